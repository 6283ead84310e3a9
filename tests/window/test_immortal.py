import subprocess
import sys

import pytest

CALLS = """
from companion.window.immortal import make_singletons_immortal
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
