import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.spoken_form import in_ascii, spoken_form


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("Hello, **I** am _here_ 😀!", "Hello, I am here!"),
        ("I am SO happy 👩‍👩‍👧", "I am SO happy,"),
        ("I think — well… no.", "I think, well, no."),
        ("word—word wait...what", "word, word wait, what,"),
        ("“Really?!” he said.", "Really? he said."),
        ("He said 'hello'.", "He said hello."),
        ("Don’t rock'n'roll, boys' club.", "Don't rock'n'roll, boys' club."),
        ("It is (as you know) late.", "It is, as you know, late."),
        ("At 10:05 or 10:00.", "At 10 oh 5 or 10 o'clock."),
        ("At 10:00 pm, 7:30pm and 10 AM.", "At 10 p.m., 7:30 p.m. and 10 a.m."),
        ("I AM here.", "I am here."),
        ("$5, $5.50, €5, 5€ and £1,200.", "5 dollars, 5 dollars 50, 5 euros, 5 euros and 1,200 pounds."),
        ("$3.2 million, $20k.", "3.2 million dollars, 20 thousand dollars."),
        (
            "50% of -5°C, 20 °C or 5km.",
            "50 percent of minus 5 degrees Celsius, 20 degrees Celsius or 5 kilometers.",
        ),
        ("the 1990s, '80s, 24/7, ½.", "the 19 nineties, eighties, 24 7, one half."),
        ("2 + 2 = 4 & #1", "2 plus 2 equals 4 and number 1,"),
        ("10–20 and/or 3×4", "10 to 20 and or 3 times 4,"),
        ("See https://www.example.com/a?b=1.", "See example dot com."),
        ("See [my page](https://x.org/y)!", "See my page!"),
        (
            "Write to ann@example.org, e.g. now, etc.",
            "Write to ann at example dot org, for example now, et cetera,",
        ),
        ("1,000 at 3.5 on the 21st of 2024.", "1,000 at 3.5 on the 21st of 2024."),
        ("# Title", "Title,"),
        (
            "2*3, friend(s), hi😀there a|b **bo**ld snake_case.",
            "2 times 3, friends, hi there a b bold snake case.",
        ),
        ("- `code` here", "code here,"),
    ],
)
def test_a_caption_is_said_in_words(caption: str, said: str) -> None:
    assert spoken_form(caption).text == said


@pytest.mark.parametrize("caption", ["", "   ", "...", "😀", "— * — !!", "**"])
def test_nothing_is_said_for_signs_alone(caption: str) -> None:
    assert spoken_form(caption).text == ""


def test_a_clause_that_goes_on_ends_in_a_comma() -> None:
    assert spoken_form("I was thinking").text == "I was thinking,"


def test_accents_are_dropped_for_an_engine_without_them() -> None:
    assert in_ascii(spoken_form("Smørrebrød, naïve café, straße.")).text == "Smorrebrod, naive cafe, strasse."


def test_words_in_another_script_are_not_said_by_an_engine_without_it() -> None:
    assert in_ascii(spoken_form("你好 Привет")).text == ""


TOKENS = st.sampled_from(
    ["$5", "million,", "😀", "(ha", "ha)", "—", "10:00", "pm.", "…", "café", "'s", "1/2", "a/b", "你好"]
)


@given(st.one_of(st.text(), st.lists(TOKENS).map(" ".join)))
def test_captions_give_the_text_and_spans_give_what_is_said(caption: str) -> None:
    form = spoken_form(caption)

    assert " ".join(word.caption for word in form.words) == " ".join(caption.split())
    assert [form.text[start:end] for start, end in form.spans] == [word.said for word in form.words]


@given(st.text())
def test_what_is_said_has_single_spaces_and_something_to_say_or_nothing(caption: str) -> None:
    text = spoken_form(caption).text

    assert text == " ".join(text.split())
    assert not text or any(c.isalnum() for c in text)


@given(st.text())
def test_the_ascii_form_is_ascii(caption: str) -> None:
    assert in_ascii(spoken_form(caption)).text.isascii()
