from dataclasses import replace
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.clock import SampleClock
from companion.sound.feed import BLOCK, FADE, PlayFeed
from companion.sound.player import (
    EDGE,
    RUN_UP,
    ClauseEnded,
    ClauseResumed,
    ClauseStarted,
    Held,
    Player,
    Progress,
    ReplyEnded,
    Stopped,
    WordsSounded,
)
from companion.values import Audio, Clause, Samples, SpokenClause, TimedWord
from tests.fakes.sound import HandClock, spoken

LATENCY = 0.04
ONE_CLAUSE = [ClauseStarted, WordsSounded, ClauseEnded]
"""The events of a clause of one word."""


def about(seconds: float, *, abs: float = 1e-6) -> float:
    """A time that is equal to times near it."""
    return cast("float", pytest.approx(seconds, abs=abs))


class Stage:
    """A player before a device that asks for a block every 10 ms; the sound thread looks every 20 ms."""

    def __init__(self, *, rate_hz: int = 16_000) -> None:
        self.time = HandClock()
        self.clock = SampleClock(self.time, self.time.with_sleep)
        self.player = Player(self.clock)
        self.feed = PlayFeed(rate_hz)
        self.player.attach(self.feed)
        self.progress: list[Progress] = []
        self.played: list[Samples] = []
        self.blocks = 0

    def enqueue(self, reply: int, clause: SpokenClause) -> None:
        self.player.play(reply, self.player.prepare(clause))

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / BLOCK)):
            self.time.advance(BLOCK)
            self.blocks += 1
            self.play_block()
            if self.blocks % 2 == 0:
                self.progress.extend(self.player.advance(self.time()))

    def play_block(self) -> None:
        block = np.zeros((round(BLOCK * self.feed.rate_hz), 1), dtype=np.float32)
        self.feed.fill(block, self.time() + LATENCY)
        self.played.append(block[:, 0])

    @property
    def sound(self) -> Samples:
        return np.concatenate(self.played)

    @property
    def loud(self) -> float:
        """Seconds in which something sounded."""
        return float(np.count_nonzero(np.abs(self.sound) > 0.001)) / self.feed.rate_hz

    @property
    def kinds(self) -> list[type[Progress]]:
        return [type(event) for event in self.progress]

    @property
    def words(self) -> list[int]:
        return [event.count for event in self.progress if isinstance(event, WordsSounded)]

    @property
    def stops(self) -> list[tuple[int, int | None, int]]:
        stops = (event for event in self.progress if isinstance(event, Stopped))
        return [(event.reply, event.clause, event.words) for event in stops]

    def replug(self, rate_hz: int) -> None:
        """The loudspeaker is lost and another one comes."""
        self.player.detach()
        self.feed = PlayFeed(rate_hz)
        self.player.attach(self.feed)


def talking(*, words: int, seconds: float = 0.0, is_finished: bool = False) -> Stage:
    """A stage on which a first reply of one clause has sounded for some seconds."""
    stage = Stage()
    stage.enqueue(1, spoken(0, words=words))
    if is_finished:
        stage.player.finish(1)
    stage.run(seconds)
    return stage


def test_a_reply_tells_its_clauses_and_words_as_they_are_heard() -> None:
    stage = talking(words=2)
    stage.enqueue(1, spoken(1, words=1))
    stage.player.finish(1)

    stage.run(1.0)

    start = BLOCK + LATENCY
    assert stage.progress == [
        ClauseStarted(1, 0, about(start)),
        WordsSounded(1, 0, 1, about(start + 0.25)),
        WordsSounded(1, 0, 2, about(start + 0.5)),
        ClauseEnded(1, 0, about(start + 0.5)),
        ClauseStarted(1, 1, about(start + 0.5, abs=1e-4)),
        WordsSounded(1, 1, 1, about(start + 0.75)),
        ClauseEnded(1, 1, about(start + 0.75)),
        ReplyEnded(1, about(start + 0.75)),
    ]
    assert stage.player.is_idle


def test_nothing_is_told_before_it_is_heard() -> None:
    stage = talking(words=1)

    stage.run(0.04)
    before = list(stage.progress)
    stage.run(0.02)

    assert before == []
    assert stage.progress == [ClauseStarted(1, 0, about(BLOCK + LATENCY))]


def test_clauses_of_other_rates_follow_each_other_without_gap() -> None:
    stage = Stage(rate_hz=48_000)
    for number, rate_hz in enumerate((16_000, 22_050, 24_000, 48_000)):
        stage.enqueue(1, spoken(number, words=1, rate_hz=rate_hz))

    stage.run(1.2)

    loud = np.abs(stage.sound) > 0.01
    quiet_runs = np.diff(np.flatnonzero(loud))
    assert loud.sum() / 48_000 == pytest.approx(1.0, abs=0.04)
    assert quiet_runs.max() < 0.002 * 48_000


