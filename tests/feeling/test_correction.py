import pytest
from hypothesis import given

from companion.feeling.correction import BASELINE_SHARE, checked_in, corrected, taken_back, told, without
from companion.feeling.fusion import Track, fuse
from companion.values import AffectEstimate, Reading
from tests.feeling.feelings import COORDINATES, ESTIMATES, felt

WORDS = felt(-0.5, 0.2)


def heard() -> tuple[Track, Reading]:
    track, read = fuse(Track(), WORDS, None, 100.0)
    return track, Reading("s", 3, read, WORDS, None)


def test_a_check_in_is_believed_at_once() -> None:
    track, _ = heard()

    after, correction = checked_in(track, "s", told(0.7, -0.2), 110.0)

    assert fuse(after, None, None, 110.0)[1].affect.valence == pytest.approx(0.7, abs=0.1)
    assert correction.after.is_told
    assert correction.after.number == 0


def test_a_correction_replaces_its_reading_and_shifts_the_baseline_a_little() -> None:
    track, wrong = heard()

    after, correction = corrected(track, wrong, told(0.3, 0.0), 100.0)

    assert correction.after.affect.affect.valence == 0.3
    assert correction.after.is_told
    assert after.baseline.affect.valence - track.baseline.affect.valence == pytest.approx(
        BASELINE_SHARE * 0.8
    )


def test_what_was_wrong_weighs_no_more_on_what_comes_next() -> None:
    track, wrong = heard()

    after, _ = corrected(track, wrong, told(0.3, 0.0), 100.0)

    assert fuse(after, None, None, 101.0)[1].affect.valence == pytest.approx(0.3, abs=0.1)


def test_a_bare_that_is_wrong_leaves_the_reading_unsure_and_the_baseline_away_from_it() -> None:
    track, wrong = heard()

    after, correction = corrected(track, wrong, None, 100.0)

    assert correction.after.is_unsure
    assert correction.after.affect.deviation.valence > wrong.affect.deviation.valence
    assert after.baseline.affect.valence > track.baseline.affect.valence


@given(ESTIMATES, COORDINATES, COORDINATES)
def test_a_correction_can_be_taken_back(words: AffectEstimate, valence: float, arousal: float) -> None:
    track, read = fuse(Track(), words, None, 100.0)
    wrong = Reading("s", 3, read, words, None)

    for felt_then in (None, told(valence, arousal)):
        after, correction = corrected(track, wrong, felt_then, 100.0)
        assert _same(taken_back(after, correction), track)


@given(ESTIMATES, COORDINATES, COORDINATES)
def test_a_check_in_can_be_taken_back(words: AffectEstimate, valence: float, arousal: float) -> None:
    track, _ = fuse(Track(), words, None, 100.0)
    before, _ = checked_in(track, "s", told(0.1, 0.1), 105.0)

    after, correction = checked_in(before, "s", told(valence, arousal), 110.0)

    assert _same(taken_back(after, correction), before)


def test_taking_back_a_correction_made_after_a_check_in_restores_what_was_heard() -> None:
    track, wrong = heard()
    told_since, _ = checked_in(track, "s", told(-0.2, 0.5), 110.0)
    after, correction = corrected(told_since, wrong, told(0.3, 0.0), 100.0)

    assert _same(taken_back(after, correction), told_since)


def test_a_check_in_taken_back_does_not_return_with_a_later_correction() -> None:
    track, wrong = heard()
    checked, check_in = checked_in(track, "s", told(0.9, 0.5), 90.0)
    after, correction = corrected(checked, wrong, told(0.3, 0.0), 100.0)

    without_check_in, kept = without(after, (check_in, correction), (check_in,))
    back, left = without(without_check_in, kept, kept)

    assert left == ()
    assert _same(back, track)


def _same(one: Track, other: Track) -> bool:
    near = all(
        getattr(one.baseline.affect, axis) == pytest.approx(getattr(other.baseline.affect, axis), abs=1e-12)
        for axis in ("valence", "arousal", "dominance")
    )
    rest = (one.felt, one.at, one.told, one.baseline.deviation)
    return near and rest == (other.felt, other.at, other.told, other.baseline.deviation)
