"""Cards in PNG pictures: text chunks ``chara`` (V2) and ``ccv3`` (V3) that hold the card's JSON in base64.

Only chunks are read; no pixel is ever decoded, so a small file cannot become a large one. The rest of the picture
stays as it came. W3C, "Portable Network Graphics Specification", third edition (2025), has chunks and their check sums.
"""

import base64
import binascii
import struct
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from companion.thinking.card import JSON_BYTES_MAX, BrokenCard

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
CHUNKS_MAX: Final = 100_000
"""Of a picture; animated ones have some thousands."""

_PREFERRED: Final = ("ccv3", "chara")
_DAMAGED: Final = "The picture is damaged, so the card in it was not read; get the file again."
_BLANK_SIDE: Final = 256
"""Of the grey square that a card gets which has no picture, in pixels."""


class _Chunk(NamedTuple):
    kind: bytes
    content: bytes
    whole: bytes
    """As it stands in the file, with length and check sum."""


def read_png(data: bytes) -> tuple[bytes, bytes]:
    """Return the card's JSON text in a picture, and the picture without it; raises ``BrokenCard``."""
    texts: dict[str, bytes] = {}
    kept = [SIGNATURE]
    for chunk in _chunks(data):
        keyword = _keyword(chunk)
        if keyword in _PREFERRED:
            texts.setdefault(keyword, _json(chunk))
        else:
            kept.append(chunk.whole)
    for keyword in _PREFERRED:
        if keyword in texts:
            return texts[keyword], b"".join(kept)
    raise BrokenCard("There is no character card in this picture; perhaps a website has taken it out.")


def write_png(texts: dict[str, bytes], picture: bytes | None) -> bytes:
    """Return a picture that holds cards' JSON texts by keyword; a grey square where there is none, or a broken one."""
    try:
        chunks = list(_chunks(blank_picture() if picture is None else picture))
    except BrokenCard:
        chunks = list(_chunks(blank_picture()))
    kept = [chunk.whole for chunk in chunks if _keyword(chunk) not in _PREFERRED]
    cards = [
        _whole(b"tEXt", keyword.encode() + b"\0" + base64.b64encode(text)) for keyword, text in texts.items()
    ]
    return b"".join((SIGNATURE, *kept[:-1], *cards, kept[-1]))


def blank_picture() -> bytes:
    """Return a picture for a card that has none."""
    header = struct.pack(">IIBBBBB", _BLANK_SIDE, _BLANK_SIDE, 8, 0, 0, 0, 0)  # 8 bits of grey
    rows = (b"\0" + b"\x80" * _BLANK_SIDE) * _BLANK_SIDE
    return SIGNATURE + _whole(b"IHDR", header) + _whole(b"IDAT", zlib.compress(rows)) + _whole(b"IEND", b"")


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Walk through a picture up to its end; raises ``BrokenCard`` where it breaks off or a check sum is wrong."""
    if not data.startswith(SIGNATURE):
        raise BrokenCard(_DAMAGED)
    start = len(SIGNATURE)
    for _ in range(CHUNKS_MAX):
        if start + 12 > len(data):
            break
        (length,) = struct.unpack_from(">I", data, start)
        end = start + 12 + length
        if end > len(data):
            break
        kind, content = data[start + 4 : start + 8], data[start + 8 : end - 4]
        if zlib.crc32(content, zlib.crc32(kind)) != struct.unpack_from(">I", data, end - 4)[0]:
            break
        yield _Chunk(kind, content, data[start:end])
        if kind == b"IEND":
            return
        start = end
    raise BrokenCard(_DAMAGED)


def _keyword(chunk: _Chunk) -> str:
    if chunk.kind not in (b"tEXt", b"zTXt", b"iTXt"):
        return ""
    return chunk.content[:80].split(b"\0", 1)[0].decode("latin-1").lower()


def _json(chunk: _Chunk) -> bytes:
    """Return what a text chunk holds: base64 in plain or packed text."""
    _, _, rest = chunk.content.partition(b"\0")
    if chunk.kind == b"zTXt":
        rest = _unpacked(rest[1:])
    elif chunk.kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = _unpacked(rest) if is_packed else rest
    encoded = b"".join(rest.split())
    if len(encoded) > JSON_BYTES_MAX * 4 // 3 + 4:
        raise BrokenCard(f"The card is longer than {JSON_BYTES_MAX >> 20} MB; it was not read.")
    try:
        return base64.b64decode(encoded + b"=" * (-len(encoded) % 4), validate=True)
    except binascii.Error:
        raise BrokenCard(
            "The card in this picture is damaged: it is not in base64; get the file again."
        ) from None


def _unpacked(packed: bytes) -> bytes:
    """Unpack up to a little more than the longest card has."""
    try:
        return zlib.decompressobj().decompress(packed, JSON_BYTES_MAX * 3 // 2)
    except zlib.error:
        raise BrokenCard(_DAMAGED) from None


def _whole(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
