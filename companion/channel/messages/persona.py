"""Messages about the companion's persona, its avatar, alternative personas, and the person's own wording of replies."""

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
    """Key of the persona."""
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
    """Reason, in one sentence."""


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


AvatarCommand: TypeAlias = ShowAvatar | UseAvatar
PersonaCommand: TypeAlias = ShowPersona | ImportCard | ExportCard | ProposePersona | ChoosePersona
LineCommand: TypeAlias = SayItLikeThis | UndoSampleLine
LearnedCommand: TypeAlias = ShowLearned | UndoLearned
PersonaEvent: TypeAlias = (
    PersonaShown | GuideShown | PersonaProposed | LinesChanged | LearnedShown | AvatarShown
)
