import asyncio
import errno
import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from companion.channel import messages as msg
from companion.cli.main import main, parser
from companion.cli.output import EXIT_INTERRUPTED, EXIT_TROUBLE
from companion.cli.talk import NO_ASIDES, Asides, TextTurns, VoiceScreen, Wish
from companion.engine.session import Session
from companion.settings.sections import ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import open_store
from companion.values import Affect, Cause, MoodTerm, Phase, Speaker, Want, Who
from companion.window.language import texts_in
from tests.engine.forked_program import Forks
from tests.engine.running_engine import READY_WITHIN, ROOT, await_that, silent_environment
from tests.fakes.downloads import use_small_model
from tests.fakes.equipment import Cast
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.readings import SAD, mood_step, reading
from tests.fakes.terminal import Terminal, interruptible
from tests.tables import each_row

# ---- the screen of a spoken talk --------------------------------------------------------------------------


class Gone(io.StringIO):
    """A pipe whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


def screen_after(out: io.StringIO, *events: msg.Event, asides: Asides = NO_ASIDES) -> None:
    screen = VoiceScreen("Robin", out, asides)
    for event in events:
        screen.show(event)


def test_words_appear_in_the_last_line_as_they_are_recognised() -> None:
    terminal = Terminal()

    screen_after(
        terminal,
        msg.PersonHeard(1, "", "good", is_final=False),
        msg.PersonHeard(1, "good", "morning", is_final=False),
    )

    assert terminal.shown == "You: good morning"


def test_finished_lines_of_both_sides_stay() -> None:
    terminal = Terminal()

    screen_after(
        terminal,
        msg.PersonHeard(1, "good", "mor", is_final=False),
        msg.PersonHeard(1, "Good morning.", "", is_final=True),
        msg.PhaseChanged(Phase.PREPARING),
        msg.CompanionSaid(2, "Hello", "to you.", is_final=False),
        msg.CompanionSaid(2, "Hello to you.", "", is_final=True),
        msg.PhaseChanged(Phase.LISTENING),
    )

    assert terminal.shown == "You: Good morning.\nRobin: Hello to you.\n[listening]"


def test_why_it_does_not_listen_is_shown() -> None:
    terminal = Terminal()

    screen_after(terminal, msg.PhaseChanged(Phase.IDLE, "I found no microphone; plug one in."))

    assert terminal.shown == "[not listening] I found no microphone; plug one in."


def test_notices_stay_and_those_that_have_passed_show_nothing() -> None:
    terminal = Terminal()

    screen_after(terminal, msg.Noticed("voice", "There is no voice; install one."), msg.Noticed("voice", ""))

    assert terminal.shown == "(There is no voice; install one.)\n"


def test_who_speaks_another_language_is_told_how_to_set_it() -> None:
    file = io.StringIO()

    screen_after(file, msg.LanguageAsked("de"), msg.LanguageAsked(""))

    assert file.getvalue() == (
        "(You are speaking Deutsch. `companion settings set conversation.language de` sets this companion to it.)\n"
    )


@each_row(
    ("name", "command"),
    [
        ((), "companion"),
        (("--name", "bea"), "companion --name bea"),
        (("--name", "ada 2"), 'companion --name "ada 2"'),
    ],
)
def test_who_named_the_companion_is_told_the_setting_of_that_one(
    monkeypatch: pytest.MonkeyPatch, name: tuple[str, ...], command: str
) -> None:
    terminal = Terminal()

    async def talk(name: str, asides: Asides) -> int:
        screen_after(terminal, msg.LanguageAsked("fr"), asides=asides)
        return 0

    monkeypatch.setattr("companion.cli.talk.talk_aloud", talk)

    assert main([*name, "talk"]) == 0
    assert f"`{command} settings set conversation.language fr`" in terminal.shown


def test_an_utterance_in_which_nothing_was_said_leaves_no_line() -> None:
    terminal = Terminal()

    screen_after(
        terminal, msg.PersonHeard(1, "", "", is_final=True), msg.CompanionSaid(2, "", "", is_final=True)
    )

    assert terminal.shown == ""


def test_into_a_file_only_finished_lines_are_written_and_no_control_codes() -> None:
    file = io.StringIO()

    screen_after(
        file,
        msg.PhaseChanged(Phase.LISTENING),
        msg.PersonHeard(1, "good", "mor", is_final=False),
        msg.PersonHeard(1, "Good morning.", "", is_final=True),
        msg.LevelMeasured(-30.0, True),
    )

    assert file.getvalue() == "You: Good morning.\n"


TIMED_ANSWER = (
    msg.AnswerTimed(0.42, {"notice": 0.12, "read": 0.06, "wait": 0.0, "think": 0.24}),
    msg.CompanionSaid(2, "Hello", "to you.", is_final=False),
    msg.CompanionSaid(2, "Hello to you.", "", is_final=True),
)


def test_how_soon_it_answered_is_told_after_the_answer_when_asked_for() -> None:
    terminal = Terminal()

    screen_after(terminal, *TIMED_ANSWER, asides=Asides(times=True))

    assert terminal.shown == "Robin: Hello to you.\n(0.42 s: notice 120, read 60, think 240 ms)\n"


FELT = msg.Felt(reading(SAD, "sadness", Cause("I failed the exam", Who.SELF, 1, 0.6, is_sure=True)))
MOVED = msg.MoodMoved(mood_step(Affect(0.2), Affect(-0.2), MoodTerm("bad news", Affect(-0.4))))
FEELINGS = (
    "(You seemed sad · because of “I failed the exam”)",
    "(Robin feels low now, and neutral overall — You had bad news: less pleasant by 0.40)",
)


def test_feelings_are_told_to_those_who_ask_for_them() -> None:
    quiet, told = io.StringIO(), io.StringIO()

    screen_after(quiet, FELT, MOVED)
    screen = VoiceScreen("Robin", told, Asides(feelings=True))
    for event in (msg.Felt(FELT.reading, is_final=False), FELT, MOVED):
        screen.show(event)

    assert quiet.getvalue() == ""
    assert tuple(told.getvalue().splitlines()) == FEELINGS


async def test_in_writing_feelings_are_told_beside_the_replies() -> None:
    out, notes = io.StringIO(), io.StringIO()
    turns = TextTurns(out, notes, Asides(feelings=True), name="Robin")

    for event in (FELT, MOVED):
        turns.show(event)

    assert out.getvalue() == ""
    assert tuple(notes.getvalue().splitlines()) == FEELINGS


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (FELT, "(Du wirktest traurig · wegen „I failed the exam“)"),
        (
            MOVED,
            "(Robin fühlt sich gerade gedrückt, Grundstimmung: neutral — "
            "Du hattest schlechte Nachrichten: um 0,40 weniger angenehm)",
        ),
    ],
)
def test_feelings_are_told_in_the_persons_language(event: msg.Event, line: str, home: Paths) -> None:
    set_value(ProgramSettings, home.settings_file, "interface.language", "de")

    assert Asides(feelings=True, translate=texts_in("de")).lines(event, "Robin") == [line]


RECALLED = msg.Recalled(
    2,
    (
        msg.Remembered(1, "I have\nan exam.", 0.0, "It came back because it fits.", is_told=True),
        msg.Remembered(2, "It rains.", 0.0, "It came back because it is new.", is_told=False),
    ),
)
MEMORIES = (
    "(Remembered: I have an exam. — It came back because it fits.)",
    "(Came to mind: It rains. — It came back because it is new.)",
)


PLANNED = msg.Planned(2, Want.BE_HEARD, False, Affect(-0.1, 0.0, 0.0), "I speak as you told me to.")
PLANS = (
    "(You probably wanted to be heard.)",
    "(To sound: (-0.10, +0.00). I speak as you told me to.)",
)


@pytest.mark.parametrize(
    ("event", "asides", "lines"),
    [(RECALLED, Asides(memories=True), MEMORIES), (PLANNED, Asides(plans=True), PLANS)],
    ids=["memories", "plans"],
)
def test_memories_and_plans_are_told_to_those_who_ask_for_them(
    event: msg.Event, asides: Asides, lines: tuple[str, ...]
) -> None:
    quiet, told, notes = io.StringIO(), io.StringIO(), io.StringIO()

    screen_after(quiet, event)
    VoiceScreen("Robin", told, asides).show(event)
    TextTurns(io.StringIO(), notes, asides).show(event)

    assert quiet.getvalue() == ""
    assert tuple(told.getvalue().splitlines()) == tuple(notes.getvalue().splitlines()) == lines


def test_memories_and_plans_are_asked_for_on_the_command_line() -> None:
    plain, asked = (parser(["talk"]).parse_args(["talk", *more]) for more in ([], ["--memory", "--why"]))

    assert (plain.memory, plain.why, asked.memory, asked.why) == (False, False, True, True)


# ---- turns in writing -------------------------------------------------------------------------------------


class Writing:
    """A talk in writing whose other side is played by the test."""

    def __init__(self, text: str | io.StringIO, out: io.StringIO | None = None) -> None:
        self.out, self.notes = out or io.StringIO(), io.StringIO()
        self.turns = TextTurns(self.out, self.notes)
        self.said: list[str] = []
        self.wished: list[Wish] = []
        self._input = io.StringIO(text) if isinstance(text, str) else text

    async def goes_on_with(self, *replies: msg.Event | tuple[msg.Event, ...]) -> None:
        coming = iter(replies)

        def take(wish: Wish) -> None:
            match wish:
                case msg.SetOffRecord():
                    self.wished.append(wish)
                    return
                case msg.Say(text):
                    self.said.append(text)
                case _:
                    self.wished.append(wish)
            reply = next(coming)
            for event in reply if isinstance(reply, tuple) else (reply,):
                asyncio.get_running_loop().call_soon(self.turns.show, event)

        await self.turns.run(self._input, take)


def reply(text: str) -> msg.CompanionSaid:
    return msg.CompanionSaid(2, text, "", is_final=True)


async def test_each_line_is_a_turn_and_each_reply_a_line() -> None:
    writing = Writing("Hello.\nHow are you?\n")

    await writing.goes_on_with(reply("Hi."), reply("Fine."))

    assert writing.said == ["Hello.", "How are you?"]
    assert writing.out.getvalue() == "Hi.\nFine.\n"
    assert writing.notes.getvalue() == ""


async def test_empty_lines_are_no_turns_and_a_last_line_without_an_end_is_one() -> None:
    writing = Writing("\n   \nHello.\n\nBye.")

    await writing.goes_on_with(reply("Hi."), reply("Bye."))

    assert writing.said == ["Hello.", "Bye."]


async def test_a_line_goes_off_the_record_and_back_and_is_no_turn() -> None:
    writing = Writing("/off\nA secret.\n/on\nHello.\n")

    await writing.goes_on_with(
        (msg.OffRecordChanged(is_on=True), reply("Hm.")), (msg.OffRecordChanged(is_on=False), reply("Hi."))
    )

    assert writing.said == ["A secret.", "Hello."]
    assert writing.wished == [msg.SetOffRecord(is_on=True), msg.SetOffRecord(is_on=False)]
    assert writing.notes.getvalue() == (
        "(Off the record: nothing of what is said is kept.)\n(On the record again.)\n"
    )


async def test_a_line_tells_how_the_reply_should_have_been_said_and_the_next_one_waits_for_it() -> None:
    writing = Writing("Hello.\n/say Good  day!\n/unsay\n/say\n/says who\n")
    wrong = msg.Noticed("sample line", "Write how I should have said it.", is_error=True)

    await writing.goes_on_with(
        reply("Hi."),
        msg.Noticed("sample line", "Got it. I'll say it like that."),
        msg.Noticed("sample line", "Undone."),
        wrong,
        reply("You."),
    )

    assert writing.said == ["Hello.", "/says who"]
    assert writing.wished == [
        msg.SayItLikeThis(None, "Good  day!"),
        msg.UndoSampleLine(),
        msg.SayItLikeThis(None, ""),
    ]
    assert writing.notes.getvalue().splitlines() == [
        "(Got it. I'll say it like that.)",
        "(Undone.)",
        "(Write how I should have said it.)",
    ]


class Lost(io.StringIO):
    """An input whose terminal goes after the first line."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # typeshed has it return bytes
        if self.tell():
            raise OSError(errno.EIO, "Input/output error")
        return super().readline(size)


