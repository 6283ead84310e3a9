"""Measures how many words a recogniser gets wrong on recorded speech, and how long it takes to finish.

``live`` is what a conversation does: the recording, with quiet before and after it, goes in blocks of 10 ms
through voice activity; from half a second before each onset to 0.4 s after each stop the recogniser hears it
as a stream; the texts of a recording's utterances are joined. ``whole`` hands over each recording at once.

The word error rate is edits / words of the reference over a whole set, after both texts went through
``normalise``. Its 95 % interval is a percentile bootstrap over recordings (2,000 draws, fixed seed).
"""

import csv
import json
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from companion.catalog.catalog import Purpose, Source, read_catalog
from companion.catalog.installed import require_installed
from companion.hearing.faster_whisper import FasterWhisper
from companion.hearing.moonshine import Moonshine
from companion.hearing.silero import Silero
from companion.hearing.transcriber import RATE_HZ, Transcriber, Transcription
from companion.hearing.voice_activity import (
    PRE_ROLL,
    SpeechProbability,
    SpeechStarted,
    SpeechStopped,
    VoiceActivity,
)
from companion.sound.wav import read_sound
from companion.storage.new_file import NewFile
from companion.storage.paths import find_paths
from companion.values import BadInput, Samples
from tests.support.word_errors import count_edits, normalise

BLOCK_SAMPLES = 160
"""10 ms, the block in which sound reaches the engine."""
PAUSE = 0.4
"""Quiet after which an utterance is finished, seconds: the pause rule of the latency figures. It parts some
sentences in two, which costs words; a conversation waits longer where the words are open."""
_LONG_PAUSE = 0.8
_GOAL = 0.09
_BOOTSTRAP_DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording with the words said in it."""

    file: Path
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a recording."""

    recording: Recording
    text: str
    errors: int
    """Words substituted, left out or put in."""
    words: int
    """In the reference."""
    finish_seconds: tuple[float, ...]
    """How long each ``finish`` took."""
    utterance_seconds: tuple[float, ...]
    """How much sound each finished utterance had."""
    took_back: int
    """Edits that lead from the last stable words to the nearest beginning of the final text."""


@dataclass(frozen=True, slots=True)
class WordErrors:
    """The result over one set of recordings."""

    heard: tuple[Heard, ...]
    rate: float
    """Edits / reference words; 0 is perfect, more than 1 is possible."""
    low: float
    """Lower end of the 95 % interval."""
    high: float


def measure_words(
    recordings: Iterable[Recording],
    transcriber: Transcriber,
    activity: SpeechProbability | None,
    *,
    pause: float = PAUSE,
) -> WordErrors:
    """Recognise a set of recordings.

    Args:
        recordings: With their texts.
        transcriber: Loaded; stays open.
        activity: Judges voice activity for the live path; None hands over each recording whole.
        pause: Quiet after which an utterance is finished on the live path, seconds.

    Raises:
        BadInput: A file is not 16 kHz mono sound, or there is no recording.
    """
    heard = tuple(_hear(recording, transcriber, activity, pause) for recording in recordings)
    if not heard:
        raise BadInput("There is no recording to measure with; point --data at the folder of recordings.")
    low, high = _interval([one.errors for one in heard], [one.words for one in heard])
    rate = sum(one.errors for one in heard) / sum(one.words for one in heard)
    return WordErrors(heard, rate, low, high)


def load_sets(data: Path) -> dict[str, tuple[Recording, ...]]:
    """Find the recordings, set by set.

    ``human_speech`` counts rows of kind question or statement whose text does not come from a recogniser
    (text_from source or known sentence); ``human_speech confirmed`` those of them whose label a recogniser's
    reading confirmed (text_check agrees or close), ``human_speech sentences`` those of them with at least
    four words. ``speech_misc relabelled`` is ``speech_misc`` with one label put right, see ``_RELABELLED``.

    Raises:
        BadInput: A manifest is not there.
    """
    misc = _read(data / "speech_misc", "likely_true_text")
    human = [
        row
        for row in _rows(data / "human_speech")
        if row["kind"] in ("question", "statement") and row["text_from"] in ("source", "known sentence")
    ]
    folder = data / "human_speech"
    confirmed = [row for row in human if row["text_check"] in ("agrees", "close")]
    sentences = [row for row in confirmed if len(row["text"].split()) >= 4]
    return {
        "ljspeech32": _read(data / "ljspeech32", "normalized_text"),
        "speech_misc": misc,
        "speech_misc relabelled": tuple(
            Recording(one.file, _RELABELLED.get(one.file.name, one.text)) for one in misc
        ),
        "human_speech": tuple(Recording(folder / row["file"], row["text"]) for row in human),
        "human_speech confirmed": tuple(Recording(folder / row["file"], row["text"]) for row in confirmed),
        "human_speech sentences": tuple(Recording(folder / row["file"], row["text"]) for row in sentences),
    }


