from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.cli import recordings
from companion.cli.main import main
from companion.conversation.recording import Beginning, Moment
from companion.storage.new_file import NewFile
from companion.storage.paths import HOME_VARIABLE, Paths
from companion.storage.recordings import RecordedEvent, Recordings
from companion.storage.sqlite import DiskFull
from companion.storage.store import open_store
from companion.values import Phase
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.transcriber import ScriptedTranscriber
from tests.support.replaying import decode_lines


async def recorded_talk(paths: Paths) -> None:
    transcriber = ScriptedTranscriber(["How are you?", "Wait."], seconds_per_word=0.1)
    model = FakeLanguageModel("Fine, thanks. One two three four.", "Yes?", "Bye.")
    async with Company(Cast(paths, transcriber, model).equipment(is_recorded=True)) as company:
        await company.sees_phase(Phase.LISTENING)
        company.says()
        await company.until(lambda: any("two" in event.heard for event in company.of(msg.CompanionSaid)))
        company.says()
        await company.is_answered(2)
        company.types("Bye.")
        await company.is_answered(3)


@pytest.fixture
def home(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setenv(HOME_VARIABLE, str(paths.data))
    return paths


def test_a_recorded_talk_replays_to_the_same_decisions(
    home: Paths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_a_loop(recorded_talk)(home)
    file = tmp_path / "talk.jsonl"

    assert recordings.export(NAME, "last", NewFile(file)) == 0
    code = main(["replay", str(file)])

    *_, summary = capsys.readouterr().out.splitlines()
    beginning, *moments = decode_lines(file.read_bytes().splitlines())
    assert code == 0
    assert isinstance(beginning, Beginning)
    assert all(isinstance(moment, Moment) for moment in moments)
    assert summary == f"{len(moments)} events, {len(moments)} decided as recorded."
    assert len(moments) > 20


@in_a_loop
async def test_nothing_is_recorded_unless_it_was_asked_for(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        company.types("Hello.")
        await company.is_answered()

    with open_store(paths, NAME) as store:
        assert store.recordings.sessions() == ()


@in_a_loop
async def test_a_full_disk_ends_the_recording_in_a_sentence_and_not_the_talk(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Recordings.keep

    def full_after_three(
        self: Recordings, session: str, started_at: float, events: list[RecordedEvent]
    ) -> None:
        if events[0].sequence > 3:
            raise DiskFull("The disk is full; free some space.")
        keep(self, session, started_at, events)

    monkeypatch.setattr(Recordings, "keep", full_after_three)
    async with Company(Cast(paths).equipment(is_recorded=True, microphone=None, loudspeaker=None)) as company:
        company.types("Hello.")
        await company.is_answered()
        company.types("Hello again.")
        await company.is_answered(2)
        told = [event.sentence for event in company.of(msg.Noticed) if event.key == "observer"]

    with open_store(paths, NAME) as store:
        (session,) = store.recordings.sessions()
        assert len(store.recordings.events(session)) == 3
    assert len(told) == 1
    assert "not recorded" in told[0]
    assert "The disk is full" in told[0]
