"""Measures how well voice activity tells speech from noise, and how exactly it says when speech ends.

Every recording of ``ljspeech32``, ``speech_misc`` and ``human_speech`` goes, with a second of quiet before and
after it, through Silero and the rules in blocks of 10 ms. Where speech really begins and ends is known from the
level alone: the first and last 10 ms within 25 dB of the loud ones; so it is judged on the clean sets only.
"""

import csv
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from companion.hearing.silero import Silero
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import (
    BARGE_IN_RULES,
    LISTENING_RULES,
    SpeechProbability,
    SpeechStarted,
    SpeechStopped,
    VoiceActivity,
    VoiceActivityRules,
)
from companion.storage.new_file import NewFile
from companion.values import BadInput, Samples
from tests.lab.bench.words import BLOCK_SAMPLES, in_a_room, load_sound

_LEAD = 1.0
_NOISE_KINDS = frozenset({"noise", "laugh"})
_VOICES_AMONG_NOISE = frozenset({"goog_Google_Gnome.flac", "music_Karissa_Hobbs_Lets_Go_Fi_0.flac"})
"""Listed as noise, but the first is a spoken command with music, the second is singing."""
_CLEAN = frozenset({"ljspeech32", "speech_misc"})


@dataclass(frozen=True, slots=True)
class Clip:
    """A recording and whether somebody speaks in it."""

    file: Path
    source: str
    has_speech: bool


@dataclass(frozen=True, slots=True)
class Onsets:
    """What became of all recordings under one set of rules."""

    speech_clips: int
    missed: tuple[str, ...]
    """Recordings of speech in which none was found."""
    noise_seconds: float
    false_alarms: tuple[str, ...]
    """Recordings without speech, once for each onset found in them."""
    start_errors: NDArray[np.float64]
    """Found minus real start, seconds, clean sets only."""
    stop_errors: NDArray[np.float64]
    """Found minus real end."""
    stop_delays: NDArray[np.float64]
    """From the real end to when the stop was told."""
    core_share: float
    """Processor time per second of sound."""


def measure_onsets(clips: tuple[Clip, ...], model: SpeechProbability, rules: VoiceActivityRules) -> Onsets:
    """Listen to all clips under the rules.

    Raises:
        CompanionError: A recording cannot be read.
    """
    activity = VoiceActivity(model, rules)
    missed: list[str] = []
    alarms: list[str] = []
    errors: list[tuple[float, float, float]] = []
    noise_seconds = seconds = cost = 0.0
    for clip in clips:
        sound = load_sound(clip.file)
        room = in_a_room(sound, lead=_LEAD)
        begin = time.process_time()
        starts, stops = _listen(activity, room)
        cost += time.process_time() - begin
        seconds += len(room) / RATE_HZ
        if not clip.has_speech:
            noise_seconds += len(sound) / RATE_HZ
            alarms += [clip.file.name] * len(starts)
        elif not starts:
            missed.append(clip.file.name)
        elif clip.source in _CLEAN and stops:
            first, last = _extent(sound)
            found, told = stops[-1]
            errors.append((starts[0] - _LEAD - first, found - _LEAD - last, told - _LEAD - last))
    start_errors, stop_errors, stop_delays = np.array(errors).reshape(-1, 3).T
    speech_clips = sum(clip.has_speech for clip in clips)
    return Onsets(
        speech_clips,
        tuple(missed),
        noise_seconds,
        tuple(alarms),
        start_errors,
        stop_errors,
        stop_delays,
        cost / seconds,
    )


def find_clips(data: Path) -> tuple[Clip, ...]:
    """Find all recordings; ``BadInput`` when a manifest is not there."""
    clips = [
        Clip(folder / row["file"], folder.name, row.get("kind", "") not in _NOISE_KINDS)
        for folder in (data / "ljspeech32", data / "speech_misc", data / "human_speech")
        for row in _rows(folder)
    ]
    return tuple(clip for clip in clips if clip.file.name not in _VOICES_AMONG_NOISE)


def run(data: Path, json_file: NewFile | None, quick: bool) -> int:
    """Measure listening and barge-in rules and print what was found.

    Args:
        data: Holds ``ljspeech32``, ``speech_misc`` and ``human_speech``.
        json_file: Where to write it.
        quick: Every fourth recording.

    Returns:
        The exit status, 0.

    Raises:
        CompanionError: The recordings or the model are not there.
    """
    clips = find_clips(data)[:: 4 if quick else 1]
    model = Silero.load()
    results = {}
    for name, rules in (("listening", LISTENING_RULES), ("barge-in", BARGE_IN_RULES)):
        result = measure_onsets(clips, model, rules)
        spans = {
            "start error": result.start_errors,
            "stop error": result.stop_errors,
            "stop told after": result.stop_delays,
        }
        p5_p50_p95 = {what: np.percentile(values, [5, 50, 95]).tolist() for what, values in spans.items()}
        print(
            f"{name}: missed {len(result.missed)} of {result.speech_clips} recordings of speech, "
            f"{len(result.false_alarms)} false alarms in {result.noise_seconds:.0f} s without speech, "
            f"{result.core_share:.2%} of a core"
        )
        for what, (p5, p50, p95) in p5_p50_p95.items():
            print(f"  {what}: p5 {p5:+.3f}  p50 {p50:+.3f}  p95 {p95:+.3f} s")
        results[name] = {
            "missed": result.missed,
            "speech_clips": result.speech_clips,
            "false_alarms": result.false_alarms,
            "noise_seconds": result.noise_seconds,
            "core_share": result.core_share,
            "p5_p50_p95": p5_p50_p95,
        }
    if json_file is not None:
        json_file.write(json.dumps(results, indent=1) + "\n")
    return 0


def _listen(activity: VoiceActivity, sound: Samples) -> tuple[list[float], list[tuple[float, float]]]:
    """The starts, and the stops with the times at which they were told."""
    activity.reset()
    starts: list[float] = []
    stops: list[tuple[float, float]] = []
    for at in range(0, len(sound), BLOCK_SAMPLES):
        for event in activity.feed(sound[at : at + BLOCK_SAMPLES]):
            match event:
                case SpeechStarted(started_at):
                    starts.append(started_at)
                case SpeechStopped(ended_at):
                    stops.append((ended_at, (at + BLOCK_SAMPLES) / RATE_HZ))
    return starts, stops


def _extent(sound: Samples) -> tuple[float, float]:
    """When the first and the last 10 ms within 25 dB of the loud ones (95th percentile) begin and end."""
    whole = len(sound) - len(sound) % BLOCK_SAMPLES
    levels = np.sqrt(np.square(sound[:whole].reshape(-1, BLOCK_SAMPLES)).mean(axis=1))
    loud = np.flatnonzero(levels > np.percentile(levels, 95) * 10 ** (-25 / 20))
    return float(loud[0]) * BLOCK_SAMPLES / RATE_HZ, float(loud[-1] + 1) * BLOCK_SAMPLES / RATE_HZ


def _rows(folder: Path) -> Iterator[dict[str, str]]:
    try:
        with (folder / "manifest.csv").open(newline="", encoding="utf-8") as file:
            yield from csv.DictReader(file)
    except OSError as error:
        raise BadInput(
            "{name} is not in the folder of recordings; point --data at the folder that holds it.",
            {"name": folder.name},
        ) from error
