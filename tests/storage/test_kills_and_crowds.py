"""Nothing is lost, doubled or readable though forgotten, wherever a command is killed and whatever runs beside it.

Each command is killed at instants that a seed draws from the time it takes, and two programs at a time begin together.
``COMPANION_ROUNDS=20`` makes the long series: 20 kills of each command (280) and 20 meetings of each kind.
"""

import os
import random
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.storage.companions import archive
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from tests.storage.programs import NOW, SAY, SECRET, Words, begin, home_with_ada, said_by_all, where_readable
from tests.storage.test_migrations import KEY, old_file

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and a fork server"),
]

EMPTY_LOCKS = {"running.lock", "settings.toml.lock"}
ROUNDS = int(os.environ.get("COMPANION_ROUNDS", "2"))
FORGET: Words = ("--name", "ada", "memory", "forget", "--about", SECRET, "--yes")


@dataclass(frozen=True)
class Homes:
    """Homes that are copied for each round, and the files that their commands read."""

    top: Path
    ada: Path
    away: Path
    old: Path

    def copy(self, home: Path, number: int) -> Paths:
        """Return a new home like one of these; the round before goes."""
        shutil.rmtree(self.top / "round", ignore_errors=True)
        place = self.top / "round" / str(number)
        shutil.copytree(home, place, symlinks=True)
        return find_paths({HOME_VARIABLE: str(place)})


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homes]:
    top = tmp_path_factory.mktemp("homes")
    homes = Homes(top, top / "ada", top / "away", top / "old")
    home_with_ada(homes.ada)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(HOME_VARIABLE, str(homes.ada))
        assert main(["companions", "pack", "ada", str(top / "ada.companion")]) == 0
        assert main(["--name", "ada", "memory", "export", str(top / "ada.jsonl")]) == 0
        shutil.copytree(homes.ada, homes.away)
        archive(find_paths({HOME_VARIABLE: str(homes.away)}), "ada", NOW)
    old = find_paths({HOME_VARIABLE: str(homes.old)}).companion("ada")
    old.make()
    old_file(old.folder, 2)
    shutil.rmtree(old.folder / "migrations")
    old.key_file.write_text(f"key {KEY.hex()}\n")
    yield homes
    shutil.rmtree(top)


KILLED: dict[str, Callable[[Homes], Words]] = {
    "pack": lambda homes: ("companions", "pack", "ada", str(homes.top / "round" / "new.companion")),
    "unpack": lambda homes: ("companions", "unpack", str(homes.top / "ada.companion"), "--as", "bea"),
    "duplicate": lambda homes: ("companions", "duplicate", "ada", "bea", "--with-memories"),
    "create": lambda homes: ("companions", "create", "bea"),
    "archive": lambda homes: ("companions", "archive", "ada"),
    "migrate": lambda homes: ("--name", "ada", "memory", "statistics"),
    "back up": lambda homes: ("--name", "ada", "backups", "make"),
    "restore": lambda homes: ("--name", "ada", "backups", "restore", "2026-11-20"),
    "import": lambda homes: ("--name", "bea", "memory", "import", str(homes.top / "ada.jsonl")),
    "set": lambda homes: ("--name", "ada", "settings", "set", "persona.name", "Eve"),
    "export": lambda homes: ("--name", "ada", "memory", "export", str(homes.top / "round" / "new.jsonl")),
    "repair": lambda homes: ("--name", "ada", "repair"),
    "forget": lambda homes: FORGET,
    "delete": lambda homes: ("companions", "delete", "ada.2026-11-21T120000", "Ada"),
}


