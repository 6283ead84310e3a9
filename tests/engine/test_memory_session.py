"""Memory through a whole session: what is said is written down, comes back later, and goes when it is deleted."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.engine.choices import Privacy
from companion.engine.engine import Threads
from companion.engine.memory import worker
from companion.reply.brief_maker import PlanningParts
from companion.storage.memory_filter import MemoryFilter
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.orders.commands import read_command_words
from companion.values import (
    LinkKind,
    Memory,
    MemoryKind,
    MemoryOrigin,
    PartMissing,
    Phase,
    Speaker,
    Utterance,
)
from companion.values.worker import Job, JobQueue, Worker
from tests.fakes.equipment import NAME, Cast, Company, Listening, remembering
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import WordReader, memory_parts
from tests.fakes.transcriber import ScriptedTranscriber

WEEKS = 15 * 86_400.0
EXAM = "I failed the algebra exam at the university."
ASKS = "What did I tell you about the algebra exam?"


def weeks_later() -> Threads:
    return Threads(unix_now=lambda: time.time() + WEEKS)


def kept(paths: Paths, *kinds: MemoryKind) -> list[Memory]:
    """What is remembered, oldest first."""
    with open_store(paths, NAME) as store:
        wanted = MemoryFilter(kinds=frozenset(kinds or MemoryKind))
        return sorted(store.memories.page(wanted, limit=100), key=lambda one: (one.happened_at, one.id))


def texts(memories: list[Memory]) -> list[str]:
    return [memory.text for memory in memories]


async def told(paths: Paths, *said: str) -> None:
    """Say something in a session of its own."""
    async with Company(remembering(paths)) as company:
        await company.tell(*said)


async def test_both_sides_words_become_moments_with_what_was_felt(paths: Paths) -> None:
    await told(paths, EXAM)

    mine, its = kept(paths, MemoryKind.MOMENT)
    assert (mine.text, mine.speaker) == (EXAM, Speaker.PERSON)
    assert mine.felt is not None
    assert mine.felt.valence < -0.3
    assert mine.mood is not None
    assert (its.text, its.speaker, its.felt) == ("I see.", Speaker.COMPANION, None)


STOPPED = "You don't need your sister any more."
"""Breaks a rule, so the gate stops it."""


@pytest.mark.parametrize("begun", ["", "That sounds hard. "])
async def test_what_the_gate_stopped_is_neither_remembered_nor_known_at_the_goodbye(
    paths: Paths, begun: str
) -> None:
    model = FakeLanguageModel(f"{begun}{STOPPED}", f"{begun}It was a long day.", "Sleep well.")
    async with Company(remembering(paths, model, planning=PlanningParts())) as company:
        assert await company.tell("I argued with my sister about the garden.") == f"{begun}It was a long day."
        assert await company.tell("Thanks, that was all for today.") == "Sleep well."

    goodbye = model.prompts[-1]
    assert "garden" in repr(goodbye)
    assert "any more" not in repr(goodbye)
    assert all("any more" not in memory.text for memory in kept(paths))
    with open_store(paths, NAME) as store:
        assert all("any more" not in said.text for said in store.utterances.latest(10))


async def test_what_was_told_weeks_ago_is_noted_shown_with_its_reason_and_grows_stronger(
    paths: Paths,
) -> None:
    await told(paths, EXAM)

    model = FakeLanguageModel("It was hard for you.")
    async with Company(remembering(paths, model), threads=weeks_later()) as company:
        assert await company.tell(ASKS) == "It was hard for you."
        (recalled,) = company.of(msg.Recalled)
        number = next(event.number for event in company.of(msg.CompanionSaid) if event.is_final)

    assert f"they said “{EXAM}”" in model.prompts[-1].notes
    best = recalled.memories[0]
    assert (recalled.number, best.text, best.is_told) == (number, f"“{EXAM}”", True)
    assert best.reason
    again = next(memory for memory in kept(paths) if memory.id == best.id)
    assert again.strength == 2.0
    assert again.recalled_at is not None


async def test_beside_a_reply_no_memory_is_shown_any_more_once_something_is_forgotten(paths: Paths) -> None:
    await told(paths, EXAM)

    async with Company(remembering(paths, FakeLanguageModel("Hm.")), threads=weeks_later()) as company:
        await company.tell(ASKS)
        await company.until(lambda: bool(company.of(msg.Recalled)))
        (recalled,) = company.of(msg.Recalled)
        company.session.handle(msg.ForgetMemories((recalled.memories[0].id,)))
        await company.has_forgotten()

    assert company.of(msg.Recalled)[-1] == msg.Recalled(recalled.number, ())


async def test_what_is_said_in_this_talk_comes_back_once_it_has_left_the_prompt(paths: Paths) -> None:
    model = FakeLanguageModel("I see.", context_tokens=330)
    async with Company(remembering(paths, model)) as company:
        await company.tell(EXAM, ASKS)
        still_there = company.of(msg.Recalled)
        for number in range(3, 16):
            await company.tell(
                f"The cup number {number} stands on the old table beside the big window in the hall."
            )
        await company.tell(ASKS)

    assert still_there == []
    assert f"earlier today they said “{EXAM}”" in model.prompts[-1].notes


async def test_small_talk_brings_nothing_to_mind(paths: Paths) -> None:
    await told(paths, EXAM)

    async with Company(remembering(paths), threads=weeks_later()) as company:
        assert await company.tell("Hello there!") == "I see."
        assert company.of(msg.Recalled) == []


async def test_what_is_said_aloud_comes_back_too(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    for wait in ("SPOKEN_WAIT", "LAST_WORDS_WAIT"):  # however busy the machine is
        monkeypatch.setattr(worker, wait, PATIENCE)
    await told(paths, EXAM)

    transcriber = ScriptedTranscriber([ASKS], seconds_per_word=0.1)
    model = FakeLanguageModel("I see.")
    cast = Cast(paths, transcriber, model)
    equipment = replace(cast.equipment(), feeling=feeling_parts(), memory=memory_parts())
    async with Listening(equipment, threads=weeks_later()) as company:
        company.says(1.2)
        await company.is_answered()

    assert EXAM in model.prompts[-1].notes


async def test_corrected_words_take_the_place_of_what_was_remembered_of_them(paths: Paths) -> None:
    async with Company(remembering(paths)) as company:
        await company.tell("My sister Anna likes opera.")
        company.session.handle(msg.CorrectWords((await company.ids())["My sister Anna likes opera."], EXAM))
        await company.is_answered(2)

    assert texts(kept(paths)) == [EXAM, "I see."]


async def test_a_corrected_reading_corrects_what_is_remembered(paths: Paths) -> None:
    async with Company(remembering(paths)) as company:
        await company.tell(EXAM)
        await company.until(lambda: bool(company.of(msg.Felt)))
        reading = company.of(msg.Felt)[0].reading
        company.session.handle(msg.CorrectReading(reading.session, reading.number))
        await company.until(lambda: company.of(msg.Felt)[-1].reading.is_told)

    mine, _ = kept(paths, MemoryKind.MOMENT)
    assert (mine.text, mine.felt, mine.emotions) == (EXAM, None, ())


async def test_what_brought_a_feeling_about_is_linked_with_it(paths: Paths) -> None:
    await told(paths, EXAM, "I failed, and now I feel so bad because of it.")

    with open_store(paths, NAME) as store:
        moments = {memory.text: memory.id for memory in store.memories.page(limit=100)}
        links = store.memories.links_of([moments[EXAM]])
    assert LinkKind.CAUSED in {link.kind for link in links}


async def test_a_newer_fact_supersedes_the_older_which_stays_readable(paths: Paths) -> None:
    await told(paths, "I live in Berlin.", "I live in Paris.")

    old, new = kept(paths, MemoryKind.FACT)
    assert "Berlin" in old.text
    assert old.held_until is not None
    assert "Paris" in new.text
    assert new.held_until is None
    with open_store(paths, NAME) as store:
        (link,) = store.memories.links_of([new.id])
    assert (link.source, link.target, link.kind) == (new.id, old.id, LinkKind.SUPERSEDES)


async def test_the_older_fact_holds_again_once_the_words_in_its_place_are_forgotten(paths: Paths) -> None:
    await told(paths, "I live in Berlin.", "I live in Paris.")
    answers = read_command_words("en").answers

    async with Company(remembering(paths, planning=PlanningParts())) as company:
        for said, answer in (("Forget that.", "forget_that"), ("Yes.", "forgotten")):
            company.types(said)
            await company.hears_one_of(answers[answer])

    (home,) = kept(paths, MemoryKind.FACT)
    assert "Berlin" in home.text
    assert home.held_until is None


async def test_what_was_still_open_is_closed_by_how_it_went_and_reopened_by_forgetting_that(
    paths: Paths,
) -> None:
    await told(paths, "I have a dentist appointment on Friday.")
    (thread,) = kept(paths, MemoryKind.THREAD)
    assert thread.is_open
    ending = "The dentist appointment went well."
    await told(paths, ending)

    (closed,) = kept(paths, MemoryKind.THREAD)
    assert not closed.is_open
    assert ending in closed.outcome
    async with Company(remembering(paths)) as company:
        company.session.handle(msg.DeleteTurn((await company.ids())[ending]))
        await company.sees(msg.HistoryChanged())
    assert ending not in str(kept(paths))


async def test_a_kind_that_is_switched_off_is_not_written_down(paths: Paths) -> None:
    kinds = frozenset(MemoryKind) - {MemoryKind.FACT, MemoryKind.MOMENT}
    async with Company(remembering(paths, privacy=lambda: Privacy(kinds=kinds))) as company:
        await company.tell("I live in Berlin. I love opera.")

    assert {memory.kind for memory in kept(paths)} == {MemoryKind.PREFERENCE}


class Busy:
    """A thread that gets round to nothing."""

    def start(self) -> None:
        pass

    def submit(self, job: Job) -> None:
        pass

    def close(self, timeout: float = 0.0) -> bool:
        return True


async def test_what_was_not_understood_before_the_end_is_written_down_all_the_same(paths: Paths) -> None:
    def new_worker(name: str, on_crash: Callable[[], None]) -> JobQueue:
        return Busy() if name == "affect sensor" else Worker(name, on_crash)

    async with Company(remembering(paths), threads=Threads(new_worker=new_worker)) as company:
        await company.tell(EXAM)

    (moment,) = [memory for memory in kept(paths, MemoryKind.MOMENT) if memory.text == EXAM]
    assert moment.felt is None


async def test_without_an_encoder_the_talk_goes_on_and_one_sentence_says_so(paths: Paths) -> None:
    def missing() -> WordReader:
        raise PartMissing("The part that understands sentences is missing; install Companion again.")

    async with Company(remembering(paths, memory=memory_parts(open_reader=missing))) as company:
        assert await company.tell(EXAM) == "I see."
        assert "install Companion again" in company.notices["memory"]

    assert kept(paths) == []


async def test_off_the_record_nothing_is_written_and_nothing_grows_stronger(paths: Paths) -> None:
    await told(paths, EXAM)
    before = kept(paths)

    model = FakeLanguageModel("I see.")
    async with Company(remembering(paths, model), threads=weeks_later()) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.tell(ASKS)

    assert EXAM in model.prompts[-1].notes
    assert kept(paths) == before


async def test_without_a_reader_of_feelings_it_is_written_down_all_the_same(paths: Paths) -> None:
    async with Company(remembering(paths, feeling=None)) as company:
        await company.tell(EXAM)

    mine, _ = kept(paths, MemoryKind.MOMENT)
    assert (mine.text, mine.felt) == (EXAM, None)


async def test_what_an_engine_that_died_left_out_is_written_down_by_the_next(paths: Paths) -> None:
    await told(paths, "I live in Berlin.")
    with open_store(paths, NAME) as store:
        session = store.utterances.latest(1)[0].session
        store.utterances.keep(Utterance(session, 3, Speaker.PERSON, EXAM, time.time()))
        store.utterances.keep(Utterance("f" * 32, 1, Speaker.PERSON, "Nobody remembered this.", time.time()))
    await told(paths, "It rains.")

    assert texts(kept(paths, MemoryKind.MOMENT)) == [
        "I live in Berlin.",
        "I see.",
        EXAM,
        "It rains.",
        "I see.",
    ]


GREETING = "Hello Jana, good to meet you. I'm Robin. What would you like to talk about?"


async def met(company: Company) -> str:
    await company.sees_phase(Phase.IDLE)
    company.session.handle(msg.TellName(" Jana\n"))
    return await company.is_answered()


async def test_the_name_is_kept_as_written_by_the_person_and_greeted_without_words_of_theirs(
    paths: Paths,
) -> None:
    async with Company(remembering(paths)) as company:
        greeting = await met(company)
        await company.until(lambda: bool(company.of(msg.MemoriesChanged)))

    with open_store(paths, NAME) as store:
        said = [(one.speaker, one.text) for one in store.utterances.latest(9)]
    (name,) = kept(paths, MemoryKind.FACT)
    assert greeting == GREETING
    assert said == [(Speaker.COMPANION, GREETING)]
    assert (name.text, name.subject, name.origin) == ("Your name is Jana.", "name", MemoryOrigin.TOLD)


async def test_off_the_record_or_without_facts_the_name_is_greeted_and_not_kept(paths: Paths) -> None:
    async with Company(remembering(paths)) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.until(lambda: bool(company.of(msg.OffRecordChanged)))
        assert await met(company) == GREETING
    no_facts = Privacy(kinds=frozenset(MemoryKind) - {MemoryKind.FACT})
    async with Company(remembering(paths, privacy=lambda: no_facts)) as company:
        assert await met(company) == GREETING

    assert texts(kept(paths, MemoryKind.FACT)) == []
