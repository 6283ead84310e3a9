"""The files that a Character Card comes in, as other programs write them."""

import base64
import io
import struct
import zipfile
import zlib
from enum import StrEnum

from companion.thinking.cards.card import Card, CardVersion, encode_card
from companion.thinking.cards.file import SIGNATURE


class Container(StrEnum):
    """Kind of file, by its suffix."""

    PNG = ".png"
    JSON = ".json"
    CHARX = ".charx"


def in_file(card: Card, container: Container) -> bytes:
    """Return a file of this kind with a card."""
    text = encode_card(card)
    match container:
        case Container.PNG:
            keyword = b"ccv3" if card.version is CardVersion.V3 else b"chara"
            return picture_with(chunk(b"tEXt", keyword + b"\0" + base64.b64encode(text)))
        case Container.JSON:
            return text
        case Container.CHARX:
            return archive({"card.json": text, "assets/a.mp3": b"sound"})


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of a picture."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def picture_with(*chunks: bytes) -> bytes:
    """Return a small picture with more chunks."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)  # one grey pixel
    pixel = zlib.compress(b"\0\x80")
    return b"".join((SIGNATURE, chunk(b"IHDR", header), chunk(b"IDAT", pixel), *chunks, chunk(b"IEND", b"")))


def archive(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return packed.getvalue()
