"""How the check of guesses is measured."""

from companion.evaluation.plan_guesses import NAME
from companion.evaluation.plan_intent import PARTS, rows
from companion.thinking.situation import read_situations
from companion.values import Want


def test_there_are_sixty_talks_in_two_parts() -> None:
    assert [len(rows(NAME, part)) for part in PARTS] == [30, 30]


def test_each_row_is_a_talk_with_what_is_wanted_in_the_end() -> None:
    for part in PARTS:
        for row in rows(NAME, part):
            assert [who for who, _ in row["before"]] == ["person", "companion"]
            assert Want(row["wants"])


def test_nothing_is_measured_on_what_the_program_knows() -> None:
    known = {one.person.casefold() for one in read_situations()}
    said = {row["person"].casefold() for part in PARTS for row in rows(NAME, part)}

    assert not known & said
