"""What is worth coming back to."""

from datetime import UTC, datetime

from companion.thinking.returning import AHEAD, PAST, UNDATED, to_return_to
from companion.values import Affect, Memory, MemoryKind, Speaker

NOW = datetime(2026, 5, 6, 12, tzinfo=UTC).timestamp()
DAY = 86400.0


def thread(id: int, due: float | None, *, is_open: bool = True, age: float = 3 * DAY) -> Memory:
    due_at = None if due is None else NOW + due
    return Memory(MemoryKind.THREAD, "You have an exam.", NOW - age, due_at=due_at, is_open=is_open, id=id)


def moment(id: int, valence: float, *, age: float = 3 * DAY, recalled: float | None = None) -> Memory:
    return Memory(
        MemoryKind.MOMENT,
        "I saw a kingfisher.",
        NOW - age,
        speaker=Speaker.PERSON,
        felt=Affect(valence=valence),
        recalled_at=None if recalled is None else NOW - recalled,
        id=id,
    )


def found(*memories: Memory, spent: frozenset[int] = frozenset()) -> int | None:
    memory = to_return_to(memories, spent, NOW, UTC)
    return None if memory is None else memory.id


def test_the_thread_nearest_to_its_date_comes_first() -> None:
    assert found(moment(1, 0.9), thread(2, 2 * DAY), thread(3, -DAY), thread(4, None)) == 3


def test_threads_far_from_their_date_and_settled_ones_wait() -> None:
    assert found(thread(1, AHEAD + 1.0), thread(2, -PAST - 1.0), thread(3, DAY, is_open=False)) is None


def test_a_thread_without_a_date_is_asked_about_for_a_while() -> None:
    assert found(thread(1, None), moment(2, 0.9)) == 1
    assert found(thread(1, None, age=UNDATED + DAY)) is None


def test_the_most_pleasant_memory_comes_back() -> None:
    assert found(moment(1, 0.3), moment(2, 0.7), moment(3, -0.9), moment(4, 0.1)) == 2


def test_what_is_of_today_or_was_brought_up_stays_away() -> None:
    assert found(moment(1, 0.9, age=3600.0), moment(2, 0.9, recalled=3600.0)) is None
    assert found(moment(1, 0.9), spent=frozenset({1})) is None
