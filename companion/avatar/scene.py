"""Builds nodes, meshes, skins and pictures out of a glTF document, whatever extension describes its avatar.

Nodes get new numbers, sorted by depth; ``Scene`` translates the file's. A mesh becomes one ``AvatarMesh`` for each node
and primitive, with only the vertices that the primitive uses: files of VRoid Studio share one list among many.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.avatar.gltf import (
    BadAvatar,
    Document,
    Mesh,
    Node,
    Part,
    Primitive,
    damaged,
    decoded,
    item,
    numbers,
)
from companion.avatar.model import (
    AvatarImage,
    AvatarMesh,
    Floats,
    ImageKind,
    Indices,
    MorphTarget,
    NodeIndices,
    Nodes,
    Skin,
    Texture,
    Wrap,
)
from companion.avatar.rotation import matrices_of, quaternion_of

_NODES_MAX: Final = 4096
_DEPTH_MAX: Final = 128
_MESHES_MAX: Final = 512
_MORPHS_MAX: Final = 512
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


def check_count(items: Sequence[object] | Mapping[str, object], most: int, part: str) -> None:
    """Raise ``BadAvatar`` if there are too many of something."""
    if len(items) > most:
        raise BadAvatar(f"it has too many {part}", log=str(len(items)))


def read_scene(document: Document, *, is_turned: bool) -> Scene:
    """Build nodes, meshes and skins; ``is_turned`` turns the whole model by half a circle about y."""
    gltf = document.gltf
    check_count(gltf.nodes, _NODES_MAX, "bones")
    check_count(gltf.skins, _MESHES_MAX, "meshes")
    order, parents = _sorted(gltf.nodes)
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order))
    nodes = _nodes([gltf.nodes[old] for old in order], parents[order], places, is_turned=is_turned)
    skins = tuple(_skin(document, index, places) for index in range(len(gltf.skins)))
    builder = _Meshes(document, skins, len(gltf.materials))
    of_node: dict[int, tuple[int, ...]] = {}
    of_mesh: dict[int, tuple[int, ...]] = {}
    for old, node in enumerate(gltf.nodes):
        if node.mesh is not None:
            begun = len(builder.meshes)
            builder.add(node.mesh, int(places[old]), -1 if node.skin is None else node.skin)
            of_node[old] = tuple(range(begun, len(builder.meshes)))
            of_mesh[node.mesh] = of_mesh.get(node.mesh, ()) + of_node[old]
    if not builder.meshes:
        raise BadAvatar("there is nothing to see in it")
    return Scene(nodes, tuple(builder.meshes), skins, places, of_node, of_mesh)


def _sorted(nodes: Sequence[Node]) -> tuple[list[int], NodeIndices]:
    """Return the nodes' indices by depth, and each one's parent."""
    parents = np.full(len(nodes), -1, np.int32)
    for index, node in enumerate(nodes):
        for child in node.children:
            if child >= len(nodes) or parents[child] >= 0 or child == index:
                damaged("bones", "a child that is none or has two parents")
            parents[child] = index
    order: list[int] = []
    level = [index for index in range(len(nodes)) if parents[index] < 0]
    for _ in range(_DEPTH_MAX):
        order += level
        level = [child for index in level for child in nodes[index].children]
    if len(order) < len(nodes):
        damaged("bones", "a loop, or too deep")
    return order, parents


def _nodes(entries: Sequence[Node], parents: NodeIndices, places: NodeIndices, *, is_turned: bool) -> Nodes:
    count = len(entries)
    translations, rotations = np.zeros((count, 3), np.float32), np.zeros((count, 4), np.float32)
    scales = np.ones((count, 3), np.float32)
    for index, entry in enumerate(entries):
        if entry.matrix is not None:
            matrix = np.reshape(numbers(entry.matrix, 16, "bones"), (4, 4)).T
            scale = np.linalg.norm(matrix[:3, :3], axis=0) * np.where(
                np.linalg.det(matrix) < 0, [-1, 1, 1], 1
            )
            translations[index], scales[index] = matrix[:3, 3], scale
            rotations[index] = quaternion_of(matrix[:3, :3] / np.where(scale == 0, 1, scale))
        else:
            translations[index] = numbers(entry.translation, 3, "bones")
            rotations[index] = numbers(entry.rotation, 4, "bones")
            scales[index] = numbers(entry.scale, 3, "bones")
    length = np.linalg.norm(rotations, axis=1, keepdims=True)
    rotations = np.where(
        length > 1e-6, rotations / np.maximum(length, 1e-6), np.array([0, 0, 0, 1], np.float32)
    )
    roots = parents < 0
    if is_turned:  # half a circle about y, before all else
        translations[roots] *= np.array([-1, 1, -1], np.float32)
        x, y, z, w = rotations[roots].T
        rotations[roots] = np.stack((z, w, -x, -y), axis=1)
    new_parents = np.where(roots, -1, places[parents]).astype(np.int32)
    names = tuple((entry.name or "")[:100] for entry in entries)
    return Nodes(names, new_parents, translations, rotations.astype(np.float32), scales)


def rest_matrices(nodes: Nodes) -> Floats:
    """Return the world matrix of each node at rest, (n, 4, 4)."""
    world = np.zeros((len(nodes.parents), 4, 4), np.float32)
    world[:, :3, :3] = matrices_of(nodes.rotations) * nodes.scales[:, None, :]
    world[:, :3, 3] = nodes.translations
    world[:, 3, 3] = 1
    for index, parent in enumerate(nodes.parents):
        if parent >= 0:
            world[index] = world[parent] @ world[index]
    if not np.abs(world).max(initial=0) <= 1e9:
        damaged("bones", "absurdly large when multiplied")
    return world


def _skin(document: Document, index: int, places: NodeIndices) -> Skin:
    entry = document.gltf.skins[index]
    check_count(entry.joints, _JOINTS_MAX, "bones")
    count = len(entry.joints)
    if not count or max(entry.joints) >= len(places):
        damaged("bones", f"skin {index}")
    joints = places[np.asarray(entry.joints)]
    if entry.inverse_bind_matrices is None:
        return Skin(joints, np.broadcast_to(np.eye(4, dtype=np.float32), (count, 4, 4)).copy())
    inverse = document.floats(entry.inverse_bind_matrices, 16)
    if len(inverse) < count:
        damaged("bones", f"skin {index}")
    document.spend(16 * count)
    return Skin(joints, np.ascontiguousarray(inverse[:count].reshape(count, 4, 4).transpose(0, 2, 1)))


class _TargetNames(Part):
    target_names: tuple[str, ...] = ()


class _Meshes:
    """Turns primitives into meshes."""

    def __init__(self, document: Document, skins: Sequence[Skin], materials: int) -> None:
        self._document = document
        self._skins = skins
        self._materials = materials
        self.meshes: list[AvatarMesh] = []

    def add(self, index: int, node: int, skin: int) -> None:
        """Add the triangles of a mesh of the file."""
        mesh = item(self._document.gltf.meshes, index, "meshes")
        if skin >= len(self._skins):
            damaged("meshes", f"no skin {skin}")
        check_count((*self.meshes, *mesh.primitives), _MESHES_MAX, "meshes")
        for primitive in mesh.primitives:
            if primitive.mode == 4:  # lines, points and strips are left out: no known exporter writes any
                self.meshes.append(self._mesh(mesh, primitive, node, skin))

    def _mesh(self, mesh: Mesh, primitive: Primitive, node: int, skin: int) -> AvatarMesh:
        attributes = primitive.attributes
        if "POSITION" not in attributes or (primitive.material or 0) >= max(1, self._materials):
            damaged("meshes", "no positions, or no such material")
        whole = self._document.floats(attributes["POSITION"], 3)
        used, indices = self._used(primitive, len(whole))

        def taken(name: str, width: int) -> Floats | None:
            if name not in attributes:
                return None
            return self._rows(self._document.floats(attributes[name], width), used, len(whole))

        positions = self._rows(whole, used, len(whole))
        normals = taken("NORMAL", 3)
        if normals is None:
            normals = _smooth_normals(positions, indices)
        uvs = taken("TEXCOORD_0", 2)
        weights = taken("WEIGHTS_0", 4) if skin >= 0 else None
        joints = np.zeros((0, 4), np.uint16)
        if weights is not None and "JOINTS_0" in attributes:
            found = self._rows(self._document.whole(attributes["JOINTS_0"], 4), used, len(whole))
            weights = np.maximum(weights, 0)
            if np.any(found[weights > 0] >= len(self._skins[skin].joints)):
                damaged("meshes", "no such joint")
            joints = np.where(weights > 0, found, 0).astype(np.uint16)
            weights[weights.sum(axis=1) <= 1e-6] = (1, 0, 0, 0)
            weights /= weights.sum(axis=1, keepdims=True)
        return AvatarMesh(
            node=node,
            skin=skin if len(joints) else -1,
            material=-1 if primitive.material is None else primitive.material,
            positions=positions,
            normals=normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12),
            uvs=np.zeros((len(used), 2), np.float32) if uvs is None else uvs,
            indices=indices,
            joints=joints,
            weights=np.zeros((0, 4), np.float32) if weights is None or not len(joints) else weights,
            morphs=self._morphs(mesh, primitive, used, len(whole)),
        )

    def _used(self, primitive: Primitive, count: int) -> tuple[Indices, Indices]:
        """Return the vertices that a primitive uses, rising, and its triangles by their place among these."""
        if primitive.indices is None:
            all_of_them = np.arange(count - count % 3, dtype=np.uint32)
            return all_of_them, all_of_them
        indices = self._document.whole(primitive.indices, 1)[:, 0]
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

    def _morphs(self, mesh: Mesh, primitive: Primitive, used: Indices, count: int) -> tuple[MorphTarget, ...]:
        check_count(primitive.targets, _MORPHS_MAX, "expressions")
        names: tuple[str, ...] = ()
        for raw in (mesh.extras, primitive.extras):
            if bytes(raw) != b"null":
                names = decoded(raw, _TargetNames, "meshes").target_names or names
        result = []
        for index, target in enumerate(primitive.targets):
            moved, turned = (
                self._rows(self._document.floats(target[name], 3), used, count)
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
    check_count(gltf.images, _PICTURES_MAX, "pictures")
    check_count(gltf.textures, 2 * _PICTURES_MAX, "pictures")
    images = []
    for entry in gltf.images:
        if entry.buffer_view is None:
            damaged("pictures")
        images.append(_image(bytes(document.view(entry.buffer_view))))
    if sum(image.width * image.height for image in images) > _PIXELS_MAX:
        raise BadAvatar("its pictures are too large")
    textures = []
    for texture in gltf.textures:
        item(images, texture.source or 0, "pictures")
        if texture.sampler is None:
            textures.append(Texture(texture.source or 0))
            continue
        sampler = item(gltf.samplers, texture.sampler, "pictures")
        wrap_u, wrap_v = _WRAPS.get(sampler.wrap_s, Wrap.REPEAT), _WRAPS.get(sampler.wrap_t, Wrap.REPEAT)
        textures.append(Texture(texture.source or 0, wrap_u, wrap_v, is_smooth=sampler.mag_filter != 9728))
    return tuple(textures), tuple(images)


def _image(data: bytes) -> AvatarImage:
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        kind = ImageKind.PNG
        width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    elif data.startswith(b"\xff\xd8"):
        kind = ImageKind.JPEG
        width, height = _jpeg_size(data)
    else:
        raise BadAvatar("its pictures are neither PNG nor JPEG")
    if not (0 < width <= SIDE_MAX and 0 < height <= SIDE_MAX):
        raise BadAvatar(
            "its pictures are too large" if max(width, height) > SIDE_MAX else "its pictures are damaged"
        )
    return AvatarImage(kind, data, width, height)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return the size in the header of the frame (ITU-T T.81, B.2.2); (0, 0) if there is none."""
    start = 2
    while start + 9 <= len(data) and data[start] == 0xFF:
        marker = data[start + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[start + 7 : start + 9]), int.from_bytes(data[start + 5 : start + 7])
        start += 2 + max(2, int.from_bytes(data[start + 2 : start + 4]))
    return 0, 0
