"""Makes a film of a performance: the face as the window draws it, captions of both sides, and both voices.

The picture is drawn by the same QML as the window's, without a display.
"""

from collections import deque
from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from companion.channel import messages as msg
from companion.demo.mp4 import FRAMES_PER_SECOND, RATE_HZ, mix_in, write_mp4
from companion.demo.performance import Performance
from companion.sound.resampler import resample
from companion.storage.new_file import NewFile
from companion.values import Samples
from companion.window.face.film import Captions, Film
from companion.window.talk.caption import Caption

_SIZE: Final = (640, 480)
_LONG_AGO: Final = 8.0
"""Seconds after which a caption is taken away when nobody speaks."""


def film(performance: Performance, file: NewFile) -> None:
    """Write the film as MP4."""
    sound = both_voices(performance)
    write_mp4(file, _pictures(performance, len(sound) / RATE_HZ), _SIZE, sound)


def both_voices(performance: Performance) -> Samples:
    """Return what both sides said, float32 (n,) at ``RATE_HZ``, from instant 0 of the session's clock."""
    voice = performance.loudspeaker
    mixed = np.zeros(round((performance.end + 0.5) * RATE_HZ), dtype=np.float32)
    mix_in(
        mixed, resample(voice.samples, from_hz=voice.rate_hz, to_hz=RATE_HZ), performance.loudspeaker_start
    )
    for said in performance.said:
        heard = resample(said.audio.samples, from_hz=said.audio.rate_hz, to_hz=RATE_HZ)
        mix_in(mixed, heard, said.start)
    return np.clip(mixed, -1.0, 1.0)


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
