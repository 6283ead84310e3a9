"""The numbers that the shaders take, made of an avatar and its pose: vertices, joints, surfaces. Pure.

Layouts are those of ``shaders/avatar.vert``. All results are float32.
"""

from typing import Final

import numpy as np

from companion.avatar.model import (
    AlphaMode,
    AvatarMesh,
    AvatarModel,
    AvatarPose,
    Floats,
    Material,
    MaterialColour,
    MaterialKind,
    OutlineMode,
)

JOINTS_MAX: Final = 340
"""Joints of a skin that the shader can take: 16 KB of uniforms, which every graphics card has."""
_SHADE_OF_PLAIN: Final = 0.4
"""Share of its base colour that a surface which is not drawn by MToon keeps in the shade (guess)."""
_SHIFT_OF_PLAIN: Final = -0.3
"""Shift of its shading towards the shade (guess)."""


def is_skinned_here(model: AvatarModel, mesh: AvatarMesh) -> bool:
    """Return True if the skin has too many joints for the shader, so that ``shaped`` moves the vertices."""
    return mesh.skin >= 0 and len(model.skins[mesh.skin].joints) > JOINTS_MAX


def fixed(model: AvatarModel, mesh: AvatarMesh) -> Floats:
    """Return what never changes of each vertex, (v, 10): texture coordinates, four joints, their four weights."""
    count = len(mesh.positions)
    if mesh.skin >= 0 and not is_skinned_here(model, mesh):
        joints, weights = mesh.joints, mesh.weights
    else:
        joints, weights = np.zeros((count, 4), np.uint16), np.tile(np.eye(1, 4), (count, 1))
    return np.hstack([mesh.uvs, joints, weights]).astype(np.float32)


def shaped(model: AvatarModel, mesh: AvatarMesh, pose: AvatarPose, morphs: Floats) -> Floats:
    """Return positions and normals of a mesh with these weights of its morph targets, (v, 6)."""
    vertices = np.hstack([mesh.positions, mesh.normals])
    for target, weight in zip(mesh.morphs, morphs, strict=True):
        if weight:
            vertices[target.vertices] += weight * np.hstack([target.positions, target.normals])
    if is_skinned_here(model, mesh):
        moved = np.einsum("vi,vijk->vjk", mesh.weights, _joints(model, mesh, pose)[mesh.joints])
        vertices[:, :3] = np.einsum("vjk,vk->vj", moved[..., :3], vertices[:, :3]) + moved[..., 3]
        vertices[:, 3:] = np.einsum("vjk,vk->vj", moved[..., :3], vertices[:, 3:])
    return vertices.astype(np.float32, copy=False)


def palette(model: AvatarModel, mesh: AvatarMesh, pose: AvatarPose) -> Floats:
    """Return the movements of a mesh's joints, (j, 3, 4): of its skin's, or of the node that it hangs on."""
    if mesh.skin < 0:
        return pose.nodes[mesh.node : mesh.node + 1, :3]
    if is_skinned_here(model, mesh):
        return np.eye(4, dtype=np.float32)[None, :3]
    return _joints(model, mesh, pose)


def _joints(model: AvatarModel, mesh: AvatarMesh, pose: AvatarPose) -> Floats:
    skin = model.skins[mesh.skin]
    return (pose.nodes[skin.joints] @ skin.inverse_binds)[:, :3]


def surface(material: Material, colours: Floats, uv: Floats, seconds: float, *, is_outline: bool) -> Floats:
    """Return a material's uniforms at an instant, (12, 4).

    Args:
        colours: Its colours in the present pose, as in ``AvatarPose.colours``.
        uv: Its scale and offset of texture coordinates in the present pose.
        seconds: Time for moving texture coordinates.
        is_outline: Of its outline instead of itself.
    """
    is_toon = material.kind is MaterialKind.MTOON
    values = np.zeros((12, 4), np.float32)
    values[:6] = colours
    if not is_toon:
        values[1] = _SHADE_OF_PLAIN * colours[MaterialColour.BASE]
        values[3] = 0.0
    if not is_toon or material.matcap_texture < 0:
        values[4] = 0.0
    values[6] = uv
    moved_u, moved_v, turned = material.uv_speed
    values[7, :3] = moved_u * seconds % 1.0, moved_v * seconds % 1.0, turned * seconds % (2 * np.pi)
    shift_scale = material.shading_shift_scale if material.shading_shift_texture >= 0 else 0.0
    toony = min(material.shading_toony, 0.999) if is_toon else 0.0
    shift = material.shading_shift if is_toon else _SHIFT_OF_PLAIN
    values[8] = shift, toony, shift_scale, material.kind is not MaterialKind.UNLIT
    values[9, :3] = material.rim_fresnel_power, material.rim_lift, material.rim_lighting_mix
    if is_outline:
        is_world = material.outline_mode is OutlineMode.WORLD
        width = material.outline_width
        values[10] = width * is_world, width * (not is_world), material.outline_lighting_mix, 1.0
    values[11, :2] = material.alpha_cutoff, material.alpha is AlphaMode.BLEND
    return values


def has_outline(material: Material) -> bool:
    """Return True if an outline is drawn around a material's surfaces."""
    return (
        material.kind is MaterialKind.MTOON
        and material.outline_mode is not OutlineMode.NONE
        and material.outline_width > 0
        and material.alpha is not AlphaMode.BLEND
    )


def is_rich(material: Material) -> bool:
    """Return True if a material has textures of light that are to be seen, which take the shader longer."""
    seen = (
        (material.emissive_texture, MaterialColour.EMISSIVE),
        (material.matcap_texture, MaterialColour.MATCAP),
        (material.rim_texture, MaterialColour.RIM),
    )
    return material.shading_shift_texture >= 0 or any(
        texture >= 0 and material.colours[colour, :3].any() for texture, colour in seen
    )
