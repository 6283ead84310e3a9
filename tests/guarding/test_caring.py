"""The course of care over a talk: what is answered, when it asks again, how it ends, and what is light again when."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.care import Answer
from companion.guarding.caring import (
    ASKED_AGAIN,
    AT_FIRST,
    OPEN,
    QUIET,
    SUSPENDED,
    Caring,
    Heard,
    Response,
    step,
)
from companion.values import Certainty, Crisis, CrisisKind, Grade

NOON = 1.75e9
MINUTE = 60.0
SUICIDE, ABUSE = CrisisKind.SUICIDE, CrisisKind.ABUSE


def danger(kind: CrisisKind, grade: Grade, *, other: bool = False) -> Heard:
    return Heard(Crisis(kind, grade, other, ("a sign",)))


HINT, RISK, ACUTE = (danger(SUICIDE, grade) for grade in (Grade.HINT, Grade.RISK, Grade.ACUTE))
OTHERS = danger(SUICIDE, Grade.RISK, other=True)
HARMLESS = Heard()
BY_HISTORY = Heard(Crisis(SUICIDE, Grade.HINT, False, ("a sign, said before",)), is_said_now=False)
SAFE = Heard(says_safe=True)
ALWAYS = {None, Answer.THANKS, Answer.WAITING, Answer.PARTING}
"""Whatever the kind."""
CALLED = Heard(has_called=True)
BYE = Heard(leaves=True)
NEARLY, LIKELY, FAINT = (
    Heard(Crisis(SUICIDE, Grade.RISK, False, ("a sign",), certainty))
    for certainty in (Certainty.NEARLY, Certainty.LIKELY, Certainty.FAINT)
)
anything = st.sampled_from(
    [
        HINT,
        RISK,
        ACUTE,
        OTHERS,
        HARMLESS,
        BY_HISTORY,
        SAFE,
        CALLED,
        BYE,
        NEARLY,
        LIKELY,
        FAINT,
        danger(ABUSE, Grade.ACUTE),
        danger(ABUSE, Grade.HINT),
    ]
)


def course(
    *heard: Heard, apart: float = MINUTE, state: Caring | None = None
) -> tuple[Caring, list[Response]]:
    """Return how care stands after turns of the person's, and what it did with each."""
    state = state or Caring()
    responses = []
    for number, each in enumerate(heard):
        state, response = step(state, each, NOON + number * apart)
        responses.append(response)
    return state, responses


def answers(*heard: Heard) -> list[Answer | None]:
    return [response.answer for response in course(*heard)[1]]


def test_a_talk_without_danger_is_let_be() -> None:
    state, responses = course(HARMLESS, BYE, SAFE)

    assert all(response == Response() for response in responses)
    assert state.until == 0.0


def test_risk_and_acute_are_answered_in_written_words() -> None:
    assert answers(RISK) == [Answer.RISK]
    assert answers(ACUTE) == [Answer.ACUTE]


def test_what_is_said_again_is_answered_otherwise_each_time() -> None:
    _, responses = course(RISK, RISK, RISK)

    assert [response.answer for response in responses] == [Answer.RISK, Answer.AGAIN, Answer.AGAIN]
    assert [response.times for response in responses] == [0, 0, 1]


def test_what_becomes_graver_is_answered_as_such_and_what_becomes_less_is_not_new() -> None:
    assert answers(RISK, ACUTE, RISK) == [Answer.RISK, Answer.ACUTE, Answer.AGAIN]


def test_another_kind_of_danger_is_answered_as_that() -> None:
    _, responses = course(RISK, danger(ABUSE, Grade.RISK))

    assert [(one.answer, one.kind) for one in responses] == [(Answer.RISK, SUICIDE), (Answer.RISK, ABUSE)]


@pytest.mark.parametrize("first", [RISK, ACUTE])
def test_a_harmless_turn_after_it_is_still_inside_it(first: Heard) -> None:
    grade = first.crisis.grade
    every, at_first = ASKED_AGAIN[grade], AT_FIRST[grade]
    _, responses = course(first, *[HARMLESS] * QUIET[grade])

    within = responses[1:]
    assert all(response.is_open for response in within)
    assert [response.answer is Answer.AGAIN for response in within] == [
        turn <= at_first or turn % every == 0 for turn in range(1, QUIET[grade] + 1)
    ]
    assert all(response.asks_gently or response.answer for response in within)


