"""Makes a film of a performance: the face as the window draws it, captions of both sides, and both voices.

The picture is drawn by the same QML as the window's, without a display; PyAV encodes it (H.264 and AAC in MP4).
"""

from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import numpy as np

from companion.channel import messages as msg
from companion.demo.performance import Performance
from companion.sound.resampler import resample
from companion.values import Samples
from companion.window.caption import Caption
from companion.window.film import Captions, Film

FRAMES_PER_SECOND: Final = 25
RATE_HZ: Final = 48_000
_SIZE: Final = (640, 480)
_LONG_AGO: Final = 8.0
"""Seconds after which a caption is taken away when nobody speaks."""


def film(performance: Performance, file: Path) -> None:
    """Write the film as MP4."""
    import av

    sound = both_voices(performance)
    seconds = len(sound) / RATE_HZ
    with av.open(str(file), "w") as container:
        video = container.add_stream("libx264", rate=FRAMES_PER_SECOND)
        video.width, video.height = _SIZE
        video.pix_fmt = "yuv420p"
        video.options = {"preset": "veryfast", "crf": "23"}
        audio = container.add_stream("aac", rate=RATE_HZ, layout="mono")
        _encode_pictures(container, video, performance, seconds)
        _encode_sound(container, audio, sound)


def both_voices(performance: Performance) -> Samples:
    """Return what both sides said, float32 (n,) at ``RATE_HZ``, from instant 0 of the session's clock."""
    voice = performance.loudspeaker
    mixed = np.zeros(round((performance.end + 0.5) * RATE_HZ), dtype=np.float32)
    _mix_in(
        mixed, resample(voice.samples, from_hz=voice.rate_hz, to_hz=RATE_HZ), performance.loudspeaker_start
    )
    for said in performance.said:
        heard = resample(said.audio.samples, from_hz=said.audio.rate_hz, to_hz=RATE_HZ)
        _mix_in(mixed, heard, said.start)
    return np.clip(mixed, -1.0, 1.0)


def _mix_in(mixed: Samples, samples: Samples, start: float) -> None:
    first = max(round(start * RATE_HZ), 0)
    part = samples[: max(len(mixed) - first, 0)]
    mixed[first : first + len(part)] += part


def _encode_pictures(container: Any, stream: Any, performance: Performance, seconds: float) -> None:  # noqa: ANN401
    import av

    for number, picture in enumerate(_pictures(performance, seconds)):
        frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
        frame.pts = number
        frame.time_base = Fraction(1, FRAMES_PER_SECOND)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())


def _pictures(performance: Performance, seconds: float) -> Iterator[Any]:
    scene = Film(_SIZE, companion=performance.companion)
    coming = deque(performance.shown)
    captions = _RunningCaptions()
    for number in range(round(seconds * FRAMES_PER_SECOND)):
        now = number / FRAMES_PER_SECOND
        while coming and coming[0][0] <= now:
            at, event = coming.popleft()
            if isinstance(event, msg.FaceMoved):
                scene.move(event)
            captions.take(at, event)
        yield scene.frame(now, captions.at(now))


class _RunningCaptions:
    """What both sides have said most recently."""

    def __init__(self) -> None:
        self._person = self._reply = Caption()
        self._changed = 0.0

    def take(self, at: float, event: msg.Event) -> None:
        match event:
            case msg.PersonHeard():
                self._person = Caption(event.stable, event.changing)
                self._changed = at
            case msg.CompanionSaid():
                self._reply = Caption(event.heard, event.ahead)
                self._changed = at
            case _:
                pass

    def at(self, now: float) -> Captions:
        if now - self._changed > _LONG_AGO:
            return Captions()
        return Captions(self._person, self._reply)


def _encode_sound(container: Any, stream: Any, samples: Samples) -> None:  # noqa: ANN401
    import av

    block = 1024  # samples of one AAC frame
    for start in range(0, len(samples), block):
        frame = av.AudioFrame.from_ndarray(samples[None, start : start + block], format="fltp", layout="mono")
        frame.sample_rate = RATE_HZ
        frame.pts = start
        frame.time_base = Fraction(1, RATE_HZ)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())
