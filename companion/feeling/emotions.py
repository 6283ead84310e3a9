"""The 28 emotions of GoEmotions (Demszky et al. 2020) in the order of their file, each with its point as a feeling.

Anger, disgust, fear, joy, sadness, surprise and neutral lie where PELD puts them (Wen et al. 2021). All others lie
where people rated their word, or its nearest rated word: Glasgow norms (Scott, Keitel, Becirspahic, Yao & Sereno 2019,
Behavior Research Methods, CC BY 4.0), (rating - 5) / 4. Ratings of words have less arousal than feelings have.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from companion.values import NEUTRAL, Affect

POINTS: Final[Mapping[str, Affect]] = MappingProxyType(
    {
        "admiration": Affect(0.66, 0.32, 0.22),  # admire
        "amusement": Affect(0.66, 0.37, 0.39),
        "anger": Affect(-0.51, 0.59, 0.25),
        "annoyance": Affect(-0.63, -0.14, 0.00),
        "approval": Affect(0.61, 0.18, -0.05),
        "caring": Affect(0.68, 0.07, 0.15),  # care
        "confusion": Affect(-0.44, -0.08, -0.38),
        "curiosity": Affect(0.45, 0.36, 0.27),  # curious
        "desire": Affect(0.48, 0.61, 0.22),
        "disappointment": Affect(-0.64, -0.30, -0.38),  # disappointed
        "disapproval": Affect(-0.73, -0.21, -0.17),  # reject
        "disgust": Affect(-0.60, 0.35, 0.11),
        "embarrassment": Affect(-0.69, -0.04, -0.53),
        "excitement": Affect(0.82, 0.67, 0.32),
        "fear": Affect(-0.62, 0.82, -0.43),
        "gratitude": Affect(0.71, 0.11, 0.11),
        "grief": Affect(-0.76, -0.03, -0.34),
        "joy": Affect(0.81, 0.51, 0.46),
        "love": Affect(0.91, 0.79, 0.08),
        "nervousness": Affect(-0.49, 0.03, -0.59),  # nervous
        "optimism": Affect(0.87, 0.44, 0.60),
        "pride": Affect(0.61, 0.27, 0.51),  # proud: "pride" was rated as the sin, too
        "realization": Affect(0.33, -0.02, 0.22),  # realize
        "relief": Affect(0.55, 0.04, 0.16),  # relieved
        "remorse": Affect(-0.30, -0.36, -0.36),
        "sadness": Affect(-0.63, -0.27, -0.33),
        "surprise": Affect(0.40, 0.67, -0.13),
        "neutral": NEUTRAL,
    }
)
"""Point of each emotion."""

LABELS: Final = tuple(POINTS)
"""Names, in the order in which GoEmotions numbers them from 0."""
