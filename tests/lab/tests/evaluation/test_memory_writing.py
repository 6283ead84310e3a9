from companion.values import MemoryKind, Speaker
from tests.lab.evaluation.memory_writing import Expected, WritingCase, figures_of, read_cases

WORK = Expected(MemoryKind.FACT, "work")
HOME = Expected(MemoryKind.FACT, "home")


def case(text: str, *expected: Expected) -> WritingCase:
    return WritingCase(text, Speaker.PERSON, expected, is_fresh=True)


def test_what_is_wrong_lowers_precision_and_what_is_missing_recall() -> None:
    told = (case("I work as a nurse.", WORK), case("I live in Leeds."), case("Hm.", HOME), case("Well."))

    precision, recall, nothing = figures_of(told)[3:]

    assert (precision.value, precision.of) == (0.5, 2)
    assert (recall.value, recall.of) == (0.5, 2)
    assert (nothing.value, nothing.of) == (0.5, 2)


def test_what_the_rules_write_is_mostly_right() -> None:
    assert all(figure.value >= 0.9 for figure in figures_of(read_cases()))
