import msgspec
import pytest

from companion.channel.messages import (
    CompanionSaid,
    EarChanged,
    EngineReady,
    LeftOff,
    PersonHeard,
    PhaseChanged,
    SoundCheckBegan,
    SoundChecked,
    WarmingUp,
)
from companion.values import Phase, Speaker, Utterance
from companion.window.talk.caption import Caption
from companion.window.talk.conversation import Conversation, Link

READY = Conversation().with_event(EngineReady("Robin", "0.1.0")).linked(Link.READY)
OPEN_EAR = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False)
NO_EAR = EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False, why="Plug in a microphone.")
MUTED = EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False)


@pytest.mark.parametrize(
    ("phase", "headline"),
    [
        (Phase.LISTENING, "Listening"),
        (Phase.PERSON_SPEAKING, "Hearing you"),
        (Phase.DECIDING, "Hearing you"),
        (Phase.PREPARING, "Thinking"),
        (Phase.SPEAKING, "Speaking"),
        (Phase.INTERRUPTED, "Listening"),
    ],
)
def test_the_headline_says_what_the_companion_does(phase: Phase, headline: str) -> None:
    assert READY.with_event(OPEN_EAR).with_event(PhaseChanged(phase)).headline() == headline


def test_no_microphone_is_no_trouble_and_told_until_the_person_has_written() -> None:
    state = READY.with_event(NO_EAR).with_event(PhaseChanged(Phase.IDLE, NO_EAR.why))

    assert state.headline() == "Ready"
    assert state.detail() == "Plug in a microphone."
    assert not state.is_troubled

    state = state.with_event(PersonHeard(1, "Hello.", "", is_final=True))

    assert (state.headline(), state.detail()) == ("Ready", "")


def test_what_became_of_the_microphone_since_is_told_again() -> None:
    state = READY.with_event(NO_EAR).with_event(PhaseChanged(Phase.IDLE))
    state = state.with_event(PersonHeard(1, "Hello.", "", is_final=True))

    lost = msgspec.structs.replace(NO_EAR, why="The microphone was disconnected.")

    assert state.with_event(lost).detail() == "The microphone was disconnected."


def test_a_test_of_the_sound_is_told_and_is_no_trouble() -> None:
    state = (
        READY.with_event(OPEN_EAR)
        .with_event(SoundCheckBegan(9.0))
        .with_event(NO_EAR)
        .with_event(PhaseChanged(Phase.IDLE))
    )

    assert state.headline() == "Sound test"
    assert state.detail() == "I'm not listening during the test."
    assert not state.is_troubled


@pytest.mark.parametrize("ends", ["checked", "crashed"])
def test_after_a_test_of_the_sound_it_says_again_whether_it_hears(ends: str) -> None:
    state = READY.with_event(SoundCheckBegan(9.0)).with_event(PhaseChanged(Phase.IDLE))

    if ends == "checked":
        state = state.with_event(SoundChecked(is_good=False, sentence="The microphone is gone."))
    else:
        state = state.linked(Link.PAUSING).linked(Link.READY)

    assert state.with_event(NO_EAR).detail() == NO_EAR.why


def test_without_a_microphone_it_still_thinks_and_speaks() -> None:
    state = READY.with_event(NO_EAR).with_event(PhaseChanged(Phase.SPEAKING))

    assert state.headline() == "Speaking"
    assert not state.is_troubled


def test_muted_is_told_and_is_no_trouble() -> None:
    state = READY.with_event(MUTED).with_event(PhaseChanged(Phase.IDLE))

    assert state.headline() == "Muted"
    assert not state.is_troubled


def test_a_failure_is_told_with_its_reason() -> None:
    state = READY.with_event(OPEN_EAR).with_event(PhaseChanged(Phase.FAILED, "The model file is damaged."))

    assert state.headline() == "Can't answer"
    assert state.detail() == "The model file is damaged."


def test_how_long_the_language_model_takes_is_told_until_it_is_ready() -> None:
    state = READY.with_event(WarmingUp(12.0))

    assert state.warming_words().startswith("Getting the language model ready: ")
    assert state.with_event(WarmingUp(0.0)).warming_words() == ""


