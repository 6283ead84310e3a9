"""Subjects of which the person wants nothing kept: spoken of as always, and nothing of it stays."""

from dataclasses import replace

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Boundaries
from tests.conversation.scene import SESSION, Scene


def keeping_out(*subjects: str) -> Scene:
    scene = Scene()
    scene.state = replace(scene.state, boundaries=Boundaries(not_remembered=subjects))
    return scene


def talked(scene: Scene, said: str, answer: str) -> None:
    scene.person_says(said)
    scene.answers(answer)


def test_neither_what_speaks_of_it_nor_the_answer_is_kept_but_both_are_part_of_the_talk() -> None:
    scene = keeping_out("my divorce")

    talked(scene, "Hello.", "Hello!")
    talked(scene, "We divorced in May.", "That must have been hard.")
    talked(scene, "It rains.", "It does.")

    assert scene.history == [
        ("person", "Hello."),
        ("companion", "Hello!"),
        ("person", "It rains."),
        ("companion", "It does."),
    ]
    assert [said.text for said in scene.state.dialogue][2:4] == [
        "We divorced in May.",
        "That must have been hard.",
    ]


def test_what_is_typed_of_it_is_acknowledged_and_not_kept() -> None:
    scene = keeping_out("my divorce")

    effects = scene.happens(ev.Typed("My divorce is through.", "key"))

    assert do.Accepted("key") in effects
    assert scene.history == []


def test_an_answer_to_several_things_said_is_kept_only_with_all_of_them() -> None:
    scene = keeping_out("my divorce")
    scene.happens(ev.Typed("My divorce is through."))
    scene.happens(ev.Typed("Anyway."))

    scene.answers("Anyway it is.")

    assert scene.history == [("person", "Anyway.")]


def test_of_a_reply_that_comes_to_speak_of_it_only_the_words_before_that_are_kept() -> None:
    scene = keeping_out("my divorce")
    scene.person_says("Hello.")

    scene.answers("Good morning. How is the divorce going?")

    assert scene.history == [("person", "Hello."), ("companion", "Good morning.")]


def test_an_answer_that_was_prepared_early_is_not_kept_either() -> None:
    scene = keeping_out("my divorce")
    scene.person_pauses("We divorced in May.", words=0.9, sound=0.9)

    scene.silence(1.0)
    scene.answers("I see.")

    assert scene.history == []


def test_words_that_are_corrected_to_speak_of_it_are_kept_no_more() -> None:
    scene = keeping_out("my divorce")
    talked(scene, "My horse is through.", "Through what?")

    scene.happens(ev.WordsCorrected(SESSION, 1, "My divorce is through."))

    assert scene.history == []
    assert [said.text for said in scene.state.dialogue] == ["My divorce is through."]
    scene.answers("I see.")
    assert scene.history == []


def test_an_unheard_reply_is_thought_of_anew_once_other_boundaries_are_set() -> None:
    scene = Scene()
    scene.happens(ev.Typed("Hello."))
    old = scene.state.reply
    assert old is not None
    closed = Boundaries(topics=("politics",))

    effects = scene.happens(ev.BoundariesSet(closed))

    assert scene.state.boundaries == closed
    assert do.CancelReply(old.id) in effects
    assert do.BeginReply(old.id + 1, scene.state.dialogue) in effects


def test_a_subject_that_is_kept_out_while_it_is_spoken_of_is_not_kept() -> None:
    scene = Scene()
    scene.happens(ev.BoundariesSet(Boundaries(not_remembered=("my divorce",))))

    talked(scene, "We divorced in May.", "That must have been hard.")

    assert scene.history == []
