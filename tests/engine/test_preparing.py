"""Replies prepared from what was decided, without a language model."""

from datetime import UTC

from companion.channel import messages as msg
from companion.engine.deliberation import Deliberation
from companion.engine.equipment import PlanningParts
from companion.engine.preparing import Moment, Preparing
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import Persona
from companion.values import Speaker, Utterance

SESSION = "a" * 32
NOON = 1_750_000_000.0
PERSONA = Persona("Robin", "You are Robin, a friend.")


def preparing(*, takes_notes: bool = False) -> Preparing:
    deliberation = Deliberation(PERSONA, None)
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
