"""Replies prepared from what was decided, without a language model."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import TypeAlias

import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.given_memories import GivenMemories
from companion.reply.brief_maker import BriefMaker, PlanningParts
from companion.reply.decision import Knowledge, ReplyDecider
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import Persona
from companion.values import (
    NEUTRAL,
    Affect,
    Breach,
    Memory,
    MemoryKind,
    Place,
    Recalled,
    RecallScores,
    Rule,
    Speaker,
    Utterance,
)
from tests.conversation.scene import Scene
from tests.fakes.held_texts import holds
from tests.fakes.memory import SameRecollection, ScriptedMemories

SESSION = "a" * 32
NOON = 1_750_000_000.0  # 15 June 2025, 15:06:40
PERSONA = Persona("Robin", "You are Robin, a friend.")
Step: TypeAlias = tuple[ev.Event, State, State]
"""What happened, and how the talk stood before and after it."""


WEDDING = Memory(
    MemoryKind.MOMENT,
    "My brother married by the lake.",
    NOON - 9 * 86400.0,
    speaker=Speaker.PERSON,
    felt=Affect(0.7),
    id=7,
)
DRY = ("We had soup.", "What kind?", "Leek.", "Was it good?", "It was.")


def preparing(
    *memories: Memory, mood: Callable[[], Affect] = lambda: NEUTRAL
) -> tuple[BriefMaker, GivenMemories]:
    """Prepare the replies of somebody who remembers these, and to whom they come back when a topic has dried up."""
    decider = ReplyDecider(PERSONA, None, Knowledge(mood=mood, returnable=lambda: memories, zone=UTC))
    decider.warm()
    recalled = tuple(Recalled(memory, 1.0, RecallScores(meaning=0.9), "It was near.") for memory in memories)
    memory = ScriptedMemories(recalled, NOON)
    told: list[msg.Event] = []
    made = BriefMaker(decider, PlanningParts(zone=UTC), memory, told.append, unix_now=lambda: NOON)
    return made, memory.given


def count_words(text: str) -> int:
    return len(text.split())


def says(*texts: str) -> tuple[Utterance, ...]:
    """Words of both sides in turns, the person's first."""
    sides = (Speaker.PERSON, Speaker.COMPANION)
    return tuple(
        Utterance(SESSION, number, sides[(number - 1) % 2], text, NOON + number)
        for number, text in enumerate(texts, start=1)
    )


def test_an_activity_is_said_with_its_silences() -> None:
    replies, _ = preparing()

    brief = replies.prepare(1, says("Can we do a breathing exercise together?"), len)

    counts = [line for line in brief.script if line.words == "two,"]
    assert counts
    assert all(line.pause_after > 0.0 for line in counts)
    assert brief.script[-1].pause_after == 0.0


def test_what_comes_to_mind_is_told_to_the_model_and_not_beside_what_code_says() -> None:
    replies, given = preparing(WEDDING)

    answered = replies.prepare(1, says("My brother has called again today."), count_words)
    led = replies.prepare(2, says("Are you a real person?"), count_words)

    assert WEDDING.text in answered.note
    assert (answered.script, led.note) == ((), "")
    assert led.script
    assert given.end(1) == (WEDDING.id,)
    assert given.end(2) == ()


def test_when_a_topic_has_dried_up_the_model_may_come_back_to_a_memory() -> None:
    replies, given = preparing(WEDDING)

    brief = replies.prepare(1, says(*DRY), count_words)

    assert brief.script == ()
    assert brief.note.startswith("You could come back to this: ")
    assert WEDDING.text in brief.note
    assert given.end(1) == (WEDDING.id,)


def test_who_asks_what_was_hears_it_in_the_models_words() -> None:
    replies, _ = preparing(WEDDING)

    brief = replies.prepare(1, says("What did I tell you about my brother?"), count_words)

    assert brief.script == ()
    assert WEDDING.text in brief.note


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("What is 17 times 3?", "17 × 3 = 51."),
        ("What time is it?", "It is Sunday, 15 June 2025, 15:06."),
    ],
)
def test_what_code_knows_of_this_moment_is_noted(words: str, told: str) -> None:
    replies, _ = preparing()

    assert replies.prepare(1, says(words), count_words).note == told


def test_the_model_is_told_which_language_they_speak_where_another_is_set() -> None:
    replies, _ = preparing()

    spoken = replies.prepare(
        1, says("Meine Schwester hat heute Nachmittag vor mir im Garten gesessen."), count_words
    )
    usual = replies.prepare(2, says("My sister sat in the garden with me this afternoon."), count_words)

    assert "Answer in German." in spoken.note
    assert "Answer in" not in usual.note


def test_a_note_has_at_most_32_tokens_and_what_has_no_room_in_it_was_not_told() -> None:
    long = replace(WEDDING, text="My brother married by the lake, and it rained. " * 3)
    replies, given = preparing(long, replace(long, id=8))

    note = replies.prepare(1, says("What did I tell you about my brother?"), count_words).note

    assert 0 < count_words(note) <= 32
    assert given.end(1) == (long.id,)


