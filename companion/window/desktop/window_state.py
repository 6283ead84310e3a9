"""Where the window stood, in each of its shapes and on each screen, from one run to the next: a small JSON file.

Lengths are device-independent pixels on the desktop that all screens make up together.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from companion.values.files import read_regular

log = logging.getLogger(__name__)

_MOST_BYTES: Final = 2**20
"""Of the file; it has some hundred."""
_VISIBLE: Final = 0.5
"""The part of a window that is on a screen which is there; with less of it the window is moved (guess)."""


class Shape(StrEnum):
    """How much of the companion is on the screen."""

    FULL = "full"
    """The conversation with all its pages."""
    SMALL = "small"
    """Face, state, captions and the most needed buttons, above other windows."""
    PET = "pet"
    """The face alone, without a frame, above other windows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int

    def __post_init__(self) -> None:
        if not (30 <= self.width <= 20000 and 30 <= self.height <= 20000):
            raise ValueError("a window is 30 to 20000 pixels wide and high")
        if not (abs(self.x) <= 100000 and abs(self.y) <= 100000):
            raise ValueError("a window is at most 100000 pixels away")

    def overlap(self, other: "Place") -> int:
        """Return how many pixels both have in common."""
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0, width) * max(0, height)

    def moved_into(self, free: "Place") -> "Place":
        """Return the place no larger than another, and wholly inside it."""
        width, height = min(self.width, free.width), min(self.height, free.height)
        x = min(max(self.x, free.x), free.x + free.width - width)
        y = min(max(self.y, free.y), free.y + free.height - height)
        return Place(x, y, width, height)


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen that is there."""

    name: str
    free: Place
    """What panels and docks leave of it."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one shape of the window stands."""

    screen: str = ""
    """The one it stood on last, by its name; "" before it stood anywhere."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where it stood last on each screen."""

    def at(self, screen: str, place: Place) -> "Stand":
        """Return the stand once the window stood there."""
        return Stand(screen, {**self.places, screen: place})

    def on(self, screens: Sequence[Screen], first: Place) -> Place:
        """Return where the window is to come up.

        Args:
            screens: those that are there, the main one first; at least one.
            first: where it comes up that never stood on a screen: its size counts, and it is put in the middle.
        """
        there = {screen.name: screen for screen in screens}
        screen = there.get(self.screen, screens[0])
        place = self.places.get(screen.name)
        if place is None:
            free = screen.free
            x, y = free.x + (free.width - first.width) // 2, free.y + (free.height - first.height) // 2
            return replace(first, x=x, y=y).moved_into(free)
        return place.moved_into(screen.free)


@dataclass(frozen=True, slots=True)
class WindowState:
    """What is kept of the window; not its shape: it always comes up whole."""

    is_maximized: bool = False
    """Of the full shape: whether it filled the screen."""
    stands: Mapping[Shape, Stand] = field(default_factory=dict)

    def stand(self, shape: Shape) -> Stand:
        """Return where a shape stands."""
        return self.stands.get(shape, Stand())

    def with_place(self, shape: Shape, screen: str, place: Place) -> "WindowState":
        """Return the state once a shape of the window stood somewhere."""
        return replace(self, stands={**self.stands, shape: self.stand(shape).at(screen, place)})


def brought_back(place: Place, screens: Sequence[Screen]) -> Place:
    """Return a place that can be seen: as it is where half of it is on a screen that is there, else moved onto one."""
    best = max(screens, key=lambda screen: screen.free.overlap(place))
    is_seen = sum(screen.free.overlap(place) for screen in screens) >= _VISIBLE * place.width * place.height
    return place if is_seen else place.moved_into(best.free)


def load(path: Path) -> WindowState | None:
    """Return the saved state; None when there is none or it is unreadable, which only costs the place."""
    try:
        return msgspec.convert(json.loads(read_regular(path, most_bytes=_MOST_BYTES)), WindowState)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        log.warning("window state is unreadable and is ignored")
        return None


def save(path: Path, state: WindowState) -> None:
    """Write the state; a disk that refuses only costs the place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(state)), encoding="utf-8")
    except OSError:
        log.warning("window state could not be saved")
