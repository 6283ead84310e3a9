"""Puts a reason to speak first, its why, and the time since the last talk into written words, in six languages."""

import functools
import math
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

import msgspec

from companion.initiative.deciding import DAY, HOUR, Kind, Reason
from companion.values import LANGUAGES
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "initiative"
_MINUTE: Final = 60.0
_MONTH: Final = 30.44 * DAY
_YEAR: Final = 365.25 * DAY
SPANS: Final = (
    *(_MINUTE * each for each in (2, 3, 5, 10, 15, 20, 30, 45)),
    *(HOUR * each for each in (1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 18)),
    *(DAY * each for each in (1, 2, 3, 4, 5, 6, 7, 10, 14, 21)),
    _MONTH,
    6 * 7 * DAY,
    *(_MONTH * each for each in (2, 3, 4, 6, 9, 10)),
    *(_YEAR * each for each in (1, 1.5, 2)),
)
"""Seconds that have a name, from two minutes to two years."""

Texts = tuple[str, ...]


class Wording(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """First words in one language, as in its file."""

    spans: Texts
    """Names of ``SPANS``, in their order."""
    meeting: str
    """Greeting at the end of the guide, with {name}, the person's, and {companion}, its own."""
    said: dict[str, Texts]
    """First words for each kind of reason and time of day; with {words}, the told words, and {span}."""
    why: dict[Kind, str]
    """Why it spoke first."""

    def first_words(self, reason: Reason, now: float, zone: tzinfo) -> str:
        """Return first words for a reason; each topic has the same ones."""
        kind = self._greeting(now, zone) if reason.kind is Kind.GREETING else reason.kind.value
        texts = self.said[kind]
        text = texts[sum(map(ord, reason.topic)) % len(texts)]
        return text.format(words=told(reason.words), span=self.span(reason.away))

    def span(self, seconds: float) -> str:
        """Return the name of the nearest span, such as "three weeks"; nearness is by ratio."""
        return self.spans[nearest(seconds)]

    def _greeting(self, now: float, zone: tzinfo) -> str:
        hour = datetime.fromtimestamp(now, zone).hour
        return "morning" if 4 <= hour < 11 else "day" if 11 <= hour < 18 else "evening"


def nearest(seconds: float, spans: Sequence[float] = SPANS) -> int:
    """Return the place of the span that is nearest to some seconds, by their ratio."""
    wanted = math.log(max(1.0, seconds))
    return min(range(len(spans)), key=lambda at: abs(math.log(spans[at]) - wanted))


def told(words: str) -> str:
    """Return the told words of a thread without the sentence around them: the quoted part if there is one."""
    inner = words.partition("“")[2].rpartition("”")[0] or f"{words[:1].lower()}{words[1:]}"
    return inner.strip(" .。")


@functools.cache
def read_wording(language: str) -> Wording:
    """Return the words of a language, English for an unknown one; raises ``PartMissing`` or ``PartBroken``."""
    path = FOLDER / f"{language if language in LANGUAGES else 'en'}.json"
    with shipped(path):
        wording = msgspec.json.decode(path.read_bytes(), type=Wording)
        if len(wording.spans) != len(SPANS):
            raise ValueError("not every span has a name")
        return wording
