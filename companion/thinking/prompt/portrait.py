"""Makes a persona's text for a language model from all settings: one text that always ends honestly.

Nothing in it looks like part of the conversation: the persona's sound is shown by separate lines, because models take
exchanges in the dialogue for facts about the person. Slider values become graded words, which affect language models
more than traits that are on or off. The share of leading has no words: code leads (``leading``), and only if the person
allows it.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import msgspec

from companion.thinking.persona import DEFAULT_PERSONA, HONEST, MIDDLE, MOST, USUAL, Persona, Trait
from companion.thinking.prompt.card_text import shortened
from companion.thinking.spoken_language import language_of_line
from companion.values import is_this_computer
from companion.values.shipped import ASSETS, shipped

TALKING: Final = (
    "You talk with one person by voice, in one or two short, plain sentences. You answer first. You take up what they "
    "said in particular, and ask something only now and then. You give advice only when they ask for it. What you do "
    "not know or were not told, you say you don't know. You make nothing up about them or about yourself."
)
"""Manner of every persona in conversation."""
SOUNDS_LIKE: Final = "How you sound:"
"""Beginning of the line with some of a persona's own."""
_DESCRIPTION_CHARACTERS: Final = 1600
"""Maximum characters of a description, from its beginning; shipped ones have up to 750 with nature and situation."""
_WORDS: Final = 4
"""Maximum number of outstanding traits that are mentioned."""
_SAMPLE_LINES: Final = 4
_SAMPLE_WORDS: Final = 25
_LOOKS_CHARACTERS: Final = 160
_ENGLISH: Final = "en"


def as_read(persona: Persona, limits: str = "", language: str = _ENGLISH) -> Persona:
    """Return a persona for a language model: its description is its portrait, without exchanges."""
    return replace(persona, description=portrait(persona, limits, language), examples=())


def portrait(persona: Persona, limits: str = "", language: str = _ENGLISH) -> str:
    """Return the description for a language model; its last sentence is ``HONEST``.

    Args:
        limits: The person's boundaries, in one paragraph; "" for none.
        language: Code of the conversation's language; lines in another one are left out, for models repeat them.
    """
    lines = [f"“{line}”" for line in _sounds_like(persona, language)]
    parts = (
        described(persona),
        f"{SOUNDS_LIKE} {' '.join(lines)}" if lines else "",
        limits,
        f"{TALKING} {HONEST}",
    )
    return "\n".join(filter(None, parts))


def described(persona: Persona) -> str:
    """Return the description of a persona, from its words and its sliders."""
    words = outstanding(persona)[:_WORDS]
    parts = (
        shortened(persona.description.strip().removesuffix(HONEST).rstrip(), _DESCRIPTION_CHARACTERS),
        persona.manner and f"How you speak: {persona.manner}",
        f"You are {_listed(words)}." if words else "",
        f"What you are to them: {persona.relation.rstrip('.')}." if persona.relation else "",
        f"What matters to you: {', '.join(persona.values)}." if persona.values else "",
        f"How you look on the screen: {shortened(persona.looks, _LOOKS_CHARACTERS)}" if persona.looks else "",
    )
    return "\n".join(filter(None, parts))


def _sounds_like(persona: Persona, language: str) -> list[str]:
    """Return short lines of its own; if there are none, the answers in its examples."""
    lines = persona.sample_lines or tuple(answer for _, answer in persona.examples)
    short = (line for line in lines if len(line.split()) <= _SAMPLE_WORDS)
    return _in_language(short, language)[:_SAMPLE_LINES]


def _in_language(lines: Iterable[str], language: str) -> list[str]:
    """Return the lines that are not surely in another language."""
    return [line for line in lines if language_of_line(line, language) == language]


# ---- sliders in words -------------------------------------------------------------------------------

_NAMES: Final[Mapping[Trait, str]] = {
    Trait.PLAYFULNESS: "playful",
    Trait.HUMOUR: "humorous",
    Trait.WARMTH: "warm",
    Trait.SENSITIVITY: "sensitive",
    Trait.PATIENCE: "patient",
    Trait.DIRECTNESS: "direct",
    Trait.TALKATIVENESS: "talkative",
    Trait.CURIOSITY: "curious",
    Trait.IMAGINATION: "imaginative",
    Trait.OPTIMISM: "optimistic",
    Trait.TIDINESS: "orderly",
    Trait.NOSTALGIA: "nostalgic",
}
"""Adjective for each trait."""
_GRADES: Final[Mapping[int, str]] = {1: "hardly", 2: "not very", 4: "rather", 5: "very"}
_NATURE: Final[Mapping[str, tuple[str, str]]] = {
    "openness": ("down to earth", "open to new things"),
    "conscientiousness": ("easy-going", "conscientious"),
    "extraversion": ("reserved", "outgoing"),
    "agreeableness": ("critical", "kind"),
    "stability": ("easily moved", "calm"),
}
"""Adjectives for both ends of the Big Five."""
_SIDES: Final = ("empathetic", "analytical")
"""Adjectives for going by feeling and going by reason."""
_RATHER: Final = 0.4
_VERY: Final = 0.75
"""Distance from the middle from which the adjective applies, and applies strongly (guesses)."""


