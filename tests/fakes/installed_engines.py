"""The engines of the starter set as they are on this machine; a test that needs one that is not there is skipped."""

import pytest

from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import EspeakMissing, EspeakVoiceMissing
from companion.speaking.engines.flite import Flite, FliteMissing


def open_flite(voice: str = "slt") -> Flite:
    """Return an opened voice of flite's."""
    flite = Flite(voice)
    try:
        flite.open()
    except FliteMissing:
        pytest.skip("flite's library is not installed")
    return flite


def open_espeak(voice: str = "en-us+f2") -> Espeak:
    """Return an opened voice of espeak-ng's; one that it does not have is a failure."""
    espeak = Espeak(voice)
    try:
        espeak.open()
    except EspeakVoiceMissing:
        raise
    except EspeakMissing:
        pytest.skip("espeakng-loader is not installed")
    return espeak
