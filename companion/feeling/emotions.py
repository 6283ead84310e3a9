"""The 28 emotions of GoEmotions (Demszky et al. 2020) in the order of their file, each with its point as a feeling.

Anger, disgust, fear, joy, sadness, surprise and neutral lie where PELD puts them (Wen et al. 2021). All others lie
where people rated their word, or its nearest rated word: Glasgow norms (Scott, Keitel, Becirspahic, Yao & Sereno 2019,
Behavior Research Methods, CC BY 4.0), (rating - 5) / 4. Ratings of words have less arousal than feelings have.
``read`` interprets the encoder's measurements of a text: the feeling in the words and its likeliest emotions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from companion.values import NEUTRAL, Affect, AffectEstimate, Deviation, Emotion, TextMeasures

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


KNOWN: Final = 0.5
"""Minimum familiarity for reading words at all; the rule was chosen on own sentences (models/encoder/README.md)."""
LIKELY: Final = 0.1
"""Minimum probability of a named emotion; a rare emotion below it stays unnamed even as the best guess (guess)."""
MOST_NAMED: Final = 3
"""Maximum number of emotions, as many as a person can take in at a glance (guess)."""
_NEUTRAL: Final = LABELS.index("neutral")


@dataclass(frozen=True, slots=True)
class WordsReading:
    """Feeling in the words alone."""

    estimate: AffectEstimate | None
    """Estimate; None if they show nothing: no words, another language, code."""
    emotions: tuple[Emotion, ...]
    """At most three, the likeliest first."""
    is_unsure: bool
    """Nothing may be built on it."""


UNREAD: Final = WordsReading(None, (), is_unsure=True)
"""Reading of words that cannot be read."""


def read(measures: TextMeasures) -> WordsReading:
    """Return the feeling that a text shows of its speaker.

    A text that is only half in the encoder's language gets a wider deviation, up to four times as wide at ``KNOWN``
    (guess).
    """
    if measures.familiarity < KNOWN:
        return UNREAD
    doubt = (1 - measures.familiarity) / (1 - KNOWN)
    felt = measures.felt.deviation
    wider = Deviation(*(min(1.0, x * 4**doubt) for x in (felt.valence, felt.arousal, felt.dominance)))
    return WordsReading(replace(measures.felt, deviation=wider), _emotions(measures), is_unsure=False)


def _emotions(measures: TextMeasures) -> tuple[Emotion, ...]:
    over = measures.named or (max(range(len(LABELS)), key=lambda label: measures.emotions[label]),)
    named = [label for label in over if measures.emotions[label] >= LIKELY]
    likeliest = max((measures.emotions[label] for label in named), default=1.0)
    return tuple(
        Emotion(
            LABELS[label],
            measures.emotions[label],
            0.0 if label == _NEUTRAL else measures.intensity * measures.emotions[label] / likeliest,
        )
        for label in named[:MOST_NAMED]
    )
