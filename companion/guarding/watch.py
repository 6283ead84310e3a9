"""Decides when the companion says that it is software, and when it reminds of the time.

It says that it is software at the first start, together with its limits, and in few words at the beginning of each
conversation. Every three hours of a conversation it says so again, with the advice to pause (California SB 243, New
York General Business Law article 47). It announces once the end of the time that the person set, and once the beginning
of their quiet hours. A conversation ends with half an hour in which nobody says anything; the next words begin another.
Pure, except for reading the words; times are seconds on any clock that keeps running, and times of day are the
person's.
"""

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Annotated, Final, TypeAlias, assert_never

import msgspec

from companion.guarding.agreed import is_quiet
from companion.guarding.lexicon import FOLDER
from companion.values import LANGUAGES, Boundaries, is_this_computer
from companion.values.shipped import shipped

REMINDER: Final = 3 * 3600.0
"""Seconds of a conversation between two reminders (as both laws require)."""
BREAK: Final = 1800.0
"""Seconds of silence that end a conversation (guess)."""


class Occasion(StrEnum):
    """Reason for a remark."""

    FIRST = "first"
    """The first start ever."""
    BEGINS = "begins"
    REMINDER = "reminder"
    TIME_UP = "time_up"
    QUIET = "quiet"
    """Quiet hours have begun, or a conversation within them."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark that the program makes."""

    occasion: Occasion
    hours: int = 0
    """Length of the conversation in hours, for a reminder."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session begins."""

    clock: time
    is_first: bool
    """Nothing has ever been stored for this companion."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """The companion or the person said something."""

    clock: time


Event: TypeAlias = Opened | Spoke


@dataclass(frozen=True, slots=True)
class Watch:
    """State of the time spent in a conversation."""

    boundaries: Boundaries
    began_at: float | None = None
    """Start of the conversation; None while nothing was said."""
    last_at: float = 0.0
    """Instant of the last words, or the start of the session."""
    reminders: int = 0
    is_time_up: bool = False
    """The end of the set time has been announced."""
    is_quiet: bool = False
    """The present quiet hours have been announced."""


def step(watch: Watch, event: Event, now: float) -> tuple[Watch, tuple[Remark, ...]]:
    """Return the state after the event, and the remarks to make, in order."""
    match event:
        case Opened(clock, is_first):
            watch = Watch(watch.boundaries, last_at=now)
            remarks = [Remark(Occasion.FIRST if is_first else Occasion.BEGINS)]
        case Spoke(clock):
            watch, remarks = _went_on(watch, now)
        case _:
            assert_never(event)
    quiet = is_quiet(watch.boundaries.quiet, clock)
    if quiet and not watch.is_quiet:
        remarks.append(Remark(Occasion.QUIET))
    return replace(watch, is_quiet=quiet), tuple(remarks)


def _went_on(watch: Watch, now: float) -> tuple[Watch, list[Remark]]:
    remarks = []
    if now - watch.last_at >= BREAK:
        watch = Watch(watch.boundaries, is_quiet=watch.is_quiet)
        remarks.append(Remark(Occasion.BEGINS))
    began_at = now if watch.began_at is None else watch.began_at
    watch = replace(watch, began_at=began_at, last_at=now)
    reminders = int((now - began_at) // REMINDER)
    if watch.boundaries.reminds and reminders > watch.reminders:
        remarks.append(Remark(Occasion.REMINDER, hours=round(reminders * REMINDER / 3600.0)))
    seconds = 60.0 * watch.boundaries.session_minutes
    is_time_up = watch.is_time_up or 0.0 < seconds <= now - began_at
    if is_time_up and not watch.is_time_up:
        remarks.append(Remark(Occasion.TIME_UP))
    return replace(watch, reminders=reminders, is_time_up=is_time_up), remarks


# ---- words of the remarks -----------------------------------------------------------------------------

# ``assets/guarding/watch.*.json`` has several texts for each occasion, written for every language of the window. None
# holds anyone back: no guilt, no urgency, no question that wants an answer before the person may leave.

Texts = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
_ENGLISH: Final = "en"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    first: Texts
    nobody_reads: str
    """Sentence added to the first remark if the language model runs on this computer."""
    server_reads: str
    """Sentence added to the first remark if the language model is on a server."""
    server_here: str
    """The same for a server on this computer."""
    begins: Texts
    reminder: Texts
    time_up: Texts
    quiet: Texts


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Texts for each occasion; {name} is the companion's name, {hours} the length of the conversation."""

    texts: dict[Occasion, tuple[str, ...]]

    def words(self, remark: Remark, name: str, which: int) -> str:
        """Return the words of a remark.

        Args:
            which: Number that chooses among the texts; any integer.
        """
        texts = self.texts[remark.occasion]
        return texts[which % len(texts)].format(name=name, hours=remark.hours)


def read_disclosure(language: str, host: str = "") -> Disclosure:
    """Return the texts of a language, or the English ones if it has none: they are never left out.

    Args:
        host: Server that gets the words; "" for none.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    file = FOLDER / f"watch.{language if language in LANGUAGES else _ENGLISH}.json"
    with shipped(file):
        read = msgspec.json.decode(file.read_bytes(), type=_File)
    privacy = read.nobody_reads
    if host:
        privacy = read.server_here if is_this_computer(host) else read.server_reads
    return Disclosure(
        {
            Occasion.FIRST: tuple(f"{text} {privacy}" for text in read.first),
            Occasion.BEGINS: read.begins,
            Occasion.REMINDER: read.reminder,
            Occasion.TIME_UP: read.time_up,
            Occasion.QUIET: read.quiet,
        }
    )
