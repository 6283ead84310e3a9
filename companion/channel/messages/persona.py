"""Who the companion is."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message


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


Command: TypeAlias = ShowPersona | SetPersona | ImportCard | ExportCard
Event: TypeAlias = PersonaShown
