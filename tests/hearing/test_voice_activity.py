import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import (
    BARGE_IN_RULES,
    FRAME,
    LISTENING_RULES,
    SpeechStarted,
    SpeechStopped,
    VoiceActivity,
    VoiceActivityEvent,
    VoiceActivityRules,
    VoiceActivityState,
    step,
)
from tests.fakes.speech_probability import LoudIsSpeech
from tests.hearing.sounds import noise, silence


def run(
    probabilities: list[float], rules: VoiceActivityRules = LISTENING_RULES
) -> list[tuple[float, VoiceActivityEvent]]:
    """The events with the times at which they were told."""
    state = VoiceActivityState()
    told = []
    for number, probability in enumerate(probabilities):
        state, events = step(state, probability, number * FRAME, rules)
        told += [((number + 1) * FRAME, event) for event in events]
    return told


def test_speech_starts_where_its_first_likely_frame_began() -> None:
    told = run([0.1] * 10 + [0.9] * 10)

    assert [event for _, event in told] == [SpeechStarted(10 * FRAME)]


def test_speech_is_told_once_it_has_lasted_long_enough() -> None:
    told = run([0.9] * 10)

    assert told[0][0] == pytest.approx(5 * FRAME)
    assert LISTENING_RULES.min_speech == pytest.approx(5 * FRAME)


def test_a_click_is_not_speech() -> None:
    assert run([0.1] * 5 + [1.0] * 4 + [0.1] * 50) == []


def test_a_frame_between_the_thresholds_keeps_a_beginning_alive_but_does_not_begin_one() -> None:
    assert run([0.4] * 50) == []
    assert len(run([0.6, 0.4, 0.4, 0.4, 0.4])) == 1


def test_while_the_companion_speaks_a_short_noise_does_not_count() -> None:
    cough = [0.9] * 7 + [0.0] * 20

    assert run(cough, LISTENING_RULES) != []
    assert run(cough, BARGE_IN_RULES) == []


def test_the_stop_names_the_end_of_speech_and_is_told_one_frame_later() -> None:
    told = run([0.9] * 20 + [0.0] * 20)

    when, event = told[-1]
    assert event == SpeechStopped(20 * FRAME - LISTENING_RULES.lag)
    assert when - 20 * FRAME == pytest.approx(FRAME)


def test_a_gap_shorter_than_the_hangover_does_not_stop_speech() -> None:
    told = run([0.9] * 20 + [0.0] * 2 + [0.9] * 20, BARGE_IN_RULES)

    assert len(told) == 1


def test_speech_that_somebody_else_told_of_stops_like_any_other() -> None:
    activity = VoiceActivity(LoudIsSpeech())

    activity.take_as_speech()
    told = activity.feed(np.zeros(RATE_HZ, np.float32))

    assert [type(event) for event in told] == [SpeechStopped]


def test_the_probability_of_the_latest_frame_can_be_asked_for() -> None:
    activity = VoiceActivity(LoudIsSpeech())
    activity.feed(np.full(512, 0.1, np.float32))
    loud = activity.probability
    activity.feed(np.zeros(512, np.float32))

    assert (loud, activity.probability) == (1.0, 0.0)


@given(st.lists(st.floats(0.0, 1.0), max_size=200))
def test_starts_and_stops_alternate_and_time_runs_forward(probabilities: list[float]) -> None:
    events = [event for _, event in run(probabilities)]

    assert all(isinstance(event, SpeechStarted) for event in events[::2])
    assert all(isinstance(event, SpeechStopped) for event in events[1::2])
    times = [event.at for event in events]
    assert times == sorted(times)


@given(st.lists(st.floats(0.0, 1.0), max_size=100))
def test_no_event_lies_in_the_future_or_further_back_than_the_rules_say(probabilities: list[float]) -> None:
    for told_at, event in run(probabilities):
        is_start = isinstance(event, SpeechStarted)
        longest = LISTENING_RULES.min_speech if is_start else LISTENING_RULES.hangover + LISTENING_RULES.lag
        assert 0.0 < told_at - event.at <= longest + FRAME


def scene() -> np.ndarray:
    return np.concatenate(
        (silence(0.5), noise(0.8, level=0.1), silence(0.4), noise(0.3, level=0.1), silence(0.5))
    )


@given(st.lists(st.integers(1, 3000), max_size=40))
def test_how_the_sound_is_cut_into_blocks_changes_nothing(sizes: list[int]) -> None:
    sound = scene()
    whole = VoiceActivity(LoudIsSpeech()).feed(sound)
    activity = VoiceActivity(LoudIsSpeech())

    events: list[VoiceActivityEvent] = []
    at = 0
    for size in [*sizes, len(sound)]:
        events += activity.feed(sound[at : at + size])
        at += size

    assert tuple(events) == whole
    assert len(whole) == 4


def test_times_are_on_the_clock_of_input_samples() -> None:
    activity = VoiceActivity(LoudIsSpeech())
    activity.reset(sample=100 * RATE_HZ)

    events = activity.feed(scene())

    assert isinstance(events[0], SpeechStarted)
    assert events[0].at == pytest.approx(100.5, abs=FRAME)


def test_after_a_gap_in_the_sound_listening_begins_anew() -> None:
    activity = VoiceActivity(LoudIsSpeech())
    started = activity.feed(np.concatenate((silence(0.2), noise(0.5, level=0.1))))

    activity.reset(sample=0)

    assert len(started) == 1
    assert not activity.is_speech
    assert activity.feed(silence(1.0)) == ()


def test_other_rules_hold_from_the_next_frame_on() -> None:
    activity = VoiceActivity(LoudIsSpeech())
    activity.rules = BARGE_IN_RULES

    events = activity.feed(np.concatenate((silence(0.5), noise(0.2, level=0.1), silence(0.5))))

    assert events == ()
