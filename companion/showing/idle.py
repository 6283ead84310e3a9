"""Decides how the face shows the phase of the conversation, and its spontaneous movements.

**Attitude.** Brows, eyes, head and body take on one for each phase.

**Gaze.** The eyes go to the person, aside for a moment, and jump a little in between. People look at the other about 75
% of the time while they listen and 40 % while they speak, in looks of about 3 s (Argyle & Cook 1976, "Gaze and Mutual
Gaze"). A drawn face that looks away so much seems not to care, so it looks at the person more while speaking. Between
two looks the eyes jump about the other's face (Yarbus 1967).

**Blinks.** People blink 17 times a minute at rest, 26 times while they talk and 4.5 times while they read (Bentivoglio
et al. 1997); fewer while they attend to someone, and more when excited. The intervals are irregular, many short and few
long ones (Ponder & Kennedy 1927).

**Breath and sway.** Adults breathe 12 to 18 times a minute at rest, faster and less deeply when afraid or excited
(Boiten, Frijda & Wientjes 1994). People who stand still sway a little and shift now and then.

Pure. Times are seconds on the conversation's clock.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from companion.showing.manner import as_wished
from companion.showing.parameters import REST
from companion.showing.tracks import course
from companion.values import AS_USUAL, Bearing, Easing, FaceSegment, Layer, Phase

# ---- gaze ---------------------------------------------------------------------------------------------------

LARGE: Final = 0.3
"""Minimum size of a shift, 6°, that often comes with a blink (Evinger et al. 1994)."""
BLINKS: Final = 0.4
"""Probability of that blink. Guess."""
_SHIFT_SECONDS: Final = 0.06
_HEAD_SHARE: Final = 0.2
"""Share of a look aside that the head follows, in its own units. Guess."""
_HEAD_SECONDS: Final = 0.45


@dataclass(frozen=True, slots=True)
class _Habit:
    """Behaviour of the eyes in a phase."""

    contact: float
    """Share of the time at the person, in [0, 1]."""
    look: float
    """Mean seconds of a look at the person."""
    jump: float
    """Mean seconds between two small jumps."""


_HABITS: Final[Mapping[Phase, _Habit]] = {
    Phase.IDLE: _Habit(0.8, 9.0, 5.0),
    Phase.ASLEEP: _Habit(0.3, 3.0, 8.0),
    Phase.LISTENING: _Habit(0.85, 7.0, 2.5),
    Phase.PERSON_SPEAKING: _Habit(0.85, 6.0, 1.6),
    Phase.DECIDING: _Habit(1.0, 6.0, 1.6),
    Phase.PREPARING: _Habit(1.0, 4.0, 0.9),
    Phase.SPEAKING: _Habit(0.7, 3.2, 1.6),
    Phase.INTERRUPTED: _Habit(1.0, 6.0, 1.6),
    Phase.FAILED: _Habit(0.7, 4.0, 2.5),
}
"""Guesses around the shares above. While preparing, the attitude already turns the eyes aside."""


@dataclass(frozen=True, slots=True)
class Look:
    """Movements of the eyes until ``end``."""

    segments: tuple[FaceSegment, ...]
    end: float
    blinks: tuple[float, ...] = ()
    """Instants of blinks during it."""


def next_look(
    phase: Phase,
    at: float,
    values: Mapping[str, float],
    chance: random.Random,
    contact: float = 1.0,
    head: float = 1.0,
) -> Look:
    """Return the eyes' movements from ``at`` on: one look at the person, and then perhaps one aside.

    Args:
        values: Values of the gaze layer at ``at``.
        contact: A factor in [0, 2] on the share of time during which it looks at the person.
        head: A factor on the extent of the head's movement with a look aside.
    """
    habit = _HABITS[phase]
    share = min(1.0, habit.contact * contact)
    segments = list(_shift(values, at, 0.0, 0.0))
    came_from = max(abs(values.get("gaze_x", 0.0)), abs(values.get("gaze_y", 0.0)))
    blinks = [at] if came_from >= LARGE and chance.random() < BLINKS else []
    end = at + max(1.0, chance.expovariate(1.0 / habit.look))
    end = min(end, at + 3.0 * habit.look)
    x = y = 0.0
    now = at + 0.3 + chance.expovariate(1.0 / habit.jump)
    while now < end - 0.3:
        to_x, to_y = chance.uniform(-0.06, 0.06), chance.uniform(-0.07, 0.04)
        segments += _eyes(now, (x, y), (to_x, to_y))
        x, y = to_x, to_y
        now += 0.3 + chance.expovariate(1.0 / habit.jump)
    if chance.random() < 1.5 * (1.0 - share):
        away = max(0.5, min(3.0, chance.gauss(1.0, 0.3) * 0.7 * (1.0 - share) / 0.2))
        side = chance.choice((-1.0, 1.0))
        to_x, to_y = side * chance.uniform(0.25, 0.5), chance.uniform(-0.35, 0.2)
        segments += _eyes(end, (x, y), (to_x, to_y))
        segments += course(Layer.GAZE, "head_yaw", end, 0.0, [(_HEAD_SECONDS, head * _HEAD_SHARE * to_x)])
        if chance.random() < BLINKS:
            blinks.append(end)
        end += away
    return Look(tuple(segments), end, tuple(blinks))


def _shift(values: Mapping[str, float], at: float, x: float, y: float) -> list[FaceSegment]:
    segments = _eyes(at, (values.get("gaze_x", 0.0), values.get("gaze_y", 0.0)), (x, y))
    if yaw := values.get("head_yaw", 0.0):
        segments += course(Layer.GAZE, "head_yaw", at, yaw, [(_HEAD_SECONDS, 0.0)])
    return segments


def _eyes(at: float, before: tuple[float, float], after: tuple[float, float]) -> list[FaceSegment]:
    segments: list[FaceSegment] = []
    for name, v0, v1 in zip(("gaze_x", "gaze_y"), before, after, strict=True):
        if v0 != v1:
            segments += course(Layer.GAZE, name, at, v0, [(_SHIFT_SECONDS, v1)])
    return segments


# ---- blinks -------------------------------------------------------------------------------------------------

_DOWN, _SHUT, _UP = 0.08, 0.04, 0.16
"""Seconds for closing, closed and opening; lids close faster than they open (VanderWerf et al. 2003); rounded."""
BLINK_SECONDS: Final = _DOWN + _SHUT + _UP
_LEAST_BETWEEN_BLINKS: Final = 0.5
"""Minimum seconds from the end of a blink to the next. Guess."""
BLINKS_PER_MINUTE: Final[Mapping[Phase, float]] = {
    Phase.IDLE: 12.0,
    Phase.ASLEEP: 5.0,
    Phase.LISTENING: 12.0,
    Phase.PERSON_SPEAKING: 8.0,
    Phase.DECIDING: 8.0,
    Phase.PREPARING: 16.0,
    Phase.SPEAKING: 20.0,
    Phase.INTERRUPTED: 16.0,
    Phase.FAILED: 14.0,
}
"""Blinks without a large shift of gaze; together with those that have one, they match the rates above. Guesses."""


def blink(at: float) -> tuple[FaceSegment, ...]:
    """Return one blink."""
    return tuple(
        segment
        for name in ("eye_closure_left", "eye_closure_right")
        for segment in course(
            Layer.BLINK, name, at, 0.0, [(_DOWN, 1.0), (_DOWN + _SHUT, 1.0), (BLINK_SECONDS, 0.0)]
        )
    )


def next_blink(
    phase: Phase, at: float, arousal: float, chance: random.Random, restlessness: float = 1.0
) -> float:
    """Return the start of the next blink after one that ended at ``at``.

    Args:
        arousal: The companion's arousal, in [-1, 1].
        restlessness: A factor in [0, 2] on the frequency.
    """
    per_minute = BLINKS_PER_MINUTE[phase] * (1.0 + 0.4 * arousal) * (0.5 + 0.5 * restlessness)
    mean = 60.0 / per_minute - _LEAST_BETWEEN_BLINKS - BLINK_SECONDS
    return at + _LEAST_BETWEEN_BLINKS + min(chance.expovariate(1.0 / mean), 3.0 * mean)


# ---- breath and sway ----------------------------------------------------------------------------------------

_BREATHS_PER_MINUTE: Final = 14.0
_IN, _OUT = 0.38, 0.42
"""Shares of a breath; the remainder is the pause after it."""
_SWAY: Final = 0.1
"""Extent of shifts of head and body, in their own units. Guess."""
_SHIFT_EVERY: Final = 9.0
"""Mean seconds between two shifts. Guess."""


def breath(
    at: float, arousal: float, chance: random.Random, size: float = 1.0
) -> tuple[tuple[FaceSegment, ...], float]:
    """Return one breath in and out from ``at`` on, and the start of the next one.

    ``arousal`` in [-1, 1] makes it faster and, if high, less deep; ``size`` in [0, 1] scales its depth.
    """
    seconds = 60.0 / (_BREATHS_PER_MINUTE * (1.0 + 0.4 * arousal)) * chance.uniform(0.9, 1.1)
    depth = (0.8 - 0.25 * max(0.0, arousal)) * chance.uniform(0.85, 1.0) * size
    points = [(_IN * seconds, depth), ((_IN + _OUT) * seconds, 0.0)]
    return course(Layer.BREATH, "breath", at, 0.0, points), at + seconds


def sway(
    at: float, values: dict[str, float], size: float, chance: random.Random, restlessness: float = 1.0
) -> tuple[tuple[FaceSegment, ...], float]:
    """Return one shift of head and body from ``at`` on, and the start of the next one.

    Args:
        values: Values of the idle layer at that instant.
        size: A factor in [0, 2] on its extent.
        restlessness: A factor in [0, 2] on the frequency.
    """
    seconds = chance.uniform(1.6, 2.8)
    segments: list[FaceSegment] = []
    for name, share in (("sway", 1.0), ("head_roll", 0.7), ("head_yaw", 0.6), ("head_pitch", 0.4)):
        aim = size * _SWAY * share * chance.uniform(-1.0, 1.0)
        segments += course(Layer.IDLE, name, at, values.get(name, 0.0), [(seconds, aim)])
    wait = chance.expovariate((0.4 + 0.6 * restlessness) / _SHIFT_EVERY)
    return tuple(segments), at + seconds + min(wait, 3 * _SHIFT_EVERY)


# ---- attitude -----------------------------------------------------------------------------------------------

_LEAST_MOVE: Final = 0.01
"""Minimum size of a movement; smaller ones cannot be seen and are left out."""
_ATTITUDE_SECONDS: Final = 0.35
"""Seconds for brows, head and body to reach a new attitude. Guess."""
_SACCADE_SECONDS: Final = 0.08
"""Seconds for the eyes: a saccade of 10 to 15 degrees with its blur."""


def _brows(inner: float, outer: float) -> dict[str, float]:
    return {
        **{f"inner_brow_raiser_{side}": inner for side in ("left", "right")},
        **{f"outer_brow_raiser_{side}": outer for side in ("left", "right")},
    }


def _frown(depth: float) -> dict[str, float]:
    return {"brow_lowerer_left": depth, "brow_lowerer_right": depth}


_ATTITUDES: Mapping[Phase, Mapping[str, float]] = {
    Phase.IDLE: {
        "gaze_y": -0.12,
    },
    Phase.ASLEEP: {
        "eye_closure_left": 0.9,
        "eye_closure_right": 0.9,
        "head_pitch": -0.3,
        "head_roll": 0.1,
    },
    Phase.LISTENING: {**_brows(0.1, 0.12)},
    Phase.PERSON_SPEAKING: {**_brows(0.2, 0.25), "head_roll": 0.2, "lean": 0.15},
    Phase.DECIDING: {**_brows(0.2, 0.25), "head_roll": 0.15, "lean": 0.1},
    Phase.PREPARING: {
        **_frown(0.15),
        "gaze_x": 0.6,
        "gaze_y": 0.45,
        "head_roll": -0.08,
        "head_yaw": 0.15,
    },
    Phase.SPEAKING: {**_brows(0.08, 0.1)},
    Phase.INTERRUPTED: {**_brows(0.4, 0.5)},
    Phase.FAILED: {**_frown(0.35), **_brows(0.4, 0.0), "gaze_y": -0.2},
}
"""Guesses. People look aside while they prepare an answer (Glenberg et al. 1998)."""

ATTITUDE_PARAMETERS: Final = tuple(dict.fromkeys(name for values in _ATTITUDES.values() for name in values))
"""Parameters that an attitude sets; the mouth belongs to speech, and the lids to blinking unless it sleeps."""


def attitude(phase: Phase) -> dict[str, float]:
    """Return the values of ``ATTITUDE_PARAMETERS`` that show the companion's activity."""
    return dict.fromkeys(ATTITUDE_PARAMETERS, REST) | dict(_ATTITUDES[phase])


def attitude_segments(
    phase: Phase, at: float, values: Mapping[str, float], bearing: Bearing = AS_USUAL
) -> tuple[FaceSegment, ...]:
    """Return the movements to the attitude of ``phase``, starting at ``at``.

    Args:
        values: Values of the attitude layer at that instant.
    """
    segments = []
    for name, value in as_wished(attitude(phase), bearing).items():
        before = values.get(name, REST)
        if abs(value - before) >= _LEAST_MOVE:
            end = at + (_SACCADE_SECONDS if name.startswith("gaze") else _ATTITUDE_SECONDS)
            segments.append(FaceSegment(name, at, before, end, value, Easing.SMOOTH, Layer.ATTITUDE))
    return tuple(segments)
