"""Copies of all that is kept."""

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


Command: TypeAlias = ShowBackups | MakeBackup | DeleteBackup | ExportEverything | RestoreBackup
Event: TypeAlias = BackupsShown | EverythingExported | BackupRestored
