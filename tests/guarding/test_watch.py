"""When it says what it is and what time it is, on a clock of the test's own."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.watch import BREAK, REMINDER, Occasion, Opened, Remark, Spoke, Watch, step
from companion.values import Boundaries

NOON = time(12)
MINUTE = 60.0


class Talk:
    """A session in which something is said again and again; ``remarks`` are those of the last thing said."""

    def __init__(
        self, boundaries: Boundaries | None = None, *, is_first: bool = False, clock: time = NOON
    ) -> None:
        self.now = 0.0
        self.clock = clock
        self.watch, self.remarks = step(Watch(boundaries or Boundaries()), Opened(clock, is_first), 0.0)

    def spoke(self, after: float = 0.0) -> tuple[Remark, ...]:
        self.now += after
        self.watch, self.remarks = step(self.watch, Spoke(self.clock), self.now)
        return self.remarks

    def goes_on(self, seconds: float) -> list[tuple[float, Remark]]:
        """Let something be said every minute; return what was remarked, and when."""
        told = []
        until = self.now + seconds
        while self.now < until:
            told += [(self.now, remark) for remark in self.spoke(MINUTE)]
        return told


def test_it_says_what_it_is_at_the_first_start_and_in_few_words_at_each_other() -> None:
    assert Talk(is_first=True).remarks == (Remark(Occasion.FIRST),)
    assert Talk().remarks == (Remark(Occasion.BEGINS),)
    assert Talk().spoke() == ()


def test_every_three_hours_of_a_talk_it_reminds() -> None:
    talk = Talk()
    talk.spoke()

    told = talk.goes_on(10 * 3600.0)

    assert told == [(hours * 3600.0, Remark(Occasion.REMINDER, hours)) for hours in (3, 6, 9)]


def test_who_switched_the_reminder_off_is_not_reminded() -> None:
    talk = Talk(Boundaries(reminds=False))
    talk.spoke()

    assert talk.goes_on(7 * 3600.0) == []


def test_after_half_an_hour_of_silence_another_talk_begins() -> None:
    talk = Talk(Boundaries(session_minutes=45))
    talk.spoke()
    talk.goes_on(40 * MINUTE)

    assert talk.spoke(BREAK) == (Remark(Occasion.BEGINS),)
    assert [remark.occasion for _, remark in talk.goes_on(50 * MINUTE)] == [Occasion.TIME_UP]


def test_the_end_of_the_time_that_was_set_is_told_once() -> None:
    talk = Talk(Boundaries(session_minutes=20))
    talk.spoke()

    assert talk.goes_on(2 * 3600.0) == [(20 * MINUTE, Remark(Occasion.TIME_UP))]


def test_the_time_counts_from_the_first_words() -> None:
    talk = Talk(Boundaries(session_minutes=20))

    talk.spoke(15 * MINUTE)

    assert talk.goes_on(30 * MINUTE) == [(35 * MINUTE, Remark(Occasion.TIME_UP))]


def test_quiet_hours_are_told_once_each_time_they_begin() -> None:
    talk = Talk(Boundaries(quiet=(time(22), time(7))), clock=time(21, 59))
    assert talk.spoke() == ()

    talk.clock = time(22)
    assert talk.spoke() == (Remark(Occasion.QUIET),)
    assert talk.spoke() == ()
    talk.clock = time(7)
    assert talk.spoke() == ()
    talk.clock = time(23)
    assert talk.spoke() == (Remark(Occasion.QUIET),)


def test_a_session_that_begins_in_quiet_hours_says_so() -> None:
    talk = Talk(Boundaries(quiet=(time(22), time(7))), clock=time(23))

    assert talk.remarks == (Remark(Occasion.BEGINS), Remark(Occasion.QUIET))
    assert talk.spoke() == ()


@given(
    st.lists(st.floats(0.0, 4 * 3600.0), max_size=60),
    st.booleans(),
    st.integers(0, 600),
)
def test_nobody_talks_for_more_than_three_hours_without_being_reminded(
    gaps: list[float], reminds: bool, minutes: int
) -> None:
    talk = Talk(Boundaries(reminds=reminds, session_minutes=minutes))
    began = told = None
    times_up = 0
    for gap in gaps:
        is_new = began is None or gap >= BREAK
        talk.spoke(gap)
        occasions = [remark.occasion for remark in talk.remarks]
        if is_new:
            began = told = talk.now
            times_up = 0
        if Occasion.REMINDER in occasions:
            told = talk.now
        times_up += Occasion.TIME_UP in occasions
        assert told is not None
        assert times_up <= 1
        assert reminds or Occasion.REMINDER not in occasions
        if reminds:
            assert talk.now - told < REMINDER + BREAK


@pytest.mark.parametrize("clock", [time(0), time(12), time(23, 59)])
def test_without_quiet_hours_none_are_told(clock: time) -> None:
    assert Remark(Occasion.QUIET) not in Talk(clock=clock).remarks
