"""What every page's model does without being told: it asks when it is looked at, and only an engine that is there."""

import pytest
from PySide6.QtGui import QGuiApplication

from companion.channel.messages import Noticed, ShowBackups, ShowPersona, ToEngine
from companion.window.companions.persona_model import PersonaModel
from companion.window.page_model import PageModel
from companion.window.settings.backups_model import BackupsModel

pytestmark = pytest.mark.window


class Desk:
    """An engine that keeps what it is sent."""

    def __init__(self) -> None:
        self.sent: list[ToEngine] = []

    def send(self, message: ToEngine) -> None:
        self.sent.append(message)

    def say(self, text: str) -> None:
        raise AssertionError(text)

    def try_again(self) -> None:
        raise AssertionError

    def use(self, companion: str) -> None:
        raise AssertionError

    def restart(self) -> None:
        raise AssertionError


def looked_at(page: PageModel, *, is_open: bool) -> None:
    page.setProperty("isOpen", is_open)


def test_a_page_asks_once_it_is_open_and_there_is_an_engine(application: QGuiApplication) -> None:
    desk = Desk()
    page = BackupsModel(desk)

    looked_at(page, is_open=True)
    assert desk.sent == []
    page.set_ready(is_ready=True)
    assert desk.sent == [ShowBackups()]
    assert page.property("isReady") is True


def test_a_page_asks_anew_whenever_it_is_opened_and_not_while_it_is_closed(
    application: QGuiApplication,
) -> None:
    desk = Desk()
    page = BackupsModel(desk)

    page.set_ready(is_ready=True)
    assert desk.sent == []
    for is_open in (True, True, False, True):
        looked_at(page, is_open=is_open)
    assert desk.sent == [ShowBackups()] * 2


def test_an_open_page_asks_the_next_engine_again(application: QGuiApplication) -> None:
    desk = Desk()
    page = BackupsModel(desk)
    looked_at(page, is_open=True)

    for is_ready in (True, False, True):
        page.set_ready(is_ready=is_ready)

    assert desk.sent == [ShowBackups()] * 2


def test_what_the_first_view_needs_is_asked_before_the_page_is_opened(application: QGuiApplication) -> None:
    desk = Desk()

    PersonaModel(desk).set_ready(is_ready=True)

    assert desk.sent == [ShowPersona()]


def test_what_was_refused_is_told(application: QGuiApplication) -> None:
    told: list[str] = []
    page = BackupsModel(Desk(), lambda context, text: text)
    page.problemNoticed.connect(told.append)

    page.apply(Noticed(page.notice, "The disk is full.", is_error=True))

    assert told == ["The disk is full."]
