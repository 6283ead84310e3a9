import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.sound_marks import MARKS, at_marks, mark_of
from companion.values import VocalSound

LAUGH, SIGH = mark_of(VocalSound.LAUGH), mark_of(VocalSound.SIGH)


def test_a_text_is_cut_where_a_sound_comes() -> None:
    parts = list(at_marks(f"Oh dear. {LAUGH}I can see it. {SIGH}Poor cat."))

    assert parts == [
        ("Oh dear. ", None),
        ("I can see it. ", VocalSound.LAUGH),
        ("Poor cat.", VocalSound.SIGH),
    ]


def test_of_two_sounds_in_one_place_the_last_is_meant() -> None:
    assert list(at_marks(f"{LAUGH}{SIGH}Well.")) == [("Well.", VocalSound.SIGH)]


def test_every_sound_has_a_mark_that_no_text_holds() -> None:
    assert len(set(MARKS)) == len(VocalSound)
    assert {unicodedata.category(mark) for mark in MARKS} == {"Cn"}


@given(st.lists(st.sampled_from([*MARKS, "Oh", " ", "dear. ", "I see"])))
def test_no_word_is_lost_and_no_mark_is_left(parts: list[str]) -> None:
    said = "".join(part for part, _ in at_marks("".join(parts)))

    assert said == "".join(part for part in parts if part not in MARKS)
