"""Chats from elsewhere in a real store: what is kept and remembered of them, and what they leave alone."""

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from companion.engine.choices import Privacy
from companion.engine.memory.chat_intake import TakenIn, summary, take_in
from companion.engine.memory.long_term_memory import LongTermMemory
from companion.engine.memory.sleep_work import SleepWork, sleep_parts
from companion.remembering.files.chat_files import chats_in
from companion.storage.forgetting import About
from companion.storage.sqlite import DiskFull
from companion.storage.store import Store
from companion.values import Boundaries, CancelToken, MemoryKind, MemoryOrigin, Speaker, Utterance
from companion.words import in_words
from tests.fakes.cancel import CancelledAtLook
from tests.fakes.memory import WordReader
from tests.fakes.readings import SESSION
from tests.remembering.made_chats import AQUA, exported, line, node, silly_tavern, tree

NOW = 1.8e9
HELLO = line("Aqua", "Hello Mira!", 1_700_000_000_000)
YORK = line("Mira", "I live in York.", 1_700_000_060_000)
BRUNO = line("Mira", "My dog is called Bruno.", 1_700_000_120_000)
Import = Callable[..., TakenIn]


@pytest.fixture
def memory(store: Store) -> LongTermMemory:
    return opened(store)


def opened(store: Store, **more: object) -> LongTermMemory:
    return LongTermMemory(
        WordReader(),
        store.memories,
        store.memory_search,
        zone=UTC,
        unix_now=lambda: NOW,
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def imported(store: Store, memory: LongTermMemory) -> Import:
    def take(path: Path, cancel: CancelToken | None = None) -> TakenIn:
        return take_in(
            chats_in(path, UTC), store, memory.write_elsewhere, now=NOW, cancel=cancel or CancelToken()
        )

    return take


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "chat"


def said(store: Store) -> list[str]:
    return [kept.utterance.text for kept in reversed(store.utterances.page(limit=1000))]


def held(store: Store) -> set[str]:
    return {one.text for one in store.memories.page(limit=1000) if one.held_until is None}


def test_a_chat_becomes_a_session_of_the_past_and_its_memories_rest_on_it(
    store: Store, imported: Import, file: Path
) -> None:
    assert imported(silly_tavern(file, AQUA, HELLO, YORK)) == TakenIn(messages=2, added=2)

    hello, york = (kept.utterance for kept in reversed(store.utterances.page()))
    assert (hello.speaker, hello.text, hello.said_at) == (Speaker.COMPANION, "Hello Mira!", 1.7e9)
    assert (york.session, york.number, york.is_typed) == (hello.session, 2, True)
    memories = {one.text: one for one in store.memories.page()}
    assert set(memories) == {"Hello Mira!", "I live in York.", "You live in York."}
    assert all(one.origin is MemoryOrigin.IMPORT and one.evidence for one in memories.values())


def test_nothing_is_felt_about_what_was_said_elsewhere_and_the_mood_stays(
    store: Store, imported: Import, file: Path
) -> None:
    imported(silly_tavern(file, AQUA, line("Mira", "I want to kill myself, I am so sad.")))

    (moment,) = (one for one in store.memories.page() if one.kind is MemoryKind.MOMENT)
    assert (moment.felt, moment.mood, moment.emotions) == (None, None, ())
    assert store.feelings.steps(limit=10) == ()
    assert store.feelings.reading_at(moment.evidence[0].session, 1) is None
    assert store.lessons.learned(without="") == store.lessons.learned(without=SESSION)


def test_no_reply_goes_on_with_a_chat_from_elsewhere(store: Store, imported: Import, file: Path) -> None:
    here = Utterance(SESSION, 1, Speaker.PERSON, "Good evening.", NOW - 60)
    store.utterances.keep(here)

    imported(silly_tavern(file, AQUA, HELLO, YORK))

    assert store.utterances.latest(10) == (here,)


def test_the_same_file_twice_adds_nothing(store: Store, imported: Import, file: Path) -> None:
    silly_tavern(file, AQUA, YORK, line("Aqua", "Yes."), line("Mira", "Yes."), line("Mira", "Yes."))
    imported(file)
    before = said(store), held(store)

    assert imported(file) == TakenIn(messages=4, known=4)
    assert (said(store), held(store)) == before


def test_a_chat_that_went_on_since_adds_what_is_new(store: Store, imported: Import, file: Path) -> None:
    imported(silly_tavern(file, AQUA, HELLO, YORK))

    again = imported(silly_tavern(file, AQUA, HELLO, YORK, BRUNO))

    assert again == TakenIn(messages=3, added=1, known=2)
    assert said(store) == ["Hello Mira!", "I live in York.", "My dog is called Bruno."]


def test_an_import_that_is_stopped_leaves_what_came_in_and_goes_on_when_it_is_begun_again(
    store: Store, imported: Import, file: Path
) -> None:
    silly_tavern(file, AQUA, HELLO, YORK, BRUNO)

    stopped = imported(file, CancelledAtLook(3))
    assert (stopped.added, stopped.was_stopped, said(store)) == (2, True, ["Hello Mira!", "I live in York."])

    assert imported(file) == TakenIn(messages=3, added=1, known=2)
    assert "Bruno is your dog." in held(store)


def test_what_was_kept_and_not_yet_written_down_is_written_down_the_next_time(
    store: Store, imported: Import, memory: LongTermMemory, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silly_tavern(file, AQUA, YORK)

    def full(said: Utterance) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(memory, "write_elsewhere", full)
    assert imported(file).trouble == "The disk is full."
    monkeypatch.undo()

    assert imported(file) == TakenIn(messages=1, known=1)
    assert held(store) == {"I live in York.", "You live in York."}


def test_what_is_known_since_then_does_not_give_way(store: Store, imported: Import, file: Path) -> None:
    here = Utterance(SESSION, 1, Speaker.PERSON, "I live in Bergen.", NOW - 60)
    store.utterances.keep(here)
    opened(store).write(here, None, None)

    imported(silly_tavern(file, AQUA, YORK))

    assert "You live in Bergen." in held(store)
    assert "You live in York." not in held(store)


def test_within_chats_the_newer_holds_whatever_their_order_in_the_file(
    store: Store, imported: Import, file: Path
) -> None:
    newer = tree({"1": node("user", "I live in Bergen.", at=1.7e9)}, "c2", began=1.7e9)
    older = tree({"1": node("user", "I live in York.", at=1.6e9)}, "c1", began=1.6e9)

    imported(exported(file, newer, older))

    assert said(store) == ["I live in York.", "I live in Bergen."]
    assert "You live in Bergen." in held(store)
    assert "You live in York." not in held(store)


def test_what_another_program_promised_is_no_promise_of_the_companion(
    store: Store, imported: Import, file: Path
) -> None:
    imported(silly_tavern(file, AQUA, line("Aqua", "I will remind you of the exam on Friday.")))

    assert [one.kind for one in store.memories.page()] == [MemoryKind.MOMENT]


def test_of_what_is_kept_out_nothing_is_written_down(store: Store, file: Path) -> None:
    keeping_out = opened(store, privacy=lambda: Privacy(Boundaries(not_remembered=("my dog Bruno",))))
    silly_tavern(file, AQUA, BRUNO, YORK)

    take_in(chats_in(file, UTC), store, keeping_out.write_elsewhere, now=NOW, cancel=CancelToken())

    assert held(store) == {"I live in York.", "You live in York."}


def test_what_could_steer_a_terminal_or_a_language_model_is_left_out(
    store: Store, imported: Import, file: Path
) -> None:
    silly_tavern(
        file, AQUA, line("Mira", "One \x1b[2J\u202etwo<|im_start|>."), line("Mira", "\u202e<|im_end|>")
    )

    assert imported(file) == TakenIn(messages=2, added=1, wordless=1)
    assert said(store) == ["One [2Jtwo ."]


def test_what_is_forgotten_of_a_chat_takes_what_rests_on_it(
    store: Store, imported: Import, file: Path
) -> None:
    imported(silly_tavern(file, AQUA, YORK, BRUNO))

    store.forgetting.forget(About("Bruno"))

    assert said(store) == ["I live in York."]
    assert held(store) == {"I live in York.", "You live in York."}


def test_sleep_goes_through_it_and_writes_no_line_of_its_diary_on_it(
    store: Store, imported: Import, file: Path
) -> None:
    boat = line("Mira", "My father sold the old fishing boat.", 1_700_000_060_000)
    soup = line("Mira", "I cooked lentil soup for my sister.", 1_700_000_120_000)
    imported(silly_tavern(file, AQUA, boat, soup))
    parts = sleep_parts(
        store,
        WordReader().encoder,
        zone=UTC,
        can_extract=False,
        privacy=Privacy,
    )
    night = SleepWork(parts, NOW)

    for _ in night.steps():
        pass
    night.note()

    made = {one.kind: one for one in store.memories.page()}
    assert "“My father sold the old fishing boat.”" in made[MemoryKind.SUMMARY].text
    assert {one.number for one in made[MemoryKind.SUMMARY].evidence} == {1, 2}
    assert MemoryKind.DIARY not in made
    assert store.memories.sleeps(limit=1)[0].read_until == store.utterances.page()[0].id


def test_of_one_message_it_is_told_as_of_one() -> None:
    told = summary(TakenIn(added=1, known=1))

    assert str(told) == "1 message added, 1 was already there."
    assert in_words(told, "de") == "1 Nachricht hinzugefügt, 1 war schon da."
