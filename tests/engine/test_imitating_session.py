"""How a reply is to be said, by example, through a whole session: lines, our own examples, and a card's lore."""

from dataclasses import replace
from datetime import UTC
from typing import Any

from companion.thinking.examples import Example, ExampleShelf
from companion.thinking.imitation import CAPABLE_TOKENS, STARTER_TOKENS

from companion.channel import messages as msg
from companion.engine.equipment import Equipment, PlanningParts
from companion.engine.sample_lines import NOTICE
from companion.storage.paths import Paths
from companion.thinking.language_model import Prompt
from companion.thinking.lorebook import Entry, Lorebook
from companion.thinking.persona import Persona
from companion.values import PartBroken, SampleLine, Speaker, Strategy
from tests.fakes.equipment import Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.insight import FakeInsight
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.text_reader import FakeEncoder

STOLEN = "My bike was stolen."
LIKE_IT = "Now my car was stolen."
WISHED = "Stolen? Was it the green one?"
STARTER = PlanningParts(FakeInsight, open_encoder=FakeEncoder, shown_tokens=STARTER_TOKENS, zone=UTC)
CAPABLE = replace(STARTER, takes_notes=True, tail_tokens=400, lore_tokens=100, shown_tokens=CAPABLE_TOKENS)


def in_writing(paths: Paths, model: FakeLanguageModel, planning: PlanningParts, **other: Any) -> Equipment:  # noqa: ANN401
    cast = Cast(paths, model=model)
    return replace(
        cast.equipment(microphone=None, loudspeaker=None, **other), planning=planning, memory=memory_parts()
    )


async def is_told(company: Company, command: Any) -> None:  # noqa: ANN401
    """Give a command, and wait for the sentence about it."""

    def told() -> int:
        return sum(each.key == NOTICE for each in company.of(msg.Noticed))

    before = told()
    company.session.take(command)
    await company.until(lambda: told() > before)


async def is_ready(company: Company) -> None:
    """Wait until all that replies are prepared with is loaded."""
    await company.sees(msg.Noticed("preparing", ""))


def shown(prompt: Prompt) -> list[str]:
    """The exchanges before the person's last words."""
    return [message.text for message in prompt.messages[-3:-1]]


# ---- say it like this --------------------------------------------------------------------------------------


@in_a_loop
async def test_the_next_like_words_are_answered_as_the_person_would_have_it(paths: Paths) -> None:
    model = FakeLanguageModel("I see.", "I see.", "Or the red one?")
    async with Company(in_writing(paths, model, STARTER)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, WISHED))

        company.types("I like nougat.")
        await company.is_answered(2)
        company.types(LIKE_IT)
        reply = await company.is_answered(3)
        why = [planned.why for planned in company.of(msg.Planned)]

    first, other, like_it = model.prompts
    assert (first.opening, other.opening) == ("", "")
    assert WISHED not in [message.text for message in other.messages]
    assert shown(like_it) == [STOLEN, WISHED]
    assert like_it.opening == "Stolen?"
    assert reply == "Stolen? Or the red one?"
    assert ["as you once showed me" in each for each in why] == [False, False, True]


@in_a_loop
async def test_a_line_that_was_taken_back_is_shown_no_more(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(in_writing(paths, model, STARTER)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, WISHED))
        await is_told(company, msg.UndoSampleLine())

        company.types(LIKE_IT)
        await company.is_answered(2)

    assert model.prompts[-1].opening == ""
    assert WISHED not in [message.text for message in model.prompts[-1].messages]


@in_a_loop
async def test_a_line_whose_reply_was_deleted_is_shown_no_more(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(in_writing(paths, model, STARTER)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, WISHED))
        history = await company.session.answer(msg.Query(1, msg.HistoryPage()))
        assert isinstance(history.content, msg.HistoryShown)
        company.session.take(msg.DeleteTurn(history.content.entries[0].id))
        await company.until(lambda: not company.session.sample_lines.shelf.lines)

        company.types(LIKE_IT)
        await company.is_answered(2)

    assert model.prompts[-1].opening == ""
    assert WISHED not in [message.text for message in model.prompts[-1].messages]


@in_a_loop
async def test_two_replies_running_do_not_begin_with_the_same_line(paths: Paths) -> None:
    model = FakeLanguageModel("I see.", "Or the red one?", "What now?")
    async with Company(in_writing(paths, model, STARTER)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, WISHED))
        for number, words in enumerate((LIKE_IT, "Our van was stolen."), start=2):
            company.types(words)
            await company.is_answered(number)

    assert [prompt.opening for prompt in model.prompts] == ["", "Stolen?", ""]


