import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from companion.storage.lock import AlreadyRunning, CompanionLock
from companion.storage.paths import FolderUnusable

HOLDER = """
import sys
from pathlib import Path
from companion.storage.lock import CompanionLock

CompanionLock(Path(sys.argv[1]), "Ada").acquire()
print("held", flush=True)
sys.stdin.read()
"""


def hold_in_another_process(file: Path) -> "subprocess.Popen[str]":
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_copy_of_the_program_is_told(tmp_path: Path) -> None:
    file = tmp_path / "running.lock"

    with hold_in_another_process(file) as holder:
        with pytest.raises(AlreadyRunning) as raised:
            CompanionLock(file, "Ada").acquire()
        holder.communicate("")

    assert "Ada is already running" in raised.value.sentence


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_program_leaves_no_lock(tmp_path: Path) -> None:
    file = tmp_path / "running.lock"
    with hold_in_another_process(file) as holder:
        holder.send_signal(signal.SIGKILL)
        holder.wait()

    with CompanionLock(file, "Ada"):
        pass


def test_a_released_lock_can_be_taken_again(tmp_path: Path) -> None:
    lock = CompanionLock(tmp_path / "running.lock", "Ada")

    for _ in range(2):
        lock.acquire()
        lock.release()

    lock.release()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable):
        CompanionLock(tmp_path / "nowhere" / "running.lock", "Ada").acquire()
