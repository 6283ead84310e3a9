"""Makes ``remarks.npz``, which tells requests about the companion's manner from other words.

``python models/training/remarks.py``

The head learns from ``sentences/remarks.tsv`` and, as other words, from what people say in our own talks. Prints, three
ways, what it says of written lines that it did not learn from.
"""

from pathlib import Path
from typing import Final

import numpy as np
from regression import Floats, fit, held_back

from companion.encoder.meaning import Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.text_heads import REMARKS, REMARKS_FILE

HERE: Final = Path(__file__).parent
LINES: Final = HERE / "sentences" / "remarks.tsv"
KINDS: Final = (*map(str, REMARKS), "other")
SCALE: Final = 6.0
"""Vectors of length 1 are scaled by this (guess)."""
RIDGE: Final = 0.001
TALKED_COUNTS: Final = 0.3
"""Weight of a line from a talk; a written line has 1."""
TALKED: Final = 12_000
AT_ONCE: Final = 16
BAR: Final = 0.7
"""Probability from which a request counts (``thinking.learned_manner``)."""


def main() -> None:
    """Read, learn, tell, write."""
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]
    written = {text for _, text in rows}
    talked = sorted({line for line in _talked() if line not in written})
    chosen = np.random.default_rng(0).permutation(len(talked))[:TALKED]
    texts = [text for _, text in rows] + sorted((talked[place] for place in chosen), key=len)
    labels = np.array([KINDS.index(kind) for kind, _ in rows] + [len(REMARKS)] * len(chosen))
    counts = np.array([1.0] * len(rows) + [TALKED_COUNTS] * len(chosen))
    encoder = open_text_reader().encoder
    inputs = _inputs(encoder, texts)
    likely = held_back(inputs, labels, len(KINDS), ridge=RIDGE, counts=counts)
    for place, kind in enumerate(KINDS[:-1]):
        told = likely[:, place] >= BAR
        is_kind, by_hand = labels == place, np.arange(len(texts)) < len(rows)
        print(
            f"{kind}: {told[is_kind].mean():.2f} of {is_kind.sum()} found; "
            f"others taken for it {told[by_hand & ~is_kind].sum()}, in talks {told[~by_hand].sum()}"
        )
    weights, bias = fit(inputs, labels, len(KINDS), ridge=RIDGE, counts=counts)
    np.savez(
        REMARKS_FILE,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        weights=(SCALE * weights).astype(np.float16),
        bias=bias.astype(np.float16),
    )


def _talked() -> list[str]:
    files = sorted((HERE / "talks").glob("*.txt"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [line.removeprefix("P: ") for line in lines if line.startswith("P: ")]


def _inputs(encoder: Encoder, texts: list[str]) -> Floats:
    parts = [encoder.encode(texts[at : at + AT_ONCE]) for at in range(0, len(texts), AT_ONCE)]
    return SCALE * np.concatenate(parts).astype(np.float64)


if __name__ == "__main__":
    main()
