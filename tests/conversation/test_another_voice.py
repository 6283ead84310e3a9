"""If only the person's words are kept, others are answered off the record; if only they are answered, ignored."""

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import TalkWay, Transcript
from tests.conversation.scene import Scene


def somebody_says(scene: Scene, text: str, *, is_stranger: bool) -> None:
    scene.person_starts()
    scene.turn_ends()
    scene.happens(ev.VoiceJudged(scene.state.recognising[0].number, is_stranger))
    scene.recognised(text)


def the_person_says_with_a_cold(scene: Scene) -> None:
    """Say something in a voice that is first taken for another's, and then for the person's."""
    scene.person_starts()
    scene.happens(ev.VoiceJudged(1, is_stranger=True))
    scene.happens(ev.VoiceJudged(1, is_stranger=False))
    scene.turn_ends()
    scene.recognised("It's me, with a cold.")


def test_what_somebody_else_says_is_answered_and_not_kept() -> None:
    scene = Scene()
    somebody_says(scene, "I owe the bank a fortune.", is_stranger=True)
    scene.answers("That sounds hard.")

    assert scene.history == []
    assert [said.text for said in scene.state.dialogue] == ["I owe the bank a fortune.", "That sounds hard."]


def test_what_the_person_says_after_that_is_kept() -> None:
    scene = Scene()
    somebody_says(scene, "I owe the bank a fortune.", is_stranger=True)
    scene.answers("That sounds hard.")
    somebody_says(scene, "That was my guest.", is_stranger=False)

    assert scene.history == [("person", "That was my guest.")]


def test_a_voice_that_turns_out_to_be_the_persons_is_kept() -> None:
    scene = Scene()
    the_person_says_with_a_cold(scene)

    assert scene.history == [("person", "It's me, with a cold.")]


def test_off_the_record_even_the_persons_own_voice_is_not_kept() -> None:
    scene = Scene()
    scene.happens(ev.SetOffRecord(is_on=True))
    somebody_says(scene, "It's me.", is_stranger=False)

    assert scene.history == []


@pytest.fixture(name="scene")
def alone() -> Scene:
    """A companion that answers one person alone."""
    scene = Scene()
    scene.happens(ev.TalkChosen(TalkWay.HANDS_FREE, ignores_others=True))
    return scene


def test_nobody_answers_a_television_and_nothing_of_it_is_kept(scene: Scene) -> None:
    somebody_says(scene, "And now the weather.", is_stranger=True)

    assert scene.state.reply is None
    assert scene.state.dialogue == ()
    assert scene.history == []


def test_the_person_is_answered_after_it(scene: Scene) -> None:
    somebody_says(scene, "And now the weather.", is_stranger=True)
    somebody_says(scene, "Will it rain?", is_stranger=False)

    assert any(isinstance(effect, do.BeginReply) for effect in scene.effects)
    assert scene.history == [("person", "Will it rain?")]


def test_someone_who_was_introduced_is_answered_and_not_kept(scene: Scene) -> None:
    scene.person_starts()
    scene.person_stops()
    scene.happens(ev.VoiceJudged(1, is_stranger=True, is_introduced=True))
    scene.silence(scene.state.silence_needed)
    scene.recognised("Hello, I am Ruth.")

    assert scene.state.reply is not None
    assert scene.history == []


def test_words_of_another_voice_are_neither_shown_nor_read_ahead(scene: Scene) -> None:
    scene.person_starts()
    scene.happens(ev.VoiceJudged(1, is_stranger=True))

    effects = scene.happens(ev.WordsRecognised(1, Transcript(stable="And now the weather for")), after=1.0)

    assert effects == ()


def test_a_television_in_a_reply_lets_it_go_on(scene: Scene) -> None:
    scene.person_says("Tell me a story.")
    scene.thinks("There was a harbour full of boats. Some were red.")
    scene.sounds(0, "There was a harbour")
    scene.person_starts()
    turn = scene.state.turn
    assert turn is not None
    scene.person_stops(after=2.5)

    effects = scene.happens(ev.VoiceJudged(turn.number, is_stranger=True))

    assert do.Resume(scene.reply) in effects
    assert scene.state.turn is None


def test_who_holds_the_talk_key_is_answered(scene: Scene) -> None:
    scene.happens(ev.HoldTalkKey(is_held=True))
    scene.person_starts()
    scene.happens(ev.VoiceJudged(1, is_stranger=True))
    scene.person_stops()
    scene.happens(ev.HoldTalkKey(is_held=False))
    scene.recognised("Hello.")

    assert scene.state.reply is not None


@pytest.mark.parametrize(("seconds", "is_answered"), [(1.0, False), (20.0, True)])
def test_a_short_word_just_after_others_talk_is_theirs(
    scene: Scene, seconds: float, is_answered: bool
) -> None:
    somebody_says(scene, "And now the weather.", is_stranger=True)
    scene.silence(seconds)
    scene.person_says("Yes.")

    assert (scene.state.reply is not None) is is_answered


def test_a_voice_that_turns_out_to_be_the_persons_within_the_turn_is_answered(scene: Scene) -> None:
    the_person_says_with_a_cold(scene)

    assert scene.state.reply is not None
