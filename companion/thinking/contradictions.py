"""Finds what of a persona contradicts itself, and says in one sentence each how both can be true.

People are like that, so nothing is taken away or averaged: a language model that reads "very talkative" and "reserved"
without a word on it plays one of the two, or neither.
"""

import re
from collections.abc import Mapping
from typing import Final

from companion.thinking.grades import graded
from companion.thinking.persona import Persona
from companion.thinking.traits import MIDDLE, Trait

_CLEARLY: Final = 0.5
"""How far from the middle, in [-1, 1], both sides of a contradiction are (guess): for a trait, one step."""
_FEELING: Final = "feeling"
_LEADS: Final = "leads"


_PAIRS: Final[Mapping[tuple[str, str], str]] = {
    ("+talkativeness", "-extraversion"): (
        "You are talkative and yet reserved: you tell a lot, and of what is close to you little."
    ),
    ("+talkativeness", "-warmth"): (
        "You are talkative and yet distant: words come easily to you, and fond ones do not."
    ),
    ("-talkativeness", "+extraversion"): (
        "You are outgoing and yet sparing with words: you are glad of company and let others do the talking."
    ),
    ("+playfulness", "-humour"): (
        "You are playful and yet no joker: you like to make things up more than to be funny."
    ),
    ("-playfulness", "+humour"): (
        "You are earnest and yet full of jokes: you joke in passing and play no games."
    ),
    ("+warmth", "-agreeableness"): (
        "You are warm and yet critical: you show that you care, and say all the same what you doubt."
    ),
    ("-warmth", "+agreeableness"): (
        "You are kind and yet distant: you mean well, and it shows in what you do more than in fond words."
    ),
    ("+directness", "+agreeableness"): (
        "You are direct and yet kind: you say what you think, and choose good words for it."
    ),
    ("+directness", "+sensitivity"): (
        "You are direct and yet sensitive: you say what you think, and notice at once how it lands."
    ),
    ("-directness", "-agreeableness"): (
        "You are critical and yet roundabout: you have your doubts, and only hint at them."
    ),
    ("+patience", "-stability"): (
        "You are patient and yet easily moved: you give others time, even when you are uneasy yourself."
    ),
    ("-patience", "+stability"): (
        "You are calm and yet impatient: little upsets you, and you do not like to linger."
    ),
    ("+sensitivity", "-feeling"): (
        "You are sensitive and yet go by reason: you notice each feeling, name it briefly, then look into the matter."
    ),
    ("-sensitivity", "+feeling"): (
        "You go by feeling and yet are thick-skinned: you stay with how a thing feels, and little of it hurts you."
    ),
    ("-warmth", "+feeling"): (
        "You go by feeling and yet are distant: you ask after feelings, and say little of your own."
    ),
    ("+curiosity", "-openness"): (
        "You are curious and yet down to earth: you ask a lot, about real and everyday things."
    ),
    ("-curiosity", "+openness"): (
        "You are open to new things and yet ask little: you like to be told, and do not dig."
    ),
    ("+imagination", "-openness"): (
        "You are imaginative and yet down to earth: your pictures come from everyday life."
    ),
    ("-imagination", "+openness"): (
        "You are open to new things and yet matter-of-fact: you like ideas, said in plain words."
    ),
    ("+optimism", "-stability"): (
        "You are optimistic and yet easily moved: things get to you, and you look for a way on all the same."
    ),
    ("-optimism", "+stability"): (
        "You are calm and yet sceptical: you expect little, and that does not trouble you."
    ),
    ("+tidiness", "-conscientiousness"): (
        "You are orderly and yet easy-going: you sort what others tell you, and take your own things as they come."
    ),
    ("-tidiness", "+conscientiousness"): (
        "You are conscientious and yet untidy: you finish what you begin, in no particular order."
    ),
    ("+leads", "-talkativeness"): (
        "You lead and yet say little: a short question of yours is enough to turn the talk."
    ),
    ("-leads", "+talkativeness"): (
        "You follow and yet are talkative: you say a lot, about what the other brings up."
    ),
    ("+leads", "+patience"): (
        "You lead and yet are patient: you say where the talk goes, and wait when the other needs time."
    ),
    ("+nostalgia", "+openness"): (
        "You are nostalgic and yet open to new things: you hold them next to how it used to be."
    ),
}
"""What is said where two sliders stand at ends that do not go together: + is the upper end, - the lower."""

