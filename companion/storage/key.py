"""Provides the key of a companion's database: from the system's keyring, or from a file if there is no keyring.

A small file next to the database says which of the two it is, so that an existing database never gets a second, new
key: if there is a database and no key, an error reports that and nothing is written. The key file's lines are
``keyring <identifier>`` or ``key <64 hexadecimal digits>``. Call it with the companion's lock held.
"""

import contextlib
import logging
import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, cast

from companion.private_memory import keep_from_swap
from companion.storage.new_file import private_file
from companion.storage.paths import CompanionFolder, Paths
from companion.storage.replacing import see_to_disk
from companion.values import PartBroken, PartMissing
from companion.values.files import read_regular

_log = logging.getLogger(__name__)

KEY_BYTES = 32
"""Length of SQLCipher's raw key: 256 bits, used unchanged (SQLCipher API, "PRAGMA key", example 2)."""
_KEY_BYTES_MAX = 4096
"""Maximum size of a key file; it has some eighty bytes."""
SERVICE = "companion"
"""Name under which the keyring lists our keys."""

_HEXADECIMAL_KEY = re.compile(rf"[0-9a-f]{{{2 * KEY_BYTES}}}")
_IN_KEYRING = re.compile(r"keyring ([0-9a-f]{32})")
_IN_FILE = re.compile(rf"key ([0-9a-f]{{{2 * KEY_BYTES}}})")


class Keyring(Protocol):
    """The used part of a keyring; a backend of the ``keyring`` package fulfils it."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, None if there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Delete a secret; raises one of the package's errors if there is none."""


class KeyMissing(PartMissing):
    """A database exists, but its key does not."""


class KeyUnreadable(PartBroken):
    """The key's file or the keyring is unreadable in its present state."""


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """A database's key."""

    key: bytes = field(repr=False)
    """``KEY_BYTES`` random bytes."""


def keyring_of(paths: Paths) -> Keyring | None:
    """Return the keyring for companions' keys; None if they are in files."""
    return None if paths.is_portable else system_keyring()


def system_keyring() -> Keyring | None:
    """Return the system's keyring, None if there is none that protects its data.

    Only checks which backend would be used, and does not read from it. Backends that refuse everything (``fail``,
    ``null``) or keep plain text have a priority below 1, the mark that the ``keyring`` package itself sets.
    """
    import keyring

    try:
        backend = keyring.get_keyring()
        is_usable = backend.priority >= 1
    except (keyring.errors.KeyringError, RuntimeError, OSError, ImportError) as error:
        # the package raises this for a backend named in its settings that cannot run here
        _log.info("no keyring: %s", type(error).__name__)
        return None
    return cast("Keyring", backend) if is_usable else None


def database_key(folder: CompanionFolder, keyring: Keyring | None) -> DatabaseKey:
    """Return the key of the companion's database; create and store one if there is neither a key nor stored data.

    Raises ``KeyMissing`` if the database, its log or a backup exists but not its key, ``KeyUnreadable`` if the
    keyring is locked or the key file damaged. Neither changes anything.
    """
    key = _known_key(folder, keyring) if folder.key_file.exists() else _first_key(folder, keyring)
    keep_from_swap(key.key)
    return key


def forget_key(folder: CompanionFolder, keyring: Keyring | None) -> None:
    """Remove the key from the keyring, if it is there, before the folder is deleted: its database is unreadable then.

    A keyring that refuses is logged; its key opens nothing once the folder is deleted. Raises ``OSError``.
    """
    from keyring.errors import KeyringError

    if keyring is None or not folder.key_file.exists():
        return
    in_keyring = _IN_KEYRING.fullmatch(_line(folder))
    if in_keyring is None:
        return
    try:
        keyring.delete_password(SERVICE, in_keyring[1])
    except (KeyringError, OSError, RuntimeError) as error:
        _log.warning("the keyring did not forget a key: %s", type(error).__name__)