def test_clauses_that_do_not_begin_at_zero_do_not_click() -> None:
    stage = Stage()
    flat = Audio(np.full(1600, 0.8, dtype=np.float32), 16_000)
    for number in range(3):
        stage.enqueue(1, replace(spoken(number, words=0), audio=flat))

    stage.run(0.5)

    assert np.abs(np.diff(stage.sound)).max() < 0.05


def with_silence(clause: SpokenClause, seconds: float) -> SpokenClause:
    return replace(clause, clause=replace(clause.clause, pause_after=seconds))


@pytest.mark.parametrize("rate_hz", [16_000, 44_100])
def test_the_silence_behind_a_clause_is_as_long_as_it_should_be(rate_hz: int) -> None:
    stage = Stage(rate_hz=rate_hz)
    stage.enqueue(1, with_silence(spoken(0, words=1), 3.0))
    stage.enqueue(1, spoken(1, words=1))
    stage.player.finish(1)

    stage.run(4.0)

    start = BLOCK + LATENCY
    assert stage.progress == [
        ClauseStarted(1, 0, about(start)),
        WordsSounded(1, 0, 1, about(start + 0.25)),
        ClauseEnded(1, 0, about(start + 3.25)),
        ClauseStarted(1, 1, about(start + 3.25)),
        WordsSounded(1, 1, 1, about(start + 3.5)),
        ClauseEnded(1, 1, about(start + 3.5)),
        ReplyEnded(1, about(start + 3.5)),
    ]
    assert not stage.sound[round(0.26 * rate_hz) : round(3.24 * rate_hz)].any()


def test_a_reply_that_is_stopped_in_its_silence_was_heard_up_to_there() -> None:
    stage = Stage()
    stage.enqueue(1, with_silence(spoken(0, words=2), 2.0))
    stage.enqueue(1, spoken(1, words=2))
    stage.run(1.0)

    stage.player.stop(1)
    stage.run(0.1)

    assert stage.progress[-1] == Stopped(1, 0, 2, about(1.0 + BLOCK + FADE + LATENCY, abs=1e-4))
    assert stage.player.is_idle


def test_a_reply_that_is_held_in_its_silence_begins_it_anew_and_says_no_word_twice() -> None:
    stage = Stage()
    stage.enqueue(1, with_silence(spoken(0, words=1), 1.0))
    stage.enqueue(1, spoken(1, words=1))
    stage.run(1.0)
    stage.player.hold(1)
    stage.run(0.5)
    stage.played.clear()

    stage.player.resume(1)
    stage.run(1.5)

    assert stage.words == [1, 1]
    assert np.flatnonzero(stage.sound)[0] / 16_000 == about(1.01, abs=0.01)


def test_a_long_clause_waits_for_room_before_the_next_begins() -> None:
    stage = Stage()
    stage.enqueue(1, spoken(0, words=10, word=0.5))
    stage.enqueue(1, spoken(1, words=1, hz=100.0))
    stage.player.finish(1)

    stage.run(5.6)

    ends = [event.at for event in stage.progress if isinstance(event, ClauseEnded)]
    assert ends == pytest.approx([5.05, 5.3], abs=0.001)


def test_room_that_the_device_makes_meanwhile_is_not_given_to_the_next_clause() -> None:
    class Hasty(PlayFeed):
        """A device that takes a block between any two looks at its room."""

        def write(self, samples: Samples) -> None:
            super().write(samples)
            self.take_block()

        def take_block(self) -> None:
            block = np.zeros((160, 1), dtype=np.float32)
            self.fill(block, 0.0)
            played.append(block[:, 0])

    played: list[Samples] = []

    time = HandClock()
    player = Player(SampleClock(time, time.with_sleep))
    player.play(1, player.prepare(spoken(0, words=10, word=0.5, hz=100.0)))
    player.play(1, player.prepare(spoken(1, words=1, hz=200.0)))
    feed = Hasty(16_000)

    player.attach(feed)
    while feed.waiting:
        player.advance(time())
        feed.take_block()

    sound = np.concatenate(played)
    crossings = np.flatnonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    assert np.median(np.diff(crossings[-20:])) == 80  # 200 Hz: the second clause is at the end
    assert np.median(np.diff(crossings[:20])) == 160


