"""Numbers to call are said digit by digit, and no other number is."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.contacts import FOLDER, Contact, Need, contacts_in, read_contacts, read_wording
from companion.speaking.clauses import cut
from companion.speaking.spoken_form import spoken_form
from companion.speaking.text.contacts import are_called, digit_by_digit
from companion.speaking.text.counting import cardinal
from companion.speaking.text.wording import Wording, wording_of
from tests.tables import each_row


def known(language: str) -> Wording:
    wording = wording_of(language)
    assert wording is not None
    return wording


ENGLISH = known("en")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ja", "zh"])
@pytest.mark.parametrize("number", ["112", "911", "999", "988", "116 123"])
def test_lines_for_emergencies_are_never_counted(language: str, number: str) -> None:
    assert all(are_called(number.split(), known(language)))


@each_row(
    ("language", "caption", "said"),
    [
        ("en", "Please call 911 now.", "Please call nine one one now."),
        ("en", "In danger, 999.", "In danger, nine nine nine."),
        ("en", "Call or text 988, any time.", "Call or text nine eight eight, any time."),
        ("en", "Call 119 or 112?", "Call one one nine or one one two?"),
        ("en", "Text HOME to 741741.", "Text home to seven four one seven four one."),
        ("en", "Try Samaritans on 116 123.", "Try Samaritans on one one six one two three."),
        ("en", "Lifeline on 13 11 14.", "Lifeline on one three one one one four."),
        ("en", "Childline: 0800 1111, please", "Childline: zero eight zero zero one one one one, please,"),
        ("en", "Help on 1-800-222-1222.", "Help on one eight zero zero two two two one two two two."),
        ("en", "Call the NHS on 111, or 999.", "Call the N-H-S on one one one, or nine nine nine."),
        ("en", "The line on 91 562 04 20.", "The line on nine one five six two zero four two zero."),
        ("en", "0120-279-338", "zero one two zero two seven nine three three eight,"),
        ("en", "(555) 123-4567", "five five five, one two three four five six seven,"),
        ("en", "+49 30 123456", "plus four nine three zero one two three four five six,"),
        ("en", "+442079460958", "plus four four two zero seven nine four six zero nine five eight,"),
        ("en", "911", "nine one one,"),
        ("de", "911", "neun eins eins,"),
        ("fr", "911", "neuf un un,"),
        ("es", "911", "nueve uno uno,"),
        ("ja", "911", "きゅういちいち,"),
        ("zh", "911", "九幺幺,"),
        ("de", "Wähle 110!", "Wähle eins eins null!"),
        ("de", "0800 111 0 111", "null acht null null eins eins eins null eins eins eins,"),
        ("fr", "Appelez le 15 ou le 3114.", "Appelez le un cinq ou le trois un un quatre."),
        ("fr", "01 23 45 67 89", "zéro un deux trois quatre cinq six sept huit neuf,"),
        ("es", "Llama al 024.", "Llama al cero dos cuatro."),
        ("es", "717 003 717", "siete uno siete cero cero tres siete uno siete,"),
        ("ja", "119に電話して。", "いちいちきゅうに電話して."),
        ("zh", "请拨打120。", "请拨打幺二零."),
        ("zh", "打12356，", "打幺二三五六,"),
    ],
)
def test_numbers_to_call_are_said_digit_by_digit_everywhere(language: str, caption: str, said: str) -> None:
    assert spoken_form(caption, language).text == said


@each_row(
    "caption",
    [
        "It was 2024, and 300 people came.",
        "On 21 May it rained.",
        "We count on 3 or 4.",
        "I have 12 and 500 more.",
        "It costs 1,000.",
        "Pages 100-200, 1914-1918, 21-11-2026.",
        "I call 200 people a day, based on 2024.",
        "We live on 300 acres.",
    ],
)
def test_other_numbers_are_counted(caption: str) -> None:
    assert not any(are_called(caption.split(), ENGLISH))


@given(st.lists(st.text(alphabet="0123456789-+.,? abc()", max_size=9), max_size=6))
def test_whatever_is_called_has_digits_and_says_each(words: list[str]) -> None:
    for word, is_called in zip(words, are_called(words, ENGLISH), strict=True):
        if is_called:
            said = digit_by_digit(word, ENGLISH).replace("plus ", "").rstrip(".,!?;:")
            assert len(said.split()) == sum(map(str.isdigit, word)) > 0


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