async def test_the_talk_ends_when_its_input_breaks() -> None:
    writing = Writing(Lost("Hello.\nHow are you?\n"))

    await writing.goes_on_with(reply("Hi."), reply("Fine."))

    assert writing.said == ["Hello."]


async def test_a_line_that_is_refused_is_answered_by_the_reason() -> None:
    writing = Writing("Far too long.\nHello.\n")

    await writing.goes_on_with(msg.Noticed("writing", "That is too long."), reply("Hi."))

    assert writing.said == ["Far too long.", "Hello."]
    assert writing.notes.getvalue() == "(That is too long.)\n"


async def test_a_line_that_wishes_for_silence_lets_the_next_one_come(home: Paths) -> None:
    out = io.StringIO()
    turns = TextTurns(out, io.StringIO())
    cast = Cast(home, model=FakeLanguageModel("Hi."))
    session = Session(cast.in_writing(), turns.show, (turns,))

    try:
        async with asyncio.timeout(PATIENCE):
            await session.open()
            await turns.run(io.StringIO("Stop.\nBe quiet!\nWait.\nHello.\n"), session.handle)
    finally:
        await session.close()

    assert out.getvalue() == "Hi.\n"


async def test_a_reply_is_written_once_it_is_whole() -> None:
    writing = Writing("Hello.\n")

    await writing.goes_on_with(
        (msg.CompanionSaid(2, "Good", "morning.", is_final=False), reply("Good morning."))
    )

    assert writing.out.getvalue() == "Good morning.\n"


