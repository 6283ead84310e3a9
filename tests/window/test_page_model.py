"""What every page's model does without being told: it asks when it is looked at, and only an engine that is there."""

import pytest

from companion.channel import messages as msg
from companion.values import KnownLine, KnownPart
from companion.window.companions.persona_model import FIRST_QUERY, LearnedModel, LinesModel, PersonaModel
from companion.window.memories.known_model import QUERY, KnownModel
from companion.window.page_model import PageModel
from companion.window.settings.backups_model import BackupsModel
from tests.fakes.noting_engine import NotingEngine

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("application")]


def test_a_page_asks_once_it_is_open_and_there_is_an_engine() -> None:
    desk = NotingEngine()
    page = BackupsModel(desk)

    page.setProperty("isOpen", True)
    assert desk.sent == []
    page.set_ready(is_ready=True)
    assert desk.sent == [msg.ShowBackups()]
    assert page.property("isReady") is True


def test_a_page_asks_anew_whenever_it_is_opened_and_not_while_it_is_closed() -> None:
    desk = NotingEngine()
    page = BackupsModel(desk)

    page.set_ready(is_ready=True)
    assert desk.sent == []
    for is_open in (True, True, False, True):
        page.setProperty("isOpen", is_open)
    assert desk.sent == [msg.ShowBackups()] * 2


def test_an_open_page_asks_the_next_engine_again() -> None:
    desk = NotingEngine()
    page = BackupsModel(desk)
    page.setProperty("isOpen", True)

    for is_ready in (True, False, True):
        page.set_ready(is_ready=is_ready)

    assert desk.sent == [msg.ShowBackups()] * 2


def test_what_the_first_view_needs_is_asked_before_the_page_is_opened() -> None:
    desk = NotingEngine()

    PersonaModel(desk).set_ready(is_ready=True)

    assert desk.sent == [msg.ShowPersona()]


def test_what_was_refused_is_told() -> None:
    told: list[str] = []
    page = BackupsModel(NotingEngine(), lambda context, text: text)
    page.problemNoticed.connect(told.append)

    page.apply(msg.Noticed(page.notice, "The disk is full.", is_error=True))

    assert told == ["The disk is full."]


KNOWN = msg.KnownShown((KnownLine(1, KnownPart.NAME, "Your name is Ann.", "Name: Ann."),))
LEARNED = msg.LearnedShown((msg.LearnedStep(1, 1.7e9, "You liked it.", "Go on."),))
LINES = msg.LinesShown((msg.WrittenLine(1, "Hello", "Hi, Ann.", 1.7e9),))


@pytest.mark.parametrize(
    ("kind", "told", "shown"),
    [
        (KnownModel, msg.Answer(QUERY, KNOWN), "parts"),
        (LearnedModel, LEARNED, "steps"),
        (LinesModel, msg.Answer(FIRST_QUERY + 1, LINES), "lines"),
    ],
)
def test_nothing_of_one_companion_is_shown_as_that_of_the_next(
    kind: type[PageModel], told: object, shown: str
) -> None:
    page = kind(NotingEngine())
    page.setProperty("isOpen", True)
    page.set_ready(is_ready=True)
    page.apply(told)
    assert page.property(shown) != []

    page.begin_anew()  # type: ignore[attr-defined]

    assert page.property(shown) == []
