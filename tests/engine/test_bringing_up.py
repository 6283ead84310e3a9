from dataclasses import replace
from datetime import UTC, time

import pytest

from companion.channel import messages as msg
from companion.engine.bringing_up import BringingUp
from companion.engine.rememberer import CameToMind
from companion.thinking.memory_notes import NOTED, Recollection
from companion.values import (
    Boundaries,
    Memory,
    MemoryKind,
    Proactivity,
    Recalled,
    RecallScores,
    Speaker,
    Utterance,
)

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
    bringing_up: BringingUp,
    reply: int,
    words: str,
    memories: tuple[Recalled, ...],
    now: float,
    *,
    whole: str = "",
) -> Recollection:
    """Answer words that were all looked for, or the first words of something longer; the note has room for all."""
    looked_for = Utterance("0" * 32, 1, Speaker.PERSON, words, now)
    said = replace(looked_for, text=whole or words)
    given = bringing_up.give(reply, said, CameToMind(looked_for, memories), now)
    bringing_up.noted(reply, range(len(given.lines)))
    return given


def bringing() -> BringingUp:
    return BringingUp(UTC)


def told(message: msg.Recalled | None) -> list[tuple[int, str, bool]]:
    assert message is not None
    return [(each.id, each.reason, each.is_told) for each in message.memories]


def test_what_came_to_mind_is_told_to_the_model_and_what_it_was_told_is_shown_and_used() -> None:
    bringing_up = bringing()

    given = give(bringing_up, 7, "I have to go.", recalled("My exam is near.", "It rains."), NOW)

    assert ["My exam is near." in given.lines[0], "It rains." in given.lines[1]] == [True, True]
    assert told(bringing_up.sounds(7, 3)) == [(1, "reason 1", True), (2, "reason 2", True)]
    assert bringing_up.is_over(7) == (1, 2)
    assert bringing_up.is_over(7) == ()


def test_of_many_the_best_are_told_and_the_others_only_came_to_mind() -> None:
    bringing_up = bringing()

    given = give(bringing_up, 7, "Well.", recalled(*(f"Number {n}." for n in range(4))), NOW)

    assert len(given.lines) == NOTED
    assert [is_told for _, _, is_told in told(bringing_up.sounds(7, 3))] == [True, True, False, False]
    assert bringing_up.is_over(7) == (1, 2)


@pytest.mark.parametrize("boundaries", [Boundaries(proactivity=Proactivity.SELDOM), QUIET])
def test_where_nothing_is_to_be_brought_up_only_who_asks_hears_of_it(boundaries: Boundaries) -> None:
    bringing_up = BringingUp(UTC, boundaries=boundaries)

    unasked = give(bringing_up, 1, "I have to go.", recalled("My exam is near."), NOW)
    asked = give(bringing_up, 2, "Do you remember?", recalled("My exam is near."), NOW)

    assert unasked == Recollection()
    assert asked.lines
    assert asked.recalled


@pytest.mark.parametrize(
    ("meaning", "words", "is_told"),
    [(0.55, 0.0, True), (0.45, 0.0, False), (0.4, 0.8, True), (0.3, 1.0, False)],
)
def test_unasked_only_what_is_to_the_point_is_told(meaning: float, words: float, is_told: bool) -> None:
    memories = recalled("My exam is near.", meaning=meaning, words=words)

    assert bool(give(bringing(), 1, "I have to go.", memories, NOW).lines) is is_told
    assert give(bringing(), 1, "Do you remember?", memories, NOW).lines


def test_unasked_a_memory_is_told_once_in_a_session() -> None:
    bringing_up, memories = bringing(), recalled("My exam is near.")
    give(bringing_up, 1, "I have to go.", memories, NOW)

    assert give(bringing_up, 2, "I have to go now.", memories, NOW).lines  # nobody heard the first reply
    bringing_up.is_over(2)
    assert give(bringing_up, 3, "I really have to go.", memories, NOW).lines == ()
    assert give(bringing_up, 4, "Do you remember?", memories, NOW).lines


def test_of_what_is_to_be_forgotten_nothing_is_told() -> None:
    bringing_up = bringing()
    give(bringing_up, 1, "Well.", recalled("My exam is near."), NOW)
    bringing_up.forget()

    assert bringing_up.sounds(1, 2) is None


def test_who_asks_only_in_the_end_is_told_what_the_first_words_brought_to_mind() -> None:
    memories = recalled("My exam is near.", meaning=0.1)

    given = give(bringing(), 1, "What did I", memories, NOW, whole="What did I tell you about Ann?")

    assert "My exam is near." in given.lines[0]


def test_what_many_replies_were_given_that_nobody_heard_is_not_kept() -> None:
    bringing_up = bringing()
    for reply in range(1, 100):
        give(bringing_up, reply, "Well.", recalled("My exam is near."), NOW)

    assert bringing_up.sounds(1, 2) is None
    assert bringing_up.sounds(99, 2) is not None


def test_what_is_come_back_to_is_told_and_shown_as_such() -> None:
    (memory,) = (each.memory for each in recalled("My exam is near."))
    bringing_up = bringing()

    given = bringing_up.bring_up(7, memory, NOW)
    bringing_up.noted(7, (0,))

    assert "My exam is near." in given.lines[0]
    assert [each.memory for each in given.recalled] == [memory]
    assert [(id, is_told) for id, _, is_told in told(bringing_up.sounds(7, 2))] == [(1, True)]
    assert bringing_up.is_over(7) == (1,)


def test_nothing_of_a_closed_topic_is_told() -> None:
    closed = BringingUp(UTC, boundaries=Boundaries(topics=("my exams",)))

    given = give(closed, 7, "I have to go.", recalled("My exam is near."), NOW)

    assert given == Recollection()
