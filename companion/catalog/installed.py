"""Finds the models that are on this machine, checks their files, and removes downloaded ones.

A downloaded model is a folder of its own name within the models folder, with a receipt of the download; it is put
there in one step (see ``download``). Models installed by set-up lie in such a folder next to the program, and are
found whatever the models folder is. Models in packages are found without importing anything.
"""

import hashlib
import importlib.util
import math
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from companion.catalog.catalog import Catalog, Model, ModelFile, Purpose, Source, Tier
from companion.values import UNCANCELLED, BadInput, CancelToken, CompanionError, PartMissing, Sentence, Told
from companion.values.files import read_regular, taken_bytes, unread
from companion.values.shipped import MODELS

RECEIPT = "companion-receipt.json"
_RECEIPT_BYTES_MAX = 1 << 20
"""Maximum size of a receipt; it has some hundred bytes for each file."""
_CHUNK_BYTES = 1 << 20


class Receipt(msgspec.Struct, frozen=True):
    """Record of a download, kept in the model's folder."""

    name: str
    repository: str
    """Repository on the hub, or the first package of a carrier with its version."""
    commit: str
    """Commit on the hub; "" for a carrier."""
    files: tuple[ModelFile, ...]


class NotInstalled(PartMissing):
    """The model is not on this machine."""


class VerifyingStopped(CompanionError):
    """The person cancelled, or the program is ending."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that is on this machine."""

    model: Model
    folder: Path
    files: tuple[ModelFile, ...]

    @property
    def main_file(self) -> Path:
        """Return the largest file: the weights. Raises ``ValueError`` if none is listed."""
        return self.folder / max(self.files, key=lambda file: file.size_bytes).path

    @property
    def adapter(self) -> Path | None:
        """Return the program's adapter file for it; None if there is none, or if the file is not complete."""
        adapter = self.model.adapter
        if adapter is None or _wrong_size(_adapter_file(adapter), adapter.size_bytes):
            return None
        return _adapter_file(adapter)

    @property
    def size_bytes(self) -> int:
        """Return the size of its files on the disk."""
        return sum(file.size_bytes for file in self.files)


def folder_beside_program() -> Path:
    """Return the folder that set-up installs models into, next to the list, for all users of this copy."""
    return MODELS / "downloaded"


def _adapter_file(adapter: ModelFile) -> Path:
    return MODELS / adapter.path


def find_installed(model: Model, models_folder: Path) -> Installed | None:
    """Return a model if all its files are there with their sizes; None otherwise."""
    if model.source is Source.PACKAGE:
        return _find_in_package(model)
    own = _find_downloaded(model, models_folder / model.name)
    return own or _find_downloaded(model, folder_beside_program() / model.name)


def is_partly_here(model: Model, models_folder: Path) -> bool:
    """Tell whether a download's folder exists, but some files are missing or have another size."""
    return (models_folder / model.name).is_dir() and find_installed(model, models_folder) is None


def require_installed(model: Model, models_folder: Path) -> Installed:
    """Return an installed model; raises ``NotInstalled`` with advice."""
    installed = find_installed(model, models_folder)
    if installed is not None:
        return installed
    told = {
        Source.HUB: Told(
            "{model} is not on this computer, or not whole. Download it in Settings → Models.",
            {"model": model.title},
        ),
        Source.PACKAGE: Told(
            "{model} is not on this computer, or not whole. Install Companion again.", {"model": model.title}
        ),
    }[model.source]
    raise NotInstalled(told, log=f"no {model.name}")


def installed_models(catalog: Catalog, models_folder: Path) -> tuple[Installed, ...]:
    """Return the models that are on this machine and that people are shown, in the list's order."""
    found = (find_installed(model, models_folder) for model in catalog.offered)
    return tuple(installed for installed in found if installed is not None)


def has_more_than_the_starter_set(catalog: Catalog, models_folder: Path) -> bool:
    """Tell whether more than the starter set was downloaded; until then the recommended set is offered."""
    return any(
        installed.model.source is Source.HUB and installed.model.tier is not Tier.STARTER
        for installed in installed_models(catalog, models_folder)
    )


