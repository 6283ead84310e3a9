"""The engine as the window starts it: a real process with the real models of the starter set."""

import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.devices.mouth import NO_LOUDSPEAKER
from companion.engine.process import EXIT_CANNOT_START
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
    silent_environment,
)
from tests.support.kept_feelings import kept_readings

pytestmark = pytest.mark.model


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def engine(home: Path) -> Iterator[RunningEngine]:
    with RunningEngine(home) as running:
        yield running


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningEngine]:
    """One engine for whatever neither ends it nor minds what the others said; it quits when asked to."""
    with RunningEngine(tmp_path_factory.mktemp("shared") / "home") as running:
        running.waits_for(lambda each: isinstance(each, msg.EngineReady))
        closed = running.waits_for(
            lambda each: (
                isinstance(each, msg.EarChanged) and not each.has_microphone and "opened" not in str(each.why)
            )
        )
        assert closed.why  # this computer has no microphone then
        yield running
        running.send(msg.Quit())
        assert running.ends() == 0, running.errors
        assert "Traceback" not in running.errors


@pytest.fixture
def goes_on(shared: RunningEngine) -> RunningEngine:
    """The shared engine, from which nothing was heard yet."""
    shared.forgets_what_it_told()
    return shared


def kept(engine: RunningEngine, speaker: Speaker) -> list[str]:
    with open_store(engine.paths, "companion") as store:
        return [said.text for said in store.utterances.latest(1000) if said.speaker is speaker]


class Reader:
    """Asks an engine, each time with a number of its own."""

    def __init__(self, engine: RunningEngine) -> None:
        self._engine = engine
        self._asked = 0

    def finds(self, words: str) -> bool:
        """Look a word up in the memory book."""
        self._asked += 1
        number = self._asked
        self._engine.send(msg.Query(number, msg.MemoryPage(words=words)))
        answer = self._engine.waits_for(
            lambda message: isinstance(message, msg.Answer) and message.number == number
        )
        return bool(answer.content.memories)


def is_final_reply(message: object) -> bool:
    return isinstance(message, msg.CompanionSaid) and message.is_final


# ---- what goes on


def test_the_voice_is_shown_changed_and_tried_while_it_runs(goes_on: RunningEngine) -> None:
    engine = goes_on
    engine.send(msg.ShowVoice())
    shown = engine.waits_for(lambda message: isinstance(message, msg.VoiceShown))
    engine.send(msg.SetVoice("voice", "espeak"), msg.SetVoice("rate", "1.20"))
    engine.waits_for(lambda message: isinstance(message, msg.VoiceShown) and message.rate == 1.2)
    engine.waits_for(
        lambda message: isinstance(message, msg.VoiceOpened) and message.name.startswith("eSpeak")
    )
    engine.send(msg.TryVoice(shown.sentence, shown.feelings[1].affect))
    tried = engine.waits_for(lambda message: isinstance(message, msg.TryEnded))
    engine.send(msg.RecordReference(has_right=True))
    recorded = engine.waits_for(
        lambda message: isinstance(message, msg.RecordingMoved) and not message.is_running
    )

    assert shown.chosen == "auto"
    assert {voice.name for voice in shown.voices} >= {"espeak", "kokoro-82m", "xtts-v2"}
    assert tried.sentence == NO_LOUDSPEAKER  # this computer has no loudspeaker then
    assert recorded.sentence == MicrophoneMissing().sentence


def test_what_was_said_stands_in_the_history_and_the_memory_book_and_can_be_forgotten(
    goes_on: RunningEngine,
) -> None:
    engine = goes_on
    engine.send(msg.Say("I work with Quirinia.", "Quirinia"))
    engine.waits_for(lambda message: message == msg.Accepted("Quirinia"))
    engine.send(msg.Query(1000, msg.HistoryPage(search="Quirinia")))
    page = engine.waits_for(lambda each: isinstance(each, msg.Answer) and each.number == 1000)
    engine.waits_for(is_final_reply)
    book = Reader(engine)
    await_that(lambda: book.finds("Quirinia"), READY_WITHIN)

    engine.send(msg.ForgetAbout("Quirinia"))
    engine.waits_for(lambda message: isinstance(message, msg.Noticed) and "Deleted" in str(message.sentence))

    assert not book.finds("Quirinia")
    assert [entry.text for entry in page.content.entries] == ["I work with Quirinia."]
    engine.send(msg.Query(1001, msg.HistoryPage(search="Quirinia")))
    page = engine.waits_for(lambda each: isinstance(each, msg.Answer) and each.number == 1001)
    assert page.content.entries == ()


def test_a_second_copy_says_so_in_one_sentence_and_ends(goes_on: RunningEngine) -> None:
    with RunningEngine(goes_on.home) as second:
        assert second.ends() == EXIT_CANNOT_START, second.errors
        (failed,) = second.told.of(msg.PhaseChanged)

    assert failed.phase is Phase.FAILED
    assert "already running" in str(failed.why)
    assert "Traceback" not in second.errors
    goes_on.send(msg.Say("Hello.", "beside a second copy"))
    goes_on.waits_for(lambda message: message == msg.Accepted("beside a second copy"))


def test_a_companion_of_another_name_runs_beside_it(goes_on: RunningEngine) -> None:
    with RunningEngine(goes_on.home, "--name", "Robin") as second:
        second.send(msg.Say("Hello.", "key"))
        second.waits_for(lambda message: message == msg.Accepted("key"))


