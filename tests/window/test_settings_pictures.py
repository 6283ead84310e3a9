"""Pictures of the pages of settings: drawn whole, with nothing cut off."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from companion.channel.messages import ShownSetting, ToWindow
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.settings_pages import (
    ALONE,
    BACKUPS,
    DEVICES,
    MODELS,
    PRIVACY,
    SETTINGS,
    settings_with,
)
from tests.fakes.window_look import LOOKS, Look, cut_off
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

pytestmark = pytest.mark.window

Dress = Callable[[Look], None]
Keep = Callable[[Meeting, str], "QImage"]
Meet = Callable[..., Meeting]

ASKS: dict[str, tuple[str, tuple[ToWindow, ...]]] = {
    "hearing": ("ShowDevices", (DEVICES, MODELS)),
    "models": ("ShowModels", (MODELS,)),
    "privacy": ("ShowPrivacy", (PRIVACY,)),
    "language": ("ShowModels", (MODELS,)),
    "backup": ("ShowBackups", (BACKUPS,)),
}
SERVED = settings_with(
    server__enabled=ShownSetting(
        "true",
        "false",
        is_in_use=False,
        note="Set server.url and server.model so that the server can answer.",
    )
)


def opened(
    meet: Meet, look: Look, *pages: str, shown: ToWindow | None = None, settings: ToWindow = SETTINGS
) -> Meeting:
    """Open the first of these pages, to be looked at one after the other."""
    steps = [WaitFor("ShowSettings"), Send((settings,))]
    for wanted, told in (ASKS[page] for page in pages if page in ASKS):
        steps += [WaitFor(wanted), Send(told if shown is None else (shown,))]
    meeting = meet(*steps, size=look.size, scheme=look.scheme)
    meeting.wait_until(lambda: bool(meeting.window.settings.property("isThere")), "the settings")
    show(meeting, pages[0])
    return meeting


def show(meeting: Meeting, page: str) -> None:
    meeting.window.view.setProperty("page", page)
    meeting.wait_until(lambda: meeting.person.items(f"{page}Panel") != [], page)


PAGES = ("hearing", "models", "privacy", "look", "language", "shortcuts", "backup")
THRICE = Look("thrice", scheme="dark", size=(1200, 860))


@pytest.mark.parametrize("look", [*LOOKS, THRICE], ids=lambda look: look.name)
def test_the_pages_are_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    settings = settings_with(
        interface__theme=ShownSetting(look.scheme, "system"),
        interface__text_size=ShownSetting("300" if look is THRICE else "100", "100"),
    )
    meeting = opened(meet, look, *PAGES, settings=settings)
    cut = {}
    for page in PAGES:
        show(meeting, page)
        keep(meeting, f"settings-{look.name}-{page}")
        cut[page] = cut_off(meeting)
        meeting.person.scrolls(1.0)
        keep(meeting, f"settings-{look.name}-{page}-below")
        cut[page] += cut_off(meeting)

    assert {page: texts for page, texts in cut.items() if texts} == {}


def test_a_page_without_a_connection_is_drawn_whole(meet: Meet, keep: Keep) -> None:
    meeting = opened(meet, Look(""), "privacy", shown=ALONE)
    meeting.sees("No connection since")

    keep(meeting, "settings-privacy-alone")

    assert cut_off(meeting) == []


def test_a_server_in_use_is_marked(meet: Meet, keep: Keep) -> None:
    meeting = opened(meet, Look(""), "models", settings=SERVED)
    meeting.sees("is sent to your server")

    keep(meeting, "settings-models-server")

    assert cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_what_is_unfolded_is_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    from PySide6.QtCore import Qt

    dressed(look)
    settings = settings_with(interface__theme=ShownSetting(look.scheme, "system"))
    meeting = opened(meet, look, "models", settings=settings)
    meeting.wait_until(lambda: meeting.person.items("models-recogniser") != [], "the models")
    for fold in ("models-recogniser", "models-language_model"):
        meeting.person.item(fold).forceActiveFocus()
        meeting.person.presses(Qt.Key.Key_Space)
    meeting.person.scrolls(0.45)
    keep(meeting, f"settings-{look.name}-models-unfolded")
    meeting.window.models.askToRemove("whisper-base")
    meeting.person.scrolls(0.8)
    keep(meeting, f"settings-{look.name}-models-question")

    assert cut_off(meeting) == []


def test_what_is_found_is_drawn_whole(meet: Meet, keep: Keep) -> None:
    meeting = opened(meet, Look(""), "settings")
    keep(meeting, "settings-list")
    meeting.person.item("findSetting").forceActiveFocus()
    meeting.person.types("SP")
    keep(meeting, "settings-found")

    assert cut_off(meeting) == []
