"""Reads materials: unlit, MToon of both versions, and everything else by its base colour.

MToon of VRM 0.x lies beside glTF's materials and counts in the units of Unity: colours in sRGB, v from below, widths in
centimetres. It is turned into the terms of VRMC_materials_mtoon 1.0; both shade terms are those of MToon's own shader.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

import numpy as np
from msgspec import Raw, field

from companion.avatar.gltf import Document, MaterialEntry, Part, TextureInfo, damaged, decoded, numbers
from companion.avatar.model import (
    AlphaMode,
    Floats,
    Material,
    MaterialColour,
    MaterialKind,
    OutlineMode,
    Vector,
)
from companion.avatar.scene import check_count

_MATERIALS_MAX: Final = 512
_PART: Final = "materials"
WHITE: Final = (1.0, 1.0, 1.0)
BLACK: Final = (0.0, 0.0, 0.0)


class _TextureTransform(Part):
    offset: tuple[float, ...] = (0.0, 0.0)
    scale: tuple[float, ...] = (1.0, 1.0)


class _EmissiveStrength(Part):
    emissive_strength: float = 1.0


class _MToon(Part):
    """VRMC_materials_mtoon 1.0."""

    transparent_with_z_write: bool = False
    render_queue_offset_number: int = 0
    shade_color_factor: tuple[float, ...] = BLACK
    shade_multiply_texture: TextureInfo | None = None
    shading_shift_factor: float = 0.0
    shading_shift_texture: TextureInfo | None = None
    shading_toony_factor: float = 0.9
    matcap_factor: tuple[float, ...] = WHITE
    matcap_texture: TextureInfo | None = None
    parametric_rim_color_factor: tuple[float, ...] = BLACK
    parametric_rim_fresnel_power_factor: float = 5.0
    parametric_rim_lift_factor: float = 0.0
    rim_multiply_texture: TextureInfo | None = None
    rim_lighting_mix_factor: float = 1.0
    outline_width_mode: str = "none"
    outline_width_factor: float = 0.0
    outline_width_multiply_texture: TextureInfo | None = None
    outline_color_factor: tuple[float, ...] = BLACK
    outline_lighting_mix_factor: float = 1.0
    uv_animation_scroll_x_speed_factor: float = 0.0
    uv_animation_scroll_y_speed_factor: float = 0.0
    uv_animation_rotation_speed_factor: float = 0.0


class MaterialProperties(Part):
    """A material of VRM 0.x."""

    name: str | None = None
    shader: str = ""
    render_queue: int = 2000
    float_properties: dict[str, float] = field(default_factory=dict)
    vector_properties: dict[str, tuple[float, ...]] = field(default_factory=dict)
    texture_properties: dict[str, int] = field(default_factory=dict)


def read_materials(document: Document, old: tuple[MaterialProperties, ...]) -> tuple[Material, ...]:
    """Return the materials; ``old`` are those of VRM 0.x, in the same order, or ()."""
    entries = document.gltf.materials
    check_count(entries, _MATERIALS_MAX, _PART)
    textures = len(document.gltf.textures)
    result = []
    for index, entry in enumerate(entries):
        material = _plain(entry, textures)
        if "VRMC_materials_mtoon" in entry.extensions:
            mtoon = decoded(entry.extensions["VRMC_materials_mtoon"], _MToon, _PART)
            material = _with_mtoon(material, mtoon, textures)
        elif index < len(old):
            material = _with_properties(material, old[index], textures)
        result.append(material)
    return tuple(result)


def colours(
    base: Iterable[float] = (1.0, 1.0, 1.0, 1.0),
    shade: Iterable[float] = BLACK,
    emissive: Iterable[float] = BLACK,
    rim: Iterable[float] = BLACK,
    matcap: Iterable[float] = BLACK,
    outline: Iterable[float] = BLACK,
) -> Floats:
    """Return the rows of ``Material.colours``."""
    rows = [numbers(base, 4, _PART)]
    rows += [(*numbers(tuple(row)[:3], 3, _PART), 1.0) for row in (shade, emissive, rim, matcap, outline)]
    return np.array(rows, np.float32)


def _plain(entry: MaterialEntry, textures: int) -> Material:
    surface = entry.pbr_metallic_roughness
    emissive = np.array(numbers(entry.emissive_factor, 3, _PART))
    if raw := entry.extensions.get("KHR_materials_emissive_strength"):
        emissive *= numbers((decoded(raw, _EmissiveStrength, _PART).emissive_strength,), 1, _PART)[0]
    try:
        alpha = AlphaMode(entry.alpha_mode.lower())
    except ValueError:
        damaged(_PART, "unknown alpha mode")
    return Material(
        name=(entry.name or "")[:100],
        kind=MaterialKind.UNLIT if "KHR_materials_unlit" in entry.extensions else MaterialKind.BASE_COLOUR,
        colours=colours(surface.base_color_factor, emissive=emissive),
        uv=_uv(surface.base_color_texture),
        alpha=alpha,
        alpha_cutoff=numbers((entry.alpha_cutoff,), 1, _PART)[0],
        writes_depth=alpha is not AlphaMode.BLEND,
        is_double_sided=entry.double_sided,
        base_texture=_texture(surface.base_color_texture, textures),
        emissive_texture=_texture(entry.emissive_texture, textures),
    )


def _with_mtoon(material: Material, mtoon: _MToon, textures: int) -> Material:
    try:
        outline = OutlineMode(mtoon.outline_width_mode.removesuffix("Coordinates"))
    except ValueError:
        damaged(_PART, "unknown mode of an outline")
    old = material.colours
    shift, toony, power, lift, rim_mix, width, outline_mix, *speed = numbers(
        (mtoon.shading_shift_factor, mtoon.shading_toony_factor, mtoon.parametric_rim_fresnel_power_factor,
         mtoon.parametric_rim_lift_factor, mtoon.rim_lighting_mix_factor, mtoon.outline_width_factor,
         mtoon.outline_lighting_mix_factor, mtoon.uv_animation_scroll_x_speed_factor,
         mtoon.uv_animation_scroll_y_speed_factor, mtoon.uv_animation_rotation_speed_factor), 10, _PART,
    )  # fmt: skip
    return replace(
        material,
        kind=MaterialKind.MTOON,
        colours=colours(
            old[MaterialColour.BASE],
            mtoon.shade_color_factor,
            old[MaterialColour.EMISSIVE],
            mtoon.parametric_rim_color_factor,
            mtoon.matcap_factor if mtoon.matcap_texture else BLACK,
            mtoon.outline_color_factor,
        ),
        uv_speed=_vector(speed),
        writes_depth=material.alpha is not AlphaMode.BLEND or mtoon.transparent_with_z_write,
        order=max(-9, min(mtoon.render_queue_offset_number, 9)),
        shade_texture=_texture(mtoon.shade_multiply_texture, textures),
        rim_texture=_texture(mtoon.rim_multiply_texture, textures),
        matcap_texture=_texture(mtoon.matcap_texture, textures),
        outline_width_texture=_texture(mtoon.outline_width_multiply_texture, textures),
        shading_shift_texture=_texture(mtoon.shading_shift_texture, textures),
        shading_shift=shift,
        shading_shift_scale=mtoon.shading_shift_texture.scale if mtoon.shading_shift_texture else 1.0,
        shading_toony=toony,
        rim_fresnel_power=power,
        rim_lift=lift,
        rim_lighting_mix=rim_mix,
        outline_mode=outline if width > 0 else OutlineMode.NONE,
        outline_width=width,
        outline_lighting_mix=outline_mix,
    )


def _with_properties(material: Material, old: MaterialProperties, textures: int) -> Material:
    """Return a material with the properties that VRM 0.x keeps beside it."""
    if not old.shader.startswith(("VRM/MToon", "VRM/Unlit")):
        return material
    floats = old.float_properties
    numbers(floats.values(), len(floats), _PART)
    texture = {name: index if 0 <= index < textures else -1 for name, index in old.texture_properties.items()}
    name = old.shader
    blend = int(floats.get("_BlendMode", 2 if "Transparent" in name else 1 if "Cutout" in name else 0))
    material = replace(
        material,
        kind=MaterialKind.MTOON if name.startswith("VRM/MToon") else MaterialKind.UNLIT,
        colours=colours(linear(vector(old.vector_properties, "_Color", (1.0, 1.0, 1.0, 1.0)))),
        uv=np.array(uv_of_unity(vector(old.vector_properties, "_MainTex", (0.0, 0.0, 1.0, 1.0))), np.float32),
        alpha={0: AlphaMode.OPAQUE, 1: AlphaMode.MASK}.get(blend, AlphaMode.BLEND),
        alpha_cutoff=floats.get("_Cutoff", 0.5),
        writes_depth=blend != 2,
        order=max(-999, min(old.render_queue - 3000, 999)),
        is_double_sided=floats.get("_CullMode", 2.0) == 0 or material.is_double_sided,
        base_texture=texture.get("_MainTex", material.base_texture),
    )
    if material.kind is MaterialKind.UNLIT:
        return material
    shift, toony = floats.get("_ShadeShift", 0.0), floats.get("_ShadeToony", 0.9)
    toony += (1 - toony) * (0.5 + 0.5 * shift)

    def colour(name: str, default: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)) -> tuple[float, ...]:
        return linear(vector(old.vector_properties, name, default))

    has_own_colour = floats.get("_OutlineColorMode", 0.0) == 0
    return replace(
        material,
        colours=colours(
            material.colours[MaterialColour.BASE],
            colour("_ShadeColor", (0.97, 0.81, 0.86, 1.0)),
            colour("_EmissionColor"),
            colour("_RimColor"),
            WHITE if texture.get("_SphereAdd", -1) >= 0 else BLACK,
            colour("_OutlineColor"),
        ),
        uv_speed=(
            floats.get("_UvAnimScrollX", 0.0),
            -floats.get("_UvAnimScrollY", 0.0),
            floats.get("_UvAnimRotation", 0.0) * 2 * np.pi,
        ),
        shade_texture=texture.get("_ShadeTexture", -1),
        emissive_texture=texture.get("_EmissionMap", material.emissive_texture),
        rim_texture=texture.get("_RimTexture", -1),
        matcap_texture=texture.get("_SphereAdd", -1),
        outline_width_texture=texture.get("_OutlineWidthTexture", -1),
        shading_shift=-shift - (1 - toony),
        shading_toony=toony,
        rim_fresnel_power=floats.get("_RimFresnelPower", 1.0),
        rim_lift=floats.get("_RimLift", 0.0),
        rim_lighting_mix=floats.get("_RimLightingMix", 0.0),
        outline_mode={1: OutlineMode.WORLD, 2: OutlineMode.SCREEN}.get(
            int(floats.get("_OutlineWidthMode", 0.0)), OutlineMode.NONE
        ),
        outline_width=max(0.0, floats.get("_OutlineWidth", 0.5)) / 100,
        outline_lighting_mix=0.0 if has_own_colour else floats.get("_OutlineLightingMix", 1.0),
    )  # fmt: skip


def linear(colour: tuple[float, ...]) -> tuple[float, ...]:
    """Return a colour in sRGB as a linear one (IEC 61966-2-1); alpha is linear already."""
    return (*(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3]), *colour[3:])


def uv_of_unity(offset_and_scale: tuple[float, ...]) -> tuple[float, float, float, float]:
    """Return scale and offset of texture coordinates whose v runs down, from Unity's, whose v runs up."""
    offset_u, offset_v, scale_u, scale_v = offset_and_scale
    return scale_u, scale_v, offset_u, 1 - offset_v - scale_v


def vector(
    values: Mapping[str, tuple[float, ...]], name: str, default: tuple[float, ...]
) -> tuple[float, ...]:
    """Return a vector of four numbers; raises ``BadAvatar`` if it is none."""
    return numbers(values.get(name, default), 4, _PART)


def _vector(values: Iterable[float]) -> Vector:
    x, y, z = values
    return x, y, z


def _uv(info: TextureInfo | None) -> Floats:
    raw = info.extensions.get("KHR_texture_transform") if info else None
    found = decoded(raw or Raw(b"{}"), _TextureTransform, _PART)
    return np.array((*numbers(found.scale, 2, _PART), *numbers(found.offset, 2, _PART)), np.float32)


def _texture(info: TextureInfo | None, textures: int) -> int:
    if info is None:
        return -1
    if info.index >= textures:
        damaged(_PART, f"no texture {info.index}")
    return info.index
