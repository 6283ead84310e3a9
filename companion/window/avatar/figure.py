"""An avatar that is ready to be drawn: its model, its decoded pictures, its pose."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from companion.avatar.gltf import BadAvatar
from companion.avatar.model import AvatarImage, AvatarModel, AvatarPose
from companion.avatar.picture import picture_pose, read_picture
from companion.avatar.reading import read_avatar_file
from companion.avatar.rig import Motion, rig_of, step

_STILL: Final = 2e-4
"""Change of a matrix from picture to picture that nobody sees: a fifth of a millimetre (guess)."""
_SIDE_MAX: Final = 2048
"""Pixels of a side of a picture on the graphics card: larger ones are made smaller."""


class Figure:
    """A model with its pictures decoded, and how it is posed.

    ``posed`` returns the pose for parameters of the face, that many seconds after the last one.
    """

    def __init__(self, model: AvatarModel, posed: Callable[[Mapping[str, float], float], AvatarPose]) -> None:
        self.model = model
        self.images = tuple(map(_decoded, model.images))
        self._posed = posed
        self.rest = posed({}, 0.0)
        """The pose in which nothing is felt or done; the camera is set up for it."""
        self.pose = self.rest
        """The present pose."""
        self._is_flowing = any(any(material.uv_speed) for material in model.materials)
        self.is_moving = self._is_flowing
        """Something still moves by itself: hair, clothes, or pictures on a surface."""

    def follow(self, parameters: Mapping[str, float], seconds: float) -> None:
        """Take the pose for these parameters of the face, that many seconds after the last one."""
        before, self.pose = self.pose, self._posed(parameters, seconds)
        most = np.abs(self.pose.nodes - before.nodes).max(initial=0.0)
        self.is_moving = self._is_flowing or bool(self.model.springs and most > _STILL)


def load(file: Path) -> Figure:
    """Read an avatar; takes a second, so another thread may do it.

    Raises ``BadInput`` if it is neither VRM nor a picture, is damaged, or may not be used.
    """
    try:
        picture = read_picture(file)
    except BadAvatar:
        return moving(read_avatar_file(file))
    return Figure(picture, lambda parameters, _: picture_pose(picture, parameters))


def moving(model: AvatarModel) -> Figure:
    """Return a model with a body."""
    rig, motion = rig_of(model), Motion()

    def posed(parameters: Mapping[str, float], seconds: float) -> AvatarPose:
        nonlocal motion
        motion, pose = step(rig, motion, parameters, seconds)
        return pose

    return Figure(model, posed)


def _decoded(image: AvatarImage) -> QImage:
    """Return the picture for the card; a white point if it is damaged."""
    read = QImage.fromData(image.encoded)
    if read.isNull():
        read = QImage(1, 1, QImage.Format.Format_RGBA8888)
        read.fill(Qt.GlobalColor.white)
    most = QSize(_SIDE_MAX, _SIDE_MAX)
    if read.width() > _SIDE_MAX or read.height() > _SIDE_MAX:
        read = read.scaled(
            most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return read.convertToFormat(QImage.Format.Format_RGBA8888)
