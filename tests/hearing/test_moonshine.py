import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.moonshine import Moonshine, read_vocabulary, spoken_words, ways_to_cut, without_loop
from companion.hearing.packaged import find_packaged
from companion.values import PartBroken, PartMissing, Told
from tests.hearing.sounds import SENTENCES, noise, sentence, silence
from tests.support.word_errors import count_edits, normalise
from tests.tables import each_row

FILES = ("encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = find_packaged("moonshine_voice", "assets/tiny-en", part=Told("The recogniser"))
    for name in FILES:
        shutil.copy(folder / name, tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    return Moonshine.load()


@pytest.mark.model
@pytest.mark.parametrize("name", SENTENCES)
def test_a_clear_sentence_is_understood(moonshine: Moonshine, name: str) -> None:
    transcription = moonshine.begin()
    for block in np.array_split(np.concatenate((silence(0.5), sentence(name), silence(0.4))), 200):
        transcription.feed(block)

    assert normalise(transcription.finish()) == normalise(SENTENCES[name])


@pytest.mark.model
def test_the_first_words_come_long_before_the_sentence_ends(moonshine: Moonshine) -> None:
    transcription = moonshine.begin()
    sound = sentence("LJ001-0006")

    told = [transcription.feed(block) for block in np.array_split(sound, 100)]

    first = next(number for number, transcript in enumerate(told) if transcript and transcript.text)
    assert first / 100 * 5.684 < 1.5


@pytest.mark.model
@pytest.mark.parametrize("name", SENTENCES)
def test_what_is_said_is_a_likelier_beginning_than_what_is_not(moonshine: Moonshine, name: str) -> None:
    transcription = moonshine.begin()
    transcription.feed(sentence(name))
    transcription.read()
    first = " ".join(SENTENCES[name].split()[:2]).capitalize()

    assert transcription.likelihood((first, "Wenna")) > transcription.likelihood(("Wenna",)) + 5.0
    transcription.abandon()
    assert moonshine.begin().likelihood((first,)) == -np.inf


def test_a_name_is_cut_into_tokens_in_several_ways_the_shortest_first() -> None:
    numbers = {"▁Mira".encode(): 1, "▁Mi".encode(): 2, b"ra": 3, "▁M".encode(): 4, b"i": 5}

    assert ways_to_cut("Mira", numbers) == [[1], [2, 3], [4, 5, 3]]
    assert ways_to_cut("Mix", numbers) == []


@pytest.mark.model
@pytest.mark.slow
def test_half_a_minute_of_speech_keeps_all_its_sentences(moonshine: Moonshine) -> None:
    transcription = moonshine.begin()
    order = [*SENTENCES] * 4
    sound = np.concatenate([part for name in order for part in (sentence(name), silence(0.5))])
    for at in range(0, len(sound), 160):
        transcription.feed(sound[at : at + 160])

    text = transcription.finish()

    expected = normalise(" ".join(SENTENCES[name] for name in order))
    assert len(sound) / 16_000 > 30.0
    assert count_edits(expected, normalise(text)) <= 0.1 * len(expected)


@pytest.mark.model
@pytest.mark.parametrize("level", [0.0001, 0.001, 0.01])
def test_room_noise_has_no_words(moonshine: Moonshine, level: float) -> None:
    transcription = moonshine.begin()
    transcription.feed(noise(3.0, level=level))

    assert transcription.finish() == ""


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()

    with pytest.raises(PartMissing) as caught:
        Moonshine.load(copied)

    assert name in caught.value.sentence
    assert str(copied) not in caught.value.sentence


@pytest.mark.model
@pytest.mark.parametrize(
    ("name", "kept"), [*((name, 200_000) for name in FILES), (FILES[0], 0), (FILES[1], 1001)]
)
def test_a_truncated_file_is_called_damaged(copied: Path, name: str, kept: int) -> None:
    whole = (copied / name).read_bytes()
    (copied / name).write_bytes(whole[:kept])

    with pytest.raises(PartBroken) as caught:
        Moonshine.load(copied)

    assert "Install Companion again" in caught.value.sentence
    assert str(copied) not in str(caught.value)


@pytest.mark.model
def test_files_of_two_models_mixed_up_are_called_damaged(copied: Path) -> None:
    shutil.copy(copied / "encoder_model.ort", copied / "decoder_model_merged.ort")

    with pytest.raises(PartBroken):
        Moonshine.load(copied)


INVENTED = ("", " ♪♪ ", "You", "you.", "Thank you for watching!", "[music]", "...", "(laughs) ♪")


@each_row(
    ("text", "words"),
    [
        *((invented, ()) for invented in INVENTED),
        ("Thank you.", ("Thank", "you.")),
        ("You are right.", ("You", "are", "right.")),
        ("♪ la la", ("la", "la")),
        (" Okay ", ("Okay",)),
    ],
)
def test_what_is_invented_for_noise_is_dropped_and_speech_kept(text: str, words: tuple[str, ...]) -> None:
    assert spoken_words(text) == words


def test_a_reading_that_runs_in_a_circle_keeps_one_round_and_words_said_twice_are_none() -> None:
    assert without_loop([9, 8, 1, 2, 3, 1, 2, 3, 1, 2, 3]) == [9, 8, 1, 2, 3]
    assert without_loop([4, 4, 4, 4]) == [4]
    assert without_loop([1, 2, 3, 1, 2, 3]) == [1, 2, 3, 1, 2, 3]


@given(st.lists(st.integers(0, 5), max_size=40))
def test_cutting_a_circle_only_takes_from_the_end(tokens: list[int]) -> None:
    kept = without_loop(tokens)

    assert kept == tokens[: len(kept)]


def encoded(tokens: list[bytes]) -> bytes:
    data = bytearray()
    for token in tokens:
        size = len(token)
        data += bytes([size]) if size < 128 else bytes([size % 128 + 128, size // 128])
        data += token
    return bytes(data)


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_a_vocabulary_is_read_as_it_was_written(tokens: list[bytes]) -> None:
    assert read_vocabulary(encoded(tokens)) == tokens


@given(st.lists(st.binary(min_size=2, max_size=300), min_size=1, max_size=5))
def test_a_vocabulary_that_ends_inside_a_token_is_refused(tokens: list[bytes]) -> None:
    with pytest.raises(PartBroken):
        read_vocabulary(encoded(tokens)[:-1])
