"""What English words ask of a memory: the past, a reason, and whose words are wanted.

In another language nothing is recognised, and recall goes by meaning and feeling alone.
"""

import re
from collections.abc import Mapping
from typing import Final

from companion.values import Speaker

_RECALLING: Final = re.compile(
    r"\b(?:remember|recall|remind me|forg[eo]t(?:ten)?|last time|back then|used to|the other day|(?:once|previously) "
    r"(?:told|said|mentioned|shared|recommended)|we (?:talked|spoke|chatted))\b"
)
_QUESTION: Final = re.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|did|do|does|have|has|had|was|were|is|are|am|can|could|would)\b"
)
_PAST: Final = re.compile(r"\b(?:did|was|were|had|have i|have we|have you|has)\b")
_WHY: Final = re.compile(
    r"\bwhy\b|\bwhat (?:made|makes|caused|brought|upset|scared|hurt|got)\b|\bwhat was it that\b|\bhow come\b"
    r"|\bthe reason\b|\bbecause of what\b|\bwhere did .* come from\b|\bwhat .* (?:because of|about)\W*$"
)
_TELLING: Final = (
    r"(?:advi[sc]ed?|answer(?:ed)?|explain(?:ed)?|g[ai]ve[n]?|introduced?|mention(?:ed)?|promised?|propos(?:ed?)"
    r"|recommend(?:ed)?|repl(?:y|ied)|sa(?:y|id)|shared?|show(?:ed|n)?|suggest(?:ed)?|t(?:ell|old)|think|thought)"
)
_YOU_TELL: Final = re.compile(
    rf"\byou(?:['’]ve| have| had| once| also| already| ever| just)* {_TELLING}\b(?! you\b)"
    r"|\byour (?:advice|answer|idea|opinion|recommendations?|suggestions?|tips?)\b"
)
_MINE: Final = re.compile(r"\b(?:i|i['’]\w+|me|my|mine|we|our|us)\b")


def asks_past(text: str) -> bool:
    """Tell whether words ask for something that was: "Do you remember …?", "What did I …?"."""
    plain = text.casefold()
    if _RECALLING.search(plain):
        return True
    return is_question(text) and _PAST.search(plain) is not None


def asks_why(text: str) -> bool:
    """Tell whether words ask what brought something about."""
    return _WHY.search(text.casefold()) is not None


def asks_mine(text: str) -> bool:
    """Tell whether words are about the person who says them: "I", "my", "we"."""
    return _MINE.search(text.casefold()) is not None


def is_question(text: str) -> bool:
    """Tell whether words are a question by their mark or by how they begin; recognised speech may lack the mark."""
    plain = text.casefold().strip()
    return plain.endswith(("?", "？", "؟")) or _QUESTION.match(plain) is not None


def whose_words(text: str, called: Mapping[Speaker, str]) -> Speaker | None:
    """Return who said what is asked for; None where either or both may have.

    Names of the two count only where exactly one of them is named.
    """
    plain = text.casefold()
    named = [
        side
        for side, name in called.items()
        if name and re.search(rf"\b{re.escape(name.casefold())}\b", plain)
    ]
    if len(named) == 1:
        return named[0]
    if named:
        return None
    if _YOU_TELL.search(plain):
        return Speaker.COMPANION
    return Speaker.PERSON if _MINE.search(plain) else None
