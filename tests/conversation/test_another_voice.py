"""Where only the person's words are kept: somebody else is answered, and nothing of it is kept."""

from companion.conversation import events as ev
from tests.conversation.scene import Scene


def somebody_says(scene: Scene, text: str, *, is_stranger: bool) -> None:
    scene.person_starts()
    scene.person_stops()
    scene.silence(scene.state.silence_needed)
    scene.happens(ev.VoiceJudged(scene.state.recognising[0].number, is_stranger))
    scene.recognised(text)


def test_what_somebody_else_says_is_answered_and_not_kept() -> None:
    scene = Scene()
    somebody_says(scene, "I owe the bank a fortune.", is_stranger=True)
    scene.thinks("That sounds hard.")
    scene.sounds_whole()

    assert scene.history == []
    assert [said.text for said in scene.state.dialogue] == ["I owe the bank a fortune.", "That sounds hard."]


def test_what_the_person_says_after_that_is_kept() -> None:
    scene = Scene()
    somebody_says(scene, "I owe the bank a fortune.", is_stranger=True)
    scene.thinks("That sounds hard.")
    scene.sounds_whole()
    somebody_says(scene, "That was my guest.", is_stranger=False)

    assert scene.history == [("person", "That was my guest.")]


def test_a_voice_that_turns_out_to_be_the_persons_is_kept() -> None:
    scene = Scene()
    scene.person_starts()
    scene.happens(ev.VoiceJudged(1, is_stranger=True))
    scene.happens(ev.VoiceJudged(1, is_stranger=False))
    scene.person_stops()
    scene.silence(scene.state.silence_needed)
    scene.recognised("It's me, with a cold.")

    assert scene.history == [("person", "It's me, with a cold.")]


def test_off_the_record_even_the_persons_own_voice_is_not_kept() -> None:
    scene = Scene()
    scene.happens(ev.OffRecord(is_on=True))
    somebody_says(scene, "It's me.", is_stranger=False)

    assert scene.history == []
