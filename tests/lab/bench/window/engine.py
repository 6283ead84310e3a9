"""A scripted engine for the window that is measured: shows it a recorded talk, once as it was or ten thousand turns.

Run as a program by the window: ``engine.py TALK LOG TURNS FIGURES``. With ``TURNS`` 0 the talk is shown once, at its
own pace; else round after round, pressed together, until so many turns were shown. Now and then it waits until the
window has taken all that was sent, as ``FIGURES``, which the window writes, says. Into ``LOG`` goes a line of JSON for
what others have to know: when the talk began, and when how many turns had been taken.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import IO, Final

from companion.channel.frames import encode
from companion.channel.messages import Event, LevelMeasured
from tests.lab.bench.window.recorded_talk import RecordedTalk, Round, load
from tests.lab.bench.window.window_log import read_figures

_PACE: Final = 1000.0
"""A minute's talk in a sixteenth of a second: more than a window can draw, so that only taking it in counts."""
_LOOK_EVERY: Final = 0.2
_ROUNDS_AT_ONCE: Final = 10


class _Stage:
    def __init__(self, log: IO[str], figures: Path) -> None:
        self._log = log
        self._figures = figures
        self._sent = 0

    def show(self, talk: RecordedTalk, round_: Round) -> None:
        """Show the talk once."""
        for then, event in talk.events:
            wait = round_.at(talk, then) - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            self._send(round_.shown(talk, event))

    def tell(self, **facts: float) -> None:
        """Write a line for those who measure."""
        self._log.write(json.dumps({"at": time.monotonic()} | facts) + "\n")
        self._log.flush()

    def wait_until_taken(self) -> None:
        """Return once the window has taken in all that was sent."""
        while self._taken() < self._sent:
            time.sleep(_LOOK_EVERY)

    def _taken(self) -> int:
        written = read_figures(self._figures)
        return written[-1].taken if written else 0

    def _send(self, event: Event) -> None:
        sys.stdout.buffer.write(encode(event))
        sys.stdout.buffer.flush()
        self._sent += 1


def main(talk_file: str, log_file: str, turns: str, figures: str) -> None:
    """Show the talk, and wait until the window goes."""
    talk = load(Path(talk_file))
    with Path(log_file).open("w", encoding="ascii") as log:
        stage = _Stage(log, Path(figures))
        if int(turns):
            _many(stage, talk, int(turns))
        else:
            began = time.monotonic()
            stage.tell(began=began)
            stage.show(talk, Round(began))
        stage.tell(ended=1)
        while os.read(sys.stdin.fileno(), 65536):
            pass


def _many(stage: _Stage, talk: RecordedTalk, turns: int) -> None:
    # how loud it is comes twenty times a second, whatever is said; here it would be most of all
    words = RecordedTalk(
        tuple((at, event) for at, event in talk.events if not isinstance(event, LevelMeasured)), talk.turns
    )
    rounds = -(-turns // words.turns)
    for number in range(rounds):
        stage.show(words, Round(time.monotonic(), _PACE, number * words.numbers))
        if number % _ROUNDS_AT_ONCE == 0 or number == rounds - 1:
            stage.wait_until_taken()
            stage.tell(turns=(number + 1) * words.turns)


if __name__ == "__main__":
    main(*sys.argv[1:])
