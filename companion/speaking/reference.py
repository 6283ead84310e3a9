"""Checks and prepares a recording of a voice for a model to imitate, and stores it.

A function that is passed in judges whether sound is speech. A recording is stored only for a person who has
confirmed the right to use the voice, and only in the given folder. That folder lies inside the companion's own, so
that it is moved and deleted with it.
"""

import io
import itertools
import logging
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.speaking.shaping import evenly_loud
from companion.storage.new_file import private_file
from companion.values import NEUTRAL, Affect, Audio, BadInput, Samples, Told, listed, resampled
from companion.values.files import open_regular, read_regular

_NOTE_BYTES_MAX: Final = 2**16
"""Maximum size of a recording's note; it has some hundred bytes."""
RIGHT: Final = (
    "This is my own voice, or the person whose voice it is has allowed my companion to speak with it."
)
"""Statement to confirm before a recording is stored; a copy lies next to it."""

RATE_HZ = 22050
"""Sample rate at which XTTS listens to its reference."""
LEAST_RATE_HZ = 16000
"""Minimum sample rate; below it, as on the telephone, a voice is not recognisable."""
LEAST_SPEECH_SECONDS = 6.0
"""Minimum seconds of speech: XTTS listens in stretches of 4 to 6 s; with less it has no complete one."""
MOST_SECONDS = 30.0
"""Maximum seconds that XTTS listens to."""
SILENT_PEAK = 0.01
"""Minimum peak; a recording that is never louder is empty."""
SPEECH_SHARE = 0.6
"""Minimum share of the loud frames that must be speech. Of 24 recordings of noise and music an advertisement had
.76, a song .32 and the others less; of 39 of people speaking, 37 had at least .74."""
ACTIVE_RANGE_DB = 30.0
"""Range in dB below the loudest frame in which frames count as loud."""
NOISE_DISTANCE_DB = 10.0
"""Minimum dB of the speech above the quietest tenth; clear recordings had at least 12."""
CLIPPED_RUN = 3
"""Number of adjacent samples at the very peak that count as clipped."""
CLIPPED_SHARE = 0.01
"""Maximum share of speech frames with such a run; one click does no harm. Guess."""
MARGIN_SECONDS = 0.1
"""Seconds of silence kept around the speech."""

_log = logging.getLogger(__name__)

_JUDGE_RATE_HZ = 16000
_FRAME = 512
"""Samples judged at once: 32 ms."""

SpeechJudge: TypeAlias = Callable[[Samples], float]
"""Returns the probability that the next 512 samples at 16 kHz are speech, in [0, 1]."""


class BadReference(BadInput):
    """The recording cannot serve as a model of a voice; the sentence names all problems."""

    def __init__(self, *wrong: Told) -> None:
        super().__init__(
            "Please record the voice again: {wrong}.",
            {"wrong": listed(wrong)},
            log=f"{len(wrong)} flaws of a reference",
        )


