"""Whoever is in danger hears each number that the companion gives digit by digit, in every language."""

import json
import re
from collections.abc import Iterator

import pytest

from companion.guarding.contacts import FOLDER, Contact, Need, contacts_in, read_contacts, read_wording
from companion.speaking.clauses import cut
from companion.speaking.spoken_form import spoken_form
from companion.speaking.text.counting import cardinal
from companion.speaking.text.wording import wording_of
from tests.tables import each_row

CALL = {"en": "Call ", "de": "Ruf ", "fr": "Appelle ", "es": "Llama: ", "ja": "", "zh": "打"}
NEEDS = {"{emergency}": Need.EMERGENCY, "{line}": Need.CRISIS}
CONTACTS = read_contacts()
REGIONS = sorted({contact.region for contact in CONTACTS})


def heard_as(contact: Contact, language: str) -> str:
    """Return how a contact's number is heard: one of two digits as a number, as "le quinze" is in France."""
    return cardinal(int(contact.number), language) if len(contact.number) == 2 else digits(contact, language)


def digits(contact: Contact, language: str) -> str:
    wording = wording_of(language)
    assert wording is not None
    said = (
        wording.digits_of_calls.get(digit) or cardinal(int(digit), language)
        for digit in contact.number
        if digit.isdecimal()
    )
    return "".join(said)


def as_heard(text: str, language: str) -> str:
    clauses = cut(text, is_first=True, is_finished=True).clauses
    with_numbers = (clause for clause in clauses if re.search(r"\d", clause))
    return re.sub(r"[ ,]", "", "".join(spoken_form(clause, language).text for clause in with_numbers))


def answers(language: str) -> Iterator[str]:
    """Yield what is said in need, with the places for numbers."""
    waiting = [json.loads((FOLDER / f"{language}.json").read_text("utf-8"))]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str) and any(place in one for place in NEEDS):
            yield one
        elif isinstance(one, list | dict):
            waiting += one.values() if isinstance(one, dict) else one


@each_row("language", sorted(CALL))
@pytest.mark.parametrize("begins", ["", "call"])
def test_a_number_of_a_contact_is_said_digit_by_digit(language: str, begins: str) -> None:
    named = read_wording()[language].named

    for contact in CONTACTS:
        text = f"{CALL[language] if begins else ''}{named.format(name=contact.name, number=contact.number)}."
        assert heard_as(contact, language) in as_heard(text, language), text


@each_row("region", REGIONS)
@each_row("language", sorted(CALL))
def test_numbers_within_what_is_said_in_need_are_said_digit_by_digit(language: str, region: str) -> None:
    known = contacts_in(region, CONTACTS)
    wording = read_wording()[language]

    for answer in answers(language):
        text = answer
        for place, need in NEEDS.items():
            text = text.replace(place, wording.of(known, need))
        heard = as_heard(text, language)
        for place, need in NEEDS.items():
            for contact in known.of(need)[:2] if place in answer else ():
                assert heard_as(contact, language) in heard, text
