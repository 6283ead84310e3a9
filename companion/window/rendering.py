"""What is drawn, whether by the graphics card or the processor, and how often a second the face moves."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

CARD_RATE: Final = 60.0
"""Frames a second with a graphics card."""
PROCESSOR_RATE: Final = 30.0
"""Frames a second without: enough for lips, and the cores are wanted by the language model."""

QML: Final = Path(__file__).parent / "qml"
"""The folder of the QML modules, of the window's ``Main.qml`` and the film's ``FilmScene.qml``."""

RENDER_NODES: Final = Path("/dev/dri")


def draws_in_software(
    environment: Mapping[str, str], platform: str, render_nodes: Path = RENDER_NODES
) -> bool:
    """Tell whether to ask Qt for its software renderer; ``platform`` is ``sys.platform``.

    On Windows and macOS Qt falls back by itself. On Linux its fallback would be OpenGL on the processor, which is
    slower than the software renderer (docs/window.md). What the person set in the environment wins.
    """
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] == "offscreen":
        return True
    if "QT_QUICK_BACKEND" in environment or "QSG_RHI_BACKEND" in environment:
        return environment.get("QT_QUICK_BACKEND") == "software"
    return platform == "linux" and not any(render_nodes.glob("renderD*"))
