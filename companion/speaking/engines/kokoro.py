"""Speaks with Kokoro-82M (hexgrad, 2025; after StyleTTS 2, Li et al. 2023), one network for many voices.

The network reads letters of IPA, a style and a speed. A voice is 510 styles, one for each length of the input. The
network is changed to report the duration of each letter if the published file does not. 24 kHz.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.speaking.engines.ipa_speech import Stretch, numbered, recited, stretch
from companion.speaking.engines.kokoro_letters import NAMES, SCRIPTS
from companion.speaking.engines.onnx_network import OnnxNetwork, VoiceFileBroken, contents, opened, the_file
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import Capabilities, Wished
from companion.values import BadInput, CancelToken, Prosody, Told, VocalSound

RATE_HZ = 24_000
MOST_LETTERS = 510
"""Maximum letters in one call: the network reads 512, two of which are the silence at both ends."""
SPEEDS = (0.5, 2.0)
"""Minimum and maximum speed, as in Kokoro's own code."""
USUAL_VOICES = MappingProxyType(
    {"en": "af_heart", "es": "ef_dora", "fr": "ff_siwis", "hi": "hf_alpha", "it": "if_sara", "pt": "pf_dora"}
    | {"ja": "jf_alpha", "zh": "zf_xiaobei"}
)
"""Usual voice for each language, a woman's; the English one is graded best by the publisher."""

_DURATIONS = "Clip"
"""Kind of the one node that keeps each letter's frames, of 25 ms, at one or more."""
_HEARD_AHEAD = 3.0
"""Number of frames by which a sound is heard before its own frames begin: Kokoro's own code also takes them from the
silence at the start."""
_STYLE = 256
_SILENCE = (0,)

_log = logging.getLogger(__name__)


class _Vocabulary(msgspec.Struct, frozen=True):
    vocab: Mapping[str, int]


class _Tokenizer(msgspec.Struct, frozen=True):
    """The used parts of ``tokenizer.json``, which has the letters of Kokoro's own ``config.json`` in another place."""

    model: _Vocabulary


class UnknownKokoroVoice(BadInput):
    """The files lack this voice, or its language has no pronunciation here."""

    def __init__(self, voice: str) -> None:
        super().__init__(
            Told("Kokoro has no voice {voice} here. Choose another in the settings.", {"voice": voice})
            if voice
            else Told("Kokoro has no voice for this language here. Choose another in the settings."),
            log="unknown kokoro voice",
        )


def open_kokoro(folder: Path, voice: str = "", language: str = "en") -> "Kokoro":
    """Open one of the voices that were downloaded into a folder.

    Raises ``VoiceFileMissing``, ``VoiceFileBroken``, ``EspeakMissing`` or ``UnknownKokoroVoice``.

    Args:
        folder: folder that contains, at any depth, one ``.onnx`` file, ``tokenizer.json`` or ``config.json``, and
            the voices, ``NAME.bin`` of float32 (510, 256) each.
        voice: a name such as "af_heart", or several whose mean is spoken: "af_heart+af_bella"; "" for the usual one.
        language: a code such as "en" or "en-GB"; a voice by name speaks its own language.
    """
    voice = voice or USUAL_VOICES.get(language.partition("-")[0], "")
    names = voice.split("+")
    if any(name[:1] not in SCRIPTS for name in names):
        raise UnknownKokoroVoice(voice)
    letters = _letters(folder)
    styles = _mean([_styles(folder, name) for name in names])
    network = opened(the_file(folder, "*.onnx"), _DURATIONS)
    if not ({"input_ids", "tokens"} & network.inputs.keys() and {"style", "speed"} <= network.inputs.keys()):
        raise VoiceFileBroken("no Kokoro: unexpected inputs")
    spoken = Kokoro(voice, network, letters, styles)
    spoken.warm_up()
    _log.info("voice opened: kokoro %s", voice)
    return spoken


