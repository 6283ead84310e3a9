"""Who else the companion could be: the personas that ship, and the questions that find the one that suits."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message, Whole


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


Command: TypeAlias = ProposePersona | ChoosePersona
Event: TypeAlias = GuideShown | PersonaProposed
