from companion.values import MemoryKind
from tests.lab.evaluation.memory_extracted import Line, figures_of

WORK = Line("I work as a nurse.", "a", frozenset({MemoryKind.FACT}), "nurse")
UNREAD = Line("I know the price of every stamp.", "a", frozenset({MemoryKind.FACT}), "stamp")
NOTHING = Line("It's raining.", "a")


def test_precision_and_recall_count_what_was_written_against_what_was_to_be() -> None:
    found = {figure.name: figure.value for figure in figures_of((WORK, UNREAD, NOTHING))}

    assert found["extracted, precision, part a"] == 1.0
    assert found["extracted, recall, part a"] == 0.5
    assert found["extracted, nothing made of nothing, part a"] == 1.0
