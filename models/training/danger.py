"""Makes ``danger.npz``: how much words are like those of somebody in danger, beside the network that guards.

``python models/training/danger.py --data DIR``

Kernel ridge regression with some of the lines as the points that are compared with (subset of regressors, Smola &
Schölkopf 2000), solved exactly, the same file each time. It learns from the lines of ``guard_lines``; one in ten is
held back, on which ``guard.py`` then sets how both count together, and on which this prints how it does alone.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
from material import is_held_back
from numpy.typing import NDArray
from small_heads import bag, known_pieces, stored, stored_trunk

from companion.encoder.danger import FILE, KNOWN, NONE, OUTPUTS, SHARP
from companion.encoder.fitting import of_length_one
from companion.encoder.known import Known
from companion.encoder.reading import open_text_reader
from companion.encoder.wording import PIECES

RIDGE: Final = 0.3
"""Weight of the squared weights."""
PIECES_COUNT: Final = 0.5
"""What likeness in word pieces counts; of .5, 1 and 2 the best on part a when it was left out."""
EVERYDAY_COUNTS: Final = 0.3
"""How much an everyday line counts beside one of our own about danger."""
COLLECTED_COUNTS: Final = 2.0
"""How much a line of part a of the collections counts, which another hand wrote."""
LEAST_OCCURRENCES: Final = 4
"""A word piece in fewer lines says nothing (guess)."""
_JITTER: Final = 1e-6
"""Keeps what is solved from being singular where two lines are the same."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """Something said, what it tells of, and how much it counts."""

    said: lines.DangerLine
    counts: float


def known_lines(data: Path) -> list[Line]:
    """Return all that is learned from or held back."""
    written = [Line(line, COLLECTED_COUNTS if line.file == "collected" else 1.0) for line in lines.danger()]
    usual = [lines.DangerLine(text, "none", 0, False, "everyday") for text in lines.no_danger(data)]
    return [*written, *(Line(line, EVERYDAY_COUNTS) for line in usual)]


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What was learned."""

    known: Known
    known_pieces: Floats
    weights: Floats
    """(known, OUTPUTS)."""
    bias: Floats
    """(OUTPUTS,)."""

    def scores(self, meaning: Floats, feeling: Floats, pieces: Floats) -> Floats:
        """Return scores, (n, OUTPUTS)."""
        return _likeness(self.known, self.known_pieces, meaning, feeling, pieces) @ self.weights + self.bias


def learn(known: list[Line], meaning: Floats, feeling: Floats, pieces: Floats) -> Fitted:
    """Learn from lines; ``KNOWN`` of them are compared with, those of danger or in its words first."""
    counts = np.array([line.counts for line in known])
    order = np.random.default_rng(0).permutation(len(known))
    picked = np.sort(order[np.argsort(counts[order] <= EVERYDAY_COUNTS, kind="stable")][:KNOWN])
    centre, scale = feeling.mean(0), np.maximum(feeling.std(0), _JITTER)
    points = Known(
        meaning[picked].astype(np.float32),
        of_length_one(((feeling - centre) / scale)[picked]),
        centre.astype(np.float32),
        scale.astype(np.float32),
    )
    near = _likeness(points, pieces[picked], meaning, feeling, pieces)
    truth = np.array([lines.danger_truth(line.said).astype(np.float64) for line in known])
    bias = np.average(truth, axis=0, weights=counts)
    weighed = near * counts[:, np.newaxis]
    mixed = near.T @ weighed + RIDGE * near[picked] + _JITTER * np.eye(len(picked))
    return Fitted(points, pieces[picked], np.linalg.solve(mixed, weighed.T @ (truth - bias)), bias)


def _likeness(known: Known, known_pieces: Floats, meaning: Floats, feeling: Floats, pieces: Floats) -> Floats:
    near = known.likeness(meaning.astype(np.float32), feeling.astype(np.float32))
    return np.asarray(near + PIECES_COUNT * pieces @ known_pieces.T, np.float64)


def main() -> None:
    """Read, learn, print how it does on what was held back, and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    known = known_lines(parser.parse_args().data)
    encoder = open_text_reader().encoder
    encoded = encoder.encode([line.said.text for line in known])
    pieces_known = known_pieces(encoded, LEAST_OCCURRENCES)
    seen = (encoded.meaning.astype(float), encoded.feeling.astype(float), bag(encoded, pieces_known))
    back = np.array([is_held_back(line.said.text) for line in known])
    taught = [line for line, is_back in zip(known, back, strict=True) if not is_back]
    fitted = learn(taught, *(part[~back] for part in seen))
    scores = SHARP * fitted.scores(*(part[back] for part in seen))
    odds = np.log(np.exp(scores[:, :NONE]).sum(1)) - scores[:, NONE]
    is_crisis = np.array([line.said.kind != "none" for line in known])[back]
    usual = np.array([line.counts == EVERYDAY_COUNTS for line in known])[back]
    for share in (0.01, 0.02, 0.05, 0.1):
        bar = np.quantile(odds[~is_crisis & ~usual], 1 - share)
        print(
            f"near {share}: found {(odds[is_crisis] > bar).mean():.3f}, everyday {(odds[usual] > bar).mean():.4f}"
        )
    pieces = np.zeros((PIECES, OUTPUTS), np.float16)
    pieces[pieces_known] = PIECES_COUNT * fitted.known_pieces.T @ fitted.weights
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        **stored(fitted.known),
        weights=fitted.weights.astype(np.float16),
        bias=fitted.bias.astype(np.float32),
        pieces=pieces,
    )
    print(f"{len(taught)} lines; {FILE.name}: {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
