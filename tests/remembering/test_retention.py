from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.retention import retention
from tests.remembering.moments import moment

DAY = 86_400.0
KEPT = moment(1, "I moved to Leeds.")
MADE = KEPT.happened_at
days = st.floats(0, 10_000)


def test_a_clock_set_back_does_not_make_it_more_than_whole() -> None:
    assert retention(KEPT, MADE - 400 * DAY) == 1.0


def test_time_counts_from_when_it_last_came_back() -> None:
    again = replace(KEPT, recalled_at=MADE + 100 * DAY)

    assert retention(again, MADE + 100 * DAY) == 1.0


def test_what_is_pinned_is_kept() -> None:
    assert retention(replace(KEPT, is_pinned=True), MADE + 9_999 * DAY) == 1.0


@given(days, st.floats(1, 100), st.floats(1, 100))
def test_a_stronger_memory_is_kept_longer(after: float, one: float, other: float) -> None:
    weak, strong = (replace(KEPT, strength=strength) for strength in sorted((one, other)))

    assert retention(weak, MADE + after * DAY) <= retention(strong, MADE + after * DAY)
