"""What goes wrong beside the window: it stays usable, says what happened in a sentence, and loses nothing typed.

docs/window/trouble.md tells people the same.
"""

from collections.abc import Iterator

import psutil
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from companion.channel import messages as msg
from companion.values import MOST_CHARACTERS, Phase
from companion.window import engine_link
from companion.window.desktop.shapes import Shape
from companion.window.talk.conversation import Link
from companion.window.window import CompanionWindow
from tests.fakes.engine_process import Flood, Hold, Run, Send, WaitFor
from tests.fakes.monitors import Monitors
from tests.fakes.window_meeting import READY, Meeting
from tests.fakes.window_person import WindowPerson, await_in_qt
from tests.window.controls import Meet, texts_cut_off, texts_said

pytestmark = pytest.mark.window

LONG = " ".join(f"word{number}" for number in range(10_000))
OVER = Send((msg.Noticed("end", "It is over."),))


class Turns:
    """How many messages the window took in between two turns of its own events, at most."""

    def __init__(self, window: CompanionWindow) -> None:
        self.most = 0
        self._now = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._take_turn)
        self._timer.start(0)
        window.link.arrived.connect(self._count)

    def _count(self, message: msg.ToWindow) -> None:
        del message
        self._now += 1
        self.most = max(self.most, self._now)

    def _take_turn(self) -> None:
        self._now = 0


def written(meeting: Meeting) -> str:
    """Return the text of the field to write in."""
    return str(meeting.person.item("text").property("text"))


def engine_of(meeting: Meeting) -> psutil.Process:
    """The process that the window has started last."""
    children = psutil.Process().children()
    return next(child for child in children if child.cmdline() == meeting.engine.command)


def test_a_killed_engine_is_told_and_what_is_half_written_stays(meet: Meet) -> None:
    meeting = meet(then=[Run((Hold(), Send(READY)))], is_deaf=True)
    meeting.person.types("sent")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.person.types("half")
    meeting.received(msg.Say)

    engine_of(meeting).kill()
    meeting.sees("Restarting")
    assert meeting.person.sees("Not sent yet: sent")
    meeting.engine.goes_on()
    meeting.wait_until(lambda: meeting.window.link.link is Link.READY, "another engine")

    assert texts_said(meeting, run=1) == ["sent"]
    assert written(meeting) == "half"


def test_off_the_record_another_engine_is_told_so_before_it_gets_what_was_typed(meet: Meet) -> None:
    off = Send((msg.OffRecordChanged(is_on=True),))
    said = Send((msg.PersonHeard(1, "My first secret.", "", is_final=True),))
    meeting = meet(off, said, then=[Run((Send(READY), WaitFor("SetOffRecord"), off))], is_deaf=True)
    meeting.sees("Off the record: nothing is saved")
    meeting.sees("My first secret.")
    meeting.person.types("a secret")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.received(msg.Say)

    engine_of(meeting).kill()

    meeting.received(msg.Say, run=1)
    told = [each for each in meeting.engine.received(1) if isinstance(each, msg.SetOffRecord | msg.Say)]
    assert [type(each) for each in told] == [msg.SetOffRecord, msg.Say]
    assert told[0] == msg.SetOffRecord(is_on=True)
    meeting.sees("Off the record: nothing is saved")
    assert not meeting.person.sees("My first secret.")


def test_while_an_engine_keeps_one_waiting_one_writes_on_and_opens_pages(meet: Meet) -> None:
    meeting = meet(Hold())

    meeting.person.types("first")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("Not sent yet: first")
    meeting.person.types("second")
    for page in ("openMemories", "openHistory", "openSettings"):
        meeting.person.clicks(page)
        meeting.person.rests()
    assert written(meeting) == "second"
    meeting.engine.goes_on()
    meeting.wait_until(lambda: not meeting.person.items("waiting"), "the text was taken")

    assert texts_said(meeting) == ["first"]


FLOODED = 2000
"""How many messages come at once."""
PHASES = tuple(msg.PhaseChanged(phase) for phase in Phase)
FLOODS: dict[str, tuple[msg.ToWindow, ...]] = {
    "levels": tuple(msg.LevelMeasured(float(level), is_speech=True) for level in range(-60, 0)),
    "said": tuple(msg.CompanionSaid(2, "I have been " * n, "thinking", is_final=False) for n in range(1, 40)),
    "phases": PHASES,
    "notices": tuple(msg.Noticed(f"part {number}", f"Part {number} is broken.") for number in range(200)),
}


