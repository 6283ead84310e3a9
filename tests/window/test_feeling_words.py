import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling import mood
from companion.feeling.appraisal import Occurrence
from companion.feeling.emotions import LABELS
from companion.values import Affect, AffectEstimate, Cause, Deviation, Emotion, MoodTerm, Reading, Who
from companion.window.feelings.feeling_words import (
    affect_words,
    emotion_words,
    figure_words,
    reading_line,
    shift_words,
    signed_words,
    term_words,
)

SAD = AffectEstimate(Affect(-0.5, -0.3, -0.2), Deviation(0.2, 0.2, 0.3))
READING = Reading(
    "a" * 32,
    5,
    SAD,
    words=SAD,
    tone=SAD,
    emotions=(Emotion("sadness", 0.7, 0.5), Emotion("nervousness", 0.4, 0.2), Emotion("fear", 0.4, 0.9)),
    causes=(Cause("I failed\n the exam", Who.SELF, 5, 0.6),),
)


def test_a_reading_is_told_in_one_line_with_its_source_and_its_cause() -> None:
    assert (
        reading_line(READING)
        == "Sounded sad, a little nervous — from words and tone · because of “I failed the exam”"
    )


def test_what_was_typed_seems_and_does_not_sound() -> None:
    assert reading_line(replace(READING, tone=None, causes=())) == "Seemed sad, a little nervous — from words"


def test_what_is_unsure_is_told_as_unsure_and_put_down_to_nothing() -> None:
    assert reading_line(replace(READING, is_unsure=True, words=None, tone=None)) == "Unsure how that felt"
    assert "because" not in reading_line(replace(READING, is_unsure=True))


def test_words_and_voice_that_disagree_are_told() -> None:
    line = reading_line(replace(READING, do_disagree=True, causes=()))

    assert line == "Sounded sad, a little nervous — your words and your voice say different things"


def test_what_the_person_told_is_told_as_theirs() -> None:
    told = AffectEstimate(Affect(0.9, 0.4), Deviation(0.1, 0.1, 0.6))

    assert reading_line(replace(READING, affect=told, is_told=True)) == "You said: very cheerful"


def test_what_the_person_only_called_wrong_is_unsure() -> None:
    assert reading_line(replace(READING, is_told=True, is_unsure=True)) == "You said that this was wrong"


def test_a_faint_second_emotion_is_left_out() -> None:
    faint = replace(READING, emotions=(READING.emotions[0], Emotion("fear", 0.2, 0.9)), causes=())

    assert reading_line(faint) == "Sounded sad — from words and tone"


def test_without_an_emotion_that_stands_out_the_point_of_feeling_is_told() -> None:
    plain = replace(READING, emotions=(Emotion("neutral", 0.9, 0.0),), causes=())

    assert reading_line(plain) == "Sounded downcast — from words and tone"


def test_a_long_cause_is_shortened() -> None:
    long = replace(READING, causes=(Cause("my brother " * 30, Who.OTHER, 5, 0.5),))

    line = reading_line(long)

    assert line.endswith("…”")
    assert len(line) < 140


@pytest.mark.parametrize(
    ("intensity", "words"), [(0.0, "a little angry"), (0.5, "angry"), (1.0, "very angry")]
)
def test_an_emotion_is_told_as_strong_as_it_is(intensity: float, words: str) -> None:
    assert emotion_words(Emotion("anger", 0.5, intensity)) == words


def test_every_emotion_there_is_has_a_word_of_its_own() -> None:
    words = {emotion_words(Emotion(name, 1.0, 0.5)) for name in LABELS}

    assert len(words) == len(LABELS)
    assert words & set(LABELS) == {"caring"}


def test_everything_that_moves_a_mood_has_words() -> None:
    names = {each.value for each in Occurrence} | {
        mood.DECAY,
        mood.REST,
        mood.CAUGHT,
        mood.UNDONE,
        mood.RESET,
    }

    assert all(term_words(name) != name for name in names)


def test_what_has_no_words_is_told_by_its_name() -> None:
    assert term_words("eclipse") == "eclipse"


@pytest.mark.parametrize(
    ("shift", "words"),
    [
        (Affect(0.25, 0.1), "pleasanter by 0.25"),
        (Affect(-0.1, -0.3), "calmer by 0.30"),
        (Affect(0.0, 0.0, -0.2), "less sure by 0.20"),
        (Affect(0.001, 0.0), ""),
    ],
)
def test_a_shift_is_told_where_it_is_largest(shift: Affect, words: str) -> None:
    assert shift_words(MoodTerm("thanked", shift)) == words


@given(st.builds(Affect, *[st.floats(-1.0, 1.0)] * 3))
def test_any_point_of_feeling_has_words(affect: Affect) -> None:
    assert affect_words(affect)


@given(st.floats(-1.0, 1.0))
def test_a_coordinate_is_told_with_its_sign(value: float) -> None:
    told = float(signed_words(value).replace("−", "-"))

    assert math.isclose(told, value, abs_tol=0.0051)
    assert figure_words(value, 0.2).endswith("± 0.20")


def test_words_go_through_the_translation() -> None:
    def shout(context: str, text: str) -> str:
        assert context == "Window"
        return text.upper()

    assert reading_line(replace(READING, causes=()), shout).startswith("SOUNDED SAD, A LITTLE NERVOUS")
