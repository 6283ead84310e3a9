"""A scripted engine in a process of its own: it speaks frames over standard input and output, as the real one.

``FakeEngine`` writes the script and reads back what the process received; run as a program, this file is the
process. Each start of the process takes the next script; the last one repeats. Whatever the script says, a ``Say``
is answered with ``Accepted`` and a ``Query`` from the history, unless the run is told to be deaf. Where the system
can, processes come out of ``engine_nursery``, which saves each of them its imports.
"""

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import msgspec

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from companion.channel import messages as msg  # noqa: E402
from companion.channel.frames import encode, engine_reader  # noqa: E402 - after the path, when run as a program
from companion.values import Memory  # noqa: E402
from tests.fakes.engine_nursery import engine_command  # noqa: E402
from tests.fakes.memory_shelf import MemoryShelf  # noqa: E402


class Send(msgspec.Struct, frozen=True, tag=True):
    """Send these messages."""

    messages: tuple[msg.ToWindow, ...]


class WaitFor(msgspec.Struct, frozen=True, tag=True):
    """Go on once a message of this type has arrived."""

    message_type: str


class Crash(msgspec.Struct, frozen=True, tag=True):
    """End at once, with this status."""

    status: int = 70


class Garbage(msgspec.Struct, frozen=True, tag=True):
    """Write bytes that are no frame."""

    data: bytes = b"\xff" * 8


class Hold(msgspec.Struct, frozen=True, tag=True):
    """Read nothing and say nothing until ``FakeEngine.goes_on``."""


class Flood(msgspec.Struct, frozen=True, tag=True):
    """Send these messages over and over, so often in all and as fast as the pipe takes them; -1 never ends."""

    messages: tuple[msg.ToWindow, ...]
    times: int


class Remember(msgspec.Struct, frozen=True, tag=True):
    """Remember one more, and say that memories have changed."""

    memory: Memory


Step: TypeAlias = Send | WaitFor | Crash | Garbage | Hold | Flood | Remember


class Run(msgspec.Struct, frozen=True):
    """What one start of the process does; afterwards it answers until its standard input ends."""

    steps: tuple[Step, ...]
    is_deaf: bool = False
    """It neither accepts nor answers."""


FIRST_MARK = 2**40
"""From this number on a query only asks whether all that was sent before it has been read: every run answers it."""
_STEP_SECONDS = 0.01

NO_TRACE = msg.MoodTraced((), ())
NO_LINES = msg.LinesShown(())


class Script(msgspec.Struct, frozen=True):
    """All runs, and the history they share."""

    runs: tuple[Run, ...]
    history: tuple[msg.HistoryEntry, ...] = ()
    """Newest first."""
    trace: msg.MoodTraced = NO_TRACE
    lines: msg.LinesShown = NO_LINES
    memories: tuple[Memory, ...] = ()


class FakeEngine:
    """The test's side: what to run, and what came of it."""

    def __init__(
        self,
        folder: Path,
        runs: Sequence[Run],
        history: Sequence[msg.HistoryEntry] = (),
        trace: msg.MoodTraced = NO_TRACE,
        lines: msg.LinesShown = NO_LINES,
        memories: Sequence[Memory] = (),
    ) -> None:
        self._folder = folder
        script = Script(tuple(runs), tuple(history), trace, lines, tuple(memories))
        (folder / "script").write_bytes(msgspec.msgpack.encode(script))

    @property
    def command(self) -> list[str]:
        """Program and arguments."""
        return engine_command(str(self._folder))

    @property
    def starts(self) -> int:
        """How often the process was started."""
        return len(list(self._folder.glob("received-*")))

    @property
    def names(self) -> list[str]:
        """Which companion each process was started for, the first one first; "" for none in particular."""
        return [(self._folder / f"name-{run}").read_text() for run in range(self.starts)]

    def received(self, run: int) -> list[msg.ToEngine]:
        """What the process of this run, counted from 0, has received."""
        path = self._folder / f"received-{run}"
        return engine_reader().feed(path.read_bytes()) if path.exists() else []

    def goes_on(self) -> None:
        """Let the processes that hold go on, and those that would hold not begin to."""
        (self._folder / "goes-on").touch()

    def has_ended_in_order(self, run: int) -> bool:
        """Whether the process of this run saw the end of its standard input and went."""
        return (self._folder / f"ended-{run}").exists()


