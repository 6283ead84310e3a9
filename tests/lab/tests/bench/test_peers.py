import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.conversation import events as ev
from companion.thinking.engines.openai_server import OpenAiServerModel
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt.prompt import build_prompt
from companion.values import CancelToken, Speaker
from tests.conversation.scene import Scene
from tests.fakes.language_model import FakeLanguageModel
from tests.lab.bench.recordings import Utterance
from tests.lab.peers import language_model_server
from tests.lab.peers.comparison import (
    Outcome,
    Said,
    ratio_of_medians,
    table,
)
from tests.lab.peers.environment import REQUIREMENTS
from tests.lab.peers.plan import BLOCK, blocks


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


def test_the_table_states_answers_waits_cut_ins_and_the_ratio_to_the_first_program() -> None:
    ours, theirs = outcome("Companion", 0.4, 0.4, None), outcome("pipecat", 0.8, 0.8, 0.8, cut_in=1)

    _, first, second = table((ours, theirs))

    assert first.split() == ["Companion", "3", "2", "400", "400", "0", "0"]
    assert second.split()[:7] == ["pipecat", "3", "3", "800", "800", "1", "0"]
    assert second.endswith("0.50 (0.50–0.50, 2 pairs)")


# what is said to whom


def test_every_program_is_told_every_recording_once_in_order() -> None:
    said = recordings(2 * BLOCK + 3)

    told: dict[str, list[Utterance]] = {"ours": [], "theirs": []}
    for program, block in blocks(said, ["ours", "theirs"]):
        told[program] += block

    assert told == {"ours": list(said), "theirs": list(said)}


# answers that break off


def thinking() -> Scene:
    """A companion that has an answer ready."""
    scene = Scene()
    scene.person_says("How is it?")
    scene.thinks("It is warm today.")
    scene.happens(ev.ClauseReady(scene.reply, 0), after=0.02)
    return scene


# the peer's environment


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


def test_the_model_is_given_the_prompt_that_companion_would_give(model: FakeLanguageModel) -> None:
    replies(model, "How is it?")

    assert model.prompts == [asked("How is it?")]
