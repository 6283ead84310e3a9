"""A profile's lines shift the choice where they wish for something; who somebody is by group shifts nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.leanings import LEAST, MOST, leanings
from companion.values import Strategy


@pytest.mark.parametrize(
    ("line", "wished", "unwelcome"),
    [
        ("Practical tips help you most.", Strategy.SUGGESTION, None),
        ("You can't bear to be told what to do.", None, Strategy.SUGGESTION),
        ("You want nobody's advice, only an ear.", Strategy.REFLECTION, None),
        ("Being asked helps you think.", Strategy.QUESTION, None),
        ("Jokes hurt you when you're down.", Strategy.VALIDATION, Strategy.PLAY),
        ("Facts frighten you, you'd rather be comforted.", Strategy.VALIDATION, Strategy.INFORMATION),
        ("You want somebody who says nothing and stays.", Strategy.BE_SILENT, Strategy.QUESTION),
        ("You can't stand it when someone looks for the bright side.", None, Strategy.REFRAME_OPTIMISM),
    ],
)
def test_a_line_is_read_as_it_is_meant(
    line: str, wished: Strategy | None, unwelcome: Strategy | None
) -> None:
    found = leanings([line])

    assert wished is None or found[wished] > 0
    assert unwelcome is None or found[unwelcome] < 0


@pytest.mark.parametrize(
    "line",
    [
        "You're a woman.",
        "You're sixty-nine.",
        "You come from Ghana.",
        "You're a Hindu.",
        "You use a wheelchair.",
        "You have very good ears.",
        "You're gay.",
        "Your family is from Poland.",
    ],
)
def test_a_group_shifts_nothing(line: str) -> None:
    assert leanings([line]) == {}


@given(
    st.lists(st.sampled_from(["You like advice.", "No advice.", "You like jokes.", "Silence."]) | st.text())
)
def test_no_number_of_lines_shifts_further_than_the_bounds(lines: list[str]) -> None:
    found = leanings(lines)

    assert all(LEAST <= weight <= MOST for weight in found.values())
    assert found == leanings(reversed(lines))
