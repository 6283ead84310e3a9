"""What a long talk costs: a session in writing, line by line, as it is installed but for the language model."""

import asyncio
import gc
import random
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

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
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel

WARM_UP = 20
"""Turns after which the prompt is as long as it gets."""
TURNS = 20
MOST_BYTES = 12_000
"""That a turn may add to what the program's own lines hold; up to 6,000 were measured, of what is told of the last
turns and not full by then."""

WHO = "my sister", "the neighbour", "our dog", "my boss", "a friend", "my mother"
DID = "called me", "was late", "made me laugh", "needs some help", "went missing", "came back"
WHEN = "today", "yesterday", "this morning", "at work", "on the way", "after lunch"


class Unremembering(FakeLanguageModel):
    """Answers "I see." in a small context, and takes no note of what it was asked."""

    def __init__(self) -> None:
        super().__init__(context_tokens=900)

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


@pytest.mark.slow
@in_a_loop
async def test_memory_does_not_grow_with_the_length_of_a_talk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for most in ("encoder.reading.MOST", "reply.analysis._HELD"):  # else what was read is held for 64 turns
        monkeypatch.setattr(f"companion.{most}", 8)
    paths = find_paths({HOME_VARIABLE: str(tmp_path)})
    paths.make()
    equipment = without_sound(equip(paths, NAME, load_choices(paths, NAME)))
    listener = Listener()
    session = Session(replace(equipment, open_language_model=Unremembering), listener)
    said = lines()

    async def talk(until: int) -> None:
        while listener.replies < until:
            session.handle(msg.Say(next(said), "key"))
            await listener.has_heard(listener.replies + 1)

    tracemalloc.start()
    await session.open()
    try:
        await talk(WARM_UP)
        before = held()
        await talk(WARM_UP + TURNS)
        grown = held() - before
    finally:
        tracemalloc.stop()
        await session.close()

    assert grown / TURNS <= MOST_BYTES
