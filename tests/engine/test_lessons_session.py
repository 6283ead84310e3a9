"""Lessons of a session, also about the language, are known to the next, and gone with what is forgotten."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import chain
from typing import Final

from companion.channel import messages as msg
from companion.feeling.emotions import read
from companion.reply.analysis import TurnAnalysis
from companion.reply.brief_maker import PlanningParts
from companion.storage.lessons import Learned
from companion.storage.paths import Paths
from companion.thinking.activities.activity import read_texts
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.equipment import Cast, Company, learned, remembering
from tests.fakes.feeling import ScriptedReader
from tests.fakes.language_model import FakeLanguageModel

HEAVY, BORED = "I failed the exam and I feel awful about it.", "I'm bored."
OFFERS: Final = frozenset(chain.from_iterable(read_texts().offers.offers.values()))


class FeelingAnalyser(FakeAnalyser):
    """Reads feelings off a text, too."""

    def read(self, text: str) -> TurnAnalysis:
        (measures,) = ScriptedReader().measure([text])
        return replace(super().read(text), words=read(measures))


@asynccontextmanager
async def talking(paths: Paths) -> AsyncIterator[Company]:
    """Talk once all that decides is loaded; each time it is a new session."""
    async with Company(
        remembering(paths, memory=None, planning=PlanningParts(open_analyser=FeelingAnalyser))
    ) as company:
        await company.sees(msg.Noticed("preparing", ""))
        yield company


async def test_after_an_offer_there_is_none_in_the_next_session_a_moment_later(paths: Paths) -> None:
    async with talking(paths) as company:
        first = await company.tell(BORED)
    async with talking(paths) as company:
        again = await company.tell(BORED)

    assert first in OFFERS
    assert again not in OFFERS


async def test_what_was_offered_goes_with_the_words_that_asked_for_it(paths: Paths) -> None:
    async with talking(paths) as company:
        await company.tell(BORED)
        company.session.handle(msg.ForgetAbout("bored"))
        await company.until(lambda: any("Deleted" in words for words in company.notices.values()))

    assert learned(paths).offers == ()


async def test_off_the_record_nothing_is_learned(paths: Paths) -> None:
    async with talking(paths) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))
        offer = await company.tell(BORED)

    assert offer in OFFERS
    assert learned(paths) == Learned(())


LONG = "Ich hatte heute einen langen Tag und niemand hat sich bei mir bedankt."
SHORT = "Ich bin heute so müde."


@asynccontextmanager
async def in_german(paths: Paths) -> AsyncIterator[Company]:
    cast = Cast(paths, model=FakeLanguageModel(*["Das klingt anstrengend."] * 6))
    async with Company(replace(cast.in_writing(), planning=PlanningParts())) as company:
        await company.sees(msg.Noticed("preparing", ""))
        yield company


async def asked_about(company: Company, *said: str) -> list[str]:
    """Say things one after the other; return what was asked about so far."""
    await company.tell(*said)
    return [event.language for event in company.of(msg.LanguageAsked)]


async def test_who_has_answered_is_not_asked_in_the_next_session(paths: Paths) -> None:
    async with in_german(paths) as company:
        asked = await asked_about(company, LONG, SHORT)
        company.session.handle(msg.SettleLanguage("de"))
        await company.sees(msg.LanguageAsked(""))
    async with in_german(paths) as company:
        asked_again = await asked_about(company, LONG, SHORT)

    assert (asked, asked_again) == (["de"], [])
    assert learned(paths).languages == {"de"}


async def test_who_has_not_answered_is_asked_in_the_next_session(paths: Paths) -> None:
    async with in_german(paths) as company:
        await asked_about(company, LONG, SHORT)
    async with in_german(paths) as company:
        assert await asked_about(company, LONG, SHORT) == ["de"]

    assert learned(paths).languages == frozenset()


async def test_who_forgets_everything_is_asked_again(paths: Paths) -> None:
    async with in_german(paths) as company:
        await asked_about(company, LONG, SHORT)
        company.session.handle(msg.SettleLanguage("de"))
        await company.sees(msg.LanguageAsked(""))
    async with in_german(paths) as company:
        await asked_about(company, LONG)
        company.session.handle(msg.ForgetSince(0.0))
        await company.until(lambda: any("Deleted" in words for words in company.notices.values()))
        assert await asked_about(company, LONG, SHORT) == ["de"]

    assert learned(paths).languages == frozenset()


async def test_off_the_record_nothing_is_asked(paths: Paths) -> None:
    async with in_german(paths) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))

        assert await asked_about(company, LONG, SHORT, LONG) == []


async def test_in_a_danger_nothing_is_asked(paths: Paths) -> None:
    async with in_german(paths) as company:
        assert await asked_about(company, "Ich will heute Nacht sterben.", LONG, SHORT) == []
