"""Who goes on in another language is asked once about it, in a whole session and in the next."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from companion.channel import messages as msg
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.storage.store import open_store
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel

LONG = "Ich hatte heute einen langen Tag und niemand hat sich bei mir bedankt."
SHORT = "Ich bin heute so müde."


@asynccontextmanager
async def talking(paths: Paths) -> AsyncIterator[Company]:
    cast = Cast(paths, model=FakeLanguageModel(*["Das klingt anstrengend."] * 6))
    async with Company(replace(cast.in_writing(), planning=PlanningParts())) as company:
        await company.sees(msg.Noticed("preparing", ""))
        yield company


async def tell(company: Company, *said: str) -> list[str]:
    """Say things one after the other; return what was asked about so far."""
    for words in said:
        count = len(company.replies) + 1
        company.types(words)
        await company.is_answered(count)
    return [event.language for event in company.of(msg.LanguageAsked)]


def settled(paths: Paths) -> frozenset[str]:
    with open_store(paths, NAME) as store:
        return store.lessons.learned(without="").languages


@in_a_loop
async def test_who_has_answered_is_not_asked_in_the_next_session(paths: Paths) -> None:
    async with talking(paths) as company:
        asked = await tell(company, LONG, SHORT)
        company.session.handle(msg.SettleLanguage("de"))
        await company.sees(msg.LanguageAsked(""))
    async with talking(paths) as company:
        asked_again = await tell(company, LONG, SHORT)

    assert (asked, asked_again) == (["de"], [])
    assert settled(paths) == {"de"}


@in_a_loop
async def test_who_has_not_answered_is_asked_in_the_next_session(paths: Paths) -> None:
    async with talking(paths) as company:
        await tell(company, LONG, SHORT)
    async with talking(paths) as company:
        assert await tell(company, LONG, SHORT) == ["de"]

    assert settled(paths) == frozenset()


@in_a_loop
async def test_who_forgets_everything_is_asked_again(paths: Paths) -> None:
    async with talking(paths) as company:
        await tell(company, LONG, SHORT)
        company.session.handle(msg.SettleLanguage("de"))
        await company.sees(msg.LanguageAsked(""))
    async with talking(paths) as company:
        await tell(company, LONG)
        company.session.handle(msg.ForgetSince(0.0))
        await company.until(lambda: any("Deleted" in words for words in company.notices.values()))
        assert await tell(company, LONG, SHORT) == ["de"]

    assert settled(paths) == frozenset()


@in_a_loop
async def test_off_the_record_nothing_is_asked(paths: Paths) -> None:
    async with talking(paths) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))

        assert await tell(company, LONG, SHORT, LONG) == []


@in_a_loop
async def test_in_a_danger_nothing_is_asked(paths: Paths) -> None:
    async with talking(paths) as company:
        assert await tell(company, "Ich will heute Nacht sterben.", LONG, SHORT) == []
