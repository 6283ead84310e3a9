from pathlib import Path

from companion.evaluation.reply_reframes import Setback, best_reframe, contradicts, reframing, setbacks
from companion.thinking.strategy_weights import REFRAMES
from companion.values import Strategy
from tests.evaluation.replies import a_thought

FLAT = Setback("My bread came out flat.", ("it rose", "your first try"))


def test_sixty_setbacks_have_phrases_that_would_be_false(tmp_path: Path) -> None:
    rows = setbacks(tmp_path)

    assert len(rows) == 60
    assert all(row.forbidden and not contradicts(row.person, row) for row in rows)


def test_a_false_phrase_contradicts_in_any_case_and_with_any_apostrophe() -> None:
    assert contradicts("But It Rose a little.", FLAT)
    assert contradicts("You didn’t fail.", Setback("I failed.", ("you didn't fail",)))
    assert not contradicts("Flat, and still yours.", FLAT)


def test_the_plan_becomes_the_likeliest_reframing() -> None:
    fitting = {Strategy.PLAY: 0.6, Strategy.REFRAME_OPTIMISM: 0.3, Strategy.REFRAME_GROWTH: 0.1}

    assert best_reframe(fitting) is Strategy.REFRAME_OPTIMISM
    assert best_reframe({}) in REFRAMES


def test_a_thought_that_reframes_has_one_clause_and_keeps_what_is_answered() -> None:
    thought = a_thought(Strategy.QUESTION, Strategy.PLAY)

    made = reframing(thought)

    assert [clause.strategy in REFRAMES for clause in made.plan.clauses] == [True]
    assert made.said == thought.said
