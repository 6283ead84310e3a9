"""Reads the collections of played feelings, and measures how each recording sounds.

EmoDB (CC0; Burkhardt et al. 2005) may train; RAVDESS (CC BY-NC-SA; Livingstone & Russo 2018) is measured on only.
CREMA-D (ODbL; Cao et al. 2014) tells what listeners hear; of its recordings there are none here.
"""

import csv
import lzma
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from companion.feeling.tone import CLASSES, Numbers
from companion.hearing.tone import measure
from companion.sound.wav import read_sound
from companion.values import Audio, BadInput, ToneMeasures
from tests.lab.evaluation.tone_fit import Example

EMODB: Final = "emodb16k"
RAVDESS: Final = "ravdess16k"
CREMAD: Final = "cremad_ratings"
_NO_LEVEL_DB: Final = -20.0
_VOICE_ALONE: Final = "1"
_VOTED: Final = {"A": "anger", "H": "happiness", "N": "neutral", "S": "sadness"}
_POINTS_OF_VOTES: Final = {
    "A": (-0.51, 0.59, 0.25),
    "D": (-0.60, 0.35, 0.11),
    "F": (-0.62, 0.82, -0.43),
    "H": (0.81, 0.51, 0.46),
    "N": (0.0, 0.0, 0.0),
    "S": (-0.63, -0.27, -0.33),
}


@dataclass(frozen=True, slots=True)
class Played:
    """A recording of a played feeling."""

    speaker: str
    emotion: str
    """As its collection names it."""
    is_strong: bool
    """Whether it was to be played strongly, where its collection asks for that."""
    measures: ToneMeasures


def read_emodb(data: Path) -> list[Example]:
    """Return the recordings of EmoDB in the order of their list; their level is made the same, for it says nothing.

    Each was brought to the same peak before it was published, which makes the loud ones softer.

    Raises:
        BadInput: The folder is not there, or not as its README says.
    """
    return [
        Example(one.speaker, one.emotion, replace(one.measures, intensity_db=_NO_LEVEL_DB, noise_db=None))
        for one in _played(data / EMODB)
    ]


def read_ravdess(data: Path) -> list[Played]:
    """Return the recordings of RAVDESS in the order of their list.

    Raises:
        BadInput: The folder is not there, or not as its README says.
    """
    return _played(data / RAVDESS)


def neutral_sounds(data: Path) -> list[tuple[str, Audio]]:
    """Return the neutral recordings of EmoDB as they sound, with their speakers, in the order of their list.

    Raises:
        BadInput: As ``read_emodb``.
    """
    folder = data / EMODB
    return [
        (row["speaker"], read_sound(folder / row["file"]))
        for row in _rows(folder)
        if row["emotion"] == "neutral"
    ]


def ravdess_sounds(data: Path, count: int) -> list[Audio]:
    """Return the first recordings of RAVDESS as they sound.

    Raises:
        BadInput: As ``read_ravdess``.
    """
    folder = data / RAVDESS
    return [read_sound(folder / row["file"]) for row in _rows(folder)[:count]]


def listeners_scatter(data: Path) -> Numbers:
    """Return how far what listeners of CREMA-D hear in a voice scatters, (4, 3): ``feeling.tone.SPREAD``.

    Of the votes for all recordings, heard without the face, that most listeners put into a class, as standard
    deviations of the six feelings' points (Wen et al. 2021); each recording counts the same.

    Raises:
        BadInput: The file is not there, or not as its README says.
    """
    shares: dict[str, list[Numbers]] = {name: [] for name in CLASSES}
    try:
        with lzma.open(data / CREMAD / "tabulatedVotes_dev.csv.xz", "rt", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                name = _VOTED.get(row["emoVote"])
                if row[""].startswith(_VOICE_ALONE) and name is not None:
                    votes = np.array([float(row[letter]) for letter in _POINTS_OF_VOTES])
                    shares[name].append(votes / votes.sum())
    except (OSError, KeyError) as error:
        raise BadInput(
            "There are no votes of listeners in {cremad}; name the folder that holds it.", {"cremad": CREMAD}
        ) from error
    points = np.array(list(_POINTS_OF_VOTES.values()))
    mean = np.stack([np.mean(shares[name], axis=0) for name in CLASSES])
    return np.asarray(np.sqrt(mean @ np.square(points) - np.square(mean @ points)), np.float64)


def _played(folder: Path) -> list[Played]:
    found = []
    for row in _rows(folder):
        sound = read_sound(folder / row["file"])
        measures = measure(sound.samples, sound.rate_hz)
        found.append(Played(row["speaker"], row["emotion"], row.get("intensity") == "strong", measures))
    return [one for one in found if one.measures.voice]


def _rows(folder: Path) -> list[dict[str, str]]:
    try:
        with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise _unreadable(folder) from error
    if not rows or not {"file", "speaker", "emotion"} <= rows[0].keys():
        raise _unreadable(folder)
    return rows


def _unreadable(folder: Path) -> BadInput:
    return BadInput(
        "There are no recordings with a manifest.csv in {name}; name the folder that holds it.",
        {"name": folder.name},
    )
