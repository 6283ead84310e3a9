"""What is in the memory of our programs does not get out of them."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.engine.running_engine import ENDS_WITHIN, ROOT, silent_environment

resource = pytest.importorskip("resource", reason="Windows has no core dumps")

CORE_PATTERN = Path("/proc/sys/kernel/core_pattern")

PEEPED_AT = """
import ctypes, os, sys
from companion.private_memory import hide_memory
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as a program that somebody has just started
hidden, ended = os.pipe(), os.pipe()
if (other := os.fork()) == 0:
    if sys.argv[1] == "hidden":
        hide_memory()
    os.write(hidden[1], b"!")
    os.close(ended[1])
    os.read(ended[0], 1)
    os._exit(0)
os.read(hidden[0], 1)
try:
    open(f"/proc/{other}/mem", "rb").close()
    print("read")
except PermissionError:
    print("refused")
"""

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def dumps(tmp_path: Path) -> Path:
    """A folder in which a process that crashes leaves its core dump."""
    if not CORE_PATTERN.exists() or CORE_PATTERN.read_text("ascii")[0] in "/|@":
        pytest.skip("core dumps do not go to the folder of the process here")
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("core dumps are not allowed here")
    folder = tmp_path / "dumps"
    folder.mkdir()
    return folder


def allow_core_dumps() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


@contextmanager
def feeling(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Have a command of ours that has read a sentence and waits for more, where core dumps are allowed."""
    command = [sys.executable, "-m", "companion", "feel", "--lines", "-"]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=silent_environment(folder.parent / "home"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=allow_core_dumps,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(b"I am glad.\n")
        program.stdin.flush()
        assert program.stdout.readline()
        yield program
        program.wait(ENDS_WITHIN)


@on_linux
def test_a_command_that_crashes_leaves_no_core_dump(dumps: Path) -> None:
    with feeling(dumps) as program:
        program.send_signal(signal.SIGABRT)

    assert program.returncode == -signal.SIGABRT
    assert list(dumps.iterdir()) == []


@on_linux
def test_a_command_is_not_dumped_by_whoever_ignores_the_limit(dumps: Path) -> None:
    with feeling(dumps) as program:
        most = resource.prlimit(program.pid, resource.RLIMIT_CORE)[1]
        resource.prlimit(program.pid, resource.RLIMIT_CORE, (most, most))
        program.send_signal(signal.SIGABRT)

    assert program.returncode == -signal.SIGABRT
    assert list(dumps.iterdir()) == []


@on_linux
@pytest.mark.window
def test_the_window_does_not_hide_for_the_desktops_portals_would_refuse_it(
    display: str | None, dumps: Path
) -> None:
    if display is None:
        pytest.skip("needs Xvfb")
    home = dumps.parent / "home"
    folder = home / "companions" / "companion"
    folder.mkdir(parents=True)
    (folder / "database.key").write_text("broken", "ascii")  # so that the engine soon ends
    environment = silent_environment(home) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "companion", "--log", "info"]
    with subprocess.Popen(command, cwd=dumps, env=environment, stderr=subprocess.PIPE) as window:
        assert window.stderr is not None
        assert any(b"first frame" in line for line in window.stderr)
        most = resource.prlimit(window.pid, resource.RLIMIT_CORE)[1]
        resource.prlimit(window.pid, resource.RLIMIT_CORE, (most, most))
        window.send_signal(signal.SIGABRT)
        window.communicate()

    assert len(list(dumps.iterdir())) == 1


@on_linux
def test_of_a_program_that_only_leaves_no_dump_nothing_is_in_one_made_nevertheless(dumps: Path) -> None:
    said = "what nobody else is to hear"
    crash = (
        "import os, resource; from companion.private_memory import leave_no_core_dump; leave_no_core_dump(); "
    )
    crash += "resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2); "
    crash += f"said = ' '.join({said.split()!r}); os.abort()"

    subprocess.run(
        [sys.executable, "-c", crash],
        cwd=dumps,
        env=silent_environment(dumps),
        preexec_fn=allow_core_dumps,
        check=False,
    )

    (dump,) = dumps.iterdir()
    assert said.encode() not in dump.read_bytes()


@on_linux
@pytest.mark.parametrize(("how", "came"), [("hidden", "refused"), ("open", "read")])
def test_only_a_program_that_hides_is_closed_to_others_of_the_same_person(how: str, came: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PEEPED_AT, how], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == f"{came}\n"
