"""Every page of the window on the real engine: whole in any language and size, and to be used without eyes or mouse.

A page that is new in ``Pages.qml`` is looked at here without a word about it. It takes minutes:
``pytest -n 0 -m slow tests/window/test_every_page.py``.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes.pseudo_locale import LONG, MIRRORED, lengthened, make_pseudo_locales, mirrored
from tests.fakes.whole_window import ENGINE, WholeWindow
from tests.fakes.window_look import Look, too_wide

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

    from companion.window.window import CompanionWindow

pytestmark = pytest.mark.slow

BESIDE_ARROWS = "feeling-"
"""Points of the map of feelings are buttons for the pointer; by keyboard the map itself goes to each of them."""


@pytest.fixture
def whole_window(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    open_window: Callable[..., "CompanionWindow"],
) -> Callable[..., WholeWindow]:
    """Return a function that opens a window on the real engine and a home of its own."""
    monkeypatch.setenv("COMPANION_HOME", str(tmp_path / "home"))

    from PySide6.QtTest import QTest

    def wait_long(is_so: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + 60.0  # a real engine, on a machine that may be busy
        while not is_so():
            assert time.monotonic() < deadline, what
            QTest.qWait(20)

    def open_whole(size: tuple[int, int] = (960, 700), scheme: str = "light") -> WholeWindow:
        whole = WholeWindow(open_window(ENGINE, size=size, scheme=scheme), wait_long)
        whole.is_ready()
        return whole

    return open_whole


@pytest.fixture
def spoken(application: "QGuiApplication", tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Return a function that lets the window speak a language, made up or shipped."""
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    from companion.window.language import TRANSLATIONS, use_language

    locale, direction = QLocale(), application.layoutDirection()

    def speak(language: str) -> None:
        is_made_up = language in (LONG, MIRRORED)
        if is_made_up:
            make_pseudo_locales(tmp_path)
        use_language(application, language, tmp_path if is_made_up else TRANSLATIONS)

    yield speak
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


@pytest.mark.parametrize(
    ("language", "font_scale", "size"),
    [
        ("en", 1.0, (960, 700)),
        ("en", 1.0, (400, 640)),
        ("en", 2.0, (1200, 860)),
        ("en", 3.0, (1260, 880)),
        (LONG, 1.0, (960, 700)),
        (LONG, 1.0, (400, 640)),
        (MIRRORED, 1.0, (960, 700)),
        (MIRRORED, 2.0, (1200, 860)),
        ("de", 1.0, (400, 640)),
        ("fr", 1.0, (960, 700)),
        ("ja", 1.0, (400, 640)),
    ],
)
def test_nothing_is_cut_off_on_any_page(
    language: str,
    font_scale: float,
    size: tuple[int, int],
    spoken: Callable[[str], None],
    dressed: Callable[[Look], None],
    whole_window: Callable[..., WholeWindow],
) -> None:
    spoken(language)
    dressed(Look("all", font_scale=font_scale, is_mirrored=language == MIRRORED))
    whole = whole_window(size)

    found = {page: too_wide(whole.person) for page in whole.pages()}

    assert {page: texts for page, texts in found.items() if texts} == {}


def test_every_control_of_every_page_has_a_name_and_a_role(whole_window: Callable[..., WholeWindow]) -> None:
    from tests.fakes.screen_reader import CONTROLS, told_of

    whole = whole_window()

    nameless = [
        (page, str(told))
        for page in whole.pages()
        for told in told_of(whole.window.view)
        if told.role in CONTROLS and not told.name.strip()
    ]

    assert nameless == []


def test_tab_reaches_every_control_and_nothing_that_has_no_name(
    whole_window: Callable[..., WholeWindow],
) -> None:
    from tests.fakes.screen_reader import BY_ARROWS, CONTROLS, ROLELESS, by_tab, told_as, told_of

    whole = whole_window()
    missed, nameless = [], []
    for page in whole.pages():
        reached = [(item.objectName(), told_as(item)) for item in by_tab(whole.window.view)]
        nameless += [
            (page, name)
            for name, told in reached
            if told is None or told.role in ROLELESS or not told.name.strip()
        ]
        addresses = {told.address for _, told in reached if told is not None}
        missed += [
            (page, str(told))
            for told in told_of(whole.window.view)
            if told.role in CONTROLS - BY_ARROWS
            and told.is_enabled
            and told.address not in addresses
            and told.address is not None
            and not told.object_name.startswith(BESIDE_ARROWS)
        ]

    assert nameless == []
    assert missed == []


def test_what_has_the_keyboard_is_seen_on_every_page(whole_window: Callable[..., WholeWindow]) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from shiboken6 import isValid

    from tests.fakes.screen_reader import by_tab

    whole = whole_window()
    view, unseen = whole.window.view, []
    for page in whole.pages():
        for item in by_tab(view):
            QTest.qWait(40)  # a list scrolls to it, and a frame draws it
            focused = view.grabWindow()
            if not (isValid(item) and item.hasActiveFocus()):
                continue  # what the engine told meanwhile took its place, or the companion spoke its last word
            place = surroundings(item, view.effectiveDevicePixelRatio())
            item.setFocus(False)  # Qt: that of its scope, and so nobody has it
            QTest.qWait(40)
            if focused.copy(place) == view.grabWindow().copy(place):
                unseen.append((page, item.objectName()))
            if isValid(item):
                item.forceActiveFocus(Qt.FocusReason.TabFocusReason)  # from where the next Tab goes on

    assert unseen == []


def surroundings(item: "QQuickItem", ratio: float) -> "QRect":
    """Return where an item and the frame around it are drawn, in pixels of a picture of its window.

    The ratio of pixels is handed in because an item must not be asked for its window: PySide would take the window
    for a part of it, and let it go with it.
    """
    from PySide6.QtCore import QRectF

    scene = item.mapRectToScene(QRectF(-4, -4, item.width() + 8, item.height() + 8))
    return QRectF(
        scene.x() * ratio, scene.y() * ratio, scene.width() * ratio, scene.height() * ratio
    ).toRect()


def test_made_up_languages_keep_what_is_put_into_a_text() -> None:
    assert lengthened("%n turns of %1 & more") == "%n tuurns oof %1 & mooree"
    assert mirrored("You: %1").count("%1") == 1
