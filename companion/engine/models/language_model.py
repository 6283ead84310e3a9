"""Chooses the language model from the settings and the installed models, with the length of its replies and its device.

Nothing is opened here: problems are reported when the model is opened.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from companion.catalog.catalog import Purpose, Tier, read_catalog
from companion.catalog.installed import Installed, best_installed, own_model_file, require_installed
from companion.catalog.machine import measure_machine
from companion.engine.choices import Choices
from companion.engine.models.card_trial import card_trial, open_where_it_was_tried, where_it_answers_soonest
from companion.engine.models.warm_up import WarmUp
from companion.engine.network_log import NetworkLog
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.storage.paths import Paths
from companion.thinking.engines.choice import EngineKind, ModelSpec, manner_of, open_language_model
from companion.thinking.engines.gguf_header import (
    SPARED_BYTES,
    needed_bytes,
    read_header,
    refuse_what_is_too_large,
)
from companion.thinking.engines.model_probe import probe_model
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.values import CompanionError, PartMissing
from companion.values.files import size_of

SMALL_MODEL_CONTEXT_TOKENS: Final = 1280
"""For SmolLM2-135M: persona and six to twelve exchanges; more makes each word slower, not better.

Measured in docs/language-models.md."""


class LanguageModelComing(PartMissing):
    """This computer has no language model yet, but one is being downloaded."""

    def __init__(self) -> None:
        super().__init__(
            "The language model is downloading. I'll answer as soon as it is here. Progress is "
            "shown in Settings → Models."
        )


class NoLanguageModel(PartMissing):
    """This computer has no language model, and no server is set."""

    def __init__(self) -> None:
        super().__init__(
            "There is no language model on this computer yet. Download one in Settings → Models.",
            log="no language model",
        )


def language_model_of(paths: Paths, choices: Choices) -> ModelSpec:
    """Return the language model that answers: the server, the named model or file, or the best installed one.

    Raises:
        NoLanguageModel: No language model is installed.
        CompanionError: The named model is not installed.
    """
    program = choices.program
    threads = program.compute.threads or None
    if program.server.enabled:
        server = program.server
        return ModelSpec(
            EngineKind.SERVER,
            context_tokens=server.context_tokens,
            url=server.url,
            api_key=server.key or None,
            model_name=server.model,
            reads_ahead=server.read_ahead,
        )
    own = own_model_file(program.models.language_model)
    if own is not None:
        return spec_of_file(own, program)
    installed = installed_for(paths, Purpose.LANGUAGE_MODEL, program.models.language_model, choices)
    if installed is None:
        raise NoLanguageModel
    if installed.model.tier is Tier.TEST:
        return ModelSpec(context_tokens=SMALL_MODEL_CONTEXT_TOKENS, threads=threads)
    return spec_of_installed(installed, program)


def own_language_model(paths: Paths, choices: Choices) -> ModelSpec | None:
    """Return the language model that answers if it runs on this machine; None for a server's, or none."""
    try:
        spec = language_model_of(paths, choices)
    except CompanionError:
        return None
    return None if spec.engine is EngineKind.SERVER else _placed(paths, choices, spec)


def spec_of_installed(installed: Installed, program: ProgramSettings) -> ModelSpec:
    """Return the spec of an installed listed model, with the settings applied."""
    return replace(spec_of_file(installed.main_file, program), adapter=installed.adapter)


def spec_of_file(file: Path, program: ProgramSettings) -> ModelSpec:
    """Return the spec of a model file, with the settings applied."""
    gpu_layers = 0 if program.compute.gpu == "none" else -1  # this has no effect without a GPU build
    return ModelSpec(file=file, threads=program.compute.threads or None, gpu_layers=gpu_layers)


def tried_if_own(paths: Paths, model: ModelSpec, program: ProgramSettings) -> None:
    """Try a model file of the person's in a process of its own, where it may crash; raises ``CompanionError``."""
    if own_model_file(program.models.language_model) is not None and not program.server.enabled:
        probe_model(model, memory_bytes=measure_machine(paths.models).model_bytes)


