from dataclasses import replace

import msgspec
import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.values import MOST_CHARACTERS, Phase, Speaker, TalkWay, Utterance
from companion.window.talk.column import Caption
from companion.window.talk.conversation import Conversation, Link
from companion.window.talk.conversation_model import too_long
from tests.tables import each_row

READY = Conversation().with_event(msg.EngineReady("Robin", "0.1.0")).linked(Link.READY)
OPEN_EAR = msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False)
NO_EAR = msg.EarChanged(
    has_microphone=False, is_muted=False, is_half_duplex=False, why="Plug in a microphone."
)
MUTED = msg.EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False)
HALF_DUPLEX = msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=True)
BY_KEY = msgspec.structs.replace(OPEN_EAR, way=TalkWay.HOLD)
CALLED = msgspec.structs.replace(OPEN_EAR, way=TalkWay.BY_NAME)
LOST_EAR = msgspec.structs.replace(NO_EAR, why="The microphone was disconnected.")
IDLE, SPEAKING = msg.PhaseChanged(Phase.IDLE), msg.PhaseChanged(Phase.SPEAKING)
SOUND_TEST = msg.SoundCheckBegan(9.0)
HELLO, AGAIN = (msg.PersonHeard(number, "Hello.", "", is_final=True) for number in (1, 2))


def after(*events: msg.Event, before: Conversation = READY) -> Conversation:
    for event in events:
        before = before.with_event(event)
    return before


def words(state: Conversation) -> list[str]:
    return [row.words for row in state.column.rows]


@each_row(
    ("events", "headline", "detail"),
    [
        ((OPEN_EAR, msg.PhaseChanged(Phase.LISTENING)), "Listening", ""),
        ((OPEN_EAR, msg.PhaseChanged(Phase.PERSON_SPEAKING)), "Hearing you", ""),
        ((OPEN_EAR, msg.PhaseChanged(Phase.DECIDING)), "Hearing you", ""),
        ((OPEN_EAR, msg.PhaseChanged(Phase.PREPARING)), "Thinking", ""),
        ((OPEN_EAR, msg.WarmingUp(12.0), msg.PhaseChanged(Phase.PREPARING)), "Getting ready", ""),
        ((OPEN_EAR, SPEAKING), "Speaking", ""),
        ((OPEN_EAR, msg.PhaseChanged(Phase.INTERRUPTED)), "Listening", ""),
        ((NO_EAR, SPEAKING), "Speaking", ""),
        ((NO_EAR, msg.PhaseChanged(Phase.IDLE, NO_EAR.why)), "Ready", "Plug in a microphone."),
        ((MUTED, IDLE), "Muted", "The microphone is off. You can still type."),
        ((BY_KEY, IDLE), "Ready", "Hold Space or the button while you speak."),
        ((BY_KEY, IDLE, msg.WarmingUp(12.0)), "Getting ready", "Hold Space or the button while you speak."),
        ((NO_EAR, IDLE, HELLO, msg.WarmingUp(12.0)), "Getting ready", ""),
        ((CALLED, msg.PhaseChanged(Phase.ASLEEP)), "Asleep", "Call me by name, or type."),
        ((HALF_DUPLEX, msg.PhaseChanged(Phase.LISTENING)), "Listening", ""),
        ((HALF_DUPLEX, SPEAKING), "Speaking", "I'm not listening while I speak. Press Esc to interrupt."),
        ((OPEN_EAR, SOUND_TEST, NO_EAR, IDLE), "Sound test", "I'm not listening during the test."),
        # that there is no microphone is told until the person has written, what became of it since again
        ((NO_EAR, msg.PhaseChanged(Phase.IDLE, NO_EAR.why), HELLO), "Ready", ""),
        ((NO_EAR, IDLE, HELLO, LOST_EAR), "Ready", "The microphone was disconnected."),
        ((NO_EAR, IDLE, HELLO, OPEN_EAR, AGAIN, NO_EAR), "Ready", "Plug in a microphone."),
    ],
)
def test_it_is_told_what_the_companion_does(
    events: tuple[msg.Event, ...], headline: str, detail: str
) -> None:
    state = after(*events)

    assert (state.headline(), state.detail(), state.is_troubled) == (headline, detail, False)


@pytest.mark.parametrize("ends", ["checked", "crashed"])
def test_after_a_test_of_the_sound_it_says_again_whether_it_hears(ends: str) -> None:
    state = after(SOUND_TEST, IDLE)

    if ends == "checked":
        state = after(msg.SoundChecked(is_good=False, sentence="The microphone is gone."), before=state)
    else:
        state = state.linked(Link.PAUSING).linked(Link.READY)

    assert after(NO_EAR, before=state).detail() == NO_EAR.why


def test_only_the_one_answer_to_the_last_words_can_be_given_again() -> None:
    answered = after(OPEN_EAR, IDLE, HELLO, msg.CompanionSaid(2, "Hi there.", "", is_final=True))
    assert answered.can_answer_again

    assert not after(
        msg.CompanionSaid(3, "By the way, it rains.", "", is_final=True), before=answered
    ).can_answer_again


def test_a_failure_is_told_with_its_reason() -> None:
    state = after(OPEN_EAR, msg.PhaseChanged(Phase.FAILED, "The model file is damaged."))

    assert (state.headline(), state.detail()) == ("Can't answer", "The model file is damaged.")


