"""Reads what VRM 1.0 adds to glTF: VRMC_vrm, VRMC_springBone and VRMC_node_constraint.

First person annotations are passed over: nobody looks through this avatar's eyes. So are colliders beyond spheres and
capsules. A bind of an expression to something that is not there is left out, as exporters do write some.
"""

from collections.abc import Iterator
from typing import Final, Literal

import numpy as np
from msgspec import Raw, field

from companion.avatar.gltf import Document, Part, damaged, decoded, item, numbers
from companion.avatar.model import (
    AvatarMeta,
    AvatarUse,
    Collider,
    ColourBind,
    CommercialUse,
    Constraint,
    ConstraintKind,
    Expression,
    Floats,
    LookAt,
    MaterialColour,
    Modification,
    MorphBind,
    Override,
    RangeMap,
    Spring,
    SpringJoint,
    UvBind,
    Vector,
)
from companion.avatar.scene import Scene, check_count

EXPRESSIONS_MAX: Final = 512
SPRINGS_MAX: Final = 1024
TEXT_MAX: Final = 500
_AXES: Final[dict[str, Vector]] = {
    "X": (1.0, 0.0, 0.0), "Y": (0.0, 1.0, 0.0), "Z": (0.0, 0.0, 1.0),
    "PositiveX": (1.0, 0.0, 0.0), "PositiveY": (0.0, 1.0, 0.0), "PositiveZ": (0.0, 0.0, 1.0),
    "NegativeX": (-1.0, 0.0, 0.0), "NegativeY": (0.0, -1.0, 0.0), "NegativeZ": (0.0, 0.0, -1.0),
}  # fmt: skip
_COLOURS: Final = {
    "color": MaterialColour.BASE, "shadeColor": MaterialColour.SHADE, "emissionColor": MaterialColour.EMISSIVE,
    "rimColor": MaterialColour.RIM, "matcapColor": MaterialColour.MATCAP, "outlineColor": MaterialColour.OUTLINE,
}  # fmt: skip


class _Meta(Part):
    name: str
    authors: tuple[str, ...]
    license_url: str
    version: str | None = None
    copyright_information: str | None = None
    contact_information: str | None = None
    avatar_permission: Literal["onlyAuthor", "onlySeparatelyLicensedPerson", "everyone"] = "onlyAuthor"
    allow_excessively_violent_usage: bool = False
    allow_excessively_sexual_usage: bool = False
    commercial_usage: Literal["personalNonProfit", "personalProfit", "corporation"] = "personalNonProfit"
    allow_political_or_religious_usage: bool = False
    allow_antisocial_or_hate_usage: bool = False
    credit_notation: Literal["required", "unnecessary"] = "required"
    allow_redistribution: bool = False
    modification: Literal["prohibited", "allowModification", "allowModificationRedistribution"] = "prohibited"


class _Bone(Part):
    node: int


class _Humanoid(Part):
    human_bones: dict[str, _Bone]


class _MorphBind(Part):
    node: int
    index: int
    weight: float = 1.0


class _ColourBind(Part):
    material: int
    type: str
    target_value: tuple[float, ...]


class _UvBind(Part):
    material: int
    scale: tuple[float, ...] = (1.0, 1.0)
    offset: tuple[float, ...] = (0.0, 0.0)


class _Expression(Part):
    morph_target_binds: tuple[_MorphBind, ...] = ()
    material_color_binds: tuple[_ColourBind, ...] = ()
    texture_transform_binds: tuple[_UvBind, ...] = ()
    is_binary: bool = False
    override_blink: Override = Override.NONE
    override_look_at: Override = Override.NONE
    override_mouth: Override = Override.NONE


class _Expressions(Part):
    preset: dict[str, _Expression] = field(default_factory=dict)
    custom: dict[str, _Expression] = field(default_factory=dict)


class _RangeMap(Part):
    input_max_value: float = 90.0
    output_scale: float = 10.0


class _LookAt(Part):
    type: Literal["bone", "expression"] = "bone"
    range_map_horizontal_inner: _RangeMap = field(default_factory=_RangeMap)
    range_map_horizontal_outer: _RangeMap = field(default_factory=_RangeMap)
    range_map_vertical_down: _RangeMap = field(default_factory=_RangeMap)
    range_map_vertical_up: _RangeMap = field(default_factory=_RangeMap)


class Vrm1(Part):
    """The extension VRMC_vrm."""

    meta: _Meta
    humanoid: _Humanoid
    expressions: _Expressions = field(default_factory=_Expressions)
    look_at: _LookAt = field(default_factory=_LookAt)


