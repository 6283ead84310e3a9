"""Interprets the encoder's measurements of a text: the feeling in the words and its likeliest emotions."""

from dataclasses import dataclass, replace
from typing import Final

from companion.feeling.emotions import LABELS
from companion.values import AffectEstimate, Deviation, Emotion, TextMeasures

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
