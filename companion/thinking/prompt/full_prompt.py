"""Builds the text that a strong language model reads first: persona, manner, rules for danger, and facts of the talk.

A small model was trained on its manner and gets ``portrait`` instead. Both end with the honest sentence. The words are
in ``assets/prompt/full.txt``, and in ``manner.toml`` next to it for each language.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from ipaddress import ip_address
from typing import Final

import msgspec

from companion.thinking.persona import DEFAULT_PERSONA, HONEST, Persona
from companion.thinking.prompt.portrait import described
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

    Raises:
        PartMissing: A file of words does not exist.
        PartBroken: The contents of a file are not as they should be.
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
        memory=_REMEMBERS if facts.remembers else _FORGETS,
        privacy=_privacy(facts.host),
        sounds="\n".join(_sounds(persona, manner)),
        honest=HONEST,
    )


def _privacy(host: str) -> str:
    if not host:
        return _STAYS
    return _SERVED_HERE if _is_this_computer(host) else _IS_SENT.format(host=host)


def _is_this_computer(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


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
