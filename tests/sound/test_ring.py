import threading
import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.ring import Ring
from companion.values import Samples


def counting(first: int, count: int) -> Samples:
    return np.arange(first, first + count, dtype=np.float32)


@given(
    capacity=st.integers(1, 50),
    moves=st.lists(st.tuples(st.booleans(), st.integers(0, 60)), max_size=60),
)
def test_what_is_accepted_comes_out_once_and_in_order(capacity: int, moves: list[tuple[bool, int]]) -> None:
    ring = Ring(capacity)
    offered = 0
    accepted: list[float] = []
    received: list[float] = []

    for is_write, count in moves:
        if is_write:
            samples = counting(offered, count)
            taken = ring.write(samples)
            accepted.extend(samples[:taken])
            offered += count
        else:
            out = np.full(count, -1.0, dtype=np.float32)
            received.extend(out[: ring.read(out)])
    received.extend(ring.read_all())

    assert received == accepted
    assert ring.dropped == offered - len(accepted)
    assert ring.available == 0


@given(capacity=st.integers(1, 30), waiting=st.integers(0, 30), more=st.integers(0, 60))
def test_an_overrun_drops_the_newest_and_counts_it(capacity: int, waiting: int, more: int) -> None:
    ring = Ring(capacity)
    ring.write(counting(0, waiting))

    ring.write(counting(waiting, more))

    assert list(ring.read_all()) == list(range(min(waiting, capacity))) + list(
        range(waiting, waiting + min(more, max(capacity - waiting, 0)))
    )
    assert ring.dropped == max(waiting - capacity, 0) + max(more - max(capacity - waiting, 0), 0)


def test_two_threads_pass_every_sample_through() -> None:
    ring = Ring(256)
    total = 20_000
    received: list[Samples] = []

    def write() -> None:
        sent = 0
        while sent < total:
            sent += ring.write(counting(sent, min(100, ring.room, total - sent)))
            time.sleep(0)

    writer = threading.Thread(target=write)
    writer.start()
    while sum(map(len, received)) < total:
        received.append(ring.read_all())
        time.sleep(0)
    writer.join()

    assert np.array_equal(np.concatenate(received), counting(0, total))
