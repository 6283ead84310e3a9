"""The recogniser behind the window is scripted: a tone of 1,000 + 10 n samples' height n is the word "n"."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from companion.hearing.redecoding import RedecodingTranscription, Segment, WindowRules
from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples, Transcript
from tests.fakes.held_texts import holds

WORD = 0.5
STEP = 1 / 4096


def spoken(first: int, last: int, *, pause_after: frozenset[int] = frozenset()) -> Samples:
    """Words as stretches of 0.5 s whose level is the word's number, some followed by 0.4 s of silence."""
    parts = []
    for word in range(first, last):
        parts.append(np.full(round(WORD * RATE_HZ), word * STEP, np.float32))
        if word in pause_after:
            parts.append(np.zeros(round(0.4 * RATE_HZ), np.float32))
    return np.concatenate(parts)


class Levels:
    """Reads the words that are at least half inside the window."""

    def __init__(self, *, segments: bool = False) -> None:
        self._segments = segments
        self.longest = 0.0
        self.readings = 0
        self.contexts: list[tuple[str, ...]] = []

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        self.longest = max(self.longest, len(samples) / RATE_HZ)
        self.readings += 1
        self.contexts.append(context)
        numbers = np.rint(samples / STEP).astype(int)
        edges = np.flatnonzero(np.diff(numbers)) + 1
        words = []
        for begin, end in zip([0, *edges], [*edges, len(numbers)], strict=True):
            if numbers[begin] and end - begin >= WORD * RATE_HZ / 2:
                words.append((str(numbers[begin]), end / RATE_HZ))
        if self._segments:
            return tuple(Segment((word,), end) for word, end in words)
        return (Segment(tuple(word for word, _ in words), len(samples) / RATE_HZ),) if words else ()

    def likelihood(self, beginnings: Sequence[str]) -> float:
        return -math.inf

    def forget(self) -> None:
        """Nothing is kept."""


def say(transcription: RedecodingTranscription, sound: Samples, *, block: int = 160) -> list[Transcript]:
    told = (transcription.feed(sound[at : at + block]) for at in range(0, len(sound), block))
    return [transcript for transcript in told if transcript is not None]


def no_time() -> float:
    return 0.0


def test_words_come_while_they_are_spoken_and_become_stable() -> None:
    transcription = RedecodingTranscription(Levels(), clock=no_time)

    told = say(transcription, spoken(1000, 1010))

    assert len(told) > 5
    assert told[-1].stable.split() == [str(word) for word in range(1000, 1009)]
    assert transcription.finish().split() == [str(word) for word in range(1000, 1010)]


def test_of_an_utterance_that_is_over_no_word_is_held() -> None:
    transcription = RedecodingTranscription(Levels(), clock=no_time)
    say(transcription, spoken(1000, 1040))
    assert holds("1005", transcription)

    transcription.finish()

    assert holds("1005", transcription) == []


class Rereading:
    """Reads its first word otherwise once it knows a third."""

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        count = int(len(samples) / (WORD * RATE_HZ))
        words = ("Norseman" if count < 4 else "Norsemen", "considered", "the", "rainbow", "bridge")
        return (Segment(words[:count], len(samples) / RATE_HZ),)

    def likelihood(self, beginnings: Sequence[str]) -> float:
        return -math.inf

    def forget(self) -> None:
        """Nothing is kept."""


def test_the_latest_text_is_that_of_the_pause_though_other_words_were_told_as_stable() -> None:
    transcription = RedecodingTranscription(Rereading(), clock=no_time)

    told = say(transcription, spoken(1000, 1005))

    assert told[-1].stable.startswith("Norseman")
    assert transcription.latest.startswith("Norsemen")
    assert transcription.read().startswith(transcription.latest)


def test_the_latest_text_of_a_long_utterance_has_its_closed_part_and_the_rest() -> None:
    transcription = RedecodingTranscription(Levels(), clock=no_time)

    say(transcription, spoken(1000, 1030, pause_after=frozenset({1015})))

    known = transcription.latest.split()
    assert known == [str(word) for word in range(1000, 1000 + len(known))]
    assert len(known) >= 29


def test_text_is_told_only_when_it_changed() -> None:
    told = say(RedecodingTranscription(Levels(), clock=no_time), spoken(1000, 1010))

    assert all(before != after for before, after in pairwise(told))


