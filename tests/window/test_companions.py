"""Which companions there are, as the window knows and words them."""

import msgspec

from companion.channel.messages import (
    ArchivedCompanion,
    CompanionChosen,
    CompanionsShown,
    CreateCompanion,
    DuplicateCompanion,
    ShowCompanions,
    ShownCompanion,
)
from companion.window.companions.companions import Companions, about

ADA = ShownCompanion("ada", "Ada", 1.7e9, is_here=True)
BEA = ShownCompanion("bea", "Bea", None)
SHOWN = CompanionsShown((ADA, BEA), (ArchivedCompanion("cleo.2026-11-21T120000", "Cleo", 1.7e9),))


def spelt(at: float) -> str:
    return f"second {at:.0f}"


def test_what_is_asked_for_is_waited_for_until_the_engine_answers() -> None:
    asking = Companions().after(SHOWN).asking(ShowCompanions())

    assert asking.is_waiting
    assert not asking.after(SHOWN).is_waiting
    assert not asking.after(CompanionChosen("bea")).is_waiting
    assert not asking.after_refusal("No.").is_waiting
    assert not asking.without_engine().is_waiting


def test_what_was_refused_is_told_until_something_else_is_asked_for() -> None:
    refused = Companions().after(SHOWN).asking(ShowCompanions()).after_refusal("No.")

    assert refused.after(SHOWN).refused == "No."
    assert refused.asking(ShowCompanions()).refused == ""


def test_one_that_was_made_is_proposed_until_somebody_is_chosen() -> None:
    made = Companions().after(msgspec.structs.replace(SHOWN, made="bea"))

    assert made.new == BEA
    assert made.after(SHOWN).new == BEA
    assert made.after(CompanionChosen("bea")).new is None


def test_without_a_name_nothing_is_made_unless_somebody_brings_one() -> None:
    state = Companions()

    assert state.creation("  ", "", "") is None
    assert state.creation(" Bea ", "", "") == CreateCompanion("Bea")
    assert state.creation("", "maren", "") == CreateCompanion("", who="maren")
    assert state.creation("", "", "/a/card.png") == CreateCompanion("", card="/a/card.png")


def test_a_copy_needs_a_name() -> None:
    state = Companions().after(SHOWN)

    assert state.duplication("ada", " ", with_memories=True) is None
    assert state.duplication("ada", " Eve ", with_memories=True) == DuplicateCompanion(
        "ada", "Eve", with_memories=True
    )


def test_each_companion_says_when_it_was_last_there_or_where_it_is() -> None:
    away = msgspec.structs.replace(BEA, used_at=5.0)

    assert about(ADA, spelt) == "You are talking with it now"
    assert about(BEA, spelt) == "You have not talked yet"
    assert about(away, spelt) == "Last here: second 5"
    assert (
        about(msgspec.structs.replace(away, is_elsewhere=True), spelt) == "Open in another window or terminal"
    )
