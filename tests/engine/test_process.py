"""The engine as the window starts it: a real process with the real models of the starter set."""

import random
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.engine.process import EXIT_CANNOT_START, EXIT_CHANNEL_BROKEN
from companion.engine.voice_tries import SILENT
from companion.sound.errors import MicrophoneMissing
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.storage.store import open_store
from companion.values import Phase, Speaker
from tests.engine.running_engine import (
    ENDS_WITHIN,
    READY_WITHIN,
    ROOT,
    RunningEngine,
    await_that,
    heard_texts,
    silent_environment,
)

pytestmark = pytest.mark.model


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def engine(home: Path) -> Iterator[RunningEngine]:
    with RunningEngine(home) as running:
        yield running


def kept(engine: RunningEngine, speaker: Speaker) -> list[str]:
    with open_store(engine.paths, "companion") as store:
        return [said.text for said in store.utterances.latest(1000) if said.speaker is speaker]


class Reader:
    """Asks the memory book, each time anew."""

    def __init__(self, engine: RunningEngine) -> None:
        self._engine = engine
        self._asked = 0

    def finds(self, words: str) -> bool:
        self._asked += 1
        number = self._asked
        self._engine.send(msg.Query(number, msg.MemoryPage(words=words)))
        answer = self._engine.waits_for(
            lambda message: isinstance(message, msg.Answer) and message.number == number
        )
        return bool(answer.content.memories)


def is_final_reply(message: object) -> bool:
    return isinstance(message, msg.CompanionSaid) and message.is_final


def test_what_is_typed_is_accepted_and_answered_and_the_end_of_input_ends_it(engine: RunningEngine) -> None:
    engine.send(msg.Say("Hello, who are you?", "key"))

    engine.waits_for(lambda message: message == msg.Accepted("key"))
    reply = engine.waits_for(is_final_reply)
    engine.closes_input()

    assert engine.ends() == 0, engine.errors
    assert reply.heard
    assert kept(engine, Speaker.PERSON) == ["Hello, who are you?"]
    assert kept(engine, Speaker.COMPANION) == [reply.heard]
    assert "Traceback" not in engine.errors


def test_feelings_are_told_asked_for_and_forgotten_and_the_choice_of_tone_is_kept(
    engine: RunningEngine,
) -> None:
    engine.send(msg.Say("I failed the exam and I feel terrible.", "key"))
    felt = engine.waits_for(lambda message: isinstance(message, msg.Felt))
    moved = engine.waits_for(lambda message: isinstance(message, msg.MoodMoved) and message.step.number > 0)
    engine.send(msg.CorrectReading(felt.reading.session, felt.reading.number))
    engine.waits_for(lambda message: isinstance(message, msg.Felt) and message.reading.is_told)
    engine.send(msg.Query(7, msg.MoodTrace()))
    trace = engine.waits_for(lambda message: isinstance(message, msg.Answer))
    engine.send(msg.SetTone(is_on=False))
    engine.waits_for(lambda message: isinstance(message, msg.ToneChanged) and not message.is_on)
    engine.send(msg.ResetFeelings())
    engine.waits_for(lambda message: message == msg.FeelingsReset())
    engine.closes_input()

    assert engine.ends() == 0, engine.errors
    assert moved.can_undo
    assert len(trace.content.person) == 1
    assert "tone = false" in engine.paths.companion("companion").settings_file.read_text("utf-8")
    with open_store(engine.paths, "companion") as store:
        assert store.feelings.readings(limit=10) == ()
    assert "Traceback" not in engine.errors


