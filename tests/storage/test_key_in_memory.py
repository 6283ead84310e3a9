import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.running_engine import silent_environment

OPENED = """
import os, sys, time
from companion.storage.paths import find_paths
from companion.storage.store import open_store
with open_store(find_paths(os.environ), "Ada") as store:
    store.backups.make(time.time(), keep=3)
    print(flush=True)
    sys.stdin.read()
"""

KEYED = """
import sys
from pathlib import Path
from companion.storage.key import database_key
from companion.storage.paths import CompanionFolder
database_key(CompanionFolder("Ada", Path(sys.argv[1])), None)
(locked,) = (line for line in open("/proc/self/status") if line.startswith("VmLck"))
print(locked.split()[1])
"""

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@on_linux
def test_the_key_is_kept_from_the_swap_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KEYED, str(tmp_path)],
        env=silent_environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(done.stdout) > 0


@on_linux
def test_an_open_database_leaves_no_written_key_in_memory(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OPENED],
        env=silent_environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()
        key = (tmp_path / "companions" / "ada" / "database.key").read_bytes().split()[1]
        memory = memory_of(program.pid)
        program.communicate()
    is_written = key in memory

    assert len(memory) > 1 << 20
    assert not is_written


def memory_of(pid: int) -> bytes:
    parts = []
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
            span, rights = line.split()[:2]
            if rights.startswith("rw"):
                begin, end = (int(each, 16) for each in span.split("-"))
                memory.seek(begin)
                parts.append(memory.read(end - begin))
    return b"".join(parts)
