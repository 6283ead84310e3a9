"""What a very good language model says in everyday talks is heard as it says it: with the real networks and guards."""

from pathlib import Path

import pytest

from tests.lab.evaluation.part import Run
from tests.lab.evaluation.strong import GOAL, measure

TALKS = Path(__file__).parents[1] / "data" / "strong"


def test_what_a_strong_model_says_is_heard_as_it_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    with Run(TALKS) as run:
        figures = {figure.name: figure for figure in measure(run)}

    unchanged = figures["replies unchanged"]
    assert unchanged.of > 350
    assert unchanged.value >= GOAL, capsys.readouterr().out
