"""Packs a whole companion into one file, for another computer or system, and unpacks it there.

The file contains its settings, its card, an avatar that may be passed on, recordings of a voice that it speaks with,
and its database under a new key, which is in the file; unpacking changes the key again. It does not contain backups,
data saved from a damaged database, or data that the program can make again.

It is an SQLite database with two tables: ``manifest``, one row of JSON and its SHA-256, and ``parts``, the files' bytes
in pieces, so that no file has to fit into memory (SQLite's rows end at 10^9 bytes, and databases grow beyond that).
With a password it is the same under SQLCipher 4 with its own derivation of the key (PBKDF2 with HMAC-SHA512, 256,000
rounds), which authenticates every page. A stranger may have made it.
"""

import hashlib
import logging
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias

import msgspec

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
from companion.storage.database import WAIT, newest_version, open_database
from companion.storage.key import KEY_BYTES, database_key, keyring_of
from companion.storage.new_file import NewFile, private_file
from companion.storage.paths import CompanionFolder, Paths, make_private
from companion.storage.replacing import sentences_for_files
from companion.storage.salvage import Description, describe
from companion.storage.sqlite import DatabaseBroken
from companion.storage.unfinished import name_held, note_output, unfinished_folder
from companion.values import BadInput
from companion.values.files import NotARegularFile, open_regular, unread

_log = logging.getLogger(__name__)

APPLICATION: Final = int.from_bytes(b"Cmpn", "big")
"""SQLite's ``application_id`` of such a file."""
FORMAT: Final = 1
"""Version to write, as SQLite's ``user_version``; files of a higher one are refused."""

_TABLES: Final = (
    "CREATE TABLE manifest (json TEXT NOT NULL, sha256 TEXT NOT NULL)",
    "CREATE TABLE parts (file TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, "
    "PRIMARY KEY (file, number))",
)
_PART_BYTES: Final = 2**20
_MANIFEST_BYTES_MAX: Final = 2**20
_SQLITE: Final = b"SQLite format 3\0"
"""First bytes of a database that is not encrypted (sqlite.org/fileformat2.html, 1.2)."""
_PAGE_BYTES: Final = 4096
"""Page size of SQLCipher 4, used without a password too: a file whose size is no multiple of it is incomplete or not
ours."""

_Hexadecimal: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class NotPacked(BadInput):
    """The file is not a packed companion."""


class PackedDamaged(BadInput):
    """Some content of the file differs from what was written."""


class PackedTooNew(BadInput):
    """A newer program packed it."""


class WrongPassword(BadInput):
    """The password does not open the file."""


class PackedEntry(msgspec.Struct, frozen=True):
    """A packed file."""

    name: str
    size_bytes: Annotated[int, msgspec.Meta(ge=0)]
    sha256: _Hexadecimal


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The description inside a packed file."""

    name: str
    """Name that the companion was started by."""
    program: str
    """Version of the program that packed it."""
    packed_at: str
    """Time of packing in UTC, in ISO 8601."""
    schema: int
    """Schema version of the database."""
    key: _Hexadecimal | None
    """The database's raw key, hexadecimal; None if there is no database."""
    files: tuple[PackedEntry, ...] = ()


def write_packed(place: Path, manifest: Manifest, files: Mapping[str, Path], password: str | None) -> None:
    """Write files, by the names that they should have, into an empty file; this sets the manifest's ``files``.

    Raises ``OSError``, and the errors of ``sqlite.sentences_for``.
    """
    with sqlite.sentences_for(place), closing(sqlite.connect(place, wait=WAIT)) as connection:
        _unlock(connection, password)
        for setting in (
            f"page_size = {_PAGE_BYTES}",
            "journal_mode = OFF",  # an interrupted file is discarded as a whole
            "synchronous = OFF",
            f"application_id = {APPLICATION}",
            f"user_version = {FORMAT}",
        ):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN")
        for table in _TABLES:
            connection.execute(table)
        entries = tuple(_put(connection, name, file) for name, file in files.items())
        text = msgspec.json.encode(msgspec.structs.replace(manifest, files=entries))
        connection.execute("INSERT INTO manifest VALUES (?, ?)", (text.decode(), _sha256(text)))
        connection.execute("COMMIT")


def is_encrypted(file: Path) -> bool:
    """Tell whether a packed file needs a password; raises ``NotPacked`` for a file that cannot be one."""
    try:
        with open_regular(file) as stream:
            start = stream.read(len(_SQLITE))
            size = stream.seek(0, 2)
    except NotARegularFile as error:
        raise not_packed(file) from error
    except OSError as error:
        raise BadInput(
            unread(str(file), error),
            log=f"packed file not read: {type(error).__name__}",
        ) from error
    if not size or size % _PAGE_BYTES:
        raise not_packed(file)
    return start != _SQLITE


