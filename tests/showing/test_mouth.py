import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.lip_line import ANTICIPATION
from companion.showing.mouth import mouth_segments
from companion.showing.parameters import MOUTH, PARAMETERS, SPEECH
from companion.showing.sample import sample
from companion.values import FaceSegment, SpokenClause
from tests.fakes.said import CLAUSES, said

SHAPE = tuple(name for name in MOUTH if name != SPEECH)


def mouth(segments: tuple[FaceSegment, ...], at: float) -> dict[str, float]:
    values = sample(segments, at)
    return {name: values[name] for name in SHAPE}


def test_the_mouth_opens_before_an_open_vowel_sounds_and_wide_while_it_does() -> None:
    segments = mouth_segments(said(("ɑ", 0.3)), start=10.0)

    assert mouth(segments, 10.0 - ANTICIPATION)["jaw_drop"] == 0
    assert mouth(segments, 10.0)["jaw_drop"] > 0.1
    assert mouth(segments, 10.15)["jaw_drop"] > 0.7


@pytest.mark.parametrize("consonant", ["m", "b", "p"])
def test_the_lips_meet_while_m_b_and_p_sound(consonant: str) -> None:
    segments = mouth_segments(said(("ɑ", 0.12), (consonant, 0.06), ("ɑ", 0.12)), start=0.0)

    assert mouth(segments, 0.03)["lips_together"] < 0.05
    assert mouth(segments, 0.14)["lips_together"] > 0.95
    assert mouth(segments, 0.25)["lips_together"] < 0.05


@pytest.mark.parametrize(
    ("vowel", "shape"), [("i", "lip_stretcher"), ("u", "lip_pucker"), ("ɔ", "lip_funneler")]
)
def test_vowels_shape_the_lips(vowel: str, shape: str) -> None:
    values = mouth(mouth_segments(said((vowel, 0.3)), start=0.0), 0.15)

    assert values[shape] > 0.6
    assert values["jaw_drop"] < 0.6
    assert sum(values.values()) < values[shape] + values["jaw_drop"] + 0.05


@pytest.mark.parametrize(("consonant", "sign"), [("f", "lip_bite"), ("θ", "tongue_tip"), ("l", "tongue_tip")])
def test_teeth_and_tongue_show_what_they_do(consonant: str, sign: str) -> None:
    segments = mouth_segments(said(("ɑ", 0.15), (consonant, 0.1), ("ɑ", 0.15)), start=0.0)

    assert mouth(segments, 0.2)[sign] > 0.4
    assert mouth(segments, 0.05)[sign] < 0.1


@given(CLAUSES, st.floats(0, 100))
def test_speech_holds_the_mouth_while_sounds_last_and_then_lets_go(
    clause: SpokenClause, start: float
) -> None:
    segments = mouth_segments(clause, start)

    if segments:
        first, last = segments[0].t0, max(segment.t1 for segment in segments)
        assert sample(segments, (first + last) / 2)[SPEECH] == pytest.approx(1)
        assert sample(segments, first)[SPEECH] == sample(segments, last)[SPEECH] == 0


def test_a_clause_without_phonemes_and_words_moves_nothing() -> None:
    assert mouth_segments(said(pause=1.0), start=0.0) == ()


@given(CLAUSES, st.floats(0, 100), st.floats(-0.5, 10))
def test_the_mouth_stays_in_its_range(clause: SpokenClause, start: float, after: float) -> None:
    values = sample(mouth_segments(clause, start), start + after)

    assert all(PARAMETERS[name].low <= value <= PARAMETERS[name].high for name, value in values.items())
