"""Why Qt could not start, in one sentence that says what to do.

Pure: takes the text of the failure, which comes from Python's loader or from Qt's last message.
"""

import re
from typing import Final

CANNOT_START: Final = 3
"""The exit status when the window cannot be opened on this machine."""

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
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""The Debian and Ubuntu package of each system library that PySide6's Qt needs and does not bring."""

_LIBRARY = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*): cannot open shared object file")


def library_sentence(failure: str) -> str | None:
    """Return what to install when the failure names a missing system library, else None."""
    found = _LIBRARY.search(failure)
    if found is None:
        return None
    library = found[1]
    package = PACKAGES.get(library)
    if package is None:
        return f"The window cannot open because the system library {library} is missing; please install it."
    return (
        f"The window cannot open because the system library {library} is missing; on Debian and Ubuntu "
        f"install it with: sudo apt install {package}"
    )


def display_sentence(platform: str, *, has_display: bool) -> str:
    """Return what to do when Qt found no way to show a window; ``platform`` is ``sys.platform``."""
    if platform == "linux" and not has_display:
        return (
            "The window cannot open because there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "start it from a desktop session, or talk in the terminal with: companion talk"
        )
    return (
        "The window cannot open because the display cannot be reached; start it from a desktop session, or "
        "talk in the terminal with: companion talk"
    )
