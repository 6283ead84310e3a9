import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from companion.bench.words import Recording, count_edits, in_a_room, load_sets, measure_words, normalise, run
from companion.catalog.installed import NotInstalled
from companion.storage.paths import HOME_VARIABLE
from companion.values import BadInput, CompanionError
from tests.fakes.speech_probability import LoudIsSpeech
from tests.fakes.transcriber import ScriptedTranscriber
from tests.tables import each_row

RATE_HZ = 16_000


@each_row(
    ("text", "words"),
    [
        ("Printed, in 1455; it's fine.", "printed in fourteen fifty five it's fine"),
        ("the 15th century", "the fifteenth century"),
        ("42-line Bible", "forty two line bible"),
        ("in 1500 and in 1607", "in fifteen hundred and in sixteen oh seven"),
        ("2,025 or 2025", "two thousand twenty five or two thousand twenty five"),
        ("the 20th and the 112th", "the twentieth and the one hundred twelfth"),
        ("Mr. Smith & Co, 5%", "mister smith and co five percent"),
        ("'quoted' don’t dogs'", "quoted don't dogs"),
        ("Goodnight, okay, alright", "good night ok all right"),
        ("0 1000000", "zero one million"),
        ("12345678901", "one two three four five six seven eight nine zero one"),
        ("♪ ... —", ""),
    ],
)
def test_texts_are_compared_by_what_is_said(text: str, words: str) -> None:
    assert normalise(text) == tuple(words.split())


@given(st.text(max_size=80))
def test_what_is_normal_stays_as_it_is(text: str) -> None:
    once = normalise(text)

    assert normalise(" ".join(once)) == once


@given(st.integers(0, 10**9 - 1))
def test_a_number_is_spelled_in_letters(number: int) -> None:
    words = normalise(str(number))

    assert words
    assert all(word.isalpha() for word in words)


def test_edits_are_counted() -> None:
    assert count_edits(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"]) == 2
    assert count_edits([], ["a"]) == 1


letters = st.lists(st.sampled_from("abc"), max_size=8)


@given(letters, letters, letters)
def test_edits_are_a_distance(a: list[str], b: list[str], c: list[str]) -> None:
    assert count_edits(a, a) == 0
    assert count_edits(a, b) == count_edits(b, a)
    assert count_edits(a, c) <= count_edits(a, b) + count_edits(b, c)
    assert abs(len(a) - len(b)) <= count_edits(a, b) <= max(len(a), len(b))


def test_the_room_is_quiet_and_the_recording_untouched() -> None:
    sound = np.full(RATE_HZ, 0.5, np.float32)
    sound[:1600] = 0.0

    room = in_a_room(sound, lead=0.5, tail=0.25)

    assert len(room) == RATE_HZ * 1.75
    assert np.array_equal(room[8000:24000], sound)
    assert np.abs(room[:8000]).max() < 0.002


def recorded(folder: Path, name: str, text: str, *, parts: int = 1) -> Recording:
    loud = np.random.default_rng(1).standard_normal(RATE_HZ) * 0.1
    sound = np.concatenate([part for _ in range(parts) for part in (loud, np.zeros(9600))])
    soundfile.write(folder / name, sound, RATE_HZ)
    return Recording(folder / name, text)


def test_the_rate_is_edits_per_word_over_all_recordings(tmp_path: Path) -> None:
    recordings = [recorded(tmp_path, "a.wav", "one two three"), recorded(tmp_path, "b.wav", "four five")]

    result = measure_words(
        recordings, ScriptedTranscriber(["one two tree", "four five"], seconds_per_word=0.1), None
    )

    assert result.rate == pytest.approx(1 / 5)
    assert result.low == 0.0
    assert result.high == pytest.approx(1 / 3)
    assert [one.errors for one in result.heard] == [1, 0]


def test_live_each_utterance_is_heard_from_before_its_onset_until_the_pause(tmp_path: Path) -> None:
    transcriber = ScriptedTranscriber(["one two", "three"], seconds_per_word=0.1)

    result = measure_words(
        [recorded(tmp_path, "a.wav", "one two three", parts=2)], transcriber, LoudIsSpeech()
    )

    assert result.rate == 0.0
    (heard,) = result.heard
    assert len(heard.finish_seconds) == 2
    assert all(1.0 + 0.4 < seconds < 1.0 + 0.4 + 0.6 for seconds in heard.utterance_seconds)


def test_a_longer_pause_keeps_an_utterance_together(tmp_path: Path) -> None:
    transcriber = ScriptedTranscriber(["one two three"], seconds_per_word=0.1)
    recording = recorded(tmp_path, "a.wav", "one two three", parts=2)

    result = measure_words([recording], transcriber, LoudIsSpeech(), pause=0.8)

    assert len(result.heard[0].finish_seconds) == 1


def test_the_same_recordings_give_the_same_interval(tmp_path: Path) -> None:
    recordings = [recorded(tmp_path, f"{n}.wav", "one two three") for n in range(4)]
    texts = ["one two three", "one", "one two", "two"]

    first, second = (measure_words(recordings, ScriptedTranscriber(texts), None) for _ in range(2))

    assert (first.low, first.high) == (second.low, second.high)


def test_without_recordings_there_is_nothing_to_measure() -> None:
    with pytest.raises(BadInput):
        measure_words([], ScriptedTranscriber(), None)


def test_a_folder_without_recordings_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        load_sets(tmp_path)

    assert "--data" in caught.value.sentence


def test_a_file_that_is_no_sound_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text(json.dumps({}))

    with pytest.raises(CompanionError):
        measure_words([Recording(tmp_path / "a.wav", "one")], ScriptedTranscriber(["one"]), None)


def test_a_text_that_nobody_checked_is_not_used(tmp_path: Path) -> None:
    for name, columns in (
        ("ljspeech32", "file,normalized_text"),
        ("speech_misc", "file,likely_true_text"),
        ("human_speech", "file,kind,text,text_from,text_check"),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.csv").write_text(columns + "\n", encoding="utf-8")
    with (tmp_path / "human_speech" / "manifest.csv").open("a", encoding="utf-8") as file:
        file.write("a.flac,question,how are you today,source,agrees\n")
        file.write("b.flac,statement,some words here now,recogniser,not confirmed\n")
        file.write("c.flac,statement,joke,source,differs\n")
        file.write("d.flac,wake,athena,source,agrees\n")

    sets = load_sets(tmp_path)

    assert [one.file.name for one in sets["human_speech"]] == ["a.flac", "c.flac"]
    assert [one.file.name for one in sets["human_speech confirmed"]] == ["a.flac"]


def test_a_recogniser_that_was_not_downloaded_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))

    with pytest.raises(NotInstalled) as raised:
        run(tmp_path, None, quick=True, recogniser="whisper-base")

    assert "companion models get whisper-base" in raised.value.sentence


def test_a_model_that_is_no_recogniser_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))

    with pytest.raises(BadInput) as raised:
        run(tmp_path, None, quick=True, recogniser="moonshine-tiny-en")

    assert "is no recogniser that was downloaded" in raised.value.sentence
