"""Rules for drawing the next token from a language model's proposals, apart from temperature and seed."""

from dataclasses import dataclass
from typing import Final

TOP_K: Final = 64
"""Maximum tokens considered per draw: llama.h requires a selection before the penalties; min-p leaves far fewer."""

PHRASE_PENALTY_BASE: Final = 1.75
PHRASE_FREE_TOKENS: Final = 3
PHRASE_TOKENS_BACK: Final = 256
"""Growth, unpunished length, and reach of the phrase penalty; the first as in llama.cpp, the others guesses."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """Settings of the engines in addition to ``ReplyLimits``; they belong to a model, not to a reply."""

    min_p: float = 0.1
    """Minimum probability, as a share of the likeliest token's (Nguyen et al. 2024, "min-p"); [0, 1]."""
    repetition_penalty: float = 1.05
    """Divisor for the score of tokens already in the reply (Keskar et al. 2019, eq. 1); 1 leaves them unchanged."""
    penalised_tokens: int = 64
    """Number of tokens that the penalty looks back."""
    phrase_penalty: float = 0.8
    """Strength of the penalty on continuing a phrase of the reply or of earlier replies; 0 for none.

    The "don't repeat yourself" sampler of llama.cpp: phrase_penalty · 1.75^(n - 3) for a phrase of n > 3 tokens."""

    def __post_init__(self) -> None:
        if not 0.0 <= self.min_p <= 1.0:
            raise ValueError(f"min_p must lie in [0, 1], got {self.min_p!r}")
        if not 0.5 <= self.repetition_penalty <= 2.0:
            raise ValueError(f"repetition_penalty must lie in [0.5, 2], got {self.repetition_penalty!r}")
        if self.penalised_tokens < 0:
            raise ValueError(f"penalised_tokens must not be negative, got {self.penalised_tokens!r}")
        if self.phrase_penalty < 0.0:
            raise ValueError(f"phrase_penalty must not be negative, got {self.phrase_penalty!r}")


SMALL_MODEL_SAMPLING: Final = Sampling(min_p=0.2)
"""Settings for SmolLM2-135M: it loses track sooner than larger models (docs/language-models.md)."""