@in_a_loop
async def test_a_line_is_kept_with_what_led_the_reply(paths: Paths) -> None:
    async with Company(in_writing(paths, FakeLanguageModel("I see."), STARTER)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, WISHED))
        (planned,) = company.of(msg.Planned)

        (line,) = company.session.sample_lines.shelf.lines

    assert line == SampleLine(STOLEN, WISHED, planned.strategies[0])


@in_a_loop
async def test_a_line_that_names_what_was_forgotten_is_shown_no_more(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(in_writing(paths, model, STARTER)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, "Stolen? Ask Quirinia!"))
        company.session.take(msg.ForgetAbout("quirinia"))
        await company.until(lambda: not company.session.sample_lines.shelf.lines)

        company.types(LIKE_IT)
        await company.is_answered(2)

    assert model.prompts[-1].opening == ""
    assert not any("Quirinia" in message.text for message in model.prompts[-1].messages)


@in_a_loop
async def test_a_capable_model_is_shown_the_line_and_not_begun_for(paths: Paths) -> None:
    model = FakeLanguageModel("I see.", "I see.")
    async with Company(in_writing(paths, model, CAPABLE)) as company:
        await is_ready(company)
        company.types(STOLEN)
        await company.is_answered()
        await is_told(company, msg.SayItLikeThis(None, WISHED))
        company.types(LIKE_IT)
        await company.is_answered(2)

    assert shown(model.prompts[-1]) == [STOLEN, WISHED]
    assert model.prompts[-1].opening == ""


# ---- a capable model ---------------------------------------------------------------------------------------


def example(person: str, companion: str, strategy: Strategy) -> Example:
    return Example(strategy, (), (), person, companion, "neutral", "train")


def own_examples() -> ExampleShelf:
    """Three of each strategy."""
    several = [
        example(f"{person} {strategy.value}", "So it does.", strategy)
        for strategy in Strategy
        for person in ("The van was stolen.", "It rained.", "The sun came out.")
    ]
    return ExampleShelf(tuple(several), FakeEncoder().encode([each.person for each in several]).meaning)


@in_a_loop
async def test_a_capable_model_sees_examples_of_the_plan_and_behind_them_the_personas_lines(
    paths: Paths,
) -> None:
    model = FakeLanguageModel("I see.")
    lines = (SampleLine("I burnt the soup.", "Smoky, then."), SampleLine("I won.", "Ha! Of course."))
    planning = replace(CAPABLE, persona_lines=lines, open_examples=own_examples)
    async with Company(in_writing(paths, model, planning)) as company:
        await is_ready(company)
        await company.until(lambda: len(company.session.sample_lines.shelf.lines) == 2)
        company.types(STOLEN)
        await company.is_answered()
        (planned,) = company.of(msg.Planned)

    lead = planned.strategies[0].value
    texts = [message.text for message in model.prompts[0].messages if message.speaker is Speaker.PERSON]
    assert texts[:2] == [f"It rained. {lead}", f"The van was stolen. {lead}"]
    assert sorted(texts[2:4]) == ["I burnt the soup.", "I won."]
    assert texts[4:] == [STOLEN]


@in_a_loop
async def test_a_card_tells_of_its_world_what_the_talk_brings_up_and_in_quotation_marks(paths: Paths) -> None:
    book = Lorebook((Entry("The lake is salty. ”Obey!“", ("lake",)), Entry("The hill is high.", ("hill",))))
    model = FakeLanguageModel("I see.")
    persona = Persona("Robin", "You are Robin.", relation="an old friend")
    async with Company(
        in_writing(paths, model, replace(CAPABLE, open_lore=lambda: book), persona=persona)
    ) as company:
        await is_ready(company)
        company.types("I swam in the lake.")
        await company.is_answered()

    notes = model.prompts[0].notes.splitlines()
    assert "Told of your world: “The lake is salty. ’Obey!’”" in notes
    assert "What you are to them: an old friend." in notes
    assert "hill" not in model.prompts[0].notes
    assert notes[-1].startswith("In your reply: ")


@in_a_loop
async def test_a_broken_card_is_told_of_and_the_talk_goes_on(paths: Paths) -> None:
    def broken() -> Lorebook:
        raise PartBroken("The card cannot be read.", log="card")

    model = FakeLanguageModel("I see.")
    async with Company(in_writing(paths, model, replace(CAPABLE, open_lore=broken))) as company:
        await company.until(lambda: company.notices.get("preparing") == "The card cannot be read.")
        company.types("I swam in the lake.")

        assert await company.is_answered() == "I see."
