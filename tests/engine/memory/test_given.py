from dataclasses import replace
from datetime import UTC, time

import pytest

from companion.channel import messages as msg
from companion.engine.memory.known_person import GivenMemories
from companion.reply.ongoing import OngoingReply
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
from tests.tables import each_row

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


def reply_to(words: str) -> OngoingReply:
    return OngoingReply(1, (Utterance(SESSION, 1, Speaker.PERSON, words, NOW),))


def give(held: GivenMemories, reply: OngoingReply, memories: tuple[Recalled, ...]) -> Recollection:
    """Give a reply what came to mind, where the note has room for all."""
    given = held.give(reply, memories, NOW)
    held.noted(reply, range(len(given.lines)))
    return given


def test_each_of_two_questions_that_got_no_answer_gets_its_memory() -> None:
    first, second = "What is my sister allergic to?", "What is my dog called?"
    dialogue = tuple(
        Utterance(SESSION, at, Speaker.PERSON, text, NOW) for at, text in enumerate((first, second), 1)
    )
    memories = recalled("My sister is allergic to nuts.", "My dog is called Bello.", meaning=0.1)

    both, last = (
        give(GivenMemories(UTC), OngoingReply(1, asked), memories) for asked in (dialogue, dialogue[1:])
    )

    assert (len(both.lines), len(last.lines)) == (2, 1)


def begun(held: GivenMemories, reply: OngoingReply) -> msg.Recalled:
    message = held.begin(reply, 3)
    assert message is not None
    return message


def told(message: msg.Recalled | None) -> list[tuple[int, str, bool]]:
    assert message is not None
    return [(each.id, str(each.reason), each.is_told) for each in message.memories]


def test_what_came_to_mind_is_told_to_the_model_and_what_it_was_told_is_shown_and_used() -> None:
    held, reply = GivenMemories(UTC), reply_to("I have to go.")

    given = give(held, reply, recalled("My exam is near.", "It rains."))

    assert ["My exam is near." in given.lines[0], "It rains." in given.lines[1]] == [True, True]
    assert told(held.begin(reply, 3)) == [(1, "reason 1", True), (2, "reason 2", True)]
    assert held.end(reply) == (1, 2)


@each_row(
    ("kind", "text", "shown"),
    [
        (MemoryKind.FACT, "You work as a nurse.", "You work as a nurse."),
        (MemoryKind.FACT, "Du hast gesagt: “Ich habe zwei Hunde.”", "Du hast gesagt: „Ich habe zwei Hunde.“"),
        (MemoryKind.MOMENT, "Ich habe zwei Hunde.", "„Ich habe zwei Hunde.“"),
        (MemoryKind.MOMENT, "He said “no” to me.", "“He said ‘no’ to me.”"),
    ],
)
def test_a_memory_is_shown_with_the_persons_words_in_marks_of_their_language(
    kind: MemoryKind, text: str, shown: str
) -> None:
    held, reply = GivenMemories(UTC), reply_to("Well.")
    (came,) = recalled(text)
    give(held, reply, (replace(came, memory=replace(came.memory, kind=kind)),))

    assert [each.text for each in begun(held, reply).memories] == [shown]


def test_what_holds_of_another_is_not_told_as_the_persons_own() -> None:
    held = GivenMemories(UTC)

    asked = give(held, reply_to("Am I allergic to peanuts?"), recalled("My brother is allergic to peanuts."))
    other = give(
        held, reply_to("Is my brother allergic to nuts?"), recalled("My brother is allergic to peanuts.")
    )

    assert asked.lines[0].startswith("You remember of their brother, not of them: on ")
    assert other.lines[0].startswith("You remember: on ")


def test_the_day_that_is_asked_for_is_told_only_if_the_memory_surely_answers() -> None:
    held, day = GivenMemories(UTC), TimeSpan(NOW + DAY, NOW + 2 * DAY)
    (sure,) = recalled("The test is tomorrow.")
    sure = replace(sure, memory=replace(sure.memory, about=day))
    unsure = replace(sure, scores=RecallScores(meaning=0.5, words=1.0))

    assert give(held, reply_to("When is my test?"), (sure,)).day
    assert not give(held, reply_to("When is my test?"), (unsure,)).day
    assert not give(held, reply_to("How was my test?"), (sure,)).day


@each_row(
    ("kind", "text", "line"),
    [
        (MemoryKind.MOMENT, "I'm an hour late tomorrow.", "they said “I'm an hour late tomorrow.” ({})."),
        (MemoryKind.FACT, "You said: “I fly tomorrow.”", "They said: ’I fly tomorrow.’ ({})."),
    ],
)
def test_a_quote_reaches_the_model_as_it_was_said_with_its_day_beside_it(
    kind: MemoryKind, text: str, line: str
) -> None:
    (quote,) = recalled(text)
    quote = replace(quote, memory=replace(quote.memory, kind=kind, about=TimeSpan(NOW, NOW + DAY)))

    (told_of,) = GivenMemories(UTC).give(reply_to("Hello."), (quote,), NOW).lines

    assert told_of.endswith(line.format("on Friday 15 January"))


