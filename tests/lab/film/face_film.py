"""Makes a film or a picture of a face that follows a script, as the window would draw it.

How the face moves is decided by ``showing.step``, as in a talk; what it says is spoken by the voice that is handed in.
Times are seconds from the beginning of the script.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.showing import events as ev
from companion.showing.gestures import Placed, Repertoire, gesture_segments
from companion.showing.manner import Manner
from companion.showing.speech import speech_of
from companion.showing.state import FaceState
from companion.showing.step import step
from companion.speaking.clauses import can_be_said, cut
from companion.storage.new_file import NewFile
from companion.values import (
    NEUTRAL,
    Affect,
    Audio,
    BadInput,
    Clause,
    Easing,
    FaceSegment,
    Gesture,
    Layer,
    Phase,
    Samples,
    SpokenClause,
    resampled,
)
from tests.lab.film.face_script import AFTER, FaceScript, Instant
from tests.lab.film.mp4 import FRAMES_PER_SECOND, RATE_HZ, mix_in, write_mp4
from tests.lab.film.portrait import Portrait

TICK: Final = 1.0
"""Seconds between two looks at what time alone changes, as in a talk."""
POSE_SECONDS: Final = 0.3
"""In this time a pose is taken on. Guess."""

Speak: TypeAlias = Callable[[Clause], SpokenClause | None]
"""Says a clause; None where the voice can say nothing of it."""
Picture: TypeAlias = NDArray[np.uint8]


@dataclass(slots=True)
class Acted:
    """A script as it was played."""

    moves: list[FaceMoved] = field(default_factory=list)
    """In order of time."""
    voice: list[tuple[float, Audio]] = field(default_factory=list)
    """What sounds, and since when."""
    end: float = 0.0


def act(
    script: FaceScript,
    repertoire: Repertoire,
    speak: Speak,
    *,
    seed: int = 0,
    manner: Manner = Manner(),  # noqa: B008 - a frozen value
) -> Acted:
    """Play a script.

    Args:
        script: What is to happen.
        repertoire: How gestures are made.
        speak: Says what is said; not called for a script without words.
        seed: What irregular movements, such as blinks, are drawn from.
        manner: How large and lively it shows what it feels.

    Raises:
        BadInput: There is nothing in a sentence that can be said.
    """
    acted = Acted(end=script.end)
    face = _Face(acted, FaceState(seed=seed, manner=manner))
    face.happens(ev.PhaseChanged(Phase.LISTENING), 0.0)
    feeling, busy_until = NEUTRAL, 0.0
    for instant in script.instants:
        face.lives_until(instant.at)
        if instant.phase is not None:
            face.happens(ev.PhaseChanged(instant.phase), instant.at)
        if instant.feeling is not None:
            feeling = instant.feeling
            face.happens(ev.MoodMoved(feeling), instant.at)
        if instant.pose is not None:
            face.poses(instant.pose, instant.at)
        if instant.says:
            busy_until = _say(face, instant, feeling, repertoire, speak, max(instant.at, busy_until))
            acted.end = max(acted.end, busy_until + AFTER)
        elif instant.gesture is not None:
            face.gestures(Placed(repertoire[instant.gesture], instant.at, 1.0, 1.0), instant.at)
    face.lives_until(acted.end)
    return acted


def _say(
    face: "_Face", instant: Instant, feeling: Affect, repertoire: Repertoire, speak: Speak, start: float
) -> float:
    """Let the face say a sentence; return when it ends."""
    texts, _ = cut(instant.says, is_first=True, is_finished=True) if can_be_said(instant.says) else ((), "")
    gestures = () if instant.gesture is None else (Gesture(instant.gesture),)
    at = start
    face.lives_until(at)
    face.happens(ev.PhaseChanged(Phase.SPEAKING), at)
    for number, text in enumerate(texts):
        spoken = speak(Clause(number, text, feeling, gestures=gestures if number == 0 else ()))
        if spoken is None:
            continue
        face.lives_until(at)
        face.happens(ev.ClauseBegan(speech_of(spoken, repertoire), at, face.now), face.now)
        face.acted.voice.append((at, spoken.audio))
        at += spoken.audio.seconds
    if at == start:
        raise BadInput("This voice can't say that.", log="nothing was said")
    face.lives_until(at)
    face.happens(ev.PhaseChanged(Phase.LISTENING), at)
    return at


class _Face:
    """The face while a script is played."""

    def __init__(self, acted: Acted, state: FaceState) -> None:
        self.acted = acted
        self.now = 0.0
        self._state = state
        self._pose: Mapping[str, float] = {}

    def happens(self, event: ev.Event, now: float) -> None:
        self.now = max(self.now, now)
        self._state, moves = step(self._state, event, self.now)
        self.acted.moves.append(FaceMoved(self.now, moves.segments, moves.forgets))

    def lives_until(self, until: float) -> None:
        while self.now + TICK < until:
            self.happens(ev.TimePassed(), self.now + TICK)

    def gestures(self, gesture: Placed, now: float) -> None:
        self.acted.moves.append(FaceMoved(now, gesture_segments((gesture,), now), (Layer.GESTURE,)))

    def poses(self, pose: Mapping[str, float], now: float) -> None:
        names = dict.fromkeys((*self._pose, *pose))
        segments = tuple(
            FaceSegment(
                name,
                now,
                self._pose.get(name, 0.0),
                now + POSE_SECONDS,
                pose.get(name, 0.0),
                Easing.SMOOTH,
                Layer.REACTION,
            )
            for name in names
        )
        self._pose = pose
        self.acted.moves.append(FaceMoved(now, segments, ()))


def film_of(acted: Acted, portrait: Portrait, file: NewFile, size: int) -> None:
    """Write a played script as MP4; ``size`` in pixels, which is even."""
    pictures = frames(acted, portrait, _instants(acted.end))
    write_mp4(file, pictures, (size, size), sound_of(acted))


def picture_of(acted: Acted, portrait: Portrait, at: float | None) -> Picture:
    """Return the face at an instant; None is where the last movement of the script has come to its end."""
    wanted = acted.end if at is None else at
    # instants only go forward, and a face is where it has come from
    *_, last = frames(acted, portrait, (*_instants(wanted), wanted))
    return last


def frames(acted: Acted, portrait: Portrait, instants: Iterable[float]) -> Iterator[Picture]:
    """Yield the face at each of some instants, which go forward."""
    coming = deque(acted.moves)
    for now in instants:
        while coming and coming[0].now <= now:
            portrait.move(coming.popleft())
        yield portrait.frame(now)


def sound_of(acted: Acted) -> Samples:
    """Return what is said, float32 (n,) at ``mp4.RATE_HZ``; empty where nothing is."""
    if not acted.voice:
        return np.zeros(0, np.float32)
    mixed = np.zeros(round(acted.end * RATE_HZ), np.float32)
    for start, audio in acted.voice:
        mix_in(mixed, resampled(audio.samples, audio.rate_hz, RATE_HZ), start)
    return np.clip(mixed, -1.0, 1.0)


def _instants(end: float) -> tuple[float, ...]:
    return tuple(number / FRAMES_PER_SECOND for number in range(round(end * FRAMES_PER_SECOND)))