def model_or_why_not(paths: Paths, choices: Choices) -> ModelSpec | CompanionError:
    """Look for the language model once; a problem is reported when it is opened, not now."""
    try:
        return language_model_of(paths, choices)
    except CompanionError as error:
        return error


def open_chosen(paths: Paths, choices: Choices, model: ModelSpec | CompanionError) -> LanguageModel:
    """Open the chosen model, or one installed since; raises the problem otherwise."""
    if isinstance(model, CompanionError):
        model = language_model_of(paths, choices)  # it may have been installed since
    note = NetworkLog(paths.connections).note
    if model.engine is EngineKind.SERVER:
        return open_language_model(
            model, note, lambda: load(ProgramSettings, paths.settings_file)[0].server.enabled
        )
    return open_where_it_was_tried(paths, _placed(paths, choices, model), note)


def _placed(paths: Paths, choices: Choices, spec: ModelSpec) -> ModelSpec:
    """Return a spec with or without the card: as set, or whichever answers sooner."""
    return where_it_answers_soonest(paths, spec) if choices.program.compute.gpu == "auto" else spec


def fits_beside(paths: Paths, model: ModelSpec, present: ModelSpec | CompanionError) -> bool:
    """Return whether the memory holds a model beside the one in use; raises ``PartBroken`` if it holds it in no way."""
    if model.file is None:
        return True
    machine = measure_machine(paths.models)
    header = read_header(model.file)
    refuse_what_is_too_large(model.file, header, cells=model.context_tokens, memory_bytes=machine.model_bytes)
    needed = needed_bytes(model.file, header, model.context_tokens)
    trial = card_trial(paths)
    if model.gpu_layers == 0 or trial is None or trial.card is None or not trial.is_sooner:
        return needed + SPARED_BYTES <= machine.free_memory_bytes
    return needed + _size_of(present) + SPARED_BYTES <= trial.card.memory_bytes


def _size_of(model: ModelSpec | CompanionError) -> int:
    file = None if isinstance(model, CompanionError) else model.file
    return (size_of(file) or 0) if file is not None else 0


def first_model(paths: Paths) -> ModelSpec:
    """Return the program's first language model, as it will be once it is installed."""
    first = read_catalog().default_language_model
    folder = paths.models / first.name
    return ModelSpec(file=folder, adapter=Installed(first, folder, ()).adapter)


def limits_of(model: ModelSpec | CompanionError, settings: CompanionSettings) -> ReplyLimits:
    """Return the limits of a reply's length: from the settings, otherwise those that suit the model."""
    suited = manner_of(model).limits if isinstance(model, ModelSpec) else ReplyLimits()
    wished = settings.reply
    return replace(
        suited,
        max_tokens=wished.max_tokens or suited.max_tokens,
        temperature=wished.temperature or suited.temperature,
    )


def warm_up_of(model: ModelSpec | CompanionError, paths: Paths) -> WarmUp | None:
    """Return the estimate of a model's loading time; None if there is nothing to show."""
    if isinstance(model, CompanionError) or model.file is None:  # SmolLM2 is ready in a second
        return None
    size_bytes = size_of(model.file)
    if size_bytes is None:  # the error is reported when the model is opened
        return None
    return WarmUp(paths.cache / "warm-up.json", model.file.stem, size_bytes)


def takes_full_prompt(model: ModelSpec | CompanionError, program: ProgramSettings) -> bool:
    """Return whether a model gets the full prompt, and finds its own words in a danger: as set, or if it is strong."""
    match program.models.prompt:
        case "full":
            return True
        case "short":
            return False
        case _:
            return isinstance(model, ModelSpec) and manner_of(model).is_strong


def can_extract(model: ModelSpec | CompanionError) -> bool:
    """Tell whether a model is good enough to extract facts into a schema."""
    return isinstance(model, ModelSpec) and manner_of(model).can_extract


def installed_for(paths: Paths, purpose: Purpose, name: str, choices: Choices) -> Installed | None:
    """Return the model that is set for a purpose, or the best installed one; None for none."""
    catalog = read_catalog()
    if name != "auto":
        return require_installed(catalog.model(name), paths.models)
    return best_installed(catalog, paths.models, purpose, choices.companion.conversation.language)
