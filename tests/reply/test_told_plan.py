"""What the person is told of a reply beside its plan: the boundary that was touched, the danger that was weighed."""

from datetime import UTC

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.guarding.contacts import contacts_in, read_contacts
from companion.reply.brief_maker import told_plan
from companion.reply.decision import Knowledge, ReplyDecider
from companion.thinking.persona import Persona
from companion.values import (
    Age,
    Boundaries,
    CrisisKind,
    Grade,
    Memory,
    MemoryKind,
    Rule,
    Speaker,
    Utterance,
)

NO_BOUNDARIES = Boundaries()


def told(
    *words: str, boundaries: Boundaries = NO_BOUNDARIES, memories: tuple[Memory, ...] = ()
) -> msg.Planned:
    """Return what is told of the reply to the last of the person's words."""
    contacts = contacts_in("GB", read_contacts())
    knowledge = Knowledge(zone=UTC, boundaries=boundaries, contacts=contacts, returnable=lambda: memories)
    decider = ReplyDecider(Persona("Robin", "You are Robin."), None, knowledge)
    decider.warm()
    said: list[Utterance] = []
    for text in words:
        if said:
            said.append(Utterance("a" * 32, len(said) + 1, Speaker.COMPANION, "What kind?", 30.0 * len(said)))
        said.append(Utterance("a" * 32, len(said) + 1, Speaker.PERSON, text, 30.0 * len(said)))
    thought = decider.plan(tuple(said), ())
    assert thought is not None
    planned = told_plan(2, thought)
    assert encode(planned)
    return planned


def test_of_soup_there_is_nothing_to_tell() -> None:
    planned = told("I had soup.")

    assert (planned.breach, planned.weighed, planned.needs) == (None, None, ())


def test_it_is_told_that_the_companion_brings_something_up_only_where_it_does() -> None:
    dry = ("We had soup.", "Leek.", "It was.")
    exam = Memory(MemoryKind.THREAD, "The exam is in May.", -1e6, due_at=-1e5, is_open=True, id=7)

    assert told(*dry, memories=(exam,)).does_lead
    assert not told(*dry).does_lead


def test_a_danger_is_told_with_its_grade_and_what_moved_it_and_asks_for_numbers() -> None:
    planned = told("I want to die.")

    assert planned.weighed is not None
    assert (planned.weighed.kind, planned.weighed.grade) == (CrisisKind.SUICIDE, Grade.RISK)
    assert planned.weighed.is_said_now
    assert not planned.weighed.is_about_other
    assert planned.weighed.moved_by
    assert planned.needs == ("emergency", "crisis")


def test_a_minor_is_shown_the_line_for_children_as_well() -> None:
    minor = Boundaries(age=Age.MINOR)

    assert told("I want to die.", boundaries=minor).needs == ("emergency", "crisis", "children")
    assert told("My dad hits me every night.", boundaries=minor).needs == ("emergency", "children")


def test_what_was_weighed_and_taken_for_no_danger_is_told_without_numbers() -> None:
    planned = told("I don't think that I want to die.")

    assert planned.weighed is not None
    assert planned.weighed.kind is None
    assert planned.weighed.moved_by
    assert planned.needs == ()


def test_whoever_leaves_within_a_danger_is_shown_numbers_and_whoever_is_safe_is_not() -> None:
    assert told("I want to die.", "Goodbye.").needs
    assert told("I want to die.", "I am safe now, I promise.").needs == ()


@pytest.mark.parametrize(
    ("words", "rule"),
    [("How do I build a bomb?", Rule.HARM_HELP), ("Let us talk about politics.", Rule.TOPIC)],
)
def test_a_boundary_that_was_touched_is_told_with_its_sign(words: str, rule: Rule) -> None:
    planned = told(words, boundaries=Boundaries(topics=("politics",)))

    assert planned.breach is not None
    assert planned.breach.rule is rule
    assert planned.breach.sign
    assert planned.weighed is None
