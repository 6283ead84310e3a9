"""Reads what VRM 0.x adds to glTF: the extension VRM, in the terms of VRM 1.0.

Its vectors outside the tree are Unity's, with z turned round. A spring is a node with all below it; the last node of
each branch swings by a tail of 7 cm.
"""

import re
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import numpy as np
from msgspec import field

from companion.avatar.gltf import Part, damaged, item, numbers
from companion.avatar.materials import MaterialProperties, linear, uv_of_unity
from companion.avatar.model import (
    AvatarMeta,
    AvatarUse,
    Collider,
    ColourBind,
    CommercialUse,
    Expression,
    Floats,
    LookAt,
    Material,
    MaterialColour,
    Modification,
    MorphBind,
    RangeMap,
    Spring,
    UvBind,
)
from companion.avatar.scene import Scene, check_count
from companion.avatar.vrm1 import EXPRESSIONS_MAX, SPRINGS_MAX, TEXT_MAX, four, spring_joint, text

_VROID_HUB: Final = "https://hub.vroid.com/license?"
_TAIL: Final = 0.07
"""Length of the last bone of a branch, in metres."""
_PRESETS: Final = {
    "a": "aa", "i": "ih", "u": "ou", "e": "ee", "o": "oh", "blink_l": "blinkLeft", "blink_r": "blinkRight",
    "joy": "happy", "sorrow": "sad", "fun": "relaxed", "lookup": "lookUp", "lookdown": "lookDown",
    "lookleft": "lookLeft", "lookright": "lookRight",
}  # fmt: skip
_COLOURS: Final = {
    "_Color": MaterialColour.BASE, "_ShadeColor": MaterialColour.SHADE, "_EmissionColor": MaterialColour.EMISSIVE,
    "_RimColor": MaterialColour.RIM, "_OutlineColor": MaterialColour.OUTLINE,
}  # fmt: skip


class _Vector(Part):
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0


class _Meta(Part):
    title: str | None = None
    version: str | None = None
    author: str | None = None
    contact_information: str | None = None
    allowed_user_name: str | None = None
    violent_ussage_name: str | None = None
    sexual_ussage_name: str | None = None
    commercial_ussage_name: str | None = None
    license_name: str | None = None
    other_license_url: str | None = None
    other_permission_url: str | None = None


class _Bone(Part):
    bone: str
    node: int


class _Humanoid(Part):
    human_bones: tuple[_Bone, ...] = ()


class _Degrees(Part):
    x_range: float = 90.0
    y_range: float = 10.0


class _FirstPerson(Part):
    look_at_type_name: str = "Bone"
    look_at_horizontal_inner: _Degrees = field(default_factory=_Degrees)
    look_at_horizontal_outer: _Degrees = field(default_factory=_Degrees)
    look_at_vertical_down: _Degrees = field(default_factory=_Degrees)
    look_at_vertical_up: _Degrees = field(default_factory=_Degrees)


class _Bind(Part):
    mesh: int
    index: int
    weight: float = 100.0


class _MaterialValue(Part):
    material_name: str | None = None
    property_name: str | None = None
    target_value: tuple[float, ...] = ()


class _Group(Part):
    name: str | None = None
    preset_name: str = "unknown"
    is_binary: bool = False
    binds: tuple[_Bind, ...] = ()
    material_values: tuple[_MaterialValue, ...] = ()


class _Master(Part):
    blend_shape_groups: tuple[_Group, ...] = ()


class _Sphere(Part):
    offset: _Vector = field(default_factory=_Vector)
    radius: float = 0.0


class _ColliderGroup(Part):
    node: int
    colliders: tuple[_Sphere, ...] = ()


class _BoneGroup(Part):
    stiffiness: float = 1.0
    gravity_power: float = 0.0
    gravity_dir: _Vector = field(default_factory=lambda: _Vector(y=-1.0))
    drag_force: float = 0.4
    center: int = -1
    hit_radius: float = 0.02
    bones: tuple[int, ...] = ()
    collider_groups: tuple[int, ...] = ()