def test_a_reply_with_a_pause_in_it_is_told_in_order() -> None:
    stage = talking(words=1, seconds=0.5)
    stage.enqueue(1, spoken(1, words=1))
    stage.run(0.5)
    stage.player.finish(1)
    stage.run(0.1)

    assert stage.kinds == [*ONE_CLAUSE, *ONE_CLAUSE, ReplyEnded]


def test_a_reply_without_any_clause_ends_when_it_is_finished() -> None:
    stage = Stage()

    stage.player.finish(4)
    stage.run(0.02)

    assert stage.progress == [ReplyEnded(4, about(0.02))]
    assert stage.player.is_idle


def test_the_next_reply_may_wait_behind_the_present_one() -> None:
    stage = talking(words=1, is_finished=True)
    stage.enqueue(2, spoken(0, words=1))
    stage.player.finish(2)

    stage.run(1.0)

    ended = [event.reply for event in stage.progress if isinstance(event, ReplyEnded)]
    assert ended == [1, 2]
    assert [event.reply for event in stage.progress if isinstance(event, ClauseStarted)] == [1, 2]


def test_stopping_is_silent_within_one_block() -> None:
    stage = talking(words=8, seconds=1.0)

    stage.player.stop()
    stage.run(0.5)

    after = stage.sound[round(1.0 * 16_000) :]
    assert after[: round(FADE * 16_000)].any()
    assert not after[round(FADE * 16_000) :].any()


def test_stopping_tells_how_many_words_of_which_clause_were_heard() -> None:
    stage = talking(words=4)
    stage.enqueue(1, spoken(1, words=4))
    stage.run(1.6)

    stage.player.stop()
    stage.run(0.1)

    # 1.6 s were handed over and 5 ms of fading: 0.605 s of the second clause, two words of 0.25 s
    assert stage.progress[-1] == Stopped(1, 1, 2, about(1.6 + 0.01 + FADE + LATENCY))
    assert stage.player.is_idle


def test_stopping_between_two_clauses_counts_the_whole_clause_before() -> None:
    stage = talking(words=2, seconds=0.8)

    stage.player.stop()
    stage.run(0.1)

    assert stage.stops == [(1, 0, 2)]


def test_stopping_before_anything_sounded_tells_that_nothing_did() -> None:
    stage = talking(words=4)

    stage.player.stop()
    stage.run(0.1)

    assert len(stage.progress) == 1
    assert stage.stops == [(1, None, 0)]
    assert not stage.sound.any()


def test_stopping_in_silence_tells_nothing() -> None:
    stage = Stage()

    stage.player.stop()
    stage.run(0.1)

    assert stage.progress == []


def test_a_reply_that_waited_behind_the_stopped_one_is_stopped_too() -> None:
    stage = talking(words=4)
    stage.enqueue(2, spoken(0))
    stage.run(0.2)

    stage.player.stop()
    stage.run(0.2)

    assert [(reply, clause) for reply, clause, _ in stage.stops] == [(1, 0), (2, None)]


def test_a_reply_behind_the_one_that_is_stopped_sounds_next() -> None:
    stage = talking(words=12)
    stage.enqueue(2, spoken(0, words=2))
    stage.player.finish(2)
    stage.run(0.4)

    stage.player.stop(1)
    stage.run(1.0)

    ends = [event for event in stage.progress if isinstance(event, Stopped | ReplyEnded)]
    assert [(type(event), event.reply) for event in ends] == [(Stopped, 1), (ReplyEnded, 2)]
    assert np.count_nonzero(np.abs(stage.sound[round(0.4 * 16_000) :]) > 0.001) / 16_000 == about(
        0.5, abs=0.02
    )


def test_stopping_a_reply_that_has_nothing_to_say_leaves_the_one_that_is_about_to_sound() -> None:
    stage = Stage()
    stage.player.hold(1)
    stage.enqueue(1, spoken(0))
    stage.player.stop(1)
    stage.run(0.1)
    stage.enqueue(3, spoken(0, words=2))  # handed over at once
    stage.player.finish(2)
    stage.player.finish(3)

    stage.player.stop(2)
    stage.run(1.0)

    ends = [event for event in stage.progress if isinstance(event, Stopped | ReplyEnded)]
    assert [(type(event), event.reply) for event in ends] == [(Stopped, 1), (Stopped, 2), (ReplyEnded, 3)]
    assert stage.loud == about(0.5, abs=0.02)


def test_clauses_that_come_late_for_a_stopped_reply_are_ignored() -> None:
    stage = talking(words=4, seconds=0.2)
    stage.player.stop()
    stage.run(0.1)
    told = len(stage.progress)

    stage.enqueue(1, spoken(1))
    stage.player.finish(1)
    stage.run(0.5)

    assert len(stage.progress) == told
    assert stage.player.is_idle