def graded(trait: Trait, step: int) -> str:
    """Return the graded adjective for a step of a trait, such as "very playful"; "" at the middle."""
    return "" if step == MIDDLE else f"{_GRADES[step]} {_NAMES[trait]}"


def outstanding(persona: Persona) -> tuple[str, ...]:
    """Return graded adjectives for all unusual traits, such as "very playful", the furthest from the middle first."""
    traits, reason = persona.traits, (persona.feeling_vs_reason - MIDDLE) / (MOST - MIDDLE)
    found = [(abs(traits.lean(trait)), graded(trait, traits.step(trait))) for trait in Trait]
    found.append((abs(reason), _towards(_SIDES, reason)))
    for name, ends in _NATURE.items():
        far = _from_usual(getattr(persona.big_five, name), getattr(USUAL, name))
        found.append((abs(far), _towards(ends, far)))
    return tuple(words for _, words in sorted(found, key=lambda each: -each[0]) if words)


def _from_usual(value: float, usual: float) -> float:
    """Return the distance of one of the Big Five from the usual, in [-1, 1]; 1 at its upper end for any usual one."""
    return (value - usual) / (1.0 - usual if value > usual else 1.0 + usual)


def _towards(ends: tuple[str, str], far: float) -> str:
    """Return the adjective for a distance towards the first end (-1) or the second (1); "" around the middle."""
    if abs(far) < _RATHER:
        return ""
    return f"{'very' if abs(far) >= _VERY else 'rather'} {ends[far > 0]}"


def _listed(words: Sequence[str]) -> str:
    """Return words as a list within a sentence: "a, b and c"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


# ---- the full text for a strong model -----------------------------------------------------------------

# A small model was trained on its manner and gets the portrait instead. The words are in ``assets/prompt``.

PROMPT_FILE: Final = ASSETS / "prompt" / "full.txt"
MANNER_FILE: Final = ASSETS / "prompt" / "manner.toml"
_REMEMBERS: Final = (
    "Your memory: what they tell you is kept in an encrypted memory book on this computer, across talks; they can "
    'read, correct and delete it ("{memories}"). You are shown a part of it.'
)
_FORGETS: Final = "Your memory: nothing is kept beyond this talk; they have switched that off."
_IS_SENT: Final = (
    "Privacy: this talk is sent to the language-model server that they set, {host}; who can read it there you don't "
    "know. Nothing else leaves the computer."
)
_SERVED_HERE: Final = (
    "Privacy: this talk is sent to a language-model server on this computer; whether it passes anything on, you don't "
    "know."
)
_STAYS: Final = (
    "Privacy: you run on this computer; nothing that is said leaves it, and nobody else can read it."
)


class _Manner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    address: str
    memories: str
    """Name of the memory book's page in the window."""
    exchanges: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """Facts about a conversation that do not depend on the persona."""

    language: str = _ENGLISH
    """Code of the conversation's language."""
    host: str = ""
    """Server that receives the conversation; "" if the language model runs on this computer."""
    remembers: bool = True
    """The companion remembers what the person says."""
    emergency: str = "their emergency number"
    """Emergency number, worded as in a sentence about the person."""
    crisis: str = "a crisis line near them"
    """Crisis line, worded as in a sentence about the person."""
    boundaries: tuple[str, ...] = ()
    """The person's settings, one sentence each."""


def as_read_in_full(persona: Persona, facts: TalkFacts) -> Persona:
    """Return a persona for a strong language model: its description is the full prompt, without example exchanges.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    return replace(persona, description=full_prompt(persona, facts), examples=())


def full_prompt(persona: Persona, facts: TalkFacts) -> str:
    """Return the full prompt of a strong language model; facts about the person follow it."""
    prompt, manners = _words()
    manner = manners.get(facts.language, manners[_ENGLISH])
    return prompt.format(
        who=described(persona),
        language=manner.language,
        address=manner.address,
        crisis=facts.crisis,
        emergency=facts.emergency,
        boundaries="\n".join(f"- {line}" for line in facts.boundaries),
        memory=_REMEMBERS.format(memories=manner.memories) if facts.remembers else _FORGETS,
        privacy=_privacy(facts.host),
        sounds="\n".join(_sounds(persona, manner, facts.language)),
    )


def _privacy(host: str) -> str:
    if not host:
        return _STAYS
    return _SERVED_HERE if is_this_computer(host) else _IS_SENT.format(host=host)


def _sounds(persona: Persona, manner: _Manner, language: str) -> list[str]:
    own = () if persona.sample_lines == DEFAULT_PERSONA.sample_lines else persona.sample_lines
    exchanges = (f"- They: “{theirs}” You: “{yours}”" for theirs, yours in manner.exchanges)
    return [*(f"- “{line}”" for line in _in_language(own, language)), *exchanges]


@cache
def _words() -> tuple[str, dict[str, _Manner]]:
    with shipped(PROMPT_FILE):
        prompt = PROMPT_FILE.read_text("utf-8").strip()
    with shipped(MANNER_FILE):
        manners = msgspec.convert(tomllib.loads(MANNER_FILE.read_text("utf-8")), dict[str, _Manner])
        if _ENGLISH not in manners:
            raise ValueError("no English")
        return prompt, manners
