"""How the person is called, where they say so: "I'm Tom, nice to meet you", "Ich heiße Anna", "我叫小明".

The six languages of the window. What follows a bare "I'm" is a name only with a capital letter, and where it names no
group somebody belongs to ("I'm Irish"); in German, Japanese and Chinese, which write "I'm a teacher" alike, only beside
a greeting.
"""

import re
from typing import Final

from companion.remembering.draft import Draft
from companion.remembering.kin import RELATION
from companion.remembering.statements import is_question, plain, sentences
from companion.remembering.time_names import MONTHS, WEEKDAYS
from companion.values import MemoryKind

NAME: Final = "name"
"""The subject of the fact that tells it."""

_GREETING: Final = (
    r"hi|hello|hey|hiya|good (?:morning|afternoon|evening)|nice to meet you|hallo|hi|guten (?:tag|morgen|abend)|servus|"
    r"moin|grüß dich|freut mich|salut|bonjour|bonsoir|coucou|enchantée?|hola|buenos días|buenas(?: tardes| noches)?|"
    r"mucho gusto|encantad[oa]"
)
_BEFORE: Final = (
    rf"(?:^|[,;:.!¡–-] ?|(?i:\b(?:{_GREETING}|there|and|und|et|y|well|oh|so|yes|yeah|ja|oui|sí)) )"
)
_WORD: Final = r"[^\W\d_][\w'’-]*"
_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ][\w'’-]*"
_AFTER: Final = r"(?=$|[,;.!)]|(?i: (?:and|und|et|y|please|bitte|instead|now|by the way|nennen)\b))"
_MORE: Final = rf"(?: {_CAPITAL}){{0,2}}"
_TOLD: Final = re.compile(
    rf"{_BEFORE}(?i:my (?:first )?name(?:'s| is)|i(?:'m| am) (?:called|named)|i go by|"
    r"(?:please |just |but |you can |you may |everyone |everybody |people |(?:all )?my friends |they )*"
    r"(?:just |mostly |usually )?calls? me|"
    r"ich hei(?:ß|ss)e|mein (?:vor)?name ist|(?:bitte )?nenn(?:t|en sie)? mich(?: einfach| doch| bitte)*|"
    r"du kannst mich(?: einfach| auch)*|(?:alle|meine freunde) nennen mich|"
    r"je m'appelle|mon (?:pré)?nom(?:, c'| )est|moi,? c'est|tu peux m'appeler|appelle[sz]?[- ]moi|"
    r"me llamo|mi nombre es|ll[áa]m(?:a|e)me|puedes? llamarme|(?:todos )?me llaman) "
    rf"(?P<name>{_WORD}{_MORE}){_AFTER}"
)
_BARE: Final = re.compile(rf"{_BEFORE}(?i:i'm|i am|je suis|(?:yo )?soy) (?P<name>{_CAPITAL}{_MORE}){_AFTER}")
_GREETED: Final = re.compile(rf"{_BEFORE}(?i:ich bin(?: der| die)?) (?P<name>{_CAPITAL}{_MORE}){_AFTER}")
_GREETS: Final = re.compile(rf"\b(?:{_GREETING})\b", re.IGNORECASE)
_KANA_OR_KANJI: Final = r"(?:[ァ-ヶー一-龯々]{1,8}|[A-Za-z]{2,15})"
_HANZI: Final = r"(?!什|[你您他她它我了过不]|外卖|起床)(?:[一-龯·]{1,5}?|[A-Za-z]{2,15})"
_EAST: Final = tuple(
    re.compile(rf"(?:^|[。、，,！!？?；;\s]){pattern}")
    for pattern in (
        rf"(?:(?:私|僕|俺|わたし|ぼく)の)?名前は(?P<name>{_KANA_OR_KANJI}|[ぁ-ん]{{2,5}}?)(?:です|だよ|と(?:いい|言い|申し)ます|[。！!]|$)",
        rf"(?:(?:私|僕|俺|わたし|ぼく)は)?(?P<name>{_KANA_OR_KANJI})と(?:いいます|言います|申します|呼んで)",
        rf"(?:(?:私|僕|俺|わたし|ぼく)は)?(?P<name>{_KANA_OR_KANJI}|[ぁ-ん]{{2,5}})って呼んで",
        r"(?:はじめまして|初めまして|こんにちは)[、。！! ]*"
        rf"(?:(?:私|僕|俺|わたし|ぼく)は)?(?P<name>{_KANA_OR_KANJI})(?:です|だよ)",
        rf"我(?:叫做?|名叫|的名字(?:是|叫))(?P<name>{_HANZI})(?=$|[，。！,.!；\s])",
        rf"(?:你?可以|请|就|大家都|朋友都)?叫我(?P<name>{_HANZI})(?=吧|就好|就行|就可以)",
        rf"(?:(?:你|大家)?可以|大家都|朋友们?都)叫我(?P<name>{_HANZI})(?=$|[，。！,.!；\s])",
        rf"(?:你好|您好|嗨|大家好)[，,！!。 ]*我是(?P<name>{_HANZI})(?=$|[，。！,.!；\s])",
    )
)
_GROUPS: Final = re.compile(
    r"\w+(?:ish|ese)|(?!(?:Br|Adr|Viv|Dam|Fab|Jul|Gill|Dor|Seb|L|Bast|Mar|Luc|Cass|Lil)\w*ian$)\w+ian|"
    r"\w+ican|(?:germ|kore|morocc|cub|chile|ugand|luther|veg|tibet|afgh)\w*an|somali|nepali|filipin[oa]|dutch|french|greek|czech|swiss|welsh|scots?|thai|finn|dane|swede|pole|turk|arab|kurd|iraqi|israeli|pakistani|"
    r"bangladeshi|saudi|emirati|black|white|asian|latin[ao]|hispanic|christian|catholic|protestant|orthodox|muslim|"
    r"jew|jewish|hindu|sikh|buddhist|mormon|atheist|gay|lesbian|bi|queer|trans|democrat|conservative|liberal|labour|"
    r"socialist|communist|tory|ok|okay|sorry|fine|good|well|not|just|so|sure|back|here|done|mr|mrs|ms|dr",
    re.IGNORECASE,
)
"""Words with a capital that say what somebody is, not how they are called."""
_NO_NAME: Final = re.compile(
    r"(?:back|later|when|if|tomorrow|tonight|today|an?|at|on|in|the|crazy|stupid|old|not|your?|it|that|this|names?|"
    r"maybe|again|soon|now|please|anything|whatever|also|spelled|das|nicht|un|une|el|la|le|des?)\b",
    re.IGNORECASE,
)


_LONGEST_INITIALS: Final = 3


def own_name(text: str) -> tuple[Draft, ...]:
    """Return the fact that tells how the person is called; of several names the last."""
    name = ""
    is_greeting = _GREETS.search(plain(text)) is not None
    for sentence in sentences(text):
        if not is_question(sentence):
            name = _name_in(sentence, is_greeting=is_greeting) or name
    return (Draft(MemoryKind.FACT, NAME, f"Your name is {name}."),) if name else ()


def _name_in(sentence: str, *, is_greeting: bool) -> str:
    if (told := _TOLD.search(sentence)) and not _NO_NAME.match(told["name"]):
        return told["name"][:1].upper() + told["name"][1:]
    for pattern in (_BARE, _GREETED) if is_greeting else (_BARE,):
        if (said := pattern.search(sentence)) and not _is_something_else(said["name"]):
            return said["name"]
    return next((there["name"] for pattern in _EAST if (there := pattern.search(sentence))), "")


def _is_something_else(name: str) -> bool:
    first = name.split()[0]
    if len(first) > _LONGEST_INITIALS and first.isupper():  # shouted, and may be anything
        return True
    is_time = first.casefold() in MONTHS or first.casefold() in WEEKDAYS
    return is_time or _GROUPS.fullmatch(first) is not None or re.fullmatch(RELATION, name, re.I) is not None
