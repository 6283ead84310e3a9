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


def turned(x: float, y: float, z: float) -> Floats:
    """Return the rotation about the axis (x, y, z) by its length in radians."""
    angle = (x * x + y * y + z * z) ** 0.5
    if angle < 1e-9:
        return np.eye(3, dtype=np.float32)
    axis = np.array((x, y, z)) / angle
    cross = np.array(((0, -axis[2], axis[1]), (axis[2], 0, -axis[0]), (-axis[1], axis[0], 0)))
    result: Floats = (np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross).astype(
        np.float32
    )
    return result


def partly(rotation: Floats, weight: float) -> Floats:
    """Return a rotation about the same axis by a share of its angle."""
    x, y, z, w = quaternion_of(rotation)
    sine = (x * x + y * y + z * z) ** 0.5
    if sine < 1e-9:
        return np.eye(3, dtype=np.float32)
    angle = 2 * np.arctan2(sine, w)
    angle = angle - 2 * np.pi if angle > np.pi else angle
    return turned(*(np.array((x, y, z)) / sine * angle * weight))


def between(start: Floats, end: Floats) -> Floats:
    """Return the shortest rotations of unit vectors (…, 3) to others; any of them for opposite ones."""
    cosine = (start * end).sum(axis=-1)
    x, y, z = np.moveaxis(np.cross(start, end), -1, 0)
    share = 1 / np.maximum(1 + cosine, 1e-6)
    rows = (
        (cosine + share * x * x, share * x * y - z, share * x * z + y),
        (share * x * y + z, cosine + share * y * y, share * y * z - x),
        (share * x * z - y, share * y * z + x, cosine + share * z * z),
    )
    return np.moveaxis(np.array(rows, np.float32), (0, 1), (-2, -1))