async def test_what_is_no_reply_goes_beside_the_output() -> None:
    writing = Writing("Hello.\nHello?\n")

    await writing.goes_on_with(
        msg.PhaseChanged(Phase.FAILED, "The model is missing; install Companion again."),
        (msg.Noticed("store", "The disk is full; free some space.", is_error=True), reply("Hi.")),
    )

    assert writing.out.getvalue() == "Hi.\n"
    assert writing.notes.getvalue() == (
        "(The model is missing; install Companion again.)\n(The disk is full; free some space.)\n"
    )


async def test_why_nothing_is_answered_is_told_once() -> None:
    writing = Writing("Hello.\nHello?\n")
    missing = "There is no language model on this computer yet; get one."
    failed = msg.PhaseChanged(Phase.FAILED, missing)

    await writing.goes_on_with((msg.Noticed("language model", missing, is_error=True), failed), failed)

    assert writing.turns.has_failed
    assert writing.notes.getvalue() == f"({missing})\n"


async def test_who_types_is_told_for_each_line_why_it_is_not_answered() -> None:
    writing = Writing(Terminal("Hello.\nHello?\n"))
    failed = msg.PhaseChanged(Phase.FAILED, "The language model failed.")

    await writing.goes_on_with(
        (msg.Noticed("language model", "The language model failed.", is_error=True), failed), failed
    )

    assert writing.notes.getvalue().count("(The language model failed.)") == 2


