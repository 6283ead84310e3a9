"""Makes ``feelings_asked.npz``, which tells the feeling that a question asks for, in six languages.

``PYTHONPATH=. python models/training/feelings_asked.py``

The head learns from ``sentences/feelings_asked.tsv``. Prints, three ways, how many questions that it did not learn
from are told.
"""

from pathlib import Path
from typing import Final

import numpy as np
from regression import Floats, fit, held_back

from companion.encoder.meaning import Encoder, open_encoder
from companion.encoder.text_heads import FEELINGS, FEELINGS_ASKED
from companion.feeling.emotions import LABELS

LINES: Final = Path(__file__).parent / "sentences" / "feelings_asked.tsv"
EMOTIONS: Final = {
    "pride": ("pride", "admiration"),
    "fear": ("fear", "nervousness"),
    "relief": ("relief",),
    "shame": ("embarrassment", "remorse"),
    "anger": ("anger", "annoyance", "disgust"),
    "joy": ("joy", "excitement", "amusement"),
    "sadness": ("sadness", "grief"),
    "gratitude": ("gratitude",),
    "love": ("love", "caring"),
    "surprise": ("surprise",),
    "disgust": ("disgust",),
    "disappointment": ("disappointment",),
    "optimism": ("optimism",),
    "excitement": ("excitement",),
}
"""The emotions that stand for each feeling."""
KINDS: Final = (*EMOTIONS, "none")
SCALE: Final = 6.0
"""Vectors of length 1 are scaled by this (guess)."""
RIDGE: Final = 0.001


def main() -> None:
    """Read, learn, tell, write."""
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]
    labels, counts = np.array([KINDS.index(kind) for kind, _ in rows]), np.ones(len(rows))
    encoder = open_encoder()
    inputs = _inputs(encoder, [text for _, text in rows])
    likely = held_back(inputs, labels, len(KINDS), ridge=RIDGE, counts=counts)
    for place, kind in enumerate(KINDS):
        found = likely[labels == place].argmax(axis=1) == place
        print(f"{kind}: {found.mean():.2f} of {len(found)}")
    weights, bias = fit(inputs, labels, len(KINDS), ridge=RIDGE, counts=counts)
    stands = np.zeros((FEELINGS, len(LABELS)), np.uint8)
    for place, names in enumerate(EMOTIONS.values()):
        stands[place, [LABELS.index(name) for name in names]] = 1
    np.savez(
        FEELINGS_ASKED,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        weights=(SCALE * weights).astype(np.float16),
        bias=bias.astype(np.float16),
        emotions=stands,
    )


def _inputs(encoder: Encoder, texts: list[str]) -> Floats:
    return SCALE * np.concatenate([encoder.encode([text]) for text in texts]).astype(np.float64)


if __name__ == "__main__":
    main()
