"""How far a talk is: exploring, comforting, acting; company where nothing weighs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.situation import Understanding
from companion.thinking.stage import Progress, advance
from companion.values import Situation, Stage, Want


def wants(want: Want, probability: float = 0.8) -> Understanding:
    others = dict.fromkeys(set(Want) - {want}, (1 - probability) / (len(Want) - 1))
    return Understanding(Situation(want, probability), {want: probability, **others})


def go_on(progress: Progress, want: Want, valence: float, *, is_met: bool = False) -> Progress:
    return advance(progress, wants(want), valence, has_shifted=False, is_met=is_met)


def test_nothing_weighs_in_company() -> None:
    assert go_on(Progress(), Want.COMPANY, 0.1).stage is Stage.COMPANY


def test_what_weighs_is_explored_then_comforted_then_acted_on() -> None:
    progress, stages = Progress(), []
    for valence, is_met in ((-0.5, False), (-0.5, False), (-0.5, False), (-0.4, True), (-0.1, True)):
        progress = go_on(progress, Want.BE_HEARD, valence, is_met=is_met)
        stages.append(progress.stage)
    assert stages == [
        Stage.EXPLORATION,
        Stage.EXPLORATION,
        Stage.COMFORTING,
        Stage.COMFORTING,
        Stage.ACTION,
    ]


def test_nothing_is_done_before_the_feeling_was_met() -> None:
    progress = Progress()
    for _ in range(10):
        progress = go_on(progress, Want.ADVICE, -0.5)
    assert progress.stage is Stage.COMFORTING
    assert go_on(progress, Want.ADVICE, -0.5, is_met=True).stage is Stage.ACTION


def test_another_topic_begins_anew() -> None:
    acting = Progress(Stage.ACTION, 3, -0.6)
    weighing = advance(acting, wants(Want.COMFORT), -0.5, has_shifted=True, is_met=False)
    assert weighing == Progress(Stage.EXPLORATION, 1, -0.5)
    light = advance(acting, wants(Want.COMPANY), 0.1, has_shifted=True, is_met=False)
    assert light == Progress(Stage.COMPANY, 1, 0.0)


def test_what_gets_worse_is_comforted_again() -> None:
    acting = Progress(Stage.ACTION, 1, -0.4)
    assert go_on(acting, Want.COMFORT, -0.7, is_met=True).stage is Stage.COMFORTING
    assert go_on(acting, Want.COMFORT, -0.3, is_met=True).stage is Stage.ACTION


def test_plain_words_may_tell_something_grave() -> None:
    assert go_on(Progress(), Want.COMFORT, 0.0).stage is Stage.EXPLORATION


@pytest.mark.parametrize("want", [Want.SHARE_JOY, Want.PLAY])
def test_joy_brings_the_talk_back_to_company(want: Want) -> None:
    assert go_on(Progress(Stage.EXPLORATION, 1, -0.3), want, 0.5).stage is Stage.COMPANY


@given(st.lists(st.tuples(st.sampled_from(Want), st.floats(-1, 1), st.booleans())))
def test_action_always_follows_comforting(turns: list[tuple[Want, float, bool]]) -> None:
    progress = Progress()
    for want, valence, is_met in turns:
        before, progress = progress, go_on(progress, want, valence, is_met=is_met)
        if progress.stage is Stage.ACTION:
            assert before.stage in {Stage.COMFORTING, Stage.ACTION}
