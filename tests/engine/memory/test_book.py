"""The memory book of a running companion, and that what is forgotten leaves the talk as it leaves the store."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest

from companion.channel import messages as msg
from companion.channel.frames import MAX_FRAME_BYTES, encode
from companion.engine.engine import Threads
from companion.engine.memory.book import FORGETTING, NOTICE
from companion.remembering.files.exchange_json import header
from companion.storage.memories import NewMemory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.paths import Paths
from companion.storage.store import Store, open_store
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.values import CancelToken, Memory, MemoryKind, MemoryOrigin, Phase, Speaker
from tests.engine.running_engine import await_that
from tests.fakes.equipment import NAME, Cast, Company, Listening, remembering
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.transcriber import ScriptedTranscriber
from tests.remembering.made_chats import AQUA, line, silly_tavern

EXAM = "I failed the algebra exam, Quirinia."
TEA = "Then we had tea."
JOB = Memory(MemoryKind.FACT, "Works as a baker.", 1.6e9, subject="work", origin=MemoryOrigin.TOLD)
SCHOOL = replace(JOB, text="Went to school in Bonn.", happened_at=1.5e9, subject="school")


class ReadingModel(FakeLanguageModel):
    """Takes note of all that it is given to read."""

    def __init__(self, *replies: str) -> None:
        super().__init__(*replies)
        self.given: list[Prompt] = []

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        self.given.append(prompt)
        super().read(prompt, cancel)


class HeldModel(FakeLanguageModel):
    """Thinks of its first reply until that is given up."""

    def __init__(self, *replies: str) -> None:
        super().__init__(*replies)
        self.is_thinking = threading.Event()

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        is_first = not self.is_thinking.is_set()
        for word in super().reply(prompt, limits, cancel):
            if is_first:
                self.is_thinking.set()
                await_that(lambda: cancel.is_cancelled)
            yield word


@pytest.fixture
def remembered(paths: Paths) -> tuple[int, ...]:
    with open_store(paths, NAME) as store:
        return store.memories.add([NewMemory(JOB), NewMemory(SCHOOL)])


def in_store(paths: Paths) -> list[str]:
    with open_store(paths, NAME) as store:
        return all_texts(store)


def all_texts(store: Store) -> list[str]:
    said = [kept.utterance.text for kept in store.utterances.page(limit=100)]
    return said + [memory.text for memory in store.memories.page(MemoryFilter(with_faded=True), limit=100)]


async def wished(company: Company, command: msg.Command) -> str:
    """Give a command, and return what the book says of it once it is done: "" where there is nothing to say."""
    before = len(company.of(msg.Noticed))

    def told() -> list[str]:
        new = company.of(msg.Noticed)[before:]
        return [str(one.sentence) for one in new if one.key == NOTICE and one.sentence != FORGETTING]

    company.session.handle(command)  # type: ignore[arg-type]  # a command of the book's
    await company.until(lambda: bool(told()))
    return told()[0]


Exchange: TypeAlias = msg.ExportMemories | msg.ImportMemories | msg.ImportChats


async def exchanged(company: Company, command: Exchange) -> msg.ExchangeMoved:
    before = len(company.of(msg.ExchangeMoved))
    company.session.handle(command)
    await company.until(lambda: any(not one.is_running for one in company.of(msg.ExchangeMoved)[before:]))
    ended: list[msg.ExchangeMoved] = [
        one for one in company.of(msg.ExchangeMoved)[before:] if not one.is_running
    ]
    return ended[0]


async def stopped(company: Company) -> msg.ExchangeMoved:
    company.session.handle(msg.CancelExchange())
    await company.until(lambda: not company.of(msg.ExchangeMoved)[-1].is_running)
    ended: msg.ExchangeMoved = company.of(msg.ExchangeMoved)[-1]
    return ended


# ---- reading and changing ----------------------------------------------------------------------------------


async def test_memories_are_counted_and_shown_page_by_page(paths: Paths, remembered: tuple[int, ...]) -> None:
    async with Company(remembering(paths)) as company:
        first = await company.asks(msg.MemoryPage(limit=1), msg.MemoriesShown)
        (newest,) = first.memories
        second = await company.asks(
            msg.MemoryPage(limit=1, before=(newest.happened_at, newest.id)), msg.MemoriesShown
        )
        found = await company.asks(msg.MemoryPage(words="bonn"), msg.MemoriesShown)
        amount = await company.asks(msg.MemoryStatistics(), msg.StatisticsShown)

    assert (newest.text, first.has_more) == (JOB.text, True)
    assert ([each.text for each in second.memories], second.has_more) == ([SCHOOL.text], False)
    assert [each.text for each in found.memories] == [SCHOOL.text]
    assert (amount.counts, amount.oldest, amount.newest) == ({MemoryKind.FACT: 2}, 1.5e9, 1.6e9)


async def test_one_memory_is_shown_with_its_evidence_and_why_it_is_there(paths: Paths) -> None:
    async with Company(remembering(paths)) as company:
        await company.tell(EXAM)
        await company.until(lambda: bool(company.of(msg.MemoriesChanged)))
    async with Company(remembering(paths)) as company:
        page = await company.asks(
            msg.MemoryPage(words="algebra", kinds=(MemoryKind.MOMENT,)), msg.MemoriesShown
        )
        shown = await company.asks(msg.OneMemory(page.memories[0].id), msg.MemoryShown)

    assert [(said.speaker, said.text) for said in shown.evidence] == [(Speaker.PERSON, EXAM)]
    assert shown.why[0] == "It was said in your conversation."


async def test_memories_are_corrected_pinned_and_merged(paths: Paths, remembered: tuple[int, ...]) -> None:
    job, school = remembered
    async with Company(remembering(paths)) as company:
        assert await wished(company, msg.CorrectMemory(job, "Works as a midwife.")) == ""
        assert await wished(company, msg.PinMemory(school, is_pinned=True)) == ""
        assert await wished(company, msg.MergeMemories((job, school), "A midwife from Bonn.")) == ""
        await company.sees(msg.MemoriesChanged())

    with open_store(paths, NAME) as store:
        (memory,) = store.memories.page(limit=10)
        assert store.memory_search.vectors([memory.id])
    assert (memory.text, memory.is_pinned, memory.origin) == ("A midwife from Bonn.", True, MemoryOrigin.TOLD)


async def test_what_else_was_told_of_a_person_is_offered_for_the_same_correction(paths: Paths) -> None:
    ruth = replace(
        JOB, kind=MemoryKind.PERSON, text="Ruth is your cousin.", subject="Ruth", names=("Ruth", "cousin")
    )
    nurse = replace(ruth, kind=MemoryKind.FACT, text="Your cousin Ruth is a nurse.", subject="Ruth: work")
    with open_store(paths, NAME) as store:
        person, fact = store.memories.add([NewMemory(ruth), NewMemory(nurse)])
    async with Company(remembering(paths)) as company:
        assert await wished(company, msg.CorrectMemory(person, "Ruth is my sister")) == ""
        await company.sees(
            msg.AlsoWrong((msg.CorrectMemory(fact, "Your sister Ruth is a nurse."),), (nurse.text,))
        )

    with open_store(paths, NAME) as store:
        assert store.memories.find(person).text == "Ruth is your sister."
        assert store.memories.find(fact).text == nurse.text, "only offered"


async def test_where_nothing_new_is_remembered_the_book_of_what_was_is_there(
    paths: Paths, remembered: tuple[int, ...]
) -> None:
    job, school = remembered
    async with Company(remembering(paths, memory=None)) as company:
        await company.tell(EXAM)
        assert await wished(company, msg.CorrectMemory(job, "Works as a midwife.")) == ""
        assert await wished(company, msg.ForgetMemories((school,))) == "Deleted: 1 memory."
        shown = await company.asks(msg.MemoryPage(), msg.MemoriesShown)

    assert [each.text for each in shown.memories] == ["Works as a midwife."]


async def test_what_cannot_be_done_is_told_in_one_sentence(paths: Paths, remembered: tuple[int, ...]) -> None:
    async with Company(remembering(paths)) as company:
        for command in (
            msg.CorrectMemory(99, "x"),
            msg.CorrectMemory(remembered[0], " "),
            msg.PinMemory(99, is_pinned=True),
            msg.MergeMemories((remembered[0],)),
            msg.ForgetAbout("  "),
        ):
            assert (await wished(company, command)).endswith(".")
        for question in (
            msg.OneMemory(99),
            msg.MemoryPage(when="when pigs fly"),
            msg.MemoryPage(feeling="purple"),
        ):
            await company.asks(question, msg.Refused)

    assert sorted(in_store(paths)) == sorted([JOB.text, SCHOOL.text])


async def test_a_page_of_huge_memories_fits_into_a_message(paths: Paths) -> None:
    names = tuple(f"{number} " + "🎻" * 500 for number in range(30))
    huge = replace(JOB, text="🎻" * 20_000, subject="🎻" * 20_000, outcome="🎻" * 20_000, names=names)
    with open_store(paths, NAME) as store:
        store.memories.add([NewMemory(huge)] * 250)
    async with Company(remembering(paths)) as company:
        page = await company.asks(msg.MemoryPage(limit=1000), msg.MemoriesShown)
        one = await company.asks(msg.OneMemory(page.memories[0].id), msg.MemoryShown)

    assert (len(page.memories), page.has_more) == (200, True)
    assert one.memory.text == huge.text
    assert all(len(encode(msg.Answer(1, shown))) < MAX_FRAME_BYTES for shown in (page, one))


# ---- forgetting --------------------------------------------------------------------------------------------


async def test_what_is_forgotten_about_somebody_leaves_store_dialogue_and_at_once_the_prompt(
    paths: Paths,
) -> None:
    model = ReadingModel("I see.", "Nice.", "And now?")
    async with Company(remembering(paths, model)) as company:
        await company.tell(EXAM)
        await company.tell(TEA)
        told = await wished(company, msg.ForgetAbout("quirinia"))
        given = list(model.given)
        await company.tell("What did I tell you?")

    after = [*model.given[len(given) :], model.prompts[-1]]
    assert "2 messages" in told  # with the answer to it
    assert "Quirinia" in repr(given)
    assert "Quirinia" not in repr([given[-1], *after])
    assert TEA in repr(after)
    assert "Quirinia" not in repr(in_store(paths))
    assert TEA in in_store(paths)


async def test_all_since_an_instant_is_forgotten_as_the_preview_says(
    paths: Paths, remembered: tuple[int, ...]
) -> None:
    async with Company(remembering(paths)) as company:
        await company.tell(EXAM)
        await company.until(lambda: bool(company.of(msg.Felt)))
        preview = await company.asks(msg.ForgetPreview(msg.ForgetSince(1.65e9)), msg.WouldForget)
        told = await wished(company, msg.ForgetSince(1.65e9))
        history = await company.asks(msg.HistoryPage(), msg.HistoryShown)
        trace = await company.asks(msg.MoodTrace(), msg.MoodTraced)

    assert preview.utterances == 2
    assert "2 messages" in told
    assert history.entries == ()
    assert "algebra" not in repr(trace)
    assert sorted(in_store(paths)) == sorted([JOB.text, SCHOOL.text])


async def test_the_talk_leaves_the_screen_with_all_that_was_ever_kept(
    paths: Paths, remembered: tuple[int, ...]
) -> None:
    async with Company(remembering(paths)) as company:
        await wished(company, msg.ForgetSince(1.65e9))
        assert not company.of(msg.TalkForgotten)
        await wished(company, msg.ForgetSince(0.0))
        assert company.of(msg.TalkForgotten) == [msg.TalkForgotten()]


async def test_single_memories_are_forgotten(paths: Paths, remembered: tuple[int, ...]) -> None:
    async with Company(remembering(paths)) as company:
        assert await wished(company, msg.ForgetMemories(remembered[:1])) == "Deleted: 1 memory."
        await company.sees(msg.MemoriesChanged())

    assert in_store(paths) == [SCHOOL.text]


async def test_a_reply_that_sounds_is_silenced_and_not_kept_again(paths: Paths) -> None:
    transcriber = ScriptedTranscriber([EXAM], seconds_per_word=0.1)
    model = FakeLanguageModel("Quirinia knows. " + "It was a hard exam and you did what you could. " * 3)
    cast = Cast(paths, transcriber, model)
    async with Listening(replace(cast.equipment(), memory=memory_parts())) as company:
        company.says(1.0)
        await company.until(lambda: any("Quirinia" in one.heard for one in company.of(msg.CompanionSaid)))
        await wished(company, msg.ForgetSince(1.0))
        await company.sees_phase(Phase.LISTENING)

    assert in_store(paths) == []


async def test_a_reply_that_was_given_what_is_forgotten_is_thought_of_without_it(paths: Paths) -> None:
    async with Company(remembering(paths)) as company:
        await company.tell(EXAM)
    model = HeldModel("It was hard for you.")
    noting = remembering(paths, model, memory=memory_parts())
    async with Company(noting, threads=Threads(unix_now=lambda: time.time() + 15 * 86_400.0)) as company:
        company.types("What did I tell you about the algebra exam?")
        await asyncio.to_thread(model.is_thinking.wait, PATIENCE)
        page = await company.asks(
            msg.MemoryPage(words="quirinia", kinds=(MemoryKind.MOMENT,)), msg.MemoriesShown
        )
        await wished(company, msg.ForgetMemories(tuple(memory.id for memory in page.memories)))
        assert await company.is_answered() == "It was hard for you."

    first, *_, last = model.prompts
    assert "Quirinia" in first.notes
    assert "Quirinia" not in repr(last)
    assert "algebra" in repr(last)


# ---- export and import -------------------------------------------------------------------------------------


async def test_memories_go_into_a_file_and_come_back_once_or_into_a_book_to_read(
    paths: Paths, remembered: tuple[int, ...], tmp_path: Path
) -> None:
    file, book = tmp_path / "memories.jsonl", tmp_path / "memories.md"
    async with Company(remembering(paths)) as company:
        await exchanged(company, msg.ExportMemories(str(book), as_markdown=True))
        out = await exchanged(company, msg.ExportMemories(str(file)))
        assert (out.done, str(out.sentence).startswith("2 memories exported")) == (2, True)
        await wished(company, msg.ForgetMemories(remembered))
        back = await exchanged(company, msg.ImportMemories(str(file)))
        again = await exchanged(company, msg.ImportMemories(str(file)))

    assert f"**{JOB.text}**" in book.read_text(encoding="utf-8")
    assert "2 memories added" in str(back.sentence)
    assert "0 memories added, 2 were there already" in str(again.sentence)
    assert sorted(in_store(paths)) == sorted([JOB.text, SCHOOL.text])


async def test_a_long_import_lets_the_talk_go_on_and_can_be_stopped(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "memories.jsonl"
    one = {"kind": "fact", "happened_at": "2026-05-01T18:00:00Z"}
    lines = (json.dumps(one | {"id": n, "text": f"Fact {n}."}).encode() for n in range(1, 60_001))
    file.write_bytes(b"\n".join((header(), *lines)))
    async with Company(remembering(paths)) as company:
        company.session.handle(msg.ImportMemories(str(file)))
        await company.until(lambda: bool(company.of(msg.ExchangeMoved)))
        second = await wished(company, msg.ImportMemories(str(file)))
        company.types(TEA)
        await company.is_answered()
        assert all(one.is_running for one in company.of(msg.ExchangeMoved))
        ended = await stopped(company)

    assert "already running" in second
    assert "Stopped" in str(ended.sentence)
    with open_store(paths, NAME) as store:
        assert 0 < store.memories.statistics().counts[MemoryKind.FACT] < 60_000


async def test_a_file_that_is_none_is_told_in_one_sentence(paths: Paths, tmp_path: Path) -> None:
    async with Company(remembering(paths)) as company:
        for file, trouble in ((tmp_path, "There is no chat"), (tmp_path / "none", "cannot be read")):
            assert trouble in str((await exchanged(company, msg.ImportMemories(str(file)))).sentence)
            place = msg.ExportMemories(f"{file}/deep/er.jsonl")
            assert "does not exist" in str((await exchanged(company, place)).sentence)
        for named in ("", "a\0b"):
            assert await wished(company, msg.ImportMemories(named)) == "Name a file."


# ---- chats from elsewhere ----------------------------------------------------------------------------------

YORK = "I live in York."


def a_chat(folder: Path, *lines: str, times: int = 1) -> str:
    told = [line("Mira", text, 1_700_000_000_000 + number) for number, text in enumerate(lines * times)]
    return str(silly_tavern(folder / "chat.jsonl", AQUA, *told, line("Note", "Hm.", is_system=True), "{"))


async def found_in(company: Company, file: str) -> msg.ChatsFound:
    company.session.handle(msg.ImportMemories(file))
    await company.until(lambda: bool(company.of(msg.ChatsFound)))
    found: msg.ChatsFound = company.of(msg.ChatsFound)[-1]
    return found


async def test_of_chats_it_is_told_what_there_is_before_any_of_it_comes_in(
    paths: Paths, tmp_path: Path
) -> None:
    async with Company(remembering(paths)) as company:
        found = await found_in(company, a_chat(tmp_path, YORK, TEA))

    assert (found.chats, found.partners, found.messages) == (1, ("Aqua",), 2)
    assert (found.first_at, found.last_at) == (1.7e9, 1.7e9 + 0.001)
    assert found.left == (msg.LeftOut("system messages", 1),)
    assert [each.where for each in found.unread] == ["line 5"]
    assert in_store(paths) == []


async def test_chats_come_in_once_and_are_remembered(paths: Paths, tmp_path: Path) -> None:
    file = a_chat(tmp_path, YORK, TEA)
    async with Company(remembering(paths)) as company:
        before = len(company.of(msg.HistoryChanged))
        first = await exchanged(company, msg.ImportChats(file, 2))
        again = await exchanged(company, msg.ImportChats(file, 2))
        assert len(company.of(msg.HistoryChanged)) > before

    assert first.sentence == "2 messages added, 0 were already there."
    assert again.sentence == "0 messages added, 2 were already there."
    assert {YORK, TEA, "You live in York."} == set(in_store(paths))


async def test_a_long_import_of_chats_lets_the_talk_go_on_and_can_be_stopped(
    paths: Paths, tmp_path: Path
) -> None:
    file = a_chat(tmp_path, YORK, TEA, times=5000)
    async with Company(remembering(paths)) as company:
        company.session.handle(msg.ImportChats(file, 10_000))
        await company.until(lambda: any(one.done for one in company.of(msg.ExchangeMoved)))
        assert "already running" in await wished(company, msg.ImportMemories(file))
        company.types(EXAM)
        assert await company.is_answered() == "I see."
        assert company.of(msg.ExchangeMoved)[-1].is_running
        ended = await stopped(company)

    assert 0 < ended.done < 10_000
    assert "Stopped. Import it again to continue." in str(ended.sentence)


async def test_looking_through_chats_can_be_stopped(paths: Paths, tmp_path: Path) -> None:
    file = a_chat(tmp_path, YORK, TEA, times=20_000)
    async with Company(remembering(paths)) as company:
        company.session.handle(msg.ImportMemories(file))
        await company.until(lambda: bool(company.of(msg.ExchangeMoved)))

        assert (await stopped(company)).sentence == "Import stopped. Nothing was imported."
        assert company.of(msg.ChatsFound) == []


async def test_no_chats_come_in_where_nothing_is_to_be_remembered(paths: Paths, tmp_path: Path) -> None:
    async with Company(remembering(paths, memory=None)) as company:
        ended = await exchanged(company, msg.ImportChats(a_chat(tmp_path, YORK), 1))

    assert "Memory is off" in str(ended.sentence)
    assert in_store(paths) == []
