import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from companion.window.qt_process import collects_often


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """As it was, whatever a test leaves."""
    former = gc.get_threshold()
    yield
    gc.set_threshold(*former)
    gc.unfreeze()


def full_collections() -> int:
    return int(gc.get_stats()[2]["collections"])


def test_what_was_there_before_is_set_aside_until_the_end() -> None:
    mine = [object()]
    former = gc.get_threshold()

    with collects_often():
        held = any(each is mine for each in gc.get_objects())

    assert not held
    assert any(each is mine for each in gc.get_objects())
    assert gc.get_threshold() == former
    assert gc.get_freeze_count() == 0


def test_full_collections_come_often_enough_that_freed_tuples_do_not_pile_up() -> None:
    with collects_often():
        before = full_collections()
        for _ in range(10):
            made = [tuple(number for number in range(places)) for places in range(1, 9) for _ in range(700)]
            del made
        came = full_collections() - before

    assert came >= 10


# ---- immortal


CALLS = """
from companion.window.qt_process import make_singletons_immortal
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

make_singletons_immortal()
bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
    bell.setObjectName("bell")
print("alive")
"""


@pytest.mark.window
def test_a_process_outlives_many_calls_of_qt() -> None:
    ended = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)

    assert ended.stdout == "alive\n", ended.stderr