def test_half_duplex_is_told_while_speaking_only() -> None:
    half_duplex = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=True)
    state = READY.with_event(half_duplex)

    assert "not listening" in state.with_event(PhaseChanged(Phase.SPEAKING)).detail()
    assert state.with_event(PhaseChanged(Phase.LISTENING)).detail() == ""


def test_captions_follow_both_sides() -> None:
    state = READY.with_event(PersonHeard(1, "Tell me", "about it", is_final=False))

    state = state.with_event(CompanionSaid(2, "The sea", "is grey", is_final=False))

    assert state.person == Caption("Tell me", "about it")
    assert state.reply == Caption("The sea", "is grey")


def test_what_was_ahead_when_the_reply_ended_was_never_said() -> None:
    state = READY.with_event(CompanionSaid(2, "The sea", "is grey", is_final=True))

    assert state.reply == Caption("The sea")


def test_a_reply_that_a_crash_broke_off_is_not_taken_for_a_whole_one() -> None:
    begun = READY.with_event(CompanionSaid(2, "The sea is", "wide.", is_final=False))
    whole = begun.with_event(CompanionSaid(2, "The sea is wide.", "", is_final=True))

    again = begun.linked(Link.PAUSING).linked(Link.STARTING).linked(Link.READY)

    assert again.reply.text == "The sea is …"
    assert whole.linked(Link.PAUSING).reply.text == "The sea is wide."


def test_a_crash_leaves_only_what_is_certain_and_shows_that_more_was_to_come() -> None:
    state = READY.with_event(OPEN_EAR).with_event(PhaseChanged(Phase.SPEAKING))
    state = state.with_event(CompanionSaid(2, "The sea", "is grey", is_final=False))

    crashed = state.linked(Link.PAUSING, 2.0)

    assert crashed.reply == Caption("The sea …")
    assert crashed.headline() == "Restarting"
    assert not crashed.can_stop
    assert not crashed.can_mute


def test_before_the_engine_is_there_it_is_starting_and_invites_to_nothing() -> None:
    assert Conversation().headline() == "Starting"
    assert Conversation().invitation() == ""


def test_an_engine_that_keeps_stopping_is_told_with_what_is_kept() -> None:
    state = READY.linked(Link.STOPPED)

    assert state.headline() == "Stopped"
    assert "Your text is safe" in state.detail()


def test_the_invitation_goes_with_the_first_words() -> None:
    listening = READY.with_event(OPEN_EAR).with_event(PhaseChanged(Phase.LISTENING))

    assert listening.invitation() == "Say hello, or type below."
    assert listening.with_event(PersonHeard(1, "Hello", "", is_final=False)).invitation() == ""


def test_why_the_engine_cannot_start_is_kept_and_forgotten_with_the_next_try() -> None:
    failed = READY.with_event(PhaseChanged(Phase.FAILED, "Another copy is running."))

    stopped = failed.linked(Link.STOPPED)

    assert stopped.detail() == "Another copy is running."
    assert (
        stopped.linked(Link.STARTING).linked(Link.STOPPED).detail().startswith("The engine keeps stopping.")
    )


def before(number: int, speaker: Speaker, text: str) -> Utterance:
    return Utterance("a" * 32, number, speaker, text, said_at=0.0)


LEFT = LeftOff(
    (before(1, Speaker.PERSON, "It rains."), before(2, Speaker.COMPANION, "It does.")), "", "b" * 32
)


def test_what_was_said_last_is_shown_after_a_restart_unless_something_else_was_said() -> None:
    begun = Conversation().with_event(EngineReady("Robin", "1")).with_event(LEFT)
    going_on = Conversation().with_event(PersonHeard(1, "Hello.", "", True)).with_event(LEFT)

    assert (begun.person.text, begun.reply.text) == ("It rains.", "It does.")
    assert begun.last_speaker is Speaker.COMPANION
    assert (going_on.person.text, going_on.reply.text) == ("Hello.", "")


def test_who_speaks_is_the_companion_while_it_speaks_on_under_a_word_of_the_persons() -> None:
    state = Conversation().with_event(PhaseChanged(Phase.SPEAKING))
    state = state.with_event(CompanionSaid(2, "The sea", "is grey.", is_final=False))

    assert state.with_event(PersonHeard(3, "Mhm.", "", is_final=True)).last_speaker is Speaker.COMPANION
    assert state.with_event(PhaseChanged(Phase.IDLE)).last_speaker is Speaker.COMPANION
