"""Measures the engine's process from outside: how soon it is ready, what it takes while idle, and its memory.

It is started as the window starts it, and spoken with through the channel.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from queue import Empty, Queue
from typing import IO, Final

import psutil

from companion.channel import messages as msg
from companion.channel.frames import encode, window_reader
from companion.values import PartBroken, Phase
from tests.lab.bench.recordings import Utterance
from tests.support.virtual_sound import VirtualSound

_READY_WITHIN: Final = 60.0
_ANSWER_WITHIN: Final = 20.0
_IDLE_SECONDS: Final = 30.0
_IDLE_SECONDS_QUICK: Final = 6.0
_SETTLED_WITHIN: Final = 30.0
_AT_REST: Final = 11.0
"""Seconds of quiet after which the loudspeaker's stream has been paused, too."""
_BUSY: Final = 0.3
"""Share of a core above which it is still reading ahead what was said in earlier talks."""


@dataclass(frozen=True, slots=True)
class HeadlessFigures:
    """What the engine's process takes."""

    ready_after: float
    """From the start of the process to listening, in seconds."""
    idle_cpu: float
    """Share of one core while it listens to a quiet room."""
    hearing_cpu: float
    """Share of one core while a person speaks to it."""
    peak_megabytes: float
    """Highest resident memory, one spoken turn included, in 10^6 bytes."""

    def lines(self) -> list[str]:
        """Return the rows of a table."""
        return [
            f"engine process: ready to listen after {self.ready_after:.2f} s, "
            f"idle {100 * self.idle_cpu:.1f} % of a core, {100 * self.hearing_cpu:.0f} % while one speaks, "
            f"peak {self.peak_megabytes:.0f} MB"
        ]

    def as_json(self) -> dict[str, float]:
        """Return it for a file."""
        return asdict(self)


def measure_headless(sound: VirtualSound, utterance: Utterance, *, is_quick: bool) -> HeadlessFigures:
    """Start an engine, let it idle, say something to it, and end it; ``PartBroken`` when it does not answer."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "companion", "engine"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | sound.environment,
    )
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        phases = _phases_of(process.stdout)
        _await(phases, Phase.LISTENING, _READY_WITHIN)
        ready_after = time.monotonic() - began
        time.sleep(_AT_REST)
        _await_settled(process.pid)
        idle_cpu = _idle_cpu(process.pid, _IDLE_SECONDS_QUICK if is_quick else _IDLE_SECONDS)
        while not phases.empty():  # what it said of itself at its first start
            phases.get_nowait()
        hearing_cpu = _cpu_while(process.pid, sound.say(utterance.audio()).wait)
        _await(phases, Phase.SPEAKING, _ANSWER_WITHIN)
        peak = _peak_megabytes(process.pid)
        process.stdin.write(encode(msg.Quit()))
        process.stdin.close()
        process.wait(timeout=10.0)
    finally:
        process.kill()
        process.wait()
    return HeadlessFigures(ready_after, idle_cpu, hearing_cpu, peak)


def _phases_of(stream: IO[bytes]) -> "Queue[Phase]":
    phases: Queue[Phase] = Queue()

    def read() -> None:
        reader = window_reader()
        while data := os.read(stream.fileno(), 65536):
            for message in reader.feed(data):
                if isinstance(message, msg.PhaseChanged):
                    phases.put(message.phase)

    threading.Thread(target=read, name="phases", daemon=True).start()
    return phases


def _await(phases: "Queue[Phase]", wanted: Phase, within: float) -> None:
    give_up_at = time.monotonic() + within
    while time.monotonic() < give_up_at:
        try:
            if phases.get(timeout=0.5) is wanted:
                return
        except Empty:
            continue
    raise PartBroken("The engine did not get that far; run `companion doctor`.", log=f"no phase {wanted}")


def _await_settled(pid: int) -> None:
    give_up_at = time.monotonic() + _SETTLED_WITHIN
    while _idle_cpu(pid, 1.0) > _BUSY and time.monotonic() < give_up_at:
        pass


def _idle_cpu(pid: int, seconds: float) -> float:
    return _cpu_while(pid, lambda: time.sleep(seconds))


def _cpu_while(pid: int, wait: Callable[[], None]) -> float:
    process = psutil.Process(pid)
    began, before = time.monotonic(), process.cpu_times()
    wait()
    after, seconds = process.cpu_times(), time.monotonic() - began
    return float(after.user + after.system - before.user - before.system) / seconds


def _peak_megabytes(pid: int) -> float:
    with open(f"/proc/{pid}/status", encoding="ascii") as status:  # noqa: PTH123 — not a file of ours
        for line in status:
            if line.startswith("VmHWM"):
                return float(line.split()[1]) * 1024 / 1e6
    raise PartBroken("This system does not tell a process's peak memory.", log="no VmHWM")
