"""The plan of a reply under boundaries: what is barred, what stays unmentioned, what a model is told."""

import pytest

from companion.guarding.planned import barred, domains, is_mild, may_bring_up, note, read_domains, told
from companion.values import NEVER, Boundaries, Breach, Intimacy, Place, Rule, Strategy

DOMAINS = read_domains()
ALL_OPEN = Boundaries(
    intimacy=Intimacy.AFFECTIONATE,
    allows_endearments=True,
    allows_flattery=True,
    allows_strong_language=True,
    referred=frozenset(),
)


def _breach(rule: Rule) -> Breach:
    return Breach(rule, Place.HEARD, "a sign")


def test_nothing_is_barred_where_all_is_allowed() -> None:
    assert barred(ALL_OPEN, None, frozenset({Rule.HEALTH})) == frozenset()


@pytest.mark.parametrize(
    ("boundaries", "strategy"),
    [
        (Boundaries(allows_humour=False), Strategy.PLAY),
        (Boundaries(intimacy=Intimacy.NONE), Strategy.SELF_DISCLOSURE),
    ],
)
def test_what_is_switched_off_is_barred(boundaries: Boundaries, strategy: Strategy) -> None:
    assert strategy in barred(boundaries, None)


def test_advice_is_barred_only_in_a_domain_that_is_referred_and_spoken_of() -> None:
    spoken_of = domains("My knee is better since the operation.", DOMAINS)

    assert barred(Boundaries(), None, spoken_of) == {Strategy.SUGGESTION}
    assert barred(Boundaries(referred=frozenset({Rule.LAW})), None, spoken_of) == frozenset()
    assert barred(Boundaries(), None, domains("I can't decide on a colour.", DOMAINS)) == frozenset()


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Der Arzt hat angerufen.", Rule.HEALTH),
        ("On a signé le bail hier.", Rule.LAW),
        ("Mis ahorros se acaban.", Rule.MONEY),
        ("今日は病院に行った。", Rule.HEALTH),
        ("房东打电话来了。", Rule.LAW),
    ],
)
def test_domains_are_known_in_all_languages(words: str, rule: Rule) -> None:
    assert domains(words, DOMAINS) == {rule}


def test_who_asks_for_praise_gets_no_empty_one() -> None:
    assert Strategy.AFFIRMATION in barred(Boundaries(), _breach(Rule.FLATTERY))
    assert Strategy.AFFIRMATION not in barred(Boundaries(), None)


def test_nobody_who_leaves_is_asked_anything() -> None:
    assert Strategy.QUESTION in barred(Boundaries(), _breach(Rule.FAREWELL))


def test_a_memory_of_a_closed_topic_is_not_mentioned() -> None:
    closed = Boundaries(topics=("my divorce",))

    assert not may_bring_up("You divorced in May.", closed)
    assert may_bring_up("You moved in May.", closed)


def test_no_rule_that_always_holds_is_left_to_a_model() -> None:
    assert not any(is_mild(_breach(rule), Boundaries()) for rule in NEVER)


def test_what_is_left_to_a_model_comes_with_a_note() -> None:
    assert all(bool(note(_breach(rule))) == is_mild(_breach(rule), Boundaries()) for rule in Rule)


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
