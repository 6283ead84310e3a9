"""Reads glTF 2.0 in one binary file (GLB): its description, and arrays of numbers out of its one buffer.

The file comes from a stranger. The description is checked by type; counts, lengths and offsets are checked before any
memory is taken for them, and what is copied is counted. Nothing outside the file is ever read. Khronos Group, "glTF
2.0 Specification" (2021), defines the format.
"""

import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Final, NoReturn, TypeVar

import msgspec
import numpy as np
from msgspec import Meta, Raw, field
from numpy.typing import NDArray

from companion.avatar.model import Floats
from companion.values import BadInput

FILE_BYTES_MAX: Final = 100 << 20
"""Maximum bytes of a file; known models have 1 to 60 MB (guess)."""
_JSON_BYTES_MAX: Final = 8 << 20
_JSON_PARTS_MAX: Final = 200_000
"""Maximum objects and lists of a description; each takes far more memory than its two letters."""
_NUMBERS_MAX: Final = 40_000_000
"""Maximum numbers that are copied: a head of 30,000 vertices with 57 morph targets takes some ten million."""
_LARGEST: Final = 1e6
"""Largest value of any number: metres, degrees and factors lie far below (guess)."""

Index = Annotated[int, Meta(ge=0, lt=2**31)]
Item = TypeVar("Item")
Decoded = TypeVar("Decoded")


class BadAvatar(BadInput):
    """A file that cannot be an avatar."""

    def __init__(self, why: str, *, log: str = "") -> None:
        super().__init__(
            f"This file cannot be an avatar: {why}.", log=f"avatar refused: {why}; {log}".rstrip("; ")
        )


def damaged(part: str, log: str = "") -> NoReturn:
    """Raise ``BadAvatar`` for a part of a file, such as "meshes", that contradicts itself."""
    raise BadAvatar(f"its {part} are damaged", log=log)


class Part(msgspec.Struct, rename="camel"):
    """A JSON object; unknown members are passed over."""


class Asset(Part):
    """Version of the format."""

    version: str


class BufferEntry(Part):
    """Raw bytes."""

    byte_length: Index
    uri: str | None = None


class BufferView(Part):
    """A range of a buffer."""

    buffer: Index
    byte_length: Index
    byte_offset: Index = 0
    byte_stride: Annotated[int, Meta(ge=4, le=252)] | None = None


class SparseIndices(Part):
    """Places of the values that differ."""

    buffer_view: Index
    component_type: int
    byte_offset: Index = 0


class SparseValues(Part):
    """Values that differ."""

    buffer_view: Index
    byte_offset: Index = 0


class Sparse(Part):
    """Deviations of an accessor."""

    count: Index
    indices: SparseIndices
    values: SparseValues


class Accessor(Part):
    """An array in a buffer view."""

    component_type: int
    count: Index
    type: str
    buffer_view: Index | None = None
    byte_offset: Index = 0
    normalized: bool = False
    sparse: Sparse | None = None


class Node(Part):
    """A node of the tree."""

    name: str | None = None
    children: tuple[Index, ...] = ()
    mesh: Index | None = None
    skin: Index | None = None
    matrix: tuple[float, ...] | None = None
    translation: tuple[float, ...] = (0.0, 0.0, 0.0)
    rotation: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)
    scale: tuple[float, ...] = (1.0, 1.0, 1.0)
    extensions: dict[str, Raw] = field(default_factory=dict)


class Primitive(Part):
    """Triangles of one material."""

    attributes: dict[str, Index]
    indices: Index | None = None
    material: Index | None = None
    mode: int = 4
    targets: tuple[dict[str, Index], ...] = ()
    extras: Raw = Raw(b"null")


class Mesh(Part):
    """Several primitives."""

    primitives: tuple[Primitive, ...]
    extras: Raw = Raw(b"null")


class SkinEntry(Part):
    """Joints of a mesh."""

    joints: tuple[Index, ...]
    inverse_bind_matrices: Index | None = None


class TextureInfo(Part):
    """Use of a texture."""

    index: Index
    scale: float = 1.0
    extensions: dict[str, Raw] = field(default_factory=dict)


class Surface(Part):
    """The physically based part of a material."""

    base_color_factor: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    base_color_texture: TextureInfo | None = None


