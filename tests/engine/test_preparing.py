"""Replies prepared from what was decided, without a language model."""

from datetime import UTC

from companion.channel import messages as msg
from companion.engine.deliberation import Deliberation, Knowledge
from companion.engine.equipment import PlanningParts
from companion.engine.preparing import Moment, Preparing
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import Persona
from companion.values import NEUTRAL, Affect, Speaker, Utterance
from tests.fakes.held_texts import holds

SESSION = "a" * 32
NOON = 1_750_000_000.0
PERSONA = Persona("Robin", "You are Robin, a friend.")
NOTHING = Knowledge()


def preparing(*, takes_notes: bool = False, knowledge: Knowledge = NOTHING) -> Preparing:
    deliberation = Deliberation(PERSONA, None, knowledge)
    deliberation.warm()
    moment = Moment(lambda reply, dialogue: Recollection(), lambda said: (), lambda: NOON)
    told: list[msg.Event] = []
    return Preparing(deliberation, PlanningParts(takes_notes=takes_notes, zone=UTC), moment, told.append)


def says(text: str) -> tuple[Utterance, ...]:
    return (Utterance(SESSION, 1, Speaker.PERSON, text, NOON),)


def test_an_activity_is_said_with_its_silences() -> None:
    brief = preparing().prepare(1, says("Can we do a breathing exercise together?"), len)

    counts = [line for line in brief.script if line.words == "two,"]
    assert counts
    assert all(line.pause_after > 0.0 for line in counts)
    assert brief.script[-1].pause_after == 0.0


def test_nothing_is_held_of_what_was_forgotten() -> None:
    replies = preparing()
    replies.prepare(1, says("I met Quentin at work."), len)
    assert holds("Quentin", replies)

    replies.forget({(SESSION, 1)})

    assert holds("Quentin", replies) == []


def test_nothing_is_held_of_what_was_forgotten_while_a_reply_to_it_was_prepared() -> None:
    def forgets_meanwhile() -> Affect:
        replies.forget({(SESSION, 1)})
        return NEUTRAL

    replies = preparing(knowledge=Knowledge(mood=forgets_meanwhile))

    replies.prepare(1, says("I met Quentin at work."), len)

    assert holds("Quentin", replies) == []
