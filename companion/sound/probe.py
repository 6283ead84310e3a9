"""Examines the sound devices for ``companion doctor``: which exist, their rates, and whether the microphone hears."""

import time
from dataclasses import dataclass

import numpy as np

from companion.sound import devices
from companion.sound.devices import Device
from companion.sound.errors import MicrophoneLost, MicrophoneSilent
from companion.sound.microphone import SounddeviceMicrophone
from companion.sound.resampler import SILENCE_DB, level_db
from companion.values import CompanionError

LISTENING = 0.5
"""Seconds that the microphone is recorded for its level."""

STARTING = 3.0
"""Maximum seconds until the microphone's first block."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Facts about a microphone or a loudspeaker; with an error, as far as the probe came."""

    device: Device | None = None
    level_db: float | None = None
    """Root mean square of half a second of a microphone, in dB of full scale; -120 is exact silence."""
    error: CompanionError | None = None


def probe_loudspeaker(name: str | None = None) -> Probe:
    """Return the loudspeaker of that name (None: the default one); no sound is played."""
    try:
        return Probe(devices.choose(name, is_microphone=False))
    except CompanionError as error:
        return Probe(error=error)


def probe_microphone(name: str | None = None) -> Probe:
    """Return the microphone of that name (None: the default one) and its level; records for half a second."""
    microphone = SounddeviceMicrophone(name)
    try:
        device = microphone.open()
    except CompanionError as error:
        return Probe(error=error)
    try:
        level = _level(microphone, device)
    finally:
        microphone.close()
    if level is None:
        return Probe(device, error=MicrophoneLost("no block delivered"))
    if level <= SILENCE_DB:
        return Probe(device, level, MicrophoneSilent(LISTENING))
    return Probe(device, level)


def _level(microphone: SounddeviceMicrophone, device: Device) -> float | None:
    wished = round(LISTENING * device.rate_hz)
    blocks = [np.zeros(0, dtype=np.float32)]
    give_up_at = time.monotonic() + STARTING
    while sum(map(len, blocks)) < wished and time.monotonic() < give_up_at:
        time.sleep(0.05)
        captured = microphone.read()
        if captured is not None:
            blocks.append(captured.samples)
    samples = np.concatenate(blocks)
    return level_db(samples) if len(samples) else None