async def test_one_trouble_of_several_parts_is_told_once_until_it_is_over() -> None:
    writing = Writing("Hello.\n")
    full = "The disk is full; free some space."

    await writing.goes_on_with(
        (
            msg.Noticed("keeping", full, is_error=True),
            msg.Noticed("memory", full, is_error=True),
            msg.Noticed("keeping", ""),
            msg.Noticed("memory", ""),
            msg.Noticed("keeping", full, is_error=True),
            reply("Hi."),
        )
    )

    assert writing.notes.getvalue() == f"({full})\n" * 2


async def test_the_talk_ends_when_nobody_reads_the_replies_any_more() -> None:
    writing = Writing("Hello.\nStill there?\n", Gone())

    await writing.goes_on_with(reply("Hi."), reply("Yes."))

    assert writing.said == ["Hello."]


# ---- the command itself -----------------------------------------------------------------------------------


WITHOUT_MODELS: Final = """
import sys
from pathlib import Path
from companion.catalog import installed
from companion.cli.main import main

installed.folder_beside_program = lambda: Path("nowhere")
sys.exit(main())
"""
"""Runs a command as if no models lay beside the program."""


@pytest.mark.slow
def test_without_a_model_one_sentence_and_a_status_say_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_MODELS, "talk", "--text"],
        input="Hello.\nAre you there?\n",
        capture_output=True,
        text=True,
        env=silent_environment(tmp_path / "home"),
        cwd=ROOT,
        timeout=READY_WITHIN,
    )

    told = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (EXIT_TROUBLE, "")
    assert len([line for line in told if "There is no language model on this computer yet" in line]) == 1
    assert not [line for line in told if "WARNING" in line]


