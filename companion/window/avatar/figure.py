"""An avatar that is ready to be drawn: its model, its decoded pictures, its pose."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from companion.avatar.gltf import BadAvatar
from companion.avatar.model import AvatarImage, AvatarModel
from companion.avatar.picture import read_picture
from companion.avatar.reading import read_avatar_file
from companion.avatar.rig import Motion, rig_of, step
from companion.window.avatar.picture_figure import PictureFigure

_STILL: Final = 2e-4
"""Change of a matrix from picture to picture that nobody sees: a fifth of a millimetre (guess)."""
_SIDE_MAX: Final = 2048
"""Pixels of a side of a picture on the graphics card: larger ones are made smaller."""


class Figure:
    """A model with its pictures decoded, and how it is posed."""

    def __init__(self, model: AvatarModel, images: tuple[QImage, ...]) -> None:
        self.model = model
        self.images = images
        self._rig = rig_of(model)
        self._motion, self.rest = step(self._rig, Motion(), {}, 0.0)
        """The pose in which nothing is felt or done; the camera is set up for it."""
        self.pose = self.rest
        """The present pose."""
        self._is_flowing = any(any(material.uv_speed) for material in model.materials)
        self.is_moving = self._is_flowing
        """Something still moves by itself: hair, clothes, or pictures on a surface."""

    def follow(self, parameters: Mapping[str, float], seconds: float) -> None:
        """Take the pose for these parameters of the face, that many seconds after the last one."""
        before = self.pose
        self._motion, self.pose = step(self._rig, self._motion, parameters, seconds)
        most = np.abs(self.pose.nodes - before.nodes).max(initial=0.0)
        self.is_moving = self._is_flowing or bool(most > _STILL)


AnyFigure: TypeAlias = Figure | PictureFigure
"""What the renderer draws."""


def load(file: Path) -> AnyFigure:
    """Read an avatar; takes a second, so another thread may do it.

    Raises ``BadInput`` if it is neither VRM nor a picture, is damaged, or may not be used.
    """
    try:
        picture = read_picture(file)
    except BadAvatar:
        model = read_avatar_file(file)
        return Figure(model, tuple(map(_decoded, model.images)))
    return PictureFigure(_decoded(picture))


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
