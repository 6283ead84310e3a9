"""Reads the public collections that feeling is measured on; parts named "train" are left out where there are others.

Files are found by their form, not by one name, so that a part of a collection that nobody has trained or tuned on can
be put in a folder of the same name and measured by the same command. Each may be plain or packed (``.xz``).
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tests.lab.evaluation.files import files_of, lines, open_text, unusable

Points = NDArray[np.float64]
"""(n, 3): valence, arousal, dominance in [-1, 1]."""

LABELS: Final = 28
_DIMENSIONS: Final = ("V", "A", "D")

_POSITIVE: Final = frozenset(
    {"confident", "content", "excited", "faithful", "grateful", "hopeful", "impressed", "joyful", "prepared"}
    | {"proud", "trusting"}
)
_NEGATIVE: Final = frozenset(
    {"afraid", "angry", "annoyed", "anxious", "apprehensive", "ashamed", "devastated", "disappointed"}
    | {"disgusted", "embarrassed", "furious", "guilty", "jealous", "lonely", "sad", "terrified"}
)
"""The other five of the 32 emotions of EmpatheticDialogues may be either, and are left out: anticipating, caring
(mostly for somebody ill), nostalgic, sentimental, surprised."""


@dataclass(frozen=True, slots=True)
class Rated:
    """EmoBank (Buechel & Hahn 2017), its 1…5 mapped to [-1, 1]; NaN where a side did not rate."""

    texts: tuple[str, ...]
    weighted: Points
    """Mean of writer's and reader's ratings."""
    writer: Points
    """What people thought the writer felt."""
    reader: Points
    """What people felt when they read it."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """GoEmotions (Demszky et al. 2020)."""

    texts: tuple[str, ...]
    labels: NDArray[np.bool_]
    """(n, 28)."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Texts that are known to be pleasant or unpleasant."""

    texts: tuple[str, ...]
    is_pleasant: NDArray[np.bool_]
    dialogues: tuple[str, ...]
    """Which conversation each is from; empty where each is from another."""


@dataclass(frozen=True, slots=True)
class Questions:
    """A store of texts, and what must be found in it."""

    texts: tuple[str, ...]
    questions: tuple[str, ...]
    evidence: tuple[frozenset[int], ...]
    """For each question the numbers of the texts that answer it."""


def emobank(folder: Path) -> Rated:
    """Read EmoBank; raises ``BadInput`` where the folder does not hold it."""
    rows = [
        row for path in files_of(folder, "emobank*.csv") for row in _table(path) if row["split"] != "train"
    ]
    if not rows:
        raise unusable(folder)
    ids = [row["id"] for row in rows]
    weighted = np.array([_point(row) for row in rows])
    return Rated(
        tuple(row["text"] for row in rows),
        weighted,
        _by_id(ids, folder, "writer*.csv"),
        _by_id(ids, folder, "reader*.csv"),
    )


def goemotions(folder: Path) -> Labelled:
    """Read GoEmotions; raises ``BadInput`` where the folder does not hold it."""
    rows = [
        line.rstrip("\n").split("\t")
        for path in files_of(folder, "*.tsv")
        if not path.name.startswith("train")
        for line in lines(path)
    ]
    if not rows:
        raise unusable(folder)
    labels = np.zeros((len(rows), LABELS), np.bool_)
    try:
        for at, (_, numbers, *_) in enumerate(rows):
            labels[at, [int(number) for number in numbers.split(",")]] = True
    except (ValueError, IndexError) as error:
        raise unusable(folder) from error
    return Labelled(tuple(row[0] for row in rows), labels)


def empathetic_dialogues(folder: Path) -> Signed:
    """Read what the speakers of EmpatheticDialogues (Rashkin et al. 2019) say first: their situation."""
    rows = [row for path in files_of(folder, "*.jsonl") for row in json_lines(path)]
    rows = [row for row in rows if row["emotion"] in _POSITIVE | _NEGATIVE and row["context"]]
    if not rows:
        raise unusable(folder)
    return Signed(
        tuple(row["context"][0] for row in rows), np.array([row["emotion"] in _POSITIVE for row in rows]), ()
    )


def meld(folder: Path) -> Signed:
    """Read the utterances of MELD (Poria et al. 2019) whose sentiment is positive or negative."""
    rows = [
        (path.name, row)
        for path in files_of(folder, "*_sent_emo.csv")
        for row in _table(path)
        if row["Sentiment"] in {"positive", "negative"}
    ]
    if not rows:
        raise unusable(folder)
    return Signed(
        tuple(row["Utterance"] for _, row in rows),
        np.array([row["Sentiment"] == "positive" for _, row in rows]),
        tuple(f"{name} {row['Dialogue_ID']}" for name, row in rows),
    )


def locomo(folder: Path) -> tuple[Questions, ...]:
    """Read LoCoMo (Maharana et al. 2024): each conversation's turns, and the questions of categories 1 to 4 on it."""
    found = []
    for path in files_of(folder, "locomo*.json"):
        for sample in json.loads("".join(lines(path))):
            turns = [
                turn
                for name, session in sample["conversation"].items()
                if isinstance(session, list) and name.startswith("session")
                for turn in session
            ]
            place = {turn["dia_id"]: number for number, turn in enumerate(turns)}
            asked = [
                (one["question"], frozenset(place[at] for at in one["evidence"] if at in place))
                for one in sample["qa"]
                if one["category"] in {1, 2, 3, 4}
            ]
            asked = [(question, evidence) for question, evidence in asked if evidence]
            found.append(
                Questions(
                    tuple(f"{turn['speaker']}: {turn['text']}" for turn in turns),
                    tuple(question for question, _ in asked),
                    tuple(evidence for _, evidence in asked),
                )
            )
    if not found:
        raise unusable(folder)
    return tuple(found)


def memorybank(folder: Path) -> Questions:
    """Read MemoryBank (Zhong et al. 2024): what a person said is asked for by it, and its own reply must be found."""
    exchanges = [
        exchange
        for path in files_of(folder, "memory_bank*.json")
        for user in json.loads("".join(lines(path))).values()
        for day in user["history"].values()
        for exchange in day
    ]
    if not exchanges:
        raise unusable(folder)
    return Questions(
        tuple(exchange["response"] for exchange in exchanges),
        tuple(exchange["query"] for exchange in exchanges),
        tuple(frozenset({number}) for number in range(len(exchanges))),
    )


def _by_id(ids: list[str], folder: Path, pattern: str) -> Points:
    rated = {row["id"]: _point(row) for path in files_of(folder, pattern) for row in _table(path)}
    nothing = (float("nan"),) * 3
    return np.array([rated.get(id_, nothing) for id_ in ids])


def _point(row: dict[str, str]) -> tuple[float, ...]:
    return tuple((float(row[dimension]) - 3) / 2 for dimension in _DIMENSIONS)


def _table(path: Path) -> Iterator[dict[str, str]]:
    with open_text(path) as file:
        yield from csv.DictReader(file)


def json_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in lines(path)]
