from dataclasses import replace

import pytest

from companion.remembering.recalling.query import Query
from companion.remembering.recalling.ranking import reason
from companion.values import Affect, FeelingPolicy, RecallIntent, RecallScores, TimeSpan
from tests.remembering.moments import at, moment

NOW = at("2026-11-21 18:00")
SAD, GLAD = Affect(-0.6, -0.3, -0.3), Affect(0.5, 0.0, 0.2)
FIGHT = replace(
    moment(1, "I fought with Anna about the old house.", when="2026-05-20 12:00"), names=("Anna",), felt=SAD
)


def asked(text: str, policy: FeelingPolicy = FeelingPolicy.NEUTRAL, felt: Affect | None = None) -> Query:
    return Query(text, NOW, RecallIntent(policy), felt=felt, names=frozenset({"anna"}))


@pytest.mark.parametrize(
    ("query", "scores", "sentence"),
    [
        (
            asked("Anna called, and I feel the same again.", FeelingPolicy.CONGRUENT, SAD),
            RecallScores(meaning=0.5, person=1.0, feeling=0.9),
            "Recalled because you mentioned Anna, it is on a similar topic and you felt much as you do now "
            "(6 months ago).",
        ),
        (
            asked("What was it with the house?"),
            RecallScores(meaning=0.6, words=1.0),
            "Recalled because you mentioned Anna, it mentions “house” and it is on a similar topic "
            "(6 months ago).",
        ),
        (
            replace(asked("Why was I sad?"), names=frozenset(), span=TimeSpan(0, NOW)),
            RecallScores(meaning=0.1, cause=0.5, time=1.0),
            "Recalled because it is from the time you asked for, it may have caused that feeling and it "
            "is slightly similar (6 months ago).",
        ),
        (
            replace(asked("So?"), names=frozenset()),
            RecallScores(),
            "Recalled because nothing else fits better (6 months ago).",
        ),
    ],
)
def test_the_weightiest_grounds_are_named_first(query: Query, scores: RecallScores, sentence: str) -> None:
    assert reason(query, FIGHT, scores) == sentence


def test_to_a_sad_person_a_better_time_is_called_one() -> None:
    walk = replace(moment(2, "We walked by the sea.", when="2026-11-20 17:00"), felt=GLAD)
    query = replace(asked("I'm so low.", FeelingPolicy.COUNTER, SAD), names=frozenset())

    sentence = reason(query, walk, RecallScores(meaning=0.3, feeling=1.0))

    assert sentence == "Recalled because it was a better time and it is slightly similar (1 day ago)."


@pytest.mark.parametrize(
    ("when", "age"),
    [
        ("2026-11-21 17:59", "just now"),
        ("2026-11-21 16:50", "1 hour ago"),
        ("2026-11-01 18:00", "3 weeks ago"),
        ("2024-11-01 18:00", "2 years ago"),
        ("1996-11-01 18:00", "30 years ago"),
        ("2027-01-01 00:00", "dated in the future"),
    ],
)
def test_its_age_is_told_in_round_numbers(when: str, age: str) -> None:
    sentence = reason(asked("House?"), moment(5, "The house.", when=when), RecallScores())

    assert str(sentence).endswith(f" ({age}).")
