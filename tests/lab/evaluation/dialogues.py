"""Reads the public collections of dialogues whose turns are labelled with emotions and their causes.

Files are found by their form, so that a part nobody has tuned on can be put in a folder of the same name. Each may be
plain or packed (``.xz``).
"""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from tests.lab.evaluation.files import files_of, open_text, unusable

SEVEN: Final = ("anger", "disgust", "fear", "joy", "neutral", "sadness", "surprise")
"""The emotions of MELD and PELD."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody said, and the emotion it was labelled with."""

    speaker: str
    text: str
    emotion: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Turns in their order."""

    name: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A turn with an emotion whose causes people marked (RECCON: Poria et al. 2021)."""

    dialogue: Dialogue
    at: int
    """Which turn, from 0."""
    evidence: frozenset[int]
    """Which turns hold a cause, from 0; empty where it was not told in the dialogue."""


@dataclass(frozen=True, slots=True)
class Triple:
    """Three turns of two speakers (PELD: Wen et al. 2021); the third is by the speaker of the first."""

    dialogue: int
    """Triples with the same number share a turn, so they come from one dialogue."""
    emotions: tuple[str, str, str]
    traits: tuple[float, float, float, float, float]
    """Openness, conscientiousness, extraversion, agreeableness, neuroticism of the first speaker, in [0, 1]."""


def reccon(folder: Path) -> dict[str, tuple[Explained, ...]]:
    """Read RECCON's explained turns by file, a file named "train" last.

    Raises:
        BadInput: The folder does not hold it.
    """
    files = sorted(files_of(folder, "*.json"), key=lambda path: ("train" in path.name, path.name))
    found = {path.name.split(".")[0]: tuple(_explained(path)) for path in files}
    if not any(found.values()):
        raise unusable(folder)
    return found


def meld(folder: Path) -> tuple[Dialogue, ...]:
    """Read MELD's dialogues (Poria et al. 2019), the train part left out where there are others.

    Raises:
        BadInput: The folder does not hold it.
    """
    files = files_of(folder, "*_sent_emo.csv")
    found = []
    for path in [one for one in files if not one.name.startswith("train")] or files:
        with open_text(path) as file:
            rows = list(csv.DictReader(file))
        for name, turns in groupby(rows, key=lambda row: row["Dialogue_ID"]):
            found.append(
                Dialogue(
                    f"{path.name} {name}",
                    tuple(Turn(row["Speaker"], row["Utterance"], row["Emotion"]) for row in turns),
                )
            )
    if not found:
        raise unusable(folder)
    return tuple(found)


def peld(folder: Path) -> tuple[Triple, ...]:
    """Read PELD's triples, those that share a turn under one number.

    Raises:
        BadInput: The folder does not hold it.
    """
    rows: list[dict[str, str]] = []
    for path in files_of(folder, "*.tsv"):
        with open_text(path) as file:
            rows += csv.DictReader(file, delimiter="\t")
    if not rows:
        raise unusable(folder)
    numbers = _dialogues([[row[f"Utterance_{place}"] for place in (1, 2, 3)] for row in rows])
    found = []
    for row, number in zip(rows, numbers, strict=True):
        o, c, e, a, n = (float(trait) for trait in json.loads(row["Personality"]))
        emotions = (row["Emotion_1"], row["Emotion_2"], row["Emotion_3"])
        found.append(Triple(number, emotions, (o, c, e, a, n)))
    return tuple(found)


_TELLING_WORDS: Final = 5
"""From this length on the same words mean the same turn, wherever they stand."""
_NEAR_ROWS: Final = 3


def _dialogues(rows: Sequence[Sequence[str]]) -> list[int]:
    """Number rows so that rows with a turn in common have one number (union-find)."""
    parent = list(range(len(rows)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    last: dict[str, int] = {}
    for at, texts in enumerate(rows):
        for text in texts:
            before = last.get(text)
            if before is not None and (len(text.split()) >= _TELLING_WORDS or at - before <= _NEAR_ROWS):
                parent[root(at)] = root(before)
            last[text] = at
    return [root(at) for at in range(len(rows))]


def _explained(path: Path) -> list[Explained]:
    with open_text(path) as file:
        dialogues = json.load(file)
    found = []
    for name, (rows,) in dialogues.items():
        turns = tuple(Turn(row["speaker"], row["utterance"], row["emotion"]) for row in rows)
        dialogue = Dialogue(name, turns)
        for at, row in enumerate(rows):
            marked = row.get("expanded emotion cause evidence")
            if marked:
                # a cause is a turn's number from 1, or "b": told nowhere
                evidence = frozenset(one - 1 for one in marked if isinstance(one, int))
                found.append(Explained(dialogue, at, evidence))
    return found
