import pytest

from companion.feeling.emotions import KNOWN, LABELS, read
from companion.values import Affect, AffectEstimate, Deviation, TextMeasures

JOY, RELIEF, SADNESS = (LABELS.index(name) for name in ("joy", "relief", "sadness"))


def measured(
    likely: dict[int, float], *, named: tuple[int, ...] = (), familiarity: float = 1.0
) -> TextMeasures:
    return TextMeasures(
        felt=AffectEstimate(Affect(0.4, 0.1, 0.0), Deviation(0.1, 0.2, 0.3)),
        emotions=tuple(likely.get(label, 0.01) for label in range(len(LABELS))),
        named=named,
        intensity=0.8,
        familiarity=familiarity,
    )


def test_known_words_are_read_as_they_were_measured() -> None:
    reading = read(measured({JOY: 0.9}, named=(JOY,)))

    assert reading.estimate == AffectEstimate(Affect(0.4, 0.1, 0.0), Deviation(0.1, 0.2, 0.3))
    assert not reading.is_unsure


def test_half_known_words_are_read_less_surely() -> None:
    reading = read(measured({JOY: 0.9}, named=(JOY,), familiarity=KNOWN))

    assert reading.estimate is not None
    assert reading.estimate.deviation.valence == pytest.approx(0.4)
    assert reading.estimate.deviation.dominance == 1.0


def test_the_likeliest_emotion_is_as_strong_as_the_words_and_others_less() -> None:
    reading = read(measured({JOY: 0.8, RELIEF: 0.4}, named=(JOY, RELIEF)))

    assert {one.name: one.intensity for one in reading.emotions} == pytest.approx({"joy": 0.8, "relief": 0.4})


def test_no_more_than_three_emotions_are_named() -> None:
    likely = dict.fromkeys(range(5), 0.5)

    assert len(read(measured(likely, named=tuple(range(5)))).emotions) == 3
