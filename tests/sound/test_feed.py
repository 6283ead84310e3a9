import threading
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.feed import FADE, CaptureFeed, PlayFeed, Ring
from companion.values import Samples
from tests.fakes.sound import tone

RATE_HZ = 48_000
BLOCK = 480


def ask(feed: PlayFeed, count: int = BLOCK, *, channels: int = 1, at: float = 0.0) -> Samples:
    """What the device gets for a block, first channel."""
    block = np.full((count, channels), 9.0, dtype=np.float32)
    feed.fill(block, at)
    assert (block == block[:, :1]).all()
    first: Samples = block[:, 0].copy()
    return first


def test_channels_become_one_by_their_mean() -> None:
    feed = CaptureFeed(RATE_HZ)

    feed.put(np.array([[1.0, 0.0], [0.5, 0.5]], dtype=np.float32), 7.0)

    captured = feed.read()
    assert captured is not None
    assert list(captured.samples) == [0.5, 0.5]


def test_captured_sound_knows_when_its_last_sample_was_captured() -> None:
    feed = CaptureFeed(RATE_HZ)
    feed.put(np.zeros((BLOCK, 1), dtype=np.float32), 7.0)
    feed.put(np.zeros((BLOCK, 1), dtype=np.float32), 7.013)

    captured = feed.read()

    assert captured is not None
    assert captured.until == pytest.approx(7.013)
    assert feed.read() is None


def test_of_input_that_nobody_takes_two_seconds_are_kept() -> None:
    feed = CaptureFeed(RATE_HZ)

    for _ in range(250):
        feed.put(np.zeros((BLOCK, 1), dtype=np.float32), 0.0)

    captured = feed.read()
    assert captured is not None
    assert len(captured.samples) == 200 * BLOCK


def test_a_block_longer_than_any_usual_one_passes_whole() -> None:
    capture, play = CaptureFeed(RATE_HZ), PlayFeed(RATE_HZ)
    long = tone(0.8, rate_hz=RATE_HZ).samples

    capture.put(long[:, None], 1.0)
    play.write(long)
    played = ask(play, len(long))

    captured = capture.read()
    assert captured is not None
    assert np.array_equal(captured.samples, long)
    assert np.array_equal(played, long)


@given(blocks=st.lists(st.integers(1, 3 * BLOCK), min_size=1, max_size=30), channels=st.integers(1, 2))
def test_what_is_written_is_played_once_and_in_order(blocks: list[int], channels: int) -> None:
    feed = PlayFeed(RATE_HZ)
    samples = tone(0.3, rate_hz=RATE_HZ).samples
    feed.write(samples)

    played = np.concatenate([ask(feed, count, channels=channels) for count in blocks])

    common = min(len(played), len(samples))
    assert np.array_equal(played[:common], samples[:common])
    assert not played[common:].any()
    assert np.array_equal(feed.take_reference(), played)


def test_a_cut_is_silent_within_one_block_and_fades() -> None:
    feed = PlayFeed(RATE_HZ)
    feed.write(np.full(RATE_HZ, 0.5, dtype=np.float32))
    ask(feed)

    feed.cut()
    block = ask(feed)

    fade = round(FADE * RATE_HZ)
    assert 0.0 < block[0] < 0.5
    assert (np.diff(block[:fade]) < 0.0).all()
    assert not block[fade:].any()
    assert not ask(feed).any()
    assert feed.cut_index == BLOCK + fade


@given(
    st.lists(st.sampled_from(["write", "block", "cut"]), max_size=40),
    st.floats(min_value=0.05, max_value=1.0),
)
def test_a_cut_at_any_instant_leaves_no_sound_and_no_jump(happenings: list[str], level: float) -> None:
    feed = PlayFeed(RATE_HZ)
    played = [np.zeros(1, dtype=np.float32)]
    hum = (level * np.sin(2 * np.pi * 50 * np.arange(BLOCK) / RATE_HZ)).astype(np.float32)  # 0 at both ends

    for what in [*happenings, "cut", "block", "block"]:
        if what == "write" and feed.room >= BLOCK:
            feed.write(hum[: BLOCK // 2 * 2])
        elif what == "cut":
            feed.cut()
        elif what == "block":
            played.append(ask(feed))

    assert not played[-1].any()
    assert np.abs(np.diff(np.concatenate(played))).max() < 0.02


def test_nothing_can_be_written_under_a_cut() -> None:
    feed = PlayFeed(RATE_HZ)
    feed.cut()

    with pytest.raises(ValueError, match="do not fit"):
        feed.write(np.ones(1, dtype=np.float32))
    ask(feed)
    feed.write(np.ones(1, dtype=np.float32))

    assert ask(feed)[0] == 1.0


def test_marks_tell_which_samples_a_block_took_and_when_they_are_heard() -> None:
    feed = PlayFeed(RATE_HZ)
    feed.write(np.ones(BLOCK + 100, dtype=np.float32))

    for number in range(3):
        ask(feed, at=5.0 + 0.01 * number)

    assert feed.take_marks() == [(0, BLOCK, 5.0), (BLOCK, 100, 5.01)]
    assert feed.take_marks() == []
    assert feed.blocks == 3


def test_a_softer_gain_is_reached_by_a_ramp() -> None:
    feed = PlayFeed(RATE_HZ)
    feed.write(np.ones(3 * BLOCK, dtype=np.float32))
    ask(feed)

    feed.set_gain(0.25)
    ramp, soft = ask(feed), ask(feed)

    assert ramp[0] > 0.99
    assert (np.diff(ramp) <= 0.0).all()
    assert soft == pytest.approx(0.25)
    assert feed.take_reference()[-1] == pytest.approx(0.25)


def test_a_gain_that_is_set_in_silence_holds_from_the_first_sample_on() -> None:
    feed = PlayFeed(RATE_HZ)
    ask(feed)

    feed.set_gain(0.25)
    feed.write(np.ones(BLOCK, dtype=np.float32))

    assert ask(feed) == pytest.approx(0.25)


def test_a_cut_in_silence_does_not_count_what_it_skips_as_sounded() -> None:
    feed = PlayFeed(RATE_HZ)
    feed.write(np.ones(3 * BLOCK, dtype=np.float32))
    ask(feed)
    feed.cut()
    ask(feed)
    sounded = feed.cut_index

    feed.cut()
    ask(feed)

    assert feed.cut_index == sounded


def test_the_marks_account_for_all_that_sounded_before_a_cut() -> None:
    feed = PlayFeed(RATE_HZ)
    feed.write(np.ones(3 * BLOCK, dtype=np.float32))
    ask(feed)

    feed.cut()
    ask(feed)

    assert sum(mark.samples for mark in feed.take_marks()) == feed.cut_index == BLOCK + round(FADE * RATE_HZ)


def counting(first: int, count: int) -> Samples:
    return np.arange(first, first + count, dtype=np.float32)


@given(capacity=st.integers(1, 50), moves=st.lists(st.tuples(st.booleans(), st.integers(0, 60)), max_size=60))
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
    assert ring.available == 0


@given(capacity=st.integers(1, 30), waiting=st.integers(0, 30), more=st.integers(0, 60))
def test_an_overrun_drops_the_newest(capacity: int, waiting: int, more: int) -> None:
    ring = Ring(capacity)
    ring.write(counting(0, waiting))

    ring.write(counting(waiting, more))

    assert list(ring.read_all()) == list(range(min(waiting, capacity))) + list(
        range(waiting, waiting + min(more, max(capacity - waiting, 0)))
    )


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
