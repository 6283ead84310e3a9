"""Turns a card into the companion's character, and updates a card after changes to its character.

A card describes someone and their way of speaking; it never sets rules. Text meant to replace a program's own
instructions stays in the card for other programs, is not used, and is reported. Users of a persona remove orders among
the other texts before a language model reads them. The companion's own answer about being software takes precedence
over the card; its own sentence about it is in ``portrait``.

Properties without a card field are in its ``extensions.companion`` (assets/personas/README.md lists the fields). They
are read as leniently as the rest: a missing or invalid one gets its default, numbers are limited to their range, texts
become harmless lines. Only changes are written, so that another program's data there stays.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from itertools import pairwise
from typing import Any, Final

from companion.thinking.cards.card import Card, new_card
from companion.thinking.honesty import honest_answer
from companion.thinking.persona import LEAST, MOST, Persona, Trait, Traits
from companion.thinking.prompt.card_text import harmless_line, prose, shortened, speech, turns
from companion.values import Personality, Told
from companion.values.face_look import FaceLook, look_from, parts_of

NAME_CHARACTERS: Final = 40
DESCRIPTION_CHARACTERS: Final = 4000
EXAMPLES_MAX: Final = 12
SAID_CHARACTERS: Final = 240
"""Maximum characters for one side of an example; the persona is read before every conversation, and small models
imitate its length (guess)."""

_GREETED: Final = "Hello!"
_ARE_YOU_HUMAN: Final = "Are you human?"
_NAMELESS: Final = "Somebody"
_SCENARIO: Final = "The situation: "
_PERSONALITY: Final = "Your nature: "
_FOR_OTHERS: Final = {
    "system_prompt": Told("instructions in place of the program's own (system_prompt)"),
    "post_history_instructions": Told("instructions after each message (post_history_instructions)"),
}


_OURS: Final = "companion"
_LINE_CHARACTERS: Final = 200
_VALUE_CHARACTERS: Final = 60
_VALUES_MAX: Final = 8
_SAMPLE_LINE_CHARACTERS: Final = 240
_SAMPLE_LINES_MAX: Final = 24
_PROSE_CHARACTERS: Final = 1000
_LOOKED_AT: Final = 4
"""Number of list entries examined for each one used."""
_RATE: Final = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class CardVoice:
    """Voice of a card's character; 1 is the voice's own."""

    rate: float = 1.0
    """Factor on the speed, in [0.5, 2]."""
    pitch: float = 1.0
    """Factor on the pitch, in [0.5, 2]."""
    speaker: str = ""
    """One of Kokoro's speakers, such as "af_heart"; "" for the voice's usual one."""


@dataclass(frozen=True, slots=True)
class Character:
    """A card's character as the companion plays it."""

    persona: Persona
    voice: CardVoice | None
    """Voice of the character; None if the card has none."""
    left_out: tuple[Told, ...]
    """Parts of the card that are kept but not used, each in a sentence for the person; never the card's own words."""


def character(card: Card) -> Character:
    """Return a card's character."""
    companion = _name(card)
    description, left_out = _description(card, companion)
    greeting = speech(card.text("first_mes"), companion, most_characters=SAID_CHARACTERS)
    examples = [_honest(companion)]
    if greeting:
        examples.append((_GREETED, greeting))
    sampled = [each for each in _sampled(card, companion) if each not in examples]
    room = EXAMPLES_MAX - len(examples)
    examples.extend(sampled[:room])
    if len(sampled) > room:
        left_out.append(
            Told("{count} example exchanges are used. The card keeps the others.", {"count": EXAMPLES_MAX})
        )
    persona = _extended(card, Persona(companion, description, tuple(examples)))
    return Character(persona, _voice_of(card), (*left_out, *_kept_for_others(card)))


def updated(card: Card, persona: Persona, voice: CardVoice) -> Card:
    """Return a card with the properties of a persona and its voice that differ from the card's character.

    A changed description replaces description, personality and scenario, from which it was made. Another name alone
    leaves them, and their macros, as they are.
    """
    if persona.name != character(card).persona.name:
        field = "nickname" if card.text("nickname").strip() else "name"
        card = card.with_fields({field: persona.name})
    before = character(card).persona
    changed = _changed_extensions(card, before, persona, voice)
    if persona.description != before.description:
        described = persona.description.removeprefix(_opening(persona.name))
        changed |= {"description": described.lstrip("\n"), "personality": "", "scenario": ""}
    if persona.examples != before.examples:
        changed |= _as_talks(persona)
    return card.with_fields(changed) if changed else card


