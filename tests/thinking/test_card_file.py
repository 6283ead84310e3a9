import base64
import io
import json
import struct
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest

from companion.thinking.card import BrokenCard, Card, as_v3, encode_card
from companion.thinking.card_file import (
    CHUNKS_MAX,
    FILE_BYTES_MAX,
    FILES_MAX,
    SIGNATURE,
    CardFile,
    Container,
    blank_picture,
    encode_card_file,
    is_left_out,
    parse_card_file,
    read_card_file,
)
from companion.values import BadInput
from tests.tables import each_row

CARD = Card({"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Ada", "tags": ["x"]}})
TEXT = encode_card(CARD)
IN_BASE64 = base64.b64encode(TEXT)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def picture_with(*chunks: bytes) -> bytes:
    blank = blank_picture()
    return blank[:-12] + b"".join(chunks) + blank[-12:]


def archive(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return packed.getvalue()


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
    read = parse_card_file(picture_with(text_chunk))

    assert read.card == CARD
    assert read.picture == blank_picture()


def test_the_newer_of_two_cards_in_a_picture_counts() -> None:
    newer = base64.b64encode(encode_card(as_v3(CARD).with_fields({"name": "Newer"})))

    read = parse_card_file(
        picture_with(chunk(b"tEXt", b"chara\0" + IN_BASE64), chunk(b"tEXt", b"ccv3\0" + newer))
    )

    assert read.card.text("name") == "Newer"


@each_row(
    "broken", [b"eyJub3QgY2xvc2Vk", b"no base64!", base64.b64encode(b'{"spec": "chara_card_v3", "data": {}}')]
)
def test_a_whole_card_beside_a_broken_one_in_a_picture_counts(broken: bytes) -> None:
    both = picture_with(chunk(b"tEXt", b"ccv3\0" + broken), chunk(b"tEXt", b"chara\0" + IN_BASE64))

    read = parse_card_file(both)

    assert read.card == CARD
    assert read.picture == blank_picture()


@each_row("other", ["chara", "ccv3"])
def test_only_the_text_that_is_taken_is_unpacked(other: str) -> None:
    never = chunk(b"zTXt", other.encode() + b"\0\0not zlib")

    read = parse_card_file(picture_with(chunk(b"tEXt", b"ccv3\0" + IN_BASE64), *[never] * 300))

    assert read.card == CARD
    assert read.picture == blank_picture()


def test_a_v3_card_in_a_picture_can_be_read_by_programs_that_know_v2_only() -> None:
    written = encode_card_file(CardFile(as_v3(CARD)), Container.PNG)

    older = written.replace(b"ccv3\0", b"none\0")
    with pytest.raises(BrokenCard):
        parse_card_file(older)  # a check sum is wrong now
    chara = written[written.index(b"chara\0") + 6 :].split(b"tEXt")[0][:-8]
    assert json.loads(base64.b64decode(chara)) == CARD.content


def test_other_chunks_of_a_picture_stay() -> None:
    other = chunk(b"tEXt", b"Comment\0by me") + chunk(b"tEXt", b"chara-ext-asset_:a.png\0eA==")

    read = parse_card_file(picture_with(other, chunk(b"tEXt", b"chara\0" + IN_BASE64)))

    assert read.picture == picture_with(other)
    assert other in encode_card_file(read, Container.PNG)


def test_an_archive_gives_its_main_icon_to_a_picture() -> None:
    icon = picture_with(chunk(b"tEXt", b"Comment\0icon"))
    assets = [
        {"type": "icon", "uri": "embeded://other.png", "name": "other", "ext": "png"},
        {"type": "icon", "uri": "embeded://a/b.png", "name": "main", "ext": "png"},
    ]
    card = as_v3(CARD).with_fields({"assets": assets})
    read = parse_card_file(
        archive({"card.json": encode_card(card), "a/b.png": icon, "other.png": blank_picture()})
    )

    assert parse_card_file(encode_card_file(read, Container.PNG)).picture == icon
    assert is_left_out(read, Container.PNG)
    assert not is_left_out(read, Container.CHARX)


def test_an_icon_that_is_no_picture_is_replaced_by_a_grey_square() -> None:
    files = {"assets/icon/images/main.png": b"not a picture"}

    written = encode_card_file(CardFile(CARD, files=files), Container.PNG)

    assert parse_card_file(written).picture == blank_picture()


def test_an_archive_behind_a_picture_is_read() -> None:
    read = parse_card_file(b"\xff\xd8\xff\xe0 a JPEG " + archive({"card.json": TEXT, "a.mp3": b"x"}))

    assert read.card == CARD
    assert read.files == {"a.mp3": b"x"}


def test_json_keeps_neither_picture_nor_files() -> None:
    assert is_left_out(CardFile(CARD, blank_picture()), Container.JSON)
    assert not is_left_out(CardFile(CARD), Container.JSON)


BROKEN_PICTURES: dict[str, tuple[bytes, str]] = {
    "no card": (blank_picture(), "no character card in this picture"),
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


@each_row(("data", "word"), BROKEN_PICTURES.values())
def test_a_broken_picture_is_told_in_a_sentence(data: bytes, word: str) -> None:
    with pytest.raises(BadInput) as told:
        parse_card_file(data)

    assert word in told.value.sentence


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
    "leads up": (archive({"card.json": TEXT, "../x": b""}), "leads out"),
    "absolute": (archive({"card.json": TEXT, "/etc/x": b""}), "leads out"),
    "drive": (archive({"card.json": TEXT, "C:x": b""}), "leads out"),
    "backslash": (archive({"card.json": TEXT, "..\\x": b""}), "leads out"),
    "bomb": (claiming(200 * 2**20 + 1), "more than 200 MB"),
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


@each_row(("data", "word"), BROKEN_ARCHIVES.values())
def test_a_broken_archive_is_told_in_a_sentence(data: bytes, word: str) -> None:
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
