"""Runs an activity: begins it, continues it with each of the person's turns, and drops it when it is over.

"Stop", "enough", "no" or "something else" ends an activity at any time. If the person mentions something that weighs on
them, the activity is dropped without a word, so that they get an answer, and it does not resume. The same happens after
a long silence. The texts for it are files of our own under ``assets/activities``. Times are seconds since 1970-01-01
UTC. ``leading`` decides whether to begin one at all.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol, TypeVar, assert_never

import msgspec

from companion.thinking.activities.hard_talk import HardTalk, HardTalkTexts, begin_hard_talk
from companion.thinking.activities.offers import OfferTexts
from companion.thinking.activities.requests import ActivityKind, does_end, is_bare_no
from companion.thinking.activities.said import NOTHING, Said, pick, say
from companion.thinking.activities.scripts import (
    BreathingTexts,
    DayTexts,
    JokeTexts,
    StoryTexts,
    begin_breathing,
    begin_day,
    begin_story,
)
from companion.values.shipped import ASSETS, shipped

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


def read_texts(folder: Path = FOLDER) -> Texts:
    """Return all texts.

    Raises:
        PartMissing: A file does not exist.
        PartBroken: The contents of a file do not match the description.
    """
    return Texts(
        breathing=_read(folder / "breathing.json", BreathingTexts),
        day=_read(folder / "day.json", DayTexts),
        story=_read(folder / "story.json", StoryTexts),
        hard_talk=_read(folder / "hard_talk.json", HardTalkTexts),
        jokes=_read(folder / "jokes.json", JokeTexts),
        offers=_read(folder / "offers.json", OfferTexts),
    )


def _read(path: Path, kind: type[T]) -> T:
    with shipped(path):
        return msgspec.json.decode(path.read_bytes(), type=kind)


class Doing(Protocol):
    """Progress of an activity."""

    @property
    def seed(self) -> int:
        """Seed for picking among texts."""

    def step(self, words: str) -> "tuple[Doing | None, Said]":
        """Return the next state after the person's words, None when it is over, and the text to say."""


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
        seed: Seed for picking among texts; a different one next time.
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
    activity: Activity, words: str, now: float, texts: Texts, *, weighs: bool
) -> tuple[Activity | None, Said]:
    """Return the activity after the person's words, None when it is over, and the text to say.

    The text is empty if the words are not part of the activity: they then need an answer like any others.

    Args:
        weighs: The words are about something that weighs on the person.
    """
    if weighs or now - activity.last_at > LEFT_LYING:
        return None, NOTHING
    doing = activity.doing
    is_played = isinstance(doing, HardTalk) and doing.is_played
    if does_end(words) or (is_bare_no(words) and not is_played):
        return None, _ended(doing, texts)
    after, said = doing.step(words)
    return (None if after is None else replace(activity, doing=after, last_at=now)), said


def _ended(doing: Doing, texts: Texts) -> Said:
    if isinstance(doing, HardTalk) and doing.lines:
        return doing.end()
    return say(pick(texts.offers.ended, doing.seed))
