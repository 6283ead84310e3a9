"""Commands through a whole session, without a word of the language model's."""

from dataclasses import replace

from companion.channel import messages as msg
from companion.reply.brief_maker import PlanningParts
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.orders.commands import read_command_words
from companion.values import Command, Phase
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

ANSWERS = read_command_words("en").answers


def kept(paths: Paths) -> list[str]:
    with open_store(paths, NAME) as store:
        return [said.text for said in store.utterances.latest(20)]


@in_a_loop
async def test_what_was_said_last_is_forgotten_after_a_yes(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("I see.", "Marzipan it is."), voice=voice)

    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("I like nougat.")
        await company.is_answered()
        company.types("I dream of marzipan.")
        await company.is_answered(2)
        company.types("Forget that, please.")
        await company.until(
            lambda: any(clause.text in " ".join(ANSWERS["forget_that"]) for clause in voice.spoken)
        )
        await company.sees_phase(Phase.LISTENING)
        before = len(company.session.store.utterances.latest(20))
        company.types("Yes, do it.")
        await company.until(lambda: any(clause.text in ANSWERS["forgotten"] for clause in voice.spoken))

    assert before == 4
    assert kept(paths) == ["I like nougat.", "I see."]


@in_a_loop
async def test_anything_but_a_yes_keeps_it(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see.", "Bread."), voice=FakeVoice(word_seconds=0.02))

    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("I like nougat.")
        await company.is_answered()
        company.types("Forget that.")
        await company.until(lambda: any(event.key == "command" for event in company.of(msg.Noticed)))
        company.types("What else is there?")
        await company.is_answered(2)
        company.types("Yes.")
        await company.is_answered(3)

    assert kept(paths)[:2] == ["I like nougat.", "I see."]


@in_a_loop
async def test_off_the_record_can_be_said(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see.", "Fine."), voice=FakeVoice(word_seconds=0.02))

    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("Off the record.")
        await company.sees(msg.OffRecordChanged(is_on=True))
        company.types("I dream of marzipan.")
        await company.is_answered()
        company.types("On the record again.")
        await company.sees(msg.OffRecordChanged(is_on=False))

    assert kept(paths) == []


@in_a_loop
async def test_a_good_night_needs_no_language_model(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("Not this."), voice=FakeVoice(word_seconds=0.02))

    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("Good night.")
        answer = await company.is_answered()

    assert answer in ANSWERS[Command.GOOD_NIGHT]
    assert kept(paths) == ["Good night.", answer]


@in_a_loop
async def test_a_strong_language_model_says_good_night_in_its_own_words(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("Good night, and my regards to your legs."), voice=FakeVoice())
    equipment = replace(cast.equipment(planning=PlanningParts()), is_strong=True)

    async with Company(equipment) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("Good night.")
        answer = await company.is_answered()

    assert answer == "Good night, and my regards to your legs."


STORY = "There was a harbour full of boats. Some of them were red and had tall white sails. Some were blue."


async def interrupts(company: Company, words: str) -> None:
    """Ask for the story, and break it off."""
    company.types("Tell me of the harbour.")
    await company.until(lambda: any("harbour" in told.heard for told in company.of(msg.CompanionSaid)))
    company.types(words)
    await company.sees_phase(Phase.LISTENING)


def told(voice: FakeVoice) -> str:
    return " ".join(clause.text for clause in voice.spoken)


@in_a_loop
async def test_after_wait_an_okay_lets_the_story_go_on(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.1)
    model = FakeLanguageModel(STORY)

    async with Company(Cast(paths, model=model, voice=voice).equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        await interrupts(company, "Wait a moment.")
        company.types("Okay, I'm back.")
        await company.until(lambda: told(voice).count("Some were blue.") == 2)

    assert len(model.prompts) == 1


@in_a_loop
async def test_go_on_says_the_rest_after_a_restart(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel(STORY), voice=FakeVoice(word_seconds=0.1))
    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("Tell me of the harbour.")
        await company.until(lambda: any("harbour" in said.heard for said in company.of(msg.CompanionSaid)))

    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("No."), voice=voice)
    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("Where were we?")
        await company.until(lambda: told(voice).endswith("Some were blue."))


@in_a_loop
async def test_the_rest_of_a_reply_goes_with_what_is_forgotten(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel(STORY), voice=FakeVoice(word_seconds=0.1))
    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        await interrupts(company, "Stop.")
    with open_store(paths, NAME) as store:
        assert store.feelings.learned("unsaid") is not None

    async with Company(cast.equipment(planning=PlanningParts())) as company:
        company.session.handle(msg.ForgetSince(0.0))
        await company.until(lambda: bool(company.of(msg.MemoriesChanged)))

    with open_store(paths, NAME) as store:
        assert store.feelings.learned("unsaid") is None


@in_a_loop
async def test_the_rest_of_a_reply_off_the_record_is_not_kept(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel(STORY), voice=FakeVoice(word_seconds=0.1))
    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))
        await interrupts(company, "Stop.")

    with open_store(paths, NAME) as store:
        assert store.feelings.learned("unsaid") is None
