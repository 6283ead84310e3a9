"""A look of the window to be drawn, and what of it is cut off."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from companion.channel.messages import HistoryEntry, MoodTraced, ToWindow
from tests.fakes.engine_process import NO_TRACE
from tests.fakes.pseudo_locale import LONG
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from tests.fakes.window_person import WindowPerson


@dataclass(frozen=True)
class Look:
    """One look of the window: what the engine says, what is open, and how it is drawn."""

    name: str
    says: tuple[ToWindow, ...] = ()
    opens: str = ""
    history: tuple[HistoryEntry, ...] = ()
    trace: MoodTraced = NO_TRACE
    scroll: float = 0.0
    """How far the panel is scrolled down, 0 … 1."""
    scheme: str = "light"
    size: tuple[int, int] = (960, 700)
    font_scale: float = 1.0
    is_mirrored: bool = False
    language: str = "en"


LARGE: Final = Look("large", size=(1200, 860), font_scale=2.0, language=LONG)
"""Letters twice as large, and words two fifths longer: whatever is short of room is seen here."""
NARROW: Final = Look("narrow", size=(400, 640), scheme="dark")
MIRRORED: Final = Look("mirrored", scheme="contrast", is_mirrored=True)
LOOKS: Final = (LARGE, NARROW, MIRRORED)
"""The looks that every page is drawn in."""


def cut_off(meeting: Meeting) -> list[str]:
    """Return the texts that are wider than the place they have, or leave the window at a side."""
    return too_wide(meeting.person)


def too_wide(person: "WindowPerson") -> list[str]:
    """Return the same for a person's window."""
    from PySide6.QtCore import QRectF

    found = []
    for item in person.visible_items():
        width, text = item.property("contentWidth"), item.property("text")
        if not isinstance(text, str) or not text:
            continue
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        is_wider = isinstance(width, float) and width > item.width() + 1
        if is_wider or place.left() < -1 or place.right() > person.view.width() + 1:
            found.append(text)
    return found