def test_a_reply_can_be_stopped_before_its_first_clause_comes() -> None:
    stage = Stage()

    stage.player.stop(reply=3)
    stage.enqueue(3, spoken(0))
    stage.enqueue(4, spoken(0, words=1))
    stage.run(0.5)

    assert {event.reply for event in stage.progress} == {4}


def test_the_next_reply_sounds_right_after_a_stop() -> None:
    stage = talking(words=4, seconds=0.3)

    stage.player.stop()
    stage.enqueue(2, spoken(0, words=1))
    stage.player.finish(2)
    stage.run(0.5)

    kinds = [(type(event), event.reply) for event in stage.progress]
    one = [(ClauseStarted, 2), (WordsSounded, 2), (ClauseEnded, 2), (ReplyEnded, 2)]
    assert kinds[-5:] == [(Stopped, 1), *one]


def test_a_lost_loudspeaker_resumes_with_the_word_that_was_cut() -> None:
    stage = Stage(rate_hz=16_000)
    stage.enqueue(1, spoken(0, words=4))
    stage.player.finish(1)
    stage.run(0.7)  # two words of four have been heard

    stage.replug(48_000)
    stage.played.clear()
    stage.run(1.0)

    assert stage.loud == about(0.5, abs=0.01)
    assert stage.words == [1, 2, 3, 4]
    assert stage.kinds.count(ClauseStarted) == 1
    assert isinstance(stage.progress[-1], ReplyEnded)


def test_stopping_without_a_loudspeaker_is_told_at_once() -> None:
    stage = talking(words=4, seconds=0.4)
    stage.player.detach()

    stage.player.stop()
    progress = stage.player.advance(stage.time())

    assert progress == (Stopped(1, 0, 1, about(0.4)),)
    assert stage.player.is_idle


def test_stopping_twice_counts_no_word_that_was_never_played() -> None:
    stage = talking(words=4, seconds=0.3)

    stage.player.stop()
    stage.time.advance(BLOCK)
    stage.play_block()
    stage.player.stop()
    stage.run(0.1)

    assert stage.stops == [(1, 0, 1)]


def test_a_clause_that_comes_right_after_a_stop_does_not_let_the_stopped_one_sound_on() -> None:
    stage = talking(words=12, seconds=0.3)

    stage.player.stop()
    stage.time.advance(BLOCK)
    stage.play_block()  # the cut has been carried out, and the sound thread has not looked
    stage.enqueue(2, spoken(0, words=1))
    stage.played.clear()
    stage.run(3.0)

    assert stage.loud == about(0.25, abs=0.01)


def test_holding_tells_what_was_heard_and_then_that_it_is_quiet() -> None:
    stage = talking(words=8, seconds=0.75)

    stage.player.hold(1)
    stage.run(0.5)

    until = about(0.75 + BLOCK + FADE + LATENCY, abs=1e-4)
    assert stage.progress[-2:] == [WordsSounded(1, 0, 3, about(0.75 + BLOCK + LATENCY)), Held(1, until)]


def test_a_resumed_reply_goes_on_with_the_word_that_was_cut_off() -> None:
    stage = talking(words=4, seconds=0.6, is_finished=True)
    stage.player.hold(1)
    stage.run(0.5)
    stage.played.clear()

    stage.player.resume(1)
    stage.run(1.0)

    assert stage.loud == about(0.5, abs=0.01)
    assert stage.words == [1, 2, 3, 4]
    resumed = ClauseResumed(1, 0, 0.5, about(1.1 + BLOCK + LATENCY))
    assert [event for event in stage.progress if isinstance(event, ClauseResumed)] == [resumed]
    assert stage.progress[-1] == ReplyEnded(1, about(1.1 + BLOCK + LATENCY + 0.5))


def test_a_resumed_reply_sounds_from_the_next_block_on() -> None:
    stage = talking(words=4, seconds=0.4)
    stage.player.hold(1)
    stage.run(0.2)
    stage.played.clear()

    stage.player.resume(1)
    stage.play_block()

    assert stage.sound.any()


def test_a_long_pause_before_the_next_word_is_not_waited_for_again() -> None:
    stage = Stage()
    words = TimedWord("One,", 0.0, 0.2), TimedWord("two.", 1.0, 1.2)
    stage.enqueue(1, SpokenClause(Clause(0, "One, two."), spoken(0, words=1, word=1.2).audio, words, ()))
    stage.run(0.5)
    stage.player.hold(1)
    stage.run(0.1)
    stage.player.resume(1)
    stage.run(0.2)

    (resumed,) = (event for event in stage.progress if isinstance(event, ClauseResumed))
    assert resumed.position == pytest.approx(1.0 - RUN_UP)


