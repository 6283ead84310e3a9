"""Commands of the program in processes of their own, forked off one that has imported them: a start takes moments."""

import io
import multiprocessing
import os
import shutil
import sys
import tempfile
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Final, TypeAlias
from uuid import uuid4

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.companions import archived, companions, restore_archived
from companion.storage.memories import NewMemory
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.replacing import LOG_ENDINGS
from companion.storage.salvage import DamagedDatabase
from companion.storage.sqlite import DatabaseBroken
from companion.storage.store import open_store, resting_store
from companion.values import CompanionError, Memory, MemoryKind, MemoryOrigin, Speaker, Utterance

SAID: Final = 300
SECRET: Final = "zanthoxylum"
"""Stands in one utterance and one memory, which are forgotten."""
NOW: Final = 1_795_262_400.0
ENDS_WITHIN: Final = 120.0
SAY: Final = "say"
"""Begins what is no command: to say something to a companion of a name, in a talk of its own."""

Words: TypeAlias = tuple[str, ...]
Kept: TypeAlias = list[str]
"""Utterances, then memories."""

_context: Final = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["tests.storage.programs"])


def home_with_ada(home: Path) -> Paths:
    """Make a home with a companion who has been told things, one of them secret, and has a backup."""
    paths = find_paths({HOME_VARIABLE: str(home)})
    paths.make()
    with open_store(paths, "ada", clock=lambda: NOW) as store:
        for number in range(1, SAID + 1):
            text = (
                f"Quirinia gave me a {SECRET}." if number == SAID // 2 else f"Thing {number} was said to her."
            )
            store.utterances.keep(Utterance("a" * 32, number, Speaker.PERSON, text, NOW - SAID + number))
        texts = [f"Likes thing {number}." for number in range(50)]
        store.memories.add(
            [
                NewMemory(Memory(MemoryKind.FACT, text, NOW, origin=MemoryOrigin.TOLD))
                for text in (*texts, f"Has a {SECRET}.")
            ]
        )
    set_value(CompanionSettings, paths.companion("ada").settings_file, "persona.name", "Ada")
    with resting_store(paths, "ada") as resting:
        resting.backups.make(NOW - 86_400, keep=3)
    return paths


class Program:
    """One command that runs, with its output in a file."""

    def __init__(self, home: Path, arguments: Words, gate: Barrier, output: Path) -> None:
        self.arguments = arguments
        self._output = output
        self._process: ForkServerProcess = _context.Process(target=_run, args=(home, arguments, gate, output))
        self._process.start()

    def is_killed_after(self, seconds: float) -> bool:
        """Kill it some seconds from now; tell whether it was still at work."""
        self._process.join(seconds)
        is_alive = self._process.is_alive()
        self._process.kill()
        self._process.join(ENDS_WITHIN)
        return is_alive

    def ends(self) -> int:
        """Wait for its end; return its exit code."""
        self._process.join(ENDS_WITHIN)
        assert self._process.exitcode is not None, f"{self.arguments} does not end"
        return self._process.exitcode

    @property
    def told(self) -> str:
        """Return its output so far."""
        return self._output.read_text("utf-8")


def begin(home: Path, *commands: Words) -> tuple[Program, ...]:
    """Run commands, which begin at the same instant, and return once they have."""
    gate = _context.Barrier(len(commands) + 1)
    outputs = (home.with_name(f"{home.name}.{number}.txt") for number in range(len(commands)))
    programs = tuple(Program(home, each, gate, out) for each, out in zip(commands, outputs, strict=True))
    gate.wait(ENDS_WITHIN)
    return programs


def _run(home: Path, arguments: Words, gate: Barrier, output: Path) -> None:
    os.environ[HOME_VARIABLE] = str(home)
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    sys.stdout = sys.stderr = output.open("w", encoding="utf-8", buffering=1)
    gate.wait(ENDS_WITHIN)
    sys.exit(_say(find_paths(os.environ), *arguments[1:]) if arguments[0] == SAY else main(arguments))


def _say(paths: Paths, name: str, text: str) -> int:
    """Keep what is said in a talk of its own, as a command of the program would."""
    try:
        with open_store(paths, name) as store:
            store.utterances.keep(Utterance(uuid4().hex, 1, Speaker.PERSON, text, NOW))
    except CompanionError as error:
        print(error.sentence)
        return EXIT_TROUBLE
    return 0


def said_by_all(paths: Paths) -> dict[str, Kept]:
    """Return what was said and is remembered, for each companion that there is or that was put away."""
    for away in archived(paths):
        restore_archived(paths, away.key)
    found: dict[str, Kept] = {}
    for each in companions(paths):
        with open_store(paths, each.name) as store:
            assert store.damage == ""
            assert store.database.rows("PRAGMA integrity_check") == [("ok",)]
            said = [
                text
                for (text,) in store.database.rows("SELECT text FROM utterances ORDER BY session, number")
            ]
            found[each.name] = said + [
                text for (text,) in store.database.rows("SELECT text FROM memories ORDER BY text")
            ]
    return found


def where_readable(home: Path, word: str) -> list[str]:
    """Return the files of a home in which a word can be read, as they are or with any key that lies there."""
    files = [file for file in home.rglob("*") if file.is_file()]
    lines = [file.read_text().split() for file in files if file.name.startswith("database.key")]
    keys = {bytes.fromhex(line[1]) for line in lines if len(line) == 2}
    return [
        str(file.relative_to(home))
        for file in files
        if word.encode() in file.read_bytes() or any(word in _text_of(file, key) for key in keys)
    ]


def _text_of(file: Path, key: bytes) -> str:
    """Return what was said and is remembered in a database, whole or in part; "" where the key opens nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "copy.db"
        shutil.copy(file, copy)
        for ending in LOG_ENDINGS:
            if (log := Path(f"{file}{ending}")).exists():
                shutil.copy(log, f"{copy}{ending}")
        try:
            with DamagedDatabase(copy, key) as database:
                said, _ = database.read("SELECT text FROM utterances UNION ALL SELECT text FROM memories")
        except DatabaseBroken:
            return ""
    return "\n".join(text for (text,) in said)
