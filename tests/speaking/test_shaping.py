import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.shaping import (
    LEAD_SECONDS,
    NO_SIGN_PAUSE,
    PEAK_MOST,
    TARGET_DBFS,
    RawSpeech,
    SaidWord,
    Span,
    estimated_times,
    evenly_loud,
    filled,
    finished,
    pause_after,
    raised,
    speech_level_dbfs,
    times_of_captions,
    trimmed,
)
from companion.speaking.spoken_form import spoken_form
from companion.values import Cancelled, CancelToken, Clause, Samples, TimedPhoneme
from tests.tables import each_row

RATE_HZ = 16_000


def tone(seconds: float, level: float = 0.5) -> Samples:
    times = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (level * np.sin(2 * np.pi * 200 * times)).astype(np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE_HZ), np.float32)


def raw(
    *parts: Samples, words: tuple[Span | None, ...] = (), phonemes: tuple[TimedPhoneme, ...] = ()
) -> RawSpeech:
    return RawSpeech(np.concatenate(parts), RATE_HZ, words, phonemes)


@pytest.mark.parametrize("level", [0.001, 0.05, 0.9])
def test_speech_is_brought_to_the_target(level: float) -> None:
    assert speech_level_dbfs(evenly_loud(tone(1, level), RATE_HZ), RATE_HZ) == pytest.approx(
        TARGET_DBFS, abs=0.1
    )


def test_pauses_do_not_make_speech_louder() -> None:
    with_pauses = np.concatenate([tone(0.5), silence(2), tone(0.5)])

    assert speech_level_dbfs(with_pauses, RATE_HZ) == pytest.approx(
        speech_level_dbfs(tone(1), RATE_HZ), abs=0.2
    )


def test_a_click_keeps_speech_below_full_scale() -> None:
    samples = tone(1, 0.01)
    samples[100] = 1.0

    assert np.max(np.abs(evenly_loud(samples, RATE_HZ))) == pytest.approx(PEAK_MOST)


def test_silence_stays_silence() -> None:
    assert not evenly_loud(silence(0.1), RATE_HZ).any()
    assert speech_level_dbfs(np.zeros(0, np.float32), RATE_HZ) == float("-inf")


def test_peaks_are_held_below_full_scale_without_a_click_wherever_they_lie_in_a_long_sound() -> None:
    samples = tone(30, 0.1)
    samples[:: RATE_HZ // 10] = 0.8  # some of them at the seams of what is done at once

    whole = raised(samples, RATE_HZ, 6.0)

    assert np.max(np.abs(whole)) <= PEAK_MOST + 1e-6
    assert whole.dtype == np.float32
    for start in range(0, len(samples), 50_000):
        begin = max(0, start - 1000)
        excerpt = raised(samples[begin : start + 51_000], RATE_HZ, 6.0)
        inner = slice(start, min(len(samples), start + 50_000))
        assert np.allclose(whole[inner], excerpt[start - begin :][: inner.stop - start], atol=1e-6)


def test_what_is_made_louder_is_given_up_when_it_is_cancelled() -> None:
    cancel = CancelToken()
    cancel.cancel()

    with pytest.raises(Cancelled):
        raised(tone(1, 0.8), RATE_HZ, 6.0, cancel)


def test_silence_before_the_sound_is_cut_and_times_move_with_it() -> None:
    speech = raw(
        *(silence(0.2), tone(0.5), silence(0.4)),
        words=(Span(0.2, 0.7),),
        phonemes=(TimedPhoneme("", 0, 0.2), TimedPhoneme("ɑ", 0.2, 0.7), TimedPhoneme("", 0.7, 1.1)),
    )

    sounding = trimmed(speech)
    assert sounding is not None
    spoken = finished(sounding, Clause(0, "Ah."), spoken_form("Ah."), pause=0.3)

    assert spoken.words[0].start == pytest.approx(LEAD_SECONDS, abs=0.006)
    assert spoken.words[0].end == pytest.approx(LEAD_SECONDS + 0.5, abs=0.006)
    assert spoken.audio.seconds == pytest.approx(LEAD_SECONDS + 0.5 + 0.3, abs=0.006)
    assert [p.phoneme for p in spoken.phonemes] == ["", "ɑ", ""]
    assert spoken.phonemes[-1].end == spoken.audio.seconds


def test_silence_alone_is_no_clause() -> None:
    assert trimmed(raw(silence(1))) is None


@each_row(
    ("text", "seconds"),
    [
        *(
            ("Yes.", 0.3),
            ("Yes?”", 0.3),
            ("**Yes!** 😀", 0.3),
            ("Yes,", 0.12),
            ("I think –", 0.12),
            ("你好。", 0.3),
        ),
        *(
            ("Well…", 0.4),
            ("Well...", 0.4),
            ("I like it", NO_SIGN_PAUSE),
            ("(so)", NO_SIGN_PAUSE),
            ("", NO_SIGN_PAUSE),
        ),
    ],
)
def test_the_pause_follows_the_last_sign(text: str, seconds: float) -> None:
    assert pause_after(text) == seconds


def test_words_said_together_share_their_time() -> None:
    form = spoken_form("Hello I am — here")
    said = [SaidWord(0, Span(0.1, 0.5)), SaidWord(6, Span(0.6, 0.9)), SaidWord(12, Span(1.0, 1.3))]

    times = times_of_captions(form, said)

    assert times[:1] == (Span(0.1, 0.5),)
    assert times[1] == pytest.approx((0.6, 0.7))
    assert times[2] == pytest.approx((0.7, 0.9))
    assert times[3:] == (None, Span(1.0, 1.3))


def test_a_caption_word_said_in_several_words_lasts_over_all_of_them() -> None:
    form = spoken_form("At 10:05 sharp")
    said = [
        SaidWord(0, Span(0, 0.1)),
        SaidWord(3, Span(0.1, 0.3)),
        SaidWord(7, Span(0.3, 0.4)),
        SaidWord(10, Span(0.4, 0.6)),
        SaidWord(15, Span(0.6, 0.9)),
    ]

    assert times_of_captions(form, said)[1] == Span(0.1, 0.6)


def test_estimated_times_follow_the_letters_and_leave_room_at_commas() -> None:
    times = estimated_times(spoken_form("Oh, wonderful — yes."), Span(1.0, 3.0))

    first, second, dash, last = times
    assert first is not None
    assert second is not None
    assert last is not None
    assert dash is None
    assert first.start == 1.0
    assert last.end == pytest.approx(3.0)
    assert second.start > first.end
    assert second.end - second.start == pytest.approx((first.end - first.start) * 9 / 2)


SPANS = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.floats(-1, 5), st.floats(-1, 5))


@given(st.lists(st.one_of(st.none(), SPANS)), st.floats(0, 4))
def test_filled_times_are_in_order_and_inside(times: list[Span | None], length: float) -> None:
    spans = filled(times, length)

    edges = [edge for span in spans for edge in span]
    assert len(spans) == len(times)
    assert edges == sorted(edges)
    assert all(0 <= edge <= length for edge in edges)


@given(st.text(), st.floats(0, 1), st.floats(1, 9))
def test_estimated_times_are_in_order_and_inside(text: str, start: float, end: float) -> None:
    times = estimated_times(spoken_form(text), Span(start, end))

    edges = [edge for span in times if span is not None for edge in span]
    assert edges == sorted(edges)
    assert all(start <= edge <= end + 1e-9 for edge in edges)
