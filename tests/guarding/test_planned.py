"""A reply under boundaries: what stays unmentioned, what a model is told."""

from companion.guarding.planned import is_mild, may_bring_up, note, told
from companion.values import NEVER, Boundaries, Breach, Intimacy, Place, Rule

ALL_OPEN = Boundaries(
    intimacy=Intimacy.AFFECTIONATE,
    allows_endearments=True,
    allows_flattery=True,
    allows_strong_language=True,
    referred=frozenset(),
)


def _breach(rule: Rule) -> Breach:
    return Breach(rule, Place.HEARD, "a sign")


def test_a_memory_of_a_closed_topic_is_not_mentioned() -> None:
    closed = Boundaries(topics=("my divorce",))

    assert not may_bring_up("You divorced in May.", closed)
    assert may_bring_up("You moved in May.", closed)


def test_no_rule_that_always_holds_is_left_to_a_model() -> None:
    assert not any(is_mild(_breach(rule), Boundaries()) for rule in NEVER)


def test_what_is_left_to_a_model_comes_with_a_note() -> None:
    assert all(note(_breach(rule)) for rule in Rule)


def test_a_goodbye_that_is_to_be_brief_is_not_left_to_a_model() -> None:
    assert not is_mild(_breach(Rule.FAREWELL), Boundaries(has_brief_farewell=True))


def test_a_model_is_told_what_is_set_and_no_closed_topic() -> None:
    strict = told(Boundaries(topics=("my divorce",), allows_humour=False))
    open_hearted = told(ALL_OPEN)

    assert "no jokes" in strict
    assert "health, money or the law" in strict
    assert "divorce" not in strict
    assert "jokes" not in open_hearted
    assert "advice" not in open_hearted
    assert "false" in open_hearted