class Talk:
    """``companion talk`` in a process of its own."""

    def __init__(self, home: Path, *arguments: str) -> None:
        use_small_model(home)
        with interruptible():
            self.process = subprocess.Popen(
                [sys.executable, "-m", "companion", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=silent_environment(home),
                cwd=ROOT,
            )

    def ends(self, given: bytes | None = None) -> tuple[int, str, str]:
        out, err = self.process.communicate(given, timeout=READY_WITHIN)
        return self.process.returncode, out.decode(), err.decode()


ODD_LINES = (b"\xff\xfe\x00 broken bytes", b"?!", "🙂 你好".encode(), b"word " * 4_000)


@pytest.mark.model
def test_lines_from_a_pipe_odd_ones_too_are_answered_on_standard_output(tmp_path: Path) -> None:
    home = tmp_path / "home"
    plain = [b"Hello, who are you?", b"", b"I like hiking."]

    code, out, err = Talk(home, "talk", "--text").ends(b"\n".join((*plain, *ODD_LINES, b"Good bye.")))

    assert code == 0
    assert len(out.splitlines()) == 3 + len(ODD_LINES)
    assert all(any(map(str.isalnum, line)) for line in out.splitlines())
    assert not [line for line in out.splitlines() if line in err]
    assert "Traceback" not in err
    with open_store(find_paths({HOME_VARIABLE: str(home)}), "companion") as store:
        said = store.utterances.latest(100)
    persons = [each.text for each in said if each.speaker is Speaker.PERSON]
    assert (persons[:2], persons[-1]) == (["Hello, who are you?", "I like hiking."], "Good bye.")
    assert [each.text for each in said if each.speaker is Speaker.COMPANION] == out.splitlines()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_an_interrupt_ends_a_talk_in_writing_in_order(tmp_path: Path) -> None:
    with Forks() as forks:
        talk = forks.start(tmp_path, "talk", "--text")
        talk.given(b"Hello.\n")
        await_that(lambda: b"\n" in talk.out, READY_WITHIN)

        talk.is_interrupted()

        assert talk.ends() == EXIT_INTERRUPTED
    assert "Traceback" not in talk.errors
    assert "Fatal" not in talk.errors


@pytest.mark.model
def test_an_interrupt_ends_a_spoken_talk_in_order(tmp_path: Path) -> None:
    talk = Talk(tmp_path, "talk")
    assert talk.process.stderr is not None
    assert b"Ctrl+C" in talk.process.stderr.readline()
    lock = find_paths({HOME_VARIABLE: str(tmp_path)}).companion("companion").lock_file
    await_that(lock.exists)

    talk.process.send_signal(signal.SIGINT)
    code, _, err = talk.ends()

    assert code == EXIT_INTERRUPTED
    assert "Traceback" not in err


@pytest.mark.model
def test_a_reader_who_goes_ends_the_talk_without_a_word(tmp_path: Path) -> None:
    use_small_model(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "companion", "talk", "--text"],
        input=b"Hello.\nAre you there?\n",
        stdout=writing,
        stderr=subprocess.PIPE,
        env=silent_environment(tmp_path),
        cwd=ROOT,
        timeout=READY_WITHIN,
    )
    os.close(writing)

    assert done.returncode in {0, EXIT_TROUBLE}
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr
    with open_store(find_paths({HOME_VARIABLE: str(tmp_path)}), "companion") as store:
        said = store.utterances.latest(10)
    assert [each.text for each in said if each.speaker is Speaker.PERSON] == ["Hello."]
