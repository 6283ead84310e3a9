"""A scripted engine in a process of its own: it speaks frames over standard input and output, as the real one.

``FakeEngine`` writes the script and reads back what the process received; run as a program, this file is the
process. Each start of the process takes the next script; the last one repeats. Whatever the script says, a ``Say``
is answered with ``Accepted`` and a ``Query`` from the history, unless the run is told to be deaf.
"""

import itertools
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import msgspec

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from companion.channel.frames import encode, engine_reader  # noqa: E402 - after the path, when run as a program
from companion.channel.messages import (  # noqa: E402
    Accepted,
    Answer,
    CorrectMemory,
    DeleteTurn,
    ForgetAbout,
    ForgetMemories,
    ForgetPreview,
    ForgetSince,
    HistoryChanged,
    HistoryEntry,
    HistoryPage,
    HistoryShown,
    LinesShown,
    MemoriesChanged,
    MemoryPage,
    MemoryStatistics,
    MoodTrace,
    MoodTraced,
    OffRecordChanged,
    OneMemory,
    PinMemory,
    Query,
    Say,
    SetOffRecord,
    ToEngine,
    ToWindow,
    WhatIsKnown,
    WrittenLines,
)
from companion.values import Memory  # noqa: E402
from tests.fakes.memory_shelf import MemoryShelf  # noqa: E402


class Send(msgspec.Struct, frozen=True, tag=True):
    """Send these messages."""

    messages: tuple[ToWindow, ...]


class WaitFor(msgspec.Struct, frozen=True, tag=True):
    """Go on once a message of this type has arrived."""

    message_type: str


class Crash(msgspec.Struct, frozen=True, tag=True):
    """End at once, with this status."""

    status: int = 70


class Garbage(msgspec.Struct, frozen=True, tag=True):
    """Write bytes that are no frame."""

    data: bytes = b"\xff" * 8


class Pause(msgspec.Struct, frozen=True, tag=True):
    """Read nothing and say nothing for so many seconds."""

    seconds: float


class Flood(msgspec.Struct, frozen=True, tag=True):
    """Send these messages over and over, so many a second in all."""

    messages: tuple[ToWindow, ...]
    per_second: int
    seconds: float


Step: TypeAlias = Send | WaitFor | Crash | Garbage | Pause | Flood


class Run(msgspec.Struct, frozen=True):
    """What one start of the process does; afterwards it answers until its standard input ends."""

    steps: tuple[Step, ...]
    is_deaf: bool = False
    """It neither accepts nor answers."""


NO_TRACE = MoodTraced((), ())
NO_LINES = LinesShown(())


class Script(msgspec.Struct, frozen=True):
    """All runs, and the history they share."""

    runs: tuple[Run, ...]
    history: tuple[HistoryEntry, ...] = ()
    """Newest first."""
    trace: MoodTraced = NO_TRACE
    lines: LinesShown = NO_LINES
    memories: tuple[Memory, ...] = ()


class FakeEngine:
    """The test's side: what to run, and what came of it."""

    def __init__(
        self,
        folder: Path,
        runs: Sequence[Run],
        history: Sequence[HistoryEntry] = (),
        trace: MoodTraced = NO_TRACE,
        lines: LinesShown = NO_LINES,
        memories: Sequence[Memory] = (),
    ) -> None:
        self._folder = folder
        script = Script(tuple(runs), tuple(history), trace, lines, tuple(memories))
        (folder / "script").write_bytes(msgspec.msgpack.encode(script))

    @property
    def command(self) -> list[str]:
        """Program and arguments."""
        return [sys.executable, __file__, str(self._folder)]

    @property
    def starts(self) -> int:
        """How often the process was started."""
        return len(list(self._folder.glob("received-*")))

    @property
    def names(self) -> list[str]:
        """Which companion each process was started for, the first one first; "" for none in particular."""
        return [(self._folder / f"name-{run}").read_text() for run in range(self.starts)]

    def received(self, run: int) -> list[ToEngine]:
        """What the process of this run, counted from 0, has received."""
        path = self._folder / f"received-{run}"
        return engine_reader().feed(path.read_bytes()) if path.exists() else []

    def has_ended_in_order(self, run: int) -> bool:
        """Whether the process of this run saw the end of its standard input and went."""
        return (self._folder / f"ended-{run}").exists()


