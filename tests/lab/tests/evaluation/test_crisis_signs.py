"""Each sign of danger is held against everyday talk, and against lines that tell of a danger or only sound like it."""

from pathlib import Path

from companion.guarding.crisis import read_judge
from companion.values import LANGUAGES
from tests.lab.evaluation.crisis_signs import everyday_turns, measured, told_lines

NOWHERE = Path(__file__).parent / "no data"
PLAIN = "I want to die."


def test_a_sign_is_told_by_how_often_it_fires_and_how_often_it_is_right() -> None:
    figures = measured(
        read_judge().finder,
        "en",
        ["Hello.", PLAIN],
        [PLAIN, PLAIN, PLAIN],
        [PLAIN, "I never said I want to die."],
    )

    assert {figure.name: (figure.value, figure.of) for figure in figures} == {
        "en, wants to die: everyday turns": (0.5, 2),
        "en, wants to die: right": (0.75, 4),
    }


def test_there_are_lines_of_every_language() -> None:
    about = list(told_lines())

    assert {language for language, _ in everyday_turns(NOWHERE)} == set(LANGUAGES)
    for is_danger in (True, False):
        assert {language for (language, _), told in about if told is is_danger} == set(LANGUAGES)
