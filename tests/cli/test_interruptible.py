import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.fakes.terminal import interruptible

TELL = "import signal; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"


@pytest.fixture
def nohup() -> Iterator[None]:
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, former)


def answers_interrupts() -> bool:
    done = subprocess.run([sys.executable, "-I", "-c", TELL], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "True"


def test_a_process_can_be_interrupted_although_the_tests_are_not(nohup: None) -> None:
    assert not answers_interrupts()

    with interruptible():
        assert answers_interrupts()

    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
