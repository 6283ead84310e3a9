import threading
from collections.abc import Sequence

import numpy as np

from companion.encoder.meaning import Vectors
from companion.encoder.reading import MOST, MemoEncoder
from companion.values import Memo, digest
from tests.fakes.happenings import PATIENCE


class Counting:
    """Notes what it is asked to read; waits at its gate."""

    trunk_hash = "trunk"

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    def read(self, text: str) -> int:
        self.asked.append(text)
        assert self.gate.wait(PATIENCE)
        return len(text)

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.array([[self.read(text)] for text in texts], np.float32)

    def forget(self) -> None:
        """Hold nothing, as ever."""


def test_a_text_is_read_once() -> None:
    counting = Counting()
    memo = Memo(counting.read, MOST, digest)

    assert (memo("a walk"), memo("a walk")) == (6, 6)
    assert counting.asked == ["a walk"]


def test_the_oldest_text_makes_room() -> None:
    counting = Counting()
    memo = Memo(counting.read, MOST, digest)
    for number in range(MOST + 1):
        memo(str(number))
    counting.asked.clear()

    memo(str(MOST))
    memo("0")

    assert counting.asked == ["0"]


def test_what_was_forgotten_is_read_again() -> None:
    counting = Counting()
    memo = Memo(counting.read, MOST, digest)
    memo("a walk")

    memo.forget()
    memo("a walk")

    assert len(counting.asked) == 2


def test_two_who_ask_at_the_same_time_let_it_be_read_once() -> None:
    counting = Counting()
    counting.gate.clear()
    memo = Memo(counting.read, MOST, digest)
    asking = [threading.Thread(target=memo, args=("a walk",)) for _ in range(2)]
    for thread in asking:
        thread.start()

    counting.gate.set()
    for thread in asking:
        thread.join(PATIENCE)

    assert counting.asked == ["a walk"]


def test_a_text_is_encoded_once_and_several_together_each_time() -> None:
    counting = Counting()
    memo = MemoEncoder(counting)

    first, second, both = memo.encode(["a walk"]), memo.encode(["a walk"]), memo.encode(["a walk", "rain"])

    assert counting.asked == ["a walk", "a walk", "rain"]
    assert np.array_equal(first, second)
    assert both.shape == (2, 1)
