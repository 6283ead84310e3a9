"""Reads what VRM 0.x adds to glTF: the extension VRM, in the terms of VRM 1.0.

Its vectors outside the tree are Unity's, with z turned round. A spring is a node with all below it; the last node of
each branch swings by a tail of 7 cm.
"""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import numpy as np

from companion.avatar.gltf import Document, Part, check_count, damaged, item
from companion.avatar.materials import linear, uv_of_unity
from companion.avatar.model import (
    AvatarMeta,
    AvatarUse,
    Collider,
    ColourBind,
    Expression,
    LookAt,
    Material,
    MaterialColour,
    SpringJoint,
    UvBind,
    Vector,
)  # fmt: skip
from companion.avatar.scene import NODES_MAX, Scene
from companion.avatar.vrm1 import EXPRESSIONS_MAX, SPRINGS_MAX, gravity, morph_binds, ranges

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
_USE: Final = {"Everyone": AvatarUse.EVERYONE, "ExplicitlyLicensedPerson": AvatarUse.LICENSED}
_THUMBS: Final = {"ThumbProximal": "ThumbMetacarpal", "ThumbIntermediate": "ThumbProximal"}


def meta(vrm: Part) -> AvatarMeta:
    """Return origin and licence.

    The rights to change and pass on follow from a licence of Creative Commons, or from the conditions that VRoid Hub
    writes into an address.
    """
    told = vrm.part("meta")
    licence, address = (
        told.text("licenseName"),
        told.text("otherPermissionUrl") or told.text("otherLicenseUrl"),
    )
    terms = dict(parse_qsl(urlsplit(address).query)) if address.startswith(_VROID_HUB) else {}
    is_free = licence == "CC0" or licence.startswith("CC_BY")
    return AvatarMeta(
        name=told.text("title"),
        authors=(told.text("author"),) if told.text("author") else (),
        contact=told.text("contactInformation"),
        licence=told.text("otherLicenseUrl") if licence in ("", "Other") else licence.replace("_", " "),
        vrm_version="0.x",
        use=_USE.get(told.text("allowedUserName"), AvatarUse.AUTHOR),
        allows_violence=told.text("violentUssageName") == "Allow",
        allows_sexual_use=told.text("sexualUssageName") == "Allow",
        allows_commercial_use=told.text("commercialUssageName") == "Allow",
        wants_credit=licence != "CC0" and terms.get("credit") != "unnecessary",
        allows_passing_on=is_free or terms.get("redistribution") == "allow",
        allows_changes=(is_free and "ND" not in licence) or terms.get("modification") == "allow",
    )


def bones(vrm: Part, scene: Scene) -> dict[str, int]:
    """Return the node of each humanoid bone."""
    told = vrm.part("humanoid", "bones").parts("humanBones", 100)
    found = {
        bone.text("bone"): scene.node(bone.index("node"), "bones") for bone in told if bone.index("node") >= 0
    }
    pattern = re.compile("|".join(_THUMBS))
    return {pattern.sub(lambda match: _THUMBS[match[0]], name): node for name, node in found.items()}


def hidden(document: Document, vrm: Part) -> set[int]:
    """Return the file's nodes whose meshes only the avatar's wearer would see."""
    told = vrm.part("firstPerson", "meshes").parts("meshAnnotations", EXPRESSIONS_MAX)
    meshes = {mark.index("mesh") for mark in told if mark.text("firstPersonFlag") == "FirstPersonOnly"}
    nodes = document.gltf.parts("nodes", NODES_MAX, "bones")
    return {at for at, node in enumerate(nodes) if "mesh" in node and node.index("mesh") in meshes}


def look_at(vrm: Part) -> LookAt:
    """Return the means to turn the eyes; curves are taken as straight."""
    told = vrm.part("firstPerson", "eyes")
    return LookAt(told.text("lookAtTypeName") != "BlendShape", *ranges(told, "lookAt", "xRange", "yRange"))


def expressions(vrm: Part, scene: Scene, materials: Sequence[Material]) -> dict[str, Expression]:
    """Return the expressions; presets win over others of the same name."""
    own, presets = {}, {}
    for group in vrm.part("blendShapeMaster").parts("blendShapeGroups", EXPRESSIONS_MAX, "expressions"):
        preset, name = group.text("presetName").lower(), group.text("name")[:100]
        found = _expression(group, scene, materials)
        if preset not in ("", "unknown"):
            presets[_PRESETS.get(preset, preset)[:100]] = found
        elif name:
            own["surprised" if name.lower() == "surprised" else name] = found
    return own | presets


