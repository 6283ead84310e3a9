"""Which language model answers, by what is set and what is here, how long its replies get, and where it computes.

Nothing is opened while it is chosen: what is in the way is told when the model is to be opened.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from companion.catalog.catalog import Purpose, Tier, read_catalog
from companion.catalog.installed import Installed, best_installed, own_model_file, require_installed
from companion.engine.card_trial import open_where_it_was_tried, where_it_answers_soonest
from companion.engine.choices import Choices
from companion.engine.network_log import NetworkLog
from companion.engine.warm_up import WarmUp
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.storage.paths import Paths
from companion.thinking.engines import EngineKind, ModelSpec, manner_of, open_language_model
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.values import CompanionError, PartMissing
from companion.values.files import size_of

SMALL_MODEL_CONTEXT_TOKENS: Final = 1280
"""For SmolLM2-135M: persona and six to twelve exchanges; more makes each word slower, not better (docs/latency.md)."""


class LanguageModelComing(PartMissing):
    """No language model is on this computer yet, but one is being downloaded."""

    def __init__(self) -> None:
        super().__init__(
            "The language model is being downloaded; I answer as soon as it is here. The page of models in the "
            "settings shows how far it is, and stops it.",
            log="language model still coming",
        )


class NoLanguageModel(PartMissing):
    """No language model is on this computer, and no server is set."""

    def __init__(self, name: str) -> None:
        """Say how the model of a name is got."""
        super().__init__(
            "There is no language model on this computer yet; get one on the page of models in the settings, or type "
            f"`companion models get {name}`.",
            log="no language model",
        )


def language_model_of(paths: Paths, choices: Choices) -> ModelSpec:
    """Return which language model answers: the set server, the named model or file, or the best that is here.

    Raises:
        NoLanguageModel: None is here.
        CompanionError: The named one is not.
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
        raise NoLanguageModel(read_catalog().default_language_model.name)
    if installed.model.tier is Tier.TEST:
        return ModelSpec(context_tokens=SMALL_MODEL_CONTEXT_TOKENS, threads=threads)
    return spec_of_installed(installed, program)


def own_language_model(paths: Paths, choices: Choices) -> ModelSpec | None:
    """Return the language model that answers where it runs on this machine; None for a server's, or none."""
    try:
        spec = language_model_of(paths, choices)
    except CompanionError:
        return None
    return None if spec.engine is EngineKind.SERVER else _placed(paths, choices, spec)


def spec_of_installed(installed: Installed, program: ProgramSettings) -> ModelSpec:
    """Return how a listed model that is here is run, as the settings say."""
    return replace(spec_of_file(installed.main_file, program), adapter=installed.adapter)


def spec_of_file(file: Path, program: ProgramSettings) -> ModelSpec:
    """Return how a model's file is run, as the settings say."""
    gpu_layers = 0 if program.compute.gpu == "none" else -1  # without a GPU build it does nothing
    return ModelSpec(file=file, threads=program.compute.threads or None, gpu_layers=gpu_layers)


def model_or_why_not(paths: Paths, choices: Choices) -> ModelSpec | CompanionError:
    """Look for the language model once; what is in the way is said when it is opened, not while equipping."""
    try:
        return language_model_of(paths, choices)
    except CompanionError as error:
        return error


def open_chosen(paths: Paths, choices: Choices, model: ModelSpec | CompanionError) -> LanguageModel:
    """Open what was chosen, or what has come since; raises what is in the way."""
    if isinstance(model, CompanionError):
        model = language_model_of(paths, choices)  # it may have come since
    note = NetworkLog(paths.connections).note
    if model.engine is EngineKind.SERVER:
        return open_language_model(
            model, note, lambda: load(ProgramSettings, paths.settings_file)[0].server.enabled
        )
    return open_where_it_was_tried(paths, _placed(paths, choices, model), note)


def _placed(paths: Paths, choices: Choices, spec: ModelSpec) -> ModelSpec:
    """Return a spec with the card or without: as set, or wherever it answers sooner."""
    return where_it_answers_soonest(paths, spec) if choices.program.compute.gpu == "auto" else spec


def first_model(paths: Paths) -> ModelSpec:
    """Return the language model that the program begins with, as it will be once it is here."""
    first = read_catalog().default_language_model
    folder = paths.models / first.name
    return ModelSpec(file=folder, adapter=Installed(first, folder, ()).adapter)


def limits_of(model: ModelSpec | CompanionError, settings: CompanionSettings) -> ReplyLimits:
    """Return how long replies get: as set, and for what is not set as suits the model."""
    suited = manner_of(model).limits if isinstance(model, ModelSpec) else ReplyLimits()
    wished = settings.reply
    return replace(
        suited,
        max_tokens=wished.max_tokens or suited.max_tokens,
        temperature=wished.temperature or suited.temperature,
    )


def warm_up_of(model: ModelSpec | CompanionError, paths: Paths) -> WarmUp | None:
    """Return what tells how long a model takes to get ready; None where nobody has to be told."""
    if isinstance(model, CompanionError) or model.file is None:  # SmolLM2 is ready in a second
        return None
    size_bytes = size_of(model.file)
    if size_bytes is None:  # which is told as it is opened
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
    """Tell whether a model can be trusted to tell in a schema what words hold."""
    return isinstance(model, ModelSpec) and manner_of(model).can_extract


def installed_for(paths: Paths, purpose: Purpose, name: str, choices: Choices) -> Installed | None:
    """Return the model that is set for a purpose, or the best that is here; None for none."""
    catalog = read_catalog()
    if name != "auto":
        return require_installed(catalog.model(name), paths.models)
    return best_installed(catalog, paths.models, purpose, choices.companion.conversation.language)
