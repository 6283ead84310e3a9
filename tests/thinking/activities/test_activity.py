"""What goes on in any activity, and what code says by itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from companion.thinking.activities.activity import LEFT_LYING, Activity, begin, read_texts, step
from companion.thinking.activities.requests import ActivityKind
from tests.tables import each_row

TEXTS = read_texts()


def begun(kind: ActivityKind, *said: str) -> Activity:
    activity: Activity | None
    activity, _ = begin(kind, TEXTS, 0, 0.0)
    for words in said:
        assert activity is not None
        activity, _ = step(activity, words, 1.0, TEXTS, weighs=False)
    assert activity is not None
    return activity


@each_row("kind", ActivityKind)
def test_every_activity_begins_with_something_to_say(kind: ActivityKind) -> None:
    for seed in range(20):
        activity, said = begin(kind, TEXTS, seed, 0.0)
        assert activity.kind is kind
        assert said


@each_row("kind", ActivityKind)
@pytest.mark.parametrize("words", ["Stop.", "Enough.", "Something else, please.", "No."])
def test_every_activity_ends_at_once_when_the_person_wants(kind: ActivityKind, words: str) -> None:
    after, said = step(begun(kind), words, 1.0, TEXTS, weighs=False)

    assert after is None
    assert said.text in TEXTS.offers.ended


@each_row("kind", ActivityKind)
def test_what_weighs_is_answered_by_nothing_that_was_written_before(kind: ActivityKind) -> None:
    after, said = step(begun(kind), "My father is ill.", 1.0, TEXTS, weighs=True)

    assert after is None
    assert not said


@each_row("kind", ActivityKind)
def test_what_was_left_lying_does_not_come_back(kind: ActivityKind) -> None:
    after, said = step(begun(kind), "Yes.", LEFT_LYING + 1.0, TEXTS, weighs=False)

    assert after is None
    assert not said


def test_in_a_part_no_is_said_to_the_other() -> None:
    playing = begun(ActivityKind.HARD_TALK, "My boss.", "That I can't come on Sunday.")

    after, said = step(playing, "No.", 1.0, TEXTS, weighs=False)

    assert after is not None
    assert said


def test_stop_ends_a_part_with_what_worked() -> None:
    playing = begun(ActivityKind.HARD_TALK, "My boss.", "That I can't come.", "I feel tired.")

    after, said = step(playing, "Stop.", 1.0, TEXTS, weighs=False)

    assert after is None
    assert len(said.pieces) >= 3


_CLINICAL = re.compile(
    r"\b(?:heal\w*|cure\w*|therap\w*|treat\w*|anxiety|depress\w*|disorder|symptom\w*|proven|stud(?:y|ies)|stress\w*|"
    r"diagnos\w*|clinical\w*|medical\w*|nervous system|vagus)\b",
    re.IGNORECASE,
)
_SLOTS = {
    "{words}",
    "{title}",
    "{label}",
    "{who}",
    "{memory}",
}


def lines(value: object) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from lines(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from lines(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from lines(getattr(value, field.name))


ALL = tuple(lines(read_texts()))


def test_nothing_clinical_is_claimed() -> None:
    assert [line for line in ALL if _CLINICAL.search(line)] == []


def test_what_is_filled_in_is_known() -> None:
    assert {slot for line in ALL for slot in re.findall(r"\{\w*\}", line)} <= _SLOTS


def test_nothing_but_spoken_words_is_said() -> None:
    assert [line for line in ALL if re.search(r"[*_#<>\[\]|`]|\s\s|\n", line)] == []
