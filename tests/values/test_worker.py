import functools
import logging
import os
import threading
import weakref

import pytest

from companion.values import usable_cores
from companion.values.worker import Worker
from tests.fakes.happenings import PATIENCE, Happenings


def ignore() -> None:
    """Take no note of a crash."""


def test_jobs_are_done_in_the_order_they_came() -> None:
    done: Happenings[int] = Happenings()
    worker = Worker("test", ignore)
    for number in range(50):
        worker.submit(functools.partial(done, number))

    worker.start()

    assert done.wait_for(lambda happened: len(happened) == 50) == list(range(50))
    worker.close()


def test_a_crash_is_told_and_logged_and_the_next_job_is_done(caplog: pytest.LogCaptureFixture) -> None:
    told: Happenings[str] = Happenings()
    worker = Worker("test", lambda: told("crashed"))

    def crash() -> None:
        raise ZeroDivisionError

    worker.submit(crash)
    worker.submit(lambda: told("next"))
    worker.start()

    assert told.wait_for(lambda happened: len(happened) == 2) == ["crashed", "next"]
    worker.close()
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.exc_info is not None


class Words:
    """What a job may hold."""


def keep_nothing(words: Words) -> None:
    """Do a job with them."""


def test_what_a_job_held_is_let_go_of_before_the_next_one_comes() -> None:
    let_go = threading.Event()
    words = Words()
    weakref.finalize(words, let_go.set)
    worker = Worker("test", ignore)
    worker.start()

    worker.submit(functools.partial(keep_nothing, words))
    del words

    assert let_go.wait(PATIENCE)
    worker.close()


def test_a_job_that_outlasts_the_end_and_finds_its_parts_closed_is_not_reported(
    caplog: pytest.LogCaptureFixture,
) -> None:
    crashes: list[str] = []
    has_begun, may_fail = threading.Event(), threading.Event()
    worker = Worker("outlasting", lambda: crashes.append("crashed"))

    def write() -> None:
        has_begun.set()
        assert may_fail.wait(PATIENCE)
        raise ZeroDivisionError

    worker.submit(write)
    worker.start()
    assert has_begun.wait(PATIENCE)

    assert not worker.close(timeout=0.0)
    may_fail.set()
    assert worker.close(timeout=PATIENCE)

    assert crashes == []
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_closing_lets_the_job_at_hand_end_and_drops_what_waits() -> None:
    done: Happenings[str] = Happenings()
    has_begun, may_end = threading.Event(), threading.Event()
    worker = Worker("test", ignore)

    def slow() -> None:
        has_begun.set()
        assert may_end.wait(PATIENCE)
        done("slow")

    worker.submit(slow)
    worker.submit(lambda: done("waiting"))
    worker.start()
    assert has_begun.wait(PATIENCE)
    threading.Timer(0.05, may_end.set).start()

    assert worker.close(timeout=PATIENCE)

    assert done.all == ["slow"]


def test_a_job_that_does_not_end_is_not_waited_for_longer_than_asked() -> None:
    has_begun, may_end = threading.Event(), threading.Event()
    worker = Worker("test", ignore)

    def slow() -> None:
        has_begun.set()
        may_end.wait(PATIENCE)

    worker.submit(slow)
    worker.start()
    assert has_begun.wait(PATIENCE)

    assert not worker.close(timeout=0.0)

    may_end.set()


def test_only_cores_that_this_process_may_use_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 8)

    assert usable_cores() == 3


@pytest.mark.parametrize(("there", "usable"), [(8, 8), (None, 1)])
def test_all_cores_count_on_a_system_that_does_not_tell_which_may_be_used(
    there: int | None, usable: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: there)

    assert usable_cores() == usable
