import os
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from companion.storage.key import (
    DatabaseKey,
    KeyMissing,
    KeyUnreadable,
    database_key,
    forget_key,
    system_keyring,
)
from companion.storage.paths import CompanionFolder
from tests.engine.running_engine import silent_environment


class MemoryKeyring:
    """A keyring that keeps its secrets in memory."""

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


class LockedKeyring:
    """A keyring that its owner has not unlocked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that takes secrets and keeps none, as the null backend does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


AnyKeyring = MemoryKeyring | LockedKeyring | None


@pytest.fixture
def folder(tmp_path: Path) -> CompanionFolder:
    return CompanionFolder("Ada", tmp_path / "ada")


def test_the_key_is_kept_in_the_keyring_and_nowhere_else(folder: CompanionFolder) -> None:
    keyring = MemoryKeyring()

    made = database_key(folder, keyring)

    assert len(made.key) == 32
    assert list(keyring.secrets.values()) == [made.key.hex()]
    assert made.key.hex() not in folder.key_file.read_text()
    assert database_key(folder, keyring) == made


@pytest.mark.parametrize("keyring", [None, LockedKeyring(), ForgetfulKeyring()])
def test_without_a_keyring_the_key_is_in_a_file(folder: CompanionFolder, keyring: AnyKeyring) -> None:
    made = database_key(folder, keyring)

    assert made.key.hex() in folder.key_file.read_text()
    assert database_key(folder, keyring) == made
    if os.name == "posix":
        assert folder.key_file.stat().st_mode & 0o777 == 0o600


def test_a_key_file_stays_in_use_when_a_keyring_appears_later(folder: CompanionFolder) -> None:
    made = database_key(folder, None)
    keyring = MemoryKeyring()

    assert database_key(folder, keyring) == made
    assert keyring.secrets == {}


def test_two_companions_have_different_keys(tmp_path: Path) -> None:
    keyring = MemoryKeyring()

    first = database_key(CompanionFolder("Ada", tmp_path / "ada"), keyring)
    second = database_key(CompanionFolder("Mira", tmp_path / "mira"), keyring)

    assert first.key != second.key


def test_a_database_without_its_key_file_gets_no_second_key(folder: CompanionFolder) -> None:
    folder.make()
    folder.database.write_bytes(b"precious")
    keyring = MemoryKeyring()

    with pytest.raises(KeyMissing) as raised:
        database_key(folder, keyring)

    assert "Ada" in raised.value.sentence
    assert keyring.secrets == {}
    assert not folder.key_file.exists()
    assert folder.database.read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("keyring", "kind"), [(None, KeyMissing), (MemoryKeyring(), KeyMissing), (LockedKeyring(), KeyUnreadable)]
)
def test_a_key_that_the_keyring_does_not_give_is_told_and_changes_nothing(
    folder: CompanionFolder, keyring: AnyKeyring, kind: type[KeyMissing]
) -> None:
    database_key(folder, MemoryKeyring())
    before = folder.key_file.read_bytes()

    with pytest.raises(kind):
        database_key(folder, keyring)

    assert folder.key_file.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"key 12", b"\xff\xfe", b"keyring"])
def test_a_damaged_key_file_is_told_and_left_as_it_is(folder: CompanionFolder, content: bytes) -> None:
    folder.make()
    folder.key_file.write_bytes(content)

    with pytest.raises(KeyUnreadable):
        database_key(folder, None)

    assert folder.key_file.read_bytes() == content


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_a_key_file_that_others_could_read_is_closed_to_them(folder: CompanionFolder) -> None:
    database_key(folder, None)
    folder.key_file.chmod(0o644)

    database_key(folder, None)

    assert folder.key_file.stat().st_mode & 0o777 == 0o600


def test_a_key_does_not_show_itself() -> None:
    assert "0101" not in repr(DatabaseKey(b"\x01" * 32))


@pytest.mark.parametrize("backend", ["fail", "null"])
def test_backends_that_keep_nothing_are_no_keyring(backend: str) -> None:
    asked = "from companion.storage.key import system_keyring; print(system_keyring())"
    environment = os.environ | {"PYTHON_KEYRING_BACKEND": f"keyring.backends.{backend}.Keyring"}

    done = subprocess.run(
        [sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout == "None\n"


def test_a_backend_that_does_not_exist_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring.core

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.nowhere.Keyring")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)

    assert system_keyring() is None


def test_a_key_that_is_forgotten_is_in_the_keyring_no_more(folder: CompanionFolder) -> None:
    keyring = MemoryKeyring()
    database_key(folder, keyring)

    forget_key(folder, keyring)

    assert keyring.secrets == {}


def test_a_keyring_that_does_not_forget_is_no_trouble(folder: CompanionFolder) -> None:
    database_key(folder, MemoryKeyring())

    forget_key(folder, LockedKeyring())
    forget_key(folder, None)

    assert folder.key_file.exists()


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
