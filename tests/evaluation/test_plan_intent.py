"""How the intent is measured."""

import json
from pathlib import Path

from companion.evaluation.plan_intent import PARTS, is_right, rows
from companion.thinking.situation import FILE, LEARNED_FILE, read_situations
from companion.values import Situation, Want

TALKS = LEARNED_FILE.with_name("topics.jsonl")


def test_what_is_wanted_is_judged_by_what_was_written_down() -> None:
    row = {"person": "The dog died.", "wants": "comfort"}

    assert is_right(Situation(Want.COMFORT, 0.7), row)
    assert not is_right(Situation(Want.PLAY, 0.7), row)


def test_the_parts_of_a_collection_make_up_the_whole() -> None:
    for name, of in (("plan_situations", 100), ("plan_topic_shifts", 100), ("plan_strategies", 150)):
        assert [len(rows(name, part)) for part in PARTS] == [of // 2, of // 2]


def test_rows_among_the_data_take_the_place_of_ours(tmp_path: Path) -> None:
    row = {"turns": [["person", "It rains."]], "shifts": []}
    (tmp_path / "plan_topic_shifts_fresh.jsonl").write_text(json.dumps(row), "utf-8")

    assert rows("plan_topic_shifts_fresh", data=tmp_path) == [{"part": "given"} | row]


def test_of_the_fresh_dialogues_half_have_a_shift() -> None:
    shifts = [bool(row["shifts"]) for row in rows("plan_topic_shifts_fresh")]
    assert len(rows("plan_situations_fresh")) == 100
    assert (len(shifts), sum(shifts)) == (100, 50)
    near = [bool(row["shifts"]) for row in rows("plan_topic_shifts_near")]
    assert len(rows("plan_situations_spoken")) == 100
    assert (len(near), sum(near)) == (120, 60)


def test_nothing_is_measured_on_what_the_program_knows() -> None:
    known = {one.person.casefold() for path in (FILE, LEARNED_FILE) for one in read_situations(path)}
    measured = {row["person"].casefold() for part in PARTS for row in rows("plan_situations", part)}
    for name in ("fresh", "spoken"):
        measured |= {row["person"].casefold() for row in rows(f"plan_situations_{name}")}
    talks = TALKS.read_text("utf-8").splitlines()
    learned = {text.casefold() for talk in talks for _, text in json.loads(talk)["turns"]}
    marked = [
        *rows("plan_topic_shifts", "b"),
        *rows("plan_topic_shifts_fresh"),
        *rows("plan_topic_shifts_near"),
    ]
    said = {text.casefold() for row in marked for who, text in row["turns"] if who == "person"}
    assert not known & measured
    assert not learned & said