def is_in_keyring(folder: CompanionFolder) -> bool:
    """Tell whether a companion's key is in the system's keyring; False if it is in a file, or unknown."""
    try:
        return _IN_KEYRING.fullmatch(_line(folder)) is not None
    except OSError:
        return False


def _line(folder: CompanionFolder) -> str:
    return read_regular(folder.key_file, most_bytes=_KEY_BYTES_MAX).decode("ascii", "replace").strip()


def _known_key(folder: CompanionFolder, keyring: Keyring | None) -> DatabaseKey:
    try:
        line = _line(folder)
    except OSError as error:
        raise _damaged(folder) from error
    if in_file := _IN_FILE.fullmatch(line):
        _close_to_others(folder.key_file)
        return DatabaseKey(bytes.fromhex(in_file[1]))
    if in_keyring := _IN_KEYRING.fullmatch(line):
        return DatabaseKey(_from_keyring(folder, keyring, in_keyring[1]))
    raise _damaged(folder)


def _damaged(folder: CompanionFolder) -> KeyUnreadable:
    return KeyUnreadable(
        "The file {key_file} in {name}'s folder is damaged, so its memories cannot be opened. Put a copy of "
        "it back.",
        {"key_file": folder.key_file.name, "name": folder.name},
        log="the key file is damaged",
    )


def _from_keyring(folder: CompanionFolder, keyring: Keyring | None, identifier: str) -> bytes:
    if keyring is None:
        raise KeyMissing(
            "The key of {name}'s memories is in the system's keyring, which cannot be reached. Start "
            "Companion from a desktop session where the keyring is unlocked.",
            {"name": folder.name},
            log="the key is in a keyring and there is none",
        )
    from keyring.errors import KeyringError

    try:
        secret = keyring.get_password(SERVICE, identifier)
    except (KeyringError, OSError, RuntimeError) as error:
        raise KeyUnreadable(
            "The system's keyring did not give the key of {name}'s memories. Unlock it and start again.",
            {"name": folder.name},
            log="the keyring refused",
        ) from error
    if secret is None or not _HEXADECIMAL_KEY.fullmatch(secret):
        raise KeyMissing(
            "The key of {name}'s memories is no longer in the system's keyring. Bring it back from a backup, "
            "or move {database} and {key_file} away to start anew.",
            {"name": folder.name, "database": folder.database.name, "key_file": folder.key_file.name},
            log="the keyring has no such key",
        )
    return bytes.fromhex(secret)


def _first_key(folder: CompanionFolder, keyring: Keyring | None) -> DatabaseKey:
    if folder.kept:
        kept = folder.kept[0].name
        raise KeyMissing(
            "The key of {name}'s memories is missing. Put the file {key_file} back beside {kept}, or move "
            "{kept} away to start anew.",
            {"name": folder.name, "key_file": folder.key_file.name, "kept": kept},
            log="what is kept has no key file",
        )
    key = secrets.token_bytes(KEY_BYTES)
    folder.make()
    identifier = None if keyring is None else _kept_in_keyring(keyring, key)
    with private_file(folder.key_file) as stream:
        stream.write(f"keyring {identifier}\n".encode() if identifier else f"key {key.hex()}\n".encode())
    see_to_disk(folder.key_file)
    return DatabaseKey(key)


def _kept_in_keyring(keyring: Keyring, key: bytes) -> str | None:
    """Store the key, read it back, and return its identifier; None if the keyring refuses."""
    from keyring.errors import KeyringError

    identifier = secrets.token_hex(16)
    try:
        keyring.set_password(SERVICE, identifier, key.hex())
        is_kept = keyring.get_password(SERVICE, identifier) == key.hex()
    except (KeyringError, OSError, RuntimeError) as error:
        _log.warning("the keyring keeps nothing, a key file is used: %s", type(error).__name__)
        return None
    return identifier if is_kept else None


def _close_to_others(file: Path) -> None:
    with contextlib.suppress(OSError):  # another user's file; reading it worked
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)
