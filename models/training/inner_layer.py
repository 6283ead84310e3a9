"""Learns a head with one layer between, as ``companion.encoder.head`` reads it, and writes it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

from companion.encoder.trunk import open_trunk

Floats = NDArray[np.float32]

BATCH: Final = 64
RATE: Final = 1e-3
DROPOUT: Final = 0.3
SHRINK: Final = 0.1


@dataclass(frozen=True, slots=True)
class Learned:
    """A layer and a head, with inputs as they come."""

    inner: Floats
    """(inputs, inner)."""
    inner_bias: Floats
    """(inner,)."""
    weights: Floats
    """(inner,)."""
    bias: float

    def odds(self, inputs: Floats) -> Floats:
        """Return log odds, (n,), for (n, inputs)."""
        return np.tanh(inputs @ self.inner + self.inner_bias) @ self.weights + self.bias

    def write(self, path: Path, odds: float, share: float) -> None:
        """Write the file, in which some log odds are a share."""
        bias = self.bias - odds + float(np.log(share / (1 - share)))
        np.savez(
            path,
            trunk=np.frombuffer(open_trunk().hash.encode("ascii"), np.uint8),
            inner_weights=self.inner.astype(np.float16),
            inner_bias=self.inner_bias.astype(np.float16),
            weights=np.stack([self.weights, np.zeros(len(self.weights))], 1).astype(np.float16),
            bias=np.array([bias, 0.0], np.float16),
        )


def learned(
    inputs: Floats,
    truth: torch.Tensor,
    counts: torch.Tensor,
    scale: tuple[Floats, Floats],
    *,
    size: int,
    passes: int,
    heads: int = 1,
) -> Learned:
    """Return the mean of heads that are learned each by itself.

    Args:
        inputs: (n, inputs).
        truth: (n,), 1 for what is so.
        counts: (n,), weights.
        scale: Mean and spread, (inputs,) each, by which the inputs are scaled.
        size: Width of the layer between, of each head.
        passes: Over the inputs.
        heads: Number of heads, each from its own seed.
    """
    middle, spread = scale
    scaled = torch.from_numpy((inputs - middle) / spread)
    found = [_one(scaled, truth, counts, size, passes, seed) for seed in range(heads)]
    with torch.no_grad():
        inner = np.concatenate([layer.weight.T.numpy() / spread[:, None] for layer, _ in found], 1)
        inner_bias = np.concatenate([layer.bias.numpy() for layer, _ in found]) - middle @ inner
        weights = np.concatenate([head.weight[0].numpy() for _, head in found]) / heads
        return Learned(inner, inner_bias, weights, float(np.mean([float(head.bias) for _, head in found])))


def _one(
    inputs: torch.Tensor, truth: torch.Tensor, counts: torch.Tensor, size: int, passes: int, seed: int
) -> tuple[nn.Linear, nn.Linear]:
    """Return a layer between and its head."""
    torch.manual_seed(seed)
    layer, head, dropout = nn.Linear(inputs.shape[1], size), nn.Linear(size, 1), nn.Dropout(DROPOUT)
    optimizer = torch.optim.AdamW([*layer.parameters(), *head.parameters()], RATE, weight_decay=SHRINK)
    for _ in range(passes):
        for part in torch.randperm(len(inputs)).split(BATCH):
            odds = head(dropout(torch.tanh(layer(dropout(inputs[part])))))[:, 0]
            missed = F.binary_cross_entropy_with_logits(odds, truth[part], reduction="none")
            optimizer.zero_grad()
            (missed * counts[part]).mean().backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return layer, head
