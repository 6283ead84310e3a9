"""What the companion knows of the person: read off the store, told to every prompt, and changed with the memories."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC
from typing import cast

import pytest

from companion.channel import messages as msg
from companion.channel.frames import MAX_FRAME_BYTES, encode
from companion.engine.choices import Privacy
from companion.engine.memory.known_person import KnownSheet
from companion.engine.memory.sleeper import LOOKS, QUIET
from companion.remembering.sheet import MostImportant
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.known_answers import plans_asked
from companion.values import Boundaries, Memory, MemoryKind, MemoryOrigin, TimeSpan
from tests.fakes.equipment import NAME, Company, remembering
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import run, running_loop
from tests.tables import each_row

OWN_NAME = Memory(
    MemoryKind.FACT, "Your name is Anna.", 1.6e9, subject="name", origin=MemoryOrigin.TOLD, salience=0.8
)
HOME = replace(OWN_NAME, text="You live in York.", subject="home")
KNOWN = "\nWhat you know about them: Name: Anna. They live in York."
NAME_ALONE = "\nWhat you know about them: Name: Anna."


@pytest.fixture
def remembered(paths: Paths) -> tuple[int, ...]:
    with open_store(paths, NAME) as store:
        return store.memories.add([NewMemory(OWN_NAME), NewMemory(HOME)])


@pytest.fixture
def model() -> FakeLanguageModel:
    return FakeLanguageModel()


async def page(company: Company) -> list[str]:
    """Return what stands on the page; all that was told of it before has reached the generator by then."""
    shown = await company.asks(msg.WhatIsKnown(), msg.KnownShown)
    return [line.text for line in shown.lines]


async def page_tells(company: Company, text: str) -> None:
    """Ask for the page until this stands on it: what was told is written down beside the talk."""
    async with asyncio.timeout(PATIENCE):
        while text not in await page(company):
            pass


async def says(company: Company, text: str) -> None:
    count = len(company.replies)
    company.types(text)
    await company.is_answered(count + 1)


async def does(company: Company, command: msg.Command) -> None:
    company.shown.clear()
    company.session.handle(command)  # type: ignore[arg-type]  # a command of the book's
    await company.sees(msg.MemoriesChanged())


@pytest.mark.parametrize(
    ("set_so", "lines", "known"),
    [
        ({}, [OWN_NAME.text, HOME.text], KNOWN),
        ({"privacy": lambda: Privacy(Boundaries(topics=("York",)))}, [OWN_NAME.text], NAME_ALONE),
        ({"privacy": lambda: Privacy(is_recall_on=False)}, [], ""),
        ({"memory": None}, [], ""),
    ],
    ids=["all", "a closed topic", "nothing now", "nothing ever"],
)
async def test_from_the_start_every_prompt_tells_what_may_be_known(
    paths: Paths,
    remembered: tuple[int, ...],
    model: FakeLanguageModel,
    set_so: dict[str, object],
    lines: list[str],
    known: str,
) -> None:
    async with Company(remembering(paths, model, **set_so)) as company:
        await says(company, "Hello.")

        assert await page(company) == lines
    assert [prompt.known for prompt in model.prompts] == [known]


async def test_what_is_told_in_the_talk_stands_on_the_page_and_leaves_its_prompts_as_they_are(
    paths: Paths, remembered: tuple[int, ...], model: FakeLanguageModel
) -> None:
    async with Company(remembering(paths, model)) as company:
        await says(company, "I'm allergic to nuts.")
        await says(company, "And now?")

        await page_tells(company, "You're allergic to nuts.")
    assert {prompt.known for prompt in model.prompts} == {KNOWN}


async def test_a_correction_is_known_at_once(
    paths: Paths, remembered: tuple[int, ...], model: FakeLanguageModel
) -> None:
    async with Company(remembering(paths, model)) as company:
        await does(company, msg.CorrectMemory(remembered[0], "Anne"))
        await page(company)
        await says(company, "Who am I?")

    assert model.prompts[-1].known == "\nWhat you know about them: Name: Anne. They live in York."


async def test_what_was_forgotten_is_known_no_more(
    paths: Paths, remembered: tuple[int, ...], model: FakeLanguageModel
) -> None:
    async with Company(remembering(paths, model)) as company:
        await does(company, msg.ForgetMemories((remembered[1],)))
        assert await page(company) == [OWN_NAME.text]
        await says(company, "Where do I live?")

    assert model.prompts[-1].known == NAME_ALONE


async def test_a_sheet_of_huge_memories_fits_into_a_message(paths: Paths) -> None:
    with open_store(paths, NAME) as store:
        store.memories.add([NewMemory(replace(HOME, text="🎻" * 20_000))] * 50)
    async with Company(remembering(paths)) as company:
        answer = await company.session.answer(msg.Query(1, msg.WhatIsKnown()))

    assert len(encode(answer)) < MAX_FRAME_BYTES


def test_what_was_read_before_something_was_forgotten_is_not_told(
    paths: Paths, remembered: tuple[int, ...]
) -> None:
    told: list[Sequence[str]] = []

    def forgets_meanwhile() -> float:
        known.drop()
        return OWN_NAME.happened_at

    with open_store(paths, NAME) as store:
        known = KnownSheet(
            store.memories,
            privacy=Privacy,
            zone=UTC,
            unix_now=forgets_meanwhile,
            knows=told.append,
        )
        known.tell()

    assert told == [()]


def test_what_was_told_is_known_after_a_while_of_quiet(paths: Paths) -> None:
    model = FakeLanguageModel("Poor Bruno.", "Well enough.")

    async def evening(company: Company) -> None:
        await says(company, "My dog Bruno is ill.")
        await asyncio.sleep(QUIET + 3 * LOOKS)
        await page(company)
        await says(company, "And you?")

    _on_virtual_time(paths, model, evening)

    assert [prompt.known for prompt in model.prompts] == ["", "\nWhat you know about them: Dog: Bruno."]


def _on_virtual_time(
    paths: Paths, model: FakeLanguageModel, evening: Callable[[Company], Awaitable[None]]
) -> None:
    async def spent() -> None:
        loop, began = running_loop(), time.time()
        threads = replace(threads_of(loop), unix_now=lambda: began + loop.time())
        async with Company(remembering(paths, model), threads=threads) as company:
            await evening(company)

    run(spent)


class Plans:
    """A store of one plan."""

    def page(self, wanted: MemoryFilter, *, limit: int) -> Sequence[Memory]:
        return [THREAD] if MemoryKind.THREAD in wanted.kinds else []


NOON = 1_796_040_000.0
"""Midday of a Monday in UTC: 30 November 2026."""
THREAD = Memory(
    MemoryKind.THREAD,
    "You have the dentist.",
    NOON - 60.0,
    due_at=NOON + 3_600.0,
    about=TimeSpan(NOON + 3_600.0, NOON + 7_200.0),
    is_open=True,
)


def plans(words: str, *, is_recall_on: bool = True) -> MostImportant | None:
    sheet = KnownSheet(
        cast("Memories", Plans()),
        privacy=lambda: Privacy(Boundaries(), is_recall_on=is_recall_on),
        zone=UTC,
        unix_now=lambda: NOON,
    )
    asked = plans_asked(words)
    return None if asked is None else sheet.plans(asked)


@each_row(
    "words",
    [
        "What have I got on this week?",
        "What are my plans?",
        "What's on tomorrow?",
        "What do I have tomorrow?",
        "Do I have plans tonight?",
        "Was steht diese Woche an?",
        "Welche Termine hab ich am Freitag?",
        "Was ist morgen geplant?",
        "Qu'est-ce que j'ai de prévu demain ?",
        "Quels sont mes rendez-vous ?",
        "¿Qué tengo esta semana?",
        "¿Tengo planes mañana?",
        "明日の予定を教えて",
        "明日は何か予定がありますか？",
        "这周我有什么安排？",
        "我明天有安排吗？",
    ],
)
def test_who_asks_for_plans_gets_them_in_six_languages(words: str) -> None:
    assert plans(words) is not None


@each_row(
    "words",
    [
        "What's on your mind?",
        "What's on TV tomorrow?",
        "What's on for dinner tonight?",
        "What were my plans for yesterday?",
        "What were my plans?",
        "What's on tomorrow and on Friday?",
        "Morgen hab ich einen Termin.",
        "Tengo planes mañana.",
        "J'ai des rendez-vous demain.",
        "明日は予定がある。",
        "What is on my mind today is my sister",
        "Was hab ich dir vor zwei Tagen gesagt?",
        "Was steht bei meiner Mutter am Freitag an?",
        "Qu'est-ce que j'ai oublié aujourd'hui ?",
        "¿Qué tengo para cenar esta noche?",
        "tengo algo de miedo por lo de mañana",
        "明日の予定は病院です。",
        "彼の明日の予定を教えて",
        "今天没有什么安排。",
        "他明天有什么安排？",
    ],
)
def test_other_questions_and_what_tells_of_plans_get_none(words: str) -> None:
    assert plans(words) is None


def test_plans_of_the_time_are_told_and_none_without_recall() -> None:
    assert plans("What's on this week?") == MostImportant(
        ("You have the dentist.",), ("You have the dentist.",)
    )
    assert plans("What's on tomorrow?") == MostImportant()
    assert plans("What are my plans?", is_recall_on=False) is None
