"""The voices of Windows and macOS, with small programs that stand in for theirs."""

import base64
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.speaking.engines.system import (
    RATE_HZ,
    MacSay,
    SystemVoiceBroken,
    SystemVoiceMissing,
    WindowsSpeech,
    powershell,
    raw_speech,
    script,
)
from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.spoken_form import spoken_form
from companion.values import CancelToken, Clause, Register, SpokenClause
from tests.fakes.system_voices import made_mac, made_windows


@pytest.fixture
def mac(tmp_path: Path) -> MacSay:
    return made_mac(tmp_path)


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[WindowsSpeech]:
    windows = made_windows(tmp_path)
    windows.open()
    yield windows
    windows.close()


def assert_is_whole(spoken: SpokenClause | None) -> None:
    assert spoken is not None
    assert [word.text for word in spoken.words] == ["Grüß", "dich,", "world!"]
    assert spoken.audio.rate_hz == RATE_HZ
    assert spoken.words[0].start < spoken.words[0].end <= spoken.words[1].start < spoken.words[2].end
    assert spoken.words[2].end == pytest.approx(1.0, abs=0.02)
    assert spoken.phonemes == ()


def test_the_mac_voice_reads_what_say_wrote(mac: MacSay) -> None:
    assert_is_whole(ExpressiveVoice(mac).speak(Clause(0, "Grüß dich, world!"), CancelToken()))


def test_the_command_line_of_say_names_voice_speed_and_format() -> None:
    voice = MacSay("Samantha")

    assert voice.command(Path("/x/clause.wav"), 210) == [
        *("say", "-v", "Samantha", "-r", "210", "-o", "/x/clause.wav"),
        *("--file-format=WAVE", "--data-format=LEI16@22050", "-f", "-"),
    ]


def test_a_cancelled_say_is_ended(mac: MacSay) -> None:
    cancel = CancelToken()
    cancel.cancel()

    assert ExpressiveVoice(mac).speak(Clause(0, "Stall for ever."), cancel) is None


@pytest.mark.parametrize("text", ["Fail now.", "Odd rate."])
def test_a_say_that_fails_says_so_without_what_was_said(mac: MacSay, text: str) -> None:
    with pytest.raises(SystemVoiceBroken) as broken:
        ExpressiveVoice(mac).speak(Clause(0, text), CancelToken())

    assert "Choose another voice" in broken.value.sentence
    assert text not in str(broken.value)


@pytest.mark.parametrize("voice", [MacSay, WindowsSpeech])
def test_a_program_that_is_not_there_is_told_when_opening(voice: type[MacSay | WindowsSpeech]) -> None:
    with pytest.raises(SystemVoiceMissing):
        voice(program=("no-such-program",)).open()


def test_a_say_that_has_gone_since_fails() -> None:
    with pytest.raises(SystemVoiceBroken):
        ExpressiveVoice(MacSay(program=("no-such-program",))).speak(Clause(0, "Hello."), CancelToken())


def test_the_windows_voice_reads_answers_of_one_program(windows: WindowsSpeech) -> None:
    assert_is_whole(ExpressiveVoice(windows).speak(Clause(0, "Grüß dich, world!"), CancelToken()))
    assert_is_whole(ExpressiveVoice(windows).speak(Clause(1, "Grüß dich, world!"), CancelToken()))


def test_a_cancelled_clause_is_not_asked_for(windows: WindowsSpeech) -> None:
    cancel = CancelToken()
    cancel.cancel()

    assert ExpressiveVoice(windows).speak(Clause(0, "Fail now."), cancel) is None


@pytest.mark.parametrize("text", ["Fail now.", "Odd answer."])
def test_a_powershell_that_fails_says_so(windows: WindowsSpeech, text: str) -> None:
    with pytest.raises(SystemVoiceBroken):
        ExpressiveVoice(windows).speak(Clause(0, text), CancelToken())


def test_a_powershell_that_has_ended_can_be_closed(tmp_path: Path) -> None:
    path = tmp_path / "end.py"
    path.write_text("print('ready')")
    windows = WindowsSpeech(program=(sys.executable, str(path)))
    windows.open()

    for _ in range(2):
        with pytest.raises(SystemVoiceBroken):
            ExpressiveVoice(windows).speak(Clause(0, "Hello."), CancelToken())
    windows.close()


def test_a_powershell_without_a_voice_is_told_when_opening(tmp_path: Path) -> None:
    path = tmp_path / "fail.py"
    path.write_text("raise SystemExit(1)")

    with pytest.raises(SystemVoiceMissing):
        WindowsSpeech(program=(sys.executable, str(path))).open()


def test_windows_is_asked_for_a_womans_or_a_mans_voice_unless_one_is_named() -> None:
    assert "SelectVoiceByHints('Male', 'NotSet', 1, 'en')" in script("", Register.MAN, "en")
    assert "SelectVoiceByHints" not in script("Anna's voice", Register.MAN, "en")


def test_the_powershell_program_survives_its_command_line() -> None:
    program = script("Anna's voice")

    assert base64.b64decode(powershell(program)[-1]).decode("utf-16-le") == program
    assert "$s.SelectVoice('Anna''s voice')" in program


def test_half_a_sample_from_the_system_is_a_failure() -> None:
    with pytest.raises(SystemVoiceBroken):
        raw_speech(bytes(3), spoken_form("Hello."), 1.0)
