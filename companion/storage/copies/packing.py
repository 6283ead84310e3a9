"""Packs a whole companion into one file, for another computer or system, and unpacks it there.

The file contains its settings, its card, an avatar that may be passed on, recordings of a voice that it speaks with,
and its database under a new
key, which is in the file; unpacking changes the key again. It does not contain backups, data saved from a damaged
database, or data that the program can make again. ``packed_file`` handles the file itself.
"""

import logging
import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from companion import __version__
from companion.storage import sqlite
from companion.storage.companions import (
    change_key,
    copy_database,
    find_companion,
    free_name,
    new_companion,
    saying_nothing_was_changed,
)
from companion.storage.copies.packed_file import Manifest, damaged, not_packed, opened, too_new, write_packed
from companion.storage.database import open_database
from companion.storage.key import KEY_BYTES, database_key, keyring_of
from companion.storage.migration import newest_version
from companion.storage.new_file import NewFile
from companion.storage.paths import CompanionFolder, Paths, make_private
from companion.storage.repairing.damaged_database import Description, describe
from companion.storage.replacing import sentences_for_files
from companion.storage.sqlite import DatabaseBroken
from companion.storage.unfinished import name_held, note_output, unfinished_folder

_log = logging.getLogger(__name__)

_RECORDING: Final = re.compile(r"references/[0-9]{1,9}\.(?:flac|json)")
_FOLDER: Final = CompanionFolder("", Path())
_CHARACTER: Final = (
    _FOLDER.settings_file.name,
    _FOLDER.card_file.name,
    _FOLDER.card_extras_file.name,
    _FOLDER.avatar_file.name,
)
_DATABASE: Final = _FOLDER.database.name


def pack(paths: Paths, name: str, file: NewFile, password: str | None, now: float) -> None:
    """Write a companion with all its data into one file, encrypted if a password is given; it may be running.

    ``now`` in seconds since 1970-01-01 UTC. Raises ``BadName``, ``NoSuchCompanion``, ``AtWork``, the errors of
    ``copy_database``, ``FileInTheWay``, and ``BadInput`` if the file cannot be written.
    """
    source = find_companion(paths, name)
    with (
        name_held(source),
        sentences_for_files(source.database),
        unfinished_folder(paths, source) as folder,
        saying_nothing_was_changed(),
    ):
        files = {each: source.folder / each for each in filter(_is_of_character, source.character)}
        key = None
        if source.has_begun:
            key = secrets.token_bytes(KEY_BYTES)
            files[_DATABASE] = folder / _DATABASE
            copy_database(paths, source, files[_DATABASE], key)
        manifest = Manifest(
            name=source.name,
            program=__version__,
            packed_at=datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds"),
            schema=newest_version(),
            key=None if key is None else key.hex(),
        )
        with file.making() as place:
            note_output(folder, place)
            write_packed(place, manifest, files, password)
    _log.info("a companion was packed")


def unpack(
    paths: Paths,
    file: Path,
    name: str | None,
    password: str | None,
    look_over: Callable[[CompanionFolder], None] = lambda made: None,
) -> CompanionFolder:
    """Create the companion in a file and return its folder.

    ``look_over`` receives the complete folder before it gets its name. That is ``name``, or else its original name,
    with a number if that is taken. Raises ``BadName``, ``NameTaken``, the errors of ``opened`` and
    ``new_companion``, and those of reading a database; nothing is changed then.
    """
    with opened(file, password) as packed:
        _expect_known(packed.manifest, file)
        wished = free_name(paths, packed.manifest.name) if name is None else name
        with new_companion(paths, wished) as made:
            old = packed.manifest.key
            new = None if old is None else database_key(made, keyring_of(paths)).key
            for entry in packed.manifest.files:
                target = made.folder / entry.name
                make_private(target.parent)
                packed.unpack(entry, target)
            if old is not None and new is not None:
                try:
                    with sqlite.reading_strange(made.database):
                        change_key(made.database, bytes.fromhex(old), new)
                        is_ours = _shape(made.database, new) == _shape(Path(":memory:"), None)
                except DatabaseBroken as error:
                    raise damaged(file) from error
                if not is_ours:  # missing parts would fail later; extra ones could act by themselves
                    raise not_packed(file)
            look_over(made)
        _log.info("a companion was unpacked")
        return find_companion(paths, wished)


def _is_of_character(name: str) -> bool:
    return name in _CHARACTER or _RECORDING.fullmatch(name) is not None


def _shape(file: Path, key: bytes | None) -> tuple[set[Description], list[tuple[Any, ...]]]:
    """Return a database's tables, and the definitions of its indexes, triggers and views, at the newest schema."""
    with open_database(file, key) as database:
        return set(describe(database.rows)), database.rows(
            "SELECT type, name, sql FROM sqlite_master "
            "WHERE type <> 'table' AND sql IS NOT NULL OR sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY type, name"
        )


def _expect_known(manifest: Manifest, file: Path) -> None:
    """Reject files that a newer program packed, and names that ours never writes, such as those that lead elsewhere."""
    if manifest.schema > newest_version():
        raise too_new(file)
    names = [each.name for each in manifest.files]
    is_ours = all(each == _DATABASE or _is_of_character(each) for each in names)
    has_database = _DATABASE in names
    is_somebody = has_database or _FOLDER.settings_file.name in names
    if not (is_ours and is_somebody and has_database == (manifest.key is not None)):
        raise not_packed(file)
