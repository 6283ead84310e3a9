"""What a persona does to the choice of strategies is counted on turns that were understood before."""

from companion.thinking.intend import Course
from companion.thinking.persona import Persona
from companion.thinking.traits import Traits
from companion.thinking.turn import Heard
from companion.thinking.turn import Turn as Said
from companion.values import Intent, Situation, Speaker, Stage, Strategy, Want
from tests.lab.evaluation.persona_choice import (
    Turn,
    difference,
    planned,
    share_of_feeling,
    shares,
)
from tests.lab.evaluation.strategy_ear import Followed, Read


def a_turn(text: str, stage: Stage, want: Want) -> Turn:
    intent = Intent(Situation(want, 0.9), stage, frozenset(Strategy))
    said = Said(Speaker.PERSON, text)
    return Turn("a", "play", Followed(intent, Course((said,)), Read(Heard(said), {})))


def test_opposite_personas_plan_otherwise_for_the_same_turns() -> None:
    turns = [
        a_turn("I keep thinking of the exam tomorrow.", Stage.COMFORTING, Want.COMFORT),
        a_turn("I've painted the door.", Stage.COMPANY, Want.COMPANY),
    ]
    feeling = Persona("Ilo", "", traits=Traits(sensitivity=5, warmth=5), feeling_vs_reason=1, leads=0.1)
    reason = Persona("Rusk", "", traits=Traits(directness=5, curiosity=5), feeling_vs_reason=5, leads=0.9)

    one, other = planned(feeling, turns), planned(reason, turns)

    assert planned(feeling, turns) == one
    assert share_of_feeling(one) > share_of_feeling(other)
    assert difference(shares(one), shares(other)) > 0.15
