"""Reads the header of a GGUF file, and explains why a file cannot be used.

The file comes from a stranger: each count is checked against the rest of the file, and unneeded parts are skipped.
The `gguf` package makes an object of each token: for a vocabulary of 150,000 it takes 12 s and 520 MB, this 0.2 s.
"""

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from companion.thinking.engines.in_process import check_model_file, unusable_model
from companion.values import Told

Value: TypeAlias = int | float | bool | str

SPARED_BYTES: Final = 1_000_000_000
"""Bytes of the machine's memory kept for the system and the rest of the program (guess)."""

_MOST_KEYS: Final = 65_536
_MOST_TENSORS: Final = 65_536
_MOST_KEY_BYTES: Final = 65_535
"""Maximum bytes of a key, the format's own limit."""
_MOST_TEXT_BYTES: Final = 1 << 20
"""Maximum bytes of a text that is kept, such as the chat template; known ones have up to 20 kB."""
_MOST_TEXTS: Final = 2_000_000
"""Maximum texts in all lists of a file: the largest known vocabularies have 700,000 tokens and merges."""

_NUMBERS: Final[Mapping[int, str]] = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d",
}  # fmt: skip
_TEXT: Final = 8
_LIST: Final = 9
"""Types of values (the format's ``gguf_metadata_value_type``)."""

_WITHOUT_WORDS: Final[Mapping[str, Told]] = {
    "mmproj": Told("it lets another model see pictures (a projector) and writes nothing itself"),
    "clip": Told("it lets another model see pictures (a projector) and writes nothing itself"),
    "adapter": Told("it only changes another model (an adapter)"),
    "imatrix": Told("it only helps to make other files (an importance matrix)"),
    "vocab": Told("it is a vocabulary without a model"),
}
"""Reasons why a kind of file (``general.type``) or model (``general.architecture``) cannot talk."""
_FIRST_PART: Final = re.compile(r"(.+)-0*1-of-\d+\.gguf", re.IGNORECASE)
"""Name of the first of several files that are each a valid file."""
_CUT_PART: Final = re.compile(
    r"[._-](?:split|part|pt)[._-]?(?:[a-z]{1,2}|\d{1,3}(?:[._-]?of[._-]?\d{1,3})?)(?:\.gguf)?$", re.IGNORECASE
)
"""End of the name of a piece of a file that was cut at any point."""
_EMBEDDING: Final = ("bert", "t5encoder", "gemma-embedding", "llama-embed")
"""Parts of the names of architectures that turn texts into numbers."""


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """Contents of a header."""

    values: Mapping[str, Value]
    """Values by key; lists are left out."""
    has_tokens: bool

    @property
    def architecture(self) -> str:
        """Architecture, such as "qwen2"; "" if none is named."""
        return str(self.values.get("general.architecture", ""))

    @property
    def template(self) -> str:
        """The chat template; "" for none."""
        return str(self.values.get("tokenizer.chat_template", ""))

    def number(self, key: str) -> int:
        """Return an integer, at least 0, such as "split.count"; 0 if it is missing or no number."""
        value = self.values.get(key)
        return max(0, value) if isinstance(value, int) else 0

    def figure(self, key: str) -> int:
        """Return a number of the architecture, such as "block_count"; 0 if it is missing or no number."""
        return self.number(f"{self.architecture}.{key}")

    def cache_bytes(self, cells: int) -> int:
        """Return the memory of this many tokens in the cache, in bytes; a guess if the header lacks the data."""
        heads = self.figure("attention.head_count")
        each = self.figure("embedding_length") // max(1, heads)
        keys = self.figure("attention.key_length") or each
        values = self.figure("attention.value_length") or each
        two_bytes = 2
        shared = self.figure("attention.head_count_kv") or heads
        return cells * self.figure("block_count") * shared * (keys + values) * two_bytes


def read_header(file: Path) -> GgufHeader:
    """Read a header; takes up to two seconds for the largest vocabularies; raises ``PartMissing`` or ``PartBroken``."""
    check_model_file(file)
    try:
        with file.open("rb") as opened:
            return _Reader(opened, file.stat().st_size).header()
    except OSError as error:
        raise unusable_model(file, Told("the file cannot be read")) from error
    except _Foreign as error:
        raise unusable_model(file, error.why) from error
    except (_Damaged, ValueError, OverflowError) as error:
        if _CUT_PART.search(file.name):
            why, do = (
                Told("it is one piece of a larger file"),
                Told("join the pieces into one file, and choose that"),
            )
        else:
            why, do = Told("it is cut short or damaged"), Told("get it again, or choose another")
        raise unusable_model(file, why, do=do) from error


def refuse_what_cannot_talk(file: Path, header: GgufHeader) -> None:
    """Raise ``PartBroken``, with the reason, for an intact file that is no use for conversation."""
    if why := _why_not(header):
        raise unusable_model(file, why)
    _refuse_without_its_parts(file, header.number("split.count"))
    if not header.template:
        raise unusable_model(
            file,
            Told("it has no chat template, so it would go on with a text and not answer"),
            do=Told("choose one whose name says “instruct”, “chat” or “it”"),
        )


