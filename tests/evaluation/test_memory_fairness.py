from companion.evaluation.memory_cases import profiles
from companion.evaluation.memory_fairness import shows_line, words
from companion.values import Evidence, Memory, MemoryKind, MemoryOrigin

LINE = Memory(MemoryKind.PROFILE, "The person is tall.", 0.0, origin=MemoryOrigin.TOLD)
MOMENT = Memory(MemoryKind.MOMENT, "I fell.", 0.0, evidence=(Evidence("a" * 32, 1),))
INFERRED = Memory(MemoryKind.PROFILE, "You like walks.", 0.0, evidence=(Evidence("a" * 32, 1),))


def test_a_line_that_came_back_itself_is_noticed() -> None:
    assert shows_line([MOMENT, LINE])
    assert not shows_line([MOMENT, INFERRED])


def test_what_came_back_is_compared_in_its_order() -> None:
    assert words([MOMENT, INFERRED]) != words([INFERRED, MOMENT])


def test_lines_swap_one_group_for_another() -> None:
    assert all(swap.one != swap.other for swap in profiles())
    assert len({swap.attribute for swap in profiles()}) >= 8
