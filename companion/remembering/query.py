"""What a recall is asked with: the words just said, their vector, the feeling, and what they ask for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import Affect, Evidence, RecallIntent, Speaker, TimeSpan

Vector: TypeAlias = NDArray[np.float32]
"""float32, (384,), of length 1: the meaning of a text."""


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """What comes to mind is asked with this; instants are seconds since 1970-01-01 UTC."""

    text: str
    """The person's words, as far as they are known."""
    now: float
    intent: RecallIntent
    vector: Vector | None = None
    """Of ``as_said(text, called)``; None where it has no words."""
    trunk: str = ""
    """Hash of the trunk that made the vector: only memories of the same one are compared by meaning."""
    felt: Affect | None = None
    """How the person feels; None where that is not known."""
    emotions: tuple[float, ...] = ()
    """Probabilities of the 28 emotions, as ``Memory.emotions``; empty where not known."""
    mood: Affect | None = None
    """How the companion feels: compared with its mood of then where the person's feeling is not known."""
    names: frozenset[str] = frozenset()
    """Whom the words name beside the two of them, in any case."""
    called: Mapping[Speaker, str] = field(default_factory=dict)
    """What the two of them are called, where that is known."""
    span: TimeSpan | None = None
    """The time the words ask for; None where they name none."""
    in_prompt: frozenset[Evidence] = frozenset()
    """Utterances that the language model still sees: what rests on them alone need not come back."""


def as_said(text: str, called: Mapping[Speaker, str]) -> str:
    """Return a text with the names of the two speakers turned into "I" and "my".

    What was said is kept in the words of who said it, so what asks for it should be in such words too: "When did Anna
    start her job?" finds "I started …" better as "When did I start her job?". On LoCoMo the share of the evidence
    among the five texts nearest in meaning rises from .21 to .47.
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
