"""Reads a VRM file, of version 0.x or 1.0, into an ``AvatarModel``."""

from typing import Final

from companion.avatar import vrm0, vrm1
from companion.avatar.gltf import FILE_BYTES_MAX, BadAvatar, Document, check_count
from companion.avatar.materials import read_materials
from companion.avatar.model import AvatarModel, AvatarUse
from companion.avatar.scene import read_pictures, read_scene
from companion.values import BadInput, Told

_JOINTS_MAX: Final = 2048
_COLLISIONS_MAX: Final = 20_000
"""Maximum pairs of a swinging joint and a collider."""


class ForbiddenAvatar(BadInput):
    """A model whose licence allows nobody but its author to use it as an avatar."""

    def __init__(self) -> None:
        told = Told("The author of this model allows nobody else to use it as an avatar.")
        super().__init__(told, log="avatar forbidden by its licence")


def read_avatar(data: bytes) -> AvatarModel:
    """Read the content of a file.

    Raises:
        BadAvatar: It cannot be an avatar.
        ForbiddenAvatar: Its licence forbids it.
    """
    if len(data) > FILE_BYTES_MAX:
        raise BadAvatar(Told("it is larger than {size} MB", {"size": FILE_BYTES_MAX >> 20}))
    document = Document(data)
    extensions = document.gltf.part("extensions")
    is_old = "VRMC_vrm" not in extensions
    if is_old and "VRM" not in extensions:
        raise BadAvatar(Told("it is no VRM file"))
    version, vrm = (vrm0, extensions.part("VRM")) if is_old else (vrm1, extensions.part("VRMC_vrm"))
    meta = version.meta(vrm)
    if meta.use is AvatarUse.AUTHOR:
        raise ForbiddenAvatar
    scene = read_scene(document, version.hidden(document, vrm), is_turned=is_old)
    materials = read_materials(document, vrm)
    bones = version.bones(vrm, scene)
    if "head" not in bones:
        raise BadAvatar(Told("it has no head"))
    springs, colliders = version.springs(document, vrm, scene)
    check_count(springs, _JOINTS_MAX, "springs")
    if sum(len(joint.colliders) for joint in springs) > _COLLISIONS_MAX:
        raise BadAvatar(Told("it has too many parts"), log="springs")
    textures, images = read_pictures(document)
    return AvatarModel(
        nodes=scene.nodes,
        meshes=scene.meshes,
        skins=scene.skins,
        materials=materials,
        textures=textures,
        images=images,
        bones=bones,
        expressions=version.expressions(vrm, scene, materials),
        look_at=version.look_at(vrm),
        springs=springs,
        colliders=colliders,
        constraints=vrm1.constraints(document, scene),
        meta=meta,
    )
