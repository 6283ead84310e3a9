"""The course of care over a talk: what is answered, when it is over, what opens it again, and what is light again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.care import Answer
from companion.guarding.caring import OPEN, QUIET, SUSPENDED, Caring, Heard, Response, step
from companion.values import Certainty, Crisis, CrisisKind, Grade

NOON = 1.75e9
MINUTE = 60.0
SUICIDE, ABUSE = CrisisKind.SUICIDE, CrisisKind.ABUSE


def danger(
    kind: CrisisKind, grade: Grade, certainty: Certainty = Certainty.SURE, *, other: bool = False
) -> Heard:
    return Heard(Crisis(kind, grade, other, ("a sign",), certainty))


RISK, ACUTE = danger(SUICIDE, Grade.RISK), danger(SUICIDE, Grade.ACUTE)
NOTICED = danger(SUICIDE, Grade.RISK, Certainty.NOTICED)
LIKELY = danger(SUICIDE, Grade.HINT, Certainty.LIKELY)
OTHERS = danger(SUICIDE, Grade.RISK, other=True)
OTHERS_NOTICED = danger(SUICIDE, Grade.RISK, Certainty.NOTICED, other=True)
HARMLESS = Heard()
ELSEWHERE = Heard(is_elsewhere=True)
GOES_ON = Heard(goes_on=True)
SAFE = Heard(says_safe=True)
UNMEANT = Heard(says_safe=True, says_unmeant=True)
CALLED = Heard(has_called=True)
BYE = Heard(leaves=True)
REFUSES = Heard(refuses=True)
OF_ALL = {None, Answer.THANKS, Answer.WAITING, Answer.PARTING}
"""Whatever the kind."""
anything = st.sampled_from(
    [
        *(RISK, ACUTE, NOTICED, OTHERS, OTHERS_NOTICED, HARMLESS, ELSEWHERE, SAFE, CALLED, BYE, REFUSES),
        *(danger(ABUSE, Grade.ACUTE), danger(ABUSE, Grade.RISK, Certainty.NOTICED), GOES_ON),
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
    state, responses = course(HARMLESS, ELSEWHERE, BYE, SAFE)

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
def test_a_danger_is_asked_about_for_two_turns_that_say_nothing_new_of_it(first: Heard) -> None:
    _, (_, *within, last) = course(first, *[HARMLESS] * (QUIET + 1))

    assert [one.answer for one in within] == [Answer.AGAIN] * 2
    assert last == Response(kind=SUICIDE, is_over=True, is_suspended=True)


def test_who_says_that_it_goes_on_is_asked_again_however_often() -> None:
    _, (_, *after) = course(RISK, *[GOES_ON] * (QUIET + 2))

    assert [one.answer for one in after] == [Answer.AGAIN] * (QUIET + 2)


def test_a_danger_that_is_over_is_over_once() -> None:
    _, responses = course(RISK, ELSEWHERE, ELSEWHERE, HARMLESS)

    assert [one.is_over for one in responses] == [False, True, False, False]


def test_who_speaks_plainly_of_something_else_is_asked_no_more() -> None:
    _, (_, after) = course(ACUTE, ELSEWHERE)

    assert after == Response(kind=SUICIDE, is_over=True, is_suspended=True)


def test_it_is_told_in_other_words_that_a_second_danger_is_over() -> None:
    _, responses = course(RISK, ELSEWHERE, RISK, ELSEWHERE)

    assert [one.times for one in responses if one.is_over] == [0, 1]


def test_a_danger_does_not_end_on_words_that_may_tell_of_one() -> None:
    assert answers(RISK, *[NOTICED] * (QUIET + 2)) == [Answer.RISK, *[Answer.AGAIN] * (QUIET + 2)]


def test_who_is_safe_is_thanked_once_and_believed() -> None:
    _, responses = course(ACUTE, SAFE, HARMLESS, SAFE)

    assert [response.answer for response in responses] == [Answer.ACUTE, Answer.THANKS, None, None]
    assert not any(response.is_open for response in responses[1:])
    assert all(response.is_suspended for response in responses)


def test_who_says_in_one_turn_what_it_was_and_that_they_are_safe_is_believed() -> None:
    assert answers(RISK, replace(RISK, says_safe=True)) == [Answer.RISK, Answer.THANKS]


def test_who_denies_what_was_merely_noticed_is_not_thanked() -> None:
    assert course(NOTICED, SAFE)[1][1] == Response()


def test_who_did_not_mean_it_is_believed_and_everything_is_light_again() -> None:
    state, (_, believed) = course(RISK, UNMEANT)

    assert believed.answer is Answer.BELIEVED
    assert not believed.is_calm
    assert not believed.is_suspended
    assert state.until == 0.0


def test_what_was_not_meant_leaves_the_time_of_an_earlier_danger() -> None:
    earlier = Caring(until=NOON + MINUTE)

    assert course(RISK, UNMEANT, state=earlier)[0].until == NOON + MINUTE


def test_who_did_not_mean_it_and_asks_for_something_is_believed_before_their_answer() -> None:
    _, (_, believed) = course(RISK, replace(UNMEANT, is_elsewhere=True))

    assert believed.answer is None
    assert believed.is_over
    assert believed.is_unmeant


def test_a_danger_may_be_taken_back_after_it_ended_on_another_subject() -> None:
    state, responses = course(RISK, ELSEWHERE, UNMEANT)

    assert responses[2].answer is Answer.BELIEVED
    assert state.until == 0.0


def test_who_denies_the_question_and_says_that_it_goes_on_may_still_be_in_danger() -> None:
    _, (_, response) = course(LIKELY, GOES_ON)

    assert response.is_noticed
    assert response.kind is SUICIDE


def test_who_admits_a_danger_after_denying_it_is_answered_anew_and_otherwise() -> None:
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
    _, (_, refused) = course(ACUTE, REFUSES)

    assert (refused.answer, refused.is_open, refused.asks_nothing) == (None, True, True)


def test_outside_a_danger_a_refusal_is_left_to_the_language_model() -> None:
    assert course(REFUSES)[1] == [Response()]


def test_who_leaves_is_told_whom_to_call_and_not_kept() -> None:
    _, responses = course(RISK, BYE)

    assert responses[1].answer is Answer.PARTING
    assert responses[1].is_open


def test_words_of_leaving_that_tell_that_it_goes_on_are_no_goodbye() -> None:
    assert answers(RISK, replace(GOES_ON, leaves=True)) == [Answer.RISK, Answer.AGAIN]


def test_what_is_noticed_is_told_to_the_language_model_and_takes_nothing_over() -> None:
    state, responses = course(NOTICED, HARMLESS)

    assert responses[0] == Response(kind=SUICIDE, is_noticed=True, is_calm=True, is_suspended=True)
    assert responses[1] == Response()
    assert state.until == 0.0


def test_what_is_likely_is_asked_about() -> None:
    state, responses = course(LIKELY, LIKELY)

    assert responses[0] == Response(
        kind=SUICIDE, is_noticed=True, is_asked=True, is_calm=True, is_suspended=True
    )
    assert responses[1] == replace(responses[0], times=1)
    assert not state.is_open


@pytest.mark.parametrize(
    "heard",
    [danger(SUICIDE, Grade.HINT, Certainty.LIKELY, other=True), replace(LIKELY, refuses=True)],
    ids=["someone else's", "they want no questions"],
)
def test_what_is_likely_is_only_noticed_if_a_question_would_be_wrong(heard: Heard) -> None:
    _, responses = course(heard)

    assert responses[0].is_noticed
    assert not responses[0].is_asked


@pytest.mark.parametrize("heard", [RISK, NOTICED])
def test_a_yes_may_confirm_what_the_last_turn_told_or_hinted(heard: Heard) -> None:
    asked, _ = course(heard)

    assert asked.asked is SUICIDE


def test_a_yes_confirms_nothing_of_an_earlier_turn() -> None:
    state, _ = course(NOTICED, HARMLESS)

    assert state.asked is None


def test_who_worries_about_somebody_is_answered_once_and_then_talked_with() -> None:
    _, responses = course(OTHERS, OTHERS, HARMLESS, danger(SUICIDE, Grade.ACUTE, other=True))

    assert [response.answer for response in responses] == [Answer.OTHER, None, None, Answer.OTHER]
    assert not any(response.is_open for response in responses)


def test_who_worries_and_asks_what_to_do_is_told_more() -> None:
    _, responses = course(OTHERS, OTHERS, replace(OTHERS, asks_advice=True))

    assert [response.answer for response in responses] == [Answer.OTHER, None, Answer.OTHER]
    assert responses[2].times == 1


def test_who_worries_about_somebody_amid_a_danger_of_their_own_is_still_in_it() -> None:
    _, responses = course(RISK, OTHERS, OTHERS)

    assert all(response.is_open for response in responses)


@pytest.mark.parametrize(("heard", "grade"), [(OTHERS, Grade.HINT), (RISK, Grade.RISK), (ACUTE, Grade.ACUTE)])
def test_nothing_is_light_for_a_stated_time_and_then_it_is(heard: Heard, grade: Grade) -> None:
    state, _ = course(heard)
    over = replace(Caring(), until=state.until)  # all that outlasts a session

    _, before = step(over, HARMLESS, NOON + SUSPENDED[grade] - 1.0)
    _, after = step(over, HARMLESS, NOON + SUSPENDED[grade])

    assert before.is_suspended
    assert not after.is_suspended


def test_a_lesser_danger_does_not_shorten_what_a_graver_one_suspends() -> None:
    state, _ = course(ACUTE, SAFE, OTHERS)

    assert state.until == NOON + SUSPENDED[Grade.ACUTE]


@pytest.mark.parametrize("heard", [RISK, ACUTE])
def test_what_nobody_speaks_of_any_more_is_over_by_itself(heard: Heard) -> None:
    lasts = OPEN[heard.crisis.grade]
    state, _ = course(heard)

    assert step(state, HARMLESS, NOON + lasts)[1].is_open
    assert not step(state, HARMLESS, NOON + lasts + 1.0)[1].is_open


@given(st.lists(anything, max_size=25), st.floats(1.0, 4000.0))
def test_whatever_is_said_the_course_holds(heard: list[Heard], apart: float) -> None:
    state, until = Caring(), 0.0
    for number, each in enumerate(heard):
        now = NOON + number * apart
        state, response = step(state, each, now)

        assert state.until >= until
        until = state.until
        assert response.is_suspended == (response.is_calm or now < state.until)
        assert response.is_open == state.is_open
        assert response.answer is None or response.kind is not None
        if each in {RISK, ACUTE}:
            assert response.answer in {Answer.RISK, Answer.ACUTE, Answer.AGAIN}
        if each in {SAFE, ELSEWHERE}:
            assert not state.is_open


@given(st.lists(anything, max_size=25))
def test_no_answer_is_counted_twice(heard: list[Heard]) -> None:
    _, responses = course(*heard)

    given_ = [(one.answer, one.kind, one.times) for one in responses if one.answer not in OF_ALL]
    assert len(set(given_)) == len(given_)


def test_numbers_of_an_open_danger_stay_beside_those_of_another_kind() -> None:
    _, (_, response) = course(RISK, danger(ABUSE, Grade.ACUTE))

    assert (response.kind, response.also) == (ABUSE, SUICIDE)
