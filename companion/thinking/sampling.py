"""How the next token is drawn from what a language model proposes, apart from temperature and seed."""

from dataclasses import dataclass
from typing import Final

TOP_K: Final = 64
"""Tokens looked at per draw: llama.h asks for a choice before the penalties; min-p leaves far fewer."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """What the engines are told beside ``ReplyLimits``; belongs to a model, not to a reply."""

    min_p: float = 0.1
    """Leave out tokens less likely than this share of the likeliest one (Nguyen et al. 2024, "min-p"); [0, 1]."""
    repetition_penalty: float = 1.05
    """Divide the score of tokens already in the reply by this (Keskar et al. 2019, eq. 1); 1 leaves them alone."""
    penalised_tokens: int = 64
    """How many tokens back the penalty looks."""

    def __post_init__(self) -> None:
        if not 0.0 <= self.min_p <= 1.0:
            raise ValueError(f"min_p must lie in [0, 1], got {self.min_p!r}")
        if not 0.5 <= self.repetition_penalty <= 2.0:
            raise ValueError(f"repetition_penalty must lie in [0.5, 2], got {self.repetition_penalty!r}")
        if self.penalised_tokens < 0:
            raise ValueError(f"penalised_tokens must not be negative, got {self.penalised_tokens!r}")


STARTER_SAMPLING: Final = Sampling(min_p=0.2, repetition_penalty=1.1)
"""For SmolLM2-135M: it wanders off sooner than larger models (docs/language-models.md)."""
