"""Reads off a text what it is about, by its words, and nothing else."""

from collections.abc import Sequence

from companion.feeling.words import UNREAD, WordsReading
from companion.reply.analysis import TurnAnalyser, TurnAnalysis
from companion.values import Danger
from tests.fakes.text_reader import FakeEncoder


class FakeAnalyser(TurnAnalyser):
    """An analyser without heads."""

    def __init__(self) -> None:
        self._encoder = FakeEncoder()

    def read(self, text: str) -> TurnAnalysis:
        meaning = self._encoder.encode([text])[0]
        return TurnAnalysis(meaning if meaning.any() else None, UNREAD)

    def feeling(self, text: str) -> WordsReading:
        return self.read(text).words

    def danger(self, words: str, before: Sequence[str], answered: str) -> Danger | None:
        return self.read(words).danger

    def forget(self) -> None:
        """Hold nothing, as ever."""
