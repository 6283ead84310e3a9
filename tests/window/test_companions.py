"""Which companions there are, as the window knows and words them."""

import msgspec

from companion.channel import messages as msg
from companion.window.companions.companions_model import Companions, about

ADA = msg.ShownCompanion("ada", "Ada", 1.7e9, is_here=True)
BEA = msg.ShownCompanion("bea", "Bea", None)
SHOWN = msg.CompanionsShown((ADA, BEA), (msg.ArchivedCompanion("cleo.2026-11-21T120000", "Cleo", 1.7e9),))


def spelt(at: float) -> str:
    return f"second {at:.0f}"


def test_what_is_asked_for_is_waited_for_until_the_engine_answers() -> None:
    asking = Companions().with_event(SHOWN).asking(msg.ShowCompanions())

    assert asking.is_waiting
    assert not asking.with_event(SHOWN).is_waiting
    assert not asking.with_event(msg.CompanionChosen("bea")).is_waiting
    assert not asking.after_refusal("No.").is_waiting
    assert not asking.answered().is_waiting


def test_what_was_refused_is_told_until_something_else_is_asked_for() -> None:
    refused = Companions().with_event(SHOWN).asking(msg.ShowCompanions()).after_refusal("No.")

    assert refused.with_event(SHOWN).refused == "No."
    assert refused.asking(msg.ShowCompanions()).refused == ""


def test_one_that_was_made_is_proposed_until_somebody_is_chosen() -> None:
    made = Companions().with_event(msgspec.structs.replace(SHOWN, made="bea"))

    assert made.new == BEA
    assert made.with_event(SHOWN).new == BEA
    assert made.with_event(msg.CompanionChosen("bea")).new is None


def test_what_was_left_out_of_a_file_is_shown_until_the_person_has_chosen() -> None:
    made = Companions().with_event(msgspec.structs.replace(SHOWN, made="bea", left_out=("a = 1",)))

    assert made.left_out == made.with_event(SHOWN).left_out == ("a = 1",)
    assert made.asking(msg.ShowCompanions()).left_out == ("a = 1",)
    assert made.asking(msg.TakeOverSettings()).left_out == ()
    assert made.with_event(msg.CompanionChosen("bea")).left_out == ()


def test_without_a_name_nothing_is_made_unless_somebody_brings_one() -> None:
    state = Companions()

    assert state.creation("  ", "", "") is None
    assert state.creation(" Bea ", "", "") == msg.CreateCompanion("Bea")
    assert state.creation("", "maren", "") == msg.CreateCompanion("", who="maren")
    assert state.creation("", "", "/a/card.png") == msg.CreateCompanion("", card="/a/card.png")


def test_a_copy_needs_a_name() -> None:
    state = Companions().with_event(SHOWN)

    assert state.duplication("ada", " ", with_memories=True) is None
    assert state.duplication("ada", " Eve ", with_memories=True) == msg.DuplicateCompanion(
        "ada", "Eve", with_memories=True
    )


def test_each_companion_says_when_it_was_last_there_or_where_it_is() -> None:
    away = msgspec.structs.replace(BEA, used_at=5.0)

    assert about(ADA, spelt) == "You are talking now"
    assert about(BEA, spelt) == "You have not talked yet"
    assert about(away, spelt) == "Last conversation: second 5"
    assert (
        about(msgspec.structs.replace(away, is_elsewhere=True), spelt) == "Open in another window or terminal"
    )


def test_what_takes_long_is_told_as_it_is_waited_for() -> None:
    state = Companions().with_event(SHOWN)

    assert "Saving" in state.asking(msg.PackCompanion("ada", "file", "tulip")).waiting_words()
    assert "Importing" in state.asking(msg.UnpackCompanion("file")).waiting_words()
    assert state.asking(msg.PackCompanion("ada", "file", "")).after_refusal("No.").waiting_words() == ""


def test_where_one_was_saved_is_told_with_who_can_read_it_until_something_else_is_asked_for() -> None:
    saved = (
        Companions()
        .with_event(SHOWN)
        .with_event(msg.CompanionPacked("ada", "ada.companion", is_encrypted=False))
    )

    assert saved.packed_words() == "ada.companion saved. It contains your messages and is not encrypted."
    assert saved.with_event(SHOWN).packed_words() != ""
    assert saved.asking(msg.ShowCompanions()).packed_words() == ""
    assert "password" in saved.with_event(msg.CompanionPacked("ada", "x", is_encrypted=True)).packed_words()


def test_a_file_asks_for_its_password_until_it_is_brought_in_or_left() -> None:
    locked = Companions().with_event(SHOWN).with_event(msg.PasswordWanted("/a/ada.companion"))

    assert locked.locked_name == "ada.companion"
    assert locked.unlocking("") is None
    assert locked.unlocking("tulip") == msg.UnpackCompanion("/a/ada.companion", "tulip")
    assert locked.after_refusal("Wrong.").locked == "/a/ada.companion"
    assert locked.with_event(SHOWN).locked == "/a/ada.companion"
    assert locked.with_event(msgspec.structs.replace(SHOWN, made="bea")).locked == ""
    assert locked.leaving().locked == ""
    assert locked.leaving().unlocking("tulip") is None


def test_a_password_is_not_held_once_it_is_sent() -> None:
    state = Companions().with_event(msg.PasswordWanted("file"))

    for wish in (msg.PackCompanion("ada", "file", "tulip"), msg.UnpackCompanion("file", "tulip")):
        assert "tulip" not in repr(state.asking(wish))
