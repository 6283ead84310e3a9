import json
from pathlib import Path

import pytest

from companion.conversation import events as ev
from companion.conversation.latency import STAGES
from tests.conversation.scene import Scene
from tests.lab.bench.headless import HeadlessFigures
from tests.lab.bench.live import EchoFigures, MeasuredTurn
from tests.lab.bench.recordings import Utterance
from tests.lab.bench.sequential import Comparison
from tests.lab.bench.talk import Condition, Report
from tests.lab.bench.talk_memory import MemoryCost


def answered(wait: float | None, *, is_cut_in: bool = False) -> MeasuredTurn:
    """A turn in which the program itself waited 0.4 s for the end of the turn and 0.05 s for its text."""
    scene = Scene()
    if wait is not None:
        scene.person_says("Hello.")
        scene.thinks("Good morning to you.")
        scene.happens(ev.ClauseReady(scene.reply, 0), after=0.02)
        scene.sounds_whole()
    return MeasuredTurn(Utterance("made", Path("hello.wav"), "Hello."), wait, is_cut_in, tuple(scene.log))


def report(
    *turns: MeasuredTurn, echo: EchoFigures | None = None, comparison: Comparison | None = None
) -> Report:
    return Report((Condition("complete", turns),), echo, comparison, HeadlessFigures(2.5, 0.031, 0.22, 640.0))


def test_the_wait_is_measured_over_the_answered_turns() -> None:
    figures = report(answered(0.6), answered(0.8), answered(None))

    wait = figures.conditions[0].wait
    assert wait is not None
    assert (wait.count, wait.least, wait.most) == (2, 0.6, 0.8)


def test_the_file_can_be_read_back() -> None:
    figures = report(
        answered(0.6), answered(None), echo=EchoFigures(60.0, 1), comparison=Comparison((), left_out=1)
    )

    read = json.loads(json.dumps(figures.as_json()))

    (condition,) = read["conditions"]
    assert condition["wait"]["p50"] == 0.6
    assert set(condition["stages"]) == set(STAGES)
    assert read["echo"] == {"seconds": 60.0, "interruptions": 1}
    assert read["sequential"]["left_out"] == 1
    assert [turn["wait"] for turn in condition["turns"]] == [0.6, None]
    assert read["headless"]["ready_after"] == 2.5


def test_what_memory_adds_is_told_for_pairs_of_the_same_recording() -> None:
    cost = MemoryCost(
        1000,
        (answered(0.61), answered(0.75), answered(None), answered(0.9)),
        (answered(0.6), answered(0.7), answered(0.5), answered(0.9)),
    )

    added, thinking = cost.added, cost.added_to_thinking
    assert added is not None
    assert added.of == 3
    assert added.value == pytest.approx(0.01)
    assert thinking is not None
    assert thinking.value == pytest.approx(0.0)
    assert "adds 10 ms" in "\n".join(cost.lines())
    assert json.loads(json.dumps(cost.as_json()))["added"]["of"] == 3
