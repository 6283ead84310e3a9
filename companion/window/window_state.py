"""The window's size from one run to the next, in a small JSON file."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WindowState:
    """Size in device-independent pixels, and whether the window filled the screen."""

    width: int
    height: int
    is_maximized: bool = False

    def within(self, width: int, height: int) -> "WindowState":
        """Return the state no larger than a screen's free area."""
        return WindowState(min(self.width, width), min(self.height, height), self.is_maximized)


def load(path: Path) -> WindowState | None:
    """Return the saved state; None when there is none or it is unreadable, which only costs the size."""
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        width, height, is_maximized = saved["width"], saved["height"], saved["is_maximized"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        log.warning("window state is unreadable and is ignored")
        return None
    if not all(isinstance(size, int) and 100 <= size <= 20000 for size in (width, height)):
        log.warning("window state is out of range and is ignored")
        return None
    return WindowState(width, height, bool(is_maximized))


def save(path: Path, state: WindowState) -> None:
    """Write the state; a disk that refuses only costs the size."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(state)), encoding="utf-8")
    except OSError:
        log.warning("window state could not be saved")
