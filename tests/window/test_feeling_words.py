from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling import mood
from companion.feeling.emotions import LABELS
from companion.values import (
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    Emotion,
    Mood,
    MoodStep,
    MoodTerm,
    Occurrence,
    Reading,
    Who,
)
from companion.window.feelings.feeling import reading_rows
from companion.window.feelings.feeling_words import (
    affect_words,
    emotion_words,
    is_clear,
    plain_causes_of,
    reading_line,
    term_words,
)
from tests.fakes.readings import SAD

READING = Reading(
    "a" * 32,
    5,
    SAD,
    words=SAD,
    tone=SAD,
    emotions=(Emotion("sadness", 0.7, 0.5), Emotion("nervousness", 0.4, 0.2), Emotion("fear", 0.4, 0.9)),
    causes=(Cause("I failed\n the exam", Who.SELF, 5, 0.6, is_sure=True),),
)


EVEN = Mood(Affect(0.0), Affect(0.0), at=0.0)


def test_what_is_unsure_is_told_as_unsure_and_put_down_to_nothing() -> None:
    assert (
        reading_line(replace(READING, is_unsure=True, words=None, tone=None)) == "I'm not sure how you felt"
    )
    assert "because" not in reading_line(replace(READING, is_unsure=True))


@pytest.mark.parametrize(
    ("said", "valence", "emotions", "is_worth_a_line"),
    [
        ("My grandmother died.", -0.5, (Emotion("sadness", 0.8, 0.6), Emotion("grief", 0.7, 0.5)), True),
        ("I passed!", 0.5, (Emotion("joy", 0.2, 0.5),), True),
        ("Tell me a joke.", 0.2, (Emotion("amusement", 0.58, 0.4),), False),
        ("My cat is terrified of the vacuum cleaner.", -0.2, (Emotion("fear", 0.89, 0.5),), False),
        ("Where does my sister live?", -0.2, (Emotion("sadness", 0.1, 0.4),), False),
        ("My name is Tom.", 0.1, (Emotion("neutral", 0.9, 0.0),), False),
    ],
)
def test_only_a_clear_feeling_is_worth_a_line_that_nobody_asked_for(
    said: str, valence: float, emotions: tuple[Emotion, ...], is_worth_a_line: bool
) -> None:
    felt = AffectEstimate(Affect(valence, 0.0), Deviation(0.3, 0.3, 0.3))

    assert is_clear(replace(READING, affect=felt, emotions=emotions)) == is_worth_a_line, said


def test_an_emotion_that_is_hardly_likelier_than_others_is_not_named() -> None:
    reading = replace(READING, tone=None, causes=(), emotions=(Emotion("anger", 0.2, 0.5),))

    assert reading_line(reading) == "You seemed downcast"


def test_words_and_voice_that_disagree_are_told() -> None:
    line = reading_line(replace(READING, do_disagree=True, causes=()))

    assert line == "You sounded sad, a little nervous — your words and your voice don't match"


def test_a_long_cause_is_shortened() -> None:
    long = replace(READING, causes=(Cause("my brother " * 30, Who.OTHER, 5, 0.5, is_sure=True),))

    line = reading_line(long)

    assert line.endswith("…”")
    assert len(line) < 140


def test_a_cause_is_told_only_if_it_is_sure_and_of_the_same_message() -> None:
    eggs = Cause("I have eggs", Who.WORLD, 5, 0.9)
    before = Cause("my boss shouted at me", Who.OTHER, 3, 0.9, is_sure=True)

    assert reading_line(READING).endswith("because of “I failed the exam”")
    for cause in (eggs, before):
        reading = replace(READING, causes=(cause,))
        assert "because" not in reading_line(reading)
        assert not any("ecause" in row.what for row in reading_rows(reading))


@pytest.mark.parametrize(
    ("shift", "words"),
    [
        (Affect(0.15, 0.02, 0.0), "a bit happier"),
        (Affect(-0.4, 0.1, 0.0), "less happy"),
        (Affect(0.0, 0.0, -0.06), "a bit less confident"),
        (Affect(0.02, 0.01, 0.0), ""),
    ],
)
def test_what_moved_the_companion_is_told_in_plain_words(shift: Affect, words: str) -> None:
    step = MoodStep(EVEN, EVEN, (MoodTerm("thanked", shift), MoodTerm("decay", Affect(-0.5, 0.0, 0.0))))

    assert plain_causes_of(step) == ((("You said thank you", words),) if words else ())


def test_nothing_is_a_little_neutral() -> None:
    assert emotion_words(Emotion("neutral", 0.8, 0.1)) == "neutral"


def test_every_emotion_there_is_has_a_word_of_its_own() -> None:
    words = {emotion_words(Emotion(name, 1.0, 0.5)) for name in LABELS}

    assert len(words) == len(LABELS)
    assert words & set(LABELS) == {"caring", "neutral"}


def test_everything_that_moves_a_mood_has_words() -> None:
    names = {each.value for each in Occurrence} | {
        mood.DECAY,
        mood.REST,
        mood.CAUGHT,
        mood.UNDONE,
        mood.RESET,
    }

    assert all(term_words(name) != name for name in names)


@given(st.builds(Affect, *[st.floats(-1.0, 1.0)] * 3))
def test_any_point_of_feeling_has_words(affect: Affect) -> None:
    assert affect_words(affect)


def test_words_go_through_the_translation() -> None:
    def shout(context: str, text: str) -> str:
        assert context == "Window"
        return text.upper()

    assert reading_line(replace(READING, causes=()), shout).startswith("YOU SOUNDED SAD, A LITTLE NERVOUS")
