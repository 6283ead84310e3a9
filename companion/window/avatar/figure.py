"""An avatar that is ready to be drawn: its model, its decoded pictures, its pose."""

from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QImage

from companion.avatar.model import AvatarImage, AvatarModel, AvatarPose
from companion.avatar.reading import read_avatar_file
from companion.avatar.rotation import matrices_of

_SIDE_MAX: Final = 2048
"""Pixels of a side of a picture on the graphics card: larger ones are made smaller."""


class Figure:
    """A model with its pictures decoded, and how it is posed."""

    def __init__(self, model: AvatarModel, images: tuple[QImage, ...]) -> None:
        self.model = model
        self.images = images
        self.rest = rest_pose(model)
        """The pose in which nothing is felt or done; the camera is set up for it."""
        self.pose = self.rest
        """The present pose."""

    def follow(self, rig: QObject) -> None:
        """Take the pose that the rig of the face says."""


def rest_pose(model: AvatarModel) -> AvatarPose:
    n = model.nodes
    worlds = np.tile(np.eye(4, dtype=np.float32), (len(n.parents), 1, 1))
    worlds[:, :3, :3] = matrices_of(n.rotations) * n.scales[:, None, :]
    worlds[:, :3, 3] = n.translations
    for node, parent in enumerate(n.parents):
        if parent >= 0:
            worlds[node] = worlds[parent] @ worlds[node]
    return AvatarPose(
        worlds,
        tuple(np.zeros(len(m.morphs), np.float32) for m in model.meshes),
        np.stack([m.colours for m in model.materials]),
        np.stack([m.uv for m in model.materials]),
    )


def load(file: Path) -> Figure:
    """Read an avatar; takes a second, so another thread may do it. Raises as ``read_avatar_file``."""
    model = read_avatar_file(file)
    return Figure(model, tuple(map(_decoded, model.images)))


def _decoded(image: AvatarImage) -> QImage:
    """Return the picture for the card; a white point if it is damaged."""
    read = QImage.fromData(QByteArray(image.encoded), image.kind.value.encode())
    if read.isNull():
        read = QImage(1, 1, QImage.Format.Format_RGBA8888)
        read.fill(Qt.GlobalColor.white)
    most = QSize(_SIDE_MAX, _SIDE_MAX)
    if read.width() > _SIDE_MAX or read.height() > _SIDE_MAX:
        read = read.scaled(
            most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return read.convertToFormat(QImage.Format.Format_RGBA8888)