@pytest.mark.parametrize("first", [RISK, ACUTE])
def test_when_nothing_more_was_said_of_it_for_some_turns_the_talk_goes_on_and_nothing_is_light(
    first: Heard,
) -> None:
    after = course(first, *[HARMLESS] * (QUIET[first.crisis.grade] + 1))[1][-1]

    assert after == Response(kind=SUICIDE, is_suspended=True)


def test_a_turn_that_is_dangerous_by_what_was_said_before_alone_is_a_harmless_one() -> None:
    assert answers(RISK, BY_HISTORY, BY_HISTORY) == answers(RISK, HARMLESS, HARMLESS)


def test_who_is_safe_is_thanked_once_and_believed() -> None:
    _, responses = course(ACUTE, SAFE, HARMLESS, BY_HISTORY, SAFE)

    assert [response.answer for response in responses] == [Answer.ACUTE, Answer.THANKS, None, None, None]
    assert not any(response.is_open or response.asks_gently for response in responses[2:])
    assert all(response.is_suspended for response in responses)


def test_who_was_safe_and_is_not_any_more_is_answered_anew_and_otherwise() -> None:
    _, responses = course(RISK, SAFE, RISK)

    assert responses[2].answer is Answer.RISK
    assert responses[2].times == 1


def test_who_has_called_for_help_is_waited_with() -> None:
    both = replace(ACUTE, has_called=True)
    _, responses = course(ACUTE, CALLED, both, CALLED)

    assert [one.answer for one in responses] == [Answer.ACUTE, *[Answer.WAITING] * 3]
    assert [one.times for one in responses[1:]] == [0, 1, 2]
    assert all(one.is_open for one in responses)
    assert answers(CALLED) == [None]


def test_who_wants_to_be_asked_no_more_is_met_and_not_questioned() -> None:
    refusing = replace(HARMLESS, refuses=True)

    assert answers(RISK, *[refusing] * 6) == [Answer.RISK, *[None] * 6]
    assert answers(ACUTE, *[refusing] * 4) == [Answer.ACUTE, Answer.AGAIN, Answer.AGAIN, None, None]


def test_who_leaves_is_told_whom_to_call_and_not_kept() -> None:
    _, responses = course(RISK, BYE)

    assert responses[1].answer is Answer.PARTING
    assert responses[1].is_open


def test_a_hint_is_asked_about_once_in_a_talk_and_takes_nothing_over() -> None:
    _, responses = course(HINT, HINT, *[HARMLESS] * 8, HINT)

    assert [response.answer for response in responses] == [Answer.HINT, *[None] * 10]
    assert [response.is_perhaps for response in responses] == [False, True, *[False] * 8, True]
    assert not any(response.is_open for response in responses)


def test_the_question_after_a_hint_stands_for_the_next_words_alone() -> None:
    asked, _ = course(HINT)
    later, _ = course(HARMLESS, state=asked)

    assert (asked.asked, later.asked) == (SUICIDE, None)


def test_what_is_merely_likely_is_heard_in_the_tone_and_told_to_the_language_model() -> None:
    state, responses = course(LIKELY, BY_HISTORY, HARMLESS)

    assert responses[0] == Response(kind=SUICIDE, is_perhaps=True, is_calm=True, is_suspended=True)
    assert responses[1] == Response(kind=SUICIDE, is_calm=True, is_suspended=True)
    assert responses[2] == Response()
    assert state.until == 0.0


def test_what_is_faint_is_heard_in_the_tone_of_one_reply() -> None:
    state, responses = course(FAINT, HARMLESS)

    assert responses == [Response(kind=SUICIDE, is_calm=True, is_suspended=True), Response()]
    assert state == Caring()


def test_within_a_danger_what_is_merely_likely_is_answered() -> None:
    acute = replace(LIKELY, crisis=replace(LIKELY.crisis, grade=Grade.ACUTE))

    assert answers(RISK, LIKELY, acute) == [Answer.RISK, Answer.AGAIN, Answer.ACUTE]


def test_who_is_believed_is_not_asked_because_of_what_is_merely_likely() -> None:
    _, responses = course(SAFE, LIKELY, BY_HISTORY)

    assert not any(response.is_perhaps or response.answer for response in responses)


