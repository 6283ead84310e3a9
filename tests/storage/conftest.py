"""A companion's new database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.storage.database import Database, open_database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "companion.db"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    with open_database(file, bytes(range(32))) as database:
        yield database