def card_of(persona: Persona, voice: CardVoice) -> Card:
    """Return a new V3 card of a persona."""
    return updated(new_card({"name": persona.name}), persona, voice)


def _name(card: Card) -> str:
    for field in ("nickname", "name"):
        name = shortened(harmless_line(card.text(field)[: 10 * NAME_CHARACTERS]), NAME_CHARACTERS)
        if name:
            return name
    return _NAMELESS


def _opening(name: str) -> str:
    return f"You are {name}."


def _honest(name: str) -> tuple[str, str]:
    return _ARE_YOU_HUMAN, str(honest_answer(name))


def _description(card: Card, companion: str) -> tuple[str, list[Told]]:
    lines = [_opening(companion)]
    left_out: list[Told] = []
    room = DESCRIPTION_CHARACTERS - len(lines[0])
    is_cut = False
    for field, heading in (("description", ""), ("personality", _PERSONALITY), ("scenario", _SCENARIO)):
        told = prose(card.text(field), companion, most_characters=max(1, room - len(heading) - 1))
        is_cut |= told.is_cut
        if len(told.text) > 1 or not told.is_cut:
            lines.extend([heading + told.text] if told.text else [])
            room -= len(heading) + len(told.text) + 1
    if is_cut:
        left_out.append(
            Told(
                "{characters} characters of the description are used. The card keeps the rest.",
                {"characters": DESCRIPTION_CHARACTERS},
            )
        )
    return "\n".join(lines), left_out


def _sampled(card: Card, companion: str) -> list[tuple[str, str]]:
    """Return the exchanges in a card's example dialogues: one side's words and the other's answer."""
    exchanges = []
    for talk in turns(card.text("mes_example"), companion):
        said = [(who, speech(words, companion, most_characters=SAID_CHARACTERS)) for who, words in talk]
        for (first_who, first), (then_who, then) in pairwise(said):
            if first and then and then_who and not first_who:
                exchanges.append((first, then))
    return list(dict.fromkeys(exchanges))


def _kept_for_others(card: Card) -> list[Told]:
    sentences = [
        Told("It contains {what}, which are ignored.", {"what": what})
        for field, what in _FOR_OTHERS.items()
        if card.text(field).strip()
    ]
    extensions = card.fields.get("extensions")
    depth_prompt = extensions.get("depth_prompt") if isinstance(extensions, Mapping) else None
    if isinstance(depth_prompt, Mapping) and depth_prompt.get("prompt"):
        sentences.append(
            Told("It contains instructions among the messages (depth_prompt), which are ignored.")
        )
    if _texts(card, "alternate_greetings") or _texts(card, "group_only_greetings"):
        sentences.append(Told("Other greetings are kept but not used."))
    if card.fields.get("assets"):
        sentences.append(
            Told("Pictures and sounds are kept but not used. No web address in the card is ever opened.")
        )
    return sentences


def _texts(card: Card, field: str) -> list[str]:
    value = card.fields.get(field)
    return [each for each in value if isinstance(each, str) and each] if isinstance(value, list) else []


def _as_talks(persona: Persona) -> dict[str, Any]:
    """Return a persona's examples in the form of a card, without the fixed ones."""
    greeting = next((companion for person, companion in persona.examples if person == _GREETED), "")
    own = (_honest(persona.name), (_GREETED, greeting))
    return {
        "mes_example": _talks([each for each in persona.examples if each not in own]),
        "first_mes": greeting,
    }


def _talks(examples: Sequence[tuple[str, str]]) -> str:
    return "\n".join(
        f"<START>\n{{{{user}}}}: {person}\n{{{{char}}}}: {companion}" for person, companion in examples
    )


# ---- contents of extensions.companion -------------------------------------------------------------------


