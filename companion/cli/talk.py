"""``companion talk``: the conversation in a terminal, by voice or in writing.

By voice, words appear as they are recognised and spoken. In writing, each line of standard input is a turn and each
reply a line on standard output; everything else goes to standard error, so that both can be piped. The lines "/off" and
"/on" go off the record and back.
"""

import asyncio
import contextlib
import io
import os
import sys
import threading
from collections.abc import Callable
from typing import Final, TextIO

from companion.channel import messages as msg
from companion.engine.equip import equip, load_choices, without_sound
from companion.engine.equipment import Equipment
from companion.engine.session import Session
from companion.storage.paths import find_paths
from companion.values import Phase
from companion.window.feeling_words import causes_of, mood_line, reading_line

_CLEAR_LINE: Final = "\r\x1b[K"

_SHORTEST: Final = 0.0005
"""Seconds; a stage that took less would read "0 ms"."""

_RECORD: Final = {"/off": True, "/on": False}
"""Lines that are no turns, and whether they go off the record."""

_PHASES: Final = {
    Phase.IDLE: "not listening",
    Phase.LISTENING: "listening",
    Phase.PERSON_SPEAKING: "hearing you",
    Phase.DECIDING: "…",
    Phase.PREPARING: "thinking",
    Phase.SPEAKING: "speaking",
    Phase.INTERRUPTED: "yielding",
    Phase.FAILED: "cannot answer",
}


class VoiceScreen:
    """Shows a spoken conversation: finished lines above, what is happening now in the last line.

    With ``tells_times``, the line after an answer to speech says how soon it came and what that time went into; with
    ``tells_feelings``, lines say how each utterance was understood, and what it did to the companion; with
    ``tells_memories``, what came to its mind and why.
    """

    def __init__(
        self,
        name: str,
        out: TextIO,
        *,
        tells_times: bool = False,
        tells_feelings: bool = False,
        tells_memories: bool = False,
    ) -> None:
        self._name = name
        self._out = out
        self._tells_times = tells_times
        self._tells_feelings = tells_feelings
        self._tells_memories = tells_memories
        self._timed: msg.AnswerTimed | None = None
        self._is_terminal = out.isatty()
        self.has_gone = asyncio.Event()
        """Set when nobody reads the output any more."""

    def show(self, event: msg.Event) -> None:
        """Show what has happened; what a terminal cannot show is left out."""
        try:
            self._show(event)
        except BrokenPipeError:
            self.has_gone.set()

    def _show(self, event: msg.Event) -> None:
        match event:
            case msg.PhaseChanged():
                self._now(f"[{_PHASES[event.phase]}] {event.why}".rstrip())
            case msg.PersonHeard(is_final=False):
                self._now(f"You: {event.stable} {event.changing}".rstrip())
            case msg.PersonHeard(is_final=True) if event.stable:
                self._line(f"You: {event.stable}")
            case msg.CompanionSaid(is_final=False):
                self._now(f"{self._name}: {event.heard}")
            case msg.CompanionSaid(is_final=True) if event.heard:
                self._line(f"{self._name}: {event.heard}")
                self._tell_time()
            case msg.AnswerTimed() if self._tells_times:
                self._timed = event  # told once the answer is over: it comes as the answer begins
            case msg.Felt(is_final=True) | msg.MoodMoved() if self._tells_feelings:
                self._line(f"({_feeling_words(event, self._name)})")
            case msg.Recalled() if self._tells_memories:
                for line in _memory_lines(event):
                    self._line(line)
            case msg.OffRecordChanged():
                self._line(_record_words(event))
            case msg.Noticed() if event.sentence:
                self._line(f"({event.sentence})")
            case _:
                pass

    def _tell_time(self) -> None:
        if self._timed is not None:
            self._line(f"({_time_words(self._timed)})")
            self._timed = None

    def _now(self, text: str) -> None:
        if self._is_terminal:
            print(f"{_CLEAR_LINE}{text}", end="", file=self._out, flush=True)

    def _line(self, text: str) -> None:
        start = _CLEAR_LINE if self._is_terminal else ""
        print(f"{start}{text}", file=self._out, flush=True)


def _time_words(timed: msg.AnswerTimed) -> str:
    """Return an answer's time and stages, those that would read 0 left out: "0.42 s: notice 120, read 60 ms"."""
    stages = [
        f"{stage} {1000 * seconds:.0f}" for stage, seconds in timed.stages.items() if seconds >= _SHORTEST
    ]
    whole = f"{timed.seconds:.2f} s"
    return f"{whole}: {', '.join(stages)} ms" if stages else whole


def _feeling_words(event: msg.Felt | msg.MoodMoved, companion: str) -> str:
    """Return how an utterance was understood, or how the companion feels and why."""
    if isinstance(event, msg.Felt):
        return reading_line(event.reading)
    why = "; ".join(f"{what}: {amount}" for what, amount in causes_of(event.step))
    line = mood_line(event.step.after, companion)
    return f"{line} — {why}" if why else line


def _memory_lines(event: msg.Recalled) -> list[str]:
    """Return a line for each memory that came back, and why it did."""
    return [
        f"({'Remembered' if each.is_told else 'Came to mind'}: “{' '.join(each.text.split())}” — {each.reason})"
        for each in event.memories
    ]


