"""Reads and writes the files of cards: PNG, JSON and CHARX, distinguished by their contents.

In a PNG picture the text chunks ``chara`` (V2) and ``ccv3`` (V3) contain the card's JSON in base64. Only chunks are
read; no pixel is ever decoded, so a small file cannot become a large one. The rest of the picture stays unchanged. W3C,
"Portable Network Graphics Specification", third edition (2025), defines chunks and their check sums.

CHARX (V3) is a ZIP archive with ``card.json`` and the card's pictures, sounds and other files. Nothing is written to a
disk and no file except ``card.json`` is examined. Sizes are checked before and during unpacking. Names that lead out of
a folder are refused, because other programs unpack an archive that is written again.
"""

import base64
import binascii
import io
import json
import lzma
import string
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from companion.thinking.card import (
    JSON_BYTES_MAX,
    BrokenCard,
    Card,
    CardVersion,
    as_v2,
    encode_card,
    parse_card,
)
from companion.values import BadInput
from companion.values.files import FileTooLong, read_regular

FILE_BYTES_MAX: Final = 64 * 2**20
"""Maximum bytes of a file, checked before it is read; a card with many pictures has some 30 MB (guess)."""

_ZIP_START: Final = b"PK\x03\x04"
_MAIN_ICON: Final = "assets/icon/images/main.png"
"""Path of the picture in V3 for a card that names none."""
_EMBEDDED: Final = ("embeded://", "embedded://")
"""Both spellings of the prefix: the specification's, and the correct one."""
_OTHER_PICTURES: Final = (b"\xff\xd8\xff", b"RIFF", b"GIF8", b"BM")


class Container(StrEnum):
    """Kind of file, by its suffix."""

    PNG = ".png"
    JSON = ".json"
    CHARX = ".charx"


@dataclass(frozen=True, slots=True)
class CardFile:
    """A card with the other contents of its file."""

    card: Card
    picture: bytes | None = None
    """PNG picture that contained the card, without the card."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Other files of a CHARX archive, by their names."""


def read_card_file(file: Path) -> CardFile:
    """Read a card's file; raises ``BadInput`` if it is too large, unreadable, or no card."""
    try:
        return parse_card_file(read_regular(file, most_bytes=FILE_BYTES_MAX))
    except FileTooLong as error:
        raise BadInput(
            f"{file.name} is larger than {FILE_BYTES_MAX >> 20} MB; it was not read.", log="card too large"
        ) from error
    except OSError as error:
        raise BadInput(
            f"{file} cannot be read ({error.strerror}).", log=f"card not read: {type(error).__name__}"
        ) from error


def parse_card_file(data: bytes) -> CardFile:
    """Return the card in a file's content; raises ``BadInput``, with one sentence, if it is no card."""
    if len(data) > FILE_BYTES_MAX:
        raise BadInput(f"The file is larger than {FILE_BYTES_MAX >> 20} MB; it was not read.")
    if data.startswith(SIGNATURE):
        card, picture = read_png(data)
        return CardFile(card, picture=picture)
    if data.startswith(_ZIP_START) or (data.startswith(_OTHER_PICTURES[0]) and _ZIP_START in data):
        text, files = read_charx(
            data
        )  # a JPEG may precede the archive, so that it appears in a folder of pictures
        return CardFile(parse_card(text), files=files)
    if data.startswith(_OTHER_PICTURES):
        raise BadInput("There is no character card in this picture; pictures that hold one are in PNG.")
    return CardFile(parse_card(data))


def encode_card_file(card_file: CardFile, container: Container) -> bytes:
    """Return a file's content with the card, and as much of its picture and files as this format can hold."""
    card = card_file.card
    match container:
        case Container.JSON:
            return encode_card(card)
        case Container.PNG:
            return write_png(_texts(card), _picture(card_file))
        case Container.CHARX:
            files = dict(card_file.files)
            if card_file.picture is not None:
                files.setdefault(_MAIN_ICON, card_file.picture)
            return write_charx(encode_card(card), files)


