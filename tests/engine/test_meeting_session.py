"""The name that is written in the guide, through a whole session: kept with its source, greeted in written words."""

from companion.channel import messages as msg
from companion.engine.privacy import Privacy
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import MemoryKind, MemoryOrigin, Phase, Speaker
from tests.engine.test_memory_session import in_writing, kept, texts
from tests.fakes.equipment import NAME, Company
from tests.fakes.happenings import in_a_loop

GREETING = "Hello Jana, good to meet you. I'm Robin. What would you like to talk about?"


async def met(company: Company) -> str:
    await company.sees_phase(Phase.IDLE)
    company.session.handle(msg.TellName(" Jana\n"))
    return await company.is_answered()


@in_a_loop
async def test_the_name_is_kept_as_written_by_the_person_and_greeted_without_words_of_theirs(
    paths: Paths,
) -> None:
    async with Company(in_writing(paths)) as company:
        greeting = await met(company)
        await company.until(lambda: bool(company.of(msg.MemoriesChanged)))

    with open_store(paths, NAME) as store:
        said = [(one.speaker, one.text) for one in store.utterances.latest(9)]
    (name,) = kept(paths, MemoryKind.FACT)
    assert greeting == GREETING
    assert said == [(Speaker.COMPANION, GREETING)]
    assert (name.text, name.subject, name.origin) == ("Your name is Jana.", "name", MemoryOrigin.TOLD)


@in_a_loop
async def test_off_the_record_or_without_facts_the_name_is_greeted_and_not_kept(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.until(lambda: bool(company.of(msg.OffRecordChanged)))
        assert await met(company) == GREETING
    no_facts = Privacy(kinds=frozenset(MemoryKind) - {MemoryKind.FACT})
    async with Company(in_writing(paths, privacy=lambda: no_facts)) as company:
        assert await met(company) == GREETING

    assert texts(kept(paths, MemoryKind.FACT)) == []
