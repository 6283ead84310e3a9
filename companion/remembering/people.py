"""Who is told of: names and relations in what is said, what somebody is to the person, and how the person is called.

A name is known by its capital letter and by what stands beside it ("with Anna", "Anna said", "my friend Anna"), not by
a list: a list would know the names of some people's families better than others'. Who "she" is, is not guessed.

How the person is called is read in the six languages of the window: "I'm Tom, nice to meet you", "Ich heiße Anna",
"我叫小明". What follows a bare "I'm" is a name only with a capital letter, and where it names no group somebody belongs
to ("I'm Irish"); in German, Japanese and Chinese, which write "I'm a teacher" alike, only beside a greeting.
"""

import re
from collections.abc import Iterable
from typing import Final

from companion.remembering.speech_acts import is_question
from companion.remembering.statements import Draft, plain, sentences
from companion.remembering.time_names import MONTHS, WEEKDAYS
from companion.values import Memory, MemoryKind

_RELATIVES: Final = """
mother mum mom mummy mommy father dad daddy parents parent sister brother sibling son daughter child kid baby
husband wife partner spouse girlfriend boyfriend fiancé fiancée fiance fiancee grandmother grandma granny gran
nan nana grandfather grandpa grandad granddad aunt auntie uncle cousin niece nephew godmother godfather godson
goddaughter grandson granddaughter stepmother stepmum stepmom stepfather stepdad stepson stepdaughter
stepsister stepbrother twin ex mother-in-law father-in-law sister-in-law brother-in-law son-in-law
daughter-in-law
"""
_OTHERS: Final = """
friend mate buddy bestie colleague coworker co-worker workmate boss manager supervisor mentor neighbour
neighbor roommate flatmate housemate teacher professor tutor coach trainer therapist counsellor counselor
psychologist psychiatrist doctor dentist gp nurse landlord landlady lawyer classmate teammate crush student
client
"""
_PETS: Final = """
dog puppy pup cat kitten hamster rabbit bunny parrot budgie bird fish goldfish horse pony tortoise turtle
snake lizard gecko ferret rat mouse hen chicken goat donkey labrador retriever poodle terrier collie spaniel
pug dachshund husky beagle bulldog
"""


def _any(words: str) -> str:
    return "|".join(sorted((re.escape(word) for word in words.split()), key=len, reverse=True))