_RELABELLED = {"sb_spk2_snt5.flac": "Jump the fence and hurry up the bank."}
"""The manifest has "Canned pears lack full flavor." here, from memory. Forced alignment by pocketsphinx
5.1.1 gives this sentence .84 (right labels of the two clips before it: .83, .85) and cannot align the
manifest's at all."""


def _rows(folder: Path) -> list[dict[str, str]]:
    manifest = folder / "manifest.csv"
    try:
        with manifest.open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise BadInput(
            "{name} is not in the folder of recordings; point --data at the folder that holds it.",
            {"name": folder.name},
        ) from error


def _read(folder: Path, column: str) -> tuple[Recording, ...]:
    return tuple(Recording(folder / row["file"], row[column]) for row in _rows(folder))


def load_sound(file: Path) -> Samples:
    """Read a recording.

    Raises:
        BadInput: The file cannot be read, or is not at 16 kHz.
    """
    audio = read_sound(file)
    if audio.rate_hz != RATE_HZ:
        raise BadInput("{file} is not at 16 kHz; convert it first.", {"file": file.name})
    return audio.samples


def in_a_room(samples: Samples, *, lead: float = 1.0, tail: float = 1.0) -> Samples:
    """Put quiet before and after a recording: noise at its own floor, at least -75 dB of full scale.

    The floor is the 5th percentile of 20 ms levels; the noise is white and the same each time.
    """
    whole = len(samples) - len(samples) % 320
    levels = np.sqrt(np.square(samples[:whole].reshape(-1, 320)).mean(axis=1))
    floor = max(float(np.percentile(levels, 5)) if len(levels) else 0.0, 10 ** (-75 / 20))
    noise = np.random.default_rng(0).standard_normal(round((lead + tail) * RATE_HZ)) * floor
    before = round(lead * RATE_HZ)
    return np.concatenate((noise[:before], samples, noise[before:])).astype(np.float32)


@dataclass(slots=True)
class _Listening:
    """What a live run has gathered."""

    texts: list[str]
    finish_seconds: list[float]
    utterance_seconds: list[float]
    took_back: int = 0


def _hear(
    recording: Recording, transcriber: Transcriber, activity: SpeechProbability | None, pause: float
) -> Heard:
    sound = load_sound(recording.file)
    gathered = _Listening([], [], [])
    if activity is None:
        utterance = transcriber.begin()
        utterance.feed(sound)
        _finish(utterance, (), len(sound) / RATE_HZ, gathered)
    else:
        _listen(in_a_room(sound), transcriber, VoiceActivity(activity), pause, gathered)
    text = " ".join(gathered.texts)
    reference = normalise(recording.text)
    return Heard(
        recording,
        text,
        count_edits(reference, normalise(text)),
        len(reference),
        tuple(gathered.finish_seconds),
        tuple(gathered.utterance_seconds),
        gathered.took_back,
    )


def _listen(
    sound: Samples, transcriber: Transcriber, activity: VoiceActivity, pause: float, gathered: _Listening
) -> None:
    activity.reset()
    utterance: Transcription | None = None
    stable: tuple[str, ...] = ()
    begin = heard_until = 0
    stopped_at: float | None = None
    for at in range(0, len(sound), BLOCK_SAMPLES):
        block = sound[at : at + BLOCK_SAMPLES]
        for event in activity.feed(block):
            match event:
                case SpeechStarted(started_at):
                    stopped_at = None
                    if utterance is None:
                        utterance = transcriber.begin()
                        begin = max(heard_until, round((started_at - PRE_ROLL) * RATE_HZ))
                        utterance.feed(sound[begin:at])
                        stable = ()
                case SpeechStopped(ended_at):
                    stopped_at = ended_at
        if utterance is None:
            continue
        transcript = utterance.feed(block)
        if transcript is not None:
            stable = tuple(transcript.stable.split())
        now = (at + len(block)) / RATE_HZ
        if stopped_at is not None and now - stopped_at >= pause:
            _finish(utterance, stable, now - begin / RATE_HZ, gathered)
            utterance, stopped_at = None, None
            heard_until = at + len(block)
    if utterance is not None:
        _finish(utterance, stable, (len(sound) - begin) / RATE_HZ, gathered)