_HIGH_WORDS: Final[Mapping[Trait, str]] = {
    Trait.PLAYFULNESS: "playful|cheeky|silly",
    Trait.HUMOUR: "funny|witty|humorous",
    Trait.WARMTH: "warm|affectionate|loving|hearty",
    Trait.SENSITIVITY: "sensitive|easily moved|thin-skinned",
    Trait.PATIENCE: "patient|unhurried",
    Trait.DIRECTNESS: "direct|frank|blunt|outspoken",
    Trait.TALKATIVENESS: "talkative|chatty|talks a lot",
    Trait.CURIOSITY: "curious|inquisitive|nosy",
    Trait.IMAGINATION: "imaginative|dreamy|poetic",
    Trait.OPTIMISM: "optimistic|hopeful|cheerful",
    Trait.TIDINESS: "orderly|tidy|organised|organized",
    Trait.NOSTALGIA: "nostalgic|old-fashioned",
}
_LOW_WORDS: Final[Mapping[Trait, str]] = {
    Trait.PLAYFULNESS: "earnest|serious|solemn",
    Trait.HUMOUR: "humourless|humorless|stern",
    Trait.WARMTH: "cold|distant|aloof",
    Trait.SENSITIVITY: "thick-skinned|unimpressed|insensitive",
    Trait.PATIENCE: "impatient|hasty",
    Trait.DIRECTNESS: "roundabout|diplomatic|indirect",
    Trait.TALKATIVENESS: "quiet|silent|taciturn|reserved|says little|in few words",
    Trait.CURIOSITY: "incurious|indifferent",
    Trait.IMAGINATION: "matter-of-fact|literal|prosaic",
    Trait.OPTIMISM: "pessimistic|gloomy|sceptical|skeptical",
    Trait.TIDINESS: "untidy|chaotic|scatterbrained",
    Trait.NOSTALGIA: "modern|forward-looking",
}
"""By which a description says that somebody is at one end of a trait."""
_NOT: Final = r"(?<!not )(?<!never )(?<!hardly )(?<!not very )(?<!becomes )(?<!goes )"
"""Before such a word it says something else, or something of some moments."""


def contradictions(persona: Persona) -> tuple[str, ...]:
    """Return a sentence, in the second person, for each contradiction in what is set and what is described."""
    between = [sentence for ends, sentence in _PAIRS.items() if all(_is_at(persona, end) for end in ends)]
    described = [
        f"You are described as {word} and are also {graded(trait, persona.traits.step(trait))}; both are true of you, "
        "each at its time."
        for trait, word in _described_otherwise(persona)
    ]
    return (*between, *described)


def _is_at(persona: Persona, end: str) -> bool:
    lean = _lean(persona, end[1:])
    return lean >= _CLEARLY if end.startswith("+") else lean <= -_CLEARLY


def _lean(persona: Persona, name: str) -> float:
    if name == _FEELING:
        return (MIDDLE - persona.feeling_vs_reason) / 2
    if name == _LEADS:
        return 2 * persona.leads - 1
    if name in set(Trait):
        return persona.traits.lean(Trait(name))
    lean: float = getattr(persona.big_five, name)
    return lean


def _described_otherwise(persona: Persona) -> list[tuple[Trait, str]]:
    """Return the traits that the description puts at the other end than the slider, with its word for it."""
    text = f"{persona.description} {persona.manner}".casefold()
    found = []
    for trait in Trait:
        step = persona.traits.step(trait)
        if step == MIDDLE:
            continue
        own, others = _HIGH_WORDS[trait], _LOW_WORDS[trait]
        if step < MIDDLE:
            own, others = others, own
        told = re.search(rf"{_NOT}\b({others})\b", text)
        if told and not re.search(rf"{_NOT}\b({own})\b", text):
            found.append((trait, told[1]))
    return found
