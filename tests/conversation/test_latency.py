import pytest

from companion.conversation import events as ev
from companion.conversation.latency import STAGES, turn_times
from tests.conversation.scene import Scene


def answered_turn() -> Scene:
    scene = Scene()
    scene.person_says("How are you?")
    scene.thinks("I am well, thank you.")
    scene.happens(ev.ClauseReady(scene.reply, 0), after=0.02)
    scene.sounds_whole()
    return scene


def test_the_stages_of_a_turn_add_up_to_its_whole() -> None:
    (turn,) = turn_times(answered_turn().log)

    assert tuple(turn.stages) == STAGES
    assert sum(turn.stages.values()) == pytest.approx(turn.whole)


def test_the_pause_is_the_first_stage() -> None:
    (turn,) = turn_times(answered_turn().log)

    assert turn.stages["pause"] == pytest.approx(0.4)


def test_a_reply_dropped_unheard_is_no_turn_of_its_own() -> None:
    scene = Scene()
    scene.person_says("I went to the doctor")
    scene.person_interrupts("and she said I am")
    scene.person_stops()
    scene.silence(0.4)
    scene.recognised("and she said I am fine.")
    scene.thinks("I am glad to hear that.")
    scene.sounds_whole()

    turns = turn_times(scene.log)

    assert len(turns) == 1
    assert turns[0].utterance == 2