_KIND: Final = (
    r"(?:(?:(?:older|elder|younger|little|big|baby|twin|half|step|eldest|oldest|youngest|best|good|close|"
    r"dear|old|new|late|ex|former|great|favou?rite|closest|oldest|first|only|school|college|childhood|"
    r"work|next-door|upstairs|downstairs|piano|math|maths|english|running|gym|lovely|dear)[ -])*)"
)
PETS: Final = rf"(?:{'|'.join(rf'{word}s?' for word in _any(_PETS).split('|'))}|mice|puppies|ponies|pets?)"
"""A pattern for kinds of pets, one or several."""
RELATION: Final = rf"(?:{_KIND}(?:{_any(_RELATIVES)}|{_any(_OTHERS)}|{_any(_PETS)}))"
"""A pattern for what one being is to the person: "older sister", "boss", "cat"."""
_CALLED: Final = """
mother:mum,mom,mummy,mommy father:dad,daddy grandmother:gran,granny,grandma,nan,nana aunt:auntie
grandfather:grandpa,grandad,granddad colleague:co-worker,coworker,workmate roommate:flatmate,housemate
neighbour:neighbor fiancé:fiance fiancée:fiancee
"""
_SAME: Final = {
    name: relation
    for relation, names in (same.split(":") for same in _CALLED.split())
    for name in names.split(",")
}
_TITLE: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Professor|Prof|Aunt|Auntie|Uncle|Father|Sister|Brother)\.? )?"
)
_NAME: Final = (
    rf"{_TITLE}[^\W\d_][\w'’-]*(?: (?!and|is|was|who|in|at|to|from|on|for|the)[^\W\d_a-z][\w'’-]*)?"
)
_MY: Final = r"\b(?i:my|our)"
_MY_NAMED: Final = re.compile(
    rf"{_MY} (?P<relation>(?i:{RELATION}))(?:,(?=(?: (?!and )[\w'.]+){{1,3}}(?:,|$))| is called| is named|"
    r" called|"
    r" named|"
    rf"'s name is)? (?P<name>{_NAME})"
)
_IS_MY: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME})(?: is| was|'s|'s also| is also| has been) {_MY} "
    rf"(?P<relation>(?i:{RELATION}))(?!['’\w-])"
)
_WHO_IS_MY: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME}), {_MY} (?P<relation>(?i:{RELATION}))(?=,|$|\.)"
)
_A_NAMED: Final = re.compile(
    r"(?i:\b(?:have|has|had|got|adopted|met|a|an|rescued)) (?:an? |my |"
    rf"this )?(?P<relation>(?i:(?:[\w-]+ )?{RELATION}))(?:,)? (?i:named|called|"
    rf"whose name is) (?P<name>{_NAME})"
)
_MY_RELATION: Final = re.compile(rf"\b(?:my|our|your) (?P<relation>{RELATION})(?!s?[\w-])", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?<!\bmy )(?<!\bour )\b(?P<relation>mum|mom|mummy|mommy|dad|daddy|grandma|grandpa|granny|nana)\b(?!s\b)",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    rf"\b(?i:with|told|tell|met|meet|asked|ask|hey|hi|hello|thanks|dear|invited|texted|dating|married|marry|"
    r"visit|visited|and|called|call|love|miss|missed|saw|hugged|kissed|hug|phoned|rang|helped|"
    rf"help) (?=(?P<name>{_NAME}))"
)
_DOES: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME}) (?i:said|says|told|tells|thinks|thought|asked|called|calls|came|wants|"
    r"wanted|texted|"
    r"and i\b|and me\b|loves|likes|hates|hugged|kissed|laughed|cried|smiled|died|passed away|phoned|"
    r"invited|helped|married|agreed|promised|wrote)"
)
_SAID_OFTEN: Final = """
i i'm i've i'd i'll he she they it we you who what where when why how that this there here everyone everybody
someone somebody nobody people the a an and but or so my our your his her their its mr mrs ms dr st god jesus
christ yeah yep nope sure last next christmas easter halloween thanksgiving ramadan eid diwali hanukkah
english french german spanish italian chinese japanese well yes no ok okay oh hey hi hello thanks then just
also not really all both some
"""
_NO_NAMES: Final = frozenset(_SAID_OFTEN.split()) | set(WEEKDAYS) | set(MONTHS)
"""Words with a capital that name nobody."""


