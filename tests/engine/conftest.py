"""A companion's real store, in a temporary folder."""

from collections.abc import Iterator

import pytest

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