def test_a_reply_can_be_held_and_resumed_before_the_sound_thread_looks() -> None:
    stage = talking(words=4, seconds=0.3, is_finished=True)

    stage.player.hold(1)
    stage.player.resume(1)
    stage.run(1.5)

    assert stage.words == [1, 2, 3, 4]
    assert isinstance(stage.progress[-1], ReplyEnded)


def test_a_held_reply_that_was_handed_over_to_its_end_ends() -> None:
    stage = talking(words=1, seconds=0.28, is_finished=True)  # the last sample is on its way

    stage.player.hold(1)
    stage.run(0.1)

    assert isinstance(stage.progress[-1], ReplyEnded)
    assert Held not in stage.kinds
    assert stage.player.is_idle


def test_holding_twice_is_told_once() -> None:
    stage = talking(words=4, seconds=0.4)

    stage.player.hold(1)
    stage.run(0.1)
    stage.player.hold(1)
    stage.run(0.1)

    assert stage.kinds.count(Held) == 1


def test_holding_a_reply_whose_last_sound_is_on_its_way_does_not_touch_the_next_one() -> None:
    stage = talking(words=1, is_finished=True)
    stage.enqueue(2, spoken(0, words=4))
    stage.player.finish(2)
    stage.run(0.28)  # the second is in the feed, the end of the first not yet at the ear

    stage.player.hold(1)
    stage.run(1.5)

    assert Held not in stage.kinds
    assert stage.kinds.count(ReplyEnded) == 2
    assert np.abs(stage.sound[round(0.29 * 16_000) :]).max() > 0.4
    quiet_runs = np.diff(np.flatnonzero(np.abs(stage.sound) > 0.01))
    assert quiet_runs.max() < 0.03 * 16_000


def test_stopping_tells_no_fewer_words_than_were_told_before() -> None:
    stage = Stage()
    words = TimedWord("one", 0.0, 0.3), TimedWord("two", 0.2, 0.6)  # voices may tell times that overlap
    stage.enqueue(1, SpokenClause(Clause(0, "one two"), spoken(0, words=1, word=0.6).audio, words, ()))
    stage.run(0.4)
    stage.player.hold(1)
    stage.run(0.1)
    stage.player.resume(1)
    stage.run(0.04)

    stage.player.stop()
    stage.run(0.1)

    assert stage.stops == [(1, 0, 1)]


def test_a_reply_that_is_held_before_it_sounds_waits() -> None:
    stage = Stage()
    stage.player.hold(1)
    stage.enqueue(1, spoken(0, words=1))
    stage.player.finish(1)
    stage.run(0.5)
    before = list(stage.progress)

    stage.player.resume(1)
    stage.run(0.5)

    assert before == []
    assert isinstance(stage.progress[-1], ReplyEnded)


def test_holding_the_next_reply_lets_the_present_one_sound_to_its_end() -> None:
    stage = talking(words=4, is_finished=True)
    stage.enqueue(2, spoken(0, words=4))
    stage.run(0.4)

    stage.player.hold(2)
    stage.run(1.5)

    assert stage.loud == about(1.0, abs=0.01)
    assert {event.reply for event in stage.progress} == {1}
    assert isinstance(stage.progress[-1], ReplyEnded)
    assert not stage.player.is_idle


def test_a_reply_behind_a_held_one_waits_for_it() -> None:
    stage = talking(words=4, seconds=0.4, is_finished=True)
    stage.player.hold(1)

    stage.enqueue(2, spoken(0, words=1))
    stage.player.finish(2)
    stage.run(1.0)
    during = {event.reply for event in stage.progress}
    stage.player.resume(1)
    stage.run(1.5)

    assert during == {1}
    ended = [event.reply for event in stage.progress if isinstance(event, ReplyEnded)]
    assert ended == [1, 2]


def test_stopping_a_held_reply_tells_how_far_it_was_heard() -> None:
    stage = talking(words=4, seconds=0.6)
    stage.player.hold(1)
    stage.run(0.3)

    stage.player.stop(1)
    stage.run(0.5)

    assert stage.stops == [(1, 0, 2)]
    assert stage.player.is_idle


def test_stopping_at_the_instant_of_holding_tells_how_far_it_was_heard() -> None:
    stage = talking(words=4, seconds=0.6)

    stage.player.hold(1)
    stage.time.advance(BLOCK)
    stage.play_block()
    stage.player.stop(1)
    stage.run(0.5)

    assert Held not in stage.kinds
    assert stage.stops == [(1, 0, 2)]


