"""Pauses of the person's that leave room for a listener's "mhm"."""

from dataclasses import replace

import pytest

from companion.conversation import events as ev
from companion.conversation.endpointing import EndpointingRules
from companion.values import Given, TalkWay
from companion.values.command import Command
from tests.conversation.scene import Scene

SAID = "So yesterday I went to see my brother."


def paused(
    *,
    words: float = 0.8,
    sound: float = 0.2,
    ends_low: bool = True,
    scene: Scene | None = None,
    given: Given | None = None,
) -> Scene:
    """Return a scene in which the person has spoken, and their pause has been judged."""
    scene = scene or Scene(endpointing=EndpointingRules())
    scene.person_starts()
    scene.person_stops(after=2.0)
    turn = scene.state.turn
    assert turn is not None
    scene.happens(ev.PauseRecognised(turn.number, turn.pauses, SAID, words, given), after=0.1)
    if scene.state.turn is not None:
        scene.happens(ev.TurnEndJudged(turn.number, turn.pauses, sound, ends_low))
    return scene


def room(scene: Scene) -> float:
    return scene.state.room_for_backchannel(scene.now)


def test_a_low_clause_end_after_which_the_person_goes_on_leaves_room() -> None:
    assert 0.2 < room(paused()) < 0.6


def test_a_voice_that_did_not_end_low_leaves_none() -> None:
    assert room(paused(ends_low=False)) == 0.0


def test_the_middle_of_a_clause_leaves_none() -> None:
    assert room(paused(words=0.2)) == 0.0


def test_the_end_of_a_turn_leaves_none_because_the_answer_comes_at_once() -> None:
    assert room(paused(words=0.9, sound=0.95)) == 0.0


def test_a_pause_that_nearly_ends_the_turn_leaves_none_any_more() -> None:
    scene = paused()
    ends_at = scene.state.turn_ends_at
    assert ends_at is not None

    scene.silence(ends_at - scene.now - 0.4)

    assert scene.state.turn is not None
    assert room(scene) == 0.0


def test_a_person_who_goes_on_leaves_none_until_their_next_pause() -> None:
    scene = paused()

    scene.person_starts()
    speaking = room(scene)
    scene.person_stops()

    assert speaking == 0.0
    assert room(scene) == 0.0


def test_the_briefer_a_persons_pauses_the_less_room() -> None:
    rooms = []
    for pause in (0.2, 0.5, 1.0):
        scene = paused()
        scene.state = replace(scene.state, habits=replace(scene.state.habits, pause=pause, ended=1.0))
        rooms.append(room(scene))

    assert 0.0 < rooms[0] < 0.1
    assert rooms == sorted(rooms)


def test_a_companion_that_speaks_or_cannot_tell_its_own_voice_has_none() -> None:
    half_duplex = paused(scene=Scene(endpointing=EndpointingRules(), is_half_duplex=True))
    speaking = Scene()
    speaking.person_says("Hello.")
    speaking.thinks("Good morning to you, and how are you today?")
    speaking.sounds(0, "Good morning")
    into_reply = paused(scene=speaking)

    assert room(half_duplex) == 0.0
    assert room(into_reply) == 0.0


def test_a_command_gets_no_murmur() -> None:
    assert room(paused(given=Given(Command.STOP))) == 0.0


@pytest.mark.parametrize(("is_held", "has_room"), [(True, True), (False, False)])
def test_with_the_talk_key_only_while_it_is_held(is_held: bool, has_room: bool) -> None:
    scene = Scene(endpointing=EndpointingRules())
    scene.happens(ev.TalkChosen(TalkWay.HOLD))
    scene.happens(ev.HoldTalkKey(is_held=True))
    paused(scene=scene)

    if not is_held:
        scene.happens(ev.HoldTalkKey(is_held=False))

    assert (room(scene) > 0.0) == has_room


def test_a_muted_companion_has_none() -> None:
    scene = paused()

    scene.happens(ev.SetMuted(is_muted=True))

    assert room(scene) == 0.0
