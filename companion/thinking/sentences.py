"""Counts the sentences of a reply while it comes, however its stream is chopped."""

import re
from collections.abc import Iterator
from typing import Final

_ABBREVIATION: Final = re.compile(r"\b(?:mr|mrs|ms|dr|st|e\.g|i\.e|etc|vs|no)\.$", re.IGNORECASE)
_ENDS: Final = ".!?…"
_WIDE_ENDS: Final = "。！？"
_CLOSING: Final = "\"'”’)」』）"


class SentenceCounter:
    """Tells which sentence each piece of a stream belongs to.

    Attributes:
        number: Of the sentence that is being said, from 0.
    """

    def __init__(self) -> None:
        self.number = 0
        self._said = ""
        """The sentence at hand."""

    def feed(self, piece: str) -> Iterator[tuple[int, str]]:
        """Yield the piece, cut where sentences begin, each part with the number of its sentence.

        A sentence begins with the white space before it, where there is any.
        """
        part = ""
        for character in piece:
            if self._has_ended(character):
                if part:
                    yield self.number, part
                part, self._said = "", ""
                self.number += 1
            part += character
            self._said += character
        if part:
            yield self.number, part

    def _has_ended(self, following: str) -> bool:
        """Tell whether the sentence at hand has ended before this character."""
        said = self._said.rstrip(_CLOSING)
        if said.endswith(tuple(_WIDE_ENDS)):
            return following not in _WIDE_ENDS + _CLOSING
        return following.isspace() and said.endswith(tuple(_ENDS)) and not _ABBREVIATION.search(said)
