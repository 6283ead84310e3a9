"""Whatever a language model writes, only what is fit to be spoken is heard, and something always is."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from companion.thinking.examples import Example, ExampleShelf
from companion.thinking.leads import load_leads

from companion.channel import messages as msg
from companion.conversation.replying import LOST_WORDS
from companion.engine.equipment import Equipment, PlanningParts
from companion.storage.paths import Paths
from companion.thinking.answering import STUCK
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.thinking.persona import Persona
from companion.values import CancelToken, Strategy
from tests.fakes.equipment import Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import in_a_loop
from tests.fakes.insight import FakeInsight, leads_that_sound_alike
from tests.fakes.language_model import FakeLanguageModel

SAD = "I failed the exam and I feel awful about it."
TURNS = (SAD, "I worked for it all summer long.", "My parents have no idea yet.", "Nothing helps at all.")
PERSONA = Persona("Robin", "You are Robin, a quiet friend who likes rivers and boats. You never lie.")
NOTHING_FIT = {
    "thinking": "<think>They are sad, so I should be kind.",
    "thinking by another name": "<reasoning>Be kind.</reasoning>",
    "stage direction": "*smiles softly and takes your hand*",
    "aside": "(sighs)",
    "speaker label": "User: I am so sad.",
    "role of a template": "<|im_start|>user\nI am so sad.",
    "German": "Ich bin für dich da, und das ist nicht leicht für dich.",
    "Chinese": "你好，我在这里，请告诉我更多。",
    "prompt": "You are Robin, a quiet friend who likes rivers and boats.",
    "marks": "… – ***",
    "nothing": "",
    "refusal": "As an AI language model, I cannot have feelings.",
}
PARTLY_FIT = {
    "thinking": "<think>They are sad.</think>\n\nThat hurts.",
    "stage direction": "*nods* That hurts.",
    "aside": "That (sighs) hurts.",
    "speaker label": "Robin: That hurts.\nUser: Yes, it does.",
    "German": "Ich bin hier, um dir zu helfen. That hurts.",
    "Chinese": "你好。 That hurts.",
    "prompt": "That hurts. You are Robin, a quiet friend who likes rivers and boats.",
    "template": "<|im_start|>assistant\nThat hurts.<|im_end|>",
    "markup": "**That** hurts.",
}


def in_writing(paths: Paths, model: FakeLanguageModel, *, takes_notes: bool) -> Equipment:
    planning = PlanningParts(
        lambda: FakeInsight(leads_that_sound_alike(load_leads())),
        takes_notes=takes_notes,
        tail_tokens=300 if takes_notes else 0,
    )
    equipment = Cast(paths, model=model).in_writing()
    return replace(equipment, persona=PERSONA, feeling=feeling_parts(), planning=planning)


async def talk(company: Company) -> list[str]:
    await company.sees(msg.Noticed("preparing", ""))
    for number, words in enumerate(TURNS, start=1):
        company.types(words, key=str(number))
        await company.is_answered(number)
    return company.replies


def lines_of(strategies: tuple[Strategy, ...]) -> set[str]:
    return {f"{lead.text} {lead.then}".strip() for lead in load_leads() if lead.strategy in strategies}


@pytest.mark.parametrize("raw", PARTLY_FIT.values(), ids=PARTLY_FIT)
@in_a_loop
async def test_what_is_fit_of_a_reply_is_heard(paths: Paths, raw: str) -> None:
    async with Company(in_writing(paths, FakeLanguageModel(raw), takes_notes=True)) as company:
        company.types(SAD)

        assert await company.is_answered() == "That hurts."


@pytest.mark.parametrize("raw", NOTHING_FIT.values(), ids=NOTHING_FIT)
@in_a_loop
async def test_where_nothing_is_fit_code_says_what_was_planned(paths: Paths, raw: str) -> None:
    async with Company(in_writing(paths, FakeLanguageModel(raw), takes_notes=True)) as company:
        replies = await talk(company)
        planned = company.of(msg.Planned)

    assert len(set(replies)) == len(TURNS)
    for reply, plan in zip(replies, planned, strict=True):
        assert any(line in reply for line in lines_of(plan.strategies))
        assert LOST_WORDS not in reply


@pytest.mark.parametrize("raw", NOTHING_FIT.values(), ids=NOTHING_FIT)
@in_a_loop
async def test_what_code_began_is_brought_to_an_end(paths: Paths, raw: str) -> None:
    async with Company(in_writing(paths, FakeLanguageModel(raw), takes_notes=False)) as company:
        replies = await talk(company)

    for reply in replies:
        assert reply.endswith((".", "?", "!", "…"))
        said = "".join(reply.split(STUCK))
        assert not any(
            word in said for word in ("sad,", "smiles", "sighs", "Ich", "你", "rivers", "language model")
        )


class ReadsOut(FakeLanguageModel):
    """Says all that it is told beside the dialogue, over and over."""

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        for told in (prompt.notes, prompt.persona):
            yield from told.splitlines(keepends=True)
            yield " "


@in_a_loop
async def test_a_model_that_reads_its_prompt_out_is_not_heard_doing_so(paths: Paths) -> None:
    async with Company(in_writing(paths, ReadsOut(), takes_notes=True)) as company:
        heard = " ".join(await talk(company))

    assert "In your reply" not in heard
    assert "likely wants" not in heard
    assert "rivers and boats" not in heard


@in_a_loop
async def test_an_example_is_not_said_word_for_word(paths: Paths) -> None:
    copied = "So the bike won that round."
    shown = tuple(
        Example(strategy, (), (), "I fell off my bike.", copied, "sadness", "train") for strategy in Strategy
    )
    model = FakeLanguageModel(f"{copied} That hurts.")
    equipment = in_writing(paths, model, takes_notes=True)
    assert equipment.planning is not None
    shelf = ExampleShelf(shown, np.zeros((len(shown), 384), np.float32))
    planning = replace(equipment.planning, open_examples=lambda: shelf, shown_tokens=300)
    async with Company(replace(equipment, planning=planning)) as company:
        await company.sees(msg.Noticed("preparing", ""))
        company.types(SAD)

        assert await company.is_answered() == "That hurts."
        assert any(message.text == copied for message in model.prompts[-1].messages)


@in_a_loop
async def test_without_any_plan_it_is_said_that_words_are_lost(paths: Paths) -> None:
    equipment = Cast(paths, model=FakeLanguageModel("<think>Hm.")).in_writing()
    async with Company(equipment) as company:
        company.types(SAD)

        assert await company.is_answered() == LOST_WORDS


@in_a_loop
async def test_a_talk_in_another_language_is_held_in_it(paths: Paths) -> None:
    model = FakeLanguageModel("It is what it is, and that is fine. Das war sicher nicht leicht für dich.")
    async with Company(replace(Cast(paths, model=model).in_writing(), language="de")) as company:
        company.types("Ich bin durchgefallen.")

        assert await company.is_answered() == "Das war sicher nicht leicht für dich."
