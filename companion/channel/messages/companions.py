"""Messages about the list of companions, their personas and avatars, and the person's own wording of replies."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message, Whole
from companion.values import Sentence


class ShowPersona(Message, frozen=True):
    """Send who the companion is, and the alternatives."""


class ImportCard(Message, frozen=True):
    """Replace the companion's persona by a Character Card's; the person has confirmed it."""

    file: File


class ExportCard(Message, frozen=True):
    """Write the companion's persona as a Character Card, in a JSON file."""

    file: File


class PersonaShown(Message, frozen=True):
    """Name and look of the companion; a later one replaces it. The persona itself is among the settings."""

    name: str
    is_set: bool
    """Any property was set; otherwise it is the built-in character."""
    look: dict[str, str] = msgspec.field(default_factory=dict)
    """Parts of its face's appearance, by the names of the settings; these take effect at once."""
    who: str = ""
    """Key of the shipped persona that it is, perhaps with changes; "" for none."""
    has_own_name: bool = False
    """True if the person named it; the name stays with another shipped persona."""
    has_own_look: bool = False
    """True if the person chose how it looks; the look stays with another persona."""
    about: str = ""
    """Description of that persona in the window's language; "" for none, in English, and for one that was changed."""
    greeting: str = ""
    """Greeting that goes with it; "" for none."""


class ProposePersona(Message, frozen=True):
    """Send the shipped persona that suits the person best."""

    answers: tuple[Whole, ...]
    """Chosen answer to each question of the guide, counted from 0."""


class ChoosePersona(Message, frozen=True):
    """Replace the companion's persona by a shipped one; the person has confirmed it."""

    who: str
    """Key of the shipped persona."""


class GuideQuestion(msgspec.Struct, frozen=True):
    """One question of the guide."""

    text: Sentence
    answers: tuple[Sentence, ...]


class ShippedPersona(msgspec.Struct, frozen=True):
    """One of the shipped personas."""

    who: str
    name: str
    suits: Sentence
    """People it suits, in one sentence."""
    look: dict[str, str] = {}
    """Parts of its face's appearance, by the names of the settings."""


class GuideShown(Message, frozen=True):
    """The shipped personas, and the questions that find the one that suits."""

    questions: tuple[GuideQuestion, ...]
    personas: tuple[ShippedPersona, ...]


class PersonaProposed(Message, frozen=True):
    """Answer to ``ProposePersona``."""

    who: str
    """Key of the persona that suits best."""
    why: Sentence


class SayItLikeThis(Message, frozen=True):
    """The person writes a better version of a reply; it becomes a sample line, and the history stays unchanged."""

    id: Whole | None
    """Id of the utterance in the history; None for one of this conversation."""
    text: str
    number: Whole | None = None
    """Number of the utterance in this session; None for the last reply."""


class UndoSampleLine(Message, frozen=True):
    """Delete a sample line that the person wrote in place of a reply, for good."""

    id: Whole | None = None
    """Id of the line; None for the one written last in this conversation."""


class WrittenLines(Message, frozen=True):
    """Ask for the sample lines that the person wrote in place of replies."""


class WrittenLine(msgspec.Struct, frozen=True):
    """The person's own version of a reply."""

    id: int
    person: str
    """The person's words before it."""
    companion: str
    """The reply as the person wrote it."""
    made_at: float
    """Instant of writing, seconds since 1970-01-01 UTC."""


class LinesShown(Message, frozen=True):
    """Answer to ``WrittenLines``, newest first."""

    lines: tuple[WrittenLine, ...]


class LinesChanged(Message, frozen=True):
    """Sample lines shown earlier are out of date."""


class ShowLearned(Message, frozen=True):
    """Send what was learned from the person's reactions."""


class UndoLearned(Message, frozen=True):
    """Undo what was learned from some reactions, for good."""

    ids: tuple[Whole, ...] | None
    """Their ids; None for all."""


class LearnedStep(msgspec.Struct, frozen=True):
    """A reaction of the person's, and what it moved."""

    id: int
    at: float
    """Instant of the reaction, seconds since 1970-01-01 UTC."""
    why: Sentence
    words: str
    """The person's words, as they are in the history."""


class LearnedShown(Message, frozen=True):
    """All that was learned, newest first; sent when asked for, and whenever it changes."""

    steps: tuple[LearnedStep, ...]


class ShowAvatar(Message, frozen=True):
    """Send the file of the companion's avatar."""


class UseAvatar(Message, frozen=True):
    """Copy an avatar into the companion's folder in place of an earlier one, and use it."""

    file: File
    """File that the window has read, VRM."""
    may_be_passed_on: bool
    """Its licence allows that it is packed with the companion."""


class AvatarShown(Message, frozen=True):
    """The avatar that is kept for this companion; a later message replaces it."""

    file: str
    """Path in the companion's folder; "" for none."""


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


AvatarCommand: TypeAlias = ShowAvatar | UseAvatar
PersonaCommand: TypeAlias = ShowPersona | ImportCard | ExportCard | ProposePersona | ChoosePersona
LineCommand: TypeAlias = SayItLikeThis | UndoSampleLine
LearnedCommand: TypeAlias = ShowLearned | UndoLearned
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
CompanionEvent: TypeAlias = (
    CompanionsShown
    | CompanionChosen
    | CompanionPacked
    | PasswordWanted
    | PersonaShown
    | GuideShown
    | PersonaProposed
    | LinesChanged
    | LearnedShown
    | AvatarShown
)
