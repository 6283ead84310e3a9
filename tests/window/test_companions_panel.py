"""The page of all companions: chosen, made, copied, archived and deleted by keyboard and pointer."""

import msgspec
import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt, QUrl

from companion.channel import messages as msg
from companion.values.face_look import READY_LOOKS, parts_of
from companion.window.companions.companions_model import NOTICE
from tests.fakes.engine_process import Run, Send, Step, WaitFor
from tests.fakes.window_look import LOOKS, Look
from tests.fakes.window_meeting import READY, Meeting
from tests.window.controls import Meet, enter, focus, press, read, texts_cut_off, within, write

pytestmark = pytest.mark.window


ADA = msg.ShownCompanion("ada", "Ada", 1.7e9, is_here=True)
EVE = msg.ShownCompanion("eve", "Eve", None)
BEA = msg.ShownCompanion("bea", "Bea", 1.6e9)
CLEO = msg.ArchivedCompanion("cleo.2026-11-21T120000", "Cleo", 1.7e9)
SHOWN = msg.CompanionsShown((ADA, BEA), (CLEO,))


def companions(meet: Meet, *steps: Step, shown: msg.CompanionsShown = SHOWN, **how: object) -> Meeting:
    meeting = meet(WaitFor("ShowCompanions"), Send((shown,)), *steps, **how)
    meeting.person.clicks("openCompanions")
    meeting.wait_until(
        lambda: len(meeting.person.items("companion-ada")) == len(shown.companions[:1]), "the list"
    )
    return meeting


def test_the_name_in_the_bar_opens_the_page_which_asks_who_there_is_and_says_whom_each_button_is_about(
    meet: Meet,
) -> None:
    meeting = companions(meet)
    assert meeting.received(msg.ShowCompanions) == [msg.ShowCompanions()]
    meeting.sees("You are talking now")
    meeting.sees("Last conversation: ")
    enter(meeting, "foldArchived")
    enter(meeting, "save-bea")

    names = {
        name: read(meeting.person.item(name))[0] for name in ("talk-bea", "pack", "restore", "askToDelete")
    }
    assert names == {
        "talk-bea": "Talk with Bea",
        "pack": "Save Bea to a file",
        "restore": "Restore Cleo",
        "askToDelete": "Delete Cleo",
    }


def test_another_one_is_started_once_the_engine_agrees(meet: Meet) -> None:
    other = Run((Send((msgspec.structs.replace(READY[0], companion="Bea"), *READY[1:])),))
    meeting = companions(
        meet,
        WaitFor("UseCompanion"),
        Send((msg.PersonHeard(1, "My secret.", "", True), msg.CompanionSaid(2, "I see.", "", True))),
        Send((msg.OffRecordChanged(is_on=True),)),
        Send((msg.CompanionChosen("bea"),)),
        then=[other],
    )
    step = msg.LearnedStep(1, 1.7e9, "You liked it.", "Go on.")
    meeting.window.learned.apply(msg.LearnedShown((step,)))
    enter(meeting, "talk-bea")

    meeting.wait_until(lambda: meeting.engine.starts == 2, "another engine")
    meeting.wait_until(lambda: meeting.window.view.title() == "Bea", "Bea")
    assert meeting.window.learned.property("count") == 0
    assert meeting.received(msg.UseCompanion) == [msg.UseCompanion("bea")]
    assert meeting.engine.has_ended_in_order(0)
    assert meeting.engine.names == ["", "bea"]
    meeting.wait_until(lambda: meeting.person.focus == "text", "the talk")
    assert not meeting.person.sees("My secret.")
    assert not meeting.person.sees("I see.")
    meeting.rests()
    told = {type(message) for message in meeting.engine.received(1)}
    assert msg.SetOffRecord not in told, "off the record was the talk with the other"


def test_what_is_written_and_not_sent_stays_with_the_one_it_was_written_for(meet: Meet) -> None:
    bea = msgspec.structs.replace(READY[0], companion="Bea"), *READY[1:], msg.LeftOff((), "for Bea")
    meeting = companions(
        meet,
        Send((msg.LeftOff((), ""),)),
        WaitFor("UseCompanion"),
        Send((msg.CompanionChosen("bea"),)),
        then=[Run((Send(bea),))],
    )
    meeting.person.presses(Qt.Key.Key_Escape)
    meeting.wait_until(lambda: meeting.person.focus == "text", "the talk")
    meeting.person.types("for ada")
    assert meeting.received(msg.KeepDraft) == [msg.KeepDraft("for ada")]
    meeting.person.clicks("openCompanions")
    meeting.wait_until(lambda: len(meeting.person.items("talk-bea")) == 1, "the list")
    enter(meeting, "talk-bea")

    field = meeting.person.item("text")
    meeting.wait_until(lambda: field.property("text") == "for Bea", "the draft for Bea")
    meeting.person.types(" too")
    (kept,) = meeting.received(msg.KeepDraft, run=1)
    assert kept == msg.KeepDraft("for Bea too")


