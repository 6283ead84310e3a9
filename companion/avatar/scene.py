"""Builds nodes, meshes, skins and pictures out of a glTF document, whatever extension describes its avatar.

Nodes get new numbers, sorted by depth; ``Scene`` translates the file's. A mesh becomes one ``AvatarMesh`` for each node
and primitive, with only the vertices that the primitive uses: files of VRoid Studio share one list among many.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.avatar.gltf import BadAvatar, Document, Part, damaged, item
from companion.avatar.model import (
    AvatarImage,
    AvatarMesh,
    Floats,
    Indices,
    MorphTarget,
    NodeIndices,
    Nodes,
    Skin,
    Texture,
    Wrap,
)  # fmt: skip
from companion.avatar.rotation import matrices_of, nearest_rotation, placed
from companion.values import Told

NODES_MAX: Final = 4096
_DEPTH_MAX: Final = 128
_SCALE_MIN: Final = np.float32(1e-6)
_MESHES_MAX: Final = 512
_MORPHS_MAX: Final = 512
_VERTICES_MAX: Final = 500_000
_CORNERS_MAX: Final = 3_000_000
"""Maximum vertices, and corners of triangles, of all meshes; known models have up to 100,000 and 600,000."""
_JOINTS_MAX: Final = 4096
_PICTURES_MAX: Final = 256
SIDE_MAX: Final = 8192
"""Maximum pixels of a side of a picture."""
_PIXELS_MAX: Final = 1 << 27
"""Maximum pixels of all pictures: thirty-two of 2048 × 2048."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The drawable part of a file, and the new places of the file's nodes and meshes."""

    nodes: Nodes
    meshes: tuple[AvatarMesh, ...]
    skins: tuple[Skin, ...]
    rest: Floats
    """World matrix of each node at rest, (n, 4, 4)."""
    places: NodeIndices
    """New index of each node of the file."""
    of_node: Mapping[int, tuple[int, ...]]
    """Meshes on a node of the file."""
    of_mesh: Mapping[int, tuple[int, ...]]
    """Meshes made from a mesh of the file."""

    def node(self, index: int, part: str) -> int:
        """Return the new index of a node; raises ``BadAvatar`` if the file has none of that index."""
        if not 0 <= index < len(self.places):
            damaged(part, f"no node {index}")
        return int(self.places[index])


def read_scene(document: Document, hidden: Collection[int], *, is_turned: bool) -> Scene:
    """Build nodes, meshes and skins.

    Args:
        is_turned: Turn the whole model by half a circle about y.
    """
    entries = document.gltf.parts("nodes", NODES_MAX, "bones")
    order, parents = _sorted([entry.indices("children", NODES_MAX) for entry in entries])
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order))
    nodes = _nodes([entries[old] for old in order], parents[order], places, is_turned=is_turned)
    skins = tuple(
        _skin(document, entry, places) for entry in document.gltf.parts("skins", _MESHES_MAX, "meshes")
    )
    builder = _Meshes(document, skins)
    of_node: dict[int, tuple[int, ...]] = {}
    of_mesh: dict[int, tuple[int, ...]] = {}
    for old, entry in enumerate(entries):
        if (mesh := entry.index("mesh")) >= 0 and old not in hidden:
            begun = len(builder.meshes)
            builder.add(mesh, int(places[old]), entry.index("skin"))
            of_node[old] = tuple(range(begun, len(builder.meshes)))
            of_mesh[mesh] = of_mesh.get(mesh, ()) + of_node[old]
    if not builder.meshes:
        raise BadAvatar(Told("there is nothing to see in it"))
    return Scene(nodes, tuple(builder.meshes), skins, rest_matrices(nodes), places, of_node, of_mesh)


def _sorted(children: Sequence[Sequence[int]]) -> tuple[list[int], NodeIndices]:
    """Return the nodes' indices by depth, and each one's parent."""
    parents = np.full(len(children), -1, np.int32)
    for index, below in enumerate(children):
        for child in below:
            if not 0 <= child < len(children) or parents[child] >= 0 or child == index:
                damaged("bones", "a child that is none or has two parents")
            parents[child] = index
    order: list[int] = []
    level = [index for index in range(len(children)) if parents[index] < 0]
    for _ in range(_DEPTH_MAX):
        order += level
        level = [child for index in level for child in children[index]]
    if len(order) < len(children):
        damaged("bones", "a loop, or too deep")
    return order, parents


