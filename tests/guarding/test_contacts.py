"""Whom one can call: nothing ships without the page that shows it, and the person's own numbers come first."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding import contacts
from companion.guarding.contacts import (
    NO_CONTACTS,
    Contact,
    Contacts,
    Need,
    contacts_in,
    own_contact,
    read_contacts,
    read_wording,
)
from companion.values import LANGUAGES, PartBroken, PartMissing
from tests.tables import each_row

SHIPPED = read_contacts()
ENTRY = {
    "region": "GB",
    "need": "crisis",
    "number": "116 123",
    "name": "Samaritans",
    "address": "https://www.samaritans.org/",
    "seen": "2026-11-21",
}


@each_row("one", SHIPPED)
def test_nothing_ships_without_the_page_that_shows_it_and_the_day_it_was_seen(one: Contact) -> None:
    assert re.fullmatch(r"https?://[^/\s]+/\S*", one.address)
    assert one.seen is not None
    assert date(2026, 1, 1) <= one.seen
    assert re.fullmatch("[A-Z]{2}", one.region)
    assert one.name
    assert not one.is_own


def test_nothing_is_shipped_twice_and_every_region_has_an_emergency_number_first() -> None:
    assert len({(one.region, one.need, one.number) for one in SHIPPED}) == len(SHIPPED)
    for region in {one.region for one in SHIPPED}:
        there = contacts_in(region, SHIPPED)
        assert there.of(Need.EMERGENCY), region
        assert there.of(Need.CRISIS), region


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that is read in place of the shipped one; there is none yet."""
    made = tmp_path / "contacts.json"
    monkeypatch.setattr(contacts, "CONTACTS_FILE", made)
    return made


@each_row(
    "entry",
    [{**ENTRY, name: ""} for name in ENTRY]
    + [{other: value for other, value in ENTRY.items() if other != name} for name in ENTRY]
    + [{**ENTRY, "address": "samaritans.org"}, {**ENTRY, "hours": "always"}],
)
def test_an_entry_that_lacks_something_or_has_more_is_no_contact(file: Path, entry: dict[str, str]) -> None:
    file.write_text(json.dumps([entry]), "utf-8")

    with pytest.raises(PartBroken) as broken:
        read_contacts()

    assert "Install Companion again" in broken.value.sentence


def test_a_whole_entry_is_one_and_a_missing_file_says_what_to_do(file: Path) -> None:
    with pytest.raises(PartMissing) as missing:
        read_contacts()
    assert "Install Companion again" in missing.value.sentence

    file.write_text(json.dumps([ENTRY]), "utf-8")

    assert [one.number for one in read_contacts()] == ["116 123"]


def test_of_a_region_that_is_not_known_or_not_set_nothing_is_known() -> None:
    assert contacts_in("", SHIPPED) == NO_CONTACTS
    assert contacts_in("XX", SHIPPED) == NO_CONTACTS


def test_the_persons_own_number_stands_in_place_of_the_shipped_one() -> None:
    own = own_contact(Need.CRISIS, "0123 456, my nurse, 2026-10-01")
    assert own is not None

    known = contacts_in("GB", SHIPPED, [own])

    assert known.of(Need.CRISIS) == (Contact(Need.CRISIS, "0123 456", "my nurse", seen=date(2026, 10, 1)),)
    assert own.is_own
    assert [one.number for one in known.of(Need.EMERGENCY)] == ["999"]
    assert contacts_in("", SHIPPED, [own]).of(Need.CRISIS) == (own,)


def test_name_and_day_may_be_left_out_and_nothing_is_nothing() -> None:
    assert own_contact(Need.POISON, " 19240 ") == Contact(Need.POISON, "19240", "")
    assert own_contact(Need.POISON, "19240, Giftnotruf, Berlin") == Contact(
        Need.POISON, "19240", "Giftnotruf, Berlin"
    )
    assert own_contact(Need.POISON, "  ") is None


@pytest.mark.parametrize("text", ["my nurse", "call 112", "112; rm", "1" * 40, ", Samaritans"])
def test_what_cannot_be_called_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        own_contact(Need.CRISIS, text)


@given(st.text(max_size=80))
def test_any_text_is_a_contact_or_none_or_refused(text: str) -> None:
    try:
        own = own_contact(Need.CRISIS, text)
    except ValueError:
        return
    assert own is None or own.number


def test_every_language_names_numbers_and_what_to_look_for_without_one() -> None:
    wordings = read_wording()

    assert set(wordings) == set(LANGUAGES)
    for wording in wordings.values():
        for need in Need:
            assert wording.of(NO_CONTACTS, need)
            assert "12345" in wording.of(Contacts((Contact(need, "12345", "Line"),)), need)


def test_a_sentence_names_two_of_many_numbers() -> None:
    assert read_wording()["fr"].of(contacts_in("FR", SHIPPED), Need.EMERGENCY) == "le 112 ou le 15"


def test_where_two_numbers_are_for_emergencies_both_are_named() -> None:
    assert read_wording()["en"].of(contacts_in("JP", SHIPPED), Need.EMERGENCY) == "119 or 110"
    assert read_wording()["ja"].of(contacts_in("JP", SHIPPED), Need.EMERGENCY) == "119か110"
