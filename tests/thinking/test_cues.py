"""Plain signs in what was said speak for what comes next."""

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.cues import cues
from companion.values import Strategy
from tests.tables import each_row


@each_row(
    ("said", "strategy"),
    [
        ("Thank you, that was good.", Strategy.OTHER),
        ("Have you ever been jealous?", Strategy.SELF_DISCLOSURE),
        ("I don't know what to do.", Strategy.SUGGESTION),
        ("Is it normal that it takes a year?", Strategy.INFORMATION),
        ("I'm so scared.", Strategy.REFLECTION),
        ("I'm not good enough.", Strategy.AFFIRMATION),
        ("Not really.", Strategy.QUESTION),
    ],
)
def test_a_sign_speaks_for_its_strategy(said: str, strategy: Strategy) -> None:
    assert cues(said).get(strategy, 0.0) > 0


def test_after_a_question_the_answer_is_taken_up() -> None:
    assert cues("In spring.", (Strategy.QUESTION,)).get(Strategy.REFLECTION, 0) > cues("In spring.").get(
        Strategy.REFLECTION, 0
    )


@given(st.text(), st.lists(st.sampled_from(Strategy)))
def test_cues_stay_small(said: str, lately: list[Strategy]) -> None:
    assert all(-3 <= weight <= 4 for weight in cues(said, lately).values())
