"""The query of a recall: the words just said, their vector, the feeling, and the time and people they ask for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.storage.memory_rows import Vector
from companion.values import Affect, Evidence, RecallIntent, Speaker, TimeSpan


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """A query for memories; instants are seconds since 1970-01-01 UTC."""

    text: str
    """The person's words, as far as they are known."""
    now: float
    intent: RecallIntent
    vector: Vector | None = None
    """Vector of ``as_said(text, called)``; None if it has no words."""
    trunk: str = ""
    """Hash of the trunk that made the vector: only memories of the same one are compared by meaning."""
    felt: Affect | None = None
    """The person's feeling; None if unknown."""
    emotions: tuple[float, ...] = ()
    """Probabilities of the 28 emotions, as ``Memory.emotions``; empty if unknown."""
    mood: Affect | None = None
    """The companion's mood, compared with its mood at the time of a memory if the person's feeling is unknown."""
    names: frozenset[str] = frozenset()
    """Names of the people in the words, without the two who talk, in any case."""
    called: Mapping[Speaker, str] = field(default_factory=dict)
    """Names of the two speakers, as far as they are known."""
    span: TimeSpan | None = None
    """The time that the words ask for; None if they name none."""
    in_prompt: frozenset[Evidence] = frozenset()
    """Utterances that the language model still sees: a memory with only these as evidence need not come back."""


def as_said(text: str, called: Mapping[Speaker, str]) -> str:
    """Return a text with the names of the two speakers turned into "I" and "my".

    Moments keep the words of their speaker, so a query should use such words too: "When did Anna start her job?" finds
    "I started …" better as "When did I start her job?". On LoCoMo the share of the evidence among the five texts
    nearest in meaning rises from .21 to .47.
    """
    names = "|".join(re.escape(name) for name in called.values() if name.strip())
    if not names:
        return text
    return re.sub(
        rf"\b(?:{names})\b(?P<of>['’]s\b)?",
        lambda found: "my" if found["of"] else "I",
        text,
        flags=re.IGNORECASE,
    )
