"""Defines the program's folders and file names, and the allowed names of a companion.

Folders are created only when ``make`` is called, readable by their owner alone. Other modules and rooms handle the
content of the files. ``COMPANION_HOME`` in the environment puts everything under one folder: tests, the
demonstration and measurements run there, and so can a copy on a stick.
"""

import os
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from companion.storage.replacing import log_of
from companion.values import BadInput, PartBroken

HOME_VARIABLE = "COMPANION_HOME"
NAME_CHARACTERS = 40
"""Maximum characters of a companion's name; at four bytes each they still fit every file system's 255 bytes (guess)."""

_NAME = re.compile(r"[^\W_](?:[\w '’-]*[^\W_])?")
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
"""Names of devices on Windows, in any case (Microsoft, "Naming files, paths, and namespaces")."""

_LONGEST_INSIDE = ("n" * 100, "n" * 100)
"""Path as long as any within the program's folders (guess)."""


class BadName(BadInput):
    """The name is not allowed for a companion."""


class FolderUnusable(PartBroken):
    """A folder that the program needs cannot be created or written."""


def folder_name(name: str) -> str:
    """Return the folder's name for a companion's name: the same on every file system, whatever its case.

    Raises ``BadName`` for names that are empty, too long, reserved, or contain anything but letters, digits, spaces,
    hyphens, underscores and apostrophes between two letters or digits.
    """
    folder = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    if not _NAME.fullmatch(folder) or len(folder) > NAME_CHARACTERS or folder in _RESERVED:
        raise BadName(
            "A companion cannot be called “{name}”. Use up to {most} letters and digits, with spaces or "
            "hyphens only between them.",
            {"name": name[:NAME_CHARACTERS], "most": NAME_CHARACTERS},
            log="a companion's name was refused",
        )
    return folder


class _Within:
    """A path within one of an object's folders, as its attribute."""

    def __init__(self, name: str, folder: str = "folder") -> None:
        self._name = name
        self._folder = folder

    def __get__(self, instance: object, owner: type[object]) -> Path:
        return Path(getattr(instance, self._folder), self._name)


@dataclass(frozen=True, slots=True)
class CompanionFolder:
    """One companion's folder with all its files."""

    name: str
    """Name as the person wrote it."""
    folder: Path

    database = _Within("companion.db")
    backups = _Within("backups")
    """Folder for copies of the database, encrypted with its key (see ``backups``)."""
    key_file = _Within("database.key")
    """The file that holds the database's key or says where it is (see ``key``)."""
    settings_file = _Within("settings.toml")
    """This companion's settings, TOML."""
    card_file = _Within("card.json")
    """The Character Card that its persona came from, JSON; missing without a card."""
    card_extras_file = _Within("card.charx")
    """The same card with its picture and other files, which older versions kept."""
    references = _Within("references")
    """Folder of recordings of a voice that the companion speaks with; missing without any."""
    avatar_file = _Within("avatar.vrm")
    """The person's own avatar, VRM, whose licence allows passing it on; mostly missing."""
    kept_avatar_file = _Within("kept-avatar.vrm")
    """An avatar that must not be passed on, which is never packed."""
    lock_file = _Within("running.lock")
    """The file locked by the copy of the program that runs this companion."""
    beginning_file = _Within("companion.db.new")
    """An empty file that exists while the first database is being created (see ``repair``)."""
    prefixes = _Within("prefixes")
    """Folder for the state of the language model that has read the persona; may be deleted at any time."""

    def damaged_database(self, stamp: str) -> Path:
        """Return the path of a damaged database that is kept after its readable data was saved into a new one."""
        return self.folder / f"{self.database.stem}.damaged-{stamp}.db"

    def damaged_databases(self) -> tuple[Path, ...]:
        """Return the damaged databases that are kept, sorted."""
        return tuple(sorted(self.folder.glob(f"{self.database.stem}.damaged-*.db")))

    @property
    def character(self) -> tuple[str, ...]:
        """Return the names of the existing files that describe its character: settings, card, avatar, references."""
        references = sorted(self.references.iterdir()) if self.references.is_dir() else ()
        files = (
            self.settings_file,
            self.card_file,
            self.card_extras_file,
            self.avatar_file,
            self.kept_avatar_file,
        )
        there = (*filter(Path.exists, files), *references)
        return tuple(file.relative_to(self.folder).as_posix() for file in there)

    @property
    def kept(self) -> tuple[Path, ...]:
        """Return the existing data: the database, its write-ahead log and the folder of its backups."""
        files = (self.database, log_of(self.database))
        has_backups = any(map(holds_something, self.backups.glob("*.db")))
        return (*filter(holds_something, files), *((self.backups,) if has_backups else ()))

    @property
    def has_begun(self) -> bool:
        """Return whether the companion was ever started: it has a key, or stored data."""
        return self.key_file.exists() or bool(self.kept)

    @property
    def is_there(self) -> bool:
        """Return whether the companion exists: searching for one alone may create its folder."""
        return self.settings_file.exists() or self.has_begun

    @property
    def is_free(self) -> bool:
        """Return whether a new companion may use this folder: it is missing, or has only files left by a search."""
        if not os.path.lexists(self.folder):
            return True
        if self.folder.is_symlink() or not self.folder.is_dir():
            return False
        return {file.name for file in self.folder.iterdir()} <= {file.name for file in self.left_by_looking}

    @property
    def left_by_looking(self) -> tuple[Path, ...]:
        """Return the empty files that a start leaves in the folder of a companion that did not begin."""
        return self.lock_file, self.beginning_file

    def make(self) -> None:
        """Create the folder, for its owner alone."""
        make_private(self.folder)


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's folders."""

    data: Path
    config: Path
    cache: Path
    logs: Path
    is_portable: bool = False
    """True if everything is under ``COMPANION_HOME``; keys then stay there too, not in the system's keyring."""

    settings_file = _Within("settings.toml", "config")
    """The program's settings, TOML."""
    connections = _Within("connections.jsonl", "data")
    """The log of the program's connections; it never contains what was said."""
    companions = _Within("companions", "data")
    """Folder with one folder for each companion."""
    asked_for = _Within("asked-for", "models")
    """A file that exists while the first language model is requested and not yet there.

    It is removed when the model arrives or the download is stopped. It names the models requested with it, a line each;
    it is empty for the starter models.
    """
    archive = _Within("archive", "data")
    """Folder of archived companions (see ``companions``)."""

    @property
    def models(self) -> Path:
        """Return the folder of downloaded models."""
        return self.data / "models"

    def companion(self, name: str) -> CompanionFolder:
        """Return the folder of a companion, which need not exist yet; raises ``BadName``."""
        return CompanionFolder(name, self.companions / folder_name(name))

    def companion_names(self) -> tuple[str, ...]:
        """Return the folder names of the companions that exist, sorted."""
        if not self.companions.is_dir():
            return ()
        return tuple(sorted(entry.name for entry in self.companions.iterdir() if entry.is_dir()))

    def make(self) -> None:
        """Create missing folders, for their owner alone."""
        for folder in (self.data, self.config, self.cache, self.logs, self.models, self.companions):
            make_private(folder)


