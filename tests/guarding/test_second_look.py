import pytest

from companion.guarding.doubt import SURE, UNSURE, Doubt
from companion.guarding.second_look import HARMFUL, NO_SECOND_LOOK, SecondLook
from companion.values import Rule

BETWEEN = (UNSURE + SURE) / 2


def seeing(**views: float) -> SecondLook:
    return SecondLook(lambda said, draft: views)


@pytest.mark.parametrize("view", ["person", "other", "child"])
def test_a_draft_that_harms_in_one_view_is_left_out(view: str) -> None:
    breach = seeing(**{view: HARMFUL}).look("Said.", "Draft.", Doubt(Rule.KEEPING, BETWEEN))

    assert breach is not None


def test_what_several_views_see_counts_together() -> None:
    third = HARMFUL / 3
    doubt = Doubt(Rule.KEEPING, BETWEEN)

    assert seeing(person=third, other=third, child=third + 0.01).look("", "", doubt) is not None
    assert seeing(person=third, other=third, child=0.0).look("", "", doubt) is None


@pytest.mark.parametrize("share", [0.0, UNSURE / 2, SURE, 1.0])
def test_nobody_looks_again_at_what_is_sure(share: float) -> None:
    assert seeing(person=1.0).look("Said.", "Draft.", Doubt(Rule.KEEPING, share)) is None


def test_the_rule_is_the_likeliest_whatever_view_sees_the_harm() -> None:
    breach = seeing(other=1.0).look("", "", Doubt(Rule.HEALTH, UNSURE))

    assert breach is not None
    assert breach.rule is Rule.HEALTH


def test_without_views_nothing_is_left_out() -> None:
    assert NO_SECOND_LOOK.look("Said.", "Draft.", Doubt(Rule.KEEPING, BETWEEN)) is None
