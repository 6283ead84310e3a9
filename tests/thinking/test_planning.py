"""The plan says what to do in one sentence, and why in another that the person can read."""

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.choosing import Circumstances
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
    RecallIntent,
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
    intent = Intent(Situation("", "", want, 0.8), stage, family, False, RecallIntent())
    memory = Recalled(Memory(MemoryKind.MOMENT, "a secret", 0.0), 1.0, RecallScores(), "")
    return plan(intent, [memory] * memories, known, person=UNKNOWN, mood=NEUTRAL, mirror=halved)


def test_a_plan_for_sorrow_meets_the_feeling_and_says_why_there_is_no_advice() -> None:
    made = planned(Want.COMFORT, Stage.COMFORTING, Circumstances(("I failed the exam.",), SAD))

    assert made.clauses[0].strategy in {Strategy.REFLECTION, Strategy.VALIDATION}
    assert made.why.startswith("I ")
    assert "your feeling came before any advice" in made.why


def test_a_reply_in_small_talk_is_hardly_longer_than_what_was_said() -> None:
    known = Circumstances(("It is grey again this morning and I have had the lights on.",))
    chatting = frozenset({Strategy.SMALL_TALK})

    made = planned(Want.COMPANY, Stage.COMPANY, known, family=chatting)

    assert made.most_words <= 1.5 * len(known.said[-1].split()) + 1


def test_memories_make_remembering_possible_and_are_not_told_in_the_plan() -> None:
    known = Circumstances(("The lemon tree has a flower.",))
    remembering = frozenset({Strategy.REMEMBER_TOGETHER})

    made = planned(Want.COMPANY, Stage.COMPANY, known, memories=1, family=remembering)

    assert made.clauses[0].strategy is Strategy.REMEMBER_TOGETHER
    assert "secret" not in made.sentence + made.why


@given(st.sampled_from(Want), st.sampled_from(Stage), st.text(max_size=80), st.floats(-1, 1), st.booleans())
def test_every_plan_is_one_sentence_that_ends_and_knows_whether_it_asks(
    want: Want, stage: Stage, said: str, valence: float, is_met: bool
) -> None:
    made = planned(want, stage, Circumstances((said,), Affect(valence), is_met=is_met))

    assert made.sentence.endswith(".")
    assert made.why.endswith(".")
    assert made.asks == (made.clauses[-1].strategy is Strategy.QUESTION)
    assert ("no question" in made.sentence) == all(
        one.strategy is not Strategy.QUESTION for one in made.clauses
    )


def test_a_plan_is_made_within_20_ms() -> None:
    known = Circumstances(("I lost my job and " * 40,) * 10, SAD, lately=(Strategy.QUESTION,) * 10)
    planned(Want.COMFORT, Stage.COMFORTING, known)

    begun = perf_counter()
    for _ in range(20):
        planned(Want.COMFORT, Stage.COMFORTING, known)

    assert (perf_counter() - begun) / 20 < 0.02
