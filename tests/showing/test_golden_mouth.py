"""The mouth saying "Hello, I am here.", as a file to be read and reviewed.

Renew it with: python -m tests.showing.test_golden_mouth
"""

from pathlib import Path

import numpy as np

from companion.showing.lip_line import LEVEL_DBFS, VISEMES, LipKey, lip_line
from companion.values import Audio, Clause, SpokenClause, TimedPhoneme

GOLDEN = Path(__file__).parent / "golden" / "hello_i_am_here.txt"
PHONEMES = (
    *(("", 0.01), ("h", 0.09), ("ə", 0.04), ("l", 0.25), ("oʊ", 0.11), ("", 0.21), ("aɪ", 0.17), ("æ", 0.07)),
    *(("m", 0.09), ("h", 0.08), ("ɪ", 0.08), ("ɹ", 0.2), ("", 0.3)),
)
"""As a woman's voice says them, rounded to 10 ms."""


def rendered() -> str:
    phonemes, at = [], 0.0
    for phoneme, seconds in PHONEMES:
        phonemes.append(TimedPhoneme(phoneme, round(at, 3), round(at + seconds, 3)))
        at += seconds
    audio = Audio(np.full(round(at * 1000), 10 ** (LEVEL_DBFS / 20), np.float32), 1000)
    line = lip_line(SpokenClause(Clause(0, "Hello, I am here."), audio, (), tuple(phonemes)))
    return "".join(row(key, phonemes) for key in line.keys[::3])


def row(key: LipKey, phonemes: list[TimedPhoneme]) -> str:
    heard = next((p.phoneme for p in phonemes if p.start <= key.at < p.end), "")
    shares = (f"{v.value} {w:.2f}" for v, w in zip(VISEMES, key.weights, strict=True) if w >= 0.05)
    return f"{key.at:>6.2f} {heard:<3} jaw {key.jaw:.2f}  {', '.join(shares)}\n"


def test_the_mouth_says_hello_as_it_was_reviewed() -> None:
    assert rendered() == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(rendered(), encoding="utf-8")
