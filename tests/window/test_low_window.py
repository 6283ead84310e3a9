"""A window too low for its letters, as on a small screen: the row to write in stays, the rest gives way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from companion.channel import messages as msg
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.guarded import CARED, CONTACTS, IN_DANGER, OFFERED
from tests.fakes.readings import GLAD, reading
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, span

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("large")]

Dress = Callable[[Look], None]

HEARD = msg.PersonHeard(5, "I passed my exam today and I am so very happy about it.", "", is_final=True)
FELT = msg.Felt(reading(GLAD, "joy", number=5))
PLANNED = msg.Planned(6, None, False, GLAD.affect)
ANSWER = msg.CompanionSaid(6, "Well done! That must feel good after all the work.", "", is_final=True)
FULL_DISK = msg.Noticed(
    "disk", "The disk is nearly full, so that nothing more can be kept on it.", is_error=True
)
ALL = HEARD, FELT, PLANNED, ANSWER, FULL_DISK, msg.OffRecordChanged(is_on=True), msg.WarmingUp(20.0)
MOST_TABS = 60
STATES: dict[str, tuple[str, tuple[Step, ...]]] = {
    "new": ("Say hello", ()),
    "said": ("Well done!", (Send((HEARD, FELT, PLANNED, ANSWER)),)),
    "all": ("The disk is", (Send(ALL),)),
    "danger": ("People you can call", (WaitFor("ShowContacts"), Send((CONTACTS, HEARD, IN_DANGER, CARED)))),
    "offered": (
        "Numbers to call, if you need them",
        (WaitFor("ShowContacts"), Send((CONTACTS, HEARD, OFFERED, ANSWER))),
    ),
}
"""Words to be seen in each state, and what the engine does."""


def ends(meeting: Meeting, name: str) -> tuple[float, float]:
    return span(meeting.person.item(name))


@pytest.fixture
def large(dressed: Dress) -> None:
    """Letters three times as large."""
    dressed(Look("three times as large", font_scale=3.0))


@pytest.mark.parametrize(
    ("state", "size"), [("all", (1280, 720)), *((state, (900, 590)) for state in STATES)], ids=str
)
def test_the_row_to_write_in_stays_in_the_window(meet: Meet, state: str, size: tuple[int, int]) -> None:
    seen, steps = STATES[state]
    meeting = meet(*steps, size=size)
    meeting.sees(seen)

    meeting.rests()

    for name in ("mute", "text", "send"):
        top, bottom = ends(meeting, name)
        assert 0 <= top < bottom <= size[1]


def test_what_is_written_at_length_is_scrolled_in_its_row_on_a_small_screen(meet: Meet) -> None:
    meeting = meet(size=(1280, 720))
    # a screen of 720 pixels, less a title and a bar of the desktop
    assert meeting.window.view.minimumHeight() <= 720 - 2 * 48
    meeting.person.item("text").setProperty("text", "It was a long day. " * 30)

    meeting.rests()

    assert ends(meeting, "send")[1] <= 720
    assert ends(meeting, "helpLines")[1] <= 720


def test_a_new_answer_is_seen_from_its_beginning(meet: Meet) -> None:
    meeting = meet(
        Send((msg.OffRecordChanged(is_on=True), msg.WarmingUp(20.0))),
        WaitFor("Stop"),
        Send((HEARD, ANSWER)),
        size=(1280, 720),
    )
    meeting.sees("Off the record")

    meeting.window.conversation.stop()

    meeting.sees("Well done!")
    low = ends(meeting, "text")[0]
    meeting.wait_until(lambda: ends(meeting, "captions")[0] < low, "the answer above the row to write in")
    assert ends(meeting, "captions")[0] >= ends(meeting, "above")[0]


def test_what_does_not_fit_is_reached_by_tab(meet: Meet) -> None:
    meeting = meet(Send((HEARD, FELT, PLANNED, ANSWER, FULL_DISK)), size=(1280, 720))
    meeting.sees("The disk is nearly full")

    for name in ("thatIsWrong", "dismiss"):
        for _ in range(MOST_TABS):
            if meeting.person.focus == name:
                break
            meeting.person.presses(Qt.Key.Key_Tab)
        meeting.wait_until(
            lambda name=name: (
                ends(meeting, "above")[0] - 1 <= ends(meeting, name)[0]  # type: ignore[misc]
                and ends(meeting, name)[1] <= ends(meeting, "above")[1] + 1
            ),
            f"{name} in sight",
        )


@pytest.mark.parametrize(("height", "is_read"), [(1400, True), (590, False)], ids=["room", "no room"])
def test_what_stands_in_an_empty_place_is_shown_where_it_has_room(
    meet: Meet, height: int, *, is_read: bool
) -> None:
    meeting = meet(Send((FULL_DISK,)), size=(900, height))
    meeting.window.view.setProperty("page", "history")
    meeting.sees("No messages yet")

    empty = meeting.person.item("nothingSaid")
    meeting.wait_until(lambda: (empty.opacity() == 1.0) is is_read, "that it is shown or not")
    if is_read:
        assert ends(meeting, "nothingSaid")[1] <= ends(meeting, "exportHistory")[0]
