"""Makes avatar files that are broken, or meant to break a reader, from intact ones: by chance and by hand."""

import json
import random
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from tests.fakes.made_head import HeadKind, made_head, packed, png, unpacked

SAMPLES: Final = next(
    (folder for up in Path(__file__).parents if (folder := up / "shared/data/vrm").is_dir()), Path("nowhere")
)
"""Folder of real models; they are read where it is given."""

_VALUES: Final = (
    b"-1", b"0", b"65535", b"2147483648", b"9223372036854775808", b"1e308", b"1e999", b"-1e999", b"NaN", b"null",
    b"true", b'"text"', b'"\\ud800"', b"[]", b"{}", b"[[[[[]]]]]", b"[" * 3000 + b"]" * 3000,
    b'"' + b"x" * 100_000 + b'"', b"[" + b"0," * 100_000 + b"0]", b"0.5", b'{"a":' * 2000 + b"1" + b"}" * 2000,
)  # fmt: skip
_PLACE: Final = "\0here\0"

File = tuple[str, bytes]
Gltf = dict[str, Any]


def bases() -> list[File]:
    """Return the intact files."""
    heads = [
        (f"head {version}", made_head(HeadKind(version, has_arkit=False, locks=2)))
        for version in ("0.x", "1.0")
    ]
    return heads + [(file.stem, file.read_bytes()) for file in sorted(SAMPLES.glob("*.vrm"))]


def drawn(base: File, seed: int, count: int) -> Iterator[File]:
    """Yield files changed by chance: cut, with other bytes, or with another value in the description."""
    name, data = base
    chance = random.Random(f"{name} {seed}")
    gltf, binary = unpacked(data)
    for number in range(count):
        told = f"{name} {number}"
        if (kind := number % 8) == 0:
            yield f"{told} cut", data[: chance.randrange(len(data))]
        elif kind == 1:
            yield f"{told} header", _turned_over(data, chance, 0, 20, 1 + number % 3)
        elif kind == 2:
            yield f"{told} text", _turned_over(data, chance, 20, len(data) - len(binary) - 8, 4)
        elif kind == 3:
            yield f"{told} numbers", _turned_over(data, chance, len(data) - len(binary), len(data), 400)
        else:
            value = chance.choice(_VALUES)
            text = json.dumps(_replaced(gltf, chance)).encode()
            yield f"{told} {value[:12]!r}", packed(text.replace(json.dumps(_PLACE).encode(), value), binary)


def _turned_over(data: bytes, chance: random.Random, start: int, end: int, count: int) -> bytes:
    changed = bytearray(data)
    for _ in range(count):
        changed[chance.randrange(start, end)] = chance.randrange(256)
    return bytes(changed)


