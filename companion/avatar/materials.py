"""Reads materials: unlit, MToon of both versions, and everything else by its base colour.

MToon of VRM 0.x lies beside glTF's materials and counts in the units of Unity: colours in sRGB, v from below, widths in
centimetres. It is turned into the terms of VRMC_materials_mtoon 1.0; both shade terms are those of MToon's own shader.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from companion.avatar.gltf import Document, Part, damaged
from companion.avatar.model import AlphaMode, Floats, Material, MaterialColour, MaterialKind, OutlineMode

_MATERIALS_MAX: Final = 512
_WHITE: Final = (1.0, 1.0, 1.0, 1.0)
_BLACK: Final = (0.0, 0.0, 0.0, 1.0)


def read_materials(document: Document, vrm: Part) -> tuple[Material, ...]:
    """Return the materials; the extension of VRM 0.x has a list of the same order."""
    entries = document.gltf.parts("materials", _MATERIALS_MAX, "materials")
    properties = vrm.parts("materialProperties", _MATERIALS_MAX, "materials")
    textures = len(document.gltf.parts("textures", 512, "pictures"))
    result = []
    for index, entry in enumerate(entries):
        material = _plain(entry, textures)
        extensions = entry.part("extensions")
        if "VRMC_materials_mtoon" in extensions:
            material = _with_mtoon(material, extensions.part("VRMC_materials_mtoon"), textures)
        elif index < len(properties):
            material = _with_properties(material, properties[index], textures)
        result.append(material)
    return tuple(result)


def _colours(*rows: Iterable[float]) -> Floats:
    """Return the rows of ``Material.colours``; those that are left out are black."""
    filled = [(*row, 1.0)[:4] for row in rows]
    return np.array(filled + [_BLACK] * (len(MaterialColour) - len(filled)), np.float32)


def _plain(entry: Part, textures: int) -> Material:
    surface, extensions = entry.part("pbrMetallicRoughness"), entry.part("extensions")
    strength = extensions.part("KHR_materials_emissive_strength").number("emissiveStrength", 1.0)
    emissive = [strength * value for value in entry.numbers("emissiveFactor", (0.0, 0.0, 0.0))]
    alpha = entry.choice("alphaMode", AlphaMode.OPAQUE)
    transform = surface.part("baseColorTexture").part("extensions").part("KHR_texture_transform")
    uv = (*transform.numbers("scale", (1.0, 1.0)), *transform.numbers("offset", (0.0, 0.0)))
    return Material(
        name=entry.text("name")[:100],
        kind=MaterialKind.UNLIT if "KHR_materials_unlit" in extensions else MaterialKind.BASE_COLOUR,
        colours=_colours(surface.numbers("baseColorFactor", _WHITE), _BLACK, emissive),
        uv=np.array(uv, np.float32),
        alpha=alpha,
        alpha_cutoff=entry.number("alphaCutoff", 0.5),
        writes_depth=alpha is not AlphaMode.BLEND,
        is_double_sided=entry.flag("doubleSided"),
        base_texture=_texture(surface, "baseColorTexture", textures),
        emissive_texture=_texture(entry, "emissiveTexture", textures),
    )


def _with_mtoon(material: Material, mtoon: Part, textures: int) -> Material:
    width = mtoon.number("outlineWidthFactor", 0.0)
    return replace(
        material,
        kind=MaterialKind.MTOON,
        colours=_colours(
            material.colours[MaterialColour.BASE],
            mtoon.numbers("shadeColorFactor", _BLACK[:3]),
            material.colours[MaterialColour.EMISSIVE],
            mtoon.numbers("parametricRimColorFactor", _BLACK[:3]),
            mtoon.numbers("matcapFactor", _WHITE[:3]) if "matcapTexture" in mtoon else _BLACK,
            mtoon.numbers("outlineColorFactor", _BLACK[:3]),
        ),
        uv_speed=(
            mtoon.number("uvAnimationScrollXSpeedFactor", 0.0),
            mtoon.number("uvAnimationScrollYSpeedFactor", 0.0),
            mtoon.number("uvAnimationRotationSpeedFactor", 0.0),
        ),
        writes_depth=material.writes_depth or mtoon.flag("transparentWithZWrite"),
        order=max(-9, min(int(mtoon.number("renderQueueOffsetNumber", 0)), 9)),
        shade_texture=_texture(mtoon, "shadeMultiplyTexture", textures),
        rim_texture=_texture(mtoon, "rimMultiplyTexture", textures),
        matcap_texture=_texture(mtoon, "matcapTexture", textures),
        outline_width_texture=_texture(mtoon, "outlineWidthMultiplyTexture", textures),
        shading_shift_texture=_texture(mtoon, "shadingShiftTexture", textures),
        shading_shift=mtoon.number("shadingShiftFactor", 0.0),
        shading_shift_scale=mtoon.part("shadingShiftTexture").number("scale", 1.0),
        shading_toony=mtoon.number("shadingToonyFactor", 0.9),
        rim_fresnel_power=mtoon.number("parametricRimFresnelPowerFactor", 5.0),
        rim_lift=mtoon.number("parametricRimLiftFactor", 0.0),
        rim_lighting_mix=mtoon.number("rimLightingMixFactor", 1.0),
        outline_mode=mtoon.choice("outlineWidthMode", OutlineMode.NONE) if width > 0 else OutlineMode.NONE,
        outline_width=width,
        outline_lighting_mix=mtoon.number("outlineLightingMixFactor", 1.0),
    )


def _with_properties(material: Material, old: Part, textures: int) -> Material:
    """Return a material with the properties that VRM 0.x keeps beside it."""
    shader = old.text("shader")
    if not shader.startswith(("VRM/MToon", "VRM/Unlit")):
        return material
    floats, vectors, pictures = (old.part(f"{kind}Properties") for kind in ("float", "vector", "texture"))

    def texture(name: str, default: int = -1) -> int:
        index = pictures.index(name, default)
        return index if index < textures else -1

    def colour(name: str, default: Sequence[float] = _BLACK) -> tuple[float, ...]:
        return linear(vectors.numbers(name, default))

    usual = 3 if "ZWrite" in shader else 2 if "Transparent" in shader else 1 if "Cutout" in shader else 0
    blend = int(floats.number("_BlendMode", usual))
    material = replace(
        material,
        kind=MaterialKind.MTOON if shader.startswith("VRM/MToon") else MaterialKind.UNLIT,
        colours=_colours(colour("_Color", _WHITE)),
        uv=np.array(uv_of_unity(*vectors.numbers("_MainTex", (0.0, 0.0, 1.0, 1.0))), np.float32),
        alpha={0: AlphaMode.OPAQUE, 1: AlphaMode.MASK}.get(blend, AlphaMode.BLEND),
        alpha_cutoff=floats.number("_Cutoff", 0.5),
        writes_depth=blend != 2,
        order=max(-999, min(int(old.number("renderQueue", 3000)) - 3000, 999)),
        is_double_sided=floats.number("_CullMode", 2.0) == 0 or material.is_double_sided,
        base_texture=texture("_MainTex", material.base_texture),
    )
    if material.kind is MaterialKind.UNLIT:
        return material
    shift, toony = floats.number("_ShadeShift", 0.0), floats.number("_ShadeToony", 0.9)
    toony += (1 - toony) * (0.5 + 0.5 * shift)
    outlines = {1: OutlineMode.WORLD, 2: OutlineMode.SCREEN}
    takes_light = floats.number("_OutlineColorMode", 0.0) == 1
    return replace(
        material,
        colours=_colours(
            material.colours[MaterialColour.BASE],
            colour("_ShadeColor", (0.97, 0.81, 0.86, 1.0)),
            colour("_EmissionColor"),
            colour("_RimColor"),
            _WHITE if texture("_SphereAdd") >= 0 else _BLACK,
            colour("_OutlineColor"),
        ),
        uv_speed=(
            floats.number("_UvAnimScrollX", 0.0),
            -floats.number("_UvAnimScrollY", 0.0),
            floats.number("_UvAnimRotation", 0.0) * 2 * math.pi,
        ),
        shade_texture=texture("_ShadeTexture"),
        emissive_texture=texture("_EmissionMap", material.emissive_texture),
        rim_texture=texture("_RimTexture"),
        matcap_texture=texture("_SphereAdd"),
        outline_width_texture=texture("_OutlineWidthTexture"),
        shading_shift=-shift - (1 - toony),
        shading_toony=toony,
        rim_fresnel_power=floats.number("_RimFresnelPower", 1.0),
        rim_lift=floats.number("_RimLift", 0.0),
        rim_lighting_mix=floats.number("_RimLightingMix", 0.0),
        outline_mode=outlines.get(int(floats.number("_OutlineWidthMode", 0.0)), OutlineMode.NONE),
        outline_width=max(0.0, floats.number("_OutlineWidth", 0.5)) / 100,
        outline_lighting_mix=floats.number("_OutlineLightingMix", 1.0) if takes_light else 0.0,
    )


def linear(colour: tuple[float, ...]) -> tuple[float, ...]:
    """Return a colour in sRGB as a linear one (IEC 61966-2-1); alpha is linear already."""
    return (*(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3]), *colour[3:])


def uv_of_unity(
    offset_u: float, offset_v: float, scale_u: float, scale_v: float
) -> tuple[float, float, float, float]:
    """Return scale and offset of texture coordinates whose v runs down, from Unity's, whose v runs up."""
    return scale_u, scale_v, offset_u, 1 - offset_v - scale_v


def _texture(entry: Part, key: str, textures: int) -> int:
    index = entry.part(key).index("index")
    if index >= textures:
        damaged("materials", f"no texture {index}")
    return index
