"""The simplest avatar: a picture that breathes, leans with the head and is lit by a mood. It has no lips.

It is a model with an upright rectangle, one metre wide, that stands on its foot and is drawn as any other.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from companion.avatar import model
from companion.avatar.gltf import file_bytes
from companion.avatar.model import AvatarModel, AvatarPose, MaterialColour, Vector
from companion.avatar.scene import checked_image

PICTURE_BYTES_MAX: Final = 20 << 20
_WARM: Final[Vector] = (1.06, 1.0, 0.9)
_COOL: Final[Vector] = (0.84, 0.9, 1.0)
"""Factors on red, green and blue in sRGB at the brightest and the darkest mood (guess)."""


def read_picture(file: Path) -> AvatarModel:
    """Return a picture as a model; raises ``BadAvatar`` if it is no PNG or JPEG, or too large."""
    image = checked_image(file_bytes(file, PICTURE_BYTES_MAX))
    height = image.height / image.width
    none = np.zeros((0, 4), np.float32)
    rectangle = model.AvatarMesh(
        node=0,
        skin=-1,
        material=0,
        positions=np.array([[-0.5, 0, 0], [0.5, 0, 0], [0.5, height, 0], [-0.5, height, 0]], np.float32),
        normals=np.array([[0, 0, 1]] * 4, np.float32),
        uvs=np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32),
        indices=np.array([0, 1, 2, 0, 2, 3], np.uint32),
        joints=none.astype(np.uint16),
        weights=none,
        morphs=(),
    )
    material = model.Material(
        name="",
        kind=model.MaterialKind.UNLIT,
        colours=np.array([[1, 1, 1, 1]] + [[0, 0, 0, 0]] * (len(MaterialColour) - 1), np.float32),
        uv=np.array([1, 1, 0, 0], np.float32),
        alpha=model.AlphaMode.BLEND,
        is_double_sided=True,
        base_texture=0,
    )
    still = np.zeros((1, 3), np.float32), np.eye(3, dtype=np.float32)[None], np.ones((1, 3), np.float32)
    return AvatarModel(
        nodes=model.Nodes(np.array([-1], np.int32), *still),
        meshes=(rectangle,),
        skins=(),
        materials=(material,),
        textures=(model.Texture(0, model.Wrap.CLAMP, model.Wrap.CLAMP),),
        images=(image,),
        bones={},
        expressions={},
        look_at=model.LookAt(),
        springs=(),
        colliders=(),
        constraints=(),
        meta=model.AvatarMeta(),
    )


def picture_pose(picture: AvatarModel, parameters: Mapping[str, float]) -> AvatarPose:
    """Return a picture moved and lit by the face's parameters; its foot stays where it is."""

    def both(name: str) -> float:
        return (value(f"{name}_left") + value(f"{name}_right")) / 2

    def value(name: str) -> float:
        return parameters.get(name, 0.0)

    heavy = both("lip_corner_depressor") + both("brow_lowerer") + 0.6 * both("inner_brow_raiser")
    mood = min(max(both("lip_corner_puller") - heavy * (1 - both("lip_corner_puller")), -1.0), 1.0)
    colours = picture.materials[0].colours[None].copy()
    far = np.array(_WARM if mood > 0 else _COOL, np.float32)
    colours[0, MaterialColour.BASE, :3] = (1 + abs(mood) * (far - 1)) ** 2.2
    size, turned = 1 + 0.02 * value("lean"), np.radians(-2.5 * value("head_roll"))
    turn = np.array([[np.cos(turned), -np.sin(turned)], [np.sin(turned), np.cos(turned)]])
    node = np.eye(4, dtype=np.float32)
    node[:2, :2] = turn * (size * (1 + 0.003 * value("breath")), size * (1 + 0.012 * value("breath")))
    node[0, 3] = 0.02 * value("sway") + 0.01 * value("head_yaw")
    node[1, 3] = 0.01 * value("head_pitch") + 0.01 * value("shoulders")
    return AvatarPose(node[None], (np.zeros(0, np.float32),), colours, picture.materials[0].uv[None])
