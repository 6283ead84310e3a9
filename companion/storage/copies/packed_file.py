"""One file that contains others, each with its checksum, encrypted if a password is given.

It is an SQLite database with two tables: ``manifest``, one row of JSON and its SHA-256, and ``parts``, the files'
bytes in pieces, so that no file has to fit into memory (SQLite's rows end at 10^9 bytes, and databases grow beyond
that). With a password it is the same under SQLCipher 4 with its own derivation of the key (PBKDF2 with HMAC-SHA512,
256,000 rounds), which authenticates every page. ``packing`` decides on the contents of such a file; a stranger may
have made it.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import msgspec

from companion.storage import sqlite
from companion.storage.database import WAIT
from companion.storage.new_file import private_file
from companion.values import BadInput, Told
from companion.values.files import NotARegularFile, open_regular, unread

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
            Told(
                "The password does not open {file}; try again, unless the file is damaged or "
                "no packed companion.",
                {"file": str(file)},
            ),
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
        Told(
            "{file} was packed by a newer Companion; install that version here. Nothing was changed.",
            {"file": str(file)},
        ),
        log="a packed file of a newer program",
    )


def not_packed(file: Path) -> NotPacked:
    """Return the error for a file without a companion of ours."""
    return NotPacked(
        Told("{file} is no packed companion, or it was cut off. Nothing was changed.", {"file": str(file)}),
        log="no packed companion",
    )


def damaged(file: Path) -> PackedDamaged:
    """Return the error for a file whose content has changed since it was written."""
    return PackedDamaged(
        Told(
            "{file} is damaged; copy it once more, or pack the companion again. Nothing was changed.",
            {"file": str(file)},
        ),
        log="a packed file is damaged",
    )
