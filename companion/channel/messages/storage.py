"""Where things are kept: copies of them, and which connections were made."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message


class ShowBackups(Message, frozen=True):
    """Tell which backups there are."""


class MakeBackup(Message, frozen=True):
    """Make today's backup, in place of an earlier one of today."""


class DeleteBackup(Message, frozen=True):
    """Delete a backup for good; the person has confirmed it."""

    name: str


class ExportEverything(Message, frozen=True):
    """Write all that is kept into an archive that is not encrypted."""

    file: File


class RestoreBackup(Message, frozen=True):
    """Put a backup in the database's place, which the person has confirmed; the talk ends for it."""

    name: str


class KeptBackup(msgspec.Struct, frozen=True):
    """A copy of all that is kept."""

    name: str
    made_at: float
    """When it was made or replaced, seconds since 1970-01-01 UTC."""
    size_bytes: int
    is_replaced: bool
    """It is what a backup that was put back took the place of; kept until it is deleted."""


class BackupsShown(Message, frozen=True):
    """Which backups there are, the newest first; a later one replaces it."""

    backups: tuple[KeptBackup, ...]


class EverythingExported(Message, frozen=True):
    """The archive that was asked for is written."""

    utterances: int
    memories: int


class BackupRestored(Message, frozen=True):
    """The talk has ended for a backup to be put back; the engine is to be started again."""

    name: str
    trouble: str = ""
    """Why it could not be put back; everything is then as it was."""


class ShowPrivacy(Message, frozen=True):
    """Tell where and how things are kept, and which connections the program has made."""


class ShownConnection(msgspec.Struct, frozen=True):
    """A connection that the program made."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    purpose: str
    """"model" for a download, "server" for the language model's server."""
    host: str
    received_bytes: int
    sent_bytes: int
    """What was asked or told, without what the protocol adds."""


class PrivacyShown(Message, frozen=True):
    """Where and how things are kept, and which connections the program has made; a later one replaces it."""

    folder: str
    """Where this companion's things are."""
    is_key_in_keyring: bool
    """The key of the database is in the system's keyring; otherwise in a file beside it."""
    bytes: int
    """All of the folder."""
    since: float
    """From when on connections are noted, seconds since 1970-01-01 UTC."""
    connections: tuple[ShownConnection, ...]
    """The newest first, at most 50."""
    connection_count: int
    """All that were noted."""


BackupCommand: TypeAlias = ShowBackups | MakeBackup | DeleteBackup | ExportEverything
PrivacyCommand: TypeAlias = ShowPrivacy
StorageEvent: TypeAlias = BackupsShown | EverythingExported | BackupRestored | PrivacyShown
