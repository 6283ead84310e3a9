"""Reads off a text what it is about, by its words, and nothing else."""

from collections.abc import Sequence

import numpy as np
from companion.thinking.landing import LeadShelf, Sounding, shelf_of
from companion.thinking.leads import Lead

from companion.engine.insight import Insight, Seen
from companion.feeling.words import UNREAD
from companion.values import Affect
from tests.fakes.text_reader import FakeEncoder

PLAIN = Sounding(np.zeros(384, np.float32), Affect(), Affect())
NO_LEADS = LeadShelf((), {})


def leads_that_sound_alike(leads: Sequence[Lead]) -> LeadShelf:
    """Put up leads of which each is as good as any other."""
    return shelf_of(leads, [PLAIN for _ in leads])


class FakeInsight(Insight):
    """An insight without heads, and without first words of replies unless it is given some."""

    def __init__(self, leads: LeadShelf = NO_LEADS) -> None:
        self._encoder = FakeEncoder()
        self.leads = leads
        self.wished = lambda texts: tuple({} for _ in texts)

    def read(self, text: str) -> Seen:
        meaning = self._encoder.encode([text]).meaning[0]
        return Seen(meaning if meaning.any() else None, UNREAD, (), {})

    def forget(self) -> None:
        """Hold nothing, as ever."""

    def sound(self, texts: Sequence[str]) -> list[Sounding]:
        return [PLAIN for _ in texts]
