from pathlib import Path

import numpy as np
import pytest

from companion.hearing.completeness import BUCKETS
from tests.hearing.sounds import noise, silence
from tests.lab.bench import fit_turn_ends
from tests.lab.bench.pauses import dips, word_after
from tests.lab.bench.turn_ends import Ears, Stop, judged_by_others, outcome, stops


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


def test_each_speaker_is_judged_by_a_fit_on_the_others() -> None:
    places = people(40)
    odd = [stop("end", sound=0.01, speaker="odd"), stop("open", sound=0.99, speaker="odd")] * 20

    judged = judged_by_others(places + odd)

    assert judged[-2] > 0.0 > judged[-1]


@pytest.mark.model
def test_a_recording_has_its_end_and_places_inside(tmp_path: Path) -> None:
    from companion.hearing.moonshine import Moonshine
    from companion.hearing.silero import Silero
    from companion.hearing.turn_end import SmartTurn
    from tests.hearing.sounds import SPEECH
    from tests.lab.bench.pauses import Spoken

    ears = Ears(Silero.load(), Moonshine.load(), SmartTurn.load())

    found = stops(Spoken("x", SPEECH / "LJ001-0006.flac", "LJ", "read", is_complete=True), ears)

    assert found[0].place == "end"
    assert {one.place for one in found[1:]} <= {"open", "closed", "sentence"}
    assert len(found) > 1
    assert all(one.delay == pytest.approx(0.1, abs=0.02) for one in found)


def test_the_head_learns_to_tell_sentences_from_their_beginnings() -> None:
    texts = [
        f"I {verb} the {noun}." for verb in ("saw", "had", "like") for noun in ("car", "dog", "sea", "tree")
    ] * 8
    rows, labels = fit_turn_ends.examples(texts)

    weights = fit_turn_ends.fit(rows, labels)

    assert weights.shape == (BUCKETS,)
    scores = np.array([weights[row].sum() for row in rows])
    assert scores[labels > 0].min() > scores[labels == 0].max()
