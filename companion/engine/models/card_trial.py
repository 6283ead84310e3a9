"""Decides whether the language model runs on the graphics card: only if a trial there answered sooner.

The trial runs in separate processes when a model is installed, in ``companion doctor``, and at the first start with
an engine that supports cards. It is repeated after a start that ended while the model was being loaded there. After
two such starts the processor is used until the next trial.
"""

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from companion.catalog.machine import measure_machine
from companion.storage.new_file import SmallFile
from companion.storage.paths import Paths
from companion.thinking.engines.choice import EngineKind, ModelSpec, chosen_engine, open_language_model
from companion.thinking.engines.llama_library import GraphicsCard, card_parts, find_card
from companion.thinking.engines.model_probe import probe_model
from companion.thinking.language_model import LanguageModel
from companion.values import UNCANCELLED, CancelToken, CompanionError, NoteConnection, Speed

logger = logging.getLogger(__name__)

_READ_TOKENS: Final = 40
_WRITTEN_TOKENS: Final = 25
"""Number of unread tokens when a person stops speaking (``_READ_TOKENS``), and tokens of a reply's first clauses
(guess); both weight the comparison."""


@dataclass(frozen=True, slots=True)
class CardTrial:
    """Result of a trial on the graphics card."""

    engine: str
    """Engine, identified by its parts for cards; another engine is tried again."""
    model: str
    """File name of the model; another model is tried again."""
    card: GraphicsCard | None
    is_sooner: bool
    """True if the card answers sooner than the processor."""
    unfinished_loads: int = 0
    """Number of started loads on the card since the last load that finished."""


def card_trial(paths: Paths) -> CardTrial | None:
    """Return the result of trying this engine on a card; None before the trial, or if the engine supports no card."""
    known = _file(paths).read()
    return known if known is not None and known.engine == _engine() else None


def try_on_card(
    paths: Paths, spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED
) -> Speed:
    """Try a model on the processor and on the card, keep which answers sooner, and return the speed there.

    Args:
        spec: The model; one that must not use a card is tried on the processor alone.

    Raises:
        CompanionError: It works on neither; see ``probe_model``.
        Cancelled: The trial was cancelled.
    """
    if not _may_use_card(spec):
        return probe_model(spec, memory_bytes=memory_bytes, cancel=cancel)
    card = _found(paths, spec)
    if card is None:
        return probe_model(replace(spec, gpu_layers=0), memory_bytes=memory_bytes, cancel=cancel)
    return _compared(paths, spec, card, memory_bytes=memory_bytes, cancel=cancel)


def _found(paths: Paths, spec: ModelSpec) -> GraphicsCard | None:
    """Look for a card; if there is none, store that result."""
    card = find_card()
    if card is None:
        _file(paths).keep(CardTrial(_engine(), _model(spec), None, is_sooner=False))
    return card


def _compared(
    paths: Paths, spec: ModelSpec, card: GraphicsCard, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED
) -> Speed:
    on_card = _speed_or_why_not(spec, memory_bytes + card.memory_bytes, cancel)
    on_processor = _speed_or_why_not(replace(spec, gpu_layers=0), memory_bytes, cancel)
    is_sooner = isinstance(on_card, Speed) and (
        isinstance(on_processor, CompanionError) or _seconds(on_card) < _seconds(on_processor)
    )
    _file(paths).keep(CardTrial(_engine(), _model(spec), card, is_sooner))
    best = on_card if is_sooner else on_processor
    if isinstance(best, CompanionError):
        raise best
    return best


def where_it_answers_soonest(paths: Paths, spec: ModelSpec) -> ModelSpec:
    """Return a spec that uses the card only if a trial showed that it pays; run the trial if there was none."""
    if not _may_use_card(spec):
        return spec
    known = card_trial(paths)
    unfinished = 0 if known is None else known.unfinished_loads
    if known is None or known.model != _model(spec) or unfinished == 1:
        card = _found(paths, spec)
        with suppress(CompanionError):  # the error is reported when the model is opened
            if card is not None:
                _compared(paths, spec, card, memory_bytes=measure_machine(paths.models).memory_bytes)
        known = card_trial(paths)
        if known is not None and unfinished:
            _file(paths).keep(replace(known, unfinished_loads=unfinished))
    is_used = known is not None and known.is_sooner and unfinished <= 1
    return spec if is_used else replace(spec, gpu_layers=0)


def open_where_it_was_tried(paths: Paths, spec: ModelSpec, note: NoteConnection) -> LanguageModel:
    """Open a language model, on the processor if it does not open on the card.

    If loading it on the card kills this process, the next process knows. Raises as ``open_language_model`` does.
    """
    known = card_trial(paths)
    if known is None or not _may_use_card(spec):
        return open_language_model(spec, note)
    _file(paths).keep(replace(known, unfinished_loads=known.unfinished_loads + 1))
    opened: LanguageModel | None = None
    try:
        opened = open_language_model(spec, note)
    except CompanionError as error:  # another program may be using its memory
        logger.warning("not opened on the graphics card: %s", error)
    _file(paths).keep(replace(known, unfinished_loads=0))
    return opened or open_language_model(replace(spec, gpu_layers=0), note)


def _may_use_card(spec: ModelSpec) -> bool:
    return spec.gpu_layers != 0 and bool(_engine()) and chosen_engine(spec.engine) is EngineKind.LLAMA_CPP


def _speed_or_why_not(spec: ModelSpec, memory_bytes: int, cancel: CancelToken) -> Speed | CompanionError:
    try:
        return probe_model(spec, memory_bytes=memory_bytes, cancel=cancel)
    except CompanionError as error:
        return error


def _seconds(speed: Speed) -> float:
    return _READ_TOKENS / speed.reads + _WRITTEN_TOKENS / speed.writes


def _engine() -> str:
    """Return the names and sizes of the engine's parts for cards; "" if it has none."""
    return " ".join(f"{part.name} {part.stat().st_size}" for part in card_parts())


def _model(spec: ModelSpec) -> str:
    return "" if spec.file is None else spec.file.name


def _file(paths: Paths) -> SmallFile[CardTrial]:
    return SmallFile(paths.cache / "graphics-card.json", CardTrial)
