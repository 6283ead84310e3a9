"""Messages about storage: backups, exports and privacy, including the connections made."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message
from companion.values import Sentence


class ShowBackups(Message, frozen=True):
    """Send the list of backups."""


class MakeBackup(Message, frozen=True):
    """Make today's backup, replacing an earlier one of today."""


class DeleteBackup(Message, frozen=True):
    """Delete a backup for good; the person has confirmed it."""

    name: str


class ExportEverything(Message, frozen=True):
    """Write all stored data into an archive that is not encrypted."""

    file: File


class RestoreBackup(Message, frozen=True):
    """Replace the database by a backup; the person has confirmed it, and the conversation ends for it."""

    name: str


class KeptBackup(msgspec.Struct, frozen=True):
    """A copy of all stored data."""

    name: str
    made_at: float
    """Instant of creation or of the replacement, seconds since 1970-01-01 UTC."""
    size_bytes: int
    is_replaced: bool
    """It is the data that a restored backup replaced; kept until it is deleted."""


class BackupsShown(Message, frozen=True):
    """The list of backups, the newest first; a later one replaces it."""

    backups: tuple[KeptBackup, ...]


class EverythingExported(Message, frozen=True):
    """The requested archive has been written."""

    utterances: int
    memories: int


class BackupRestored(Message, frozen=True):
    """The conversation has ended to restore a backup; the engine must be started again."""

    name: str
    trouble: Sentence = ""
    """Reason why it could not be restored; everything is then as before."""


class ShowPrivacy(Message, frozen=True):
    """Send the place and manner of storage, and the connections that the program has made."""


class ShownConnection(msgspec.Struct, frozen=True):
    """A connection that the program made."""

    at: float
    """Instant, seconds since 1970-01-01 UTC."""
    purpose: str
    """Purpose: "model" for a download, "server" for the language model's server."""
    host: str
    received_bytes: int
    sent_bytes: int
    """Bytes sent, without what the protocol adds."""


class PrivacyShown(Message, frozen=True):
    """Place and manner of storage, and the connections that the program has made; a later one replaces it."""

    folder: str
    """Folder of this companion's data."""
    is_key_in_keyring: bool
    """The database's key is in the system's keyring; otherwise in a file next to the database."""
    bytes: int
    """Size of the folder."""
    since: float
    """Instant from which connections are recorded, seconds since 1970-01-01 UTC."""
    connections: tuple[ShownConnection, ...]
    """Connections, the newest first, at most 50."""
    connection_count: int
    """Number of all recorded connections."""
    logs: str = ""
    """Folder of the program's logs."""


BackupCommand: TypeAlias = ShowBackups | MakeBackup | DeleteBackup | ExportEverything
PrivacyCommand: TypeAlias = ShowPrivacy
StorageEvent: TypeAlias = BackupsShown | EverythingExported | BackupRestored | PrivacyShown