def test_the_voice_is_shown_changed_and_tried_while_it_runs(engine: RunningEngine) -> None:
    engine.send(msg.ShowVoice())
    shown = engine.waits_for(lambda message: isinstance(message, msg.VoiceShown))
    engine.send(msg.SetVoice("voice", "espeak"), msg.SetVoice("rate", "1.20"))
    engine.waits_for(lambda message: isinstance(message, msg.VoiceShown) and message.rate == 1.2)
    engine.waits_for(
        lambda message: isinstance(message, msg.VoiceOpened) and message.name.startswith("espeak")
    )
    engine.waits_for(lambda message: isinstance(message, msg.Noticed) and message.key == "loudspeaker")
    engine.send(msg.TryVoice(shown.sentence, shown.feelings[1].affect))
    tried = engine.waits_for(lambda message: isinstance(message, msg.TryEnded))
    engine.send(msg.RecordReference(has_right=True))
    recorded = engine.waits_for(
        lambda message: isinstance(message, msg.RecordingMoved) and not message.is_running
    )
    engine.closes_input()

    assert engine.ends() == 0, engine.errors
    assert shown.chosen == "auto"
    assert {voice.name for voice in shown.voices} >= {"espeak", "kokoro-82m", "xtts-v2"}
    assert tried.sentence == SILENT  # this computer has no loudspeaker then
    assert recorded.sentence == MicrophoneMissing().sentence
    assert kept(engine, Speaker.COMPANION) == []
    assert "Traceback" not in engine.errors


def test_what_was_said_stands_in_the_memory_book_and_can_be_forgotten(engine: RunningEngine) -> None:
    engine.send(msg.Say("I work with Quirinia.", "key"))
    engine.waits_for(is_final_reply)
    book = Reader(engine)
    await_that(lambda: book.finds("Quirinia"))

    engine.send(msg.ForgetAbout("Quirinia"))
    engine.waits_for(lambda message: isinstance(message, msg.MemoriesChanged))

    assert not book.finds("Quirinia")
    engine.send(msg.Quit())
    assert engine.ends() == 0, engine.errors
    assert kept(engine, Speaker.PERSON) == []


def test_quitting_ends_it(engine: RunningEngine) -> None:
    engine.waits_for(lambda message: isinstance(message, msg.EngineReady))
    engine.send(msg.Quit())

    assert engine.ends() == 0, engine.errors


BUSY_FOR_EVER = """
    import sys
    import numpy as np
    from companion.cli.main import main
    from companion.engine import process
    from companion.hearing.silero import Silero
    from companion.hearing.voice_activity import FRAME_SAMPLES
    from tests.fakes.equipment import Cast

    def never_open():
        silero, silence = Silero.load(), np.zeros(FRAME_SAMPLES, np.float32)
        print("begun", file=sys.stderr)
        while True:
            silero.probability(silence)

    process.equip = lambda paths, name, choices: Cast(paths).equipment(open_transcriber=never_open)
    sys.exit(main())
"""


def test_a_part_that_is_inside_a_library_and_does_not_come_to_an_end_does_not_abort_it(home: Path) -> None:
    command = (sys.executable, "-c", textwrap.dedent(BUSY_FOR_EVER), "engine")
    with RunningEngine(home, command=command) as engine:
        engine.send(msg.Say("Hello.", "key"))
        engine.waits_for(lambda message: message == msg.Accepted("key"))
        await_that(lambda: "begun" in engine.errors, READY_WITHIN)
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        assert kept(engine, Speaker.PERSON) == ["Hello."]


