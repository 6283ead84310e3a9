"""The choice of the renderer, graphics card or processor, and the frame rate of the face."""

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Final

CARD_RATE: Final = 60.0
"""Frames a second with a graphics card."""
PROCESSOR_RATE: Final = 30.0
"""Frames a second without a graphics card: enough for lips, and the language model needs the cores."""

HAS_FALLEN_BACK: Final = "COMPANION_DRAWS_ANEW"
"""Environment variable: set after the graphics card failed and the program started again to draw without it."""

QML: Final = Path(__file__).parent / "qml"
"""The folder of the QML modules and of the window's ``Main.qml``."""

RENDER_NODES: Final = Path("/dev/dri")


def without_card(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for drawing with the processor, after the graphics card failed."""
    others = {name: value for name, value in environment.items() if name != "QSG_RHI_BACKEND"}
    return {**others, "QT_QUICK_BACKEND": "software", HAS_FALLEN_BACK: "1"}


def draws_in_one_thread(environment: MutableMapping[str, str]) -> None:
    """Make Qt draw in the thread of the window, unless the user chose otherwise; call it before Qt begins.

    An avatar is drawn by Python. A thread of Qt's own that draws would wait for Python's lock while the window's thread
    holds it and waits for that thread, as it does when a window is hidden.
    """
    environment.setdefault("QSG_RENDER_LOOP", "basic")


def draws_in_software(
    environment: Mapping[str, str], platform: str, render_nodes: Path = RENDER_NODES
) -> bool:
    """Return True to ask Qt for its software renderer; ``platform`` is ``sys.platform``.

    On Windows and macOS Qt falls back by itself. On Linux its fallback would be OpenGL on the processor, which is
    slower than the software renderer (docs/window.md). A choice that the user made in the environment takes precedence.
    """
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] == "offscreen":
        return True
    if "QT_QUICK_BACKEND" in environment or "QSG_RHI_BACKEND" in environment:
        return environment.get("QT_QUICK_BACKEND") == "software"
    return platform == "linux" and not any(render_nodes.glob("renderD*"))
