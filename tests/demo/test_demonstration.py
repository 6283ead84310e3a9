import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from companion.channel import messages as msg
from companion.conversation.latency import STAGES
from companion.demo.demonstration import run, transcript
from companion.demo.performance import BUNDLED, Later, Performance, ScriptedTurn, come_back, load_script
from companion.engine.choices import Choices
from companion.engine.equipment import Equipment
from companion.sound.echoes.echo import HalfDuplex
from companion.sound.wav import read_sound, write_wav
from companion.storage.new_file import NewFile, NewFolder
from companion.storage.paths import Paths
from companion.values import BadInput
from tests.demo.performances import performance
from tests.fakes.equipment import Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.sound import tone
from tests.fakes.transcriber import ScriptedTranscriber
from tests.tables import each_row

REMEMBERED = msg.Remembered(1, "I have an exam.", 0.0, "It came back because it fits.", is_told=True)
LATER = Later("Do you remember?", "You have an exam.", (REMEMBERED,))


def page(acted: Performance | None = None, later: Later = LATER) -> str:
    return transcript(acted or performance(), later)


def test_what_both_sides_said_is_told_in_order_as_the_other_heard_it_beside_its_sound() -> None:
    lines = [line for line in page().splitlines() if line.startswith("**") and " · " in line]

    assert lines == [
        "**Person**: Hello there. · [hello.wav](hello.wav)",
        "**Robin**: Good morning. · [reply-01.wav](reply-01.wav)",
        "**Person**: Hello again. (said: Hello there.) · [hello.wav](hello.wav)",
        "**Robin**: Good evening. · [reply-02.wav](reply-02.wav)",
    ]


def test_what_was_not_heard_is_left_out() -> None:
    acted = performance()
    silent = (
        (0.5, msg.PersonHeard(7, "", "", is_final=True)),
        (0.6, msg.CompanionSaid(8, "", "", is_final=True)),
    )

    assert page(replace(acted, shown=(*silent, *acted.shown))) == page()


def test_the_page_has_the_timings_and_the_credits() -> None:
    text = page()

    assert "| turn | " + " | ".join(STAGES) + " | whole |" in text
    assert "| 1 | 100 | 50 | 0 | 50 | 100 | 30 | 70 | 50 | 450 |" in text
    assert "| Hello there. | [hello.wav](hello.wav) | made for a test |" in text


def test_the_page_is_in_the_language_of_the_terminal() -> None:
    text = transcript(performance(), LATER, "de")

    assert text.startswith("# Ein Gespräch\n\nDas ist ein Durchlauf von `companion demo`")
    assert "**Person**: Hello again. (gesagt: Hello there.) · [hello.wav](hello.wav)" in text
    assert "> Erinnert: I have an exam." in text
    assert "| gesagt | Aufnahme | Quelle |" in text


async def test_who_comes_back_is_answered_with_what_was_told_before(paths: Paths) -> None:
    asked: list[FakeLanguageModel] = []

    def open_language_model() -> FakeLanguageModel:
        asked.append(FakeLanguageModel("I see."))
        return asked[-1]

    equipment = replace(
        Cast(paths).in_writing(), open_language_model=open_language_model, memory=memory_parts()
    )
    async with Company(equipment) as company:
        company.types("I had a fight with my best friend yesterday.")
        await company.is_answered()

    later = await come_back(equipment, "What did I tell you about my best friend?")

    assert later.answer == "I see."
    assert "they said “I had a fight with my best friend yesterday.” (on " in asked[-1].prompts[-1].notes
    assert (later.memories[0].text, later.memories[0].is_told) == (
        "“I had a fight with my best friend yesterday.”",
        True,
    )


