"""Reads glTF 2.0 in one binary file (GLB): its description, and arrays of numbers out of its one buffer.

The file comes from a stranger. Every value of the description is checked as it is read; counts, lengths and offsets are
checked before any memory is taken for them, and what is copied is counted. Nothing outside the file is ever read.
Khronos Group, "glTF 2.0 Specification" (2021), defines the format.
"""

import math
import struct
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from companion.avatar.model import Floats, Indices
from companion.values import BadInput, Told
from companion.values.files import FileTooLong, read_regular
from companion.values.plain_text import without_steering

FILE_BYTES_MAX: Final = 100 << 20
"""Maximum bytes of a file; known models have 1 to 60 MB (guess)."""
_JSON_BYTES_MAX: Final = 8 << 20
_JSON_PARTS_MAX: Final = 200_000
"""Maximum objects and lists of a description; each takes far more memory than its two letters."""
_NUMBERS_MAX: Final = 40_000_000
"""Maximum numbers that are copied: a head of 30,000 vertices with 57 morph targets takes some ten million."""
_LARGEST: Final = 1e6
"""Largest value of any number: metres, degrees and factors lie far below (guess)."""
_INDICES_MAX: Final = 2**31
TEXT_MAX: Final = 500

Item = TypeVar("Item")
Choice = TypeVar("Choice", bound=StrEnum)


class BadAvatar(BadInput):
    """A file that cannot be an avatar."""

    def __init__(self, why: Told, *, log: str = "") -> None:
        told = Told("This file cannot be an avatar: {why}.", {"why": why})
        super().__init__(told, log=f"avatar refused: {why}; {log}".rstrip("; "))


def damaged(part: str, log: str = "") -> NoReturn:
    """Raise ``BadAvatar`` for a part of a file, such as "meshes", that contradicts itself."""
    raise BadAvatar(Told("it is incomplete or damaged"), log=f"{part}; {log}".rstrip("; "))


def file_bytes(file: Path, most: int) -> bytes:
    """Return the content of a file of at most so many bytes; raises ``BadAvatar``."""
    try:
        return read_regular(file, most_bytes=most)
    except FileTooLong as error:
        raise BadAvatar(Told("it is larger than {size} MB", {"size": most >> 20})) from error
    except (OSError, ValueError) as error:
        raise BadAvatar(Told("it cannot be opened"), log=type(error).__name__) from error


def item(items: Sequence[Item], index: int, part: str) -> Item:
    """Return an item of a list; raises ``BadAvatar`` if there is none of that index."""
    if not 0 <= index < len(items):
        damaged(part, f"no item {index}")
    return items[index]