def test_nothing_is_held_of_what_was_forgotten() -> None:
    replies, _ = preparing()
    replies.prepare(1, says("I met Quentin at work."), len)
    assert holds("Quentin", replies)

    replies.forget({(SESSION, 1)})

    assert holds("Quentin", replies) == []


def test_nothing_is_held_of_what_was_forgotten_while_a_reply_to_it_was_prepared() -> None:
    def forgets_meanwhile() -> Affect:
        replies.forget({(SESSION, 1)})
        return NEUTRAL

    replies, _ = preparing(mood=forgets_meanwhile)

    replies.prepare(1, says("I met Quentin at work."), len)

    assert holds("Quentin", replies) == []


BOATS = "It is full of boats. Some of them are red."


def cut_off(
    words: str = BOATS, *, told: float = 0.0, is_whole: bool = True, is_on_record: bool = True
) -> tuple[Scene, list[Step]]:
    """Return a talk in which the person cuts into an answer of two sentences, and the steps it took."""
    scene = Scene()
    if not is_on_record:
        scene.happens(ev.OffRecord(is_on=True))
    states = [scene.state]

    def happens(event: ev.Event) -> None:
        scene.happens(event)
        states.append(scene.state)

    scene.person_says("How is the harbour?")
    states.append(scene.state)
    happens(ev.ReplyWords(1, words, pause_after=told))
    if is_whole:
        happens(ev.ReplyCompleted(1))
    happens(ev.ClauseStarted(1, 0, scene.now))
    happens(ev.WordsSounded(1, 0, "It is full"))
    happens(ev.Typed("Slower, please."))
    happens(ev.ReplySilenced(1))
    events = [event for _, event, _ in scene.log][-(len(states) - 2) :]
    return scene, list(zip(events, states[1:-1], states[2:], strict=True))


def prepared_after(scene: Scene, steps: list[Step]) -> str:
    """Return what code says in answer to the last words of a talk that was followed step by step."""
    replies, _ = preparing()
    for event, before, after in steps:
        asyncio.run(replies.observe(0.0, event, before, after, ()))
    return " ".join(line.words for line in replies.prepare(2, scene.state.dialogue, len).script)


def test_a_rule_that_ends_a_reply_which_sounds_already_is_told_once_the_reply_is_complete() -> None:
    rule = Breach(Rule.ISOLATION, Place.SPOKEN, "speaks against somebody")
    ended: list[Breach] = []
    told: list[msg.Event] = []
    replies = BriefMaker(
        ReplyDecider(PERSONA, None),
        PlanningParts(zone=UTC),
        SameRecollection(Recollection()),
        told.append,
        unix_now=lambda: NOON,
        breach=lambda reply: ended[-1] if ended else None,
    )
    replies.prepare(1, says("How is the harbour?"), count_words)
    scene = Scene()
    scene.person_says("How is the harbour?")

    for event in (
        ev.ReplyWords(1, "It is full of boats. ", ends_clause=True),
        ev.ClauseStarted(1, 0, 0.0),
        ev.ReplyCompleted(1),
    ):
        if isinstance(event, ev.ReplyCompleted):
            ended.append(rule)
        before = scene.state
        scene.happens(event)
        asyncio.run(replies.observe(0.0, event, before, scene.state, ()))

    assert [each.breach for each in told if isinstance(each, msg.Planned)] == [None, rule]


def test_who_cuts_in_only_to_tell_the_voice_something_hears_the_rest_in_the_new_voice() -> None:
    scene, steps = cut_off()
    replies, _ = preparing()
    for event, before, after in steps:
        asyncio.run(replies.observe(0.0, event, before, after, ()))

    brief = replies.prepare(2, scene.state.dialogue, len)

    assert [line.words for line in brief.script] == [BOATS]
    assert brief.delivery.prosody.rate < 1.0


@pytest.mark.parametrize(
    ("words", "rest"),
    [(BOATS, BOATS), ("It is full of boats. Some of", "It is full of boats.")],
)
def test_of_a_reply_that_was_still_to_come_the_sentences_that_are_whole_are_said(
    words: str, rest: str
) -> None:
    assert prepared_after(*cut_off(words, is_whole=False)) == rest


@pytest.mark.parametrize(("told", "is_on_record"), [(0.5, True), (0.0, False)])
def test_what_has_silences_of_its_own_or_is_off_the_record_is_not_gone_on_with(
    told: float, is_on_record: bool
) -> None:
    said = prepared_after(*cut_off(told=told, is_on_record=is_on_record))

    assert said
    assert "boats" not in said


def test_what_was_not_heard_is_forgotten_with_the_rest() -> None:
    scene, steps = cut_off()
    replies, _ = preparing()
    for event, before, after in steps:
        asyncio.run(replies.observe(0.0, event, before, after, ()))

    replies.forget(frozenset())

    brief = replies.prepare(2, scene.state.dialogue, len)
    assert "boats" not in " ".join(line.words for line in brief.script)


def test_nothing_is_uttered_for_a_model_in_a_danger() -> None:
    replies, _ = preparing()

    danger = replies.prepare(1, says("I want to kill myself tonight."), len)
    harmless = replies.prepare(2, says("My brother came to see me."), len)

    assert (danger.may_sound, harmless.may_sound) == (False, True)
