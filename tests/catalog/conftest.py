"""Downloads that meet nothing of this machine's."""

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def fresh_session(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The hub library keeps one session for the process; no proxy and no stored token of this machine's."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("HF_TOKEN", raising=False)
    from huggingface_hub import close_session, constants

    monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(tmp_path / "no-token"))
    close_session()
    yield
    close_session()


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"
