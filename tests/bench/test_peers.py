import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.bench.recordings import Utterance
from companion.conversation import events as ev
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.openai_server import OpenAiServerModel
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt import build_prompt
from companion.values import CancelToken, Speaker
from tests.benchmarks.peers import language_model_server, pipecat_talk, programs
from tests.benchmarks.peers.comparison import (
    Outcome,
    Said,
    as_json,
    ratio_of_medians,
    table,
)
from tests.benchmarks.peers.environment import REQUIREMENTS, environment_folder
from tests.benchmarks.peers.language_model_server import prompt_of
from tests.benchmarks.peers.plan import BLOCK, blocks, chosen, seconds_needed
from tests.conversation.scene import Scene
from tests.fakes.language_model import FakeLanguageModel

waits = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 5.0), min_size=1)


def outcome(program: str, *waited: float | None, cut_in: int = 0) -> Outcome:
    """A program that was told recordings 0, 1, 2, … and cut in on the first few."""
    said = tuple(Said(str(number), wait, number < cut_in, False) for number, wait in enumerate(waited))
    return Outcome(program, said)


def recordings(count: int) -> tuple[Utterance, ...]:
    return tuple(Utterance("made", Path(f"{number}.wav"), "Hello.") for number in range(count))


# comparing


def test_half_the_wait_everywhere_is_a_ratio_of_one_half() -> None:
    ratio = ratio_of_medians({"a": 0.3, "b": 0.4, "c": 0.5}, {"a": 0.6, "b": 0.8, "c": 1.0})

    assert ratio is not None
    assert ratio.value == pytest.approx(0.5)
    assert ratio.pairs == 3


def test_only_recordings_that_both_answered_count() -> None:
    ratio = ratio_of_medians({"a": 0.3, "only ours": 9.0}, {"a": 0.6, "only theirs": 0.1})

    assert ratio is not None
    assert ratio.value == pytest.approx(0.5)
    assert ratio.pairs == 1


def test_nothing_answered_by_both_gives_no_ratio() -> None:
    assert ratio_of_medians({"a": 0.3}, {"b": 0.6}) is None


@settings(max_examples=20)
@given(waits)
def test_a_program_is_as_fast_as_itself(ours: dict[str, float]) -> None:
    ratio = ratio_of_medians(ours, ours)

    assert ratio is not None
    assert (ratio.low, ratio.value, ratio.high) == pytest.approx((1.0, 1.0, 1.0))


@settings(max_examples=20)
@given(waits, st.floats(0.1, 10.0))
def test_the_interval_follows_the_scale_of_the_other_program(ours: dict[str, float], factor: float) -> None:
    theirs = {name: 1.0 + 0.1 * number for number, name in enumerate(ours)}
    slower = {name: wait * factor for name, wait in theirs.items()}

    ratio, scaled = ratio_of_medians(ours, theirs), ratio_of_medians(ours, slower)

    assert ratio is not None
    assert scaled is not None
    assert ratio.low <= ratio.high
    assert (scaled.low * factor, scaled.high * factor) == pytest.approx((ratio.low, ratio.high))


def test_the_table_states_answers_waits_cut_ins_and_the_ratio_to_the_first_program() -> None:
    ours, theirs = outcome("Companion", 0.4, 0.4, None), outcome("pipecat", 0.8, 0.8, 0.8, cut_in=1)

    _, first, second = table((ours, theirs))

    assert first.split() == ["Companion", "3", "2", "400", "400", "0", "0"]
    assert second.split()[:7] == ["pipecat", "3", "3", "800", "800", "1", "0"]
    assert second.endswith("0.50 (0.50–0.50, 2 pairs)")


def test_answers_that_were_not_spoken_to_their_end_are_counted() -> None:
    ours = Outcome("Companion", (Said("0", 0.4, False, True), Said("1", 0.4, False, False)))

    assert table((ours,))[-1].split() == ["Companion", "2", "2", "400", "400", "0", "1"]


def test_a_program_that_never_answered_has_no_waits_and_no_ratio() -> None:
    ours, silent = outcome("Companion", 0.4), outcome("pipecat", None)

    assert table((ours, silent))[2].split() == ["pipecat", "1", "0", "–", "–", "0", "0"]
    assert as_json((ours, silent))[1]["ratio"] is None


# what is said to whom


def test_every_program_is_told_every_recording_once_in_order() -> None:
    said = recordings(2 * BLOCK + 3)

    told: dict[str, list[Utterance]] = {"ours": [], "theirs": []}
    for program, block in blocks(said, ["ours", "theirs"]):
        told[program] += block

    assert told == {"ours": list(said), "theirs": list(said)}


