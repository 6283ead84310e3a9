"""The recogniser behind the window is scripted: a tone of 1,000 + 10 n samples' height n is the word "n"."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.redecoding import (
    HARD_LIMIT,
    MARGIN,
    PAUSE,
    Agreement,
    RedecodingTranscription,
    Segment,
    agree,
    find_cut,
    is_quiet,
    loudest_db,
    settle,
)
from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples, Transcript
from tests.fakes.held_texts import holds
from tests.hearing.sounds import noise, silence
from tests.tables import each_row

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
            return tuple(Segment(f" {word}", end) for word, end in words)
        return (Segment(" ".join(word for word, _ in words), len(samples) / RATE_HZ),) if words else ()

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
        return (Segment(" ".join(words[:count]), len(samples) / RATE_HZ),)

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


class Signs:
    """Reads one Japanese sign for each half second."""

    def __init__(self, text: str) -> None:
        self._text = text

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        return (Segment(self._text[: int(len(samples) / (WORD * RATE_HZ))], len(samples) / RATE_HZ),)

    def likelihood(self, beginnings: Sequence[str]) -> float:
        return -math.inf

    def forget(self) -> None:
        """Nothing is kept."""


def test_words_without_spaces_go_on_after_a_pause() -> None:
    text = "昨日は会社で疲れた。"
    transcription = RedecodingTranscription(Signs(text), clock=no_time)

    told = say(transcription, spoken(1000, 1000 + len(text)))

    assert told[-1].stable.startswith("昨日は会社で")
    assert told[-1].text == transcription.finish() == text


def test_a_reading_in_words_keeps_its_spaces() -> None:
    words = Segment(" 昨日、iPhoneを  買った。", 1.0).words

    assert words == (" 昨", "日、", "iPhone", "を", " 買", "っ", "た。")


def test_the_latest_text_of_a_long_utterance_has_its_closed_part_and_the_rest() -> None:
    transcription = RedecodingTranscription(Levels(), clock=no_time)

    say(transcription, spoken(1000, 1030, pause_after=frozenset({1015})))

    known = transcription.latest.split()
    assert known == [str(word) for word in range(1000, 1000 + len(known))]
    assert len(known) >= 29


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
    assert "".join(levels.contexts[-1][:16]).split() == [str(word) for word in range(1000, 1016)]


def test_speech_without_a_pause_is_cut_all_the_same() -> None:
    levels = Levels()
    transcription = RedecodingTranscription(levels, clock=no_time)

    say(transcription, spoken(1000, 1200), block=1600)

    assert levels.longest <= HARD_LIMIT + 0.4
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
    until = round((3 * WORD + PAUSE) * RATE_HZ)

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


def test_a_short_window_is_not_cut() -> None:
    assert find_cut(noise(9.9, level=0.1)) is None


def test_a_long_window_is_cut_in_its_pause() -> None:
    window = np.concatenate((noise(6.0, level=0.1), silence(0.4), noise(5.0, level=0.1)))

    cut = find_cut(window)

    assert cut is not None
    assert 6.0 <= cut / RATE_HZ <= 6.4


def test_without_a_pause_the_window_grows_to_its_hard_limit_first() -> None:
    assert find_cut(noise(19.9, level=0.1)) is None
    assert find_cut(noise(20.1, level=0.1)) is not None


def test_a_pause_at_either_end_is_no_place_to_cut() -> None:
    window = np.concatenate((silence(0.8), noise(10.0, level=0.1), silence(0.8)))

    assert find_cut(window) is None


@given(st.floats(20.0, 30.0), st.integers(0, 1000))
def test_both_parts_of_a_cut_have_their_least_length(seconds: float, seed: int) -> None:
    window = noise(seconds, level=0.05, seed=seed)

    cut = find_cut(window)

    assert cut is not None
    assert MARGIN * RATE_HZ <= cut <= len(window) - MARGIN * RATE_HZ


def test_the_level_of_a_full_scale_square_wave_is_zero_db() -> None:
    assert loudest_db(np.ones(1600, np.float32)) == pytest.approx(0.0)
    assert loudest_db(np.full(10, 0.1, np.float32)) == pytest.approx(-20.0, abs=0.01)


def test_nothing_is_quiet() -> None:
    assert is_quiet(silence(0.0))
    assert is_quiet(silence(1.0))


def test_room_noise_is_quiet_only_beside_speech() -> None:
    room = noise(0.5, level=0.002)
    speech = noise(0.5, level=0.3)

    assert not is_quiet(room)
    assert is_quiet(room, beside=speech)
    assert not is_quiet(speech, beside=speech)


words = st.lists(st.sampled_from(["we", "were", "all", "there", "their", "when", "it", "began"]), max_size=12)


def after(*readings: str) -> Agreement:
    state = Agreement()
    for reading in readings:
        state = agree(state, tuple(reading.split()))
    return state


@each_row(
    ("readings", "stable", "changing"),
    [
        (("turn the light",), "", "turn the light"),  # one alone makes nothing stable
        (("turn the like", "turn the light on"), "turn the", "light on"),
        (("Turn the light.", "turn the light, please"), "turn the light,", "please"),
        (("a b c d", "a x c d"), "a", "x c d"),
        (("we where all", "we where all there", "we were all there when"), "we where all there", "when"),
        (("one two three four", "one two three four", "two three four five"), "one two three four", "five"),
    ],
)
def test_words_that_two_readings_in_a_row_share_from_the_front_are_stable(
    readings: tuple[str, ...], stable: str, changing: str
) -> None:
    assert after(*readings) == Agreement(tuple(stable.split()), tuple(changing.split()))


def test_a_closed_stretch_makes_all_its_words_stable_and_leaves_the_rest() -> None:
    before = after("in the end we", "in the end we went")

    closed, rest = settle(before, ("in", "the", "end"))

    assert closed == ("in", "the", "end")
    assert rest == Agreement(("we",), ("went",))


def test_a_closed_stretch_adds_the_words_that_were_still_changing() -> None:
    closed, rest = settle(after("in the end we"), ("In", "the", "end,"))

    assert closed == ("In", "the", "end,")
    assert rest == Agreement((), ("we",))


@given(st.lists(words, max_size=8))
def test_stable_words_are_never_taken_back(readings: list[list[str]]) -> None:
    state = Agreement()
    for reading in readings:
        following = agree(state, tuple(reading))
        assert following.stable[: len(state.stable)] == state.stable
        state = following


@given(st.lists(words, max_size=5), words)
def test_closing_a_stretch_takes_no_stable_word_back(readings: list[list[str]], last: list[str]) -> None:
    state = Agreement()
    for reading in readings:
        state = agree(state, tuple(reading))

    closed, rest = settle(state, tuple(last))

    assert (closed + rest.stable)[: len(state.stable)] == state.stable


@given(words)
def test_two_equal_readings_make_all_of_it_stable(reading: list[str]) -> None:
    twice = agree(agree(Agreement(), tuple(reading)), tuple(reading))

    assert twice == Agreement(tuple(reading))