TWICE = ("import",)
"""Commands that the person gives again where they were killed."""
MEETING: dict[str, Callable[[Homes], tuple[Words, Words]]] = {
    "unpack, unpack": lambda homes: (KILLED["unpack"](homes), KILLED["unpack"](homes)),
    "unpack, talk": lambda homes: (KILLED["unpack"](homes), (SAY, "bea", "Hello.")),
    "unpack without a name, twice": lambda homes: (
        2 * (("companions", "unpack", str(homes.top / "ada.companion")),)
    ),
    "create, talk": lambda homes: (KILLED["create"](homes), (SAY, "bea", "Hello.")),
    "create, create": lambda homes: (KILLED["create"](homes), KILLED["create"](homes)),
    "create, duplicate": lambda homes: (KILLED["create"](homes), KILLED["duplicate"](homes)),
    "pack, pack": lambda homes: (
        KILLED["pack"](homes),
        (*KILLED["pack"](homes)[:-1], str(homes.top / "round" / "2")),
    ),
    "pack, forget": lambda homes: (KILLED["pack"](homes), FORGET),
    "pack, talk": lambda homes: (KILLED["pack"](homes), (SAY, "ada", "Hello.")),
    "archive, talk": lambda homes: (KILLED["archive"](homes), (SAY, "ada", "Hello.")),
    "archive, unpack": lambda homes: (KILLED["archive"](homes), (*KILLED["unpack"](homes)[:-1], "ada")),
    "talk, talk": lambda homes: ((SAY, "bea", "Hello."), (SAY, "bea", "Hello.")),
    "back up, forget": lambda homes: (KILLED["back up"](homes), FORGET),
    "duplicate, forget": lambda homes: (KILLED["duplicate"](homes), FORGET),
}


@pytest.mark.parametrize("kind", KILLED)
def test_no_kill_loses_doubles_or_keeps_what_was_forgotten(kind: str, homes: Homes) -> None:
    command, instants = KILLED[kind](homes), random.Random(kind)
    home = {"migrate": homes.old, "delete": homes.away}.get(kind, homes.ada)
    kept = said_by_all(homes.copy(home, 0))["ada"]
    without = [text for text in kept if SECRET not in text]
    lasting = [kept, *{"forget": (without,), "delete": (None,)}.get(kind, ())]
    begun = time.monotonic()
    (whole,) = begin(homes.copy(home, 0).data, command)
    assert whole.ends() == 0, whole.told
    takes, kills = time.monotonic() - begun, 0
    for number in range(1, ROUNDS + 1):
        paths = homes.copy(home, number)
        (killed,) = begin(paths.data, command)
        kills += killed.is_killed_after(instants.uniform(0.0, takes))
        if kind in TWICE:
            assert [each.ends() for each in begin(paths.data, command)] == [0]

        found = said_by_all(paths)

        assert found.get("ada") in lasting
        assert found.get("bea", []) in (
            [],
            kept,
            [text for text in kept if text.startswith(("Likes", "Has"))],
        )
        expect_forgotten(paths, found)
        settings, problems = load(CompanionSettings, paths.companion("ada").settings_file)
        assert problems == ()
        assert settings.persona.name in {"Companion", "Ada", "Eve"}
    print(f"{kind}: {kills} of {ROUNDS} were killed at work")


@pytest.mark.parametrize("kind", MEETING)
def test_two_programs_at_once_lose_nothing_and_say_what_is(kind: str, homes: Homes) -> None:
    commands = MEETING[kind](homes)
    kept = said_by_all(homes.copy(homes.ada, 0))["ada"]
    for number in range(1, ROUNDS + 1):
        paths = homes.copy(homes.ada, number)

        programs = begin(paths.data, *commands)
        codes = [each.ends() for each in programs]

        assert 0 in codes
        for code, program in zip(codes, programs, strict=True):
            assert code == 0 or program.told.strip().splitlines()[-1].endswith("."), program.told
            assert "Traceback" not in program.told
            assert "cannot be written" not in program.told
        found = said_by_all(paths)
        hellos = sum(
            code == 0 and each.arguments[0] == SAY for code, each in zip(codes, programs, strict=True)
        )
        assert sum(said.count("Hello.") for said in found.values()) == hellos
        has_forgotten = FORGET in commands and codes[commands.index(FORGET)] == 0
        whole = [text for text in kept if SECRET not in text] if has_forgotten else kept
        assert whole in [[text for text in said if text != "Hello."] for said in found.values()]
        expect_forgotten(paths, found)


def expect_forgotten(paths: Paths, found: dict[str, list[str]]) -> None:
    """Let whoever there is forget the secret, and expect it to be nowhere, nor anything unfinished."""
    if not found:  # the only one was deleted
        assert [each.ends() for each in begin(paths.data, (SAY, "eve", "Hello."))] == [0]
    for name in found:
        (forgetting,) = begin(paths.data, ("--name", name, *FORGET[2:]))
        assert forgetting.ends() in {0, 1}, forgetting.told
        assert "Traceback" not in forgetting.told
    assert where_readable(paths.data, SECRET) == []
    left = [each for each in paths.data.parent.rglob("*") if re.search(r"\.part|\.gone|\.lock", each.name)]
    assert [each for each in left if each.name not in EMPTY_LOCKS] == []
