"""The reason why Qt could not start, in one sentence that says what to do.

The input is the text of the failure, from Python's loader or from Qt's last message. The loader names one library; this
module looks for the other missing ones, so that the user can install all of them at once.
"""

import ctypes
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Final

from companion.values import Told, missing_library

CANNOT_START: Final = 3
"""Exit status if the window cannot be opened on this machine."""

PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Debian and Ubuntu packages of the system libraries that PySide6's Qt needs and does not bring."""


def is_there(library: str) -> bool:
    """Return True if a library can be loaded, or lies beside Qt, which then finds it itself."""
    qt = importlib.util.find_spec("PySide6")
    folders = qt.submodule_search_locations if qt is not None else None
    if any((Path(folder) / "Qt" / "lib" / library).exists() for folder in folders or ()):
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def library_sentence(failure: str, is_there: Callable[[str], bool] = is_there) -> Told | None:
    """Return a sentence that says what to install if the loader's message names a missing library, otherwise None."""
    library = missing_library(failure)
    if library is None:
        return None
    missing = [library, *(other for other in PACKAGES if other != library and not is_there(other))]
    packages = [PACKAGES[name] for name in missing if name in PACKAGES]
    trouble = Told(
        "The window cannot open because these system libraries are missing, please install them: {libraries}",
        {"libraries": ", ".join(missing)},
    )
    if not packages:
        return trouble
    return Told(
        "{trouble}; on Debian and Ubuntu type: sudo apt install {packages}",
        {"trouble": trouble, "packages": " ".join(packages)},
    )


def display_sentence(platform: str, *, has_display: bool) -> Told:
    """Return a sentence that says what to do if Qt could show no window; ``platform`` is ``sys.platform``."""
    if platform == "linux" and not has_display:
        return Told(
            "The window cannot open because there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "start it from a desktop session, or talk in the terminal with: companion talk"
        )
    return Told(
        "The window cannot open because the display cannot be reached; start it from a desktop session, or "
        "talk in the terminal with: companion talk"
    )
