import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.stage_directions import (
    LONGEST_DIRECTION,
    MARKS,
    at_marks,
    direction_length,
    mark_of,
    vocal_sound,
)
from companion.values import VocalSound
from tests.tables import each_row


@pytest.mark.parametrize(
    "text", ["*nods slowly*", "**hugs you**", "_crying_", "(giggles)", "[pause]", "*She winks.*"]
)
def test_a_direction_is_as_long_as_its_marks_reach(text: str) -> None:
    assert direction_length(f"{text} Yes.", behind="", is_last=False) == len(text)


@each_row("text", ["*", "*nod", "*softly ", "**nods*", "(", "[a long ", "(laughs"])
def test_what_may_become_one_is_waited_for_and_counts_at_the_end(text: str) -> None:
    assert direction_length(text, behind="", is_last=False) is None


@pytest.mark.parametrize("text", ["*never ", "*no*", "(about two ", "[a]", "*nods\n", "(takes ten minutes)"])
def test_other_words_are_not_waited_for(text: str) -> None:
    assert direction_length(text, behind="", is_last=False) == 0


def test_a_verb_behind_its_subject_is_emphasised() -> None:
    assert direction_length("*smiles* at", behind="she", is_last=False) == 0
    assert direction_length("*smiles* at", behind="you", is_last=False) == 8


def test_one_that_does_not_end_is_no_longer_waited_for() -> None:
    assert direction_length("*smiles" + " so" * LONGEST_DIRECTION, behind="", is_last=False) == 0


@given(st.text(alphabet="*_([)] asmile.\n", max_size=40), st.text(max_size=4), st.booleans())
def test_no_more_is_taken_than_there_is(text: str, behind: str, is_last: bool) -> None:
    length = direction_length(text, behind=behind, is_last=is_last)

    assert length is None or 0 <= length <= len(text)
    assert length is not None or not is_last


@each_row(
    ("direction", "sound"),
    [
        ("*laughs*", VocalSound.LAUGH),
        ("(chuckles softly)", VocalSound.LAUGH),
        ("*soft laughter*", VocalSound.LAUGH),
        ("*She giggles.*", VocalSound.LAUGH),
        ("*sighs deeply*", VocalSound.SIGH),
        ("[a long sigh]", VocalSound.SIGH),
        ("_humming_", VocalSound.HUM),
        ("*hesitates*", VocalSound.HESITATION),
        ("*nods*", None),
        ("*smiles warmly*", None),
        ("*looks at you and laughs*", None),
    ],
)
def test_what_a_voice_does_can_be_uttered(direction: str, sound: VocalSound | None) -> None:
    assert vocal_sound(direction) is sound


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