class PackedFile:
    """An open packed file, created by ``opened``."""

    def __init__(self, connection: sqlite.Connection, file: Path, manifest: Manifest) -> None:
        self._connection = connection
        self._file = file
        self.manifest = manifest

    def unpack(self, entry: PackedEntry, target: Path) -> None:
        """Write one of the files, for its owner alone; it appears only if its content is unchanged.

        Raises ``PackedDamaged``, ``DatabaseUnreachable`` or ``OSError``.
        """
        checksum, size = hashlib.sha256(), 0
        with _reading(self._file), private_file(target) as stream:
            rows = self._connection.execute(
                "SELECT CAST(bytes AS BLOB) FROM parts WHERE file = ? AND length(bytes) <= ? ORDER BY number",
                (entry.name, _PART_BYTES),
            )
            while (row := rows.fetchone()) is not None:
                stream.write(row[0])
                checksum.update(row[0])
                size += len(row[0])
            if (size, checksum.hexdigest()) != (entry.size_bytes, entry.sha256):
                raise damaged(self._file)


@contextmanager
def opened(file: Path, password: str | None) -> Iterator[PackedFile]:
    """Open a packed file to read it.

    Raises ``NotPacked``, ``PackedTooNew``, ``WrongPassword``, ``PackedDamaged``, and ``DatabaseUnreachable``.
    """
    needs_password = is_encrypted(file)
    with closing(sqlite.connect_to_strange(file)) as connection:
        with _reading(file):
            _unlock(connection, password if needs_password else None)
            if needs_password:
                _expect_key(connection, file)
            _expect_ours(connection, file)
            manifest = _manifest(connection, file)
        yield PackedFile(connection, file, manifest)


@contextmanager
def _reading(file: Path) -> Iterator[None]:
    try:
        with sqlite.reading_strange(file):
            yield
    except sqlite.DatabaseBroken as error:
        raise damaged(file) from error


def _unlock(connection: sqlite.Connection, password: str | None) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # otherwise SQLCipher writes to standard error
    if password is None:
        return
    # the same password whatever keyboard it is typed on (RFC 8265, 4.2.2)
    phrase = bytearray(unicodedata.normalize("NFC", password).encode())
    connection.set_key(phrase)
    phrase[:] = bytes(len(phrase))
    connection.execute("PRAGMA cipher_compatibility = 4")


def _expect_key(connection: sqlite.Connection, file: Path) -> None:
    try:
        with sqlite.sentences_for(file):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite.DatabaseBroken as error:
        raise WrongPassword(
            "The password does not open {file}. Try again, unless the file is damaged or no packed companion.",
            {"file": str(file)},
            log="a packed file's first page does not fit the password",
        ) from error


def _expect_ours(connection: sqlite.Connection, file: Path) -> None:
    ((application,),) = connection.execute("PRAGMA application_id").fetchall()
    if application != APPLICATION:
        raise not_packed(file)
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    if version > FORMAT:
        raise too_new(file)
    tables = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    if version != FORMAT or tables != [(table,) for table in _TABLES]:
        raise damaged(file)


def _manifest(connection: sqlite.Connection, file: Path) -> Manifest:
    rows = connection.execute(
        "SELECT CAST(json AS BLOB), sha256 FROM manifest WHERE length(json) <= ?", (_MANIFEST_BYTES_MAX,)
    ).fetchall()
    if len(rows) != 1 or _sha256(rows[0][0]) != rows[0][1]:
        raise damaged(file)
    try:
        return msgspec.json.decode(rows[0][0], type=Manifest)
    except msgspec.DecodeError as error:  # also for values that do not fit
        raise not_packed(file) from error


def _put(connection: sqlite.Connection, name: str, file: Path) -> PackedEntry:
    checksum, size = hashlib.sha256(), 0
    with open_regular(file) as stream:
        for number, part in enumerate(iter(lambda: stream.read(_PART_BYTES), b"")):
            connection.execute("INSERT INTO parts VALUES (?, ?, ?)", (name, number, part))
            checksum.update(part)
            size += len(part)
    return PackedEntry(name, size, checksum.hexdigest())


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def too_new(file: Path) -> PackedTooNew:
    """Return the error for a file that a newer program packed."""
    return PackedTooNew(
        "{file} was packed by a newer Companion. Install that version here. Nothing was changed.",
        {"file": str(file)},
        log="a packed file of a newer program",
    )


def not_packed(file: Path) -> NotPacked:
    """Return the error for a file without a companion of ours."""
    return NotPacked(
        "{file} is no packed companion, or it was cut off. Nothing was changed.",
        {"file": str(file)},
        log="no packed companion",
    )


def damaged(file: Path) -> PackedDamaged:
    """Return the error for a file whose content has changed since it was written."""
    return PackedDamaged(
        "{file} is damaged. Copy it once more, or pack the companion again. Nothing was changed.",
        {"file": str(file)},
        log="a packed file is damaged",
    )


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
