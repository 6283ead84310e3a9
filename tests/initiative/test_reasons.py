"""Reasons to speak first, from threads and from time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from companion.engine.initiative import kind_of
from companion.initiative.deciding import DAY, HOUR, Kind, LastTalk, reasons
from companion.remembering.frames import all_frames
from companion.values import Memory, MemoryKind

NOW = datetime(2026, 11, 28, 10, tzinfo=UTC).timestamp()
DENTIST = Memory(
    MemoryKind.THREAD, "You have a dentist appointment.", NOW - 5 * DAY, due_at=NOW - DAY, is_open=True, id=1
)


def kinds(*threads: Memory, last: LastTalk | None = None) -> list[Kind]:
    return [one.kind for one in reasons(threads, last, NOW, UTC, kind_of)]


def test_a_told_day_is_a_reason_from_an_hour_after_it_for_four_days() -> None:
    assert kinds(DENTIST) == [Kind.DATED]
    assert kinds(replace(DENTIST, due_at=NOW - 0.5 * HOUR)) == []
    assert kinds(replace(DENTIST, due_at=NOW + DAY)) == []
    assert kinds(replace(DENTIST, due_at=NOW - 5 * DAY)) == []


@pytest.mark.parametrize(
    "thread",
    [
        replace(DENTIST, is_open=False),
        replace(DENTIST, faded_at=NOW),
        replace(DENTIST, recalled_at=NOW - HOUR),
    ],
)
def test_what_is_over_or_was_spoken_of_since_is_none(thread: Memory) -> None:
    assert kinds(thread) == []


def test_a_closed_topic_is_none() -> None:
    found = reasons([DENTIST], None, NOW, UTC, kind_of, lambda words: "dentist" not in words)

    assert found == ()


def test_a_reminder_is_due_at_its_time_and_a_promise_after_it() -> None:
    asked = replace(DENTIST, text="You asked me: “remind me to call mum”", due_at=NOW - 60.0)
    promised = replace(DENTIST, text="I said: “I will ask you tomorrow.”")

    assert kinds(asked) == [Kind.REMINDER]
    assert kinds(promised) == [Kind.PROMISE]


@pytest.mark.parametrize("language", all_frames())
def test_reminders_and_promises_are_known_in_every_language(language: str) -> None:
    frames = all_frames()[language]
    asked = replace(DENTIST, text=frames.asked.format("“remind me to call mum”"), due_at=NOW - 60.0)
    promised = replace(DENTIST, text=frames.promised.format("“I will ask you tomorrow.”"))

    assert kinds(asked) == [Kind.REMINDER]
    assert kinds(promised) == [Kind.PROMISE]


def test_something_open_without_a_date_may_be_asked_about_after_some_days() -> None:
    undated = replace(DENTIST, due_at=None)

    assert kinds(undated) == [Kind.THREAD]
    assert kinds(replace(undated, happened_at=NOW - DAY)) == []
    assert kinds(replace(undated, happened_at=NOW - 40 * DAY)) == []


def test_time_away_is_a_reason_by_its_length_and_by_the_last_talk() -> None:
    assert kinds(last=LastTalk(NOW - HOUR)) == []
    assert kinds(last=LastTalk(NOW - 14 * HOUR)) == [Kind.GREETING]
    assert kinds(last=LastTalk(NOW - 20 * DAY)) == [Kind.RETURN, Kind.GREETING]
    assert kinds(last=LastTalk(NOW - DAY, valence=-0.6)) == [Kind.HEAVY, Kind.GREETING]
    assert kinds(last=LastTalk(NOW - 30 * DAY, valence=-0.6)) == [Kind.RETURN, Kind.GREETING]


def test_a_clock_that_was_put_back_is_no_absence() -> None:
    assert kinds(last=LastTalk(NOW + 3 * DAY, valence=-0.6)) == []
