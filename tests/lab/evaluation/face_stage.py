"""Plays what happens in a talk to the face, as the engine does, and tells where every parameter is at every frame."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.showing import events as ev
from companion.showing.lip_line import ANTICIPATION
from companion.showing.manner import Manner
from companion.showing.parameters import PARAMETERS
from companion.showing.speech import Speech
from companion.showing.state import FaceState
from companion.showing.step import step
from companion.showing.tracks import sample
from companion.values import AS_USUAL, Bearing, FaceSegment, Layer, Phase

FRAMES_PER_SECOND: Final = 60
TICK: Final = 1.0
"""Seconds between two ``TimePassed``, as the engine lets time pass."""
NAMES: Final = tuple(PARAMETERS)
"""The order of a course's columns."""

Happened: TypeAlias = tuple[float, ev.Event]
"""When, in seconds, and what."""


@dataclass(frozen=True, slots=True)
class Course:
    """A face over time."""

    times: NDArray[np.float64]
    """Seconds, (frames,)."""
    values: NDArray[np.float64]
    """(frames, parameters), in the order of ``NAMES``."""
    segments: tuple[FaceSegment, ...]
    """All movements as they were told, those forgotten later included."""

    def of(self, parameter: str) -> NDArray[np.float64]:
        """Return one parameter, (frames,)."""
        return self.values[:, NAMES.index(parameter)]


def played(
    happened: Iterable[Happened],
    end: float,
    *,
    seed: int = 0,
    manner: Manner = Manner(),  # noqa: B008 - a frozen value
    bearing: Bearing = AS_USUAL,
    only: frozenset[Layer] = frozenset(Layer),
) -> Course:
    """Return the face from second 0 to ``end``.

    Args:
        happened: What happened, in order.
        end: Seconds.
        seed: Of what is irregular.
        manner: How large and lively things are shown.
        bearing: What the person wishes to see.
        only: The layers that count.
    """
    ticks = [(at, ev.TimePassed()) for at in np.arange(0.0, end, TICK).tolist()]
    coming = sorted([*ticks, *happened], key=lambda one: one[0])
    state = FaceState(seed=seed, manner=manner, bearing=bearing)
    times = np.arange(0.0, end, 1 / FRAMES_PER_SECOND)
    rows = np.empty((len(times), len(NAMES)))
    told: list[FaceSegment] = []
    place = 0
    for frame, now in enumerate(times.tolist()):
        while place < len(coming) and coming[place][0] <= now:
            state, moves = step(state, coming[place][1], coming[place][0])
            told += moves.segments
            place += 1
        values = sample((one for one in state.tracks.segments if one.layer in only), now)
        rows[frame] = [values[name] for name in NAMES]
    return Course(times, rows, tuple(told))


def spoken_in_turn(
    clauses: Sequence[Speech], *, start: float = 0.5
) -> tuple[list[Happened], list[float], float]:
    """Return what happens while clauses are spoken one after the other, when each begins, and when all is said."""
    happened: list[Happened] = [(0.0, ev.PhaseChanged(Phase.SPEAKING))]
    begins = []
    now = start
    for speech in clauses:
        happened.append((now - ANTICIPATION, ev.ClauseBegan(speech, now, now - ANTICIPATION)))
        begins.append(now)
        now += speech.seconds
    happened.append((now, ev.PhaseChanged(Phase.LISTENING)))
    return happened, begins, now + 1.0