def names_in(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return whom a text is about beside the two who talk, each once, in their order.

    Args:
        text: As it was said.
        known: Names that are known already: they are found in any case and place.

    Returns:
        Names as they were called; somebody only called by what they are ("my sister", "mum") by one word for that.
    """
    said = text[:_LONGEST].replace("’", "'")
    found: list[tuple[int, str]] = []
    for pattern in (_MY_NAMED, _IS_MY, _WHO_IS_MY, _A_NAMED, _BESIDE, _DOES):
        for one in pattern.finditer(said):
            name = _as_name(one["name"])
            if name:
                found.append((one.start("name"), name))
    for pattern in (_MY_RELATION, _BARE):
        found += [(one.start("relation"), as_subject(one["relation"])) for one in pattern.finditer(said)]
    for name in known:
        if name.strip() and (there := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)):
            found.append((there.start(), name))
    once: dict[str, str] = {}
    for _, name in sorted(found):
        once.setdefault(name.casefold(), name)
    return tuple(once.values())


def people(clause: str) -> tuple[Draft, ...]:
    """Return who is whom by a plain statement: "Anna is your sister."."""
    found: dict[str, Draft] = {}
    for pattern in (_MY_NAMED, _IS_MY, _WHO_IS_MY, _A_NAMED):
        for one in pattern.finditer(clause):
            name = _as_name(one["name"])
            relation = _ARTICLES.sub("", one["relation"].lower())
            if name and not _NO_RELATION.search(clause):
                was = "was" if re.search(r"\blate\b|\bdied\b", clause[: one.end()].lower()) else "is"
                found.setdefault(
                    name.casefold(),
                    Draft(
                        MemoryKind.PERSON,
                        name,
                        f"{name} {was} your {relation}.",
                        (name, as_subject(relation)),
                    ),
                )
    return tuple(found.values())


def called(known: Iterable[Memory]) -> tuple[str, ...]:
    """Return the names of known people, without what they are to the person."""
    return tuple(memory.subject for memory in known if memory.kind is MemoryKind.PERSON)


_TITLED: Final = re.compile(rf"{_TITLE[:-1]}(?=\S)")
_LONGEST: Final = 2000
_KIN: Final = re.compile(RELATION, re.IGNORECASE)
_LONGEST_INITIALS: Final = 2
"""Capitals alone are an abbreviation, or shouted, where there are more (guess)."""
_ARTICLES: Final = re.compile(
    r"^(?:(?:a|an|another|my|the|this|new|second|third|one|his|her|their) )+", re.IGNORECASE
)
_NO_RELATION: Final = re.compile(
    r"\b(?:not|isn't|wasn't|no longer|like|almost|never) (?:my|our)\b", re.IGNORECASE
)


def _as_name(words: str) -> str:
    """Return a name as it is to be kept; "" where the words are none."""
    titled = _TITLED.match(words)
    if titled:
        plain = _as_name(words[titled.end() :])
        return f"{titled[0]}{plain}" if plain else ""
    first, *rest = words.split()
    first = re.sub(r"'s$", "", first).strip("-'")
    if _KIN.fullmatch(words):
        return ""
    is_shouted = len(first) > _LONGEST_INITIALS and first.isupper()
    if not first or first[0].islower() or is_shouted or first.casefold() in _NO_NAMES:
        return ""
    more = [
        re.sub(r"'s$", "", word)
        for word in rest
        if word.casefold() not in _NO_NAMES and not words.split()[0].endswith("'s")
    ]
    return " ".join([first, *more])


def as_subject(relation: str) -> str:
    """Return one word for a relation, whatever it was called: "mum" and "mom" are "mother"."""
    words = relation.lower().split()
    return " ".join([*words[:-1], _SAME.get(words[-1], words[-1])]) if words else ""


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
_ANY_WORD: Final = r"[^\W\d_][\w'’-]*"
_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ][\w'’-]*"
_AFTER: Final = r"(?=$|[,;.!)]|(?i: (?:and|und|et|y|please|bitte|instead|now|by the way|nennen)\b))"
_MORE_NAMES: Final = rf"(?: {_CAPITAL}){{0,2}}"
_TOLD: Final = re.compile(
    rf"{_BEFORE}(?i:my (?:first )?name(?:'s| is)|i(?:'m| am) (?:called|named)|i go by|"
    r"(?:please |just |but |you can |you may |everyone |everybody |people |(?:all )?my friends |they )*"
    r"(?:just |mostly |usually )?calls? me|"
    r"ich hei(?:ß|ss)e|mein (?:vor)?name ist|(?:bitte )?nenn(?:t|en sie)? mich(?: einfach| doch| bitte)*|"
    r"du kannst mich(?: einfach| auch)*|(?:alle|meine freunde) nennen mich|"
    r"je m'appelle|mon (?:pré)?nom(?:, c'| )est|moi,? c'est|tu peux m'appeler|appelle[sz]?[- ]moi|"
    r"me llamo|mi nombre es|ll[áa]m(?:a|e)me|puedes? llamarme|(?:todos )?me llaman) "
    rf"(?P<name>{_ANY_WORD}{_MORE_NAMES}){_AFTER}"
)
_I_AM: Final = re.compile(
    rf"{_BEFORE}(?i:i'm|i am|je suis|(?:yo )?soy) (?P<name>{_CAPITAL}{_MORE_NAMES}){_AFTER}"
)
_GREETED: Final = re.compile(
    rf"{_BEFORE}(?i:ich bin(?: der| die)?) (?P<name>{_CAPITAL}{_MORE_NAMES}){_AFTER}"
)
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


_LONGEST_OWN_INITIALS: Final = 3


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
    for pattern in (_I_AM, _GREETED) if is_greeting else (_I_AM,):
        if (said := pattern.search(sentence)) and not _is_something_else(said["name"]):
            return said["name"]
    return next((there["name"] for pattern in _EAST if (there := pattern.search(sentence))), "")


def _is_something_else(name: str) -> bool:
    first = name.split()[0]
    if len(first) > _LONGEST_OWN_INITIALS and first.isupper():  # shouted, and may be anything
        return True
    is_time = first.casefold() in MONTHS or first.casefold() in WEEKDAYS
    return is_time or _GROUPS.fullmatch(first) is not None or re.fullmatch(RELATION, name, re.I) is not None
