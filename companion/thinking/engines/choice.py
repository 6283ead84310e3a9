"""The choice of engine for the language model: one of two in this process, or a server."""

import importlib.util
import json
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.thinking.engines.in_process import SMALL_MODEL_SAMPLING, Sampling, small_model_file
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.values import BadInput, NoteConnection, PartMissing, not_noted
from companion.values.files import size_of

STRONG_BYTES: Final = 1_700_000_000
"""File size from which a model is strong: 3 billion parameters in 4 bits take 1.9 GB, 1.5 in 8 bits 1.6."""
MOST_TOKENS: Final = 400
"""Maximum tokens of a reply; the prompt states the wanted length."""
STAMP: Final = "companion-stamp.json"
"""File of the installer's note, in the environment (``installers.layout``)."""
log = logging.getLogger(__name__)


class EngineKind(StrEnum):
    """Available engines."""

    AUTO = "auto"
    """llama_cpp if it is installed, otherwise xllamacpp."""
    LLAMA_CPP = "llama_cpp"
    XLLAMACPP = "xllamacpp"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A language model with the settings for running it."""

    engine: EngineKind = EngineKind.AUTO
    file: Path | None = None
    """File in the GGUF format; None for the small model of tests and measurements, SmolLM2. Not for a server."""
    context_tokens: int = 4096
    """Tokens for prompt and reply together, at least 512."""
    threads: int | None = None
    """Number of native threads, at least 1; None for cores - 1."""
    gpu_layers: int = 0
    """Number of layers computed on a GPU, -1 for all; needs an engine built for it."""
    adapter: Path | None = None
    """File of an adapter in the GGUF format, made for this model; not for a server."""
    url: str = ""
    """Address of a server, up to and including the version: "http://127.0.0.1:8080/v1"."""
    api_key: str | None = None
    model_name: str = ""
    reads_ahead: bool = True
    """A server reads the dialogue before a reply is wanted."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Settings for requests to a model, which depend on its size."""

    limits: ReplyLimits
    can_extract: bool
    """It can extract memorable facts from a conversation in idle time; SmolLM2 cannot."""
    is_strong: bool = False
    """It has some 3 billion parameters or more, or is on a server."""


def manner_of(spec: ModelSpec) -> Manner:
    """Return the settings for requests to a spec's model (docs/language-models.md has the measurements)."""
    if spec.engine is not EngineKind.SERVER and spec.file in (None, small_model_file()):
        return Manner(ReplyLimits(max_tokens=60, temperature=0.4), can_extract=False)
    temperature = (
        0.5 if spec.adapter is None else 0.2
    )  # trained answers need little randomness (docs/talk.md)
    limits = ReplyLimits(max_tokens=MOST_TOKENS, temperature=temperature)
    size = 0 if spec.file is None else size_of(spec.file) or 0
    is_strong = spec.engine is EngineKind.SERVER or size >= STRONG_BYTES
    return Manner(limits, can_extract=True, is_strong=is_strong)


def open_language_model(
    spec: ModelSpec, note: NoteConnection = not_noted, is_allowed: Callable[[], bool] = lambda: True
) -> LanguageModel:
    """Load the model of a spec; takes from 0.3 s (SmolLM2) to many seconds.

    Raises ``PartMissing`` or ``PartBroken``, and ``BadInput`` for a server without address or model name.

    Args:
        is_allowed: Function that tells, at the time, whether anything may be sent to a server.
    """
    kind = chosen_engine(spec.engine)
    if kind is EngineKind.SERVER:
        return _server(spec, note, is_allowed)
    file = spec.file or small_model_file()
    if file is None:
        raise PartMissing(
            "The small language model of tests and measurements is not installed. Type `python3 "
            "installers/test.py`.",
            log="small model missing",
        )
    sampling = SMALL_MODEL_SAMPLING if file == small_model_file() else Sampling()
    log.info("language model engine %s", kind)
    engine: Callable[..., LanguageModel]
    if kind is EngineKind.LLAMA_CPP:
        from companion.thinking.engines.llama_cpp_engine import LlamaCppModel as engine
    else:
        from companion.thinking.engines.xllamacpp_engine import XllamacppModel as engine
    return engine(
        file,
        context_tokens=spec.context_tokens,
        threads=spec.threads,
        gpu_layers=spec.gpu_layers,
        sampling=sampling,
        adapter=spec.adapter,
    )


def chosen_engine(kind: EngineKind) -> EngineKind:
    """Resolve ``AUTO`` by the installed libraries, which are looked up, not imported. Raises ``PartMissing``."""
    if kind is not EngineKind.AUTO:
        return kind
    for installed in (EngineKind.LLAMA_CPP, EngineKind.XLLAMACPP):
        if importlib.util.find_spec(installed.value) is not None:
            return installed
    raise PartMissing(
        "No language model engine is installed. Install Companion again, or set a server.",
        log="neither llama_cpp nor xllamacpp is importable",
    )


def installers_note(name: str) -> str:
    """Return the installer's note on the engine in this environment; "" if there is none.

    Args:
        name: "instructions", the instruction set that the engine was built for, or "to_build", one to replace it.
    """
    try:
        note = json.loads((Path(sys.prefix) / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return str(note.get(name, "")) if isinstance(note, dict) else ""


def _server(spec: ModelSpec, note: NoteConnection, is_allowed: Callable[[], bool]) -> LanguageModel:
    from companion.thinking.engines.openai_server import OpenAiServerModel

    if not spec.url or not spec.model_name:
        raise BadInput(
            "A language model server needs an address and a model name. Set both in the settings.",
            log="server without address or model name",
        )
    return OpenAiServerModel(
        spec.url,
        spec.model_name,
        api_key=spec.api_key,
        context_tokens=spec.context_tokens,
        reads_ahead=spec.reads_ahead,
        note=note,
        is_allowed=is_allowed,
    )
