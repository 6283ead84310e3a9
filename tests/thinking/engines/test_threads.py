import os
import threading
from collections.abc import Iterator

import pytest

from companion.thinking.engines.threads import ThreadChoice, default_threads
from companion.values import computes_alone, computing

FEWER, EVERY = 1, 2
QUICK, SLOW = 0.04, 0.4


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 1), (8, 7)])
def test_a_language_model_leaves_one_core_free(
    cores: int, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)), raising=False)

    assert default_threads() == threads


@pytest.fixture
def choice() -> ThreadChoice:
    """Knows already how long a token takes with fewer threads."""
    choice = ThreadChoice(FEWER, EVERY)
    for _ in range(4):
        choice.took(FEWER, 1, 0.06)
    return choice


@pytest.fixture
def busy_part() -> Iterator[None]:
    begun, over = threading.Event(), threading.Event()

    def compute() -> None:
        with computing():
            begun.set()
            over.wait()

    thread = threading.Thread(target=compute)
    thread.start()
    begun.wait()
    yield
    over.set()
    thread.join()


def test_every_core_is_taken_while_nothing_else_computes(choice: ThreadChoice) -> None:
    with computing():  # the model's own thread
        assert choice.next() == EVERY


@pytest.mark.usefixtures("busy_part")
def test_a_core_is_left_to_another_part_that_computes(choice: ThreadChoice) -> None:
    assert choice.next() == FEWER


def test_a_part_that_has_done_its_work_leaves_its_core() -> None:
    with computing():
        pass

    assert computes_alone()


def test_before_it_is_known_how_long_a_token_takes_a_core_stays_free() -> None:
    assert ThreadChoice(FEWER, EVERY).next() == FEWER


def test_where_every_core_was_slow_it_is_tried_again_ever_more_seldom(choice: ThreadChoice) -> None:
    waits = []
    for _ in range(3):
        choice.took(EVERY, 1, SLOW)
        waits.append(0)
        while choice.next() == FEWER:
            choice.took(FEWER, 1, 0.06)
            waits[-1] += 1

    assert waits == [8, 16, 32]


def test_a_quick_evaluation_is_followed_by_another_on_every_core(choice: ThreadChoice) -> None:
    choice.took(EVERY, 8, 8 * QUICK)

    assert choice.next() == EVERY


def test_threads_that_are_set_are_never_changed() -> None:
    choice = ThreadChoice(3, 3)
    for _ in range(9):
        choice.took(3, 1, 0.06)

    assert choice.next() == 3
