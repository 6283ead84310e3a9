"""``companion avatar`` as it is typed."""

import subprocess
import sys
from pathlib import Path

import pytest

from companion.cli.main import main
from tests.tables import each_row

SCRIPT = """
[[instants]]
at = 0.0
feeling = "happy"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMPANION_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "script.toml").write_text(SCRIPT)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["avatar", *words]) != 0
    return capsys.readouterr().err.strip()


@each_row(
    ("words", "sentence"),
    [
        (["render", "--script", "script.toml", "--out", "x.gif"], "It can be drawn as an .mp4 or a .png."),
        (["render", "--script", "none.toml", "--out", "x.png"], "The script none.toml cannot be read."),
        (
            ["render", "--script", "script.toml", "--out", "x.png", "--size", "3"],
            "A face is drawn with 16 to 4,320 pixels.",
        ),
        (
            ["render", "--script", "script.toml", "--out", "x.png", "--at", "60"],
            "The film lasts 1.5 seconds.",
        ),
        (["sheet", "--out", "x.jpg"], "A sheet can be drawn as a .png."),
        (["sheet", "--out", "x.png", "--size", "4000"], "A sheet of faces as large as that is too large."),
        (["sheet", "--out", "x.png", "--look", "hair=mohawk"], "For hair there are bob, short, long, curls"),
        (["sheet", "--out", "x.png", "--look", "hat=red"], "A look has no hat; it has hair, hair_colour"),
        (["sheet", "--out", "x.png", "--look", "nobody"], "No look is called nobody; there are robin"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert said(capsys, *words).startswith(sentence)
    assert not list(Path.cwd().glob("x.*"))


@pytest.mark.window
def test_a_picture_is_in_the_companions_own_style(home: Path) -> None:
    def drawn() -> bytes:
        command = [sys.executable, "-m", "companion", "avatar", "render", "--script", "script.toml"]
        environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[4])}
        subprocess.run(
            [*command, "--force", "--out", "face.png", "--size", "64"],
            cwd=home,
            check=True,
            env=environment | {"COMPANION_HOME": str(home / "home")},
        )
        return (home / "face.png").read_bytes()

    even = drawn()
    assert main(["settings", "set", "face.style", "still"]) == 0

    assert drawn() != even


@pytest.mark.window
def test_a_film_and_a_picture_are_written_without_a_display(home: Path) -> None:
    import av

    for out in ("film.mp4", "face.png"):
        # in a process of its own: this one may have Qt with a display already
        command = [sys.executable, "-m", "companion", "avatar", "render", "--script", "script.toml"]
        ended = subprocess.run(
            [*command, "--out", out, "--size", "63", "--look", "ailsa"],
            cwd=home,
            capture_output=True,
            text=True,
            check=False,
            env={
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": str(Path(__file__).parents[4]),
                "COMPANION_HOME": str(home),
            },
        )
        assert (ended.returncode, ended.stderr) == (0, "")

    with av.open(str(home / "film.mp4")) as film:
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]
    assert len(frames) == round(1.5 * 25)
    assert frames[0].shape == (64, 64, 3)
    assert (frames[-1] != frames[0]).any()
    assert (home / "face.png").read_bytes()[:4] == b"\x89PNG"
