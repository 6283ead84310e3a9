"""The bodies of ``companion models list``, ``get``, ``verify``, ``remove`` and ``recommend``.

Arguments are parsed elsewhere. Each prints to the given stream and returns the exit code: 0 done, 1 not done (the
reason is printed). A licence is always shown before a download.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from companion.catalog.catalog import Catalog, Model, Purpose, Source
from companion.catalog.download import Downloader, Progress
from companion.catalog.installed import (
    Installed,
    find_installed,
    installed_models,
    is_partly_here,
    remove,
    require_installed,
    verify,
)
from companion.catalog.machine import Machine
from companion.catalog.recommendation import NOT_MEASURED, Profile, fits, gigabytes, memory_doubt, recommend
from companion.values import CancelToken, CompanionError

_TITLES = {
    Purpose.RECOGNISER: "Speech recognisers",
    Purpose.LANGUAGE_MODEL: "Language models",
    Purpose.VOICE: "Voices",
}


def list_models(catalog: Catalog, models_folder: Path, machine: Machine, out: TextIO) -> int:
    """Print every model that is offered with its state, size and licence."""
    for purpose, title in _TITLES.items():
        print(title, file=out)
        if purpose is Purpose.LANGUAGE_MODEL and machine.speed is None:
            print(f"  {NOT_MEASURED}", file=out)
        for model in catalog.for_purpose(purpose):
            print(f"  {model.name}: {model.title}, {_state(model, models_folder)}", file=out)
            size = f"{gigabytes(model.size_bytes)}, " if model.size_bytes else ""
            fit = "" if fits(model, machine) else ", more than this computer does well"
            print(
                f"      {size}{model.licence}, {', '.join(model.languages)}, {model.tier.value}{fit}",
                file=out,
            )
            if model.forbids:
                print(f"      its publisher forbids {' and '.join(model.forbids)}", file=out)
    return 0


def recommend_models(
    catalog: Catalog,
    models_folder: Path,
    machine: Machine,
    language: str,
    out: TextIO,
    *,
    profile: Profile | None = None,
) -> int:
    """Print the set that suits this machine, or a profile of it, why, and what would have to be downloaded."""
    try:
        recommendation = recommend(catalog, machine, language, profile)
    except CompanionError as error:
        print(error.sentence, file=out)
        return 1
    print(recommendation.sentence, file=out)
    missing = 0
    for model in recommendation.models:
        state = _state(model, models_folder)
        print(
            f"  {model.name}: {model.title}, {gigabytes(model.size_bytes)}, {model.licence}, {state}",
            file=out,
        )
        if model.source is Source.HUB and find_installed(model, models_folder) is None:
            missing += model.size_bytes
    if missing:
        print(f"To download: {gigabytes(missing)}; type `companion models get NAME` for each.", file=out)
    else:
        print("All of it is here.", file=out)
    return 0


def get_model(
    catalog: Catalog,
    models_folder: Path,
    name: str,
    *,
    is_accepted: bool,
    download: Downloader,
    cancel: CancelToken,
    try_out: Callable[[Installed], str],
    machine: Machine,
    out: TextIO,
) -> int:
    """Show a model's licence, download it, try it out, and tell where it may not fit.

    Args:
        catalog: The list.
        models_folder: Where it comes to lie.
        name: Of the model.
        is_accepted: Whether ``--accept`` was given.
        download: Downloads a model.
        cancel: Stops the download.
        try_out: Tries a language model or voice out that has come, and tells how fast it is.
        machine: This one.
        out: Where it is told.
    """
    try:
        model = catalog.model(name)
        print(f"{model.title}, from {model.publisher} ({model.repository or model.source.value})", file=out)
        print(f"Licence: {model.licence}, {model.licence_url}", file=out)
        if model.forbids:
            print(f"Its publisher forbids {' and '.join(model.forbids)}.", file=out)
        if model.source is Source.HUB and find_installed(model, models_folder) is not None:
            print("It is here already.", file=out)
            return 0
        if model.must_accept and not is_accepted:
            print("Its publisher demands that you accept this licence: read it, then add --accept.", file=out)
            return 1
        installed = download(
            model, models_folder, is_accepted=is_accepted, on_progress=_ProgressLine(out).show, cancel=cancel
        )
    except CompanionError as error:
        print(error.sentence, file=out)
        return 1
    here = f"{model.title} is here: {gigabytes(installed.size_bytes)}, checksums right."
    tried = "" if model.purpose is Purpose.RECOGNISER else try_out(installed)
    print(" ".join(filter(None, (here, tried, memory_doubt(model, machine)))), file=out)
    return 0


def verify_models(catalog: Catalog, models_folder: Path, name: str | None, out: TextIO) -> int:
    """Check the files of one model, or of all that are here; 1 when any is damaged."""
    try:
        checked = (
            installed_models(catalog, models_folder)
            if name is None
            else (require_installed(catalog.model(name), models_folder),)
        )
    except CompanionError as error:
        print(error.sentence, file=out)
        return 1
    exit_code = 0
    for installed in checked:
        problems = verify(installed)
        print(f"{installed.model.name}: {'damaged' if problems else 'as it should be'}", file=out)
        for problem in problems:
            print(f"  {problem}", file=out)
            exit_code = 1
    damaged = [model for model in catalog.models if name is None and is_partly_here(model, models_folder)]
    for model in damaged:
        print(f"{model.name}: not whole; type `companion models get {model.name}`", file=out)
    return 1 if damaged else exit_code


def remove_model(catalog: Catalog, models_folder: Path, name: str, out: TextIO) -> int:
    """Remove a downloaded model."""
    try:
        freed = remove(catalog.model(name), models_folder)
    except CompanionError as error:
        print(error.sentence, file=out)
        return 1
    print(f"{name} is removed; {gigabytes(freed)} came free.", file=out)
    return 0


def _state(model: Model, models_folder: Path) -> str:
    if find_installed(model, models_folder) is not None:
        return "here"
    if is_partly_here(model, models_folder):
        return "damaged"
    return "not downloaded" if model.source is Source.HUB else "missing (install Companion again)"


class _ProgressLine:
    """Shows a download on one line of a terminal, in tenths where the stream is none."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_terminal = out.isatty()
        self._tenths = -1

    def show(self, progress: Progress) -> None:
        part = progress.done_bytes / progress.total_bytes if progress.total_bytes else 1.0
        line = f"{part:4.0%} of {gigabytes(progress.total_bytes)}"
        if self._is_terminal:
            end = "\n" if progress.done_bytes == progress.total_bytes else ""
            print(f"\r{line}", end=end, file=self._out, flush=True)
        elif int(part * 10) > self._tenths:
            self._tenths = int(part * 10)
            print(line, file=self._out, flush=True)
