"""Computes the salience of an utterance, and the retention of a memory after a time.

People remember better what aroused them (Cahill & McGaugh 1998), what was pleasant or unpleasant (Kensinger & Corkin
2003), what was new (Tulving & Kroll 1995), and what concerns themselves (Rogers, Kuiper & Kirker 1977). Giving a
companion's memories such an importance is Park et al.'s idea (2023). The weights are guesses.

No name, and no word for a group that someone belongs to, affects it but by the feeling that is read.
"""

import re
from collections.abc import Sequence
from math import sqrt
from typing import Final

from companion.remembering.speech_acts import asks_mine
from companion.values import Affect, Memory

_AROUSAL: Final = 0.25
_VALENCE: Final = 0.20
_NOVELTY: Final = 0.20
_SELF: Final = 0.10
_SHOWN: Final = 0.15
_PLAIN: Final = 0.25
"""Probability of "neutral" from which words show no emotion. On the lives of ``memory_lives`` the lines that tell a
feeling are told from others by .93 in English (patterns of events: .92), by .81 to .93 in the other languages (.80 to
.90 without; areas under the curve)."""
_NEUTRAL: Final = -1
"""Place of "neutral" among the emotions."""
_LONGEST: Final = 2000
"""Maximum characters at the beginning of a text that are examined."""
_FEW_WORDS: Final = 2
"""Number of words below which a text is mostly "yes" or "hm", whose novelty says nothing (guess). Words with a capital
do not count, so that it does not matter how many names someone has."""
_WORD: Final = re.compile(r"[⺀-\U0003ffff]|[^\W⺀-\U0003ffff]+")
"""Pattern of a word; in writing without spaces, such as Chinese, each character counts as one."""


def salience(felt: Affect | None, emotions: Sequence[float], novelty: float, text: str) -> float:
    """Return the salience of an utterance, in [0, 1].

    Args:
        felt: The person's feeling; None if unknown, which counts as neutral.
        emotions: Probabilities of the 28 emotions as ``Memory.emotions``, or empty.
        novelty: 1 minus the likeness to the nearest known memory, in [0, 1]; values outside count as 0 or 1.
        text: The words.
    """
    words = text[:_LONGEST]
    is_more_than_a_nod = sum(not word[0].isupper() for word in _WORD.findall(words)) >= _FEW_WORDS
    aroused = (felt.arousal + 1) / 2 if felt is not None else 0.5
    coloured = abs(felt.valence) if felt is not None else 0.0
    shown = max(0.0, 1 - emotions[_NEUTRAL] / _PLAIN) if felt is not None and emotions else 0.0
    return min(
        1.0,
        _AROUSAL * aroused
        + _VALENCE * coloured
        + _NOVELTY * min(1.0, max(0.0, novelty)) * is_more_than_a_nod
        + _SELF * asks_mine(words)
        + _SHOWN * shown,
    )


_DAY: Final = 86_400.0
SCALE_DAYS: Final = 5.0
"""Days that set the scale of forgetting at strength 1 (Zhong et al. 2024, section 3.3)."""


def retention(memory: Memory, now: float) -> float:
    """Return how well a memory is kept, in (0, 1]: 1 / sqrt(1 + t / (5 S)) after t days with strength S.

    The power law of forgetting (Wixted & Carpenter 2007, eq. 1; exponent a half, a guess) on MemoryBank's scale.
    MemoryBank's own exp(-t / (5 S)), whose published code has the strength on the wrong side of the fraction, would
    leave nothing after three weeks of a memory that had not come back. The time counts from when the memory happened or
    last came back. Before that (if the clock was set back) retention is 1, and also while the memory is pinned.
    """
    if memory.is_pinned:
        return 1.0
    last = max(
        memory.happened_at, memory.ended_at or memory.happened_at, memory.recalled_at or memory.happened_at
    )
    days = max(0.0, now - last) / _DAY
    return 1.0 / sqrt(1.0 + days / (SCALE_DAYS * memory.strength))
