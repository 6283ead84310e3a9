"""Off the record: it is answered as always, and nothing of it is kept."""

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Boundaries, Command, Given
from tests.conversation.scene import SESSION, Scene

SECRET = "My secret is blue."


def goes_off(scene: Scene) -> None:
    scene.happens(ev.SetOffRecord(is_on=True))


def comes_back(scene: Scene) -> None:
    scene.happens(ev.SetOffRecord(is_on=False))


@pytest.fixture(name="scene")
def spoke_off_record() -> Scene:
    scene = Scene.talked("Hello.", "Hello!")
    goes_off(scene)
    scene.person_says(SECRET)
    scene.answers("Blue is nice.")
    return scene


def told(scene: Scene) -> list[str]:
    return [said.text for said in scene.state.dialogue]


def test_what_is_said_off_the_record_is_answered_and_not_kept(scene: Scene) -> None:
    assert scene.history == [("person", "Hello."), ("companion", "Hello!")]
    assert told(scene) == ["Hello.", "Hello!", SECRET, "Blue is nice."]
    assert any(isinstance(effect, do.CompanionSaid) for _, _, effects in scene.log[-3:] for effect in effects)


def test_what_is_typed_off_the_record_is_acknowledged_and_not_kept() -> None:
    scene = Scene()
    goes_off(scene)

    effects = scene.happens(ev.Typed(SECRET, "key"))

    assert do.Accepted("key") in effects
    assert scene.history == []


def test_back_on_the_record_nothing_of_it_can_be_repeated(scene: Scene) -> None:
    comes_back(scene)

    assert told(scene) == ["Hello.", "Hello!"]
    assert do.Settle(scene.state.dialogue) in scene.effects

    scene.person_says("What did I say?")
    scene.answers("Hello.")
    assert [text for _, text in scene.history] == ["Hello.", "Hello!", "What did I say?", "Hello."]


def test_a_reply_that_was_begun_before_is_not_kept_when_its_words_are_off_the_record() -> None:
    scene = Scene()
    scene.person_starts()
    scene.partial(SECRET, words=0.9)
    scene.person_stops()
    goes_off(scene)
    scene.pause_is(SECRET, words=1.0, sound=1.0)
    scene.silence(scene.until_decided)
    scene.answers("Blue is nice.")

    assert told(scene) == [SECRET, "Blue is nice."]
    assert scene.history == []


def test_a_reply_to_what_was_on_the_record_is_kept_to_its_end() -> None:
    scene = Scene.telling("Tell me.", "One two. Three four.", "One two.")
    goes_off(scene)
    scene.sounds_whole()

    assert scene.history == [("person", "Tell me."), ("companion", "One two. Three four.")]


def test_what_is_on_its_way_when_the_record_goes_on_is_forgotten(scene: Scene) -> None:
    scene.person_says("More of it.")
    scene.thinks("Blue, blue, and blue again.")
    scene.sounds(0, "Blue,")
    comes_back(scene)
    comes_back(scene)

    assert scene.asked_for(do.Silence)
    scene.happens(ev.WordsSounded(scene.reply, 0, "Blue, blue,"))
    scene.falls_silent()
    assert told(scene) == ["Hello.", "Hello!"]
    assert scene.history == [("person", "Hello."), ("companion", "Hello!")]


