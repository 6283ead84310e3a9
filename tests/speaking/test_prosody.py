"""How a feeling sounds, as numbers."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.engines.espeak import ipa_of_espeak
from companion.speaking.engines.espeak_machine import espeak_settings
from companion.speaking.prosody import SentenceKind, kind_of, prosody_of
from companion.values import AS_READ, FEELINGS, Affect, Prosody
from tests.tables import each_row

COORDINATE = st.floats(-1, 1)
AFFECT = st.builds(Affect, COORDINATE, COORDINATE, COORDINATE)
KIND = st.sampled_from(SentenceKind)


def as_numbers(prosody: Prosody) -> list[float]:
    return [getattr(prosody, field.name) for field in fields(prosody)]


@given(AFFECT, KIND)
def test_without_expressiveness_everything_is_read_calmly(affect: Affect, kind: SentenceKind) -> None:
    assert as_numbers(prosody_of(affect, 0.0, kind)) == pytest.approx(as_numbers(AS_READ))


@given(AFFECT, COORDINATE, st.floats(0, 1), KIND)
def test_arousal_raises_what_it_raises_everywhere(
    affect: Affect, other: float, expressiveness: float, kind: SentenceKind
) -> None:
    quiet, stirred = sorted((affect.arousal, other))
    low = prosody_of(replace(affect, arousal=quiet), expressiveness, kind)
    high = prosody_of(replace(affect, arousal=stirred), expressiveness, kind)

    for name in ("pitch_st", "pitch_range", "rate", "level_db", "tilt_db"):
        assert getattr(high, name) >= getattr(low, name) - 1e-9, name
    for name in ("pauses", "breathiness"):
        assert getattr(high, name) <= getattr(low, name) + 1e-9, name


@given(AFFECT, COORDINATE, KIND)
def test_a_pleasanter_feeling_smiles_more(affect: Affect, other: float, kind: SentenceKind) -> None:
    worse, better = sorted((affect.valence, other))
    low = prosody_of(replace(affect, valence=worse), 1.0, kind)
    high = prosody_of(replace(affect, valence=better), 1.0, kind)

    for name in ("formants", "pitch_st", "pitch_range", "rate"):
        assert getattr(high, name) >= getattr(low, name) - 1e-9, name


@given(AFFECT, KIND)
def test_no_feeling_leaves_what_is_understood(affect: Affect, kind: SentenceKind) -> None:
    prosody = prosody_of(affect, 1.0, kind)

    assert -9 <= prosody.pitch_st <= 10
    assert 0.25 <= prosody.pitch_range <= 3.0
    assert 0.6 <= prosody.rate <= 1.3
    assert prosody.breathiness <= 0.35
    assert 0.9 <= prosody.formants <= 1.1


@pytest.mark.parametrize("name", ["happy", "excited", "angry", "afraid", "surprised"])
def test_a_stirred_feeling_is_higher_faster_and_louder_than_calm_reading(name: str) -> None:
    prosody = prosody_of(FEELINGS[name], 0.8)

    assert prosody.pitch_st > 0.5
    assert prosody.rate > 1.01
    assert prosody.level_db > 1.0


def test_anger_is_tenser_than_joy_and_sorrow_softer_than_content() -> None:
    angry, happy, sad, content = (
        prosody_of(FEELINGS[name], 1.0) for name in ("angry", "happy", "sad", "content")
    )

    assert angry.tilt_db > happy.tilt_db + 0.8
    assert sad.tilt_db < content.tilt_db
    assert sad.breathiness > content.breathiness > 0
    assert happy.formants > 1 > angry.formants


def test_sorrow_is_as_low_narrow_slow_and_lax_as_actors_make_it() -> None:
    sad = prosody_of(FEELINGS["sad"], 1.0)

    assert -2.1 <= sad.pitch_st <= -0.5
    assert 0.5 <= sad.pitch_range <= 0.8
    assert 0.85 <= sad.rate <= 0.96
    assert -2.3 <= sad.tilt_db <= -0.5


@each_row(
    ("text", "kind"),
    [
        ("I am here.", SentenceKind.STATEMENT),
        ("I am here", SentenceKind.STATEMENT),
        ("Are you here?", SentenceKind.QUESTION),
        ("“Are you *here*?”", SentenceKind.QUESTION),
        ("What?!", SentenceKind.QUESTION),
        ("你好吗?", SentenceKind.QUESTION),
        ("You are here! 😀", SentenceKind.EXCLAMATION),
        ("Well…", SentenceKind.TRAILING),
        ("Well...", SentenceKind.TRAILING),
        ("Really? Yes, I am here.", SentenceKind.STATEMENT),
        ("", SentenceKind.STATEMENT),
    ],
)
def test_the_last_sign_tells_the_kind_of_sentence(text: str, kind: SentenceKind) -> None:
    assert kind_of(text) is kind


def test_calm_reading_leaves_pitch_and_range_alone() -> None:
    settings = espeak_settings(AS_READ)

    assert (settings.pitch, settings.pitch_range) == (50, 50)
    assert settings.realised == AS_READ


@given(st.floats(-5, 5), st.floats(0.4, 1.3), st.floats(0.6, 2.0))
def test_a_wish_within_its_reach_is_fulfilled(pitch_st: float, pitch_range: float, rate: float) -> None:
    realised = espeak_settings(Prosody(pitch_st=pitch_st, pitch_range=pitch_range, rate=rate)).realised

    assert realised.pitch_st == pytest.approx(pitch_st, abs=0.1)
    assert realised.pitch_range == pytest.approx(pitch_range, abs=0.08)
    assert realised.rate == pytest.approx(rate, abs=0.01)


@given(st.floats(-20, 20), st.floats(0.01, 9), st.floats(0.1, 9))
def test_whatever_is_wished_the_settings_exist(pitch_st: float, pitch_range: float, rate: float) -> None:
    settings = espeak_settings(Prosody(pitch_st=pitch_st, pitch_range=pitch_range, rate=rate))

    assert 80 <= settings.words_per_minute <= 450
    assert 0 <= settings.pitch <= 99
    assert 0 <= settings.pitch_range <= 99


@pytest.mark.parametrize(
    ("mnemonic", "ipa"), [("ˈoʊ", "oʊ"), ("ˌeɪ", "eɪ"), ("ɜː", "ɜː"), ("_:", ""), ("", ""), ("t", "t")]
)
def test_stress_and_pause_marks_are_taken_off(mnemonic: str, ipa: str) -> None:
    assert ipa_of_espeak(mnemonic) == ipa
