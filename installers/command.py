"""Runs other programs: long ones with their progress shown and their output logged, and short ones for their answer."""

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from installers.pip_output import PipNarrator
from installers.progress import Progress

TICK_SECONDS = 0.5
"""Seconds between two steps of the live line while a program prints nothing."""

PATIENCE_SECONDS = 15.0
"""Seconds that an interrupted program has to clean up (guess: pip deletes what it has unpacked)."""


class SetAside(Exception):
    """A program was ended because other work takes precedence; it may be run again later."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit status of a program, and its output."""

    status: int
    """0 for success; 127 if there is no such program."""
    output: str
    """Standard output, for a long program with its standard error."""

    @property
    def is_good(self) -> bool:
        """True if the program succeeded."""
        return self.status == 0


class Runner(Protocol):
    """Interface through which the steps of an installation run other programs."""

    def run(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> Answer:
        """Run a long program to its end and show its progress; `environment` is added to the present one."""
        ...

    def ask(self, command: Sequence[str]) -> Answer:
        """Run a short, quiet program."""
        ...


_UNWANTED = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPATH",
    "PYTHONHOME",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_REQUIRE_HASHES",
)
"""Variables that send packages elsewhere, load foreign ones, or make each start compile all modules; the user's index
and certificates stay in force."""


def clean_environment(present: Mapping[str, str], added: Mapping[str, str] | None) -> dict[str, str]:
    """Return the environment for a child: the present one without the variables that mislead it, plus `added`."""
    kept = {name: value for name, value in present.items() if name not in _UNWANTED}
    return kept | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"} | dict(added or {})


class ChildProcesses:
    """Runner of real programs; the output of long ones goes to a log file."""

    def __init__(self, progress: Progress, log: Path, gives_way: Callable[[], bool] = lambda: False) -> None:
        """Store the values.

        Args:
            progress: Shows the activity of long programs.
            log: File for their output.
            gives_way: Called a few times a second; a long program is ended once it returns True.
        """
        self._progress = progress
        self._log = log
        self._gives_way = gives_way

    def run(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> Answer:
        """Run a long program; an interruption ends it too and is passed on. Raises `SetAside`."""
        self._log.parent.mkdir(parents=True, exist_ok=True)
        try:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=clean_environment(os.environ, environment),
                process_group=0 if os.name == "posix" else None,  # a session of its own would compete as one
            )
        except OSError as error:
            return Answer(127, f"ERROR: {error}")
        patience = PATIENCE_SECONDS
        try:
            with self._log.open("a", encoding="utf-8") as log:
                log.write("$ " + " ".join(command) + "\n")
                output = self._follow(child, log.write)
            return Answer(child.wait(), output)
        except SetAside:
            patience = 0.0  # a program starved of the processor would take long, while someone waits
            raise
        finally:
            end_with_its_children(child, patience)

    def _follow(self, child: "subprocess.Popen[str]", write: "_Write") -> str:
        lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

        def read() -> None:
            assert child.stdout is not None
            with child.stdout as output:
                for line in output:
                    lines.put(line)
            lines.put(None)

        threading.Thread(target=read, name="child output", daemon=True).start()
        narrator = PipNarrator()
        kept: list[str] = []
        while True:
            if self._gives_way():
                raise SetAside
            try:
                line = lines.get(timeout=TICK_SECONDS)
            except queue.Empty:
                self._progress.tick()
                continue
            if line is None:
                return "".join(kept)
            write(line)
            kept.append(line)
            words = narrator.words_for(line)
            if words is not None:
                self._progress.show(words)

    def ask(self, command: Sequence[str]) -> Answer:
        """Run a short program and drop its standard error."""
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=clean_environment(os.environ, None),
                timeout=60,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return Answer(127, "")
        return Answer(done.returncode, done.stdout)


def end_with_its_children(
    child: "subprocess.Popen[str] | subprocess.Popen[bytes]", patience: float = PATIENCE_SECONDS
) -> None:
    """End a program and its children, with time for it to clean up.

    Args:
        child: a program in a process group or session of its own, on systems that have them.
        patience: Seconds that it has for that.
    """
    if os.name != "posix":
        child.terminate()
        child.wait()
        return
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            child.wait(patience)
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


class _Write(Protocol):
    def __call__(self, text: str, /) -> object: ...
