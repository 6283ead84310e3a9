"""The process in which coqui-tts speaks: reads ``coqui_frames`` from its input, answers on its output.

It is a separate process because coqui-tts and PyTorch have an environment of their own, take a gigabyte of memory,
and may crash. Standard output is reserved for the frames first and then pointed at standard error, so that printed
text cannot get between them. There is no log, because coqui-tts's own log would contain the spoken words. The
process ends when its input does.

Two packages that coqui-tts requires do not work with a PyTorch for processors, and are not needed here: torchaudio's
compiled part is built for graphics cards, and torchcodec would read sound files. ``import_coqui`` replaces them with
empty modules, in this process alone, so that no installed file has to be changed.
"""

import contextlib
import importlib.util
import json
import logging
import os
import queue
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO, TypeAlias

import numpy as np

from companion.private_memory import hide_memory, leave_no_core_dump
from companion.speaking.engines import coqui_frames
from companion.speaking.engines.coqui_frames import (
    Drop,
    Failed,
    FrameBroken,
    Load,
    Loaded,
    Sound,
    Speak,
    Spoken,
)

ESPEAK = "espeak"
"""Name in a config.json for IPA as espeak-ng writes it."""
NAMED_FILES = ("speakers_file", "language_ids_file", "d_vector_file")
"""Entries of a config.json that name a file on its maker's machine; here the file lies next to config.json."""


class UnknownModel(Exception):
    """The model is neither VITS nor XTTS, or lacks files."""


def import_coqui() -> None:
    """Import coqui-tts with empty modules instead of packages that it looks for and does not need."""
    compiled = ModuleType("torchaudio._extension")
    vars(compiled).update(_IS_TORCHAUDIO_EXT_AVAILABLE=False, fail_if_no_align=lambda function: function)
    codec = ModuleType("torchcodec")
    codec.__spec__ = ModuleSpec("torchcodec", None)
    sys.modules |= {"torchaudio._extension": compiled, "torchcodec": codec}
    import TTS  # noqa: F401 — it looks for both, once

    del sys.modules["torchcodec"]  # others would mistake it for the real one


def synthesizer_of(folder: Path, described: dict[str, Any], *, has_gpu: bool) -> Any:  # noqa: ANN401 — of TTS
    """Return coqui-tts's synthesizer with the model of a folder; raises errors of coqui-tts, PyTorch and the disk."""
    from TTS.api import TTS

    model = folder if described["model"] == "xtts" else _only_model_in(folder)

    take_ipa(described.get("phoneme_language"))
    with tempfile.TemporaryDirectory() as passing:
        config = Path(passing) / "config.json"
        config.write_text(json.dumps(_with_files_of(folder, described)), "utf-8")
        return TTS(
            model_path=str(model), config_path=str(config), progress_bar=False, gpu=has_gpu
        ).synthesizer


def _only_model_in(folder: Path) -> Path:
    endings = (".pth", ".pth.tar")
    found = [f for f in folder.iterdir() if f.name.endswith(endings) and not f.name.startswith("speaker")]
    if len(found) != 1:
        raise UnknownModel
    return found[0]


def take_ipa(language: str | None) -> None:
    """Make coqui-tts accept IPA as it is, instead of calling a program named espeak-ng, which few machines have."""
    from TTS.tts.utils.text import phonemizers
    from TTS.tts.utils.text.phonemizers.base import BasePhonemizer

    class GivenIpa(BasePhonemizer):  # type: ignore[misc]  # its base class is untyped
        """Returns its input unchanged."""

        @staticmethod
        def name() -> str:
            return ESPEAK

        @classmethod
        def is_available(cls) -> bool:
            return True

        @staticmethod
        def supported_languages() -> dict[str, str]:
            return {language: language} if language else {}

        def version(self) -> str:
            return ""

        def _phonemize(self, text: str, separator: str) -> str:
            return text

        def phonemize(self, text: str, separator: str = "|", language: str | None = None) -> str:
            return text

    phonemizers.PHONEMIZERS[ESPEAK] = GivenIpa
    phonemizers.DEF_LANG_TO_PHONEMIZER[language] = ESPEAK


def _with_files_of(folder: Path, described: dict[str, Any]) -> dict[str, Any]:
    """Return a config in which the files it names are in this folder."""
    changed = dict(described)
    for name, value in described.items():
        if name == "model_args" and isinstance(value, dict):
            changed[name] = _with_files_of(folder, value)
        elif name in NAMED_FILES and value:
            several = value if isinstance(value, list) else [value]
            here = [str(folder / Path(str(one).replace("\\", "/")).name) for one in several]
            changed[name] = here if isinstance(value, list) else here[0]
    return changed


STREAMED_TOKENS = 20
"""Number of XTTS's steps after which it returns sound, about 0.9 s of it; coqui-tts's own choice."""
PACKAGE_FOR = {"zh-cn": "pypinyin", "ja": "cutlet"}
"""Languages whose script XTTS can read only with a package's help."""
ESPEAK_VOICES = {"en": "en-us", "zh-cn": "cmn"}
"""Languages that espeak-ng and coqui-tts name differently."""

