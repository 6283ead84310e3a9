"""A companion that was packed is another computer's as it was, or nothing is changed there."""

import errno
import hashlib
import json
import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from companion.storage import packing
from companion.storage.companions import NameTaken, NoSuchCompanion, companions
from companion.storage.database import is_whole, newest_version, open_database
from companion.storage.feelings import Felt
from companion.storage.memories import NewMemory
from companion.storage.new_file import FileInTheWay, NewFile
from companion.storage.packing import (
    Manifest,
    NotPacked,
    PackedDamaged,
    PackedTooNew,
    WrongPassword,
    pack,
    unpack,
    write_packed,
)
from companion.storage.paths import BadName, CompanionFolder, Paths, find_paths
from companion.storage.sqlite import DiskFull
from companion.storage.store import Store, open_store, resting_store
from companion.storage.unfinished import AtWork
from companion.values import (
    Affect,
    BadInput,
    CompanionError,
    Memory,
    MemoryKind,
    MemoryOrigin,
    Mood,
    MoodStep,
    MoodTerm,
    Speaker,
    Utterance,
)
from tests.storage.test_migrations import KEY, TOLD, old_file
from tests.tables import each_row

NOON = 1_795_262_400.0
"""2026-11-21T12:00:00 UTC."""
SESSION = "a" * 32
HELLO = Utterance(SESSION, 1, Speaker.PERSON, "Hello.", 1.7e9)
FACT = Memory(MemoryKind.FACT, "Works as a baker.", 1.7e9, subject="work", origin=MemoryOrigin.TOLD)
CALM = Mood(Affect(0.1), Affect(0.05), at=1.7e9)
STEP = MoodStep(CALM, CALM, (MoodTerm("contagion", Affect(-0.2)),), SESSION, 1)
CHARACTER = {
    "settings.toml": b"# by hand\r\nversion = 1\n[persona]\nname = 'Ada'\n[turn]\npatience = 2.0\n",
    "card.json": b'{"spec": "chara_card_v2"}',
    "card.charx": os.urandom(3000),
    "avatar.vrm": os.urandom(4000),
    "references/1.flac": os.urandom(2000),
    "references/1.json": b"{}",
}
STEPS = {
    "private_file": "companion.storage.packing.private_file",
    "change_key": "companion.storage.packing.change_key",
    "_shape": "companion.storage.packing._shape",
}
TABLES = ("utterances", "memories", "mood_steps", "sessions", "companions")


@pytest.fixture
def here(tmp_path: Path) -> Paths:
    """Have a computer with Ada on it, who knows something."""
    here = computer(tmp_path / "here")
    with open_store(here, "Ada") as store:
        store.utterances.keep(HELLO)
        store.memories.add([NewMemory(FACT)])
        store.feelings.keep(Felt(steps=(STEP,)))
    folder = here.companion("Ada")
    folder.references.mkdir()
    for name, content in CHARACTER.items():
        (folder.folder / name).write_bytes(content)
    return here


@pytest.fixture
def there(tmp_path: Path) -> Paths:
    return computer(tmp_path / "there")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ada.companion"


@pytest.fixture
def packed(here: Paths, file: Path) -> Path:
    pack(here, "ada", NewFile(file), None, NOON)
    return file


def computer(home: Path) -> Paths:
    paths = find_paths({"COMPANION_HOME": str(home)})
    paths.make()
    return paths


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {table: store.database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}


def character(folder: CompanionFolder) -> dict[str, bytes]:
    return {name: (folder.folder / name).read_bytes() for name in CHARACTER}


def everything(paths: Paths) -> dict[str, bytes]:
    return {
        str(file.relative_to(paths.data)): file.read_bytes() if file.is_file() else b""
        for file in paths.data.rglob("*")
    }


def breaking_off(error: BaseException) -> Callable[..., None]:
    def break_off(*_: object) -> None:
        raise error

    return break_off


@contextmanager
def nothing_changes(paths: Paths, *expected: type[CompanionError]) -> Iterator[None]:
    """Expect one of these errors, with one sentence, and that it leaves nothing."""
    before = everything(paths)
    with pytest.raises(expected) as told:
        yield
    assert told.value.sentence.endswith(".")
    assert everything(paths) == before


