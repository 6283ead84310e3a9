"""Rotations as matrices, (…, 3, 3), for column vectors; quaternions are x y z w."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from companion.avatar.model import Floats

Array = NDArray[np.floating[Any]]


def matrices_of(quaternions: Floats) -> Floats:
    """Return the matrices of unit quaternions, (n, 4)."""
    x, y, z, w = quaternions.T
    rows = (
        (1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)),
        (2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)),
        (2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)),
    )
    return np.moveaxis(np.array(rows, np.float32), 2, 0)


def placed(rotations: Floats, scales: Floats, translations: Floats) -> Floats:
    """Return matrices that scale, turn and move, (n, 4, 4)."""
    result = np.zeros((len(rotations), 4, 4), np.float32)
    result[:, :3, :3] = rotations * scales[:, None, :]
    result[:, :3, 3] = translations
    result[:, 3, 3] = 1
    return result


def quaternion_of(matrix: Array) -> Array:
    """Return the quaternion of a rotation: the eigenvector of the largest eigenvalue (Bar-Itzhack 2000)."""
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = matrix
    symmetric = np.array(
        (
            (xx - yy - zz, xy + yx, xz + zx, zy - yz),
            (xy + yx, yy - xx - zz, yz + zy, xz - zx),
            (xz + zx, yz + zy, zz - xx - yy, yx - xy),
            (zy - yz, xz - zx, yx - xy, xx + yy + zz),
        )
    )
    vectors: Array = np.linalg.eigh(symmetric)[1]
    return vectors[:, -1]


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
