"""``companion talk``: the conversation in a terminal, by voice or in writing.

By voice, words appear as they are recognised and spoken. In writing, each line of standard input is a turn and each
reply a line on standard output; everything else goes to standard error, so that both can be piped. The lines "/off"
and "/on" go off the record and back. "/say …" corrects the last reply, and "/unsay" takes the correction back. If
the person writes in another language than the one that is set, one notice explains how to set it.
"""

import argparse
import asyncio
import contextlib
import io
import logging
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TextIO, TypeAlias

from companion.channel import messages as msg
from companion.cli.arguments import add_flag
from companion.cli.output import EXIT_TROUBLE, language, quoted, said, say
from companion.conversation import effects as do
from companion.conversation.step import Taken
from companion.engine.choices import load_choices
from companion.engine.engine import Observer
from companion.engine.equip import equip, without_sound
from companion.engine.equipment import Equipment
from companion.engine.handlers.talk import WRITING
from companion.engine.models.warm_up import LastStart
from companion.engine.sample_lines import NOTICE as LINE_NOTICE
from companion.engine.session import Session
from companion.storage.paths import made_paths
from companion.thinking.orders.commands import HUSHING
from companion.values import Phase, Place, Sentence, Told, together, with_colon, with_semicolons
from companion.window.feelings.feeling_words import causes_of, mood_line, reading_line
from companion.window.settings.setting_pages import own_names
from companion.window.talk.why import breach_words, wanted_words
from companion.window.wording import Translate, untranslated

logger = logging.getLogger(__name__)

_CLEAR_LINE: Final = "\r\x1b[K"

_LONGEST_LINE: Final = 2**17
"""Maximum characters of a typed turn, more than the engine accepts; the rest of a longer line becomes another turn
(guess)."""
_SHORTEST: Final = 0.0005
"""Seconds below which a stage is left out, because it would read "0 ms"."""

Wish: TypeAlias = msg.Say | msg.SetOffRecord | msg.SayItLikeThis | msg.UndoSampleLine
"""The message that a typed line stands for."""

_PHASES: Final[Mapping[Phase, Sentence]] = {
    Phase.IDLE: Told("not listening"),
    Phase.ASLEEP: Told("asleep"),
    Phase.LISTENING: Told("listening"),
    Phase.PERSON_SPEAKING: Told("hearing you"),
    Phase.DECIDING: "…",
    Phase.PREPARING: Told("thinking"),
    Phase.SPEAKING: Told("speaking"),
    Phase.INTERRUPTED: Told("yielding"),
    Phase.FAILED: Told("cannot answer"),
}


_YOU: Final = Told("You")
_REMEMBERED: Final = Told("Remembered")
_CAME_TO_MIND: Final = Told("Came to mind")


@dataclass(frozen=True, slots=True)
class Asides:
    """Optional details shown next to the words of a conversation."""

    times: bool = False
    """Shows how soon speech was answered, and how long each stage took."""
    feelings: bool = False
    """Shows how each utterance was understood, and its effect on the companion."""
    memories: bool = False
    """Shows which memories were recalled, and why."""
    plans: bool = False
    """Shows what was decided before each reply, and why."""
    translate: Translate = untranslated
    """Puts the window's words for feelings and wishes into the person's language."""
    command: str = "companion"
    """Command line that starts the program with the same companion, for sentences that name a command."""

    def lines(self, event: msg.Event, companion: str) -> list[str]:
        """Return the lines shown for an event, in brackets; most events have none."""
        match event:
            case msg.Felt(is_final=True) | msg.MoodMoved() if self.feelings:
                return [f"({_feeling_words(event, companion, self.translate)})"]
            case msg.Recalled() if self.memories:
                return _memory_lines(event)
            case msg.Planned() if self.plans:
                return _plan_lines(event, self.translate)
            case msg.OffRecordChanged():
                return [f"({said(_record_words(event))})"]
            case msg.LanguageAsked() if event.language:
                return [f"({said(_language_words(event.language, self.command))})"]
            case msg.Noticed() if event.sentence:
                return [f"({said(event.sentence)})"]
            case _:
                return []


class Troubles:
    """Current problems, kept so that one problem of several parts is reported once."""

    def __init__(self) -> None:
        self._of: dict[str, Sentence] = {}

    def has_told(self, event: msg.Event) -> bool:
        """Record a notice or a failure; return whether it repeats a problem that another part has already reported."""
        match event:
            case msg.Noticed():
                part, trouble = event.key, event.sentence if event.is_error else ""
            case msg.PhaseChanged(phase=Phase.FAILED):
                part, trouble = "reply", event.why
            case _:
                return False
        self._of[part] = ""
        is_told = trouble != "" and trouble in self._of.values()
        self._of[part] = trouble
        return is_told


NO_ASIDES: Final = Asides()


