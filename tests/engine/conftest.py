"""A companion's real store in a temporary folder, and what its files hold."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.storage import repair
from companion.storage.database import Database, open_database
from companion.storage.paths import Paths
from companion.storage.store import Store, open_store
from tests.fakes.downloads import use_small_model


@pytest.fixture
def small_model(paths: Paths) -> None:
    use_small_model(paths.data)


@pytest.fixture
def store(paths: Paths) -> Iterator[Store]:
    with open_store(paths, "companion") as opened:
        yield opened


@pytest.fixture
def files_of(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Callable[[], bytes]:
    """Keep everything unencrypted, and read all that is in the program's folders, as after a crash."""

    def without_key(file: Path, key: bytes | None) -> Database:
        return open_database(file, None)

    for how in ("open_database", "open_existing"):
        monkeypatch.setattr(repair, how, without_key)
    return lambda: b"".join(file.read_bytes() for file in paths.data.rglob("*") if file.is_file())