def best_installed(
    catalog: Catalog,
    models_folder: Path,
    purpose: Purpose,
    language: str,
    *,
    is_apt: Callable[[Model], bool] = lambda _: True,
) -> Installed | None:
    """Return the installed model that "auto" means, among those that are apt, or among all if none is.

    A model that is never recommended wins over all others, because the person installed it deliberately; otherwise
    the higher rank wins.
    """
    candidates = [
        installed
        for installed in installed_models(catalog, models_folder)
        if installed.model.purpose is purpose and installed.model.speaks(language)
    ]
    apt = [installed for installed in candidates if is_apt(installed.model)]
    return max(apt or candidates, key=_preference, default=None)


def _preference(installed: Installed) -> float:
    return installed.model.rank or math.inf


def verify(installed: Installed, cancel: CancelToken = UNCANCELLED) -> tuple[Sentence, ...]:
    """Read all files of a model and return the problems, a sentence each; takes seconds per GB.

    Raises ``VerifyingStopped`` once it is cancelled, which is checked after each MB.
    """
    files = [(installed.folder / file.path, file.size_bytes, file.sha256) for file in installed.files]
    adapter = installed.model.adapter
    if adapter is not None:
        files.append((_adapter_file(adapter), adapter.size_bytes, adapter.sha256))
    return tuple(sentence for file in files if (sentence := _wrong(*file, cancel)))


def remove(model: Model, models_folder: Path) -> int:
    """Remove a downloaded model, complete or damaged, and return the number of bytes freed.

    A copy next to the program is removed if there is none in the models folder. Raises ``BadInput`` for a model
    of a package, ``NotInstalled`` if nothing is there.
    """
    if model.source is not Source.HUB:
        raise BadInput("{model} is part of the program and can't be removed.", {"model": model.title})
    places = (models_folder / model.name, folder_beside_program() / model.name)
    folder = next((place for place in places if place.is_dir()), None)
    if folder is None:
        raise NotInstalled("{model} is not on this computer.", {"model": model.title})
    freed = taken_bytes(folder)
    shutil.rmtree(folder)
    return freed


def sha256_of(file: Path, cancel: CancelToken = UNCANCELLED) -> str:
    """Return a file's SHA-256, hexadecimal; raises ``VerifyingStopped`` once it is cancelled."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            if cancel.is_cancelled:
                raise VerifyingStopped("Looking through the model's files was stopped.")
            digest.update(chunk)
    return digest.hexdigest()


def _find_downloaded(model: Model, folder: Path) -> Installed | None:
    try:
        receipt = msgspec.json.decode(
            read_regular(folder / RECEIPT, most_bytes=_RECEIPT_BYTES_MAX), type=Receipt
        )
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return _whole(Installed(model, folder, receipt.files))


def _find_in_package(model: Model) -> Installed | None:
    spec = importlib.util.find_spec(model.package)  # of a top-level package: this imports nothing
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place)
        if all((folder / file.path).is_file() for file in model.files):
            files = tuple(
                ModelFile(file.path, file.size_bytes or (folder / file.path).stat().st_size, file.sha256)
                for file in model.files
            )
            return _whole(Installed(model, folder, files))
    return None


def _whole(installed: Installed) -> Installed | None:
    """Return the model if every file is there with its size, otherwise None."""
    for file in installed.files:
        if _wrong_size(installed.folder / file.path, file.size_bytes):
            return None
    return installed


def _wrong(path: Path, size_bytes: int, sha256: str, cancel: CancelToken) -> Sentence:
    if wrong := _wrong_size(path, size_bytes):
        return wrong
    try:
        if sha256 and sha256_of(path, cancel) != sha256:
            return Told(
                "{file} has changed since it was made: its checksum doesn't match.", {"file": path.name}
            )
    except OSError as error:
        return unread(path.name, error)
    return ""


def _wrong_size(path: Path, size_bytes: int) -> Sentence:
    try:
        found = path.stat().st_size
    except OSError as error:
        return unread(path.name, error)
    return (
        ""
        if found == size_bytes
        else Told(
            "{file} has {found} bytes instead of {expected}.",
            {"file": path.name, "found": found, "expected": size_bytes},
        )
    )


def own_model_file(wished: str) -> Path | None:
    """Return the file that a setting names instead of a listed model; None for a name or "auto"."""
    path = Path(wished)
    return path if path.is_absolute() else None
