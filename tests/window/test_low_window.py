"""A window too low for its letters, as on a small screen: the row to write in stays, the rest gives way."""

from collections.abc import Callable

import pytest

from companion.channel.messages import CompanionSaid, Felt, Noticed, OffRecordChanged, PersonHeard, WarmingUp
from companion.values import Affect, AffectEstimate, Deviation, Emotion, Reading
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.guarded import CARED, CONTACTS, IN_DANGER, OFFERED
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import Meeting

pytestmark = pytest.mark.window

Meet = Callable[..., Meeting]
Dress = Callable[[Look], None]
Keep = Callable[[Meeting, str], object]

HEARD = PersonHeard(5, "I passed my exam today and I am so very happy about it.", "", is_final=True)
FELT = Felt(
    Reading(
        "a" * 32,
        5,
        AffectEstimate(Affect(0.6, 0.3), Deviation(0.2, 0.2, 0.2)),
        words=None,
        tone=None,
        emotions=(Emotion("joy", 0.8, 0.5),),
    )
)
ANSWER = CompanionSaid(6, "Well done! That must feel good after all the work.", "", is_final=True)
FULL_DISK = Noticed("disk", "The disk is nearly full, so that nothing more can be kept on it.", is_error=True)
STATES: dict[str, tuple[Step, ...]] = {
    "new": (),
    "said": (Send((HEARD, FELT, ANSWER)),),
    "all": (
        Send(
            (
                HEARD,
                FELT,
                ANSWER,
                FULL_DISK,
                OffRecordChanged(is_on=True),
                WarmingUp(20.0),
            )
        ),
    ),
    "danger": (WaitFor("ShowContacts"), Send((CONTACTS, HEARD, IN_DANGER, CARED))),
    "offered": (WaitFor("ShowContacts"), Send((CONTACTS, HEARD, OFFERED, ANSWER))),
}


def ends(meeting: Meeting, name: str) -> tuple[float, float]:
    """Return where an item begins and ends in the window, from its top."""
    item = meeting.person.item(name)
    top = item.mapToScene(item.boundingRect().topLeft()).y()
    return top, top + item.height()


@pytest.mark.parametrize(
    ("state", "size"), [("all", (1280, 720)), *((state, (900, 590)) for state in STATES)], ids=str
)
def test_the_row_to_write_in_stays_in_the_window(
    meet: Meet, dressed: Dress, keep: Keep, state: str, size: tuple[int, int]
) -> None:
    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet(*STATES[state], size=size)
    shown = {
        "new": "Say hello",
        "said": "Well done!",
        "all": "The disk is",
        "danger": "People you can call",
        "offered": "Numbers to call, if you need them",
    }
    meeting.sees(shown[state])

    keep(meeting, f"window-low-{size[1]}-{state}")

    for name in ("mute", "text", "send"):
        top, bottom = ends(meeting, name)
        assert 0 <= top < bottom <= size[1]


def test_what_is_written_at_length_is_scrolled_in_its_row(meet: Meet, dressed: Dress, keep: Keep) -> None:
    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet(size=(1280, 720))
    meeting.person.item("text").setProperty("text", "It was a long day. " * 30)

    keep(meeting, "window-low-written")

    assert ends(meeting, "send")[1] <= 720
    assert ends(meeting, "helpLines")[1] <= 720


def test_the_window_fits_a_small_screen_with_letters_three_times_as_large(meet: Meet, dressed: Dress) -> None:
    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet()

    # a screen of 720 pixels, less a title and a bar of the desktop
    assert meeting.window.view.minimumHeight() <= 720 - 2 * 48


def test_a_new_answer_is_seen_from_its_beginning(meet: Meet, dressed: Dress) -> None:
    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet(
        Send((OffRecordChanged(is_on=True), WarmingUp(20.0))),
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


def test_what_does_not_fit_is_reached_by_tab(meet: Meet, dressed: Dress) -> None:
    from PySide6.QtCore import Qt

    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet(Send((HEARD, FELT, ANSWER, FULL_DISK)), size=(1280, 720))
    meeting.sees("The disk is nearly full")

    for name in ("thatIsWrong", "dismiss"):
        while meeting.person.focus != name:
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
    meet: Meet, dressed: Dress, height: int, *, is_read: bool
) -> None:
    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet(Send((FULL_DISK,)), size=(900, height))
    meeting.window.view.setProperty("page", "history")
    meeting.sees("No messages yet")

    empty = meeting.person.item("nothingSaid")
    meeting.wait_until(lambda: (empty.opacity() == 1.0) is is_read, "that it is shown or not")
    if is_read:
        assert ends(meeting, "nothingSaid")[1] <= ends(meeting, "exportHistory")[0]
