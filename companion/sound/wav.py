"""Reads any WAV or FLAC file as mono sound, and writes WAV files whole or not at all."""

import io
import os
import tempfile
from pathlib import Path

import numpy as np

from companion.sound.errors import NotASoundFile, SoundFileEmpty, SoundFileTooLong, SoundFileUnreadable
from companion.values import Audio

LONGEST = 600.0
"""Seconds a file may last, unless the caller says otherwise."""


def read_sound(path: Path, *, longest: float = LONGEST) -> Audio:
    """Return the file as mono (channels averaged) at its own rate.

    Raises ``NotASoundFile``, ``SoundFileEmpty``, ``SoundFileTooLong`` (before reading the samples) or
    ``SoundFileUnreadable``.
    """
    import soundfile

    try:
        with path.open("rb") as file, soundfile.SoundFile(file) as sound:
            seconds = sound.frames / sound.samplerate
            if seconds > longest:
                raise SoundFileTooLong(seconds=seconds, limit=longest)
            rate_hz = int(sound.samplerate)
            channels = sound.read(dtype="float32", always_2d=True)
    except OSError as error:
        raise SoundFileUnreadable(error.strerror or type(error).__name__) from error
    except soundfile.LibsndfileError as error:
        raise NotASoundFile(error.error_string) from error
    if len(channels) == 0:
        raise SoundFileEmpty
    mono = np.nan_to_num(channels.mean(axis=1, dtype=np.float32))
    return Audio(np.clip(mono, -1.0, 1.0), rate_hz)


def write_wav(path: Path, audio: Audio) -> None:
    """Write a 16-bit WAV file; an older file of that name stays whole until the new one is complete.

    Raises ``SoundFileUnreadable`` when it cannot be written.
    """
    import soundfile

    whole = io.BytesIO()
    soundfile.write(whole, audio.samples, audio.rate_hz, format="WAV", subtype="PCM_16")
    try:
        handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    except OSError as error:
        raise SoundFileUnreadable(error.strerror or type(error).__name__) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(whole.getvalue())
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise SoundFileUnreadable(error.strerror or type(error).__name__) from error
    finally:
        part.unlink(missing_ok=True)