def _record_words(event: msg.OffRecordChanged) -> str:
    if event.is_on:
        return "(Off the record: nothing of what is said is kept.)"
    return "(On the record again; what was said meanwhile is forgotten.)"


class TextTurns:
    """A conversation in writing: one reply to one line, in order.

    With ``feels_as``, the companion's name, lines beside the replies say how each utterance was understood and what it
    did to the companion; with ``tells_memories``, what came to its mind and why.
    """

    def __init__(
        self, out: TextIO, notes: TextIO, *, feels_as: str | None = None, tells_memories: bool = False
    ) -> None:
        self._out = out
        self._notes = notes
        self._feels_as = feels_as
        self._tells_memories = tells_memories
        self._is_answered = asyncio.Event()
        self._is_read = True

    def show(self, event: msg.Event) -> None:
        """Print a reply once it is whole, and notices beside it."""
        try:
            self._show(event)
        except BrokenPipeError:
            self._is_read = False
            self._is_answered.set()

    def _show(self, event: msg.Event) -> None:
        match event:
            case msg.CompanionSaid(is_final=True):
                print(event.heard, file=self._out, flush=True)
                self._is_answered.set()
            case msg.PhaseChanged(phase=Phase.FAILED):
                print(f"({event.why})", file=self._notes, flush=True)
                self._is_answered.set()
            case msg.Felt(is_final=True) | msg.MoodMoved() if self._feels_as is not None:
                print(f"({_feeling_words(event, self._feels_as)})", file=self._notes, flush=True)
            case msg.Recalled() if self._tells_memories:
                print(*_memory_lines(event), sep="\n", file=self._notes, flush=True)
            case msg.OffRecordChanged():
                print(_record_words(event), file=self._notes, flush=True)
            case msg.Noticed() if event.sentence:
                print(f"({event.sentence})", file=self._notes, flush=True)
            case _:
                pass

    async def run(
        self, lines: TextIO, say: Callable[[str], None], set_off_record: Callable[[bool], None]
    ) -> None:
        """Take turns until the input ends, or until nobody reads the replies any more."""
        coming = _lines_of(lines)
        while self._is_read:
            if lines.isatty():
                print("> ", end="", file=self._notes, flush=True)
            line = await coming.get()
            if line is None:
                return
            if line.strip() in _RECORD:
                set_off_record(_RECORD[line.strip()])
            elif line.strip():
                self._is_answered.clear()
                say(line.strip())
                await self._is_answered.wait()


def _lines_of(stream: TextIO) -> "asyncio.Queue[str | None]":
    """Return a queue of a stream's lines, then None; reading blocks, so it has a thread that may be left behind."""
    loop = asyncio.get_running_loop()
    coming: asyncio.Queue[str | None] = asyncio.Queue()

    def put(line: str | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the talk has ended before its input
            loop.call_soon_threadsafe(coming.put_nowait, line)

    def read() -> None:
        for line in stream:
            put(line)
        put(None)

    threading.Thread(target=read, name="lines", daemon=True).start()
    return coming


def talk_aloud(name: str, *, tells_times: bool, tells_feelings: bool, tells_memories: bool) -> int:
    """Talk by voice until interrupted (``KeyboardInterrupt`` once it has ended in order); return the exit code."""
    return asyncio.run(
        _talk_aloud(
            name, tells_times=tells_times, tells_feelings=tells_feelings, tells_memories=tells_memories
        )
    )


def talk_in_writing(name: str, *, tells_feelings: bool, tells_memories: bool) -> int:
    """Answer the lines of standard input until it ends; return the exit code."""
    return asyncio.run(_talk_in_writing(name, tells_feelings=tells_feelings, tells_memories=tells_memories))


async def _talk_aloud(name: str, *, tells_times: bool, tells_feelings: bool, tells_memories: bool) -> int:
    equipment = _equipment(name)
    screen = VoiceScreen(
        equipment.persona.name,
        sys.stdout,
        tells_times=tells_times,
        tells_feelings=tells_feelings,
        tells_memories=tells_memories,
    )
    print("Speak, or press Ctrl+C to end.", file=sys.stderr)
    session = Session(equipment, screen.show)
    await session.open()
    try:
        await screen.has_gone.wait()
    finally:
        await session.close()
    return 0


async def _talk_in_writing(name: str, *, tells_feelings: bool, tells_memories: bool) -> int:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # what is no text in the terminal's encoding ends nothing
    equipment = without_sound(_equipment(name))
    turns = TextTurns(
        sys.stdout,
        sys.stderr,
        feels_as=equipment.persona.name if tells_feelings else None,
        tells_memories=tells_memories,
    )
    session = Session(equipment, turns.show)
    await session.open()
    try:
        await turns.run(
            sys.stdin,
            lambda line: session.take(msg.Say(line, key="")),
            lambda is_on: session.take(msg.SetOffRecord(is_on)),
        )
    finally:
        await session.close()
    return 0


def _equipment(name: str) -> Equipment:
    paths = find_paths(os.environ)
    paths.make()
    choices = load_choices(paths, name)
    for problem in choices.problems:
        print(f"({problem})", file=sys.stderr)
    return equip(paths, name, choices)
