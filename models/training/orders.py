"""Makes ``orders.npz``, which tells orders against honesty and boundaries from the description of a role.

``python models/training/orders.py``

The head learns from ``sentences/orders.tsv`` and from all that the personas that ship say of themselves, which are no
orders. A logistic regression by Newton's method, the same result each time. Prints what it says of lines that it did
not learn from, ten ways.
"""

from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.meaning import Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.text_heads import ORDERS_FILE
from companion.engine.companions.cleared import sentences_of
from companion.thinking.cards.character import character
from companion.thinking.cards.persona_guide import shipped_cards
from companion.thinking.persona import built_in

Floats = NDArray[np.floating[Any]]

RIDGE: Final = 1.0
SCALE: Final = 6.0
"""Vectors of length 1 are scaled by this (guess)."""
SHIPPED_COUNTS: Final = 0.3
"""What a sentence of a persona that ships counts against one that was written for this."""
BAR: Final = 1.5
"""Log odds from which a sentence counts as an order; high, as the signs tell most of them."""
ROUNDS: Final = 25
FOLDS: Final = 10
AT_ONCE: Final = 64
LINES: Final = Path(__file__).parent / "sentences" / "orders.tsv"


def main() -> None:
    """Read, learn, tell, write."""
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]
    ours = [built_in("Robin"), *(character(card).persona for card in shipped_cards().values())]
    shipped = [sentence for persona in ours for sentence in sentences_of(persona)]
    texts = [text for _, text in rows] + shipped
    is_order = np.array([kind == "order" for kind, _ in rows] + [False] * len(shipped))
    counts = np.array([1.0] * len(rows) + [SHIPPED_COUNTS] * len(shipped))
    encoder = open_text_reader().encoder
    inputs = _inputs(encoder, texts)
    odds = _held_back(inputs, is_order, counts)
    written = np.arange(len(texts)) < len(rows)
    for name, which in (
        ("orders", is_order),
        ("roles", written & ~is_order),
        ("shipped", ~written),
    ):
        print(f"{name}: {np.mean(odds[which] > BAR):.3f} of {which.sum()} taken for orders")
    weights = _fit(inputs, is_order, counts)
    np.savez(
        ORDERS_FILE,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        weights=(SCALE * weights[:-1]).astype(np.float16),
        bias=np.array([weights[-1] - BAR], np.float16),
    )


def _inputs(encoder: Encoder, texts: list[str]) -> Floats:
    parts = [encoder.encode(texts[at : at + AT_ONCE]) for at in range(0, len(texts), AT_ONCE)]
    meaning = np.concatenate(parts)
    return np.concatenate([SCALE * meaning, np.ones((len(texts), 1))], axis=1).astype(np.float64)


def _held_back(inputs: Floats, is_order: NDArray[np.bool_], counts: Floats) -> Floats:
    order = np.random.default_rng(0).permutation(len(inputs))
    odds = np.zeros(len(inputs))
    for fold in range(FOLDS):
        out = order[fold::FOLDS]
        kept = np.setdiff1d(order, out)
        odds[out] = inputs[out] @ _fit(inputs[kept], is_order[kept], counts[kept])
    return odds


def _fit(inputs: Floats, is_order: NDArray[np.bool_], counts: Floats) -> Floats:
    weights = np.zeros(inputs.shape[1])
    ridge = np.full(len(weights), RIDGE)
    ridge[-1] = 1e-6
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (counts * (likely - is_order)) + ridge * weights
        curve = (inputs * (counts * likely * (1 - likely))[:, np.newaxis]).T @ inputs + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