class _Process:
    def __init__(self, where: str, *options: str, is_wanted: Callable[[], bool]) -> None:
        folder = Path(where)
        self._is_wanted = is_wanted
        script = msgspec.msgpack.decode((folder / "script").read_bytes(), type=Script)
        self._number = len(list(folder.glob("received-*")))
        self._folder = folder
        _, _, name = " ".join(options).partition("--name ")
        (folder / f"name-{self._number}").write_text(name)
        self._log = (folder / f"received-{self._number}").open("wb", buffering=0)
        self._run = script.runs[min(self._number, len(script.runs) - 1)]
        self._history = list(script.history)
        self._trace = script.trace
        self._lines = script.lines
        self._shelf = MemoryShelf(script.memories)
        self._reader = engine_reader()
        self._arrived: deque[msg.ToEngine] = deque()

    def play(self) -> None:
        for step in self._run.steps:
            match step:
                case Send(messages):
                    self._send(*messages)
                case WaitFor(message_type):
                    while type(self._next()).__name__ != message_type:
                        pass
                case Remember(memory):
                    self._shelf.add(memory)
                    self._send(msg.MemoriesChanged())
                case Crash(status):
                    sys.exit(status)
                case Garbage(data):
                    sys.stdout.buffer.write(data)
                    sys.stdout.buffer.flush()
                case Hold():
                    while not (self._folder / "goes-on").exists():
                        time.sleep(_STEP_SECONDS)
                case Flood(messages, times):
                    while times:
                        self._send(*messages)
                        times -= 1
        while True:
            self._next()

    def _next(self) -> msg.ToEngine:
        """Take the next message, which is answered before the one after it is looked at."""
        while True:
            while not self._arrived:
                self._arrived += self._reader.feed(self._read())
            message = self._arrived.popleft()
            if isinstance(message, msg.Query) and message.number >= FIRST_MARK:
                self._send(msg.Answer(message.number, NO_LINES))
                continue
            self._log.write(encode(message))
            if not self._run.is_deaf:
                self._answer(message)
            return message

    def _read(self) -> bytes:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            if self._is_wanted():
                (self._folder / f"ended-{self._number}").touch()
            sys.exit(0)
        return data

    def _answer(self, message: msg.ToEngine) -> None:
        match message:
            case msg.Say(key=key):
                self._send(msg.Accepted(key))
            case msg.DeleteTurn(id=entry_id):
                self._history = [entry for entry in self._history if entry.id != entry_id]
                self._send(msg.HistoryChanged())
            case msg.Query(number=number, asked=msg.MoodTrace()):
                self._send(msg.Answer(number, self._trace))
            case msg.Query(number=number, asked=msg.WrittenLines()):
                self._send(msg.Answer(number, self._lines))
            case msg.Query(number=number, asked=msg.HistoryPage(beside=(_, place)) as asked):
                page = self._page_beside(place, asked.limit // 2)
                self._send(msg.Answer(number, page))
            case msg.Query(number=number, asked=msg.HistoryPage() as asked):
                found = [
                    entry
                    for entry in self._history
                    if (asked.before_id is None or entry.id < asked.before_id)
                    and asked.search.lower() in entry.text.lower()
                ]
                page = msg.HistoryShown(tuple(found[: asked.limit]), has_more=len(found) > asked.limit)
                self._send(msg.Answer(number, page))
            case msg.Query(
                number,
                msg.MemoryPage()
                | msg.OneMemory()
                | msg.MemoryStatistics()
                | msg.WhatIsKnown()
                | msg.ForgetPreview() as asked,
            ):
                self._send(msg.Answer(number, self._shelf.answer(asked)))
            case msg.ForgetMemories() | msg.ForgetSince() | msg.ForgetAbout():
                self._shelf.forget(message)
                self._send(msg.MemoriesChanged())
            case msg.PinMemory(id, is_pinned):
                self._shelf.put(replace(self._shelf.find(id), is_pinned=is_pinned))
                self._send(msg.MemoriesChanged())
            case msg.CorrectMemory(id, text):
                self._shelf.put(replace(self._shelf.find(id), text=text))
                self._send(msg.MemoriesChanged())
            case msg.SetOffRecord(is_on):
                self._send(msg.OffRecordChanged(is_on))

    def _page_beside(self, place: int, half: int) -> msg.HistoryShown:
        newer = [entry for entry in self._history if entry.id > place]
        older = [entry for entry in self._history if entry.id <= place]
        shown = (*newer[-half:], *older[:half])
        return msg.HistoryShown(shown, len(older) > half, len(newer) > half, place)

    def _send(self, *messages: msg.ToWindow) -> None:
        sys.stdout.buffer.write(b"".join(encode(message) for message in messages))
        sys.stdout.buffer.flush()


def play(*arguments: str, is_wanted: Callable[[], bool] = lambda: True) -> None:
    """Be the process of these arguments until it ends; one that is not wanted any more was killed."""
    _Process(*arguments, is_wanted=is_wanted).play()


if __name__ == "__main__":
    play(*sys.argv[1:])
