"""Who the companion is, who else it could be, and how the person would have its replies said."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message, Whole


class ShowPersona(Message, frozen=True):
    """Tell who the companion is from its next start on, and who else it could be."""


class SetPersona(Message, frozen=True):
    """Change one thing about who the companion is; it counts from its next start on."""

    key: str
    """Its setting, such as "persona.name" or "traits.humour"."""
    values: tuple[str, ...]
    """Of what is a list, all of it; else one."""


class ImportCard(Message, frozen=True):
    """Put a Character Card's character in place of the companion's persona; the person has confirmed it."""

    file: File


class ExportCard(Message, frozen=True):
    """Write the companion's persona as a Character Card: PNG, JSON or CHARX by the file's name."""

    file: File


class PersonaShown(Message, frozen=True):
    """Who the companion is from its next start on; a later one replaces it."""

    name: str
    pronounced: str
    """In IPA; "" where the voice guesses."""
    description: str
    """"" for the built-in character."""
    manner: str
    sample_lines: tuple[str, ...]
    looks: str
    relation: str
    values: tuple[str, ...]
    feeling_vs_reason: int
    """From 1 (feeling) to 5 (reason)."""
    leads: float
    """Its share of leading in the talk, in [0, 1]."""
    traits: dict[str, int]
    """Each from 1 to 5, by its name."""
    big_five: dict[str, float]
    """Each in [-1, 1], by its name."""
    is_set: bool
    """Anything of it was set; otherwise it is the built-in character."""
    is_in_use: bool
    """It is who talks now already."""
    look: dict[str, str] = msgspec.field(default_factory=dict)
    """How its face looks, by the names of the settings; this is shown at once."""


class ProposePersona(Message, frozen=True):
    """Tell which of the personas that ship suits the person best."""

    answers: tuple[Whole, ...]
    """To each question of the guide the chosen answer, counted from 0."""


class ChoosePersona(Message, frozen=True):
    """Put one of the personas that ship in place of the companion's own; the person has confirmed it."""

    who: str
    """By its key."""


class GuideQuestion(msgspec.Struct, frozen=True):
    """One question of the guide."""

    text: str
    answers: tuple[str, ...]


class ShippedPersona(msgspec.Struct, frozen=True):
    """One of the personas that ship."""

    who: str
    """Its key."""
    name: str
    suits: str
    """Whom it suits, in one sentence."""
    look: dict[str, str] = {}
    """How its face looks, by the names of the settings."""


class GuideShown(Message, frozen=True):
    """Who else the companion could be, and what to ask to find out who suits."""

    questions: tuple[GuideQuestion, ...]
    personas: tuple[ShippedPersona, ...]


class PersonaProposed(Message, frozen=True):
    """The answer to ``ProposePersona``."""

    who: str
    """The key of the persona that suits best."""
    why: str
    """In one sentence."""


class SayItLikeThis(Message, frozen=True):
    """The person writes how a reply should have been said; it becomes a sample line, and the history stays."""

    id: Whole | None
    """Which utterance; None for one of this talk."""
    text: str
    number: Whole | None = None
    """Which utterance of this talk, by its number in the session; None for the last reply."""


class UndoSampleLine(Message, frozen=True):
    """Take back what the person wrote in place of a reply, for good."""

    id: Whole | None = None
    """Which line; None for the one of this talk that was written last."""


class WrittenLines(Message, frozen=True):
    """Ask for the sample lines that the person wrote in place of replies."""


class WrittenLine(msgspec.Struct, frozen=True):
    """How the person would have had a reply said."""

    id: int
    person: str
    """Their words before it."""
    companion: str
    """The reply as they wrote it."""
    made_at: float
    """Seconds since 1970-01-01 UTC."""


class LinesShown(Message, frozen=True):
    """The answer to ``WrittenLines``, newest first."""

    lines: tuple[WrittenLine, ...]


class LinesChanged(Message, frozen=True):
    """Sample lines that were shown are out of date."""


PersonaCommand: TypeAlias = (
    ShowPersona | SetPersona | ImportCard | ExportCard | ProposePersona | ChoosePersona
)
LineCommand: TypeAlias = SayItLikeThis | UndoSampleLine
PersonaEvent: TypeAlias = PersonaShown | GuideShown | PersonaProposed | LinesChanged
