"""How the intent is measured."""

import json

from companion.thinking.situation import FILE, LEARNED_FILE, read_situations
from tests.lab.evaluation.plan_intent import PARTS, rows

TALKS = LEARNED_FILE.with_name("topics.jsonl")


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