class Part:
    """An object of the description. Every way to read a member raises ``BadAvatar`` if it is of the wrong type."""

    __slots__ = ("_members", "name")

    def __init__(self, members: object, name: str) -> None:
        self._members: dict[str, Any] = self._checked(members, dict, name)
        self.name = name
        """Word for it in the log, such as "meshes"; parts of it have the same unless they get another."""

    @staticmethod
    def _checked(value: Any, kind: type | tuple[type, ...], name: str) -> Any:  # noqa: ANN401 - any JSON
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            damaged(name, "a value of the wrong type")
        return value

    def _member(self, key: str, default: object, kind: type | tuple[type, ...]) -> Any:  # noqa: ANN401
        value = self._members.get(key)
        return default if value is None else self._checked(value, kind, self.name)

    def __contains__(self, key: str) -> bool:
        return self._members.get(key) is not None

    def number(self, key: str, default: float) -> float:
        """Return a finite number."""
        return self._finite(self._member(key, default, (int, float)))

    def _finite(self, value: float) -> float:
        if not (math.isfinite(value) and abs(value) <= _LARGEST):
            damaged(self.name, "an impossible number")
        return float(value)

    def numbers(self, key: str, default: Sequence[float]) -> tuple[float, ...]:
        """Return as many finite numbers as there are in the default."""
        values = self._member(key, default, (list, tuple))
        if len(values) != len(default):
            damaged(self.name, "a list of the wrong length")
        return tuple(self._finite(self._checked(value, (int, float), self.name)) for value in values)

    def vector(self, key: str) -> tuple[float, float, float]:
        """Return three numbers from the members x, y and z of a part."""
        found = self.part(key)
        return found.number("x", 0.0), found.number("y", 0.0), found.number("z", 0.0)

    def index(self, key: str, default: int = -1) -> int:
        """Return an integer from -1 on; -1 if it is missing."""
        return self._whole(self._member(key, default, (int, float)))

    def _whole(self, value: float) -> int:
        if not -1 <= value < _INDICES_MAX or value != int(value):  # "3.0" is allowed
            damaged(self.name, "an impossible index")
        return int(value)

    def indices(self, key: str, most: int) -> list[int]:
        """Return integers from -1 on."""
        return [self._whole(self._checked(value, (int, float), self.name)) for value in self._list(key, most)]

    def flag(self, key: str) -> bool:
        """Return a truth value; false if it is missing."""
        return bool(self._member(key, False, bool))

    def text(self, key: str, default: str = "") -> str:
        """Return a text without line breaks, characters that reorder or steer, and its end if it is long."""
        return _cleaned(self._member(key, default, str))

    def choice(self, key: str, default: Choice) -> Choice:
        """Return one of several words; the default if it is missing or another."""
        try:
            return type(default)(self.text(key, default))
        except ValueError:
            return default

    def texts(self, key: str, most: int) -> list[str]:
        """Return texts as ``text`` does."""
        return [_cleaned(self._checked(value, str, self.name)) for value in self._list(key, most)]

    def part(self, key: str, name: str = "") -> "Part":
        """Return a part; an empty one if it is missing."""
        return Part(self._member(key, {}, dict), name or self.name)

    def parts(self, key: str, most: int, name: str = "") -> list["Part"]:
        """Return a list of parts; raises ``BadAvatar`` also if there are more than so many."""
        return [Part(value, name or self.name) for value in self._list(key, most, name)]

    def named(self, key: str, most: int, name: str = "") -> dict[str, "Part"]:
        """Return parts by name."""
        found: Mapping[str, object] = self._member(key, {}, dict)
        check_count(found, most, name or self.name)
        return {label[:100]: Part(value, name or self.name) for label, value in found.items()}

    def _list(self, key: str, most: int, name: str = "") -> list[Any]:
        values: list[Any] = self._member(key, [], list)
        check_count(values, most, name or self.name)
        return values


def _cleaned(text: str) -> str:
    return " ".join(without_steering(text[: 2 * TEXT_MAX]).split())[:TEXT_MAX]


