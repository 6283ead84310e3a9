"""Reads what VRM 1.0 adds to glTF: VRMC_vrm, VRMC_springBone and VRMC_node_constraint.

Meshes for the first person are left out: nobody looks through this avatar's eyes. So are colliders beyond spheres and
capsules. A bind of an expression to something that is not there is left out, as exporters do write some.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from companion.avatar.gltf import Document, Part, check_count, damaged, item
from companion.avatar.model import (
    AvatarMeta,
    AvatarUse,
    Collider,
    ColourBind,
    Constraint,
    ConstraintKind,
    Expression,
    LookAt,
    Material,
    MaterialColour,
    MorphBind,
    Override,
    RangeMap,
    SpringJoint,
    UvBind,
    Vector,
)  # fmt: skip
from companion.avatar.scene import Scene

EXPRESSIONS_MAX: Final = 512
SPRINGS_MAX: Final = 1024
_CONSTRAINTS_MAX: Final = 256
_AXES: Final[dict[str, Vector]] = {
    "X": (1.0, 0.0, 0.0), "Y": (0.0, 1.0, 0.0), "Z": (0.0, 0.0, 1.0),
    "PositiveX": (1.0, 0.0, 0.0), "PositiveY": (0.0, 1.0, 0.0), "PositiveZ": (0.0, 0.0, 1.0),
    "NegativeX": (-1.0, 0.0, 0.0), "NegativeY": (0.0, -1.0, 0.0), "NegativeZ": (0.0, 0.0, -1.0),
}  # fmt: skip
_COLOURS: Final = {
    "color": MaterialColour.BASE, "shadeColor": MaterialColour.SHADE, "emissionColor": MaterialColour.EMISSIVE,
    "rimColor": MaterialColour.RIM, "matcapColor": MaterialColour.MATCAP, "outlineColor": MaterialColour.OUTLINE,
}  # fmt: skip
_USE: Final = {"everyone": AvatarUse.EVERYONE, "onlySeparatelyLicensedPerson": AvatarUse.LICENSED}


def meta(vrm: Part) -> AvatarMeta:
    """Return origin and licence; what is not said is not allowed."""
    told = vrm.part("meta")
    return AvatarMeta(
        name=told.text("name"),
        authors=tuple(told.texts("authors", 100)),
        contact=told.text("contactInformation"),
        copyright=told.text("copyrightInformation"),
        licence=told.text("licenseUrl"),
        vrm_version="1.0",
        use=_USE.get(told.text("avatarPermission"), AvatarUse.AUTHOR),
        allows_violence=told.flag("allowExcessivelyViolentUsage"),
        allows_sexual_use=told.flag("allowExcessivelySexualUsage"),
        allows_political_use=told.flag("allowPoliticalOrReligiousUsage"),
        allows_hate=told.flag("allowAntisocialOrHateUsage"),
        allows_commercial_use=told.text("commercialUsage") in ("personalProfit", "corporation"),
        wants_credit=told.text("creditNotation") != "unnecessary",
        allows_passing_on=told.flag("allowRedistribution"),
        allows_changes=told.text("modification") in ("allowModification", "allowModificationRedistribution"),
    )


def bones(vrm: Part, scene: Scene) -> dict[str, int]:
    """Return the node of each humanoid bone."""
    told = vrm.part("humanoid", "bones").named("humanBones", 100)
    return {name: scene.node(bone.index("node"), "bones") for name, bone in told.items()}


def hidden(document: Document, vrm: Part) -> set[int]:
    """Return the file's nodes whose meshes only the avatar's wearer would see."""
    del document  # 0.x marks meshes instead, which it needs to find their nodes
    told = vrm.part("firstPerson", "meshes").parts("meshAnnotations", EXPRESSIONS_MAX)
    return {mark.index("node") for mark in told if mark.text("type") == "firstPersonOnly"}


def look_at(vrm: Part) -> LookAt:
    """Return the means to turn the eyes."""
    told = vrm.part("lookAt", "eyes")
    return LookAt(
        told.text("type") != "expression", *ranges(told, "rangeMap", "inputMaxValue", "outputScale")
    )


def ranges(told: Part, prefix: str, degrees: str, output: str) -> Iterator[RangeMap]:
    """Yield the ranges of the eyes, inwards, outwards, down and up, from members of these names."""
    for way in ("HorizontalInner", "HorizontalOuter", "VerticalDown", "VerticalUp"):
        found = told.part(f"{prefix}{way}")
        yield RangeMap(found.number(degrees, 90.0), found.number(output, 10.0))


def expressions(vrm: Part, scene: Scene, materials: Sequence[Material]) -> dict[str, Expression]:
    """Return the expressions; presets win over custom ones of the same name."""
    told = vrm.part("expressions")
    found = told.named("custom", EXPRESSIONS_MAX, "expressions") | told.named(
        "preset", EXPRESSIONS_MAX, "expressions"
    )
    return {name: _expression(entry, scene, len(materials)) for name, entry in found.items()}


def _expression(told: Part, scene: Scene, materials: int) -> Expression:
    colours, uvs = [], []
    for bind in told.parts("materialColorBinds", EXPRESSIONS_MAX):
        if 0 <= bind.index("material") < materials and (kind := bind.text("type")) in _COLOURS:
            red, green, blue, alpha = bind.numbers("targetValue", (1.0, 1.0, 1.0, 1.0))
            colours.append(ColourBind(bind.index("material"), _COLOURS[kind], (red, green, blue, alpha)))
    for bind in told.parts("textureTransformBinds", EXPRESSIONS_MAX):
        if 0 <= bind.index("material") < materials:
            (u, v), (right, down) = bind.numbers("scale", (1.0, 1.0)), bind.numbers("offset", (0.0, 0.0))
            uvs.append(UvBind(bind.index("material"), (u, v, right, down)))
    return Expression(
        tuple(
            bound
            for bind in told.parts("morphTargetBinds", EXPRESSIONS_MAX)
            for bound in morph_binds(
                scene, scene.of_node.get(bind.index("node"), ()), bind, bind.number("weight", 1.0)
            )
        ),
        tuple(colours),
        tuple(uvs),
        told.flag("isBinary"),
        *(told.choice(f"override{group}", Override.NONE) for group in ("Blink", "LookAt", "Mouth")),
    )


def morph_binds(scene: Scene, meshes: tuple[int, ...], bind: Part, weight: float) -> Iterator[MorphBind]:
    """Yield the morph targets of that index in several meshes, as far as they exist."""
    index = bind.index("index")
    return (MorphBind(mesh, index, weight) for mesh in meshes if 0 <= index < len(scene.meshes[mesh].morphs))


def springs(
    document: Document, vrm: Part, scene: Scene
) -> tuple[tuple[SpringJoint, ...], tuple[Collider, ...]]:
    """Return the bones that swing, and the colliders."""
    del vrm  # an extension of its own describes them
    told = document.gltf.part("extensions").part("VRMC_springBone", "springs")
    colliders = []
    for collider in told.parts("colliders", SPRINGS_MAX):
        shape = collider.part("shape")
        round_ = shape.part("capsule" if "capsule" in shape else "sphere")
        x, y, z = offset = round_.numbers("offset", (0.0, 0.0, 0.0))
        tail_x, tail_y, tail_z = round_.numbers("tail", offset)
        node, radius = scene.node(collider.index("node"), "springs"), max(0.0, round_.number("radius", 0.0))
        colliders.append(Collider(node, (x, y, z), (tail_x, tail_y, tail_z), radius))
    groups = [group.indices("colliders", SPRINGS_MAX) for group in told.parts("colliderGroups", SPRINGS_MAX)]
    result: list[SpringJoint] = []
    for spring in told.parts("springs", SPRINGS_MAX):
        known = [item(groups, index, "springs") for index in spring.indices("colliderGroups", SPRINGS_MAX)]
        found = sorted({index for group in known for index in group})
        if found and not 0 <= found[0] <= found[-1] < len(colliders):
            damaged("springs", "no such collider")
        centre = scene.node(spring.index("center"), "springs") if "center" in spring else -1
        result += _joints(spring, scene, tuple(found), centre)
    return tuple(result), tuple(colliders)


def _joints(spring: Part, scene: Scene, colliders: tuple[int, ...], centre: int) -> Iterator[SpringJoint]:
    """Yield the joints of a chain; the last one is only a tail."""
    joints = spring.parts("joints", SPRINGS_MAX)
    nodes = [scene.node(joint.index("node"), "springs") for joint in joints]
    for joint, node, end in zip(joints, nodes, nodes[1:], strict=False):
        if end <= node:
            damaged("springs", "a joint above its parent")
        x, y, z, _ = np.clip(
            np.linalg.pinv(scene.rest[node].astype(float)) @ scene.rest[end][:, 3], -1e6, 1e6
        )
        yield SpringJoint(
            node,
            (float(x), float(y), float(z)),
            max(0.0, joint.number("hitRadius", 0.0)),
            max(0.0, joint.number("stiffness", 1.0)),
            gravity(joint.number("gravityPower", 0.0), *joint.numbers("gravityDir", (0.0, -1.0, 0.0))),
            min(max(joint.number("dragForce", 0.5), 0.0), 1.0),
            colliders,
            centre,
        )


def gravity(power: float, x: float, y: float, z: float) -> Vector:
    """Return a force by power and direction."""
    return power * x, power * y, power * z


def constraints(document: Document, scene: Scene) -> tuple[Constraint, ...]:
    """Return the constraints, sources before the nodes that follow them, as far as there is such an order."""
    result = []
    for node, entry in zip(scene.places, document.gltf.parts("nodes", len(scene.places)), strict=True):
        told = entry.part("extensions").part("VRMC_node_constraint", "constraints").part("constraint")
        for kind in (kind for kind in ConstraintKind if kind.value in told):
            found = told.part(kind.value)
            axis = found.text("aimAxis" if kind is ConstraintKind.AIM else "rollAxis", "X")
            source = scene.node(found.index("source"), "constraints")
            if axis not in _AXES or source == node:
                damaged("constraints")
            weight = min(max(found.number("weight", 1.0), 0.0), 1.0)
            result.append(Constraint(int(node), source, kind, _AXES[axis], weight))
    check_count(result, _CONSTRAINTS_MAX, "constraints")
    return tuple(sorted(result, key=lambda constraint: constraint.node))
