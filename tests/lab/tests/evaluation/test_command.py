import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.values import PartMissing
from tests.lab.evaluation import registry
from tests.lab.evaluation.command import reaches
from tests.lab.evaluation.part import Figure, Part, Run

Captured = pytest.CaptureFixture[str]


def figures(run: Run) -> tuple[Figure, ...]:
    name = "quick" if run.is_quick else "whole"
    return (
        Figure(f"{name}, seed {run.seed}", 0.5, 10, 0.4, 0.6, goal=0.45, baseline=0.3, note="by a coin"),
        Figure("not defined", float("nan"), 3, goal=1.0),
    )


PLAIN = Part("plain", "What is it?", ("there", "not-there"), "CC0", "a coin (author, year)", (figures,))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tests.lab.evaluation.command.find", lambda name: PLAIN)
    (tmp_path / "there").mkdir()
    return tmp_path


def test_the_list_tells_question_data_licence_metric_baseline_and_ceiling(capsys: Captured) -> None:
    assert main(["eval", "list"]) == 0

    out = capsys.readouterr().out
    for part in registry.PARTS:
        assert f"{part.name}: {part.question}" in out
        assert part.licence in out
        assert part.metric in out
    assert out.count("  data ") == out.count("  baseline ") == out.count("  ceiling ") == len(registry.PARTS)


def test_the_file_holds_everything_and_no_number_that_json_has_not(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"

    main(["eval", "affect", "--data", str(data), "--quick", "--json", str(file)])

    written = json.loads(file.read_text(encoding="utf-8"), parse_constant=lambda name: pytest.fail(name))
    assert written["part"] == "plain"
    assert written["is_quick"] is True
    assert written["missing"] == ["not-there"]
    assert written["figures"][0]["low"] == 0.4
    assert written["figures"][0]["is_reached"] is True
    assert written["figures"][1]["value"] is None


def test_where_a_part_of_the_program_is_missing_only_the_figures_that_need_it_are_left_out(
    tmp_path: Path, capsys: Captured
) -> None:
    def without(run: Run) -> tuple[Figure, ...]:
        raise PartMissing("There is no coin.", log="no coin")

    part = replace(PLAIN, measures=(without, figures, without))

    assert len(part.measure(Run(tmp_path))) == 2
    assert capsys.readouterr().out == "There is no coin. The figures that need it are left out.\n"


def test_a_part_of_which_nothing_can_be_measured_says_what_is_missing(tmp_path: Path) -> None:
    def without(run: Run) -> tuple[Figure, ...]:
        raise PartMissing("There is no coin.", log="no coin")

    with pytest.raises(PartMissing, match="no coin"):
        replace(PLAIN, measures=(without,)).measure(Run(tmp_path))


def test_what_measures_share_is_opened_once_and_closed_after_them(tmp_path: Path) -> None:
    told: list[str] = []

    @contextmanager
    def coin(run: Run) -> Iterator[str]:
        told.append("opened")
        yield "coin"
        told.append("closed")

    with Run(tmp_path) as run:
        assert run.opened(coin) == run.opened(coin) == "coin"

    assert told == ["opened", "closed"]


@pytest.mark.parametrize(("is_quick", "chosen"), [(True, [0, 5]), (False, [0, 3, 6])])
def test_a_run_takes_rows_evenly(is_quick: bool, chosen: list[int], tmp_path: Path) -> None:
    assert Run(tmp_path, is_quick).some(range(10), 2, 3) == chosen


def test_a_folder_that_is_not_there_is_told_in_one_sentence(tmp_path: Path, capsys: Captured) -> None:
    code = main(["eval", "affect", "--data", str(tmp_path / "nowhere")])

    assert code == EXIT_TROUBLE
    assert "--data" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("figure", "is_reached"),
    [
        (Figure("more", 0.5, 1, goal=0.5), True),
        (Figure("more", 0.4, 1, goal=0.5), False),
        (Figure("less", 0.5, 1, goal=0.5, is_less_better=True), True),
        (Figure("less", 0.6, 1, goal=0.5, is_less_better=True), False),
        (Figure("none promised", 0.6, 1), None),
        (Figure("no number", float("nan"), 1, goal=0.5), None),
    ],
)
def test_a_goal_is_reached_from_the_better_side(figure: Figure, is_reached: bool | None) -> None:
    assert reaches(figure) is is_reached
