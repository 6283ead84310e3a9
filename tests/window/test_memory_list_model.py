"""Which pages of the memory book are asked for, and what an answer makes of what is shown."""

import msgspec

from companion.channel.messages import Answer, MemoriesShown, MemoryPage, Refused
from companion.values import Evidence, Memory, MemoryKind
from companion.window.memories.memory_list_model import EVERYTHING, MOST_ANEW, PAGE, MemoryPages


def memory(number: int, text: str = "words") -> Memory:
    return Memory(MemoryKind.FACT, text, float(number), evidence=(Evidence("a" * 32, 1),), id=number)


def asked(pages: MemoryPages) -> MemoryPage:
    assert pages.asked is not None
    assert isinstance(pages.asked.asked, MemoryPage)
    return pages.asked.asked


def answered(pages: MemoryPages, *numbers: int, has_more: bool = False) -> MemoryPages:
    assert pages.asked is not None
    return pages.answered(Answer(pages.asked.number, MemoriesShown(tuple(map(memory, numbers)), has_more)))


def numbers(pages: MemoryPages) -> list[int]:
    return [one.id for one in pages.memories]


def test_the_first_page_is_shown_and_the_next_one_stands_behind_it() -> None:
    first = answered(MemoryPages().afresh(), 9, 8, has_more=True)

    second = first.older()
    assert asked(second).before == (8.0, 8)

    assert numbers(answered(second, 7)) == [9, 8, 7]


def test_no_page_is_asked_for_behind_the_last() -> None:
    assert answered(MemoryPages().afresh(), 9).older().asked is None


def test_looking_for_something_else_drops_what_was_shown_and_late_answers() -> None:
    first = MemoryPages().afresh()
    other = first.looking_for(msgspec.structs.replace(EVERYTHING, words="anna"))
    assert first.asked is not None

    late = other.answered(Answer(first.asked.number, MemoriesShown((memory(9),), has_more=False)))

    assert late == other
    assert asked(other).words == "anna"
    assert other.is_narrowed
    assert numbers(answered(other, 3)) == [3]


def test_what_changed_is_read_anew_as_far_as_it_was_shown() -> None:
    shown = answered(MemoryPages().afresh(), 9, 8, 7, has_more=True)

    anew = answered(shown.afresh(), 9, 8, has_more=True)
    assert numbers(anew) == [9, 8, 7]
    assert asked(anew).before == (8.0, 8)
    whole = answered(anew, 6, has_more=True)

    assert numbers(whole) == [9, 8, 6]
    assert whole.has_more
    assert whole.asked is None


def test_of_very_many_only_some_are_read_anew_at_once() -> None:
    pages = answered(MemoryPages().afresh(), *range(10_000, 0, -1), has_more=True).afresh()
    count = 0
    while pages.asked is not None:
        first = 10_000 - count * PAGE
        pages = answered(pages, *range(first, first - PAGE, -1), has_more=True)
        count += 1

    assert len(pages.memories) == MOST_ANEW == count * PAGE


def test_a_refusal_is_kept_as_its_sentence() -> None:
    pages = MemoryPages().afresh()
    assert pages.asked is not None

    refused = pages.answered(Answer(pages.asked.number, Refused("That time was not understood.")))

    assert refused.refusal == "That time was not understood."
    assert refused.is_loaded


def test_single_utterances_are_left_to_the_history() -> None:
    assert MemoryKind.MOMENT not in EVERYTHING.kinds
    assert {MemoryKind.FACT, MemoryKind.EPISODE, MemoryKind.THREAD} <= set(EVERYTHING.kinds)