class VoiceScreen:
    """Shows a spoken conversation: finished lines above, what is happening now in the last line."""

    def __init__(self, name: str, out: TextIO, asides: Asides = NO_ASIDES) -> None:
        self._name = name
        self._out = out
        self._asides = asides
        self._troubles = Troubles()
        self._timed: msg.AnswerTimed | None = None
        self._is_terminal = out.isatty()
        self.has_gone = asyncio.Event()
        """Set when the reader of the output has gone, or its disk is full."""

    def show(self, event: msg.Event) -> None:
        """Show an event; characters that a terminal cannot show are left out."""
        try:
            self._show(event)
        except OSError:  # reported at the end of the command
            self.has_gone.set()

    def _show(self, event: msg.Event) -> None:
        match event:
            case msg.PhaseChanged():
                self._now(f"[{said(_PHASES[event.phase])}] {said(event.why)}".rstrip())
            case msg.PersonHeard(is_final=False):
                self._now(said(with_colon(_YOU, event.text)).rstrip())
            case msg.PersonHeard(is_final=True) if event.stable:
                self._line(said(with_colon(_YOU, event.stable)))
            case msg.CompanionSaid(is_final=False):
                self._now(said(with_colon(self._name, event.heard)))
            case msg.CompanionSaid(is_final=True) if event.heard:
                self._line(said(with_colon(self._name, event.heard)))
                self._tell_time()
            case msg.AnswerTimed() if self._asides.times:
                self._timed = event  # shown once the answer is over: the event comes as the answer begins
            case _ if not self._troubles.has_told(event):
                for line in self._asides.lines(event, self._name):
                    self._line(line)

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
    """Return an answer's time and stages, without those that would read 0: "0.42 s: notice 120, read 60 ms"."""
    stages = [
        f"{stage} {1000 * seconds:.0f}" for stage, seconds in timed.stages.items() if seconds >= _SHORTEST
    ]
    whole = f"{timed.seconds:.2f} s"
    return f"{whole}: {', '.join(stages)} ms" if stages else whole


def _feeling_words(event: msg.Felt | msg.MoodMoved, companion: str, translate: Translate) -> str:
    """Return how an utterance was understood, or how the companion feels and why."""
    if isinstance(event, msg.Felt):
        return reading_line(event.reading, translate)
    why = said(
        with_semicolons([with_colon(what, amount) for what, amount in causes_of(event.step, translate)])
    )
    line = mood_line(event.step.after, companion, translate)
    return f"{line} — {why}" if why else line


def _memory_lines(event: msg.Recalled) -> list[str]:
    """Return a line for each memory that came back, and why it did."""
    return [
        f"({said(with_colon(_REMEMBERED if each.is_told else _CAME_TO_MIND, ' '.join(each.text.split())))} — "
        f"{said(each.reason)})"
        for each in event.memories
    ]


def _plan_lines(event: msg.Planned, translate: Translate) -> list[str]:
    """Return what was decided before a reply: the person's want, the feelings, and the decisions made in code."""
    sounds = f"({event.target.valence:+.2f}, {event.target.arousal:+.2f})"
    lines = [said(together(Told("To sound: {feeling}.", {"feeling": sounds}), event.why))]
    if event.want is not None:
        lines.insert(0, wanted_words(event.want, translate))
    if event.breach is not None and event.breach.place is Place.SPOKEN:
        breach = replace(event.breach, sign=said(event.breach.sign))
        lines.append(breach_words(breach, translate))
    return [f"({line})" for line in lines]


def _record_words(event: msg.OffRecordChanged) -> Told:
    if event.is_on:
        return Told("Off the record: nothing of what is said is kept.")
    return Told("On the record again.")


def _language_words(language: str, command: str) -> Told:
    names = {option.value: option.words for option in own_names()}
    return Told(
        "You are speaking {language}. `{command} settings set conversation.language {code}` sets this companion "
        "to it.",
        {"language": names.get(language, language), "command": command, "code": language},
    )


def wish_of(line: str) -> Wish:
    """Return the message for a line that is not empty; a line without a command is sent as the person's words."""
    word, _, rest = line.strip().partition(" ")
    match word, rest:
        case (("/off" | "/on"), ""):
            return msg.SetOffRecord(word == "/off")
        case "/say", _:
            return msg.SayItLikeThis(None, rest)
        case "/unsay", "":
            return msg.UndoSampleLine()
        case _:
            return msg.Say(line.strip(), key="")


