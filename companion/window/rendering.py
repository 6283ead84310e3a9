"""What is drawn, whether by the graphics card or the processor, and how often a second the face moves."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

CARD_RATE: Final = 60.0
"""Frames a second with a graphics card."""
PROCESSOR_RATE: Final = 30.0
"""Frames a second without: enough for lips, and the cores are wanted by the language model."""

HAS_FALLEN_BACK: Final = "COMPANION_DRAWS_ANEW"
"""An environment variable: the graphics card had failed, and the program was begun anew to draw without it."""

QML: Final = Path(__file__).parent / "qml"
"""The folder of the QML modules and of the window's ``Main.qml``."""

RENDER_NODES: Final = Path("/dev/dri")


def without_card(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which the processor draws, after the graphics card could not."""
    others = {name: value for name, value in environment.items() if name != "QSG_RHI_BACKEND"}
    return {**others, "QT_QUICK_BACKEND": "software", HAS_FALLEN_BACK: "1"}


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
