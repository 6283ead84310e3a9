"""The language engine's threads wait for each other asleep: everything of ours sets it before libgomp loads."""

import os
import subprocess
import sys

import pytest

TELL = """
import companion, ctypes
try:
    library = ctypes.CDLL("libgomp.so.1")
except OSError:
    raise SystemExit(77)
library.omp_display_env(1)
"""
"""Has the library tell what it goes by."""


@pytest.mark.parametrize(("given", "spins"), [({}, "0"), ({"OMP_WAIT_POLICY": "ACTIVE"}, "30000000000")])
def test_threads_that_wait_leave_the_processor_to_others_unless_somebody_wants_it_otherwise(
    given: dict[str, str], spins: str
) -> None:
    without = {
        name: value for name, value in os.environ.items() if name not in ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT")
    }

    done = subprocess.run(
        [sys.executable, "-c", TELL], env=without | given, capture_output=True, text=True, check=False
    )

    if done.returncode == 77:
        pytest.skip("there is no libgomp")
    assert f"GOMP_SPINCOUNT = '{spins}'" in done.stderr
