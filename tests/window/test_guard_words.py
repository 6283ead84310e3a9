from itertools import product

import pytest

from companion.channel.messages import Weighed
from companion.values import NEVER, Breach, CrisisKind, Grade, Place, Rule
from companion.window.talk.guard_words import breach_words, rule_words, weighed_words, with_rules_named
from companion.window.talk.why import why_of
from tests.fakes.guarded import IN_DANGER, NO_DANGER, REFUSED


def test_every_rule_has_words_of_its_own() -> None:
    assert len({rule_words(rule) for rule in Rule}) == len(Rule)


@pytest.mark.parametrize("place", list(Place))
def test_a_boundary_is_told_with_where_it_acted_and_what_was_noticed(place: Place) -> None:
    words = breach_words(Breach(Rule.HEALTH, place, "asks for a dose"))

    assert words.startswith("No advice on health. Noticed in what ")
    assert words.endswith(": asks for a dose.")


def test_what_nothing_switches_off_says_so() -> None:
    assert all(
        breach_words(Breach(rule, Place.HEARD, "…")).endswith("Nothing switches this off.") == (rule in NEVER)
        for rule in Rule
    )


def test_every_danger_can_be_told() -> None:
    wrong = []
    for kind, grade, is_about_other in product(
        CrisisKind, (Grade.HINT, Grade.RISK, Grade.ACUTE), (True, False)
    ):
        words = weighed_words(Weighed(kind, grade, is_about_other, is_said_now=True, moved_by=("a", "b")))
        is_told = ("somebody else" in words) == is_about_other
        if not is_told or not words.endswith("What moved it: a; b.") or "%" in words:
            wrong.append(words)

    assert wrong == []


def test_what_was_said_before_is_told_as_such() -> None:
    weighed = Weighed(CrisisKind.ABUSE, Grade.HINT, False, is_said_now=False, moved_by=("fear of him",))

    assert weighed_words(weighed).startswith("What you had said before still counted")


def test_what_was_taken_for_no_danger_is_told_with_what_moved_that() -> None:
    assert NO_DANGER.weighed is not None
    assert weighed_words(NO_DANGER.weighed) == (
        "Weighed, and taken for no danger. What moved it: an idiom: “killing me”."
    )


def test_a_reason_names_rules_in_plain_words() -> None:
    assert with_rules_named("Because of the boundary “harm_help” (a weapon).") == (
        "Because of the boundary “no help to harm anybody” (a weapon)."
    )
    assert with_rules_named("Because you said “law”.") == "Because you said “law”."


def test_the_reason_for_a_reply_tells_of_danger_and_boundary_where_there_is_any() -> None:
    danger, refused = why_of(IN_DANGER, "Robin"), why_of(REFUSED, "Robin")

    assert danger.danger.startswith("Taken for a danger to you: suicide.")
    assert danger.boundary == ""
    assert refused.boundary.startswith("No help to harm anybody.")
    assert refused.danger == ""
