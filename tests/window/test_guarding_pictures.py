"""Pictures of boundaries, help lines, the card in a danger and the reasons: drawn whole, with nothing cut off."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from companion.channel.messages import (
    CompanionSaid,
    Noticed,
    PersonHeard,
    SettingRefused,
    ShownSetting,
    ToWindow,
)
from companion.values import Breach, Place, Rule
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.guarded import (
    BOUNDARIES,
    CARED,
    CONTACTS,
    GUESSED,
    IN_DANGER,
    MINOR,
    NO_DANGER,
    NOWHERE,
    OFFERED,
    REFUSED,
    SAID_NO,
)
from tests.fakes.window_look import LARGE, LOOKS, NARROW, Look, cut_off
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
NOTICED: tuple[ToWindow, ...] = (
    PersonHeard(1, "I wish I could sleep and not wake up.", "", is_final=True),
    OFFERED,
    CompanionSaid(2, "That sounds like more than being tired. How long has it been so?", "", is_final=True),
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


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_boundaries_are_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    theme = {"interface.theme": ShownSetting(look.scheme, "system")}
    settings = msgspec.structs.replace(BOUNDARIES, settings=BOUNDARIES.settings | theme)
    meeting = meet(WaitFor("ShowSettings"), Send((settings,)), size=look.size, scheme=look.scheme)
    meeting.person.opens_setting("boundaries")
    meeting.sees("Off-limits topics")
    keep(meeting, f"{look.name}-boundaries")
    cut = {"fold-0": cut_off(meeting)}
    unfold(meeting, "fold-0")
    for fold in ("fold-1", "fold-3", "fold-5", "foldKinds"):
        unfold(meeting, fold)
        keep(meeting, f"{look.name}-boundaries-{fold}")
        cut[fold] = cut_off(meeting)
        unfold(meeting, fold)

    assert {fold: texts for fold, texts in cut.items() if texts} == {}


def test_what_is_overruled_and_refused_is_drawn_whole(meet: Meet, keep: Keep) -> None:
    from PySide6.QtCore import Qt

    refusal = SettingRefused(
        "boundaries.quiet_until", "boundaries.quiet_until must be a time from “00:00” to “23:59”, or empty."
    )
    steps = WaitFor("ShowSettings"), Send((MINOR,)), WaitFor("SetSetting"), Send((refusal,))
    meeting = meet(*steps)
    meeting.person.opens_setting("boundaries")
    meeting.sees("so I stay “friendly” at most")
    unfold(meeting, "fold-0")
    keep(meeting, "boundaries-overruled")
    unfold(meeting, "fold-1")
    field = meeting.person.items("written")[-1]
    field.forceActiveFocus()
    meeting.person.types("late")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("must be a time")

    keep(meeting, "boundaries-refused")

    assert cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_help_lines_are_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, look)
    meeting.person.clicks("helpLines")
    meeting.sees("Samaritans")

    keep(meeting, f"{look.name}-help-lines")

    assert cut_off(meeting) == []


def test_help_lines_below_and_a_number_of_ones_own_are_drawn_whole(meet: Meet, keep: Keep) -> None:
    meeting = meeting_of(meet, Look(""))
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
    meeting.sees("Your country: Not set")

    keep(meeting, "help-lines-nowhere")

    assert cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_card_in_a_danger_is_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, replace(look, says=DANGER))
    meeting.sees("People you can call")
    meeting.sees("I am glad that you tell me")

    keep(meeting, look.name)

    assert cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_numbers_that_are_offered_are_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, replace(look, says=NOTICED))
    meeting.wait_until(lambda: meeting.person.items("helpOffered") != [], "the offer")

    keep(meeting, f"{look.name}-offered")

    assert cut_off(meeting) == []


def test_the_card_of_a_guessed_region_is_drawn_whole(meet: Meet, keep: Keep) -> None:
    meeting = meeting_of(meet, replace(NARROW, says=DANGER), GUESSED)
    meeting.sees("guessed from your computer's language")

    keep(meeting, "narrow-care-guessed")

    assert cut_off(meeting) == []


def test_the_card_of_who_has_set_no_region_is_drawn_whole(meet: Meet, keep: Keep) -> None:
    meeting = meeting_of(meet, replace(NARROW, says=DANGER), NOWHERE)
    meeting.sees("Your local emergency number")

    keep(meeting, "narrow-care-nowhere")

    assert cut_off(meeting) == []


@pytest.mark.parametrize(
    "look",
    [
        replace(NARROW, name="why-danger", says=DANGER),
        replace(LARGE, name="why-no-danger", says=HEAT),
        replace(LARGE, name="why-boundary", says=BOMB),
        Look("why-unsaid", UNSAID),
    ],
    ids=lambda look: look.name,
)
def test_why_it_was_guarded_is_drawn_whole(look: Look, dressed: Dress, meet: Meet, keep: Keep) -> None:
    dressed(look)
    meeting = meeting_of(meet, look)
    meeting.person.clicks("why")

    keep(meeting, look.name)

    assert cut_off(meeting) == []


@pytest.mark.parametrize(
    "look",
    [
        replace(LARGE, name="disclosure", says=(FIRST,)),
        replace(NARROW, name="disclosure-each-time", says=(EACH_TIME, THREE_HOURS)),
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

    for fold in folds:
        meeting.person.item(fold).forceActiveFocus()
        meeting.person.presses(Qt.Key.Key_Space)
        meeting.person.rests()
