"""How the check of guesses is measured."""

from companion.thinking.situation import read_situations
from tests.lab.evaluation.plan_guesses import NAME
from tests.lab.evaluation.plan_intent import PARTS, rows


def test_nothing_is_measured_on_what_the_program_knows() -> None:
    known = {one.person.casefold() for one in read_situations()}
    said = {row["person"].casefold() for part in PARTS for row in rows(NAME, part)}

    assert not known & said
