"""Which of espeak-ng's settings a prosody becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.engines.espeak import ipa_of_espeak
from companion.speaking.engines.espeak_settings import espeak_settings
from companion.values import AS_READ, Prosody


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
