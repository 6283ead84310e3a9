"""Reads off a text what it is about and what it asks of the reply, by a few words, and nothing else."""

import re
from collections.abc import Sequence

from companion.feeling.emotions import UNREAD, WordsReading
from companion.reply.analysis import TurnAnalyser, TurnAnalysis
from companion.values import Danger, DangerUpdate, Wish
from tests.fakes.text_reader import FakeEncoder

_ASKING = {
    Wish.LEAVE: re.compile(r"\b(?:good ?night|bye|have to go|got to go|see you (?:later|tomorrow))\b"),
    Wish.PLAY: re.compile(r"\b(?:joke|riddle|let's play|quiz me|dare you)\b"),
    Wish.ADVICE: re.compile(r"\b(?:what|how) (?:should|can|do) i\b|\bshould i\b"),
    Wish.FACT: re.compile(r"\?"),
    Wish.NO_QUESTIONS: re.compile(r"\b(?:stop asking|leave me|not now|don't want to talk|rather not)\b"),
    Wish.BLAME: re.compile(r"\byou (?:got|forgot|called)\b.*\b(?:wrong|again|name)\b"),
    Wish.HURT: re.compile(r"\b(?:died|dead|dying|scared|can't sleep|funeral|cried|crying)\b"),
}


_UPDATES = {
    DangerUpdate.UNMEANT: re.compile(r"\b(?:joking|quoting)\b"),
    DangerUpdate.CALLED: re.compile(r"\bi(?:'ve)? called\b"),
    DangerUpdate.SAFE: re.compile(r"\bi(?:'m| am) (?:safe|better|not going to)\b"),
    DangerUpdate.UNSAFE: re.compile(r"\b(?:empty|alone)\b"),
    DangerUpdate.ELSEWHERE: re.compile(r"\b(?:cook|joke|soup)\b"),
}


def updates_in(words: str) -> frozenset[DangerUpdate]:
    """Return what words plainly tell of a danger that was told before."""
    return frozenset(update for update, told in _UPDATES.items() if told.search(words.casefold()))


def wishes_in(words: str) -> frozenset[Wish]:
    """Return what words plainly ask of a reply."""
    return frozenset(wish for wish, asking in _ASKING.items() if asking.search(words.casefold()))


class FakeAnalyser(TurnAnalyser):
    """An analyser without heads."""

    def __init__(self) -> None:
        self._encoder = FakeEncoder()

    def read(self, text: str) -> TurnAnalysis:
        meaning = self._encoder.encode([text])[0]
        return TurnAnalysis(meaning if meaning.any() else None, UNREAD, wishes=wishes_in(text))

    def feeling(self, text: str) -> WordsReading:
        return self.read(text).words

    def danger(self, words: str, before: Sequence[str], answered: str) -> Danger | None:
        return self.read(words).danger

    def danger_updates(self, words: str) -> frozenset[DangerUpdate]:
        return updates_in(words)

    def forget(self) -> None:
        """Hold nothing, as ever."""
