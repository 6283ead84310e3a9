import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.engine.devices.listener import (
    BARGED_IN,
    LIKELY_SPEECH,
    BargedIn,
    Evidence,
    Passed,
    Suspected,
    Verdict,
    step,
)

STEP = 0.01
evidence = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=200)


def run(frames: list[tuple[float, float]]) -> list[Verdict]:
    state, told = Evidence(), []
    for number, (near_end, probability) in enumerate(frames):
        state, verdict = step(state, near_end=near_end, probability=probability, start=number * STEP)
        if verdict is not None:
            told.append(verdict)
    return told


def test_a_voice_is_suspected_at_once_and_told_when_it_has_lasted() -> None:
    frames = [(0.0, 0.0)] * 10 + [(1.0, 0.9)] * 10

    assert run(frames[:11]) == [Suspected(10 * STEP)]
    assert run(frames[:15]) == [Suspected(10 * STEP)]
    assert run(frames[:16]) == [Suspected(10 * STEP), BargedIn(10 * STEP)]


def test_sound_that_is_no_speech_stays_a_suspicion_and_passes() -> None:
    told = run([(1.0, 0.1)] * 50 + [(0.0, 0.1)] * 20)

    assert [type(verdict) for verdict in told] == [Suspected, Passed]


def test_speech_that_comes_with_a_delay_is_told_when_it_comes() -> None:
    told = run([(1.0, 0.0)] * 8 + [(1.0, 0.3)])

    assert told[-1] == BargedIn(0.0)


def test_weak_evidence_takes_longer_than_strong() -> None:
    def until_told(near_end: float) -> int:
        return next(n for n in range(1, 100) if len(run([(near_end, 0.25)] * n)) == 2)

    assert until_told(0.55) >= 2 * until_told(1.0)


@pytest.mark.parametrize("near_end", [0.1, 0.25])
def test_the_companions_own_voice_is_never_taken_for_a_person_however_much_it_is_speech(
    near_end: float,
) -> None:
    assert run([(near_end, 1.0)] * 500) == []


@given(st.lists(st.tuples(st.floats(0, 0.5), st.floats(0, LIKELY_SPEECH)), max_size=200))
def test_without_evidence_nothing_is_told(frames: list[tuple[float, float]]) -> None:
    assert run(frames) == []


@given(evidence)
def test_a_suspicion_ends_either_in_speech_or_in_nothing_before_the_next(
    frames: list[tuple[float, float]],
) -> None:
    open_suspicion = False
    for verdict in run(frames):
        match verdict:
            case Suspected():
                assert not open_suspicion
                open_suspicion = True
            case Passed():
                assert open_suspicion
                open_suspicion = False
            case BargedIn():
                open_suspicion = False


@given(evidence)
def test_what_is_told_began_before_it_is_told(frames: list[tuple[float, float]]) -> None:
    assert all(0.0 <= verdict.at < len(frames) * STEP for verdict in run(frames))


def test_the_sum_that_is_needed_can_be_reached() -> None:
    state = Evidence()
    for _ in range(100):
        state, _ = step(state, near_end=1.0, probability=0.0, start=0.0)

    assert state.total > BARGED_IN