def check_count(items: Sequence[object] | Mapping[str, object], most: int, part: str) -> None:
    """Raise ``BadAvatar`` if there are too many of something."""
    if len(items) > most:
        raise BadAvatar(Told("it has too many parts"), log=f"{len(items)} {part}")


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
        if not _UNDERSTOOD.issuperset(self.gltf.texts("extensionsRequired", 1000)):
            raise BadAvatar(Told("it needs an extension of its format that this program does not know"))
        buffers = self.gltf.parts("buffers", 1, "buffers")
        self._views = self.gltf.parts("bufferViews", _JSON_PARTS_MAX, "data")
        self._accessors = self.gltf.parts("accessors", _JSON_PARTS_MAX, "data")
        if any("uri" in part for part in (*buffers, *self.gltf.parts("images", 256, "pictures"))):
            raise BadAvatar(Told("it keeps parts outside its own data"))
        self._binary = self._binary[: buffers[0].index("byteLength", 0)] if buffers else memoryview(b"")
        if buffers and buffers[0].index("byteLength", 0) != len(self._binary):
            damaged("data")

    def view(self, index: int) -> memoryview:
        """Return the bytes of a buffer view."""
        view = item(self._views, index, "data")
        start, length = view.index("byteOffset", 0), view.index("byteLength", 0)
        if view.index("buffer", 0) != 0 or min(start, length) < 0 or start + length > len(self._binary):
            damaged("data", f"buffer view {index}")
        return self._binary[start : start + length]

    def floats(self, index: int, width: int) -> Floats:
        """Return an accessor as floats, (count, width), each finite."""
        array = self._array(index, width)
        if array.dtype != np.float32:
            self.spend(array.size)
            is_share = self._accessors[index].flag("normalized")
            most = np.iinfo(array.dtype).max if is_share else 1
            array = np.maximum(array.astype(np.float32) / most, -1.0 if is_share else -np.inf)
        if array.size and not np.abs(array).max() <= _LARGEST:
            damaged("numbers", f"accessor {index}")
        return array.astype(np.float32, copy=False)

    def whole(self, index: int, width: int) -> Indices:
        """Return an accessor as unsigned integers, (count, width)."""
        array = self._array(index, width)
        if array.dtype.kind != "u":
            damaged("data", f"accessor {index} holds no indices")
        self.spend(array.size)
        return array.astype(np.uint32)

    def spend(self, numbers: int) -> None:
        """Count numbers that are about to be copied; raises ``BadAvatar`` if there are too many in all."""
        self._numbers += numbers
        if self._numbers > _NUMBERS_MAX:
            raise BadAvatar(Told("it has too many parts"), log="vertices")

    def _array(self, index: int, width: int) -> NDArray[Any]:
        entry = item(self._accessors, index, "data")
        if _WIDTHS.get(entry.text("type")) != width:
            damaged("data", f"accessor {index} has another width")
        if index not in self._arrays:
            self._arrays[index] = self._decoded(entry, width)
        return self._arrays[index]

    def _decoded(self, entry: Part, width: int) -> NDArray[Any]:
        count, kind = entry.index("count", 0), entry.index("componentType")
        if "bufferView" in entry:
            array = self._taken(entry, kind, count, width)
        else:
            self.spend(count * width)
            array = np.zeros((count, width), _TYPES.get(kind, np.float32))
        if "sparse" in entry:
            sparse = entry.part("sparse")
            changed, places = sparse.index("count", 0), sparse.part("indices")
            at = self._taken(places, places.index("componentType"), changed, 1)
            values = self._taken(sparse.part("values"), kind, changed, width)
            if at.dtype.kind != "u" or (changed and int(at.max()) >= count):
                damaged("data", "places of a sparse accessor")
            self.spend(array.size)
            array = array.copy()
            array[at[:, 0]] = values
        return array

    def _taken(self, entry: Part, component: int, count: int, width: int) -> NDArray[Any]:
        """Return an array that lies in a buffer view, without a copy."""
        if component not in _TYPES:
            damaged("data", "an unknown type of numbers")
        kind = np.dtype(_TYPES[component]).newbyteorder("<")
        view, offset = entry.index("bufferView"), entry.index("byteOffset", 0)
        data = self.view(view)
        step = self._views[view].index("byteStride", kind.itemsize * width)
        length = step * (count - 1) + kind.itemsize * width
        if min(count, offset) < 0 or not 1 <= step <= 252 or (count and offset + length > len(data)):
            damaged("data", "an accessor leaves its buffer view")
        return np.ndarray(
            (count, width), kind, data if count else b"", offset if count else 0, (step, kind.itemsize)
        )


def _chunks(data: bytes) -> tuple[Part, memoryview]:
    if len(data) < 20 or data[:4] != b"glTF":
        raise BadAvatar(Told("it is no VRM file"))
    _, version, length, json_length, json_kind = struct.unpack_from("<4sIIII", data)
    if version != 2:
        raise BadAvatar(Told("its version of glTF is not 2"))
    start = 20 + json_length
    if length > len(data) or json_kind != 0x4E4F534A or start > length:
        raise BadAvatar(Told("it is incomplete or damaged"))
    text = data[20:start].rstrip(b"\0") if json_length <= _JSON_BYTES_MAX else b""
    if json_length > _JSON_BYTES_MAX or text.count(b"{") + text.count(b"[") > _JSON_PARTS_MAX:
        raise BadAvatar(Told("it has too many parts"), log="description")
    try:
        gltf = Part(msgspec.json.decode(text), "contents")
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise BadAvatar(Told("it is incomplete or damaged"), log=type(error).__name__) from error
    if start + 8 > length:
        return gltf, memoryview(b"")
    binary_length, kind = struct.unpack_from("<II", data, start)
    if kind != 0x004E4942 or start + 8 + binary_length > length:
        raise BadAvatar(Told("it is incomplete or damaged"))
    return gltf, memoryview(data)[start + 8 : start + 8 + binary_length]
