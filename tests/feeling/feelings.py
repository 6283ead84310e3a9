"""Estimates and utterances as the tests of feeling need them."""

from hypothesis import strategies as st

from companion.values import Affect, AffectEstimate, Deviation, Personality, Speaker, Utterance

COORDINATES = st.floats(-1, 1, allow_subnormal=False)
AFFECTS = st.builds(Affect, COORDINATES, COORDINATES, COORDINATES)
DEVIATIONS = st.floats(0.02, 1)
ESTIMATES = st.builds(AffectEstimate, AFFECTS, st.builds(Deviation, DEVIATIONS, DEVIATIONS, DEVIATIONS))
PERSONALITIES = st.builds(Personality, *[COORDINATES] * 5)


def felt(valence: float, arousal: float = 0.0, deviation: float = 0.15) -> AffectEstimate:
    return AffectEstimate(Affect(valence, arousal, 0.0), Deviation(deviation, deviation, 0.4))


def person_says(text: str, number: int = 1, at: float = 0.0) -> Utterance:
    return Utterance("s", number, Speaker.PERSON, text, at)


def companion_says(text: str, number: int = 2, at: float = 0.0) -> Utterance:
    return Utterance("s", number, Speaker.COMPANION, text, at)
