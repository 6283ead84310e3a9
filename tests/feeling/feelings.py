"""Estimates and utterances as the tests of feeling need them."""

from hypothesis import strategies as st

from companion.values import Affect, AffectEstimate, Deviation, Personality, Speaker, ToneEstimate, Utterance

COORDINATES = st.floats(-1, 1, allow_subnormal=False)
AFFECTS = st.builds(Affect, COORDINATES, COORDINATES, COORDINATES)
DEVIATIONS = st.floats(0.02, 1)
ESTIMATES = st.builds(AffectEstimate, AFFECTS, st.builds(Deviation, DEVIATIONS, DEVIATIONS, DEVIATIONS))
SHARES = st.tuples(*[st.floats(0.01, 1)] * 4).map(lambda parts: [part / sum(parts) for part in parts])
TONES = st.builds(lambda estimate, shares: ToneEstimate(estimate, *shares), ESTIMATES, SHARES)
PERSONALITIES = st.builds(Personality, *[COORDINATES] * 5)


def felt(valence: float, arousal: float = 0.0, deviation: float = 0.15) -> AffectEstimate:
    return AffectEstimate(Affect(valence, arousal, 0.0), Deviation(deviation, deviation, 0.4))


def sounding(
    estimate: AffectEstimate,
    angry: float = 0.25,
    happy: float = 0.25,
    neutral: float = 0.25,
    sad: float = 0.25,
) -> ToneEstimate:
    """A voice; of one whose classes are left out nothing is known but the estimate."""
    return ToneEstimate(estimate, angry, happy, neutral, sad)


def person_says(text: str, number: int = 1, at: float = 0.0) -> Utterance:
    return Utterance("s", number, Speaker.PERSON, text, at)


def companion_says(text: str, number: int = 2, at: float = 0.0) -> Utterance:
    return Utterance("s", number, Speaker.COMPANION, text, at)
