"""In which language words are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

UNSPACED: Final = frozenset({"ja", "zh"})
"""Languages that are written without blanks between words."""
_LIKELY: Final = 0.5


@dataclass(frozen=True, slots=True)
class IdentifiedLanguage:
    """What words show of their language."""

    shares: Mapping[str, float]
    """How likely they are in each language that is told apart, by its code; what is missing to 1, in none of these."""

    @property
    def code(self) -> str | None:
        """Of the likeliest one, such as "de"; None where none of them is likely: a further one, or a mere name."""
        likeliest = max(self.shares, key=self.share, default=None)
        return likeliest if likeliest is not None and self.shares[likeliest] >= _LIKELY else None

    def share(self, language: str) -> float:
        """Return how likely they are in a language; 0 for one that is not told apart."""
        return self.shares.get(language, 0.0)


IdentifyLanguage = Callable[[str], IdentifiedLanguage]
"""Tells in which language words are."""
