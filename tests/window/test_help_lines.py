from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import SetContact, ShownContact
from companion.guarding.contacts import Need, own_contact, read_contacts
from companion.settings.boundary_sections import ContactSettings
from companion.values import SettingName
from companion.window.talk.help_lines_model import (
    NEEDS,
    REGION,
    HelpLine,
    HelpLines,
    region_name,
    title,
    unknown_words,
    written,
)
from companion.window.window import setting_words
from tests.fakes.guarded import CONTACTS, NOWHERE, OWN

TODAY = date(2026, 11, 21)
KNOWN = HelpLines().with_event(CONTACTS)


def lines(state: HelpLines, *needs: str, today: date = TODAY) -> tuple[HelpLine, ...]:
    return state.lines(needs, today, date.isoformat)


def test_every_need_and_every_region_that_ships_has_a_name() -> None:
    assert set(NEEDS) == {need.value for need in Need}
    assert {REGION, *NEEDS} == set(ContactSettings.model_fields)
    assert len({title(need) for need in NEEDS} | {unknown_words(need) for need in NEEDS}) == 2 * len(NEEDS)
    for region in {one.region for one in read_contacts()}:
        assert region_name(region) != region


def test_a_number_is_shown_with_its_page_and_the_day_on_which_that_was_read() -> None:
    (crisis,) = lines(KNOWN, "crisis")

    assert (crisis.number, crisis.name) == ("116 123", "Samaritans")
    assert crisis.source == "example.org, checked on 2026-11-21"
    assert crisis.address.startswith("https://www.example.org/")
    assert crisis.warning == ""


def test_an_own_number_says_so() -> None:
    (own,) = lines(KNOWN, "abuse")

    assert own.is_own
    assert own.source == "Your own entry, checked on 2026-11-01"
    assert KNOWN.own("abuse") == OWN
    assert KNOWN.own("crisis") is None


def test_a_card_that_was_open_when_the_window_was_closed_is_there_again() -> None:
    first = msgspec.structs.replace(CONTACTS, needs=("emergency", "crisis"))
    begun = HelpLines().with_event(first)

    closed = begun.without_card().with_event(first)

    assert begun.needs == ("emergency", "crisis")
    assert closed.needs == ()


@pytest.mark.parametrize(("today", "is_old"), [(date(2027, 11, 21), False), (date(2027, 11, 22), True)])
def test_a_number_that_was_seen_more_than_a_year_ago_says_so(today: date, is_old: bool) -> None:
    (crisis,) = lines(KNOWN, "crisis", today=today)

    assert bool(crisis.warning) == is_old


def test_a_number_without_a_day_is_not_called_old() -> None:
    dayless = ShownContact("crisis", "1", "Joan", "", "", is_own=True)
    state = HelpLines().with_event(type(CONTACTS)("", (), (dayless,), ""))

    assert lines(state, "crisis") == (HelpLine("crisis", "1", "Joan", "", "Your own entry", "", is_own=True),)


def test_where_no_number_is_known_it_says_what_to_look_up() -> None:
    nowhere = HelpLines().with_event(NOWHERE)

    assert [(line.number, line.name) for line in lines(nowhere, "emergency", "crisis")] == [
        ("", "Your local emergency number"),
        ("", "A crisis line near you"),
    ]
    assert [line.name for line in lines(HelpLines(), "emergency")] == ["Your local emergency number"]


def test_the_card_comes_with_an_answer_that_asks_for_numbers_and_stays_until_it_is_put_away() -> None:
    given = KNOWN.after_answer(("emergency", "crisis"), is_offered=False)

    assert given.after_answer((), is_offered=True).needs == ("emergency", "crisis")
    assert given.after_answer(("emergency", "poison"), is_offered=False).needs == ("emergency", "poison")
    assert given.without_card().needs == ()
    assert KNOWN.after_answer((), is_offered=True).needs == ()


def test_the_card_folds_once_the_danger_is_over_and_unfolds_when_asked_or_for_another_danger() -> None:
    given = KNOWN.after_answer(("emergency", "crisis"), is_offered=False)

    over = given.after_answer((), is_offered=True, is_over=True)

    assert not given.after_answer((), is_offered=True).is_folded
    assert (over.needs, over.is_folded) == (("emergency", "crisis"), True)
    assert over.after_answer((), is_offered=True).is_folded
    assert (over.with_card().needs, over.with_card().is_folded) == (("emergency", "crisis"), False)
    assert not over.after_answer(("poison",), is_offered=False).is_folded


def test_an_offer_is_over_with_the_next_answer_and_none_stands_below_a_card() -> None:
    offered = KNOWN.after_answer(("crisis",), is_offered=True)

    assert offered.after_answer((), is_offered=True).offered == ()
    assert offered.with_card().after_answer(("crisis",), is_offered=True).offered == ()


def test_what_is_written_stays_until_the_engine_has_taken_it() -> None:
    sending = KNOWN.editing("crisis").sending(SetContact("crisis", "1"))

    assert sending.edited == "crisis"
    assert sending.with_event(CONTACTS).edited == ""
    refused = sending.after_refusal("contacts.crisis must be a number.")
    assert (refused.edited, refused.refused) == ("crisis", "contacts.crisis must be a number.")
    assert refused.with_event(CONTACTS).edited == "crisis"
    assert refused.sending(SetContact("crisis", "1")).refused == ""


def test_a_region_that_is_set_meanwhile_loses_nothing_that_is_being_written() -> None:
    assert KNOWN.editing("crisis").sending(SetContact(REGION, "IE")).with_event(CONTACTS).edited == "crisis"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ((" 116 123 ", "Samaritans", "2026-11-21"), "116 123, Samaritans, 2026-11-21"),
        (("112", "", ""), "112"),
        (("112", "Joan, at night", ""), "112, Joan, at night"),
        (("", "Joan", "2026-11-21"), ""),
        (("112", "Joan", "21.11.2026"), None),
        (("112", "Joan", "2026-02-30"), None),
    ],
)
def test_what_is_written_is_told_as_a_setting_holds_it(
    fields: tuple[str, str, str], told: str | None
) -> None:
    assert written(*fields) == told


@given(st.from_regex(r"\+?\d[\d ]{0,12}", fullmatch=True), st.text(max_size=40), st.dates())
def test_what_is_written_is_read_back(number: str, name: str, day: date) -> None:
    text = written(number, name, day.isoformat())

    assert text is not None
    contact = own_contact(Need.CRISIS, text)
    assert contact is not None
    assert contact.number == " ".join(number.split())
    assert contact.seen == day


def test_settings_are_called_as_the_window_calls_them() -> None:
    assert setting_words(SettingName("contacts.crisis")) == "Crisis or overwhelm"
    assert setting_words(SettingName("contacts.region")) == "Your country"