IsDropped: TypeAlias = Callable[[], bool]


class Dropped(Exception):
    """The current request was cancelled."""


def load_model(order: Load) -> "Model":
    """Load the model in a folder; raises errors of coqui-tts, PyTorch or the disk, and ``UnknownModel``."""
    import torch

    torch.set_num_threads(order.threads)
    has_gpu = order.with_gpu and torch.cuda.is_available()
    folder = Path(order.folder)
    described = json.loads((folder / "config.json").read_text("utf-8"))
    kind = described.get("model") if isinstance(described, dict) else None
    if kind not in ("vits", "xtts"):
        raise UnknownModel
    synthesizer = synthesizer_of(folder, described, has_gpu=has_gpu)
    if kind == "xtts":
        return _Xtts(synthesizer, order, has_gpu=has_gpu)
    return _Vits(synthesizer, has_gpu=has_gpu)


class _Watched:
    """Checks before each of a network's hundreds of layers whether its request is still wanted."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401 — of PyTorch
        self._is_dropped: IsDropped = lambda: False
        for layer in network.modules():
            layer.register_forward_pre_hook(self._look)

    @contextlib.contextmanager
    def until(self, is_dropped: IsDropped) -> Iterator[None]:
        """Leave the block as soon as the request is dropped."""
        self._is_dropped = is_dropped
        with contextlib.suppress(Dropped):
            yield

    def _look(self, _layer: object, _inputs: object) -> None:
        if self._is_dropped():
            raise Dropped


class _Vits:
    """A VITS: a piece of text becomes sound in one go."""

    def __init__(self, synthesizer: Any, *, has_gpu: bool) -> None:  # noqa: ANN401 — of TTS
        self._model = synthesizer.tts_model
        self._watched = _Watched(self._model)
        self._own_length: float = self._model.length_scale
        self._own_noise: float = self._model.inference_noise_scale
        self._languages = {name.split("-")[0]: name for name in self._model.language_manager.language_names}
        speakers = self._model.speaker_manager.speaker_names if self._model.speaker_manager else ()
        tokenizer = self._model.tokenizer
        spoken = ""
        if tokenizer.use_phonemes:
            tokenizer.text_cleaner = None  # it would mistake IPA for letters
            spoken = ESPEAK_VOICES.get(tokenizer.phonemizer.language, tokenizer.phonemizer.language)
        self.loaded = Loaded(
            rate_hz=synthesizer.output_sample_rate,
            languages=tuple(self._languages),
            speakers=tuple(speakers),
            clones=False,
            has_gpu=has_gpu,
            phonemes=spoken,
            signs=tokenizer.characters.punctuations,
        )

    def speak(self, order: Speak, is_dropped: IsDropped) -> Iterator[Sound]:
        import torch

        torch.manual_seed(1)  # the same words then sound the same
        self._model.length_scale = self._own_length / order.rate
        self._model.inference_noise_scale = self._own_noise * order.noise
        speaker = order.speaker or next(iter(self.loaded.speakers), None)
        language = self._languages[order.language] if len(self._languages) > 1 else None
        with self._watched.until(is_dropped):
            for piece in order.pieces:
                said = self._model.synthesize(piece, speaker=speaker, language=language)
                frames = said["outputs"]["durations"].flatten().tolist()
                samples = np.atleast_1d(said["wav"])
                edges = self._edges(piece, frames, len(samples)) if self.loaded.phonemes else ()
                yield _sound(order, samples, realised_rate(frames, order.rate), edges)

    def _edges(self, piece: str, frames: Sequence[float], length: int) -> tuple[float, ...]:
        """Return the start of each character, and the end of the last one, in seconds.

        The blank between two tokens belongs to the one before it.
        """
        tokenizer = self._model.tokenizer
        tokens = 2 if tokenizer.add_blank else 1
        begins = [int(tokenizer.add_blank) + int(tokenizer.use_eos_bos)]
        for character in piece:
            begins.append(begins[-1] + tokens * len(tokenizer.encode(character)))
        times = np.cumsum([0.0, *frames]) * length / (sum(frames) * self.loaded.rate_hz)
        return tuple(times[begins].tolist())


class _Xtts:
    """An XTTS: imitates the voice of a recording, and returns its sound while it is being made."""

    def __init__(self, synthesizer: Any, order: Load, *, has_gpu: bool) -> None:  # noqa: ANN401 — of TTS
        self._model = synthesizer.tts_model
        self._watched = _Watched(self._model)
        config = self._model.config
        manager = self._model.speaker_manager
        self._own_voices: dict[str, Any] = manager.speakers if manager else {}
        self._sampled = [
            self._voice_of(np.frombuffer(s.samples, np.float32), s.rate_hz) for s in order.samples
        ]
        self._settings = {
            name: config[name] for name in ("temperature", "repetition_penalty", "top_k", "top_p")
        }
        self.loaded = Loaded(
            rate_hz=synthesizer.output_sample_rate,
            languages=tuple(name.split("-")[0] for name in config.languages if _can_read(name)),
            speakers=tuple(self._own_voices),
            clones=True,
            has_gpu=has_gpu,
        )

    def speak(self, order: Speak, is_dropped: IsDropped) -> Iterator[Sound]:
        import torch

        torch.manual_seed(1)  # the same words then sound the same
        melody, speaker = self._chosen(order)
        with self._watched.until(is_dropped):
            for piece in order.pieces:
                stretches = self._model.inference_stream(
                    piece,
                    order.language,
                    melody,
                    speaker,
                    stream_chunk_size=STREAMED_TOKENS,
                    speed=order.rate,
                    **self._settings,
                )
                for stretch in stretches:
                    yield _sound(order, stretch.cpu().numpy(), order.rate)

    def _chosen(self, order: Speak) -> tuple[Any, Any]:
        """Return the style and the speaker: from the samples, or from a voice of its own.

        The speaker is the mean of all samples, so that it stays one person in every feeling.
        """
        import torch

        if self._sampled:
            return self._sampled[order.sample][0], torch.stack([one for _, one in self._sampled]).mean(dim=0)
        name = order.speaker or next(iter(self._own_voices))
        melody, speaker = self._own_voices[name].values()
        return melody, speaker

    def _voice_of(self, samples: "np.ndarray[Any, Any]", rate_hz: int) -> tuple[Any, Any]:
        import torch

        config = self._model.config
        sound = torch.from_numpy(samples[: config.max_ref_len * rate_hz].copy())[None, :].to(
            self._model.device
        )
        melody = self._model.get_gpt_cond_latents(
            sound, rate_hz, length=config.gpt_cond_len, chunk_length=config.gpt_cond_chunk_len
        )
        return melody, self._model.get_speaker_embedding(sound, rate_hz)


Model: TypeAlias = _Vits | _Xtts


def realised_rate(frames: Sequence[float], wished: float) -> float:
    """Return the actual speed of VITS's speech.

    VITS rounds each sound's length up to whole frames after dividing it by the wished rate, which adds half a frame
    on average, at any speed.

    Args:
        frames: Number of frames of each sound, at least one sound.
    """
    added = len(frames) / 2
    return ((sum(frames) - added) * wished + added) / sum(frames)


def _sound(
    order: Speak, samples: "np.ndarray[Any, Any]", rate: float, edges: tuple[float, ...] = ()
) -> Sound:
    return Sound(order.number, samples.astype(np.float32).tobytes(), rate, edges)


def _can_read(language: str) -> bool:
    package = PACKAGE_FOR.get(language)
    return package is None or importlib.util.find_spec(package) is not None


class Orders:
    """The program's orders, read by a separate thread, so that a request can be cancelled at any time."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting: queue.SimpleQueue[Load | Speak | None] = queue.SimpleQueue()
        self._dropped = 0
        self._has_ended = False
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def next(self) -> Load | Speak | None:
        """Wait for the next; None at the end."""
        return self._waiting.get()

    def is_dropped(self, number: int) -> bool:
        """Tell whether the request with this number was cancelled."""
        return self._has_ended or number <= self._dropped

    def _read(self) -> None:
        try:
            while (order := coqui_frames.read_order(self._stream)) is not None:
                if isinstance(order, Drop):
                    self._dropped = max(self._dropped, order.number)
                else:
                    self._waiting.put(order)
        except FrameBroken:
            pass  # from another program; ends as if ours had gone
        self._has_ended = True
        self._waiting.put(None)


