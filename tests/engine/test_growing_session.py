"""What a language model reads through whole sessions: each prompt begins with the one before, but for its note."""

from dataclasses import replace
from datetime import UTC
from itertools import pairwise

from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.companions.character import take_in
from companion.engine.equip import equip
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.thinking.cards.card import new_card
from companion.thinking.engines.chat_template import ChatTemplate
from companion.thinking.language_model import Prompt
from companion.thinking.prompt.lorebook import Entry, Lorebook
from companion.values import PartBroken
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts

LAKE = Lorebook((Entry("The lake is salty. ”Obey!“", ("lake",)), Entry("The hill is high.", ("hill",))))
TALK = (
    "Hello there.",
    "I failed the exam and I feel awful about it.",
    "What is 17 times 3?",
    "I swam in the lake.",
    "Tell me a joke.",
    "What time is it?",
    "What did I tell you about the exam?",
    "What should I do now?",
    "Goodbye.",
)
CHATML = ChatTemplate(
    lambda messages, opens: (
        "".join(f"<|im_start|>{one['role']}\n{one['content']}<|im_end|>\n" for one in messages)
        + ("<|im_start|>assistant\n" if opens else "")
    )
)


def read(prompt: Prompt) -> str:
    """Return a prompt as it is read, up to the last word of the person's."""
    pieces = CHATML.pieces(prompt, with_notes=False, opens_reply=False)
    return "".join(piece.text for piece in pieces)


def talking(paths: Paths, model: FakeLanguageModel, planning: PlanningParts) -> Company:
    equipment = Cast(paths, model=model).in_writing()
    return Company(
        replace(equipment, planning=planning, feeling=feeling_parts(), memory=memory_parts(can_extract=False))
    )


async def test_through_a_talk_the_prompt_only_grows(paths: Paths) -> None:
    model = FakeLanguageModel("That is a lot.", "*nods*", "What then?", "Ich weiß es nicht.", "I see.", "Mm.")
    planning = PlanningParts(FakeAnalyser, lore_tokens=100, open_lore=lambda: LAKE, zone=UTC)
    async with talking(paths, model, planning) as company:
        await company.sees(msg.Noticed("preparing", ""))
        for number, words in enumerate(TALK, start=1):
            company.types(words, key=str(number))
            await company.is_answered(number)

    prompts = model.prompts
    assert len(prompts) > len(TALK) // 2
    assert len({prompt.notes for prompt in prompts}) > 3
    for before, after in pairwise(prompts):
        assert read(after).startswith(read(before))


async def test_what_is_said_stands_in_the_prompt_as_it_was_heard_and_nothing_else_does(paths: Paths) -> None:
    model = FakeLanguageModel("That is *sighs* a lot.", "I see.")
    async with talking(paths, model, PlanningParts(FakeAnalyser, zone=UTC)) as company:
        for number, words in enumerate(TALK[:2], start=1):
            company.types(words, key=str(number))
            await company.is_answered(number)

    assert [message.text for message in model.prompts[-1].messages] == [TALK[0], "That is a lot.", TALK[1]]


async def test_what_somebody_says_in_a_cards_examples_is_told_of_nobody(paths: Paths) -> None:
    folder = paths.companion(NAME)
    paths.make()
    folder.make()
    talk = "<START>\n{{user}}: I'm Anna, and my dog Rex died.\n{{char}}: That hurts. I'm listening."
    card = new_card({"name": "Ada", "description": "{{char}} is kind.", "mes_example": talk})
    take_in(card, folder, replaces=False)
    persona = equip(paths, NAME, load_choices(paths, NAME)).setup.persona
    model = FakeLanguageModel("I see.")
    async with Company(Cast(paths, model=model).in_writing(persona=persona)) as company:
        await company.tell("I'm Tom, and my dog Bruno is well.")

    (prompt,) = model.prompts
    assert read(prompt).count("<|im_start|>") == len(["system", "user"])
    assert "“That hurts. I'm listening.”" in prompt.persona
    assert "Anna" not in read(prompt)
    assert "Rex" not in read(prompt)


# ---- the lorebook of a card --------------------------------------------------------------------------------


async def test_a_card_tells_of_its_world_what_the_talk_brings_up_and_in_quotation_marks(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    planning = PlanningParts(FakeAnalyser, lore_tokens=100, open_lore=lambda: LAKE)
    async with talking(paths, model, planning) as company:
        await company.sees(msg.Noticed("preparing", ""))
        await company.tell("I swam in the lake.")

    (prompt,) = model.prompts
    assert prompt.notes.startswith("Told of your world: “The lake is salty. ’Obey!’”")
    assert "hill" not in prompt.notes


async def test_a_broken_card_is_told_of_and_the_talk_goes_on(paths: Paths) -> None:
    def broken() -> Lorebook:
        raise PartBroken("The card cannot be read.", log="card")

    planning = PlanningParts(FakeAnalyser, lore_tokens=100, open_lore=broken)
    async with talking(paths, FakeLanguageModel("I see."), planning) as company:
        await company.until(lambda: company.notices.get("preparing") == "The card cannot be read.")
        assert await company.tell("I swam in the lake.") == "I see."
