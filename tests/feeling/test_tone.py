from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.tone import SETTLED, calibrate, interpret, learn, opinion, trust_in_baseline
from companion.values import TONE_FIGURES, UNKNOWN, VOICE_FIGURES, AffectEstimate, ToneBaseline, ToneMeasures
from tests.feeling.tones import calm, calm_baseline, like, model

FIGURES = st.floats(-200.0, 200.0)
QUANTITIES = st.floats(0.0, 1e3)
MEASURES = st.builds(
    ToneMeasures,
    seconds=QUANTITIES,
    voiced_seconds=QUANTITIES,
    pitch_st=FIGURES,
    pitch_range_st=st.none() | QUANTITIES,
    intensity_db=FIGURES,
    tilt_db=FIGURES,
    clipped_share=st.floats(0.0, 1.0),
    noise_db=st.none() | FIGURES,
    voice=st.just(()) | st.tuples(*[FIGURES] * len(VOICE_FIGURES)),
)


def read(measures: ToneMeasures, baseline: ToneBaseline | None = None) -> AffectEstimate:
    tone = interpret(measures, calm_baseline() if baseline is None else baseline, model())
    assert tone is not None
    return tone.felt


def test_ones_own_calm_voice_says_nothing_in_particular() -> None:
    affect = read(calm()).affect

    assert abs(affect.valence) < 0.1
    assert abs(affect.arousal) < 0.1


@pytest.mark.parametrize(
    ("emotion", "name"),
    [("anger", "angry"), ("happiness", "happy"), ("neutral", "neutral"), ("sadness", "sad")],
)
def test_a_voice_is_likeliest_what_it_sounds_like(emotion: str, name: str) -> None:
    tone = interpret(like(emotion), calm_baseline(), model())

    assert tone is not None
    assert getattr(tone, name) == max(tone.angry, tone.happy, tone.neutral, tone.sad)


def test_a_sad_voice_is_neither_aroused_nor_glad() -> None:
    affect = read(like("sadness")).affect

    assert affect.arousal < -0.1
    assert affect.valence < -0.3


def test_arousal_is_told_less_surely_of_quiet_voices() -> None:
    quiet = [read(like(emotion)).deviation.arousal for emotion in ("neutral", "sadness")]
    loud = [read(like(emotion)).deviation.arousal for emotion in ("anger", "happiness")]

    assert min(quiet) > max(loud)


def test_the_same_excitement_in_a_lower_voice_reads_alike() -> None:
    def lowered(measures: ToneMeasures) -> ToneMeasures:
        below = np.array(model().high_voice - model().low_voice)[2:]
        voice = tuple((np.array(measures.voice) - below).tolist())
        return replace(measures, voice=voice)

    high, low = read(like("anger")), read(lowered(like("anger")), calibrate([lowered(calm())] * 20))

    assert low.affect.arousal == pytest.approx(high.affect.arousal, abs=0.02)
    assert low.affect.valence == pytest.approx(high.affect.valence, abs=0.02)


def test_of_a_person_nothing_is_known_of_the_microphones_gain_says_nothing() -> None:
    soft, loud = (
        opinion(replace(calm(), intensity_db=level), ToneBaseline(), model()).affect
        for level in (-60.0, -5.0)
    )

    assert soft.tolist() == loud.tolist()


def test_of_a_person_nothing_is_known_of_nothing_is_told() -> None:
    assert read(like("anger"), ToneBaseline()) == UNKNOWN


def test_a_voice_nothing_is_known_of_is_as_likely_angry_as_glad_or_sad() -> None:
    tone = interpret(like("anger"), ToneBaseline(), model())

    assert tone is not None
    assert (tone.angry, tone.happy, tone.neutral, tone.sad) == (0.25, 0.25, 0.25, 0.25)


def test_certainty_grows_with_the_voice_that_was_heard() -> None:
    baseline, widths = ToneBaseline(), []
    for _ in range(20):
        baseline = learn(baseline, calm(), model())
        widths.append(read(like("anger"), baseline).deviation.arousal)

    assert np.all(np.diff(widths) < 1e-9)
    assert widths[0] > 0.5
    assert widths[-1] < 0.3


