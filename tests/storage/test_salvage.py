import atexit
import contextlib
import functools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.storage.database import MIGRATIONS, Database, open_database
from companion.storage.memories import NewMemory
from companion.storage.paths import CompanionFolder, Paths, find_paths
from companion.storage.repair import SAVING
from companion.storage.replacing import is_damage_noted
from companion.storage.salvage import Salvaged, Saved, salvage
from companion.storage.sqlite import DatabaseBroken, DatabaseTooNew, DatabaseUnreachable, DiskFull
from companion.storage.store import Store, open_store, resting_store
from companion.storage.utterances import Utterances, keep_session
from companion.values import (
    CompanionError,
    Evidence,
    Memory,
    MemoryKind,
    SampleLine,
    Sentence,
    Speaker,
    Utterance,
)
from tests.storage.test_memories import some_vector

NOW = 1_700_438_400.0  # 2023-11-20 00:00 UTC
TRUNK = "t" * 64
PAGE = 4096
SAID = 400
LINE = SampleLine("Thing 0 was said.", "And what a thing it was.")


def fill(store: Store) -> None:
    """Say and remember ``SAID`` things in four sessions, and wish for another reply to the first."""
    for number in range(SAID):
        said = Utterance(
            f"{number // 100:032}",
            1 + number % 100,
            Speaker.PERSON,
            f"Thing {number} was said.",
            NOW + number,
        )
        store.utterances.keep(said)
        memory = Memory(
            MemoryKind.MOMENT,
            said.text,
            said.said_at,
            names=(f"Name{number}",),
            evidence=(Evidence(said.session, said.number),),
        )
        store.memories.add([NewMemory(memory, some_vector(number), TRUNK)])
    store.sample_lines.add(
        LINE, reply=Evidence(f"{0:032}", 2), answered=Evidence(f"{0:032}", 1), made_at=NOW + SAID
    )


@functools.cache
def whole() -> Path:
    """Return a home whose companion has said much and is closed; not to be changed."""
    home = Path(tempfile.mkdtemp(prefix="salvage"))
    atexit.register(shutil.rmtree, home)
    with open_store(find_paths({"COMPANION_HOME": str(home)}), "Ada", clock=lambda: NOW) as store:
        fill(store)
    return home


