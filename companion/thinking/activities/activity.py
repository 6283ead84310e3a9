"""Runs an activity: begins it, goes on with each of the person's turns, and drops it when it is over.

An activity ends at any time by "stop", "enough", "no" or "something else"; when the person tells something that weighs
on them it is dropped without a word, so that they are answered, and it never comes back by itself. Likewise where it
was left lying. What is said in it, and round it, are own-written files under ``assets/activities``. Times are seconds
since 1970-01-01 UTC. Whether one is begun at all is told in ``leading``.
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
from companion.thinking.activities.word_games import WordGameTexts, begin_word_game
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "activities"
LANGUAGE: Final = "en"
"""Of all that is said, and of what is understood as asking for it."""
LEFT_LYING: Final = 600.0
"""Seconds without a word of the person's after which an activity is over (guess)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Texts:
    """What code says by itself: in each activity, and round it."""

    breathing: BreathingTexts
    day: DayTexts
    story: StoryTexts
    word_game: WordGameTexts
    hard_talk: HardTalkTexts
    jokes: JokeTexts
    offers: OfferTexts


def read_texts(folder: Path = FOLDER) -> Texts:
    """Return all of them.

    Raises:
        PartMissing: A file is not there.
        PartBroken: A file does not hold what is said.
    """
    return Texts(
        breathing=_read(folder / "breathing.json", BreathingTexts),
        day=_read(folder / "day.json", DayTexts),
        story=_read(folder / "story.json", StoryTexts),
        word_game=_read(folder / "word_game.json", WordGameTexts),
        hard_talk=_read(folder / "hard_talk.json", HardTalkTexts),
        jokes=_read(folder / "jokes.json", JokeTexts),
        offers=_read(folder / "offers.json", OfferTexts),
    )


def _read(path: Path, kind: type[T]) -> T:
    with shipped(path):
        return msgspec.json.decode(path.read_bytes(), type=kind)


class Doing(Protocol):
    """What is done in an activity, as far as it has come."""

    @property
    def seed(self) -> int:
        """Of what is picked among texts."""

    def step(self, words: str) -> "tuple[Doing | None, Said]":
        """Return it after the person's words, None when it is over, and what is said."""


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity that is going on."""

    kind: ActivityKind
    doing: Doing
    last_at: float
    """When the person last said something in it."""


def begin(kind: ActivityKind, texts: Texts, seed: int, now: float, words: str = "") -> tuple[Activity, Said]:
    """Begin an activity.

    Args:
        kind: Which.
        texts: What is said in it.
        seed: Of what is picked among texts; another one next time.
        now: When.
        words: By which it was asked for; they may name a game, or whom a hard talk is with.
    """
    doing: Doing
    match kind:
        case ActivityKind.BREATHING:
            doing, said = begin_breathing(texts.breathing, seed)
        case ActivityKind.DAY:
            doing, said = begin_day(texts.day, seed)
        case ActivityKind.STORY:
            doing, said = begin_story(texts.story, seed)
        case ActivityKind.WORD_GAME:
            doing, said = begin_word_game(texts.word_game, seed, words)
        case ActivityKind.HARD_TALK:
            doing, said = begin_hard_talk(texts.hard_talk, seed, words)
        case _:
            assert_never(kind)
    return Activity(kind, doing, now), said


def step(
    activity: Activity, words: str, now: float, texts: Texts, *, weighs: bool
) -> tuple[Activity | None, Said]:
    """Return the activity after the person's words, None when it is over, and what is said.

    Nothing is said where the words are no part of the activity: then they want an answer like any others.

    Args:
        activity: What is going on.
        words: The person's.
        now: When they were said.
        texts: What is said when it ends early.
        weighs: They tell something that weighs on the person.
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
