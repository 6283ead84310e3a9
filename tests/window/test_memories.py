"""What the person does in the memory book, and the words for it."""

from dataclasses import replace
from datetime import datetime

import msgspec
import pytest

from companion.channel import messages as msg
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker, TimeSpan, Utterance
from companion.window.memories.memories import Memories
from companion.window.memories.memory_words import (
    amount_words,
    detail_of,
    found_words,
    going_words,
    left_words,
    row_of,
    staying_words,
    unread_words,
)
from tests.fakes.noting_engine import NotingEngine

FACT = Memory(MemoryKind.FACT, "You work as a nurse.", 10.0, evidence=(Evidence("a" * 32, 1),), id=3)
OTHER = replace(FACT, id=4, happened_at=20.0, text="You work in Leeds.")
SAID = Memory(
    MemoryKind.MOMENT,
    "I  failed\nthe exam",
    30.0,
    speaker=Speaker.PERSON,
    felt=Affect(-0.9, 0.9),
    evidence=(Evidence("a" * 32, 5),),
    id=5,
)
SHOWN = msg.MemoryShown(
    SAID, ("It was said in your conversation.",), (Utterance("a" * 32, 5, Speaker.PERSON, "I", 30.0),), (), ()
)


def new_year(year: int) -> float:
    return datetime(year, 1, 1).astimezone().timestamp()


def spell(at: float) -> str:
    return f"day {at:.0f}"


def told(state: Memories, kind: type, content: object) -> Memories:
    (query,) = (one for one in state.asked if isinstance(one.asked, kind))
    return state.answered(msg.Answer(query.number, content))  # type: ignore[arg-type]


def test_one_opened_out_of_another_leads_back_to_it_and_then_to_the_list() -> None:
    state = told(Memories().opened(5), msg.OneMemory, SHOWN).opened(3)
    assert state.detail is None

    back = state.back()
    assert back.trail == (5,)
    assert [one.asked for one in back.asked] == [msg.OneMemory(5)]

    assert back.back().trail == ()


def test_an_answer_to_what_is_looked_at_no_more_is_dropped() -> None:
    first = Memories().opened(5)
    (query,) = first.asked

    assert first.opened(3).answered(msg.Answer(query.number, SHOWN)).detail is None


def test_a_memory_that_is_gone_leads_back_to_the_list_with_a_sentence() -> None:
    state = told(Memories().opened(5), msg.OneMemory, msg.Refused("It is no longer there."))

    assert state.trail == ()
    assert state.refusal == "It is no longer there."


def test_only_two_or_more_of_a_kind_that_are_no_moments_can_be_merged() -> None:
    choosing = Memories().choosing(is_choosing=True)

    assert not choosing.with_choice(FACT).can_merge
    assert choosing.with_choice(FACT).with_choice(OTHER).can_merge
    assert choosing.with_choice(FACT).with_choice(OTHER).merged_text == "You work in Leeds."
    assert not choosing.with_choice(FACT).with_choice(SAID).can_merge
    assert not choosing.with_choice(SAID).with_choice(replace(SAID, id=6)).can_merge
    assert choosing.with_choice(FACT).with_choice(FACT).chosen == ()


def test_what_would_go_is_known_before_anything_goes_and_forgotten_with_the_question() -> None:
    asking = Memories().wishing(msg.ForgetMemories((3,)))
    known = told(asking, msg.ForgetPreview, msg.WouldForget(1, 1, 0, 2, 0))

    assert asking.would is None
    assert going_words(known.would) == (  # type: ignore[arg-type]
        "1 memory",
        "1 message",
        "2 backups are rewritten without it",
    )
    assert known.kept().would is None


def test_what_stays_is_told_apart_from_what_goes() -> None:
    would = msg.WouldForget(0, 1, 0, 0, 0, set_aside=2)

    assert going_words(would) == ("1 memory",)
    assert staying_words(would) == "2 messages stay in the history."
    assert staying_words(msg.WouldForget(1, 1, 0, 0, 0)) == ""


def test_a_change_asks_anew_for_how_much_there_is_and_for_what_is_looked_at() -> None:
    state = told(Memories().opened(5), msg.OneMemory, SHOWN).out_of_date()

    assert {type(one.asked) for one in state.asked} == {msg.OneMemory, msg.MemoryStatistics}
    assert state.detail == SHOWN