def test_one_that_cannot_be_started_is_told_and_the_talk_goes_on(meet: Meet) -> None:
    refusal = msg.Noticed(NOTICE, "That companion is open in another window.", is_error=True)
    meeting = companions(meet, WaitFor("UseCompanion"), Send((refusal,)))
    enter(meeting, "talk-bea")

    meeting.sees("That companion is open in another window.")
    assert meeting.engine.starts == 1


def test_one_that_is_open_elsewhere_says_so_and_cannot_be_chosen(meet: Meet) -> None:
    away = msgspec.structs.replace(BEA, is_elsewhere=True)
    meeting = companions(meet, shown=msg.CompanionsShown((ADA, away), ()))

    meeting.sees("Open in another window or terminal")
    assert not meeting.person.item("talk-bea").isEnabled()


def test_a_new_one_is_made_by_its_name_and_can_be_talked_with_at_once(meet: Meet) -> None:
    made = msg.CompanionsShown((ADA, BEA, EVE), (), made="eve")
    meeting = companions(meet, WaitFor("CreateCompanion"), Send((made,)))
    enter(meeting, "foldNew")
    assert not meeting.person.item("create").isEnabled(), "it has no name yet"
    write(meeting, "eve", "newName")

    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")
    assert meeting.received(msg.CreateCompanion) == [msg.CreateCompanion("eve")]
    press(meeting, "Return")
    assert meeting.received(msg.UseCompanion) == [msg.UseCompanion("eve")]


@pytest.mark.parametrize(
    ("controls", "wish"),
    [
        ("more-bea, companion-bea duplicate", msg.DuplicateCompanion("bea", "Bea 2", with_memories=False)),
        (
            "more-ada, companion-ada copyMemories, companion-ada duplicate",
            msg.DuplicateCompanion("ada", "Ada 2", with_memories=True),
        ),
        ("more-bea, companion-bea archive", msg.ArchiveCompanion("bea")),
        ("foldArchived, restore", msg.RestoreCompanion(CLEO.key)),
    ],
    ids=["duplicate", "with its memories", "archive", "restore"],
)
def test_one_is_duplicated_archived_and_brought_back(controls: str, wish: msg.ToEngine, meet: Meet) -> None:
    meeting = companions(meet)

    for names in controls.split(", "):
        enter(meeting, *names.split())

    assert meeting.received(type(wish)) == [wish]


def test_one_that_is_talked_with_cannot_be_archived(meet: Meet) -> None:
    meeting = companions(meet)
    enter(meeting, "more-ada")

    assert meeting.person.items("archive") == []
    meeting.sees("You can archive Ada while you talk with another one.")


def test_an_archived_one_is_deleted_by_typing_its_name(meet: Meet) -> None:
    meeting = companions(meet)
    enter(meeting, "foldArchived")
    enter(meeting, "askToDelete")
    meeting.wait_until(lambda: meeting.person.focus == "typedName", "the field")
    assert not meeting.person.item("deleteForGood").isEnabled()
    meeting.person.types("cleo")
    enter(meeting, "deleteForGood")

    assert meeting.received(msg.DeleteCompanion) == [msg.DeleteCompanion(CLEO.key, "cleo")]


FILE = "/home/robin/Documents/Bea.companion"


def save_bea(meeting: Meeting) -> None:
    """Choose a file, as the desktop's dialog does."""
    url = Q_ARG(QUrl, QUrl.fromLocalFile(FILE))
    saving = within(meeting, "companion-bea", "saveCompanion")
    assert QMetaObject.invokeMethod(saving, "save", Qt.ConnectionType.DirectConnection, url)


def test_one_is_saved_to_a_file_with_a_password_that_is_typed_twice(meet: Meet) -> None:
    packed = msg.CompanionPacked("bea", FILE, is_encrypted=True)
    meeting = companions(meet, WaitFor("PackCompanion"), Send((packed,)), size=(960, 860))
    enter(meeting, "save-bea")
    meeting.sees("Without a password, anyone who has the file can read everything in it.")
    focus(meeting, "companion-bea", "packPassword")
    meeting.person.types("tulip")
    meeting.sees("The passwords don't match.")
    assert not meeting.person.item("pack").isEnabled()
    focus(meeting, "companion-bea", "packPasswordAgain")
    meeting.person.types("tulip")
    assert meeting.person.item("pack").isEnabled()
    assert "tulip" not in meeting.person.item("packPassword").property("displayText")

    save_bea(meeting)

    assert meeting.received(msg.PackCompanion) == [msg.PackCompanion("bea", FILE, "tulip")]
    meeting.sees("It can't be opened without the password")
    fields = [meeting.person.item(name).property("text") for name in ("packPassword", "packPasswordAgain")]
    assert fields == ["", ""]
    assert texts_cut_off(meeting) == []


