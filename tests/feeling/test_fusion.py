from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.fusion import (
    CARRY,
    HALF_LIFE,
    SPREAD,
    Carry,
    Track,
    expected,
    fuse,
    with_told,
)
from companion.values import UNKNOWN, Affect, AffectEstimate, Deviation, ToneEstimate
from tests.feeling.feelings import AFFECTS, COORDINATES, ESTIMATES, TONES, felt, sounding

SIGNS = st.none() | ESTIMATES
GAPS = st.floats(0, 1e6)


@given(st.lists(st.tuples(SIGNS, st.none() | TONES, GAPS, st.none() | AFFECTS), max_size=8))
def test_any_utterances_leave_a_feeling_within_bounds(
    heard: list[tuple[AffectEstimate | None, ToneEstimate | None, float, Affect | None]],
) -> None:
    track, now = Track(), 0.0

    for words, tone, gap, expressed in heard:
        now += gap
        track, _ = fuse(track, words, tone, now)  # the values refuse what is out of bounds
        track = Track(track.baseline, track.felt, track.at, expressed, now, track.told)

    assert fuse(track, None, None, now + 1.0)[1].deviation.valence > 0


def test_the_first_utterance_of_a_stranger_is_read_as_its_words_say() -> None:
    words = felt(-0.4, 0.2)

    _, read = fuse(Track(), words, None, 0.0)

    assert read.affect.valence == pytest.approx(-0.4)
    assert read.deviation.valence == pytest.approx(words.deviation.valence)


def test_without_signs_nothing_is_known_of_a_stranger() -> None:
    _, read = fuse(Track(), None, None, 0.0)

    assert read == UNKNOWN


def test_what_is_surer_counts_more() -> None:
    words, tone = felt(0.4, deviation=0.1), sounding(felt(0.1, deviation=0.4))

    _, read = fuse(Track(), words, tone, 0.0)

    assert 0.3 < read.affect.valence < 0.4


def test_the_last_feeling_carries_over_for_a_while() -> None:
    track, _ = fuse(Track(), felt(-0.8), None, 0.0)

    soon, late = expected(track, 10.0), expected(track, 10 * HALF_LIFE)

    assert soon.affect.valence < late.affect.valence < 0


def test_the_companions_expression_is_caught_a_little() -> None:
    glad = Track(at=0.0, expressed=Affect(0.9, 0.5, 0.0), expressed_at=0.0)

    caught = expected(glad, 1.0).affect.valence

    assert 0 < caught < 0.9 * (CARRY.contagion + CARRY.inertia)
    assert expected(glad, 1.0, Carry(contagion=0.0)).affect.valence == 0


def test_the_baseline_learns_slowly_and_keeps_learning() -> None:
    track = Track()

    learned = []
    for utterance in range(300):
        track, _ = fuse(track, felt(-0.4), None, 60.0 * utterance)
        learned.append(track.baseline.affect.valence)

    assert -0.06 < learned[0] < 0
    assert learned == sorted(learned, reverse=True)
    assert learned[-1] == pytest.approx(-0.4, abs=0.05)
    assert track.baseline.deviation.valence > 0


def test_what_says_nothing_teaches_the_baseline_nothing() -> None:
    vague = AffectEstimate(Affect(0.9, 0.9, 0.9), UNKNOWN.deviation)

    track, _ = fuse(Track(), vague, None, 0.0)

    assert track.baseline == Track().baseline


def test_what_is_told_outweighs_words_and_voice_and_fades() -> None:
    track = with_told(Track(), felt(0.6, deviation=0.1), 0.0)

    _, soon = fuse(track, felt(-0.5, deviation=0.25), sounding(felt(-0.5, deviation=0.35)), 60.0)
    _, late = fuse(track, felt(-0.5, deviation=0.25), sounding(felt(-0.5, deviation=0.35)), 4 * HALF_LIFE)

    assert soon.affect.valence > 0.2
    assert late.affect.valence < -0.3


def test_what_is_told_is_not_counted_twice() -> None:
    told = with_told(Track(), felt(0.6, deviation=0.1), 0.0)

    vague = felt(0.6, deviation=0.55)
    often = told
    for _ in range(20):
        often, read = fuse(often, vague, None, 0.0)

    assert read.deviation.valence > 0.9 * fuse(told, None, None, 0.0)[1].deviation.valence


def test_an_utterance_that_says_nothing_leaves_history_as_it_was() -> None:
    track, _ = fuse(Track(), felt(-0.6), None, 0.0)

    after, _ = fuse(track, None, None, 60.0)

    assert after == track


def test_the_stated_interval_covers_what_it_says() -> None:
    random = np.random.default_rng(7)
    inside = []

    for _ in range(300):
        usual = random.normal(0.0, 0.15)
        own, track = 0.0, Track()
        for turn in range(12):
            own = CARRY.inertia * own + SPREAD * (1 - CARRY.inertia**2) ** 0.5 * random.normal()
            truth = float(np.clip(usual + own, -1, 1))
            words = _sign(truth, 0.25, random)
            tone = sounding(_sign(truth, 0.45, random))
            track, read = fuse(track, words, tone, float(turn))
            inside.append(abs(read.affect.valence - truth) <= 1.2816 * read.deviation.valence)

    assert 0.75 <= np.mean(inside) <= 0.85


def _sign(truth: float, noise: float, random: np.random.Generator) -> AffectEstimate:
    """State what a calibrated reader would: its sign and what is known of anybody, joined."""
    prior = UNKNOWN.deviation.valence**2
    variance = 1 / (1 / prior + 1 / noise**2)
    seen = truth + noise * random.normal()
    width = variance**0.5
    mean = float(np.clip(variance * seen / noise**2, -1, 1))
    return AffectEstimate(Affect(mean, 0.0, 0.0), Deviation(width, width, width))


@given(COORDINATES, COORDINATES, ESTIMATES, st.floats(0, 1), st.floats(0, 1))
def test_any_carry_gives_an_expectation_within_the_ends(
    valence: float, expressed: float, words: AffectEstimate, inertia: float, contagion: float
) -> None:
    track, _ = fuse(Track(), words, None, 0.0)
    track = replace(track, expressed=Affect(expressed), expressed_at=0.0)

    found = expected(track, 1.0, Carry(inertia, contagion))

    assert -1.0 <= found.affect.valence <= 1.0
    assert 0.0 < found.deviation.valence <= 1.0
