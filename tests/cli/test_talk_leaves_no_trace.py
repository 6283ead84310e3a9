"""What a talk leaves on the machine beside the companion's own folder, and whom it calls: native libraries included."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.running_engine import READY_WITHIN, ROOT, silent_environment
from tests.fakes.downloads import use_small_model

pytestmark = pytest.mark.model

_UNTOLD = (
    "CI",
    "ORT_DISABLE_TELEMETRY",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)
"""What may keep a library quiet, or lead it elsewhere."""


def talked(home: Path, *before: str) -> subprocess.CompletedProcess[bytes]:
    """Let a companion in ``home/own`` talk, for a person whose home is ``home/person``."""
    use_small_model(home / "own")
    person = home / "person"
    person.mkdir()
    environment = {
        name: value for name, value in silent_environment(home / "own").items() if name not in _UNTOLD
    }
    return subprocess.run(
        [*before, sys.executable, "-m", "companion", "talk", "--text"],
        input=b"Hello, how are you?\nI feel sad today.\n",
        capture_output=True,
        env=environment | {"HOME": str(person), "USERPROFILE": str(person), "LOCALAPPDATA": str(person)},
        cwd=ROOT,
        timeout=READY_WITHIN,
    )


def test_a_talk_writes_nothing_into_the_home_of_the_person_and_calls_nobody(tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    seen = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(calls))
    is_seen = shutil.which("strace") is not None  # what a process calls is seen with it

    done = talked(tmp_path, *(seen if is_seen else ()))

    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)
    assert [path.name for path in (tmp_path / "person").rglob("*")] == []
    if is_seen:
        assert re.findall(r".*AF_INET.*", calls.read_text("utf-8")) == []