def _nodes(entries: Sequence[Part], parents: NodeIndices, places: NodeIndices, *, is_turned: bool) -> Nodes:
    count = len(entries)
    translations, quaternions = np.zeros((count, 3), np.float32), np.zeros((count, 4), np.float32)
    scales, given = np.ones((count, 3), np.float32), {}
    for index, entry in enumerate(entries):
        if "matrix" in entry:
            matrix = np.reshape(entry.numbers("matrix", (0.0,) * 16), (4, 4)).T
            scale = np.linalg.norm(matrix[:3, :3], axis=0) * np.where(
                np.linalg.det(matrix) < 0, [-1, 1, 1], 1
            )
            translations[index], scales[index] = matrix[:3, 3], scale
            given[index] = nearest_rotation(matrix[:3, :3] / np.where(scale == 0, 1, scale))
        else:
            translations[index] = entry.numbers("translation", (0.0, 0.0, 0.0))
            quaternions[index] = entry.numbers("rotation", (0.0, 0.0, 0.0, 1.0))
            scales[index] = entry.numbers("scale", (1.0, 1.0, 1.0))
    rotations = matrices_of(quaternions)
    for index, rotation in given.items():
        rotations[index] = rotation
    roots = parents < 0
    if is_turned:  # half a circle about y, before all else
        half_circle = np.diag(np.array([-1, 1, -1], np.float32))
        translations[roots] = translations[roots] @ half_circle
        rotations[roots] = half_circle @ rotations[roots]
    new_parents = np.where(roots, -1, places[parents]).astype(np.int32)
    scales = np.where(np.abs(scales) < _SCALE_MIN, _SCALE_MIN, scales)
    return Nodes(new_parents, translations, rotations, scales)


def rest_matrices(nodes: Nodes) -> Floats:
    """Return the world matrix of each node at rest, (n, 4, 4)."""
    world = placed(nodes.rotations, nodes.scales, nodes.translations)
    for index, parent in enumerate(nodes.parents):
        if parent >= 0:
            world[index] = world[parent] @ world[index]
    if not np.abs(world).max(initial=0) <= 1e9:
        damaged("bones", "absurdly large when multiplied")
    return world


def _skin(document: Document, entry: Part, places: NodeIndices) -> Skin:
    found = entry.indices("joints", _JOINTS_MAX)
    if not found or not 0 <= min(found) <= max(found) < len(places):
        damaged("bones", "no such joint")
    joints, count = places[np.asarray(found)], len(found)
    if "inverseBindMatrices" not in entry:
        return Skin(joints, np.broadcast_to(np.eye(4, dtype=np.float32), (count, 4, 4)).copy())
    inverse = document.floats(entry.index("inverseBindMatrices"), 16)
    if len(inverse) < count:
        damaged("bones", "too few matrices of a skin")
    document.spend(16 * count)
    return Skin(joints, np.ascontiguousarray(inverse[:count].reshape(count, 4, 4).transpose(0, 2, 1)))


class _Meshes:
    """Turns primitives into meshes."""

    def __init__(self, document: Document, skins: Sequence[Skin]) -> None:
        self._document = document
        self._skins = skins
        self._entries = document.gltf.parts("meshes", _MESHES_MAX, "meshes")
        self._materials = len(document.gltf.parts("materials", _MESHES_MAX, "materials"))
        self._vertices = self._corners = 0
        self.meshes: list[AvatarMesh] = []

    def add(self, index: int, node: int, skin: int) -> None:
        """Add the triangles of a mesh of the file."""
        mesh = item(self._entries, index, "meshes")
        if skin >= len(self._skins):
            damaged("meshes", f"no skin {skin}")
        primitives = mesh.parts("primitives", _MESHES_MAX - len(self.meshes))
        for primitive in primitives:
            if (
                primitive.index("mode", 4) == 4
            ):  # lines, points and strips are left out: no known exporter writes any
                self.meshes.append(self._mesh(mesh, primitive, node, skin))
                self._vertices += len(self.meshes[-1].positions)
                self._corners += len(self.meshes[-1].indices)
                if self._vertices > _VERTICES_MAX or self._corners > _CORNERS_MAX:
                    raise BadAvatar(Told("it has too many parts"), log="vertices")

    def _mesh(self, mesh: Part, primitive: Part, node: int, skin: int) -> AvatarMesh:
        attributes, material = primitive.part("attributes"), primitive.index("material")
        if "POSITION" not in attributes or material >= self._materials:
            damaged("meshes", "no positions, or no such material")
        whole = self._document.floats(attributes.index("POSITION"), 3)
        used, indices = self._used(primitive, len(whole))

        def taken(name: str, width: int) -> Floats | None:
            if name not in attributes:
                return None
            return self._rows(self._document.floats(attributes.index(name), width), used, len(whole))

        positions = self._rows(whole, used, len(whole))
        normals = taken("NORMAL", 3)
        if normals is None:
            normals = _smooth_normals(positions, indices)
        uvs = taken("TEXCOORD_0", 2)
        weights = taken("WEIGHTS_0", 4) if skin >= 0 else None
        joints = np.zeros((0, 4), np.uint16)
        if weights is not None and "JOINTS_0" in attributes:
            found = self._rows(self._document.whole(attributes.index("JOINTS_0"), 4), used, len(whole))
            weights = np.maximum(weights, 0)
            if np.any(found[weights > 0] >= len(self._skins[skin].joints)):
                damaged("meshes", "no such joint")
            joints = np.where(weights > 0, found, 0).astype(np.uint16)
            weights[weights.sum(axis=1) <= 1e-6] = (1, 0, 0, 0)
            weights /= weights.sum(axis=1, keepdims=True)
        return AvatarMesh(
            node=node,
            skin=skin if len(joints) else -1,
            material=material,
            positions=positions,
            normals=normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12),
            uvs=np.zeros((len(used), 2), np.float32) if uvs is None else uvs,
            indices=indices,
            joints=joints,
            weights=np.zeros((0, 4), np.float32) if weights is None or not len(joints) else weights,
            morphs=self._morphs(mesh, primitive, used, len(whole)),
        )

    def _used(self, primitive: Part, count: int) -> tuple[Indices, Indices]:
        """Return the vertices that a primitive uses, rising, and its triangles by their place among these."""
        if "indices" not in primitive:
            all_of_them = np.arange(count - count % 3, dtype=np.uint32)
            return all_of_them, all_of_them
        indices = self._document.whole(primitive.index("indices"), 1)[:, 0]
        indices = indices[: len(indices) - len(indices) % 3]
        if len(indices) and int(indices.max()) >= count:
            damaged("meshes", "no such vertex")
        self._document.spend(count)
        is_used = np.zeros(count, bool)
        is_used[indices] = True
        new = np.cumsum(is_used, dtype=np.uint32) - np.uint32(1)
        return np.flatnonzero(is_used).astype(np.uint32), new[indices]

    def _rows(self, array: Floats | Indices, used: Indices, count: int) -> Floats:
        if len(array) != count:
            damaged("meshes", "lists of unequal length")
        self._document.spend(len(used) * array.shape[1])
        return np.ascontiguousarray(array[used])

    def _morphs(self, mesh: Part, primitive: Part, used: Indices, count: int) -> tuple[MorphTarget, ...]:
        owner = mesh if "extras" in mesh else primitive
        names = owner.part("extras").texts("targetNames", _MORPHS_MAX)
        result = []
        for index, target in enumerate(primitive.parts("targets", _MORPHS_MAX, "expressions")):
            moved, turned = (
                self._rows(self._document.floats(target.index(name), 3), used, count)
                if name in target
                else np.zeros((len(used), 3), np.float32)
                for name in ("POSITION", "NORMAL")
            )
            vertices = np.flatnonzero((moved != 0).any(axis=1) | (turned != 0).any(axis=1)).astype(np.uint32)
            name = names[index][:100] if index < len(names) else ""
            result.append(MorphTarget(name, vertices, moved[vertices], turned[vertices]))
        return tuple(result)


