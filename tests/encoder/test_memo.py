import threading
from collections.abc import Sequence

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.reading import MOST, MemoEncoder
from tests.fakes.happenings import PATIENCE


class CountingEncoder:
    """Notes what it is asked to encode; waits at its gate."""

    trunk_hash = "trunk"

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.gate = threading.Event()
        self.gate.set()

    def encode(self, texts: Sequence[str]) -> Encoded:
        self.asked.append(tuple(texts))
        assert self.gate.wait(PATIENCE)
        lengths = np.array([[len(text)] for text in texts], np.float32)
        return Encoded(lengths, lengths, lengths[:, 0], tuple((len(text),) for text in texts))

    def forget(self) -> None:
        """Hold nothing, as ever."""


def test_a_text_is_encoded_once() -> None:
    counting = CountingEncoder()
    memo = MemoEncoder(counting)

    first, second = memo.encode(["a walk"]), memo.encode(["a walk"])

    assert counting.asked == [("a walk",)]
    assert np.array_equal(first.meaning, second.meaning)


def test_the_oldest_text_makes_room() -> None:
    counting = CountingEncoder()
    memo = MemoEncoder(counting)
    for number in range(MOST + 1):
        memo.encode([str(number)])
    counting.asked.clear()

    memo.encode([str(MOST)])
    memo.encode(["0"])

    assert counting.asked == [("0",)]


def test_what_was_forgotten_is_encoded_again() -> None:
    counting = CountingEncoder()
    memo = MemoEncoder(counting)
    memo.encode(["a walk"])

    memo.forget()
    memo.encode(["a walk"])

    assert len(counting.asked) == 2


def test_two_who_ask_at_the_same_time_let_it_be_encoded_once() -> None:
    counting = CountingEncoder()
    counting.gate.clear()
    memo = MemoEncoder(counting)
    asking = [threading.Thread(target=memo.encode, args=(["a walk"],)) for _ in range(2)]
    for thread in asking:
        thread.start()

    counting.gate.set()
    for thread in asking:
        thread.join(PATIENCE)

    assert counting.asked == [("a walk",)]