def _extended(card: Card, persona: Persona) -> Persona:
    """Return a persona with the properties that a card has beyond the usual fields."""
    ours = _ours(card)
    if not ours:
        return persona
    companion = persona.name
    return replace(
        persona,
        pronounced=_line(ours.get("pronounced")),
        manner=_prose(ours.get("manner"), companion),
        sample_lines=_listed(
            ours.get("sample_lines"), _SAMPLE_LINES_MAX, lambda line: _speech(line, companion)
        ),
        looks=_prose(ours.get("looks"), companion),
        relation=_line(ours.get("relation")),
        values=_listed(ours.get("values"), _VALUES_MAX, _value),
        big_five=_big_five(ours.get("big_five"), persona.big_five),
        traits=_traits(ours.get("traits")),
        feeling_vs_reason=_step(ours.get("feeling_vs_reason"), persona.feeling_vs_reason),
        leads=_number(ours.get("leads"), persona.leads, 0.0, 1.0),
        face_style=_style(_object(ours.get("face")).get("style"), persona.face_style),
        face_look=_look(_object(ours.get("face")).get("look"), persona.face_look),
    )


def _voice_of(card: Card) -> CardVoice | None:
    """Return the voice that a card specifies; None if it has none."""
    voice = _ours(card).get("voice")
    if not isinstance(voice, Mapping):
        return None
    return CardVoice(
        _number(voice.get("rate"), 1.0, *_RATE),
        _number(voice.get("pitch"), 1.0, *_RATE),
        _line(voice.get("speaker")),
    )


def suits(card: Card) -> Told:
    """Return the sentence about the people that a card's character suits; empty if it has none."""
    return Told(_line(_ours(card).get("chosen_when")))


def _changed_extensions(card: Card, before: Persona, after: Persona, voice: CardVoice) -> dict[str, Any]:
    """Return the card fields for the properties of a persona or its voice that differ from the card."""
    ours = dict(_ours(card)) | _other(_plain(after), _plain(before))
    look = _other(parts_of(after.face_look), parts_of(before.face_look))
    changed = {
        "big_five": asdict(after.big_five) if after.big_five != before.big_five else {},
        "traits": _other(asdict(after.traits), asdict(before.traits)),
        "face": _other({"style": after.face_style}, {"style": before.face_style})
        | ({"look": _object(_object(ours.get("face")).get("look")) | look} if look else {}),
        "voice": _other(asdict(voice), asdict(_voice_of(card) or CardVoice())),
    }
    ours |= {name: _object(ours.get(name)) | values for name, values in changed.items() if values}
    if ours == _ours(card):
        return {}
    return {"extensions": _object(card.fields.get("extensions")) | {_OURS: ours}}


def _plain(persona: Persona) -> dict[str, Any]:
    """Return the properties of a persona that a card stores unchanged."""
    plain = ("pronounced", "manner", "looks", "relation", "feeling_vs_reason", "leads")
    return {name: getattr(persona, name) for name in plain} | {
        "sample_lines": list(persona.sample_lines),
        "values": list(persona.values),
    }


def _other(now: Mapping[str, Any], was: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in now.items() if value != was[name]}


def _ours(card: Card) -> Mapping[str, Any]:
    return _object(_object(card.fields.get("extensions")).get(_OURS))


def _object(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _line(value: object) -> str:
    text = value[: 10 * _LINE_CHARACTERS] if isinstance(value, str) else ""
    return shortened(harmless_line(text), _LINE_CHARACTERS)


def _prose(value: object, companion: str) -> str:
    return prose(value, companion, most_characters=_PROSE_CHARACTERS).text if isinstance(value, str) else ""


def _speech(value: str, companion: str) -> str:
    return speech(value, companion, most_characters=_SAMPLE_LINE_CHARACTERS)


def _value(value: str) -> str:
    return shortened(harmless_line(value[:_LINE_CHARACTERS]), _VALUE_CHARACTERS)


def _listed(value: object, most: int, read: Callable[[str], str]) -> tuple[str, ...]:
    """Return the readable items at the beginning of a list, up to a maximum; a card may have a million."""
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
    """Return a style's name; the caller checks whether that style exists."""
    return value if isinstance(value, str) and re.fullmatch(r"[a-z]{1,20}", value) else otherwise


def _look(value: object, otherwise: FaceLook) -> FaceLook:
    told = {part: chosen for part, chosen in _object(value).items() if isinstance(chosen, str)}
    return look_from(parts_of(otherwise) | told)


def _number(value: object, otherwise: float, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return otherwise
    return float(max(least, min(most, value)))
