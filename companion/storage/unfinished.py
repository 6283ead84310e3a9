"""Reserves the name of a companion that is being created, unpacked or packed, and deletes leftovers of killed programs.

The work is done in a folder next to the companions, under a name that no companion can have (``bea.part``), while a
file next to it is locked (``bea.lock``); neither exists afterwards. Only one program at a time works under a name. A
new companion starts under the same lock, so no talk begins under a name that is being taken.
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
"""Ending of a work folder's name; no companion can be called so."""
_LOCK: Final = ".lock"
"""Ending of the lock file's name."""
GONE: Final = ".gone"
"""Ending of the folder name of an archived companion that is being deleted."""
_OUTPUT: Final = "output"
"""Name of a file in the work folder that names the unfinished output file elsewhere."""


class AtWork(CompanionError):
    """Another program is creating, unpacking or packing a companion of that name."""


@contextmanager
def name_held(folder: CompanionFolder) -> Iterator[None]:
    """Keep everyone else from creating, unpacking, packing or starting a companion of that name.

    Raises ``AtWork`` and ``FolderUnusable``.
    """
    make_private(folder.folder.parent)
    lock = CompanionLock(folder.folder.with_name(f"{folder.folder.name}{_LOCK}"), folder.name)
    try:
        lock.acquire()
    except AlreadyRunning as error:
        raise AtWork(
            "“{name}” is being made, brought in or packed in another window or terminal. Wait until that is "
            "done, then try again.",
            {"name": folder.name},
            log="another process works under a companion's name",
        ) from error
    try:
        yield
    finally:
        lock.remove()


@contextmanager
def unfinished_folder(paths: Paths, companion: CompanionFolder) -> Iterator[Path]:
    """Provide a new folder next to a companion's; its remaining content is deleted after the block.

    Leftovers of a killed program are deleted first. Call it with the name reserved. Raises ``FolderUnusable`` and
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
    """Record the output file elsewhere, so that it is deleted too if the program is killed; raises ``OSError``."""
    (unfinished / _OUTPUT).write_bytes(os.fsencode(file.absolute()))


def clear_unfinished(paths: Paths) -> None:
    """Delete leftovers of killed programs that were creating, unpacking, packing or deleting companions.

    Work in progress is left alone. Raises ``FolderUnusable`` and ``OSError``.
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
    """Delete a folder with all its content, or a link to one, if it exists; another program may do the same.

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
