"""Numbers to call are said digit by digit, and no other number is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.phone_numbers import are_called, digit_by_digit
from companion.speaking.spoken_form import spoken_form


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("Please call 911 now.", "Please call 9 1 1 now."),
        ("In danger, 999.", "In danger, 9 9 9."),
        ("Call 119 or 112?", "Call 119 or 1 1 2?"),
        ("Try Samaritans on 116 123.", "Try Samaritans on 1 1 6 1 2 3."),
        ("Childline on 0800 1111, please", "Childline on 0 8 0 0 1 1 1 1, please,"),
        ("Poison Help on 1-800-222-1222.", "Poison Help on 1 8 0 0 2 2 2 1 2 2 2."),
        ("0120-279-338", "0 1 2 0 2 7 9 3 3 8,"),
    ],
)
def test_a_number_to_call_is_said_digit_by_digit(caption: str, said: str) -> None:
    assert spoken_form(caption).text == said


@pytest.mark.parametrize(
    "caption",
    [
        "It was 2024, and 300 people came.",
        "On 21 May it rained.",
        "We count on 3 or 4.",
        "I have 12 and 500 more.",
        "It costs 1,000.",
    ],
)
def test_other_numbers_are_left_as_they_are(caption: str) -> None:
    assert not any(are_called(caption.split()))


@given(st.lists(st.text(alphabet="0123456789-+.,? abc", max_size=9), max_size=6))
def test_whatever_is_called_has_digits_and_keeps_them(words: list[str]) -> None:
    for word, is_called in zip(words, are_called(words), strict=True):
        if is_called:
            assert digit_by_digit(word).replace(" ", "").rstrip(".,!?;:)") == "".join(
                filter(str.isdigit, word)
            )
