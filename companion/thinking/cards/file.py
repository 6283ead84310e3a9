"""Reads the files of cards: PNG, JSON and CHARX, distinguished by their contents.

In a PNG picture the text chunks ``chara`` (V2) and ``ccv3`` (V3) contain the card's JSON in base64. Only chunks are
read; no pixel is ever decoded, so a small file cannot become a large one. W3C, "Portable Network Graphics
Specification", third edition (2025), defines chunks and their check sums.

CHARX (V3) is a ZIP archive with ``card.json`` and the card's pictures, sounds and other files. Only ``card.json`` is
unpacked, and its size is checked before and during that. Cards are written as JSON (``card.encode_card``).
"""

import base64
import binascii
import io
import lzma
import string
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from companion.thinking.cards.card import JSON_BYTES_MAX, TOO_LONG, BrokenCard, Card, parse_card
from companion.values import BadInput, Told
from companion.values.files import FileTooLong, read_regular, unread

FILE_BYTES_MAX: Final = 64 * 2**20
"""Maximum bytes of a file, checked before it is read; a card with many pictures has some 30 MB (guess)."""

_ZIP_START: Final = b"PK\x03\x04"
_OTHER_PICTURES: Final = (b"\xff\xd8\xff", b"RIFF", b"GIF8", b"BM")


def read_card_file(file: Path) -> Card:
    """Read a card's file; raises ``BadInput`` if it is too large, unreadable, or no card."""
    try:
        return parse_card_file(read_regular(file, most_bytes=FILE_BYTES_MAX))
    except FileTooLong as error:
        raise BadInput(
            "{file} is larger than {megabytes} MB; it was not read.",
            {"file": file.name, "megabytes": FILE_BYTES_MAX >> 20},
            log="card too large",
        ) from error
    except OSError as error:
        raise BadInput(
            unread(str(file), error),
            log=f"card not read: {type(error).__name__}",
        ) from error


def parse_card_file(data: bytes) -> Card:
    """Return the card in a file's content; raises ``BadInput``, with one sentence, if it is no card."""
    if len(data) > FILE_BYTES_MAX:
        raise BadInput(
            "The file is larger than {megabytes} MB. It was not read.", {"megabytes": FILE_BYTES_MAX >> 20}
        )
    if data.startswith(SIGNATURE):
        return _card_in_png(data)
    if data.startswith(_ZIP_START) or (data.startswith(_OTHER_PICTURES[0]) and _ZIP_START in data):
        return parse_card(_text_in_charx(data))  # a JPEG may come first, for a folder of pictures
    if data.startswith(_OTHER_PICTURES):
        raise BadInput("There is no character card in this picture. Pictures that hold one are in PNG.")
    return parse_card(data)


# ---- PNG -------------------------------------------------------------------------------------------------

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
CHUNKS_MAX: Final = 100_000
"""Maximum chunks of a picture; animated ones have some thousands."""

_PREFERRED: Final = ("ccv3", "chara")
_DAMAGED: Final = Told("The picture is damaged, so the card in it was not read. Get the file again.")


class _Chunk(NamedTuple):
    kind: bytes
    content: bytes


def _card_in_png(data: bytes) -> Card:
    """Return the newest intact card in a picture; raises ``BrokenCard``.

    Of several texts with one keyword the first counts; the older card is unpacked only if the newer one is broken.
    """
    held: dict[str, _Chunk] = {}
    for chunk in _chunks(data):
        if (keyword := _keyword(chunk)) in _PREFERRED:
            held.setdefault(keyword, chunk)
    broken: BrokenCard | None = None
    for keyword in _PREFERRED:
        try:
            if keyword in held:
                return parse_card(_json(held[keyword]))
        except BrokenCard as error:
            broken = broken or error
    raise broken or BrokenCard(
        "There is no character card in this picture. Perhaps a website has taken it out."
    )


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Yield the chunks of a picture up to its end; raises ``BrokenCard`` if it breaks off or a check sum is wrong."""
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
        yield _Chunk(kind, content)
        if kind == b"IEND":
            return
        start = end
    raise BrokenCard(_DAMAGED)


def _keyword(chunk: _Chunk) -> str:
    if chunk.kind not in (b"tEXt", b"zTXt", b"iTXt"):
        return ""
    return chunk.content[:80].split(b"\0", 1)[0].decode("latin-1").lower()


def _json(chunk: _Chunk) -> bytes:
    """Return the contents of a text chunk: base64 in plain or packed text."""
    _, _, rest = chunk.content.partition(b"\0")
    if chunk.kind == b"zTXt":
        rest = _unpacked(rest[1:])
    elif chunk.kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = _unpacked(rest) if is_packed else rest
    encoded = rest.translate(None, string.whitespace.encode())
    if len(encoded) > JSON_BYTES_MAX * 4 // 3 + 4:
        raise BrokenCard(TOO_LONG)
    try:
        return base64.b64decode(encoded + b"=" * (-len(encoded) % 4), validate=True)
    except binascii.Error:
        raise BrokenCard(
            "The card in this picture is damaged: it is not in base64. Get the file again."
        ) from None


def _unpacked(packed: bytes) -> bytes:
    """Unpack slightly more than the longest card at most."""
    try:
        return zlib.decompressobj().decompress(packed, JSON_BYTES_MAX * 3 // 2)
    except zlib.error:
        raise BrokenCard(_DAMAGED) from None


# ---- CHARX -----------------------------------------------------------------------------------------------

CARD: Final = "card.json"
FILES_MAX: Final = 2000
_LISTED: Final = b"PK\x01\x02"
"""Start of each file's entry in an archive's list, counted first because ``zipfile`` makes an object of each before it
reports their number."""
_ALLOWED_PACKING: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, ValueError, OverflowError, RuntimeError, LookupError,
)  # fmt: skip
"""Errors that ``zipfile`` raises for damaged archives; it documents only the first."""


def _text_in_charx(data: bytes) -> bytes:
    """Return the card's JSON text in an archive; raises ``BrokenCard``."""
    if data.count(_LISTED) > FILES_MAX:
        raise BrokenCard("The CHARX file holds more than {most} files. It was not read.", {"most": FILES_MAX})
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            cards = [each for each in archive.infolist() if each.filename == CARD]
            if len(cards) == 1:
                return _unzipped(archive, cards[0])
    except _BROKEN as error:
        raise BrokenCard(
            "The CHARX file is damaged, so the card in it was not read. Get the file again.",
            log=f"CHARX not read: {type(error).__name__}",
        ) from None
    if cards:
        raise BrokenCard("The CHARX file holds two files of one name. It was not read.")
    raise BrokenCard("There is no character card in this archive: it has no file {card}.", {"card": CARD})


def _unzipped(archive: zipfile.ZipFile, card: zipfile.ZipInfo) -> bytes:
    """Unpack a file up to its stated size; raises if that, or a check sum, is wrong for any reason."""
    if card.file_size > JSON_BYTES_MAX:
        raise BrokenCard(TOO_LONG)
    if card.flag_bits & 0x1:
        raise BrokenCard("The CHARX file is locked by a password. It was not read.")
    if card.compress_type not in _ALLOWED_PACKING:
        raise BrokenCard("The CHARX file is packed in a way that is not known here. It was not read.")
    with archive.open(card) as stream:
        content = stream.read(card.file_size + 1)
    if len(content) != card.file_size:
        raise zipfile.BadZipFile("a file is not as long as it says")
    return content
