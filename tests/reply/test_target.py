"""A reply has one feeling to show: mirrored, and leaning with what is wanted."""

from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.mood import mirrored
from companion.reply.decision import as_said, target_of
from companion.values import NEUTRAL, UNKNOWN, Affect, AffectEstimate, Deviation, Want

affects = st.builds(Affect, *(st.floats(-1, 1) for _ in range(3)))
SURE = Deviation(0.1, 0.1, 0.1)
SAD = AffectEstimate(Affect(-0.8, -0.2, -0.4), SURE)


def test_who_wants_to_be_heard_is_mirrored_and_a_little_calmer() -> None:
    target, mirror = target_of(Want.BE_HEARD, SAD, NEUTRAL), mirrored(SAD, NEUTRAL)

    assert (target.valence, target.dominance) == (mirror.valence, mirror.dominance)
    assert target.arousal < mirror.arousal


def test_joy_is_shown_more_than_company_and_blame_less() -> None:
    joy, company = (target_of(want, UNKNOWN, NEUTRAL) for want in (Want.SHARE_JOY, Want.COMPANY))
    blamed = target_of(Want.COMPANY, UNKNOWN, NEUTRAL, is_blamed=True)

    assert joy.valence > company.valence > blamed.valence
    assert blamed.dominance < company.dominance


@given(st.sampled_from(Want), affects, affects)
def test_whatever_is_felt_the_target_is_a_feeling(want: Want, person: Affect, mood: Affect) -> None:
    target_of(want, AffectEstimate(person, UNKNOWN.deviation), mood)


def test_words_that_came_out_otherwise_lead_what_is_shown() -> None:
    planned = Affect(0.1)

    assert as_said(planned, Affect(0.2)) == planned
    assert as_said(planned, Affect(-0.6)).valence < -0.3