def test_an_interrupt_from_the_terminal_ends_it_in_order(engine: RunningEngine) -> None:
    engine.send(msg.Say("Hello.", "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.process.send_signal(signal.SIGINT)

    assert engine.ends() == 130, engine.errors
    assert kept(engine, Speaker.PERSON) == ["Hello."]
    assert "Traceback" not in engine.errors


def test_garbage_on_its_input_ends_it_and_keeps_what_was_accepted(engine: RunningEngine) -> None:
    engine.send(msg.Say("Hello.", "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.send_bytes(b"\xff" * 64)

    assert engine.ends() == EXIT_CHANNEL_BROKEN, engine.errors
    assert kept(engine, Speaker.PERSON) == ["Hello."]
    assert not engine.broken


def test_a_text_sent_before_it_is_ready_is_kept_even_when_the_window_goes_at_once(
    engine: RunningEngine,
) -> None:
    engine.send(msg.Say("Hello.", "key"))
    engine.closes_input()

    assert engine.ends() == 0, engine.errors
    assert msg.Accepted("key") in engine.told.all
    assert kept(engine, Speaker.PERSON) == ["Hello."]


def test_a_second_copy_says_so_in_one_sentence_and_ends(engine: RunningEngine, home: Path) -> None:
    engine.waits_for(lambda message: isinstance(message, msg.EngineReady))

    with RunningEngine(home) as second:
        assert second.ends() == EXIT_CANNOT_START, second.errors
        (failed,) = second.told.of(msg.PhaseChanged)

    assert failed.phase is Phase.FAILED
    assert "already running" in failed.why
    assert "Traceback" not in second.errors
    engine.send(msg.Say("Hello.", "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))


def test_a_companion_of_another_name_runs_beside_it(engine: RunningEngine, home: Path) -> None:
    engine.waits_for(lambda message: isinstance(message, msg.EngineReady))

    with RunningEngine(home, "--name", "Robin") as second:
        second.send(msg.Say("Hello.", "key"))
        second.waits_for(lambda message: message == msg.Accepted("key"))


def test_a_database_that_is_lost_is_told_with_its_backup_and_no_talk_begins(home: Path) -> None:
    paths = find_paths({HOME_VARIABLE: str(home)})
    with open_store(paths, "companion") as store:
        made = store.backups.make(1.7e9, keep=3)
        database = store.folder.database
    database.unlink()

    with RunningEngine(home) as engine:
        assert engine.ends() == EXIT_CANNOT_START, engine.errors
        (failed,) = engine.told.of(msg.PhaseChanged)

    assert failed.phase is Phase.FAILED
    assert f"companion backups restore {made.name}" in failed.why
    assert not database.exists()


def test_a_name_that_is_none_is_refused_in_one_sentence(home: Path) -> None:
    with RunningEngine(home, "--name", "../../etc") as engine:
        assert engine.ends() == EXIT_CANNOT_START, engine.errors
        (failed,) = engine.told.of(msg.PhaseChanged)

    assert failed.phase is Phase.FAILED
    assert failed.why


def test_a_broken_value_in_the_settings_is_named_with_its_line_and_the_rest_is_used(home: Path) -> None:
    folder = home / "companions" / "companion"
    folder.mkdir(parents=True)
    text = 'version = 1\n[turn]\npatience = "long"\n[persona]\nname = "Robin"\n'
    (folder / "settings.toml").write_text(text, "utf-8")

    with RunningEngine(home) as engine:
        notice = engine.waits_for(lambda each: isinstance(each, msg.Noticed) and each.key == "settings")
        ready = engine.waits_for(lambda each: isinstance(each, msg.EngineReady))

    assert "3" in notice.sentence
    assert "turn.patience" in notice.sentence
    assert ready.companion == "Robin"
    assert (folder / "settings.toml").read_text("utf-8") == text


def test_it_logs_as_much_as_is_set(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.toml").write_text('version = 1\n[logging]\nlevel = "debug"\n', "utf-8")

    with RunningEngine(home) as engine:
        engine.waits_for(lambda each: isinstance(each, msg.EngineReady))
        engine.closes_input()
        engine.ends()

    assert " INFO companion." in engine.errors


def test_without_a_microphone_the_reason_is_shown(engine: RunningEngine) -> None:
    closed = engine.waits_for(
        lambda each: isinstance(each, msg.EarChanged) and not each.has_microphone and "opened" not in each.why
    )

    assert closed.why


def test_an_offer_that_was_declined_is_not_made_again(home: Path) -> None:
    companion = home / "companions" / "companion" / "settings.toml"
    companion.parent.mkdir(parents=True)
    # what the program begins with hears English alone
    companion.write_text('version = 1\n[conversation]\nlanguage = "de"\n', "utf-8")

    with RunningEngine(home) as engine:
        engine.waits_for(lambda each: isinstance(each, msg.SetOffered))
        engine.send(msg.DeclineOffer())
        engine.closes_input()
        assert engine.ends() == 0, engine.errors

    with RunningEngine(home) as again:
        again.send(msg.Say("Hello.", "key"))
        again.waits_for(is_final_reply)
        assert again.told.of(msg.SetOffered) == []


def test_history_is_answered_while_it_runs(engine: RunningEngine) -> None:
    engine.send(msg.Say("Remember the word marmalade.", "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.send(msg.Query(7, msg.HistoryPage(search="marmalade")))

    answer = engine.waits_for(lambda each: isinstance(each, msg.Answer))

    assert answer.number == 7
    assert [entry.text for entry in answer.content.entries] == ["Remember the word marmalade."]


def test_a_companion_copied_while_it_runs_and_chosen_is_there_at_the_next_start_with_its_memories(
    engine: RunningEngine, home: Path
) -> None:
    engine.send(msg.Say("Hello.", "key"))
    engine.waits_for(lambda each: each == msg.Accepted("key"))
    engine.send(msg.DuplicateCompanion("companion", "Bea", with_memories=True))
    made = engine.waits_for(lambda each: isinstance(each, msg.CompanionsShown)).made
    engine.send(msg.UseCompanion(made))
    engine.waits_for(lambda each: each == msg.CompanionChosen("bea"))
    engine.closes_input()
    assert engine.ends() == 0, engine.errors

    with RunningEngine(home) as again:
        assert again.waits_for(lambda each: isinstance(each, msg.EngineReady)).companion == "Bea"
        again.send(msg.Query(1, msg.HistoryPage()))
        answer = again.waits_for(lambda each: isinstance(each, msg.Answer))
        assert "Hello." in [entry.text for entry in answer.content.entries]


def test_the_persona_is_shown_and_changed_while_it_runs_and_counts_from_the_next_start(
    engine: RunningEngine, home: Path
) -> None:
    engine.send(msg.ShowPersona())
    assert engine.waits_for(lambda each: isinstance(each, msg.PersonaShown)).is_in_use
    engine.send(msg.SetPersona("persona.name", ("Ilo",)))
    assert not engine.waits_for(
        lambda each: isinstance(each, msg.PersonaShown) and each.name == "Ilo"
    ).is_in_use
    engine.closes_input()
    assert engine.ends() == 0, engine.errors

    with RunningEngine(home) as again:
        assert again.waits_for(lambda each: isinstance(each, msg.EngineReady)).companion == "Ilo"


def text_number(number: int) -> str:
    return f"This is text number {number}; what do you say to it?"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_killed_at_any_moment_it_has_kept_all_that_was_accepted_and_all_that_was_heard(
    seed: int, home: Path
) -> None:
    chance = random.Random(seed)
    with RunningEngine(home) as engine:
        engine.waits_for(lambda message: isinstance(message, msg.EngineReady))
        for number in range(chance.randrange(2, 8)):
            engine.send(msg.Say(text_number(number), str(number)))
            if chance.random() < 0.5:
                engine.told.wait_for_a(msg.Accepted, count=number + 1)
            if chance.random() < 0.5:
                engine.told.wait_for_a(msg.CompanionSaid, within=READY_WITHIN)
        await_that(lambda: bool(engine.told.of(msg.Accepted)))
        threading.Event().wait(chance.random())  # the moment is what is tried here
        engine.is_killed()

        accepted = [int(message.key) for message in engine.told.of(msg.Accepted)]
        heard = heard_texts(engine.told.all)
        with open_store(engine.paths, "companion") as store:
            stored = {said.number: said for said in store.utterances.latest(1000)}

    assert accepted
    texts = [said.text for said in stored.values() if said.speaker is Speaker.PERSON]
    for number in accepted:
        assert text_number(number) in texts
    for number, text in heard.items():
        assert stored[number].text.startswith(text)


@pytest.mark.slow
def test_when_the_window_is_killed_the_engine_ends_by_itself_and_has_kept_everything(home: Path) -> None:
    window = """
import subprocess, sys
from companion.channel import messages as msg
from companion.channel.frames import encode, window_reader

engine = subprocess.Popen([sys.executable, "-m", "companion", "engine"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
engine.stdin.write(encode(msg.Say("Hello from a window.", "key")))
engine.stdin.flush()
reader = window_reader()
while msg.Accepted("key") not in reader.feed(engine.stdout.read1(65536)):
    pass
print(engine.pid, flush=True)
engine.wait()
"""
    process = subprocess.Popen(
        [sys.executable, "-c", window],
        stdout=subprocess.PIPE,
        env=silent_environment(home),
        cwd=ROOT,
        text=True,
    )
    assert process.stdout is not None
    engine_pid = int(process.stdout.readline())
    process.kill()
    process.wait(ENDS_WITHIN)
    process.stdout.close()

    await_that(lambda: not Path(f"/proc/{engine_pid}").exists())
    paths = RunningEngine(home).paths
    with open_store(paths, "companion") as store:
        assert store.utterances.latest(10)[0].text == "Hello from a window."
