from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.lip_line import (
    ANTICIPATION,
    CLOSING,
    CLOSING_LEAST,
    STEP,
    VISEMES,
    LipLine,
    lip_line,
    mouth_segments,
    thinned,
)
from companion.showing.parameters import MOUTH, PARAMETERS, SPEECH
from companion.showing.tracks import sample
from companion.values import FaceSegment, SpokenClause, TimedWord, Viseme
from tests.fakes.said import CLAUSES, IPA, said


def share(line: LipLine, viseme: Viseme, at: float) -> float:
    return line.at(at).weights[VISEMES.index(viseme)]


@pytest.mark.parametrize("consonant", ["m", "b", "p"])
@pytest.mark.parametrize("vowels", ["ɑɑ", "ui", "ææ", "oʊ"])
@pytest.mark.parametrize("seconds", [0.04, 0.06, 0.15])
def test_the_lips_are_shut_when_m_b_and_p_begin_to_sound(consonant: str, vowels: str, seconds: float) -> None:
    line = lip_line(said((vowels[0], 0.12), (consonant, seconds), (vowels[1], 0.12)))

    assert share(line, Viseme.PP, 0.04) < 0.05
    assert min(share(line, Viseme.PP, at) for at in np.linspace(0.12, 0.12 + 0.5 * seconds, 9)) > 0.95
    assert line.at(0.12).jaw < 0.1
    assert share(line, Viseme.PP, 0.12 + seconds + 0.06) < 0.05


def test_the_lips_round_already_for_the_consonant_before_a_round_vowel() -> None:
    too, tea = lip_line(said(("t", 0.1), ("u", 0.2))), lip_line(said(("t", 0.1), ("i", 0.2)))

    assert share(too, Viseme.OU, 0.05) > 0.25
    assert share(tea, Viseme.OU, 0.05) == 0
    assert share(tea, Viseme.IH, 0.05) < share(too, Viseme.OU, 0.05)


def test_a_short_sound_between_strong_ones_is_not_reached() -> None:
    long, short = (lip_line(said(("u", 0.15), ("d", d), ("u", 0.15))) for d in (0.2, 0.03))

    assert share(long, Viseme.DD, 0.15 + 0.07) > 0.75
    assert share(short, Viseme.DD, 0.15 + 0.01) < 0.45


def test_a_diphthong_moves_from_its_first_to_its_second_vowel() -> None:
    line = lip_line(said(("aʊ", 0.4)))

    assert share(line, Viseme.AA, 0.1) > 0.8
    assert share(line, Viseme.OU, 0.35) > 0.8
    assert line.at(0.1).jaw > 2 * line.at(0.35).jaw


def test_a_pause_closes_the_mouth_and_a_gap_of_a_stop_does_not() -> None:
    pause = lip_line(said(("ɑ", 0.2), ("", 0.35), ("ɑ", 0.2)))
    gap = lip_line(said(("ɑ", 0.2), ("", 0.04), ("ɑ", 0.2)))

    assert pause.at(0.2 + CLOSING + 2 * STEP).jaw == 0
    assert share(pause, Viseme.SIL, 0.2 + CLOSING + 2 * STEP) == 1
    assert pause.at(0.65).jaw > 0.7
    assert share(gap, Viseme.SIL, 0.22) < 0.01


def test_the_jaw_opens_wider_when_the_voice_is_loud() -> None:
    jaws = [lip_line(said(("ɛ", 0.3), level_dbfs=level)).at(0.15).jaw for level in (-40, -30, -20, -10)]

    assert jaws == sorted(set(jaws))
    assert jaws[2] == pytest.approx(0.48, abs=0.03)


def test_without_phonemes_the_mouth_follows_the_words() -> None:
    words = (TimedWord("Mama", 0.0, 0.4), TimedWord("—", 0.4, 0.4), TimedWord("42.", 0.9, 1.3))
    line = lip_line(said(words=words))

    assert share(line, Viseme.PP, 0.02) > 0.9
    assert line.at(0.12).jaw > 0.4
    assert line.at(0.7).jaw == 0
    assert line.at(1.1).jaw > 0.3


@given(CLAUSES)
def test_the_keys_are_in_order_and_about_a_frame_apart(clause: SpokenClause) -> None:
    steps = [b.at - a.at for a, b in pairwise(lip_line(clause).keys)]

    assert all(0 < step < 1.6 * STEP for step in steps)


@given(CLAUSES)
def test_the_mouth_begins_and_ends_closed_around_the_sound(clause: SpokenClause) -> None:
    keys = lip_line(clause).keys

    for key in (keys[0], keys[-1]) if keys else ():
        assert key.weights[VISEMES.index(Viseme.SIL)] == pytest.approx(1)
        assert key.jaw == pytest.approx(0)
    if keys:
        assert keys[0].at >= -ANTICIPATION
        assert keys[-1].at <= clause.audio.seconds + CLOSING_LEAST + 1e-3


@given(st.lists(st.tuples(IPA, st.floats(0.03, 0.4)), min_size=1, max_size=20))
def test_nothing_jumps(phonemes: list[tuple[str, float]]) -> None:
    keys = lip_line(said(*phonemes)).keys

    for a, b in pairwise(keys):
        moved = np.abs(np.subtract(a.weights, b.weights)).max()
        assert moved <= 0.5 + 1e-9
        assert abs(a.jaw - b.jaw) <= 0.5


def test_a_clause_of_an_hour_costs_no_more_memory_at_once() -> None:
    line = lip_line(said(*[("ɑ", 0.5), ("m", 0.1), ("", 0.4)] * 600))

    assert share(line, Viseme.PP, 599 + 0.52) > 0.95


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


VALUES = st.lists(st.floats(-1, 1), min_size=1, max_size=60)


@given(VALUES, st.floats(0.01, 0.5))
def test_straight_lines_between_what_is_kept_stay_close_to_the_rest(
    values: list[float], tolerance: float
) -> None:
    times = [0.1 * i for i in range(len(values))]

    kept = thinned(times, values, tolerance)

    assert kept == sorted(set(kept))
    drawn = np.interp(times, [times[i] for i in kept], [values[i] for i in kept])
    assert np.abs(drawn - values).max() <= tolerance + 1e-9
