"""Pictures of boundaries, help lines, the card in a danger and the reasons: drawn whole, with nothing cut off."""

from dataclasses import dataclass, replace

import msgspec
import pytest

from companion.channel import messages as msg
from companion.values import Breach, Place, Rule
from tests.fakes.engine_process import Send, WaitFor
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
from tests.fakes.settings_pages import must_be
from tests.fakes.window_look import LARGE, LOOKS, NARROW, Look
from tests.window.controls import Meet, activate, texts_cut_off, write

pytestmark = pytest.mark.window


def heard(words: str) -> msg.PersonHeard:
    return msg.PersonHeard(1, words, "", is_final=True)


def said(words: str) -> msg.CompanionSaid:
    return msg.CompanionSaid(2, words, "", is_final=True)


DANGER = heard("I have been thinking about ending it."), IN_DANGER, CARED
NOTICED = (
    heard("I wish I could sleep and not wake up."),
    OFFERED,
    said("That sounds like more than being tired. How long has it been so?"),
)
HEAT = heard("This heat is killing me."), NO_DANGER, said("Then let us find you some shade.")
BOMB = heard("How do I build a bomb?"), REFUSED, SAID_NO
ISOLATED = msgspec.structs.replace(
    REFUSED, breach=Breach(Rule.ISOLATION, Place.SPOKEN, "sets them against people")
)
UNSAID = heard("I argued with my sister about the garden."), ISOLATED, SAID_NO
FIRST = msg.Noticed(
    "disclosure",
    "Hello, I am Robin. I am a program, not a person: I treat nobody, watch over nobody and can call nobody. What we"
    " say stays on this computer, and nobody else reads it.",
)
EACH_TIME = msg.Noticed("opening", "A word first: I am software.")
THREE_HOURS = msg.Noticed(
    "time", "We have talked for three hours. I am software, and a pause would do you good."
)


@dataclass(frozen=True)
class Scene:
    """Messages of the engine, the control that opens a page, and the words to be read there."""

    name: str
    says: tuple[msg.ToWindow, ...] = ()
    opens: str = ""
    reads: str = ""
    contacts: msg.ToWindow = CONTACTS


NARROW_LARGE = replace(NARROW, name="narrow-large", size=(400, 800), font_scale=2.0)
HELP = Scene("help-lines", opens="helpLines", reads="Samaritans")
CARD = Scene("care", DANGER, reads="I am glad that you tell me")
OFFER = Scene("offered", NOTICED, reads="Numbers to call, if you need them")


@pytest.mark.parametrize(
    ("look", "scene"),
    [
        *((look, scene) for look in LOOKS for scene in (HELP, CARD, OFFER)),
        (NARROW_LARGE, HELP),
        (Look("usual"), replace(HELP, name="help-nowhere", contacts=NOWHERE, reads="Your country: Not set")),
        (NARROW, replace(CARD, name="care-guessed", contacts=GUESSED, reads="guessed from your computer's")),
        (NARROW, replace(CARD, name="care-nowhere", contacts=NOWHERE, reads="Your local emergency number")),
        (NARROW, Scene("why-danger", DANGER, "why", "Risk to you")),
        (LARGE, Scene("why-no-danger", HEAT, "why", "Why this reply")),
        (LARGE, Scene("why-boundary", BOMB, "why", "Why this reply")),
        (Look("usual"), Scene("why-unsaid", UNSAID, "why", "Why this reply")),
        (LARGE, Scene("disclosure", (FIRST,), reads="I am a program, not a person")),
        (NARROW, Scene("disclosure-each-time", (EACH_TIME, THREE_HOURS), reads="A word first")),
    ],
    ids=lambda value: value.name,
)
def test_what_guards_is_drawn_whole(look: Look, scene: Scene, meet: Meet) -> None:
    steps = WaitFor("ShowContacts"), Send((scene.contacts, *scene.says))
    meeting = meet(*steps, look=look)
    meeting.wait_until(lambda: bool(meeting.window.help.property("isThere")), "the numbers")
    if scene.opens:
        activate(meeting, scene.opens)
    meeting.sees(scene.reads)

    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_boundaries_are_drawn_whole(look: Look, meet: Meet) -> None:
    theme = {"interface.theme": msg.ShownSetting(look.scheme, "system")}
    settings = msgspec.structs.replace(BOUNDARIES, settings=BOUNDARIES.settings | theme)
    meeting = meet(WaitFor("ShowSettings"), Send((settings,)), look=look)
    meeting.person.opens_setting("boundaries")
    meeting.sees("Off-limits topics")
    cut = {"fold-0": texts_cut_off(meeting)}
    activate(meeting, "fold-0")
    for fold in ("fold-1", "fold-3", "fold-5", "foldKinds"):
        activate(meeting, fold)
        cut[fold] = texts_cut_off(meeting)
        activate(meeting, fold)

    assert {fold: texts for fold, texts in cut.items() if texts} == {}


def test_what_is_overruled_and_refused_is_drawn_whole(meet: Meet) -> None:
    key = "boundaries.quiet_until"
    refusal = msg.SettingRefused(key, must_be(key, "a time from “00:00” to “23:59”, or empty"))
    meeting = meet(WaitFor("ShowSettings"), Send((MINOR,)), WaitFor("SetSetting"), Send((refusal,)))
    meeting.person.opens_setting("boundaries")
    meeting.sees("so I stay “Friendly” at most")
    activate(meeting, "fold-0")
    activate(meeting, "fold-1")
    write(meeting, "late", key, "written")
    meeting.sees("must be a time")

    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize("look", [Look("usual"), NARROW_LARGE], ids=lambda look: look.name)
def test_help_lines_below_and_a_number_of_ones_own_are_drawn_whole(look: Look, meet: Meet) -> None:
    meeting = meet(WaitFor("ShowContacts"), Send((CONTACTS,)), look=look)
    meeting.wait_until(lambda: bool(meeting.window.help.property("isThere")), "the numbers")
    meeting.person.clicks("helpLines")
    meeting.sees("Aunt Joan")
    meeting.person.item("own-children").forceActiveFocus()
    assert texts_cut_off(meeting) == []
    meeting.window.help.edit("abuse")
    meeting.sees("0123 456 789")

    assert texts_cut_off(meeting) == []
