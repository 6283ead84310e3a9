import gc
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from companion.window.qt_process import collects_here

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


@pytest.mark.window
def test_what_was_there_before_is_set_aside_until_the_end(application: "QGuiApplication") -> None:
    mine = [object()]

    with collects_here():
        held = any(each is mine for each in gc.get_objects())

    assert not held
    assert any(each is mine for each in gc.get_objects())
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


class Knot:
    """Refers to itself; tells which thread it was destroyed in."""

    def __init__(self, destroyed_in: list[int]) -> None:
        self.itself = self
        self.destroyed_in = destroyed_in

    def __del__(self) -> None:
        self.destroyed_in.append(threading.get_ident())


@pytest.mark.window
def test_garbage_is_destroyed_by_the_window_s_thread_whichever_makes_the_most(
    wait_until: Callable[..., None],
) -> None:
    destroyed_in: list[int] = []

    with collects_here(every_ms=1):
        Knot(destroyed_in)
        maker = threading.Thread(target=lambda: [[[]] for _ in range(100_000)])
        maker.start()
        maker.join()
        wait_until(lambda: destroyed_in, "a collection")

    assert destroyed_in == [threading.get_ident()]


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