@pytest.mark.parametrize(
    "spoilt",
    [
        {"clipped_share": 0.2},
        {"noise_db": -20.0},
        {"voiced_seconds": 0.1},
        {"pitch_range_st": 0.1},
        {"pitch_range_st": None},
    ],
)
def test_what_is_hard_to_hear_is_told_with_doubt(spoilt: dict[str, float | None]) -> None:
    clear = read(like("anger"))

    doubtful = read(replace(like("anger"), **spoilt))  # type: ignore[arg-type]

    assert doubtful.deviation.arousal > 0.5
    assert abs(doubtful.affect.valence) < 0.2 * abs(clear.affect.valence)


def test_what_is_unlike_any_voice_is_told_with_doubt() -> None:
    figures = np.array(calm().voice) + 15.0 * model().scale * np.where(
        np.arange(len(VOICE_FIGURES)) % 2, 1, -1
    )

    assert read(replace(calm(), voice=tuple(figures.tolist()))) == UNKNOWN


@given(heard=st.lists(MEASURES, max_size=5), judged=MEASURES)
def test_every_voice_has_a_feeling_in_range_or_none(heard: list[ToneMeasures], judged: ToneMeasures) -> None:
    baseline = ToneBaseline()
    for measures in heard:
        baseline = learn(baseline, measures, model())

    estimate = interpret(judged, baseline, model())

    assert (estimate is None) == (judged.voice == ())  # its values check their ranges themselves
    assert np.isfinite(baseline.mean).all()


def test_a_baseline_is_the_mean_and_the_variance_of_what_was_heard() -> None:
    heard = [
        replace(calm(), intensity_db=level, voiced_seconds=span)
        for level, span in ((-30.0, 1.0), (-20.0, 3.0))
    ]

    baseline = calibrate(heard)

    assert baseline.weight == pytest.approx(4.0)
    assert baseline.mean[TONE_FIGURES.index("intensity")] == pytest.approx(-22.5)
    assert baseline.variance[0] == pytest.approx(0.25 * 7.5**2 + 0.75 * 2.5**2)
    assert baseline.mean[2:] == pytest.approx(calm().voice)


def test_half_a_minute_of_reading_is_enough_and_a_word_is_not() -> None:
    assert trust_in_baseline(calibrate([replace(calm(), voiced_seconds=1.5)] * 10)) == 1.0
    assert trust_in_baseline(calibrate([replace(calm(), voiced_seconds=0.5)])) == pytest.approx(0.1)


def test_without_calibration_it_takes_longer() -> None:
    heard = ToneBaseline()
    for _ in range(10):
        heard = learn(heard, calm(), model())

    assert trust_in_baseline(heard) == pytest.approx(heard.weight / SETTLED)
    assert trust_in_baseline(heard) < 0.8


def test_excitement_hardly_moves_what_counts_as_calm() -> None:
    pitch = TONE_FIGURES.index("pitch median")

    excited = learn(calm_baseline(), like("anger"), model())
    at_ease = learn(calm_baseline(), like("neutral"), model())

    assert excited.weight - calm_baseline().weight < 0.1 * (at_ease.weight - calm_baseline().weight)
    assert excited.mean[pitch] - calm_baseline().mean[pitch] < 0.1


def test_who_always_speaks_low_is_soon_taken_as_calm() -> None:
    baseline = ToneBaseline()
    for _ in range(40):  # two minutes
        baseline = learn(baseline, like("sadness"), model())

    estimate = read(like("sadness"), baseline)

    assert abs(estimate.affect.valence) < 0.15
    assert abs(estimate.affect.arousal) < 0.15


def test_a_voice_that_changes_for_good_is_followed() -> None:
    baseline = calm_baseline()
    moved = replace(calm(), intensity_db=-50.0)
    for _ in range(1000):
        baseline = learn(baseline, moved, model())

    assert baseline.weight <= 300.0
    assert baseline.mean[0] == pytest.approx(-50.0, abs=1.0)
