"""What is made of the measurements of a window: pure, from instants, spans and samples to figures and verdicts.

Instants are seconds on one monotonic clock, memory is bytes, a share of the processor is of one core.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tests.lab.bench.figures import Spread, milliseconds, spread
from tests.lab.bench.window.process import Used
from tests.lab.bench.window.recorded_talk import Span
from tests.lab.bench.window.window_log import Held

FIRST_FRAME_GOAL: Final = 0.8
READY_GOAL: Final = 3.0
FRAMES_GOAL: Final = 30.0
"""Frames a second; a processor that draws is asked for no more than that."""
FRAMES_TOLERANCE: Final = 0.05
"""By which it may be missed: a frame that falls on the edge of a span is counted in none."""
GAP_GOAL: Final = 0.040
SPEAKING_GOAL: Final = 0.25
IDLE_GOAL: Final = 0.05
MEMORY_GOAL: Final = 250e6
GROWTH_GOAL: Final = 0.2e6
"""Bytes for a thousand turns that count as none: in windows whose objects do not grow in number the memory that the
system tells moves by that much, as places that were freed are used again (measured: -0.03 to 0.1 MB)."""

Instants: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Starts:
    """How soon the window was there, from the start of its process."""

    first_frame: Spread
    ready_view: Spread
    """The first frame after the real engine was ready."""

    def lines(self) -> list[str]:
        """Return them for a terminal."""
        return [
            f"first frame after {self.first_frame.p50:.2f} s, ready view after {self.ready_view.p50:.2f} s "
            f"(medians of {self.first_frame.count}; most {self.first_frame.most:.2f} and {self.ready_view.most:.2f} s)"
        ]


@dataclass(frozen=True, slots=True)
class Talked:
    """How a talk was shown."""

    frames_per_second: float
    """While the lips moved."""
    gap: Spread
    """Seconds from one frame to the next meanwhile."""
    speaking_cpu: float
    """While the companion spoke."""
    idle_frames_per_second: float
    idle_cpu: float
    """While it listened to a quiet room."""
    memory: float
    """The most."""

    def lines(self) -> list[str]:
        """Return them for a terminal."""
        return [
            f"speaking: {self.frames_per_second:.1f} frames a second, gaps p50 {milliseconds(self.gap.p50)}, "
            f"p95 {milliseconds(self.gap.p95)}, most {milliseconds(self.gap.most)} ms, "
            f"{100 * self.speaking_cpu:.1f} % of a core",
            f"idle: {self.idle_frames_per_second:.1f} frames a second, {100 * self.idle_cpu:.1f} % of a core",
            f"memory: {self.memory / 1e6:.0f} MB",
        ]


@dataclass(frozen=True, slots=True)
class Point:
    """What the process held once so many turns had been shown."""

    turns: int
    memory: float
    held: Held


@dataclass(frozen=True, slots=True)
class Growth:
    """What the turns of a long talk leave in the process."""

    points: tuple[Point, ...]
    bytes_per_thousand: float
    """Slope of the line that fits best (least squares) over the later half, when caches are filled."""

    def lines(self) -> list[str]:
        """Return them for a terminal."""
        warm, last = _warm(self.points)[0], self.points[-1]
        return [
            f"{last.turns:,} turns: {last.memory / 1e6:.1f} MB after {warm.memory / 1e6:.1f} MB at {warm.turns:,} "
            f"({self.bytes_per_thousand / 1e6:+.3f} MB for a thousand); items {warm.held.items} → {last.held.items}, "
            f"Qt's objects {warm.held.objects} → {last.held.objects}, "
            f"Python's {warm.held.python_objects} → {last.held.python_objects}"
        ]


def talked_of(
    frames: Sequence[float],
    face_frames: Sequence[float],
    used: Sequence[Used],
    *,
    lips_moving: Sequence[Span],
    speaking: Sequence[Span],
    idle: Span,
) -> Talked:
    """Return how a talk was shown, from the instants of its frames and what the process had used at some.

    Only those of its frames count for the speaking face in which it had moved: the level meter makes others.
    """
    shown, moved = np.asarray(frames), np.asarray(face_frames)
    gaps = spread([gap for span in lips_moving for gap in _gaps(moved, span)])
    assert gaps is not None, "the companion spoke"
    return Talked(
        frames_per_second=_rate(moved, lips_moving),
        gap=gaps,
        speaking_cpu=_cpu(used, speaking),
        idle_frames_per_second=_rate(shown, [idle]),
        idle_cpu=_cpu(used, [idle]),
        memory=float(max(each.memory for each in used)),
    )


def growth_of(points: Sequence[Point]) -> Growth:
    """Return what a long talk leaves behind, from what there was after some of its turns."""
    warm = _warm(points)
    turns = np.array([point.turns for point in warm])
    memory = np.array([point.memory for point in warm])
    slope = np.polyfit(turns, memory, 1)[0] if len(warm) > 1 else 0.0
    return Growth(tuple(points), float(1000 * slope))


def verdicts(starts: Starts, talked: Talked, growth: Growth) -> list[str]:
    """Return for each goal a line that says whether it was reached."""
    held = FRAMES_GOAL * (1 - FRAMES_TOLERANCE)
    return [
        _verdict("first frame", starts.first_frame.p50 <= FIRST_FRAME_GOAL, f"≤ {FIRST_FRAME_GOAL} s"),
        _verdict("ready view", starts.ready_view.p50 <= READY_GOAL, f"≤ {READY_GOAL:.0f} s"),
        _verdict("frames held", talked.frames_per_second >= held, f"{FRAMES_GOAL:.0f} a second"),
        _verdict("frame gap, p95", talked.gap.p95 <= GAP_GOAL, f"≤ {milliseconds(GAP_GOAL)} ms"),
        _verdict("speaking", talked.speaking_cpu <= SPEAKING_GOAL, f"≤ {SPEAKING_GOAL:.0%} of a core"),
        _verdict("idle", talked.idle_cpu <= IDLE_GOAL, f"≤ {IDLE_GOAL:.0%} of a core"),
        _verdict("memory", growth.points[-1].memory <= MEMORY_GOAL, f"≤ {MEMORY_GOAL / 1e6:.0f} MB"),
        _verdict("growth", growth.bytes_per_thousand <= GROWTH_GOAL, "none"),
    ]


def _verdict(name: str, is_reached: bool, goal: str) -> str:
    return f"{name}: goal {goal}: {'reached' if is_reached else 'MISSED'}"


def _gaps(shown: Instants, span: Span) -> list[float]:
    within = shown[(shown >= span[0]) & (shown <= span[1])]
    if len(within) < 2:
        return [span[1] - span[0]]
    return [float(gap) for gap in np.diff(within)]


def _rate(shown: Instants, spans: Sequence[Span]) -> float:
    number = sum(int(np.count_nonzero((shown >= start) & (shown <= end))) for start, end in spans)
    return number / sum(end - start for start, end in spans)


def _cpu(used: Sequence[Used], spans: Sequence[Span]) -> float:
    at, cpu = [each.at for each in used], [each.cpu for each in used]
    spent = sum(float(np.interp(end, at, cpu) - np.interp(start, at, cpu)) for start, end in spans)
    return spent / sum(end - start for start, end in spans)


def _warm(points: Sequence[Point]) -> Sequence[Point]:
    """Return the points of the later half."""
    return [point for point in points if point.turns >= points[-1].turns / 2]