def test_programs_take_turns_at_being_the_first_of_a_block() -> None:
    order = [program for program, _ in blocks(recordings(3 * BLOCK), ["a", "b", "c"])]

    assert order == ["a", "b", "c", "b", "c", "a", "c", "a", "b"]


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_limit_takes_so_many_different_recordings_in_order(count: int, limit: int) -> None:
    taken = chosen(recordings(count), limit)

    assert len(taken) == min(count, limit)
    assert sorted(set(taken), key=lambda each: int(each.file.stem)) == list(taken)


def test_a_run_takes_longer_with_each_program_and_each_block() -> None:
    assert seconds_needed([2.0] * BLOCK, 2) == pytest.approx(2 * seconds_needed([2.0] * BLOCK, 1))
    assert seconds_needed([2.0] * (BLOCK + 1), 1) > seconds_needed([2.0] * BLOCK, 1) + 2.0


# answers that break off


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["person_started", "speaking", "silent"], False),
        (["person_started", "speaking", "person_started", "silent"], True),
        (["person_started"], False),
    ],
)
def test_the_peer_breaks_off_when_somebody_seems_to_speak_while_it_does(
    told: list[str], expected: bool
) -> None:
    assert pipecat_talk.broke_off(told) is expected


def test_an_answer_that_was_heard_whole_did_not_break_off() -> None:
    scene = thinking()
    scene.sounds_whole()

    assert not programs.broke_off(scene.log)


def test_an_answer_that_fell_silent_as_somebody_seemed_to_speak_broke_off() -> None:
    scene = thinking()
    scene.sounds(0, "It is")
    scene.person_interrupts("No, wait a moment.")

    assert programs.broke_off(scene.log)


def thinking() -> Scene:
    """A companion that has an answer ready."""
    scene = Scene()
    scene.person_says("How is it?")
    scene.thinks("It is warm today.")
    scene.happens(ev.ClauseReady(scene.reply, 0), after=0.02)
    return scene


# the peer's environment


def test_other_packages_or_another_python_get_another_environment(tmp_path: Path) -> None:
    folders = {
        environment_folder(tmp_path, b"one==1", (3, 11)),
        environment_folder(tmp_path, b"one==2", (3, 11)),
        environment_folder(tmp_path, b"one==1", (3, 12)),
    }

    assert len(folders) == 3


def test_every_package_of_the_peer_is_pinned_with_hashes() -> None:
    packages = [
        line for line in REQUIREMENTS.read_text("utf-8").splitlines() if not line.startswith((" ", "#"))
    ]

    assert any(line.startswith("pipecat-ai==1.14.0 ") for line in packages)
    assert all("==" in line and line.endswith("\\") for line in packages)


# the language model's server


@pytest.fixture
def model() -> Iterator[FakeLanguageModel]:
    fake = FakeLanguageModel("It is warm today.", by_text={"Who?": "Nobody at all."})
    yield fake
    fake.close()


def asked(text: str) -> Prompt:
    return replace(build_prompt(DEFAULT_PERSONA, ()), messages=(Message(Speaker.PERSON, text),))


def replies(model: LanguageModel, *texts: str) -> list[str]:
    """Ask over one connection after the other, as any client of such a server does."""

    def ask(port: int) -> list[str]:
        client = OpenAiServerModel(f"http://127.0.0.1:{port}/v1", "smollm2", context_tokens=2048)
        try:
            return ["".join(client.reply(asked(text), ReplyLimits(), CancelToken())) for text in texts]
        finally:
            client.close()

    async def serve() -> list[str]:
        answering = language_model_server.Server(model, ReplyLimits())
        server = await asyncio.start_server(answering.serve, "127.0.0.1", 0)
        async with server:
            return await asyncio.to_thread(ask, server.sockets[0].getsockname()[1])

    return asyncio.run(serve())


def test_a_client_gets_the_models_replies_one_after_the_other(model: FakeLanguageModel) -> None:
    assert replies(model, "How is it?", "Who?") == ["It is warm today.", "Nobody at all."]


def test_the_model_is_given_the_prompt_that_companion_would_give(model: FakeLanguageModel) -> None:
    replies(model, "How is it?")

    assert model.prompts == [asked("How is it?")]


def test_what_the_system_says_is_the_persona() -> None:
    prompt = prompt_of([{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello."}])

    assert prompt == Prompt("Be brief.", (Message(Speaker.PERSON, "Hello."),))