def test_a_danger_of_somebody_elses_that_is_merely_likely_is_not_answered_for() -> None:
    like = replace(OTHERS, crisis=replace(OTHERS.crisis, certainty=Certainty.LIKELY))

    assert course(like)[1] == [Response(kind=SUICIDE, is_calm=True, is_suspended=True)]


def test_a_hint_within_a_danger_is_part_of_it() -> None:
    assert answers(RISK, HINT) == [Answer.RISK, Answer.AGAIN]


def test_who_worries_about_somebody_is_answered_once_and_then_talked_with() -> None:
    _, responses = course(OTHERS, OTHERS, HARMLESS, danger(SUICIDE, Grade.ACUTE, other=True))

    assert [response.answer for response in responses] == [Answer.OTHER, None, None, Answer.OTHER]
    assert not any(response.is_open or response.asks_gently for response in responses)


def test_who_worries_and_asks_what_to_do_is_told_more() -> None:
    by_history = Heard(Crisis(SUICIDE, Grade.HINT, True, ("a sign, said before",)), is_said_now=False)

    _, responses = course(OTHERS, by_history, replace(by_history, asks_advice=True))

    assert [response.answer for response in responses] == [Answer.OTHER, None, Answer.OTHER]
    assert responses[2].times == 1


@pytest.mark.parametrize(("heard", "grade"), [(HINT, Grade.HINT), (RISK, Grade.RISK), (ACUTE, Grade.ACUTE)])
def test_nothing_is_light_for_a_stated_time_and_then_it_is(heard: Heard, grade: Grade) -> None:
    state, _ = course(heard)
    over = replace(Caring(), until=state.until)  # all that outlasts a session

    _, before = step(over, HARMLESS, NOON + SUSPENDED[grade] - 1.0)
    _, after = step(over, HARMLESS, NOON + SUSPENDED[grade])

    assert before.is_suspended
    assert not after.is_suspended


def test_a_lesser_danger_does_not_shorten_what_a_graver_one_suspends() -> None:
    state, _ = course(ACUTE, SAFE, HINT)

    assert state.until == NOON + SUSPENDED[Grade.ACUTE]


@pytest.mark.parametrize("heard", [RISK, ACUTE])
def test_what_nobody_speaks_of_any_more_is_over_by_itself(heard: Heard) -> None:
    lasts = OPEN[heard.crisis.grade]
    state, _ = course(heard)

    assert step(state, HARMLESS, NOON + lasts)[1].is_open
    assert not step(state, HARMLESS, NOON + lasts + 1.0)[1].is_open


def test_of_what_is_nearly_sure_it_asks_how_bad_it_is_and_a_second_time_plainly() -> None:
    assert answers(NEARLY, HARMLESS, NEARLY, NEARLY) == [Answer.GENTLY, None, Answer.HINT, None]


def test_who_is_believed_or_speaks_of_somebody_else_is_not_asked_how_bad_it_is() -> None:
    others = replace(NEARLY, crisis=replace(NEARLY.crisis, is_about_other=True))

    assert answers(others) == [None]
    assert answers(HINT, SAFE, NEARLY)[-1] is None


@given(st.lists(anything, max_size=25), st.floats(1.0, 4000.0))
def test_whatever_is_said_the_course_holds(heard: list[Heard], apart: float) -> None:
    state, until = Caring(), 0.0
    for number, each in enumerate(heard):
        now = NOON + number * apart
        state, response = step(state, each, now)

        assert state.until >= until
        until = state.until
        assert response.is_suspended == (response.is_calm or now < state.until)
        assert response.answer is None or (response.kind is not None and response.times >= 0)
        assert response.answer is None or not response.asks_gently
        if each.crisis.is_sure and each.crisis.grade >= Grade.RISK and not each.crisis.is_about_other:
            assert response.answer in {Answer.RISK, Answer.ACUTE, Answer.AGAIN}
            assert state.is_open
        if each is SAFE:
            assert not state.is_open


@given(st.lists(anything, max_size=25))
def test_no_answer_is_counted_twice(heard: list[Heard]) -> None:
    _, responses = course(*heard)

    given_ = [(one.answer, one.kind, one.times) for one in responses if one.answer not in ALWAYS]
    assert len(set(given_)) == len(given_)
