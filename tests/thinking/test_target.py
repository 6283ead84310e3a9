"""Each clause has one feeling: mirrored first, then small steps up, and the companion's own kept apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.target import STEP, as_said, with_targets
from companion.values import NEUTRAL, UNKNOWN, Affect, AffectEstimate, Deviation, Strategy

affects = st.builds(Affect, *(st.floats(-1, 1) for _ in range(3)))
SURE = Deviation(0.1, 0.1, 0.1)


def halved(person: AffectEstimate, mood: Affect) -> Affect:
    """Show half of the person's feeling, for tests."""
    one = person.affect
    return Affect(one.valence / 2, one.arousal / 2, one.dominance / 2)


def test_a_reflection_shows_what_mirroring_says() -> None:
    sad = AffectEstimate(Affect(-0.8, -0.2, -0.4), SURE)

    (clause,) = with_targets((Strategy.REFLECTION,), sad, NEUTRAL, halved)

    assert clause.target == Affect(-0.4, -0.1, -0.2)


def test_what_follows_leads_up() -> None:
    sad = AffectEstimate(Affect(-0.8), SURE)

    first, second = with_targets((Strategy.VALIDATION, Strategy.AFFIRMATION), sad, NEUTRAL, halved)

    assert first.target.valence < second.target.valence <= first.target.valence + STEP


def test_only_a_clause_of_its_own_shows_its_mood() -> None:
    sad = AffectEstimate(Affect(-0.8), SURE)
    low = Affect(-1.0)

    reflecting = with_targets((Strategy.REFLECTION,), sad, low, halved)
    telling = with_targets((Strategy.SELF_DISCLOSURE,), sad, low, halved)

    assert reflecting == with_targets((Strategy.REFLECTION,), sad, NEUTRAL, halved)
    assert telling[0].target.valence < reflecting[0].target.valence


@given(st.lists(st.sampled_from(Strategy), min_size=1, max_size=3), affects, affects)
def test_valence_never_rises_by_more_than_a_step(
    strategies: list[Strategy], person: Affect, mood: Affect
) -> None:
    estimate = AffectEstimate(person, UNKNOWN.deviation)

    clauses = with_targets(strategies, estimate, mood, halved)

    shown = halved(estimate, mood).valence
    for clause in clauses:
        assert clause.target.valence <= shown + STEP + 1e-9
        shown = max(shown, clause.target.valence)


def test_words_that_come_out_as_planned_are_shown_as_planned() -> None:
    assert as_said(Affect(0.3, 0.1), Affect(0.5, 0.4)) == Affect(0.3, 0.1)


def test_where_words_come_out_otherwise_their_own_feeling_leads_by_seven_tenths() -> None:
    shown = as_said(Affect(0.4, 0.0, 0.2), Affect(-0.6, 1.0, 0.2))

    assert (shown.valence, shown.arousal, shown.dominance) == pytest.approx((-0.3, 0.7, 0.2))