@pytest.mark.parametrize(
    ("seconds_left", "told"),
    [
        (12.0, "Getting the language model ready: about 10 s left"),
        # the last of it may take longer than was thought
        (1.0, "Getting the language model ready"),
        (0.0, ""),
    ],
)
def test_how_long_the_language_model_takes_is_told_until_it_is_ready(seconds_left: float, told: str) -> None:
    state = after(msg.WarmingUp(20.0), msg.WarmingUp(seconds_left))

    assert state.warming_words() == told


def test_captions_follow_both_sides() -> None:
    heard, said = (
        msg.PersonHeard(1, "Tell me", "about it", False),
        msg.CompanionSaid(2, "The sea", "is grey", False),
    )

    state = after(heard, said)

    assert (state.person, state.reply) == (Caption("Tell me", "about it"), Caption("The sea", "is grey"))


def test_what_was_ahead_when_the_reply_ended_was_never_said() -> None:
    state = READY.with_event(msg.CompanionSaid(2, "The sea", "is grey", is_final=True))

    assert state.reply == Caption("The sea")


def test_what_was_said_off_the_record_leaves_the_screen_in_a_crash() -> None:
    off, on = (msg.OffRecordChanged(is_on) for is_on in (True, False))
    secret, reply = msg.PersonHeard(3, "A secret.", "", True), msg.CompanionSaid(4, "I see.", "", True)
    kept = msg.PersonHeard(5, "Back again.", "", True)

    state = after(HELLO, off, msg.LeftOff((), "", "s"), secret, reply, on, kept)

    assert words(state) == ["Hello.", "A secret.", "I see.", "Back again."]
    assert words(state.linked(Link.PAUSING)) == ["Hello.", "Back again."]


def test_a_crash_leaves_only_what_is_certain_and_shows_that_more_was_to_come() -> None:
    state = after(OPEN_EAR, SPEAKING, msg.CompanionSaid(2, "The sea", "is grey", is_final=False))

    crashed = state.linked(Link.PAUSING, 2.0)
    whole = state.with_event(msg.CompanionSaid(2, "The sea is wide.", "", is_final=True))

    assert crashed.reply == Caption("The sea …")
    assert whole.linked(Link.PAUSING).reply.text == "The sea is wide."
    assert crashed.headline() == "Restarting"
    assert not crashed.can_stop
    assert not crashed.can_mute


def test_before_the_engine_is_there_it_is_starting_and_invites_to_nothing() -> None:
    assert Conversation().headline() == "Starting"
    assert Conversation().invitation() == ""


def test_an_engine_that_keeps_stopping_is_told_with_what_is_kept() -> None:
    state = READY.linked(Link.STOPPED)

    assert state.headline() == "Stopped"
    assert "Your text stays here as long as this window is open" in state.detail()


def test_the_invitation_goes_with_the_first_words() -> None:
    listening = after(OPEN_EAR, msg.PhaseChanged(Phase.LISTENING))

    assert listening.invitation() == "Say hello, or type below."
    assert listening.with_event(msg.PersonHeard(1, "Hello", "", is_final=False)).invitation() == ""


def test_why_the_engine_cannot_start_is_kept_and_forgotten_with_the_next_try() -> None:
    failed = READY.with_event(msg.PhaseChanged(Phase.FAILED, "Another copy is running."))

    stopped = failed.linked(Link.STOPPED)

    assert stopped.detail() == "Another copy is running."
    assert (
        stopped.linked(Link.STARTING).linked(Link.STOPPED).detail().startswith("The engine keeps stopping.")
    )


def test_only_what_a_frame_of_the_channel_can_hold_is_sent() -> None:
    longest = "\U0001f600" * MOST_CHARACTERS

    assert too_long(longest) == ""
    assert encode(msg.Say(longest, "a" * 32))
    assert "100,001 characters" in too_long(longest + "!")


ASKED = Utterance("a" * 32, 1, Speaker.PERSON, "It rains.", said_at=0.0)
ANSWERED = replace(ASKED, number=2, speaker=Speaker.COMPANION, text="It does.")
LEFT = msg.LeftOff((ASKED, ANSWERED), "", "b" * 32)


def test_what_was_said_last_is_shown_after_a_restart_unless_something_else_was_said() -> None:
    begun = Conversation().with_event(msg.EngineReady("Robin", "1")).with_event(LEFT)
    going_on = Conversation().with_event(msg.PersonHeard(1, "Hello.", "", True)).with_event(LEFT)

    assert (begun.person.text, begun.reply.text) == ("It rains.", "It does.")
    assert begun.last_speaker is Speaker.COMPANION
    assert (going_on.person.text, going_on.reply.text) == ("Hello.", "")


def test_who_speaks_is_the_companion_while_it_speaks_on_under_a_word_of_the_persons() -> None:
    state = after(SPEAKING, msg.CompanionSaid(2, "The sea", "is grey.", is_final=False))

    assert state.with_event(msg.PersonHeard(3, "Mhm.", "", is_final=True)).last_speaker is Speaker.COMPANION
    assert state.with_event(IDLE).last_speaker is Speaker.COMPANION
