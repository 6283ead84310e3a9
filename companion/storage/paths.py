"""Where the program keeps its things, and what a companion may be called.

Decides folder and file names; makes folders only when ``make`` is called, readable by their owner alone. What
is in the files is the business of the other modules and rooms. ``COMPANION_HOME`` in the environment puts
everything under one folder: tests, the demonstration and measurements run there, and so can a copy on a
stick.
"""

import os
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from companion.storage.write_ahead_log import log_of
from companion.values import BadInput, PartBroken

HOME_VARIABLE = "COMPANION_HOME"
NAME_CHARACTERS = 40
"""Longest name of a companion; at four bytes each they still fit every file system's 255 bytes (guess)."""

_NAME = re.compile(r"[^\W_](?:[\w '’-]*[^\W_])?")
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
"""Names of devices on Windows, whatever their case (Microsoft, "Naming files, paths, and namespaces")."""

_LONGEST_INSIDE = ("n" * 100, "n" * 100)
"""As long as any path within the program's folders (guess)."""


class BadName(BadInput):
    """A companion cannot be called that."""


class FolderUnusable(PartBroken):
    """A folder that the program needs cannot be made or written."""


def folder_name(name: str) -> str:
    """Return the folder's name for a companion's name: the same on every file system, whatever its case.

    Raises ``BadName`` for names that are empty, too long, reserved, or hold anything but letters, digits,
    spaces, hyphens, underscores and apostrophes between two letters or digits.
    """
    folder = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    if not _NAME.fullmatch(folder) or len(folder) > NAME_CHARACTERS or folder in _RESERVED:
        raise BadName(
            f"A companion cannot be called “{name[:NAME_CHARACTERS]}”; use up to {NAME_CHARACTERS} letters "
            "and digits, with spaces or hyphens only between them.",
            log="a companion's name was refused",
        )
    return folder


