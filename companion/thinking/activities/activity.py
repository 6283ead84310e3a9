"""Runs an activity: begins it, goes on with each of the person's turns, and drops it when it is over.

An activity ends at any time by "stop", "enough", "no" or "something else"; when the person tells something that weighs
on them it is dropped without a word, so that they are answered, and it never comes back by itself. Likewise where it
was left lying. Pure; times are seconds since 1970-01-01 UTC. Whether one is begun at all is told in ``leading``.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from companion.thinking.activities.answers import does_end, is_bare_no
from companion.thinking.activities.bag_packing import BagPacking
from companion.thinking.activities.breathing import Breathing, begin_breathing, step_breathing
from companion.thinking.activities.day import DayTelling, begin_day, step_day
from companion.thinking.activities.hard_talk import (
    HardTalk,
    begin_hard_talk,
    step_hard_talk,
    stop_hard_talk,
)
from companion.thinking.activities.kind import ActivityKind
from companion.thinking.activities.said import NOTHING, Said, pick, say
from companion.thinking.activities.story import StoryTelling, begin_story, step_story
from companion.thinking.activities.texts import Texts
from companion.thinking.activities.word_chain import WordChain
from companion.thinking.activities.word_game import begin_word_game, step_word_game
from companion.thinking.activities.word_guessing import WordGuessing

LEFT_LYING: Final = 600.0
"""Seconds without a word of the person's after which an activity is over (guess)."""

Doing: TypeAlias = Breathing | DayTelling | StoryTelling | WordChain | BagPacking | WordGuessing | HardTalk


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
    after, said = _step(doing, words)
    return (None if after is None else replace(activity, doing=after, last_at=now)), said


def _ended(doing: Doing, texts: Texts) -> Said:
    if isinstance(doing, HardTalk) and doing.lines:
        return stop_hard_talk(doing)
    return say(pick(texts.offers.ended, doing.seed))


def _step(doing: Doing, words: str) -> tuple[Doing | None, Said]:
    match doing:
        case Breathing():
            return step_breathing(doing, words)
        case DayTelling():
            return step_day(doing, words)
        case StoryTelling():
            return step_story(doing, words)
        case HardTalk():
            return step_hard_talk(doing, words)
        case WordChain() | BagPacking() | WordGuessing():
            return step_word_game(doing, words)
        case _:
            assert_never(doing)
