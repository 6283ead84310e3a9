from datetime import date

from companion.evaluation.memory_writing import Expected, WritingCase, figures, read_cases
from companion.values import MemoryKind, Speaker

CASES = read_cases()
WORK = Expected(MemoryKind.FACT, "work")
HOME = Expected(MemoryKind.FACT, "home")


def case(text: str, *expected: Expected) -> WritingCase:
    return WritingCase(text, Speaker.PERSON, expected, is_fresh=True)


def test_there_are_enough_utterances_and_none_twice() -> None:
    assert sum(bool(one.expected) for one in CASES) >= 150
    assert sum(not one.expected for one in CASES) >= 100
    assert len({one.text for one in CASES}) == len(CASES)


def test_a_memory_is_right_by_kind_and_subject_and_of_a_thread_by_the_day() -> None:
    (fact,) = case("I work as a nurse.").written()
    (thread,) = case("I have an exam on Friday.").written()

    assert WORK.is_met(fact)
    assert not HOME.is_met(fact)
    assert Expected(MemoryKind.THREAD, "", "exam", date(2024, 5, 17)).is_met(thread)
    assert not Expected(MemoryKind.THREAD, "", "exam", date(2024, 5, 18)).is_met(thread)
    assert not Expected(MemoryKind.THREAD, "", "dentist", date(2024, 5, 17)).is_met(thread)


def test_what_is_wrong_lowers_precision_and_what_is_missing_recall() -> None:
    told = (case("I work as a nurse.", WORK), case("I live in Leeds."), case("Hm.", HOME), case("Well."))

    precision, recall, nothing = figures(told)[3:]

    assert (precision.value, precision.of) == (0.5, 2)
    assert (recall.value, recall.of) == (0.5, 2)
    assert (nothing.value, nothing.of) == (0.5, 2)


def test_what_the_rules_write_is_mostly_right() -> None:
    assert all(figure.value >= 0.9 for figure in figures())
