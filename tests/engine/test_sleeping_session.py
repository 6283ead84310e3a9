"""Sleep through a whole session, on virtual time: nobody talks for a while, and what was said is gone through."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

from companion.channel import messages as msg
from companion.engine.memory.sleeper import LOOKS, QUIET
from companion.storage.memories import Sleep
from companion.storage.memory_filter import MemoryFilter
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Memory, MemoryKind
from tests.fakes.equipment import NAME, Company, remembering
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import run, running_loop

DAY = 86_400.0
BEGAN = datetime(2026, 3, 11, 12, 0, tzinfo=UTC).timestamp()
"""The middle of a day, of a week and of a month: the day after it ends no month."""
SISTER = "My sister Anna plays the violin in Leipzig."
UNREAD = "I know the price of every stamp."
"""What no rule makes a memory of."""
FOUND = json.dumps({"1. I know the price of every stamp": "skill"})


def talks(
    paths: Paths,
    evening: Callable[[Company], Awaitable[None]],
    *,
    later: float = 0.0,
    model: FakeLanguageModel | None = None,
    **memory: object,
) -> None:
    """Spend an evening, so many seconds after the first, on virtual time."""

    async def spent() -> None:
        loop, began = running_loop(), BEGAN + later
        threads = replace(threads_of(loop), unix_now=lambda: began + loop.time())
        equipment = remembering(paths, model, memory=memory_parts(**memory))
        async with Company(equipment, threads=threads) as company:
            await evening(company)

    run(spent)


async def tells_of_the_sister(company: Company) -> None:
    await company.tell(SISTER)


async def is_quiet(company: Company) -> None:
    await asyncio.sleep(QUIET + 2 * LOOKS)


async def tells_and_is_quiet(company: Company) -> None:
    await tells_of_the_sister(company)
    await is_quiet(company)


def remembered(paths: Paths, *kinds: MemoryKind) -> list[Memory]:
    with open_store(paths, NAME) as store:
        return list(store.memories.page(MemoryFilter(kinds=frozenset(kinds)), limit=100))


def sleeps(paths: Paths) -> tuple[Sleep, ...]:
    with open_store(paths, NAME) as store:
        return store.memories.sleeps(limit=10)


def test_yesterday_is_summed_up_once_nobody_talks(paths: Paths) -> None:
    talks(paths, tells_of_the_sister)
    assert sleeps(paths) == ()

    talks(paths, is_quiet, later=DAY)

    (summary,) = remembered(paths, MemoryKind.SUMMARY)
    assert SISTER in summary.text
    assert remembered(paths, MemoryKind.DIARY)
    (slept,) = sleeps(paths)
    assert (slept.read_until, slept.summarised) == (2, 2)


def test_the_window_is_told_of_what_is_written_in_the_talk_and_while_it_sleeps(paths: Paths) -> None:
    told: list[int] = []

    async def evening(company: Company) -> None:
        await tells_of_the_sister(company)
        await asyncio.sleep(1.0)
        told.append(len(company.of(msg.MemoriesChanged)))
        await is_quiet(company)
        told.append(len(company.of(msg.MemoriesChanged)))

    talks(paths, evening)

    assert 0 < told[0] < told[1]


def test_while_somebody_talks_it_does_not_sleep(paths: Paths) -> None:
    async def talks_on(company: Company) -> None:
        for _ in range(4):
            await asyncio.sleep(QUIET / 2)
            await company.tell(SISTER)

    talks(paths, talks_on)

    assert sleeps(paths) == ()


def test_a_capable_language_model_is_asked_what_to_remember_and_then_talks_on(paths: Paths) -> None:
    model = FakeLanguageModel("I see.", completions=[FOUND])

    async def evening(company: Company) -> None:
        await company.tell(UNREAD)
        await tells_and_is_quiet(company)

    talks(paths, evening, model=model, can_extract=True)

    assert "You know the price of every stamp." in [one.text for one in remembered(paths, MemoryKind.FACT)]
    assert UNREAD.rstrip(".") in model.completed[0].messages[0].text


def test_a_language_model_that_cannot_extract_is_not_asked(paths: Paths) -> None:
    model = FakeLanguageModel("I see.", completions=[FOUND])

    talks(paths, tells_and_is_quiet, model=model)

    assert model.completed == []
    assert len(sleeps(paths)) == 1
