"""The program's folders in a temporary folder, for commands that find them by the environment."""

from pathlib import Path

import pytest

from companion.storage.paths import HOME_VARIABLE, Paths, find_paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return find_paths({HOME_VARIABLE: str(tmp_path / "home")})
