"""Much is forgotten at once: nothing of it is answered, repeated or kept again."""

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Phase
from tests.conversation.scene import SESSION, Scene

ALL = range(1, 9)


@pytest.fixture(name="scene")
def talked() -> Scene:
    scene = Scene()
    for words, answer in (("I am Anna.", "Hello Anna."), ("I failed the exam.", "I am sorry.")):
        scene.person_says(words)
        scene.answers(answer)
    return scene


def told(scene: Scene) -> list[str]:
    return [said.text for said in scene.state.dialogue]


def are_forgotten(scene: Scene, *numbers: int) -> tuple[do.Effect, ...]:
    """Forget in the talk, then be told that the store has forgotten."""
    before = scene.happens(ev.UtterancesForgotten(tuple((SESSION, number) for number in numbers)))
    assert not any(isinstance(effect, do.BeginReply) for effect in before), "the store has not forgotten yet"
    return before + scene.happens(ev.UtterancesForgotten((), is_over=True))


def test_what_was_forgotten_leaves_the_dialogue_and_the_prompt_is_read_without_it(scene: Scene) -> None:
    effects = are_forgotten(scene, 3, 4)

    assert told(scene) == ["I am Anna.", "Hello Anna."]
    assert effects == (do.Settle(scene.state.dialogue),)


def test_once_it_is_over_what_is_not_in_the_dialogue_changes_nothing(scene: Scene) -> None:
    scene.person_says("And now?")
    scene.thinks("Now we wait.", to_the_end=False)
    before = scene.state

    effects = scene.happens(ev.UtterancesForgotten((("f" * 32, 1), (SESSION, 99)), is_over=True))

    assert (scene.state, effects) == (before, ())


def test_a_reply_that_may_be_made_of_a_forgotten_memory_is_thought_of_anew(scene: Scene) -> None:
    scene.person_says("What am I?")
    scene.thinks("You are a baker.", to_the_end=False)

    effects = are_forgotten(scene)

    (begun,) = [effect for effect in effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun.dialogue] == [*told(scene)[:-1], "What am I?"]
    assert any(isinstance(effect, do.CancelReply) for effect in effects)


def test_what_was_heard_of_a_reply_stays_where_only_a_memory_is_forgotten(scene: Scene) -> None:
    scene.person_says("What am I?")
    scene.thinks("You are a baker. And a good one.")
    scene.sounds(0, "You are")

    are_forgotten(scene)
    scene.falls_silent()

    assert told(scene)[-1] == "You are"
    assert scene.history[-1] == ("companion", "You are")
    assert scene.state.phase is Phase.LISTENING


def test_a_reply_that_is_heard_is_silenced_and_not_kept_again(scene: Scene) -> None:
    scene.person_says("What did I fail?")
    scene.thinks("You failed the exam. That was hard.")
    scene.sounds(0, "You failed")

    effects = are_forgotten(scene, *ALL)

    assert any(isinstance(effect, do.Silence) for effect in effects)
    late = scene.falls_silent()
    assert not any(isinstance(effect, do.Keep) for effect in (*effects, *late))
    assert told(scene) == []
    assert scene.state.phase is Phase.LISTENING


def test_a_reply_that_nobody_heard_is_thought_of_anew_without_what_was_forgotten(scene: Scene) -> None:
    scene.person_says("What did I fail?")
    scene.thinks("You failed the exam.", to_the_end=False)

    effects = are_forgotten(scene, 3, 4)

    (begun,) = [effect for effect in effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun.dialogue] == ["I am Anna.", "Hello Anna.", "What did I fail?"]
    assert any(isinstance(effect, do.CancelReply) for effect in effects)


def test_what_was_asked_and_forgotten_is_not_answered(scene: Scene) -> None:
    scene.person_says("What did I fail?")
    scene.thinks("You failed the exam.", to_the_end=False)

    effects = are_forgotten(scene, *ALL)

    assert not any(isinstance(effect, do.BeginReply) for effect in effects)
    assert scene.state.phase is Phase.LISTENING


def test_what_the_person_is_saying_meanwhile_is_heard_to_its_end(scene: Scene) -> None:
    scene.person_starts()

    are_forgotten(scene, *ALL)
    scene.turn_ends()
    effects = scene.recognised("And now?")

    assert told(scene) == ["And now?"]
    assert any(isinstance(effect, do.BeginReply) for effect in effects)


def test_what_is_typed_meanwhile_is_answered_once_it_is_forgotten(scene: Scene) -> None:
    scene.happens(ev.UtterancesForgotten(((SESSION, 3),)))

    kept = scene.happens(ev.Typed("And now?"))
    answered = scene.happens(ev.UtterancesForgotten((), is_over=True))

    assert any(isinstance(effect, do.Keep) for effect in kept)
    assert not any(isinstance(effect, do.BeginReply) for effect in kept)
    assert any(isinstance(effect, do.BeginReply) for effect in answered)
