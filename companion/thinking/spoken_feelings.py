"""Names the likeliest feeling of the person's as it is said aloud; gives nothing rather than something doubtful.

The words and borders are guesses.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, TypeAlias


class FeelingSort(StrEnum):
    """The sort of a feeling, as far as it changes what may be said."""

    SORROW = "sorrow"
    GRIEF = "grief"
    FEAR = "fear"
    ANGER = "anger"
    SHAME = "shame"
    JOY = "joy"


SpokenFeeling: TypeAlias = tuple[str, str, FeelingSort | None]
"""Behind "you're" ("worried"), as a thing ("worry"), and its sort; "" and None where there is none."""

_LIKELY: Final = 0.3
"""How probable a feeling must be to be named."""
_MEANT: Final = 0.2
"""How much more probable it counts where it is what the situation means for the person."""
_MEANINGS: Final = {
    "worry": "nervousness",
    "stress": "nervousness",
    "hurt": "sadness",
    "shame": "embarrassment",
    "humiliation": "embarrassment",
    "guilt": "remorse",
}
"""Other names for what GoEmotions has a label for."""

_UNNAMED: Final[SpokenFeeling] = ("", "", None)
_FEELINGS: Final[Mapping[str, SpokenFeeling | None]] = {
    "admiration": ("impressed", "admiration", FeelingSort.JOY),
    "amusement": ("amused", "fun", FeelingSort.JOY),
    "anger": ("angry", "anger", FeelingSort.ANGER),
    "annoyance": ("annoyed", "annoyance", FeelingSort.ANGER),
    "approval": None,
    "caring": None,
    "confusion": ("unsure", "doubt", None),
    "curiosity": ("curious", "curiosity", None),
    "desire": ("full of longing", "longing", None),
    "disappointment": ("disappointed", "disappointment", FeelingSort.SORROW),
    "disapproval": ("put off", "unease", FeelingSort.ANGER),
    "disgust": ("disgusted", "disgust", FeelingSort.ANGER),
    "embarrassment": ("embarrassed", "embarrassment", FeelingSort.SHAME),
    "excitement": ("excited", "excitement", FeelingSort.JOY),
    "fear": ("scared", "fear", FeelingSort.FEAR),
    "gratitude": ("grateful", "gratitude", FeelingSort.JOY),
    "grief": ("full of grief", "grief", FeelingSort.GRIEF),
    "joy": ("happy", "joy", FeelingSort.JOY),
    "love": ("full of love", "love", FeelingSort.JOY),
    "nervousness": ("nervous", "worry", FeelingSort.FEAR),
    "optimism": ("hopeful", "hope", FeelingSort.JOY),
    "pride": ("proud", "pride", FeelingSort.JOY),
    "realization": None,
    "relief": ("relieved", "relief", FeelingSort.JOY),
    "remorse": ("sorry about it", "regret", FeelingSort.SHAME),
    "sadness": ("sad", "sadness", FeelingSort.SORROW),
    "surprise": ("surprised", "surprise", None),
    "neutral": None,
}
"""How GoEmotions' 28 labels are spoken, in their order; None for what is no feeling one would name."""


def spoken_feeling(emotions: Sequence[float], means: str = "") -> SpokenFeeling:
    """Return the words for the likeliest feeling; none where none is likely enough to be named.

    Args:
        emotions: Probabilities of GoEmotions' 28 labels in their order; empty where they are not known.
        means: What the situation means for the person (``Situation.means``).
    """
    meant = means.split(", ")[0]
    meant = _MEANINGS.get(meant, meant)
    likely = [
        (probability + (_MEANT if label == meant else 0.0), spoken)
        for probability, (label, spoken) in zip(emotions, _FEELINGS.items(), strict=bool(emotions))
        if spoken is not None
    ]
    probability, spoken = max(likely, key=lambda each: each[0], default=(0.0, _UNNAMED))
    return spoken if probability >= _LIKELY else _UNNAMED