def test_a_long_quote_is_cut_before_its_day() -> None:
    (quote,) = recalled("I fly tomorrow " + "and so on " * 30)
    day = TimeSpan(NOW - NOW % DAY + DAY, NOW - NOW % DAY + 2 * DAY)
    quote = replace(quote, memory=replace(quote.memory, about=day))

    (told_of,) = GivenMemories(UTC).give(reply_to("Hello."), (quote,), NOW).lines

    assert told_of.endswith("…” (on Friday 15 January).")
    assert len(told_of) < 150


@each_row(("is_strong", "times"), [(True, 2), (False, 3)])
def test_a_strong_model_that_reads_its_own_replies_is_told_a_memory_twice_at_most(
    is_strong: bool, times: int
) -> None:
    held, told_of = GivenMemories(UTC, shows_days=lambda: is_strong), 0

    for _ in range(3):
        reply = reply_to("When is my exam?")
        told_of += len(give(held, reply, recalled("My exam is near.")).lines)
        held.end(reply)

    assert told_of == times


def test_of_two_people_of_one_name_the_note_says_both() -> None:
    held = GivenMemories(UTC)
    known = recalled("My cousin Ruth is a nurse.", "My cousin Ruth lives in Leeds.", "Ruth is my colleague.")

    reply = reply_to("What does Ruth do?")
    unclear = give(held, reply, known)
    clear = give(held, reply_to("What does my cousin Ruth do?"), known)

    assert ["My cousin Ruth" in unclear.lines[0], "my colleague" in unclear.lines[1]] == [True, True]
    assert all("my cousin Ruth" in line.replace("My", "my") for line in clear.lines)
    assert [number for number, _, is_told in told(held.begin(reply, 3)) if is_told] == [1, 3]


def test_of_many_the_best_are_told_and_the_others_only_came_to_mind() -> None:
    held, reply = GivenMemories(UTC), reply_to("Well.")

    given = give(held, reply, recalled(*(f"Number {n}." for n in range(4))))

    assert len(given.lines) == NOTED
    assert [is_told for _, _, is_told in told(held.begin(reply, 3))] == [True, True, False, False]
    assert held.end(reply) == (1, 2)


@pytest.mark.parametrize("boundaries", [Boundaries(proactivity=Proactivity.SELDOM), QUIET])
def test_where_nothing_is_to_be_brought_up_only_who_asks_hears_of_it(boundaries: Boundaries) -> None:
    held = GivenMemories(UTC, boundaries=lambda: boundaries)

    unasked = give(held, reply_to("I have to go."), recalled("My exam is near."))
    asked = give(held, reply_to("Do you remember?"), recalled("My exam is near."))

    assert unasked == Recollection()
    assert asked.lines
    assert asked.recalled


def test_unasked_a_memory_is_told_once_in_a_session() -> None:
    held, memories = GivenMemories(UTC), recalled("My exam is near.")
    give(held, reply_to("I have to go."), memories)

    second = reply_to("I have to go now.")
    assert give(held, second, memories).lines  # nobody heard the first reply
    held.end(second)
    assert give(held, reply_to("I really have to go."), memories).lines == ()
    assert give(held, reply_to("Do you remember?"), memories).lines


def test_what_is_come_back_to_is_told_and_shown_as_such() -> None:
    (memory,) = (each.memory for each in recalled("My exam is near."))
    held, reply = GivenMemories(UTC), reply_to("Well.")

    given = held.bring_up(reply, memory, NOW)
    held.noted(reply, (0,))

    assert "My exam is near." in given.lines[0]
    assert [each.memory for each in given.recalled] == [memory]
    assert [(id, is_told) for id, _, is_told in told(held.begin(reply, 2))] == [(1, True)]
    assert held.end(reply) == (1,)


def test_nothing_of_a_closed_topic_is_told() -> None:
    closed = GivenMemories(UTC, boundaries=lambda: Boundaries(topics=("my exams",)))

    given = give(closed, reply_to("I have to go."), recalled("My exam is near."))

    assert given == Recollection()


@pytest.mark.parametrize(("is_strong", "most"), [(False, 170), (True, 320)])
def test_a_long_memory_that_it_comes_back_to_fits_into_the_models_note(is_strong: bool, most: int) -> None:
    held, reply = GivenMemories(UTC, shows_days=lambda: is_strong), reply_to("Hm.")
    (long,) = recalled("word " * 100)

    (line,) = held.bring_up(reply, long.memory, NOW).lines

    assert most - 60 < len(line) < most
