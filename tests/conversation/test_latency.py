import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import events as ev
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.latency import STAGES, TurnTimes, turn_times
from tests.conversation.scene import Scene


def answered_turn() -> Scene:
    scene = Scene()
    scene.person_says("How are you?")
    scene.thinks("I am well, thank you.")
    scene.happens(ev.ClauseReady(scene.reply, 0), after=0.02)
    scene.sounds_whole()
    return scene


def turn_answered_ahead() -> Scene:
    """Thought of within 0.25 s of a pause of 0.4 s."""
    scene = Scene(endpointing=EndpointingRules(shortest=0.4, longest=0.4))
    scene.person_pauses("How are you?", words=0.9, sound=0.9)
    scene.thinks("I am well, thank you.")
    scene.happens(ev.ClauseReady(scene.reply, 0), after=0.05)
    scene.silence(0.15)
    scene.sounds_whole()
    return scene


def test_the_stages_of_a_turn_add_up_to_its_whole() -> None:
    for scene in (answered_turn(), turn_answered_ahead()):
        (turn,) = turn_times(scene.log)

        assert tuple(turn.stages) == STAGES
        assert sum(turn.stages.values()) == pytest.approx(turn.whole)


@given(
    st.dictionaries(st.sampled_from(STAGES), st.floats(0.0, 100.0)),
    st.floats(0.0, 100.0),
    st.floats(0.0, 100.0),
)
def test_no_stage_ends_after_the_sound_whatever_the_order_of_instants(
    instants: dict[str, float], speech_ended: float, whole: float
) -> None:
    turn = TurnTimes(1, speech_ended=speech_ended, instants={**instants, "play": speech_ended + whole})

    assert all(seconds >= 0.0 for seconds in turn.stages.values())
    assert sum(turn.stages.values()) == pytest.approx(turn.whole)


def test_a_reply_that_is_begun_when_the_turn_is_over_waits_for_its_end() -> None:
    (turn,) = turn_times(answered_turn().log)

    assert turn.stages["read"] == pytest.approx(0.45)
    assert turn.stages["hold"] == 0.0


def test_a_reply_that_is_ready_before_the_turn_is_over_waits_held() -> None:
    (turn,) = turn_times(turn_answered_ahead().log)

    assert turn.stages["read"] == pytest.approx(0.1)
    assert turn.stages["wait"] == 0.0
    assert turn.stages["hold"] == pytest.approx(0.15)


def test_a_reply_dropped_unheard_is_no_turn_of_its_own_but_counted() -> None:
    scene = Scene()
    scene.person_says("I went to the doctor")
    scene.person_interrupts("and she said I am")
    scene.turn_ends()
    scene.recognised("and she said I am fine.")
    scene.answers("I am glad to hear that.")

    turns = turn_times(scene.log)

    assert len(turns) == 1
    assert (turns[0].utterance, turns[0].dropped) == (2, 1)


def test_an_answer_to_typed_words_is_no_spoken_turn() -> None:
    scene = Scene()
    scene.happens(ev.Typed("Hello."))
    scene.answers("Hello to you.")

    assert turn_times(scene.log) == ()