def test_only_what_can_be_heard_is_audible() -> None:
    stage = Stage()
    at_rest = stage.player.is_audible
    stage.enqueue(1, spoken(0, words=4))
    waiting = stage.player.is_audible
    stage.run(0.4)
    stage.player.hold(1)
    falling_silent = stage.player.is_audible
    stage.run(0.1)
    held = stage.player.is_audible
    stage.player.resume(1)
    resumed = stage.player.is_audible
    stage.player.stop()
    stage.run(0.1)

    assert (at_rest, waiting, falling_silent, held, resumed) == (False, True, True, False, True)
    assert not stage.player.is_audible


def test_a_reply_is_awaited_as_audible_between_its_clauses() -> None:
    stage = talking(words=1)

    stage.run(1.0)

    assert stage.player.is_audible


def numbered(words: list[tuple[float, float]], *, clause: int, first: int, of: int) -> SpokenClause:
    """A clause whose samples count up, so that of each that is played one can tell which it is.

    ``words`` gives the pause before each word and its length in seconds; ``first`` and ``of`` say which stretch of
    the numbers the clause takes.
    """
    timed: list[TimedWord] = []
    at = 0.0
    for pause, length in words:
        timed.append(TimedWord(f"w{len(timed)}", at + pause, at + pause + length))
        at += pause + length
    samples = ((first + np.arange(round(at * 16_000)) + 1) / (of + 1)).astype(np.float32)
    return SpokenClause(
        Clause(clause, " ".join(word.text for word in timed)), Audio(samples, 16_000), tuple(timed), ()
    )


def is_played_whole(numbers: Samples, first: int, count: int) -> bool:
    """Whether a stretch of numbered samples, but for soft edges, was played in one go."""
    soft = round(EDGE * 16_000), round((EDGE + FADE) * 16_000)
    wanted = np.arange(first + soft[0], first + count - soft[1]) + 1
    starts = np.flatnonzero(numbers == wanted[0])
    return any(np.array_equal(numbers[start : start + len(wanted)], wanted) for start in starts)


word_lengths = st.tuples(st.sampled_from([0.0, 0.0, 0.03, 0.2]), st.floats(0.03, 0.3))


@given(
    clauses=st.lists(st.lists(word_lengths, min_size=1, max_size=5), min_size=1, max_size=3),
    holds=st.lists(st.tuples(st.integers(1, 60), st.integers(0, 12), st.booleans()), max_size=8),
)
def test_however_often_it_is_held_every_word_is_heard_whole_once_and_told_in_order(
    clauses: list[list[tuple[float, float]]], holds: list[tuple[int, int, bool]]
) -> None:
    stage = Stage()
    lengths = [round(sum(map(sum, words)) * 16_000) for words in clauses]
    firsts = [sum(lengths[:number]) for number in range(len(clauses))]
    made = [
        numbered(words, clause=number, first=firsts[number], of=sum(lengths))
        for number, words in enumerate(clauses)
    ]
    for clause in made:
        stage.enqueue(1, clause)
    stage.player.finish(1)

    for sounding, silent, is_replugged in holds:
        stage.run(sounding * BLOCK)
        stage.player.hold(1)
        if is_replugged:
            stage.replug(16_000)
        stage.run(BLOCK)
        before = len(stage.played)
        stage.run(silent * BLOCK)
        assert not any(block.any() for block in stage.played[before:])
        stage.player.resume(1)
    stage.run(sum(lengths) / 16_000 + 0.3)

    told = [(event.clause, event.count) for event in stage.progress if isinstance(event, WordsSounded)]
    assert told == [(c, w + 1) for c, words in enumerate(clauses) for w in range(len(words))]
    assert isinstance(stage.progress[-1], ReplyEnded)
    times = [event.at for event in stage.progress]
    assert times == sorted(times)
    numbers = np.round(stage.sound * (sum(lengths) + 1))
    for clause, first in zip(made, firsts, strict=True):
        for word in clause.words:
            begin = round(word.start * 16_000)
            assert is_played_whole(numbers, first + begin, round(word.end * 16_000) - begin)


