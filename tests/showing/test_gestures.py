from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.gestures import FILE, Placed, gesture_segments, placed, read_gestures, still_made
from companion.showing.parameters import PARAMETERS
from companion.showing.tracks import sample
from companion.values import (
    Audio,
    Clause,
    FaceSegment,
    Gesture,
    GestureName,
    Layer,
    PartBroken,
    PartMissing,
    SpokenClause,
    TimedWord,
)
from tests.tables import each_row

REPERTOIRE = read_gestures()
SPOKEN = SpokenClause(
    Clause(0, "That makes good sense."),
    Audio(np.zeros(32000, np.float32), 16000),
    (
        TimedWord("That", 0.2, 0.4),
        TimedWord("makes", 0.4, 0.8),
        TimedWord("good", 0.8, 1.2),
        TimedWord("sense.", 1.2, 1.8),
    ),
    (),
)
STRESS = 1.0


def made(gesture: Gesture, start: float = 10.0, size: float = 1.0) -> Placed:
    found = placed(gesture, REPERTOIRE, SPOKEN, start, stress=STRESS, size=size)
    assert found is not None
    return found


def course(segments: Iterable[FaceSegment], parameter: str, begin: float, end: float) -> list[float]:
    """Return the values of a parameter every 10 ms."""
    told = tuple(segments)
    return [sample(told, at)[parameter] for at in np.arange(begin, end, 0.01)]


def lowest(segments: Iterable[FaceSegment], parameter: str, begin: float, end: float) -> float:
    values = course(segments, parameter, begin, end)
    return begin + 0.01 * values.index(min(values))


@pytest.mark.parametrize(("at", "second"), [(None, STRESS), (1, 0.6), (99, 1.5), (1.0, 1.8), (0.5, 1.0)])
def test_a_nod_is_lowest_where_it_was_planned(at: float | int | None, second: float) -> None:
    nod = made(Gesture(GestureName.NOD, at=at))

    assert lowest(gesture_segments((nod,), 10.0), "head_pitch", 10, 13) == pytest.approx(
        10 + second, abs=0.02
    )


def test_no_gesture_begins_before_the_clause() -> None:
    assert made(Gesture(GestureName.COMFORTING_TILT, at=0.0)).begin == 10.0


def test_size_and_speed_make_it_larger_and_shorter() -> None:
    usual, quick = made(Gesture(GestureName.NOD)), made(Gesture(GestureName.NOD, size=1.5, speed=2.0))

    assert quick.end - quick.begin == pytest.approx((usual.end - usual.begin) / 2)
    assert min(course(gesture_segments((quick,), 10.0), "head_pitch", 10, 13)) == pytest.approx(
        1.5 * min(course(gesture_segments((usual,), 10.0), "head_pitch", 10, 13)), rel=0.02
    )


def test_what_style_makes_too_small_to_be_seen_is_left_out() -> None:
    assert placed(Gesture(GestureName.NOD), REPERTOIRE, SPOKEN, 0.0, stress=1.0, size=0.01) is None


def test_a_clause_without_words_has_its_gesture_where_it_is_stressed() -> None:
    silent = replace(SPOKEN, words=())

    nod = placed(Gesture(GestureName.NOD, at=2), REPERTOIRE, silent, 0.0, stress=0.7, size=1.0)

    assert nod is not None
    assert nod.begin + REPERTOIRE[GestureName.NOD].stroke == pytest.approx(0.7)


@each_row("name", GestureName)
def test_every_gesture_moves_the_face_and_ends_at_rest(name: GestureName) -> None:
    one = made(Gesture(name))
    segments = gesture_segments((one,), one.begin)

    assert {segment.layer for segment in segments} == {Layer.GESTURE}
    assert sample(segments, one.end) == pytest.approx(dict.fromkeys(PARAMETERS, 0.0))
    assert any(
        abs(value) > 0.15
        for parameter in REPERTOIRE[name].moves
        for value in course(segments, parameter, one.begin, one.end)
    )


GESTURES = st.builds(
    Gesture, st.sampled_from(GestureName), st.floats(0.1, 2), st.floats(0.5, 2), st.floats(0, 1)
)


@given(st.lists(st.tuples(GESTURES, st.floats(0, 4)), min_size=2, max_size=3))
def test_gestures_made_at_once_add_up_without_a_jump_and_end_at_rest(
    told: list[tuple[Gesture, float]],
) -> None:
    several = [made(gesture, start) for gesture, start in told]
    segments = gesture_segments(several, 0.0)

    for parameter in {segment.parameter for segment in segments}:
        own = [segment for segment in segments if segment.parameter == parameter]
        assert all(
            a.t1 == b.t0 and a.v1 == pytest.approx(b.v0) for a, b in pairwise(own) if b.t0 - a.t1 < 1e-9
        )
        assert all(a.v1 == pytest.approx(0.0) for a, b in pairwise(own) if b.t0 - a.t1 >= 1e-9)
        assert own[0].v0 == own[-1].v1 == pytest.approx(0.0)
        high = PARAMETERS[parameter].high
        assert all(abs(segment.v1) <= high for segment in own)


def test_a_gesture_that_begins_during_another_takes_over_where_that_one_is() -> None:
    first = made(Gesture(GestureName.TILT), start=0.0)
    second = made(Gesture(GestureName.WINK, at=0.5), start=0.5)
    now = 0.9
    told = [segment for segment in gesture_segments((first,), 0.0) if segment.t0 <= now]

    both = (*told, *gesture_segments((first, second), now))

    values = course(both, "head_roll", 0.0, 4.0)
    assert max(abs(b - a) for a, b in pairwise(values)) < 0.05
    assert values[-1] == pytest.approx(0.0)


def test_gestures_that_are_over_are_forgotten() -> None:
    nod, lean = made(Gesture(GestureName.NOD)), made(Gesture(GestureName.LEAN_IN))

    assert still_made((nod, lean), nod.end) == (lean,)


def changed(folder: Path, old: str, new: str) -> Path:
    """Return the shipped file with something in it changed."""
    text = FILE.read_text("utf-8")
    assert old in text
    file = folder / "gestures.toml"
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file


def test_every_gesture_ships() -> None:
    assert set(read_gestures()) == set(GestureName)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(PartMissing, match=r"gestures\.toml"):
        read_gestures(tmp_path / "gestures.toml")


@each_row(
    ("old", "new", "why"),
    [
        ("[nod]", "[nodd]", "nodd"),
        ("[nod]", "[nod", "Expected"),
        ("[nod]", "[[nod]]", "Expected `object`"),
        ("stroke = 0.26", 'stroke = "soon"', "stroke"),
        ("stroke = 0.26", "stroke = 26.0", "nod has its stroke outside its time"),
        ("stroke = 0.26", "stroke = nan", "nod has its stroke outside its time"),
        (
            "moves.head_pitch = [[0.0, 0.0]",
            "moves.ears = [[0.0, 0.0]",
            "nod moves ears, which a face has not",
        ),
        ("[0.74, 0.0]]", "[0.74, 0.2]]", "nod does not go from rest back to rest"),
        ("[0.26, -0.42]", "[0.26, -4.2]", "nod goes further than a face can"),
        ("[0.26, -0.42]", "[0.06, -0.42]", "nod does not go on in time"),
        ("meaning = ", "meant = ", "meant"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_in_the_log(tmp_path: Path, old: str, new: str, why: str) -> None:
    with pytest.raises(PartBroken) as raised:
        read_gestures(changed(tmp_path, old, new))

    assert why in str(raised.value)
