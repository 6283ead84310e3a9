"""Speaks with a downloaded voice of Piper (VITS; Kim et al. 2021), one network and one settings file for each voice.

The network reads numbers: one for each letter of espeak-ng's IPA, with a filler between any two. Its inputs include
a scale for the durations and the amount of randomness; its outputs include the number of frames of each letter. A
long clause is spoken sentence by sentence, because the network's work grows with the square of the length.
"""

import logging
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.speaking.engines.espeak_machine import open_voice
from companion.speaking.engines.ipa_speech import (
    SENTENCE_ENDS,
    Script,
    Stretch,
    ipa_text,
    numbered,
    recited,
    stretch,
)
from companion.speaking.engines.onnx_network import OnnxNetwork, VoiceFileBroken, contents, opened, the_file
from companion.speaking.shaping import RawSpeech
from companion.speaking.voice import Capabilities, Wished
from companion.values import AS_READ, BadInput, CancelToken, Prosody, Told, with_commas

MOST_LETTERS = 500
"""Maximum letters of IPA spoken at once: some 35 s of speech."""
RATES = (0.5, 2.0)
"""Minimum and maximum rate requested of the network; other rates were not trained (guess)."""
LIVELINESS = 0.3
"""Exponent with which randomness of melody and durations follows the wished range of pitch (guess)."""

_FILLER, _BEGIN, _END = "_", "^", "$"
_SIGNS = ".,;:?!"
_MELODY = 1.4
"""Factor on the range of pitch, from Joe's deviation of 2.6 semitones towards the 4.1 of a woman who reads the same
twelve texts of LJ Speech."""
_DURATIONS = "Ceil"
"""Kind of the one node that rounds the durations to whole frames."""

_log = logging.getLogger(__name__)


class _Audio(msgspec.Struct, frozen=True):
    sample_rate: Annotated[int, msgspec.Meta(ge=8_000, le=192_000)]


class _EspeakVoice(msgspec.Struct, frozen=True):
    voice: str


class _Inference(msgspec.Struct, frozen=True):
    """The voice's own scales; the defaults are Piper's."""

    noise_scale: float = 0.667
    length_scale: float = 1.0
    noise_w: float = 0.8


class _Language(msgspec.Struct, frozen=True):
    family: str = ""


class _Settings(msgspec.Struct, frozen=True):
    """The used parts of a voice's ``.onnx.json``."""

    audio: _Audio
    espeak: _EspeakVoice
    phoneme_id_map: Mapping[str, tuple[int, ...]]
    inference: _Inference = _Inference()
    phoneme_type: str = "espeak"
    language: _Language = _Language()
    speaker_id_map: Mapping[str, int] = {}
    default_speaker_id: int = 0

    @property
    def language_code(self) -> str:
        """Return a language code such as "en"."""
        return self.language.family or self.espeak.voice.partition("-")[0]


class UnknownSpeaker(BadInput):
    """The voice has no speaker of that name."""

    def __init__(self, speaker: str, known: Sequence[str]) -> None:
        have = (
            Told("it has {speakers}", {"speakers": with_commas(known)})
            if known
            else Told("it has one speaker alone")
        )
        super().__init__(
            "The voice has no speaker called {speaker}; {have}.",
            {"speaker": speaker, "have": have},
            log="unknown speaker",
        )


def open_piper(folder: Path, speaker: str = "") -> "Piper":
    """Open a voice that was downloaded into a folder of its own, one ``.onnx`` file with its ``.onnx.json`` next to it.

    Raises ``VoiceFileMissing``, ``EspeakMissing``, ``UnknownSpeaker``, or ``VoiceFileBroken``, also for a voice that
    does not read espeak-ng's IPA.

    Args:
        speaker: a speaker of a voice with several; "" for its usual one.
    """
    file = the_file(folder, "*.onnx")
    settings = _settings(contents(file.with_name(f"{file.name}.json")))
    if speaker and speaker not in settings.speaker_id_map:
        raise UnknownSpeaker(speaker, tuple(settings.speaker_id_map))
    open_voice(settings.espeak.voice)
    network = opened(file, _DURATIONS)
    if not {"input", "input_lengths", "scales"} <= network.inputs.keys():
        raise VoiceFileBroken("no Piper voice: unexpected inputs")
    voice = Piper(file.stem, network, settings, speaker)
    voice.warm_up()
    _log.info("voice opened: piper %s", file.stem)
    return voice


