"""The program's side of the process in which coqui-tts speaks: starts it, sends orders, reads answers, ends it."""

import contextlib
import os
import queue
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, cast

import companion
from companion.speaking.engines import coqui_frames
from companion.speaking.engines.coqui_frames import FrameBroken, FromProcess, ToProcess
from companion.values import PartBroken, PartMissing, Told

END_MOST_SECONDS = 1.0
"""Maximum seconds for a process to end by itself."""

_FOLDER = Path(companion.__file__).resolve().parent.parent
_PYTHON = _FOLDER / ".venv-coqui" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV")


class CoquiMissing(PartMissing):
    """coqui-tts is not installed."""

    def __init__(self) -> None:
        super().__init__(
            Told(
                "coqui-tts is not installed; in Companion's repository type "
                "`python3 installers/run.py --with coqui`."
            ),
            log="no environment of coqui-tts",
        )


class CoquiBroken(PartBroken):
    """The model cannot be loaded, or its process failed."""


def usual_program() -> tuple[str, ...]:
    """Return the command of the process; raises ``CoquiMissing``."""
    if not _PYTHON.is_file():
        raise CoquiMissing
    return (str(_PYTHON), "-P", "-m", "companion.speaking.engines.coqui_process")


class CoquiLink:
    """The process, and a thread that reads its answers."""

    def __init__(self, program: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # libraries may print words that are said
                env=surroundings(os.environ),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise CoquiMissing from error
        # both are pipes, which Popen types too broadly
        self._orders = cast("BinaryIO", self._process.stdin)
        self._output = cast("BinaryIO", self._process.stdout)
        self._answers: queue.SimpleQueue[FromProcess | None] = queue.SimpleQueue()
        self._has_ended = False
        self._reader = threading.Thread(target=self._read, name="coqui answers", daemon=True)
        self._reader.start()

    def tell(self, order: ToProcess) -> None:
        """Send an order; raises ``CoquiBroken`` when the process has ended."""
        try:
            coqui_frames.write(self._orders, order)
        except (OSError, ValueError) as error:  # ValueError: closed after it fell silent
            raise stopped("process has ended") from error

    def next_within(self, seconds: float) -> FromProcess | None:
        """Wait for the next answer; None if there was none. Raises ``CoquiBroken`` if the process has ended."""
        if self._has_ended:
            raise stopped("process has ended")
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            return None
        if answer is None:
            self._has_ended = True
            raise stopped(f"process ended with {self._process.wait()}")
        return answer

    def close(self) -> None:
        """Let the process end, or kill it after ``END_MOST_SECONDS``."""
        with contextlib.suppress(OSError):  # it has ended before it read everything
            self._orders.close()
        try:
            self._process.wait(END_MOST_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        self._output.close()

    def _read(self) -> None:
        try:
            while (answer := coqui_frames.read_answer(self._output)) is not None:
                self._answers.put(answer)
        except FrameBroken:
            self._process.kill()  # it is another program, or its memory is damaged
        self._answers.put(None)


def stopped(log: str) -> CoquiBroken:
    """Return the error for a process that cannot speak any more, or not this text."""
    return CoquiBroken(
        Told("The coqui-tts voice has stopped; choose it again, or another voice."), log=f"coqui: {log}"
    )


def surroundings(present: Mapping[str, str]) -> dict[str, str]:
    """Return the process's environment: the present one, restricted to our files, without network access.

    PyTorch's threads sleep while they wait for each other: with their usual spinning, two of them took 11 s on two
    busy cores for work that otherwise takes 3.
    """
    kept = {name: value for name, value in present.items() if name not in _UNWANTED}
    return kept | {
        "PYTHONPATH": str(_FOLDER),
        "PYTHONNOUSERSITE": "1",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "OMP_WAIT_POLICY": "PASSIVE",
    }
