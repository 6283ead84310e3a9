"""``companion bench window``: how soon the window is there, how evenly it draws, and what it takes of the machine.

A window's own process is measured from outside, on a virtual screen: started as a person starts it; then on a scripted
engine that shows it a recorded talk once, at its pace; then on one that shows it thousands of turns of such talk.
"""

import asyncio
import json
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.demo.performance import load_script, perform
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.storage.new_file import NewFile
from companion.storage.paths import HOME_VARIABLE, find_paths
from tests.lab.bench.figures import spread
from tests.lab.bench.window import process
from tests.lab.bench.window.figures import Growth, Point, Starts, Talked, growth_of, talked_of, verdicts
from tests.lab.bench.window.process import Used, WindowProcess, opened
from tests.lab.bench.window.recorded_talk import RecordedTalk, Round, Span, save

# Records the talk that a window is measured with: the bundled demonstration's.
#
# Recordings of people are answered by the engine with its own models and voice, so the face's movements are those
# of real speech.


def record(*, turns: int | None, quiet: float) -> RecordedTalk:
    """Let the engine have the bundled talk, or its first ``turns``, and ``quiet`` seconds after it."""
    script = load_script()[:turns]
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as home:
        paths = find_paths({HOME_VARIABLE: home})
        paths.make()
        equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        performance = asyncio.run(perform(script, equipment, quiet=quiet))
    return RecordedTalk(performance.shown, len(script))


_STARTS: Final = 7
_READY_WITHIN: Final = 60.0
_QUIET: Final = 25.0
"""Seconds of listening to a quiet room after the talk."""
_SETTLED: Final = 3.0
"""Of these, the first do not count: what was said last is still put away."""
_TURNS_WITHIN: Final = 3600.0
_LOOK_EVERY: Final = 0.1


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be measured, and where the figures go."""

    turns: int
    json_file: NewFile | None
    is_quick: bool
    is_here: bool
    """On the desktop that is there, in place of a virtual screen."""


def run(wish: Wish) -> int:
    """Measure, print figures and verdicts, write what was asked for; return the exit code."""
    print("Recording a talk …", file=sys.stderr)
    talk = record(turns=1, quiet=5.0) if wish.is_quick else record(turns=None, quiet=_QUIET)
    with process.screen(is_virtual=not wish.is_here) as environment:
        starts = measure_starts(environment, 3 if wish.is_quick else _STARTS)
        print("\n".join(starts.lines()), flush=True)
        talked = measure_talk(environment, talk)
        print("\n".join(talked.lines()), flush=True)
        growth = measure_growth(environment, talk, 200 if wish.is_quick else wish.turns)
        print("\n".join(growth.lines()), flush=True)
    print("\n".join(verdicts(starts, talked, growth)))
    if wish.json_file is not None:
        figures = {"starts": asdict(starts), "talk": asdict(talked), "growth": _as_json(growth)}
        wish.json_file.write(json.dumps(figures, indent=2) + "\n")
        print(f"Figures in {wish.json_file}.")
    return 0


def measure_starts(environment: dict[str, str], times: int) -> Starts:
    """Open the window with its real engine so many times."""
    first_frames, ready_views = [], []
    for _ in range(times):
        with opened(environment) as (window, _folder):
            window.wait_until(lambda: _ready_view(window) is not None, _READY_WITHIN)
            ready = _ready_view(window)
            assert ready is not None, "it was waited for"
            first_frames.append(_frames(window)[0] - window.began)
            ready_views.append(ready - window.began)
    first, ready_view = spread(first_frames), spread(ready_views)
    assert first is not None
    assert ready_view is not None
    return Starts(first, ready_view)


def measure_talk(environment: dict[str, str], talk: RecordedTalk) -> Talked:
    """Show a window the talk as it was."""
    with (
        opened(environment, lambda folder: _engine(folder, talk, turns=0)) as (window, folder),
        _sampled(window) as used,
    ):
        window.wait_until(lambda: _told(folder, "ended") != [], talk.end - talk.start + _READY_WITHIN)
        round_ = Round(_told(folder, "began")[0]["began"])
        last = round_.at(talk, talk.end)
        window.wait_until(lambda: window.figures()[-1].at > last, _READY_WITHIN)
        frames = _frames(window)
        face_frames = [frame for figures in window.figures() for frame in figures.face_frames]

    def spans(of_talk: Sequence[Span]) -> list[Span]:
        return [(round_.at(talk, start), round_.at(talk, end)) for start, end in of_talk]

    start, end = spans([talk.quiet_end()])[0]
    return talked_of(
        frames,
        face_frames,
        used,
        lips_moving=spans(talk.lips_moving()),
        speaking=spans(talk.speaking()),
        idle=(min(start + _SETTLED, end - _SETTLED), end),
    )


def measure_growth(environment: dict[str, str], talk: RecordedTalk, turns: int) -> Growth:
    """Show a window so many turns, as fast as it takes them in."""
    with (
        opened(environment, lambda folder: _engine(folder, talk, turns=turns)) as (window, folder),
        _sampled(window) as used,
    ):
        window.wait_until(lambda: _told(folder, "ended") != [], _TURNS_WITHIN)
        told = _told(folder, "turns")
        counted = [figures for figures in window.figures() if figures.held is not None]
    points = []
    for line in told:
        memory = np.interp(line["at"], [each.at for each in used], [each.memory for each in used])
        held = min(counted, key=lambda figures: abs(figures.at - line["at"])).held
        assert held is not None
        points.append(Point(int(line["turns"]), float(memory), held))
    return growth_of(points)


def _engine(folder: Path, talk: RecordedTalk, *, turns: int) -> list[str]:
    save(talk, folder / "talk")
    names = (str(folder / "talk"), str(_log(folder)), str(turns), str(process.figures_file(folder)))
    return [sys.executable, "-m", "tests.lab.bench.window.engine", *names]


def _log(folder: Path) -> Path:
    return folder / "engine.jsonl"


def _told(folder: Path, fact: str) -> list[dict[str, float]]:
    """Return the engine's lines that hold this fact, in order."""
    if not _log(folder).exists():
        return []
    whole, _, _ = _log(folder).read_text("ascii").rpartition("\n")
    return [line for line in map(json.loads, whole.splitlines()) if fact in line]


def _frames(window: WindowProcess) -> list[float]:
    return [frame for figures in window.figures() for frame in figures.frames]


def _ready_view(window: WindowProcess) -> float | None:
    """Return when the window was first drawn with a ready engine; None before."""
    figures = window.figures()
    if not figures or figures[-1].ready is None:
        return None
    ready = figures[-1].ready
    return next((frame for frame in _frames(window) if frame >= ready), None)


@contextmanager
def _sampled(window: WindowProcess) -> Iterator[list[Used]]:
    """Yield a list that is filled, until the block ends, with what the window has used."""
    used = [window.used()]
    is_over = threading.Event()

    def sample() -> None:
        while not is_over.wait(_LOOK_EVERY):
            used.append(window.used())

    sampler = threading.Thread(target=sample, name="samples", daemon=True)
    sampler.start()
    try:
        yield used
    finally:
        is_over.set()
        sampler.join()


def _as_json(growth: Growth) -> dict[str, object]:
    return asdict(growth) | {
        "points": [
            {
                "turns": point.turns,
                "memory": point.memory,
                "items": point.held.items,
                "objects": point.held.objects,
                "python_objects": point.held.python_objects,
            }
            for point in growth.points
        ]
    }
