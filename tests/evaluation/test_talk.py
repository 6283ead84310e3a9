import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from companion.catalog.catalog import read_catalog
from companion.cli.main import main
from companion.evaluation.part import Figure, Run
from companion.evaluation.talk import Wanted, figures, measure
from companion.evaluation.talk_stage import (
    ARMS,
    PLAIN_LOOP,
    as_shipped,
    open_stage,
    plain_loop,
    plain_system_text,
)
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.engines import ModelSpec
from companion.values import BadInput, Speaker
from tests.evaluation.talks import a_row, a_scene, a_stage, given, opened
from tests.fakes.downloads import put_there
from tests.fakes.language_model import FakeLanguageModel

ASKED = {"say": "What's two plus two?", "answer": ["4", "four"]}


def value(name: str, found: Sequence[Figure]) -> float:
    return next(figure.value for figure in found if figure.name == name)


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> FakeLanguageModel:
    model = FakeLanguageModel("Hello!", "Four.")
    monkeypatch.setattr("companion.evaluation.talk_stage.open_stage", lambda seed: opened(model))
    return model


def test_the_plain_loop_is_told_who_it_is_what_was_told_and_all_that_was_said(tmp_path: Path) -> None:
    model = FakeLanguageModel("Hello!", "Four.")
    scene = a_scene(tmp_path, "Hi.", ASKED, told_before=[["2026-08-01", "My cat is called Mino."]])

    assert plain_loop(scene, a_stage(model)) == ("Hello!", "Four.")

    last = model.prompts[-1]
    assert [message.text for message in last.messages] == ["Hi.", "Hello!", ASKED["say"]]
    assert last.persona.startswith("You are Maren")
    assert "2026-08-01: My cat is called Mino." in last.persona


@pytest.mark.parametrize("persona", ["maren", "bex", "lark"])
def test_the_plain_loops_text_is_short(persona: str, tmp_path: Path) -> None:
    scene = a_scene(tmp_path, "Hi.", persona=persona)

    assert 50 <= len(plain_system_text(scene).split()) <= 100


def test_the_program_answers_line_by_line_in_a_session_of_its_own(tmp_path: Path) -> None:
    model = FakeLanguageModel("Hello!", "Four.")

    assert as_shipped(a_scene(tmp_path, "Hi.", ASKED), a_stage(model)) == ("Hello!", "Four.")


def test_what_was_told_weeks_ago_is_no_part_of_the_dialogue_any_more(tmp_path: Path) -> None:
    model = FakeLanguageModel("Hello!")
    scene = a_scene(tmp_path, "Hi.", told_before=[["2026-08-01", "My cat is called Mino."]])

    as_shipped(scene, a_stage(model))

    (prompt,) = model.prompts
    said = [message.text for message in prompt.messages if message.speaker is Speaker.PERSON]
    assert said[-1] == "Hi."
    assert "See you." in said
    assert not any("Mino" in text for text in said)


def test_what_is_told_before_lies_before_the_talk(tmp_path: Path) -> None:
    scene = a_scene(tmp_path, "Hi.", told_before=[["2026-11-01", "My cat is called Mino."]])

    with pytest.raises(BadInput) as told:
        as_shipped(scene, a_stage(FakeLanguageModel()))

    assert "earlier day" in told.value.sentence


def test_a_mechanism_can_be_switched_off_by_name(tmp_path: Path) -> None:
    scene = a_scene(tmp_path, "Hi.")
    taught, untaught = FakeLanguageModel(), FakeLanguageModel()

    ARMS["without adapter"](scene, replace(a_stage(taught), plain_model=lambda: untaught))

    assert not taught.prompts
    assert len(untaught.prompts) == 1


def test_a_model_is_loaded_once_and_only_where_an_arm_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    put_there(find_paths(os.environ).models, read_catalog().default_language_model)
    loaded: list[ModelSpec] = []

    def load(spec: ModelSpec, note: object) -> FakeLanguageModel:
        loaded.append(spec)
        return FakeLanguageModel("Hello!")

    monkeypatch.setattr("companion.evaluation.talk_stage.open_language_model", load)
    scene = a_scene(tmp_path, "Hi.")

    with open_stage() as stage:
        assert not loaded
        plain_loop(scene, stage)
        plain_loop(scene, stage)
        assert [spec.adapter for spec in loaded] == [None]
        stage.model()

    assert [spec.adapter is None for spec in loaded] == [True, False]


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


def test_what_is_not_known_counts_neither_as_passed_nor_as_failed(tmp_path: Path) -> None:
    (scene,) = given(tmp_path, a_row("one", ASKED | {"unknown": True}, ASKED))

    made = figures([scene], ("a",), {("a", "one"): ("I don't know.", "Four.")}, seed=0)

    assert value("a: checks of the scenes passed", made) == 1.0
    assert value("a: facts, sums and names right", made) == 0.5
    assert value("a: facts, sums and names wrong", made) == 0.0


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


@pytest.mark.parametrize(
    "line", ["{", '{"arm": "a"}', '{"arm": "a", "scene": "one", "said": ["X"], "replies": ["Y"]}']
)
def test_a_line_that_is_no_talk_of_its_scene_is_told(line: str, tmp_path: Path) -> None:
    given(tmp_path, a_row("one", "Hi."))
    (tmp_path / "talks.jsonl").write_text(line + "\n")

    with pytest.raises(BadInput) as told:
        measure(Run(tmp_path), Wanted(judge=tmp_path / "talks.jsonl"))

    assert "Line 1 of talks.jsonl" in told.value.sentence


def test_an_arm_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        measure(Run(tmp_path), Wanted(without=("luck",)))

    assert "no “without luck”; choose of as shipped" in told.value.sentence


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
