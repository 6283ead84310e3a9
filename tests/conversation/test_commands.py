"""Commands in a conversation: they act at once, and are no turns."""

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import UNSAID_FOR
from companion.values import Command, Given, Phase
from tests.conversation.scene import Scene

STORY = "There was a harbour full of boats. Some of them were red. Some were blue."


def telling(scene: Scene) -> None:
    """Let the companion begin to tell something."""
    scene.person_says("Tell me of the harbour.")
    scene.thinks(STORY)
    scene.sounds(0, "There was a harbour full of boats.")


def types(scene: Scene, text: str, command: Command, answer: str = "") -> tuple[do.Effect, ...]:
    return scene.happens(ev.Typed(text, "key", Given(command, answer)))


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.mark.parametrize("command", [Command.STOP, Command.QUIET, Command.WAIT])
def test_a_companion_that_is_to_stop_falls_silent_and_says_nothing_to_it(
    scene: Scene, command: Command
) -> None:
    telling(scene)

    types(scene, "Stop.", command)
    scene.falls_silent()

    assert scene.phase is Phase.LISTENING
    assert not any(isinstance(effect, do.BeginReply) for effect in scene.effects)
    assert "Stop." not in {said.text for said in scene.kept.values()}


def test_a_short_command_into_a_reply_wants_the_turn_in_any_language(scene: Scene) -> None:
    telling(scene)
    scene.person_starts()
    scene.person_stops(after=0.3)

    scene.pause_is_read("Ruhe", 0.9, Given(Command.QUIET))
    scene.silence(scene.until_decided)

    assert scene.state.reply is None


def test_go_on_says_the_rest_from_the_clause_that_was_sounding(scene: Scene) -> None:
    telling(scene)
    scene.sounds(1, "Some of")
    types(scene, "Wait.", Command.WAIT)
    scene.falls_silent()

    effects = types(scene, "Go on.", Command.GO_ON)

    assert not any(isinstance(effect, do.BeginReply) for effect in effects)
    said = [effect.clause.text for effect in effects if isinstance(effect, do.Speak)]
    assert said == ["Some of them were red.", "Some were blue."]
    scene.sounds_whole()
    assert scene.state.dialogue[-1].text == "Some of them were red. Some were blue."


def test_go_on_lets_a_held_reply_go_on(scene: Scene) -> None:
    telling(scene)
    scene.person_starts()
    scene.person_stops(after=0.9)

    scene.pause_is_read("No, go on", 0.9, Given(Command.GO_ON))
    effects = scene.silence(scene.until_decided)

    assert do.Resume(scene.reply) in effects


def test_go_on_is_answered_like_other_words_if_nothing_was_broken_off(scene: Scene) -> None:
    telling(scene)
    scene.sounds_whole()

    effects = types(scene, "Go on.", Command.GO_ON)

    assert any(isinstance(effect, do.BeginReply) for effect in effects)


def said_to(effects: tuple[do.Effect, ...]) -> str:
    return " ".join(effect.clause.text for effect in effects if isinstance(effect, do.Speak))


def interrupted() -> Scene:
    """A story that the person broke off before its last sentence."""
    scene = Scene()
    telling(scene)
    scene.sounds(1, "Some of")
    types(scene, "Wait.", Command.WAIT)
    scene.falls_silent()
    return scene


def asked_between(scene: Scene, times: int) -> None:
    for _ in range(times):
        scene.person_says("Who was there?")
        scene.answers("Only the boats.")


@pytest.mark.parametrize(("times", "rest"), [(2, "Some of them were red. Some were blue."), (3, "")])
def test_go_on_goes_back_to_what_was_interrupted_after_a_question_or_two(times: int, rest: str) -> None:
    scene = interrupted()
    asked_between(scene, times)

    assert said_to(types(scene, "Go on.", Command.GO_ON)) == rest


def test_what_was_said_to_its_end_after_all_is_not_said_again() -> None:
    scene = interrupted()
    types(scene, "Go on.", Command.GO_ON)
    scene.sounds_whole()

    assert said_to(types(scene, "Go on.", Command.GO_ON)) == ""


@pytest.mark.parametrize(("seconds", "is_fresh"), [(UNSAID_FOR - 60.0, True), (UNSAID_FOR + 60.0, False)])
def test_after_an_hour_the_rest_no_longer_matters(seconds: float, is_fresh: bool) -> None:
    scene = interrupted()
    scene.silence(seconds)

    assert (said_to(types(scene, "Go on.", Command.GO_ON)) != "") is is_fresh