def serve(orders: Orders, answers: BinaryIO) -> None:
    """Load the model and speak the requested texts, until the end."""
    order = orders.next()
    if not isinstance(order, Load):
        return
    try:
        import_coqui()
        model = load_model(order)
    except Exception as error:  # a damaged model may raise anything
        coqui_frames.write(answers, Failed(0, type(error).__name__))
        return
    coqui_frames.write(answers, model.loaded)
    while isinstance(order := orders.next(), Speak):
        _say(model, order, orders, answers)


def _say(model: Model, order: Speak, orders: Orders, answers: BinaryIO) -> None:
    number = order.number
    try:
        for sound in model.speak(order, lambda: orders.is_dropped(number)):
            coqui_frames.write(answers, sound)
    except Exception as error:  # from the model or the graphics card; the program falls back to another voice
        coqui_frames.write(answers, Failed(number, type(error).__name__))
        return
    coqui_frames.write(answers, Spoken(number))


def main() -> None:
    """Take over input and output, and serve."""
    leave_no_core_dump()
    hide_memory()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.stdout.flush()
    answers = os.fdopen(os.dup(1), "wb")
    orders = os.fdopen(os.dup(0), "rb")
    os.dup2(2, 1)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 — only its descriptor is wanted
        os.dup2(nothing.fileno(), 0)
    with contextlib.suppress(OSError):  # nobody reads any more
        serve(Orders(orders), answers)
    os._exit(0)  # without waiting for the reading thread, which may sit in a read


if __name__ == "__main__":
    main()
