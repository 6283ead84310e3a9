import pytest

from companion.channel.messages import Answer, HistoryEntry, HistoryPage, HistoryShown, Query
from companion.window.talk.history_model import GONE, PAGE, HistoryModel, HistoryPages
from tests.fakes.noting_engine import NotingEngine


def entry(entry_id: int, text: str = "words", speaker: str = "person") -> HistoryEntry:
    return HistoryEntry(entry_id, speaker, text, float(entry_id), is_cut_off=False)


def answer(
    pages: HistoryPages, *entries: HistoryEntry, has_more: bool = False, **shown: object
) -> HistoryPages:
    assert pages.asked is not None
    return pages.answered(Answer(pages.asked.number, HistoryShown(entries, has_more, **shown)))  # type: ignore[arg-type]


def asked(pages: HistoryPages) -> HistoryPage:
    assert pages.asked is not None
    assert isinstance(pages.asked.asked, HistoryPage)
    return pages.asked.asked


def test_an_older_page_is_put_behind_the_ones_shown() -> None:
    pages = answer(HistoryPages().afresh(), entry(3), entry(2), has_more=True)

    older = pages.older()
    shown = answer(older, entry(1))

    assert asked(older).before_id == 2
    assert [it.id for it in shown.entries] == [3, 2, 1]
    assert shown.is_loaded


def test_no_older_page_is_asked_for_while_one_is_under_way_or_when_there_is_none() -> None:
    with_more = answer(HistoryPages().afresh(), entry(3), has_more=True).older()
    without_more = answer(HistoryPages().afresh(), entry(3))

    assert with_more.older() == with_more
    assert without_more.older() == without_more


def test_an_answer_to_an_earlier_question_is_dropped() -> None:
    first = HistoryPages().afresh()
    assert first.asked is not None
    second = first.searching("sea").afresh()

    assert second.answered(Answer(first.asked.number, HistoryShown((entry(1),), has_more=False))) == second


def test_only_the_persons_newest_words_may_be_corrected() -> None:
    pages = answer(HistoryPages().afresh(), entry(4, speaker="companion"), entry(3), entry(1))

    assert pages.last_words_id == 3
    assert pages.searching("words").last_words_id is None


def test_the_place_of_an_utterance_is_shown_with_what_is_around_it() -> None:
    beside = HistoryPages().beside("a" * 32, 7)
    shown = answer(beside, entry(9), entry(8), entry(7), has_newer=True, found=8)

    assert (shown.found, shown.has_newer, shown.last_words_id) == (8, True, None)
    assert [it.id for it in shown.entries] == [9, 8, 7]


def test_from_there_one_goes_on_to_newer_pages_up_to_the_last() -> None:
    beside = HistoryPages().beside("a" * 32, 7)
    shown = answer(beside, entry(9), entry(8), has_newer=True, found=8)

    newer = shown.newer()
    assert asked(newer).after_id == 9
    whole = answer(newer, entry(11), entry(10))

    assert [it.id for it in whole.entries] == [11, 10, 9, 8]
    assert whole.newer() == whole
    assert whole.last_words_id == 11


def test_the_place_of_what_was_deleted_is_told_in_a_sentence() -> None:
    shown = answer(HistoryPages().beside("a" * 32, 7), has_newer=True)

    assert shown.refusal == GONE
    assert shown.entries == ()


@pytest.mark.window
def test_another_history_is_shown_from_its_own_newest_entry(application: object) -> None:
    desk = NotingEngine()
    history = HistoryModel(desk)
    history.set_ready(is_ready=True)
    history.showPlace("a" * 32, 40)
    asked = desk.sent[-1]
    assert isinstance(asked, Query)
    history.apply(Answer(asked.number, HistoryShown((entry(40),), True, has_newer=True, found=40)))
    history.set_ready(is_ready=False)

    history.begin_anew()
    assert history.rowCount() == 0
    history.setProperty("isOpen", True)
    history.set_ready(is_ready=True)

    again = desk.sent[-1]
    assert isinstance(again, Query)
    assert again.asked == HistoryPage(limit=PAGE)