def _replaced(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - any JSON
    """Return JSON with the place of one value marked, at any depth."""
    if not isinstance(value, dict | list) or not value or chance.random() < 0.06:
        return _PLACE
    changed = value.copy()
    key = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
    changed[key] = _replaced(value[key], chance)
    return changed


def written() -> Iterator[File]:
    """Yield files that attack one thing each."""
    yield "empty", b""
    yield "text", b"This is no model. " * 100
    yield "archive", b"PK\x03\x04" + b"\0" * 500
    yield "header alone", struct.pack("<4sII", b"glTF", 2, 12)
    yield "version 1", struct.pack("<4sIIII", b"glTF", 1, 20, 0, 0x4E4F534A)
    yield "length of 4 GB", struct.pack("<4sIIII", b"glTF", 2, 2**32 - 1, 2**32 - 21, 0x4E4F534A)
    yield "deep description", packed(b"[" * 200_000, b"")
    yield "deep objects", packed(b'{"asset":{"version":"2.0"},"extras":' * 20_000, b"")
    yield "long description", packed(b'{"asset":{"version":"' + b"2" * (9 << 20) + b'"}}', b"")
    yield (
        "a million nodes",
        packed(b'{"asset":{"version":"2.0"},"nodes":[' + b"{}," * 1_000_000 + b"{}]}", b""),
    )
    yield (
        "a million accessors",
        packed(
            b'{"asset":{"version":"2.0"},"accessors":['
            + b'{"componentType":5126,"count":1,"type":"VEC3"},' * 150_000
            + b'{"componentType":5126,"count":1,"type":"VEC3"}]}',
            b"",
        ),
    )
    for version in ("0.x", "1.0"):
        gltf, binary = unpacked(
            made_head(HeadKind(version, has_arkit=False, has_presets=version == "1.0", locks=2))
        )
        for name, change in _CHANGES.items():
            changed = json.loads(json.dumps(gltf))
            grown = change(changed)
            yield f"{version} {name}", packed(changed, binary + (grown or b""))


def _change(name: str) -> Callable[[Callable[[Gltf], bytes | None]], Callable[[Gltf], bytes | None]]:
    def kept(change: Callable[[Gltf], bytes | None]) -> Callable[[Gltf], bytes | None]:
        _CHANGES[name] = change
        return change

    return kept


_CHANGES: Final[dict[str, Callable[[Gltf], bytes | None]]] = {}


def _set(name: str, *places: tuple[tuple[str | int, ...], Any]) -> None:
    """Add an attack that sets values at places of the description."""

    def change(gltf: Gltf) -> None:
        for place, value in places:
            at: Any = gltf
            for key in place[:-1]:
                at = at[key]
            at[place[-1]] = value

    _CHANGES[name] = change


_PRIMITIVE: Final = ("meshes", 0, "primitives", 0)
_set("node in itself", (("nodes", 3, "children"), [3]))
_set(
    "nodes in a ring",
    (("nodes", 3, "children"), [4]),
    (("nodes", 4, "children"), [3]),
    (("nodes", 2, "children"), []),
)
_set("two parents", (("nodes", 0, "children"), [1, 2]))
_set("child that is none", (("nodes", 0, "children"), [9999]))
_set("rotation of nothing", (("nodes", 5, "rotation"), [0, 0, 0, 0]))
_set("scale of nothing", (("nodes", 0, "scale"), [0, 0, 0]))
_set("endless scale", *((("nodes", node, "scale"), [9e5] * 3) for node in range(6)))
_set("endless place", (("nodes", 5, "translation"), [1e38, 0, 0]))
_set("matrix of nothing", (("nodes", 5, "matrix"), [0] * 16))
_set("matrix too short", (("nodes", 5, "matrix"), [1, 2, 3]))
_set("parts on a server", (("buffers", 0, "uri"), "https://example.org/model.bin"))
_set("parts in a file", (("buffers", 0, "uri"), "../../../etc/passwd"))
_set("parts in an address", (("buffers", 0, "uri"), "data:application/octet-stream;base64,AAAA"))
_set("picture in a file", (("images", 0), {"uri": "file:///etc/passwd"}))
_set("picture in an address", (("images", 0), {"uri": "data:image/png;base64,AAAA"}))
_set("second buffer", (("buffers",), [{"byteLength": 4}, {"byteLength": 4}]))
_set("buffer too long", (("buffers", 0, "byteLength"), 2**31 - 1))
_set("view too long", (("bufferViews", 0, "byteLength"), 2**31 - 1))
_set("view too far", (("bufferViews", 0, "byteOffset"), 2**31 - 1))
_set("view of buffer 7", (("bufferViews", 0, "buffer"), 7))
_set("accessor too long", (("accessors", 1, "count"), 2**31 - 1))
_set("accessor too far", (("accessors", 1, "byteOffset"), 2**30))
_set("accessor of zeros", (("accessors", 1), {"componentType": 5126, "count": 2**31 - 1, "type": "VEC3"}))
_set(
    "accessor of many zeros",
    *(
        (("accessors", at), {"componentType": 5126, "count": 12_000_000, "type": "VEC3"})
        for at in range(1, 9)
    ),
)
_set("accessor of another width", (("accessors", 1, "type"), "SCALAR"))
_set("accessor of no type", (("accessors", 1, "type"), "VEC77"))
_set("accessor of no component", (("accessors", 1, "componentType"), 5555))
_set("steps of 4 bytes", (("bufferViews", 1, "byteStride"), 4))
_set("steps too wide", (("bufferViews", 1, "byteStride"), 252))
_set(
    "sparse out of range",
    (
        ("accessors", 1, "sparse"),
        {"count": 3, "indices": {"bufferView": 5, "componentType": 5125}, "values": {"bufferView": 1}},
    ),
)
_set(
    "sparse too long",
    (
        ("accessors", 1, "sparse"),
        {"count": 2**30, "indices": {"bufferView": 0, "componentType": 5123}, "values": {"bufferView": 1}},
    ),
)
_set(
    "sparse of floats",
    (
        ("accessors", 1, "sparse"),
        {"count": 1, "indices": {"bufferView": 0, "componentType": 5126}, "values": {"bufferView": 1}},
    ),
)
_set("indices that are floats", ((*_PRIMITIVE, "indices"), 1))
_set("positions that are indices", ((*_PRIMITIVE, "attributes", "POSITION"), 6))
_set("no positions", ((*_PRIMITIVE, "attributes"), {}))
_set("normals of another mesh", ((*_PRIMITIVE, "attributes", "NORMAL"), 20))
_set("material that is none", ((*_PRIMITIVE, "material"), 4096))
_set("joints that are none", (("skins", 0, "joints"), [0, 1]))
_set("joints beyond the tree", (("skins", 0, "joints"), [99999] * 60))
_set("no joints", (("skins", 0, "joints"), []))
_set("skin that is none", (("nodes", -1, "skin"), 77))
_set("mesh that is none", (("nodes", -1, "mesh"), 77))
_set("mesh on every node", *((("nodes", node, "mesh"), 0) for node in range(30)))
_set("no meshes", (("meshes",), []), (("nodes", -1, "mesh"), None), (("nodes", -2, "mesh"), None))
_set("ten thousand primitives", (("meshes", 0, "primitives"), [{"attributes": {"POSITION": 1}}] * 10_000))
_set("ten thousand targets", ((*_PRIMITIVE, "targets"), [{"POSITION": 1}] * 10_000))
_set(
    "five hundred targets each",
    *((("meshes", 0, "primitives", at, "targets"), [{"POSITION": 1, "NORMAL": 2}] * 500) for at in range(6)),
)
_set("target of another mesh", ((*_PRIMITIVE, "targets"), [{"POSITION": 20}]))
_set("texture that is none", (("textures", 0, "source"), 99))
_set("sampler that is none", (("textures", 0, "sampler"), 99))
_set("picture that is none", (("images", 0, "bufferView"), 0))
_set("five hundred pictures", (("images",), [{"bufferView": 1}] * 500))
_set("extension that is required", (("extensionsRequired",), ["KHR_draco_mesh_compression"]))
_set("alpha of no kind", (("materials", 0, "alphaMode"), "GLOW"))
_set("colour of two numbers", (("materials", 0, "pbrMetallicRoughness"), {"baseColorFactor": [1, 2]}))
_set("endless colour", (("materials", 0, "emissiveFactor"), [1e300, 0, 0]))
_set("a thousand materials", (("materials",), [{}] * 1000))
_set("no extensions", (("extensions",), {}))
_set("names that are numbers", (("nodes", 0, "name"), 5))


@_change("no head")
def _no_head(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["humanoid"]["humanBones"] = []
    else:
        gltf["extensions"]["VRMC_vrm"]["humanoid"]["humanBones"].pop("head")


@_change("bone that is none")
def _no_bone(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["humanoid"]["humanBones"][0]["node"] = 9999
    else:
        gltf["extensions"]["VRMC_vrm"]["humanoid"]["humanBones"]["hips"]["node"] = -5


@_change("only its author")
def _only_author(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["meta"]["allowedUserName"] = "OnlyAuthor"
    else:
        gltf["extensions"]["VRMC_vrm"]["meta"]["avatarPermission"] = "onlyAuthor"


@_change("ten thousand expressions")
def _expressions(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["blendShapeMaster"]["blendShapeGroups"] = [{"name": str(at)} for at in range(10_000)]
    else:
        gltf["extensions"]["VRMC_vrm"]["expressions"] = {"custom": {str(at): {} for at in range(10_000)}}


@_change("an expression of everything")
def _binds(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["blendShapeMaster"]["blendShapeGroups"] = [
            {"name": "x", "presetName": "joy", "binds": [{"mesh": 0, "index": 0, "weight": 1e5}] * 100_000}
        ]
    else:
        gltf["extensions"]["VRMC_vrm"]["expressions"]["preset"]["happy"] = {
            "morphTargetBinds": [{"node": len(gltf["nodes"]) - 2, "index": 0, "weight": 1e5}] * 100_000
        }


@_change("springs without end")
def _springs(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["secondaryAnimation"] = {"boneGroups": [{"bones": [0] * 1000}] * 1000}
    else:
        joints = [{"node": node} for node in range(20)]
        gltf["extensions"]["VRMC_springBone"] = {"springs": [{"joints": joints}] * 1000}


@_change("springs against all")
def _collisions(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["secondaryAnimation"] = {
            "boneGroups": [{"bones": [0], "colliderGroups": [0]}],
            "colliderGroups": [{"node": 0, "colliders": [{"radius": 1}] * 1000}],
        }
    else:
        gltf["extensions"]["VRMC_springBone"]["colliders"] = [
            {"node": 0, "shape": {"sphere": {"radius": 1}}}
        ] * 1024
        gltf["extensions"]["VRMC_springBone"]["colliderGroups"] = [{"colliders": list(range(1024))}]
        gltf["extensions"]["VRMC_springBone"]["springs"] *= 20


@_change("springs upside down")
def _upside_down(gltf: Gltf) -> None:
    if vrm := gltf["extensions"].get("VRM"):
        vrm["secondaryAnimation"]["boneGroups"][0] |= {"dragForce": -1e300, "hitRadius": -5, "center": 9999}
    else:
        for spring in gltf["extensions"]["VRMC_springBone"]["springs"]:
            spring["joints"].reverse()


@_change("constraints in a ring")
def _constraints(gltf: Gltf) -> None:
    for node, source in ((1, 2), (2, 3), (3, 1)):
        gltf["nodes"][node]["extensions"] = {
            "VRMC_node_constraint": {
                "constraint": {"aim": {"source": source, "aimAxis": "NegativeY", "weight": 7}}
            }
        }


@_change("springs of no length")
def _short_springs(gltf: Gltf) -> None:
    for node in gltf["nodes"]:
        if node["name"].startswith("lock"):
            node["translation"] = [0, 0, 0]


@_change("constraints of nodes without size")
def _flat_constraints(gltf: Gltf) -> None:
    for kind, node, source in (("aim", 5, 9), ("roll", 10, 4), ("rotation", 11, 4)):
        gltf["nodes"][source]["scale"] = [0, 0, 0]
        gltf["nodes"][node]["extensions"] = {
            "VRMC_node_constraint": {"constraint": {kind: {"source": source}}}
        }


@_change("a chain of three thousand")
def _chain(gltf: Gltf) -> None:
    begun = len(gltf["nodes"])
    gltf["nodes"] += [{"children": [begun + at + 1]} for at in range(2999)] + [{}]


@_change("a million vertices")
def _vertices(gltf: Gltf) -> bytes:
    count = 1_000_000
    begun = gltf["buffers"][0]["byteLength"]
    gltf["bufferViews"].append({"buffer": 0, "byteOffset": begun, "byteLength": 12 * count})
    gltf["accessors"].append(
        {"bufferView": len(gltf["bufferViews"]) - 1, "componentType": 5126, "count": count, "type": "VEC3"}
    )
    gltf["buffers"][0]["byteLength"] = begun + 12 * count
    gltf["meshes"][0]["primitives"] = [{"attributes": {"POSITION": len(gltf["accessors"]) - 1}}]
    return bytes(12 * count)


@_change("a picture of 65,535 pixels a side")
def _large_picture(gltf: Gltf) -> bytes:
    return _picture(
        gltf, b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + struct.pack(">II", 65535, 65535) + b"\x08\x06\0\0\0"
    )


@_change("a picture of no pixels")
def _no_picture(gltf: Gltf) -> bytes:
    return _picture(gltf, b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + bytes(8) + b"\x08\x06\0\0\0")


@_change("a photograph that breaks off")
def _jpeg(gltf: Gltf) -> bytes:
    return _picture(gltf, b"\xff\xd8\xff\xe0\0\0" + b"\xff\xe1\0\0" * 5000)


@_change("an animation")
def _gif(gltf: Gltf) -> bytes:
    return _picture(gltf, b"GIF89a" + bytes(100))


@_change("pictures of 8,192 pixels a side")
def _many_pictures(gltf: Gltf) -> bytes:
    grown = _picture(gltf, png(1, 1)[:16] + struct.pack(">II", 8192, 8192) + b"\x08\x06\0\0\0")
    gltf["images"] *= 20
    return grown


def _picture(gltf: Gltf, data: bytes) -> bytes:
    """Put another picture at the end of the buffer."""
    end = gltf["buffers"][0]["byteLength"] + -gltf["buffers"][0]["byteLength"] % 4
    gltf["bufferViews"].append({"buffer": 0, "byteOffset": end, "byteLength": len(data)})
    gltf["buffers"][0]["byteLength"] = end + len(data)
    gltf["images"] = [{"bufferView": len(gltf["bufferViews"]) - 1}]
    return data
