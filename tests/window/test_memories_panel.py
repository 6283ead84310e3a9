"""The memory book in the window: what it shows, and what keys and buttons do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl

from companion.channel import messages as msg
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker
from companion.window.language import language_of
from tests.fakes.engine_process import Remember, Send, WaitFor
from tests.fakes.window_look import LOOKS, Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, press, span, texts_cut_off

pytestmark = pytest.mark.window


SESSION = "a" * 32
SPRING = 1_747_000_000.0
"""In May 2025."""
EXAM = Memory(
    MemoryKind.EPISODE,
    "I failed the exam, and I do not know how to tell my mother.",
    SPRING,
    speaker=Speaker.PERSON,
    felt=Affect(-0.7, 0.4, -0.3),
    evidence=(Evidence(SESSION, 3),),
    id=1,
)
ANNA = Memory(
    MemoryKind.PERSON,
    "Anna is your sister.",
    SPRING + 86_400,
    felt=Affect(0.6, 0.1),
    names=("Anna",),
    subject="sister",
    evidence=(Evidence(SESSION, 5),),
    is_pinned=True,
    id=2,
)
WORK = Memory(
    MemoryKind.FACT, "You work as a nurse.", SPRING + 2 * 86_400, evidence=(Evidence(SESSION, 7),), id=3
)
JOB = Memory(
    MemoryKind.FACT, "You work in Leeds.", SPRING + 3 * 86_400, evidence=(Evidence(SESSION, 9),), id=4
)
THESE = (EXAM, ANNA, WORK, JOB)


def opened(
    meet: Meet, *steps: Remember | Send | WaitFor, memories: tuple[Memory, ...] = THESE, **look: object
) -> Meeting:
    meeting = meet(*steps, memories=memories, **look)
    meeting.window.view.setProperty("page", "memories")
    meeting.sees("Search memories")
    if memories:
        meeting.sees(memories[-1].text)
    return meeting


def opened_one(meet: Meet, *steps: Send | WaitFor, memory: Memory) -> Meeting:
    """Open the page of the only memory there is."""
    meeting = opened(meet, *steps, memories=(memory,))
    meeting.person.clicks("memory")
    meeting.sees("It has faded to")
    return meeting


def await_numbers(meeting: Meeting, *numbers: int) -> None:
    """Wait until these memories are listed and no others, in whichever order."""
    meeting.wait_until(
        lambda: sorted(item.property("number") for item in meeting.person.items("memory")) == sorted(numbers),
        f"the memories {numbers}",
    )


def test_memories_stand_with_their_feeling_kind_and_day_and_a_search_shows_what_holds_the_words(
    meet: Meet,
) -> None:
    meeting = opened(meet)

    await_numbers(meeting, 1, 2, 3, 4)
    felt = {item.property("number"): item.property("felt") for item in meeting.person.items("memory")}
    assert felt[1] == "very upset"
    meeting.sees("You said")
    meeting.sees("Person or animal")
    meeting.person.clicks("searchMemories")
    meeting.person.types("work")

    await_numbers(meeting, 3, 4)
    meeting.person.types("zz")
    meeting.sees("Nothing found")
    meeting.person.clicks("showAll")
    meeting.sees(EXAM.text)


def test_narrowing_down_by_kind_and_by_a_time_that_is_not_understood(meet: Meet) -> None:
    meeting = opened(meet)
    meeting.person.clicks("openFilter")
    meeting.person.clicks("kind-person")
    meeting.person.clicks("memoriesBack")
    await_numbers(meeting, ANNA.id)

    meeting.person.clicks("openFilter")
    meeting.person.clicks("filterWhen")
    meeting.person.types("nonsense")
    meeting.person.clicks("memoriesBack")

    meeting.sees("That time was not understood.")


def test_who_shows_all_again_finds_no_name_and_no_time_left(meet: Meet) -> None:
    meeting = opened(meet)
    for name, words in (("filterPerson", "nobody"), ("filterWhen", "yesterday")):
        meeting.person.clicks("openFilter")
        meeting.person.clicks(name)
        meeting.person.types(words)
        meeting.person.clicks("memoriesBack")
        meeting.sees("Nothing found")

    meeting.person.clicks("showAll")
    meeting.sees(EXAM.text)
    meeting.person.clicks("openFilter")

    assert meeting.person.item("filterPerson").property("text") == ""
    assert meeting.person.item("filterWhen").property("text") == ""


def test_a_memory_is_opened_corrected_and_pinned_by_keyboard(meet: Meet) -> None:
    meeting = opened(meet)
    meeting.person.clicks("searchMemories")
    meeting.person.types("leeds")
    await_numbers(meeting, JOB.id)

    for _ in range(6):  # over the button that empties the search and those below it
        press(meeting, "Tab")
    assert meeting.person.focus == "memory"
    press(meeting, "Return")
    meeting.sees("It has faded to 80%.")
    assert meeting.person.focus == "memoriesBack"
    meeting.person.clicks("correctMemory")
    meeting.person.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    meeting.person.types("york")
    press(meeting, "Return")
    meeting.sees("york")
    meeting.person.clicks("pinMemory")
    meeting.sees("Unpin")

    assert meeting.received(msg.CorrectMemory) == [msg.CorrectMemory(4, "york")]
    assert meeting.received(msg.PinMemory) == [msg.PinMemory(4, is_pinned=True)]


def test_what_else_was_told_of_that_person_is_corrected_on_a_click(meet: Meet) -> None:
    nurse = msg.CorrectMemory(9, "Your sister Ruth is a nurse.")
    offered = msg.AlsoWrong((nurse,), ("Your cousin Ruth is a nurse.",))
    steps = WaitFor("CorrectMemory"), Send((offered,)), WaitFor("CorrectMemory")
    meeting = opened_one(meet, *steps, memory=ANNA)
    meeting.person.clicks("correctMemory")
    meeting.person.types("!")
    meeting.person.clicks("keepWords")
    meeting.sees("Your cousin Ruth is a nurse. → Your sister Ruth is a nurse.")

    meeting.person.clicks("correctThat")

    meeting.wait_until(
        lambda: nurse in meeting.received(msg.CorrectMemory), "the correction of the other memory"
    )
    assert not any(item.isVisible() for item in meeting.person.items("correctThat"))


def test_what_was_said_word_for_word_is_not_corrected_here(meet: Meet) -> None:
    meeting = opened(meet, memories=(replace(EXAM, kind=MemoryKind.MOMENT), ANNA))

    meeting.window.memories.open(EXAM.id)
    meeting.sees("It has faded to")

    assert meeting.person.items("correctMemory") == []
    assert meeting.person.items("pinMemory")


def test_forgetting_first_tells_what_would_go_and_keeps_it_when_told_so(meet: Meet) -> None:
    meeting = opened_one(meet, memory=EXAM)

    meeting.person.clicks("forgetMemory")
    meeting.sees("Permanently delete this")
    meeting.sees("1 memory")
    meeting.wait_until(lambda: meeting.person.focus == "keepMemories", "the harmless button has the keyboard")
    meeting.person.clicks("keepMemories")
    assert not any(isinstance(one, msg.ForgetMemories) for one in meeting.engine.received(0))
    meeting.person.clicks("forgetMemory")
    meeting.sees("1 memory")
    meeting.person.clicks("confirmForget")

    assert meeting.received(msg.ForgetMemories) == [msg.ForgetMemories((1,), keeps_words=False)]
    meeting.sees("No memories yet")


def test_what_was_said_is_shown_and_may_stay_in_the_history(meet: Meet) -> None:
    meeting = opened_one(meet, memory=EXAM)
    meeting.person.clicks("forgetMemory")
    meeting.sees("From the conversation")
    assert [told.property("text") for told in meeting.person.items("told")] == [f"“{EXAM.text}”"]
    assert meeting.person.item("forgetWords").property("checked")

    meeting.person.clicks("forgetWords")
    meeting.sees("1 message stays in the history.")
    meeting.person.clicks("confirmForget")

    assert meeting.received(msg.ForgetMemories) == [msg.ForgetMemories((1,), keeps_words=True)]


def test_several_are_chosen_and_made_into_one(meet: Meet) -> None:
    meeting = opened(meet)

    meeting.person.clicks("chooseSeveral")
    for item in [one for one in meeting.person.items("memory") if one.property("number") in (3, 4)]:
        meeting.window.memories.toggle(item.property("index"))
    meeting.sees("Selected: 2")
    meeting.person.clicks("beginMerge")
    meeting.person.types("x")
    meeting.person.clicks("merge")

    (merged,) = meeting.received(msg.MergeMemories)
    assert isinstance(merged, msg.MergeMemories)
    assert set(merged.ids) == {3, 4}
    assert merged.text != ""


def test_all_that_names_somebody_is_forgotten_after_a_question(meet: Meet) -> None:
    meeting = opened(meet)

    meeting.person.clicks("openKeeping")
    meeting.sees("4 memories")
    meeting.person.clicks("forgetAboutField")
    meeting.person.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    meeting.person.types("nna")
    meeting.person.clicks("forgetAbout")
    meeting.sees("There is nothing to delete.")
    meeting.person.clicks("keepMemories")
    meeting.person.item("forgetAboutField").setProperty("text", "Anna")
    meeting.person.clicks("forgetAbout")
    meeting.sees("1 memory")
    assert [one.property("text") for one in meeting.person.items("named")] == [ANNA.text]
    assert [one.property("text") for one in meeting.person.items("told")] == [f"“{ANNA.text}”"]
    assert meeting.person.items("forgetWords") == []
    meeting.person.clicks("confirmForget")

    assert meeting.received(msg.ForgetAbout) == [msg.ForgetAbout("Anna")]


def test_all_that_was_ever_kept_is_forgotten_after_a_question(meet: Meet) -> None:
    meeting = opened(meet)
    meeting.person.clicks("openKeeping")

    meeting.person.clicks("forgetEverything")
    meeting.sees("• 4 memories")
    meeting.person.clicks("confirmForget")

    assert meeting.received(msg.ForgetSince) == [msg.ForgetSince(0.0)]


ASKED = msg.ForgetAsked(msg.ForgetAbout("Anna"))
"""Request of a wish said in the talk to the window."""


def test_a_wish_said_in_the_talk_opens_the_question_and_leaves_the_keyboard_there(meet: Meet) -> None:
    meeting = meet(Send((ASKED,)), WaitFor("ForgetPreview"), memories=THESE)

    meeting.sees("Permanently delete this")
    meeting.sees("1 memory")
    assert meeting.window.view.property("page") == "memories"
    assert meeting.person.focus != "keepMemories"
    meeting.window.memories.apply(msg.ForgetAsked(None))

    meeting.wait_until(lambda: not meeting.window.memories.property("isAsking"), "nothing is asked")


@pytest.mark.parametrize("size", [(868, 776), (400, 640)])
def test_a_long_question_keeps_its_buttons_in_the_window_in_large_letters(
    meet: Meet, size: tuple[int, int]
) -> None:
    told = tuple(replace(ANNA, id=number, text=f"{ANNA.text} {number}") for number in range(1, 9))
    look = Look("own", size=size, font_scale=2.0)
    meeting = meet(Send((ASKED,)), WaitFor("ForgetPreview"), memories=told, look=look)
    meeting.sees("8 memories")
    meeting.rests()

    assert all(span(meeting.person.item(name))[1] <= size[1] for name in ("confirmForget", "keepMemories"))


def test_a_question_that_covers_the_talk_is_answered_there_by_typing(meet: Meet) -> None:
    look = Look("own", size=(868, 776), font_scale=2.0)
    meeting = meet(Send((ASKED,)), WaitFor("ForgetPreview"), memories=THESE, look=look)
    meeting.sees("1 memory")
    assert meeting.person.items("text") == []

    meeting.person.types("yes")

    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard in the talk")
    assert meeting.person.item("text").property("text") == "yes"
    assert meeting.window.memories.property("isAsking")


def test_closing_the_question_about_a_wish_said_in_the_talk_is_told_to_the_engine(meet: Meet) -> None:
    meeting = meet(Send((ASKED,)), WaitFor("ForgetPreview"), memories=THESE)
    meeting.sees("1 memory")
    meeting.person.presses(Qt.Key.Key_Escape)

    meeting.wait_until(lambda: bool(meeting.received(msg.KeepAsked)), "the engine knows")
    assert not meeting.window.memories.property("isAsking")


def test_memories_to_read_are_exported_in_the_language_of_the_window(meet: Meet) -> None:
    over = msg.ExchangeMoved(1, 1.0, is_running=False, sentence="1 memory exported.")
    meeting = opened(meet, WaitFor("ExportMemories"), Send((over,)))
    meeting.person.clicks("openKeeping")

    meeting.window.memories.exportTo(QUrl.fromLocalFile("/tmp/book.MD"))
    meeting.sees("1 memory exported.")

    assert meeting.received(msg.ExportMemories) == [
        msg.ExportMemories("/tmp/book.MD", as_markdown=True, language=language_of(QLocale()))
    ]


def test_an_export_shows_how_far_it_is_and_can_be_cancelled(meet: Meet) -> None:
    moving = msg.ExchangeMoved(500, 0.5, is_running=True)
    over = msg.ExchangeMoved(0, None, is_running=False, sentence="Export stopped. No file was written.")
    meeting = opened(meet, Send((moving,)), WaitFor("CancelExchange"), Send((over,)))

    meeting.person.clicks("openKeeping")
    meeting.sees("500 done")
    meeting.person.item("cancelExchange").forceActiveFocus()
    meeting.person.clicks("cancelExchange")

    assert meeting.received(msg.CancelExchange) == [msg.CancelExchange()]
    meeting.sees("No file was written")


def test_chats_are_told_of_then_taken_in_and_what_came_of_it_is_said(meet: Meet) -> None:
    found = msg.ChatsFound(
        file="/home/robin/Aqua.jsonl",
        chats=12,
        partners=("Aqua",),
        more_partners=0,
        messages=3418,
        first_at=SPRING - 4e7,
        last_at=SPRING,
        untimed=0,
        left=(msg.LeftOut("answers that were not chosen", 212), msg.LeftOut("pictures and files", 3)),
        unread=(msg.UnreadChat("line 7", "there is no text (mes)"),),
        more_unread=0,
    )
    over = "3,400 messages added, 18 were already there."
    steps = (
        *(WaitFor("ImportMemories"), Send((msg.ExchangeMoved(0, None, is_running=True), found))),
        *(WaitFor("ImportChats"), Send((msg.ExchangeMoved(1200, 0.35, is_running=True),))),
        *(WaitFor("CancelExchange"), Send((msg.ExchangeMoved(3418, None, is_running=False, sentence=over),))),
    )
    meeting = opened(meet, *steps, size=(960, 900))
    meeting.person.clicks("openKeeping")
    meeting.window.memories.importFrom(QUrl.fromLocalFile(found.file))
    meeting.sees("12 chats with Aqua. Messages: 3,418, from ")
    meeting.sees("Not imported: answers that were not chosen (212), pictures and files (3).")
    meeting.sees("Unreadable (line 7): there is no text (mes)")
    meeting.wait_until(lambda: meeting.person.focus == "takeChats", "the question has the keyboard")
    assert meeting.person.items("importMemories") == []
    assert texts_cut_off(meeting) == []
    assert meeting.received(msg.ImportMemories) == [msg.ImportMemories(found.file)]

    meeting.person.presses(Qt.Key.Key_Return)

    assert meeting.received(msg.ImportChats) == [msg.ImportChats(found.file, 3418)]
    meeting.sees("1,200 done")
    meeting.window.memories.cancelExchange()
    meeting.sees(over)
    meeting.sees("Not imported: ")


def test_off_the_record_is_switched_in_the_book_and_seen_beside_the_talk(meet: Meet) -> None:
    meeting = opened(meet)

    meeting.person.clicks("openKeeping")
    meeting.person.clicks("offRecord")
    meeting.sees("Off the record")
    meeting.wait_until(lambda: bool(meeting.person.items("offRecordStrip")), "the stage says so")
    meeting.person.clicks("keepAgain")

    meeting.wait_until(lambda: not meeting.person.items("offRecordStrip"), "kept again")
    assert meeting.received(msg.SetOffRecord) == [msg.SetOffRecord(is_on=True), msg.SetOffRecord(is_on=False)]


def test_escape_leads_back_step_by_step(meet: Meet) -> None:
    meeting = opened(meet, memories=(EXAM, ANNA))
    meeting.person.clicks("searchMemories")
    meeting.person.types("exam")
    await_numbers(meeting, EXAM.id)
    meeting.person.clicks("memory")
    meeting.sees("It has faded to")

    meeting.person.presses(Qt.Key.Key_Escape)
    meeting.wait_until(lambda: meeting.person.focus == "memory", "the list has the keyboard again")
    meeting.person.presses(Qt.Key.Key_Escape)

    assert meeting.window.view.property("page") == ""


def many(count: int) -> tuple[Memory, ...]:
    return tuple(
        replace(WORK, text=f"Memory number {number}.", happened_at=SPRING + number, id=number)
        for number in range(1, count + 1)
    )


def test_only_pages_that_are_scrolled_to_are_asked_for(meet: Meet) -> None:
    meeting = opened(meet, memories=many(1000))
    memories = meeting.person.item("memoryList")
    assert memories.property("count") < 300

    for _ in range(8):
        memories.setProperty("contentY", memories.property("contentHeight"))
        count = memories.property("count")
        meeting.wait_until(lambda: memories.property("count") > count or count == 1000, "another page")  # noqa: B023

    assert memories.property("count") >= 900
    assert len(meeting.person.items("memory")) < 60


NEWEST = replace(WORK, text="You sing in a choir.", happened_at=SPRING + 99_999, id=99_999)


def reopen(meeting: Meeting) -> None:
    meeting.window.view.setProperty("page", "")
    meeting.rests()
    meeting.window.view.setProperty("page", "memories")
    meeting.rests()


def test_the_list_opens_with_the_newest_where_one_had_scrolled_away(meet: Meet) -> None:
    meeting = opened(meet, memories=many(40))
    meeting.person.item("memoryList").setProperty("contentY", 2000.0)

    reopen(meeting)

    assert meeting.person.item("memoryList").property("atYBeginning")


def test_the_page_opened_anew_lists_all_memories(meet: Meet) -> None:
    meeting = opened(meet)
    meeting.person.clicks("searchMemories")
    meeting.person.types("leeds")
    await_numbers(meeting, JOB.id)
    meeting.person.clicks("memory")
    meeting.person.clicks("memoriesBack")
    meeting.person.clicks("openKeeping")

    reopen(meeting)

    assert meeting.person.item("searchMemories").property("text") == ""
    await_numbers(meeting, 1, 2, 3, 4)


def test_the_page_opened_anew_shows_no_single_memory(meet: Meet) -> None:
    meeting = opened_one(meet, memory=EXAM)

    reopen(meeting)

    assert meeting.person.items("searchMemories")


def test_a_question_before_deleting_outlasts_the_page(meet: Meet) -> None:
    meeting = opened_one(meet, memory=EXAM)
    meeting.person.clicks("forgetMemory")
    meeting.sees("1 memory")

    reopen(meeting)

    meeting.sees("1 memory")


def test_a_new_memory_appears_in_the_open_list_and_leaves_the_selection(meet: Meet) -> None:
    meeting = opened(meet, WaitFor("SetOffRecord"), Remember(NEWEST), memories=many(30))
    meeting.person.clicks("chooseSeveral")
    meeting.window.memories.toggle(0)
    meeting.sees("Selected: 1")

    meeting.window.memories.setOffRecord(True)

    meeting.sees(NEWEST.text)
    assert meeting.person.item("memoryList").property("atYBeginning"), "it is not hidden above the others"
    meeting.sees("Selected: 1")


def test_a_new_memory_does_not_move_a_list_that_was_scrolled(meet: Meet) -> None:
    meeting = opened(meet, WaitFor("SetOffRecord"), Remember(NEWEST), memories=many(30))
    memories = meeting.person.item("memoryList")
    memories.setProperty("contentY", 600.0)
    meeting.sees("Memory number 20.")

    def place() -> float:
        (item,) = [item for item in meeting.person.items("memory") if item.property("number") == 20]
        return span(item)[0]

    before = place()
    meeting.window.memories.setOffRecord(True)

    meeting.wait_until(lambda: memories.property("count") == 31, "one more")
    assert place() == before


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_every_view_of_the_book_is_drawn_whole(meet: Meet, look: Look) -> None:
    meeting = opened(meet, look=look)
    assert texts_cut_off(meeting) == []
    for view in ("openFilter", "openKeeping"):
        meeting.person.clicks(view)
        assert texts_cut_off(meeting) == []
        meeting.person.clicks("memoriesBack")
    meeting.window.memories.open(1)
    assert texts_cut_off(meeting) == []
    meeting.window.memories.askToForget()

    assert texts_cut_off(meeting) == []


def test_an_empty_book_says_what_to_do(meet: Meet) -> None:
    meeting = opened(meet, memories=())

    meeting.sees("No memories yet")
    meeting.sees("Talk with Robin")