def test_what_was_broken_off_is_not_said_once_it_may_be_forgotten(scene: Scene) -> None:
    telling(scene)
    types(scene, "Wait.", Command.WAIT)
    scene.falls_silent()
    scene.happens(ev.SetOffRecord(is_on=True))

    effects = types(scene, "Go on.", Command.GO_ON)

    assert not any(isinstance(effect, do.Speak) for effect in effects)


def test_the_last_words_are_said_again(scene: Scene) -> None:
    telling(scene)
    scene.sounds_whole()

    effects = types(scene, "Repeat that.", Command.REPEAT)

    said = [effect.clause.text for effect in effects if isinstance(effect, do.Speak)]
    assert " ".join(said) == STORY


def test_an_order_about_the_voice_is_answered_by_the_next_reply(scene: Scene) -> None:
    effects = types(scene, "Louder.", Command.DELIVERY)

    assert any(isinstance(effect, do.BeginReply) for effect in effects)


def test_other_commands_are_carried_out_elsewhere_and_answered_at_once(scene: Scene) -> None:
    effects = types(scene, "Off the record.", Command.OFF_RECORD, "Off the record.")

    assert do.Obey(Command.OFF_RECORD) in effects
    assert [effect.clause.text for effect in effects if isinstance(effect, do.Speak)] == ["Off the record."]
    assert scene.kept == {}
    assert scene.state.dialogue == ()


def test_the_answer_to_a_command_is_a_line_below_it_and_no_turn(scene: Scene) -> None:
    effects = types(scene, "Off the record.", Command.OFF_RECORD, "None of this is kept.")
    effects += scene.happens(ev.CommandAnswered("It's forgotten."))

    shown = [one for one in effects if isinstance(one, do.PersonHeard | do.CompanionSaid)]
    assert [one.number for one in shown] == [1, 2, 3]
    assert [one.heard for one in shown if isinstance(one, do.CompanionSaid)] == [
        "None of this is kept.",
        "It's forgotten.",
    ]
    assert not any(one.is_turn for one in shown if isinstance(one, do.CompanionSaid))
    scene.sounds_whole()
    assert (scene.kept, scene.state.dialogue) == ({}, ())


def test_a_late_answer_to_a_command_is_shown_while_another_reply_is_made(scene: Scene) -> None:
    scene.happens(ev.Typed("Tell me a story."))

    effects = scene.happens(ev.CommandAnswered("It's forgotten."))

    assert [one.heard for one in effects if isinstance(one, do.CompanionSaid)] == ["It's forgotten."]
    assert not any(isinstance(effect, do.Speak) for effect in effects)


@pytest.mark.parametrize(
    ("wish", "command", "answer"),
    [
        ("Good night.", Command.GOOD_NIGHT, "Sleep well."),
        ("Remember that I like nougat.", Command.REMEMBER, "I'll remember that."),
    ],
)
def test_a_good_night_or_a_wish_to_remember_is_a_turn_with_a_written_answer(
    scene: Scene, wish: str, command: Command, answer: str
) -> None:
    types(scene, wish, command, answer)
    scene.sounds_whole()

    assert [said.text for said in scene.state.dialogue] == [wish, answer]
    assert [said.text for said in scene.kept.values()] == [wish, answer]
    assert (scene.state.owes_reply, scene.state.is_asleep) == (False, False)


def test_a_good_night_without_a_written_answer_is_for_the_language_model(scene: Scene) -> None:
    effects = types(scene, "Good night.", Command.GOOD_NIGHT, "")

    assert do.Obey(Command.GOOD_NIGHT) in effects
    assert any(isinstance(effect, do.BeginReply) for effect in effects)
    assert [said.text for said in scene.state.dialogue] == ["Good night."]


def test_first_words_are_a_turn_without_a_reply_of_the_language_model(scene: Scene) -> None:
    effects = scene.happens(ev.SpokeFirst("How was the dentist?"))
    scene.sounds_whole()

    assert not any(isinstance(effect, do.BeginReply) for effect in effects)
    assert [said.text for said in scene.kept.values()] == ["How was the dentist?"]


def test_nothing_is_said_first_while_the_person_speaks(scene: Scene) -> None:
    scene.person_starts()

    scene.happens(ev.SpokeFirst("How was the dentist?"))

    assert scene.state.reply is None
