"""Which companions there are."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message


class ShowCompanions(Message, frozen=True):
    """Tell which companions there are, and which were put away."""


class UseCompanion(Message, frozen=True):
    """Let another companion be the one that is talked with; ``CompanionChosen`` says that it can be."""

    companion: str
    """By which it is started."""


class CreateCompanion(Message, frozen=True):
    """Make a companion that has said nothing yet."""

    name: str
    """What it is called; "" for the name of who it is, or of the card."""
    who: str = ""
    """One of the personas that ship, by its key; "" for none."""
    card: File = ""
    """A file with a Character Card; "" for none."""


class DuplicateCompanion(Message, frozen=True):
    """Make a companion that is what another one is."""

    companion: str
    """By which the other one is started."""
    name: str
    """What the new one is called."""
    with_memories: bool
    """It also keeps all that the other one keeps; otherwise it begins with nothing."""


class ArchiveCompanion(Message, frozen=True):
    """Put a companion away whole; it is not listed any more."""

    companion: str
    """By which it is started."""


class RestoreCompanion(Message, frozen=True):
    """Bring one back that was put away."""

    key: str


class DeleteCompanion(Message, frozen=True):
    """Delete one that was put away, for good."""

    key: str
    typed: str
    """Its name, as the person has typed it to confirm."""


class PackCompanion(Message, frozen=True):
    """Write all that a companion is and keeps into one file; ``CompanionPacked`` says that it is there."""

    companion: str
    """By which it is started."""
    file: File
    password: str
    """With which the file is encrypted; "" for none."""

    def __repr__(self) -> str:
        """Return it without the password, which is to stand in no log."""
        return type(self).__name__


class UnpackCompanion(Message, frozen=True):
    """Make the companion that such a file holds; ``PasswordWanted`` says that it does not open without one."""

    file: File
    password: str = ""
    """With which the file was encrypted; "" where that is not known yet."""

    def __repr__(self) -> str:
        """Return it without the password, which is to stand in no log."""
        return type(self).__name__


class TakeOverSettings(Message, frozen=True):
    """Set what was left out of the companion that was brought in last: the person has seen it and trusts it."""


class ShownCompanion(msgspec.Struct, frozen=True):
    """A companion that can be talked with."""

    companion: str
    """By which it is started."""
    name: str
    """What it is called."""
    used_at: float | None
    """When anything was last kept of it, seconds since 1970-01-01 UTC; None before its first talk."""
    is_here: bool = False
    """It is the one that is talked with."""
    is_elsewhere: bool = False
    """Another window or terminal has it open."""
    look: dict[str, str] = {}
    """How its face looks, by the names of the settings."""


class ArchivedCompanion(msgspec.Struct, frozen=True):
    """A companion that was put away."""

    key: str
    name: str
    """What it is called."""
    archived_at: float
    """Seconds since 1970-01-01 UTC."""


class CompanionsShown(Message, frozen=True):
    """Which companions there are; a later one replaces it."""

    companions: tuple[ShownCompanion, ...]
    archived: tuple[ArchivedCompanion, ...]
    """The last one first."""
    made: str = ""
    """Which of them was made or brought back just now; "" for none."""
    left_out: tuple[str, ...] = ()
    """Settings of that file that the person has to trust; left out until ``TakeOverSettings``."""


class CompanionChosen(Message, frozen=True):
    """The window may start this companion in place of the one that is talked with."""

    companion: str


class CompanionPacked(Message, frozen=True):
    """A companion is whole in a file."""

    companion: str
    """By which it is started."""
    file: str
    is_encrypted: bool


class PasswordWanted(Message, frozen=True):
    """A file with a companion in it is encrypted, and was to be opened without a password."""

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
