"""Recordings of people over the companion's voice, as the microphone hears both, and what the ear makes of it.

All is worked out on 16 kHz samples, faster than real time: the real echo removal, the real voice activity and the
real listener, in rounds of 20 ms as the sound thread has them. Levels are those of the loud parts: root mean square
over the 10 ms within 25 dB of the 95th percentile.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.conversation import events as ev
from companion.engine.devices.listener import Listener
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import FRAME, FRAME_SAMPLES, SpeechProbability, VoiceActivity
from companion.sound.duplex import PERIOD, HeardFrame
from companion.sound.echoes.echo import FRAME_SAMPLES as BLOCK_SAMPLES
from companion.sound.echoes.echo import EchoCanceller
from companion.sound.resampler import level_db
from companion.values import Samples
from tests.lab.bench.echo_paths import EchoPath

ECHO_GAIN_DB: Final = 6.0
"""How much louder than the person the echo is."""
_PERSON_DB: Final = -28.0
"""Level of the person at the microphone."""
_ROOM_DB: Final = -75.0
_BLOCK: Final = BLOCK_SAMPLES / RATE_HZ
_LOUD_DB: Final = -12.5
"""The onset is the first 10 ms that is less than this below the loud ones (95th percentile)."""
_AGREES_WITHIN: Final = 0.16
"""Seconds between that and what voice activity says on the clean recording: else it is a click or a breath."""
_LIKELY: Final = 0.5
_BEFORE_ONSET: Final = 0.06


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A recording from just before its speech begins."""

    file: Path
    samples: Samples
    onset: float
    """Seconds from the first sample to the beginning of speech."""


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """The companion's voice with its echo and the person in the microphone."""

    played: Samples
    microphone: Samples
    echo: Samples
    person: Samples
    said: tuple[tuple[float, float], ...]
    """When each recording's speech begins, and when the recording ends, seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Ear:
    """What came of a mixture."""

    told: tuple[tuple[float, ev.Event], ...]
    """The events with the times at which they were told."""
    samples: Samples
    """What is recognised."""
    suppressed: Samples
    near_end: Samples
    """One value a block of 10 ms."""
    core_share: float
    """Processor time per second of sound."""


def active_level_db(samples: Samples) -> float:
    """Return the level of the loud parts."""
    whole = samples[: len(samples) // BLOCK_SAMPLES * BLOCK_SAMPLES].astype(np.float64)
    power = np.square(whole.reshape(-1, BLOCK_SAMPLES)).mean(axis=1)
    loud = power[power > np.percentile(power, 95) * 10.0**-2.5]
    return float(10.0 * np.log10(loud.mean())) if len(loud) else level_db(samples)


def at_level(samples: Samples, wished_db: float) -> Samples:
    """Return a sound with its loud parts at a level."""
    return samples * np.float32(10.0 ** ((wished_db - active_level_db(samples)) / 20.0))


def beginning_with_speech(
    file: Path, samples: Samples, judge: SpeechProbability, *, at_most: float
) -> Said | None:
    """Return a recording cut to begin just before its speech, None where level and voice activity disagree on it.

    Args:
        file: where it comes from.
        samples: the recording.
        judge: of speech; is reset.
        at_most: seconds that are kept.
    """
    quiet = np.random.default_rng(0).standard_normal(RATE_HZ // 2) * 10.0 ** (_ROOM_DB / 20.0)
    sound = np.concatenate((quiet, at_level(samples, _PERSON_DB))).astype(np.float32)
    judge.reset()
    likely = np.array([
        judge.probability(sound[at : at + FRAME_SAMPLES])
        for at in range(0, len(sound) - FRAME_SAMPLES + 1, FRAME_SAMPLES)
    ])  # fmt: skip
    first = np.flatnonzero(likely > _LIKELY)
    if len(first) == 0 or (likely[first[0] : first[0] + 12] > _LIKELY).mean() < 0.7:
        return None
    blocks = sound[: len(sound) // BLOCK_SAMPLES * BLOCK_SAMPLES].reshape(-1, BLOCK_SAMPLES)
    levels_db = 10.0 * np.log10(np.square(blocks).mean(axis=1) + 1e-12)
    loud = np.flatnonzero(levels_db > np.percentile(levels_db[50:], 95) + _LOUD_DB)
    onset = float(loud[0]) * _BLOCK
    if not 0.0 <= (first[0] + 1) * FRAME - onset <= _AGREES_WITHIN:
        return None
    begin = max(round((onset - _BEFORE_ONSET) * RATE_HZ), 0)
    return Said(file, sound[begin : begin + round(at_most * RATE_HZ)], onset - begin / RATE_HZ)


def mixed(
    path: EchoPath, voice: Samples, said: Sequence[Said], *, starts_at: float, pause: float
) -> tuple[Mixture, int]:
    """Put people over a voice; return also how many found place.

    Args:
        path: the way of the echo.
        voice: what the companion says, (n,); the mixture is as long.
        said: the recordings, one after the other.
        starts_at: when the first begins, seconds.
        pause: seconds between two.
    """
    echo = at_level(path.carried(voice), _PERSON_DB + ECHO_GAIN_DB)
    person = np.zeros_like(echo)
    spans = []
    at = round(starts_at * RATE_HZ)
    for one in said:
        end = at + len(one.samples)
        if end > len(person):
            break
        person[at:end] = at_level(one.samples, _PERSON_DB)
        spans.append((at / RATE_HZ + one.onset, end / RATE_HZ))
        at = end + round(pause * RATE_HZ)
    noise = np.random.default_rng(2).standard_normal(len(echo)) * 10.0 ** (_ROOM_DB / 20.0)
    microphone = (echo + person + noise).astype(np.float32)
    return Mixture(voice, microphone, echo, person, tuple(spans)), len(spans)


def hear(mixture: Mixture, echo: EchoCanceller, judge: SpeechProbability) -> Ear:
    """Let the ear hear a mixture while the companion counts as audible."""
    now = 0.0
    told: list[tuple[float, ev.Event]] = []
    listener = Listener(
        VoiceActivity(judge),
        lambda _start, _samples: None,
        lambda event: told.append((now, event)),
        lambda _: None,
    )
    judge.reset()
    listener.is_companion_audible = True
    count = len(mixture.microphone) // BLOCK_SAMPLES
    near_end = np.zeros(count, np.float32)
    samples, suppressed = np.zeros_like(mixture.microphone), np.zeros_like(mixture.microphone)
    begun = time.process_time()
    for number in range(count):
        block = slice(number * BLOCK_SAMPLES, (number + 1) * BLOCK_SAMPLES)
        now = np.ceil((number + 1) * _BLOCK / PERIOD - 1e-6) * PERIOD
        echo.play(mixture.played[block])
        cleaned = echo.process(mixture.microphone[block])
        samples[block], suppressed[block] = cleaned.samples, cleaned.suppressed
        near_end[number] = cleaned.near_end
        listener.feed(
            HeardFrame(
                number * _BLOCK,
                cleaned.samples,
                level_db(cleaned.suppressed),
                cleaned.suppressed,
                cleaned.near_end,
            )
        )
    share = (time.process_time() - begun) / (count * _BLOCK)
    return Ear(tuple(told), samples, suppressed, near_end, share)