@pytest.mark.slow
def test_a_demonstration_leaves_everything_it_promises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    said = "I failed the exam.", "I had a fight with my best friend yesterday."
    script = []
    for number, text in enumerate(said, start=1):
        write_wav(NewFile(tmp_path / f"{number}.wav"), tone(2.0))  # longer than a busy machine stands still
        script.append(ScriptedTurn(tmp_path / f"{number}.wav", text, "made for a test"))

    def equip(paths: Paths, name: str, choices: Choices) -> Equipment:
        return Cast(paths, ScriptedTranscriber(said)).equipment(
            open_language_model=lambda: FakeLanguageModel("I see."),
            open_echo_canceller=HalfDuplex,
            feeling=feeling_parts(),
            memory=memory_parts(),
        )

    out = tmp_path / "out"
    monkeypatch.setattr("companion.demo.demonstration.load_script", lambda: tuple(script))
    monkeypatch.setattr("companion.demo.demonstration.equip", equip)
    for waits in ("performance._ANSWER_WITHIN", "performance.READY_WITHIN"):
        monkeypatch.setattr(f"companion.demo.{waits}", PATIENCE)

    assert run(NewFolder(out)) == 0

    assert "Traceback" not in caplog.text
    spoken = (out / "conversation.md").read_text("utf-8")
    assert spoken.count("**Person**:") >= 3
    assert spoken.count("**Robin**:") >= 3
    assert "> Robin feels " in spoken

    replies = sorted(out.glob("reply-*.wav"))
    assert len(replies) >= 2
    assert all((out / name).exists() for name in re.findall(r"\[[^]]*\]\(([^)]+)\)", spoken))
    for reply in replies:
        audio = read_sound(reply)
        assert audio.seconds > 0.3
        assert float(np.abs(audio.samples).max()) > 0.05

    latency = json.loads((out / "latency.json").read_text("utf-8"))
    assert latency["ready_after"] > 0.0
    assert len(latency["turns"]) == len(replies)
    for turn in latency["turns"]:
        assert turn["whole"] > 0.0
        assert sum(turn["stages"].values()) == pytest.approx(turn["whole"], abs=0.001)


TURN = '[[turn]]\nfile = "hello.wav"\ntext = "Hello."\ncredit = "made"\n'


def script(tmp_path: Path, text: str | bytes) -> Path:
    file = tmp_path / "conversation.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_turns_are_read_in_order_with_their_cues(tmp_path: Path) -> None:
    file = script(tmp_path, TURN + "after = 2\n\n" + TURN + "into = 0.5\n")

    assert load_script(file) == (
        ScriptedTurn(tmp_path / "hello.wav", "Hello.", "made", after=2.0),
        ScriptedTurn(tmp_path / "hello.wav", "Hello.", "made", into=0.5),
    )


@each_row(
    "text",
    [
        "",
        "turn = 5",
        "[[turn]]\nfile = 'a.wav'\n",
        "[[turn\n",
        b"\xff\xfe",
        TURN + 'after = "soon"\n',
        TURN + "befor = 1.0\n",
        TURN.replace('"Hello."', "5"),
    ],
)
def test_a_file_that_is_no_script_is_refused_in_one_sentence(text: str | bytes, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        load_script(script(tmp_path, text))

    assert caught.value.sentence.endswith("Install the program again.")


def test_a_script_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        load_script(tmp_path / "none.toml")


def test_the_bundled_conversation_has_six_turns_or_more_one_of_them_an_interruption() -> None:
    turns = load_script()

    assert len(turns) >= 6
    assert any(turn.into is not None for turn in turns)


@each_row("turn", load_script())
def test_each_bundled_recording_is_there_audible_and_has_a_credit(turn: ScriptedTurn) -> None:
    audio = read_sound(turn.file)

    assert 0.3 < audio.seconds < 15.0
    assert float(np.sqrt(np.mean(audio.samples**2))) > 0.02
    assert float(np.abs(audio.samples).max()) <= 1.0
    assert turn.text.strip()
    assert turn.credit.strip()


def test_the_source_and_the_licence_of_each_recording_are_named() -> None:
    assert all(re.search(r"\b(CC0|CC BY|Apache-2\.0)\b", turn.credit) for turn in load_script())


def test_nothing_lies_beside_the_script_that_it_does_not_say() -> None:
    said = {turn.file.name for turn in load_script()}

    assert {file.name for file in BUNDLED.parent.iterdir()} - said == {BUNDLED.name}
