import base64
import io
import struct
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest

from companion.thinking.cards.card import Card, as_v3, encode_card
from companion.thinking.cards.file import (
    CHUNKS_MAX,
    FILE_BYTES_MAX,
    FILES_MAX,
    SIGNATURE,
    parse_card_file,
    read_card_file,
)
from companion.values import BadInput
from tests.tables import each_row
from tests.thinking.cards.card_files import archive, chunk, picture_with

CARD = Card({"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Ada", "tags": ["x"]}})
TEXT = encode_card(CARD)
IN_BASE64 = base64.b64encode(TEXT)


@each_row(
    "text_chunk",
    [
        chunk(b"tEXt", b"chara\0" + IN_BASE64),
        chunk(b"tEXt", b"Chara\0" + IN_BASE64),
        chunk(b"tEXt", b"ccv3\0" + IN_BASE64),
        chunk(b"tEXt", b"chara\0" + IN_BASE64.rstrip(b"=")),
        chunk(b"tEXt", b"chara\0" + b"\n".join((IN_BASE64[:20], IN_BASE64[20:]))),
        chunk(b"zTXt", b"chara\0\0" + zlib.compress(IN_BASE64)),
        chunk(b"iTXt", b"chara\0\0\0en\0\0" + IN_BASE64),
        chunk(b"iTXt", b"chara\0\1\0\0Card\0" + zlib.compress(IN_BASE64)),
    ],
)
def test_a_card_is_found_in_a_picture_however_it_was_put_there(text_chunk: bytes) -> None:
    assert parse_card_file(picture_with(text_chunk)) == CARD


def test_the_newer_of_two_cards_in_a_picture_counts() -> None:
    newer = base64.b64encode(encode_card(as_v3(CARD).with_fields({"name": "Newer"})))

    read = parse_card_file(
        picture_with(chunk(b"tEXt", b"chara\0" + IN_BASE64), chunk(b"tEXt", b"ccv3\0" + newer))
    )

    assert read.text("name") == "Newer"


@each_row(
    "broken", [b"eyJub3QgY2xvc2Vk", b"no base64!", base64.b64encode(b'{"spec": "chara_card_v3", "data": {}}')]
)
def test_a_whole_card_beside_a_broken_one_in_a_picture_counts(broken: bytes) -> None:
    both = picture_with(chunk(b"tEXt", b"ccv3\0" + broken), chunk(b"tEXt", b"chara\0" + IN_BASE64))

    assert parse_card_file(both) == CARD


@each_row("other", ["chara", "ccv3"])
def test_only_the_text_that_is_taken_is_unpacked(other: str) -> None:
    never = chunk(b"zTXt", other.encode() + b"\0\0not zlib")

    read = parse_card_file(picture_with(chunk(b"tEXt", b"ccv3\0" + IN_BASE64), *[never] * 300))

    assert read == CARD


def test_an_archive_behind_a_picture_is_read() -> None:
    read = parse_card_file(b"\xff\xd8\xff\xe0 a JPEG " + archive({"card.json": TEXT, "a.mp3": b"x"}))

    assert read == CARD


BROKEN_PICTURES: dict[str, tuple[bytes, str]] = {
    "no card": (picture_with(), "no character card in this picture"),
    "breaks off": (picture_with(chunk(b"tEXt", b"chara\0" + IN_BASE64))[:-20], "damaged"),
    "signature only": (SIGNATURE, "damaged"),
    "endless chunk": (SIGNATURE + struct.pack(">I", 2**32 - 1) + b"tEXt", "damaged"),
    "check sum": (picture_with(chunk(b"tEXt", b"chara\0" + IN_BASE64)[:-1] + b"?"), "damaged"),
    "base64": (picture_with(chunk(b"tEXt", b"chara\0!!!" + IN_BASE64)), "base64"),
    "base64 length": (picture_with(chunk(b"tEXt", b"chara\0abcde")), "base64"),
    "empty": (picture_with(chunk(b"tEXt", b"chara\0")), "cannot be read"),
    "no content": (picture_with(chunk(b"tEXt", b"chara")), "cannot be read"),
    "not packed": (picture_with(chunk(b"zTXt", b"chara\0\0not zlib")), "damaged"),
    "bomb": (picture_with(chunk(b"zTXt", b"chara\0\0" + zlib.compress(b"A" * 40 * 2**20))), "longer than"),
    "too many chunks": (SIGNATURE + chunk(b"tEXt", b"a\0") * (CHUNKS_MAX + 1), "damaged"),
    "JPEG": (b"\xff\xd8\xff\xe0 picture", "PNG"),
    "WebP": (b"RIFF....WEBP", "PNG"),
}


def locked() -> bytes:
    data = bytearray(archive({"card.json": TEXT}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    return bytes(data)


def twice() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        out.writestr("card.json", TEXT)
        out.writestr("card.json", TEXT)
    return packed.getvalue()


def claiming(size: int) -> bytes:
    """Return an archive whose card says it unpacks to another size than it does."""
    data = bytearray(archive({"card.json": TEXT}))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, size)
    return bytes(data)


BROKEN_ARCHIVES: dict[str, tuple[bytes, str]] = {
    "no card": (archive({"other.json": TEXT}), "no file card.json"),
    "card in a folder": (archive({"a/card.json": TEXT}), "no file card.json"),
    "long card": (archive({"card.json": b" " * (17 * 2**20)}), "longer than"),
    "says less": (claiming(10), "damaged"),
    "says more": (claiming(10_000), "damaged"),
    "many files": (
        archive({"card.json": TEXT, **{str(n): b"" for n in range(FILES_MAX)}}),
        "more than",
    ),
    "many folders": (
        archive({"card.json": TEXT, **{f"{n}/": b"" for n in range(FILES_MAX)}}),
        "more than",
    ),
    "packed otherwise": (archive({"card.json": TEXT}, zipfile.ZIP_LZMA), "not known here"),
    "locked": (locked(), "password"),
    "twice": (twice(), "two files"),
    "breaks off": (archive({"card.json": TEXT})[:-30], "damaged"),
    "start only": (b"PK\x03\x04", "damaged"),
    "no json": (archive({"card.json": b"{"}), "JSON"),
}


@each_row(("data", "word"), [*BROKEN_PICTURES.values(), *BROKEN_ARCHIVES.values()])
def test_a_broken_picture_or_archive_is_told_in_a_sentence(data: bytes, word: str) -> None:
    with pytest.raises(BadInput) as told:
        parse_card_file(data)

    assert word in told.value.sentence


def test_a_file_of_100_mb_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    with huge.open("wb") as stream:
        stream.truncate(100 * 2**20)

    with pytest.raises(BadInput) as told:
        read_card_file(huge)
    assert "larger than 64 MB" in told.value.sentence


def test_what_is_no_file_or_is_not_there_is_told(tmp_path: Path) -> None:
    for where in (tmp_path, tmp_path / "nowhere.png", Path("/dev/zero")):
        with pytest.raises(BadInput):
            read_card_file(where)
    with pytest.raises(BadInput):
        parse_card_file(bytes(FILE_BYTES_MAX + 1))
