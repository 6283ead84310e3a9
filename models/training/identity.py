"""Makes ``identity.npz``, which tells whether words ask what the companion is.

``PYTHONPATH=. python models/training/identity.py``

The head learns from ``sentences/identity.tsv`` and, as other words, from what people say in our own talks. Prints how
the lines of two other hands are told (``tests/lab/evaluation/collections/identity.jsonl``). Six minutes on one core.
"""

import json
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, talked
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

from companion.encoder.identity import FILE, INNER
from companion.encoder.reading import open_text_reader
from companion.encoder.trunk import mean_of_tokens, open_trunk

Floats = NDArray[np.float32]

HERE: Final = Path(__file__).parent
LINES: Final = HERE / "sentences" / "identity.tsv"
TEST: Final = HERE.parents[1] / "tests" / "lab" / "evaluation" / "collections" / "identity.jsonl"
TALKED_COUNTS: Final = 0.3
"""Weight of a line from a talk; a written line has 1 (guess)."""
TALKED: Final = 6_000
PASSES: Final = 25
BATCH: Final = 64
RATE: Final = 1e-3
DROPOUT: Final = 0.3
SHRINK: Final = 0.1
BAR: Final = 0.9
"""Probability that ships as one half: of 1,022 everyday turns 51 reach it, half of which ask."""


def main() -> None:
    """Read, learn, tell, write."""
    torch.manual_seed(0)
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]
    everyday = sorted({line for language in LANGUAGES for line in talked("P", language)})
    chosen = np.random.default_rng(0).permutation(len(everyday))[:TALKED]
    inputs = _inputs([text for *_, text in rows] + [everyday[place] for place in chosen])
    truth = torch.tensor([float(kind) for _, kind, _ in rows] + [0.0] * len(chosen))
    counts = torch.tensor([1.0] * len(rows) + [TALKED_COUNTS] * len(chosen))
    middle, spread = inputs[: len(rows)].mean(0), inputs[: len(rows)].std(0)
    layer, head = _learned((inputs - middle) / spread, truth, counts)
    with torch.no_grad():
        inner = (layer.weight.T / torch.from_numpy(spread)[:, None]).numpy()
        inner_bias = layer.bias.numpy() - middle @ inner
        bias = float(head.bias) - np.log(BAR / (1 - BAR))
        weights = head.weight[0].numpy()
    np.savez(
        FILE,
        trunk=np.frombuffer(open_trunk().hash.encode("ascii"), np.uint8),
        inner_weights=inner.astype(np.float16),
        inner_bias=inner_bias.astype(np.float16),
        weights=np.stack([weights, np.zeros(INNER)], 1).astype(np.float16),
        bias=np.array([bias, 0.0], np.float16),
    )
    tested = [json.loads(line) for line in TEST.read_text(encoding="utf-8").splitlines()]
    odds = np.tanh(_inputs([row["person"] for row in tested]) @ inner + inner_bias) @ weights + bias
    asks = np.array([row["asks"] for row in tested])
    print(
        f"{(odds[asks] > 0).mean():.2f} of {asks.sum()} found, {(odds[~asks] > 0).sum()} of {(~asks).sum()} not"
    )


def _inputs(texts: list[str]) -> Floats:
    trunk, encoder = open_trunk(), open_text_reader().encoder
    found = []
    for text in texts:
        seen = mean_of_tokens(trunk, text)
        if seen is not None:
            found.append(np.concatenate([seen, encoder.encode([text])[0]]))
    return np.array(found, np.float32)


def _learned(inputs: Floats, truth: torch.Tensor, counts: torch.Tensor) -> tuple[nn.Linear, nn.Linear]:
    """Return the layer between and the head."""
    layer, head, seen = nn.Linear(inputs.shape[1], INNER), nn.Linear(INNER, 1), torch.from_numpy(inputs)
    dropout = nn.Dropout(DROPOUT)
    optimizer = torch.optim.AdamW([*layer.parameters(), *head.parameters()], RATE, weight_decay=SHRINK)
    for _ in range(PASSES):
        for part in torch.randperm(len(seen)).split(BATCH):
            odds = head(dropout(torch.tanh(layer(dropout(seen[part])))))[:, 0]
            missed = F.binary_cross_entropy_with_logits(odds, truth[part], reduction="none")
            optimizer.zero_grad()
            (missed * counts[part]).mean().backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return layer, head


if __name__ == "__main__":
    main()
