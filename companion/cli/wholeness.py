"""``companion --verify`` and ``--repair``: check that installed, downloaded and stored files are unchanged."""

import base64
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

from companion.catalog.catalog import Model, Source, read_catalog
from companion.catalog.installed import find_installed, is_partly_here, verify
from companion.cli import models
from companion.cli.output import EXIT_TROUBLE, said, say
from companion.storage.companions import companions
from companion.storage.paths import Paths, made_paths
from companion.storage.store import resting_store
from companion.values import CompanionError, Sentence, Told, together, with_colon

LIST: Final = "files.sha256"
"""File in a package's folder with the SHA-256 and path of every file, as ``sha256sum`` writes them."""
_MOST_NAMED: Final = 20
"""Maximum number of files named; above it only the count is given (guess)."""

Troubles = Iterator[Sentence]


def run(*, repairs: bool) -> int:
    """Check everything and print what is wrong; with ``repairs``, mend what can be. Return 1 if a problem remains."""
    paths = made_paths()
    looked_at: tuple[tuple[Told, Callable[[], Troubles]], ...] = (
        (Told("the program"), program_troubles),
        (Told("models"), lambda: _model_troubles(paths, repairs=repairs)),
        (Told("companions"), lambda: _companion_troubles(paths, repairs=repairs)),
    )
    code = 0
    for title, troubles in looked_at:
        found = list(troubles())
        say(title if found else with_colon(title, Told("as it should be")))
        for sentence in found[:_MOST_NAMED]:
            print(f"  {said(sentence)}")
        if len(found) > _MOST_NAMED:
            print(f"  {said(Told('and {count} more', {'count': len(found) - _MOST_NAMED}))}")
        if found:
            code = EXIT_TROUBLE
    return code


def program_troubles(root: Path = Path(sys.prefix)) -> Troubles:
    """Yield a sentence for each installed file that is missing or has changed, and the remedy.

    Args:
        root: Root folder of the running Python. A package has a list of all files there or in the folder above; in
            an environment, each installed distribution has its own list.
    """
    package = next((folder for folder in (root, root.parent) if (folder / LIST).is_file()), None)
    wrong = 0
    for file, algorithm, expected in _recorded(root) if package is None else _listed(package):
        if trouble := _wrong(file, algorithm, expected):
            wrong += 1
            yield with_colon(str(file.relative_to(package or root)), trouble)
    if wrong:
        yield Told("Install Companion again: what you said and set stays.")


def _listed(root: Path) -> Iterator[tuple[Path, str, bytes]]:
    for line in (root / LIST).read_text("utf-8").splitlines():
        expected, _, name = line.partition("  ")
        yield root / name, "sha256", bytes.fromhex(expected)


def _recorded(root: Path) -> Iterator[tuple[Path, str, bytes]]:
    for package in distributions():
        for file in package.files or ():
            there = Path(os.path.normpath(file.locate()))
            if file.hash is not None and there.is_relative_to(root):
                padded = file.hash.value + "=" * (-len(file.hash.value) % 4)
                yield there, file.hash.mode, base64.urlsafe_b64decode(padded)


def _wrong(file: Path, algorithm: str, expected: bytes) -> Sentence:
    try:
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, algorithm).digest()
    except FileNotFoundError:
        return Told("missing")
    except OSError as error:
        return Told("cannot be read ({reason})", {"reason": error.strerror or type(error).__name__})
    return "" if found == expected else Told("changed")


def _model_troubles(paths: Paths, *, repairs: bool) -> Troubles:
    catalog = read_catalog()
    for model in catalog.models:
        wrong = _wrong_with(model, paths)
        if not wrong:
            continue
        if not (repairs and model.source is Source.HUB and _is_got_anew(model)):
            yield with_colon(model.title, wrong)


def _is_got_anew(model: Model) -> bool:
    return models.get(model.name, is_accepted=True, is_beside_program=False, is_anew=True) == 0


def _wrong_with(model: Model, paths: Paths) -> Sentence:
    installed = find_installed(model, paths.models)
    if installed is not None:
        return together(*verify(installed))
    if is_partly_here(model, paths.models):
        return Told("not whole; type `companion models get {name}`", {"name": model.name})
    return ""


def _companion_troubles(paths: Paths, *, repairs: bool) -> Troubles:
    for kept in companions(paths):
        if not kept.folder.has_begun:
            continue
        try:
            with resting_store(paths, kept.name) as resting:
                if not repairs:
                    resting.expect_whole()
                elif told := resting.repair(time.time()):
                    say(told)
        except CompanionError as error:
            yield with_colon(kept.name, error.told)
