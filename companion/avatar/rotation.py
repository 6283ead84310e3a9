"""Rotations as matrices, (…, 3, 3), for column vectors; quaternions are x y z w."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from companion.avatar.model import Floats

Array = NDArray[np.floating[Any]]


def matrices_of(quaternions: Floats) -> Floats:
    """Return the matrices of quaternions of any length, (n, 4); those of length 0 do not turn."""
    square = (quaternions * quaternions).sum(axis=1)
    x, y, z, w = (quaternions * np.sqrt(2 / np.where(square > 1e-12, square, np.inf))[:, None]).T
    rows = (
        (1 - y * y - z * z, x * y - z * w, x * z + y * w),
        (x * y + z * w, 1 - x * x - z * z, y * z - x * w),
        (x * z - y * w, y * z + x * w, 1 - x * x - y * y),
    )
    return np.moveaxis(np.array(rows, np.float32), 2, 0)


def nearest_rotation(matrix: Array) -> Array:
    """Return the rotation that comes nearest to a matrix, (3, 3) (Kabsch 1976)."""
    left, _, right = np.linalg.svd(matrix)
    left[:, 2] *= np.linalg.det(left @ right)
    result: Array = left @ right
    return result


def placed(rotations: Floats, scales: Floats, translations: Floats) -> Floats:
    """Return matrices that scale, turn and move, (n, 4, 4)."""
    result = np.zeros((len(rotations), 4, 4), np.float32)
    result[:, :3, :3] = rotations * scales[:, None, :]
    result[:, :3, 3] = translations
    result[:, 3, 3] = 1
    return result


def turned(vectors: Floats) -> Floats:
    """Return rotations about axes (n, 3) by their lengths in radians (Rodrigues 1840)."""
    angle = np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True))
    x, y, z = (vectors / np.maximum(angle, 1e-9)).T
    sine, cosine = np.sin(angle[:, 0]), np.cos(angle[:, 0])
    rest = 1 - cosine
    result = np.empty((len(vectors), 3, 3), np.float32)
    result[:, 0, 0], result[:, 1, 1], result[:, 2, 2] = (cosine + rest * a * a for a in (x, y, z))
    for row, column, along, across in ((0, 1, z, x * y), (2, 0, y, x * z), (1, 2, x, y * z)):
        result[:, row, column] = rest * across - sine * along
        result[:, column, row] = rest * across + sine * along
    return result


def partly(rotation: Floats, weight: float) -> Floats:
    """Return a rotation about the same axis by a share of its angle, which must be less than half a circle."""
    axis: Floats = (rotation.T - rotation)[(1, 2, 0), (2, 0, 1)] / np.float32(2)
    sine = float(np.sqrt(axis @ axis))
    angle = np.arctan2(sine, (np.trace(rotation) - 1) / 2)
    vector: Floats = axis * np.float32(angle * weight / max(sine, 1e-9))
    result: Floats = turned(vector[None])[0]
    return result


def between(start: Floats, end: Floats) -> Floats:
    """Return the shortest rotations of unit vectors, (n, 3) or (3,), to others; opposite ones mirror instead."""
    cosine = (start * end).sum(axis=-1)
    (ax, ay, az), (bx, by, bz) = start.T, end.T
    x, y, z = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
    share = 1 / np.maximum(1 + cosine, 1e-6)
    result = np.empty((*start.shape, 3), np.float32)
    for row, column, along, across in ((0, 1, z, x * y), (2, 0, y, x * z), (1, 2, x, y * z)):
        result[..., row, column] = share * across - along
        result[..., column, row] = share * across + along
    for at, along in enumerate((x, y, z)):
        result[..., at, at] = cosine + share * along * along
    return result