@contextlib.contextmanager
def damaged(*places: int) -> Iterator[tuple[Paths, CompanionFolder]]:
    """Have a copy of it with a bit flipped at each of these places in its file."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        shutil.copytree(whole(), home)
        paths = find_paths({"COMPANION_HOME": str(home)})
        folder = paths.companion("Ada")
        content = bytearray(folder.database.read_bytes())
        for place in places:
            content[place % len(content)] ^= 1
        folder.database.write_bytes(content)
        yield paths, folder


def opened(paths: Paths) -> Store:
    return open_store(paths, "Ada", clock=lambda: NOW)


def read_all(store: Store) -> tuple[set[str], set[str]]:
    """Read every row of every table; return what was said and what is remembered."""
    tables = store.database.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    )
    for (table,) in tables:
        store.database.rows(f"SELECT * FROM {table} NOT INDEXED")
    return (
        {kept.utterance.text for kept in store.utterances.page(limit=1000)},
        {memory.text for memory in store.memories.page(limit=1000)},
    )


@functools.cache
def all_that_was_said() -> set[str]:
    return {f"Thing {number} was said." for number in range(SAID)}


@functools.cache
def page_within(table: str) -> int:
    """Return where in the file a page of a table begins that is neither its root nor near it."""
    with damaged() as (_, folder):
        key = key_of(folder)
        with open_database(folder.database, key) as database:
            roots = {root for (root,) in database.rows("SELECT rootpage FROM sqlite_master")}
        content = folder.database.read_bytes()
        for page in range(len(content) // PAGE, 1, -1):
            if page in roots:
                continue
            broken = bytearray(content)
            broken[(page - 1) * PAGE] ^= 1
            folder.database.write_bytes(broken)
            with open_database(folder.database, key) as database:
                try:
                    database.rows(f"SELECT * FROM {table} NOT INDEXED")
                except DatabaseBroken:
                    return (page - 1) * PAGE
    raise AssertionError("the table lies on one page")


def key_of(folder: CompanionFolder) -> bytes:
    return bytes.fromhex(folder.key_file.read_text().split()[1])


@settings(max_examples=12)
@given(places=st.lists(st.integers(0, 10**7), min_size=1, max_size=4))
def test_wherever_it_is_damaged_all_or_the_rest_is_read_and_nothing_else_lost(places: list[int]) -> None:
    with damaged(*places) as (paths, folder):
        before = folder.database.read_bytes()
        try:
            said, remembered = read_once(paths)
        except (
            CompanionError
        ):  # met while it was open, so that the next start saves the rest; or not to be saved
            try:
                said, remembered = read_once(paths)
            except DatabaseBroken:  # the first page or the schema
                assert folder.database.read_bytes() == before
                return

        assert said <= all_that_was_said()
        assert remembered <= all_that_was_said()
        if (said, remembered) != (all_that_was_said(), all_that_was_said()):
            (kept,) = folder.damaged_databases()
            assert kept.read_bytes() == before


def read_once(paths: Paths) -> tuple[set[str], set[str]]:
    with opened(paths) as store:
        return read_all(store)


def test_what_is_on_other_pages_is_kept_and_how_much_is_told() -> None:
    with damaged(page_within("utterances")) as (paths, folder):
        before = folder.database.read_bytes()

        with resting_store(paths, "Ada") as resting:
            told = resting.repair(NOW)

        with opened(paths) as store:
            said, remembered = read_all(store)
            assert 0.5 * SAID < len(said) < SAID
            assert len(remembered) == SAID
            assert [kept.line for kept in store.sample_lines.all()] == [LINE]
            assert f"{len(said)} of {SAID} things said and all {SAID} memories" in str(told)
        (kept,) = folder.damaged_databases()
        assert kept.name == "companion.damaged-2023-11-20T000000.db"
        assert kept.name in str(told)
        assert kept.read_bytes() == before


def test_damage_that_is_met_is_told_and_the_next_start_saves_the_rest() -> None:
    with damaged(page_within("utterances")) as (paths, folder):
        with opened(paths) as store, pytest.raises(DatabaseBroken) as met:
            read_all(store)
        assert "start it again" in met.value.sentence
        assert is_damage_noted(folder.database)

        told: list[Sentence] = []
        with open_store(paths, "Ada", tell=told.append, clock=lambda: NOW) as store:
            assert told == [SAVING]
            said, _ = read_all(store)
            assert "I rescued" in str(store.damage)

        assert 0.5 * SAID < len(said) < SAID
        assert not is_damage_noted(folder.database)
        with open_store(paths, "Ada", tell=told.append, clock=lambda: NOW) as store:
            assert store.damage == ""
        assert told == [SAVING]


def test_a_whole_database_is_left_as_it_is() -> None:
    with damaged() as (paths, folder):
        before = folder.database.read_bytes()

        with resting_store(paths, "Ada") as resting:
            assert resting.repair(NOW) == ""

        assert folder.database.read_bytes() == before
        assert folder.damaged_databases() == ()


def test_with_another_key_nothing_is_changed() -> None:
    with damaged(page_within("utterances")) as (_, folder):
        before = folder.database.read_bytes()

        with pytest.raises(DatabaseBroken):
            salvage(folder.database, bytes(32), folder.damaged_database("now"))

        assert folder.database.read_bytes() == before
        assert sorted(file.name for file in folder.folder.iterdir()) == [
            "companion.db",
            "database.key",
            "running.lock",
        ]


def test_a_damaged_database_of_a_newer_program_is_left_as_it_is() -> None:
    with damaged() as (_, folder):
        key = key_of(folder)
        with open_database(folder.database, key) as database, database.changing() as connection:
            connection.execute("PRAGMA user_version = 9999")
        before = folder.database.read_bytes()

        with pytest.raises(DatabaseTooNew):
            salvage(folder.database, key, folder.damaged_database("now"))

        assert folder.database.read_bytes() == before


def test_without_room_for_the_new_one_all_stays_as_it_was() -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    with damaged(page_within("utterances")) as (_, folder):
        before = folder.database.read_bytes()
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
        try:
            with pytest.raises((DatabaseUnreachable, DiskFull)):
                salvage(folder.database, key_of(folder), folder.damaged_database("now"))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

        assert folder.database.read_bytes() == before
        assert folder.damaged_databases() == ()
        assert not folder.database.with_name("companion.db.part").exists()


def keep_as_before(database: Database, said: Utterance) -> None:
    """Keep an utterance as the first version of the program did."""
    with database.changing() as connection:
        keep_session(connection, said.session, said.said_at)
        connection.execute(
            "INSERT INTO utterances (session, number, speaker, text, said_at, is_cut_off, is_typed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*said.key, said.speaker.value, said.text, said.said_at, said.is_cut_off, said.is_typed),
        )


def test_a_database_of_an_older_schema_is_saved_into_the_newest(tmp_path: Path) -> None:
    migrations = tmp_path / "migrations"
    migrations.mkdir()
    for file in sorted(MIGRATIONS.glob("*.sql"))[:2]:
        shutil.copy(file, migrations)
    file, key = tmp_path / "companion.db", bytes(range(32))
    with open_database(file, key, migrations=migrations) as database:
        for number in range(1, 100):
            said = Utterance("a" * 32, number, Speaker.PERSON, f"Thing {number}.", NOW + number)
            keep_as_before(database, said)

    told = salvage(file, key, tmp_path / "aside.db").sentence

    assert "all 99 things said and no memories" in str(told)
    with open_database(file, key) as database:
        assert len(Utterances(database).page(limit=200)) == 99


def test_one_thing_that_was_saved_is_not_called_all() -> None:
    told = Salvaged({"utterances": Saved(1, 1), "memories": Saved(3, 3)}, Path("damaged.db")).sentence

    assert "I rescued 1 of 1 things said and all 3 memories." in str(told)
