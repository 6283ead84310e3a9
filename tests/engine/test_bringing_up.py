from dataclasses import replace
from datetime import UTC, time

import pytest

from companion.channel import messages as msg
from companion.engine.bringing_up import SELDOM, BringingUp
from companion.engine.rememberer import CameToMind
from companion.thinking.memory_notes import Recollection
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
    """Answer words that were all looked for, or the first words of something longer."""
    looked_for = Utterance("0" * 32, 1, Speaker.PERSON, words, now)
    said = replace(looked_for, text=whole or words)
    return bringing_up.give(reply, said, CameToMind(looked_for, memories), now)


def with_notes() -> BringingUp:
    return BringingUp(UTC, notes_tokens=100)


def aloud() -> BringingUp:
    return BringingUp(UTC, notes_tokens=0)


def told(message: msg.Recalled | None) -> list[tuple[int, str, bool]]:
    assert message is not None
    return [(each.id, each.reason, each.is_told) for each in message.memories]


def test_a_model_that_reads_notes_gets_notes_and_what_it_got_is_told_and_used() -> None:
    bringing_up = with_notes()

    given = give(bringing_up, 7, "I have to go.", recalled("My exam is near.", "x" * 400), NOW)

    assert "“My exam is near.”" in given.lines[0]
    assert given.opening == ""
    assert told(bringing_up.sounds(7, 3, NOW)) == [(1, "reason 1", True), (2, "reason 2", True)]
    assert bringing_up.is_over(7) == (1, 2)
    assert bringing_up.is_over(7) == ()


def test_what_there_was_no_room_for_only_came_to_mind() -> None:
    bringing_up = with_notes()

    give(bringing_up, 7, "Well.", recalled(*(f"This is number {n} of them. " * 7 for n in range(4))), NOW)

    assert [is_told for _, _, is_told in told(bringing_up.sounds(7, 3, NOW))] == [True, False, False, False]
    assert bringing_up.is_over(7) == (1,)


def test_for_a_model_that_does_not_the_best_is_said_first() -> None:
    bringing_up = aloud()

    given = give(bringing_up, 7, "I have to go.", recalled("My exam is near.", "It rains."), NOW)

    assert (given.lines, given.opening) == ((), "Yesterday you told me: My exam is near.")
    message = bringing_up.sounds(7, 3, NOW)
    assert message is not None
    assert (message.number, message.memories[0].text) == (3, "My exam is near.")
    assert told(message) == [(1, "reason 1", True), (2, "reason 2", False)]
    assert bringing_up.is_over(7) == (1,)


def test_what_was_brought_up_once_is_said_again_only_to_who_asks() -> None:
    bringing_up = aloud()
    give(bringing_up, 1, "I have to go.", recalled("My exam is near."), NOW)
    bringing_up.sounds(1, 2, NOW)

    later = give(bringing_up, 2, "I have to go.", recalled("My exam is near."), NOW + SELDOM)
    asked = give(bringing_up, 3, "Do you remember?", recalled("My exam is near."), NOW + SELDOM)

    assert later.opening == ""
    assert asked.opening == "Yesterday you told me: My exam is near."


def test_what_belongs_to_the_same_talk_is_said_only_to_who_asks() -> None:
    just_now = NOW - DAY + 60

    assert give(aloud(), 1, "I have to go.", recalled("My exam is near."), just_now).opening == ""
    assert give(aloud(), 1, "Do you remember?", recalled("My exam is near."), just_now).opening


def test_a_question_is_not_said_back() -> None:
    given = give(aloud(), 1, "I have to go.", recalled("When is my exam?", "It rains."), NOW)

    assert given.opening == "Yesterday you told me: It rains."


def test_what_nobody_heard_can_still_be_said() -> None:
    bringing_up = aloud()
    give(bringing_up, 1, "I have to", recalled("My exam is near."), NOW)

    assert give(bringing_up, 2, "I have to go.", recalled("My exam is near."), NOW).opening


def test_unasked_it_brings_something_up_seldom() -> None:
    bringing_up = aloud()
    give(bringing_up, 1, "I have to go.", recalled("My exam is near."), NOW)
    bringing_up.sounds(1, 2, NOW)

    soon = give(bringing_up, 2, "The sky is grey.", recalled("My exam is near.", "It rains."), NOW + 60)
    asked = give(bringing_up, 3, "Do you remember?", recalled("My exam is near.", "It rains."), NOW + 60)
    later = give(bringing_up, 4, "The sky is grey.", recalled("My exam is near.", "It rains."), NOW + SELDOM)

    assert soon.opening == ""
    assert [is_told for _, _, is_told in told(bringing_up.sounds(2, 4, NOW + 60))] == [False, False]
    assert asked.opening
    assert later.opening


