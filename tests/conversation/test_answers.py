"""The person wants another answer, and chooses among those they heard."""

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Command, Given, Phase
from tests.conversation.scene import SESSION, Scene


def asked(*, is_off_record: bool = False) -> Scene:
    """Return a talk in which a joke was asked for and told."""
    scene = Scene()
    if is_off_record:
        scene.happens(ev.SetOffRecord(is_on=True))
    scene.person_says("Tell me a joke.")
    answers(scene, "A horse walks in.")
    return scene


def answers(scene: Scene, text: str) -> tuple[do.Effect, ...]:
    return scene.thinks(text) + scene.sounds_whole()


def answers_again(scene: Scene, text: str) -> tuple[do.Effect, ...]:
    return scene.happens(ev.AnswerAgain()) + answers(scene, text)


def told(scene: Scene) -> list[str]:
    return [said.text for said in scene.state.dialogue]


def shown(effects: tuple[do.Effect, ...]) -> list[tuple[str, int, int]]:
    """Return the last words of each answer that was shown, with its place among how many."""
    final = [each for each in effects if isinstance(each, do.CompanionSaid) and each.is_final]
    return [(each.heard, each.answer, each.answers) for each in final]


@pytest.fixture
def scene() -> Scene:
    return asked()


def test_another_answer_takes_the_place_of_the_last_one_in_the_dialogue_and_the_store(scene: Scene) -> None:
    effects = answers_again(scene, "Two fish sit in a tank.")

    assert told(scene) == ["Tell me a joke.", "Two fish sit in a tank."]
    assert scene.history == [("person", "Tell me a joke."), ("companion", "Two fish sit in a tank.")]
    assert shown(effects) == [("Two fish sit in a tank.", 2, 2)]


def test_another_answer_is_to_be_unlike_those_before(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")

    effects = scene.happens(ev.AnswerAgain())

    (begun,) = [each for each in effects if isinstance(each, do.BeginReply)]
    assert begun.unlike == ("A horse walks in.", "Two fish sit in a tank.")
    assert [said.text for said in begun.dialogue] == ["Tell me a joke."]


def test_the_chosen_answer_alone_is_kept(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")

    effects = scene.happens(ev.ChooseAnswer(1))

    assert told(scene) == ["Tell me a joke.", "A horse walks in."]
    assert scene.history == [("person", "Tell me a joke."), ("companion", "A horse walks in.")]
    assert shown(effects) == [("A horse walks in.", 1, 2)]
    assert scene.phase is Phase.LISTENING, "it was heard already"


def test_one_can_go_back_and_forth_and_ask_again(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")
    scene.happens(ev.ChooseAnswer(1))
    scene.happens(ev.ChooseAnswer(2))
    scene.happens(ev.ChooseAnswer(1))

    effects = answers_again(scene, "Knock, knock.")

    assert shown(effects) == [("Knock, knock.", 3, 3)]
    assert scene.history == [("person", "Tell me a joke."), ("companion", "Knock, knock.")]


def test_choosing_the_present_answer_or_one_that_does_not_exist_changes_nothing(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")
    before = scene.state

    for answer in (2, 3, 0):
        assert scene.happens(ev.ChooseAnswer(answer)) == ()
    assert scene.state == before


def test_once_the_person_goes_on_the_other_answers_are_gone(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")
    scene.person_says("I do not get it.")
    answers(scene, "Never mind.")

    assert scene.happens(ev.ChooseAnswer(1)) == ()
    assert "A horse walks in." not in told(scene)


def test_no_other_answer_is_begun_while_one_is_under_way_or_the_person_speaks() -> None:
    scene = Scene()
    assert scene.happens(ev.AnswerAgain()) == (), "nothing was said yet"
    scene.person_says("Tell me a joke.")
    assert scene.happens(ev.AnswerAgain()) == (), "it is thinking"
    answers(scene, "A horse walks in.")
    scene.person_starts()
    assert scene.happens(ev.AnswerAgain()) == (), "the person speaks"


def test_first_words_of_the_companion_s_own_cost_no_answer(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")
    scene.happens(ev.SpokeFirst("By the way, how did your exam go?"))
    scene.sounds_whole()
    before = scene.history

    assert scene.happens(ev.AnswerAgain()) == ()
    assert scene.happens(ev.ChooseAnswer(1)) == ()
    assert scene.history == before


def test_an_answer_that_went_on_is_not_tried_again_as_half_of_it_would_be_lost() -> None:
    scene = Scene.telling("Tell me a story.", "Once there was a king. He had a horse.", "Once there was a")
    scene.happens(ev.Stop())
    scene.falls_silent()
    scene.happens(ev.Typed("Go on.", key="", given=Given(Command.GO_ON)))
    scene.sounds_whole()
    before = scene.history
    assert [speaker for speaker, _ in before] == ["person", "companion", "companion"]

    assert scene.happens(ev.AnswerAgain()) == ()
    assert scene.history == before


def test_where_no_other_answer_comes_the_last_one_is_put_back(scene: Scene) -> None:
    scene.happens(ev.AnswerAgain())

    effects = scene.happens(ev.ReplyFailed(scene.reply, "The model is gone."))

    assert told(scene) == ["Tell me a joke.", "A horse walks in."]
    assert scene.history == [("person", "Tell me a joke."), ("companion", "A horse walks in.")]
    assert shown(effects) == [("A horse walks in.", 1, 1)]
    assert (scene.phase, scene.state.why) == (Phase.FAILED, "The model is gone.")


def test_who_stops_it_before_the_other_answer_sounds_has_the_last_one_again(scene: Scene) -> None:
    scene.happens(ev.AnswerAgain())

    scene.happens(ev.Stop())

    assert told(scene) == ["Tell me a joke.", "A horse walks in."]


def test_off_the_record_no_answer_is_kept_and_none_is_left_afterwards() -> None:
    scene = asked(is_off_record=True)
    answers_again(scene, "Two fish sit in a tank.")
    scene.happens(ev.ChooseAnswer(1))
    assert told(scene) == ["Tell me a joke.", "A horse walks in."]
    assert scene.history == []

    scene.happens(ev.SetOffRecord(is_on=False))

    assert told(scene) == []
    assert scene.state.answers == ()


def test_what_is_forgotten_is_in_no_answer_that_can_still_be_chosen(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")

    effects = scene.happens(ev.UtterancesForgotten(()))

    assert scene.state.answers == ()
    assert shown(effects) == [("Two fish sit in a tank.", 1, 1)]


def test_who_deletes_the_answer_gets_none_of_the_others_instead(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")
    (said,) = scene.state.dialogue[1:]

    scene.happens(ev.UtteranceForgotten(*said.key))

    assert told(scene) == ["Tell me a joke."]
    assert scene.history == [("person", "Tell me a joke.")]


def test_corrected_words_have_answers_of_their_own(scene: Scene) -> None:
    answers_again(scene, "Two fish sit in a tank.")

    scene.happens(ev.WordsCorrected(SESSION, 1, "Tell me a story."))
    effects = answers(scene, "Once upon a time.")

    assert shown(effects) == [("Once upon a time.", 1, 1)]
    assert scene.history == [("person", "Tell me a story."), ("companion", "Once upon a time.")]
