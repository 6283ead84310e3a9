"""Holding a key or a button to be heard, with real keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from companion.channel.messages import EarChanged, HoldTalkKey, PhaseChanged, SetSetting
from companion.values import Phase, TalkWay
from companion.window.talk.conversation import Conversation, Link
from tests.fakes.engine_process import Send
from tests.fakes.window_meeting import Meeting

BY_KEY = (
    EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.HOLD),
    PhaseChanged(Phase.IDLE, "Hold the talk key while you speak."),
)
Meet = Callable[..., Meeting]


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


def test_what_to_do_is_told_while_it_waits_for_the_key() -> None:
    state = Conversation().linked(Link.READY)
    for event in BY_KEY:
        state = state.with_event(event)

    assert state.headline() == "Ready"
    assert state.detail() == "Hold Space or the button while you speak."
    assert not state.is_troubled


def test_asleep_it_tells_how_to_wake_it() -> None:
    called = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.BY_NAME)
    state = Conversation().linked(Link.READY).with_event(called).with_event(PhaseChanged(Phase.ASLEEP))

    assert state.headline() == "Asleep"
    assert state.detail() == "Call me by name, or type."


@pytest.mark.window
def test_a_key_that_is_pressed_again_lets_it_listen_from_one_press_to_the_next(meet: Meet) -> None:
    toggled = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.TOGGLE)
    meeting = meet(Send((toggled, PhaseChanged(Phase.IDLE, "Press the talk key and speak."))))
    meeting.sees("Press to talk")

    meeting.person.presses(Qt.Key.Key_Space)
    waits_for(meeting, True)
    meeting.person.presses(Qt.Key.Key_Space)

    waits_for(meeting, True, False)


@pytest.mark.window
@pytest.mark.parametrize("way", [TalkWay.HOLD, TalkWay.TOGGLE, TalkWay.BY_NAME])
def test_one_click_makes_it_hands_free_again(way: TalkWay, meet: Meet) -> None:
    ear = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=way)
    meeting = meet(Send((ear,)))
    meeting.wait_until(lambda: meeting.person.item("talkMode").property("way") == way.value, "shown")

    meeting.person.clicks("talkMode")

    assert meeting.received(SetSetting) == [SetSetting("turn.talk", "hands-free")]


@pytest.mark.window
def test_the_space_bar_held_in_the_empty_field_lets_it_listen(meeting: Meeting) -> None:
    assert meeting.person.focus == "text"

    QTest.keyPress(meeting.window.view, Qt.Key.Key_Space)
    waits_for(meeting, True)
    QTest.keyRelease(meeting.window.view, Qt.Key.Key_Space)

    waits_for(meeting, True, False)
    assert meeting.person.item("text").property("text") == ""


@pytest.mark.window
def test_where_one_writes_the_space_bar_writes(meeting: Meeting) -> None:
    meeting.person.types("a")
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.person.types("b")

    assert meeting.person.item("text").property("text") == "a b"
    assert holds(meeting) == []


@pytest.mark.window
def test_hands_free_the_space_bar_does_nothing_of_the_kind(meet: Meet) -> None:
    meeting = meet()
    meeting.sees("Hands-free")

    meeting.person.presses(Qt.Key.Key_Space)

    assert meeting.person.items("hold") == []
    assert holds(meeting) == []


@pytest.mark.window
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


@pytest.mark.window
def test_muted_the_key_is_not_sent(meet: Meet) -> None:
    muted = EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False, way=TalkWay.HOLD)
    meeting = meet(Send((muted, PhaseChanged(Phase.IDLE, "Muted."))))
    meeting.sees("Muted")

    meeting.person.presses(Qt.Key.Key_Space)

    assert not meeting.person.item("hold").isEnabled()
    assert holds(meeting) == []


@pytest.mark.window
def test_how_one_talks_is_changed_with_one_click_and_stays_set(meet: Meet) -> None:
    meeting = meet()

    meeting.person.clicks("talkMode")

    assert meeting.received(SetSetting) == [SetSetting("turn.talk", "push-to-talk")]
