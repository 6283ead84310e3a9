from dataclasses import replace
from typing import Any

import pytest

from companion.feeling.voice_manner import FAST, HALTING, LOUDER, SLOW, voice_manner
from companion.values import TONE_FIGURES, ToneBaseline, ToneMeasures

USUAL_DB = -30.0
KNOWN = ToneBaseline(60.0, (USUAL_DB, *(0.0,) * (len(TONE_FIGURES) - 1)), (1.0, 1.0, 1.0))
AS_USUAL = ToneMeasures(
    seconds=3.0,
    voiced_seconds=2.0,
    pitch_st=90.0,
    pitch_range_st=4.0,
    pitch_slope_st=0.0,
    intensity_db=USUAL_DB,
    rate_hz=4.0,
    pause_share=0.1,
    harmonicity_db=15.0,
    tilt_db=0.0,
    clipped_share=0.0,
    noise_db=-70.0,
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ()),
        ({"intensity_db": USUAL_DB - LOUDER}, ("quiet",)),
        ({"intensity_db": USUAL_DB + LOUDER}, ("loud",)),
        ({"rate_hz": SLOW}, ("slow",)),
        ({"rate_hz": FAST}, ("fast",)),
        ({"pause_share": HALTING}, ("halting",)),
        ({"intensity_db": USUAL_DB - 9.0, "rate_hz": 2.0, "pause_share": 0.5}, ("quiet", "slow", "halting")),
        ({"voiced_seconds": 0.5, "rate_hz": 1.0}, ()),
        ({"intensity_db": None, "rate_hz": None, "pause_share": None}, ()),
    ],
)
def test_only_what_is_unlike_the_usual_is_said(change: dict[str, Any], words: tuple[str, ...]) -> None:
    assert voice_manner(replace(AS_USUAL, **change), KNOWN) == words


def test_how_loud_it_is_cannot_be_told_of_a_voice_that_is_not_known() -> None:
    assert voice_manner(replace(AS_USUAL, intensity_db=-5.0), ToneBaseline()) == ()
