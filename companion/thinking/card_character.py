"""What the companion makes of a card, and how a card is brought up to date with what became of its character.

A card tells who somebody is and how they speak; it never sets rules. What would replace a program's own instructions
stays in the card for other programs, is not used, and that is said; orders among the other texts are left out before a
language model reads them, by whoever uses a persona. The companion's own answer on being software comes first, whatever
the card says; its own sentence on it is ``portrait``'s.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from companion.thinking.card import Card, new_card
from companion.thinking.card_extension import CardVoice, changed_extensions, extended, voice_of
from companion.thinking.card_text import Names, prose, shortened, speech, turns
from companion.thinking.honesty import honest_answer
from companion.thinking.persona import Persona
from companion.thinking.untrusted_text import harmless_line

NAME_CHARACTERS: Final = 40
DESCRIPTION_CHARACTERS: Final = 4000
EXAMPLES_MAX: Final = 12
SAID_CHARACTERS: Final = 240
"""Of one side of an example; the persona is read before every talk and small models imitate its length (guess)."""

_GREETED: Final = "Hello!"
_ARE_YOU_HUMAN: Final = "Are you human?"
_NAMELESS: Final = "Somebody"
_SCENARIO: Final = "The situation: "
_PERSONALITY: Final = "Your nature: "
_FOR_OTHERS: Final = {
    "system_prompt": "instructions in place of the program's own (system_prompt)",
    "post_history_instructions": "instructions after each message (post_history_instructions)",
}


@dataclass(frozen=True, slots=True)
class Character:
    """A card's character as the companion plays it."""

    persona: Persona
    voice: CardVoice | None
    """None where the card tells of none."""
    left_out: tuple[str, ...]
    """What of the card is kept and not used, each in a sentence for the person; never the card's own words."""


def character(card: Card, person: str = "") -> Character:
    """Return a card's character.

    Args:
        card: any card.
        person: what the person is called; "" where that is not known.
    """
    names = Names(_name(card), harmless_line(person))
    description, left_out = _description(card, names)
    greeting = speech(card.text("first_mes"), names, most_characters=SAID_CHARACTERS)
    examples = [_honest(names.companion)]
    if greeting:
        examples.append((_GREETED, greeting))
    sampled = [each for each in _sampled(card, names) if each not in examples]
    room = EXAMPLES_MAX - len(examples)
    examples.extend(sampled[:room])
    if len(sampled) > room:
        left_out.append(f"{EXAMPLES_MAX} sample exchanges are used, the others are kept in the card.")
    persona = extended(card, Persona(names.companion, description, tuple(examples)))
    return Character(persona, voice_of(card), (*left_out, *_kept_for_others(card)))


def updated(card: Card, persona: Persona, voice: CardVoice) -> Card:
    """Return a card with what of a persona and its voice is no longer what the card's character had.

    A changed description takes the place of description, personality and scenario, which it was made of.
    """
    before = character(card).persona
    changed = changed_extensions(card, before, persona, voice)
    if persona.name != before.name:
        changed["nickname" if card.text("nickname").strip() else "name"] = persona.name
    if persona.description != before.description:
        described = persona.description.removeprefix(_opening(before.name)).removeprefix(
            _opening(persona.name)
        )
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
    return _ARE_YOU_HUMAN, honest_answer(name)


def _description(card: Card, names: Names) -> tuple[str, list[str]]:
    lines = [_opening(names.companion)]
    left_out: list[str] = []
    room = DESCRIPTION_CHARACTERS - len(lines[0])
    is_cut = False
    for field, heading in (("description", ""), ("personality", _PERSONALITY), ("scenario", _SCENARIO)):
        told = prose(card.text(field), names, most_characters=max(1, room - len(heading) - 1))
        is_cut |= told.is_cut
        if len(told.text) > 1 or not told.is_cut:
            lines.extend([heading + told.text] if told.text else [])
            room -= len(heading) + len(told.text) + 1
    if is_cut:
        left_out.append(
            f"Of its description {DESCRIPTION_CHARACTERS:,} characters are used; the card keeps the rest."
        )
    return "\n".join(lines), left_out


def _sampled(card: Card, names: Names) -> list[tuple[str, str]]:
    """Return what one says and the other answers, in the card's example dialogues."""
    exchanges = []
    for talk in turns(card.text("mes_example"), names):
        said = [(who, speech(words, names, most_characters=SAID_CHARACTERS)) for who, words in talk]
        for (first_who, first), (then_who, then) in pairwise(said):
            if first and then and then_who and not first_who:
                exchanges.append((first, then))
    return list(dict.fromkeys(exchanges))


def _kept_for_others(card: Card) -> list[str]:
    sentences = [
        f"It holds {what}, which are not followed."
        for field, what in _FOR_OTHERS.items()
        if card.text(field).strip()
    ]
    extensions = card.fields.get("extensions")
    depth_prompt = extensions.get("depth_prompt") if isinstance(extensions, Mapping) else None
    if isinstance(depth_prompt, Mapping) and depth_prompt.get("prompt"):
        sentences.append("It holds instructions among the messages (depth_prompt), which are not followed.")
    if _texts(card, "alternate_greetings") or _texts(card, "group_only_greetings"):
        sentences.append("Its other greetings are kept and not used.")
    if card.fields.get("assets"):
        sentences.append("Its pictures and sounds are kept and not used; no address in it is ever opened.")
    return sentences


def _texts(card: Card, field: str) -> list[str]:
    value = card.fields.get(field)
    return [each for each in value if isinstance(each, str) and each] if isinstance(value, list) else []


def _as_talks(persona: Persona) -> dict[str, Any]:
    """Return a persona's examples as a card has them, without what is always said."""
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
