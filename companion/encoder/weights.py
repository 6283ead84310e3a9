"""Reads the small files of weights that lie beside the trunk, and tells in one way that one is missing or damaged."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from companion.values import PartBroken, PartMissing, Told


def read_weights(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """Return arrays of a ``.npz`` by their names.

    Args:
        path: the file.
        shapes: the names of the arrays wanted, and their shapes.

    Raises:
        PartMissing: there is no such file.
        PartBroken: it is damaged, holds something that is no number, or an array is not there in this shape.
    """
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as file:
            arrays = {name: file[name] for name in shapes}
    except FileNotFoundError as error:
        raise PartMissing(
            Told("A part that reads feelings is missing; install Companion again."),
            log=f"weights {path.stem}: no such file",
        ) from error
    except Exception as error:  # whatever a damaged file makes of it
        raise broken_weights(path, type(error).__name__) from error
    if any(arrays[name].shape != shape for name, shape in shapes.items()):
        raise broken_weights(path, "another shape")
    if not all(np.isfinite(array).all() for array in arrays.values()):
        raise broken_weights(path, "not finite")
    return arrays


def read_head_weights(
    path: Path, shapes: Mapping[str, tuple[int, ...]], trunk_hash: str
) -> dict[str, NDArray[np.float32]]:
    """Return the arrays of a file that was made for one trunk, in 32 bits.

    Args:
        path: the file.
        shapes: the names of the arrays wanted, and their shapes.
        trunk_hash: the trunk in use.

    Raises:
        PartMissing: there is no such file.
        PartBroken: it is damaged, holds something that is no number, or belongs to another trunk.
    """
    stored = read_weights(path, {"trunk": (len(trunk_hash),), **shapes})
    if stored["trunk"].tobytes() != trunk_hash.encode("ascii"):
        raise broken_weights(path, "made for another trunk")
    return {name: stored[name].astype(np.float32) for name in shapes}


def broken_weights(path: Path, reason: str) -> PartBroken:
    """Return what tells the person that a file of weights cannot be used, and the log why."""
    return PartBroken(
        Told("A part that reads feelings is damaged; install Companion again."),
        log=f"weights {path.stem}: {reason}",
    )