def meta(vrm: Vrm1) -> AvatarMeta:
    """Return origin and licence."""
    told = vrm.meta
    commercial = {"personalProfit": CommercialUse.PERSONAL, "corporation": CommercialUse.EVERYONE}
    modification = {
        "allowModification": Modification.ALLOWED,
        "allowModificationRedistribution": Modification.PASSED_ON,
    }
    use = {"everyone": AvatarUse.EVERYONE, "onlySeparatelyLicensedPerson": AvatarUse.LICENSED}
    return AvatarMeta(
        name=text(told.name),
        version=text(told.version),
        authors=tuple(text(author) for author in told.authors[:20]),
        contact=text(told.contact_information),
        copyright=text(told.copyright_information),
        licence=text(told.license_url),
        vrm_version="1.0",
        use=use.get(told.avatar_permission, AvatarUse.AUTHOR),
        allows_violence=told.allow_excessively_violent_usage,
        allows_sexual_use=told.allow_excessively_sexual_usage,
        allows_political_use=told.allow_political_or_religious_usage,
        allows_hate=told.allow_antisocial_or_hate_usage,
        commercial=commercial.get(told.commercial_usage, CommercialUse.NONE),
        wants_credit=told.credit_notation == "required",
        allows_passing_on=told.allow_redistribution,
        modification=modification.get(told.modification, Modification.NONE),
    )


def text(told: str | None) -> str:
    """Return a text from the file without its end if it is long."""
    return (told or "").strip()[:TEXT_MAX]


def bones(vrm: Vrm1, scene: Scene) -> dict[str, int]:
    """Return the node of each humanoid bone."""
    return {name: scene.node(bone.node, "bones") for name, bone in vrm.humanoid.human_bones.items()}


def look_at(vrm: Vrm1) -> LookAt:
    """Return the means to turn the eyes."""
    told = vrm.look_at
    return LookAt(
        told.type == "bone",
        *(
            RangeMap(*numbers((ranges.input_max_value, ranges.output_scale), 2, "eyes"))
            for ranges in (told.range_map_horizontal_inner, told.range_map_horizontal_outer,
                           told.range_map_vertical_down, told.range_map_vertical_up)
        ),
    )  # fmt: skip


def expressions(vrm: Vrm1, scene: Scene, materials: int) -> dict[str, Expression]:
    """Return the expressions; presets win over custom ones of the same name."""
    told = vrm.expressions.custom | vrm.expressions.preset
    check_count(told, EXPRESSIONS_MAX, "expressions")
    return {name[:100]: _expression(entry, scene, materials) for name, entry in told.items()}


def _expression(told: _Expression, scene: Scene, materials: int) -> Expression:
    for binds in (told.morph_target_binds, told.material_color_binds, told.texture_transform_binds):
        check_count(binds, EXPRESSIONS_MAX, "expressions")
    morphs = [
        MorphBind(mesh, bind.index, numbers((bind.weight,), 1, "expressions")[0])
        for bind in told.morph_target_binds
        for mesh in scene.of_node.get(bind.node, ())
        if 0 <= bind.index < len(scene.meshes[mesh].morphs)
    ]
    colours = [
        ColourBind(bind.material, _COLOURS[bind.type], four(bind.target_value, "expressions"))
        for bind in told.material_color_binds
        if 0 <= bind.material < materials and bind.type in _COLOURS
    ]
    uvs = [
        UvBind(bind.material, four((*bind.scale, *bind.offset), "expressions"))
        for bind in told.texture_transform_binds
        if 0 <= bind.material < materials
    ]
    return Expression(
        tuple(morphs), tuple(colours), tuple(uvs),
        told.is_binary, told.override_blink, told.override_look_at, told.override_mouth,
    )  # fmt: skip


def four(values: tuple[float, ...], part: str) -> tuple[float, float, float, float]:
    """Return four numbers; raises ``BadAvatar``."""
    a, b, c, d = numbers(values, 4, part)
    return a, b, c, d


def three(values: tuple[float, ...], part: str) -> Vector:
    """Return three numbers; raises ``BadAvatar``."""
    x, y, z = numbers(values, 3, part)
    return x, y, z


# ---- springs ---------------------------------------------------------------------------------------------


class _Sphere(Part):
    offset: tuple[float, ...] = (0.0, 0.0, 0.0)
    radius: float = 0.0
    tail: tuple[float, ...] | None = None


class _Shape(Part):
    sphere: _Sphere | None = None
    capsule: _Sphere | None = None


class _Collider(Part):
    node: int
    shape: _Shape


class _ColliderGroup(Part):
    colliders: tuple[int, ...] = ()


class _Joint(Part):
    node: int
    hit_radius: float = 0.0
    stiffness: float = 1.0
    gravity_power: float = 0.0
    gravity_dir: tuple[float, ...] = (0.0, -1.0, 0.0)
    drag_force: float = 0.5