@pytest.mark.parametrize("kind", FLOODS)
def test_thousands_of_events_at_once_leave_the_window_its_turns(
    meet: Meet, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_link, "_TURN", 0.0)  # a bite is a turn, however long the machine takes for it
    flood = FLOODS[kind]
    meeting = meet(WaitFor("Say"), Flood(flood, FLOODED // len(flood)), OVER)
    meeting.window.notices.unfold(True)
    turns = Turns(meeting.window)
    meeting.person.types("go")
    meeting.person.presses(Qt.Key.Key_Return)

    meeting.wait_until(lambda: turns.most > 0, "the flood")
    meeting.person.types("hello")
    assert written(meeting) == "hello"
    meeting.sees("It is over.")

    assert turns.most < FLOODED / 10


def test_an_engine_that_never_stops_talking_is_ended(meet: Meet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_link, "_FLOOD_BYTES", 200_000)
    flood = Flood(PHASES, times=-1)
    meeting = meet(WaitFor("Say"), flood, then=[Run((Send(READY),))], is_deaf=True)
    meeting.person.types("go")
    meeting.person.presses(Qt.Key.Key_Return)

    assert texts_said(meeting, run=1) == ["go"]


def test_ten_thousand_words_are_pasted_written_on_and_sent(meet: Meet) -> None:
    meeting = meet(is_deaf=True)
    QGuiApplication.clipboard().setText(LONG)

    meeting.person.presses(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    meeting.person.types("on")
    meeting.person.rests()
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("Not sent yet: word0 word1")

    assert texts_said(meeting) == [LONG + "on"]


def test_ten_thousand_words_are_followed_as_they_are_spoken(meet: Meet) -> None:
    words = LONG.split(" ")
    heard = tuple(
        msg.PersonHeard(1, " ".join(words[:count]), "and so", is_final=False)
        for count in range(50, 10_001, 50)
    )
    meeting = meet(WaitFor("Stop"), Send(heard), OVER)
    meeting.window.conversation.stop()

    meeting.sees("It is over.")
    meeting.sees("word9999")
    meeting.window.shapes.showSmall()
    small = WindowPerson(meeting.window)
    small.view = meeting.window.shapes.window
    small.rests()

    assert small.sees("word9999")


def test_what_is_too_long_to_be_sent_is_told_and_stays(meet: Meet) -> None:
    meeting = meet()
    field = meeting.person.item("text")
    field.setProperty("text", "a" * (MOST_CHARACTERS + 1))

    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("too long: 100,001 characters")
    assert len(written(meeting)) == MOST_CHARACTERS + 1
    field.setProperty("text", "shorter")
    meeting.person.presses(Qt.Key.Key_Return)

    assert texts_said(meeting) == ["shorter"]
    meeting.wait_until(lambda: not meeting.person.sees("too long"), "nothing in the way")


@pytest.fixture
def two_screens(
    display: str | None, application: QGuiApplication, request: pytest.FixtureRequest
) -> Iterator[Monitors]:
    """Two screens side by side; the one on the right has the name that is asked for."""
    monitors = Monitors(display)
    monitors.plug_in("left", x=0, y=0, width=640, height=900, is_first=True)
    monitors.plug_in(getattr(request, "param", "right"), x=640, y=0, width=640, height=900)
    await_in_qt(lambda: len(application.screens()) == 2, lambda: "two screens")
    yield monitors
    monitors.close()
    await_in_qt(lambda: len(application.screens()) == 1, lambda: "one screen")


@pytest.mark.parametrize("two_screens", ["dense"], indirect=True)
@pytest.mark.usefixtures("two_screens")
def test_a_window_is_whole_on_a_screen_of_another_scale_and_back(meet: Meet) -> None:
    meeting = meet(size=(400, 500))
    view = meeting.window.view
    meeting.window.view.setProperty("page", "settings")

    for x, name in ((650, "dense"), (20, "left"), (650, "dense"), (20, "left")):
        view.setPosition(x, 20)
        meeting.wait_until(lambda name=name: view.screen().name() == name, name)  # type: ignore[misc]
        assert texts_cut_off(meeting) == []
        assert view.contentItem().size() == view.size().toSizeF()


@pytest.mark.parametrize("shape", list(Shape))
def test_what_stood_on_a_screen_that_was_pulled_out_comes_back(
    two_screens: Monitors, meet: Meet, shape: Shape
) -> None:
    meeting = meet(size=(500, 600))
    shapes = meeting.window.shapes
    shapes.become(shape)
    window = shapes.window
    window.setFramePosition(QPoint(700, 100))
    meeting.wait_until(lambda: window.screen().name() == "right", "the screen on the right")

    two_screens.pull_out("right")

    meeting.wait_until(lambda: window.frameGeometry().right() < 640, "the window on the left")
    person = WindowPerson(meeting.window)
    person.view = window
    assert window.isVisible()
    assert list(person.visible_items())
