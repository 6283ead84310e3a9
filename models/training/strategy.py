"""Makes the head that tells which strategy a reply follows, and keeps the meaning of the examples that can be shown.

``python models/training/strategy.py [--examples FOLDER] [--encoder FOLDER]``

To be run again whenever an example changes. Learns from their rows of the part "train" and prints how well it does
on folds of them; the rows of the part "test" are never used here. Multinomial logistic regression by accelerated
gradient descent (Nesterov 1983), the same file each time. What it reads is scaled first, and the scales are then
folded into the weights.
"""

import argparse
from pathlib import Path
from typing import Final

import numpy as np
from companion.encoder.kept_meaning import EXAMPLES_FILE, save_meaning
from companion.thinking.examples import FOLDER as EXAMPLES
from companion.thinking.examples import load_examples
from numpy.typing import NDArray
from regression import Floats, fit
from small_heads import bag, known_pieces, stored_trunk

from companion.encoder.familiarity import familiarity
from companion.encoder.head import WIDTH
from companion.encoder.strategy import FIGURES, INPUTS, STRATEGIES, inputs
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.encoder.wording import PIECES

FOLDS: Final = 5
RIDGE: Final = 3e-4
"""Weight of half the squared weights; of .0001, .0003 and .001 all do alike on the folds."""
FORM_WEIGHT: Final = 0.3
"""How much a figure of form is scaled beside a whole vector; .6 does no better on the folds."""
LEAST_OCCURRENCES: Final = 3
"""A word piece in fewer replies says nothing (guess)."""


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description="make the head that tells a reply's strategy")
    parser.add_argument("--examples", type=Path, default=EXAMPLES, help="the folder of the examples")
    parser.add_argument("--encoder", type=Path, default=FOLDER, help="where the trunk is and the head goes")
    arguments = parser.parse_args()
    examples = [one for one in load_examples(arguments.examples) if one.part == "train"]
    encoder = OnnxEncoder(arguments.encoder, familiarity)
    encoded = encoder.encode([one.companion for one in examples])
    read = inputs(encoded, [(one.person, one.companion) for one in examples]).astype(float)
    centre, scale = read.mean(0), _scale(read)
    known = known_pieces(encoded, LEAST_OCCURRENCES)
    features = np.concatenate([(read - centre) / scale, bag(encoded, known)], axis=1)
    truth = np.array([STRATEGIES.index(one.strategy) for one in examples])

    print(f"right on {FOLDS} folds of {len(truth)} replies: {_right_on_folds(features, truth):.3f}")
    weights, bias = _fit(features, truth)
    plain = weights[:INPUTS] / scale[:, None]
    pieces = np.zeros((PIECES, len(STRATEGIES)), np.float16)
    pieces[known] = weights[INPUTS:]
    path = arguments.encoder / "strategy.npz"
    np.savez_compressed(
        path,
        trunk=stored_trunk(encoder.trunk_hash),
        weights=plain.astype(np.float16),
        bias=(bias - centre @ plain).astype(np.float32),
        pieces=pieces,
    )
    meaning = path.with_name(EXAMPLES_FILE.name)
    save_meaning(meaning, encoder, [one.person for one in examples if one.can_be_shown])
    for file in (path, meaning):
        print(f"{file.name}: {file.stat().st_size} bytes")


def _fit(features: Floats, truth: NDArray[np.intp]) -> tuple[Floats, Floats]:
    return fit(features, truth, len(STRATEGIES), ridge=RIDGE, counts=np.ones(len(truth)))


def _right_on_folds(features: Floats, truth: NDArray[np.intp]) -> float:
    fold = np.random.default_rng(0).permutation(np.arange(len(truth)) % FOLDS)
    right = 0
    for held in range(FOLDS):
        weights, bias = _fit(features[fold != held], truth[fold != held])
        told = (features[fold == held] @ weights + bias).argmax(axis=1)
        right += int((told == truth[fold == held]).sum())
    return right / len(truth)


def _scale(read: Floats) -> Floats:
    """Return by what each input is divided: meaning stays, feeling comes to a length of 1, form to its weight."""
    spread = np.maximum(read.std(0), 1e-6)
    spread[:WIDTH] = 1.0
    spread[WIDTH : 2 * WIDTH] *= WIDTH**0.5
    spread[-FIGURES:] /= FORM_WEIGHT
    return spread


if __name__ == "__main__":
    main()
