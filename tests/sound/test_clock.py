import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.clock import ASLEEP_AFTER, LOST_AFTER, GapCause, SampleClock, monotonic_with_sleep
from tests.fakes.sound import HandClock

BLOCK = 160


@pytest.fixture
def time() -> HandClock:
    return HandClock()


@pytest.fixture
def clock(time: HandClock) -> SampleClock:
    """A clock that counts input from now on."""
    clock = SampleClock(time, time.with_sleep)
    clock.begin_input(time.monotonic)
    return clock


def capture(clock: SampleClock, time: HandClock, seconds: float, *, pace: float = 1.0) -> None:
    """Input in blocks of 10 ms that each take ``pace`` × 10 ms of real time."""
    for _ in range(round(seconds / 0.01)):
        time.advance(0.01 * pace)
        clock.tick()
        clock.count(BLOCK, time.monotonic)


def test_without_a_microphone_time_follows_the_monotonic_clock(time: HandClock) -> None:
    clock = SampleClock(time, time.with_sleep)
    time.advance(100.0)

    assert clock.now() == pytest.approx(100.0)


def test_time_is_the_count_of_input_samples(time: HandClock) -> None:
    clock = SampleClock(time, time.with_sleep)
    time.advance(3.0)
    clock.begin_input(time.monotonic)

    time.advance(0.01)
    first = clock.count(BLOCK, time.monotonic)
    time.advance(0.01)
    second = clock.count(BLOCK, time.monotonic)

    assert first == pytest.approx(3.0)
    assert second - first == pytest.approx(0.01, abs=1e-12)


def test_between_blocks_time_goes_on(time: HandClock, clock: SampleClock) -> None:
    capture(clock, time, 1.0)

    time.advance(0.004)

    assert clock.now() == pytest.approx(1.004)


@pytest.mark.parametrize("pace", [0.9998, 1.0, 1.0002])
def test_a_sound_card_that_runs_off_is_followed(time: HandClock, clock: SampleClock, pace: float) -> None:
    capture(clock, time, 300.0, pace=pace)

    assert clock.now() == pytest.approx(300.0, abs=0.002)
    assert clock.take_gaps() == ()


def test_late_blocks_do_not_shift_time(time: HandClock, clock: SampleClock) -> None:
    start = time.monotonic
    for number in range(1, 1001):
        time.monotonic = start + 0.01 * number + (0.02 if number % 2 else 0.0)
        clock.count(BLOCK, time.monotonic)

    assert clock.now() == pytest.approx(10.0, abs=0.001)


def test_lost_input_is_jumped_over_and_reported(time: HandClock, clock: SampleClock) -> None:
    capture(clock, time, 1.0)

    for _ in range(50):  # half a second without a block
        time.advance(0.01)
        clock.tick()
    start = clock.count(BLOCK, time.monotonic)

    (gap,) = clock.take_gaps()
    assert gap.cause is GapCause.LOST
    assert gap.seconds == pytest.approx(0.49)
    assert start == pytest.approx(1.49)


def test_sleep_is_reported_and_not_counted(time: HandClock, clock: SampleClock) -> None:
    capture(clock, time, 1.0)

    time.sleep(3600.0)
    clock.tick()
    capture(clock, time, 1.0)

    (gap,) = clock.take_gaps()
    assert gap.cause is GapCause.SLEPT
    assert gap.seconds == pytest.approx(3600.0)
    assert clock.now() == pytest.approx(2.0, abs=0.02)


def test_sleep_that_the_monotonic_clock_counts_is_not_counted(time: HandClock, clock: SampleClock) -> None:
    capture(clock, time, 1.0)

    time.advance(3600.0)
    before_the_tick = clock.now()
    clock.tick()
    capture(clock, time, 5.0)

    (gap,) = clock.take_gaps()
    assert gap.cause is GapCause.SLEPT
    assert before_the_tick <= 1.0 + ASLEEP_AFTER
    assert clock.now() == pytest.approx(6.0, abs=0.02)


def test_work_that_takes_long_is_not_taken_for_sleep(time: HandClock) -> None:
    clock = SampleClock(time, time.with_sleep)
    clock.tick()

    time.advance(5.0)
    clock.forgive()
    clock.tick()

    assert clock.take_gaps() == ()
    assert clock.now() == pytest.approx(5.0)


def test_a_microphone_that_is_reopened_goes_on_in_the_same_time(time: HandClock, clock: SampleClock) -> None:
    capture(clock, time, 1.0)
    for _ in range(400):
        time.advance(0.01)
        clock.tick()

    clock.begin_input(time.monotonic)
    time.advance(0.01)
    start = clock.count(BLOCK, time.monotonic)

    assert start == pytest.approx(5.0)
    assert clock.take_gaps() == ()


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("wait"), st.floats(0, 5)),
            st.tuples(st.just("sleep"), st.floats(0, 100)),
            st.tuples(st.just("input"), st.floats(0, 2 * LOST_AFTER)),
            st.tuples(st.just("open"), st.floats(0, 1)),
        ),
        max_size=40,
    )
)
def test_time_never_runs_backwards(happenings: list[tuple[str, float]]) -> None:
    time = HandClock()
    clock = SampleClock(time, time.with_sleep)
    clock.begin_input(time.monotonic)
    last_reading = clock.now()
    last_start = 0.0

    for what, seconds in happenings:
        if what == "wait":
            time.advance(seconds)
        elif what == "sleep":
            time.sleep(seconds)
            clock.tick()
        elif what == "open":
            clock.begin_input(time.monotonic - seconds)
        else:
            start = clock.count(BLOCK, time.monotonic - seconds)
            assert start >= last_start
            last_start = start
        assert clock.now() >= last_reading
        last_reading = clock.now()


def test_the_sleep_counting_clock_runs() -> None:
    first = monotonic_with_sleep()

    assert monotonic_with_sleep() >= first
