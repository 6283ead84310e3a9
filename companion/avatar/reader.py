"""Reads a VRM file, of version 0.x or 1.0, into an ``AvatarModel``."""

from typing import Final

from companion.avatar import vrm0, vrm1
from companion.avatar.gltf import FILE_BYTES_MAX, BadAvatar, Document, Part, check_count
from companion.avatar.materials import read_materials
from companion.avatar.model import AvatarModel, AvatarUse
from companion.avatar.scene import read_pictures, read_scene, rest_matrices
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
    vrm = extensions.part("VRM" if is_old else "VRMC_vrm")
    meta = vrm0.meta(vrm) if is_old else vrm1.meta(vrm)
    if meta.use is AvatarUse.AUTHOR:
        raise ForbiddenAvatar
    hidden = vrm0.hidden(document, vrm) if is_old else vrm1.hidden(vrm)
    scene = read_scene(document, hidden, is_turned=is_old)
    rest = rest_matrices(scene.nodes)
    if is_old:
        materials = read_materials(document, vrm)
        bones, look_at = vrm0.bones(vrm, scene), vrm0.look_at(vrm)
        expressions = vrm0.expressions(vrm, scene, materials)
        springs, colliders = vrm0.springs(vrm, scene)
    else:
        materials = read_materials(document, Part({}, "materials"))
        bones, look_at = vrm1.bones(vrm, scene), vrm1.look_at(vrm)
        expressions = vrm1.expressions(vrm, scene, len(materials))
        springs, colliders = vrm1.springs(document, scene, rest)
    constraints = () if is_old else vrm1.constraints(document, scene)
    if "head" not in bones:
        raise BadAvatar(Told("it has no head"))
    joints = [joint for spring in springs for joint in spring.joints]
    check_count(joints, _JOINTS_MAX, "springs")
    if sum(len(spring.joints) * len(spring.colliders) for spring in springs) > _COLLISIONS_MAX:
        raise BadAvatar(Told("it has too many parts"), log="springs")
    textures, images = read_pictures(document)
    return AvatarModel(
        nodes=scene.nodes, meshes=scene.meshes, skins=scene.skins, materials=materials, textures=textures,
        images=images, bones=bones, expressions=expressions, look_at=look_at, springs=springs, colliders=colliders,
        constraints=constraints, meta=meta,
    )  # fmt: skip
