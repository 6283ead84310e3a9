"""Says in plain words how something was said: quiet or loud, slow or fast, halting; nothing where it was as usual.

Loudness is read against the person's own calm voice, for no microphone's gain is known; pace against people's.
"""

from typing import Final

from companion.feeling.tone import trust_in_baseline
from companion.values import TONE_FIGURES, ToneBaseline, ToneMeasures

LOUDER: Final = 5.0
"""Decibels above or below the person's calm voice from which on it is loud or quiet (guess)."""
SLOW: Final = 2.8
FAST: Final = 5.5
"""Syllable nuclei per second of speech; people usually have about four (de Jong & Wempe 2009), the borders are
guesses."""
HALTING: Final = 0.4
"""Share of silence between speech from which on it is halting (guess)."""
_ENOUGH: Final = 1.0
"""Seconds of voice that tell anything (guess)."""
_INTENSITY: Final = TONE_FIGURES.index("intensity")


def voice_manner(measures: ToneMeasures, baseline: ToneBaseline) -> tuple[str, ...]:
    """Return words for how a stretch was said, at most three: "quiet", "slow", "halting"."""
    if measures.voiced_seconds < _ENOUGH:
        return ()
    found = (_loudness(measures, baseline), _pace(measures), _flow(measures))
    return tuple(word for word in found if word)


def _loudness(measures: ToneMeasures, baseline: ToneBaseline) -> str:
    if measures.intensity_db is None or trust_in_baseline(baseline) < 1.0:
        return ""
    difference = measures.intensity_db - baseline.mean[_INTENSITY]
    return "loud" if difference >= LOUDER else "quiet" if difference <= -LOUDER else ""


def _pace(measures: ToneMeasures) -> str:
    if measures.rate_hz is None:
        return ""
    return "fast" if measures.rate_hz >= FAST else "slow" if measures.rate_hz <= SLOW else ""


def _flow(measures: ToneMeasures) -> str:
    return "halting" if measures.pause_share is not None and measures.pause_share >= HALTING else ""
