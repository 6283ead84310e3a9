"""Plans that are told, and the scripts that are made of them."""

import pytest
from companion.thinking.script import Script, Step

from companion.encoder.reading import open_text_reader
from companion.engine.deliberation import Knowledge
from companion.engine.insight import open_insight
from companion.engine.likeness import open_likeness
from companion.evaluation.reply_talks import as_dialogue
from companion.evaluation.told_deliberation import ToldDeliberation, UnrankedDeliberation, second_clause
from companion.thinking.persona import DEFAULT_PERSONA
from companion.values import Speaker, Strategy
from tests.evaluation.replies import a_thought

DIALOGUE = as_dialogue([(Speaker.PERSON, "They gave my desk away while I was ill.")], 1)


def test_what_was_told_is_planned_whatever_is_asked() -> None:
    deliberation = ToldDeliberation(DEFAULT_PERSONA, None)
    deliberation.warm()
    deliberation.told = told = a_thought(Strategy.PLAY)

    assert deliberation.plan(DIALOGUE, ()) is told
    decided = deliberation.decided(DIALOGUE)
    assert decided is not None
    assert decided.said == DIALOGUE[-1]


def test_a_script_is_told_by_where_its_second_clause_begins() -> None:
    steps = (Step("Oh no.", False, 0), Step("I think that", True, 0), Step("Why?", False, 1))

    assert second_clause(Script(steps, ())) == "Why?"
    assert second_clause(Script(steps[:2], ())) == ""
    assert second_clause(Script((), ())) == ""


@pytest.mark.model
def test_ranked_or_not_all_clauses_are_scripted_and_the_script_is_kept() -> None:
    reader = open_text_reader()
    insight = open_insight(reader, open_likeness(reader.encoder.trunk_hash))
    told = a_thought(Strategy.VALIDATION, Strategy.QUESTION)

    for kind in (ToldDeliberation, UnrankedDeliberation):
        deliberation = kind(DEFAULT_PERSONA, lambda: insight, Knowledge())
        deliberation.warm()
        deliberation.told = told
        script = deliberation.script(told, ())

        assert {step.clause for step in script.steps} == {0, 1}
        assert deliberation.written is script
        deliberation.plan(DIALOGUE, ())
        assert deliberation.written.steps == ()