class Kokoro:
    """One of Kokoro's voices, loaded."""

    def __init__(
        self, voice: str, network: OnnxNetwork, letters: Mapping[str, int], styles: NDArray[np.float32]
    ) -> None:
        self.name = f"kokoro {voice}"
        self._network = network
        self._letters = {letter: (number,) for letter, number in letters.items()}
        self._styles = styles
        self._language, self._written = SCRIPTS[voice[0]]
        self._reads = "input_ids" if "input_ids" in network.inputs else "tokens"
        sounds = frozenset(VocalSound) - {VocalSound.LAUGH}  # its laugh sounds like words
        self.capabilities = Capabilities((self._language,), sounds=sounds)

    def warm_up(self) -> None:
        """Say a little, so that the first clause comes sooner; raises the errors of ``synthesise``."""
        spoken = self._spoken("ə.", 1.0, CancelToken())
        are_timed = spoken is not None and spoken.letters is not None
        self.capabilities = replace(self.capabilities, times_phonemes=are_timed)
        self._written(
            spoken_form("1", self._language)
        )  # loads dictionaries: a number is a word of any language

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound at the wished rate; see ``SpeechEngine.synthesise``."""
        speed = self._speed(wished.prosody.rate)
        return recited(
            wished.form,
            self._written(wished.form),
            lambda text: self._spoken(text, speed, cancel),
            RATE_HZ,
            MOST_LETTERS,
            names=NAMES,
            realised=Prosody(rate=speed, pauses=1.0 / speed),
        )

    def close(self) -> None:
        """Free the network."""
        self._network.close()

    def _speed(self, rate: float) -> float:
        """Return the nearest speed that the network knows; some networks accept whole numbers alone."""
        if self._network.inputs["speed"] != "tensor(float)":
            return 1.0
        return min(SPEEDS[1], max(SPEEDS[0], rate))

    def _spoken(self, text: str, speed: float, cancel: CancelToken) -> Stretch | None:
        numbers = numbered(text, self._letters, _SILENCE, _SILENCE)
        count = len(numbers.ids) - len(_SILENCE) * 2
        style = self._styles[min(max(count, 1), len(self._styles)) - 1]
        kind = np.float32 if self._network.inputs["speed"] == "tensor(float)" else np.int32
        inputs = {self._reads: numbers.ids[None], "style": style[None], "speed": np.array([speed], kind)}
        found = self._network.run(inputs, cancel)
        if found is None:
            return None
        samples, *others = (found[name].reshape(-1) for name in self._network.outputs)
        return stretch(samples, RATE_HZ, numbers, _as_heard(others[0]) if others else None)


def _as_heard(frames: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the duration of each number, (n,), with each beginning when it is heard, not when it is made."""
    ahead = min(_HEARD_AHEAD, frames[0])
    return frames + np.array([-ahead, *[0] * (len(frames) - 2), ahead], np.float32)


def _letters(folder: Path) -> Mapping[str, int]:
    """Read the number of each letter; raises ``VoiceFileMissing`` or ``VoiceFileBroken``."""
    try:
        if any(folder.rglob("config.json")):
            return msgspec.json.decode(contents(the_file(folder, "config.json")), type=_Vocabulary).vocab
        return msgspec.json.decode(contents(the_file(folder, "tokenizer.json")), type=_Tokenizer).model.vocab
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise VoiceFileBroken(f"letters: {type(error).__name__}") from error


def _mean(voices: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return the mean of several styles, as Kokoro's own code mixes voices."""
    mean: NDArray[np.float32] = np.stack(voices).mean(axis=0)
    return mean


def _styles(folder: Path, name: str) -> NDArray[np.float32]:
    """Return a voice's styles, (510, 256); raises ``UnknownKokoroVoice`` or ``VoiceFileBroken``."""
    file = next((path for path in folder.rglob("*.bin") if path.stem == name), None)
    if file is None:
        raise UnknownKokoroVoice(name)
    try:
        styles = np.frombuffer(contents(file), np.float32).reshape(MOST_LETTERS, _STYLE)
    except ValueError as error:
        raise VoiceFileBroken("styles: not of their length") from error
    if not np.isfinite(styles).all():
        raise VoiceFileBroken("styles: no numbers")
    return styles
