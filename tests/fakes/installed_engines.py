"""The engines of the starter set as they are on this machine; a test that needs one that is not there is skipped."""

from dataclasses import replace

import pytest

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import find_installed, folder_beside_program
from companion.engine.models.voice import spec_of_voice
from companion.speaking.choose import VoiceSpec
from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import EspeakMissing, EspeakVoiceMissing


def downloaded_voice(name: str, speaker: str = "") -> VoiceSpec:
    """Return a voice of those that set-up downloads, such as "kokoro-82m"."""
    installed = find_installed(read_catalog().model(name), folder_beside_program())
    if installed is None:
        pytest.skip(f"{name} is not downloaded")
    return replace(spec_of_voice(installed), voice=speaker)


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
