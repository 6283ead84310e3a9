"""A profile's lines shift the choice where they wish for something; who somebody is by group shifts nothing."""

import tomllib
from pathlib import Path

from companion.thinking.leanings import leanings
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
