"""What English words do, by their form: ask of a memory, pass the time, or break off.

Questions ask for the past, a reason, and whose words are wanted. Small talk only greets, thanks, agrees, commands or
passes the time: it brings nothing to mind, and does not come to mind. A fragment is what is left of speech that was
misheard or broken off: "Wait, bled me, think". Written by hand; in another language only questions for something of the
person's, for what was and for a reason are recognised, and what is not known counts as told.
"""

import re
from typing import Final

from companion.remembering.content_words import words
from companion.remembering.patterns import Patterns, patterns_in
from companion.values import Speaker

_RECALLING: Final = re.compile(
    r"\b(?:remember|recall|remind me|forg[eo]t(?:ten)? (?:what|which|who\w*|when|where|why|how|the name)"
    r"|(?:once|previously) (?:told|said|mentioned|shared|recommended)|we (?:talked|spoke|chatted))\b"
)
_ASKED_PAST: Final = re.compile(r"\b(?:forg[eo]t(?:ten)?|last time|back then|used to|the other day)\b")
"""Asks for what was in a question alone: "I forgot my keys" tells something."""
_AUXILIARY: Final = (
    r"(?:did|do|does|have|has|had|was|were|is|are|am|can|could|would|will|should|shall|might|may)(?:n['’]t)?"
)
_QUESTION: Final = re.compile(
    r"(?:(?:and|so|but|well|hey|oh|okay|ok|um|uh|then|please),? )*(?!which (?:is|was) (?:how|what|when|where|why)\b)(?:"
    rf"(?:what|which|who|whom|whose|how \w+)(?: (?!(?:i|you|we|they|he|she|it)\b)\w+){{0,4}}? {_AUXILIARY}\b"
    rf"|(?:when|where|why|how) {_AUXILIARY}\b|(?:what|who|where|when|how|why)['’](?:s|re|d)\b"
    rf"|{_AUXILIARY} (?:i|you|we|they|he|she|it|there|this|that|my|your|our|his|her|their|the|any\w*|some\w+)\b"
    r"|(?:tell|remind|show) (?:me|us) (?:again )?(?:about|how|what|when|where|which|who|why)\b)"
)
"""Not "What I do is my business", nor "Which is why I moved"."""
_SENTENCE_END: Final = re.compile(r"[.!…]+\s+")
_PAST: Final = re.compile(r"\b(?:did|was|were|had|have i|have we|has)\b")
_WHY: Final = re.compile(
    r"\bwhy\b|\bhow come\b|\bthe reason\b|\bbecause of what\b|\bwhat was it that\b"
    r"|\bwhat (?!about\b|with\b|for\b|of\b|on\b)\w+ (?:me|us)\b|\bwhat (?:made|caused|brought)\b"
    r"|\bwhat (?:was|were|am|are) (?:i|we) (?:so )?\w+(?: \w+)? (?:about|at|by|of|over)\b|\bwhere did .* come from\b"
    r"|\b(?:warum|wieso|weshalb|weswegen|worüber|pourquoi|por qué)\b|なぜ|どうして|なんで|何で|为什么|為什麼|为啥"
)
_TELLING: Final = (
    r"(?:advi[sc]ed?|answer(?:ed)?|explain(?:ed)?|g[ai]ve[n]?|introduced?|mention(?:ed)?|promised?|propos(?:ed?)"
    r"|recommend(?:ed)?|repl(?:y|ied)|sa(?:y|id)|shared?|show(?:ed|n)?|suggest(?:ed)?|t(?:ell|old)|think|thought)"
)
_YOU_TELL: Final = re.compile(
    rf"\byou(?:['’]ve| have| had| once| also| already| ever| just)* {_TELLING}\b(?! you\b)"
    r"|\byour (?:advice|answer|idea|opinion|recommendations?|suggestions?|tips?)\b"
)
_HOW_IT_WENT: Final = re.compile(
    r"\bhow (?:have|['’]ve|has|was|were|did) (?:i|we|it|things|life|everything|my \w+)"
    r"(?: (?:been|doing|going|feel(?:ing)?|do|go|gone|for me|with me))*"
    r"(?: (?:lately|recently|these|this|the|last|over|in|on|a|few|couple|of|past|days?|weeks?|months?|years?|yesterday|"
    r"today|back|then|since|[a-z]+day|spring|summer|autumn|fall|winter))*[\s?.!]*$"
)
"""Asks how it was, and of nothing in particular."""
_MINE: Final = re.compile(
    r"\b(?:i|i['’]\w+|me|my|mine|we|our|us|ich|mir|mich|mein\w*|wir|uns|unsere?\w*|je|moi|mon|ma|mes|nous|notre|nos|yo|mi|mis"
    r"|tengo|tenía|tuve|nosotr[oa]s|nuestr[oa]s?)\b|\b[jm]['’](?=\w)|[我咱私僕俺]|わたし|自分"
)
_WHEN_OR_WAS: Final = re.compile(
    r"\b(?:wann|welche[mnrs]? (?:tag|datum)|hat(?!test)|haben|hatten?|war(?:en)?|wurden?)\b(?! (?:du|ihr|sie)\b)"
    r"|\b(?:quand|quel(?:le)? (?:jour|date)|(?:av|ét)ai(?:t|ent)|v(?:ien|enai)t de|(?:a|ont) \w+(?:é|i|is|it|u)e?s?)\b"
    r"|\b(?:cuándo|qué (?:día|fecha)|fue(?:ron)?|(?!(?:qu|porqu|caf|t|beb)é\b)\w+(?:é|ó|aron|ieron|aban?|ían?))\b"
    r"|いつ|何日|何曜日|っけ|[ただ](?:[?？]|の|ん|とき|時|理由|原因|きっかけ|場面|こと|人|日)|ている?理由"
    r"|什么时候|几号|哪(?:一?天|年|个月)|星期几|^(?!.*[你您]).*(?:(?<!点)[了过]|以前|原来|当时|上次)"
)
"""Asks when, or for something that was, in the other languages; "I" is often left out there."""