class Piper:
    """One of Piper's voices, loaded."""

    def __init__(self, name: str, network: OnnxNetwork, settings: _Settings, speaker: str = "") -> None:
        self.name = f"piper {name}"
        self.capabilities = Capabilities((settings.language_code,), melody=_MELODY)
        self._network = network
        self._settings = settings
        self._speaker = settings.speaker_id_map.get(speaker, settings.default_speaker_id)
        self._script = Script(settings.espeak.voice, _decomposed, _SIGNS)
        filler = settings.phoneme_id_map[_FILLER]
        self._letters = {letter: (*ids, *filler) for letter, ids in settings.phoneme_id_map.items()}

    def warm_up(self) -> None:
        """Say a little, so that the first clause comes sooner; raises the errors of ``synthesise``."""
        spoken = self._spoken("a.", AS_READ, CancelToken())
        are_timed = spoken is not None and spoken.letters is not None
        self.capabilities = replace(self.capabilities, times_phonemes=are_timed)

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound at the wished rate; see ``SpeechEngine.synthesise``."""
        rate = min(RATES[1], max(RATES[0], wished.prosody.rate))
        prosody = replace(wished.prosody, rate=rate)
        return recited(
            wished.form,
            ipa_text(wished.form, self._script),
            lambda text: self._spoken(text, prosody, cancel),
            self._settings.audio.sample_rate,
            MOST_LETTERS,
            ends=SENTENCE_ENDS,
            realised=Prosody(rate=rate, pauses=1.0 / rate),
        )

    def close(self) -> None:
        """Free the network."""
        self._network.close()

    def _spoken(self, text: str, prosody: Prosody, cancel: CancelToken) -> Stretch | None:
        numbers = numbered(text, self._letters, self._letters[_BEGIN], self._settings.phoneme_id_map[_END])
        scales = self._settings.inference
        chance = prosody.pitch_range**LIVELINESS
        inputs: dict[str, NDArray[Any]] = {
            "input": numbers.ids[None],
            "input_lengths": np.array([len(numbers.ids)], np.int64),
            "scales": np.array(
                [scales.noise_scale * chance, scales.length_scale / prosody.rate, scales.noise_w * chance],
                np.float32,
            ),
        }
        if "sid" in self._network.inputs:
            inputs["sid"] = np.array([self._speaker], np.int64)
        found = self._network.run(inputs, cancel)
        if found is None:
            return None
        samples, *others = (found[name].reshape(-1) for name in self._network.outputs)
        return stretch(samples, self._settings.audio.sample_rate, numbers, others[0] if others else None)


def _settings(content: bytes) -> _Settings:
    """Read a voice's settings; raises ``VoiceFileBroken``."""
    try:
        settings = msgspec.json.decode(content, type=_Settings)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise VoiceFileBroken(f"settings: {type(error).__name__}") from error
    if settings.phoneme_type != "espeak":
        raise VoiceFileBroken(f"it reads {settings.phoneme_type}, not espeak-ng's IPA")
    if not {_FILLER, _BEGIN, _END} <= settings.phoneme_id_map.keys():
        raise VoiceFileBroken("the phoneme map lacks its marks")
    return settings


def _decomposed(ipa: str) -> str:
    """Return IPA with each accent as a letter of its own, as Piper's networks were taught."""
    return unicodedata.normalize("NFD", ipa)
