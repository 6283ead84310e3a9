from companion.values import Evidence, Memory, MemoryKind
from tests.lab.evaluation.memory_fairness import words

MOMENT = Memory(MemoryKind.MOMENT, "I fell.", 0.0, evidence=(Evidence("a" * 32, 1),))
INFERRED = Memory(MemoryKind.PROFILE, "You like walks.", 0.0, evidence=(Evidence("a" * 32, 1),))


def test_what_came_back_is_compared_in_its_order() -> None:
    assert words([MOMENT, INFERRED]) != words([INFERRED, MOMENT])
