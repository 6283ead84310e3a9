"""Reads any WAV or FLAC file as mono sound, and writes WAV files completely or not at all."""

import io
import math
from pathlib import Path

import numpy as np

from companion.storage.new_file import NewFile
from companion.values import Audio, BadInput
from companion.values.files import open_regular

LONGEST = 600.0
"""Maximum seconds of a file."""


def read_sound(path: Path) -> Audio:
    """Return the file as mono (channels averaged) at its own rate.

    Raises ``BadInput`` if it cannot be read, is no sound, empty, or longer than ``LONGEST``, which is seen beforehand.
    """
    import soundfile

    try:
        with open_regular(path) as file, soundfile.SoundFile(file) as sound:
            seconds = sound.frames / sound.samplerate
            if seconds > LONGEST:
                raise BadInput(
                    "That sound file is {minutes} minutes long, the most I take is {limit}. Cut it and try "
                    "again.",
                    {"minutes": math.ceil(seconds / 60), "limit": round(LONGEST / 60)},
                    log=f"sound file of {seconds:.0f} s exceeds {LONGEST:.0f} s",
                )
            rate_hz = int(sound.samplerate)
            channels = sound.read(dtype="float32", always_2d=True)
    except OSError as error:
        raise BadInput(
            "That sound file cannot be opened. Check that it is there and that you may use it.",
            log=f"sound file unreadable: {error.strerror or type(error).__name__}",
        ) from error
    except soundfile.LibsndfileError as error:
        raise BadInput(
            "That file is not a sound I can read. Choose a WAV or FLAC file.",
            log=f"not a sound file: {error.error_string}",
        ) from error
    if len(channels) == 0:
        raise BadInput("That sound file is empty. Record it again.", log="sound file is empty")
    mono = np.nan_to_num(channels.mean(axis=1, dtype=np.float32))
    return Audio(np.clip(mono, -1.0, 1.0), rate_hz)


def write_wav(file: NewFile, audio: Audio) -> None:
    """Write a 16-bit WAV file, completely or not at all; raises as ``NewFile.write``."""
    import soundfile

    whole = io.BytesIO()
    soundfile.write(whole, audio.samples, audio.rate_hz, format="WAV", subtype="PCM_16")
    file.write(whole.getvalue())
