"""Holding a key or a button to be heard, with real keys and clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from companion.channel.messages import EarChanged, HoldTalkKey, PhaseChanged, SetSetting
from companion.values import Phase, TalkWay
from tests.fakes.engine_process import Send
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet

pytestmark = pytest.mark.window

BY_KEY = (
    EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.HOLD),
    PhaseChanged(Phase.IDLE, "Hold the talk key while you speak."),
)


@pytest.fixture
def meeting(meet: Meet) -> Meeting:
    """A window on a companion that listens while the key is held."""
    meeting = meet(Send(BY_KEY))
    meeting.sees("Hold to talk")
    return meeting


def holds(meeting: Meeting) -> list[bool]:
    return [sent.is_held for sent in meeting.engine.received(0) if isinstance(sent, HoldTalkKey)]


def waits_for(meeting: Meeting, *expected: bool) -> None:
    meeting.wait_until(lambda: holds(meeting) == list(expected), f"{expected}; there is {holds(meeting)}")


def test_a_key_that_is_pressed_again_lets_it_listen_from_one_press_to_the_next(meet: Meet) -> None:
    toggled = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.TOGGLE)
    meeting = meet(Send((toggled, PhaseChanged(Phase.IDLE, "Press the talk key and speak."))))
    meeting.sees("Press to talk")

    meeting.person.presses(Qt.Key.Key_Space)
    waits_for(meeting, True)
    meeting.person.presses(Qt.Key.Key_Space)

    waits_for(meeting, True, False)


@pytest.mark.parametrize("way", TalkWay)
def test_one_click_makes_it_hands_free_and_then_by_key_again(way: TalkWay, meet: Meet) -> None:
    ear = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=way)
    meeting = meet(Send((ear,)))
    meeting.wait_until(lambda: meeting.person.item("talkMode").property("way") == way.value, "shown")

    meeting.person.clicks("talkMode")

    wanted = "push-to-talk" if way is TalkWay.HANDS_FREE else "hands-free"
    assert meeting.received(SetSetting) == [SetSetting("turn.talk", wanted)]


def test_the_space_bar_held_in_the_empty_field_lets_it_listen_and_writes_where_one_writes(
    meeting: Meeting,
) -> None:
    assert meeting.person.focus == "text"

    QTest.keyPress(meeting.window.view, Qt.Key.Key_Space)
    waits_for(meeting, True)
    QTest.keyRelease(meeting.window.view, Qt.Key.Key_Space)

    waits_for(meeting, True, False)
    assert meeting.person.item("text").property("text") == ""

    meeting.person.types("a")
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.person.types("b")
    assert meeting.person.item("text").property("text") == "a b"
    assert holds(meeting) == [True, False]


def test_hands_free_the_space_bar_does_nothing_of_the_kind(meet: Meet) -> None:
    meeting = meet()
    meeting.sees("Hands-free")

    meeting.person.presses(Qt.Key.Key_Space)

    assert meeting.person.items("hold") == []
    assert holds(meeting) == []


def test_the_button_is_held_with_the_pointer_and_with_the_keyboard(meeting: Meeting) -> None:
    button = meeting.person.item("hold")
    middle = button.mapToScene(QPoint(round(button.width() / 2), round(button.height() / 2))).toPoint()

    QTest.mousePress(meeting.window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    waits_for(meeting, True)
    QTest.mouseRelease(meeting.window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    waits_for(meeting, True, False)
    button.forceActiveFocus()
    QTest.keyPress(meeting.window.view, Qt.Key.Key_Space)
    waits_for(meeting, True, False, True)
    QTest.keyRelease(meeting.window.view, Qt.Key.Key_Space)

    waits_for(meeting, True, False, True, False)


def test_muted_the_key_is_not_sent(meet: Meet) -> None:
    muted = EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False, way=TalkWay.HOLD)
    meeting = meet(Send((muted, PhaseChanged(Phase.IDLE, "Muted."))))
    meeting.sees("Muted")

    meeting.person.presses(Qt.Key.Key_Space)

    assert not meeting.person.item("hold").isEnabled()
    assert holds(meeting) == []
