"""A memory is found by the day that it is about, in six languages: ``tests/data/days_found``.

A line is the day on which something was said, what was said, and the day that it is about. These 48 were written before
they were read with the rules; 44 were found at first.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from companion.feeling.emotions import LABELS
from companion.remembering.book import Lookup, wanted
from companion.remembering.times.dated import about
from companion.values import Memory, MemoryKind, Speaker

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 20, 12, tzinfo=ZONE).timestamp()
LINES = [
    line.split(" | ")
    for file in sorted((Path(__file__).parents[1] / "data" / "days_found").glob("*.txt"))
    for line in file.read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("said_on", "text", "day"), LINES)
def test_what_was_told_is_found_by_its_day(said_on: str, text: str, day: str) -> None:
    said_at = datetime.fromisoformat(said_on).replace(hour=18, tzinfo=ZONE).timestamp()
    told = Memory(MemoryKind.MOMENT, text, said_at, speaker=Speaker.PERSON)
    told = replace(told, about=about(told, ZONE))

    asked = wanted(Lookup(when=day), LABELS, NOW, ZONE).about

    assert told.about is not None
    assert asked is not None
    assert told.about.since < asked.until
    assert told.about.until > asked.since
    assert told.about.until - told.about.since <= 30 * 3600, "a day, not a vague span"
