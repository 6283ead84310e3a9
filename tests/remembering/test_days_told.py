"""Sentences in six languages mean the days that stand beside them: ``tests/data/days_told``.

A line is a sentence said on Tuesday, 3 November 2026, at ten, and when it is about: a day, a time of day, or a span
from one day to another. "~" is a vague span: half of it has to be right. The first 289 were written before the rules,
and 274 of them were right at first; of 160 that were written after them, 154; of 62 without a time, 51.
"""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from companion.remembering.times.time_words import Tense, find_time
from companion.values import TimeSpan

ZONE = ZoneInfo("Europe/Berlin")
SAID_AT = datetime(2026, 11, 3, 10, tzinfo=ZONE).timestamp()
TOLD = Path(__file__).parents[1] / "data" / "days_told"
NIGHT = timedelta(hours=30)
"""From midnight to the end of the night."""


def lines() -> list[tuple[str, str]]:
    found = []
    for file in sorted(TOLD.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            text, _, meant = line.partition(" | ")
            found.append((text, meant))
    return found


@pytest.mark.parametrize(("text", "meant"), lines())
def test_the_day_that_is_meant_is_found(text: str, meant: str) -> None:
    found = find_time(text, SAID_AT, ZONE, Tense.TOLD)

    assert is_meant(None if found is None else found.span, meant), found


def is_meant(span: TimeSpan | None, meant: str) -> bool:
    if span is None or meant == "none":
        return span is None and meant == "none"
    since, until = (datetime.fromtimestamp(at, ZONE).replace(tzinfo=None) for at in (span.since, span.until))
    if "T" in meant:
        return since == datetime.fromisoformat(meant)
    first, _, last = meant.lstrip("~").partition("..")
    begin = datetime.fromisoformat(first)
    if not last:
        return begin <= since < begin + timedelta(days=1) and until <= begin + NIGHT
    end = datetime.fromisoformat(last) + timedelta(days=1)
    if not meant.startswith("~"):
        return (since, until) == (begin, end)
    return (min(until, end) - max(since, begin)) >= 0.5 * (max(until, end) - min(since, begin))
