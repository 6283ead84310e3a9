"""The recorded utterances that ``companion bench talk`` lets a person say, and where speech ends in them.

From ``human_speech`` the rows of kind question or statement that end complete and whose text comes from the source;
from ``ljspeech32`` the clips that end a sentence, by name; from ``speech_misc`` all. The folders are found under one
data folder; one that is missing is left out and named.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.sound.wav import read_sound
from companion.values import Audio, BadInput

LJSPEECH_SENTENCE_ENDS: Final = frozenset(
    f"LJ001-{number:04}" for number in (2, 5, 8, 13, 15, 20, 23, 25, 28)
)
"""The clips whose text ends with a full stop; the others were cut in mid-sentence."""

_FRAME: Final = 0.01
_BELOW_PEAK_DB: Final = 35.0
"""A frame this much softer than the clip's loud frames counts as silence: under it lie breath and room (guess)."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something a person said in a recording."""

    source: str
    file: Path
    text: str

    def audio(self) -> Audio:
        """Return the sound, at the rate of the file."""
        return read_sound(self.file)


def utterances(data: Path) -> tuple[Utterance, ...]:
    """Return the recordings under a data folder in a fixed order; ``BadInput`` when there are none."""
    found = (*_human_speech(data), *_ljspeech(data), *_speech_misc(data))
    if not found:
        raise BadInput(
            f"There are no recordings under {data}; name the folder that holds human_speech, ljspeech32 or speech_misc."
        )
    return found


def _rows(folder: Path) -> Iterator[dict[str, str]]:
    manifest = folder / "manifest.csv"
    if manifest.is_file():
        with manifest.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def _human_speech(data: Path) -> Iterator[Utterance]:
    folder = data / "human_speech"
    for row in _rows(folder):
        is_wanted = row["kind"] in {"question", "statement"} and row["ends_complete"] == "yes"
        if is_wanted and row["text_from"] == "source":
            yield Utterance("human_speech", folder / row["file"], row["text"])


def _ljspeech(data: Path) -> Iterator[Utterance]:
    folder = data / "ljspeech32"
    for row in _rows(folder):
        if Path(row["file"]).stem in LJSPEECH_SENTENCE_ENDS:
            yield Utterance("ljspeech32", folder / row["file"], row["normalized_text"])


def _speech_misc(data: Path) -> Iterator[Utterance]:
    folder = data / "speech_misc"
    for row in _rows(folder):
        yield Utterance("speech_misc", folder / row["file"], row["likely_true_text"])


def speech_end(audio: Audio) -> float:
    """Return when the last sound of speech in a recording ends, in seconds from its beginning."""
    size = round(_FRAME * audio.rate_hz)
    frames = audio.samples[: len(audio.samples) // size * size].reshape(-1, size)
    level_db = 10.0 * np.log10(np.mean(frames.astype(np.float64) ** 2, axis=1) + 1e-12)
    loud_db = float(np.percentile(level_db, 95))
    loud = np.flatnonzero(level_db > loud_db - _BELOW_PEAK_DB)
    return float((loud[-1] + 1) * _FRAME) if len(loud) else audio.seconds
