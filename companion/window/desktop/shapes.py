"""The window in its three shapes: whole, small, and the face alone; at most one of them is on the screen.

Its place in each shape and on each screen is kept between runs in a small JSON file. Lengths are device-independent
pixels on the desktop that all screens make up together.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from companion import __version__
from companion.values.files import read_regular
from companion.window.page_model import in_qml
from companion.window.rendering import QML

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
    version: str = ""
    """The program's version that ran last; "" for none."""

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


_LINES: Final = {Shape.FULL: (62, 56), Shape.SMALL: (24, 24), Shape.PET: (13, 13)}
"""First width and height, in heights of ordinary text: the whole window is about 960 × 860 on an ordinary screen."""


@in_qml
class Shapes(QObject):
    """The shape of the window, and its visibility.

    Signals:
        changed(): another shape, or the window was shown or hidden.
        dialogChanged(): a dialog opened in front of the window, or closed.
        menuAsked(int, int): the user wants the menu at this point of the window.
    """

    changed = Signal()
    dialogChanged = Signal()
    menuAsked = Signal(int, int, arguments=["x", "y"])

    def __init__(self, state_file: Path | None = None, parent: QObject | None = None) -> None:
        """Store the values; ``state_file`` keeps the places, with None nothing is kept."""
        super().__init__(parent)
        self._state_file = state_file
        self._state = (load(state_file) if state_file is not None else None) or WindowState()
        self.shape = Shape.FULL
        """The present shape, also while the window is hidden."""
        self._before_pet = Shape.FULL
        """The shape to which the key leads back from the face alone."""
        self.is_shown = False
        self._windows: dict[Shape, QQuickWindow] = {}
        self._engine: QQmlEngine | None = None
        self._properties: Mapping[Shape, dict[str, object]] = {}
        self._line = 16.0
        self.hides_on_close: Callable[[], bool] = lambda: False
        """Returns True if closing a window only hides it because there is another way back to it."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._screen_went)
        application.focusWindowChanged.connect(self.dialogChanged)

    def begin(
        self,
        engine: QQmlEngine,
        whole: QQuickWindow,
        properties: Mapping[Shape, dict[str, object]],
        line: float,
    ) -> None:
        """Take the whole window, and the properties for making the other windows when they are first shown.

        ``line`` is the height of ordinary text, in device-independent pixels.
        """
        self._engine, self._properties, self._line = engine, properties, line
        self._windows[Shape.FULL] = whole

    @property
    def window(self) -> QQuickWindow:
        """The window of the present shape."""
        return self._windows[self.shape]

    # ---- requests

    def become(self, shape: Shape) -> None:
        """Show this shape in front, and hide the other."""
        self._note_place()
        before = self.window if self.is_shown else None
        self.shape = shape
        window = self._made(shape)
        is_fresh = window is not before
        if is_fresh:
            self._put(window, shape)
        self.is_shown = True
        QGuiApplication.setQuitOnLastWindowClosed(True)
        if is_fresh and shape is Shape.FULL and self._state.is_maximized:
            window.showMaximized()
        elif window.visibility() == QQuickWindow.Visibility.Minimized:
            window.setWindowStates(window.windowStates() & ~Qt.WindowState.WindowMinimized)
        elif window.visibility() == QQuickWindow.Visibility.Hidden:
            window.showNormal()
        window.raise_()
        window.requestActivate()
        if before is not None and is_fresh:
            before.hide()
        self.changed.emit()

    @Slot()
    def showWhole(self) -> None:
        """Show the whole window."""
        self.become(Shape.FULL)

    @Slot()
    def bringWhole(self) -> None:
        """Show the whole window if it is not on the screen, for things that only it shows."""
        if not self.is_shown or self.shape is not Shape.FULL:
            self.become(Shape.FULL)

    @Slot()
    def showSmall(self) -> None:
        """Show the small window."""
        self.become(Shape.SMALL)

    @Slot()
    def showPet(self) -> None:
        """Show the face alone."""
        if self.shape is not Shape.PET:
            self._before_pet = self.shape
        self.become(Shape.PET)

    @Slot()
    def leavePet(self) -> None:
        """Show the window that was there before the face alone."""
        self.become(self._before_pet)

    @Slot()
    def hide(self) -> None:
        """Hide the window; there must be another way back to it."""
        self._note_place()
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self.is_shown = False
        self.window.hide()
        self.changed.emit()

    @Slot(result=bool)
    def mayClose(self) -> bool:
        """Return True if closing this window ends the program; otherwise hide the window."""
        self._note_place()  # once it is closed, it has no frame to be placed by
        if not self.hides_on_close():
            return True
        self.hide()
        return False

    @Slot(int, int)
    def moveBy(self, dx: int, dy: int) -> None:
        """Move the window by this many pixels, but not off the screen."""
        place = _place_of(self.window)
        moved = Place(place.x + dx, place.y + dy, place.width, place.height)
        seen = brought_back(moved, _screens())
        self.window.setFramePosition(QPoint(seen.x, seen.y))

    @property
    def read(self) -> Mapping[str, str]:
        """Sentences about the computer that the user has read in an earlier run, by the keys of their notices."""
        return self._state.read

    @property
    def is_updated(self) -> bool:
        """True if another version of the program ran last."""
        return self._state.version not in ("", __version__)

    def close(self, read: Mapping[str, str]) -> None:
        """Save the places and the sentences that the user has read, and hide the window."""
        self._note_place()
        self._state = replace(self._state, read=read, version=__version__)
        if self._state_file is not None:
            save(self._state_file, self._state)
        for shape, window in self._windows.items():
            window.hide()
            if shape is not Shape.FULL:
                # before the models and the face that its bindings read
                window.deleteLater()
                QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)

    # ---- implementation

    def _made(self, shape: Shape) -> QQuickWindow:
        if shape not in self._windows:
            assert self._engine is not None
            name = {Shape.SMALL: "SmallWindow", Shape.PET: "PetWindow"}[shape]
            # a component's objects are destroyed with it, so it becomes a child of this object
            component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(QML / f"{name}.qml")), self)
            made = component.createWithInitialProperties({**self._properties[shape], "shapes": self})
            if not isinstance(made, QQuickWindow):
                raise RuntimeError(
                    f"{name} did not load: {component.errorString()}"
                )  # a defect of the program
            self._windows[shape] = made
        return self._windows[shape]

    def _put(self, window: QQuickWindow, shape: Shape) -> None:
        wide, high = _LINES[shape]
        first = Place(0, 0, round(wide * self._line), round(high * self._line))
        place = self._state.stand(shape).on(_screens(), first)
        _stand(window, place)

    def _note_place(self) -> None:
        window = self.window
        if not (self.is_shown and window.isVisible()):
            return
        is_maximized = window.visibility() == QQuickWindow.Visibility.Maximized
        if self.shape is Shape.FULL:
            self._state = replace(self._state, is_maximized=is_maximized)
        if not is_maximized and window.visibility() != QQuickWindow.Visibility.Minimized:
            self._state = self._state.with_place(self.shape, window.screen().name(), _place_of(window))

    def _screen_went(self, screen: QScreen) -> None:
        del screen
        QTimer.singleShot(0, self, self._bring_back)  # after Qt has moved the window

    def _bring_back(self) -> None:
        if self.is_shown and self.window.visibility() == QQuickWindow.Visibility.Windowed:
            _stand(self.window, brought_back(_place_of(self.window), _screens()))

    # ---- properties for QML

    @Property(bool, notify=changed)
    def isElsewhere(self) -> bool:
        """True if the face is on the screen in a window other than the whole one."""
        return self.is_shown and self.shape is not Shape.FULL

    @Property(bool, notify=dialogChanged)
    def hasDialog(self) -> bool:
        """True if a dialog, another window of the program, has the keyboard; it handles its own keys."""
        front = QGuiApplication.focusWindow()
        return front is not None and front not in self._windows.values()


def _stand(window: QQuickWindow, place: Place) -> None:
    # in this order: above a certain size Qt takes the place without a frame for the place of the contents
    window.resize(place.width, place.height)
    window.setFramePosition(QPoint(place.x, place.y))


def _place_of(window: QQuickWindow) -> Place:
    corner = window.framePosition()
    return Place(corner.x(), corner.y(), max(30, window.width()), max(30, window.height()))


def _screens() -> list[Screen]:
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [_screen(screen) for screen in (main, *others)]


def _screen(screen: QScreen) -> Screen:
    free = screen.availableGeometry()
    return Screen(screen.name(), Place(free.x(), free.y(), max(30, free.width()), max(30, free.height())))
