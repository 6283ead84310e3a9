from pathlib import Path

import pytest

from companion.storage.key import KeyMissing
from companion.storage.lock import AlreadyRunning
from companion.storage.paths import Paths, find_paths
from companion.storage.sqlite import DatabaseBroken
from companion.storage.store import open_store
from companion.values import Speaker, Utterance

HELLO = Utterance("a" * 32, 1, Speaker.PERSON, "Hello.", 1.7e9)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths({"COMPANION_HOME": str(tmp_path)})


def test_a_store_opens_again_with_what_was_kept(paths: Paths) -> None:
    with open_store(paths, "Ada") as store:
        store.utterances.keep(HELLO)

    with open_store(paths, "ada") as store:
        assert store.utterances.latest(5) == (HELLO,)
        assert store.folder.key_file.name in store.notice


def test_companions_do_not_share_what_was_said(paths: Paths) -> None:
    with open_store(paths, "Ada") as ada, open_store(paths, "Mira") as mira:
        ada.utterances.keep(HELLO)

        assert mira.utterances.latest(5) == ()


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


def test_a_store_whose_key_is_gone_stays_as_it_is(paths: Paths) -> None:
    open_store(paths, "Ada").close()
    folder = paths.companion("Ada")
    content = folder.database.read_bytes()
    folder.key_file.unlink()

    with pytest.raises(KeyMissing):
        open_store(paths, "Ada")

    assert folder.database.read_bytes() == content
