import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from companion.speaking.engines.espeak_machine import EspeakMissing
from companion.speaking.engines.onnx_network import VoiceFileBroken
from companion.speaking.engines.piper import UnknownSpeaker, open_piper
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import Wished
from companion.values import CancelToken, PartBroken, Prosody
from tests.fakes.made_voices import VOICES, copied, heard_pitch
from tests.tables import each_row

Settings = dict[str, Any]


def say(folder: Path, text: str, prosody: Prosody | None = None, speaker: str = "") -> RawSpeech:
    voice = open_piper(folder, speaker)
    raw = voice.synthesise(Wished(spoken_form(text), prosody or Prosody()), CancelToken())
    voice.close()
    assert raw is not None
    return raw


def test_it_tells_its_name_and_language() -> None:
    voice = open_piper(VOICES / "piper")

    assert voice.name == "piper en_US-hum-medium"
    assert voice.capabilities.languages == ("en",)


def test_chance_follows_the_wished_range_of_pitch() -> None:
    def hiss(raw: RawSpeech) -> float:
        silence = raw.phonemes[-1]
        return float(np.std(raw.samples[round(silence.start * raw.rate_hz) + 1 :]))

    flat = say(VOICES / "piper", "Hello.", Prosody(pitch_range=0.5))
    lively = say(VOICES / "piper", "Hello.", Prosody(pitch_range=2.0))

    assert hiss(lively) > 1.3 * hiss(flat)


def test_one_of_several_speakers_is_chosen_by_name() -> None:
    usual, high = (say(VOICES / "piper-speakers", "a", speaker=speaker) for speaker in ("", "high"))

    low_pitch, high_pitch = (
        heard_pitch(raw, raw.phonemes[1].start, raw.phonemes[1].end) for raw in (usual, high)
    )
    assert high_pitch == pytest.approx(2 * low_pitch, rel=0.05)


def test_a_speaker_it_does_not_have_is_told_with_those_it_has() -> None:
    with pytest.raises(UnknownSpeaker) as several:
        open_piper(VOICES / "piper-speakers", "tall")
    with pytest.raises(UnknownSpeaker) as one:
        open_piper(VOICES / "piper", "tall")

    assert several.value.sentence == "The voice has no speaker called tall; it has low, high."
    assert one.value.sentence == "The voice has no speaker called tall; it has one speaker alone."


def with_settings(folder: Path, change: Callable[[Settings], object]) -> Path:
    """Return a made voice with other settings."""
    made = copied("piper", folder)
    file = next(made.rglob("*.json"))
    settings = json.loads(file.read_text("utf-8"))
    change(settings)
    file.write_text(json.dumps(settings), "utf-8")
    return made


DAMAGES: dict[str, Callable[[Settings], object]] = {
    "no map": lambda settings: settings.pop("phoneme_id_map"),
    "no filler": lambda settings: settings["phoneme_id_map"].pop("_"),
    "of letters": lambda settings: settings.update(phoneme_type="text"),
    "words for numbers": lambda settings: settings["phoneme_id_map"].update(a=["one"]),
    "no rate": lambda settings: settings.update(audio={}),
    "no sound": lambda settings: settings["audio"].update(sample_rate=0),
}


@each_row("damage", DAMAGES)
def test_settings_that_cannot_be_used_are_told(tmp_path: Path, damage: str) -> None:
    with pytest.raises(VoiceFileBroken):
        open_piper(with_settings(tmp_path, DAMAGES[damage]))


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe{", b"{" * 3000])
def test_settings_that_are_none_are_told(tmp_path: Path, content: bytes) -> None:
    folder = copied("piper", tmp_path)
    next(folder.rglob("*.json")).write_bytes(content)

    with pytest.raises(VoiceFileBroken):
        open_piper(folder)


@pytest.mark.parametrize("language", ["xx-none", "ja"])
def test_a_language_that_espeak_cannot_read_is_told(tmp_path: Path, language: str) -> None:
    with pytest.raises(EspeakMissing):
        open_piper(with_settings(tmp_path, lambda settings: settings["espeak"].update(voice=language)))


def test_numbers_beyond_what_the_network_knows_are_told(tmp_path: Path) -> None:
    with pytest.raises(PartBroken):
        open_piper(with_settings(tmp_path, lambda settings: settings["phoneme_id_map"].update(a=[9999])))
