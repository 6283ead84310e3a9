from dataclasses import replace
from pathlib import Path

from companion.values import TimeSpan
from tests.lab.evaluation.memory_times import GOAL, TimeCase, figures, read_cases
from tests.lab.evaluation.part import Run
from tests.tables import each_row

CASES = read_cases()


def case(**changes: object) -> TimeCase:
    return replace(CASES[0], **changes)  # type: ignore[arg-type]  # the names are those of its fields


@each_row(
    ("meant", "is_vague", "found", "is_right"),
    [
        (TimeSpan(0, 100), False, TimeSpan(0, 95), True),
        (TimeSpan(0, 100), False, TimeSpan(0, 80), False),
        (TimeSpan(0, 100), True, TimeSpan(0, 60), True),
        (TimeSpan(0, 100), True, TimeSpan(0, 40), False),
        (TimeSpan(0, 100), True, None, False),
        (None, False, None, True),
        (None, False, TimeSpan(0, 1), False),
    ],
)
def test_a_found_time_is_right_when_it_is_nearly_the_one_that_is_meant(
    meant: TimeSpan | None, is_vague: bool, found: TimeSpan | None, is_right: bool
) -> None:
    assert case(meant=meant, is_vague=is_vague).is_right(found) is is_right


def test_nine_in_ten_are_understood() -> None:
    with_rules, after_rules = figures(Run(Path()))

    assert with_rules.of + after_rules.of == len(CASES)
    assert with_rules.value >= GOAL
    assert after_rules.value >= GOAL