class MaterialEntry(Part):
    """A material."""

    name: str | None = None
    pbr_metallic_roughness: Surface = field(default_factory=Surface)
    emissive_factor: tuple[float, ...] = (0.0, 0.0, 0.0)
    emissive_texture: TextureInfo | None = None
    alpha_mode: str = "OPAQUE"
    alpha_cutoff: float = 0.5
    double_sided: bool = False
    extensions: dict[str, Raw] = field(default_factory=dict)


class TextureEntry(Part):
    """A picture and its sampler."""

    source: Index | None = None
    sampler: Index | None = None


class Sampler(Part):
    """Filters and continuation of a picture."""

    mag_filter: int = 9729
    wrap_s: int = 10497
    wrap_t: int = 10497


class ImageEntry(Part):
    """An encoded picture."""

    buffer_view: Index | None = None
    uri: str | None = None


class Gltf(Part):
    """The description."""

    asset: Asset
    buffers: tuple[BufferEntry, ...] = ()
    buffer_views: tuple[BufferView, ...] = ()
    accessors: tuple[Accessor, ...] = ()
    nodes: tuple[Node, ...] = ()
    meshes: tuple[Mesh, ...] = ()
    skins: tuple[SkinEntry, ...] = ()
    materials: tuple[MaterialEntry, ...] = ()
    textures: tuple[TextureEntry, ...] = ()
    samplers: tuple[Sampler, ...] = ()
    images: tuple[ImageEntry, ...] = ()
    extensions: dict[str, Raw] = field(default_factory=dict)
    extensions_required: tuple[str, ...] = ()


_UNDERSTOOD: Final = frozenset(
    {"VRM", "VRMC_vrm", "VRMC_materials_mtoon", "VRMC_springBone", "VRMC_node_constraint", "KHR_materials_unlit",
     "KHR_texture_transform", "KHR_mesh_quantization", "KHR_materials_emissive_strength"}
)  # fmt: skip
"""Extensions that a file may require."""

_TYPES: Final[Mapping[int, type[np.generic]]] = {
    5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32,
}  # fmt: skip
_WIDTHS: Final[Mapping[str, int]] = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


