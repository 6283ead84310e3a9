"""In whose words a reply begins, with an insight that hears texts by their words and knows few leads."""

from collections.abc import Sequence

from companion.thinking.landing import Sounding, shelf_of, stand_in_text
from companion.thinking.leads import Lead

from companion.engine.deliberation import Deliberation, Thought
from companion.thinking.manner import Manner
from companion.thinking.persona import Persona
from companion.thinking.traits import Traits
from companion.values import Affect, PlannedClause, Speaker, Strategy, Utterance
from tests.fakes.insight import FakeInsight
from tests.fakes.text_reader import FakeEncoder

PLAIN = [Lead(strategy, "What was it like?") for strategy in Strategy]
DRY = [Lead(strategy, "Facts first, list later?", manner=Manner.DRY) for strategy in Strategy]
DRY_LINES = tuple(f"Facts first, list later, {number}." for number in range(6))


class Hearing(FakeInsight):
    """Knows the leads above."""

    def __init__(self) -> None:
        super().__init__()
        leads = (*PLAIN, *DRY)
        self.leads = shelf_of(leads, self.sound([stand_in_text(lead) for lead in leads]))

    def sound(self, texts: Sequence[str]) -> list[Sounding]:
        return [Sounding(one, Affect(), Affect()) for one in FakeEncoder().encode(texts).meaning]


def begun(persona: Persona) -> Manner | None:
    """Return the manner of the first words of a reply."""
    deliberation = Deliberation(persona, Hearing)
    deliberation.warm()
    thought = deliberation.plan([Utterance("a" * 32, 1, Speaker.PERSON, "They sold the house.", 1.0)], ())
    assert isinstance(thought, Thought)
    assert isinstance(thought.plan.clauses[0], PlannedClause)
    return deliberation.script(thought, ()).leads[0].manner


def test_who_is_as_most_are_speaks_plainly() -> None:
    assert begun(Persona("Ada", "You are Ada.")) is None


def test_sliders_are_heard_in_the_first_words() -> None:
    assert begun(Persona("Ada", "You are Ada.", traits=Traits(tidiness=5, imagination=1))) is Manner.DRY


def test_a_card_without_sliders_is_heard_by_its_own_lines() -> None:
    assert begun(Persona("Ada", "You are Ada.", sample_lines=DRY_LINES)) is Manner.DRY
