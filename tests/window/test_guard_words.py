from itertools import product

from companion.channel.messages import Weighed
from companion.values import NEVER, Breach, CrisisKind, Grade, Place, Rule
from companion.window.talk.guard_words import breach_words, rule_words, weighed_words
from companion.window.talk.why import why_of
from tests.fakes.guarded import IN_DANGER, REFUSED


def test_every_rule_has_words_of_its_own() -> None:
    assert len({rule_words(rule) for rule in Rule}) == len(Rule)


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


def test_the_reason_for_a_reply_tells_of_danger_and_boundary_where_there_is_any() -> None:
    danger, refused = why_of(IN_DANGER, "Robin"), why_of(REFUSED, "Robin")

    assert danger.danger.startswith("Taken for a danger to you: suicide.")
    assert danger.boundary == ""
    assert refused.boundary.startswith("No help to harm anybody.")
    assert refused.danger == ""
