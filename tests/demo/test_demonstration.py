import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from companion.channel import messages as msg
from companion.conversation.latency import STAGES
from companion.demo.demonstration import run, transcript
from companion.demo.performance import Later, Performance, ScriptedTurn, come_back
from companion.engine.choices import Choices
from companion.engine.equipment import Equipment
from companion.sound.echoes.echo import HalfDuplex
from companion.sound.wav import read_sound, write_wav
from companion.storage.new_file import NewFile, NewFolder
from companion.storage.paths import Paths
from tests.demo.performances import performance
from tests.fakes.equipment import Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import PATIENCE, in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.sound import tone
from tests.fakes.transcriber import ScriptedTranscriber

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
    assert "> Erinnert: „I have an exam.“" in text
    assert "| gesagt | Aufnahme | Quelle |" in text


@in_a_loop
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
    assert "they said “I had a fight with my best friend on " in asked[-1].prompts[-1].notes
    assert (later.memories[0].text, later.memories[0].is_told) == (
        "I had a fight with my best friend yesterday.",
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