def test_stable_words_only_grow() -> None:
    told = say(
        RedecodingTranscription(Levels(), clock=no_time),
        spoken(1000, 1080, pause_after=frozenset({1013, 1031, 1060})),
    )

    assert all(after.stable.startswith(before.stable) for before, after in pairwise(told))


@pytest.mark.parametrize("segments", [False, True])
def test_a_long_utterance_is_read_in_short_windows_and_loses_no_word(segments: bool) -> None:
    levels = Levels(segments=segments)
    transcription = RedecodingTranscription(levels, clock=no_time)

    told = say(transcription, spoken(1000, 1100, pause_after=frozenset({1015, 1030, 1044, 1066, 1080})))

    expected = [str(word) for word in range(1000, 1100)]
    assert transcription.finish().split() == expected
    assert told[-1].text.split()[:99] == expected[:99]
    assert levels.longest <= 15.0


def test_the_words_before_a_window_are_its_context() -> None:
    levels = Levels()

    say(
        RedecodingTranscription(levels, clock=no_time),
        spoken(1000, 1040, pause_after=frozenset({1015, 1030})),
    )

    assert levels.contexts[0] == ()
    assert levels.contexts[-1][:16] == tuple(str(word) for word in range(1000, 1016))


def test_speech_without_a_pause_is_cut_all_the_same() -> None:
    levels = Levels()
    transcription = RedecodingTranscription(levels, clock=no_time)

    say(transcription, spoken(1000, 1200), block=1600)

    assert levels.longest <= WindowRules().hard_limit + 0.4
    assert len(transcription.finish().split()) >= 190


def test_an_hour_at_once_is_read_in_pieces() -> None:
    levels = Levels()
    transcription = RedecodingTranscription(levels, clock=no_time)
    minute = spoken(1000, 1100, pause_after=frozenset(range(1009, 1100, 10)))
    hour = np.tile(minute, 65)

    transcription.feed(hour)

    assert len(hour) / RATE_HZ > 3500
    assert levels.longest <= 30.0
    assert len(transcription.finish().split()) > 6000


def test_a_slow_recogniser_reads_more_rarely() -> None:
    times = iter(range(10_000))

    def two_seconds_a_reading() -> float:
        return next(times) * 2.0

    quick, slow = Levels(), Levels()
    say(RedecodingTranscription(quick, clock=no_time), spoken(1000, 1020), block=1600)
    say(RedecodingTranscription(slow, clock=two_seconds_a_reading), spoken(1000, 1020), block=1600)

    assert quick.readings > 20
    assert slow.readings == 2


def test_quiet_after_the_last_reading_makes_the_end_come_at_once() -> None:
    levels = Levels()
    transcription = RedecodingTranscription(levels, clock=no_time)
    say(transcription, np.concatenate((spoken(1000, 1004), np.zeros(8000, np.float32))))
    readings = levels.readings

    transcription.feed(np.zeros(1000, np.float32))

    assert transcription.finish() == "1000 1001 1002 1003"
    assert levels.readings == readings


def test_a_word_after_the_last_reading_is_not_lost() -> None:
    transcription = RedecodingTranscription(Levels(), clock=no_time)
    say(transcription, spoken(1000, 1004))

    transcription.feed(spoken(1004, 1005)[:4000])

    assert transcription.finish() == "1000 1001 1002 1003 1004"


def test_what_was_said_is_read_as_soon_as_quiet_begins_and_not_again_at_the_end() -> None:
    decoder = Levels()
    transcription = RedecodingTranscription(decoder, clock=no_time)
    sound = spoken(1001, 1004, pause_after=frozenset({1003}))
    until = round((3 * WORD + WindowRules().pause) * RATE_HZ)

    say(transcription, sound[:until])

    assert transcription.latest == "1001 1002 1003"
    assert transcription.ends_in_quiet
    readings = decoder.readings
    transcription.feed(sound[until : until + 800])
    assert transcription.read() == "1001 1002 1003"
    assert decoder.readings == readings


def test_a_word_said_after_quiet_had_begun_is_read() -> None:
    transcription = RedecodingTranscription(Levels(), clock=no_time)
    say(transcription, spoken(1001, 1005, pause_after=frozenset({1003})))

    assert not transcription.ends_in_quiet
    assert transcription.read() == "1001 1002 1003 1004"


def test_silence_is_not_read() -> None:
    levels = Levels()
    transcription = RedecodingTranscription(levels, clock=no_time)

    told = say(transcription, np.zeros(60 * RATE_HZ, np.float32), block=1600)

    assert told == []
    assert transcription.finish() == ""
    assert levels.readings == 0