class _Process:
    def __init__(self, folder: Path) -> None:
        script = msgspec.msgpack.decode((folder / "script").read_bytes(), type=Script)
        self._number = len(list(folder.glob("received-*")))
        self._folder = folder
        _, _, name = " ".join(sys.argv[2:]).partition("--name ")
        (folder / f"name-{self._number}").write_text(name)
        self._log = (folder / f"received-{self._number}").open("wb", buffering=0)
        self._run = script.runs[min(self._number, len(script.runs) - 1)]
        self._history = list(script.history)
        self._trace = script.trace
        self._lines = script.lines
        self._shelf = MemoryShelf(script.memories)
        self._reader = engine_reader()
        self._arrived: list[ToEngine] = []

    def play(self) -> None:
        for step in self._run.steps:
            match step:
                case Send(messages):
                    self._send(*messages)
                case WaitFor(message_type):
                    while not any(type(message).__name__ == message_type for message in self._take_arrived()):
                        self._read()
                case Crash(status):
                    sys.exit(status)
                case Garbage(data):
                    sys.stdout.buffer.write(data)
                    sys.stdout.buffer.flush()
                case Pause(seconds):
                    time.sleep(seconds)
                case Flood():
                    self._flood(step)
        while True:
            self._read()

    def _flood(self, flood: Flood) -> None:
        began, waves, messages = time.monotonic(), 50, itertools.cycle(flood.messages)
        for wave in range(round(flood.seconds * waves)):
            self._send(*itertools.islice(messages, flood.per_second // waves))
            time.sleep(max(0.0, began + (wave + 1) / waves - time.monotonic()))

    def _take_arrived(self) -> list[ToEngine]:
        arrived, self._arrived = self._arrived, []
        return arrived

    def _read(self) -> None:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            (self._folder / f"ended-{self._number}").touch()
            sys.exit(0)
        for message in self._reader.feed(data):
            self._log.write(encode(message))
            self._arrived.append(message)
            if not self._run.is_deaf:
                self._answer(message)

    def _answer(self, message: ToEngine) -> None:
        match message:
            case Say(key=key):
                self._send(Accepted(key))
            case DeleteTurn(id=entry_id):
                self._history = [entry for entry in self._history if entry.id != entry_id]
                self._send(HistoryChanged())
            case Query(number=number, asked=MoodTrace()):
                self._send(Answer(number, self._trace))
            case Query(number=number, asked=WrittenLines()):
                self._send(Answer(number, self._lines))
            case Query(number=number, asked=HistoryPage(beside=(_, place)) as asked):
                page = self._page_beside(place, asked.limit // 2)
                self._send(Answer(number, page))
            case Query(number=number, asked=HistoryPage() as asked):
                found = [
                    entry
                    for entry in self._history
                    if (asked.before_id is None or entry.id < asked.before_id)
                    and asked.search.lower() in entry.text.lower()
                ]
                page = HistoryShown(tuple(found[: asked.limit]), has_more=len(found) > asked.limit)
                self._send(Answer(number, page))
            case Query(
                number,
                MemoryPage() | OneMemory() | MemoryStatistics() | WhatIsKnown() | ForgetPreview() as asked,
            ):
                self._send(Answer(number, self._shelf.answer(asked)))
            case ForgetMemories() | ForgetSince() | ForgetAbout():
                self._shelf.forget(message)
                self._send(MemoriesChanged())
            case PinMemory(id, is_pinned):
                self._shelf.put(replace(self._shelf.find(id), is_pinned=is_pinned))
                self._send(MemoriesChanged())
            case CorrectMemory(id, text):
                self._shelf.put(replace(self._shelf.find(id), text=text))
                self._send(MemoriesChanged())
            case SetOffRecord(is_on):
                self._send(OffRecordChanged(is_on))
            case _:
                pass

    def _page_beside(self, place: int, half: int) -> HistoryShown:
        newer = [entry for entry in self._history if entry.id > place]
        older = [entry for entry in self._history if entry.id <= place]
        shown = (*newer[-half:], *older[:half])
        return HistoryShown(shown, len(older) > half, len(newer) > half, place)

    def _send(self, *messages: ToWindow) -> None:
        sys.stdout.buffer.write(b"".join(encode(message) for message in messages))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _Process(Path(sys.argv[1])).play()
