"""The shipped personas in the other languages: words about them for the person, their greetings and sample lines.

Their cards are in English. ``assets/personas/languages`` has a file for each other language.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import msgspec

from companion.thinking.cards.character import character
from companion.thinking.cards.persona_guide import FOLDER, shipped_cards
from companion.thinking.persona import Persona
from companion.values import LANGUAGES
from companion.values.shipped import shipped


class Translated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shipped persona in a language; "{{char}}" stands for its name, as in cards."""

    description: str
    """Two or three sentences for the person; a language model reads the card's own."""
    first_mes: str
    sample_lines: tuple[str, ...]


@cache
def translated(language: str) -> Mapping[str, Translated]:
    """Return the shipped personas in a language, by their keys; none in English, nor in one that has no file.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    if language not in LANGUAGES[1:]:
        return {}
    file = FOLDER / "languages" / f"{language}.json"
    with shipped(file):
        return msgspec.json.decode(file.read_bytes(), type=dict[str, Translated])


def sounding_in(language: str, persona: Persona) -> Persona:
    """Return a persona with a shipped one's sample lines in a language; lines of the person's own stay."""
    return replace(persona, sample_lines=_lines(language).get(persona.sample_lines, persona.sample_lines))


@cache
def _lines(language: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return the sample lines in a language by those of the cards."""
    told = translated(language)
    cards = shipped_cards() if told else {}
    return {character(card).persona.sample_lines: told[who].sample_lines for who, card in cards.items()}