def asks_past(text: str) -> bool:
    """Tell whether words ask for something that was between the two: "Do you remember …?", "What did I …?"."""
    plain = text.casefold()
    if _RECALLING.search(plain):
        return True
    if not is_question(text):
        return False
    if _ASKED_PAST.search(plain):
        return True
    if _YOU_TELL.search(plain):
        return True
    is_past = (_PAST.search(plain) or _WHEN_OR_WAS.search(plain)) is not None
    return is_past and (asks_mine(text) or "っけ" in plain)


_ASKS_WHEN: Final = re.compile(
    r"\b(?:what|which) (?:day|date)\b|\bsince when\b"
    r"|\bwhen (?:is|are|was|were|did|do|does|has|have|had|will|am)\b|\b(?:when|wann|quand|cuándo)\W*$"
    r"|\b(?:remember|know|tell me|told you|said) when\b"
    r"|\bwann\b|\b(?:an )?welche[mnrs]? (?:tag|datum)\b"
    r"|^\W*(?:depuis )?quand\b|\b(?:c['’](?:est|était)|sais|rappelles|depuis) quand\b|\bquel(?:le)? (?:jour|date)\b"
    r"|\bcuándo\b|\bqué (?:día|fecha)\b"
    r"|いつ(?![もか])|何日|何曜日|什么时候|几号|星期几|哪(?:一?天)"
)


def asks_when(text: str) -> bool:
    """Tell whether a question asks for the day of something: "When did I …?", "Wann kam …?", "…のはいつ？"."""
    return is_question(text) and _ASKS_WHEN.search(text.casefold()) is not None


def asks_why(text: str) -> bool:
    """Tell whether words ask what brought something about."""
    return _WHY.search(text.casefold()) is not None


def asks_how_it_went(text: str) -> bool:
    """Tell whether words ask how a time was for who says them, and name nothing else: "How have I been lately?"."""
    return _HOW_IT_WENT.search(text.casefold()) is not None


def asks_mine(text: str) -> bool:
    """Tell whether words are about the person who says them: "I", "my", "we"."""
    return _MINE.search(text.casefold()) is not None


def is_question(text: str) -> bool:
    """Tell whether words end in a question, by its mark or by how it begins: recognised speech may lack the mark."""
    plain = text.casefold().strip(" \"'“”‘’«»\n\t")
    return plain.endswith(("?", "？", "؟")) or _QUESTION.match(last_sentence(plain)) is not None


def last_sentence(text: str) -> str:
    """Return what follows the last full stop within a text."""
    return _SENTENCE_END.split(text)[-1]


def whose_words(text: str) -> Speaker | None:
    """Return who said what is asked for; None where either or both may have."""
    plain = text.casefold()
    if _YOU_TELL.search(plain):
        return Speaker.COMPANION
    return Speaker.PERSON if _MINE.search(plain) else None


class _SmallTalk(Patterns, frozen=True):
    only: re.Pattern[str]
    asked_to: re.Pattern[str]


_small_talk: Final = patterns_in("small_talk.en", _SmallTalk)


_LONGEST: Final = 12
"""More words than this are never only small talk (guess)."""


def is_small_talk(text: str) -> bool:
    """Tell whether a text holds nothing but such words; one without any word does."""
    said = words(text)
    return len(said) <= _LONGEST and _small_talk().only.fullmatch(without_asking(" ".join(said))) is not None


def without_asking(text: str) -> str:
    """Take "could you please" off the beginning of a text."""
    found = _small_talk().asked_to.match(text)
    return text if found is None else text[found.end() :]


_CLAUSE_END: Final = re.compile(r"[.,;:!?…]+|\s[-–—]+\s")
_SUBJECT: Final = re.compile(
    r"(?:(?i:and|but|so|then|well|because|oh|yes|no) )*"
    r"(?:(?i:i|we|you|he|she|it|they|this|that|there|nobody|somebody|someone|everybody|everyone)(?:['’]\w+)?|"
    r"(?i:my|our|his|her|their|the) \w+|[A-Z]\w+(?:['’]\w+)?) (?!(?:me|us|and|or|but)\b)\w+"
)
_BROKEN_OFF: Final = re.compile(
    r"\b(?:and|but|or|so|because|if|the|a|an|my|our|his|their|to|of|with|at|from|for|is|was|are|were)\W*$",
    re.IGNORECASE,
)
_WHOLE: Final = 3
"""A clause of so many words tells something, ..."""
_WHOLE_THOUGH_BROKEN: Final = 5
"""... or of so many where it breaks off (guesses)."""


def is_fragment(text: str) -> bool:
    """Tell whether a text has words, and no clause of it states anything."""
    clauses = [clause.strip() for clause in _CLAUSE_END.split(text)]
    return text.isascii() and any(clauses) and not any(map(_states, clauses))


def _states(clause: str) -> bool:
    is_broken = _BROKEN_OFF.search(clause) is not None
    count = len(clause.split())
    return count >= (_WHOLE_THOUGH_BROKEN if is_broken else _WHOLE) or (
        not is_broken and _SUBJECT.match(clause) is not None
    )
