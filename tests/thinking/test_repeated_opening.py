import pytest
from companion.thinking.repeated_opening import without_repeat
from hypothesis import given
from hypothesis import strategies as st


def said(text: str, opening: str, *, cut_every: int = 3) -> str:
    pieces = [text[at : at + cut_every] for at in range(0, len(text), cut_every)]
    return "".join(without_repeat(pieces, opening))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Oh no, that is bad.", " that is bad."),
        ('"Oh no," that is bad.', " that is bad."),
        ("**Oh No** – that is bad.", " – that is bad."),
        ("Oh no. That is bad.", " That is bad."),
        ("oh  no", ""),
        ("Oh nobody, that is bad.", "Oh nobody, that is bad."),
        ("That is bad. Oh no.", "That is bad. Oh no."),
        ("Oh", "Oh"),
        ("", ""),
    ],
)
def test_a_repeated_opening_is_left_out(text: str, rest: str) -> None:
    assert said(text, "Oh no,") == rest


def test_without_an_opening_nothing_is_left_out() -> None:
    assert said(" Oh no, that is bad.", "") == " Oh no, that is bad."


@given(st.text("ON oh,.“é ", max_size=24), st.text("Onoh, ", max_size=6), st.integers(1, 8))
def test_where_the_stream_is_cut_makes_no_difference(text: str, opening: str, cut_every: int) -> None:
    assert said(text, opening, cut_every=cut_every) == said(text, opening, cut_every=1)


@given(st.text(max_size=24), st.text(max_size=8))
def test_what_is_left_is_an_end_of_the_text(text: str, opening: str) -> None:
    assert text.endswith(said(text, opening))
