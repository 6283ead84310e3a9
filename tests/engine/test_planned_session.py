"""Deciding before speaking through a whole session: what is sure is noted, and the plan is told with the reply."""

import asyncio
import threading
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.thinking.prompt.lorebook import Entry, Lorebook
from companion.values import Want
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.equipment import Company, remembering
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel

SAD = "I failed the exam and I feel awful about it."


async def test_what_is_sure_is_noted_and_the_plan_is_told(paths: Paths) -> None:
    model = FakeLanguageModel("That hurts. It is 51.")

    async with Company(
        remembering(paths, model, memory=None, planning=PlanningParts(FakeAnalyser))
    ) as company:
        await company.tell(f"{SAD} What is 17 times 3?")
        (planned,) = company.of(msg.Planned)

    (prompt,) = model.prompts
    assert "17 × 3 = 51." in prompt.notes
    assert SAD not in prompt.notes
    assert (planned.want, planned.why) == (Want.HELP, "")


async def test_a_session_is_prepared_once_its_lore_is_there(paths: Paths) -> None:
    model, may_load = FakeLanguageModel("It runs twice a day."), threading.Event()

    def open_lore() -> Lorebook:
        may_load.wait(PATIENCE)
        return Lorebook((Entry("The ferry is called the Heron.", ("ferry",)),))

    planning = PlanningParts(lore_tokens=100, open_lore=open_lore)
    async with Company(remembering(paths, model, memory=None, planning=planning)) as company:
        prepared = asyncio.create_task(company.session.prepared())
        await asyncio.sleep(0)
        assert not prepared.done()
        may_load.set()
        await prepared
        await company.tell("When does the ferry go?")

    assert "Heron" in model.prompts[0].notes


async def test_the_history_says_what_was_decided_before_a_reply_until_something_is_forgotten(
    paths: Paths,
) -> None:
    model = FakeLanguageModel("That hurts.")

    async with Company(remembering(paths, model, memory=None, planning=PlanningParts())) as company:
        await company.tell(SAD)
        (planned,) = company.of(msg.Planned)
        await company.until(lambda: bool(company.of(msg.HistoryChanged)))
        reply, words = await company.history()
        changes = len(company.of(msg.HistoryChanged))
        company.session.handle(msg.DeleteTurn(words.id))
        await company.until(lambda: len(company.of(msg.HistoryChanged)) > changes)
        (left,) = await company.history()

    assert (reply.plan, words.plan) == (planned, None)
    assert left.plan is None


async def test_where_an_answer_comes_from_what_was_said_before_that_is_told(paths: Paths) -> None:
    async with Company(
        remembering(
            paths,
            FakeLanguageModel("A lovely town.", "You live in York."),
            memory=None,
            planning=PlanningParts(),
        )
    ) as company:
        company.types("I live in York.")
        await company.is_answered()
        await company.tell("Where do I live?")

        await company.until(lambda: any(one.source for one in company.of(msg.Planned)))
        assert company.of(msg.Planned)[-1].source == "I live in York."


STORY = "Tell me a story about a ferry."


@pytest.mark.parametrize(
    ("lines", "is_strong", "is_offered"),
    [
        ((STORY,), False, True),
        (("The ferry was late.",), False, False),
        ((STORY,), True, False),
        (("I want to kill myself.", STORY), False, False),
    ],
    ids=["a story", "small talk", "a strong model", "after a danger"],
)
async def test_a_better_model_is_offered_where_a_small_one_is_asked_for_much_and_nobody_is_in_danger(
    lines: tuple[str, ...], is_strong: bool, is_offered: bool, paths: Paths
) -> None:
    equipment = remembering(
        paths, FakeLanguageModel("Once a ferry sailed."), memory=None, planning=PlanningParts(FakeAnalyser)
    )
    setup = replace(equipment.setup, is_strong=is_strong)
    offered: list[bool] = []
    async with Company(replace(equipment, setup=setup, setup_now=lambda: setup)) as company:
        company.session.on_too_much(lambda: offered.append(True))
        for line in lines:
            await company.tell(line)

    assert bool(offered) is is_offered
