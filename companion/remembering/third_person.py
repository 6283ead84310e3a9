"""Turns a memory, which speaks to the person, into what is said of them: "You live in York." → "They live …".

The companion, which is "I" in a memory, is then spoken to: "You asked me" → "They asked you".
"""

import re
from typing import Final

_FORMS: Final = {
    "you're": "they're",
    "you've": "they've",
    "you'd": "they'd",
    "you'll": "they'll",
    "your": "their",
    "yours": "theirs",
    "yourself": "themselves",
    "yourselves": "themselves",
    "i": "you",
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
}
_WORD: Final = re.compile(
    r"\byou(?:rs(?:el(?:f|ves))?|r|['’](?:re|ve|d|ll))?\b|\bI(?:['’](?:m|ve|d|ll))?\b|\b(?:me|my|mine|myself)\b",
    re.IGNORECASE,
)
_GOVERNS: Final = re.compile(
    r"(?:\b(?:to|for|with|from|at|of|about|on|by|without|near|between|against|told|tells|asked|asks|gave|gives|called|"
    r"calls|helped|helps|hurt|hurts|left|loves|loved|likes|liked|sees|saw|visits|visited|made|makes|let|lets|sent|"
    r"knows|cheers?|calms?|comforts?|soothes?|relaxes|keeps?|reminds?|reminded)\s)$",
    re.IGNORECASE,
)
"""Before an object: “Ana told you a joke.”"""
_ENDS: Final = re.compile(r"\s*(?:$|[.,;:!?)…])")
"""Behind an object: “A walk comforts you.”"""
_ACTS: Final = re.compile(
    r"\s(?:are|were|have|had|do|did|don['’]t|didn['’]t|can|can['’]t|could|will|would|should|must|may|might)\b",
    re.IGNORECASE,
)
"""Behind who does something, whatever stands before it: “Ana knows you are ill.”"""


def of_them(sentence: str) -> str:
    """Return a sentence to the person as one about them; what stands in “ and ” stays as it is."""
    parts = re.split(r"(“[^”]*”)", sentence)
    return "".join(part if part.startswith("“") else _WORD.sub(_turned, part) for part in parts)


def _turned(found: re.Match[str]) -> str:
    word = found[0].lower().replace("’", "'")
    turned = _FORMS.get(word) or ("them" if _is_object(found) else "they")
    before = found.string[: found.start()].rstrip()
    begins = not before or before.endswith((".", "!", "?", "…"))
    return turned.capitalize() if begins and found[0][0].isupper() else turned


def _is_object(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if _ENDS.match(behind):
        return bool(before.strip())
    return bool(_GOVERNS.search(before)) and not _ACTS.match(behind)