class _Secondary(Part):
    bone_groups: tuple[_BoneGroup, ...] = ()
    collider_groups: tuple[_ColliderGroup, ...] = ()


class Vrm0(Part):
    """The extension VRM."""

    meta: _Meta = field(default_factory=_Meta)
    humanoid: _Humanoid = field(default_factory=_Humanoid)
    first_person: _FirstPerson = field(default_factory=_FirstPerson)
    blend_shape_master: _Master = field(default_factory=_Master)
    secondary_animation: _Secondary = field(default_factory=_Secondary)
    material_properties: tuple[MaterialProperties, ...] = ()


def meta(vrm: Vrm0) -> AvatarMeta:
    """Return origin and licence.

    The rights to change and pass on follow from a licence of Creative Commons, or from the conditions that VRoid Hub
    writes into an address.
    """
    told = vrm.meta
    licence = told.license_name or ""
    is_free = licence == "CC0" or licence.startswith("CC_BY")
    may_change = is_free and "ND" not in licence
    address = (told.other_permission_url or told.other_license_url or "")[:TEXT_MAX]
    terms = dict(parse_qsl(urlsplit(address).query)) if address.startswith(_VROID_HUB) else {}
    use = {"Everyone": AvatarUse.EVERYONE, "ExplicitlyLicensedPerson": AvatarUse.LICENSED}
    return AvatarMeta(
        name=text(told.title),
        version=text(told.version),
        authors=(text(told.author),) if told.author else (),
        contact=text(told.contact_information),
        licence=text(told.other_license_url if licence in ("", "Other") else licence.replace("_", " ")),
        vrm_version="0.x",
        use=use.get(told.allowed_user_name or "", AvatarUse.AUTHOR),
        allows_violence=told.violent_ussage_name == "Allow",
        allows_sexual_use=told.sexual_ussage_name == "Allow",
        commercial=CommercialUse.EVERYONE if told.commercial_ussage_name == "Allow" else CommercialUse.NONE,
        wants_credit=licence != "CC0" and terms.get("credit") != "unnecessary",
        allows_passing_on=is_free or terms.get("redistribution") == "allow",
        modification=Modification.PASSED_ON
        if may_change
        else Modification.ALLOWED
        if terms.get("modification") == "allow"
        else Modification.NONE,
    )


def bones(vrm: Vrm0, scene: Scene) -> dict[str, int]:
    """Return the node of each humanoid bone."""
    found = {told.bone: scene.node(told.node, "bones") for told in vrm.humanoid.human_bones if told.node >= 0}
    renamed = {"ThumbProximal": "ThumbMetacarpal", "ThumbIntermediate": "ThumbProximal"}
    pattern = re.compile("|".join(renamed))
    return {pattern.sub(lambda match: renamed[match[0]], name): node for name, node in found.items()}


def look_at(vrm: Vrm0) -> LookAt:
    """Return the means to turn the eyes; curves are taken as straight."""
    told = vrm.first_person
    return LookAt(
        told.look_at_type_name != "BlendShape",
        *(
            RangeMap(*numbers((ranges.x_range, ranges.y_range), 2, "eyes"))
            for ranges in (told.look_at_horizontal_inner, told.look_at_horizontal_outer,
                           told.look_at_vertical_down, told.look_at_vertical_up)
        ),
    )  # fmt: skip


def expressions(vrm: Vrm0, scene: Scene, materials: tuple[Material, ...]) -> dict[str, Expression]:
    """Return the expressions; presets win over others of the same name."""
    groups = vrm.blend_shape_master.blend_shape_groups
    check_count(groups, EXPRESSIONS_MAX, "expressions")
    own, presets = {}, {}
    for group in groups:
        preset = group.preset_name.lower()
        found = _expression(group, scene, materials)
        if preset not in ("", "unknown"):
            presets[_PRESETS.get(preset, preset)[:100]] = found
        elif name := (group.name or "")[:100]:
            own["surprised" if name.lower() == "surprised" else name] = found
    return own | presets


