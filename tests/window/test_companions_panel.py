"""The page of all companions: chosen, made, copied, archived and deleted by keyboard and pointer."""

from collections.abc import Callable

import msgspec
import pytest

from companion.channel.messages import (
    ArchiveCompanion,
    ArchivedCompanion,
    CompanionChosen,
    CompanionPacked,
    CompanionSaid,
    CompanionsShown,
    CreateCompanion,
    DeleteCompanion,
    DuplicateCompanion,
    Noticed,
    PackCompanion,
    PasswordWanted,
    PersonHeard,
    RestoreCompanion,
    ShowCompanions,
    ShownCompanion,
    TakeOverSettings,
    ToEngine,
    UnpackCompanion,
    UseCompanion,
)
from companion.values.face_look import READY_LOOKS, parts_of
from companion.window.companions.companions import NOTICE
from tests.fakes.engine_process import Run, Send, Step, WaitFor
from tests.fakes.window_look import LOOKS, Look, cut_off
from tests.fakes.window_meeting import READY, Meeting

pytestmark = pytest.mark.window

Meet = Callable[..., Meeting]

ADA = ShownCompanion("ada", "Ada", 1.7e9, is_here=True)
EVE = ShownCompanion("eve", "Eve", None)
BEA = ShownCompanion("bea", "Bea", 1.6e9)
CLEO = ArchivedCompanion("cleo.2026-11-21T120000", "Cleo", 1.7e9)
SHOWN = CompanionsShown((ADA, BEA), (CLEO,))


def companions(meet: Meet, *steps: Step, shown: CompanionsShown = SHOWN, **how: object) -> Meeting:
    meeting = meet(WaitFor("ShowCompanions"), Send((shown,)), *steps, **how)
    meeting.person.clicks("openCompanions")
    meeting.wait_until(
        lambda: len(meeting.person.items("companion-ada")) == len(shown.companions[:1]), "the list"
    )
    return meeting


def presses(meeting: Meeting, name: str) -> None:
    """Bring the keyboard to a control, which has to take it, and press Return."""
    from PySide6.QtCore import Qt

    item = meeting.person.item(name)
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.wait_until(lambda: meeting.person.focus == name, name)
    meeting.person.presses(Qt.Key.Key_Return)


def within(meeting: Meeting, outer: str, name: str) -> None:
    """Likewise for a control inside of another one, of whose name there may be several."""
    from PySide6.QtCore import Qt

    card = meeting.person.item(outer)
    item = next(item for item in meeting.person.items(name) if card.isAncestorOf(item))
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.person.presses(Qt.Key.Key_Return)


def sent(meeting: Meeting, kind: type[ToEngine]) -> ToEngine:
    return meeting.received(kind)[-1]


def test_the_name_in_the_bar_opens_the_page_which_asks_who_there_is(meet: Meet) -> None:
    meeting = companions(meet)

    assert meeting.received(ShowCompanions) == [ShowCompanions()]
    meeting.sees("You are talking now")
    meeting.sees("Last conversation: ")


def test_another_one_is_started_once_the_engine_agrees(meet: Meet) -> None:
    other = Run((Send((msgspec.structs.replace(READY[0], companion="Bea"), *READY[1:])),))
    meeting = companions(
        meet,
        WaitFor("UseCompanion"),
        Send((PersonHeard(1, "My secret.", "", True), CompanionSaid(2, "I see.", "", True))),
        Send((CompanionChosen("bea"),)),
        then=[other],
    )
    presses(meeting, "talk-bea")

    meeting.wait_until(lambda: meeting.engine.starts == 2, "another engine")
    meeting.wait_until(lambda: meeting.window.view.title() == "Bea", "Bea")
    assert sent(meeting, UseCompanion) == UseCompanion("bea")
    assert meeting.engine.has_ended_in_order(0)
    assert meeting.engine.names == ["", "bea"]
    meeting.wait_until(lambda: meeting.person.focus == "text", "the talk")
    assert not meeting.person.sees("My secret.")
    assert not meeting.person.sees("I see.")