def test_an_import_that_ran_when_the_engine_went_is_over() -> None:
    state = Memories().with_event(msg.ExchangeMoved(5, 0.5, is_running=True))

    assert state.is_exchanging
    assert not state.without_engine().is_exchanging


FOUND = msg.ChatsFound(
    file="chat.jsonl",
    chats=12,
    partners=("Aqua", "Bea", "Cleo"),
    more_partners=2,
    messages=3418,
    first_at=10.0,
    last_at=20.0,
    untimed=1,
    left=(msg.LeftOut("pictures and files", 1200), msg.LeftOut("system messages", 3)),
    unread=(msg.UnreadChat("line 7", "it is not JSON, or breaks off"),),
    more_unread=4,
)


def test_chats_that_were_found_come_in_only_once_the_person_says_so() -> None:
    asking = Memories().with_event(msg.ExchangeMoved(0, None, is_running=True)).with_event(FOUND)

    assert asking.asks_about_chats
    assert not asking.is_exchanging
    begun, wish = asking.taking_chats()
    assert wish == msg.ImportChats("chat.jsonl", 3418)
    assert begun.is_exchanging
    assert begun.taking_chats() == (begun, None)
    assert asking.exchanging().taking_chats()[1] is None
    assert asking.without_engine().taking_chats()[1] is None


def test_what_was_not_taken_of_chats_is_told_until_another_file_is_read() -> None:
    begun, _ = Memories().with_event(FOUND).taking_chats()
    ended = begun.with_event(msg.ExchangeMoved(3418, None, is_running=False, sentence="Done."))

    assert ended.chats == FOUND
    assert not ended.asks_about_chats
    assert ended.exchanging().chats is None


def test_of_a_file_in_which_nothing_was_said_nothing_is_asked() -> None:
    nothing = msgspec.structs.replace(FOUND, messages=0, chats=0, first_at=None, last_at=None)

    assert not Memories().with_event(nothing).asks_about_chats
    assert found_words(nothing, spell) == "This file contains no messages."


def test_what_chats_there_are_is_told_with_whom_and_when() -> None:
    one = msgspec.structs.replace(FOUND, chats=1, partners=("Aqua",), more_partners=0)

    assert found_words(FOUND, spell) == (
        "12 chats with Aqua, Bea, Cleo and 2 more. Messages: 3,418, from day 10 to day 20."
    )
    assert found_words(one, spell) == "One chat with Aqua. Messages: 3,418, from day 10 to day 20."


def test_what_is_not_taken_of_chats_is_told_with_how_much_it_is() -> None:
    assert left_words(FOUND) == (
        "Not imported: pictures and files (1,200), system messages (3).",
        "No time given, so dated like the message before: 1.",
    )
    assert unread_words(FOUND) == (
        "Unreadable (line 7): it is not JSON, or breaks off",
        "Also unreadable: 4.",
    )


def test_a_row_tells_when_what_and_how_it_felt() -> None:
    row = row_of(SAID, spell)

    assert row["text"] == "I failed the exam"
    assert row["about"] == "day 30 · You said"
    assert (row["felt"], row["pleasant"], row["excited"]) == ("very upset", 0, 4)
    assert len(str(row_of(replace(SAID, text="x" * 60_000), spell)["text"])) == 400


@pytest.mark.parametrize(
    ("about", "words"),
    [
        (TimeSpan(40.0, 41.0), "day 30 · You said · date: day 40"),
        (TimeSpan(40.0, 47.0), "day 30 · You said · date: day 40 – day 46"),
        (TimeSpan(30.0, 31.0), "day 30 · You said"),
        (TimeSpan(new_year(2025), new_year(2026)), "day 30 · You said · date: 2025"),
    ],
)
def test_a_row_tells_the_day_that_the_words_are_about(about: TimeSpan, words: str) -> None:
    assert row_of(replace(SAID, about=about), spell)["about"] == words


def test_a_plan_for_a_month_names_no_single_day_of_it() -> None:
    month = TimeSpan(10 * 86_400.0, 40 * 86_400.0)
    plan = replace(SAID, kind=MemoryKind.THREAD, speaker=None, is_open=True, due_at=month.until - 1.0)

    assert (
        row_of(replace(plan, about=month), spell)["about"] == "day 30 · Planned for day 864000 – day 3455999"
    )
    assert row_of(plan, spell)["about"] == "day 30 · Planned for day 3455999"


