"""A reply has one feeling to show: mirrored, and leaning with what is wanted."""

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.target import as_said, target_of
from companion.values import NEUTRAL, UNKNOWN, Affect, AffectEstimate, Deviation, Want

affects = st.builds(Affect, *(st.floats(-1, 1) for _ in range(3)))
SURE = Deviation(0.1, 0.1, 0.1)
SAD = AffectEstimate(Affect(-0.8, -0.2, -0.4), SURE)


def halved(person: AffectEstimate, mood: Affect) -> Affect:
    """Show half of the person's feeling, for tests."""
    one = person.affect
    return Affect(one.valence / 2, one.arousal / 2, one.dominance / 2)


def test_who_wants_to_be_heard_is_mirrored_and_a_little_calmer() -> None:
    target = target_of(Want.BE_HEARD, SAD, NEUTRAL, halved)

    assert (target.valence, target.dominance) == (-0.4, -0.2)
    assert target.arousal < -0.1


def test_joy_is_shown_more_than_company_and_blame_less() -> None:
    joy, company = (target_of(want, UNKNOWN, NEUTRAL, halved) for want in (Want.SHARE_JOY, Want.COMPANY))
    blamed = target_of(Want.COMPANY, UNKNOWN, NEUTRAL, halved, is_blamed=True)

    assert joy.valence > company.valence > blamed.valence
    assert blamed.dominance < company.dominance


@given(st.sampled_from(Want), affects, affects)
def test_whatever_is_felt_the_target_is_a_feeling(want: Want, person: Affect, mood: Affect) -> None:
    target_of(want, AffectEstimate(person, UNKNOWN.deviation), mood, lambda person, mood: person.affect)


def test_words_that_came_out_otherwise_lead_what_is_shown() -> None:
    planned = Affect(0.1)

    assert as_said(planned, Affect(0.2)) == planned
    assert as_said(planned, Affect(-0.6)).valence < -0.3