def test_one_that_cannot_be_started_is_told_and_the_talk_goes_on(meet: Meet) -> None:
    refusal = Noticed(NOTICE, "That companion is open in another window.", is_error=True)
    meeting = companions(meet, WaitFor("UseCompanion"), Send((refusal,)))
    presses(meeting, "talk-bea")

    meeting.sees("That companion is open in another window.")
    assert meeting.engine.starts == 1


def test_one_that_is_open_elsewhere_says_so_and_cannot_be_chosen(meet: Meet) -> None:
    away = msgspec.structs.replace(BEA, is_elsewhere=True)
    meeting = companions(meet, shown=CompanionsShown((ADA, away), ()))

    meeting.sees("Open in another window or terminal")
    assert not meeting.person.item("talk-bea").isEnabled()


def test_a_new_one_is_made_by_its_name_and_can_be_talked_with_at_once(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    made = CompanionsShown((ADA, BEA, ShownCompanion("eve", "Eve", None)), (), made="eve")
    meeting = companions(meet, WaitFor("CreateCompanion"), Send((made,)))
    presses(meeting, "foldNew")
    meeting.person.item("newName").forceActiveFocus()
    meeting.person.types("eve")
    meeting.person.presses(Qt.Key.Key_Return)

    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")
    assert sent(meeting, CreateCompanion) == CreateCompanion("eve")
    meeting.person.presses(Qt.Key.Key_Return)
    assert sent(meeting, UseCompanion) == UseCompanion("eve")


def test_without_a_name_nothing_is_made(meet: Meet) -> None:
    meeting = companions(meet)
    presses(meeting, "foldNew")

    assert not meeting.person.item("create").isEnabled()


def test_a_duplicate_remembers_only_if_it_is_ticked(meet: Meet) -> None:
    meeting = companions(meet)
    presses(meeting, "more-bea")
    within(meeting, "companion-bea", "duplicate")
    assert sent(meeting, DuplicateCompanion) == DuplicateCompanion("bea", "Bea 2", with_memories=False)


def test_a_duplicate_remembers_if_it_is_ticked(meet: Meet) -> None:
    meeting = companions(meet)
    presses(meeting, "more-ada")
    within(meeting, "companion-ada", "copyMemories")
    within(meeting, "companion-ada", "duplicate")

    assert sent(meeting, DuplicateCompanion) == DuplicateCompanion("ada", "Ada 2", with_memories=True)


def test_only_one_that_is_not_talked_with_can_be_archived(meet: Meet) -> None:
    meeting = companions(meet)
    presses(meeting, "more-ada")
    assert meeting.person.items("archive") == []
    meeting.sees("You can archive Ada while you talk with another one.")

    presses(meeting, "more-bea")
    within(meeting, "companion-bea", "archive")

    assert sent(meeting, ArchiveCompanion) == ArchiveCompanion("bea")


def test_an_archived_one_can_be_brought_back(meet: Meet) -> None:
    meeting = companions(meet)
    presses(meeting, "foldArchived")
    presses(meeting, "restore")

    assert sent(meeting, RestoreCompanion) == RestoreCompanion(CLEO.key)


def test_an_archived_one_is_deleted_by_typing_its_name(meet: Meet) -> None:
    meeting = companions(meet)
    presses(meeting, "foldArchived")
    presses(meeting, "askToDelete")
    meeting.wait_until(lambda: meeting.person.focus == "typedName", "the field")
    assert not meeting.person.item("deleteForGood").isEnabled()
    meeting.person.types("cleo")
    presses(meeting, "deleteForGood")

    assert sent(meeting, DeleteCompanion) == DeleteCompanion(CLEO.key, "cleo")


FILE = "/home/robin/Documents/Bea.companion"


def typed(meeting: Meeting, outer: str, name: str, text: str) -> None:
    """Type into a field inside of another item."""
    from PySide6.QtCore import Qt

    around = meeting.person.item(outer)
    field = next(item for item in meeting.person.items(name) if around.isAncestorOf(item))
    field.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.person.types(text)


def save_as(meeting: Meeting, outer: str, file: str) -> None:
    """Choose a file, as the desktop's dialog does."""
    from PySide6.QtCore import Q_ARG, QMetaObject, Qt, QUrl

    around = meeting.person.item(outer)
    saving = next(item for item in meeting.person.items("saveCompanion") if around.isAncestorOf(item))
    url = Q_ARG(QUrl, QUrl.fromLocalFile(file))
    assert QMetaObject.invokeMethod(saving, "save", Qt.ConnectionType.DirectConnection, url)


def test_one_is_saved_to_a_file_with_a_password_that_is_typed_twice(
    meet: Meet, keep: Callable[[Meeting, str], object]
) -> None:
    meeting = companions(
        meet,
        WaitFor("PackCompanion"),
        Send((CompanionPacked("bea", FILE, is_encrypted=True),)),
        size=(960, 860),
    )
    presses(meeting, "save-bea")
    meeting.sees("Without a password, anyone who has the file can read everything in it.")
    keep(meeting, "companion-save")
    typed(meeting, "companion-bea", "packPassword", "tulip")
    meeting.sees("The passwords don't match.")
    assert not meeting.person.item("pack").isEnabled()
    typed(meeting, "companion-bea", "packPasswordAgain", "tulip")
    assert meeting.person.item("pack").isEnabled()
    assert "tulip" not in meeting.person.item("packPassword").property("displayText")

    save_as(meeting, "companion-bea", FILE)

    assert sent(meeting, PackCompanion) == PackCompanion("bea", FILE, "tulip")
    meeting.sees("It can't be opened without the password")
    assert meeting.person.item("packPassword").property("text") == ""
    assert meeting.person.item("packPasswordAgain").property("text") == ""
    keep(meeting, "companion-saved")
    assert cut_off(meeting) == []


def test_while_one_is_saved_it_says_so_and_nothing_else_begins(
    meet: Meet, keep: Callable[[Meeting, str], object]
) -> None:
    meeting = companions(meet, WaitFor("PackCompanion"))
    presses(meeting, "save-bea")
    save_as(meeting, "companion-bea", FILE)

    meeting.sees("Saving. This can take a minute…")
    assert not meeting.person.item("pack").isEnabled()
    assert not meeting.person.item("unpack").isEnabled()
    keep(meeting, "companion-saving")


def test_one_is_brought_in_from_a_file_by_its_password(
    meet: Meet, keep: Callable[[Meeting, str], object]
) -> None:
    from PySide6.QtCore import Qt, QUrl

    wrong = Noticed(NOTICE, f"The password does not open {FILE}.", is_error=True)
    made = CompanionsShown((ADA, BEA, ShownCompanion("eve", "Eve", None)), (), made="eve")
    meeting = companions(
        meet,
        WaitFor("UnpackCompanion"),
        Send((PasswordWanted(FILE),)),
        WaitFor("UnpackCompanion"),
        Send((wrong,)),
        WaitFor("UnpackCompanion"),
        Send((made,)),
    )
    meeting.window.companions.unpack(QUrl.fromLocalFile(FILE))
    meeting.wait_until(lambda: meeting.person.focus == "unpackPassword", "the field")
    keep(meeting, "companion-locked")
    assert cut_off(meeting) == []
    meeting.person.types("rose")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("The password does not open")
    assert meeting.person.item("unpackPassword").property("text") == ""
    keep(meeting, "companion-locked-wrong")
    meeting.person.types("tulip")
    meeting.person.presses(Qt.Key.Key_Return)

    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")
    assert meeting.received(UnpackCompanion) == [
        UnpackCompanion(FILE, password) for password in ("", "rose", "tulip")
    ]
    assert meeting.person.items("unpackPassword") == []


def left_out(meet: Meet, *rest: Step) -> Meeting:
    """Bring Eve in from a file that sets its own crisis line."""
    from PySide6.QtCore import QUrl

    made = CompanionsShown((ADA, BEA, EVE), (), made="eve", left_out=('contacts.crisis = "0900 666"',))
    meeting = companions(meet, WaitFor("UnpackCompanion"), Send((made,)), *rest)
    meeting.window.companions.unpack(QUrl.fromLocalFile(FILE))
    meeting.wait_until(lambda: meeting.person.focus == "leaveOut", "the question")
    meeting.sees("0900 666")
    return meeting


def test_what_has_to_be_trusted_of_a_file_is_shown_and_taken_over_when_asked(
    meet: Meet, keep: Callable[[Meeting, str], object]
) -> None:
    meeting = left_out(meet, WaitFor("TakeOverSettings"), Send((CompanionsShown((ADA, BEA, EVE), ()),)))
    keep(meeting, "companion-left-out")
    assert cut_off(meeting) == []

    presses(meeting, "takeOver")

    assert meeting.received(TakeOverSettings) == [TakeOverSettings()]
    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")


def test_what_has_to_be_trusted_of_a_file_can_be_left_out(meet: Meet) -> None:
    meeting = left_out(meet)

    presses(meeting, "leaveOut")

    meeting.wait_until(lambda: meeting.person.focus == "talkWithMade", "the way to Eve")
    assert meeting.person.items("leftOut") == []


def test_a_file_that_asks_for_a_password_can_be_left(meet: Meet) -> None:
    from PySide6.QtCore import QUrl

    meeting = companions(meet, WaitFor("UnpackCompanion"), Send((PasswordWanted(FILE),)))
    meeting.window.companions.unpack(QUrl.fromLocalFile(FILE))
    meeting.wait_until(lambda: meeting.person.focus == "unpackPassword", "the field")

    presses(meeting, "leaveLocked")

    meeting.wait_until(lambda: meeting.person.items("unpackPassword") == [], "nothing is asked")
    assert meeting.person.focus == "unpack"


def test_every_button_says_whom_it_is_about(meet: Meet) -> None:
    from PySide6.QtGui import QAccessible

    meeting = companions(meet)
    presses(meeting, "foldArchived")
    presses(meeting, "save-bea")

    def name(item: str) -> str:
        interface = QAccessible.queryAccessibleInterface(meeting.person.item(item))
        return interface.text(QAccessible.Text.Name)

    assert name("talk-bea") == "Talk with Bea"
    assert name("pack") == "Save Bea to a file"
    assert name("restore") == "Restore Cleo"
    assert name("askToDelete") == "Delete Cleo"


def looks(companion: ShownCompanion, ready: str) -> ShownCompanion:
    return msgspec.structs.replace(companion, look=parts_of(READY_LOOKS[ready]))


SEVERAL = CompanionsShown(
    (
        looks(msgspec.structs.replace(ADA, name="Robin"), "robin"),
        looks(BEA, "zuri"),
        looks(ShownCompanion("henrik", "Henrik", 1.65e9), "henrik"),
        looks(ShownCompanion("zoe", "Zoë", None), "mika"),
    ),
    (CLEO,),
)
LONG = CompanionsShown(
    (
        msgspec.structs.replace(ADA, name="Donaudampfschifffahrtsgesellschaftskapit"),
        BEA,
        ShownCompanion("c", "Zoë", None),
    ),
    (CLEO,),
    made="c",
)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_nothing_is_cut_off_of_names_that_are_long(
    look: Look, meet: Meet, dressed: Callable[[Look], None], keep: Callable[[Meeting, str], object]
) -> None:
    dressed(look)
    meeting = companions(meet, shown=LONG, size=look.size, scheme=look.scheme)
    presses(meeting, "save-bea")
    presses(meeting, "more-bea")

    keep(meeting, f"window-companions-{look.name}")

    assert cut_off(meeting) == []


def test_each_is_shown_with_its_face(meet: Meet, keep: Callable[[Meeting, str], object]) -> None:
    meeting = companions(meet, shown=SEVERAL)

    keep(meeting, "window-companions")

    pictures = [item.property("source").toString() for item in meeting.person.items("portrait")]
    assert len(set(pictures)) == len(SEVERAL.companions)
    assert cut_off(meeting) == []