def test_the_persona_is_shown_and_changed_while_it_runs(goes_on: RunningEngine) -> None:
    goes_on.send(msg.ShowPersona())
    goes_on.waits_for(lambda each: isinstance(each, msg.PersonaShown))
    goes_on.send(msg.SetSetting("persona.name", "Ilo"))

    goes_on.waits_for(lambda each: isinstance(each, msg.PersonaShown) and each.name == "Ilo")

    assert load_choices(goes_on.paths, "companion").companion.persona.name == "Ilo"


def test_pages_are_told_what_they_show(goes_on: RunningEngine) -> None:
    for command in (msg.ShowSettings(), msg.ShowDevices(), msg.ShowModels(), msg.ShowPrivacy()):
        goes_on.send(command)

    missing = {msg.SettingsShown, msg.DevicesShown, msg.ModelsShown, msg.PrivacyShown}
    while missing:
        told = goes_on.waits_for(lambda message: type(message) in missing)
        missing.discard(type(told))


def test_a_backup_that_is_not_there_does_not_end_the_talk(goes_on: RunningEngine) -> None:
    goes_on.send(msg.RestoreBackup("2020-01-01"))
    goes_on.waits_for(lambda message: isinstance(message, msg.Noticed) and message.key == "backup")
    goes_on.send(msg.Say("Are you still there?", "without a backup"))

    goes_on.waits_for(lambda message: message == msg.Accepted("without a backup"))


def test_another_microphone_is_taken_without_a_new_start(goes_on: RunningEngine) -> None:
    goes_on.send(msg.SetSetting("sound.microphone", "No such microphone"))
    goes_on.waits_for(lambda message: isinstance(message, msg.SettingsShown))
    goes_on.send(msg.Say("Hello?", "into another microphone"))

    goes_on.waits_for(lambda message: message == msg.Accepted("into another microphone"))


# ---- how it begins and ends


def test_what_is_typed_is_answered_and_understood_and_the_end_of_input_ends_it(engine: RunningEngine) -> None:
    failed = "I failed the exam and I feel terrible."
    engine.send(msg.Say(failed, "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))
    reply = engine.waits_for(is_final_reply)
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
    assert reply.heard
    assert kept(engine, Speaker.PERSON) == [failed]
    assert kept(engine, Speaker.COMPANION) == [reply.heard]
    assert moved.can_undo
    assert len(trace.content.person) == 1
    assert "tone = false" in engine.paths.companion("companion").settings_file.read_text("utf-8")
    with open_store(engine.paths, "companion") as store:
        assert kept_readings(store.database) == ()
    assert "Traceback" not in engine.errors


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


def test_a_text_sent_before_it_is_ready_is_kept_even_when_the_window_goes_at_once(
    engine: RunningEngine,
) -> None:
    engine.send(msg.Say("Hello.", "key"))
    engine.closes_input()

    assert engine.ends() == 0, engine.errors
    assert msg.Accepted("key") in engine.told.all
    assert kept(engine, Speaker.PERSON) == ["Hello."]


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
    assert f"companion backups restore {made.name}" in str(failed.why)
    assert not database.exists()


def test_a_name_that_is_none_is_refused_in_one_sentence(home: Path) -> None:
    with RunningEngine(home, "--name", "../../etc") as engine:
        assert engine.ends() == EXIT_CANNOT_START, engine.errors
        (failed,) = engine.told.of(msg.PhaseChanged)

    assert failed.phase is Phase.FAILED
    assert failed.why


def test_a_broken_value_in_the_settings_is_named_and_the_rest_of_them_is_used(home: Path) -> None:
    folder = home / "companions" / "companion"
    folder.mkdir(parents=True)
    text = 'version = 1\n[turn]\npatience = "long"\n[persona]\nname = "Robin"\n'
    (folder / "settings.toml").write_text(text, "utf-8")
    (home / "settings.toml").write_text('version = 1\n[logging]\nlevel = "debug"\n', "utf-8")

    with RunningEngine(home) as engine:
        notice = engine.waits_for(lambda each: isinstance(each, msg.Noticed) and each.key == "settings")
        ready = engine.waits_for(lambda each: isinstance(each, msg.EngineReady))
        engine.closes_input()
        engine.ends()

    assert "3" in str(notice.sentence)
    assert "turn.patience" in str(notice.sentence)
    assert ready.companion == "Robin"
    assert (folder / "settings.toml").read_text("utf-8") == text
    assert " INFO companion." in engine.errors


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


def test_a_backup_is_put_back_once_the_talk_has_ended(engine: RunningEngine) -> None:
    engine.send(msg.MakeBackup())
    backups = engine.waits_for(lambda message: isinstance(message, msg.BackupsShown)).backups
    engine.send(msg.Say("This was after it.", "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.send(msg.RestoreBackup(backups[0].name))

    restored = engine.waits_for(lambda message: isinstance(message, msg.BackupRestored))

    assert restored == msg.BackupRestored(backups[0].name)
    assert engine.ends() == 0, engine.errors
    assert kept(engine, Speaker.PERSON) == []


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

    await_that(lambda: not psutil.pid_exists(engine_pid))
    paths = RunningEngine(home).paths
    with open_store(paths, "companion") as store:
        assert store.utterances.latest(10)[0].text == "Hello from a window."
