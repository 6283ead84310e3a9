"""What goes on in any activity."""

import pytest

from companion.thinking.activities.activity import LEFT_LYING, Activity, begin, step
from companion.thinking.activities.kind import ActivityKind
from companion.thinking.activities.texts import read_texts
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