def is_left_out(card_file: CardFile, container: Container) -> bool:
    """Tell whether this format cannot hold everything that came with the card."""
    match container:
        case Container.JSON:
            return card_file.picture is not None or bool(card_file.files)
        case Container.PNG:
            return bool(card_file.files.keys() - {_icon(card_file)})
        case Container.CHARX:
            return False


def _texts(card: Card) -> dict[str, bytes]:
    """Return the JSON texts of a picture: V3's, and V2's as well for programs that know no other."""
    if card.version is CardVersion.V3:
        return {"chara": _compact(as_v2(card)), "ccv3": _compact(card)}
    return {"chara": _compact(card)}


def _compact(card: Card) -> bytes:
    return json.dumps(card.content, separators=(",", ":")).encode()


def _picture(card_file: CardFile) -> bytes | None:
    """Return the picture that contained the card, otherwise the one that an archive has for it."""
    icon = _icon(card_file)
    return card_file.files[icon] if card_file.picture is None and icon else card_file.picture


def _icon(card_file: CardFile) -> str:
    """Return the name of the file with the card's main icon; "" if there is none."""
    assets = card_file.card.fields.get("assets")
    icons = [
        each
        for each in (assets if isinstance(assets, list) else [])
        if isinstance(each, dict) and each.get("type") == "icon" and isinstance(each.get("uri"), str)
    ]
    icons.sort(key=lambda icon: icon.get("name") != "main")
    names = [
        icon["uri"].removeprefix(start)
        for icon in icons
        for start in _EMBEDDED
        if icon["uri"].startswith(start)
    ]
    return next((name for name in (*names, _MAIN_ICON) if name in card_file.files), "")


# ---- PNG -------------------------------------------------------------------------------------------------

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
CHUNKS_MAX: Final = 100_000
"""Maximum chunks of a picture; animated ones have some thousands."""

_PREFERRED: Final = ("ccv3", "chara")
_DAMAGED: Final = "The picture is damaged, so the card in it was not read; get the file again."
_BLANK_SIDE: Final = 256
"""Side, in pixels, of the grey square for a card without a picture."""


class _Chunk(NamedTuple):
    kind: bytes
    content: bytes
    whole: bytes
    """The whole chunk as in the file, with length and check sum."""


def read_png(data: bytes) -> tuple[Card, bytes]:
    """Return the newest intact card in a picture, and the picture without cards; raises ``BrokenCard``.

    Of several texts with one keyword the first counts; the older card is unpacked only if the newer one is broken.
    """
    held: dict[str, _Chunk] = {}
    kept = [SIGNATURE]
    for chunk in _chunks(data):
        keyword = _keyword(chunk)
        if keyword in _PREFERRED:
            held.setdefault(keyword, chunk)
        else:
            kept.append(chunk.whole)
    broken: BrokenCard | None = None
    for keyword in _PREFERRED:
        try:
            if keyword in held:
                return parse_card(_json(held[keyword])), b"".join(kept)
        except BrokenCard as error:
            broken = broken or error
    raise broken or BrokenCard(
        "There is no character card in this picture; perhaps a website has taken it out."
    )


def write_png(texts: dict[str, bytes], picture: bytes | None) -> bytes:
    """Return a picture with cards' JSON texts by keyword; a grey square replaces a missing or broken picture."""
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
    """Yield the chunks of a picture up to its end; raises ``BrokenCard`` if it breaks off or a check sum is wrong."""
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
    """Return the contents of a text chunk: base64 in plain or packed text."""
    _, _, rest = chunk.content.partition(b"\0")
    if chunk.kind == b"zTXt":
        rest = _unpacked(rest[1:])
    elif chunk.kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = _unpacked(rest) if is_packed else rest
    encoded = rest.translate(None, string.whitespace.encode())
    if len(encoded) > JSON_BYTES_MAX * 4 // 3 + 4:
        raise BrokenCard(f"The card is longer than {JSON_BYTES_MAX >> 20} MB; it was not read.")
    try:
        return base64.b64decode(encoded + b"=" * (-len(encoded) % 4), validate=True)
    except binascii.Error:
        raise BrokenCard(
            "The card in this picture is damaged: it is not in base64; get the file again."
        ) from None


