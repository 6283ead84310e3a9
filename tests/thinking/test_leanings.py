"""A profile's lines shift the choice where they wish for something; who somebody is by group shifts nothing."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.leanings import LEAST, MOST, leanings, within_bounds
from companion.values import Strategy, Wish
from tests.tables import each_row

SWAPS = Path(__file__).parents[2] / "models" / "training" / "sentences" / "swaps.toml"


@each_row(
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


@each_row(
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


class Reader:
    """Knows what some parts mean, and remembers what it was asked."""

    def __init__(self, meant: Mapping[str, Mapping[Wish, float]]) -> None:
        self.asked: list[str] = []
        self._meant = meant

    def __call__(self, parts: Sequence[str]) -> list[Mapping[Wish, float]]:
        self.asked += parts
        return [self._meant.get(part, {}) for part in parts]


def test_what_no_rule_knows_is_read_off_the_meaning() -> None:
    line = "You'd sooner muddle through than be instructed"

    assert leanings([line]) == {}
    assert leanings([line], Reader({line: {Wish.ADVICE: -0.8}}))[Strategy.SUGGESTION] == pytest.approx(-2.0)


def test_a_word_that_wishes_for_nothing_here_is_let_go_by_the_meaning() -> None:
    line = "On Thursdays it is chess you play"

    assert leanings([line])[Strategy.PLAY] > 0
    assert leanings([line], Reader({})) == {}


def test_where_words_and_meaning_disagree_less_is_sure() -> None:
    line = "It hurts when nobody gives you advice"

    found = leanings([line], Reader({line: {Wish.ADVICE: 1.0}}))

    assert abs(found[Strategy.SUGGESTION]) < abs(leanings([line])[Strategy.SUGGESTION])


def test_a_part_that_only_says_who_somebody_is_is_not_even_read() -> None:
    reader = Reader({})

    leanings(
        [
            "You're a Sikh.",
            "Your parents came from Jamaica.",
            "You have hay fever.",
            "You like long silences.",
        ],
        reader,
    )

    assert reader.asked == ["You like long silences"]


def test_no_name_of_a_group_shifts_anything_even_with_a_reader_that_finds_wishes_everywhere() -> None:
    terms = tomllib.loads(SWAPS.read_text(encoding="utf-8"))["terms"]
    groups = [
        term.strip()
        for kind in terms.values()
        for form in ("adjective", "person")
        for term in kind.get(form, "").split("|")
        if term.strip()
    ]

    assert len(groups) > 200
    for group in groups:
        assert leanings([f"You're {group}."], lambda parts: [{Wish.ADVICE: 1.0}] * len(parts)) == {}, group


def test_what_is_added_up_stays_within_the_bounds() -> None:
    assert within_bounds({Strategy.PLAY: 5.0, Strategy.VALUE: -0.5}) == {
        Strategy.PLAY: MOST,
        Strategy.VALUE: -0.5,
    }