def test_while_one_is_saved_it_says_so_and_nothing_else_begins(meet: Meet) -> None:
    meeting = companions(meet, WaitFor("PackCompanion"))
    enter(meeting, "save-bea")
    save_bea(meeting)

    meeting.sees("Saving. This can take a minute…")
    assert not meeting.person.item("pack").isEnabled()
    assert not meeting.person.item("unpack").isEnabled()


def test_one_is_brought_in_from_a_file_by_its_password(meet: Meet) -> None:
    wrong = msg.Noticed(NOTICE, f"The password does not open {FILE}.", is_error=True)
    made = msg.CompanionsShown((ADA, BEA, EVE), (), made="eve")
    answers: tuple[msg.ToWindow, ...] = (msg.PasswordWanted(FILE), wrong, made)
    meeting = companions(
        meet, *(step for answer in answers for step in (WaitFor("UnpackCompanion"), Send((answer,))))
    )
    meeting.window.companions.unpack(QUrl.fromLocalFile(FILE))
    meeting.wait_until(lambda: meeting.person.focus == "unpackPassword", "the field")
    assert texts_cut_off(meeting) == []
    meeting.person.types("rose")
    press(meeting, "Return")
    meeting.sees("The password does not open")
    assert meeting.person.item("unpackPassword").property("text") == ""
    meeting.person.types("tulip")
    press(meeting, "Return")

    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")
    passwords = [each.password for each in meeting.received(msg.UnpackCompanion) if hasattr(each, "password")]
    assert passwords == ["", "rose", "tulip"]
    assert meeting.person.items("unpackPassword") == []


def left_out(meet: Meet, *rest: Step) -> Meeting:
    """Bring Eve in from a file that sets its own crisis line."""
    made = msg.CompanionsShown((ADA, BEA, EVE), (), made="eve", left_out=('contacts.crisis = "0900 666"',))
    meeting = companions(meet, WaitFor("UnpackCompanion"), Send((made,)), *rest)
    meeting.window.companions.unpack(QUrl.fromLocalFile(FILE))
    meeting.wait_until(lambda: meeting.person.focus == "leaveOut", "the question")
    meeting.sees("0900 666")
    return meeting


def test_what_has_to_be_trusted_of_a_file_is_shown_and_taken_over_when_asked(meet: Meet) -> None:
    meeting = left_out(meet, WaitFor("TakeOverSettings"), Send((msg.CompanionsShown((ADA, BEA, EVE), ()),)))
    assert texts_cut_off(meeting) == []

    enter(meeting, "takeOver")

    assert meeting.received(msg.TakeOverSettings) == [msg.TakeOverSettings()]
    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")


def test_what_has_to_be_trusted_of_a_file_can_be_left_out(meet: Meet) -> None:
    meeting = left_out(meet)

    enter(meeting, "leaveOut")

    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")
    assert meeting.person.items("leftOut") == []


def test_a_file_that_asks_for_a_password_can_be_left(meet: Meet) -> None:
    meeting = companions(meet, WaitFor("UnpackCompanion"), Send((msg.PasswordWanted(FILE),)))
    meeting.window.companions.unpack(QUrl.fromLocalFile(FILE))
    meeting.wait_until(lambda: meeting.person.focus == "unpackPassword", "the field")

    enter(meeting, "leaveLocked")

    meeting.wait_until(lambda: meeting.person.items("unpackPassword") == [], "nothing is asked")
    assert meeting.person.focus == "unpack"


def looks(companion: msg.ShownCompanion, ready: str) -> msg.ShownCompanion:
    return msgspec.structs.replace(companion, look=parts_of(READY_LOOKS[ready]))


SEVERAL = msg.CompanionsShown(
    (
        looks(msgspec.structs.replace(ADA, name="Robin"), "robin"),
        looks(BEA, "zuri"),
        looks(msg.ShownCompanion("henrik", "Henrik", 1.65e9), "henrik"),
        looks(msg.ShownCompanion("zoe", "Zoë", None), "mika"),
    ),
    (CLEO,),
)
LONG_ADA = msgspec.structs.replace(ADA, name="Donaudampfschifffahrtsgesellschaftskapit")
LONG = msg.CompanionsShown((LONG_ADA, BEA, msg.ShownCompanion("c", "Zoë", None)), (CLEO,), made="c")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_nothing_is_cut_off_of_names_that_are_long(look: Look, meet: Meet) -> None:
    meeting = companions(meet, shown=LONG, look=look)
    enter(meeting, "save-bea")
    enter(meeting, "more-bea")

    assert texts_cut_off(meeting) == []


def test_each_is_shown_with_its_face(meet: Meet) -> None:
    meeting = companions(meet, shown=SEVERAL)

    meeting.rests()

    pictures = [item.property("source").toString() for item in meeting.person.items("portrait")]
    assert len(set(pictures)) == len(SEVERAL.companions)
    assert texts_cut_off(meeting) == []
