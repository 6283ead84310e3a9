"""Lists, checks and removes models while a companion is running.

``Offers`` handles downloads. A loaded model may be removed: it is used until the next start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, assert_never

from companion.catalog.catalog import Catalog, Model, Purpose, Source, read_catalog
from companion.catalog.installed import (
    Installed,
    best_installed,
    find_installed,
    folder_beside_program,
    is_partly_here,
    own_model_file,
    remove,
    require_installed,
    verify,
)
from companion.catalog.machine import Machine
from companion.catalog.recommendation import fits, has_room, recommend
from companion.channel import messages as msg
from companion.engine.handlers.handler import Handler
from companion.engine.models.card_trial import try_on_card
from companion.engine.models.language_model import spec_of_file
from companion.engine.models.measured_machine import measured_machine, voice_speeds
from companion.engine.models.voice import AUTO, keeping_up
from companion.settings.sections import ProgramSettings
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec, installers_note
from companion.values import Cancelled, CancelToken, CompanionError, PartBroken, Speed
from companion.values.files import size_of, taken_bytes


class Probe(Protocol):
    """Tries a language model out; see ``try_on_card``."""

    def __call__(self, paths: Paths, spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken) -> Speed:
        """Return its speed; raises ``CompanionError`` or ``Cancelled``."""


@dataclass(eq=False, repr=False)
class ModelHandler(Handler[msg.ModelCommand]):
    """The commands on models."""

    notice = "model"
    measure: Callable[[Paths], Machine] = measured_machine
    """Measures the machine; takes seconds."""
    probe: Probe = try_on_card
    """Tries a model out; takes seconds to minutes."""

    def __post_init__(self) -> None:
        self._cancel = CancelToken()

    def stop(self) -> None:
        """Stop checking files and trying models, because the program is ending."""
        self._cancel.cancel()

    def _obey(self, command: msg.ModelCommand) -> tuple[msg.Event, ...]:
        models = self.shared.paths.models
        match command:
            case msg.ShowModels():
                pass
            case msg.VerifyModel(name):
                problems = verify(require_installed(read_catalog().model(name), models), self._cancel)
                return msg.ModelVerified(name, problems), self._shown()
            case msg.RemoveModel(name):
                try:
                    remove(read_catalog().model(name), models)
                except OSError as error:
                    raise PartBroken(
                        "The model is still here, because one of its files cannot be deleted. Close what "
                        "uses it, or check that you may write there."
                    ) from error
            case msg.TryModelFile(file):
                return self._tried(Path(file))
            case _:
                assert_never(command)
        return (self._shown(),)

    def _tried(self, file: Path) -> tuple[msg.Event, ...]:
        memory_bytes = self.measure(self.shared.paths).model_bytes
        try:
            spec = spec_of_file(file, self._program())
            speed = self.probe(self.shared.paths, spec, memory_bytes=memory_bytes, cancel=self._cancel)
        except CompanionError as error:
            return (msg.ModelFileTried(str(file), is_usable=False, sentence=error.told),)
        except Cancelled:
            return ()
        return (msg.ModelFileTried(str(file), is_usable=True, sentence=speed.sentence),)

    def _shown(self) -> msg.ModelsShown:
        catalog, models = read_catalog(), self.shared.paths.models
        machine = self.measure(self.shared.paths)
        program, language = self._program(), self._companion().conversation.language
        recommended = recommend(catalog, machine, language)
        # the first language model is there to begin with, and no advice
        advised = [model for model in recommended.models if model != catalog.default_language_model]
        wished = _wished_name(program, Purpose.LANGUAGE_MODEL)
        own = own_model_file(program.models.language_model)
        apt = keeping_up(voice_speeds(self.shared.paths))

        def best(among: Catalog, purpose: Purpose) -> Installed | None:
            return best_installed(among, models, purpose, language, is_apt=apt)

        return msg.ModelsShown(
            (() if own is None else (_own(own, is_wished=bool(wished)),))
            + tuple(
                _listed(
                    model,
                    catalog,
                    models,
                    machine,
                    is_recommended=model in advised,
                    wished=_wished_name(program, model.purpose),
                    best=best,
                )
                for model in catalog.offered
            ),
            recommended.sentence,
            taken_bytes(models) + taken_bytes(folder_beside_program()),
            machine.free_disk_bytes,
            program.server.model or program.server.url if program.server.enabled else "",
            is_engine_coming=installers_note("to_build") != "",
        )


def _wished_name(program: ProgramSettings, purpose: Purpose) -> str:
    """Return the model set for a purpose: its name, "auto" for the best installed one, "" for none of them."""
    match purpose:
        case Purpose.LANGUAGE_MODEL:
            return "" if program.server.enabled else program.models.language_model
        case Purpose.RECOGNISER:
            return program.models.recogniser
        case Purpose.VOICE:
            return program.models.voice
        case _:
            assert_never(purpose)


def _listed(
    model: Model,
    catalog: Catalog,
    models: Path,
    machine: Machine,
    *,
    is_recommended: bool,
    wished: str,
    best: Callable[[Catalog, Purpose], Installed | None],
) -> msg.ListedModel:
    is_here = find_installed(model, models) is not None
    meant = best(catalog, model.purpose)
    is_used = is_here and (
        model.name == wished or (wished == AUTO and meant is not None and meant.model == model)
    )
    return msg.ListedModel(
        model.name,
        model.title,
        model.purpose.value,
        model.languages,
        model.licence,
        model.licence_url,
        model.must_accept,
        model.forbids,
        model.size_bytes,
        is_here,
        is_damaged=is_partly_here(model, models),
        is_download=model.source is Source.HUB,
        is_recommended=is_recommended,
        does_fit=fits(model, machine),
        is_used=is_used,
        instead=_instead(model, catalog, best),
        has_room=model.purpose is not Purpose.LANGUAGE_MODEL or has_room(model, machine),
        writes=_writes(model, machine),
    )


def _writes(model: Model, machine: Machine) -> float:
    """Return the tokens that a language model is expected to write each second; 0 before any was measured."""
    if model.purpose is not Purpose.LANGUAGE_MODEL or machine.speed is None:
        return 0.0
    return machine.speed.foreseen(model.size_bytes).writes


def _own(file: Path, *, is_wished: bool) -> msg.ListedModel:
    """Return a file of the person's own as a listed model."""
    size_bytes = size_of(file)
    return msg.ListedModel(
        str(file),
        file.stem,
        Purpose.LANGUAGE_MODEL.value,
        languages=("*",),
        licence="",
        licence_url="",
        must_accept=False,
        forbids=(),
        size_bytes=size_bytes or 0,
        is_here=size_bytes is not None,
        is_damaged=False,
        is_download=False,
        is_recommended=False,
        does_fit=True,
        is_used=size_bytes is not None and is_wished,
        is_own=True,
    )


def _instead(model: Model, catalog: Catalog, best: Callable[[Catalog, Purpose], Installed | None]) -> str:
    """Return the title of the best remaining model of the same purpose."""
    others = Catalog(
        catalog.version, tuple(other for other in catalog.models if other != model), catalog.engine_builds
    )
    left = best(others, model.purpose)
    return "" if left is None else left.model.title