def make_private(folder: Path) -> None:
    """Create a folder (and missing ones above it) and close it to other users; raises ``FolderUnusable``."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise _unusable(folder, error) from error


def _unusable(folder: Path, error: Exception) -> FolderUnusable:
    return FolderUnusable(
        "The folder {folder} cannot be used. Make sure you may write there, or name another one in {variable}.",
        {"folder": str(folder), "variable": HOME_VARIABLE},
        log=f"folder unusable: {type(error).__name__}",
    )


def holds_something(file: Path) -> bool:
    """Tell whether a path exists and is not an empty file; a folder or a broken link, for example, counts."""
    return os.path.lexists(file) and not (file.is_file() and file.stat().st_size == 0)


def made_paths() -> Paths:
    """Return the program's folders, created if missing; raises ``FolderUnusable``."""
    paths = find_paths(os.environ)
    paths.make()
    return paths


def made_folder(name: str) -> CompanionFolder:
    """Return a companion's folder, created if missing; raises ``BadName`` and ``FolderUnusable``."""
    folder = find_paths(os.environ).companion(name)
    made_paths()
    folder.make()
    return folder


def find_paths(environment: Mapping[str, str]) -> Paths:
    """Return the program's folders for this system and user; ``environment`` is ``os.environ``.

    Raises ``FolderUnusable`` if they cannot even be searched for, for example because a name is too long.
    """
    home = environment.get(HOME_VARIABLE)
    paths = _portable(Path(home)) if home else _of_this_user()
    for folder in (paths.data, paths.config):
        try:
            folder.joinpath(*_LONGEST_INSIDE).exists()
        except OSError as error:
            raise _unusable(folder, error) from error
    return paths


def _portable(home: Path) -> Paths:
    try:
        everything = home.expanduser().absolute()
    except RuntimeError as error:  # the user does not exist
        raise _unusable(home, error) from error
    return Paths(everything, everything, everything / "cache", everything / "logs", is_portable=True)


def _of_this_user() -> Paths:
    from platformdirs import PlatformDirs

    folders = PlatformDirs("companion", appauthor=False)
    return Paths(
        folders.user_data_path, folders.user_config_path, folders.user_cache_path, folders.user_log_path
    )
