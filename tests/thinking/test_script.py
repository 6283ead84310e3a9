from collections.abc import Sequence

import numpy as np
from companion.thinking.landing import LeadShelf, Sounding, shelf_of
from companion.thinking.lead_slots import Slots
from companion.thinking.leads import Lead, load_leads
from companion.thinking.script import Occasion, Step, plain_script, script_of, write_script

from companion.thinking.manner import Manner
from companion.values import Affect, Plan, PlannedClause, Situation, Strategy, Want

PLAIN = Sounding(np.array([1.0], np.float32), Affect(), Affect())
SITUATION = Situation("", "", Want.BE_HEARD, 1.0)
VALIDATION = Lead(Strategy.VALIDATION, "{what}.", "That would get to anybody.")
QUESTION = Lead(Strategy.QUESTION, "What did you think when")


class Ear:
    """Measures everything alike and remembers what."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[Sounding]:
        self.heard += texts
        return [PLAIN for _ in texts]


def shelf(*leads: Lead) -> LeadShelf:
    return shelf_of(leads, [PLAIN for _ in leads])


def plan(*strategies: Strategy, most_words: int = 40) -> Plan:
    return Plan(tuple(PlannedClause(one, Affect()) for one in strategies), False, most_words, "", "")


def test_a_reply_is_said_clause_by_clause_and_the_model_goes_on_from_what_is_open() -> None:
    occasion = Occasion(SITUATION, Slots(what="you've been laid off"))

    script = write_script(
        plan(Strategy.VALIDATION, Strategy.QUESTION), occasion, shelf(VALIDATION, QUESTION), Ear()
    )

    assert script.steps == (
        Step("You've been laid off.", goes_on=False),
        Step("That would get to anybody.", goes_on=False),
        Step("What did you think when", goes_on=True, clause=1),
    )
    assert script.leads == (VALIDATION, QUESTION)
    assert script.needs_model


def test_the_words_of_the_person_are_taken_up_once() -> None:
    again = Lead(Strategy.QUESTION, "What if {what}?")
    plainly = Lead(Strategy.QUESTION, "What then?")
    occasion = Occasion(SITUATION, Slots(what="you've been laid off"))

    script = write_script(
        plan(Strategy.VALIDATION, Strategy.QUESTION), occasion, shelf(VALIDATION, again, plainly), Ear()
    )

    assert script.leads == (VALIDATION, plainly)
    assert not script.needs_model


def test_a_clause_that_nothing_suits_is_left_out() -> None:
    script = write_script(
        plan(Strategy.VALIDATION, Strategy.QUESTION),
        Occasion(SITUATION, Slots()),
        shelf(VALIDATION, QUESTION),
        Ear(),
    )

    assert script.leads == (QUESTION,)
    assert [step.clause for step in script.steps] == [1]


def test_a_reply_is_put_as_its_persona_would() -> None:
    dry = Lead(Strategy.QUESTION, "What happened, and when?", manner=Manner.DRY)

    def asked(voice: float) -> Lead:
        occasion = Occasion(SITUATION, Slots(), voice={Manner.DRY: voice})
        return write_script(plan(Strategy.QUESTION), occasion, shelf(QUESTION, dry), Ear()).leads[0]

    assert asked(1.0) is dry
    assert asked(0.0) is QUESTION


def test_a_reply_keeps_to_its_words() -> None:
    long = Lead(Strategy.SMALL_TALK, "Oh, that is a very long thing to say about it.")
    short = Lead(Strategy.SMALL_TALK, "Nice.")
    occasion = Occasion(SITUATION, Slots())

    def first(most_words: int) -> Lead:
        made = write_script(
            plan(Strategy.SMALL_TALK, most_words=most_words), occasion, shelf(long, short), Ear()
        )
        return made.leads[0]

    assert first(20) is long
    assert first(6) is short
    only_long = write_script(plan(Strategy.SMALL_TALK, most_words=3), occasion, shelf(long), Ear())
    assert only_long.leads == (long,)


def test_only_words_with_something_of_the_persons_are_measured_anew() -> None:
    ear = Ear()
    occasion = Occasion(SITUATION, Slots(what="you got the keys"))

    write_script(plan(Strategy.VALIDATION, Strategy.QUESTION), occasion, shelf(VALIDATION, QUESTION), ear)

    assert ear.heard == ["You got the keys. That would get to anybody."]


def test_no_lead_is_in_a_reply_twice() -> None:
    script = write_script(
        plan(Strategy.QUESTION, Strategy.QUESTION), Occasion(SITUATION, Slots()), shelf(QUESTION), Ear()
    )

    assert script.leads == (QUESTION,)


def test_no_leads_make_no_steps() -> None:
    assert script_of({}).steps == ()


def test_a_plain_reply_needs_neither_a_model_nor_words_of_the_persons() -> None:
    occasion = Occasion(SITUATION, Slots(what="you got the keys", feeling="sad"))
    plain = Lead(Strategy.VALIDATION, "That would get to anybody.", "And no wonder.")
    open_one = Lead(Strategy.VALIDATION, "That would get to anybody.", "Because")
    guess = Lead(Strategy.QUESTION, "My guess:")

    script = plain_script(
        plan(Strategy.VALIDATION, Strategy.QUESTION),
        occasion,
        shelf(VALIDATION, open_one, plain, guess),
    )

    assert [step.words for step in script.steps] == ["That would get to anybody.", "And no wonder."]
    assert not script.needs_model


def test_there_is_a_plain_reply_for_nearly_every_strategy() -> None:
    leads = load_leads()
    everything = shelf_of(leads, [PLAIN for _ in leads])
    occasion = Occasion(SITUATION, Slots())

    without = {
        strategy for strategy in Strategy if not plain_script(plan(strategy), occasion, everything).steps
    }

    assert without <= {Strategy.RESTATEMENT, Strategy.REMEMBER_TOGETHER}  # they need words of the person's
