"""Makes a head with shoulders as a VRM file, of version 0.x or 1.0: nobody's model, so it may lie anywhere.

Its face is drawn by curves on an ellipsoid, in metres, as a function of ARKit's shapes; each morph target is the
difference that one shape, or one preset, makes. The lids lie before the eyes and the lips before the teeth, so a
picture shows what the face does.
"""

import functools
import json
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Weights = Mapping[str, float]


def _sides(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}{side}" for name in names for side in ("Left", "Right"))


ARKIT: Final = (
    "browInnerUp", "cheekPuff", "jawForward", "jawLeft", "jawOpen", "jawRight", "mouthClose", "mouthFunnel",
    "mouthLeft", "mouthPucker", "mouthRight", "mouthRollLower", "mouthRollUpper", "mouthShrugLower",
    "mouthShrugUpper", "tongueOut",
    *_sides("browDown", "browOuterUp", "cheekSquint", "eyeBlink", "eyeLookDown", "eyeLookIn", "eyeLookOut",
            "eyeLookUp", "eyeSquint", "eyeWide", "mouthDimple", "mouthFrown", "mouthLowerDown", "mouthPress",
            "mouthSmile", "mouthStretch", "mouthUpperUp", "noseSneer"),
)  # fmt: skip
"""The 52 shapes of Apple's ARKit."""


def _even(**weights: float) -> dict[str, float]:
    """Return weights of shapes, with those that have two sides on both."""
    result = {}
    for name, weight in weights.items():
        for shape in (name,) if name in ARKIT else (f"{name}Left", f"{name}Right"):
            result[shape] = weight
    return result


