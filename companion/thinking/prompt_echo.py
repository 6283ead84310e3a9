"""Knows when a reply reads its prompt out: so many words in a row that stand there."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

ECHO_WORDS: Final = 6
"""So many words in a row are no chance. A guess."""

_QUOTED: Final = re.compile(r"“[^”]*”?")


class EchoWatch:
    """Follows a reply word by word through the texts of its prompt."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Know the texts that a reply should not read out, by their words."""
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        """Where each word stands: the number of its text, and its number there."""
        for number, text in enumerate(texts):
            for at, word in enumerate(filter(None, map(bare, text.split()))):
                self._places[word].append((number, at))
        self._runs: dict[tuple[int, int], int] = {}
        """How many words up to each place the reply has just said."""

    def add(self, word: str) -> int:
        """Take the next word, as ``bare`` gives it; return how many words in a row stand in one of the texts."""
        self._runs = {
            (number, at): self._runs.get((number, at - 1), 0) + 1 for number, at in self._places.get(word, ())
        }
        return max(self._runs.values(), default=0)


def unquoted(texts: Iterable[str]) -> tuple[str, ...]:
    """Give what stands outside of “ and ” in texts: what is quoted is somebody's words, which may well be taken up."""
    parts = (part for text in texts for part in _QUOTED.split(text))
    return tuple(part for part in parts if part.strip())


def bare(word: str) -> str:
    """Give a word by its letters and digits alone, in lower case."""
    return "".join(character for character in word.casefold() if character.isalnum())