def test_a_reply_is_heard_to_its_end_before_the_record_goes_on(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.thinks("Blue, blue, and blue again.")
    assert scene.was_asked_for(do.CancelReply) == 0
    scene.sounds_whole()

    assert not scene.state.is_off_record
    assert told(scene) == ["Hello.", "Hello!"]
    assert scene.history == [("person", "Hello."), ("companion", "Hello!")]


def test_who_says_more_meanwhile_is_on_the_record(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.happens(ev.Typed("And now the weather."))

    assert told(scene) == ["Hello.", "Hello!", "And now the weather."]
    assert scene.history[-1] == ("person", "And now the weather.")


def test_who_speaks_into_the_last_reply_is_on_the_record(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.thinks("Blue, blue, and blue again.")
    scene.sounds(0, "Blue,")
    scene.person_interrupts("And now the weather, please.")
    scene.falls_silent()
    assert do.PersonHeard in {type(effect) for effect in scene.log[-2][2]}
    scene.turn_ends()
    scene.recognised("And now the weather, please.")
    scene.answers("It rains.")

    assert not scene.state.is_off_record
    assert told(scene) == ["Hello.", "Hello!", "And now the weather, please.", "It rains."]
    assert scene.history[2:] == [("person", "And now the weather, please."), ("companion", "It rains.")]


def test_so_is_who_says_a_single_word_into_it(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.thinks("Blue, blue, and blue again.")
    scene.sounds(0, "Blue,")
    scene.person_pauses("Stop, why?", words=1.0, sound=1.0, after=0.5)
    scene.falls_silent()
    scene.silence(scene.state.silence_needed)
    scene.answers("It rains.")

    assert told(scene) == ["Hello.", "Hello!", "Stop, why?", "It rains."]
    assert scene.history[2:] == [("person", "Stop, why?"), ("companion", "It rains.")]


def test_who_speaks_before_the_last_reply_sounds_is_on_the_record(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.person_interrupts("And now the weather, please.")
    scene.turn_ends()
    scene.recognised("And now the weather, please.")
    scene.answers("It rains.")

    assert told(scene) == ["Hello.", "Hello!", "And now the weather, please.", "It rains."]
    assert scene.history[2:] == [("person", "And now the weather, please."), ("companion", "It rains.")]


def test_a_last_reply_that_is_made_again_is_heard_before_the_record_goes_on(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.happens(ev.BoundariesSet(Boundaries()))
    assert scene.state.ends_off_record
    scene.answers("Blue again.")

    assert not scene.state.is_off_record
    assert told(scene) == ["Hello.", "Hello!"]


def test_someone_else_who_speaks_into_the_last_reply_is_not_kept(scene: Scene) -> None:
    scene.person_says("More of it.")
    comes_back(scene)
    scene.person_starts()
    assert scene.state.turn is not None
    scene.happens(ev.VoiceJudged(scene.state.turn.number, is_stranger=True))
    scene.now += scene.state.rules.claim
    scene.settled("Is that Robin talking?")
    assert not scene.state.is_off_record
    scene.turn_ends()
    scene.recognised("Is that Robin talking?")

    assert scene.history == [("person", "Hello."), ("companion", "Hello!")]


def test_a_turn_that_began_off_the_record_does_not_end_on_it(scene: Scene) -> None:
    number = scene.state.next_number
    scene.person_starts()
    scene.partial(SECRET)
    comes_back(scene)

    assert do.AbandonUtterance(number) in scene.effects
    scene.happens(ev.UtteranceRecognised(number, SECRET))
    assert scene.history == [("person", "Hello."), ("companion", "Hello!")]


def test_the_state_after_it_holds_no_word_of_it(scene: Scene) -> None:
    scene.person_says("Blue is the one.")
    scene.thinks("Blue, then. More of it.")
    scene.sounds(0, "Blue,")
    scene.person_interrupts("Blue!")
    scene.partial("Blue, I say.")
    comes_back(scene)

    assert "lue" not in repr(scene.state)


def test_words_of_before_can_be_corrected_meanwhile(scene: Scene) -> None:
    scene.happens(ev.WordsCorrected(SESSION, 1, "Good evening."))

    assert scene.history == [("person", "Good evening.")]


def test_asking_twice_changes_nothing(scene: Scene) -> None:
    before = scene.state
    goes_off(scene)
    assert (scene.state, scene.effects) == (before, ())
    comes_back(scene)
    before = scene.state
    comes_back(scene)
    assert (scene.state, scene.effects) == (before, ())


def test_a_reply_that_waits_for_the_last_words_does_not_outlast_it() -> None:
    scene = Scene()
    goes_off(scene)
    scene.person_starts()
    scene.partial(SECRET, words=0.9)
    scene.turn_ends()
    assert scene.was_asked_for(do.BeginReply) == 1
    comes_back(scene)

    assert scene.state.reply is None
    scene.person_says("Hello.")
    scene.answers("Hello!")
    assert [text for _, text in scene.history] == ["Hello.", "Hello!"]


def test_a_secret_that_comes_with_the_wish_is_answered_and_not_kept() -> None:
    scene = Scene()
    effects = scene.happens(ev.Typed(SECRET, "key", given=Given(Command.OFF_RECORD)))
    scene.happens(ev.SetOffRecord(is_on=True))
    scene.answers("Blue is nice.")

    assert do.Obey(Command.OFF_RECORD) in effects
    assert scene.history == []
    assert told(scene) == [SECRET, "Blue is nice."]

    comes_back(scene)
    assert told(scene) == []


def test_so_is_one_that_a_reply_was_already_drafted_for() -> None:
    scene = Scene()
    scene.person_starts()
    scene.partial(SECRET, words=0.9)
    assert scene.was_asked_for(do.BeginReply) == 1
    scene.person_stops()
    turn = scene.state.turn
    assert turn is not None
    scene.happens(
        ev.PauseRecognised(turn.number, turn.pauses, SECRET, 0.9, Given(Command.OFF_RECORD)), after=0.1
    )
    scene.silence(scene.state.silence_needed)
    assert scene.was_asked_for(do.BeginReply) == 2
    scene.answers("Blue is nice.")

    assert scene.history == []
    assert told(scene) == [SECRET, "Blue is nice."]
