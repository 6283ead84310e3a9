import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.window.face.face_clock import FaceClock


def test_the_engine_time_follows_the_message() -> None:
    clock = FaceClock().synchronised(engine_now=100.0, window_now=7.0)

    assert clock.engine_time(7.5) == pytest.approx(100.5)


@given(st.lists(st.floats(0, 0.3), min_size=1, max_size=30), st.floats(-1e5, 1e5))
def test_the_quickest_message_decides(delays: list[float], offset: float) -> None:
    clock = FaceClock()

    for number, delay in enumerate(delays):
        sent = 50.0 + number * 0.1
        clock = clock.synchronised(engine_now=sent + offset, window_now=sent + delay)

    assert clock.offset == pytest.approx(offset - min(delays), abs=1e-6)


def test_an_old_quick_message_is_forgotten() -> None:
    clock = FaceClock().synchronised(engine_now=10.0, window_now=0.0)

    clock = clock.synchronised(engine_now=29.8, window_now=20.0)

    assert clock.offset == pytest.approx(9.8)


def test_a_jump_of_the_engines_clock_is_followed_at_once() -> None:
    clock = FaceClock().synchronised(engine_now=500.0, window_now=0.0)

    clock = clock.synchronised(engine_now=0.2, window_now=1.0)

    assert clock.offset == pytest.approx(-0.8)
