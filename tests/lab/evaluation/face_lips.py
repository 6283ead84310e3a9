"""Measures how far feelings and gestures move the lips while a sound is spoken: in parameters, and in the picture.

Each viseme is held as speech holds it, with its jaw. Then the face feels something, or makes a gesture, and the lips
are looked at again: by the parameters that open and shape them, as ``sample`` adds the layers up, and in the drawing,
where the opening is the height between the upper lip's line and the lower lip in the middle of the mouth, in pixels.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.showing.feeling import look
from companion.showing.gestures import Movement, Placed, gesture_segments, read_gestures
from companion.showing.lip_line import lip_line, mouth_segments
from companion.showing.manner import Manner
from companion.showing.parameters import PARAMETERS
from companion.showing.tracks import sample, shifted
from companion.values import (
    Affect,
    Audio,
    Clause,
    Easing,
    FaceSegment,
    GestureName,
    Layer,
    SpokenClause,
    TimedPhoneme,
    TimedWord,
)
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.part import Figure, Run
from tests.lab.film.film import Captions, Film

MOST: Final = 0.05
FEELINGS: Final = 200
FILMED_FEELINGS: Final = 24
SOUNDS: Final = ("m", "f", "θ", "t", "k", "ʃ", "s", "n", "ɹ", "ɑ", "ɛ", "i", "ɔ", "u")
"""A sound of each viseme."""
HELD: Final = 1.0
"""The second at which a held sound is looked at."""
_FILM: Final = (720, 960)
_LEAST_PIXELS: Final = 1.0
"""A difference below the height of a pixel is none that a picture can show."""
_YIELDING: Final = tuple(name for name, parameter in PARAMETERS.items() if parameter.yields > 0)


@dataclass(frozen=True, slots=True)
class Beside:
    """What the face does besides speaking."""

    name: str
    segments: tuple[FaceSegment, ...]


def held_sound(phoneme: str) -> tuple[FaceSegment, ...]:
    """Return the lips' movements for a sound that is held from second 0 to 2."""
    rate = 16_000
    tone = 0.1 * np.sin(2 * np.pi * 150 * np.arange(2 * rate) / rate)
    spoken = SpokenClause(
        Clause(0, phoneme),
        Audio(tone.astype(np.float32), rate),
        (TimedWord(phoneme, 0.0, 2.0),),
        (TimedPhoneme(phoneme, 0.0, 2.0),),
    )
    assert lip_line(spoken).keys
    return mouth_segments(spoken, 0.0)


def feelings(count: int, seed: int) -> list[Beside]:
    """Return random feelings of both sides, as the face shows them."""
    random = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        own, theirs = (Affect(*random.uniform(-1, 1, 3).tolist()) for _ in range(2))
        shown = look(own, None, theirs, Manner(size=1.25))
        name = f"({own.valence:+.1f}, {own.arousal:+.1f}, {own.dominance:+.1f})"
        found.append(Beside(name, _at_once(shown)))
    return found


def gestures() -> list[Beside]:
    """Return every gesture at each of its keys, as ``HELD`` comes."""
    found = []
    for name, movement in read_gestures().items():
        keys = {at for keys in movement.moves.values() for at, _ in keys} - {0.0}
        found += [_made(name, movement, at) for at in sorted(keys)[:-1]]
    return found


def strokes() -> list[Beside]:
    """Return every gesture at its strongest, as ``HELD`` comes."""
    return [_made(name, movement, movement.stroke) for name, movement in read_gestures().items()]


def _made(name: GestureName, movement: Movement, at: float) -> Beside:
    return Beside(name.value, gesture_segments((Placed(movement, HELD - at, 1.5, 1.0),), 0.0))


def lip_figures(run: Run) -> list[Figure]:
    """Return how often the lips are where the sound wants them, by parameters and in pictures."""
    beside = [*feelings(FEELINGS, run.seed), *gestures()]
    moved = [lips_moved(held_sound(sound), one.segments) for sound in SOUNDS for one in beside]
    worst = max(moved)
    every = 4 if run.is_quick else 1
    filmed = [*feelings(FILMED_FEELINGS, run.seed), *strokes()][::every]
    camera = Camera()
    try:
        seen = [change for sound in SOUNDS for change in filmed_changes(camera, sound, filmed)]
    finally:
        camera.close()
    return [
        share(sum(one <= MOST for one in moved), len(moved)).named(
            "lips moved by at most 5 % of their range, by parameters",
            goal=1.0,
            note="14 held sounds × 200 feelings and all gestures at each of their keys; of all that shapes the lips",
        ),
        Figure("… the furthest that any moved", worst, len(moved), goal=MOST, is_less_better=True),
        share(sum(one <= MOST for one in seen), len(seen)).named(
            "opening in the picture moved by at most 5 %, or less than a pixel",
            goal=1.0,
            note=f"height between the lips in their middle, drawn at {_FILM[0]} × {_FILM[1]}",
        ),
        Figure("… the furthest that any moved", max(seen), len(seen), goal=MOST, is_less_better=True),
    ]