class RightNotConfirmed(BadInput):
    """The right to use the voice was not confirmed."""

    def __init__(self) -> None:
        super().__init__(
            "First confirm that you may use this voice. Nothing was saved.", log="right not confirmed"
        )


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A voice recorded in one feeling."""

    audio: Audio
    """Sound as returned by ``fitted``."""
    affect: Affect = NEUTRAL
    """The feeling with which it was spoken."""


def fitted(recording: Audio, judge: SpeechJudge) -> Audio:
    """Return the speech of a recording at ``RATE_HZ`` and the usual loudness, at most ``MOST_SECONDS`` of it.

    Raises ``BadReference`` when it is silent, short of speech, clipped, noisy, or music.
    """
    if recording.rate_hz < LEAST_RATE_HZ:
        raise BadReference(Told("it sounds as over a telephone, so use a better microphone or setting"))
    if float(np.max(np.abs(recording.samples), initial=0.0)) < SILENT_PEAK:
        raise BadReference(Told("nothing can be heard in it, so look whether the microphone is on"))
    frames = _Frames.of(recording, judge)
    wrong = tuple(frames.wrong())
    if wrong:
        raise BadReference(*wrong)
    start, end = frames.speech_edges()
    samples = recording.samples[
        _index(start - MARGIN_SECONDS, recording) : _index(end + MARGIN_SECONDS, recording)
    ]
    heard = resampled(samples, recording.rate_hz, RATE_HZ)[: round(MOST_SECONDS * RATE_HZ)]
    return Audio(evenly_loud(heard, RATE_HZ), RATE_HZ)


def keep(reference: Reference, folder: Path, *, has_right: bool) -> None:
    """Add a reference with sound from ``fitted`` to a companion's own folder, which is created if it is missing.

    Raises ``RightNotConfirmed`` unless the person has confirmed ``RIGHT``, or ``OSError``.
    """
    import soundfile

    if not has_right:
        raise RightNotConfirmed
    folder.mkdir(parents=True, exist_ok=True)
    number = next(n for n in itertools.count(1) if not _sound(folder, n).exists())
    whole = io.BytesIO()
    soundfile.write(whole, reference.audio.samples, reference.audio.rate_hz, format="FLAC", subtype="PCM_16")
    with private_file(_note(folder, number)) as stream:
        stream.write(msgspec.json.encode(_Note(reference.affect, RIGHT)))
    with private_file(_sound(folder, number)) as stream:
        stream.write(whole.getvalue())


def kept(folder: Path) -> tuple[Reference, ...]:
    """Return the references of a folder in the order in which they were added; a damaged one is left out."""
    found = sorted(int(file.stem) for file in folder.glob("*.flac") if file.stem.isdigit())
    return tuple(reference for number in found if (reference := _read(folder, number)) is not None)


def forget(folder: Path) -> None:
    """Delete every reference of a folder."""
    for file in [*folder.glob("*.flac"), *folder.glob("*.json")]:
        file.unlink()


class _Note(msgspec.Struct, frozen=True):
    """The note that lies next to a reference."""

    affect: Affect
    confirmed: str


def _sound(folder: Path, number: int) -> Path:
    return folder / f"{number}.flac"


def _note(folder: Path, number: int) -> Path:
    return folder / f"{number}.json"


def _read(folder: Path, number: int) -> Reference | None:
    import soundfile

    try:
        note = msgspec.json.decode(
            read_regular(_note(folder, number), most_bytes=_NOTE_BYTES_MAX), type=_Note
        )
        with open_regular(_sound(folder, number)) as stream:
            samples, rate_hz = soundfile.read(stream, dtype="float32")
        return Reference(Audio(samples, int(rate_hz)), note.affect)
    except (OSError, ValueError, soundfile.LibsndfileError) as error:  # ValueError: also from msgspec
        _log.warning("recording %d of a voice cannot be read: %s", number, type(error).__name__)
        return None


@dataclass(frozen=True, slots=True, eq=False)
class _Frames:
    """A recording, 32 ms at a time."""

    level_db: NDArray[np.float64]
    is_speech: NDArray[np.bool_]
    is_clipped: NDArray[np.bool_]

    @staticmethod
    def of(recording: Audio, judge: SpeechJudge) -> "_Frames":
        judged = resampled(recording.samples, recording.rate_hz, _JUDGE_RATE_HZ)
        samples = np.pad(judged, (0, -len(judged) % _FRAME)).reshape(-1, _FRAME)
        power = np.mean(samples.astype(np.float64) ** 2, axis=1)
        return _Frames(
            level_db=10 * np.log10(np.maximum(power, 1e-12)),
            is_speech=np.array([judge(np.ascontiguousarray(frame)) >= 0.5 for frame in samples]),
            is_clipped=_clipped(recording, len(samples)),
        )

    def wrong(self) -> list[Told]:
        """Return the problems and their remedies, a sentence each."""
        is_loud = self.level_db >= self.level_db.max() - ACTIVE_RANGE_DB
        if np.mean(self.is_speech[is_loud]) < SPEECH_SHARE:
            return [Told("it holds music or noise rather than one voice, so speak alone in a quiet room")]
        wrong = []
        speech_seconds = float(np.count_nonzero(self.is_speech)) * _FRAME / _JUDGE_RATE_HZ
        if speech_seconds < LEAST_SPEECH_SECONDS:
            wrong.append(
                Told(
                    "it holds only {seconds} seconds of speech, so read aloud for at least {least} seconds",
                    {
                        "seconds": math.floor(10 * speech_seconds) / 10,
                        "least": round(2 * LEAST_SPEECH_SECONDS),
                    },
                )
            )
        if np.mean(self.is_clipped[self.is_speech]) > CLIPPED_SHARE:
            wrong.append(
                Told(
                    "it is too loud and cut off at the peaks, so turn the microphone down or "
                    "move away from it"
                )
            )
        speech_db = 10 * np.log10(np.mean(10 ** (self.level_db[self.is_speech] / 10)))
        if speech_db - np.percentile(self.level_db, 10) < NOISE_DISTANCE_DB:
            wrong.append(Told("there is too much noise behind the voice, so find a quieter place"))
        return wrong

    def speech_edges(self) -> tuple[float, float]:
        """Return the start and end of speech in seconds."""
        places = np.flatnonzero(self.is_speech)
        return float(places[0]) * _FRAME / _JUDGE_RATE_HZ, float(places[-1] + 1) * _FRAME / _JUDGE_RATE_HZ


def _clipped(recording: Audio, count: int) -> NDArray[np.bool_]:
    """Tell for each of ``count`` frames whether a run of samples lies at the recording's own peak."""
    size = np.abs(recording.samples)
    is_peak = size >= 0.999 * size.max()
    runs = np.flatnonzero(np.convolve(is_peak, np.ones(CLIPPED_RUN), "valid") >= CLIPPED_RUN)
    is_clipped = np.zeros(count, np.bool_)
    is_clipped[np.minimum(runs * _JUDGE_RATE_HZ // (recording.rate_hz * _FRAME), count - 1)] = True
    return is_clipped


def _index(seconds: float, recording: Audio) -> int:
    return min(max(0, round(seconds * recording.rate_hz)), len(recording.samples))