def _expression(group: _Group, scene: Scene, materials: tuple[Material, ...]) -> Expression:
    check_count(group.binds, EXPRESSIONS_MAX, "expressions")
    check_count(group.material_values, EXPRESSIONS_MAX, "expressions")
    morphs = [
        MorphBind(mesh, bind.index, numbers((bind.weight / 100,), 1, "expressions")[0])
        for bind in group.binds
        for mesh in scene.of_mesh.get(bind.mesh, ())
        if 0 <= bind.index < len(scene.meshes[mesh].morphs)
    ]
    colours, uvs = [], []
    for told in group.material_values:
        for index, material in enumerate(materials):
            if material.name != (told.material_name or "")[:100]:
                continue
            if told.property_name in _COLOURS:
                value = four(linear(told.target_value), "expressions")
                colours.append(ColourBind(index, _COLOURS[told.property_name], value))
            elif told.property_name == "_MainTex_ST":
                scale_u, scale_v, offset_u, offset_v = four(told.target_value, "expressions")
                uvs.append(UvBind(index, uv_of_unity((offset_u, offset_v, scale_u, scale_v))))
    return Expression(tuple(morphs), tuple(colours), tuple(uvs), is_binary=group.is_binary)


def springs(vrm: Vrm0, scene: Scene, rest: Floats) -> tuple[tuple[Spring, ...], tuple[Collider, ...]]:
    """Return the springs and their colliders; ``rest`` are the world matrices at rest."""
    told = vrm.secondary_animation
    check_count(told.bone_groups, SPRINGS_MAX, "springs")
    colliders: list[Collider] = []
    groups: list[range] = []
    for group in told.collider_groups:
        begun = len(colliders)
        for sphere in group.colliders:
            x, y, z = numbers((sphere.offset.x, sphere.offset.y, -sphere.offset.z), 3, "springs")
            (radius,) = numbers((sphere.radius,), 1, "springs")
            node = scene.node(group.node, "springs")
            colliders.append(Collider(node, (x, y, z), (x, y, z), max(0.0, radius)))
        groups.append(range(begun, len(colliders)))
        check_count(colliders, SPRINGS_MAX, "springs")
    children: dict[int, list[int]] = {}
    for node, parent in enumerate(scene.nodes.parents):
        children.setdefault(int(parent), []).append(node)
    result = []
    joints = 0
    for spring in told.bone_groups:
        down = spring.gravity_dir
        found = {
            index for group in spring.collider_groups for index in item(groups, max(0, group), "springs")
        }
        centre = scene.node(spring.center, "springs") if spring.center >= 0 else -1
        nodes: list[int] = []
        level = [scene.node(bone, "springs") for bone in dict.fromkeys(spring.bones)]
        while level:
            nodes += level
            level = [child for node in level for child in children.get(node, ())]
            joints += len(level)
            if joints > len(scene.places):
                damaged("springs", "nodes that swing twice")
        result.append(
            Spring(
                tuple(
                    spring_joint(
                        node, _tail(node, scene, children), spring.hit_radius, spring.stiffiness,
                        spring.gravity_power, (-down.x, down.y, down.z), spring.drag_force,
                    )
                    for node in sorted(set(nodes))
                ),
                tuple(sorted(found)),
                centre,
            )
        )  # fmt: skip
    return tuple(result), tuple(colliders)


def _tail(node: int, scene: Scene, children: dict[int, list[int]]) -> Floats:
    """Return the place of a node's first child, or one further along the way from its parent."""
    tail: Floats
    if node in children:
        tail = scene.nodes.translations[children[node][0]]
        return tail
    way = scene.nodes.translations[node]
    x, y, z, w = scene.nodes.rotations[node]
    back = np.array((-x, -y, -z))
    turned = way + 2 * np.cross(back, np.cross(back, way) + w * way)
    tail = turned / max(float(np.linalg.norm(turned)), 1e-6) * _TAIL
    return tail
