"""Pictures of the pages of settings: drawn whole, with nothing cut off."""

import pytest

from companion.channel.messages import ShownSetting, ToWindow
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.settings_pages import ALONE, BACKUPS, DEVICES, MODELS, PRIVACY, SETTINGS, settings_with
from tests.fakes.window_look import LOOKS, Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, activate, texts_cut_off

pytestmark = pytest.mark.window


ASKS: dict[str, tuple[str, tuple[ToWindow, ...]]] = {
    "hearing": ("ShowDevices", (DEVICES, MODELS)),
    "models": ("ShowModels", (MODELS,)),
    "privacy": ("ShowPrivacy", (PRIVACY,)),
    "language": ("ShowModels", (MODELS,)),
    "backup": ("ShowBackups", (BACKUPS,)),
}
SERVED_NOTE = "Set server.url and server.model so that the server can answer."
SERVED = settings_with(server__enabled=ShownSetting("true", "false", is_in_use=False, note=SERVED_NOTE))


def opened(
    meet: Meet, look: Look, *pages: str, shown: ToWindow | None = None, settings: ToWindow = SETTINGS
) -> Meeting:
    """Open the first of these pages, to be looked at one after the other."""
    steps = [WaitFor("ShowSettings"), Send((settings,))]
    for wanted, told in (ASKS[page] for page in pages if page in ASKS):
        steps += [WaitFor(wanted), Send(told if shown is None else (shown,))]
    meeting = meet(*steps, look=look)
    meeting.wait_until(lambda: bool(meeting.window.settings.property("isThere")), "the settings")
    show(meeting, pages[0])
    return meeting


def show(meeting: Meeting, page: str) -> None:
    meeting.window.view.setProperty("page", page)
    meeting.wait_until(lambda: meeting.person.items(f"{page}Panel") != [], page)


PAGES = ("hearing", "models", "privacy", "look", "language", "shortcuts", "backup")
THRICE = Look("thrice", scheme="dark", size=(1200, 860))


@pytest.mark.parametrize("look", [*LOOKS, THRICE], ids=lambda look: look.name)
def test_the_pages_are_drawn_whole(look: Look, meet: Meet) -> None:
    settings = settings_with(
        interface__theme=ShownSetting(look.scheme, "system"),
        interface__text_size=ShownSetting("300" if look is THRICE else "100", "100"),
    )
    meeting = opened(meet, look, *PAGES, settings=settings)
    cut = {}
    for page in PAGES:
        show(meeting, page)
        cut[page] = texts_cut_off(meeting)
        meeting.person.scrolls(1.0)
        cut[page] += texts_cut_off(meeting)

    assert {page: texts for page, texts in cut.items() if texts} == {}


@pytest.mark.parametrize(
    ("page", "shown", "settings", "seen"),
    [("privacy", ALONE, SETTINGS, "No connection since"), ("models", None, SERVED, "is sent to your server")],
    ids=["no connection", "a server in use"],
)
def test_a_page_that_says_something_more_is_drawn_whole(
    page: str, shown: ToWindow | None, settings: ToWindow, seen: str, meet: Meet
) -> None:
    meeting = opened(meet, Look(""), page, shown=shown, settings=settings)
    meeting.sees(seen)

    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_what_is_unfolded_is_drawn_whole(look: Look, meet: Meet) -> None:
    settings = settings_with(interface__theme=ShownSetting(look.scheme, "system"))
    meeting = opened(meet, look, "models", settings=settings)
    meeting.wait_until(lambda: meeting.person.items("models-recogniser") != [], "the models")
    for fold in ("models-recogniser", "models-language_model"):
        activate(meeting, fold)
    meeting.person.scrolls(0.45)
    meeting.window.models.askToRemove("whisper-base")
    meeting.person.scrolls(0.8)

    assert texts_cut_off(meeting) == []


def test_what_is_found_is_drawn_whole(meet: Meet) -> None:
    meeting = opened(meet, Look(""), "settings")
    meeting.person.item("findSetting").forceActiveFocus()
    meeting.person.types("SP")

    assert texts_cut_off(meeting) == []
