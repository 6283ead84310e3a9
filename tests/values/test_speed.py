import pytest

from companion.values import READ_LEAST, WRITE_LEAST, MeasuredSpeed, Speed


@pytest.mark.parametrize("slow", [Speed(READ_LEAST, WRITE_LEAST - 1), Speed(READ_LEAST - 1, WRITE_LEAST)])
def test_what_is_too_slow_to_talk_with_is_told(slow: Speed) -> None:
    quick = Speed(READ_LEAST, WRITE_LEAST)

    assert quick.is_quick_enough
    assert "slow" not in str(quick.sentence)
    assert not slow.is_quick_enough
    assert "too slow for speaking" in str(slow.sentence)


def test_a_model_twice_as_large_is_foreseen_to_read_and_write_half_as_fast() -> None:
    measured = MeasuredSpeed(Speed(reads=80.0, writes=20.0), size_bytes=1_000_000_000)

    assert measured.foreseen(2_000_000_000) == Speed(reads=40.0, writes=10.0)
    assert measured.foreseen(1_000_000_000) == measured.speed