def lips_moved(lips: Sequence[FaceSegment], beside: Sequence[FaceSegment]) -> float:
    """Return how far at most anything that opens or shapes the lips is moved by what is beside them."""
    alone, together = sample(lips, HELD), sample((*lips, *beside), HELD)
    return max(abs(together[name] - alone[name]) for name in _YIELDING)


def filmed_changes(camera: "Camera", sound: str, beside: Iterable[Beside]) -> list[float]:
    """Return by which share of it the opening in the picture changes with each of ``beside``."""
    lips, place = held_sound(sound), place_of_mouth(camera)
    calm = mouth_height(camera.picture(lips), place)
    changes = []
    for one in beside:
        face = tuple(segment for segment in one.segments if not segment.parameter.startswith(_POSE))
        by = abs(mouth_height(camera.picture((*lips, *face)), place) - calm)
        changes.append(0.0 if by <= _LEAST_PIXELS else by / max(calm, 1.0))
    return changes


class Camera:
    """Photographs one face after the other, each at ``HELD``."""

    def __init__(self) -> None:
        """Make the scene."""
        self._film = Film(_FILM)
        self._start = 0.0

    def picture(self, segments: Sequence[FaceSegment]) -> NDArray[np.uint8]:
        """Return a face that nothing but these moves, as it is drawn at ``HELD``, uint8 (height, width, 3)."""
        self._start += _APART
        at_rest = tuple(
            FaceSegment(name, self._start - _BEFORE, 0.0, self._start - _BEFORE, 0.0, Easing.LINEAR, layer)
            for layer in (Layer.LIPS, Layer.FEELING, Layer.GESTURE)
            for name in PARAMETERS
        )
        self._film.move(FaceMoved(self._start - _BEFORE, (*at_rest, *shifted(segments, self._start))))
        return self._film.frame(self._start + HELD, Captions())

    def close(self) -> None:
        """Free the scene."""
        self._film.close()


INSIDE: Final[Mapping[str, tuple[int, int, int]]] = {
    "mouth": (0x5E, 0x1F, 0x2D),
    "lower teeth": (0xF3, 0xEB, 0xE6),
    "tongue": (0xDC, 0x6D, 0x70),
    "upper teeth": (0xFF, 0xFB, 0xF6),
}
"""The colours of what is seen between the lips (``Mouth.qml``)."""
UPPER_LINE: Final = (0x7A, 0x2C, 0x33)
LOWER_LIP: Final = (0xE0, 0x8A, 0x80)
"""Of the line under the upper lip, and of the lower lip of the look that nobody chose otherwise (``palette.js``)."""
_NEAR: Final = 14
"""Levels by which drawing softens a colour at most."""
_MARGIN: Final = 30
"""Pixels beyond the open mouth that are looked at, above and below."""
_APART: Final = 12.0
_BEFORE: Final = 6.0
"""Seconds from one picture to the next, and from rest to what is pictured: no gesture lasts so long."""
_POSE: Final = ("head_", "lean", "sway", "shoulders", "breath")
"""What moves the whole head in the picture, and is left out there."""


def place_of_mouth(camera: Camera) -> tuple[slice, slice]:
    """Return the rows and the columns of the picture in which the middle of the open mouth lies."""
    shut, wide = (camera.picture(held_sound(sound)).astype(np.int16) for sound in ("m", "ɑ"))
    rows, columns = np.nonzero((np.abs(wide - shut) > _NEAR).any(axis=2) & _is_inside(wide))
    middle = round(float(columns.min() + columns.max()) / 2)
    return slice(rows.min() - _MARGIN, rows.max() + _MARGIN), slice(middle - 2, middle + 3)


def mouth_height(drawn: NDArray[np.uint8], place: tuple[slice, slice]) -> float:
    """Return how far the lower lip lies below the line of the upper one in the middle of the mouth, in pixels."""
    middle = drawn[place].astype(np.int16)
    line = _has(UPPER_LINE, middle).min(axis=1)
    lip = _has(LOWER_LIP, middle).min(axis=1)
    upper = int(np.flatnonzero(line[:-1] & ~line[1:])[0])
    return float(lip[upper + 1 :].argmax())


def _is_inside(drawn: NDArray[np.int16]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = np.any([_has(colour, drawn) for colour in INSIDE.values()], axis=0)
    return found


def _has(colour: tuple[int, int, int], drawn: NDArray[np.int16]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (np.abs(drawn - np.array(colour)) <= _NEAR).all(axis=-1)
    return found


def _at_once(values: Mapping[str, float]) -> tuple[FaceSegment, ...]:
    return tuple(
        FaceSegment(name, 0.0, value, 0.0, value, Easing.LINEAR, Layer.FEELING)
        for name, value in values.items()
        if value
    )


def area_of_mouth(drawn: NDArray[np.uint8]) -> float:
    """Return how many pixels of the lower middle of a picture have the colour of what is behind the lips."""
    height, width = drawn.shape[:2]
    part = drawn[int(0.36 * height) : int(0.56 * height), int(0.4 * width) : int(0.6 * width)]
    return float(_is_inside(part.astype(np.int16)).sum())
