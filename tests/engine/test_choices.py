from datetime import time
from pathlib import Path
from typing import Any

import pytest

from companion.engine.choices import boundaries_of, contacts_of, load_choices, regions_of
from companion.engine.equip import equip
from companion.guarding.contacts import NO_CONTACTS, Need, read_contacts
from companion.settings.boundary_sections import BoundarySettings, ContactSettings
from companion.settings.persona_sections import PersonaSettings, TraitSettings
from companion.settings.sections import CompanionSettings
from companion.storage.paths import find_paths
from companion.values import Age, Boundaries, Intimacy, Proactivity, Rule, Voices


def setting(**boundaries: Any) -> CompanionSettings:  # noqa: ANN401 - whatever may be set
    return CompanionSettings(boundaries=BoundarySettings(**boundaries))


EAGER = CompanionSettings(
    persona=PersonaSettings(leads=0.9, relation="my girlfriend"),
    traits=TraitSettings(humour=5, warmth=4),
)


def test_the_defaults_are_the_same_in_settings_and_values() -> None:
    assert boundaries_of(CompanionSettings()) == (Boundaries(), ())


def test_every_setting_becomes_a_boundary() -> None:
    held, sentences = boundaries_of(
        setting(
            topics=("politics",),
            intimacy="affectionate",
            endearments=True,
            flattery=True,
            humour=False,
            strong_language=True,
            health="general",
            farewell="brief",
            quiet_from="22:00",
            quiet_until="07:00",
            session_minutes=60,
            reminder=False,
            not_remembered=("my divorce",),
            voices="only_me",
            proactivity="seldom",
        )
    )

    assert sentences == ()
    assert held == Boundaries(
        topics=("politics",),
        intimacy=Intimacy.AFFECTIONATE,
        allows_endearments=True,
        allows_flattery=True,
        allows_humour=False,
        allows_strong_language=True,
        referred=frozenset({Rule.MONEY, Rule.LAW}),
        has_brief_farewell=True,
        quiet=(time(22), time(7)),
        session_minutes=60,
        reminds=False,
        not_remembered=("my divorce",),
        voices=Voices.ONLY_ME,
        proactivity=Proactivity.SELDOM,
    )


def test_what_contradicts_itself_is_told_with_the_settings_that_cannot_be_read(tmp_path: Path) -> None:
    paths = find_paths({"COMPANION_HOME": str(tmp_path)})
    file = paths.companion("companion").settings_file
    file.parent.mkdir(parents=True)
    file.write_text(
        '[boundaries]\nage = "minor"\nreminder = false\nquiet_from = "25:00"\nquiet_until = "06:00"\n',
        "utf-8",
    )

    choices = load_choices(paths, "companion")
    boundaries = equip(paths, "companion", choices).privacy().boundaries

    unread, unclear, overruled = choices.problems
    assert "boundaries.quiet_from must be a time" in str(unread)
    assert "Only one of" in str(unclear)
    assert "boundaries.reminder" in str(overruled)
    assert (boundaries.age, boundaries.reminds) == (Age.MINOR, True)


@pytest.mark.parametrize(
    ("boundaries", "overruled"),
    [
        ({"humour": False}, "traits.humour"),
        ({"intimacy": "none"}, "traits.warmth"),
        ({"proactivity": "never"}, "persona.leads"),
        ({"age": "minor"}, "persona.relation"),
    ],
)
def test_a_persona_that_its_boundaries_hold_back_is_told(boundaries: dict[str, Any], overruled: str) -> None:
    wished = BoundarySettings(**boundaries)

    (sentence,) = boundaries_of(EAGER.model_copy(update={"boundaries": wished}))[1]

    assert overruled in str(sentence)
    assert boundaries_of(CompanionSettings(boundaries=wished))[1] == ()
    assert boundaries_of(EAGER)[1] == ()


SHIPPED = read_contacts()


def test_nobody_is_named_unless_the_person_says_where_they_are() -> None:
    assert contacts_of(ContactSettings(), SHIPPED) == (NO_CONTACTS, ())


def test_the_numbers_of_a_region_are_named() -> None:
    known, sentences = contacts_of(ContactSettings(region="US"), SHIPPED)

    assert [one.number for one in known.of(Need.CRISIS)] == ["988"]
    assert sentences == ()


def test_without_a_region_the_numbers_of_the_guessed_one_are_named() -> None:
    guessed, _ = contacts_of(ContactSettings(), SHIPPED, "US")
    chosen, _ = contacts_of(ContactSettings(region="GB"), SHIPPED, "US")

    assert [one.number for one in guessed.of(Need.CRISIS)] == ["988"]
    assert {one.region for one in chosen.known} == {"GB"}
    assert contacts_of(ContactSettings(), SHIPPED, "AQ") == (NO_CONTACTS, ())


def test_their_own_stand_in_place_of_those() -> None:
    known, _ = contacts_of(ContactSettings(region="US", crisis="01 23, Joan, 2026-11-01"), SHIPPED)

    assert [(one.number, one.name, one.is_own) for one in known.of(Need.CRISIS)] == [("01 23", "Joan", True)]
    assert [one.number for one in known.of(Need.EMERGENCY)] == ["911"]


@pytest.mark.parametrize(
    "number", ["(212) 555-0123", "01.42.34.82.08", "(+49) 30/1234-56", "+44 (0)20 7946 0018", "*31"]
)
def test_a_number_may_be_written_as_it_is_in_any_country(number: str) -> None:
    known, sentences = contacts_of(ContactSettings(crisis=f"{number}, Élise"), SHIPPED)

    assert [(one.number, one.name) for one in known.of(Need.CRISIS)] == [(number, "Élise")]
    assert sentences == ()


def test_of_what_is_not_known_or_no_number_a_sentence_says_what_to_do() -> None:
    known, sentences = contacts_of(ContactSettings(region="AQ", crisis="123, Joan, 2026-02-31"), SHIPPED)

    assert known == NO_CONTACTS
    assert any("contacts.crisis" in str(sentence) for sentence in sentences)
    assert any("“AQ”" in str(sentence) and "contacts.emergency" in str(sentence) for sentence in sentences)


def test_regions_are_named_in_order() -> None:
    regions = regions_of(SHIPPED)

    assert list(regions) == sorted(regions)
    assert {"GB", "US"} <= set(regions)
