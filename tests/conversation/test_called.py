"""A companion that comes when called sleeps until it hears its name, and falls asleep again after a silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Call, Command, Given, Phase, TalkWay, Transcript
from tests.conversation.scene import Scene

AWAKE_FOR = 20.0


def by_name(*, is_half_duplex: bool = False, awake_for: float = AWAKE_FOR) -> Scene:
    scene = Scene(is_half_duplex=is_half_duplex)
    scene.happens(ev.TalkChosen(TalkWay.BY_NAME, awake_for))
    return scene


def overhears(scene: Scene, text: str, call: Call, *, after: float = 1.5) -> tuple[do.Effect, ...]:
    """Let words of overheard speech be read; behind a name only the rest comes from the recogniser."""
    assert scene.state.overheard is not None
    number = scene.state.overheard.number
    return scene.happens(ev.WordsRecognised(number, Transcript(changing=text), text, call=call), after=after)


def pauses(scene: Scene, text: str, call: Call) -> tuple[do.Effect, ...]:
    """Let the person pause, and their words up to the pause be read."""
    scene.person_stops(after=0.4)
    overheard = scene.state.overheard
    assert overheard is not None
    return scene.happens(
        ev.PauseRecognised(overheard.number, overheard.pauses, text, 0.5, call=call), after=0.1
    )


def called(scene: Scene) -> None:
    """Call the companion, and say nothing else."""
    scene.person_starts()
    pauses(scene, "", Call.YES)
    scene.pause_is("", words=0.5, sound=0.5)
    scene.silence(scene.until_decided)
    assert scene.phase is Phase.LISTENING


@pytest.fixture
def scene() -> Scene:
    return by_name()


def test_it_sleeps_until_it_is_called(scene: Scene) -> None:
    assert scene.phase is Phase.ASLEEP
    assert scene.state.why == "Call me by name."


def test_speech_is_overheard_and_nothing_of_it_shows(scene: Scene) -> None:
    scene.person_starts()

    assert scene.effects == (do.Overhear(1, since=0.0),)
    assert scene.phase is Phase.ASLEEP


def test_talk_that_does_not_call_it_is_dropped_without_a_trace(scene: Scene) -> None:
    before = scene.state
    scene.person_starts()

    effects = overhears(scene, "I told her", Call.NO)

    assert effects == (do.AbandonUtterance(1),)
    assert (scene.state.dialogue, scene.state.turn, scene.state.overheard) == (before.dialogue, None, None)
    assert scene.history == []
    assert not scene.was_asked_for(do.PersonHeard)


def test_half_a_name_that_is_taken_for_something_else_rules_out_no_call(scene: Scene) -> None:
    scene.person_starts()

    assert overhears(scene, "Meal", Call.NO, after=0.4) == ()
    overhears(scene, "What time", Call.YES, after=0.4)

    assert scene.phase is Phase.PERSON_SPEAKING


def test_what_is_said_with_the_name_in_one_breath_is_answered(scene: Scene) -> None:
    scene.person_starts()

    woken = overhears(scene, "What", Call.YES)
    scene.stops_with("What time is it?", words=1.0, sound=1.0)
    scene.silence(1.0)

    assert do.BeginUtterance(1, since=0.0, is_contested=False) in woken
    assert scene.history == [("person", "What time is it?")]
    assert scene.was_asked_for(do.BeginReply)


def test_the_name_alone_wakes_it_and_it_listens(scene: Scene) -> None:
    scene.person_starts()

    woken = pauses(scene, "", Call.YES)

    assert do.JudgePause(1, 1) in woken
    scene.pause_is("", words=0.5, sound=0.5)
    scene.silence(scene.until_decided)
    assert scene.phase is Phase.LISTENING
    assert scene.history == []


def test_awake_it_hears_what_is_said_without_the_name(scene: Scene) -> None:
    called(scene)

    scene.person_says("What time is it?")

    assert scene.history == [("person", "What time is it?")]


def test_a_word_that_may_come_before_the_name_is_waited_on(scene: Scene) -> None:
    scene.person_starts()
    pauses(scene, "Hey,", Call.MAYBE)
    scene.person_starts()

    overhears(scene, "Are you", Call.YES)

    assert scene.phase is Phase.PERSON_SPEAKING


def test_it_falls_asleep_after_a_silence(scene: Scene) -> None:
    called(scene)

    scene.silence(AWAKE_FOR - 0.1)
    assert not scene.state.is_asleep
    scene.silence(0.1)

    assert scene.phase is Phase.ASLEEP


def test_the_silence_counts_from_the_end_of_the_last_reply(scene: Scene) -> None:
    called(scene)
    scene.person_says("What time is it?")
    scene.thinks("Late.")
    scene.silence(2 * AWAKE_FOR)
    scene.sounds_whole()

    scene.silence(AWAKE_FOR - 0.1)

    assert scene.phase is Phase.LISTENING


def test_a_typed_line_is_answered_aloud_and_wakes_it(scene: Scene) -> None:
    scene.happens(ev.Typed("What time is it?"))
    scene.answers("Late.")

    assert scene.phase is Phase.LISTENING


@pytest.mark.parametrize("command", [Command.QUIET, Command.GOOD_NIGHT])
def test_told_to_be_quiet_it_falls_asleep_at_once(scene: Scene, command: Command) -> None:
    called(scene)
    scene.person_starts()
    scene.person_stops()
    turn = scene.state.turn
    assert turn is not None
    scene.silence(scene.state.silence_needed)

    scene.happens(ev.UtteranceRecognised(turn.number, "Be off.", Given(command, "Good night.")))
    if command is Command.GOOD_NIGHT:
        scene.sounds_whole()

    assert scene.phase is Phase.ASLEEP


def test_talk_to_others_that_goes_on_is_not_overheard_again(scene: Scene) -> None:
    scene.person_starts()
    overhears(scene, "I told her", Call.NO)
    scene.person_stops()
    scene.silence(scene.state.rules.uncalled_pause - 0.1)

    assert scene.person_starts() == ()
    scene.person_stops()
    scene.silence(scene.state.rules.uncalled_pause + 0.1)
    assert scene.person_starts() == (do.Overhear(2, since=scene.now),)


def test_a_song_whose_refrain_begins_with_its_name_is_not_overheard_after_the_first_line(
    scene: Scene,
) -> None:
    scene.person_starts()
    overhears(scene, "Dance with me tonight,", Call.NO)
    for _ in range(5):
        scene.person_stops(after=3.0)
        scene.silence(scene.state.rules.uncalled_pause - 0.1)
        assert scene.person_starts() == ()

    assert scene.phase is Phase.ASLEEP


def test_a_call_soon_after_a_word_to_others_is_heard_by_itself(scene: Scene) -> None:
    scene.person_starts()
    pauses(scene, "Yes.", Call.NO)
    scene.silence(scene.state.rules.uncalled_pause)

    assert scene.person_starts() == (do.AbandonUtterance(1), do.Overhear(2, since=scene.now))


def test_a_noise_without_words_does_not_keep_a_call_from_being_heard(scene: Scene) -> None:
    scene.person_starts()
    scene.silence(scene.state.rules.overheard_for)
    assert scene.effects == (do.AbandonUtterance(1),)
    scene.person_stops()

    assert scene.person_starts() == (do.Overhear(2, since=scene.now),)


def test_the_talk_key_wakes_it(scene: Scene) -> None:
    scene.person_starts()

    effects = scene.happens(ev.HoldTalkKey(is_held=True))

    assert effects[0] == do.AbandonUtterance(1), "before the recogniser begins with another"
    assert scene.phase is Phase.PERSON_SPEAKING


@pytest.mark.parametrize("event", [ev.SetMuted(is_muted=True), ev.EarClosed("It was unplugged.")])
def test_a_microphone_that_is_off_overhears_nothing(scene: Scene, event: ev.Event) -> None:
    scene.person_starts()

    assert do.AbandonUtterance(1) in scene.happens(event)
    assert scene.phase is Phase.IDLE
    assert scene.person_starts() == ()


def test_hands_free_again_it_listens_at_once(scene: Scene) -> None:
    scene.person_starts()

    scene.happens(ev.TalkChosen(TalkWay.HANDS_FREE))

    assert scene.effects[0] == do.AbandonUtterance(1)
    assert scene.phase is Phase.LISTENING


def test_its_own_voice_cannot_call_a_half_duplex_companion() -> None:
    scene = by_name(is_half_duplex=True, awake_for=0.0)
    scene.happens(ev.Remarked("Mira is my name."))
    scene.sounds_whole()
    scene.silence(0.0)
    assert scene.phase is Phase.ASLEEP

    assert scene.person_starts() == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    ev.SpeechStarted(0.0),
                    ev.SpeechStopped(0.0),
                    *(
                        ev.WordsRecognised(n, Transcript("words"), call=c)
                        for n in range(1, 4)
                        for c in (Call.NO, Call.MAYBE)
                    ),
                    *(ev.PauseRecognised(n, 1, "words", 1.0, call=Call.NO) for n in range(1, 4)),
                    *(ev.UtteranceRecognised(n, "words") for n in range(1, 4)),
                    ev.TimePassed(),
                ]
            ),
            st.floats(0.0, 5.0),
        ),
        max_size=30,
    )
)
def test_asleep_nothing_is_kept_shown_or_sensed_whatever_is_heard(
    heard: list[tuple[ev.Event, float]],
) -> None:
    scene = by_name()
    quiet = do.Overhear, do.ReadOverheard, do.AbandonUtterance

    for event, after in heard:
        assert all(isinstance(effect, quiet) for effect in scene.happens(event, after=after))

    assert scene.phase is Phase.ASLEEP
    assert scene.state.dialogue == ()
