"""Makes what a strong language model reads before a talk: who it is, how it talks, what to do in danger, what it knows.

A small model was taught its manner and gets ``portrait`` instead. Both end honestly. The words are those of
``assets/prompt/full.txt``, and of ``manner.toml`` beside it for each language.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import msgspec

from companion.thinking.persona import DEFAULT_PERSONA, HONEST, Persona
from companion.thinking.portrait import described
from companion.values.shipped import ASSETS, shipped

PROMPT_FILE: Final = ASSETS / "prompt" / "full.txt"
MANNER_FILE: Final = ASSETS / "prompt" / "manner.toml"
_ENGLISH: Final = "en"
_REMEMBERS: Final = (
    "Your memory: what they tell you is kept in an encrypted memory book on this computer, across talks; they can "
    'read, correct and delete it ("Memories"). You are shown a part of it.'
)
_FORGETS: Final = "Your memory: nothing is kept beyond this talk; they have switched that off."
_IS_SENT: Final = (
    "Privacy: this talk is sent to the language-model server that they set, {host}; who can read it there you don't "
    "know. Nothing else leaves the computer."
)
_STAYS: Final = (
    "Privacy: you run on this computer; nothing that is said leaves it, and nobody else can read it."
)


class _Manner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    address: str
    exchanges: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """What is so of a talk, whoever the companion is."""

    language: str = _ENGLISH
    """Code of the talk's language."""
    host: str = ""
    """The server to which the talk is sent; "" if the language model runs on this computer."""
    remembers: bool = True
    """What the person tells is remembered."""
    emergency: str = "their emergency number"
    """The emergency number, as a sentence about them names it."""
    crisis: str = "a crisis line near them"
    """The crisis line, likewise."""
    boundaries: tuple[str, ...] = ()
    """What the person has set, a sentence each."""


def as_read_in_full(persona: Persona, facts: TalkFacts) -> Persona:
    """Return a persona as a strong language model reads it: described by all that it needs, without exchanges.

    Raises:
        PartMissing: A file of words is not there.
        PartBroken: A file does not hold what it should.
    """
    return replace(persona, description=full_prompt(persona, facts), examples=())


def full_prompt(persona: Persona, facts: TalkFacts) -> str:
    """Return what a strong language model reads before a talk; what is known of the person follows it."""
    prompt, manners = _words()
    manner = manners.get(facts.language, manners[_ENGLISH])
    return prompt.format(
        who=described(persona),
        language=manner.language,
        address=manner.address,
        crisis=facts.crisis,
        emergency=facts.emergency,
        boundaries="\n".join(f"- {line}" for line in facts.boundaries),
        memory=_REMEMBERS if facts.remembers else _FORGETS,
        privacy=_IS_SENT.format(host=facts.host) if facts.host else _STAYS,
        sounds="\n".join(_sounds(persona, manner)),
        honest=HONEST,
    )


def _sounds(persona: Persona, manner: _Manner) -> list[str]:
    own = () if persona.sample_lines == DEFAULT_PERSONA.sample_lines else persona.sample_lines
    exchanges = (f"- They: “{theirs}” You: “{yours}”" for theirs, yours in manner.exchanges)
    return [*(f"- “{line}”" for line in own), *exchanges]


@cache
def _words() -> tuple[str, dict[str, _Manner]]:
    with shipped(PROMPT_FILE):
        prompt = PROMPT_FILE.read_text("utf-8").strip()
    with shipped(MANNER_FILE):
        manners = msgspec.convert(tomllib.loads(MANNER_FILE.read_text("utf-8")), dict[str, _Manner])
        if _ENGLISH not in manners:
            raise ValueError("no English")
        return prompt, manners
