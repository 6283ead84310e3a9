"""A picture as the simplest avatar, made a model: an upright rectangle that is drawn as any other."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from PySide6.QtGui import QImage

from companion.avatar.model import (
    AlphaMode,
    AvatarMesh,
    AvatarMeta,
    AvatarModel,
    AvatarPose,
    LookAt,
    Material,
    MaterialColour,
    MaterialKind,
    Nodes,
    Texture,
    Wrap,
)
from companion.avatar.picture import picture_pose


class PictureFigure:
    """A picture as the simplest avatar: it breathes, leans and is lit by the mood, and has no lips."""

    is_moving = False

    def __init__(self, image: QImage) -> None:
        self.images = (image,)
        self.model = _picture_model(image.width() / max(image.height(), 1))
        self.rest = AvatarPose(
            np.eye(4, dtype=np.float32)[None],
            (np.zeros(0, np.float32),),
            self.model.materials[0].colours[None],
            self.model.materials[0].uv[None],
        )
        self.pose = self.rest

    def follow(self, parameters: Mapping[str, float], seconds: float) -> None:
        """Take the pose for these parameters of the face."""
        del seconds
        told = picture_pose(parameters)
        turned = np.radians(-told.degrees)
        node = np.eye(4, dtype=np.float32)
        node[:2, :2] = [[np.cos(turned), -np.sin(turned)], [np.sin(turned), np.cos(turned)]] * np.array(
            told.scale
        )
        node[:2, 3] = told.shift
        colours = self.rest.colours.copy()
        colours[0, MaterialColour.BASE, :3] = np.power(told.light, 2.2)
        self.pose = replace(self.rest, nodes=node[None], colours=colours)


def _picture_model(width_by_height: float) -> AvatarModel:
    """Return an upright rectangle one metre wide that stands on its foot, with a picture on it."""
    height = 1 / width_by_height
    none = np.zeros((0, 4), np.float32)
    rectangle = AvatarMesh(
        node=0,
        skin=-1,
        material=0,
        positions=np.array([[-0.5, 0, 0], [0.5, 0, 0], [0.5, height, 0], [-0.5, height, 0]], np.float32),
        normals=np.tile(np.array([0, 0, 1], np.float32), (4, 1)),
        uvs=np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32),
        indices=np.array([0, 1, 2, 0, 2, 3], np.uint32),
        joints=none.astype(np.uint16),
        weights=none,
        morphs=(),
    )
    colours = np.zeros((len(MaterialColour), 4), np.float32)
    colours[MaterialColour.BASE] = 1
    uv = np.array([1, 1, 0, 0], np.float32)
    material = Material(
        "", MaterialKind.UNLIT, colours, uv, alpha=AlphaMode.BLEND, is_double_sided=True, base_texture=0
    )
    still = (
        np.array([[0, 0, 0]], np.float32),
        np.array([[0, 0, 0, 1]], np.float32),
        np.ones((1, 3), np.float32),
    )
    return AvatarModel(
        nodes=Nodes(("",), np.array([-1], np.int32), *still),
        meshes=(rectangle,),
        skins=(),
        materials=(material,),
        textures=(Texture(0, Wrap.CLAMP, Wrap.CLAMP),),
        images=(),
        bones={},
        expressions={},
        look_at=LookAt(),
        springs=(),
        colliders=(),
        constraints=(),
        meta=AvatarMeta(),
    )
