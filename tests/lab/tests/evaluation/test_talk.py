import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from companion.cli.main import main
from tests.fakes.language_model import FakeLanguageModel
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.talk import Wanted, figures, measure
from tests.lab.evaluation.talk_stage import (
    PLAIN_LOOP,
    as_shipped,
)
from tests.lab.tests.evaluation.talks import a_row, a_scene, a_stage, given, opened

ASKED = {"say": "What's two plus two?", "answer": ["4", "four"]}


def value(name: str, found: Sequence[Figure]) -> float:
    return next(figure.value for figure in found if figure.name == name)


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> FakeLanguageModel:
    model = FakeLanguageModel("Hello!", "Four.")
    monkeypatch.setattr("tests.lab.evaluation.talk_stage.open_stage", lambda seed: opened(model))
    return model


def test_the_program_answers_line_by_line_in_a_session_of_its_own(tmp_path: Path) -> None:
    model = FakeLanguageModel("Hello!", "Four.")

    assert as_shipped(a_scene(tmp_path, "Hi.", ASKED), a_stage(model)) == ("Hello!", "Four.")


def test_shares_are_told_for_each_arm_with_their_difference(tmp_path: Path) -> None:
    found = given(tmp_path, a_row("one", ASKED), a_row("two", ASKED))
    talks = {
        ("a", "one"): ("Four.",),
        ("a", "two"): ("Five.",),
        ("b", "one"): ("Five.",),
        ("b", "two"): ("Six.",),
    }

    made = figures(found, ("a", "b"), talks, seed=0)

    assert value("a: facts, sums and names right", made) == 0.5
    assert value("b: facts, sums and names wrong", made) == 1.0
    assert value("a less b: checks passed, mean of scenes", made) == pytest.approx(0.05)


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path, stage: FakeLanguageModel) -> None:
    given(tmp_path, a_row("one", "Hi."), a_row("two", "Hi."))
    wanted = Wanted((PLAIN_LOOP,), talks=tmp_path / "talks.jsonl")
    whole = measure(Run(tmp_path), wanted)
    kept = (tmp_path / "talks.jsonl").read_text().splitlines()
    (tmp_path / "talks.jsonl").write_text(kept[0] + "\n")
    asked = len(stage.prompts)

    measure(Run(tmp_path), wanted)

    assert len(stage.prompts) == asked + 1
    assert [json.loads(line)["scene"] for line in (tmp_path / "talks.jsonl").read_text().splitlines()] == [
        "one",
        "two",
    ]
    assert measure(Run(tmp_path), Wanted(judge=tmp_path / "talks.jsonl"))[0].of == whole[0].of


def test_the_command_writes_talks_pairs_and_figures(tmp_path: Path, stage: FakeLanguageModel) -> None:
    given(tmp_path, a_row("one", "Hi.", ASKED))
    folder = str(tmp_path)

    options = [f"--talks={folder}/t.jsonl", f"--pairs={folder}/p.txt", f"--json={folder}/f.json"]
    code = main(["eval", "talk", "--data", folder, *options])

    assert code == 0
    assert {json.loads(line)["arm"] for line in (tmp_path / "t.jsonl").read_text().splitlines()} == {
        "as shipped",
        "plain loop",
    }
    assert "1 rather: _" in (tmp_path / "p.txt").read_text()
    assert json.loads((tmp_path / "p.txt.key").read_text())["1"][0] == "one"
    assert json.loads((tmp_path / "f.json").read_text())["part"] == "talk"
