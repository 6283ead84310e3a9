"""Each clause has one feeling: mirrored first, then small steps up, and the companion's own kept apart."""

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.target import STEP, with_targets
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