class Document:
    """A description and its buffer."""

    def __init__(self, data: bytes) -> None:
        self.gltf, self._binary = _chunks(data)
        self._numbers = 0
        self._arrays: dict[int, NDArray[Any]] = {}
        if missing := set(self.gltf.extensions_required) - _UNDERSTOOD:
            raise BadAvatar(
                "it needs an extension of its format that this program does not know", log=min(missing)
            )
        uris = [entry.uri for entry in self.gltf.buffers] + [entry.uri for entry in self.gltf.images]
        if any(uri is not None for uri in uris):
            raise BadAvatar("it keeps parts outside its own data")
        if len(self.gltf.buffers) > 1 or any(e.byte_length > len(self._binary) for e in self.gltf.buffers):
            damaged("data")

    def view(self, index: int) -> memoryview:
        """Return the bytes of a buffer view."""
        view = item(self.gltf.buffer_views, index, "data")
        end = view.byte_offset + view.byte_length
        if view.buffer != 0 or not self.gltf.buffers or end > self.gltf.buffers[0].byte_length:
            damaged("data", f"buffer view {index}")
        return self._binary[view.byte_offset : end]

    def floats(self, index: int, width: int) -> Floats:
        """Return an accessor as floats, (count, width), each finite."""
        entry = item(self.gltf.accessors, index, "data")
        array = self._array(index, entry)
        if array.shape[1] != width:
            damaged("data", f"accessor {index} has another width")
        if array.dtype != np.float32:
            self.spend(array.size)
            most = np.iinfo(array.dtype).max if entry.normalized else 1
            array = np.maximum(array.astype(np.float32) / most, -1.0 if entry.normalized else -np.inf)
        if array.size and not np.abs(array).max() <= _LARGEST:
            damaged("numbers", f"accessor {index}")
        return array.astype(np.float32, copy=False)

    def whole(self, index: int, width: int) -> NDArray[np.uint32]:
        """Return an accessor as unsigned integers, (count, width)."""
        array = self._array(index, item(self.gltf.accessors, index, "data"))
        if array.shape[1] != width or array.dtype not in (np.uint8, np.uint16, np.uint32):
            damaged("data", f"accessor {index} holds no indices")
        self.spend(array.size)
        return array.astype(np.uint32)

    def spend(self, numbers: int) -> None:
        """Count numbers that are about to be copied; raises ``BadAvatar`` if there are too many in all."""
        self._numbers += numbers
        if self._numbers > _NUMBERS_MAX:
            raise BadAvatar("its meshes have too many vertices")

    def _array(self, index: int, entry: Accessor) -> NDArray[Any]:
        if index not in self._arrays:
            self._arrays[index] = self._decoded(entry)
        return self._arrays[index]

    def _decoded(self, entry: Accessor) -> NDArray[Any]:
        width = _WIDTHS.get(entry.type, 0)
        if width == 0 or entry.component_type not in _TYPES:
            damaged("data", "unknown type of an accessor")
        if entry.buffer_view is not None:
            array = self._taken(
                entry.buffer_view, entry.byte_offset, entry.component_type, entry.count, width
            )
        else:
            self.spend(entry.count * width)
            array = np.zeros((entry.count, width), _TYPES[entry.component_type])
        if (sparse := entry.sparse) is not None:
            places = self._taken(
                sparse.indices.buffer_view,
                sparse.indices.byte_offset,
                sparse.indices.component_type,
                sparse.count,
                1,
            )
            values = self._taken(
                sparse.values.buffer_view,
                sparse.values.byte_offset,
                entry.component_type,
                sparse.count,
                width,
            )
            if places.dtype.kind != "u" or (sparse.count and int(places.max()) >= entry.count):
                damaged("data", "places of a sparse accessor")
            self.spend(array.size)
            array = array.copy()
            array[places[:, 0]] = values
        return array

    def _taken(self, view: int, offset: int, component_type: int, count: int, width: int) -> NDArray[Any]:
        """Return an array that lies in a buffer view, without a copy."""
        kind = np.dtype(_TYPES.get(component_type, np.uint8)).newbyteorder("<")
        data = self.view(view)
        step = self.gltf.buffer_views[view].byte_stride or kind.itemsize * width
        if count and offset + step * (count - 1) + kind.itemsize * width > len(data):
            damaged("data", "an accessor leaves its buffer view")
        return np.ndarray(
            (count, width), kind, data if count else b"", offset if count else 0, (step, kind.itemsize)
        )


def item(items: Sequence[Item], index: int, part: str) -> Item:
    """Return an item of a list; raises ``BadAvatar`` if there is none of that index."""
    if index >= len(items):
        damaged(part, f"no item {index}")
    return items[index]


def decoded(raw: Raw, kind: type[Decoded], part: str) -> Decoded:
    """Decode and check a part of the description; raises ``BadAvatar``."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise BadAvatar(f"its {part} are damaged", log=type(error).__name__) from error


def numbers(values: Iterable[float], count: int, part: str) -> tuple[float, ...]:
    """Return that many numbers, each finite and not absurdly large; raises ``BadAvatar``."""
    found = tuple(values)
    if len(found) != count or not all(math.isfinite(value) and abs(value) <= _LARGEST for value in found):
        damaged(part, "impossible numbers")
    return found


def _chunks(data: bytes) -> tuple[Gltf, memoryview]:
    if len(data) < 20 or data[:4] != b"glTF":
        raise BadAvatar("it is no VRM file")
    _, version, length, json_length, json_kind = struct.unpack_from("<4sIIII", data)
    if version != 2:
        raise BadAvatar("its version of glTF is not 2")
    if length > len(data) or json_kind != 0x4E4F534A or 20 + json_length > length:
        raise BadAvatar("it is cut short or damaged")
    text = data[20 : 20 + json_length].rstrip(b"\0") if json_length <= _JSON_BYTES_MAX else b""
    if json_length > _JSON_BYTES_MAX or text.count(b"{") + text.count(b"[") > _JSON_PARTS_MAX:
        raise BadAvatar("its description is too long")
    gltf = decoded(Raw(text), Gltf, "contents")
    start = 20 + json_length
    if start + 8 > length:
        return gltf, memoryview(b"")
    binary_length, kind = struct.unpack_from("<II", data, start)
    if kind != 0x004E4942 or start + 8 + binary_length > length:
        raise BadAvatar("it is cut short or damaged")
    return gltf, memoryview(data)[start + 8 : start + 8 + binary_length]
