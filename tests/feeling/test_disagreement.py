import numpy as np
import pytest
from hypothesis import given

from companion.feeling.disagreement import as_claimed, do_disagree, reconciled
from companion.feeling.fusion import Track, fuse
from companion.values import Affect, AffectEstimate, Deviation
from tests.feeling.feelings import ESTIMATES, felt


def voice(valence: float, arousal: float) -> AffectEstimate:
    return AffectEstimate(Affect(valence, arousal, 0.0), Deviation(0.35, 0.25, 0.4))


@pytest.mark.parametrize(
    ("words", "tone", "is_flagged"),
    [
        pytest.param(felt(0.4, 0.1), voice(-0.4, -0.5), True, id="fine, low and flat"),
        pytest.param(felt(0.4, 0.1), voice(0.0, -0.6), True, id="fine, flat"),
        pytest.param(felt(-0.5, 0.0), voice(0.5, 0.4), True, id="bad, cheerful"),
        pytest.param(felt(0.5, 0.3), voice(0.5, 0.4), False, id="glad, cheerful"),
        pytest.param(felt(-0.5, -0.2), voice(-0.4, -0.5), False, id="sad, low"),
        pytest.param(felt(-0.5, 0.3), voice(-0.3, 0.7), False, id="angry, loud"),
        pytest.param(felt(0.3, -0.5), voice(0.0, -0.5), False, id="at peace, calm"),
        pytest.param(felt(0.0, 0.0), voice(-0.5, -0.5), False, id="nothing in the words"),
    ],
)
def test_words_and_voice_disagree(words: AffectEstimate, tone: AffectEstimate, is_flagged: bool) -> None:
    assert do_disagree(words, tone) == is_flagged


def test_a_disagreement_keeps_the_surer_one_and_widens_it() -> None:
    words, tone = felt(0.4, 0.1), voice(-0.4, -0.5)

    found = reconciled(words, tone)

    assert found.do_disagree
    (kept,) = found.signs
    assert kept.affect == words.affect
    assert kept.deviation.valence > words.deviation.valence
    assert abs(kept.affect.valence - tone.affect.valence) < 2 * kept.deviation.valence


def test_a_disagreement_is_not_averaged() -> None:
    _, read = fuse(Track(), felt(0.4, 0.1), voice(-0.4, -0.5), 0.0)

    assert read.affect.valence == pytest.approx(0.4)


@pytest.mark.parametrize(
    "text",
    ["I'm fine.", "No, I am okay", "Don't worry, I'm all right.", "It's nothing.", "Everything is fine!"],
)
def test_who_says_they_are_well_is_taken_at_their_word_until_the_voice_says_otherwise(text: str) -> None:
    words = as_claimed(felt(0.03, -0.1, 0.13), text)

    assert words is not None
    assert do_disagree(words, voice(-0.5, -0.4))
    assert not do_disagree(words, voice(0.3, 0.1))
    assert not do_disagree(felt(0.03, -0.1, 0.13), voice(-0.5, -0.4))


@pytest.mark.parametrize(
    "text", ["It's fine sand.", "What time is it?", "I'm not fine.", "The good old days.", ""]
)
def test_what_claims_nothing_stays_as_it_was(text: str) -> None:
    assert as_claimed(felt(0.03), text) == felt(0.03)


def test_a_claim_to_be_well_hides_no_unpleasant_words() -> None:
    assert as_claimed(felt(-0.4), "I'm fine, but my dog died.") == felt(-0.4)
    assert as_claimed(None, "I'm fine.") is None


@given(ESTIMATES)
def test_nothing_disagrees_with_itself_or_with_nothing(sign: AffectEstimate) -> None:
    assert not do_disagree(sign, sign)
    assert reconciled(sign, None).signs == (sign,)
    assert reconciled(None, None).signs == ()


@given(ESTIMATES, ESTIMATES)
def test_what_is_kept_is_never_surer_than_it_was(words: AffectEstimate, tone: AffectEstimate) -> None:
    found = reconciled(words, tone)

    if found.do_disagree:
        (kept,) = found.signs
        before = words if kept.affect == words.affect else tone
        assert kept.deviation.valence >= min(before.deviation.valence, 1.0)


def test_words_and_voices_of_one_feeling_are_seldom_flagged() -> None:
    random = np.random.default_rng(3)
    flags = []

    for _ in range(2000):
        valence, arousal = random.normal(0, 0.4, 2)
        flags.append(
            do_disagree(
                _read(valence, arousal, (0.2, 0.25), random), _read(valence, arousal, (0.4, 0.25), random)
            )
        )

    assert np.mean(flags) <= 0.05


def _read(
    valence: float, arousal: float, noise: tuple[float, float], random: np.random.Generator
) -> AffectEstimate:
    return AffectEstimate(
        Affect(
            float(np.clip(valence + noise[0] * random.normal(), -1, 1)),
            float(np.clip(arousal + noise[1] * random.normal(), -1, 1)),
            0.0,
        ),
        Deviation(*noise, 0.4),
    )
