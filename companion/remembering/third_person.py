"""Turns a memory, which speaks to the person, into what is said of them: "You live in York." → "They live …"."""

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
}
_WORD: Final = re.compile(r"\byou(?:rs(?:el(?:f|ves))?|r|['’](?:re|ve|d|ll))?\b", re.IGNORECASE)
_OBJECT: Final = re.compile(
    r"(?:\b(?:to|for|with|from|at|of|about|on|by|like|without|near|after|before|told|tells|asked|gave|gives|called|calls|"
    r"helped|helps|hurt|hurts|left|loves|loved|likes|liked|sees|saw|visits|visited|made|makes|let|lets|sent|knows)\s)$",
    re.IGNORECASE,
)


def of_them(sentence: str) -> str:
    """Return a sentence to the person as one about them; what stands in “ and ” stays as it is."""
    parts = re.split(r"(“[^”]*”)", sentence)
    return "".join(part if part.startswith("“") else _WORD.sub(_turned, part) for part in parts)


def _turned(found: re.Match[str]) -> str:
    word = found[0].lower().replace("’", "'")
    you = "them" if _OBJECT.search(found.string[: found.start()]) else "they"
    turned = _FORMS.get(word, you)
    return turned.capitalize() if found[0][0].isupper() else turned
