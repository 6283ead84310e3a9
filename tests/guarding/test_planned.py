"""A reply under boundaries: what stays unmentioned, what a model is told."""

from companion.guarding.planned import (
    may_bring_up,
    next_note,
    note,
    told,
    told_in_full,
)
from companion.values import Boundaries, Breach, Intimacy, Place, Rule
from tests.tables import each_row

JOKES = Breach(Rule.HUMOUR, Place.HEARD, "a sign")
ALL_OPEN = Boundaries(
    intimacy=Intimacy.AFFECTIONATE,
    allows_endearments=True,
    allows_flattery=True,
    allows_strong_language=True,
    referred=frozenset(),
)


def test_a_memory_of_a_closed_topic_is_not_mentioned() -> None:
    closed = Boundaries(topics=("my divorce",))

    assert not may_bring_up("You divorced in May.", closed)
    assert may_bring_up("You moved in May.", closed)


def test_a_memory_of_somebody_closed_is_not_mentioned_by_the_name_alone() -> None:
    closed = Boundaries(topics=("my ex Daniel",))

    assert not may_bring_up("Daniel works at the harbour.", closed)
    assert may_bring_up("Your brother Daniel lives in Hull.", closed)


@each_row("rule", Rule)
def test_whatever_is_asked_for_a_model_is_told_what_to_do(rule: Rule) -> None:
    assert note(Breach(rule, Place.HEARD, "a sign"))


def test_the_next_draft_is_told_what_not_to_do() -> None:
    assert next_note("", JOKES) == "Make no jokes."


def test_a_rule_stands_in_the_note_of_the_next_draft_once() -> None:
    assert next_note("It is Friday. Make no jokes.", JOKES) == "Make no jokes. It is Friday."


def test_the_next_draft_goes_on_after_what_was_heard() -> None:
    assert next_note("It is Friday.", JOKES, "A long day.\nAnd then") == (
        "Make no jokes. You have already said: “A long day. And then” Go on right after these words. It is Friday."
    )


def test_of_what_was_heard_the_end_is_told() -> None:
    heard = "word " * 100 + "at the end"

    assert len(next_note("", None, heard)) < 200
    assert "at the end”" in next_note("", None, heard)


def test_where_nothing_was_heard_there_is_nothing_to_go_on_from() -> None:
    assert next_note("", None, " \n") == ""


def test_a_model_is_told_what_is_set_and_no_closed_topic() -> None:
    strict = told(Boundaries(topics=("my divorce",), allows_humour=False))
    open_hearted = told(ALL_OPEN)

    assert "no jokes" in strict
    assert "health, money or the law" in strict
    assert "divorce" not in strict
    assert "jokes" not in open_hearted
    assert "advice" not in open_hearted
    assert "false" in open_hearted


def test_a_strong_model_reads_a_closed_topic_as_the_persons_words() -> None:
    (closed,) = (line for line in told_in_full(Boundaries(topics=("my weight",))) if "Closed" in line)

    assert "in their words: “my weight”" in closed


def test_a_reply_goes_on_after_whole_words_of_what_was_heard() -> None:
    heard = "The ferry leaves at noon, and the wind is fair. " * 9

    quoted = next_note("", None, heard).partition("“")[2].partition("”")[0]

    assert heard.strip().endswith(quoted)
    assert quoted.split()[0] in heard.split()
