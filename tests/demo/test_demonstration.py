import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from companion.channel import messages as msg
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.latency import STAGES
from companion.demo.demonstration import exchanges, run, transcript
from companion.demo.later import Later, come_back
from companion.sound.feed import BLOCK
from companion.sound.wav import read_sound
from companion.storage.new_file import NewFolder
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.values import BadInput
from tests.demo.performances import performance
from tests.engine.running_engine import ROOT, silent_environment
from tests.fakes.equipment import Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts


def test_what_both_sides_said_is_told_in_order_as_the_other_heard_it() -> None:
    assert exchanges(performance()) == [
        ("", "Hello there."),
        ("Robin", "Good morning."),
        ("", "Hello again."),
        ("Robin", "Good evening."),
    ]


def test_what_was_not_heard_is_left_out() -> None:
    acted = performance()
    silent = (
        (0.5, msg.PersonHeard(7, "", "", is_final=True)),
        (0.6, msg.CompanionSaid(8, "", "", is_final=True)),
    )

    assert len(exchanges(replace(acted, shown=(*silent, *acted.shown)))) == 4


def test_the_transcript_has_the_words_the_credits_the_timings_and_the_replies() -> None:
    text = transcript(performance(), ["reply-01.wav", "reply-02.wav"])

    assert "**You:** Hello there." in text
    assert "**Robin:** Good evening." in text
    assert "| Hello there. | hello.wav | made for a test |" in text
    assert "| turn | " + " | ".join(STAGES) + " | whole |" in text
    assert "| 1 | 100 | 50 | 0 | 50 | 100 | 30 | 70 | 50 | 450 |" in text
    assert "[reply-02.wav](reply-02.wav)" in text


def test_the_transcript_tells_how_each_utterance_was_understood_and_what_it_did_to_the_companion() -> None:
    text = transcript(performance(), [])

    assert (
        "> Understood: Sounded happy — from words and tone · because of “Hello there”; valence +0.60 ± 0.20, "
        "arousal +0.30 ± 0.20, dominance +0.10 ± 0.30; joy 70 %, intensity 0.50; "
        "probably because of “Hello there” (world, 40 %)." in text
    )
    assert (
        "> Robin feels content: valence +0.30, arousal +0.10, dominance 0.00, "
        "because: you greeted it (pleasanter by 0.10)." in text
    )


def test_the_transcript_tells_what_came_to_mind_two_weeks_later_and_why() -> None:
    memory = msg.Remembered(1, "I have an exam.", 0.0, "It came back because it fits.", is_told=True)
    later = Later("Do you remember?", "You have an exam.", (memory, replace_told(memory)))

    text = transcript(performance(), [], later)

    assert "**You:** Do you remember?\n\n**Robin:** You have an exam." in text
    assert "> Remembered: “I have an exam.” — It came back because it fits." in text
    assert "> Came to mind: “I have an exam.” — It came back because it fits." in text
    assert "Two weeks later" not in transcript(performance(), [])


def replace_told(memory: msg.Remembered) -> msg.Remembered:
    return msgspec.structs.replace(memory, is_told=False)


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

    later = await come_back(equipment)

    assert later.answer == "I see."
    assert "they said “I had a fight with my best friend yesterday.”" in asked[-1].prompts[-1].notes
    assert (later.memories[0].text, later.memories[0].is_told) == (
        "I had a fight with my best friend yesterday.",
        True,
    )


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    found = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    found.make()
    return found


def test_what_was_understood_while_one_spoke_is_not_in_the_transcript() -> None:
    acted = performance()
    before = replace(acted, shown=tuple(each for each in acted.shown if not isinstance(each[1], msg.Felt)))

    assert "Understood" not in transcript(before, [])


def test_an_answer_to_nothing_spoken_has_dashes() -> None:
    acted = performance()
    first = replace(acted.times[0], speech_ended=None)

    text = transcript(replace(acted, times=(first,)), [])

    assert "| 1 |" + " – |" * (len(STAGES) + 1) in text


def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(BadInput) as caught:
        run(NewFolder(tmp_path / "file" / "out"))

    assert "cannot be made" in caught.value.sentence


@pytest.mark.slow
@pytest.mark.model
def test_the_whole_demonstration_leaves_everything_it_promises(tmp_path: Path) -> None:
    import av

    out = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-m", "companion", "demo", "--out", str(out)],
        capture_output=True,
        env=silent_environment(tmp_path / "home"),
        cwd=ROOT,
        timeout=280,
    )

    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert "Traceback" not in done.stderr.decode()
    spoken = (out / "conversation.md").read_text("utf-8")
    assert spoken.count("**You:**") >= 6
    assert spoken.count("**Companion:**") >= 6
    assert spoken.count("> Understood: ") >= 6
    assert spoken.count("> Companion feels ") >= 6

    replies = sorted(out.glob("reply-*.wav"))
    assert len(replies) >= 6
    for reply in replies:
        audio = read_sound(reply)
        assert audio.seconds > 0.3
        assert float(np.abs(audio.samples).max()) > 0.05

    latency = json.loads((out / "latency.json").read_text("utf-8"))
    assert 0.0 < latency["ready_after"] < 30.0
    assert len(latency["turns"]) == len(replies)
    for turn in latency["turns"]:
        assert EndpointingRules().shortest - BLOCK < turn["whole"] < 10.0
        assert sum(turn["stages"].values()) == pytest.approx(turn["whole"], abs=0.001)
    assert (out / "latency.png").read_bytes().startswith(b"\x89PNG")

    lengths: list[float] = []
    with av.open(str(out / "conversation.mp4")) as film:
        video, sound = film.streams.video[0], film.streams.audio[0]
        assert (video.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        for stream in (video, sound):
            assert stream.duration is not None
            assert stream.time_base is not None
            lengths.append(float(stream.duration * stream.time_base))
        pictures = {
            frame.to_ndarray(format="rgb24").tobytes()
            for number, frame in enumerate(film.decode(video=0))
            if number % 25 == 0
        }
    assert lengths[0] == pytest.approx(lengths[1], abs=0.2)
    assert lengths[0] > 20.0
    assert len(pictures) > lengths[0] / 2
    with av.open(str(out / "conversation.mp4")) as film:
        loudest = max(float(np.abs(frame.to_ndarray()).max()) for frame in film.decode(audio=0))
    assert loudest > 0.1
