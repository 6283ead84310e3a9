"""Reads and writes what a card says of its character in ``extensions.companion``, where a card has no field for it.

Read as leniently as the rest of a card: what is missing or something else is as it is without a card, numbers are kept
within their range, texts are harmless lines. Only what was changed is written, so that what another program put there
stays; assets/personas/README.md has the fields.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final

from companion.thinking.card import Card
from companion.thinking.card_text import Names, prose, shortened, speech
from companion.thinking.persona import Persona
from companion.thinking.traits import LEAST, MOST, Trait, Traits
from companion.thinking.untrusted_text import harmless_line
from companion.values import Personality
from companion.values.face_look import FaceLook, look_from, parts_of

_OURS: Final = "companion"
_LINE_CHARACTERS: Final = 200
_VALUE_CHARACTERS: Final = 60
_VALUES_MAX: Final = 8
_SAMPLE_LINE_CHARACTERS: Final = 240
_SAMPLE_LINES_MAX: Final = 24
_PROSE_CHARACTERS: Final = 1000
_LOOKED_AT: Final = 4
"""So many times as many entries of a list are looked at as are used."""
_RATE: Final = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class CardVoice:
    """How a card's character sounds; 1 is the voice's own."""

    rate: float = 1.0
    """In [0.5, 2]."""
    pitch: float = 1.0
    """In [0.5, 2]."""
    speaker: str = ""
    """Which of Kokoro's speakers it is, such as "af_heart"; "" for the voice's usual one."""


def extended(card: Card, persona: Persona) -> Persona:
    """Return a persona with what a card says of it beyond the usual fields."""
    ours = _ours(card)
    if not ours:
        return persona
    names = Names(persona.name)
    return replace(
        persona,
        pronounced=_line(ours.get("pronounced")),
        manner=_prose(ours.get("manner"), names),
        sample_lines=_listed(ours.get("sample_lines"), _SAMPLE_LINES_MAX, lambda line: _speech(line, names)),
        looks=_prose(ours.get("looks"), names),
        relation=_line(ours.get("relation")),
        values=_listed(ours.get("values"), _VALUES_MAX, _value),
        big_five=_big_five(ours.get("big_five"), persona.big_five),
        traits=_traits(ours.get("traits")),
        feeling_vs_reason=_step(ours.get("feeling_vs_reason"), persona.feeling_vs_reason),
        leads=_number(ours.get("leads"), persona.leads, 0.0, 1.0),
        face_style=_style(_object(ours.get("face")).get("style"), persona.face_style),
        face_look=_look(_object(ours.get("face")).get("look"), persona.face_look),
    )


def voice_of(card: Card) -> CardVoice | None:
    """Return the voice that a card tells of; None where it tells of none."""
    voice = _ours(card).get("voice")
    if not isinstance(voice, Mapping):
        return None
    return CardVoice(
        _number(voice.get("rate"), 1.0, *_RATE),
        _number(voice.get("pitch"), 1.0, *_RATE),
        _line(voice.get("speaker")),
    )


def suits(card: Card) -> str:
    """Return the sentence on whom a card's character suits; "" where it tells of nobody."""
    return _line(_ours(card).get("chosen_when"))


def changed_extensions(card: Card, before: Persona, after: Persona, voice: CardVoice) -> dict[str, Any]:
    """Return the fields of a card that tell what of a persona or its voice is other than the card has it.

    Args:
        card: The card.
        before: Its character.
        after: What became of it.
        voice: How it sounds now.
    """
    ours = dict(_ours(card))
    for name in ("pronounced", "manner", "looks", "relation", "feeling_vs_reason", "leads"):
        if getattr(after, name) != getattr(before, name):
            ours[name] = getattr(after, name)
    for name in ("sample_lines", "values"):
        if getattr(after, name) != getattr(before, name):
            ours[name] = list(getattr(after, name))
    if after.big_five != before.big_five:
        ours["big_five"] = _object(ours.get("big_five")) | asdict(after.big_five)
    if after.traits != before.traits:
        steps = {trait.value: after.traits.step(trait) for trait in Trait}
        was = {trait.value: before.traits.step(trait) for trait in Trait}
        ours["traits"] = _object(ours.get("traits")) | {
            name: step for name, step in steps.items() if step != was[name]
        }
    if after.face_style != before.face_style:
        ours["face"] = _object(ours.get("face")) | {"style": after.face_style}
    if after.face_look != before.face_look:
        face, was_look = _object(ours.get("face")), parts_of(before.face_look)
        chosen = {part: value for part, value in parts_of(after.face_look).items() if value != was_look[part]}
        ours["face"] = face | {"look": _object(face.get("look")) | chosen}
    was_voice = asdict(voice_of(card) or CardVoice())
    if changed := {name: value for name, value in asdict(voice).items() if value != was_voice[name]}:
        ours["voice"] = _object(ours.get("voice")) | changed
    if ours == _ours(card):
        return {}
    return {"extensions": _object(card.fields.get("extensions")) | {_OURS: ours}}


def _ours(card: Card) -> Mapping[str, Any]:
    return _object(_object(card.fields.get("extensions")).get(_OURS))


def _object(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _line(value: object) -> str:
    return (
        shortened(harmless_line(value[: 10 * _LINE_CHARACTERS]), _LINE_CHARACTERS)
        if isinstance(value, str)
        else ""
    )


def _prose(value: object, names: Names) -> str:
    return prose(value, names, most_characters=_PROSE_CHARACTERS).text if isinstance(value, str) else ""


def _speech(value: str, names: Names) -> str:
    return speech(value, names, most_characters=_SAMPLE_LINE_CHARACTERS)


def _value(value: str) -> str:
    return shortened(harmless_line(value[:_LINE_CHARACTERS]), _VALUE_CHARACTERS)


def _listed(value: object, most: int, read: Callable[[str], str]) -> tuple[str, ...]:
    """Return what can be read of the beginning of a list, at most so many; a card may have a million."""
    told = value[: _LOOKED_AT * most] if isinstance(value, list) else []
    found = [text for each in told if isinstance(each, str) and (text := read(each))]
    return tuple(found[:most])


def _traits(value: object) -> Traits:
    told = _object(value)
    usual = Traits()
    return replace(usual, **{trait.value: _step(told.get(trait.value), usual.step(trait)) for trait in Trait})


def _big_five(value: object, otherwise: Personality) -> Personality:
    told = _object(value)
    numbers = {
        field.name: _number(told.get(field.name), getattr(otherwise, field.name), -1.0, 1.0)
        for field in fields(Personality)
    }
    return Personality(**numbers)


def _step(value: object, otherwise: int) -> int:
    return round(_number(value, float(otherwise), LEAST, MOST))


def _style(value: object, otherwise: str) -> str:
    """Return a style's name; whether there is such a style is for whoever knows the styles to tell."""
    return value if isinstance(value, str) and re.fullmatch(r"[a-z]{1,20}", value) else otherwise


def _look(value: object, otherwise: FaceLook) -> FaceLook:
    told = {part: chosen for part, chosen in _object(value).items() if isinstance(chosen, str)}
    return look_from(parts_of(otherwise) | told)


def _number(value: object, otherwise: float, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return otherwise
    return float(max(least, min(most, value)))
