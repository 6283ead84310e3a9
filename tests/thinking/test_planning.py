"""The plan says what the clauses of a reply do, and why in a sentence that the person can read."""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.choosing import Circumstances, weigh
from companion.thinking.guesses import Guess
from companion.thinking.planning import plan
from companion.values import (
    NEUTRAL,
    UNKNOWN,
    Affect,
    Intent,
    Memory,
    MemoryKind,
    Plan,
    Recalled,
    RecallScores,
    Situation,
    Stage,
    Strategy,
    Want,
)
from tests.thinking.test_target import halved

SAD = Affect(-0.6)


def planned(
    want: Want,
    stage: Stage,
    known: Circumstances,
    *,
    memories: int = 0,
    family: frozenset[Strategy] = frozenset(Strategy),
) -> Plan:
    intent = Intent(Situation("", "", want, 0.8), stage, family)
    memory = Recalled(Memory(MemoryKind.MOMENT, "a secret", 0.0), 1.0, RecallScores(), "")
    return plan(intent, [memory] * memories, known, person=UNKNOWN, mood=NEUTRAL, mirror=halved)


def test_a_plan_for_sorrow_meets_the_feeling_and_says_why_there_is_no_advice() -> None:
    made = planned(Want.COMFORT, Stage.COMFORTING, Circumstances(("I failed the exam.",), SAD))

    assert made.clauses[0].strategy in {Strategy.REFLECTION, Strategy.VALIDATION}
    assert made.why.startswith("I ")
    assert "your feeling came before any advice" in made.why


def test_memories_make_remembering_possible_and_are_not_told_in_the_reason() -> None:
    known = Circumstances(("The lemon tree has a flower.",))
    remembering = frozenset({Strategy.REMEMBER_TOGETHER})

    made = planned(Want.COMPANY, Stage.COMPANY, known, memories=1, family=remembering)

    assert made.clauses[0].strategy is Strategy.REMEMBER_TOGETHER
    assert "secret" not in made.why


MIXED = "I had a rather mixed day at work today."


def test_the_reason_tells_the_persons_profile_from_the_personas_way() -> None:
    asking = {Strategy.QUESTION: 2.0}
    plain = planned(Want.BE_HEARD, Stage.EXPLORATION, Circumstances((MIXED,)))

    wished = planned(Want.BE_HEARD, Stage.EXPLORATION, Circumstances((MIXED,), wishes=asking))
    tended = planned(Want.BE_HEARD, Stage.EXPLORATION, Circumstances((MIXED,), temper=asking))

    assert "as far as I know you" not in plain.why
    assert "my way" not in plain.why
    assert "as far as I know you" in wished.why
    assert "my way" not in wished.why
    assert "as far as I know you" not in tended.why
    assert "my way" in tended.why


def test_what_would_have_been_done_anyhow_is_put_down_to_neither() -> None:
    known = Circumstances(("I failed the exam.",), SAD)
    usual = planned(Want.COMFORT, Stage.COMFORTING, known)
    agreeing = {usual.clauses[0].strategy: 1.0}

    made = planned(Want.COMFORT, Stage.COMFORTING, replace(known, wishes=agreeing, temper=agreeing))

    assert made == usual


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("I failed the exam. Please don't tell me what to do.", "because you wanted no advice"),
        ("I failed the exam. Just stay.", "because you wanted to be left in peace"),
        ("What should I wear tomorrow?", "because you asked what to do"),
    ],
)
def test_what_the_person_says_that_they_want_is_the_reason(said: str, reason: str) -> None:
    want = Want.ADVICE if said.endswith("?") else Want.COMFORT

    assert reason in planned(want, Stage.COMPANY, Circumstances((said,))).why


def test_a_doubt_makes_the_plan_lean_to_asking_and_is_told() -> None:
    intent = Intent(Situation("", "", Want.ADVICE, 0.4), Stage.COMPANY, frozenset(Strategy))
    sure = Circumstances((MIXED,))
    torn = replace(sure, guesses=(Guess(Want.ADVICE, 0.4), Guess(Want.BE_HEARD, 0.38)))

    before, after = weigh(intent, sure), weigh(intent, torn)

    assert after[Strategy.QUESTION] > before[Strategy.QUESTION]
    assert after[Strategy.SUGGESTION] < before[Strategy.SUGGESTION]
    why = planned(Want.ADVICE, Stage.COMPANY, torn).why
    assert "not sure whether you wanted advice or to be heard" in why


def test_that_one_way_was_used_twice_is_a_reason_only_where_it_would_have_come_again() -> None:
    family = frozenset({Strategy.QUESTION, Strategy.RESTATEMENT})
    asked_twice = Circumstances((MIXED,), lately=(Strategy.QUESTION,) * 2)
    restated_twice = Circumstances((MIXED,), lately=(Strategy.RESTATEMENT,) * 2)

    varied = planned(Want.ADVICE, Stage.EXPLORATION, asked_twice, family=family)
    same = planned(Want.ADVICE, Stage.EXPLORATION, restated_twice, family=family)

    assert "in one way twice" in varied.why
    assert "in one way twice" not in same.why


@given(st.sampled_from(Want), st.sampled_from(Stage), st.text(max_size=80), st.floats(-1, 1), st.booleans())
def test_the_reason_is_always_a_whole_sentence(
    want: Want, stage: Stage, said: str, valence: float, is_met: bool
) -> None:
    made = planned(want, stage, Circumstances((said,), Affect(valence), is_met=is_met))

    assert made.why.startswith("I ")
    assert made.why.endswith(".")


def test_a_plan_is_made_within_20_ms() -> None:
    known = Circumstances(("I lost my job and " * 40,) * 10, SAD, lately=(Strategy.QUESTION,) * 10)
    planned(Want.COMFORT, Stage.COMFORTING, known)

    begun = perf_counter()
    for _ in range(20):
        planned(Want.COMFORT, Stage.COMFORTING, known)

    assert (perf_counter() - begun) / 20 < 0.02
