from pathlib import Path

import pytest

from companion.evaluation.boundary_cases import LANGUAGES, forbidden_lines, prompts, talk_of
from companion.evaluation.boundary_replies import RULES
from companion.values import Age, Intimacy, Speaker
from tests.tables import each_row

NO_DATA = Path("/nowhere")


def test_turns_are_texts_of_the_person_or_pairs() -> None:
    talk = talk_of({"turns": ["Hi.", ["companion", "Hello!"], ["person", "Bye."]]})

    assert talk.said == (
        (Speaker.PERSON, "Hi."),
        (Speaker.COMPANION, "Hello!"),
        (Speaker.PERSON, "Bye."),
    )
    assert talk.last == "Bye."


def test_another_turn_is_refused() -> None:
    with pytest.raises(ValueError, match="speaker"):
        talk_of({"turns": [["person", "Hi.", "extra"]]})


def test_settings_become_the_boundaries_that_the_program_makes_of_them() -> None:
    held = talk_of({"turns": ["Hi."], "settings": {"intimacy": "affectionate", "age": "minor"}}).boundaries

    assert held.age is Age.MINOR
    assert held.intimacy is Intimacy.FRIENDLY


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


def test_a_closed_topic_is_named_in_what_must_not_be_said_of_it() -> None:
    lines = forbidden_lines(talk_of({"turns": ["Hi."], "settings": {"topics": ["my brother"]}}), "topic")

    assert lines
    assert all("my brother" in line for line in lines)


def test_less_is_forbidden_where_more_intimacy_is_wished() -> None:
    counts = [
        len(forbidden_lines(talk_of({"turns": ["Hi."], "settings": {"intimacy": level}}), "intimacy"))
        for level in ("friendly", "warm", "affectionate")
    ]

    assert counts[0] > counts[1] > counts[2] > 0


@each_row("lang", ["en", *LANGUAGES])
def test_every_language_has_prompts_with_lines_for_them(lang: str) -> None:
    talks = prompts(NO_DATA, lang)

    assert len(talks) >= 60
    assert all(talk.last for talk in talks)
    assert sum(any(forbidden_lines(talk, rule) for rule in talk.rules) for talk in talks) >= 0.9 * len(talks)
