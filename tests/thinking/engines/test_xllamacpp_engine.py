"""What only this engine does: its door, and the files it refuses."""

import stat
import sys
import tempfile
from pathlib import Path

import httpx
import pytest

from companion.thinking.engines.xllamacpp_engine import XllamacppModel
from companion.values import PartBroken


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the engine makes the folder for its socket."""
    folder = tmp_path / "t"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a port")
def test_nobody_else_gets_in(tiny_model: Path, folders: Path) -> None:
    model = XllamacppModel(tiny_model, context_tokens=512, threads=1)
    (folder,) = folders.iterdir()
    with httpx.Client(transport=httpx.HTTPTransport(uds=str(folder / "socket.sock"))) as stranger:
        answer = stranger.post("http://localhost/tokenize", json={"content": "Hello"})
    model.close()

    assert stat.S_IMODE(folder.stat().st_mode if folder.exists() else 0o700) == 0o700
    assert answer.status_code == 401


def test_closing_removes_the_door(tiny_model: Path, folders: Path) -> None:
    XllamacppModel(tiny_model, context_tokens=512, threads=1).close()

    assert list(folders.iterdir()) == []


@pytest.mark.parametrize("length", [0, 4, 5_000, 200_000])
def test_a_truncated_file_is_refused(tiny_model: Path, tmp_path: Path, folders: Path, length: int) -> None:
    file = tmp_path / "cut.gguf"
    file.write_bytes(tiny_model.read_bytes()[:length])

    with pytest.raises(PartBroken):
        XllamacppModel(file, context_tokens=512, threads=1)
    assert list(folders.iterdir()) == []