@pytest.mark.parametrize("boundaries", [Boundaries(proactivity=Proactivity.SELDOM), QUIET])
def test_where_nothing_is_to_be_brought_up_only_who_asks_hears_of_it(boundaries: Boundaries) -> None:
    bringing_up = BringingUp(UTC, notes_tokens=0, boundaries=boundaries)

    unasked = give(bringing_up, 1, "I have to go.", recalled("My exam is near."), NOW)
    assert (unasked.opening, unasked.recalled) == ("", ())
    asked = give(bringing_up, 2, "Do you remember?", recalled("My exam is near."), NOW)
    assert asked.opening
    assert asked.recalled


def test_a_model_that_reads_notes_understands_by_them_what_it_is_not_to_bring_up() -> None:
    bringing_up = BringingUp(UTC, notes_tokens=100, boundaries=QUIET)

    given = give(bringing_up, 1, "I have to go.", recalled("My exam is near."), NOW)

    assert given.lines
    assert given.recalled == ()


@pytest.mark.parametrize(
    ("meaning", "words", "is_said"),
    [(0.55, 0.0, True), (0.45, 0.0, False), (0.4, 0.8, True), (0.3, 1.0, False)],
)
def test_unasked_only_what_is_to_the_point_is_said(meaning: float, words: float, is_said: bool) -> None:
    memories = recalled("My exam is near.", meaning=meaning, words=words)

    assert bool(give(aloud(), 1, "I have to go.", memories, NOW).opening) is is_said
    assert give(aloud(), 1, "Do you remember?", memories, NOW).opening


def test_of_what_a_reply_was_not_given_nothing_is_told() -> None:
    bringing_up = with_notes()
    give(bringing_up, 1, "Well.", (), NOW)

    assert bringing_up.sounds(1, 2, NOW) is None
    assert bringing_up.sounds(9, 4, NOW) is None
    assert bringing_up.is_over(9) == ()


def test_of_what_is_to_be_forgotten_nothing_is_told() -> None:
    bringing_up = with_notes()
    give(bringing_up, 1, "Well.", recalled("My exam is near."), NOW)
    bringing_up.forget()

    assert bringing_up.sounds(1, 2, NOW) is None


def test_what_only_the_first_words_brought_to_mind_is_noted_and_not_said() -> None:
    memories = recalled("My exam is near.")

    said = give(aloud(), 1, "What did I", memories, NOW, whole="What did I tell you about Ann?")
    noted = give(with_notes(), 1, "What did I", memories, NOW, whole="What did I tell you about Ann?")

    assert said.opening == ""
    assert "My exam is near." in noted.lines[0]


def test_what_many_replies_were_given_that_nobody_heard_is_not_kept() -> None:
    bringing_up = with_notes()
    for reply in range(1, 100):
        give(bringing_up, reply, "Well.", recalled("My exam is near."), NOW)

    assert bringing_up.sounds(1, 2, NOW) is None
    assert bringing_up.sounds(99, 2, NOW) is not None


def test_what_is_come_back_to_is_told_whichever_model_answers() -> None:
    (memory,) = (each.memory for each in recalled("My exam is near."))

    for bringing_up in (with_notes(), aloud()):
        given = bringing_up.bring_up(7, memory, NOW)

        assert [each.memory for each in given.recalled] == [memory]
        assert [(id, is_told) for id, _, is_told in told(bringing_up.sounds(7, 2, NOW))] == [(1, True)]
        assert bringing_up.is_over(7) == (1,)


def test_a_model_that_reads_notes_comes_back_to_a_memory_by_its_note() -> None:
    (memory,) = (each.memory for each in recalled("My exam is near."))

    assert "My exam is near." in with_notes().bring_up(7, memory, NOW).lines[0]
    assert aloud().bring_up(7, memory, NOW) == replace(aloud().bring_up(7, memory, NOW), lines=(), opening="")


def test_what_was_come_back_to_is_not_brought_up_once_more() -> None:
    bringing_up = aloud()
    bringing_up.bring_up(7, recalled("My exam is near.")[0].memory, NOW)
    bringing_up.sounds(7, 2, NOW)

    again = give(
        bringing_up, 8, "I have to go to the university.", recalled("My exam is near."), NOW + 10 * SELDOM
    )

    assert again.opening == ""


@pytest.mark.parametrize("notes_tokens", [0, 100])
def test_nothing_of_a_closed_topic_is_brought_up_or_noted(notes_tokens: int) -> None:
    closed = BringingUp(UTC, notes_tokens=notes_tokens, boundaries=Boundaries(topics=("my exams",)))

    given = give(closed, 7, "I have to go.", recalled("My exam is near."), NOW)

    assert given == Recollection()
