"""Counts the sentences of a reply while it comes, however its stream is chopped."""

import re
from collections.abc import Iterator
from typing import Final

_ABBREVIATION: Final = re.compile(r"\b(?:mr|mrs|ms|dr|st|e\.g|i\.e|etc|vs|no)\.$", re.IGNORECASE)
_ENDS: Final = ".!?…"
_WIDE_ENDS: Final = "。！？"
_CLOSING: Final = "\"'”’)"


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

        A sentence begins with the white space before it.
        """
        part = ""
        for character in piece:
            if (character.isspace() and self._has_ended()) or self._said.endswith(tuple(_WIDE_ENDS)):
                if part:
                    yield self.number, part
                part, self._said = "", ""
                self.number += 1
            part += character
            self._said += character
        if part:
            yield self.number, part

    def _has_ended(self) -> bool:
        said = self._said.rstrip(_CLOSING)
        return bool(said) and said[-1] in _ENDS and not _ABBREVIATION.search(said)
