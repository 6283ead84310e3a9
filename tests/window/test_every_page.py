"""Every page of the window on the real engine: whole in any language and size, and to be used without eyes or mouse.

A page that is new in ``Pages.qml`` is looked at here without a word about it. One window on one engine is looked at in
all that follows: ``pytest -n 0 -m slow tests/window/test_every_page.py``.
"""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.channel.messages import CompanionSaid, Felt, PersonHeard, SetSetting
from companion.values import Affect, AffectEstimate, Deviation, Reading
from companion.window.language import TRANSLATIONS
from tests.fakes.pseudo_locale import LONG, MIRRORED, lengthened, mirrored
from tests.fakes.whole_window import WholeWindow, whole_window
from tests.fakes.window_look import too_wide
from tests.fakes.window_states import HEARS

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QRectF
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("quiet_qt")]

BESIDE_ARROWS = "feeling-"
"""Points of the map of feelings are buttons for the pointer; by keyboard the map itself goes to each of them."""


FINGER = 44
"""Least size of a target for fingers, in pixels each way (WCAG 2.1, success criterion 2.5.5)."""


SHORT = (
    PersonHeard(103, "Hi.", "", is_final=True),
    Felt(Reading("a" * 32, 103, AffectEstimate(Affect(0.6, 0.3), Deviation(0.2, 0.2, 0.2)), None, None)),
    CompanionSaid(104, "Hello.", "", is_final=True),
)
"""Words shorter than what can be done about them."""


@pytest.fixture(scope="module")
def whole(
    real_display: str, application: "QGuiApplication", tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WholeWindow]:
    """A window on the real engine, and a home of its own."""
    with whole_window(tmp_path_factory.mktemp("home")) as opened:
        yield opened


@pytest.fixture
def shown(
    whole: WholeWindow, spoken: Callable[[str], None], pseudo_locales: Path
) -> Iterator[Callable[[str, int, tuple[int, int]], None]]:
    """Return a function that shows the window in a language, with letters of so many per cent and in a size."""
    del spoken  # which puts the language of the tests back

    def show(language: str, text_size: int, size: tuple[int, int]) -> None:
        folder = pseudo_locales if language in (LONG, MIRRORED) else TRANSLATIONS
        whole.window.use_language(language, folder)
        pixels = whole.usual_pixels * text_size / 100
        whole.window.link.send(SetSetting("interface.text_size", str(text_size)))
        whole.waits_until(
            lambda: whole.window.appearance.font_pixels() == pytest.approx(pixels), "letters as large as that"
        )
        whole.window.view.resize(*size)
        whole.waits_until(
            lambda: whole.window.view.contentItem().size().toTuple() == size, "a content of that size"
        )
        whole.person.rests()

    yield show
    show("en", 100, (960, 700))


@pytest.mark.parametrize(
    ("language", "text_size", "size"),
    [
        (LONG, 200, (1200, 860)),
        (MIRRORED, 100, (960, 700)),
        ("en", 300, (1260, 880)),
        ("ja", 100, (400, 640)),
        ("de", 300, (360, 640)),
    ],
)
def test_nothing_is_cut_off_on_any_page(
    language: str,
    text_size: int,
    size: tuple[int, int],
    shown: Callable[[str, int, tuple[int, int]], None],
    whole: WholeWindow,
) -> None:
    shown(language, text_size, size)

    assert whole.window.view.size().toTuple() == size
    found = {place: too_wide(whole.person) for place in chain(whole.pages(), whole.steps())}

    assert {page: texts for page, texts in found.items() if texts} == {}


def test_every_control_of_every_page_has_a_name_and_a_role_and_is_reached_by_tab(whole: WholeWindow) -> None:
    from tests.fakes.screen_reader import BY_ARROWS, CONTROLS, ROLELESS, by_tab, told_as, told_of

    missed, nameless = [], []
    for page in whole.pages():
        controls = [told for told in told_of(whole.window.view) if told.role in CONTROLS]
        nameless += [(page, str(told)) for told in controls if not told.name.strip()]
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


def test_what_has_the_keyboard_is_seen_on_every_page(whole: WholeWindow) -> None:
    from PySide6.QtCore import Qt
    from shiboken6 import isValid

    from tests.fakes.screen_reader import by_tab

    view, unseen = whole.window.view, []
    for page in whole.pages():
        for item in by_tab(view):
            whole.person.rests()  # a list has scrolled to it
            focused = view.grabWindow()
            if not (isValid(item) and item.hasActiveFocus()):
                continue  # what the engine told meanwhile took its place, or the companion spoke its last word
            place = surroundings(item, view.effectiveDevicePixelRatio())
            item.setFocus(False)  # Qt: that of its scope, and so nobody has it
            if focused.copy(place) == view.grabWindow().copy(place):
                unseen.append((page, item.objectName()))
            if isValid(item):
                item.forceActiveFocus(Qt.FocusReason.TabFocusReason)  # from where the next Tab goes on

    assert unseen == []


def test_a_finger_hits_every_control_and_no_other(whole: WholeWindow) -> None:
    from tests.fakes.screen_reader import CONTROLS, ROWS, told_as

    def missed() -> Iterator[str]:
        areas: list[tuple[QQuickItem, QRectF]] = []
        for item in whole.person.visible_items():
            told = told_as(item)
            if (
                told is None
                or told.role not in CONTROLS - ROWS
                or item.objectName().startswith(BESIDE_ARROWS)
            ):
                continue
            if min(item.width(), item.height()) < FINGER:
                yield f"{told} is {item.width():.0f} x {item.height():.0f}"
            area = touched(item)
            for other, covered in areas:
                if not other.isAncestorOf(item) and hides(area, covered):
                    yield f"{told} lies over {told_as(other)}"
            areas.append((item, area))

    found = {}
    whole.window.link.say("I failed the exam, and I am sad about it.")
    whole.waits_until(lambda: bool(whole.person.items("copyWords")), "the words in the conversation")
    for message in (*HEARS, *SHORT):
        whole.window.link.arrived.emit(message)
    for place in chain(whole.pages(), whole.steps()):
        unfold(whole)
        found[place] = list(missed())

    assert {place: controls for place, controls in found.items() if controls} == {}


def unfold(whole: WholeWindow) -> None:
    """Open all that is folded on the page, and what is folded in that."""
    while closed := [item for item in whole.person.visible_items() if item.property("isOpen") is False]:
        for item in closed:
            item.setProperty("isOpen", True)
        whole.person.rests()


def touched(item: "QQuickItem") -> "QRectF":
    """Return where in its window an item takes the pointer: what is scrolled out of sight takes none."""
    area = item.mapRectToScene(item.boundingRect())
    for around in around_of(item):
        if around.clip():
            area = area.intersected(around.mapRectToScene(around.boundingRect()))
    return area


def around_of(item: "QQuickItem") -> "Iterator[QQuickItem]":
    """Yield what an item stands in, from near to far."""
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        yield around
        around = around.parentItem()


def hides(area: "QRectF", other: "QRectF") -> bool:
    """Tell whether two areas share more than an edge, in pixels."""
    common = area.intersected(other)
    return min(common.width(), common.height()) > 1


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
