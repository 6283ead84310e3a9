"""Interprets what the encoder measured of a text: the feeling in the words and its likeliest emotions."""

from dataclasses import dataclass, replace
from typing import Final

from companion.feeling.emotions import LABELS
from companion.values import AffectEstimate, Deviation, Emotion, TextMeasures

KNOWN: Final = 0.5
"""From this familiarity on words are read at all; the rule was chosen on own sentences (models/encoder/README.md)."""
LIKELY: Final = 0.1
"""What is less probable is not named, though it may be the best guess for a rare emotion (guess)."""
MOST_NAMED: Final = 3
"""As many emotions as a person can take in at a glance (guess)."""
_NEUTRAL: Final = LABELS.index("neutral")


@dataclass(frozen=True, slots=True)
class WordsReading:
    """What words alone say."""

    estimate: AffectEstimate | None
    """None where they say nothing: no words, another language, code."""
    emotions: tuple[Emotion, ...]
    """At most three, the likeliest first."""
    is_unsure: bool
    """Nothing may be built on it."""


UNREAD: Final = WordsReading(None, (), is_unsure=True)
"""The reading of what cannot be read."""


def read(measures: TextMeasures) -> WordsReading:
    """Return what a text says of the feeling of who says it.

    What is only half in the language that the encoder knows is read with a wider deviation, up to four times as wide
    at ``KNOWN`` (guess).
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
