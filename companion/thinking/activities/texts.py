"""Reads what is said in activities and round them: own-written files under ``assets/activities``."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from companion.thinking.activities.breathing import BreathingTexts
from companion.thinking.activities.day import DayTexts
from companion.thinking.activities.hard_talk import HardTalkTexts
from companion.thinking.activities.joke import JokeTexts
from companion.thinking.activities.offers import OfferTexts
from companion.thinking.activities.story import StoryTexts
from companion.thinking.activities.word_game import WordGameTexts
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "activities"
LANGUAGE: Final = "en"
"""Of all of them, and of what is understood as asking for them."""

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
