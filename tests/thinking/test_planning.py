"""The plan of a reply says what its clauses do; why is told where code speaks."""

from companion.thinking.choosing import Circumstances
from companion.thinking.planning import plan
from companion.values import (
    NEUTRAL,
    UNKNOWN,
    Affect,
    Intent,
    Memory,
    MemoryKind,
    Plan,
    Recalled,
    RecallScores,
    Situation,
    Stage,
    Strategy,
    Want,
)
from tests.thinking.test_target import halved

SAD = Affect(-0.6)


def planned(
    want: Want,
    stage: Stage,
    known: Circumstances,
    *,
    memories: int = 0,
    family: frozenset[Strategy] = frozenset(Strategy),
) -> Plan:
    intent = Intent(Situation(want, 0.8), stage, family)
    memory = Recalled(Memory(MemoryKind.MOMENT, "a secret", 0.0), 1.0, RecallScores(), "")
    return plan(intent, [memory] * memories, known, person=UNKNOWN, mood=NEUTRAL, mirror=halved)


def test_a_plan_for_sorrow_meets_the_feeling_and_claims_nothing_of_a_free_reply() -> None:
    made = planned(Want.COMFORT, Stage.COMFORTING, Circumstances(("I failed the exam.",), SAD))

    assert made.clauses[0].strategy in {Strategy.REFLECTION, Strategy.VALIDATION}
    assert made.why == ""


def test_memories_make_remembering_possible() -> None:
    known = Circumstances(("The lemon tree has a flower.",))
    remembering = frozenset({Strategy.REMEMBER_TOGETHER})

    made = planned(Want.COMPANY, Stage.COMPANY, known, memories=1, family=remembering)

    assert made.clauses[0].strategy is Strategy.REMEMBER_TOGETHER
