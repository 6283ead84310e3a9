"""Whom the person can call, as their settings have it."""

from companion.engine.contacts import contacts_of, regions_of
from companion.guarding.contacts import NO_CONTACTS, Need, read_contacts
from companion.settings.contact_sections import ContactSettings

SHIPPED = read_contacts()


def test_nobody_is_named_unless_the_person_says_where_they_are() -> None:
    assert contacts_of(ContactSettings(), SHIPPED) == (NO_CONTACTS, ())


def test_the_numbers_of_a_region_are_named() -> None:
    known, sentences = contacts_of(ContactSettings(region="US"), SHIPPED)

    assert [one.number for one in known.of(Need.CRISIS)] == ["988"]
    assert sentences == ()


def test_their_own_stand_in_place_of_those() -> None:
    known, _ = contacts_of(ContactSettings(region="US", crisis="01 23, Joan, 2026-11-01"), SHIPPED)

    assert [(one.number, one.name, one.is_own) for one in known.of(Need.CRISIS)] == [("01 23", "Joan", True)]
    assert [one.number for one in known.of(Need.EMERGENCY)] == ["911"]


def test_of_what_is_not_known_or_no_number_a_sentence_says_what_to_do() -> None:
    known, sentences = contacts_of(ContactSettings(region="AQ", crisis="123, Joan, 2026-02-31"), SHIPPED)

    assert known == NO_CONTACTS
    assert any("contacts.crisis" in sentence for sentence in sentences)
    assert any("“AQ”" in sentence and "contacts.emergency" in sentence for sentence in sentences)


def test_regions_are_named_in_order() -> None:
    regions = regions_of(SHIPPED)

    assert list(regions) == sorted(regions)
    assert {"GB", "US"} <= set(regions)