def test_the_page_of_a_moment_offers_no_correction_but_its_place_in_the_talk() -> None:
    detail = detail_of(SHOWN, spell)

    assert detail["canCorrect"] is False
    assert detail["evidence"] == [
        {"who": "You", "when": "day 30", "words": "I", "session": "a" * 32, "number": 5}
    ]


def test_a_memory_that_is_linked_and_on_the_topic_is_shown_once() -> None:
    linked = msgspec.structs.replace(
        SHOWN, linked=(msg.LinkedMemory("replaced", FACT),), history=(FACT, OTHER)
    )

    detail = detail_of(linked, spell)

    assert [[one["number"] for one in detail[key]] for key in ("linked", "before")] == [[FACT.id], [OTHER.id]]  # type: ignore[attr-defined]


def test_all_days_of_a_memory_are_written_in_one_way() -> None:
    came_up = msgspec.structs.replace(
        SHOWN, why=("It came up again, last on 2026-11-29, so it lasts longer.",)
    )

    detail = detail_of(came_up, lambda at: "29 November", near=lambda at: "Today, 14:44")

    assert detail["about"] == "Today, 14:44 · You said"
    assert detail["why"] == ["It came up again, last on 29 November, so it lasts longer."]
    assert [each["when"] for each in detail["evidence"]] == ["Today, 14:44"]  # type: ignore[attr-defined]


def test_how_much_there_is() -> None:
    many = msg.StatisticsShown({MemoryKind.FACT: 1200, MemoryKind.MOMENT: 34}, 10.0, 20.0, 0, 0, 1)

    assert amount_words(many) == "1,200 memories", "single utterances are history"
    assert amount_words(msg.StatisticsShown({}, None, None, 0, 0, 1)) == "No memories yet."


@pytest.mark.parametrize("keeps", [True, False])
def test_the_words_stay_in_the_history_by_default_if_the_engine_says_so(keeps: bool) -> None:
    asking = Memories().wishing(msg.ForgetMemories((3,)))

    known = told(asking, msg.ForgetPreview, msg.WouldForget(1, 1, 0, 0, 0, keeps_words=keeps))

    assert known.wish == msg.ForgetMemories((3,), keeps_words=keeps)


def test_a_new_memory_ends_neither_the_selection_nor_the_question_what_would_go() -> None:
    wish = msg.ForgetMemories((3,), keeps_words=False)
    asking = Memories().choosing(is_choosing=True).with_choice(SHOWN.memory).wishing(wish)

    later = told(asking, msg.ForgetPreview, msg.WouldForget(1, 1, 0, 0, 0)).out_of_date()

    assert (later.is_choosing, later.chosen, later.wish) == (True, (SHOWN.memory,), asking.wish)
    assert later.would is None
    assert msg.ForgetPreview(wish) in [one.asked for one in later.asked]


@pytest.mark.window
def test_in_another_memory_book_nothing_is_open_and_nothing_chosen(application: object) -> None:
    from companion.window.memories.memories_model import MemoriesModel
    from companion.window.memories.memory_list_model import MemoryListModel

    def shown(desk: NotingEngine, book: MemoriesModel, *memories: Memory) -> None:
        queries = (each for each in desk.sent if isinstance(each, msg.Query))
        (number,) = (each.number for each in queries if isinstance(each.asked, msg.MemoryPage))
        book.apply(msg.Answer(number, msg.MemoriesShown(memories, False)))
        desk.sent.clear()

    desk = NotingEngine()
    book = MemoriesModel(desk)
    found = book.findChild(MemoryListModel)
    assert found is not None
    book.setProperty("isOpen", True)
    book.set_ready(is_ready=True)
    shown(desk, book, OTHER, FACT)
    book.choose(True)
    for row in (0, 1):
        book.toggle(row)
    book.open(4)
    book.set_ready(is_ready=False)

    book.begin_anew()

    assert found.rowCount() == 0
    assert (book.property("chosenCount"), book.property("mergedText")) == (0, "")
    assert not book.property("isReading")
    desk.sent.clear()
    book.set_ready(is_ready=True)
    shown(desk, book, replace(OTHER, text="You like tea."), replace(FACT, text="You have a dog."))
    assert [found.value(row, "isChosen") for row in (0, 1)] == [False, False]
