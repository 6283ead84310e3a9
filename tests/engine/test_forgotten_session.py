"""What is forgotten is in no text that a running session holds, in whatever thread, cache or closure."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from companion.channel import messages as msg
from companion.encoder.guard import open_guard
from companion.encoder.reading import open_text_reader
from companion.engine.choices import load_choices
from companion.engine.equip import equip, without_sound
from companion.engine.equipment import Equipment
from companion.reply.analysis import open_turn_analyser
from companion.reply.brief_maker import PlanningParts
from companion.storage.memories import NewMemory
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Memory, MemoryKind, MemoryOrigin
from tests.fakes.downloads import use_small_model
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import PATIENCE
from tests.fakes.held_texts import holds, in_threads
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts

WHO = "Quentin"
SAID = (
    "My brother Quentin visited me yesterday and it was wonderful.",
    "I have a dentist appointment with Quentin on Friday and I feel awful about it.",
)
KNOWN = Memory(
    MemoryKind.PROFILE,
    "You like to be asked about Quentin.",
    1.7e9,
    subject="asking",
    origin=MemoryOrigin.TOLD,
)


class Forgetful(FakeLanguageModel):
    """Takes no note of what it is to forget."""

    def forget(self) -> None:
        self.prompts.clear()


def scripted(paths: Paths) -> Equipment:
    """Everything that reads texts as it is, and a language model that says what it is told to."""
    reader = open_text_reader()
    return replace(
        Cast(paths, model=Forgetful("That is good to hear.")).in_writing(),
        feeling=feeling_parts(open_reader=lambda: reader),
        memory=memory_parts(open_reader=lambda: reader),
        planning=PlanningParts(lambda: open_turn_analyser(reader, open_guard())),
    )


def installed(paths: Paths) -> Equipment:
    use_small_model(paths.data)
    return without_sound(equip(paths, NAME, load_choices(paths, NAME)))


@pytest.fixture(params=[scripted, pytest.param(installed, marks=pytest.mark.model)])
def equipped(request: pytest.FixtureRequest) -> Callable[[Paths], Equipment]:
    equipped: Callable[[Paths], Equipment] = request.param
    return equipped


def held(company: Company) -> list[str]:
    """Where the session holds a text about who is to be forgotten, but for what its tests take note in."""
    return holds(WHO, company.session, in_threads(), but_for=(company, company.log))


async def talks(company: Company, *said: str) -> None:
    """Say something, and wait until it is answered, understood and taken in by whoever does that in a thread."""
    for text in said:
        replies, readings = len(company.replies) + 1, len(understood(company)) + 1
        company.types(text)
        await company.until(partial(has_taken_in, company, replies, readings), within=3 * PATIENCE)


def has_taken_in(company: Company, replies: int, readings: int) -> bool:
    return len(company.replies) >= replies and len(understood(company)) >= readings


async def deletes(company: Company, id: int) -> None:
    """Delete an utterance, and wait until it is told that the history is another one."""
    changes = len(company.of(msg.HistoryChanged))
    company.session.handle(msg.DeleteTurn(id))
    await company.until(lambda: len(company.of(msg.HistoryChanged)) > changes)


def understood(company: Company) -> list[msg.Felt]:
    return [event for event in company.of(msg.Felt) if event.is_final]


async def test_of_who_is_forgotten_nothing_is_held(
    paths: Paths, equipped: Callable[[Paths], Equipment]
) -> None:
    with open_store(paths, NAME) as store:
        store.memories.add([NewMemory(KNOWN)])
    async with Company(equipped(paths)) as company:
        await talks(company, *SAID)
        assert held(company)

        company.session.handle(msg.ForgetAbout(WHO))
        await company.sees(msg.MoodTraceChanged())
        await company.has_forgotten()
        await talks(company, "It rained all day.")

        assert held(company) == []


async def test_of_a_deleted_utterance_nothing_is_held(paths: Paths) -> None:
    async with Company(scripted(paths)) as company:
        await talks(company, SAID[0])
        for entry in await company.history():
            await deletes(company, entry.id)
        await talks(company, "It rained all day.")

        assert held(company) == []


async def test_of_what_was_off_the_record_nothing_is_held_once_things_are_kept_again(paths: Paths) -> None:
    async with Company(scripted(paths)) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        company.types(SAID[0])
        await company.is_answered()
        assert held(company)

        company.session.handle(msg.SetOffRecord(is_on=False))
        await talks(company, "It rained all day.")

        assert held(company) == []
