"""Speaks with Kokoro-82M (hexgrad, 2025; after StyleTTS 2, Li et al. 2023), one network for many voices.

The network reads letters of IPA, a style and a speed. A voice is 510 styles, one for each length of what is read. The
network is made to tell how long each letter lasted, where it was not published so. 24 kHz.
"""

import logging
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.speaking.engines.ipa_speech import Recital, Stretch, numbered, recited, stretch
from companion.speaking.engines.kokoro_letters import NAMES, SCRIPTS
from companion.speaking.engines.onnx_network import OnnxNetwork, VoiceFileBroken, contents, opened, the_file
from companion.speaking.shaping import RawSpeech
from companion.speaking.speech_engine import Capabilities, Wished
from companion.speaking.spoken_form import spoken_form
from companion.values import BadInput, CancelToken, Prosody, VocalSound

RATE_HZ = 24_000
MOST_LETTERS = 510
"""The network reads 512, two of which are the silence at both ends."""
SPEEDS = (0.5, 2.0)
"""What Kokoro's own code allows."""
USUAL_VOICES = MappingProxyType(
    {"en": "af_heart", "es": "ef_dora", "fr": "ff_siwis", "hi": "hf_alpha", "it": "if_sara", "pt": "pf_dora"}
    | {"ja": "jf_alpha", "zh": "zf_xiaobei"}
)
"""For each language a woman's voice; the English one is what the publisher grades best."""

_DURATIONS = "Clip"
"""The kind of the one node that keeps each letter's frames, of 25 ms, at one or more."""
_HEARD_AHEAD = 3.0
"""Frames that a sound is heard before its own begin: Kokoro's own code takes them from the silence at the start too."""
_STYLE = 256
_STYLES = (MOST_LETTERS, MOST_LETTERS + 1)
"""How many a voice has; versions before 1.0 had one more."""
_SILENCE = (0,)

_log = logging.getLogger(__name__)


class _Vocabulary(msgspec.Struct, frozen=True):
    vocab: Mapping[str, int]


class _Tokenizer(msgspec.Struct, frozen=True):
    """What is used of ``tokenizer.json``, which has the letters of Kokoro's own ``config.json`` in another place."""

    model: _Vocabulary


class UnknownKokoroVoice(BadInput):
    """There is no such voice in the files, or nothing here can tell how its language is pronounced."""

    def __init__(self, voice: str) -> None:
        super().__init__(
            f"Kokoro has no voice {voice or 'for this language'} here; choose another in the settings.",
            log="unknown kokoro voice",
        )


def open_kokoro(folder: Path, voice: str = "", language: str = "en") -> "Kokoro":
    """Open one voice of those that were downloaded into a folder.

    Args:
        folder: holds, at any depth, one ``.onnx`` file, ``tokenizer.json`` or ``config.json``, and the voices:
            ``NAME.bin`` of float32 (510, 256) each, or all of them in one archive of numpy's (``voices-v1.0.bin``, or
            ``.npz``).
        voice: such as "af_heart", or several whose mean is spoken: "af_heart+af_bella"; "" for the usual one.
        language: such as "en" or "en-GB"; a voice by name speaks its own.

    Raises:
        VoiceFileMissing, VoiceFileBroken: a file is not there, or damaged.
        EspeakMissing: espeak-ng is not there.
        UnknownKokoroVoice: there is none of that name.
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
        self._voice = voice
        self._network = network
        self._letters = {letter: (number,) for letter, number in letters.items()}
        self._styles = styles
        self._language, self._written = SCRIPTS[voice[0]]
        self._reads = "input_ids" if "input_ids" in network.inputs else "tokens"
        self._times_phonemes = False

    @property
    def name(self) -> str:
        """Such as "kokoro af_heart"."""
        return f"kokoro {self._voice}"

    @property
    def capabilities(self) -> Capabilities:
        """The voice's language; timed phonemes with the network that tells them; no laugh, which is heard as words."""
        sounds = frozenset(VocalSound) - {VocalSound.LAUGH}
        return Capabilities((self._language,), self._times_phonemes, sounds=sounds)

    def warm_up(self) -> None:
        """Say a little, so that the first clause comes sooner; raises what ``synthesise`` raises."""
        spoken = self._spoken("ə.", 1.0, CancelToken())
        self._times_phonemes = spoken is not None and spoken.letters is not None
        self._written(
            spoken_form("1", self._language)
        )  # loads dictionaries: a number is a word of any language

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound at the wished rate; see ``SpeechEngine.synthesise``."""
        speed = self._speed(wished.prosody.rate)
        recital = Recital(
            lambda text: self._spoken(text, speed, cancel),
            RATE_HZ,
            MOST_LETTERS,
            names=NAMES,
            realised=Prosody(rate=speed, pauses=1.0 / speed),
        )
        return recited(wished.form, self._written(wished.form), recital)

    def close(self) -> None:
        """Free the network."""
        self._network.close()

    def _speed(self, rate: float) -> float:
        """Return the nearest speed that the network knows; some were published with whole numbers alone."""
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
    """Return how long each number lasts, (n,), with each beginning when it is heard, not when it is made."""
    ahead = min(_HEARD_AHEAD, frames[0])
    return frames + np.array([-ahead, *[0] * (len(frames) - 2), ahead], np.float32)


def _letters(folder: Path) -> Mapping[str, int]:
    """Read which number stands for which letter; raises ``VoiceFileMissing`` or ``VoiceFileBroken``."""
    try:
        if any(folder.rglob("config.json")):
            return msgspec.json.decode(contents(the_file(folder, "config.json")), type=_Vocabulary).vocab
        return msgspec.json.decode(contents(the_file(folder, "tokenizer.json")), type=_Tokenizer).model.vocab
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise VoiceFileBroken(f"letters: {type(error).__name__}") from error


def _mean(voices: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return the styles half-way between some, as Kokoro's own code mixes voices."""
    length = min(len(styles) for styles in voices)
    mean: NDArray[np.float32] = np.stack([styles[:length] for styles in voices]).mean(axis=0)
    return mean


def _styles(folder: Path, name: str) -> NDArray[np.float32]:
    """Return a voice's styles, (n, 256); raises ``UnknownKokoroVoice`` or ``VoiceFileBroken``."""
    own = next((path for path in folder.rglob("*.bin") if path.stem == name), None)
    try:
        found = np.frombuffer(contents(own), np.float32) if own else _archived(folder, name)
        styles = found.reshape(-1, _STYLE).astype(np.float32)
    except ValueError as error:
        raise VoiceFileBroken("styles: not of their length") from error
    if len(styles) not in _STYLES or not np.isfinite(styles).all():
        raise VoiceFileBroken("styles: too few or too many, or no numbers")
    return styles


def _archived(folder: Path, name: str) -> NDArray[np.float32]:
    """Return a voice out of the archive of all; raises ``UnknownKokoroVoice`` where there is none, or not this one."""
    for path in sorted([*folder.rglob("voices*.bin"), *folder.rglob("*.npz")]):
        archive = BytesIO(contents(path))
        try:
            with np.load(archive, allow_pickle=False) as voices:
                if name in voices:
                    return np.asarray(voices[name], np.float32)
        except Exception as error:  # whatever a damaged archive makes of it
            raise VoiceFileBroken(f"archive of voices: {type(error).__name__}") from error
    raise UnknownKokoroVoice(name)
