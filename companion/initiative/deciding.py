"""Weighs the reasons to speak first against staying silent.

Nothing is said that was not asked for: the person sets how often (``Often``), and the companion waits for a quiet
moment. A reason counts once. Two first words that nobody answered end it until the person speaks. Times are seconds
since 1970-01-01 UTC; weights and waits are guesses.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

HOUR: Final = 3600.0
DAY: Final = 86_400.0
UNANSWERED: Final = 2
"""First words in a row without an answer after which nothing more is said first."""
QUIET_MOMENT: Final = 90.0
"""Seconds without a word from anyone before it may speak first."""
NOT_NOW: Final = 4 * HOUR
"""Seconds of silence after "not now"."""
NIGHT: Final = 5 * HOUR
"""Seconds of silence after "good night", whatever is said meanwhile."""
MOST_SPENT: Final = 400
"""Number of topics that are remembered as spoken of; older ones are over."""


class Often(StrEnum):
    """Frequency of speaking first."""

    OFF = "off"
    SELDOM = "seldom"
    OFTEN = "often"


class Kind(StrEnum):
    """Kind of reason."""

    REMINDER = "reminder"
    """The person asked to be reminded, and the time has come."""
    DATED = "dated"
    """A day has passed that the person told of."""
    PROMISE = "promise"
    """The companion promised something for a time that has come."""
    HEAVY = "heavy"
    """The last talk was heavy, and a while has passed."""
    THREAD = "thread"
    """Something without a date is still open."""
    RETURN = "return"
    """The person is back after a while."""
    GREETING = "greeting"
    """The first start of a day."""


COMING: Final = frozenset({Kind.RETURN, Kind.GREETING})
"""Reasons that hold only when the person comes."""
_BARS: Final[Mapping[Often, float]] = {Often.SELDOM: 0.5, Often.OFTEN: 0.3}
"""Weight of staying silent: a reason must weigh more."""
_WAITS: Final[Mapping[Often, float]] = {Often.SELDOM: 20 * HOUR, Often.OFTEN: 3 * HOUR}
"""Least seconds between two first words."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Something to speak of."""

    kind: Kind
    topic: str
    """Its key, such as "memory 12" or "greeting 2026-11-28": no words of the person's."""
    weight: float
    """Weight in [0, 1]."""
    words: str = ""
    """The person's words that it is about; "" for none."""
    away: float = 0.0
    """Seconds since the last talk."""
    memory: int = 0
    """Number of the memory that it rests on; 0 for none."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The present moment."""

    now: float
    often: Often
    quiet_for: float
    """Seconds since anyone spoke or typed."""
    is_free: bool
    """Nobody speaks, types, or waits for a reply."""
    is_quiet_hour: bool = False
    is_in_care: bool = False
    """The person may be in danger, which is no time for small talk."""
    is_screen_taken: bool = False
    """Another program fills the screen."""
    has_come: bool = False
    """The person has just come: the program was started, or they are back."""
    is_there: bool = True
    """A voice was heard, or a key pressed, in the last minutes."""


@dataclass(frozen=True, slots=True)
class Past:
    """First words so far; what is kept of them over sessions. It holds no words."""

    spent: tuple[str, ...] = ()
    """Topics that were spoken of, oldest first."""
    closed: frozenset[str] = frozenset()
    """Topics, and kinds, that the person never wants to hear of."""
    unanswered: int = 0
    """Number of the last first words that nobody answered."""
    last_at: float | None = None
    not_before: float = 0.0
    """Instant before which nothing is said first, because the person wants to be left alone."""
    is_hushed: bool = False
    """The person wanted quiet and has said nothing since."""

    def said(self, reason: Reason, now: float) -> "Past":
        """Return the past after first words."""
        spent = (*(one for one in self.spent if one != reason.topic), reason.topic)[-MOST_SPENT:]
        return replace(self, spent=spent, unanswered=self.unanswered + 1, last_at=now)

    def answered(self) -> "Past":
        """Return the past after the person spoke."""
        return replace(self, unanswered=0, is_hushed=False)

    def hushed(self, until: float = 0.0) -> "Past":
        """Return the past after "quiet", or after a wish for silence up to an instant."""
        return replace(self, is_hushed=until == 0.0, not_before=max(self.not_before, until))

    def never_about(self, reason: Reason) -> "Past":
        """Return the past after "never about this"."""
        closed = reason.kind.value if reason.kind in COMING or reason.kind is Kind.HEAVY else reason.topic
        return replace(self, closed=self.closed | {closed})


def choose(reasons: Iterable[Reason], at: Circumstances, past: Past) -> Reason | None:
    """Return the reason to speak first now, or None to stay silent."""
    if not _may_speak(at, past):
        return None
    fitting = (one for one in reasons if _fits(one, at, past))
    return max(fitting, key=lambda one: one.weight, default=None)


def _may_speak(at: Circumstances, past: Past) -> bool:
    if at.often is Often.OFF or at.is_quiet_hour or at.is_in_care or at.is_screen_taken or not at.is_free:
        return False
    is_hushed = past.is_hushed or at.now < past.not_before <= at.now + NIGHT  # unless a clock was put back
    if is_hushed or past.unanswered >= UNANSWERED:
        return False
    return at.has_come or at.quiet_for >= QUIET_MOMENT


def _fits(reason: Reason, at: Circumstances, past: Past) -> bool:
    if reason.topic in past.spent or not past.closed.isdisjoint({reason.topic, reason.kind.value}):
        return False
    if reason.kind in COMING and not at.has_come:
        return False
    if reason.kind is Kind.REMINDER:  # asked for: neither the bar nor the usual wait counts
        return True
    is_too_soon = past.last_at is not None and 0.0 <= at.now - past.last_at < _WAITS[at.often]
    return not is_too_soon and reason.weight > _BARS[at.often]
