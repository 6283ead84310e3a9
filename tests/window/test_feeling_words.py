from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from companion.feeling import mood
from companion.feeling.appraisal import Occurrence
from companion.feeling.emotions import LABELS
from companion.values import Affect, AffectEstimate, Cause, Deviation, Emotion, Reading, Who
from companion.window.feelings.feeling_words import (
    affect_words,
    emotion_words,
    reading_line,
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


def test_what_is_unsure_is_told_as_unsure_and_put_down_to_nothing() -> None:
    assert reading_line(replace(READING, is_unsure=True, words=None, tone=None)) == "Unsure how that felt"
    assert "because" not in reading_line(replace(READING, is_unsure=True))


def test_words_and_voice_that_disagree_are_told() -> None:
    line = reading_line(replace(READING, do_disagree=True, causes=()))

    assert line == "Sounded sad, a little nervous — your words and your voice say different things"


def test_a_long_cause_is_shortened() -> None:
    long = replace(READING, causes=(Cause("my brother " * 30, Who.OTHER, 5, 0.5),))

    line = reading_line(long)

    assert line.endswith("…”")
    assert len(line) < 140


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


@given(st.builds(Affect, *[st.floats(-1.0, 1.0)] * 3))
def test_any_point_of_feeling_has_words(affect: Affect) -> None:
    assert affect_words(affect)


def test_words_go_through_the_translation() -> None:
    def shout(context: str, text: str) -> str:
        assert context == "Window"
        return text.upper()

    assert reading_line(replace(READING, causes=()), shout).startswith("SOUNDED SAD, A LITTLE NERVOUS")