class TextTurns:
    """A conversation in writing: one reply to one line, in order; fulfils ``engine.Observer``."""

    def __init__(
        self, out: TextIO, notes: TextIO, asides: Asides = NO_ASIDES, *, name: str = "Companion"
    ) -> None:
        self._out = out
        self._notes = notes
        self._asides = asides
        self._troubles = Troubles()
        self._name = name
        self._is_answered = asyncio.Event()
        """Set when the current line has been dealt with."""
        self._is_read = True
        self.has_failed = False
        """True if a line was not answered."""

    def show(self, event: msg.Event) -> None:
        """Print each complete reply, and notices separately."""
        try:
            self._show(event)
        except OSError:  # reported at the end of the command
            self._is_read = False
            self._is_answered.set()

    def _show(self, event: msg.Event) -> None:
        match event:
            case msg.CompanionSaid(is_final=True):
                print(event.heard, file=self._out, flush=True)
                self._is_answered.set()
            case msg.PhaseChanged(phase=Phase.FAILED):
                self.has_failed = True
                if not self._troubles.has_told(event):
                    print(f"({said(event.why)})", file=self._notes, flush=True)
                self._is_answered.set()
            case _:
                if not self._troubles.has_told(event):
                    for line in self._asides.lines(event, self._name):
                        print(line, file=self._notes, flush=True)
                is_line = isinstance(event, msg.Noticed) and event.key in (LINE_NOTICE, WRITING)
                if is_line:
                    self._is_answered.set()

    def observe(self, taken: Taken) -> None:
        """Let the next line come after a wish for silence, which nothing is said to."""
        if any(isinstance(effect, do.Obey) and effect.command in HUSHING for effect in taken.effects):
            self._is_answered.set()

    async def run(self, lines: TextIO, take: Callable[[Wish], None]) -> None:
        """Take turns until the input ends or the reader of the replies has gone."""
        coming = _lines_of(lines)
        while self._is_read:
            if lines.isatty():
                print("> ", end="", file=self._notes, flush=True)
            line = await coming.get()
            if line is None:
                return
            if line.strip():
                if lines.isatty():  # a person at a terminal sees why each line is not answered
                    self._troubles = Troubles()
                wish = wish_of(line)
                self._is_answered.clear()
                take(wish)
                if not isinstance(wish, msg.SetOffRecord):
                    await self._is_answered.wait()


def _lines_of(stream: TextIO) -> "asyncio.Queue[str | None]":
    """Return a queue of a stream's lines, then None, even if reading fails, as from a terminal that has gone.

    Reading blocks, so it runs in a thread that may outlive the conversation.
    """
    loop = asyncio.get_running_loop()
    coming: asyncio.Queue[str | None] = asyncio.Queue()

    def put(line: str | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the conversation ended before its input
            loop.call_soon_threadsafe(coming.put_nowait, line)

    def read() -> None:
        try:
            while line := stream.readline(_LONGEST_LINE):
                put(line)
        except OSError as error:
            logger.warning("input broke: %s", error)
        put(None)

    threading.Thread(target=read, name="lines", daemon=True).start()
    return coming


def add_arguments(talk: argparse.ArgumentParser) -> None:
    """Add the options for the way of talking and for the details shown."""
    how = talk.add_mutually_exclusive_group()
    add_flag(how, "--text", "type instead of speaking; replies go to standard output")
    add_flag(how, "--timing", "show how long each stage of an answer took")
    add_flag(talk, "--feeling", "show how the companion reads your feelings, and its own mood")
    add_flag(talk, "--memory", "show which memories it recalled, and why")
    add_flag(talk, "--why", "show what it decided before each reply")
    talk.set_defaults(command=_talk)


def _talk(asked: argparse.Namespace) -> int:
    translate: Translate = untranslated
    if asked.feeling or asked.why:
        from companion.window.language import texts_in

        translate = texts_in(language())
    asides = Asides(
        times=asked.timing,
        feelings=asked.feeling,
        memories=asked.memory,
        plans=asked.why,
        translate=translate,
        command=f"companion --name {quoted(asked.name)}" if asked.is_named else "companion",
    )
    if asked.log is None:
        logging.getLogger().setLevel(logging.ERROR)  # problems are reported in sentences
    return asyncio.run(talk_in_writing(asked.name, asides) if asked.text else talk_aloud(asked.name, asides))


async def talk_aloud(name: str, asides: Asides) -> int:
    """Talk by voice until interrupted (``KeyboardInterrupt`` once it has ended in order)."""
    equipment = _equipment(name)
    screen = VoiceScreen(equipment.setup.persona.name, sys.stdout, asides)
    say(Told("Speak, or press Ctrl+C to end."), sys.stderr)
    session = _session(equipment, screen.show)
    await session.open()
    try:
        await screen.has_gone.wait()
    finally:
        await session.close()
    return 0


async def talk_in_writing(name: str, asides: Asides) -> int:
    """Answer the lines of standard input until it ends; return ``EXIT_TROUBLE`` if one was not answered."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # bytes outside the terminal's encoding end nothing
    equipment = without_sound(_equipment(name))
    turns = TextTurns(sys.stdout, sys.stderr, asides, name=equipment.setup.persona.name)
    session = _session(equipment, turns.show, turns)
    await session.open()
    try:
        await session.prepared()  # a line from a pipe arrives before everything is loaded
        await turns.run(sys.stdin, session.handle)
    finally:
        await session.close()
    return EXIT_TROUBLE if turns.has_failed else 0


def _session(equipment: Equipment, show: Callable[[msg.Event], None], *observers: Observer) -> Session:
    """Return a session that drops the question about the language after one notice, as nothing here answers it."""

    def told(event: msg.Event) -> None:
        show(event)
        if isinstance(event, msg.LanguageAsked) and event.language:
            session.handle(msg.SettleLanguage(event.language))

    session = Session(equipment, told, observers)
    return session


def _equipment(name: str) -> Equipment:
    paths = made_paths()
    choices = load_choices(paths, name)
    for problem in choices.problems:
        print(f"({said(problem)})", file=sys.stderr)
    return replace(equip(paths, name, choices), last_start=LastStart(paths.cache))