def with_manifest(file: Path, change: Callable[[dict[str, object]], object]) -> None:
    """Let a file say something else of itself, as if a program had written it so."""
    with closing(sqlite3.connect(file)) as connection:
        ((text,),) = connection.execute("SELECT json FROM manifest").fetchall()
        manifest = json.loads(text)
        change(manifest)
        text = json.dumps(manifest)
        connection.execute(
            "UPDATE manifest SET json = ?, sha256 = ?", (text, hashlib.sha256(text.encode()).hexdigest())
        )
        connection.commit()


def packed_with(file: Path, database: Path, schema: int) -> Path:
    """Pack a database as a program whose newest schema is that one would."""
    manifest = Manifest(name="ada", program="9", packed_at="", schema=schema, key=KEY.hex())
    write_packed(file, manifest, {"companion.db": database}, None)
    return file


def with_name(file: Path, name: str) -> None:
    """Let the card in a file have another name."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE parts SET file = ? WHERE file = 'card.json'", (name,))
        connection.commit()

    def rename(manifest: dict[str, object]) -> None:
        files = manifest["files"]
        assert isinstance(files, list)
        for each in files:
            if each["name"] == "card.json":
                each["name"] = name

    with_manifest(file, rename)


@pytest.mark.parametrize("password", [None, "correct horse"])
def test_what_was_packed_is_there_again(here: Paths, there: Paths, file: Path, password: str | None) -> None:
    with open_store(here, "ada") as store:
        before = rows(store)

    pack(here, "Ada", NewFile(file), password, NOON)
    made = unpack(there, file, None, password)

    assert made.name == "ada"
    assert character(made) == CHARACTER
    with open_store(there, "ada") as store:
        assert rows(store) == before
        assert store.utterances.latest(5) == (HELLO,)
        assert [memory for _, memory in store.memory_search.by_words("baker", 5)] != []
        assert store.feelings.steps(limit=5) == (STEP,)


def test_it_has_a_key_of_its_own_there(here: Paths, there: Paths, packed: Path) -> None:
    made = unpack(there, packed, None, None)

    with closing(sqlite3.connect(packed)) as connection:
        ((text,),) = connection.execute("SELECT json FROM manifest").fetchall()
    key = json.loads(text)["key"]
    old = here.companion("ada").key_file.read_text().split()[1]
    assert len({key, old, made.key_file.read_text().split()[1]}) == 3
    assert not is_whole(made.database, bytes.fromhex(key))


def test_what_is_made_anew_and_saved_damage_stay_behind(here: Paths, there: Paths, file: Path) -> None:
    ada = here.companion("ada")
    with resting_store(here, "ada") as resting:
        resting.backups.make(NOON, keep=3)
    shutil.copy(ada.database, ada.damaged_database("2026-11-01"))
    ada.prefixes.mkdir()
    (ada.prefixes / "one").touch()
    (ada.references / "notes of mine.txt").touch()
    ada.kept_avatar_file.write_bytes(b"one that its licence forbids to pass on")

    pack(here, "ada", NewFile(file), None, NOON)
    made = unpack(there, file, None, None)

    found = {each.relative_to(made.folder).as_posix() for each in made.folder.rglob("*") if each.is_file()}
    assert found == {*CHARACTER, "companion.db", "database.key"}


def test_one_that_has_not_talked_is_packed(there: Paths, tmp_path: Path, file: Path) -> None:
    here = computer(tmp_path / "here")
    here.companion("bea").make()
    here.companion("bea").settings_file.write_bytes(b"version = 1\n")

    pack(here, "bea", NewFile(file), None, NOON)
    made = unpack(there, file, None, None)

    assert [each.name for each in made.folder.iterdir()] == ["settings.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files")
def test_the_file_and_what_comes_of_it_are_for_their_owner_alone(there: Paths, packed: Path) -> None:
    made = unpack(there, packed, None, None)

    for each in (packed, made.folder, *made.folder.rglob("*")):
        assert stat.S_IMODE(each.stat().st_mode) & 0o077 == 0


def test_packing_leaves_nothing_else(here: Paths, file: Path) -> None:
    unfinished = here.companions / "ada.part"
    unfinished.mkdir()
    (unfinished / "companion.db").write_bytes(b"left by one that was killed")

    pack(here, "ada", NewFile(file), None, NOON)

    assert [each.name for each in here.companions.iterdir()] == ["ada"]
    assert list(file.parent.glob("*.part")) == []


def test_the_copy_that_is_packed_never_opens_with_the_companions_key(
    here: Paths, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = here.companion("ada").key_file.read_text()
    copies: list[bool] = []

    def look(place: Path, manifest: Manifest, files: dict[str, Path], password: str | None) -> None:
        copies.extend(
            is_whole(each, bytes.fromhex(line.split()[1])) for each in here.companions.rglob("*.part/*.db")
        )
        assert (here.companions / "ada.part" / "output").read_text() == str(place)

    monkeypatch.setattr(packing, "write_packed", look)

    pack(here, "ada", NewFile(file), None, NOON)

    assert copies == [False]


def test_one_at_a_time_packs_a_companion(here: Paths, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = file.with_name("other.companion")

    def pack_again(*_: object) -> None:
        monkeypatch.undo()
        with pytest.raises(AtWork):
            pack(here, "ada", NewFile(other), None, NOON)

    monkeypatch.setattr(packing, "write_packed", pack_again)

    pack(here, "ada", NewFile(file), None, NOON)

    assert file.exists()
    assert not other.exists()


def test_what_is_in_the_way_of_the_file_stays(here: Paths, file: Path) -> None:
    file.write_text("theirs")

    with nothing_changes(here, FileInTheWay):
        pack(here, "ada", NewFile(file), None, NOON)

    assert file.read_text() == "theirs"


@each_row(["name", "error"], [("nobody", NoSuchCompanion), ("../ada", BadName)])
def test_nobody_else_is_packed(here: Paths, file: Path, name: str, error: type[CompanionError]) -> None:
    with nothing_changes(here, error):
        pack(here, name, NewFile(file), None, NOON)

    assert not file.exists()


def test_a_name_that_is_taken_gets_a_number(here: Paths, packed: Path) -> None:
    made = unpack(here, packed, None, None)

    assert made.name == "ada 2"
    assert [each.name for each in companions(here)] == ["ada", "ada 2"]


@each_row(["name", "error"], [("ADA", NameTaken), ("../bea", BadName), ("", BadName), ("con", BadName)])
def test_a_bad_name_is_refused(here: Paths, packed: Path, name: str, error: type[CompanionError]) -> None:
    with nothing_changes(here, error):
        unpack(here, packed, name, None)


def test_another_password_changes_nothing(here: Paths, there: Paths, file: Path) -> None:
    pack(here, "ada", NewFile(file), "correct horse", NOON)

    with nothing_changes(there, WrongPassword):
        unpack(there, file, None, "wrong horse")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_a_damaged_file_changes_nothing(there: Paths, packed: Path, part: float) -> None:
    content = bytearray(packed.read_bytes())
    content[int(part * len(content))] ^= 1
    packed.write_bytes(content)

    with nothing_changes(there, PackedDamaged):
        unpack(there, packed, None, None)


OUTSIDE = (
    "../card.json",
    "references/../../x",
    "/tmp/card.json",
    "C:\\card.json",
    "C:card.json",
    "..\\card.json",
    "con",
    "references/con",
    "references/1.flac/x",
    "references",
    "SETTINGS.TOML",
    "running.lock",
    "database.key",
    "kept-avatar.vrm",
    "backups/2026-11-21.db",
    "card.json ",
    "references/１.flac",
    "references/1.flac\n",
    "",
)


@each_row("name", OUTSIDE)
def test_no_file_goes_where_none_belongs(packed: Path, there: Paths, tmp_path: Path, name: str) -> None:
    file = tmp_path / "strange.companion"
    shutil.copy(packed, file)
    with_name(file, name)

    with nothing_changes(there, NotPacked):
        unpack(there, file, None, None)


@each_row(
    ("changed", "error"),
    [
        *(({"name": name}, BadName) for name in ("../ada", "/ada", "C:", "con", "a" * 41, "")),
        ({"name": 5}, NotPacked),
        ({"key": None}, NotPacked),
        ({"key": "00"}, NotPacked),
        ({"key": "0" * 64}, PackedDamaged),
        ({"files": []}, NotPacked),
        ({"files": [{"name": "card.json", "size_bytes": -1, "sha256": "0" * 64}]}, NotPacked),
        ({"schema": "1"}, NotPacked),
        ({"schema": newest_version() + 1}, PackedTooNew),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(
    packed: Path, there: Paths, tmp_path: Path, changed: dict[str, object], error: type[CompanionError]
) -> None:
    file = tmp_path / "strange.companion"
    shutil.copy(packed, file)
    with_manifest(file, lambda manifest: manifest.update(changed))

    with nothing_changes(there, error):
        unpack(there, file, None, None)


def test_a_database_of_an_older_schema_comes_in_whole(there: Paths, tmp_path: Path, file: Path) -> None:
    database, _ = old_file(tmp_path, 7)

    unpack(there, packed_with(file, database, 7), None, None)

    with open_store(there, "ada") as store:
        ((version,),) = store.database.rows("PRAGMA user_version")
        assert (version, [each.text for each in store.utterances.latest(5)]) == (
            newest_version(),
            [TOLD.text, "Oh no."],
        )


@each_row(
    ("statement", "schema"),
    [
        ("CREATE TRIGGER again AFTER DELETE ON utterances BEGIN SELECT 1; END", newest_version()),
        ("DROP TRIGGER utterances_deleted", newest_version()),
        ("CREATE VIEW more AS SELECT 1", newest_version()),
        ("DROP TABLE habits", newest_version()),
        ("DROP TABLE utterance_words", newest_version()),
        ("DROP INDEX memories_by_time", newest_version()),
        ("ALTER TABLE habits DROP COLUMN held", newest_version()),
        ("CREATE TABLE more (id INTEGER)", newest_version()),
        *((f"PRAGMA user_version = {older}", older) for older in (0, 1, 7, 8, 12)),
    ],
)
def test_a_strange_database_is_refused(there: Paths, tmp_path: Path, statement: str, schema: int) -> None:
    file, database = tmp_path / "strange.companion", tmp_path / "strange.db"
    with open_database(database, KEY) as opened:
        opened.rows(statement)
    packed_with(file, database, schema)

    with nothing_changes(there, NotPacked, *([PackedDamaged] if schema < newest_version() else [])):
        unpack(there, file, None, None)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no text")
def test_a_file_whose_name_is_no_text_comes_in_again(here: Paths, there: Paths, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"ada \xff?#%.companion")

    pack(here, "ada", NewFile(file), None, NOON)

    assert unpack(there, file, None, None).name == "ada"


def test_a_full_disk_packs_nothing(here: Paths, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = breaking_off(DiskFull("Full."))
    monkeypatch.setattr(packing, "write_packed", full)
    with nothing_changes(here, BadInput):
        pack(here, "ada", NewFile(file), None, NOON)
    monkeypatch.setattr(packing, "copy_database", full)
    with nothing_changes(here, DiskFull):
        pack(here, "ada", NewFile(file), None, NOON)

    assert [each.name for each in file.parent.iterdir()] == ["here"]


@each_row(
    ("step", "what", "told"),
    [
        *((step, OSError(errno.ENOSPC, "full"), DiskFull) for step in ("private_file", "change_key")),
        *((step, DiskFull("Full."), DiskFull) for step in ("private_file", "change_key")),
        *((step, KeyboardInterrupt(), KeyboardInterrupt) for step in STEPS),
    ],
)
def test_what_breaks_off_as_it_is_unpacked_leaves_nothing(
    packed: Path,
    there: Paths,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    what: BaseException,
    told: type[BaseException],
) -> None:
    before = everything(there)
    monkeypatch.setattr(STEPS[step], breaking_off(what))

    with pytest.raises(told) as raised:
        unpack(there, packed, None, None)

    if isinstance(raised.value, CompanionError):
        assert raised.value.sentence.endswith(".")
    assert everything(there) == before
