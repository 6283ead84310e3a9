from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

from companion.evaluation.flat_voice import Neutral, flat_figures, with_melody
from companion.evaluation.part import Figure, Run
from companion.evaluation.tone import (
    PART,
    Utterance,
    calibrated_baselines,
    emodb_figures,
    learned_baselines,
    left_out_figures,
    ravdess_figures,
)
from companion.evaluation.tone_fit import LOUD, Example, against_own_neutral, fit, held_shares
from companion.evaluation.tone_recordings import CREMAD, EMODB, Played, listeners_scatter, read_emodb
from companion.feeling.tone import SPREAD, calibrate, opinion
from companion.feeling.tone_model import load_tone_model
from companion.hearing.tone import measure
from companion.values import Audio, BadInput, ToneBaseline, ToneMeasures
from tests.feeling.tones import calm, like, model
from tests.hearing.sounds import noise, sentence

DATA = Path(__file__).parents[2].parent / "shared" / "data"
EMOTIONS = ("anger", "happiness", "neutral", "sadness")

needs_data = pytest.mark.skipif(not (DATA / EMODB).is_dir(), reason="the recordings are not here")


def spoken(emotion: str, random: np.random.Generator) -> ToneMeasures:
    """A voice like a class, scattered as people's are."""
    middle = like(emotion)
    voice = np.array(middle.voice) + 0.5 * model().scale * random.standard_normal(len(middle.voice))
    assert middle.tilt_db is not None
    tilt = middle.tilt_db + (8.0 if emotion in LOUD else 0.0) + random.standard_normal()
    return replace(middle, voice=tuple(voice.tolist()), voiced_seconds=2.0, tilt_db=tilt)


@lru_cache(maxsize=1)
def made_up(speakers: int = 4, of_each: int = 5) -> tuple[Example, ...]:
    random = np.random.default_rng(0)
    return tuple(
        Example(f"speaker {speaker}", emotion, spoken(emotion, random))
        for speaker in range(speakers)
        for emotion in EMOTIONS
        for _ in range(of_each)
    )


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures}


def test_what_can_be_told_apart_is_told_apart_by_speakers_left_out() -> None:
    figures = by_name(left_out_figures(made_up(), seed=0))

    for name in ("four classes", "valence (happiness against anger, sadness)"):
        assert figures[f"EmoDB, calibrated: {name}, UAR"].value > 0.9
    assert figures["EmoDB, calibrated: arousal by the rule alone, UAR"].of == len(made_up())


def test_labels_at_random_cannot_be_learned() -> None:
    labels = np.random.default_rng(1).permutation([one.emotion for one in made_up()]).tolist()
    shuffled = [replace(one, emotion=label) for one, label in zip(made_up(), labels, strict=True)]

    figures = by_name(left_out_figures(shuffled, seed=0))

    assert figures["EmoDB, calibrated: four classes, UAR"].value < 0.5


def test_two_speakers_are_too_few_to_leave_one_out(capsys: pytest.CaptureFixture[str]) -> None:
    few = [one for one in made_up() if one.speaker in ("speaker 0", "speaker 1")]

    assert left_out_figures(few, seed=0) == []
    assert "fewer than 3 speakers" in capsys.readouterr().out


def test_the_same_seed_gives_the_same_figures() -> None:
    few = made_up()[:40]

    assert emodb_figures("x", few, lambda _: model(), 3) == emodb_figures("x", few, lambda _: model(), 3)


def test_no_recording_is_calibrated_by_itself() -> None:
    heard = [Utterance("a", True, replace(calm(), intensity_db=level)) for level in (-10.0, -20.0, -30.0)]

    found = calibrated_baselines(heard)

    assert [one.mean[0] for one in found] == pytest.approx([-25.0, -20.0, -15.0])
    assert against_own_neutral([Example("a", "neutral", calm())])[0].baseline == ToneBaseline()


def test_nothing_is_known_of_anybody_before_their_first_words() -> None:
    heard = [Utterance(f"speaker {number % 3}", True, calm()) for number in range(12)]

    found = learned_baselines(heard, lambda _: model(), seed=0)

    assert sum(one.weight == 0.0 for one in found) == 3
    assert len({round(one.weight, 6) for one in found}) == 4


def test_arousal_of_ravdess_goes_with_its_classes() -> None:
    random = np.random.default_rng(2)
    names = {"anger": "angry", "happiness": "happy", "neutral": "neutral", "sadness": "sad"}
    played = [
        Played(f"actor {actor}", names[emotion], is_strong=False, measures=spoken(emotion, random))
        for actor in range(3)
        for emotion in EMOTIONS
        for _ in range(4)
    ]

    figures = by_name(ravdess_figures(played, model(), seed=0))

    assert figures["RAVDESS, calibrated: arousal, Spearman"].value > 0.75
    assert figures["RAVDESS, calibrated: arousal, Spearman"].goal == 0.6


def test_an_interval_holds_what_its_width_says() -> None:
    """Told is the class's own point and scatter: then 80 % are inside."""
    seen = opinion(like("anger"), ToneBaseline(), model())
    exact = replace(seen, affect=np.array((-0.51, 0.59, 0.25)), deviation=SPREAD[0])

    held = held_shares([exact], np.array([0]))

    assert held == pytest.approx(np.full((1, 3), 0.8), abs=1e-4)


def test_a_folder_without_recordings_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="emodb16k"):
        PART.measure(Run(tmp_path))

    with pytest.raises(BadInput, match=CREMAD):
        listeners_scatter(tmp_path)


def test_taking_the_melody_out_leaves_the_pitch_and_no_melody() -> None:
    sound = Audio(sentence("LJ001-0002"), 16_000)

    whole, flat = (measure(with_melody(sound, left), 16_000) for left in (1.0, 0.1))

    assert whole.pitch_range_st is not None
    assert flat.pitch_range_st is not None
    assert flat.pitch_range_st < 0.3 * whole.pitch_range_st
    assert flat.pitch_st == pytest.approx(whole.pitch_st, abs=1.0)


def test_what_has_no_pitch_stays_as_it_is() -> None:
    sound = Audio(noise(1.0, level=0.1), 16_000)

    assert with_melody(sound, 0.1) is sound.samples


def test_a_flat_voice_makes_less_sure() -> None:
    sound = Audio(sentence("LJ001-0002"), 16_000)
    heard = Neutral("a reader", sound, calibrate([measure(sound.samples, 16_000)] * 5))

    moved, widened = flat_figures("x", [heard], lambda _: model(), seed=0)

    assert moved.value < 0.1
    assert widened.value > 0.0


@needs_data
def test_the_scatter_is_that_of_listeners() -> None:
    assert listeners_scatter(DATA).round(2) == pytest.approx(SPREAD)


@pytest.mark.slow
@needs_data
def test_the_shipped_model_is_what_its_recordings_make() -> None:
    made, shipped = fit(read_emodb(DATA)), load_tone_model()

    assert made.speakers == shipped.speakers
    for field in fields(shipped)[1:]:
        assert getattr(made, field.name) == pytest.approx(getattr(shipped, field.name), rel=1e-2, abs=1e-2)


@pytest.mark.slow
@needs_data
def test_the_promised_figures_are_reached() -> None:
    measured = {figure.name: figure for figure in PART.measure(Run(DATA))}
    promised = {name: figure.goal for name, figure in measured.items() if figure.goal is not None}

    assert len(promised) == 6
    for name, goal in promised.items():
        assert (measured[name].value >= goal) != measured[name].is_less_better, name
