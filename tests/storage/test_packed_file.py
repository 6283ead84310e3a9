"""What was put into a packed file comes out as it was, or one sentence says why not."""

import json
import os
import sqlite3
import stat
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from companion.storage.packing import (
    FORMAT,
    Manifest,
    NotPacked,
    PackedDamaged,
    PackedTooNew,
    WrongPassword,
    is_encrypted,
    opened,
    write_packed,
)
from companion.values import BadInput
from tests.tables import each_row

MANIFEST = Manifest(name="ada", program="1.0", packed_at="2026-11-21T12:00:00+00:00", schema=1, key=None)
PART = 2**20
FILES = {"empty": b"", "small": b"What was said.", "references/1.flac": os.urandom(500)}


def packed(folder: Path, files: dict[str, bytes] = FILES, password: str | None = None) -> Path:
    places = {name: folder / f"in-{number}" for number, name in enumerate(files)}
    for name, place in places.items():
        place.write_bytes(files[name])
    file = folder / "ada.companion"
    write_packed(file, MANIFEST, places, password)
    return file


def unpacked(file: Path, password: str | None = None) -> dict[str, bytes]:
    with opened(file, password) as inside:
        found = {}
        for entry in inside.manifest.files:
            out = file.with_name("out")
            inside.unpack(entry, out)
            found[entry.name] = out.read_bytes()
        return found


def changed(whole: bytes, place: int) -> bytes:
    other = bytearray(whole)
    other[place] ^= 0xFF
    return bytes(other)


def change(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("password", [None, "correct horse"])
def test_what_was_packed_comes_out_as_it_was(tmp_path: Path, password: str | None) -> None:
    files = FILES | {"parts": os.urandom(3 * PART), "more": os.urandom(2 * PART + 1)}

    file = packed(tmp_path, files, password)

    assert unpacked(file, password) == files
    assert is_encrypted(file) == (password is not None)
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o600


def test_reading_leaves_the_file_and_its_folder_as_they_were(tmp_path: Path) -> None:
    file = packed(tmp_path)
    before = file.read_bytes(), sorted(tmp_path.iterdir())

    with opened(file, None):
        assert (file.read_bytes(), sorted(tmp_path.iterdir())) == before


def test_what_is_in_it_can_be_read_without_the_program(tmp_path: Path) -> None:
    with closing(sqlite3.connect(packed(tmp_path))) as connection:
        ((text,),) = connection.execute("SELECT json FROM manifest").fetchall()
        ((small,),) = connection.execute("SELECT bytes FROM parts WHERE file = 'small'").fetchall()

    assert [each["name"] for each in json.loads(text)["files"]] == list(FILES)
    assert small == FILES["small"]


def test_with_a_password_nothing_of_it_is_in_clear(tmp_path: Path) -> None:
    content = packed(tmp_path, password="correct horse").read_bytes()

    assert not any(word in content for word in (b"What was said.", b"ada", b"small", b"manifest", b"SQLite"))


def test_a_password_is_the_same_however_its_accents_are_typed(tmp_path: Path) -> None:
    file = packed(tmp_path, password="caf\u00e9")

    assert unpacked(file, "cafe\u0301") == FILES


def test_whatever_byte_was_changed_nothing_else_comes_out_than_was_packed(tmp_path: Path) -> None:
    file = packed(tmp_path)
    whole = file.read_bytes()

    for place in (*range(100), *range(100, len(whole), 97)):
        file.write_bytes(changed(whole, place))
        with suppress(BadInput):
            assert unpacked(file) == FILES


@each_row("what", [FILES["small"], FILES["references/1.flac"], b'"name":"ada"', b'"sha256":"'])
def test_a_byte_that_was_changed_of_what_was_packed_is_noticed(tmp_path: Path, what: bytes) -> None:
    file = packed(tmp_path)
    whole = file.read_bytes()
    start = whole.index(what)

    for place in (start, start + len(what) // 2, start + len(what) - 1):
        file.write_bytes(changed(whole, place))
        with pytest.raises(PackedDamaged):
            unpacked(file)


def test_a_byte_that_was_changed_in_an_encrypted_file_is_noticed_everywhere(tmp_path: Path) -> None:
    file = packed(tmp_path, password="correct horse")
    whole = file.read_bytes()

    for place in (0, 4000, len(whole) // 2, len(whole) - 4000, len(whole) - 1):
        file.write_bytes(changed(whole, place))
        with pytest.raises((WrongPassword, PackedDamaged)):
            unpacked(file, "correct horse")


@each_row("password", [None, "correct horse"])
def test_a_file_that_was_cut_off_is_told_to_be(tmp_path: Path, password: str | None) -> None:
    file = packed(tmp_path, password=password)
    whole = file.read_bytes()

    for size in (0, 1, 4095, len(whole) - 1):
        file.write_bytes(whole[:size])
        with pytest.raises(NotPacked, match="no packed companion"):
            unpacked(file, password)
    for size in range(4096, len(whole), 4096):
        file.write_bytes(whole[:size])
        with pytest.raises((PackedDamaged, WrongPassword), match=r"damaged|does not fit"):
            unpacked(file, password)


def test_a_file_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    file = packed(tmp_path)
    change(file, f"PRAGMA user_version = {FORMAT + 1}")

    with pytest.raises(PackedTooNew) as refused:
        unpacked(file)

    assert "newer Companion" in refused.value.sentence


STRANGE = {
    "another database": ["PRAGMA application_id = 0"],
    "an older format than the first": ["PRAGMA user_version = 0"],
    "a view for a table": ["DROP TABLE parts", "CREATE VIEW parts AS SELECT 1"],
    "a trigger": ["CREATE TRIGGER more AFTER INSERT ON parts BEGIN SELECT 1; END"],
    "no manifest": ["DELETE FROM manifest"],
    "two manifests": ["INSERT INTO manifest SELECT * FROM manifest"],
    "a manifest of another kind": ["UPDATE manifest SET json = 5"],
    "a manifest with another checksum": ["UPDATE manifest SET json = json || ' '"],
    "a part too little": ["DELETE FROM parts WHERE file = 'small'"],
    "a part too much": ["INSERT INTO parts VALUES ('small', 7, 'more')"],
    "a part too long": ["UPDATE parts SET bytes = zeroblob(1048577) WHERE file = 'small'"],
    "a part that is a number": ["UPDATE parts SET bytes = 5 WHERE file = 'small'"],
}


@each_row("what", STRANGE)
def test_what_is_not_as_the_program_writes_it_is_refused(tmp_path: Path, what: str) -> None:
    file = packed(tmp_path)
    change(file, *STRANGE[what])

    with pytest.raises((NotPacked, PackedDamaged)):
        unpacked(file)


@each_row("content", [b"", b"{}", os.urandom(5000), b"SQLite format 3\0", b"SQLite format 3\0" + bytes(4080)])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "strange"
    file.write_bytes(content)

    with pytest.raises((NotPacked, PackedDamaged)):
        unpacked(file)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotPacked):
        is_encrypted(tmp_path)
    with pytest.raises(BadInput, match="not read"):
        is_encrypted(tmp_path / "nowhere")