class _Spring(Part):
    joints: tuple[_Joint, ...] = ()
    collider_groups: tuple[int, ...] = ()
    center: int | None = None


class _SpringBone(Part):
    colliders: tuple[_Collider, ...] = ()
    collider_groups: tuple[_ColliderGroup, ...] = ()
    springs: tuple[_Spring, ...] = ()


def springs(
    document: Document, scene: Scene, rest: Floats
) -> tuple[tuple[Spring, ...], tuple[Collider, ...]]:
    """Return the springs and their colliders; ``rest`` are the world matrices at rest."""
    raw = document.gltf.extensions.get("VRMC_springBone", Raw(b"{}"))
    told = decoded(raw, _SpringBone, "springs")
    check_count(told.springs, SPRINGS_MAX, "springs")
    check_count(told.colliders, SPRINGS_MAX, "springs")
    colliders = []
    for collider in told.colliders:
        sphere = collider.shape.capsule or collider.shape.sphere or _Sphere()
        offset = three(sphere.offset, "springs")
        tail = three(sphere.tail or offset, "springs")
        (radius,) = numbers((sphere.radius,), 1, "springs")
        colliders.append(Collider(scene.node(collider.node, "springs"), offset, tail, max(0.0, radius)))
    result = []
    for spring in told.springs:
        groups = [item(told.collider_groups, max(0, index), "springs") for index in spring.collider_groups]
        found = {index for group in groups for index in group.colliders}
        if found and not 0 <= min(found) <= max(found) < len(colliders):
            damaged("springs", "no such collider")
        centre = -1 if spring.center is None else scene.node(spring.center, "springs")
        result.append(Spring(tuple(_joints(spring, scene, rest)), tuple(sorted(found)), centre))
    return tuple(result), tuple(colliders)


def _joints(spring: _Spring, scene: Scene, rest: Floats) -> Iterator[SpringJoint]:
    """Yield the joints of a chain; the last one is only a tail."""
    nodes = [scene.node(joint.node, "springs") for joint in spring.joints]
    for joint, node, end in zip(spring.joints, nodes, nodes[1:], strict=False):
        if end <= node:
            damaged("springs", "a joint above its parent")
        tail = np.linalg.pinv(rest[node].astype(float)) @ rest[end][:, 3]
        yield spring_joint(
            node,
            tail[:3],
            joint.hit_radius,
            joint.stiffness,
            joint.gravity_power,
            joint.gravity_dir,
            joint.drag_force,
        )


def spring_joint(
    node: int,
    tail: Floats,
    radius: float,
    stiffness: float,
    power: float,
    down: tuple[float, ...],
    drag: float,
) -> SpringJoint:
    """Return a joint whose numbers are possible; raises ``BadAvatar``."""
    numbers((*(float(x) for x in tail), radius, stiffness, power, drag, *down), 10, "springs")
    x, y, z = three(tuple(float(value) for value in tail), "springs")
    gravity = three(tuple(power * value for value in down), "springs")
    return SpringJoint(
        node, (x, y, z), max(0.0, radius), max(0.0, stiffness), gravity, min(max(drag, 0.0), 1.0)
    )


# ---- constraints -----------------------------------------------------------------------------------------


class _Source(Part):
    source: int
    weight: float = 1.0
    roll_axis: str = "X"
    aim_axis: str = "PositiveX"


class _Kinds(Part):
    roll: _Source | None = None
    aim: _Source | None = None
    rotation: _Source | None = None


class _NodeConstraint(Part):
    constraint: _Kinds


def constraints(document: Document, scene: Scene) -> tuple[Constraint, ...]:
    """Return the constraints, sources before the nodes that follow them, as far as there is such an order."""
    result = []
    for index, node in enumerate(document.gltf.nodes):
        if (raw := node.extensions.get("VRMC_node_constraint")) is None:
            continue
        kinds = decoded(raw, _NodeConstraint, "constraints").constraint
        for kind in ConstraintKind:
            if (told := getattr(kinds, kind.value)) is not None:
                axis = told.aim_axis if kind is ConstraintKind.AIM else told.roll_axis
                (weight,) = numbers((told.weight,), 1, "constraints")
                source = scene.node(told.source, "constraints")
                if axis not in _AXES or source == scene.places[index]:
                    damaged("constraints")
                result.append(
                    Constraint(
                        int(scene.places[index]), source, kind, _AXES[axis], min(max(weight, 0.0), 1.0)
                    )
                )
    check_count(result, SPRINGS_MAX, "constraints")
    return tuple(sorted(result, key=lambda constraint: constraint.node))
