import subprocess
import sys

import pytest

from companion.values.process_limits import OUT_OF_TIME

LIMITED = """
import time
from companion.values.process_limits import allow_seconds

allow_seconds(time.process_time() + 0.4)
{}
"""


@pytest.mark.parametrize(
    ("does", "status"), [("time.sleep(1)", 0), ("while True: pass", OUT_OF_TIME)], ids=["waits", "works"]
)
def test_only_time_of_a_processor_counts(does: str, status: int) -> None:
    ended = subprocess.run([sys.executable, "-c", LIMITED.format(does)], check=False)

    assert ended.returncode == status
