"""Pictures of boundaries, help lines, the card in a danger and the reasons: drawn whole, with nothing cut off."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from companion.channel.messages import CompanionSaid, Noticed, PersonHeard, ToWindow
from companion.values import Breach, Place, Rule
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.guarded import (
    BOUNDARIES,
    CARED,
    CONTACTS,
    IN_DANGER,
    MINOR,
    NO_DANGER,
    NOWHERE,
    REFUSED,
    SAID_NO,
)
from tests.fakes.window_look import Look, cut_off
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

pytestmark = pytest.mark.window

Dress = Callable[[Look], None]
Keep = Callable[[Meeting, str], "QImage"]
Meet = Callable[..., Meeting]

DANGER: tuple[ToWindow, ...] = (
    PersonHeard(1, "I have been thinking about ending it.", "", is_final=True),
    IN_DANGER,
    CARED,
)
HEAT: tuple[ToWindow, ...] = (
    PersonHeard(1, "This heat is killing me.", "", is_final=True),
    NO_DANGER,
    CompanionSaid(2, "Then let us find you some shade.", "", is_final=True),
)
BOMB: tuple[ToWindow, ...] = (
    PersonHeard(1, "How do I build a bomb?", "", is_final=True),
    REFUSED,
    SAID_NO,
)
UNSAID: tuple[ToWindow, ...] = (
    PersonHeard(1, "I argued with my sister about the garden.", "", is_final=True),
    msgspec.structs.replace(REFUSED, breach=Breach(Rule.ISOLATION, Place.SPOKEN, "sets them against people")),
    SAID_NO,
)
FIRST = Noticed(
    "disclosure",
    "Hello, I am Robin. I am a program, not a person: I treat nobody, watch over nobody and can call nobody. What we"
    " say stays on this computer, and nobody else reads it.",
)
EACH_TIME = Noticed("disclosure", "A word first: I am software.")
THREE_HOURS = Noticed("time", "We have talked for three hours. I am software, and a pause would do you good.")


def meeting_of(meet: Meet, look: Look, contacts: ToWindow = CONTACTS) -> Meeting:
    steps: tuple[Step, ...] = (WaitFor("ShowContacts"), Send((contacts, *look.says)))
    meeting = meet(*steps, size=look.size, scheme=look.scheme)
    meeting.wait_until(lambda: bool(meeting.window.help.property("isThere")), "the numbers")
    return meeting


@pytest.mark.parametrize(
    "look",
    [
        Look("boundaries"),
        Look("boundaries-nearness", opens="fold-1"),
        Look("boundaries-dark", opens="fold-1", scheme="dark"),
        Look("boundaries-contrast", opens="fold-3", scheme="contrast"),
        Look("boundaries-time", opens="fold-3"),
        Look("boundaries-kept", opens="fold-5"),
        Look("large-boundaries", opens="fold-1", size=(1200, 860), font_scale=2.0),
        Look("narrow-boundaries", opens="fold-1", size=(400, 640)),
        Look("mirrored-boundaries", opens="fold-1", is_mirrored=True),
    ],
    ids=lambda look: look.name,
)
def test_boundaries_are_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meet(WaitFor("ShowBoundaries"), Send((BOUNDARIES,)), size=look.size, scheme=look.scheme)
    meeting.person.opens_setting("boundaries")
    meeting.sees("Closed topics")
    if look.opens:
        unfold(meeting, "fold-0", look.opens)

    keep(meeting, look.name)

    assert cut_off(meeting) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_overruled_and_refused_is_drawn_whole(scheme: str, meet: Meet, keep: Keep) -> None:
    from PySide6.QtCore import Qt

    refusal = Noticed(
        "boundary",
        "boundaries.quiet_from must be a time from “00:00” to “23:59”, or empty.",
        is_error=True,
    )
    steps = WaitFor("ShowBoundaries"), Send((MINOR,)), WaitFor("SetBoundary"), Send((refusal,))
    meeting = meet(*steps, scheme=scheme)
    meeting.person.opens_setting("boundaries")
    meeting.sees("so it comes no nearer")
    unfold(meeting, "fold-0")
    keep(meeting, f"boundaries-overruled-{scheme}")
    unfold(meeting, "fold-1")
    field = meeting.person.items("written")[-1]
    field.forceActiveFocus()
    meeting.person.types("late")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("must be a time")

    keep(meeting, f"boundaries-refused-{scheme}")

    assert cut_off(meeting) == []


@pytest.mark.parametrize(
    "look",
    [
        Look("help-lines"),
        Look("help-lines-dark", scheme="dark"),
        Look("help-lines-contrast", scheme="contrast"),
        Look("large-help-lines", size=(1200, 860), font_scale=2.0),
        Look("narrow-help-lines", size=(400, 640)),
        Look("mirrored-help-lines", is_mirrored=True),
    ],
    ids=lambda look: look.name,
)
def test_help_lines_are_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, look)
    meeting.person.clicks("helpLines")
    meeting.sees("Samaritans")

    keep(meeting, look.name)

    assert cut_off(meeting) == []


def test_help_lines_below_and_a_number_of_ones_own_are_drawn_whole(meet: Meet, keep: Keep) -> None:
    changed = msgspec.structs.replace(CONTACTS, is_in_use=False)
    meeting = meeting_of(meet, Look(""), changed)
    meeting.person.clicks("helpLines")
    meeting.sees("Aunt Joan")
    meeting.person.item("own-children").forceActiveFocus()
    keep(meeting, "help-lines-below")
    assert cut_off(meeting) == []
    meeting.window.help.edit("abuse")
    meeting.sees("0123 456 789")

    keep(meeting, "help-lines-own")

    assert cut_off(meeting) == []


def test_help_lines_of_nowhere_are_drawn_whole(meet: Meet, keep: Keep) -> None:
    meeting = meeting_of(meet, Look(""), NOWHERE)
    meeting.person.clicks("helpLines")
    meeting.sees("Where you are: Not set")

    keep(meeting, "help-lines-nowhere")

    assert cut_off(meeting) == []


@pytest.mark.parametrize(
    "look",
    [
        Look("care"),
        Look("care-dark", scheme="dark"),
        Look("care-contrast", scheme="contrast"),
        Look("large-care", size=(1200, 860), font_scale=2.0),
        Look("narrow-care", size=(400, 640)),
        Look("mirrored-care", is_mirrored=True),
    ],
    ids=lambda look: look.name,
)
def test_the_card_in_a_danger_is_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, replace(look, says=DANGER))
    meeting.sees("Somebody you can call")
    meeting.sees("I am glad that you tell me")

    keep(meeting, look.name)

    assert cut_off(meeting) == []


@pytest.mark.parametrize("size", [(960, 700), (400, 640)], ids=["care-nowhere", "narrow-care-nowhere"])
def test_the_card_of_who_has_set_no_region_is_drawn_whole(
    size: tuple[int, int], meet: Meet, keep: Keep
) -> None:
    meeting = meeting_of(meet, Look("", DANGER, size=size), NOWHERE)
    meeting.sees("Your local emergency number")

    keep(meeting, "care-nowhere" if size[0] > size[1] else "narrow-care-nowhere")

    assert cut_off(meeting) == []


@pytest.mark.parametrize(
    "look",
    [
        Look("why-danger", DANGER),
        Look("why-danger-dark", DANGER, scheme="dark"),
        Look("why-no-danger", HEAT),
        Look("why-boundary", BOMB),
        Look("why-unsaid", UNSAID),
        Look("narrow-why-danger", DANGER, size=(400, 640)),
        Look("large-why-boundary", BOMB, size=(1200, 860), font_scale=2.0),
    ],
    ids=lambda look: look.name,
)
def test_why_it_was_guarded_is_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, look)
    meeting.wait_until(lambda: meeting.person.items("why") != [], "why")
    meeting.person.clicks("why")

    keep(meeting, look.name)

    assert cut_off(meeting) == []


@pytest.mark.parametrize(
    "look",
    [
        Look("disclosure", (FIRST,)),
        Look("disclosure-dark", (FIRST,), scheme="dark"),
        Look("disclosure-each-time", (EACH_TIME, THREE_HOURS)),
        Look("large-disclosure", (FIRST,), size=(1200, 860), font_scale=2.0),
        Look("narrow-disclosure", (FIRST,), size=(400, 640)),
    ],
    ids=lambda look: look.name,
)
def test_what_it_says_of_itself_is_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, look)
    meeting.wait_until(lambda: meeting.person.items("notice") != [], "what it is")

    keep(meeting, look.name)

    assert cut_off(meeting) == []


def unfold(meeting: Meeting, *folds: str) -> None:
    """Fold or unfold by keyboard, and let the layout settle."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for fold in folds:
        meeting.person.item(fold).forceActiveFocus()
        meeting.person.presses(Qt.Key.Key_Space)
        QTest.qWait(50)
