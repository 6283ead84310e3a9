"""Runs an activity: begins it, continues it with each of the person's turns, and drops it when it is over.

"Stop", "enough", "no" or "something else" ends an activity at any time. If the person mentions something that weighs on
them, or asks something that is no answer to it, it is dropped without a word, so that they get an answer, and does not
resume. The same happens after a long silence. The texts for it are files of our own under ``assets/activities``. Times
are seconds since 1970-01-01 UTC. ``leading`` decides whether to begin one at all.

None is offered twice in a row, none again on the day on which it was refused. Days begin at four in the morning, local
time.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol, TypeVar, assert_never

import msgspec

from companion.thinking.activities.requests import ActivityKind, does_end, is_bare_no
from companion.thinking.activities.said import NOTHING, Lines, Said, pick, say
from companion.thinking.activities.scripts import (
    BreathingTexts,
    DayTexts,
    HardTalk,
    HardTalkTexts,
    JokeTexts,
    StoryTexts,
    begin_breathing,
    begin_day,
    begin_hard_talk,
    begin_story,
)
from companion.values.shipped import ASSETS, shipped

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
        return datetime.fromtimestamp(now, UTC).astimezone(zone).hour >= _EVENING
    if kind is ActivityKind.HARD_TALK:
        return any(_TALK_AHEAD.search(words) for words in said)
    return True


# ---- an activity in progress --------------------------------------------------------------------------

FOLDER: Final = ASSETS / "activities"
LANGUAGE: Final = "en"
"""Language of all texts, and of the requests that code understands."""
LEFT_LYING: Final = 600.0
"""Seconds without a word of the person's after which an activity is over (guess)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Texts:
    """The fixed texts of all activities, and of the offers for them."""

    breathing: BreathingTexts
    day: DayTexts
    story: StoryTexts
    hard_talk: HardTalkTexts
    jokes: JokeTexts
    offers: OfferTexts


def read_texts() -> Texts:
    """Return all texts; raises ``PartMissing`` or ``PartBroken``."""
    return Texts(
        breathing=_read(FOLDER / "breathing.json", BreathingTexts),
        day=_read(FOLDER / "day.json", DayTexts),
        story=_read(FOLDER / "story.json", StoryTexts),
        hard_talk=_read(FOLDER / "hard_talk.json", HardTalkTexts),
        jokes=_read(FOLDER / "jokes.json", JokeTexts),
        offers=_read(FOLDER / "offers.json", OfferTexts),
    )


def _read(path: Path, kind: type[T]) -> T:
    with shipped(path):
        return msgspec.json.decode(path.read_bytes(), type=kind)


class Doing(Protocol):
    """Progress of an activity."""

    @property
    def seed(self) -> int:
        """Seed for picking among texts."""

    def step(self, words: str, *, asks: bool) -> "tuple[Doing | None, Said]":
        """Return the next state after the person's words, None when it is over, and the text to say.

        Args:
            asks: The words want facts or help, or ask something: only an answer to the activity goes on with it.
        """


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity in progress."""

    kind: ActivityKind
    doing: Doing
    last_at: float
    """Instant of the person's last words in it."""


def begin(kind: ActivityKind, texts: Texts, seed: int, now: float, words: str = "") -> tuple[Activity, Said]:
    """Begin an activity.

    Args:
        words: Words of the request; they may name the other person of a hard talk.
    """
    doing: Doing
    match kind:
        case ActivityKind.BREATHING:
            doing, said = begin_breathing(texts.breathing, seed)
        case ActivityKind.DAY:
            doing, said = begin_day(texts.day, seed)
        case ActivityKind.STORY:
            doing, said = begin_story(texts.story, seed)
        case ActivityKind.HARD_TALK:
            doing, said = begin_hard_talk(texts.hard_talk, seed, words)
        case _:
            assert_never(kind)
    return Activity(kind, doing, now), said


def step(
    activity: Activity, words: str, now: float, texts: Texts, *, weighs: bool, asks: bool = False
) -> tuple[Activity | None, Said]:
    """Return the activity after the person's words, None when it is over, and the text to say.

    The text is empty if the words are not part of the activity: they then need an answer like any others.

    Args:
        weighs: The words are about something that weighs on the person.
        asks: They want facts or help, or ask something.
    """
    if weighs or now - activity.last_at > LEFT_LYING:
        return None, NOTHING
    doing = activity.doing
    is_played = isinstance(doing, HardTalk) and doing.is_played
    if does_end(words) or (is_bare_no(words) and not is_played):
        return None, _ended(doing, texts)
    after, said = doing.step(words, asks=asks)
    return (None if after is None else replace(activity, doing=after, last_at=now)), said


def _ended(doing: Doing, texts: Texts) -> Said:
    if isinstance(doing, HardTalk) and doing.lines:
        return doing.end()
    return say(pick(texts.offers.ended, doing.seed))
