"""Tells a short story of five parts, in which the person chooses at two forks; in doubt the story goes on by itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from companion.thinking.activities.said import Lines, Said, pick, say

_FIRST = re.compile(r"\b(?:first|former|one)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:second|latter|last|two|other)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Path:
    """One way on from a fork."""

    keys: Lines
    """Words, in lower case, any of which chooses it."""
    label: str
    """What it is called when the companion chooses."""
    text: str


@dataclass(frozen=True, slots=True)
class Fork:
    """Where the person chooses."""

    ask: str
    paths: Annotated[tuple[Path, ...], msgspec.Meta(min_length=2, max_length=2)]


@dataclass(frozen=True, slots=True)
class Story:
    """A story: opening, fork, middle, fork, end; the path that was chosen comes after each fork."""

    title: str
    opening: str
    first: Fork
    middle: str
    second: Fork
    end: str


@dataclass(frozen=True, slots=True)
class StoryTexts:
    """What is told, and what is said round it; "{label}" stands for a path's, "{title}" for the story's."""

    begin: Lines
    chooses: Lines
    """Where the person's choice was not understood, or left to the companion."""
    close: Lines
    stories: Annotated[tuple[Story, ...], msgspec.Meta(min_length=4)]


@dataclass(frozen=True, slots=True)
class StoryTelling:
    """A story at one of its forks."""

    texts: StoryTexts
    story: Story
    seed: int
    is_at_second: bool = False


def begin_story(texts: StoryTexts, seed: int) -> tuple[StoryTelling, Said]:
    """Tell the opening of a story, up to its first fork."""
    story = texts.stories[seed % len(texts.stories)]
    intro = pick(texts.begin, seed).replace("{title}", story.title)
    return StoryTelling(texts, story, seed), say(intro, story.opening, story.first.ask)


def step_story(telling: StoryTelling, words: str) -> tuple[StoryTelling | None, Said]:
    """Go on along the path that the person chooses."""
    texts, story, seed = telling.texts, telling.story, telling.seed
    fork = story.second if telling.is_at_second else story.first
    chosen = _chosen(words, fork.paths)
    path = chosen or pick_path(fork, seed)
    before = "" if chosen else pick(texts.chooses, seed).replace("{label}", path.label)
    if telling.is_at_second:
        return None, say(before, path.text, story.end, pick(texts.close, seed))
    at_second = StoryTelling(texts, story, seed, is_at_second=True)
    return at_second, say(before, path.text, story.middle, story.second.ask)


def pick_path(fork: Fork, seed: int) -> Path:
    """Return the path that the companion chooses."""
    return fork.paths[seed // 2 % len(fork.paths)]


def _chosen(words: str, paths: Sequence[Path]) -> Path | None:
    """Return the path that words choose; None where they choose none, or both."""
    plain = words.casefold()
    named = [path for path in paths if any(re.search(rf"\b{re.escape(key)}", plain) for key in path.keys)]
    if len(named) == 1:
        return named[0]
    by_place = [path for path, place in zip(paths, (_FIRST, _SECOND), strict=True) if place.search(words)]
    return by_place[0] if len(by_place) == 1 else None
