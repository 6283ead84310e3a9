"""A companion's folders, in a temporary folder."""

from pathlib import Path

import pytest

from companion.storage.paths import HOME_VARIABLE, Paths, find_paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    found = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    found.make()
    return found