@given(heard=st.integers(1, 30), silent=st.integers(2, 12))
def test_no_word_that_was_told_is_repeated(heard: int, silent: int) -> None:
    stage = Stage()
    clause = numbered([(0.0, 0.06)] * 5, clause=0, first=0, of=4800)
    stage.enqueue(1, clause)
    stage.run(heard * BLOCK)
    stage.player.hold(1)
    stage.run(silent * BLOCK)
    told = stage.kinds.count(WordsSounded)
    stage.played.clear()

    stage.player.resume(1)
    stage.run(0.5)

    numbers = np.round(stage.sound[stage.sound > 0] * 4801)[round(EDGE * 16_000) : -round(EDGE * 16_000)]
    if told < 5:
        assert numbers[0] == 960 * told + round(EDGE * 16_000) + 1
        assert (np.diff(numbers) == 1).all()


def test_a_clause_without_a_sample_is_still_told() -> None:
    stage = Stage()
    empty = replace(spoken(0, words=1), audio=Audio(np.zeros(0, dtype=np.float32), 16_000))
    stage.enqueue(1, empty)
    stage.player.finish(1)

    stage.run(0.2)

    assert stage.kinds == [*ONE_CLAUSE, ReplyEnded]


def test_a_softer_reply_leaves_the_next_one_as_loud_as_ever() -> None:
    stage = talking(words=1, is_finished=True)
    stage.enqueue(2, spoken(0, words=1))

    stage.player.set_gain(1, 0.2)
    stage.run(0.2)
    first = np.abs(stage.sound).max()
    stage.run(0.3)

    assert first == pytest.approx(0.1, abs=0.01)
    assert np.abs(stage.sound[-1600:]).max() == pytest.approx(0.5, abs=0.01)


def test_a_gain_that_is_set_before_a_reply_sounds_holds_from_its_first_sample() -> None:
    stage = Stage()
    stage.player.set_gain(1, 0.2)
    stage.run(0.1)
    stage.enqueue(1, spoken(0, words=1))

    stage.run(0.2)

    assert np.abs(stage.sound).max() == pytest.approx(0.1, abs=0.02)


def test_the_volume_holds_for_every_reply_beside_its_own_gain() -> None:
    stage = Stage()
    stage.player.set_volume(0.5)
    stage.player.set_gain(1, 0.2)
    stage.enqueue(1, spoken(0, words=1))
    stage.player.finish(1)
    stage.enqueue(2, spoken(0, words=1))

    stage.run(0.2)
    first = np.abs(stage.sound).max()
    stage.run(0.3)

    assert first == pytest.approx(0.05, abs=0.01)
    assert np.abs(stage.sound[-1600:]).max() == pytest.approx(0.25, abs=0.01)


def test_without_volume_a_reply_passes_in_silence_and_its_words_are_told() -> None:
    stage = Stage()
    stage.player.set_volume(0.0)
    stage.enqueue(1, spoken(0, words=1))
    stage.player.finish(1)

    stage.run(0.3)

    assert np.abs(stage.sound).max() == 0.0
    assert stage.kinds == [*ONE_CLAUSE, ReplyEnded]


def test_a_volume_that_changes_while_something_sounds_is_heard_at_once() -> None:
    stage = talking(words=4, seconds=0.1)

    stage.player.set_volume(0.0)
    stage.run(0.1)

    assert np.abs(stage.sound[:800]).max() > 0.3
    assert np.abs(stage.sound[-160:]).max() == 0.0


def test_the_gain_survives_a_change_of_loudspeaker() -> None:
    stage = Stage()
    stage.player.set_gain(1, 0.5)
    stage.replug(48_000)
    stage.enqueue(1, spoken(0, words=1))

    stage.run(0.2)

    assert np.abs(stage.sound).max() == pytest.approx(0.25, abs=0.01)


moves = st.lists(
    st.one_of(
        st.tuples(st.just("enqueue"), st.integers(0, 3)),
        st.tuples(st.just("run"), st.integers(1, 40)),
        st.tuples(st.just("finish"), st.just(0)),
        st.tuples(st.just("stop"), st.just(0)),
        st.tuples(st.just("stop earlier"), st.integers(1, 2)),
        st.tuples(st.just("hold"), st.integers(0, 1)),
        st.tuples(st.just("resume"), st.integers(0, 1)),
        st.tuples(st.just("block"), st.just(0)),
        st.tuples(st.just("replug"), st.sampled_from([16_000, 48_000])),
    ),
    max_size=25,
)


