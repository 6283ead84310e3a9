import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from companion.bench import fit_turn_ends
from companion.bench.pauses import cut, dips, ends_sentence, spoken, word_after
from companion.bench.turn_ends import Ears, Stop, area, areas, fit, judged_by_others, outcome, stops
from companion.hearing.last_words import BUCKETS
from companion.hearing.transcriber import RATE_HZ
from companion.values import BadInput
from tests.hearing.sounds import noise, silence

MANIFEST = "file,speaker,text,kind,ends_complete,note\n"


def stop(place: str, *, sound: float, words: float = 0.5, speaker: str = "a") -> Stop:
    return Stop("x.flac", speaker, place, sound, words, 0.16)


def people(count: int) -> list[Stop]:
    draw = np.random.default_rng(0)
    return [
        stop(place, sound=float(draw.beta(*shape)), words=float(draw.random()), speaker=f"p{number}")
        for number in range(count)
        for place, shape in (("end", (4, 1)), ("open", (1, 4)))
    ]


def test_the_level_dips_between_two_words() -> None:
    word = noise(0.4, level=0.1)
    sound = np.concatenate((word, word, word, silence(0.06), word, word, word))

    (at,) = dips(sound)

    assert at == pytest.approx(1.23, abs=0.02)


def test_even_sound_has_no_dips() -> None:
    assert dips(noise(3.0, level=0.1)) == []


@pytest.mark.parametrize("seconds", [0.0, 0.3, 1.2])
def test_short_sound_has_no_dips(seconds: float) -> None:
    assert dips(noise(seconds, level=0.1)) == []


def test_what_is_cut_fades_out() -> None:
    before = cut(np.ones(RATE_HZ, np.float32), 0.5)

    assert len(before) == RATE_HZ // 2
    assert before[-1] == 0.0
    assert before[-81] == 1.0


@pytest.mark.parametrize(
    ("begun", "count"),
    [
        ("I went", 2),
        ("I went to the", 4),
        ("We went.", 2),
        ("I wen", None),
        ("I went to the store today.", None),
    ],
)
def test_a_place_is_between_two_words_that_are_read_alike(begun: str, count: int | None) -> None:
    assert word_after(begun, "I went to the store today.") == count


def test_a_sentence_may_end_at_a_place() -> None:
    text = "It's late. Go home, please."

    assert [ends_sentence(text, count) for count in (1, 2, 4, 5)] == [False, True, False, True]


def test_recordings_of_several_people_are_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "human_speech"
    folder.mkdir()
    (folder / "manifest.csv").write_text(
        MANIFEST
        + "a.flac,A,hi,question,yes,\n"
        + "b.flac,B,hi,spontaneous,no,meeting with several people\n"
        + "c.flac,C,hi,noise,unknown,\n"
        + "d.flac,D,hi,statement,unknown,\n",
        "utf-8",
    )

    found = spoken(tmp_path)

    assert [(one.file.name, one.is_complete) for one in found] == [("a.flac", True), ("d.flac", None)]


def test_a_folder_without_recordings_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        spoken(tmp_path)


def test_who_is_never_waited_for_is_always_cut_in_on() -> None:
    places = [stop("open", sound=0.1), stop("closed", sound=0.9), stop("end", sound=0.9)]

    result = outcome(places, lambda _: 0.2)

    assert {place: of.count / of.of for place, of in result.cut_ins.items()} == {
        "open": 1,
        "closed": 1,
        "all": 1,
    }
    assert result.wait is not None
    assert result.wait.p50 == 0.2


def test_who_is_waited_for_long_enough_is_never_cut_in_on() -> None:
    result = outcome([stop("open", sound=0.1)], lambda _: 1.7)

    assert result.cut_ins["all"].count == 0
    assert result.wait is None


def test_nobody_is_answered_before_the_stop_is_told() -> None:
    result = outcome([stop("end", sound=0.9)], lambda _: 0.0)

    assert result.wait is not None
    assert result.wait.p50 == 0.16


def test_the_area_counts_ties_half() -> None:
    assert area([0.9, 0.5], [0.5, 0.1]) == pytest.approx(0.875)


def test_what_tells_ends_apart_is_worth_something_and_the_rest_nothing() -> None:
    worth = fit(people(60))

    assert worth.sound > 0.5
    assert abs(worth.words) < 0.3


def test_each_speaker_is_judged_by_a_fit_on_the_others() -> None:
    places = people(40)
    odd = [stop("end", sound=0.01, speaker="odd"), stop("open", sound=0.99, speaker="odd")] * 20

    judged = judged_by_others(places + odd)

    assert judged[-2] > 0.0 > judged[-1]


@pytest.mark.parametrize("places", [[], [stop("end", sound=0.5)]])
def test_nothing_is_fitted_without_both_kinds(places: Sequence[Stop]) -> None:
    with pytest.raises(ValueError, match="both"):
        fit(places)


def test_both_judges_are_told_apart() -> None:
    found = areas(people(40))

    assert found["open"]["sound"] > 0.9
    assert found["open"]["words"] == pytest.approx(0.5, abs=0.2)
    assert found["all"] == found["open"]


@pytest.mark.model
def test_a_recording_has_its_end_and_places_inside(tmp_path: Path) -> None:
    from companion.bench.pauses import Spoken
    from companion.hearing.moonshine import Moonshine
    from companion.hearing.silero import Silero
    from companion.hearing.turn_end import SmartTurn
    from tests.hearing.sounds import SPEECH

    ears = Ears(Silero.load(), Moonshine.load(), SmartTurn.load())

    found = stops(Spoken("x", SPEECH / "LJ001-0006.flac", "LJ", "read", is_complete=True), ears)

    assert found[0].place == "end"
    assert {one.place for one in found[1:]} <= {"open", "closed", "sentence"}
    assert len(found) > 1
    assert all(one.delay == pytest.approx(0.1, abs=0.02) for one in found)


def test_only_whole_sentences_are_learned_from() -> None:
    found = list(
        fit_turn_ends.sentences("I saw [NAME] today. It was nice, see http://x.org. and then... Well, no")
    )

    assert found == [["i", "saw", "jordan", "today"]]


def test_a_beginning_never_ends_in_a_comma() -> None:
    words = ["well", ",", "i", "think", ",", "no"]

    for seed in range(20):
        for begun in fit_turn_ends.beginnings(words, random.Random(seed)):
            assert begun == words[: len(begun)]
            assert begun[-1] != ","
            assert len(begun) < len(words)


def test_the_head_learns_to_tell_sentences_from_their_beginnings() -> None:
    texts = [
        f"I {verb} the {noun}." for verb in ("saw", "had", "like") for noun in ("car", "dog", "sea", "tree")
    ] * 8
    rows, labels = fit_turn_ends.examples(texts)

    weights = fit_turn_ends.fit(rows, labels)

    assert weights.shape == (BUCKETS,)
    scores = np.array([weights[row].sum() for row in rows])
    assert scores[labels > 0].min() > scores[labels == 0].max()


def test_missing_texts_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        list(fit_turn_ends.read_texts(tmp_path))
