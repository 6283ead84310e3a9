from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.gestures import NODS, Occasion, with_gestures
from companion.thinking.manner import Manner
from companion.values import (
    MERRY,
    Affect,
    Bearing,
    Gesture,
    GestureName,
    Plan,
    PlannedClause,
    Strategy,
)
from tests.tables import each_row

TURNS = range(200)


def gestures(
    strategy: Strategy, occasion: Occasion | None = None, target: Affect | None = None
) -> list[Gesture]:
    """Return all gestures that a clause is made with in many turns."""
    plan = Plan((PlannedClause(strategy, target or Affect(0.3, 0.1, 0.0)),), "")
    occasion = occasion or Occasion()
    made = (with_gestures(plan, replace(occasion, turn=turn)) for turn in TURNS)
    return [gesture for one in made for clause in one.clauses for gesture in clause.gestures]


def names(made: list[Gesture]) -> list[GestureName]:
    return [gesture.name for gesture in made]


@pytest.mark.parametrize(
    ("strategy", "usual"),
    [
        (Strategy.VALIDATION, GestureName.SLOW_NOD),
        (Strategy.QUESTION, GestureName.TILT),
        (Strategy.CELEBRATE, GestureName.BROW_FLASH),
        (Strategy.DISAGREE_KINDLY, GestureName.SMALL_SHAKE),
        (Strategy.BE_SILENT, GestureName.LEAN_IN),
        (Strategy.REMEMBER_TOGETHER, GestureName.GLANCE_ASIDE),
    ],
)
def test_what_a_clause_does_has_its_usual_gesture(strategy: Strategy, usual: GestureName) -> None:
    made = names(gestures(strategy))

    assert max(set(made) - {GestureName.NOD, GestureName.DOUBLE_NOD}, key=made.count) is usual


@each_row("strategy", Strategy)
@pytest.mark.parametrize("grave", [Occasion(is_light=False), Occasion(may_be_merry=False)])
def test_nothing_is_merry_in_grief_or_where_nobody_wants_humour(strategy: Strategy, grave: Occasion) -> None:
    assert MERRY.isdisjoint(names(gestures(strategy, grave)))


def test_the_lively_gesture_oftener_larger_and_faster_than_the_quiet() -> None:
    lively = gestures(Strategy.SMALL_TALK, Occasion({Manner.LIVELY: 1.0}))
    quiet = gestures(Strategy.SMALL_TALK, Occasion({Manner.QUIET: 1.0}))

    assert len(lively) > len(quiet)
    assert min(one.size for one in lively) > max(one.size for one in quiet)
    assert min(one.speed for one in lively) > max(one.speed for one in quiet)


def test_who_is_to_nod_less_nods_seldomer_and_smaller_and_does_all_else_as_before() -> None:
    usual = gestures(Strategy.VALIDATION)
    less = gestures(Strategy.VALIDATION, Occasion(bearing=Bearing(nods=0.5)))

    assert 0.3 < len(less) / len(usual) < 0.7
    assert max(one.size for one in less) < min(one.size for one in usual)
    assert gestures(Strategy.QUESTION, Occasion(bearing=Bearing(nods=0.5, winks=0.0))) != []


@pytest.mark.parametrize(
    ("bearing", "gone"),
    [
        (Bearing(nods=0.0), NODS),
        (Bearing(winks=0.0), {GestureName.WINK}),
        (Bearing(head=0.0), NODS | {GestureName.TILT, GestureName.SMALL_SHAKE, GestureName.BOW}),
        (Bearing(movement=0.0), frozenset(GestureName)),
    ],
)
def test_what_the_person_wants_nothing_of_is_never_made(
    bearing: Bearing, gone: frozenset[GestureName]
) -> None:
    for strategy in Strategy:
        assert gone.isdisjoint(names(gestures(strategy, Occasion(bearing=bearing))))


@given(
    st.sampled_from(Strategy),
    st.builds(Affect, *(st.floats(-1, 1),) * 3),
    st.dictionaries(st.sampled_from(Manner), st.floats(-1, 1)),
    st.builds(Bearing, *(st.floats(0, 2),) * 4),
    st.integers(0, 10**6),
)
def test_any_plan_has_gestures_within_their_bounds(
    strategy: Strategy, target: Affect, voice: dict[Manner, float], bearing: Bearing, turn: int
) -> None:
    plan = Plan((PlannedClause(strategy, target),) * 3, "")

    made = with_gestures(plan, Occasion(voice, turn, bearing=bearing))

    assert all(len(clause.gestures) <= 2 for clause in made.clauses)
    assert [replace(clause, gestures=()) for clause in made.clauses] == list(plan.clauses)