@given(moves)
def test_whatever_happens_progress_is_consistent(happenings: list[tuple[str, int]]) -> None:
    stage = Stage()
    reply, clause = 1, 0

    for what, number in happenings:
        if what == "enqueue":
            stage.enqueue(reply, spoken(clause, words=number, word=0.05))
            clause += 1
        elif what == "run":
            stage.run(number * 0.02)
        elif what == "replug":
            stage.replug(number)
        elif what == "hold":
            stage.player.hold(reply - number)
        elif what == "resume":
            stage.player.resume(reply - number)
        elif what == "block":
            stage.time.advance(BLOCK)
            stage.play_block()
        elif what == "stop earlier":
            stage.player.stop(reply - number)
        elif what == "finish":
            stage.player.finish(reply)
            reply, clause = reply + 1, 0
        else:
            stage.player.stop()
            reply, clause = reply + 1, 0
    stage.player.finish(reply)
    for number in range(reply + 1):
        stage.player.resume(number)
    stage.run(8.0)

    assert stage.player.is_idle
    assert not stage.player.is_audible
    assert stage.progress[-1].reply == reply
    times = [event.at for event in stage.progress]
    assert times == sorted(times)
    over: set[int] = set()
    counts: dict[tuple[int, int], int] = {}
    for event in stage.progress:
        assert event.reply not in over
        if isinstance(event, ReplyEnded | Stopped):
            over.add(event.reply)
        elif isinstance(event, ClauseStarted):
            assert (event.reply, event.clause) not in counts
            counts[event.reply, event.clause] = 0
        elif isinstance(event, WordsSounded):
            assert event.count == counts[event.reply, event.clause] + 1
            counts[event.reply, event.clause] = event.count


# ---- backchannels ------------------------------------------------------------------------------------------


def murmur(player: Player, *, words: int = 2, gain: float = 0.5) -> None:
    player.play_backchannel(player.prepare(spoken(0, words=words)), gain)


def test_a_backchannel_sounds_softly_and_is_told_to_nobody() -> None:
    stage = Stage()
    murmur(stage.player)

    stage.run(0.3)
    was_audible = stage.player.is_audible
    stage.run(0.5)

    assert 0.2 < np.abs(stage.sound).max() <= 0.25
    assert was_audible
    assert stage.progress == []
    assert stage.player.is_idle
    assert not stage.player.is_audible


def test_a_reply_is_heard_in_full_after_a_backchannel_and_as_loud_as_ever() -> None:
    stage = Stage()
    murmur(stage.player)
    stage.run(0.1)
    stage.enqueue(1, spoken(0, words=1))
    stage.player.finish(1)

    stage.run(1.0)

    assert stage.kinds == [*ONE_CLAUSE, ReplyEnded]
    assert stage.progress[0].at >= 0.5
    assert np.abs(stage.sound).max() == pytest.approx(0.5, abs=0.01)


def test_a_backchannel_is_left_out_while_a_reply_sounds_waits_or_is_held() -> None:
    stage = Stage()
    stage.player.hold(1)
    stage.enqueue(1, spoken(0, words=2))
    murmur(stage.player)
    stage.run(0.5)
    held = np.abs(stage.sound).max()
    stage.player.resume(1)
    stage.player.finish(1)
    stage.run(0.1)

    murmur(stage.player)
    stage.run(2.0)

    assert held == 0.0
    assert np.count_nonzero(np.abs(stage.sound) > 0.01) / 16_000 == pytest.approx(0.5, abs=0.05)


def test_a_backchannel_is_silent_within_a_block_and_is_not_made_up_for() -> None:
    stage = Stage()
    murmur(stage.player)
    stage.run(0.1)

    stage.player.stop_backchannel()
    stage.run(BLOCK)
    sounded = len(stage.sound)
    stage.run(1.0)

    assert not stage.sound[sounded:].any()
    assert stage.player.is_idle


def test_silencing_a_backchannel_leaves_a_reply_that_follows_it() -> None:
    stage = Stage()
    murmur(stage.player)
    stage.run(0.1)
    stage.enqueue(1, spoken(0, words=1))

    stage.player.stop_backchannel()
    stage.player.finish(1)
    stage.run(1.0)
    stage.player.stop_backchannel()

    assert stage.kinds == [*ONE_CLAUSE, ReplyEnded]


@pytest.mark.parametrize("volume", [0.0, 0.5])
def test_a_backchannel_is_as_soft_as_the_volume_makes_it(volume: float) -> None:
    stage = Stage()
    stage.player.set_volume(volume)

    murmur(stage.player, gain=1.0)
    stage.run(0.5)

    assert np.abs(stage.sound).max() == pytest.approx(0.5 * volume, abs=0.01)


def test_a_backchannel_without_a_loudspeaker_is_not_made_up_for() -> None:
    stage = Stage()
    murmur(stage.player)
    stage.player.detach()
    murmur(stage.player)

    stage.replug(48_000)
    stage.run(0.5)

    assert not stage.sound.any()
    assert stage.player.is_idle
