"""Keeps the name of a companion while it is made, brought in or packed, and clears what a killed program left of that.

The work is done in a folder beside the companions, under a name that none can have (``bea.part``), while a file beside
it is locked (``bea.lock``); neither is there afterwards. Only one program at a time works under a name. A companion
that is not there yet begins under the same lock, so no talk begins under a name that is being taken.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

from companion.storage.key import forget_key, keyring_of
from companion.storage.lock import AlreadyRunning, CompanionLock
from companion.storage.paths import CompanionFolder, Paths, make_private
from companion.values import CompanionError

UNFINISHED: Final = ".part"
"""Ends the name of a folder that work is done in; no companion can be called so."""
_LOCK: Final = ".lock"
"""Ends the name of the file that is locked meanwhile."""
GONE: Final = ".gone"
"""Ends the name of an archived companion's folder that is being deleted."""
_OUTPUT: Final = "output"
"""Names, in the folder that work is done in, the unfinished file elsewhere that the work fills."""


class AtWork(CompanionError):
    """Another program makes, brings in or packs a companion of that name."""


@contextmanager
def name_held(folder: CompanionFolder) -> Iterator[None]:
    """Keep everyone else from making, bringing in, packing or beginning a companion of that name.

    Raises ``AtWork`` and ``FolderUnusable``.
    """
    make_private(folder.folder.parent)
    lock = CompanionLock(folder.folder.with_name(f"{folder.folder.name}{_LOCK}"), folder.name)
    try:
        lock.acquire()
    except AlreadyRunning as error:
        raise AtWork(
            f"“{folder.name}” is being made, brought in or packed in another window or terminal; wait until that is "
            "done, then try again.",
            log="another process works under a companion's name",
        ) from error
    try:
        yield
    finally:
        lock.remove()


@contextmanager
def unfinished_folder(paths: Paths, companion: CompanionFolder) -> Iterator[Path]:
    """Give a new folder beside a companion's; all that is left in it goes with the block.

    What a killed program left there is cleared first. Call it with the name held. Raises ``FolderUnusable`` and
    ``OSError``.
    """
    unfinished = companion.folder.with_name(f"{companion.folder.name}{UNFINISHED}")
    _clear(unfinished, paths)
    make_private(unfinished)
    try:
        yield unfinished
    finally:
        remove_folder(unfinished)


def note_output(unfinished: Path, file: Path) -> None:
    """Note the file elsewhere that the work fills, so that it goes too if the program is killed; raises ``OSError``."""
    (unfinished / _OUTPUT).write_bytes(os.fsencode(file.absolute()))


def clear_unfinished(paths: Paths) -> None:
    """Delete what killed programs left of companions that were being made, brought in, packed or deleted.

    Work that goes on is left alone. Raises ``FolderUnusable`` and ``OSError``.
    """
    for name in {left.stem for left in paths.companions.glob("*") if left.suffix in (UNFINISHED, _LOCK)}:
        try:
            with name_held(CompanionFolder(name, paths.companions / name)):
                _clear(paths.companions / f"{name}{UNFINISHED}", paths)
        except AtWork:
            continue
    for left in paths.archive.glob(f"*{GONE}"):
        _clear(left, paths)


def _clear(left: Path, paths: Paths) -> None:
    if not left.is_symlink():
        if (noted := left / _OUTPUT).exists():
            Path(os.fsdecode(noted.read_bytes())).unlink(missing_ok=True)
        forget_key(CompanionFolder(left.stem, left), keyring_of(paths))
    remove_folder(left)


def remove_folder(folder: Path) -> None:
    """Delete a folder with all in it, or a link to one, where it is there; another program may be at it too.

    Raises ``OSError``.
    """
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder, onerror=_unless_gone)


def _unless_gone(
    _: object, path: str, error: tuple[type[BaseException], BaseException, TracebackType]
) -> None:
    if not isinstance(error[1], FileNotFoundError):
        raise error[1]
