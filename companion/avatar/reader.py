"""Reads a VRM file, of version 0.x or 1.0, into an ``AvatarModel``."""

from typing import Final

from companion.avatar import vrm0, vrm1
from companion.avatar.gltf import FILE_BYTES_MAX, BadAvatar, Document, decoded
from companion.avatar.materials import read_materials
from companion.avatar.model import AvatarMeta, AvatarModel, AvatarUse
from companion.avatar.scene import check_count, read_pictures, read_scene, rest_matrices
from companion.values import BadInput

_JOINTS_MAX: Final = 2048
_COLLISIONS_MAX: Final = 20_000
"""Maximum pairs of a swinging joint and a collider."""


class ForbiddenAvatar(BadInput):
    """A model whose licence allows nobody but its author to use it as an avatar."""

    def __init__(self) -> None:
        super().__init__(
            "The author of this model allows nobody else to use it as an avatar.",
            log="avatar forbidden by its licence",
        )


def read_avatar(data: bytes) -> AvatarModel:
    """Read the content of a file.

    Raises:
        BadAvatar: It cannot be an avatar.
        ForbiddenAvatar: Its licence forbids it.
    """
    if len(data) > FILE_BYTES_MAX:
        raise BadAvatar("it is too large")
    document = Document(data)
    if raw := document.gltf.extensions.get("VRMC_vrm"):
        new = decoded(raw, vrm1.Vrm1, "contents")
        meta = vrm1.meta(new)
        _refuse_forbidden(meta)
        scene = read_scene(document, is_turned=False)
        rest = rest_matrices(scene.nodes)
        materials = read_materials(document, ())
        bones, look_at = vrm1.bones(new, scene), vrm1.look_at(new)
        expressions = vrm1.expressions(new, scene, len(materials))
        springs, colliders = vrm1.springs(document, scene, rest)
        constraints = vrm1.constraints(document, scene)
    elif raw := document.gltf.extensions.get("VRM"):
        old = decoded(raw, vrm0.Vrm0, "contents")
        meta = vrm0.meta(old)
        _refuse_forbidden(meta)
        scene = read_scene(document, is_turned=True)
        rest = rest_matrices(scene.nodes)
        materials = read_materials(document, old.material_properties)
        bones, look_at = vrm0.bones(old, scene), vrm0.look_at(old)
        expressions = vrm0.expressions(old, scene, materials)
        springs, colliders = vrm0.springs(old, scene, rest)
        constraints = ()
    else:
        raise BadAvatar("it is no VRM file")
    if "head" not in bones:
        raise BadAvatar("it has no head")
    joints = [joint for spring in springs for joint in spring.joints]
    check_count(joints, _JOINTS_MAX, "springs")
    if sum(len(spring.joints) * len(spring.colliders) for spring in springs) > _COLLISIONS_MAX:
        raise BadAvatar("it has too many springs")
    textures, images = read_pictures(document)
    return AvatarModel(
        nodes=scene.nodes, meshes=scene.meshes, skins=scene.skins, materials=materials, textures=textures,
        images=images, bones=bones, expressions=expressions, look_at=look_at, springs=springs, colliders=colliders,
        constraints=constraints, meta=meta,
    )  # fmt: skip


def _refuse_forbidden(meta: AvatarMeta) -> None:
    if meta.use is AvatarUse.AUTHOR:
        raise ForbiddenAvatar
