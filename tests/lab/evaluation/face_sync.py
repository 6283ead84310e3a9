"""Measures whether the lips move with the sound: the demonstration's film against what its loudspeaker played.

The bundled conversation goes through the real engine at speaking pace. At every frame of its film the mouth is as open
as the movements say that the window was told by then, and as it is drawn. Both are held against the envelope of the
recorded loudspeaker signal: RMS of 40 ms round the frame, in decibels over a floor of -50 dBFS. The sound is moved in
steps of 1 ms; where the two correlate most is the offset. Above 0 the sound leads the picture; studios allow +15 to
-45 ms (ATSC IS-191, 2003). A jaw that opens before its vowel sounds, as in life, counts as a sound that is late.
"""

import asyncio
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.demo.performance import Performance, load_script, perform
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.showing.tracks import Tracks
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.values import Audio, Layer
from tests.lab.evaluation.face_lips import area_of_mouth
from tests.lab.evaluation.part import Figure, Run
from tests.lab.film.film import Captions, Film
from tests.lab.film.mp4 import FRAMES_PER_SECOND

EARLIEST, LATEST = -0.045, 0.015
"""Seconds by which the sound may lead; below 0 it is late."""
_REACH: Final = 0.25
"""Offsets up to this many seconds are looked at."""
_WINDOW: Final = 0.04
_FLOOR_DBFS: Final = -50.0
_SIZE: Final = (640, 480)
_BLOCKS: Final = 200
"""So many times are seconds of the film drawn anew for the interval."""

Floats = NDArray[np.float64]


def sync_figures(run: Run) -> list[Figure]:
    """Return by how much the sound leads the picture in the demonstration; nothing in a quick run."""
    if run.is_quick:
        return []
    performance = run.opened(performed)
    times = np.arange(0.0, performance.end, 1 / FRAMES_PER_SECOND)
    speaks = _speaks(performance.loudspeaker, times - performance.loudspeaker_start)
    figures = []
    for name, opened in (
        ("as the window was told", np.array(list(told_openings(performance, times.tolist())))),
        ("as the film shows it", np.array(list(filmed_openings(performance, times.tolist())))),
    ):
        value, low, high = offset(opened, times, performance, speaks, run.seed)
        is_within = EARLIEST <= value <= LATEST
        figures.append(
            Figure(
                f"sound leads the mouth, {name}, s",
                value,
                int(speaks.sum()),
                low,
                high,
                note=f"allowed: -0.045 to +0.015, {'kept' if is_within else 'missed'}; frames in which it speaks",
            )
        )
    return figures


def performed(run: Run) -> AbstractContextManager[Performance]:
    """Let the bundled conversation go through the engine, in a home of its own that is deleted afterwards.

    Takes as long as that, a minute or two.

    Raises:
        CompanionError: A part of the starter set is missing, or it does not answer.
    """
    with tempfile.TemporaryDirectory(prefix="companion-face-") as home:
        paths = find_paths({HOME_VARIABLE: home})
        paths.make()
        equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        return nullcontext(asyncio.run(perform(load_script(), equipment)))


def told_openings(performance: Performance, times: Sequence[float]) -> Iterator[float]:
    """Yield how open the lips are at each instant, in [0, 1], by what the window was told before it."""
    coming, tracks = deque(performance.shown), Tracks()
    for now in times:
        while coming and coming[0][0] <= now:
            at, event = coming.popleft()
            if isinstance(event, FaceMoved):
                tracks = tracks.moved(event.segments, event.forgets, at)
        lips = tracks.layer(Layer.LIPS, now)
        yield lips.get("jaw_drop", 0.0) * (1.0 - lips.get("lips_together", 0.0))


def filmed_openings(performance: Performance, times: Sequence[float]) -> Iterator[float]:
    """Yield how much is seen between the lips at each frame of the film, in pixels."""
    film = Film(_SIZE, companion=performance.companion)
    coming = deque(performance.shown)
    for now in times:
        while coming and coming[0][0] <= now:
            _, event = coming.popleft()
            if isinstance(event, FaceMoved):
                film.move(event)
        yield area_of_mouth(film.frame(now, Captions()))
    film.close()


def envelope(sound: Audio, times: Floats) -> Floats:
    """Return the level of a sound round each of its seconds, in decibels above the floor."""
    energy = np.concatenate(([0.0], np.cumsum(sound.samples.astype(np.float64) ** 2)))
    half = round(_WINDOW / 2 * sound.rate_hz)
    middle = np.rint(times * sound.rate_hz).astype(np.int64)
    first, last = (np.clip(middle + by, 0, len(sound.samples)) for by in (-half, half))
    mean = (energy[last] - energy[first]) / (2 * half)
    level: Floats = 10.0 * np.log10(np.maximum(mean, 10.0 ** (_FLOOR_DBFS / 10.0))) - _FLOOR_DBFS
    return level


def _speaks(sound: Audio, times: Floats) -> NDArray[np.bool_]:
    """Tell of each frame whether something is said within half a second of it."""
    loud = envelope(sound, times) > 10.0
    reach = FRAMES_PER_SECOND // 2
    return np.convolve(loud, np.ones(2 * reach + 1), "same") > 0


def offset(
    opened: Floats, times: Floats, performance: Performance, speaks: NDArray[np.bool_], seed: int
) -> tuple[float, float, float]:
    """Return by how many seconds the sound leads, with the 95 % interval over whole seconds of the film."""
    lags = np.arange(-_REACH, _REACH + 0.0005, 0.001)
    levels = np.array(
        [envelope(performance.loudspeaker, times - performance.loudspeaker_start - lag) for lag in lags]
    )
    chosen = np.flatnonzero(speaks)
    blocks = [
        chosen[chosen // FRAMES_PER_SECOND == block] for block in np.unique(chosen // FRAMES_PER_SECOND)
    ]
    random = np.random.default_rng(seed)
    drawn = [
        _best(
            opened,
            levels,
            np.concatenate([blocks[at] for at in random.integers(len(blocks), size=len(blocks))]),
        )
        for _ in range(_BLOCKS)
    ]
    low, high = np.percentile(lags[drawn], (2.5, 97.5))
    # a sound that fits best once it is moved later led the picture by as much
    return float(lags[_best(opened, levels, chosen)]), float(low), float(high)


def _best(opened: Floats, levels: Floats, frames: NDArray[np.intp]) -> int:
    """Return the place of the lag at which mouth and sound go together best."""
    mouth = opened[frames] - opened[frames].mean()
    sounds = levels[:, frames] - levels[:, frames].mean(axis=1, keepdims=True)
    spread = np.sqrt((sounds**2).sum(axis=1) * (mouth**2).sum())
    return int((sounds @ mouth / np.maximum(spread, 1e-12)).argmax())
