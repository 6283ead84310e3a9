"""Recognises many languages by Whisper (Radford et al. 2022) on CTranslate2, through faster-whisper 1.2.1.

The model is a folder on this machine; nothing is ever fetched. A growing window of the utterance is read again and
again (``redecoding``), the words before it given as the prompt; slow readings are repeated more rarely. Whisper
fills every window up to 30 s, so a short one costs nearly as much as a long one.

``docs/recognisers.md`` lists the parts that were only tested with a model of random weights.
"""

import json
import logging
import math
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from companion.hearing.redecoding import RedecodingTranscriber, Segment
from companion.hearing.transcriber import RATE_HZ
from companion.values import PartBroken, PartMissing, Samples

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

_log = logging.getLogger(__name__)

_FILES = ("config.json", "model.bin", "tokenizer.json")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")
_MEL_FILE = "preprocessor_config.json"
_CONTEXT_WORDS = 40
"""Number of previous words that prompt the next window (guess; the prompt may have 223 tokens)."""
_TOKENS_PER_SECOND = 10.0
"""Maximum tokens for a second of sound; fast English has about 6, other languages more. Keeps a loop short (guess)."""


class Device(StrEnum):
    """Device that runs the model."""

    CPU = "cpu"
    """The processor, in int8."""
    CUDA = "cuda"
    """An NVIDIA graphics card, in float16."""


class FasterWhisper(RedecodingTranscriber):
    """A loaded Whisper model; used by one thread."""

    @classmethod
    def load(cls, folder: Path, *, language: str, device: Device = Device.CPU) -> "FasterWhisper":
        """Load a model and read a second of quiet with it, so that the first utterance is no slower.

        Args:
            folder: A Whisper model converted for CTranslate2, with its ``tokenizer.json``.
            language: The spoken language as a code that Whisper knows ("en", "de"); a model for English accepts only
                "en".

        Raises ``PartMissing``, also without a usable graphics card, or ``PartBroken`` for files that are damaged or do
        not fit, and for a language that the model does not know.
        """
        _check_files(folder)
        import ctranslate2
        from faster_whisper import WhisperModel

        logging.getLogger("faster_whisper").setLevel(logging.WARNING)
        if device is Device.CUDA and ctranslate2.get_cuda_device_count() == 0:
            raise PartMissing(
                "No NVIDIA graphics card can be used for recognising speech. Choose the processor (cpu) "
                "instead.",
                log="faster-whisper: no CUDA device",
            )
        try:
            model = WhisperModel(
                str(folder),
                device=device.value,
                compute_type="int8" if device is Device.CPU else "float16",
                local_files_only=True,
            )
            _check_fit(model, folder, language)
            decoder = _Decoder(model, language)
            decoder.decode(np.zeros(RATE_HZ, np.float32), ())
        except (RuntimeError, ValueError, MemoryError, OSError) as error:
            raise _broken(folder, str(error)) from error
        _log.info("loaded recogniser %s on %s", folder.name, device.value)
        return cls(f"whisper {folder.name}", decoder)


class _Decoder:
    def __init__(self, model: "WhisperModel", language: str) -> None:
        self._model = model
        self._language = language

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """Return -inf: CTranslate2 scores only texts that it chose itself."""
        return -math.inf

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        seconds = len(samples) / RATE_HZ
        segments, _ = self._model.transcribe(
            samples,
            language=self._language,
            beam_size=1,
            temperature=0.0,
            condition_on_previous_text=False,
            initial_prompt="".join(context[-_CONTEXT_WORDS:]).strip() or None,
            max_new_tokens=math.ceil(seconds * _TOKENS_PER_SECOND) + 10,
        )
        return tuple(Segment(segment.text, min(float(segment.end), seconds)) for segment in segments)

    def forget(self) -> None:
        """Do nothing: no data is kept between readings."""


def _check_files(folder: Path) -> None:
    if not folder.is_dir():
        raise PartMissing(
            "The chosen speech recogniser is not on this machine. Download it again or choose another one.",
            log="faster-whisper: no such folder",
        )
    missing = [name for name in _FILES if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in _VOCABULARIES):
        missing.append(_VOCABULARIES[0])
    if missing:
        raise PartMissing(
            "The speech recogniser {name} lacks {missing}. Download it again.",
            {"name": folder.name, "missing": " and ".join(missing)},
            log=f"faster-whisper: missing {missing}",
        )
    for name in ("config.json", "tokenizer.json"):
        _check_json(folder, name)


def _check_json(folder: Path, name: str) -> None:
    """Reject a file that is not a JSON object: the tokenizers library would raise a bare ``Exception`` for it."""
    try:
        content = json.loads((folder / name).read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise _broken(folder, f"{name}: {type(error).__name__}") from error
    if not isinstance(content, dict) or (
        name == "tokenizer.json" and not {"model", "added_tokens"} <= content.keys()
    ):
        raise _broken(folder, f"{name}: not what it should be")


def _check_fit(model: "WhisperModel", folder: Path, language: str) -> None:
    """Reject a model that loads but would recognise nothing sensible, or fail in mid-sentence."""
    bands = int(model.feature_extractor.mel_filters.shape[0])
    if bands != model.model.n_mels:
        raise PartMissing(
            "The speech recogniser {name} lacks a fitting {mel_file}. Download it again.",
            {"name": folder.name, "mel_file": _MEL_FILE},
            log=f"faster-whisper: {bands} mel bands for a model of {model.model.n_mels}",
        )
    for token in ("<|startoftranscript|>", "<|endoftext|>", "<|notimestamps|>"):
        if model.hf_tokenizer.token_to_id(token) is None:
            raise _broken(folder, f"tokenizer.json: no {token}")
    known = model.hf_tokenizer.token_to_id(f"<|{language}|>") is not None
    if not (known if model.model.is_multilingual else language == "en"):
        raise PartBroken(
            "The speech recogniser {name} does not understand the language {language}. Choose another one.",
            {"name": folder.name, "language": language},
            log=f"faster-whisper: language {language}",
        )


def _broken(folder: Path, reason: str) -> PartBroken:
    return PartBroken(
        "The speech recogniser {name} cannot be loaded: its files are damaged or do not fit. Download it again.",
        {"name": folder.name},
        log=f"faster-whisper: {reason.replace(str(folder), folder.name)}",
    )
