"""Plays the same scenes in real time through virtual sound devices, to see whether the simulation tells the truth.

The language model is the scripted one, which takes no time here: waits are shorter by what thinking takes. A room that
changes, or that breaks what the devices deliver, cannot be had here: such scenes are left out.
"""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from typing import Final

import numpy as np

from companion.engine.equipment import Equipment
from companion.values import Audio, Samples, resampled
from tests.lab.bench.scenes.play import Play
from tests.lab.bench.scenes.scene import Performance, Scene
from tests.lab.bench.simulation.room import RATE_HZ, Acoustics
from tests.support.virtual_sound import Recording, VirtualSound

_LONGEST: Final = 120.0
"""Seconds of a scene beyond which it is left to the simulation."""


def can_be_played(scene: Scene) -> bool:
    """Whether virtual devices can do what the scene's room does."""
    acoustics = scene.acoustics
    usual = Acoustics(echo=acoustics.echo, noise=acoustics.noise)
    seconds = scene.tail + sum(line.after + line.audio.seconds for line in scene.lines)
    return acoustics == usual and len(acoustics.echo) <= 1 and seconds <= _LONGEST


def perform(scene: Scene, sound: VirtualSound, equipment: Equipment) -> Performance:
    """Play one scene with a session of its own."""
    return asyncio.run(_perform(scene, sound, equipment))


async def _perform(scene: Scene, sound: VirtualSound, equipment: Equipment) -> Performance:
    with ExitStack() as around:
        for path in scene.acoustics.echo:
            around.enter_context(sound.echo(delay=path.delay, gain_db=path.gain_db))
        if scene.acoustics.noise is not None:
            noise = sound.say(_lasting(scene.acoustics.noise, scene.tail + 60.0))
            around.callback(noise.stop)
        recording = around.enter_context(sound.record())
        stage = _VirtualStage(sound, recording)
        play = Play(stage, equipment)
        await play.open()
        try:
            performance = await play.perform(scene, lambda: recording.tape.companion)
        finally:
            await play.close()
    return _located(performance, recording)


def _located(performance: Performance, recording: Recording) -> Performance:
    """Put the lines where they really are on tape, and the tape at the rate that is judged."""
    tape = recording.tape
    heard = _at_rate(tape.microphone)
    begins = []
    for begin, line in zip(performance.begins, performance.scene.lines, strict=False):
        first = max(0, round((begin - 0.5) * RATE_HZ))
        last = first + len(line.audio.samples) + RATE_HZ
        begins.append((first + place_among_others(line.audio.samples, heard[first:last])) / RATE_HZ)
    return replace(performance, companion=Audio(_at_rate(tape.companion), RATE_HZ), begins=tuple(begins))


def place_among_others(part: Samples, whole: Samples) -> int:
    """Return where a sound begins in one that also holds louder ones, as an index.

    The highest cross-correlation of the phases alone (GCC-PHAT, Knapp & Carter 1976): a louder voice does not move it.
    """
    size = 1 << (len(part) + len(whole)).bit_length()
    cross = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size))
    correlation = np.fft.irfft(cross / (np.abs(cross) + 1e-12), size)
    return int(np.argmax(correlation[: len(whole)]))


def _at_rate(audio: Audio) -> Samples:
    return resampled(audio.samples, audio.rate_hz, RATE_HZ)


def _lasting(audio: Audio, seconds: float) -> Audio:
    return Audio(np.resize(audio.samples, round(seconds * audio.rate_hz)), audio.rate_hz)


class _VirtualStage:
    def __init__(self, sound: VirtualSound, recording: Recording) -> None:
        self._sound = sound
        self._recording = recording
        self._now: Callable[[], float] = asyncio.get_running_loop().time
        self._began = self._now() - recording.seconds

    def now(self) -> float:
        return self._now() - self._began

    def say(self, audio: Audio) -> float:
        self._sound.say(audio)
        return self.now()