def _expression(group: Part, scene: Scene, materials: Sequence[Material]) -> Expression:
    colours, uvs = [], []
    for told in group.parts("materialValues", EXPRESSIONS_MAX):
        kind, name = told.text("propertyName"), told.text("materialName")[:100]
        if kind not in _COLOURS and kind != "_MainTex_ST":
            continue
        a, b, c, d = told.numbers("targetValue", (1.0, 1.0, 1.0, 1.0))
        for index in (index for index, material in enumerate(materials) if material.name == name):
            if kind in _COLOURS:
                red, green, blue = linear((a, b, c))
                colours.append(ColourBind(index, _COLOURS[kind], (red, green, blue, d)))
            else:
                uvs.append(UvBind(index, uv_of_unity(c, d, a, b)))
    morphs = tuple(
        bound
        for bind in group.parts("binds", EXPRESSIONS_MAX)
        for bound in morph_binds(
            scene, scene.of_mesh.get(bind.index("mesh"), ()), bind, bind.number("weight", 100.0) / 100
        )
    )
    return Expression(morphs, tuple(colours), tuple(uvs), is_binary=group.flag("isBinary"))


def springs(
    document: Document, vrm: Part, scene: Scene
) -> tuple[tuple[SpringJoint, ...], tuple[Collider, ...]]:
    """Return the bones that swing, and the colliders."""
    del document
    told = vrm.part("secondaryAnimation", "springs")
    colliders: list[Collider] = []
    groups: list[range] = []
    for group in told.parts("colliderGroups", SPRINGS_MAX):
        begun = len(colliders)
        for sphere in group.parts("colliders", SPRINGS_MAX):
            x, y, z = sphere.vector("offset")
            node, radius = scene.node(group.index("node"), "springs"), max(0.0, sphere.number("radius", 0.0))
            colliders.append(Collider(node, (x, y, -z), (x, y, -z), radius))
        groups.append(range(begun, len(colliders)))
        check_count(colliders, SPRINGS_MAX, "springs")
    children: dict[int, list[int]] = {}
    for node, parent in enumerate(scene.nodes.parents):
        children.setdefault(int(parent), []).append(node)
    result: list[SpringJoint] = []
    swinging: set[int] = set()
    for spring in told.parts("boneGroups", SPRINGS_MAX):
        x, y, z = spring.vector("gravityDir") if "gravityDir" in spring else (0.0, -1.0, 0.0)
        known = [item(groups, index, "springs") for index in spring.indices("colliderGroups", SPRINGS_MAX)]
        nodes: list[int] = []
        level = [scene.node(bone, "springs") for bone in dict.fromkeys(spring.indices("bones", SPRINGS_MAX))]
        while level:
            nodes += level
            level = [child for node in level for child in children.get(node, ())]
        if not swinging.isdisjoint(nodes) or len(set(nodes)) < len(nodes):
            damaged("springs", "nodes that swing twice")
        swinging.update(nodes)
        found = tuple(sorted({index for group in known for index in group}))
        centre = scene.node(spring.index("center"), "springs") if spring.index("center") >= 0 else -1
        result += (
            SpringJoint(
                node,
                _tail(node, scene, children),
                max(0.0, spring.number("hitRadius", 0.02)),
                max(0.0, spring.number("stiffiness", 1.0)),
                gravity(spring.number("gravityPower", 0.0), -x, y, z),
                min(max(spring.number("dragForce", 0.4), 0.0), 1.0),
                found,
                centre,
            )
            for node in sorted(nodes)
        )
    return tuple(result), tuple(colliders)


def _tail(node: int, scene: Scene, children: dict[int, list[int]]) -> Vector:
    """Return the place of a node's first child, or one further along the way from its parent."""
    if node in children:
        x, y, z = scene.nodes.translations[children[node][0]]
        return float(x), float(y), float(z)
    way = scene.nodes.rotations[node].T @ scene.nodes.translations[node]
    x, y, z = way / max(float(np.linalg.norm(way)), 1e-6) * _TAIL
    return float(x), float(y), float(z)
