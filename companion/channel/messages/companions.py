"""Messages about the list of companions."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message


class ShowCompanions(Message, frozen=True):
    """Send the list of companions, archived ones included."""


class UseCompanion(Message, frozen=True):
    """Switch to another companion; ``CompanionChosen`` confirms that this is possible."""

    companion: str
    """Name used to start it (`--name`)."""


class CreateCompanion(Message, frozen=True):
    """Make a companion that has said nothing yet."""

    name: str
    """Name of the companion; "" for the name of its persona or card."""
    who: str = ""
    """Key of a shipped persona; "" for none."""
    card: File = ""
    """File with a Character Card; "" for none."""


class DuplicateCompanion(Message, frozen=True):
    """Make a copy of a companion."""

    companion: str
    """Name used to start the companion to copy."""
    name: str
    """Name of the copy."""
    with_memories: bool
    """The copy also gets all memories and history; otherwise it starts with none."""


class ArchiveCompanion(Message, frozen=True):
    """Archive a whole companion; it is not listed any more."""

    companion: str
    """Name used to start it (`--name`)."""


class RestoreCompanion(Message, frozen=True):
    """Restore a companion from the archive."""

    key: str


class DeleteCompanion(Message, frozen=True):
    """Delete an archived companion, for good."""

    key: str
    typed: str
    """Name of the companion, as the person typed it to confirm."""


class PackCompanion(Message, frozen=True):
    """Write everything that belongs to a companion into one file; ``CompanionPacked`` confirms it."""

    companion: str
    """Name used to start it (`--name`)."""
    file: File
    password: str
    """Password that encrypts the file; "" for none."""

    def __repr__(self) -> str:
        """Return the name of the class without the password, which must not appear in a log."""
        return type(self).__name__


class UnpackCompanion(Message, frozen=True):
    """Make a companion from a packed file; ``PasswordWanted`` reports that the file needs a password."""

    file: File
    password: str = ""
    """Password that decrypts the file; "" if not known yet."""

    def __repr__(self) -> str:
        """Return the name of the class without the password, which must not appear in a log."""
        return type(self).__name__


class TakeOverSettings(Message, frozen=True):
    """Apply the settings left out of the last imported companion: the person has seen them and trusts them."""


class ShownCompanion(msgspec.Struct, frozen=True):
    """A companion that the person can talk with."""

    companion: str
    """Name used to start it (`--name`)."""
    name: str
    """Name shown to the person."""
    used_at: float | None
    """Instant of the last thing stored for it, seconds since 1970-01-01 UTC; None before its first conversation."""
    is_here: bool = False
    """It is the companion in use."""
    is_elsewhere: bool = False
    """Another window or terminal has it open."""
    look: dict[str, str] = {}
    """Parts of its face's appearance, by the names of the settings."""


class ArchivedCompanion(msgspec.Struct, frozen=True):
    """A companion in the archive."""

    key: str
    name: str
    """Name shown to the person."""
    archived_at: float
    """Instant of archiving, seconds since 1970-01-01 UTC."""


class CompanionsShown(Message, frozen=True):
    """The list of companions; a later one replaces it."""

    companions: tuple[ShownCompanion, ...]
    archived: tuple[ArchivedCompanion, ...]
    """Archived companions, the most recent first."""
    made: str = ""
    """Companion that was made or restored just now, by the name used to start it; "" for none."""
    left_out: tuple[str, ...] = ()
    """Settings in that file that need the person's trust; left out until ``TakeOverSettings``."""


class CompanionChosen(Message, frozen=True):
    """The window may start this companion in place of the one in use."""

    companion: str


class CompanionPacked(Message, frozen=True):
    """A companion has been written into a file."""

    companion: str
    """Name used to start it (`--name`)."""
    file: str
    is_encrypted: bool


class PasswordWanted(Message, frozen=True):
    """A file with a companion is encrypted, and no password was given to open it."""

    file: str


CompanionCommand: TypeAlias = (
    ShowCompanions
    | UseCompanion
    | CreateCompanion
    | DuplicateCompanion
    | ArchiveCompanion
    | RestoreCompanion
    | DeleteCompanion
    | PackCompanion
    | UnpackCompanion
    | TakeOverSettings
)
CompanionEvent: TypeAlias = CompanionsShown | CompanionChosen | CompanionPacked | PasswordWanted
