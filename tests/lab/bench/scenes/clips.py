"""The recordings that scenes are made of, found under one data folder, and what is measured on each."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from companion.hearing.silero import Silero
from companion.hearing.voice_activity import SpeechStarted, SpeechStopped, VoiceActivity
from companion.sound.wav import read_sound
from companion.values import Audio, BadInput, Samples, resampled
from tests.lab.bench.simulation.room import RATE_HZ

_FRAME: Final = 160
_ACTIVE_WITHIN_DB: Final = 20.0
"""Frames of 10 ms this much below the 95th percentile are no part of the active level."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A recording of ``human_speech``, ``ljspeech32`` or ``speech_misc``."""

    source: str
    file: Path
    kind: str
    """As in the manifest of ``human_speech``; "statement" for the others."""
    text: str
    """As far as known; a recogniser's where there is no other."""
    ends: str
    """Whether the speaker is done: yes, no or unknown."""

    def audio(self) -> Audio:
        """Return the sound at 16 kHz."""
        whole = read_sound(self.file)
        return Audio(resampled(whole.samples, whole.rate_hz, RATE_HZ).copy(), RATE_HZ)


def clips(data: Path) -> tuple[Clip, ...]:
    """Return all recordings in a fixed order; ``BadInput`` when there are none."""
    found = tuple(_clips(data))
    if not found:
        raise BadInput(
            "There are no recordings under {data}; name the folder that holds "
            "human_speech, ljspeech32 or speech_misc.",
            {"data": str(data)},
        )
    return found


def _clips(data: Path) -> Iterator[Clip]:
    for source, kind, text, ends in (
        ("human_speech", "kind", "text", "ends_complete"),
        ("ljspeech32", "", "text", ""),
        ("speech_misc", "", "likely_true_text", ""),
    ):
        manifest = data / source / "manifest.csv"
        if not manifest.is_file():
            continue
        with manifest.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield Clip(
                    source=source,
                    file=data / source / row["file"],
                    kind=row[kind] if kind else "statement",
                    text=row[text],
                    ends=row[ends] if ends else "unknown",
                )


def speech_span(audio: Audio) -> tuple[float, float]:
    """Return when the speech in a sound at 16 kHz begins and ends, by Silero; the whole where there is none."""
    activity = VoiceActivity(_silero())
    events = activity.feed(np.concatenate((audio.samples, np.zeros(RATE_HZ, np.float32))))
    starts = [event.at for event in events if isinstance(event, SpeechStarted)]
    stops = [event.at for event in events if isinstance(event, SpeechStopped)]
    if not starts or not stops:
        return 0.0, audio.seconds
    return starts[0], min(stops[-1], audio.seconds)


@lru_cache(maxsize=1)
def _silero() -> Silero:
    return Silero.load()


def level_of_frames(samples: Samples) -> Samples:
    """Return the level of each 10 ms at 16 kHz, in dB of full scale, (n // 160,)."""
    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME).astype(np.float64)
    levels: Samples = (10.0 * np.log10(np.mean(frames**2, axis=1) + 1e-12)).astype(np.float32)
    return levels


def active_level_db(samples: Samples) -> float:
    """Return the level of what sounds in a recording, without its pauses, in dB of full scale."""
    levels = level_of_frames(samples)
    if len(levels) == 0:
        return -120.0
    loud = levels[levels > np.percentile(levels, 95) - _ACTIVE_WITHIN_DB]
    return float(10.0 * np.log10(np.mean(10.0 ** (loud.astype(np.float64) / 10.0))))


def amplified(audio: Audio, gain_db: float) -> Audio:
    """Return the sound louder by so much, clipped to full scale."""
    louder = audio.samples * np.float32(10.0 ** (gain_db / 20.0))
    return Audio(np.clip(louder, -1.0, 1.0), audio.rate_hz)


def at_level(audio: Audio, level_db: float) -> Audio:
    """Return the sound with this active level."""
    return amplified(audio, level_db - active_level_db(audio.samples))
