"""The cost of a long talk: a session in writing, line by line, as it is installed but for the language model.

``COMPANION_TURNS=1000`` makes the long series: the processor's time and the memory of a turn, in its first fifth and
in its last. The language model that answers is one in name, so that all the rest is measured.
"""

import asyncio
import gc
import os
import random
import re
import statistics
import time
import tracemalloc
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.equip import equip, without_sound
from companion.engine.session import Session
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.values import CancelToken
from tests.engine.running_engine import ROOT
from tests.fakes.equipment import NAME
from tests.fakes.language_model import FakeLanguageModel

WARM_UP = 20
"""Turns after which the prompt is as long as it gets."""
TURNS = 20
MOST_BYTES = 18_000
"""That a turn may add to what the program's own lines hold; up to 13,500 were measured, of what is told of the replies
in the dialogue (128 at most)."""

LONG = int(os.environ.get("COMPANION_TURNS", "0"))
MOST_TIME = 1.1
"""Times that a turn of the last fifth may cost one of the first fifth, in the median."""
MOST_RESIDENT_BYTES = 2_000
"""That a turn may add to what the process holds, without pages of the database: 128 MB of these are held at most."""

WHO = "my sister", "the neighbour", "our dog", "my boss", "a friend", "my mother"
DID = "called me", "was late", "made me laugh", "needs some help", "went missing", "came back"
WHEN = "today", "yesterday", "this morning", "at work", "on the way", "after lunch"


class Unremembering(FakeLanguageModel):
    """Answers "I see." in a small context, and takes no note of what it was asked."""

    def __init__(self) -> None:
        super().__init__(context_tokens=1400)

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        yield from super().reply(prompt, limits, cancel)
        self.prompts.clear()
        self.limits.clear()
        self.completed.clear()


class Listener:
    """Counts what a session tells, and keeps nothing of it."""

    def __init__(self) -> None:
        self.replies = self.readings = 0
        self._changed = asyncio.Event()

    def __call__(self, event: msg.Event) -> None:
        self.replies += isinstance(event, msg.CompanionSaid) and event.is_final
        self.readings += isinstance(event, msg.Felt) and event.is_final
        self._changed.set()

    async def has_heard(self, turns: int) -> None:
        """Wait until so many lines were answered and understood."""
        while min(self.replies, self.readings) < turns:
            self._changed.clear()
            await self._changed.wait()


def lines() -> Iterator[str]:
    chance = random.Random(1)
    while True:
        words = " ".join(map(chance.choice, (WHO, DID, WHEN)))
        yield f"{words.capitalize()}, number {chance.randint(1, 999)}."


def held() -> int:
    """How many bytes were taken by lines of the program's own, and are still held."""
    gc.collect()
    ours = tracemalloc.Filter(inclusive=True, filename_pattern=str(ROOT / "companion" / "*"))
    return sum(each.size for each in tracemalloc.take_snapshot().filter_traces([ours]).traces)


class Talk:
    """Lines said to a session one after another."""

    def __init__(self, session: Session, listener: Listener) -> None:
        self._session = session
        self._listener = listener
        self._said = lines()

    async def turn(self) -> None:
        """Say a line, and wait until it is answered and understood."""
        self._session.handle(msg.Say(next(self._said), "key"))
        await self._listener.has_heard(self._listener.replies + 1)

    async def turns(self, count: int) -> None:
        for _ in range(count):
            await self.turn()


@asynccontextmanager
async def talking(home: Path) -> AsyncIterator[Talk]:
    paths = find_paths({HOME_VARIABLE: str(home)})
    paths.make()
    equipment = without_sound(equip(paths, NAME, load_choices(paths, NAME)))
    listener = Listener()
    session = Session(replace(equipment, open_language_model=Unremembering), listener)
    await session.open()
    try:
        yield Talk(session, listener)
    finally:
        await session.close()


@pytest.mark.slow
async def test_memory_does_not_grow_with_the_length_of_a_talk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for most in ("encoder.reading.MOST", "reply.analysis._HELD"):  # else what was read is held for 64 turns
        monkeypatch.setattr(f"companion.{most}", 8)
    tracemalloc.start()
    try:
        async with talking(tmp_path) as talk:
            await talk.turns(WARM_UP)
            before = held()
            await talk.turns(TURNS)
            grown = held() - before
    finally:
        tracemalloc.stop()

    assert grown / TURNS <= MOST_BYTES


long_series = pytest.mark.skipif(not LONG, reason="COMPANION_TURNS=1000 makes the long series")


@pytest.mark.slow
@long_series
def test_a_turn_takes_as_long_at_the_end_of_a_long_talk(tmp_path: Path) -> None:
    costs = asyncio.run(costs_of_turns(tmp_path))
    fifth = LONG // 5
    fifths = [typical(costs[begin : begin + fifth]) for begin in range(0, LONG, fifth)]
    print("a turn, in terms of a fixed piece of work:", *(f"{each:.2f}" for each in fifths))

    assert fifths[-1] / fifths[0] <= MOST_TIME


@pytest.mark.slow
@long_series
def test_the_process_holds_as_much_at_the_end_of_a_long_talk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.storage.database.CACHE_KIB", 512)
    resident = [each.resident_bytes for each in asyncio.run(costs_of_turns(tmp_path))]
    by_then = LONG // 5  # what is held of the last turns is full
    grown = (resident[-1] - resident[by_then]) / (LONG - by_then)
    print(f"{grown:.0f} bytes a turn")

    assert grown <= MOST_RESIDENT_BYTES


@dataclass(frozen=True)
class Cost:
    """Cost of one turn."""

    seconds: float
    """Processor time in seconds."""
    yardstick_seconds: float
    """Processor time of a fixed piece of work just after it: on a busy machine all work costs more."""
    resident_bytes: int
    """Memory of the process after it."""


def typical(costs: list[Cost]) -> float:
    """Return the median turn in terms of the median fixed piece of work."""
    return statistics.median(each.seconds for each in costs) / statistics.median(
        each.yardstick_seconds for each in costs
    )


async def costs_of_turns(home: Path) -> list[Cost]:
    process, costs = psutil.Process(), list[Cost]()
    async with talking(home) as talk:
        await talk.turns(WARM_UP)
        for _ in range(LONG):
            begun = time.process_time()
            await talk.turn()
            ended = time.process_time()
            fixed_work()
            costs.append(Cost(ended - begun, time.process_time() - ended, process.memory_info().rss))
    return costs


def fixed_work() -> None:
    """Multiply matrices and count words, as the networks and the rules of a turn do."""
    matrix = np.ones((192, 192), np.float32)
    for _ in range(20):
        np.matmul(matrix, matrix)
        Counter(re.findall(r"\w+", "My sister called me today, number 7. " * 40))
