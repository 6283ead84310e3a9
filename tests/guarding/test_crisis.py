"""Danger is recognised in what was heard, graded, and told with what moved the verdict."""

import pytest

from companion.guarding.crisis import CrisisJudge, read_judge
from companion.values import CrisisKind, Grade


@pytest.fixture(scope="module")
def judge() -> CrisisJudge:
    return read_judge()


def test_a_sign_makes_a_crisis_of_its_kind_and_grade(judge: CrisisJudge) -> None:
    crisis = judge.judge("I want to die.", (), None)

    assert (crisis.kind, crisis.grade, crisis.is_about_other) == (CrisisKind.SUICIDE, Grade.RISK, False)
    assert crisis.moved_by == ("wants to die",)


def test_somebody_elses_danger_is_theirs(judge: CrisisJudge) -> None:
    assert judge.judge("My sister wants to die.", (), None).is_about_other


def test_what_is_denied_is_no_crisis_and_is_told(judge: CrisisJudge) -> None:
    crisis = judge.judge("I never said I want to die.", (), None)

    assert crisis.grade is Grade.NONE
    assert crisis.moved_by == ("wants to die (denied)",)
