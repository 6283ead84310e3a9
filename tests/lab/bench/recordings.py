"""The recorded utterances that ``companion bench talk`` lets a person say, and where speech ends in them.

Turns that end complete: from ``human_speech`` the rows of kind question or statement that end complete and whose text
comes from the source; from ``ljspeech32`` the clips that end a sentence, by name; from ``speech_misc`` all. Turns that
end open: rows of those kinds, and of spontaneous talk, that do not end complete, and the other clips of
``ljspeech32``. The folders are found under one data folder; one that is missing is left out and named.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from companion.hearing.silero import Silero
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import SpeechStopped, VoiceActivity
from companion.sound.wav import read_sound
from companion.values import Audio, BadInput, resampled

LJSPEECH_SENTENCE_ENDS: Final = frozenset(
    f"LJ001-{number:04}" for number in (2, 5, 8, 13, 15, 20, 23, 25, 28)
)
"""The clips whose text ends with a full stop; the others were cut in mid-sentence."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something a person said in a recording."""

    source: str
    file: Path
    text: str
    ends_complete: bool = True
    """Whether the speaker has finished a sentence; else the recording was cut in mid-sentence."""

    def audio(self) -> Audio:
        """Return the sound, at the rate of the file."""
        return read_sound(self.file)


def utterances(data: Path) -> tuple[Utterance, ...]:
    """Return the recordings under a data folder in a fixed order; ``BadInput`` when there are none."""
    found = (*_human_speech(data), *_ljspeech(data), *_speech_misc(data))
    if not any(utterance.ends_complete for utterance in found):
        raise BadInput(
            "There are no recordings under {data}; name the folder that holds "
            "human_speech, ljspeech32 or speech_misc.",
            {"data": str(data)},
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
        is_complete = row["ends_complete"] == "yes"
        is_sure = row["kind"] in {"question", "statement"} and row["text_from"] == "source"
        is_cut = row["kind"] in {"question", "statement", "spontaneous"} and row["ends_complete"] == "no"
        if (is_complete and is_sure) or is_cut:
            yield Utterance("human_speech", folder / row["file"], row["text"], is_complete)


def _ljspeech(data: Path) -> Iterator[Utterance]:
    folder = data / "ljspeech32"
    for row in _rows(folder):
        is_complete = Path(row["file"]).stem in LJSPEECH_SENTENCE_ENDS
        yield Utterance("ljspeech32", folder / row["file"], row["normalized_text"], is_complete)


def _speech_misc(data: Path) -> Iterator[Utterance]:
    folder = data / "speech_misc"
    for row in _rows(folder):
        yield Utterance("speech_misc", folder / row["file"], row["likely_true_text"])


def speech_end(audio: Audio) -> float:
    """Return when the speech in a recording ends, in seconds from its beginning; its length when there is none.

    Judged by Silero on the recording alone. An energy threshold would take the click of a recorder's button for
    speech: on these recordings one 35 dB under the peak ends .07 s later at the median and 1 s later at the 95th
    percentile.
    """
    activity = VoiceActivity(_silero())
    sound = resampled(audio.samples, audio.rate_hz, RATE_HZ)
    events = activity.feed(np.concatenate((sound, np.zeros(RATE_HZ, np.float32))))
    ends = [event.at for event in events if isinstance(event, SpeechStopped)]
    return min(ends[-1], audio.seconds) if ends else audio.seconds


@lru_cache(maxsize=1)
def _silero() -> Silero:
    return Silero.load()
