"""Writes a file at a place of the person's choice, without losing an existing one.

Only a regular file is ever replaced, and only if the person said so. The content appears under its name once it is
complete; until then, and after an error, the previous file stays.
"""

import errno
import logging
import os
import secrets
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Generic, TypeVar

import msgspec

from companion.storage.sqlite import DiskFull
from companion.values import BadInput, PartBroken, Told
from companion.values.files import read_regular

_NO_NAMELESS_FILES: Final = frozenset({errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL})
"""Errors of a file system or kernel that cannot make files without a name."""
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


class FileInTheWay(BadInput):
    """Something of that name exists and must not be replaced."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """Place for a new file."""

    path: Path
    replaces: bool = False
    """Permission to replace a regular file of that name: the person was asked, or said so."""

    def __str__(self) -> str:
        return str(self.path)

    def beside(self, name: str) -> "NewFile":
        """Return a file of another name in the same folder."""
        return NewFile(self.path.with_name(name), self.replaces)

    def check(self) -> None:
        """Raise ``FileInTheWay`` if this would remove something; call it before long work, too."""
        try:
            mode = self.path.lstat().st_mode
        except OSError:  # it does not exist; writing reports other problems
            return
        name = {"file": str(self)}
        if stat.S_ISLNK(mode):
            raise _in_the_way(
                Told("{file} is a link. Give the name of the file that it leads to, or another one.", name)
            )
        if stat.S_ISDIR(mode):
            raise _in_the_way(Told("{file} is a folder. Name a file in it.", name))
        if not stat.S_ISREG(mode):
            raise _in_the_way(Told("{file} is no regular file and is not replaced. Name another one.", name))
        if not self.replaces:
            raise _in_the_way(
                Told("{file} is there already. Name another file, or say --force to replace it.", name)
            )

    @contextmanager
    def writing(self) -> Iterator[BinaryIO]:
        """Provide a stream to write it, readable by its owner alone.

        Raises ``FileInTheWay``, and ``BadInput`` if it cannot be written; an earlier file is then unchanged.
        """
        self.check()
        try:
            with private_file(self.path) as stream:
                yield stream
                self.check()  # something may have appeared there since
        except OSError as error:
            raise self._unwritten(error) from error

    @contextmanager
    def making(self) -> Iterator[Path]:
        """Provide an empty private file, to be written as a database and closed; it then becomes this one.

        Raises the errors of ``writing``, also in place of ``PartBroken`` errors within the block.
        """
        self.check()
        try:
            with unfinished_file(self.path) as unfinished:
                yield unfinished
                self.check()
        except (OSError, PartBroken) as error:
            raise self._unwritten(error) from error

    def write(self, content: bytes | str) -> None:
        """Write all of it, text as UTF-8; raises the errors of ``writing``."""
        with self.writing() as stream:
            stream.write(content.encode() if isinstance(content, str) else content)

    def _unwritten(self, error: Exception) -> BadInput:
        folder = {"folder": str(self.path.parent)}
        if not self.path.parent.is_dir():
            told = Told("The folder {folder} does not exist. Choose another one.", folder)
        elif isinstance(error, PermissionError):
            told = Told("You may not write in the folder {folder}. Choose another one.", folder)
        elif isinstance(error, DiskFull) or (isinstance(error, OSError) and error.errno in _FULL):
            told = Told("The disk is full. Make room, then try again.")
        else:
            told = Told("The file {file} cannot be written. Name another one.", {"file": str(self)})
        return BadInput(told, log=f"file not written: {type(error).__name__}")


@dataclass(frozen=True, slots=True)
class NewFolder:
    """Place for several new files."""

    path: Path
    replaces: bool = False
    """Permission to replace regular files in it."""

    def __str__(self) -> str:
        return str(self.path)

    def check(self) -> None:
        """Raise ``FileInTheWay`` if this would remove something; call it before long work, too."""
        try:
            is_used = any(self.path.iterdir())
        except OSError:  # it does not exist; creating it reports other problems
            return
        if is_used and not self.replaces:
            raise _in_the_way(
                Told(
                    "There are files in {folder} already. Name another folder, or say --force to replace "
                    "those of the same name.",
                    {"folder": str(self)},
                )
            )

    def make(self) -> None:
        """Create the folder if it is missing; raises ``FileInTheWay``, and ``BadInput`` if it cannot be created."""
        self.check()
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(
                "The folder {file} cannot be made. Name another one.",
                {"file": str(self)},
                log=f"folder not made: {type(error).__name__}",
            ) from error

    def file(self, name: str) -> NewFile:
        """Return a file in it."""
        return NewFile(self.path / name, self.replaces)


def _in_the_way(told: Told) -> FileInTheWay:
    return FileInTheWay(told, log="something is in the way of a file")


@contextmanager
def unfinished_file(file: Path) -> Iterator[Path]:
    """Provide an empty file next to ``file``, which replaces it once the block has ended well and has closed it.

    The content is on the disk by then; an older file of that name stays until then. Raises ``OSError`` if it cannot
    be written; nothing is left then.
    """
    handle, name = tempfile.mkstemp(prefix=f"{file.name}.", suffix=".part", dir=file.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        with unfinished.open("r+b") as stream:
            os.fsync(stream.fileno())
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


@contextmanager
def private_file(file: Path) -> Iterator[BinaryIO]:
    """Provide a stream to write a file, as ``unfinished_file``.

    On Linux the content has no name until it is complete, so that a killed program leaves nothing readable either.
    """
    nameless = _nameless_file(file.parent)
    if nameless is None:
        with unfinished_file(file) as unfinished, unfinished.open("w+b") as stream:
            yield stream
        return
    with nameless as stream:
        complete = file.parent / f"{file.name}.{secrets.token_hex(4)}.part"
        with suppress(FileNotFoundError):
            complete.lstat()  # a name that is too long is found before the work
        yield stream
        stream.flush()
        os.fsync(stream.fileno())
        number = stream.fileno()
        os.link(f"/proc/self/fd/{number}", complete, src_dir_fd=number, follow_symlinks=True)
        try:
            complete.replace(file)
        except BaseException:
            complete.unlink()
            raise


def _nameless_file(folder: Path) -> BinaryIO | None:
    """Return a new file without a name in a folder, for its owner alone; None if the system cannot name it later."""
    if sys.platform != "linux" or not Path("/proc/self/fd").is_dir():
        return None
    try:
        return os.fdopen(os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o600), "w+b")
    except OSError as error:
        if error.errno in _NO_NAMELESS_FILES:
            return None
        raise


logger = logging.getLogger(__name__)

Figures = TypeVar("Figures")

_MOST_BYTES: Final = 2**20
"""Maximum size of a file; the times of fifty models are some kilobytes."""


class SmallFile(Generic[Figures]):
    """A small file of figures, in JSON."""

    def __init__(self, file: Path, kind: type[Figures]) -> None:
        """Take the file, which need not exist, and the type of its content."""
        self._file = file
        self._decoder = msgspec.json.Decoder(kind)

    def read(self) -> Figures | None:
        """Return the stored figures; None if there are none, or they are unreadable."""
        try:
            return self._decoder.decode(read_regular(self._file, most_bytes=_MOST_BYTES))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def keep(self, figures: Figures) -> None:
        """Replace the stored figures; an error only means that they are unknown the next time."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with private_file(self._file) as stream:
                stream.write(msgspec.json.encode(figures))
        except OSError as error:
            logger.warning("%s could not be kept: %s", self._file.name, type(error).__name__)
