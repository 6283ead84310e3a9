from hypothesis import given
from hypothesis import strategies as st

from companion.window.engine_link import PAUSES, RESTARTS_ALLOWED, WINDOW, Restarts


def test_the_first_restart_is_at_once_and_the_next_ones_wait_longer_and_longer() -> None:
    restarts, pauses = Restarts(), []

    for now in range(RESTARTS_ALLOWED):
        restarts = restarts.after_crash(float(now))
        pauses.append(restarts.pause)

    assert pauses == [0.0, 1.0, 2.0, 5.0, 10.0]
    assert not restarts.is_over


def test_after_five_restarts_in_two_minutes_the_next_crash_ends_it() -> None:
    restarts = Restarts()

    for now in (0.0, 20.0, 50.0, 80.0, 100.0, 119.0):
        restarts = restarts.after_crash(now)

    assert restarts.is_over


def test_a_crash_now_and_then_goes_on_for_ever() -> None:
    restarts = Restarts()

    for now in range(0, 4000, 40):
        restarts = restarts.after_crash(float(now))

    assert not restarts.is_over


@given(st.lists(st.floats(0, 1000), max_size=30))
def test_only_crashes_of_the_last_two_minutes_count(gaps: list[float]) -> None:
    restarts, now = Restarts(), 0.0

    for gap in gaps:
        now += gap
        restarts = restarts.after_crash(now)

    assert all(now - at < WINDOW for at in restarts.crashed_at)
    assert restarts.pause in PAUSES
