import pytest
from hypothesis import given

from companion.feeling.fusion import Track, agreement, as_claimed, do_disagree, fuse, reconciled
from companion.values import UNKNOWN, AffectEstimate, ToneEstimate
from tests.feeling.feelings import ESTIMATES, TONES, felt, sounding
from tests.tables import each_row

ANGRY = sounding(felt(-0.4, 0.5), angry=0.8, happy=0.15, neutral=0.05, sad=0.0)
ANGRY_OR_GLAD = sounding(felt(0.1, 0.5), angry=0.5, happy=0.5, neutral=0.0, sad=0.0)
GLAD = sounding(felt(0.6, 0.4), angry=0.1, happy=0.85, neutral=0.05, sad=0.0)
CALM = sounding(felt(0.0, 0.0), angry=0.0, happy=0.02, neutral=0.9, sad=0.08)
LOW_UNSURE = sounding(felt(-0.5, -0.25, deviation=0.35), angry=0.0, happy=0.0, neutral=0.1, sad=0.9)
LOW = sounding(felt(-0.5, -0.25), angry=0.0, happy=0.0, neutral=0.1, sad=0.9)
UNTOLD = sounding(UNKNOWN)


@each_row(
    ("words", "tone", "is_flagged"),
    [
        (felt(0.4, 0.1), LOW, True),
        (felt(0.4, 0.1), ANGRY, True),
        (felt(-0.5, 0.0), GLAD, True),
        (felt(-0.5, 0.5), LOW, True),
        (felt(0.5, 0.3), GLAD, False),
        (felt(0.5, 0.3), CALM, False),
        (felt(-0.5, -0.2), LOW, False),
        (felt(-0.5, 0.3), ANGRY, False),
        (felt(-0.5, -0.2), CALM, False),
        (felt(0.0, 0.0), LOW, False),
    ],
)
def test_words_and_voice_disagree(words: AffectEstimate, tone: ToneEstimate, is_flagged: bool) -> None:
    assert do_disagree(words, tone) == is_flagged


@pytest.mark.parametrize("valence", [-0.6, 0.0, 0.6])
@pytest.mark.parametrize("tone", [ANGRY_OR_GLAD, UNTOLD])
def test_a_voice_that_may_be_anything_contradicts_no_words(valence: float, tone: ToneEstimate) -> None:
    assert not do_disagree(felt(valence, 0.3), tone)


def test_a_disagreement_keeps_the_surer_one_and_widens_it() -> None:
    words, tone = felt(0.4, 0.1), LOW_UNSURE

    found = reconciled(words, tone)

    assert found.do_disagree
    (kept,) = found.signs
    assert kept.affect == words.affect
    assert kept.deviation.valence > words.deviation.valence
    assert abs(kept.affect.valence - tone.felt.affect.valence) < 2 * kept.deviation.valence


def test_a_disagreement_is_not_averaged() -> None:
    _, read = fuse(Track(), felt(0.4, 0.1), LOW_UNSURE, 0.0)

    assert read.affect.valence == pytest.approx(0.4, abs=0.03)


@pytest.mark.parametrize(
    "text",
    ["I'm fine.", "No, I am okay", "Don't worry, I'm all right.", "It's nothing.", "Everything is fine!"],
)
def test_who_says_they_are_well_is_taken_at_their_word_until_the_voice_says_otherwise(text: str) -> None:
    words = as_claimed(felt(0.03, -0.1, 0.13), text)

    assert words is not None
    assert do_disagree(words, LOW)
    assert not do_disagree(words, CALM)
    assert not do_disagree(felt(0.03, -0.1, 0.13), LOW)


@pytest.mark.parametrize(
    "text", ["It's fine sand.", "What time is it?", "I'm not fine.", "The good old days.", ""]
)
def test_what_claims_nothing_stays_as_it_was(text: str) -> None:
    assert as_claimed(felt(0.03), text) == felt(0.03)


def test_a_claim_to_be_well_hides_no_unpleasant_words() -> None:
    assert as_claimed(felt(-0.4), "I'm fine, but my dog died.") == felt(-0.4)
    assert as_claimed(None, "I'm fine.") is None


@given(ESTIMATES)
def test_one_sign_alone_is_kept_as_it_is(sign: AffectEstimate) -> None:
    assert reconciled(sign, None).signs == (sign,)
    assert reconciled(None, sounding(sign)).signs == (sign,)
    assert reconciled(None, None).signs == ()


@given(ESTIMATES, TONES)
def test_words_go_with_a_voice_more_or_less(words: AffectEstimate, tone: ToneEstimate) -> None:
    assert 0.0 <= agreement(words, tone) <= 1.0 + 1e-9


@given(ESTIMATES, TONES)
def test_what_is_kept_is_never_surer_than_it_was(words: AffectEstimate, tone: ToneEstimate) -> None:
    found = reconciled(words, tone)

    if found.do_disagree:
        (kept,) = found.signs
        before = words if words.deviation.valence <= tone.felt.deviation.valence else tone.felt
        assert kept.affect == before.affect
        assert kept.deviation.valence >= min(before.deviation.valence, 1.0)