def _smooth_normals(positions: Floats, indices: Indices) -> Floats:
    corners = positions[indices.reshape(-1, 3)]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(positions)
    for corner in range(3):
        np.add.at(normals, indices[corner::3], across)
    return normals


# ---- pictures --------------------------------------------------------------------------------------------

_WRAPS: Final = {10497: Wrap.REPEAT, 33648: Wrap.MIRROR, 33071: Wrap.CLAMP}


def read_pictures(document: Document) -> tuple[tuple[Texture, ...], tuple[AvatarImage, ...]]:
    """Return textures, and their pictures still encoded; raises ``BadAvatar`` if a picture's header is impossible."""
    gltf = document.gltf
    images = [
        checked_image(bytes(document.view(entry.index("bufferView"))))
        for entry in gltf.parts("images", _PICTURES_MAX, "pictures")
    ]
    if sum(image.width * image.height for image in images) > _PIXELS_MAX:
        raise BadAvatar(Told("its pictures are too large"))
    samplers = gltf.parts("samplers", _PICTURES_MAX, "pictures")
    textures = []
    for texture in gltf.parts("textures", 2 * _PICTURES_MAX, "pictures"):
        item(images, texture.index("source"), "pictures")
        sampler = (
            item(samplers, texture.index("sampler"), "pictures")
            if "sampler" in texture
            else Part({}, "pictures")
        )
        wrap_u, wrap_v = (_WRAPS.get(sampler.index(f"wrap{axis}"), Wrap.REPEAT) for axis in "ST")
        is_smooth = sampler.index("magFilter") != 9728
        textures.append(Texture(texture.index("source"), wrap_u, wrap_v, is_smooth))
    return tuple(textures), tuple(images)


def checked_image(data: bytes) -> AvatarImage:
    """Return a picture after a look at its header; raises ``BadAvatar`` if it is of another kind or too large."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    elif data.startswith(b"\xff\xd8"):
        width, height = _jpeg_size(data)
    else:
        raise BadAvatar(Told("its pictures are neither PNG nor JPEG"))
    if max(width, height) > SIDE_MAX:
        raise BadAvatar(Told("its pictures are too large"))
    if width == 0 or height == 0:
        damaged("pictures")
    return AvatarImage(data, width, height)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return the size in the header of the frame (ITU-T T.81, B.2.2); (0, 0) if there is none."""
    start = 2
    while start + 9 <= len(data) and data[start] == 0xFF:
        marker = data[start + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[start + 7 : start + 9]), int.from_bytes(data[start + 5 : start + 7])
        start += 2 + max(2, int.from_bytes(data[start + 2 : start + 4]))
    return 0, 0
