"""NumPy's products run on one thread, which everything of ours sees to before NumPy is loaded."""

import os
import subprocess
import sys

import pytest

TELL = "import companion, os; print(os.environ['OPENBLAS_NUM_THREADS'])"


@pytest.mark.parametrize(("given", "found"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "4"}, "4")])
def test_products_run_on_one_thread_unless_somebody_wants_it_otherwise(
    given: dict[str, str], found: str
) -> None:
    without = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}

    done = subprocess.run([sys.executable, "-c", TELL], env=without | given, capture_output=True, check=True)

    assert done.stdout.decode().strip() == found
