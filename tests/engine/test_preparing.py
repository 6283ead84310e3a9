"""Replies prepared from what was decided, without a language model."""

from collections.abc import Callable
from datetime import UTC

from companion.channel import messages as msg
from companion.engine.bringing_up import BringingUp
from companion.engine.deliberation import Deliberation, Knowledge
from companion.engine.equipment import PlanningParts
from companion.engine.preparing import Moment, Preparing
from companion.engine.rememberer import CameToMind
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import Persona
from companion.values import NEUTRAL, Affect, Memory, MemoryKind, Recalled, RecallScores, Speaker, Utterance
from tests.fakes.held_texts import holds

SESSION = "a" * 32
NOON = 1_750_000_000.0
PERSONA = Persona("Robin", "You are Robin, a friend.")


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
    *memories: Memory, takes_notes: bool = False, mood: Callable[[], Affect] = lambda: NEUTRAL
) -> tuple[Preparing, BringingUp]:
    """Prepare the replies of somebody who remembers these, and to whom they come back when a topic has dried up."""
    deliberation = Deliberation(PERSONA, None, Knowledge(mood=mood, returnable=lambda: memories, zone=UTC))
    deliberation.warm()
    bringing_up = BringingUp(UTC, notes_tokens=200 if takes_notes else 0)
    recalled = tuple(Recalled(memory, 1.0, RecallScores(), "It was near.") for memory in memories)

    def recollect(reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        return bringing_up.give(reply, dialogue[-1], CameToMind(dialogue[-1], recalled), NOON)

    moment = Moment(
        recollect,
        lambda said: (),
        lambda: NOON,
        bring_up=lambda reply, memory: bringing_up.bring_up(reply, memory, NOON),
    )
    told: list[msg.Event] = []
    made = Preparing(deliberation, PlanningParts(takes_notes=takes_notes, zone=UTC), moment, told.append)
    return made, bringing_up


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


def test_a_memory_beside_what_code_says_is_not_told() -> None:
    replies, bringing_up = preparing(WEDDING, takes_notes=True)

    answered = replies.prepare(1, says("My brother has called again today."), len)
    led = replies.prepare(2, says("Are you a real person?"), len)

    assert answered.tail.memories
    assert led.script
    assert bringing_up.is_over(1) == (WEDDING.id,)
    assert bringing_up.is_over(2) == ()


def test_a_capable_model_comes_back_to_a_memory_in_its_own_words() -> None:
    replies, bringing_up = preparing(WEDDING, takes_notes=True)

    brief = replies.prepare(1, says(*DRY), len)

    assert brief.script == ()
    assert len(brief.tail.memories) == 1
    assert WEDDING.text in brief.tail.memories[0]
    assert "bring up what they told you before" in brief.tail.plan.casefold()
    assert bringing_up.is_over(1) == (WEDDING.id,)


def test_for_a_small_model_code_comes_back_to_a_memory() -> None:
    replies, bringing_up = preparing(WEDDING)

    brief = replies.prepare(1, says(*DRY), len)

    (line,) = brief.script
    assert WEDDING.text in line.words
    assert bringing_up.is_over(1) == (WEDDING.id,)


def test_who_asks_what_was_is_told_that_and_nothing_beside() -> None:
    replies, bringing_up = preparing(WEDDING)

    brief = replies.prepare(1, says("What did I tell you about my brother?"), len)

    (line,) = brief.script
    assert line.words.endswith(WEDDING.text)
    assert (brief.opening, line.goes_on) == ("", False)
    assert bringing_up.is_over(1) == (WEDDING.id,)


def test_who_asks_for_comfort_gets_more_than_a_memory() -> None:
    replies, _ = preparing(WEDDING)

    brief = replies.prepare(
        1, says("I'm crying, please comfort me. What did I tell you about my brother?"), len
    )

    assert WEDDING.text in brief.opening


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
