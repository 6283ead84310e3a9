"""When an entry of a lorebook may come up, and for how long it stays, by how much was said.

The decorators of Character Card V3 (``@@activate_only_after`` and its like) and the timed effects of SillyTavern
(sticky, cooldown, delay), which count messages. Nothing is kept between turns: what came up before is found by going
through the dialogue again, so that words that are forgotten leave nothing behind. That is done for the first
``TIMED_MAX`` such entries and the last ``REPLAYED_MAX`` messages; what other entries bring up is not looked at.
"""

from dataclasses import dataclass, replace
from typing import Final

TIMED_MAX: Final = 32
REPLAYED_MAX: Final = 60
"""A book of a stranger's must not make a reply late: the worst that was thought of takes 0.3 s of one core more."""
MESSAGES_MAX: Final = 10_000


@dataclass(frozen=True, slots=True)
class Timing:
    """What an entry asks for; counts of messages in the dialogue."""

    after: int = 0
    """It does not come up before the companion has said so many (``@@activate_only_after``)."""
    every: int = 1
    """It comes up only when the companion has said a multiple of so many (``@@activate_only_every``)."""
    delay: int = 0
    """It does not come up before both sides together have said so many."""
    sticky: int = 0
    """Once it came up it stays for so many."""
    cooldown: int = 0
    """After that it does not come up for so many."""
    stays: bool = False
    """Once it came up it stays (``@@keep_activate_after_match``)."""
    is_once: bool = False
    """Once it came up it does not come up again (``@@dont_activate_after_match``)."""

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError(f"every must be at least 1, got {self.every!r}")


ALWAYS: Final = Timing()


@dataclass(frozen=True, slots=True)
class Instant:
    """How much has been said when a reply is thought of."""

    messages: int
    """By both sides, the person's last words included."""
    by_companion: int


@dataclass(frozen=True, slots=True)
class Course:
    """What became of an entry so far."""

    has_come_up: bool = False
    stays_until: int = 0
    """In messages."""
    rests_until: int = 0
    is_forced: bool = False
    """It was there last whatever was said."""
    is_barred: bool = False
    """It could not come up last."""


def follow(course: Course, timing: Timing, now: Instant, *, is_matched: bool) -> Course:
    """Return what becomes of an entry with one more reply; ``is_matched``: what was said brings it up."""
    if now.messages < course.stays_until or (timing.stays and course.has_come_up):
        return replace(course, is_forced=True, is_barred=False)
    is_barred = (
        now.messages < course.rests_until
        or (timing.is_once and course.has_come_up)
        or now.messages < timing.delay
        or now.by_companion < timing.after
        or now.by_companion % timing.every != 0
    )
    if is_barred or not is_matched:
        return replace(course, is_forced=False, is_barred=is_barred)
    stays_until = now.messages + timing.sticky
    return Course(True, stays_until, stays_until + timing.cooldown)
