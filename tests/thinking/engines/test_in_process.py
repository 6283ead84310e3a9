import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.engines.in_process import (
    ThreadChoice,
    default_threads,
    read_prefix_file,
    write_prefix_file,
)
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


KEY = "model prompt"


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    write_prefix_file(tmp_path / "new" / "a.bin", KEY, b"state\n\x00")

    assert read_prefix_file(tmp_path / "new" / "a.bin", KEY) == b"state\n\x00"


def test_a_file_for_another_use_is_refused(tmp_path: Path) -> None:
    write_prefix_file(tmp_path / "a.bin", KEY, b"state")

    assert read_prefix_file(tmp_path / "a.bin", "another") is None


def test_a_file_that_is_not_there_or_a_folder_is_none(tmp_path: Path) -> None:
    assert read_prefix_file(tmp_path / "a.bin", KEY) is None
    assert read_prefix_file(tmp_path, KEY) is None


@given(st.data())
def test_a_changed_or_shortened_file_is_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("prefix") / "a.bin"
    write_prefix_file(file, KEY, b"some state")
    whole = file.read_bytes()
    position = data.draw(st.integers(0, len(whole) - 1))
    changed = (
        whole[:position] + bytes([whole[position] ^ data.draw(st.integers(1, 255))]) + whole[position + 1 :]
    )
    file.write_bytes(data.draw(st.sampled_from([changed, whole[:position]])))

    assert read_prefix_file(file, KEY) is None


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.bin"
    write_prefix_file(file, KEY, b"old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_prefix_file(file, KEY, b"new")

    assert read_prefix_file(file, KEY) == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.bin"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    write_prefix_file(tmp_path / "a.bin", KEY, b"state")

    assert stat.S_IMODE((tmp_path / "a.bin").stat().st_mode) == 0o600
