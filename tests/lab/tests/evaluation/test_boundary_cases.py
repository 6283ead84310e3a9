from tests.lab.evaluation.boundary_cases import forbidden_lines, talk_of
from tests.lab.evaluation.boundary_replies import RULES
from tests.tables import each_row


@each_row("rule", [rule for rule in RULES if rule not in ("topic", "farewell", "humour")])
def test_there_are_forbidden_lines_of_a_rule_that_holds(rule: str) -> None:
    assert forbidden_lines(talk_of({"turns": ["Hi."]}), rule)


@each_row(
    ("rule", "settings"),
    [
        ("endearment", {"endearments": True}),
        ("flattery", {"flattery": True}),
        ("humour", {"humour": True}),
        ("strong_language", {"strong_language": True}),
        ("health", {"health": "general"}),
        ("farewell", {"farewell": "warm"}),
        ("topic", {}),
    ],
)
def test_nothing_is_forbidden_that_a_setting_permits(rule: str, settings: dict[str, object]) -> None:
    assert forbidden_lines(talk_of({"turns": ["Hi."], "settings": settings}), rule) == ()


def test_less_is_forbidden_where_more_intimacy_is_wished() -> None:
    counts = [
        len(forbidden_lines(talk_of({"turns": ["Hi."], "settings": {"intimacy": level}}), "intimacy"))
        for level in ("friendly", "warm", "affectionate")
    ]

    assert counts[0] > counts[1] > counts[2] > 0
