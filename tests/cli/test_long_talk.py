"""What a long talk costs: the program with its starter set, line by line through pipes."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from companion.storage.paths import HOME_VARIABLE, find_paths
from tests.engine.running_engine import silent_environment
from tests.fakes.downloads import use_small_model

ROOT = Path(__file__).parents[2]
WARM_UP = 150
"""Turns after which most of what holds the last of something is full."""
TURNS = 150
MOST_BYTES = 20_000
"""A turn may add, the database's pages in SQLite's cache aside, while the rest of it fills: from the 150th to the 300th
turn 14 kB were measured. Over 300 turns behind 300 others it was 0.6 kB before a model wrote every reply."""

WHO = "my sister", "the neighbour", "our dog", "my boss", "a friend", "my mother"
DID = "called me", "was late", "made me laugh", "needs some help", "went missing", "came back"
WHEN = "today", "yesterday", "this morning", "at work", "on the way", "after lunch"


def lines() -> Iterator[str]:
    chance = random.Random(1)
    while True:
        words = " ".join(map(chance.choice, (WHO, DID, WHEN)))
        yield f"{words.capitalize()}, number {chance.randint(1, 999)}."


@contextmanager
def talk(home: Path) -> Iterator["subprocess.Popen[str]"]:
    use_small_model(home)
    with subprocess.Popen(
        [sys.executable, "-m", "companion", "talk", "--text"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=silent_environment(home),
        cwd=ROOT,
        text=True,
        bufsize=1,
    ) as process:
        yield process


@pytest.mark.slow
def test_memory_does_not_grow_with_the_length_of_a_talk(tmp_path: Path) -> None:
    database = find_paths({HOME_VARIABLE: str(tmp_path)}).companion("companion").database
    held: list[int] = []

    with talk(tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for turn, line in zip(range(WARM_UP + TURNS), lines(), strict=False):
            process.stdin.write(f"{line}\n")
            assert process.stdout.readline().strip()
            if turn in {WARM_UP, WARM_UP + TURNS - 1}:
                held.append(psutil.Process(process.pid).memory_info().rss)
        process.stdin.close()

    assert process.returncode == 0
    cached = database.stat().st_size / (WARM_UP + TURNS)
    assert (held[1] - held[0]) / TURNS - cached <= MOST_BYTES
