"""The small window and the face alone, on a desktop with a window manager, with real keys and a real pointer."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from companion.channel.messages import CompanionSaid, FaceDescribed, PersonHeard, PhaseChanged, SetMuted, Stop
from companion.values import Countenance, MouthSeen, Phase
from companion.window.desktop.shapes import Shape
from companion.window.window import CompanionWindow
from tests.fakes.desktop import Desktop, desktop
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.guarded import CONTACTS, IN_DANGER, OFFERED
from tests.fakes.screen_reader import CONTROLS, address_of, by_tab, told_of
from tests.fakes.window_look import too_wide
from tests.fakes.window_meeting import Meeting
from tests.fakes.window_person import WindowPerson
from tests.window.controls import Meet, read, texts_said

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("screen")]

ACTIVE_MS = 60_000
"""How long the window manager may take to give a window the keyboard."""
SPEAKING = (
    PhaseChanged(Phase.SPEAKING),
    PersonHeard(1, "Tell me about the sea.", "", is_final=True),
    CompanionSaid(2, "The sea is grey this morning,", "with small waves.", is_final=False),
)


@pytest.fixture(scope="module")
def screen(display: str | None, application: object) -> Iterator[Desktop]:
    with desktop(display, has_tray=False) as made:
        yield made


@pytest.fixture
def meeting(meet: Meet) -> Meeting:
    meeting = meet(Send(SPEAKING))
    meeting.sees("Speaking")
    return meeting


def in_front(meeting: Meeting) -> WindowPerson:
    """The person in front of the window that is on the screen now."""
    person = WindowPerson(meeting.window)
    person.view = meeting.window.shapes.window
    assert QTest.qWaitForWindowActive(person.view, ACTIVE_MS)
    return person


def small(meeting: Meeting) -> WindowPerson:
    meeting.person.clicks("makeSmall")
    return in_front(meeting)


def pet(meeting: Meeting) -> WindowPerson:
    small(meeting).clicks("pet")
    return in_front(meeting)


def shows_whole(meeting: Meeting) -> bool:
    window = meeting.window
    return (
        window.shapes.shape is Shape.FULL and window.view.isVisible() and window.shapes.window is window.view
    )


def test_the_small_window_shows_what_matters_above_the_others(meeting: Meeting, screen: Desktop) -> None:
    person = small(meeting)

    assert not meeting.window.view.isVisible()
    said = {"Speaking", "Robin", "The sea is grey this morning, with small waves."}
    meeting.wait_until(lambda: said <= set(person.texts()), f"all of it; there is {person.texts()}")
    state = screen.property_of(person.view.winId(), "_NET_WM_STATE")
    assert "ABOVE" in state


def whole(meeting: Meeting) -> WindowPerson:
    return meeting.person


@pytest.mark.parametrize(("shape", "name"), [(whole, "face"), (small, "smallFace"), (pet, "petFace")])
def test_a_screen_reader_hears_how_the_face_looks_in_each_shape(
    meet: Meet, shape: Callable[[Meeting], WindowPerson], name: str
) -> None:
    meeting = meet(Send((FaceDescribed(Countenance(MouthSeen.SMILING)),)))
    face = shape(meeting).item(name)

    told = "Robin's face", "Smiling, looking at you"
    meeting.wait_until(lambda: read(face) == told, "a description of the face")


@pytest.mark.parametrize("shape", [small, pet])
def test_in_each_shape_controls_have_names_and_are_reached_by_tab(
    meeting: Meeting, shape: Callable[[Meeting], WindowPerson]
) -> None:
    view = shape(meeting).view

    reached = {address_of(item) for item in by_tab(view)}

    controls = [told for told in told_of(view) if told.role in CONTROLS]
    if (
        shape is pet
    ):  # its one button comes with the pointer; Esc does the same and the face's description says so
        controls = [told for told in controls if told.object_name != "whole"]
    assert [str(told) for told in controls if not told.name.strip()] == []
    assert [str(told) for told in controls if told.is_enabled and told.address not in reached] == []
    graphics = [told.name for told in told_of(view) if told.role is QAccessible.Role.Graphic]
    assert all(graphics)


def test_esc_stops_first_and_then_shows_the_whole_window_again(meet: Meet, screen: Desktop) -> None:
    meeting = meet()
    person = small(meeting)

    screen.hand("windowfocus", "--sync", person.view.winId(), "key", "Escape")

    meeting.wait_until(lambda: shows_whole(meeting), "the whole window")


@pytest.mark.parametrize("way", ["escape", "double click", "button", "again"])
def test_from_the_face_alone_there_is_a_way_back(meet: Meet, screen: Desktop, way: str) -> None:
    meeting = meet()
    person = pet(meeting)
    corner = person.view.position()
    middle = corner + QPoint(person.view.width() // 2, person.view.height() // 2)
    screen.hand("mousemove", middle.x(), middle.y())

    if way == "escape":
        screen.hand("windowfocus", "--sync", person.view.winId(), "key", "Escape")
    elif way == "double click":
        screen.hand("click", "--repeat", 2, "--delay", 60, 1)
    elif way == "button":
        meeting.wait_until(lambda: person.items("whole") != [], "the button under the pointer")
        person.clicks("whole")
    else:
        meeting.window.shapes.showWhole()

    meeting.wait_until(lambda: shows_whole(meeting), "the whole window")


def test_the_keys_that_change_the_shape_lead_back_too(meet: Meet) -> None:
    meeting = meet()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    seen = []
    person = meeting.person
    assert QTest.qWaitForWindowActive(person.view, ACTIVE_MS)

    keys = (
        *(Qt.Key.Key_S, Qt.Key.Key_F, Qt.Key.Key_F, Qt.Key.Key_F, Qt.Key.Key_S, Qt.Key.Key_S),
        *[Qt.Key.Key_F] * 2,
    )
    for key in keys:
        person.presses(key, both)
        person = in_front(meeting)
        seen.append(meeting.window.shapes.shape)

    to_and_fro = [Shape.SMALL, Shape.PET, Shape.SMALL, Shape.PET, Shape.SMALL, Shape.FULL]
    assert seen == [*to_and_fro, Shape.PET, Shape.FULL]


@pytest.mark.parametrize("shape", [small, pet])
def test_the_keys_that_close_the_window_close_it_in_every_shape(
    meet: Meet, shape: Callable[[Meeting], WindowPerson]
) -> None:
    person = shape(meet())

    person.presses(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)

    assert not person.view.isVisible()


def test_whom_to_call_in_a_danger_is_not_hidden_by_the_face_alone(meet: Meet) -> None:
    meeting = meet(WaitFor("Stop"), Send((CONTACTS, IN_DANGER)))
    pet(meeting)

    meeting.window.link.send(Stop())

    meeting.wait_until(lambda: shows_whole(meeting), "the whole window")
    meeting.wait_until(lambda: meeting.person.items("careCard") != [], "the card")


def test_one_writes_in_the_small_window_and_stop_and_microphone_are_at_hand(meeting: Meeting) -> None:
    person = small(meeting)
    meeting.wait_until(lambda: person.focus == "smallText", "the keyboard in the field")
    person.types("hello")
    person.presses(Qt.Key.Key_Return)

    assert texts_said(meeting) == ["hello"]
    assert person.item("smallText").property("text") == ""
    person.clicks("mute")
    person.clicks("stop")
    assert meeting.received(SetMuted) == [SetMuted(is_muted=True)]
    assert meeting.received(Stop) == [Stop()]


def test_a_long_reply_is_read_from_its_beginning_and_whole_in_the_small_window(meet: Meet) -> None:
    long = "First of all. " + "Some words of an answer. " * 30 + "The end."
    meeting = meet(Send((*SPEAKING[:2], CompanionSaid(2, long, "", is_final=True))))
    person = small(meeting)
    meeting.wait_until(lambda: person.sees("The end."), "the reply")
    person.rests()
    scrolled, said = person.item("scrolled"), person.item("said")

    def top() -> float:
        return said.mapToScene(said.boundingRect().topLeft()).y() - scrolled.mapToScene(QPointF()).y()

    begins = top()
    person.scrolls(1.0)

    assert begins == 0
    assert top() + said.height() <= scrolled.height() + 1
    assert scrolled.height() > 5 * said.property("font").pixelSize()
    assert too_wide(person) == []


def test_numbers_that_are_offered_are_opened_from_the_small_window(meet: Meet) -> None:
    meeting = meet(WaitFor("Stop"), Send((CONTACTS, OFFERED)))
    person = small(meeting)
    meeting.window.link.send(Stop())
    meeting.wait_until(lambda: person.items("smallHelpOffered") != [], "the offer")
    assert too_wide(person) == []

    person.clicks("smallHelpOffered")

    meeting.wait_until(lambda: shows_whole(meeting), "the whole window")
    meeting.wait_until(lambda: meeting.person.items("careCard") != [], "the card")


def test_the_face_alone_is_moved_with_the_arrow_keys_and_stays_on_the_screen(
    meet: Meet, screen: Desktop
) -> None:
    meeting = meet()
    person = pet(meeting)
    before = person.view.position()

    screen.hand("windowfocus", "--sync", person.view.winId(), "key", "Left", "Left", "Up")

    meeting.wait_until(lambda: person.view.x() < before.x() and person.view.y() < before.y(), "a step")
    for _ in range(300):
        person.presses(Qt.Key.Key_Left)
    person.rests()
    assert person.view.x() >= -person.view.width() / 2


def test_the_face_alone_is_dragged(meet: Meet, screen: Desktop) -> None:
    meeting = meet()
    person = pet(meeting)
    corner = person.view.position()
    x, y = corner.x() + person.view.width() // 2, corner.y() + person.view.height() // 2

    screen.hand("mousemove", x, y, "mousedown", 1)
    meeting.wait_until(
        lambda: QGuiApplication.mouseButtons() is Qt.MouseButton.LeftButton, "the button held on the face"
    )
    steps = cycle(range(1, 21))

    def has_gone() -> bool:
        step = next(steps)  # again and again: the window manager takes hold of it when it comes to it
        screen.hand("mousemove", x - 10 * step, y - 10 * step)
        return (screen.place_of(person.view.winId()) - corner).manhattanLength() > 40

    meeting.wait_until(has_gone, "another place on the desktop")
    screen.hand("mouseup", 1)

    meeting.wait_until(
        lambda: (person.view.position() - corner).manhattanLength() > 40, "the window knows of its place"
    )


def test_each_shape_comes_back_where_it_stood(meet: Meet) -> None:
    meeting = meet()
    person = pet(meeting)
    meeting.window.shapes.moveBy(-200, -120)
    meeting.wait_until(lambda: person.view.x() < 500, "the face is moved")
    stood = person.view.framePosition()

    meeting.window.shapes.showWhole()
    meeting.window.shapes.showPet()

    meeting.wait_until(lambda: person.view.framePosition() == stood, f"{stood}")


def test_the_window_stands_where_it_stood_at_every_start(
    open_window: Callable[..., CompanionWindow], wait_until: Callable[..., None], tmp_path: Path
) -> None:
    window = open_window(state_file=tmp_path / "window.json")
    wait_until(lambda: window.view.frameMargins().top() > 0, "a frame around the window")
    window.view.setFramePosition(QPoint(120, 90))
    wait_until(lambda: window.view.framePosition() == QPoint(120, 90), "the window moved")

    for _ in range(2):
        window.view.close()  # as the person does
        window.close()
        window = open_window(state_file=tmp_path / "window.json")
        view = window.view
        wait_until(lambda view=view: view.frameMargins().top() > 0, "a frame around the window")

        assert view.framePosition() == QPoint(120, 90)