def _unpacked(packed: bytes) -> bytes:
    """Unpack slightly more than the longest card at most."""
    try:
        return zlib.decompressobj().decompress(packed, JSON_BYTES_MAX * 3 // 2)
    except zlib.error:
        raise BrokenCard(_DAMAGED) from None


def _whole(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


# ---- CHARX -----------------------------------------------------------------------------------------------

CARD: Final = "card.json"
FILES_MAX: Final = 2000
UNPACKED_BYTES_MAX: Final = 200 * 2**20
"""Maximum total bytes of all files in an archive."""

_LISTED: Final = b"PK\x01\x02"
"""Start of each file's entry in an archive's list, counted first because ``zipfile`` makes an object of each before it
reports their number."""
_ALLOWED_PACKING: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MADE_AT: Final = (1980, 1, 1, 0, 0, 0)
"""ZIP's earliest date, so that the same card gives the same file."""
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, ValueError, OverflowError, RuntimeError, LookupError,
)  # fmt: skip
"""Errors that ``zipfile`` raises for damaged archives; it documents only the first."""


def read_charx(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the card's JSON text in an archive, and the other files by name; raises ``BrokenCard``."""
    if data.count(_LISTED) > FILES_MAX:
        raise BrokenCard(f"The CHARX file holds more than {FILES_MAX} files; it was not read.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            _check(members)
            files = {each.filename: _member(archive, each) for each in members}
    except _BROKEN as error:
        raise BrokenCard(
            "The CHARX file is damaged, so the card in it was not read; get the file again.",
            log=f"CHARX not read: {type(error).__name__}",
        ) from None
    if CARD not in files:
        raise BrokenCard(f"There is no character card in this archive: it has no file {CARD}.")
    card = files.pop(CARD)
    return card, files


def write_charx(card: bytes, files: Mapping[str, bytes]) -> bytes:
    """Return an archive of a card's JSON text and its files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in {CARD: card, **files}.items():
            packing = zipfile.ZIP_DEFLATED if name.endswith(".json") else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name, _MADE_AT), content, packing)
    return packed.getvalue()


def _check(members: list[zipfile.ZipInfo]) -> None:
    if sum(each.file_size for each in members) > UNPACKED_BYTES_MAX:
        raise BrokenCard(f"The CHARX file holds more than {UNPACKED_BYTES_MAX >> 20} MB; it was not read.")
    if len({each.filename for each in members}) < len(members):
        raise BrokenCard("The CHARX file holds two files of one name; it was not read.")
    for each in members:
        if each.filename == CARD and each.file_size > JSON_BYTES_MAX:
            raise BrokenCard(f"The card is longer than {JSON_BYTES_MAX >> 20} MB; it was not read.")
        if each.flag_bits & 0x1:
            raise BrokenCard("The CHARX file is locked by a password; it was not read.")
        if each.compress_type not in _ALLOWED_PACKING:
            raise BrokenCard("The CHARX file is packed in a way that is not known here; it was not read.")
        if not _is_inside(each.filename):
            raise BrokenCard("The CHARX file holds a file whose name leads out of it; it was not read.")


def _is_inside(name: str) -> bool:
    parts = name.split("/")
    return not any(part in ("", ".", "..") for part in parts) and not set("\\:\0") & set(name)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack a file up to its stated size; raises if that, or a check sum, is wrong for any reason."""
    with archive.open(member) as stream:
        content = stream.read(member.file_size + 1)
    if len(content) != member.file_size:
        raise zipfile.BadZipFile("a file is not as long as it says")
    return content
