"""The scenes that whole talks are made of: what a person says, turn by turn, and what can be checked of each reply."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np

from companion.values import BadInput
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.files import files_of

OWN: Final = "talk_a"
KEPT_BACK: Final = "talk_b"
"""Scenes of the same form that nobody who built on ``OWN`` has seen; they take its place where they are given."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the person says, and what is checked of the reply; ``docs/talk.md`` tells each check.

    Alternatives are regular expressions for whole words, whatever their case; one of them is enough.
    """

    say: str
    answer: tuple[str, ...] = ()
    """A fact, a sum, or a name that anybody can tell."""
    about: tuple[str, ...] = ()
    """Words that show that the reply is to the point."""
    use: tuple[str, ...] = ()
    """What the person said earlier in this talk."""
    recall: tuple[str, ...] = ()
    """What the person said in an earlier session."""
    avoid: tuple[str, ...] = ()
    """What would be made up, wrong, or unkind."""
    unknown: bool = False
    """To say that it does not know is an answer, too; the only one where nothing else is wanted."""
    asks: bool | None = None
    """Whether the reply has to ask; None where it may."""
    no_advice: bool = False
    words: tuple[int, int] | None = None
    """Least and most."""
    what_it_is: str = ""
    """"asked": the person asks whether it is a human; "near": it may speak of it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One talk."""

    id: str
    kind: str
    language: str
    """ISO 639-1."""
    persona: str
    """By the name of its card, such as "maren"."""
    told_before: tuple[tuple[date, str], ...]
    """What the person said in earlier sessions, oldest first."""
    turns: tuple[Turn, ...]

    @property
    def said(self) -> tuple[str, ...]:
        """All that the person says."""
        return tuple(turn.say for turn in self.turns)


def scenes(data: Path, most: int | None = None, *, seed: int = 0) -> tuple[Scene, ...]:
    """Return the scenes, or at most so many of them, spread over the kinds and chosen by the seed.

    Raises:
        BadInput: A line has another form, or two scenes have one name.
    """
    rows = rows_of(KEPT_BACK if files_of(data, f"{KEPT_BACK}.jsonl") else OWN, data)
    found = tuple(map(_scene, rows))
    if len({scene.id for scene in found}) < len(found):
        raise BadInput("Two scenes have the same “id”; give each its own.", log="scenes of one name")
    return found if most is None or most >= len(found) else _spread(found, most, seed)


def _spread(found: Sequence[Scene], most: int, seed: int) -> tuple[Scene, ...]:
    """Take one of each kind and language by turns."""
    shuffled = [found[at] for at in np.random.default_rng(seed).permutation(len(found))]
    taken: dict[tuple[str, str], int] = {}
    rounds: dict[str, int] = {}
    for scene in shuffled:
        group = (scene.kind if scene.language == "en" else "", scene.language)
        rounds[scene.id] = taken[group] = taken.get(group, -1) + 1
    chosen = {scene.id for scene in sorted(shuffled, key=lambda scene: rounds[scene.id])[:most]}
    return tuple(scene for scene in found if scene.id in chosen)


def _scene(row: dict[str, Any]) -> Scene:
    told = [(date.fromisoformat(day), text) for day, text in row["told_before"]]
    return Scene(
        row["id"],
        row["kind"],
        row["language"],
        row["persona"],
        tuple(sorted(told, key=lambda one: one[0])),
        tuple(_turn(turn) for turn in row["turns"]),
    )


def _turn(turn: str | dict[str, Any]) -> Turn:
    if isinstance(turn, str):
        return Turn(turn)
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in turn.items()
    }
    return Turn(**fields)
