"""A running pipecat agent behind virtual devices, and recordings said to it; the counterpart of ``bench.live.Talk``.

It is two processes: the language model's server in Companion's environment, and the agent in its own. Both end with
their standard input. Waiting for the answer follows the same rules and times as there.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Final

from companion.hearing.packaged import find_packaged
from companion.values import Audio, PartBroken, Told
from tests.lab.bench.live import ECHO_GAIN_DB, going_on, waited
from tests.lab.bench.recordings import Utterance
from tests.lab.peers.comparison import Said
from tests.support.virtual_sound import VirtualSound

ROOT: Final = Path(__file__).resolve().parents[3]

_GAP: Final = 0.7
_ANSWER_WITHIN: Final = 8.0
_LONGEST_ANSWER: Final = 90.0
_READY_WITHIN: Final = 60.0
_END_WITHIN: Final = 15.0


class PipecatTalk:
    """An open agent; a context manager."""

    def __init__(self, sound: VirtualSound, python: Path, mode: str, log: IO[str]) -> None:
        """Start nothing yet.

        Args:
            sound: Running.
            python: The interpreter of the peer's environment.
            mode: "token" or "sentence": what pipecat hands to the voice at a time.
            log: Where the processes' standard error goes.
        """
        self._sound = sound
        self._python = python
        self._mode = mode
        self._log = log
        self._processes = ExitStack()
        self._changed = threading.Condition()
        self._is_speaking = False
        self._told: list[str] = []
        """What happened, in order."""

    def __enter__(self) -> "PipecatTalk":
        """Wait until it listens; ``PartBroken`` when it does not."""
        try:
            self._start()
        except BaseException:
            self._processes.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """End both processes."""
        self._processes.close()

    def say(self, utterance: Utterance, *, echo_delay: float, noise: Audio | None) -> Said:
        """Say a recording and hear the answer to its end, with a noise in the room if one is given."""
        time.sleep(_GAP)
        self._until(lambda: not self._is_speaking, _LONGEST_ANSWER)
        audio = utterance.audio()
        with (
            self._sound.echo(delay=echo_delay, gain_db=ECHO_GAIN_DB),
            going_on(self._sound, noise),
            self._sound.record() as recording,
        ):
            time.sleep(_GAP)
            first = len(self._told)
            self._sound.say(audio).wait()
            if self._until(lambda: self._is_speaking, _ANSWER_WITHIN):
                self._until(lambda: not self._is_speaking, _LONGEST_ANSWER)
        wait, is_cut_in = waited(recording.tape.microphone, recording.tape.companion, audio)
        return Said(utterance.file.name, wait, is_cut_in, not is_cut_in and broke_off(self._told[first:]))

    def _start(self) -> None:
        server = self._run(sys.executable, "language_model_server")
        port = self._first_line(server)
        agent = self._run(
            str(self._python),
            "pipecat_program",
            *("--mode", self._mode, "--server", f"http://127.0.0.1:{port}/v1"),
            *(
                "--recogniser",
                str(find_packaged("moonshine_voice", "assets/tiny-en", part=Told("The recogniser"))),
            ),
        )
        threading.Thread(target=self._follow, args=(agent,), daemon=True).start()
        if not self._until(lambda: "ready" in self._told, _READY_WITHIN):
            raise PartBroken("The peer did not get ready; its log says why.")

    def _run(self, python: str, program: str, *arguments: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [python, "-m", f"tests.lab.peers.{program}", *arguments],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self._processes.callback(_end, process)
        return process

    @staticmethod
    def _first_line(process: "subprocess.Popen[str]") -> str:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        if not line:
            raise PartBroken("The language model's server did not start; the peer's log says why.")
        return line

    def _follow(self, agent: "subprocess.Popen[str]") -> None:
        assert agent.stdout is not None
        for line in agent.stdout:
            with self._changed:
                self._take(json.loads(line))
                self._changed.notify_all()

    def _take(self, event: str) -> None:
        self._told.append(event)
        if event in {"speaking", "silent"}:
            self._is_speaking = event == "speaking"

    def _until(self, holds: Callable[[], bool], within: float) -> bool:
        """Wait for a condition; False when it does not come in time."""
        with self._changed:
            return self._changed.wait_for(holds, within)


def broke_off(told: Sequence[str]) -> bool:
    """Tell whether a turn of the person's began while the agent spoke, by what it told during one recording."""
    return "speaking" in told and "person_started" in told[told.index("speaking") :]


def _end(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.close()
    try:
        process.wait(_END_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
