"""Decides which activity may be offered: none twice in a row, none again on the day on which it was refused.

Days begin at four in the morning, local time. Pure; times are seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from companion.thinking.activities.requests import ActivityKind
from companion.thinking.activities.said import Lines

REST: Final = 600.0
"""Seconds without an offer after one, or after an activity began (guess)."""
MOST_REFUSALS: Final = 2
"""Refusals on one day after which nothing more is offered that day (guess)."""
_DAY_BEGINS: Final = timedelta(hours=4)
_EVENING: Final = 17
"""Hour from which there is a day to tell about (guess)."""
_TALK_AHEAD: Final = re.compile(
    r"\b(?:(?:have|need|want|ought|got) to (?:tell|talk to|speak to|ask|confront|break it to)|"
    r"(?:don['’]?t|do not) know how to (?:tell|say|ask|put|break)|how (?:do|can|should) i (?:tell|say|ask|put it)|"
    r"(?:dread\w*|nervous about|afraid of|scared of|putting off) (?:the|that|this|my|telling|talking|asking|it)\b|"
    r"(?:talk|conversation|word|meeting) with my (?:boss|manager|landlord|mother|mum|mom|father|dad|sister|brother|"
    r"partner|wife|husband|son|daughter))\b",
    re.IGNORECASE,
)
"""Words after which practising a talk is worth offering."""


@dataclass(frozen=True, slots=True)
class OfferTexts:
    """Texts about activities that are not in progress."""

    offers: Mapping[ActivityKind, Lines]
    declined: Lines
    """Answer to a person who does not want the offer."""
    ended: Lines
    """Answer to a person who wants to end the activity."""

    def __post_init__(self) -> None:
        if missing := set(ActivityKind) - set(self.offers):
            raise ValueError(f"no offer of {', '.join(sorted(missing))}")


class Happened(StrEnum):
    """Event in the history of an activity."""

    OFFERED = "offered"
    BEGUN = "begun"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Offered:
    """An event of one activity, with its time."""

    kind: ActivityKind
    what: Happened
    at: float


@dataclass(frozen=True, slots=True)
class Offers:
    """History of offers, starts and refusals."""

    past: tuple[Offered, ...] = ()
    """Events, oldest first."""

    @property
    def last(self) -> ActivityKind | None:
        """Activity offered last; None if there was no offer."""
        return next((one.kind for one in reversed(self.past) if one.what is Happened.OFFERED), None)

    @property
    def tried(self) -> Mapping[ActivityKind, float]:
        """Instant at which each was last offered or begun, so that it is not offered again soon."""
        return {one.kind: one.at for one in self.past if one.what is not Happened.REFUSED}

    @property
    def refused(self) -> Mapping[ActivityKind, float]:
        """Instant at which each was last refused."""
        return {one.kind: one.at for one in self.past if one.what is Happened.REFUSED}

    def with_event(self, kind: ActivityKind, what: Happened, now: float) -> "Offers":
        """Return the history with another event."""
        return Offers((*self.past, Offered(kind, what, now)))


def to_offer(
    offers: Offers, said: Sequence[str], now: float, zone: tzinfo, *, seed: int
) -> ActivityKind | None:
    """Return the activity to offer, the one offered longest ago first; None if none may be offered.

    Args:
        offers: Earlier offers, including those of earlier sessions.
        said: The person's recent words, which show whether a hard talk lies ahead.
        seed: Seed for the order of those never offered.
    """
    today = day_of(now, zone)
    refused = {kind for kind, at in offers.refused.items() if day_of(at, zone) == today}
    tried = offers.tried
    is_soon = any(0.0 <= now - at < REST for at in tried.values())
    if is_soon or len(refused) >= MOST_REFUSALS:
        return None
    kinds = list(ActivityKind)
    turned = kinds[seed % len(kinds) :] + kinds[: seed % len(kinds)]
    possible = [
        kind
        for kind in turned
        if kind not in refused and kind != offers.last and _fits(kind, said, now, zone)
    ]
    if ActivityKind.HARD_TALK in possible:
        return ActivityKind.HARD_TALK
    return min(possible, key=lambda kind: tried.get(kind, 0.0), default=None)


def day_of(at: float, zone: tzinfo) -> date:
    """Return the day that an instant belongs to."""
    return (datetime.fromtimestamp(at, UTC).astimezone(zone) - _DAY_BEGINS).date()


def _fits(kind: ActivityKind, said: Sequence[str], now: float, zone: tzinfo) -> bool:
    if kind is ActivityKind.DAY:
        return _hour(now, zone) >= _EVENING
    if kind is ActivityKind.HARD_TALK:
        return any(_TALK_AHEAD.search(words) for words in said)
    return True


def _hour(now: float, zone: tzinfo) -> int:
    return datetime.fromtimestamp(now, UTC).astimezone(zone).hour
