"""How a reply of one to three clauses is made with a language model that only continues: a script of steps.

Each step has words that are said as they are, and tells whether the model then finishes the sentence. So a plan of
"answer in play, then ask" becomes two steps, such as "My wildest guess:" (open) and "What's your own hunch?" (whole).
Whoever thinks of a reply follows it so:

1. For each step in order, say ``step.words`` at once, behind a blank where something was said before.
2. Where ``step.goes_on``, ask the model for a reply with all that was said so far as ``Prompt.opening`` and at most one
   sentence (``ReplyLimits.max_sentences``); say what it writes, with a full stop where it ends without any mark.
3. After the last step the reply is complete. Where no step goes on, the model is asked for nothing.

What was said only grows, so each call of the model begins with what it has read and written already: nothing but the
words of the next step is new to it. Pure, but for what is measured by a function that is handed in.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from companion.thinking.landing import PLAIN, LeadShelf, Sounding, rank, shortlist
from companion.thinking.lead_slots import Slots
from companion.thinking.leads import FilledLead, Lead, candidates, is_open
from companion.thinking.manner import Manner
from companion.thinking.turn import Vector
from companion.values import Plan, Situation

MODEL_WORDS: Final = 8
"""So many words are allowed for what the model finishes (guess)."""

Measure = Callable[[Sequence[str]], Sequence[Sounding]]
"""Texts → what heads read off each; asked for three short texts at most for a clause, and for none without need."""


@dataclass(frozen=True, slots=True)
class Step:
    """Words that are said as they are."""

    words: str
    goes_on: bool
    """The language model finishes the sentence."""
    clause: int = 0
    """Which of the plan's clauses it belongs to, from 0: by that the target affect is known."""


@dataclass(frozen=True, slots=True)
class Script:
    """A reply, as far as it is decided before the model writes."""

    steps: tuple[Step, ...]
    leads: tuple[Lead, ...]
    """What it was made of, in the order of the clauses; to be kept, so that none is said again soon."""

    @property
    def needs_model(self) -> bool:
        """Whether anything of it is for the model to write."""
        return any(step.goes_on for step in self.steps)


@dataclass(frozen=True, slots=True, eq=False)
class Occasion:
    """What a reply answers."""

    situation: Situation
    slots: Slots
    meant: Vector | None = None
    """What the person's words are about; None where that is not known."""
    lately: tuple[Lead, ...] = ()
    """What was said before, newest last."""
    voice: Mapping[Manner, float] = field(default_factory=lambda: PLAIN)
    """How far who answers speaks in each manner."""


def write_script(plan: Plan, occasion: Occasion, shelf: LeadShelf, measure: Measure) -> Script:
    """Choose a lead for every clause of a plan, within its words; a clause that nothing suits is left out.

    What one clause took up of the person's words, the next does not take up again. Of leads that are all too long for
    what is left of ``plan.most_words`` the shortest is taken.

    Args:
        plan: What the clauses do, and with which feeling.
        occasion: What is answered.
        shelf: All leads.
        measure: Reads the last three leads of each clause with their real words.
    """
    chosen: dict[int, FilledLead] = {}
    slots, room = occasion.slots, plan.most_words
    for number, clause in enumerate(plan.clauses):
        said = (*occasion.lately, *(one.lead for one in chosen.values()))
        fitting = _short(candidates(shelf.leads, clause, occasion.situation, slots, said), room)
        last = shortlist(fitting, clause.target, occasion.meant, shelf.beforehand, occasion.voice)
        if not last:
            continue
        heard = _measured(last, shelf, measure)
        best = rank(last, clause.target, occasion.meant, heard, occasion.voice)[0]
        chosen[number] = best
        slots, room = slots.without(best.lead.gaps), room - _words(best)
    return script_of(chosen)


def plain_script(plan: Plan, occasion: Occasion, shelf: LeadShelf) -> Script:
    """Return a reply of whole leads without gaps, which takes no time; for where a language model says nothing fit.

    Args:
        plan: What the clauses do, and with which feeling.
        occasion: What is answered.
        shelf: All leads.
    """
    wanted = {clause.strategy for clause in plan.clauses}
    plain = tuple(lead for lead in shelf.leads if lead.strategy in wanted and _is_plain(lead))
    return write_script(plan, occasion, LeadShelf(plain, shelf.beforehand), _unasked)


def script_of(chosen: Mapping[int, FilledLead]) -> Script:
    """Return the steps of a reply whose clauses, by their numbers, begin with these leads."""
    steps = [
        Step(words, is_open(words), number)
        for number, one in sorted(chosen.items())
        for words in (one.text, one.then)
        if words
    ]
    return Script(tuple(steps), tuple(one.lead for _, one in sorted(chosen.items())))


def _is_plain(lead: Lead) -> bool:
    """Tell whether nothing has to be filled in, and nothing finished."""
    return not lead.gaps and not is_open(lead.text) and not (lead.then and is_open(lead.then))


def _unasked(texts: Sequence[str]) -> Sequence[Sounding]:
    """Measure leads with gaps where there are none."""
    raise ValueError("a lead without gaps was measured beforehand")


def _measured(last: Sequence[FilledLead], shelf: LeadShelf, measure: Measure) -> list[Sounding]:
    """Measure those with gaps by their real words; of the others that was done beforehand."""
    gapped = [one for one in last if one.lead.gaps]
    heard = dict(zip(gapped, measure([one.said for one in gapped]), strict=True)) if gapped else {}
    return [heard[one] if one in heard else shelf.beforehand[one.lead] for one in last]


def _short(found: Sequence[FilledLead], room: int) -> Sequence[FilledLead]:
    fitting = [one for one in found if _words(one) <= room]
    return fitting or sorted(found, key=_words)[:1]


def _words(one: FilledLead) -> int:
    opened = sum(bool(words) and is_open(words) for words in (one.text, one.then))
    return len(one.said.split()) + MODEL_WORDS * opened
