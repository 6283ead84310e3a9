"""Whoever holds the talk key has the turn for as long as they hold it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Habits, Phase, TalkWay
from tests.conversation.scene import Scene


def pressed(scene: Scene, *, after: float = 0.0) -> tuple[do.Effect, ...]:
    return scene.happens(ev.HoldTalkKey(is_held=True), after=after)


def let_go(scene: Scene, *, after: float = 0.0) -> tuple[do.Effect, ...]:
    return scene.happens(ev.HoldTalkKey(is_held=False), after=after)


def by_key() -> Scene:
    scene = Scene()
    scene.happens(ev.TalkChosen(TalkWay.HOLD))
    return scene


def speaking() -> Scene:
    """A scene in which the companion says something."""
    return Scene.telling("Tell me something.", "Good evening to you.", "Good")


@pytest.fixture
def scene() -> Scene:
    return by_key()


def test_without_the_key_nothing_is_heard_where_one_talks_by_key(scene: Scene) -> None:
    scene.person_starts()

    assert not scene.asked_for(do.BeginUtterance)
    assert scene.phase is Phase.IDLE
    assert scene.state.why == "Hold the talk key while you speak."


def test_what_is_said_with_the_key_held_is_answered_when_it_is_let_go(scene: Scene) -> None:
    pressed(scene)
    scene.person_starts()
    assert scene.phase is Phase.PERSON_SPEAKING
    scene.silence(30.0)
    let_go(scene)
    assert not scene.asked_for(do.FinishUtterance), "the last syllable is still on its way"
    scene.silence(scene.state.rules.after_key)
    assert scene.asked_for(do.FinishUtterance)
    scene.recognised("I wanted to tell you")

    assert scene.history == [("person", "I wanted to tell you")]
    assert scene.asked_for(do.BeginReply)


def test_a_pause_does_not_end_the_turn_while_the_key_is_held(scene: Scene) -> None:
    pressed(scene)

    scene.person_pauses("I wanted to tell you", words=1.0, sound=1.0)
    scene.silence(60.0)

    assert scene.phase is Phase.PERSON_SPEAKING
    assert scene.was_asked_for(do.Release) == 0
    assert scene.was_asked_for(do.BeginReply) == 1, "an answer is prepared meanwhile"


def test_after_a_pause_letting_go_ends_the_turn_at_once(scene: Scene) -> None:
    pressed(scene)
    scene.person_pauses("I wanted to tell you", words=1.0, sound=1.0)

    let_go(scene, after=2.0)

    assert scene.asked_for(do.Release)
    assert scene.history == [("person", "I wanted to tell you")]


def test_the_key_silences_the_companion() -> None:
    scene = speaking()

    pressed(scene)

    assert scene.asked_for(do.Silence)
    assert scene.asked_for(do.BeginUtterance)
    scene.falls_silent()
    assert scene.phase is Phase.PERSON_SPEAKING


def test_the_key_gives_the_turn_to_whom_speaks_into_a_reply() -> None:
    scene = speaking()
    scene.person_starts()
    assert scene.state.is_contested

    pressed(scene, after=0.1)

    assert scene.asked_for(do.Silence)
    assert scene.state.is_key_held


def test_hands_free_the_key_keeps_a_turn_open_that_has_begun() -> None:
    scene = Scene()
    scene.person_starts()
    number = scene.state.turn

    pressed(scene, after=0.5)
    scene.person_stops()
    scene.silence(10.0)

    assert scene.state.turn is not None
    assert number is not None
    assert scene.state.turn.number == number.number


def test_a_key_held_in_silence_says_nothing(scene: Scene) -> None:
    pressed(scene)
    let_go(scene, after=1.0)
    scene.silence(1.0)
    scene.recognised("")

    assert scene.history == []
    assert scene.was_asked_for(do.BeginReply) == 0
    assert scene.phase is Phase.IDLE


def test_a_second_press_and_a_release_without_a_press_are_nothing(scene: Scene) -> None:
    assert let_go(scene) == ()
    pressed(scene)

    assert pressed(scene) == ()


def test_a_muted_microphone_stays_off_whatever_key_is_held(scene: Scene) -> None:
    scene.happens(ev.SetMuted(is_muted=True))

    assert pressed(scene) == ()
    assert scene.state.why == "Muted."


def test_muting_ends_what_the_key_began(scene: Scene) -> None:
    pressed(scene)

    scene.happens(ev.SetMuted(is_muted=True))

    assert scene.asked_for(do.AbandonUtterance)
    assert let_go(scene) == ()


def test_a_microphone_lost_while_the_key_is_held_loses_no_word(scene: Scene) -> None:
    pressed(scene)
    scene.person_starts()

    scene.happens(ev.EarClosed("The microphone was unplugged."), after=1.0)
    scene.recognised("I wanted to tell you")

    assert scene.history == [("person", "I wanted to tell you")]


@pytest.mark.parametrize(("begun", "effect"), [(Scene, do.AbandonUtterance), (speaking, do.Resume)])
def test_choosing_the_key_throws_away_what_is_said_without_it_and_a_held_reply_goes_on(
    begun: Callable[[], Scene], effect: type[do.Effect]
) -> None:
    scene = begun()
    scene.person_starts()

    scene.happens(ev.TalkChosen(TalkWay.HOLD))

    assert scene.asked_for(effect)


def test_hands_free_again_it_listens_at_once(scene: Scene) -> None:
    scene.happens(ev.TalkChosen(TalkWay.HANDS_FREE))
    scene.person_starts()

    assert scene.asked_for(do.BeginUtterance)


def test_a_half_duplex_companion_hears_whoever_holds_the_key() -> None:
    scene = Scene(is_half_duplex=True)
    scene.person_says("Tell me something.")
    scene.thinks("Good evening to you.")
    scene.sounds(0, "Good")

    pressed(scene)

    assert scene.asked_for(do.BeginUtterance)


def test_pauses_with_the_key_held_teach_nothing_of_how_one_pauses(scene: Scene) -> None:
    before: Habits = scene.state.habits
    pressed(scene)
    scene.person_starts()
    scene.person_stops()

    scene.happens(ev.SpeechStarted(scene.now + 5.0), after=5.0)
    let_go(scene)
    scene.silence(1.0)

    assert scene.state.habits == before
    assert scene.state.last_stop is None


@given(st.lists(st.tuples(st.booleans(), st.floats(0.0, 3.0)), max_size=12))
def test_however_it_is_pressed_the_turn_is_over_once_it_is_let_go(keys: list[tuple[bool, float]]) -> None:
    scene = by_key()
    for is_held, after in keys:
        scene.happens(ev.HoldTalkKey(is_held), after=after)
    let_go(scene)
    scene.silence(scene.state.rules.after_key)

    assert scene.state.turn is None
    assert replace(scene.state, recognising=()).phase is Phase.IDLE


@pytest.mark.parametrize("is_held", [True, False])
def test_the_key_does_nothing_without_a_microphone(is_held: bool) -> None:
    scene = Scene(has_ear=False)

    assert scene.happens(ev.HoldTalkKey(is_held)) == ()
