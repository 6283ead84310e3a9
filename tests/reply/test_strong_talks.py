"""What a very good language model says in everyday talks is heard as it says it: with the real networks and guards."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.evaluation.part import Run
from tests.lab.evaluation.program_replies import tools_of
from tests.lab.evaluation.strong import GOAL, Fate, PreparedTalk, answers, measure, read_talks

DATA = Path(__file__).parents[1] / "data"
TALKS = DATA / "strong"
FIRST_AID = DATA / "first_aid"


def test_what_a_strong_model_says_is_heard_as_it_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    with Run(TALKS) as run:
        figures = {figure.name: figure for figure in measure(run)}

    unchanged = figures["replies unchanged"]
    assert unchanged.of > 350
    assert unchanged.value >= GOAL, capsys.readouterr().out


@pytest.mark.parametrize("talk", read_talks(FIRST_AID), ids=lambda talk: talk.language)
def test_first_aid_in_an_emergency_is_heard_as_it_is_said(talk: PreparedTalk) -> None:
    alone = [
        replace(talk, name=str(number), turns=(turn,)) for number, turn in enumerate(talk.turns, start=1)
    ]
    with Run(FIRST_AID) as run:
        changed = [one for one in answers(alone, tools_of(run)) if one.fate is not Fate.UNCHANGED]

    assert [line for one in changed for line in one.told()] == []
