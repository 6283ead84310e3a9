from dataclasses import replace
from datetime import UTC, time

import pytest

from companion.channel import messages as msg
from companion.engine.memory.given import GivenMemories
from companion.thinking.prompt.memory_notes import NOTED, Recollection
from companion.values import (
    Boundaries,
    Memory,
    MemoryKind,
    Proactivity,
    Recalled,
    RecallScores,
    Speaker,
    TimeSpan,
    Utterance,
)

SESSION = "0" * 32
NOW = 1_800_000_000.0
DAY = 86_400.0
QUIET = Boundaries(quiet=(time(0), time(0)))


def recalled(*texts: str, meaning: float = 0.6, words: float = 0.0) -> tuple[Recalled, ...]:
    return tuple(
        Recalled(
            Memory(MemoryKind.MOMENT, text, NOW - DAY, speaker=Speaker.PERSON, id=number),
            0.5,
            RecallScores(meaning=meaning, words=words),
            f"reason {number}",
        )
        for number, text in enumerate(texts, start=1)
    )


def give(
    held: GivenMemories, reply: int, words: str, memories: tuple[Recalled, ...], now: float
) -> Recollection:
    """Answer words with what they brought to mind, where the note has room for all."""
    given = held.give(reply, Utterance(SESSION, 1, Speaker.PERSON, words, now), memories, now)
    held.noted(reply, range(len(given.lines)))
    return given


def told(message: msg.Recalled | None) -> list[tuple[int, str, bool]]:
    assert message is not None
    return [(each.id, str(each.reason), each.is_told) for each in message.memories]


def test_what_came_to_mind_is_told_to_the_model_and_what_it_was_told_is_shown_and_used() -> None:
    held = GivenMemories(UTC)

    given = give(held, 7, "I have to go.", recalled("My exam is near.", "It rains."), NOW)

    assert ["My exam is near." in given.lines[0], "It rains." in given.lines[1]] == [True, True]
    assert told(held.begin(7, SESSION, 3)) == [(1, "reason 1", True), (2, "reason 2", True)]
    assert held.end(7) == (1, 2)
    assert held.end(7) == ()


def test_what_holds_of_another_is_not_told_as_the_persons_own() -> None:
    held = GivenMemories(UTC)

    asked = give(held, 7, "Am I allergic to peanuts?", recalled("My brother is allergic to peanuts."), NOW)
    other = give(
        held, 8, "Is my brother allergic to nuts?", recalled("My brother is allergic to peanuts."), NOW
    )

    assert asked.lines[0].startswith("You remember of their brother, not of them: on ")
    assert other.lines[0].startswith("You remember: on ")


def test_the_day_that_is_asked_for_is_told_only_if_the_memory_surely_answers() -> None:
    held, day = GivenMemories(UTC), TimeSpan(NOW + DAY, NOW + 2 * DAY)
    (sure,) = recalled("The test is tomorrow.")
    sure = replace(sure, memory=replace(sure.memory, about=day))
    unsure = replace(sure, scores=RecallScores(meaning=0.5, words=1.0))

    assert give(held, 7, "When is my test?", (sure,), NOW).day
    assert not give(held, 8, "When is my test?", (unsure,), NOW).day
    assert not give(held, 9, "How was my test?", (sure,), NOW).day


def test_of_two_people_of_one_name_the_note_says_both() -> None:
    held = GivenMemories(UTC)
    known = recalled("My cousin Ruth is a nurse.", "My cousin Ruth lives in Leeds.", "Ruth is my colleague.")

    unclear = give(held, 7, "What does Ruth do?", known, NOW)
    clear = give(held, 8, "What does my cousin Ruth do?", known, NOW)

    assert ["My cousin Ruth" in unclear.lines[0], "my colleague" in unclear.lines[1]] == [True, True]
    assert all("my cousin Ruth" in line.replace("My", "my") for line in clear.lines)
    assert [number for number, _, is_told in told(held.begin(7, SESSION, 3)) if is_told] == [1, 3]


def test_of_many_the_best_are_told_and_the_others_only_came_to_mind() -> None:
    held = GivenMemories(UTC)

    given = give(held, 7, "Well.", recalled(*(f"Number {n}." for n in range(4))), NOW)

    assert len(given.lines) == NOTED
    assert [is_told for _, _, is_told in told(held.begin(7, SESSION, 3))] == [True, True, False, False]
    assert held.end(7) == (1, 2)


@pytest.mark.parametrize("boundaries", [Boundaries(proactivity=Proactivity.SELDOM), QUIET])
def test_where_nothing_is_to_be_brought_up_only_who_asks_hears_of_it(boundaries: Boundaries) -> None:
    held = GivenMemories(UTC, boundaries=lambda: boundaries)

    unasked = give(held, 1, "I have to go.", recalled("My exam is near."), NOW)
    asked = give(held, 2, "Do you remember?", recalled("My exam is near."), NOW)

    assert unasked == Recollection()
    assert asked.lines
    assert asked.recalled


def test_unasked_a_memory_is_told_once_in_a_session() -> None:
    held, memories = GivenMemories(UTC), recalled("My exam is near.")
    give(held, 1, "I have to go.", memories, NOW)

    assert give(held, 2, "I have to go now.", memories, NOW).lines  # nobody heard the first reply
    held.end(2)
    assert give(held, 3, "I really have to go.", memories, NOW).lines == ()
    assert give(held, 4, "Do you remember?", memories, NOW).lines


def test_of_what_is_to_be_forgotten_nothing_is_told() -> None:
    held = GivenMemories(UTC)
    give(held, 1, "Well.", recalled("My exam is near."), NOW)
    held.forget()

    assert held.begin(1, SESSION, 2) is None


def test_what_many_replies_were_given_that_nobody_heard_is_not_kept() -> None:
    held = GivenMemories(UTC)
    for reply in range(1, 100):
        give(held, reply, "Well.", recalled("My exam is near."), NOW)

    assert held.begin(1, SESSION, 2) is None
    assert held.begin(99, SESSION, 2) is not None


def test_what_is_come_back_to_is_told_and_shown_as_such() -> None:
    (memory,) = (each.memory for each in recalled("My exam is near."))
    held = GivenMemories(UTC)

    given = held.bring_up(7, memory, NOW)
    held.noted(7, (0,))

    assert "My exam is near." in given.lines[0]
    assert [each.memory for each in given.recalled] == [memory]
    assert [(id, is_told) for id, _, is_told in told(held.begin(7, SESSION, 2))] == [(1, True)]
    assert held.end(7) == (1,)


def test_nothing_of_a_closed_topic_is_told() -> None:
    closed = GivenMemories(UTC, boundaries=lambda: Boundaries(topics=("my exams",)))

    given = give(closed, 7, "I have to go.", recalled("My exam is near."), NOW)

    assert given == Recollection()
