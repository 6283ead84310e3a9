"""Learns a head with one layer between, as ``companion.encoder.trunk`` reads it, and writes it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

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


Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
"""Outputs and truth, (n, outputs) each, to the loss of each row, (n,)."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A layer and a head, with inputs as they come."""

    inner: Floats
    """(inputs, inner)."""
    inner_bias: Floats
    """(inner,)."""
    weights: Floats
    """(inner, outputs)."""
    bias: Floats
    """(outputs,)."""

    def outputs(self, inputs: Floats) -> Floats:
        """Return (n, outputs) for (n, inputs)."""
        return np.tanh(inputs @ self.inner + self.inner_bias) @ self.weights + self.bias

    def odds(self, inputs: Floats) -> Floats:
        """Return the log odds of the first output, (n,), for (n, inputs)."""
        return self.outputs(inputs)[:, 0]

    def write(self, path: Path, **beside: NDArray[Any]) -> None:
        """Write the file, with what else belongs into it."""
        np.savez(
            path,
            trunk=np.frombuffer(open_trunk().hash.encode("ascii"), np.uint8),
            inner_weights=self.inner.astype(np.float16),
            inner_bias=self.inner_bias.astype(np.float16),
            weights=self.weights.astype(np.float16),
            bias=self.bias.astype(np.float16),
            **beside,
        )

    def first(self, factor: float) -> "Learned":
        """Return the head of the first output alone, times a factor."""
        return replace(self, weights=self.weights[:, :1] * factor, bias=self.bias[:1] * factor)

    def told_apart(self, odds: float, share: float) -> "Learned":
        """Return the head of one output with one for everything else beside it; some log odds are a share."""
        beside = np.zeros_like(self.weights)
        bias = self.bias - odds + float(np.log(share / (1 - share)))
        return replace(
            self,
            weights=np.concatenate([self.weights, beside], 1),
            bias=np.concatenate([bias, np.zeros_like(bias)]),
        )


def is_so(outputs: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Return the loss of each row, (n,), of one output and its truth, (n, 1) each."""
    return F.binary_cross_entropy_with_logits(outputs, truth, reduction="none")[:, 0]


def learned(
    inputs: Floats,
    truth: torch.Tensor,
    counts: torch.Tensor,
    scale: tuple[Floats, Floats],
    *,
    size: int,
    passes: int,
    heads: int = 1,
    loss: Loss = is_so,
) -> Learned:
    """Return the mean of heads that are learned each by itself.

    Args:
        inputs: (n, inputs).
        truth: (n, outputs), 1 for what is so.
        counts: (n,), weights.
        scale: Mean and spread, (inputs,) each, by which the inputs are scaled.
        size: Width of the layer between, of each head.
        passes: Over the inputs.
        heads: Number of heads, each from its own seed.
        loss: Of outputs and their truth.
    """
    middle, spread = scale
    scaled = torch.from_numpy((inputs - middle) / spread)
    found = [_one(scaled, truth, counts, size, passes, loss, seed) for seed in range(heads)]
    with torch.no_grad():
        inner = np.concatenate([layer.weight.T.numpy() / spread[:, None] for layer, _ in found], 1)
        inner_bias = np.concatenate([layer.bias.numpy() for layer, _ in found]) - middle @ inner
        weights = np.concatenate([head.weight.T.numpy() for _, head in found]) / heads
        bias = np.stack([head.bias.numpy() for _, head in found]).mean(0)
        return Learned(inner, inner_bias, weights, bias)


def _one(
    inputs: torch.Tensor,
    truth: torch.Tensor,
    counts: torch.Tensor,
    size: int,
    passes: int,
    loss: Loss,
    seed: int,
) -> tuple[nn.Linear, nn.Linear]:
    """Return a layer between and its head."""
    torch.manual_seed(seed)
    layer, dropout = nn.Linear(inputs.shape[1], size), nn.Dropout(DROPOUT)
    head = nn.Linear(size, truth.shape[1])
    optimizer = torch.optim.AdamW([*layer.parameters(), *head.parameters()], RATE, weight_decay=SHRINK)
    for _ in range(passes):
        for part in torch.randperm(len(inputs)).split(BATCH):
            outputs = head(dropout(torch.tanh(layer(dropout(inputs[part])))))
            optimizer.zero_grad()
            (loss(outputs, truth[part]) * counts[part]).mean().backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return layer, head
