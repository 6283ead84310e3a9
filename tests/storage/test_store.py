from pathlib import Path

import pytest

from companion.storage.database import open_database
from companion.storage.key import KeyMissing
from companion.storage.lock import AlreadyRunning
from companion.storage.paths import Paths
from companion.storage.sqlite import DatabaseBroken, DatabaseGone
from companion.storage.store import KeptHabits, open_store, resting_store
from companion.values import Habits, Speaker, Utterance

HELLO = Utterance("a" * 32, 1, Speaker.PERSON, "Hello.", 1.7e9)


def test_a_companion_runs_once(paths: Paths) -> None:
    with open_store(paths, "Ada"), pytest.raises(AlreadyRunning):
        open_store(paths, "Ada")

    open_store(paths, "Ada").close()


def test_after_a_failure_to_open_the_companion_is_free_again(paths: Paths) -> None:
    folder = paths.companion("Ada")
    open_store(paths, "Ada").close()
    content = folder.database.read_bytes()
    folder.database.write_bytes(b"damaged" * 1000)

    for _ in range(2):
        with pytest.raises(DatabaseBroken):
            open_store(paths, "Ada")

    folder.database.write_bytes(content)
    open_store(paths, "Ada").close()


@pytest.mark.parametrize("is_empty", [True, False], ids=["empty", "missing"])
def test_a_lost_database_without_a_backup_is_told_with_what_to_do(paths: Paths, is_empty: bool) -> None:
    folder = paths.companion("Ada")
    open_store(paths, "Ada").close()
    folder.database.unlink()
    if is_empty:
        folder.database.touch()

    with pytest.raises(DatabaseGone) as told:
        open_store(paths, "Ada")

    assert "there is no backup" in told.value.sentence
    assert f"move {folder.key_file.name} away to start anew" in told.value.sentence
    folder.key_file.unlink()
    open_store(paths, "Ada").close()


def test_a_first_start_that_was_killed_before_the_database_was_there_is_gone_on_with(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as at_first:
        at_first.setattr("companion.storage.repair.open_database", killed)
        with pytest.raises(KeyboardInterrupt):
            open_store(paths, "Ada")
    assert paths.companion("Ada").key_file.exists()

    with open_store(paths, "Ada") as store:
        store.utterances.keep(HELLO)

    with open_store(paths, "Ada") as store:
        assert store.utterances.latest(5) == (HELLO,)
    assert sorted(file.name for file in paths.companion("Ada").folder.iterdir()) == [
        "companion.db",
        "database.key",
        "running.lock",
    ]


@pytest.mark.parametrize("left", ["companion.db-wal", "backups"])
def test_what_is_left_of_a_companion_gets_no_second_key(paths: Paths, left: str) -> None:
    folder = paths.companion("Ada")
    with open_store(paths, "Ada") as store:
        store.utterances.keep(HELLO)
        log = (folder.folder / "companion.db-wal").read_bytes()
    if left == "backups":
        with resting_store(paths, "Ada") as resting:
            resting.backups.make(1.7e9, keep=3)
    else:
        (folder.folder / left).write_bytes(log)
    folder.database.unlink()
    folder.key_file.unlink()

    with pytest.raises(KeyMissing) as told:
        open_store(paths, "Ada")

    assert f"Put the file database.key back beside {left}" in told.value.sentence
    assert not folder.key_file.exists()


def test_what_was_learned_last_is_there_after_a_restart(tmp_path: Path) -> None:
    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        assert KeptHabits(database).load() == Habits()
        KeptHabits(database).keep(Habits(0.7, 9))
        KeptHabits(database).keep(Habits(0.9, 10, 4.5, 7.25))

    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        assert KeptHabits(database).load() == Habits(0.9, 10, 4.5, 7.25)
