"""About you: what stands there, and that each line can be corrected and forgotten."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from companion.channel.messages import CorrectMemory, ForgetMemories
from companion.values import Memory, MemoryKind, MemoryOrigin
from tests.fakes.window_look import LOOKS, Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, span, texts_cut_off

pytestmark = pytest.mark.window


NAME = Memory(MemoryKind.FACT, "Your name is Anna.", 0.0, subject="name", origin=MemoryOrigin.TOLD, id=1)
HOME = replace(NAME, text="You live in York.", subject="home", id=2)
BRUNO = replace(
    NAME, kind=MemoryKind.PERSON, text="Bruno is your dog.", subject="Bruno", names=("Bruno",), id=3
)
NUTS = replace(NAME, text="You're allergic to nuts.", subject="allergy: nuts", id=4)
WEDDING = replace(
    NAME,
    kind=MemoryKind.THREAD,
    text="Your sister is getting married in June.",
    subject="",
    is_open=True,
    id=5,
)
JAZZ = replace(NAME, kind=MemoryKind.PREFERENCE, text="You love jazz.", subject="jazz", id=6)
THESE = (JAZZ, WEDDING, NUTS, BRUNO, HOME, NAME)


def opened(meet: Meet, memories: tuple[Memory, ...] = THESE, **look: object) -> Meeting:
    meeting = meet(memories=memories, **look)
    meeting.person.clicks("openKnown")
    meeting.sees(memories[-1].text if memories else "About you")
    return meeting


def lines(meeting: Meeting) -> list[str]:
    """Return the lines from the top."""
    items = sorted(meeting.person.items("knownLine"), key=span)
    return [item.property("modelData")["text"] for item in items]


def test_what_is_known_stands_by_what_it_is_about(meet: Meet) -> None:
    meeting = opened(meet)

    meeting.sees("About you")
    meeting.sees("People and animals")
    meeting.sees("Your sister is getting married in June.")
    in_order = [one.text for one in (NAME, BRUNO, NUTS, HOME, WEDDING, JAZZ)]
    meeting.wait_until(lambda: lines(meeting) == in_order, f"the lines in order; they are {lines(meeting)}")


def test_nothing_known_says_how_that_changes(meet: Meet) -> None:
    meeting = opened(meet, memories=())

    meeting.sees("I don't know anything about you yet")


def test_a_line_is_corrected_where_it_stands_or_its_correction_given_up(meet: Meet) -> None:
    meeting = opened(meet, memories=(HOME,))
    meeting.person.clicks("correctKnown-2")
    meeting.person.types("x")
    meeting.person.presses(Qt.Key.Key_Escape)

    meeting.sees(HOME.text)
    assert meeting.person.item("correctKnown-2").property("activeFocus")
    assert meeting.window.view.property("page") == "known"

    meeting.person.clicks("correctKnown-2")
    meeting.person.item("knownEditor").setProperty("text", "You live in Leeds.")
    meeting.person.clicks("keepKnown")

    meeting.sees("You live in Leeds.")
    assert meeting.received(CorrectMemory) == [CorrectMemory(HOME.id, "You live in Leeds.")]


def test_a_line_is_forgotten_once_the_person_has_seen_what_goes(meet: Meet) -> None:
    meeting = opened(meet, memories=(HOME,))

    meeting.person.clicks("forgetKnown-2")
    meeting.sees("Permanently delete this, also from backups?")
    meeting.person.clicks("confirmForget")

    meeting.sees("I don't know anything about you yet")
    assert meeting.received(ForgetMemories) == [ForgetMemories((HOME.id,), keeps_words=False)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_page_is_drawn_whole(meet: Meet, look: Look) -> None:
    meeting = opened(meet, look=look)
    assert texts_cut_off(meeting) == []
    meeting.person.clicks("correctKnown-2")

    assert texts_cut_off(meeting) == []
