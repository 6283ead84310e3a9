from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import Answer, HistoryEntry, HistoryPage, HistoryShown, Refused
from companion.window.history_pages import HistoryPages, Inserted, Removed, Replaced, changes


def entry(entry_id: int, text: str = "words", speaker: str = "person") -> HistoryEntry:
    return HistoryEntry(entry_id, speaker, text, float(entry_id), is_cut_off=False, is_typed=False)


def answer(pages: HistoryPages, *entries: HistoryEntry, has_more: bool = False) -> HistoryPages:
    assert pages.asked is not None
    return pages.answered(Answer(pages.asked.number, HistoryShown(entries, has_more)))


def test_the_first_page_is_shown() -> None:
    pages = answer(HistoryPages().afresh(), entry(3), entry(2))

    assert [it.id for it in pages.entries] == [3, 2]
    assert pages.is_loaded


def test_an_older_page_is_put_behind_the_ones_shown() -> None:
    pages = answer(HistoryPages().afresh(), entry(3), entry(2), has_more=True)

    older = pages.older()
    assert older.asked is not None
    shown = answer(older, entry(1))

    assert isinstance(older.asked.asked, HistoryPage)
    assert older.asked.asked.before_id == 2
    assert [it.id for it in shown.entries] == [3, 2, 1]


def test_no_older_page_is_asked_for_while_one_is_under_way_or_when_there_is_none() -> None:
    with_more = answer(HistoryPages().afresh(), entry(3), has_more=True).older()
    without_more = answer(HistoryPages().afresh(), entry(3))

    assert with_more.older() == with_more
    assert without_more.older() == without_more


def test_asking_afresh_asks_for_as_much_as_is_shown() -> None:
    entries = tuple(entry(number) for number in range(120, 0, -1))
    pages = answer(HistoryPages().afresh(), *entries)

    again = pages.afresh()

    assert again.asked is not None
    assert isinstance(again.asked.asked, HistoryPage)
    assert again.asked.asked.limit == 120
    assert again.entries == entries


def test_an_answer_to_an_earlier_question_is_dropped() -> None:
    first = HistoryPages().afresh()
    assert first.asked is not None
    second = first.searching("sea").afresh()

    assert second.answered(Answer(first.asked.number, HistoryShown((entry(1),), has_more=False))) == second


def test_a_refusal_keeps_what_is_shown_and_says_why() -> None:
    pages = answer(HistoryPages().afresh(), entry(3)).afresh()
    assert pages.asked is not None

    refused = pages.answered(Answer(pages.asked.number, Refused("The history is locked.")))

    assert refused.entries == (entry(3),)
    assert refused.refusal == "The history is locked."


def test_only_the_persons_newest_words_may_be_corrected() -> None:
    pages = answer(HistoryPages().afresh(), entry(4, speaker="companion"), entry(3), entry(1))

    assert pages.last_words_id == 3
    assert pages.searching("words").last_words_id is None


ENTRIES = st.dictionaries(st.integers(1, 30), st.sampled_from(["a", "b"])).map(
    lambda texts: tuple(entry(entry_id, texts[entry_id]) for entry_id in sorted(texts, reverse=True))
)


@given(ENTRIES, ENTRIES)
def test_applying_the_changes_leads_from_one_list_to_the_other(
    before: tuple[HistoryEntry, ...], after: tuple[HistoryEntry, ...]
) -> None:
    shown = list(before)

    for change in changes(before, after):
        match change:
            case Inserted(row, entries):
                shown[row:row] = entries
            case Removed(row, count):
                assert row + count <= len(shown)
                del shown[row : row + count]
            case Replaced(row, new):
                assert shown[row].id == new.id
                shown[row] = new

    assert tuple(shown) == after


@given(ENTRIES)
def test_equal_lists_need_no_change(entries: tuple[HistoryEntry, ...]) -> None:
    assert list(changes(entries, entries)) == []
