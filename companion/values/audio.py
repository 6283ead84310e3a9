"""Sound as numbers: float32 mono samples in [-1, 1] with their rate beside them."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
"""Mono samples, float32, shape (n,), in [-1, 1]."""


@dataclass(frozen=True, slots=True, eq=False)
class Audio:
    """A stretch of mono sound; the array is made read-only."""

    samples: Samples
    """float32, (n,), in [-1, 1]."""
    rate_hz: int

    def __post_init__(self) -> None:
        if self.samples.ndim != 1 or self.samples.dtype != np.float32:
            raise ValueError(f"expected float32 (n,), got {self.samples.dtype} {self.samples.shape}")
        if self.rate_hz <= 0:
            raise ValueError(f"rate_hz must be positive, got {self.rate_hz}")
        self.samples.setflags(write=False)

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz
