"""The window's place in each of its shapes and on each screen, kept between runs in a small JSON file.

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
"""Maximum bytes of the file; it has a few hundred."""
_VISIBLE: Final = 0.5
"""Part of a window that must be on a connected screen; with less, the window is moved (guess)."""


class Shape(StrEnum):
    """The part of the companion that is on the screen."""

    FULL = "full"
    """The conversation with all its pages."""
    SMALL = "small"
    """Face, state, captions and the most important buttons, above other windows."""
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
        """Return the number of pixels that both share."""
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0, width) * max(0, height)

    def moved_into(self, free: "Place") -> "Place":
        """Return this place moved, and shrunk if needed, so that it lies wholly inside another."""
        width, height = min(self.width, free.width), min(self.height, free.height)
        x = min(max(self.x, free.x), free.x + free.width - width)
        y = min(max(self.y, free.y), free.y + free.height - height)
        return Place(x, y, width, height)


@dataclass(frozen=True, slots=True)
class Screen:
    """A connected screen."""

    name: str
    free: Place
    """The area that panels and docks leave free."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The place of one shape of the window."""

    screen: str = ""
    """Name of its last screen; "" if it was never shown."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Its last place on each screen."""

    def at(self, screen: str, place: Place) -> "Stand":
        """Return the record with the window's new place."""
        return Stand(screen, {**self.places, screen: place})

    def on(self, screens: Sequence[Screen], first: Place) -> Place:
        """Return the place to open the window at.

        Args:
            screens: the connected ones, the main one first; at least one.
            first: gives the size on a screen where the window never was; it opens in the middle there.
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
    """The saved state of the window, except its shape: it always opens whole."""

    is_maximized: bool = False
    """True if the full shape was maximised."""
    stands: Mapping[Shape, Stand] = field(default_factory=dict)
    read: Mapping[str, str] = field(default_factory=dict)
    """Sentences about the computer that the user has read and need not read again, by the keys of their notices."""

    def stand(self, shape: Shape) -> Stand:
        """Return the record of a shape."""
        return self.stands.get(shape, Stand())

    def with_place(self, shape: Shape, screen: str, place: Place) -> "WindowState":
        """Return the state with a new place of one shape."""
        return replace(self, stands={**self.stands, shape: self.stand(shape).at(screen, place)})


def brought_back(place: Place, screens: Sequence[Screen]) -> Place:
    """Return a visible place: the same if at least half of it is on a connected screen, otherwise moved onto one."""
    best = max(screens, key=lambda screen: screen.free.overlap(place))
    is_seen = sum(screen.free.overlap(place) for screen in screens) >= _VISIBLE * place.width * place.height
    return place if is_seen else place.moved_into(best.free)


def load(path: Path) -> WindowState | None:
    """Return the saved state, or None if it is missing or unreadable; then only the place is lost."""
    try:
        return msgspec.convert(json.loads(read_regular(path, most_bytes=_MOST_BYTES)), WindowState)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        log.warning("window state is unreadable and is ignored")
        return None


def save(path: Path, state: WindowState) -> None:
    """Write the state; if the disk refuses, only the place is lost."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(state)), encoding="utf-8")
    except OSError:
        log.warning("window state could not be saved")
