"""Knows when a reply reads its prompt out: so many words in a row that stand there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

ECHO_WORDS: Final = 6
"""So many words in a row are no chance. A guess."""

_QUOTED: Final = re.compile(r"(“[^”]*”?)")

_Place = tuple[tuple[int, int], bool]
"""The number of a text, the number of a word in it, and whether it is told."""


class EchoWatch:
    """Follows a reply word by word through the texts of its prompt.

    Attributes:
        run: How many words in a row, up to the last one, stand in one of the texts.
        told: How many of them stand outside of quotation marks there: what is quoted is somebody's words, which may
            well be taken up.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Know the texts that a reply should not read out, by their words."""
        self._places: defaultdict[str, list[_Place]] = defaultdict(list)
        """Where each word stands, and whether it is told there."""
        for number, text in enumerate(texts):
            for at, (word, is_told) in enumerate(_words(text)):
                self._places[word].append(((number, at), is_told))
        self._runs: dict[tuple[int, int], tuple[int, int]] = {}
        """Both figures for each place that the reply has just come to."""
        self.run = self.told = 0

    def add(self, word: str) -> None:
        """Take the next word, as ``bare`` gives it."""
        runs = {}
        for (number, at), is_told in self._places.get(word, ()):
            run, told = self._runs.get((number, at - 1), (0, 0))
            runs[number, at] = run + 1, told + is_told
        self._runs = runs
        self.run = max((run for run, _ in runs.values()), default=0)
        self.told = max((told for _, told in runs.values()), default=0)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a text, and whether each stands outside of “ and ”."""
    for part in _QUOTED.split(text):
        is_told = not part.startswith("“")
        yield from ((word, is_told) for word in map(bare, part.split()) if word)


def bare(word: str) -> str:
    """Give a word by its letters and digits alone, in lower case."""
    return "".join(character for character in word.casefold() if character.isalnum())
