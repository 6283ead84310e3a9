from pathlib import Path

import numpy as np
import pytest
import soundfile

from companion.catalog.installed import NotInstalled
from companion.storage.paths import HOME_VARIABLE
from tests.fakes.speech_probability import LoudIsSpeech
from tests.fakes.transcriber import ScriptedTranscriber
from tests.lab.bench.words import Recording, load_sets, measure_words, run
from tests.support.word_errors import count_edits, normalise
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


def test_edits_are_counted() -> None:
    assert count_edits(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"]) == 2
    assert count_edits([], ["a"]) == 1


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
