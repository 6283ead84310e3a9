"""Clauses made of phonemes, as a voice would give them."""

import numpy as np
from hypothesis import strategies as st

from companion.showing.lip_line import LEVEL_DBFS
from companion.values import Audio, Clause, SpokenClause, TimedPhoneme, TimedWord

RATE_HZ = 1000
IPA = st.sampled_from(
    ["m", "p", "f", "t", "s", "h", "k", "ɹ", "w", "aɪ", "oʊ", "u", "i", "ɑ", "ə", "", "ɔːɹ", "tʃ", "☃"]
)


def said(
    *phonemes: tuple[str, float],
    pause: float = 0.3,
    level_dbfs: float = LEVEL_DBFS,
    words: tuple[TimedWord, ...] = (),
) -> SpokenClause:
    """A clause of phonemes with their durations, evenly loud, and silence after them."""
    timed, at = [], 0.0
    for phoneme, seconds in phonemes:
        timed.append(TimedPhoneme(phoneme, at, at + seconds))
        at += seconds
    at = max([at, *(word.end for word in words)])
    samples = np.zeros(round((at + pause) * RATE_HZ), np.float32)
    samples[: round(at * RATE_HZ) : 2] = 10 ** (level_dbfs / 20) * np.sqrt(2)
    return SpokenClause(Clause(0, "any"), Audio(samples, RATE_HZ), words, tuple(timed))


CLAUSES = st.builds(
    lambda phonemes, pause, level: said(*phonemes, pause=pause, level_dbfs=level),
    st.lists(st.tuples(IPA, st.floats(0, 0.4)), max_size=20),
    st.floats(0, 0.5),
    st.floats(-60, -3),
)
