"""One window for each companion, and nobody else who keeps it from opening."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from companion.channel.messages import EngineReady
from companion.window.desktop.single_instance import LONGEST_BYTES, window_address
from tests.fakes.engine_process import FakeEngine, Run, Send

ROOT = Path(__file__).parents[2]
NOBODY = 65534
FAR = "x" * LONGEST_BYTES
"""Name of a folder whose path is too long for a socket in it."""
PROGRAM = """
import logging, sys
from pathlib import Path
logging.basicConfig(level=logging.INFO)
from companion.window.app import main
sys.exit(main("robin", engine_command=sys.argv[2:], state_file=Path(sys.argv[1]) / "window.json"))
"""
CRASH = """
import os, sys
from pathlib import Path
from companion.window.desktop.single_instance import SingleInstance
SingleInstance(Path(sys.argv[1]), "robin").is_first()
os._exit(1)
"""


def start(folder: Path, engine: FakeEngine, **environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), *engine.command],
        cwd=ROOT,
        env=os.environ | environment,
        stderr=subprocess.PIPE,
        text=True,
    )


posix = pytest.mark.skipif(os.name != "posix", reason="Windows has pipes")
as_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can be somebody else")


@contextmanager
def listening_as_nobody(path: Path) -> Iterator[None]:
    """Have another user's program listen on a socket that all may write to, in a folder that all may write to."""
    listen = "import os, socket, sys; os.setgid(65534); os.setuid(65534); os.umask(0); "
    listen += "s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(9); print(flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", listen, path.name]
    with subprocess.Popen(
        command, cwd=path.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as somebody:
        assert somebody.stdout is not None
        assert somebody.stdout.readline() == b"\n"
        yield
        somebody.communicate()


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder whose path is short enough for a socket in it, in whatever process the tests run."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture
def engine(tmp_path: Path) -> FakeEngine:
    return FakeEngine(tmp_path, [Run((Send((EngineReady("Robin", "0.1.0"),)),))])


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder in which anybody may write, and which anybody can reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o1777)
        yield Path(name)


@posix
@pytest.mark.parametrize(
    ("runtime", "used"),
    [("runtime", "runtime"), (None, "data"), ("gone", "data"), ("open to others", "data"), (FAR, "data")],
    ids=["the session's", "none", "gone", "open to others", "too far down"],
)
def test_the_window_is_asked_in_the_sessions_own_folder_or_else_in_the_companions(
    tmp_path: Path, runtime: str | None, used: str
) -> None:
    for name, mode in (("data", 0o700), ("runtime", 0o700), ("open to others", 0o777), (FAR, 0o700)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
    environment = {} if runtime is None else {"XDG_RUNTIME_DIR": str(tmp_path / runtime)}

    address = window_address(tmp_path / "data", "robin", environment)

    assert Path(address).parent == tmp_path / used


@posix
def test_a_folder_too_far_down_is_no_place_for_a_socket(tmp_path: Path) -> None:
    (tmp_path / FAR).mkdir(mode=0o700)

    assert window_address(tmp_path / FAR, "robin", {}) == ""


@posix
def test_the_longest_address_can_be_listened_on(tmp_path: Path) -> None:
    short = len(os.fsencode(window_address(tmp_path, "robin", {})))
    folder = tmp_path / ("x" * (LONGEST_BYTES - short - 1))
    folder.mkdir(mode=0o700)

    address = window_address(folder, "robin", {})

    assert len(os.fsencode(address)) == LONGEST_BYTES
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)


@as_root
def test_a_folder_of_somebody_elses_is_no_place_for_a_socket(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    os.chown(folder, NOBODY, NOBODY)

    assert window_address(folder, "robin", {}) == ""


@posix
def test_every_companion_has_an_address_of_its_own(tmp_path: Path) -> None:
    assert window_address(tmp_path, "robin", {}) != window_address(tmp_path, "wenna", {})


@pytest.mark.window
def test_a_second_start_shows_the_first_ones_window_says_so_and_ends(
    application: object, engine: FakeEngine, tmp_path: Path, wait_until: Callable[..., None]
) -> None:
    from companion.window.desktop.single_instance import SingleInstance

    asked: list[bool] = []
    first = SingleInstance(tmp_path, "robin")
    first.askedFor.connect(lambda: asked.append(True))
    assert first.is_first()

    with start(tmp_path, engine) as second:
        wait_until(lambda: second.poll() is not None, "its end")
        wait_until(lambda: asked == [True], "the word of it")
        _, said = second.communicate()

    assert second.returncode == 0
    assert said == "Companion is already running. Bringing it to the front.\n"
    assert engine.starts == 0


@pytest.mark.window
def test_another_companion_has_a_window_of_its_own(application: object, tmp_path: Path) -> None:
    from companion.window.desktop.single_instance import SingleInstance

    first = SingleInstance(tmp_path, "robin")

    assert first.is_first()
    assert SingleInstance(tmp_path, "wenna").is_first()


@pytest.mark.window
def test_the_socket_of_a_window_that_crashed_keeps_nobody_away(application: object, tmp_path: Path) -> None:
    from companion.window.desktop.single_instance import SingleInstance

    subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], check=False)

    assert SingleInstance(tmp_path, "robin").is_first()


@posix
@pytest.mark.window
def test_a_window_that_cannot_be_asked_opens_and_says_so(
    application: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from companion.window.desktop.single_instance import SingleInstance

    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)

    assert SingleInstance(tmp_path / FAR, "robin").is_first()
    assert "a second start cannot show this window" in caplog.text


@as_root
@pytest.mark.window
@pytest.mark.parametrize("variable", ["TMPDIR", "XDG_RUNTIME_DIR"])
def test_a_socket_of_somebody_elses_does_not_keep_the_window_from_opening(
    application: object, engine: FakeEngine, tmp_path: Path, shared: Path, variable: str
) -> None:
    name = Path(window_address(tmp_path, "robin", os.environ)).name

    with listening_as_nobody(shared / name), start(tmp_path, engine, **{variable: str(shared)}) as window:
        assert window.stderr is not None
        said = next((line for line in window.stderr if "first frame" in line), "")
        window.send_signal(signal.SIGINT)
        window.communicate()

    assert "first frame" in said