@dataclass(frozen=True, slots=True)
class CompanionFolder:
    """One companion's folder: everything that is its own."""

    name: str
    """As the person wrote it."""
    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "companion.db"

    @property
    def backups(self) -> Path:
        """Copies of the database, encrypted with its key (see ``backups``)."""
        return self.folder / "backups"

    def damaged_database(self, stamp: str) -> Path:
        """Where a damaged database is kept once what could be read of it is in a new one."""
        return self.folder / f"{self.database.stem}.damaged-{stamp}.db"

    def damaged_databases(self) -> tuple[Path, ...]:
        """Return the damaged databases that are kept, sorted."""
        return tuple(sorted(self.folder.glob(f"{self.database.stem}.damaged-*.db")))

    @property
    def key_file(self) -> Path:
        """Says where the database's key is, or holds it (see ``key``)."""
        return self.folder / "database.key"

    @property
    def settings_file(self) -> Path:
        """This companion's settings, TOML."""
        return self.folder / "settings.toml"

    @property
    def card_file(self) -> Path:
        """The Character Card that its persona came from, JSON; there is none where it did not."""
        return self.folder / "card.json"

    @property
    def card_extras_file(self) -> Path:
        """The same card with the picture and files that came along with it, CHARX; only where there were any."""
        return self.folder / "card.charx"

    @property
    def references(self) -> Path:
        """Recordings of a voice that the companion speaks with; there is none where it has one of its own."""
        return self.folder / "references"

    @property
    def character(self) -> tuple[str, ...]:
        """The names of the files that say what it is, those that are there: settings, card, references."""
        references = sorted(self.references.iterdir()) if self.references.is_dir() else ()
        files = (self.settings_file, self.card_file, self.card_extras_file)
        there = (*filter(Path.exists, files), *references)
        return tuple(file.relative_to(self.folder).as_posix() for file in there)

    @property
    def lock_file(self) -> Path:
        """Held by the copy of the program that this companion runs in."""
        return self.folder / "running.lock"

    @property
    def beginning_file(self) -> Path:
        """Is there while the first database is to be made and may not be there yet; empty (see ``repair``)."""
        return self.folder / f"{self.database.name}.new"

    @property
    def prefixes(self) -> Path:
        """States of language models that have read the persona; may be deleted at any time."""
        return self.folder / "prefixes"

    @property
    def kept(self) -> tuple[Path, ...]:
        """What there is of what was said: the database, its write-ahead log and the folder of its backups."""
        files = (self.database, log_of(self.database))
        has_backups = any(map(holds_something, self.backups.glob("*.db")))
        return (*filter(holds_something, files), *((self.backups,) if has_backups else ()))

    @property
    def has_begun(self) -> bool:
        """Whether the companion was ever started: it has a key, or something is kept of it."""
        return self.key_file.exists() or bool(self.kept)

    @property
    def is_there(self) -> bool:
        """Whether there is such a companion: a folder alone comes of looking for one."""
        return self.settings_file.exists() or self.has_begun

    @property
    def is_free(self) -> bool:
        """Return whether a companion may take this folder: it is missing, or holds only files that a search left."""
        if not os.path.lexists(self.folder):
            return True
        if self.folder.is_symlink() or not self.folder.is_dir():
            return False
        return {file.name for file in self.folder.iterdir()} <= {file.name for file in self.left_by_looking}

    @property
    def left_by_looking(self) -> tuple[Path, ...]:
        """Empty files that a start leaves in the folder of a companion that did not begin."""
        return self.lock_file, self.beginning_file

    def make(self) -> None:
        """Make the folder, for its owner alone."""
        make_private(self.folder)


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's folders."""

    data: Path
    config: Path
    cache: Path
    logs: Path
    is_portable: bool = False
    """Everything lies under ``COMPANION_HOME``; keys then stay there too, not in the system's keyring."""

    @property
    def models(self) -> Path:
        """Downloaded models."""
        return self.data / "models"

    @property
    def asked_for(self) -> Path:
        """Is there while the person has asked for the first language model and it has neither come nor been stopped.

        Names what was asked for with it, a line each; empty for what the program begins with.
        """
        return self.models / "asked-for"

    @property
    def settings_file(self) -> Path:
        """The program's settings, TOML."""
        return self.config / "settings.toml"

    @property
    def connections(self) -> Path:
        """Which connections the program made; never what was said."""
        return self.data / "connections.jsonl"

    @property
    def companions(self) -> Path:
        """One folder for each companion."""
        return self.data / "companions"

    @property
    def archive(self) -> Path:
        """The folders of companions that were put away (see ``archive``)."""
        return self.data / "archive"

    def companion(self, name: str) -> CompanionFolder:
        """Return the folder of a companion, which need not exist yet; raises ``BadName``."""
        return CompanionFolder(name, self.companions / folder_name(name))

    def companion_names(self) -> tuple[str, ...]:
        """Return the folder names of the companions that exist, sorted."""
        if not self.companions.is_dir():
            return ()
        return tuple(sorted(entry.name for entry in self.companions.iterdir() if entry.is_dir()))

    def make(self) -> None:
        """Make the folders that are missing, for their owner alone."""
        for folder in (self.data, self.config, self.cache, self.logs, self.models, self.companions):
            make_private(folder)


def make_private(folder: Path) -> None:
    """Make a folder (and what is missing above it) and close it to other users; raises ``FolderUnusable``."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise _unusable(folder, error) from error


def _unusable(folder: Path, error: Exception) -> FolderUnusable:
    return FolderUnusable(
        f"The folder {folder} cannot be used; give yourself the right to write there, or name another "
        f"one in {HOME_VARIABLE}.",
        log=f"folder unusable: {type(error).__name__}",
    )


def holds_something(file: Path) -> bool:
    """Tell whether a file is there and not empty; what is no file, such as a folder or a broken link, is something."""
    return os.path.lexists(file) and not (file.is_file() and file.stat().st_size == 0)


def made_paths() -> Paths:
    """Return the program's folders, made where they are missing; raises ``FolderUnusable``."""
    paths = find_paths(os.environ)
    paths.make()
    return paths


def made_folder(name: str) -> CompanionFolder:
    """Return a companion's folder, made where it is missing; raises ``BadName`` and ``FolderUnusable``."""
    folder = find_paths(os.environ).companion(name)
    made_paths()
    folder.make()
    return folder


def find_paths(environment: Mapping[str, str]) -> Paths:
    """Return the program's folders for this system and user; ``environment`` is ``os.environ``.

    Raises ``FolderUnusable`` where they cannot even be looked for, such as under a name that is too long.
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
    except RuntimeError as error:  # there is no such user
        raise _unusable(home, error) from error
    return Paths(everything, everything, everything / "cache", everything / "logs", is_portable=True)


def _of_this_user() -> Paths:
    from platformdirs import PlatformDirs

    folders = PlatformDirs("companion", appauthor=False)
    return Paths(
        folders.user_data_path, folders.user_config_path, folders.user_cache_path, folders.user_log_path
    )
