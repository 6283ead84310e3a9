"""A companion's folders and its real store, in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import Store, open_store
from tests.fakes.downloads import use_small_model


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    found = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    found.make()
    return found


@pytest.fixture
def small_model(paths: Paths) -> None:
    use_small_model(paths.data)


@pytest.fixture
def store(paths: Paths) -> Iterator[Store]:
    with open_store(paths, "companion") as opened:
        yield opened
