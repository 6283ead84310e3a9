"""Makes ``voiceprint.npz``: how much one voice varies, and how much voices differ.

``python models/training/voiceprint.py --data DIR``

``--data`` holds ``emodb16k`` (CC0), in which seven speakers say ten sentences in seven feelings. The likeness from
which a voice is taken for the known one is set so that ``OWN`` of a speaker's stretches pass, each left out of what
learned their voice.
"""

import argparse
import csv
from pathlib import Path
from typing import Final

import numpy as np

from companion.hearing.voiceprint import FIGURES, FILE, Numbers, Voices, learn_voice, voice_figures
from companion.sound.wav import read_sound

OWN: Final = 0.95
DIAGONAL_WITHIN: Final = 0.3
"""Seven speakers say little of how figures vary together (of .1, .3 and .6 the best on RAVDESS)."""
DIAGONAL_BETWEEN: Final = 0.5
LEARNED: Final = 10
"""Stretches that a voice is learned from: 30 seconds of calibration."""
ROUNDS: Final = 20


def voices_of(folder: Path) -> list[tuple[str, Numbers]]:
    """Return the figures of each recording that holds enough speech, with its speaker."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row["speaker"], voice_figures(read_sound(folder / row["file"]).samples)) for row in rows]
    return [(speaker, figures) for speaker, figures in found if figures is not None]


def fitted(voices: list[tuple[str, Numbers]]) -> Voices:
    """Return how voices differ, with a likeness that is not set yet."""
    speakers = sorted({speaker for speaker, _ in voices})
    centre = np.mean([figures for _, figures in voices], axis=0)
    means = {
        one: np.mean([figures for speaker, figures in voices if speaker == one], axis=0) for one in speakers
    }
    within = np.cov(np.array([figures - means[speaker] for speaker, figures in voices]).T)
    between = np.cov(np.array([means[speaker] - centre for speaker in speakers]).T)
    return Voices(centre, _shrunk(within, DIAGONAL_WITHIN), _shrunk(between, DIAGONAL_BETWEEN), 0.0)


def _shrunk(covariance: Numbers, share: float) -> Numbers:
    return np.asarray((1 - share) * covariance + share * np.diag(np.diag(covariance)))


def trials(differ: Voices, voices: list[tuple[str, Numbers]]) -> tuple[Numbers, Numbers]:
    """Return the likenesses of own stretches and of others', each voice learned ``ROUNDS`` times."""
    random = np.random.default_rng(0)
    own, others = [], []
    for one in sorted({speaker for speaker, _ in voices}):
        mine = [figures for speaker, figures in voices if speaker == one]
        for _ in range(ROUNDS):
            order = random.permutation(len(mine))
            known = learn_voice([mine[at] for at in order[:LEARNED]])
            if known is None:
                continue
            own += [differ.likeness(known, mine[at]) for at in order[LEARNED:]]
            others += [differ.likeness(known, figures) for speaker, figures in voices if speaker != one]
    return np.array(own), np.array(others)


def main() -> None:
    """Read, fit, write."""
    parser = argparse.ArgumentParser(description="make what tells voices apart")
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds emodb16k")
    parser.add_argument("--out", type=Path, default=FILE, help="where it is written")
    arguments = parser.parse_args()
    voices = voices_of(arguments.data / "emodb16k")
    differ = fitted(voices)
    own, others = trials(differ, voices)
    least = float(np.quantile(own, 1 - OWN))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        arguments.out,
        centre=differ.centre,
        within=differ.within,
        between=differ.between,
        least=np.float64(least),
    )
    print(f"{len(voices)} stretches, {FIGURES} figures; least likeness {least:.2f}")
    print(f"of its own speakers {np.mean(own >= least):.2f} pass, of others {np.mean(others >= least):.2f}")


if __name__ == "__main__":
    main()