PRESETS: Final[Mapping[str, Weights]] = {
    "neutral": {},
    "happy": _even(mouthSmile=0.9, cheekSquint=0.8, eyeBlink=0.35),
    "angry": _even(browDown=1, mouthFrown=0.5, eyeSquint=0.6, mouthPress=0.5),
    "sad": _even(browInnerUp=1, mouthFrown=0.8, eyeBlink=0.25),
    "relaxed": _even(mouthSmile=0.45, eyeBlink=0.6),
    "surprised": _even(browInnerUp=1, browOuterUp=1, eyeWide=1, jawOpen=0.4, mouthFunnel=0.3),
    "aa": _even(jawOpen=0.8),
    "ih": _even(jawOpen=0.25, mouthStretch=0.8),
    "ou": _even(mouthPucker=1, jawOpen=0.2),
    "ee": _even(jawOpen=0.4, mouthStretch=0.5, mouthUpperUp=0.3),
    "oh": _even(mouthFunnel=0.8, jawOpen=0.5),
    "blink": _even(eyeBlink=1),
    "blinkLeft": {"eyeBlinkLeft": 1},
    "blinkRight": {"eyeBlinkRight": 1},
    "lookUp": _even(eyeLookUp=1),
    "lookDown": _even(eyeLookDown=1),
    "lookLeft": {"eyeLookOutLeft": 1, "eyeLookInRight": 1},
    "lookRight": {"eyeLookInLeft": 1, "eyeLookOutRight": 1},
}
"""The presets of VRM 1.0, made of ARKit's shapes."""
VROID: Final[Mapping[str, Weights]] = {
    "Fcl_BRW_Angry": _even(browDown=1),
    "Fcl_BRW_Sorrow": _even(browInnerUp=1),
    "Fcl_BRW_Surprised": _even(browInnerUp=1, browOuterUp=1),
    "Fcl_EYE_Angry": _even(eyeSquint=1),
    "Fcl_EYE_Fun": _even(cheekSquint=0.8, eyeBlink=0.3),
    "Fcl_EYE_Spread": _even(eyeWide=1),
    "Fcl_MTH_Up": _even(mouthSmile=0.6),
    "Fcl_MTH_Joy": _even(mouthSmile=0.9, jawOpen=0.5),
    "Fcl_MTH_Down": _even(mouthFrown=0.6),
    "Fcl_MTH_Sorrow": _even(mouthFrown=0.8, jawOpen=0.3),
}
"""Parts of feelings, under the names that VRoid Studio gives its morph targets."""
_OLD_PRESETS: Final = {
    "aa": "a", "ih": "i", "ou": "u", "ee": "e", "oh": "o", "blinkLeft": "blink_l", "blinkRight": "blink_r",
    "happy": "joy", "sad": "sorrow", "relaxed": "fun", "lookUp": "lookup", "lookDown": "lookdown",
    "lookLeft": "lookleft", "lookRight": "lookright",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeadKind:
    """Abilities of a head."""

    version: str = "1.0"
    """"0.x" or "1.0"."""
    has_arkit: bool = True
    has_presets: bool = True
    has_parts: bool = False
    """Has morph targets under the names of VRoid Studio."""
    looks_by_bones: bool = True
    locks: int = 6
    """Strands of hair that swing, of four bones each."""
    binary: frozenset[str] = frozenset()
    """Presets that are all or nothing."""
    overrides: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Members such as "overrideBlink" of presets; VRM 1.0 only."""
    permission: str = "everyone"
    """"everyone", "onlySeparatelyLicensedPerson" or "onlyAuthor"."""
    constraints: bool = True


# ---- the face ----------------------------------------------------------------------------------------------

_MIDDLE: Final = np.array((0.0, 0.10, 0.005))
"""Middle of the head, from its bone."""
_RADII: Final = np.array((0.085, 0.115, 0.095))
_COLUMNS: Final = np.linspace(-1, 1, 17)
_EYE: Final = np.array((0.034, 0.002))


def _before(xs: Array, ys: Array, lift: float) -> Array:
    """Return points of the face before the head's surface, from places to the left and up of its middle."""
    inside = np.clip(1 - (xs / _RADII[0]) ** 2 - (ys / _RADII[1]) ** 2, 0.02, None)
    points: Array = np.stack((xs, ys, _RADII[2] * np.sqrt(inside) + lift), axis=-1) + _MIDDLE
    return points


def _band(xs: Array, top: Array, bottom: Array, lift: float, rows: int = 2) -> Array:
    """Return a grid of points between two curves, (rows, columns, 3)."""
    shares = np.linspace(0, 1, rows)[:, None]
    return _before(np.broadcast_to(xs, (rows, len(xs))), top + (bottom - top) * shares, lift)


def _bow(us: Array) -> Array:
    return np.clip(1 - np.abs(us) ** 2.3, 0, None) ** 0.62


@functools.cache
def _face(shapes: tuple[tuple[str, float], ...]) -> dict[str, list[Array]]:
    """Return the grids of the face's parts by material, from the weights of shapes."""
    weights = dict(shapes)

    def w(name: str) -> float:
        return weights.get(name, 0.0)

    parts: dict[str, list[Array]] = {
        "skin": [_skin(w)],
        "white": [],
        "iris": [],
        "dark": [],
        "lips": [],
        "mouth": [],
    }
    us = _COLUMNS
    for side, sign in (("Left", 1.0), ("Right", -1.0)):
        xs = sign * (_EYE[0] + 0.021 * us)
        wide = _EYE[1] + 0.021 * _bow(us)
        deep = _EYE[1] - 0.016 * _bow(us)
        lower = _EYE[1] - (0.012 - 0.005 * w(f"eyeSquint{side}") - 0.005 * w(f"cheekSquint{side}")) * _bow(us)
        upper = _EYE[1] + (0.015 + 0.006 * w(f"eyeWide{side}") - 0.002 * w(f"eyeSquint{side}")) * _bow(us)
        upper = upper - 0.004 * w(f"eyeLookDown{side}") * _bow(us)
        upper = upper - w(f"eyeBlink{side}") * 0.026 * _bow(us)
        parts["white"].append(_band(xs, wide, deep, 0.001))
        parts["skin"].append(_band(xs, wide + 0.004, upper, 0.005, 3))
        parts["skin"].append(_band(xs, lower, deep - 0.003, 0.005, 3))
        parts["dark"].append(_band(xs, upper + 0.003 * (1.3 - us * us), upper, 0.006))
        parts["dark"].append(_band(xs, lower, lower - 0.0008, 0.006))
        inwards, out = w(f"eyeLookIn{side}"), w(f"eyeLookOut{side}")
        place = _EYE * (sign, 1) + 0.006 * np.array(
            (sign * (out - inwards), w(f"eyeLookUp{side}") - w(f"eyeLookDown{side}"))
        )
        for part, radius, lift in (("iris", 0.0105, 0.002), ("dark", 0.005, 0.003)):
            angles = np.linspace(0, 2 * np.pi, 17)
            rings = np.array((1e-4, radius))[:, None]
            disc = _before(place[0] + rings * np.sin(angles), place[1] + rings * np.cos(angles), lift)
            parts[part].append(disc)
        brow = 0.037 + 0.004 * (1 - us * us)
        brow = brow + 0.011 * w("browInnerUp") * ((1 - us) / 2) ** 1.5
        brow = brow + 0.011 * w(f"browOuterUp{side}") * ((1 + us) / 2)
        brow = brow - w(f"browDown{side}") * 0.011 * (1 - 0.55 * us) / 1.55
        brow_xs = sign * (_EYE[0] + 0.021 * us - 0.003 * w(f"browDown{side}") * (1 - us) / 2)
        parts["dark"].append(_band(brow_xs, brow + 0.0025, brow - 0.0025, 0.004))
    _add_mouth(parts, w)
    return parts


def _skin(w: Callable[[str], float]) -> Array:
    """Return the ellipsoid of the head with its nose."""
    rows, columns = np.linspace(0, np.pi, 25)[:, None], np.linspace(-np.pi, np.pi, 33)[None, :]
    xs, ys = np.sin(rows) * np.sin(columns), np.broadcast_to(np.cos(rows), (25, 33))
    points = np.stack((xs, ys, np.sin(rows) * np.cos(columns)), axis=-1) * _RADII
    x, y, z = np.moveaxis(points, -1, 0)
    front = np.clip(z / _RADII[2], 0, 1)
    sneer = (w("noseSneerLeft") + w("noseSneerRight")) / 2
    points[..., 2] += front * 0.016 * np.exp(-((x / 0.010) ** 2) - ((y + 0.022 - 0.004 * sneer) / 0.016) ** 2)
    chin = np.clip((-y - 0.04) / 0.07, 0, 1)
    points[..., 1] -= 0.016 * w("jawOpen") * chin
    points[..., 0] += 0.008 * (w("jawLeft") - w("jawRight")) * chin
    points[..., 2] += 0.008 * w("jawForward") * chin * front
    puff = np.exp(-(((np.abs(x) - 0.045) / 0.02) ** 2) - ((y + 0.045) / 0.02) ** 2)
    points[..., 2] += 0.010 * w("cheekPuff") * puff * front
    result: Array = points + _MIDDLE
    return result


def _add_mouth(parts: dict[str, list[Array]], w: Callable[[str], float]) -> None:
    us = _COLUMNS
    pair = [
        np.where(us > 0, w(f"{name}Left"), w(f"{name}Right"))
        for name in (
            "mouthSmile",
            "mouthFrown",
            "mouthStretch",
            "mouthDimple",
            "mouthUpperUp",
            "mouthLowerDown",
            "mouthPress",
        )
    ]
    smile, frown, stretch, dimple, raised, lowered, press = pair
    round_ = w("mouthPucker")
    width = 0.024 + 0.006 * stretch + 0.006 * smile + 0.002 * dimple - 0.012 * round_
    width = width - 0.007 * w("mouthFunnel") - 0.005 * w("jawOpen")
    shift = 0.008 * (w("mouthLeft") - w("mouthRight"))
    xs = us * width + shift
    corner = np.abs(us) ** 1.7
    seam = -0.056 + corner * (0.011 * smile - 0.011 * frown - 0.002 * stretch + 0.003 * dimple)
    seam = seam + 0.005 * (w("mouthShrugLower") + 0.6 * w("mouthShrugUpper")) * (1 - us * us)
    opened = np.clip(1 - us * us, 0, None) ** 0.5
    gape = 0.030 * (w("jawOpen") - w("mouthClose")) + 0.008 * w("mouthFunnel")
    upper = seam + (0.25 * gape + 0.005 * raised) * opened
    lower = seam - (0.75 * gape + 0.006 * lowered) * opened
    thick = 0.0036 + 0.002 * round_ + 0.002 * w("mouthFunnel") - 0.0016 * press
    bow = np.clip(1 - us * us, 0, None) ** 0.7
    top = upper + (thick - 0.0028 * w("mouthRollUpper")) * bow + 0.0004
    bottom = lower - (1.2 * thick - 0.0034 * w("mouthRollLower")) * bow - 0.0004
    lift = 0.006 + 0.006 * round_
    parts["mouth"].append(_band(xs, upper, lower, 0.004))
    teeth = np.minimum(0.006 * (w("jawOpen") + raised) * opened, upper - lower)
    parts["white"].append(_band(xs * 0.9, upper, upper - teeth, 0.005))
    parts["lips"].append(_band(xs, top, upper, lift))
    parts["lips"].append(_band(xs, lower, bottom, lift))
    tongue = 0.5 * (upper + lower) - 0.004 * w("tongueOut")
    parts["lips"].append(
        _band(xs * 0.4, tongue + 0.0001, tongue - 0.008 * w("tongueOut"), 0.0055 + 0.006 * w("tongueOut"))
    )


# ---- the file ----------------------------------------------------------------------------------------------

_BODY: Final = {
    "hips": ("", (0, 0.95, 0)), "spine": ("hips", (0, 0.1, 0)), "chest": ("spine", (0, 0.12, 0)),
    "upperChest": ("chest", (0, 0.12, 0)), "neck": ("upperChest", (0, 0.14, 0)), "head": ("neck", (0, 0.08, 0)),
    "leftEye": ("head", (0.034, 0.102, 0.060)), "rightEye": ("head", (-0.034, 0.102, 0.060)),
    "leftShoulder": ("upperChest", (0.02, 0.11, 0)), "rightShoulder": ("upperChest", (-0.02, 0.11, 0)),
    "leftUpperArm": ("leftShoulder", (0.10, 0, 0)), "rightUpperArm": ("rightShoulder", (-0.10, 0, 0)),
    "leftLowerArm": ("leftUpperArm", (0.25, 0, 0)), "rightLowerArm": ("rightUpperArm", (-0.25, 0, 0)),
    "leftHand": ("leftLowerArm", (0.24, 0, 0)), "rightHand": ("rightLowerArm", (-0.24, 0, 0)),
    "leftUpperLeg": ("hips", (0.08, -0.05, 0)), "rightUpperLeg": ("hips", (-0.08, -0.05, 0)),
    "leftLowerLeg": ("leftUpperLeg", (0, -0.42, 0)), "rightLowerLeg": ("rightUpperLeg", (0, -0.42, 0)),
    "leftFoot": ("leftLowerLeg", (0, -0.42, 0)), "rightFoot": ("rightLowerLeg", (0, -0.42, 0)),
}  # fmt: skip
_COLOURS: Final = {
    "skin": (0.95, 0.72, 0.60), "white": (0.95, 0.95, 0.97), "iris": (0.16, 0.34, 0.50), "dark": (0.10, 0.05, 0.05),
    "lips": (0.75, 0.28, 0.28), "mouth": (0.20, 0.03, 0.04), "hair": (0.25, 0.12, 0.07), "clothes": (0.20, 0.28, 0.45),
}  # fmt: skip
_NAMES: Final = tuple(_COLOURS)


class _File:
    """A description and its buffer, growing."""

    def __init__(self) -> None:
        self.gltf: dict[str, Any] = {
            "asset": {"version": "2.0", "generator": "made head"},
            "bufferViews": [],
            "accessors": [],
        }
        self.binary = bytearray()

    def view(self, data: bytes) -> int:
        self.binary += b"\0" * (-len(self.binary) % 4)
        self.gltf["bufferViews"].append(
            {"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data)}
        )
        self.binary += data
        return len(self.gltf["bufferViews"]) - 1

    def accessor(self, array: Iterable[Any], kind: str) -> int:
        data = np.ascontiguousarray(array)
        component = {"float32": 5126, "uint16": 5123, "uint32": 5125}[data.dtype.name]
        self.gltf["accessors"].append(
            {
                "bufferView": self.view(data.tobytes()),
                "componentType": component,
                "count": len(data),
                "type": kind,
            }
        )
        return len(self.gltf["accessors"]) - 1

    def finished(self) -> bytes:
        self.gltf["buffers"] = [{"byteLength": len(self.binary)}]
        return packed(self.gltf, bytes(self.binary))


def packed(gltf: object, binary: bytes) -> bytes:
    """Return a binary glTF file."""
    text = gltf if isinstance(gltf, bytes) else json.dumps(gltf).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    chunks = (
        struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(binary), b"BIN\0") + binary
    )
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def unpacked(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return the description and the buffer of a binary glTF file."""
    (length,) = struct.unpack_from("<I", data, 12)
    return json.loads(data[20 : 20 + length]), data[28 + length :]


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """Return a picture of grey shades; all white unless its pixels are given, a byte each."""
    rows = rows or b"\xff" * (width * height)
    lines = b"".join(b"\0" + rows[at : at + width] for at in range(0, width * height, width))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines)),
        (b"IEND", b""),
    ]
    body = b"".join(
        struct.pack(">I", len(c)) + k + c + struct.pack(">I", zlib.crc32(k + c)) for k, c in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def _triangles(rows: int, columns: int) -> NDArray[np.uint16]:
    at = np.arange((rows - 1) * columns).reshape(rows - 1, columns)[:, :-1].ravel()
    return np.stack((at, at + columns, at + 1, at + 1, at + columns, at + columns + 1), axis=1).astype(
        np.uint16
    )


def _normals(points: Array, triangles: NDArray[Any]) -> Array:
    across = np.cross(
        points[triangles[:, 1]] - points[triangles[:, 0]], points[triangles[:, 2]] - points[triangles[:, 0]]
    )
    normals = np.zeros_like(points)
    for corner in range(3):
        np.add.at(normals, triangles[:, corner], across)
    result: Array = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    return result


@dataclass(slots=True)
class _Grid:
    """A grid of a mesh with the nodes that move it."""

    material: str
    points: Array
    weights: list[tuple[str, Array | float]]
    targets: list[Array] = field(default_factory=list)


def made_head(kind: HeadKind = HeadKind()) -> bytes:
    """Return the file of a head."""
    file = _File()
    sign = -1.0 if kind.version == "0.x" else 1.0
    way = np.array((sign, 1.0, sign))
    nodes: dict[str, tuple[str, Array]] = {
        name: (parent, np.array(at, float)) for name, (parent, at) in _BODY.items()
    }
    for lock in range(kind.locks):
        angle = np.pi * (
            0.55 + 0.9 * lock / max(1, kind.locks - 1)
        )  # from one ear round the back to the other
        parent, at = "head", np.array((0.092 * np.sin(angle), 0.13, 0.092 * np.cos(angle)))
        for joint in range(4):
            nodes[f"lock{lock}_{joint}"] = (parent, at)
            parent, at = f"lock{lock}_{joint}", np.array((0.0, -0.06, 0.0))
    numbers = {name: index for index, name in enumerate(nodes)}
    world: dict[str, Array] = {}
    for name, (parent, at) in nodes.items():
        world[name] = at + (world[parent] if parent else 0)
    file.gltf["nodes"] = [
        {
            "name": name,
            "translation": [float(x) for x in at * way],
            "children": [numbers[child] for child, (parent, _) in nodes.items() if parent == name],
        }
        for name, (_, at) in nodes.items()
    ]
    shapes: dict[str, Weights] = {name: {name: 1.0} for name in ARKIT} if kind.has_arkit else {}
    shapes |= {f"preset_{name}": weights for name, weights in PRESETS.items() if kind.has_presets and weights}
    shapes |= {f"Face.M_F00_{name}": weights for name, weights in VROID.items() if kind.has_parts}
    grids = _face_grids(shapes, world) + _hair(kind, world) + _torso(world)
    inverse = np.tile(np.eye(4, dtype=np.float32), (len(nodes), 1, 1))
    inverse[:, :3, 3] = [-world[name] * way for name in nodes]
    file.gltf["skins"] = [
        {
            "joints": list(range(len(nodes))),
            "inverseBindMatrices": file.accessor(inverse.transpose(0, 2, 1).reshape(-1, 16), "MAT4"),
        }
    ]
    file.gltf["meshes"] = []
    for mesh, names in enumerate((_NAMES[:6], _NAMES[6:])):
        primitives = [
            _primitive(file, [g for g in grids if g.material == name], numbers, way) for name in names
        ]
        for primitive, name in zip(primitives, names, strict=True):
            primitive["material"] = _NAMES.index(name)
        file.gltf["meshes"].append(
            {"primitives": primitives, "extras": {"targetNames": list(shapes) if mesh == 0 else []}}
        )
        file.gltf["nodes"].append({"name": f"mesh{mesh}", "mesh": mesh, "skin": 0})
    file.gltf["images"] = [{"bufferView": file.view(png(4, 4)), "mimeType": "image/png"}]
    file.gltf["samplers"] = [{"magFilter": 9728, "wrapS": 33071, "wrapT": 33648}]
    file.gltf["textures"] = [{"source": 0, "sampler": 0}]
    file.gltf["scenes"] = [{"nodes": [0, len(nodes), len(nodes) + 1]}]
    (_describe_old if kind.version == "0.x" else _describe)(file.gltf, kind, numbers, list(shapes))
    return file.finished()


def _face_grids(shapes: Mapping[str, Weights], world: Mapping[str, Array]) -> list[_Grid]:
    rest = _face(())
    moved = [_face(tuple(weights.items())) for weights in shapes.values()]
    grids = []
    for part, points in rest.items():
        for index, grid in enumerate(points):
            bone = "head"
            if part == "iris":
                bone = ("leftEye", "rightEye")[index]
            elif part == "dark" and grid.shape == (2, 17, 3) and index % 4 == 2:
                bone = ("leftEye", "rightEye")[index // 4]  # the pupil, after two rows of lashes
            targets = [face[part][index] - grid for face in moved]
            grids.append(_Grid(part, grid + world["head"], [(bone, 1.0)], targets))
    return grids


def _hair(kind: HeadKind, world: Mapping[str, Array]) -> list[_Grid]:
    rows, columns = np.linspace(0, 0.62 * np.pi, 13)[:, None], np.linspace(0, 2 * np.pi, 33)[None, :]
    back = np.clip(-np.cos(columns), -0.35, 1) * 0.5 + 0.5
    rows = rows * (0.35 + 0.65 * back)
    cap = np.stack(
        (np.sin(rows) * np.sin(columns), np.cos(rows) + 0 * columns, np.sin(rows) * np.cos(columns)), axis=-1
    )
    grids = [_Grid("hair", cap * (_RADII + 0.008) + _MIDDLE + world["head"], [("head", 1.0)])]
    for lock in range(kind.locks):
        joints = [world[f"lock{lock}_{joint}"] for joint in range(4)]
        along = np.array([*joints, joints[-1] - (0, 0.06, 0)])
        ring = np.linspace(0, 2 * np.pi, 7)
        thick = np.array((0.014, 0.014, 0.012, 0.009, 0.001))[:, None]
        circle = np.stack((thick * np.cos(-ring), 0 * ring + 0 * thick, thick * np.sin(-ring)), axis=-1)
        share = np.broadcast_to(np.array((0, 1, 2, 3, 3))[:, None], (5, 7))
        weights: list[tuple[str, Array | float]] = [
            (f"lock{lock}_{j}", (share == j).astype(float)) for j in range(4)
        ]
        grids.append(_Grid("hair", along[:, None, :] + circle, weights))
    return grids


def _torso(world: Mapping[str, Array]) -> list[_Grid]:
    names = ("hips", "spine", "chest", "upperChest", "neck")
    heights = np.array((0.88, 0.98, 1.10, 1.22, 1.32, 1.39, 1.42, 1.54))
    wide = np.array((0.13, 0.12, 0.13, 0.14, 0.13, 0.08, 0.045, 0.042))[:, None]
    ring = np.linspace(0, 2 * np.pi, 25)
    tube = np.stack((wide * np.sin(ring), heights[:, None] + 0 * ring, 0.65 * wide * np.cos(ring)), axis=-1)[
        ::-1
    ]
    levels = np.array([world[name][1] for name in names])
    nearness = np.exp(-(((heights[::-1, None, None] - levels) / 0.05) ** 2)) + 1e-9
    nearness = np.broadcast_to(nearness / nearness.sum(axis=-1, keepdims=True), (8, 25, 5))
    weights: list[tuple[str, Array | float]] = [
        (name, nearness[..., at]) for at, name in enumerate(names[:4])
    ]
    weights[-1] = ("upperChest", nearness[..., 3] + nearness[..., 4])
    grids = [
        _Grid("clothes", tube[2:], [(name, np.asarray(w)[2:]) for name, w in weights]),
        _Grid("skin", tube[:3], [("neck", 1.0)]),
    ]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        xs = sign * np.array((0.02, 0.08, 0.12, 0.24, 0.37, 0.50, 0.61))
        thick = np.array((0.075, 0.068, 0.055, 0.045, 0.042, 0.036, 0.03))[:, None]
        height = world[f"{side}UpperArm"][1]
        arm = np.stack(
            (xs[:, None] + 0 * ring, height + thick * np.sin(ring * sign), thick * np.cos(ring * sign)),
            axis=-1,
        )
        bones = ("Shoulder", "Shoulder", "UpperArm", "UpperArm", "LowerArm", "LowerArm", "LowerArm")
        each = [
            (f"{side}{bone}", np.repeat([[float(b == bone)] for b in bones], 25, axis=1))
            for bone in ("Shoulder", "UpperArm", "LowerArm")
        ]
        grids.append(_Grid("clothes", arm[::-1], [(name, w[::-1]) for name, w in each]))
    return grids


def _primitive(file: _File, grids: list[_Grid], numbers: Mapping[str, int], way: Array) -> dict[str, Any]:
    points, triangles, joints, weights, uvs = [], [], [], [], []
    count = 0
    for grid in grids:
        rows, columns = grid.points.shape[:2]
        these = _triangles(rows, columns)
        flat = grid.points.reshape(-1, 3)
        middle = flat.mean(axis=0) - ((0, 0, 0.2) if grid.material not in ("hair", "clothes") else 0)
        if rows < 20 and np.sum(_normals(flat, these) * (flat - middle)) < 0:
            these = these[:, ::-1]
        points.append(flat)
        triangles.append(these + count)
        four = [*grid.weights, *[("head", 0.0)] * 4][:4]
        joints.append(np.tile([numbers[name] for name, _ in four], (len(flat), 1)))
        weights.append(np.stack([np.broadcast_to(w, (rows, columns)).ravel() for _, w in four], axis=1))
        uv = np.stack(np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows)), axis=-1)
        uvs.append(uv.reshape(-1, 2))
        count += len(flat)
    all_points, all_triangles = np.concatenate(points), np.concatenate(triangles).astype(np.uint16)
    normals = _normals(all_points, all_triangles)
    attributes = {
        "POSITION": file.accessor((all_points * way).astype(np.float32), "VEC3"),
        "NORMAL": file.accessor((normals * way).astype(np.float32), "VEC3"),
        "TEXCOORD_0": file.accessor(np.concatenate(uvs).astype(np.float32), "VEC2"),
        "JOINTS_0": file.accessor(np.concatenate(joints).astype(np.uint16), "VEC4"),
        "WEIGHTS_0": file.accessor(np.concatenate(weights).astype(np.float32), "VEC4"),
    }
    targets = []
    for offsets in zip(*(grid.targets for grid in grids if grid.targets), strict=True):
        moved = np.concatenate([offset.reshape(-1, 3) for offset in offsets])
        moved = np.concatenate((moved, np.zeros((count - len(moved), 3)))) * way
        targets.append({"POSITION": file.accessor(moved.astype(np.float32), "VEC3")})
    primitive: dict[str, Any] = {
        "attributes": attributes,
        "indices": file.accessor(all_triangles.ravel(), "SCALAR"),
    }
    return primitive | ({"targets": targets} if targets else {})


def _describe(gltf: dict[str, Any], kind: HeadKind, numbers: Mapping[str, int], shapes: list[str]) -> None:
    """Add the extensions of VRM 1.0."""
    face = len(numbers)

    def expression(name: str) -> dict[str, Any]:
        if name not in shapes:
            return {}
        return {"morphTargetBinds": [{"node": face, "index": shapes.index(name), "weight": 1.0}]}

    presets = {
        name: expression(f"preset_{name}")
        | {"isBinary": name in kind.binary}
        | dict(kind.overrides.get(name, {}))
        for name in PRESETS
        if kind.has_presets
    }
    scale = 10.0 if kind.looks_by_bones else 1.0
    ranges = {
        f"rangeMap{name}": {
            "inputMaxValue": 90.0 if kind.looks_by_bones else 30.0,
            "outputScale": 2 * scale if kind.looks_by_bones else scale,
        }
        for name in ("HorizontalInner", "HorizontalOuter", "VerticalDown", "VerticalUp")
    }
    gltf["materials"] = [
        {
            "name": name,
            "pbrMetallicRoughness": {"baseColorFactor": [*colour, 1.0], "baseColorTexture": {"index": 0}},
            "doubleSided": name in ("hair", "clothes"),
            "extensions": {
                "KHR_materials_unlit": {},
                "VRMC_materials_mtoon": {
                    "specVersion": "1.0",
                    "shadeColorFactor": [0.6 * c for c in colour],
                    "shadingToonyFactor": 0.9,
                    "shadingShiftFactor": -0.05,
                    "parametricRimColorFactor": [0.1, 0.1, 0.1],
                    "outlineWidthMode": "worldCoordinates",
                    "outlineWidthFactor": 0.0015 if name in ("skin", "hair", "clothes") else 0.0,
                    "outlineColorFactor": [0.05, 0.03, 0.03],
                },
            },
        }
        for name, colour in _COLOURS.items()
    ]
    if kind.constraints:
        gltf["nodes"][numbers["leftHand"]]["extensions"] = {
            "VRMC_node_constraint": {
                "specVersion": "1.0",
                "constraint": {"roll": {"source": numbers["leftUpperArm"], "rollAxis": "X", "weight": 0.5}},
            }
        }
    gltf["extensionsUsed"] = [
        "VRMC_vrm",
        "VRMC_springBone",
        "VRMC_materials_mtoon",
        "KHR_materials_unlit",
        "VRMC_node_constraint",
    ]
    gltf["extensions"] = {
        "VRMC_vrm": {
            "specVersion": "1.0",
            "meta": {
                "name": "Made head",
                "version": "1",
                "authors": ["Nobody"],
                "licenseUrl": "https://vrm.dev/licenses/1.0/",
                "avatarPermission": kind.permission,
                "allowRedistribution": True,
                "modification": "allowModificationRedistribution",
                "creditNotation": "unnecessary",
            },
            "humanoid": {"humanBones": {name: {"node": numbers[name]} for name in _BODY}},
            "expressions": {
                "preset": presets,
                "custom": {name: expression(name) for name in ARKIT if kind.has_arkit},
            },
            "lookAt": {"type": "bone" if kind.looks_by_bones else "expression", **ranges},
            "firstPerson": {"meshAnnotations": [{"node": face, "type": "both"}]},
        },
        "VRMC_springBone": {
            "specVersion": "1.0",
            "colliders": [
                {"node": numbers["head"], "shape": {"sphere": {"offset": [0, 0.1, 0], "radius": 0.09}}},
                {
                    "node": numbers["upperChest"],
                    "shape": {"capsule": {"offset": [-0.1, 0.08, 0], "tail": [0.1, 0.08, 0], "radius": 0.07}},
                },
            ],
            "colliderGroups": [{"name": "body", "colliders": [0, 1]}],
            "springs": [
                {
                    "joints": [
                        {
                            "node": numbers[f"lock{lock}_{joint}"],
                            "stiffness": 0.6,
                            "gravityPower": 0.2,
                            "dragForce": 0.4,
                            "hitRadius": 0.012,
                        }
                        for joint in range(4)
                    ],
                    "colliderGroups": [0],
                }
                for lock in range(kind.locks)
            ],
        },
    }


def _describe_old(
    gltf: dict[str, Any], kind: HeadKind, numbers: Mapping[str, int], shapes: list[str]
) -> None:
    """Add the extension of VRM 0.x."""

    def srgb(colour: Iterable[float]) -> list[float]:
        return [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in colour] + [1.0]

    def group(name: str, preset: str, shape: str) -> dict[str, Any]:
        binds = [{"mesh": 0, "index": shapes.index(shape), "weight": 100.0}] if shape in shapes else []
        return {
            "name": name,
            "presetName": preset,
            "binds": binds,
            "isBinary": name in kind.binary,
            "materialValues": [],
        }

    groups = [
        group(name, _OLD_PRESETS.get(name, "unknown" if name == "surprised" else name), f"preset_{name}")
        for name in PRESETS
        if kind.has_presets
    ] + [group(name[0].upper() + name[1:], "unknown", name) for name in ARKIT if kind.has_arkit]
    gltf["materials"] = [{"name": name, "pbrMetallicRoughness": {}} for name in _COLOURS]
    degrees = {
        "curve": [0, 0, 0, 1, 1, 1, 1, 0],
        "xRange": 90.0 if kind.looks_by_bones else 30.0,
        "yRange": 20.0 if kind.looks_by_bones else 1.0,
    }
    allowed = {
        "everyone": "Everyone",
        "onlySeparatelyLicensedPerson": "ExplicitlyLicensedPerson",
        "onlyAuthor": "OnlyAuthor",
    }
    gltf["extensionsUsed"] = ["VRM", "KHR_materials_unlit"]
    gltf["extensions"] = {
        "VRM": {
            "exporterVersion": "made head",
            "specVersion": "0.0",
            "meta": {
                "title": "Made head",
                "version": "1",
                "author": "Nobody",
                "allowedUserName": allowed[kind.permission],
                "violentUssageName": "Disallow",
                "sexualUssageName": "Disallow",
                "commercialUssageName": "Allow",
                "licenseName": "CC0",
            },
            "humanoid": {"humanBones": [{"bone": name, "node": numbers[name]} for name in _BODY]},
            "firstPerson": {
                "firstPersonBone": numbers["head"],
                "lookAtTypeName": "Bone" if kind.looks_by_bones else "BlendShape",
                **{
                    f"lookAt{name}": degrees
                    for name in ("HorizontalInner", "HorizontalOuter", "VerticalDown", "VerticalUp")
                },
            },
            "blendShapeMaster": {"blendShapeGroups": groups},
            "secondaryAnimation": {
                "boneGroups": [
                    {
                        "stiffiness": 0.6,
                        "gravityPower": 0.2,
                        "gravityDir": {"x": 0, "y": -1, "z": 0},
                        "dragForce": 0.4,
                        "center": -1,
                        "hitRadius": 0.012,
                        "bones": [numbers[f"lock{lock}_0"] for lock in range(kind.locks)],
                        "colliderGroups": [0],
                    }
                ],
                "colliderGroups": [
                    {
                        "node": numbers["head"],
                        "colliders": [{"offset": {"x": 0, "y": 0.1, "z": 0}, "radius": 0.09}],
                    }
                ],
            },
            "materialProperties": [
                {
                    "name": name,
                    "shader": "VRM/MToon",
                    "renderQueue": 2000,
                    "floatProperties": {
                        "_BlendMode": 0.0,
                        "_CullMode": 0.0 if name in ("hair", "clothes") else 2.0,
                        "_ShadeShift": 0.0,
                        "_ShadeToony": 0.9,
                        "_OutlineWidthMode": 1.0 if name in ("skin", "hair", "clothes") else 0.0,
                        "_OutlineWidth": 0.15,
                    },
                    "vectorProperties": {
                        "_Color": srgb(colour),
                        "_ShadeColor": srgb(0.6 * c for c in colour),
                        "_RimColor": srgb((0.1,) * 3),
                        "_OutlineColor": srgb((0.05, 0.03, 0.03)),
                        "_MainTex": [0.0, 0.0, 1.0, 1.0],
                    },
                    "textureProperties": {"_MainTex": 0},
                }
                for name, colour in _COLOURS.items()
            ],
        }
    }
