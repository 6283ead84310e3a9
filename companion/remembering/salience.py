"""How much something said matters, and how well it is still kept after the time that has passed.

What is aroused is remembered better (Cahill & McGaugh 1998), what is pleasant or unpleasant better than what is neither
(Kensinger & Corkin 2003), the new better than the known (Tulving & Kroll 1995), what concerns oneself better than what
does not (Rogers, Kuiper & Kirker 1977); the events that change a life are those of Holmes & Rahe (1967). That a
companion's memories carry such an importance is Park et al.'s idea (2023). The weights are guesses.

No name, and no word for a group that somebody belongs to, has any part in it.
"""

import re
from functools import cache
from math import sqrt
from typing import Final

import msgspec

from companion.remembering.patterns import read_patterns
from companion.values import Affect, Memory

_AROUSAL: Final = 0.25
_VALENCE: Final = 0.20
_NOVELTY: Final = 0.20
_SELF: Final = 0.10
_DISCLOSURE: Final = 0.10
_EVENT: Final = 0.15
_LONGEST: Final = 2000
"""So many characters at the beginning of a text are looked at."""
_FEW_WORDS: Final = 2
"""With fewer words it is mostly "yes" or "hm", whose novelty says nothing (guess). Words with a capital do not count,
so that it does not matter how many names somebody has."""
_WORD: Final = re.compile(r"[⺀-\U0003ffff]|[^\W⺀-\U0003ffff]+")
"""Where no spaces part words, as in Chinese, each sign counts as one."""


class _SaliencePatterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What words matter (``salience.en.toml``)."""

    first_person: re.Pattern[str]
    opening_up: re.Pattern[str]
    life_event: re.Pattern[str]


@cache
def _patterns() -> _SaliencePatterns:
    return read_patterns("salience.en", _SaliencePatterns)


def salience(felt: Affect | None, novelty: float, text: str) -> float:
    """Return how much something said matters, in [0, 1].

    Args:
        felt: How the person felt; None where that is not known, which counts as neutral.
        novelty: 1 minus the likeness to the nearest known memory, in [0, 1]; beyond counts as its ends.
        text: What was said; English words count, of other languages feeling and novelty only.
    """
    known, words = _patterns(), text[:_LONGEST].replace("’", "'")
    is_more_than_a_nod = sum(not word[0].isupper() for word in _WORD.findall(words)) >= _FEW_WORDS
    aroused = (felt.arousal + 1) / 2 if felt is not None else 0.5
    coloured = abs(felt.valence) if felt is not None else 0.0
    return min(
        1.0,
        _AROUSAL * aroused
        + _VALENCE * coloured
        + _NOVELTY * min(1.0, max(0.0, novelty)) * is_more_than_a_nod
        + _SELF * bool(known.first_person.search(words))
        + _DISCLOSURE * bool(known.opening_up.search(words))
        + _EVENT * bool(known.life_event.search(words)),
    )


_DAY: Final = 86_400.0
SCALE_DAYS: Final = 5.0
"""Of forgetting at strength 1 (Zhong et al. 2024, section 3.3)."""


def retention(memory: Memory, now: float) -> float:
    """Return how well a memory is kept, in (0, 1]: 1 / sqrt(1 + t / (5 S)) after t days with strength S.

    The power law of forgetting (Wixted & Carpenter 2007, eq. 1; exponent a half, a guess) on MemoryBank's scale.
    MemoryBank's own exp(-t / (5 S)), whose published code has the strength on the wrong side of the fraction, would
    leave nothing after three weeks of what had not come back. The time counts from when the memory happened or last
    came back; before that (the clock was set back) it is kept whole, and so it is while it is pinned.
    """
    if memory.is_pinned:
        return 1.0
    last = max(
        memory.happened_at, memory.ended_at or memory.happened_at, memory.recalled_at or memory.happened_at
    )
    days = max(0.0, now - last) / _DAY
    return 1.0 / sqrt(1.0 + days / (SCALE_DAYS * memory.strength))
