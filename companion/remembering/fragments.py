"""Knows what is left of speech that was misheard or broken off: "Wait, bled me, think". It tells nothing.

English, by its form alone; what holds other letters than English ones is none.
"""

import re
from typing import Final

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
