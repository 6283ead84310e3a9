"""Somebody in danger, through a whole session; without a language model, over a restart, and off the record."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.guarding.care import Answer, read_care_texts
from companion.guarding.caring import CALM
from companion.reply.brief_maker import PlanningParts
from companion.storage.lessons import Learned
from companion.storage.paths import Paths
from companion.thinking.language_model import LanguageModel
from companion.values import CrisisKind, PartMissing
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.equipment import Cast, Company, learned

SUICIDAL = "I want to die."
TEXTS = read_care_texts("en")


def written(answer: Answer) -> set[str]:
    kind = CrisisKind.SUICIDE
    return {" ".join(TEXTS.say(answer, kind, times)) for times in range(len(TEXTS.of(answer, kind)))}


def no_model() -> LanguageModel:
    raise PartMissing("The language model is not installed; install Companion again.")


@asynccontextmanager
async def talking(equipment: Equipment) -> AsyncIterator[Company]:
    """Talk once all that decides is loaded; no network reads anything."""
    async with Company(replace(equipment, planning=PlanningParts(FakeAnalyser))) as company:
        await company.sees(msg.Noticed("preparing", ""))
        yield company


async def test_without_a_language_model_who_is_in_danger_is_answered_all_the_same(paths: Paths) -> None:
    equipment = replace(Cast(paths).in_writing(), open_language_model=no_model)
    async with talking(equipment) as company:
        answer = await company.tell(SUICIDAL)
        within = await company.tell("I don't know.", "Maybe.")
        safe = await company.tell("I'm safe now, my sister is here with me.")

    assert answer in written(Answer.RISK)
    assert within in written(Answer.AGAIN)
    assert safe in written(Answer.THANKS)


async def test_why_tells_it_and_voice_and_face_are_calm(paths: Paths) -> None:
    async with talking(Cast(paths).in_writing()) as company:
        await company.tell(SUICIDAL)
        (planned,) = company.of(msg.Planned)

    assert planned.target == CALM
    assert "wants to die" in str(planned.why)


async def test_after_a_restart_it_is_still_no_time_for_jokes(paths: Paths) -> None:
    async with talking(Cast(paths).in_writing()) as company:
        await company.tell("Tell me a joke.")
        (light,) = company.of(msg.Planned)
        await company.tell(SUICIDAL)
    async with talking(Cast(paths).in_writing()) as company:
        await company.tell("Tell me a joke.")
        (planned,) = company.of(msg.Planned)

    assert light.why == "I used a prepared answer, because you asked for a joke."
    assert "No jokes for now" in str(planned.why)
    assert learned(paths).suspended_until > 0.0


async def test_numbers_shown_with_an_answer_are_kept_for_the_next_start(paths: Paths) -> None:
    async with talking(Cast(paths).in_writing()) as company:
        await company.tell(SUICIDAL)
    async with talking(Cast(paths).in_writing()) as company:
        assert company.session.store.lessons.open_needs() == ("emergency", "crisis")


async def test_numbers_shown_for_a_quotation_are_not_shown_at_the_next_start(paths: Paths) -> None:
    async with talking(Cast(paths).in_writing()) as company:
        await company.tell(SUICIDAL)
        await company.tell("I was only quoting a film.")
    async with talking(Cast(paths).in_writing()) as company:
        assert company.session.store.lessons.open_needs() == ()


async def test_off_the_record_it_cares_and_keeps_nothing(paths: Paths) -> None:
    async with talking(Cast(paths).in_writing()) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))
        answer = await company.tell(SUICIDAL)

    assert answer in written(Answer.RISK)
    assert learned(paths) == Learned(())
