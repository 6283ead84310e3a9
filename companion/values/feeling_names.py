"""The names of feelings: of a point of valence and arousal, and of an emotion; window and terminal use the same."""

from collections.abc import Mapping
from typing import Final

from companion.values.affect import Affect
from companion.values.told import Told

REGIONS: Final[Mapping[tuple[int, int], Told]] = {
    (1, 1): Told("cheerful"),
    (1, 0): Told("content"),
    (1, -1): Told("relaxed"),
    (0, 1): Told("keyed up"),
    (0, 0): Told("neutral"),
    (0, -1): Told("quiet"),
    (-1, 1): Told("upset"),
    (-1, 0): Told("low"),
    (-1, -1): Told("downcast"),
}
"""Words for valence and arousal, each below (-1), in (0) or above (1) the middle."""
_MIDDLE: Final = 0.15
"""Distance from 0 up to which a coordinate counts as in the middle (guess)."""
_STRONG: Final = 0.5
"""Distance from neutral, in valence or arousal, beyond which a feeling is strong (guess)."""
EMOTIONS: Final[Mapping[str, Told]] = {
    "admiration": Told("admiring"),
    "amusement": Told("amused"),
    "anger": Told("angry"),
    "annoyance": Told("annoyed"),
    "approval": Told("approving"),
    "caring": Told("caring"),
    "confusion": Told("confused"),
    "curiosity": Told("curious"),
    "desire": Told("longing"),
    "disappointment": Told("disappointed"),
    "disapproval": Told("disapproving"),
    "disgust": Told("disgusted"),
    "embarrassment": Told("embarrassed"),
    "excitement": Told("excited"),
    "fear": Told("afraid"),
    "gratitude": Told("grateful"),
    "grief": Told("grieving"),
    "joy": Told("happy"),
    "love": Told("loving"),
    "nervousness": Told("nervous"),
    "optimism": Told("hopeful"),
    "pride": Told("proud"),
    "realization": Told("struck by something"),
    "relief": Told("relieved"),
    "remorse": Told("sorry"),
    "sadness": Told("sad"),
    "surprise": Told("surprised"),
    "neutral": Told("neutral"),
}
"""Words for the 28 emotions of GoEmotions."""


def feeling_at(affect: Affect) -> Told:
    """Return the name of a point of feeling, by its valence and arousal alone."""
    return REGIONS[_side(affect.valence), _side(affect.arousal)]


def is_strong(affect: Affect) -> bool:
    """Tell whether a feeling is very much what it is called."""
    return max(abs(affect.valence), abs(affect.arousal)) > _STRONG


def _side(value: float) -> int:
    return 0 if abs(value) < _MIDDLE else 1 if value > 0 else -1
