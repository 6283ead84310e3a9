"""Gathers the reasons to speak first, and weighs them against staying silent.

Nothing is said that was not asked for: the person sets how often (``Often``), and the companion waits for a quiet
moment. A reason counts once. Two first words that nobody answered end it until the person speaks. Times are seconds
since 1970-01-01 UTC; weights and waits are guesses.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Final

from companion.values import Memory, MemoryKind

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


HEAVY: Final = -0.35
"""Mean valence of the person's last words from which a talk was heavy."""
AWAY: Final = 2 * DAY
"""Seconds without a talk from which somebody returns."""
_AFTER: Final = HOUR
"""Seconds after a told time before it is asked about."""
_FITTING: Final = 4 * DAY
"""Seconds after a told time within which asking is fitting."""
_REMINDED: Final = 12 * HOUR
"""Seconds after its time within which a reminder is worth something."""
_OPEN: Final = (3 * DAY, 21 * DAY)
"""Age at which something without a date may be asked about."""
_HEAVY: Final = (12 * HOUR, 7 * DAY)
"""Seconds after a heavy talk at which it may be asked about."""


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The last talk before now."""

    ended_at: float
    valence: float | None = None
    """Mean valence of the person's last words in it; None if unknown."""


def reasons(
    threads: Iterable[Memory],
    last: LastTalk | None,
    now: float,
    zone: tzinfo,
    kind_of: Callable[[str], Kind],
    may_bring_up: Callable[[str], bool] = lambda words: True,
) -> tuple[Reason, ...]:
    """Return all reasons to speak first at an instant.

    ``kind_of`` returns from a dated thread's text whether it is a reminder, a promise, or told.
    """
    away = 0.0 if last is None else max(0.0, now - last.ended_at)
    told = (_of_thread(one, now, kind_of) for one in threads if one.is_open and may_bring_up(one.text))
    return (*filter(None, told), *_of_absence(last, away, now, zone))


def _of_thread(thread: Memory, now: float, kind_of: Callable[[str], Kind]) -> Reason | None:
    """Return the reason in an open thread; None if this is no time for it."""
    if thread.kind is not MemoryKind.THREAD or thread.faded_at is not None:
        return None
    topic, due = f"memory {thread.id}", thread.due_at
    if due is None:
        age = now - thread.happened_at
        is_time = _OPEN[0] <= age < _OPEN[1] and thread.recalled_at is None
        return Reason(Kind.THREAD, topic, 0.35, thread.text, memory=thread.id) if is_time else None
    late = now - due
    if thread.recalled_at is not None and thread.recalled_at >= due:
        return None
    kind = kind_of(thread.text)
    if kind is Kind.REMINDER:
        return (
            Reason(Kind.REMINDER, topic, 0.95, thread.text, memory=thread.id)
            if 0.0 <= late < _REMINDED
            else None
        )
    if not _AFTER <= late < _FITTING:
        return None
    weight = (0.8 if kind is Kind.DATED else 0.6) - 0.05 * late / DAY
    return Reason(kind, topic, weight, thread.text, memory=thread.id)


def _of_absence(last: LastTalk | None, away: float, now: float, zone: tzinfo) -> Iterator[Reason]:
    """Yield the reasons in the time since the last talk."""
    day = datetime.fromtimestamp(now, zone).date()
    if last is None:
        return
    if last.valence is not None and last.valence <= HEAVY and _HEAVY[0] <= away < _HEAVY[1]:
        yield Reason(Kind.HEAVY, f"heavy {last.ended_at:.0f}", 0.7, away=away)
    if away >= AWAY:
        yield Reason(Kind.RETURN, f"return {last.ended_at:.0f}", 0.55, away=away)
    if datetime.fromtimestamp(last.ended_at, zone).date() < day:
        yield Reason(Kind.GREETING, f"greeting {day}", 0.4, away=away)