def _finish(utterance: Transcription, stable: Sequence[str], seconds: float, gathered: _Listening) -> None:
    begin = time.perf_counter()
    text = utterance.finish()
    gathered.finish_seconds.append(time.perf_counter() - begin)
    gathered.utterance_seconds.append(seconds)
    gathered.texts.append(text)
    said, final = normalise(" ".join(stable)), normalise(text)
    gathered.took_back += min(count_edits(said, final[:length]) for length in range(len(final) + 1))


def run(data: Path, json_file: NewFile | None, quick: bool, recogniser: str = "") -> int:
    """Measure a recogniser on every set and print a table.

    Args:
        data: Holds ``ljspeech32``, ``speech_misc`` and ``human_speech``.
        recogniser: A downloaded Whisper, by its name; "" for the starter recogniser.
        json_file: Where to write all of it, each recording's text included.
        quick: Every fourth recording, live with the short pause only.

    Returns:
        The exit status, 0.

    Raises:
        CompanionError: The recordings or the models are not there.
    """
    transcriber, activity = _opened(recogniser), Silero.load()
    sets = load_sets(data)
    ways: dict[str, tuple[SpeechProbability | None, float]] = {f"live, {PAUSE} s pause": (activity, PAUSE)}
    if not quick:
        ways |= {f"live, {_LONG_PAUSE} s pause": (activity, _LONG_PAUSE), "whole": (None, PAUSE)}
    results: dict[str, dict[str, WordErrors]] = {}
    print(f"{transcriber.name}, word error rate (goal {_GOAL:.0%}) with 95 % interval; finish() in ms")
    for way, (model, pause) in ways.items():
        for name, recordings in sets.items():
            chosen = recordings[::4] if quick else recordings
            result = measure_words(chosen, transcriber, model, pause=pause)
            results.setdefault(way, {})[name] = result
            print(_line(way, name, result), flush=True)
    transcriber.close()
    if json_file is not None:
        json_file.write(json.dumps(_as_json(results), indent=1) + "\n")
    return 0


def _opened(recogniser: str) -> Transcriber:
    if not recogniser:
        return Moonshine.load()
    installed = require_installed(read_catalog().model(recogniser), find_paths(os.environ).models)
    if (installed.model.purpose, installed.model.source) != (Purpose.RECOGNISER, Source.HUB):
        raise BadInput(
            "{recogniser} is no recogniser that was downloaded; type `companion models "
            "list` to see which there are.",
            {"recogniser": recogniser},
            log="no downloaded recogniser",
        )
    assert installed.folder is not None, "what was downloaded has a folder"
    return FasterWhisper.load(installed.folder, language="en")


def _line(way: str, name: str, result: WordErrors) -> str:
    latency = np.array([seconds for one in result.heard for seconds in one.finish_seconds]) * 1000.0
    p50, p95 = np.percentile(latency, [50, 95]) if len(latency) else (0.0, 0.0)
    words = sum(one.words for one in result.heard)
    return (
        f"{way:18} {name:24} {len(result.heard):4} recordings {words:5} words  "
        f"{result.rate:6.1%} [{result.low:.1%}, {result.high:.1%}]  p50 {p50:4.0f}  p95 {p95:4.0f}  "
        f"taken back {sum(one.took_back for one in result.heard)}"
    )


def _as_json(results: dict[str, dict[str, WordErrors]]) -> dict[str, object]:
    return {
        way: {
            name: {
                "rate": result.rate,
                "low": result.low,
                "high": result.high,
                "recordings": [
                    {
                        "file": one.recording.file.name,
                        "reference": one.recording.text,
                        "heard": one.text,
                        "errors": one.errors,
                        "words": one.words,
                        "finish_seconds": one.finish_seconds,
                        "utterance_seconds": one.utterance_seconds,
                        "took_back": one.took_back,
                    }
                    for one in result.heard
                ],
            }
            for name, result in sets.items()
        }
        for way, sets in results.items()
    }


def _interval(errors: Sequence[int], words: Sequence[int]) -> tuple[float, float]:
    draws = np.random.default_rng(0).integers(0, len(errors), size=(_BOOTSTRAP_DRAWS, len(errors)))
    rates = np.asarray(errors)[draws].sum(axis=1) / np.asarray(words)[draws].sum(axis=1)
    low, high = np.percentile(rates, [2.5, 97.5])
    return float(low), float(high)
