"""Deliberation that can be told what was decided, so that one plan is put into words in several ways.

All else is the program's own: it scripts as the program does, or, to see what ranking is worth, without ranking.
"""

from collections.abc import Sequence

from companion.engine.deliberation import Deliberation, Thought
from companion.thinking.landing import LeadShelf
from companion.thinking.leads import FilledLead, Lead, candidates
from companion.thinking.script import Occasion, Script, script_of
from companion.values import Plan, Recalled, Utterance


class ToldDeliberation(Deliberation):
    """Plans what it was told, and keeps the script that was made of it.

    Attributes:
        told: What is planned, whatever is asked; ``decided`` returns what it would decide itself.
        written: The script that was made last; without steps where code said something else, or nothing.
    """

    told: Thought | None = None
    written = Script((), ())

    def decided(self, dialogue: Sequence[Utterance]) -> Thought | None:
        """Return what the program decides, without memories; None where the last word is not the person's."""
        return super().plan(dialogue, ())

    def plan(self, dialogue: Sequence[Utterance], recalled: Sequence[Recalled]) -> Thought | None:
        """Return what was told."""
        self.written = Script((), ())
        return self.told

    def script(self, thought: Thought, lately: Sequence[Lead], memory: str = "") -> Script:
        """Return the words that the program chooses."""
        self.written = super().script(thought, lately, memory)
        return self.written


class UnrankedDeliberation(ToldDeliberation):
    """The same, but of every clause the first lead that suits is said."""

    def script(self, thought: Thought, lately: Sequence[Lead], memory: str = "") -> Script:
        """Return the words that are written first."""
        if self._insight is None:
            return self.written
        occasion = self._occasion(thought, lately, memory)
        self.written = first_that_suit(thought.plan, occasion, self._insight.leads)
        return self.written


def first_that_suit(plan: Plan, occasion: Occasion, shelf: LeadShelf) -> Script:
    """Return the script of the first leads that suit the clauses, as they are written, without ranking any."""
    chosen: dict[int, FilledLead] = {}
    slots = occasion.slots
    for number, clause in enumerate(plan.clauses):
        said = (*occasion.lately, *(one.lead for one in chosen.values()))
        suited = candidates(shelf.leads, clause, occasion.situation, slots, said)
        if suited:
            chosen[number] = suited[0]
            slots = slots.without(suited[0].lead.gaps)
    return script_of(chosen)


def second_clause(script: Script) -> str:
    """Return the words with which the second clause of a script begins; "" where it has one at most."""
    if not script.steps:
        return ""
    first = script.steps[0].clause
    return next((one.words for one in script.steps if one.clause != first), "")