def refuse_what_is_too_large(file: Path, header: GgufHeader, *, cells: int, memory_bytes: int) -> None:
    """Raise ``PartBroken`` for a model that would not fit into memory.

    Args:
        cells: Number of tokens that its cache must hold.
    """
    needed = needed_bytes(file, header, cells)
    if needed + SPARED_BYTES > memory_bytes:
        raise unusable_model(
            file,
            Told(
                "it needs about {needed} GB of memory and this computer has {there}",
                {"needed": round(needed / 1e9, 1), "there": round(memory_bytes / 1e9, 1)},
            ),
            do=Told("choose a smaller one, such as one whose name says “Q4” or fewer “B”"),
        )


def needed_bytes(file: Path, header: GgufHeader, cells: int) -> int:
    """Return the memory that a model needs, in bytes, with all its parts if it has several files."""
    return file.stat().st_size * max(1, header.number("split.count")) + header.cache_bytes(cells)


def _refuse_without_its_parts(file: Path, count: int) -> None:
    """Raise ``PartBroken`` for the first of several parts unless the others are next to it with matching names."""
    if count < 2:
        return
    found = _FIRST_PART.fullmatch(file.name)
    if found is None:
        raise unusable_model(
            file,
            Told(
                "it is the first of {count} parts, or the parts were put together as they are",
                {"count": count},
            ),
            do=Told(
                "keep the parts apart and choose the first, “…-00001-of-{count}.gguf”",
                {"count": f"{count:05}"},
            ),
        )
    for number in range(2, count + 1):
        part = file.with_name(f"{found[1]}-{number:05}-of-{count:05}.gguf")
        if not part.is_file():
            raise unusable_model(
                file,
                Told("its part {part} is missing", {"part": part.name}),
                do=Told("put all parts into the same folder"),
            )


def _why_not(header: GgufHeader) -> Told | None:
    values, architecture = header.values, header.architecture
    for name in (str(values.get("general.type", "")), architecture):
        if name in _WITHOUT_WORDS:
            return _WITHOUT_WORDS[name]
    is_embedding = any(part in architecture for part in _EMBEDDING)
    pools = header.figure("pooling_type") > 0 or values.get(f"{architecture}.attention.causal") is False
    if is_embedding or pools:
        return Told("it turns texts into numbers for searching (an embedding model) and writes nothing")
    if header.number("split.no") > 0:
        return Told("it is a later part of a model in several files; choose the first, “…-00001-of-…”")
    if not architecture or not header.has_tokens:
        return Told("it holds no language model")
    return None


class _Damaged(Exception):
    """A length, a count or a type in the file is impossible."""


class _Foreign(Exception):
    """The file is GGUF of an unknown version."""

    def __init__(self, why: Told) -> None:
        super().__init__(str(why))
        self.why = why


class _Reader:
    def __init__(self, opened: BinaryIO, size: int) -> None:
        self._opened = opened
        self._size = size
        self._texts = 0

    def header(self) -> GgufHeader:
        self._pass(4)
        if (version := self._number("<I")) not in (2, 3):
            raise _Foreign(
                Told("it is made for other processors or in a version of GGUF that is not known")
                if version > 3
                else Told("its version of GGUF is too old")
            )
        tensors, keys = self._count(_MOST_TENSORS), self._count(_MOST_KEYS)
        values: dict[str, Value] = {}
        has_tokens = False
        for _ in range(keys):
            key = self._text(_MOST_KEY_BYTES)
            kind = self._number("<I")
            if kind == _LIST:
                has_tokens = (self._pass_list() > 0 and key == "tokenizer.ggml.tokens") or has_tokens
            elif kind == _TEXT:
                values[key] = self._text(_MOST_TEXT_BYTES)
            else:
                values[key] = self._unpacked(_format(kind))
        self._pass_tensors(tensors, values)
        return GgufHeader(values, has_tokens)

    def _pass_tensors(self, count: int, values: Mapping[str, Value]) -> None:
        """Check that every tensor begins within the file; the last one may still lack its end."""
        begins = 0
        for _ in range(count):
            self._text(_MOST_KEY_BYTES)
            self._pass(8 * self._number("<I"))
            self._pass(4)
            begins = max(begins, self._number("<Q"))
        alignment = max(1, int(values.get("general.alignment", 32)))
        if count and -(-self._opened.tell() // alignment) * alignment + begins >= self._size:
            raise _Damaged

    def _pass_list(self) -> int:
        kind = self._number("<I")
        if kind != _TEXT:
            count = self._count(self._size)
            self._pass(count * struct.calcsize(_format(kind)))
            return count
        count = self._count(_MOST_TEXTS - self._texts)
        self._texts += count
        for _ in range(count):
            self._pass(self._number("<Q"))
        return count

    def _text(self, most_bytes: int) -> str:
        return self._taken(self._count(most_bytes)).decode("utf-8", errors="replace")

    def _count(self, most: int) -> int:
        count = self._number("<Q")
        if count > most:
            raise _Damaged
        return count

    def _number(self, form: str) -> int:
        return int(self._unpacked(form))

    def _unpacked(self, form: str) -> Value:
        (value,) = struct.unpack(form, self._taken(struct.calcsize(form)))
        number: int | float | bool = value
        return number

    def _taken(self, count: int) -> bytes:
        taken = self._opened.read(count)
        if len(taken) < count:
            raise _Damaged
        return taken

    def _pass(self, count: int) -> None:
        if count <= 64:  # mostly a token: reading it costs less than a seek
            self._taken(count)
        elif self._opened.tell() + count > self._size:
            raise _Damaged
        else:
            self._opened.seek(count, 1)


def _format(kind: int) -> str:
    if kind not in _NUMBERS:
        raise _Damaged
    return _NUMBERS[kind]
