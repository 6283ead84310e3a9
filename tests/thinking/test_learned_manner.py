"""Lessons of a person's reactions about length, questions, warmth and jokes: little at a time, and not for ever."""

from collections.abc import Mapping

import pytest

from companion.thinking.course import Wanted
from companion.thinking.learned_manner import (
    FARTHEST,
    HALF_LIFE,
    feedback_in,
    learned_from,
    learned_wish,
    step,
    with_learned,
)
from companion.thinking.persona import Trait, Traits
from companion.values import Emotion, Feedback

NOW = 1_750_000_000.0
DAY = 86_400.0
MIDDLE = Traits()
NO_WISH = Wanted()
QUESTION = "And how was the journey?"
LONG = "It was lovely. We stopped at the lake and ate our bread, and my brother told us how he had got lost."


def after(*feedback: Feedback, since: float = 0.0, traits: Traits = MIDDLE) -> Traits:
    """The traits ``since`` seconds after reactions a minute apart."""
    learned = learned_from((each, NOW + 60.0 * place) for place, each in enumerate(feedback))
    return with_learned(traits, learned, NOW + 60.0 * len(feedback) + since)


def heard(
    words: str,
    answered: str = "I see.",
    remarks: Mapping[Feedback, float] | None = None,
    emotions: tuple[Emotion, ...] = (),
    wish: Wanted = NO_WISH,
) -> Feedback | None:
    return feedback_in(words, answered, remarks or {}, emotions, wish)


def test_one_request_changes_no_slider() -> None:
    assert after(Feedback.TOO_LONG) == MIDDLE


@pytest.mark.parametrize(
    ("feedback", "trait", "by"),
    [
        (Feedback.TOO_LONG, Trait.TALKATIVENESS, -1),
        (Feedback.NO_QUESTIONS, Trait.CURIOSITY, -1),
        (Feedback.NO_TEASING, Trait.HUMOUR, -1),
    ],
)
def test_a_repeated_request_moves_its_slider_by_one_step(feedback: Feedback, trait: Trait, by: int) -> None:
    changed = after(feedback, feedback)

    assert changed.step(trait) == 3 + by
    assert [each for each in Trait if changed.step(each) != 3] == [trait]


def test_thanks_add_up_slowly() -> None:
    assert after(*[Feedback.THANKS] * 9).warmth == 3
    assert after(*[Feedback.THANKS] * 11).warmth == 4


def test_opposite_reactions_cancel_out() -> None:
    deeper = [Feedback.DEEPER] * 16

    assert after(Feedback.NO_QUESTIONS, Feedback.NO_QUESTIONS, *deeper) == MIDDLE


def test_nothing_moves_farther_than_three_tenths_of_the_slider() -> None:
    learned = learned_from((Feedback.TOO_LONG, NOW + place) for place in range(1000))

    assert learned[Trait.TALKATIVENESS].far == pytest.approx(-FARTHEST)


def test_a_slider_at_its_end_stays_there() -> None:
    assert after(*[Feedback.TOO_LONG] * 3, traits=Traits(talkativeness=1)).talkativeness == 1
    assert after(*[Feedback.THANKS] * 24, traits=Traits(warmth=5)).warmth == 5


def test_what_was_learned_fades() -> None:
    requests = [Feedback.TOO_LONG] * 2

    assert after(*requests, since=20 * DAY).talkativeness == 2
    assert after(*requests, since=2 * HALF_LIFE).talkativeness == 3


def test_a_clock_set_back_changes_nothing() -> None:
    learned = step(step({}, Feedback.TOO_LONG, NOW), Feedback.TOO_LONG, NOW - 400 * DAY)

    assert with_learned(MIDDLE, learned, NOW - 400 * DAY).talkativeness == 2


def test_undoing_one_of_several_steps_leaves_the_others() -> None:
    both = [(Feedback.TOO_LONG, NOW), (Feedback.TOO_LONG, NOW + 1.0), (Feedback.TOO_LONG, NOW + 2.0)]

    assert with_learned(MIDDLE, learned_from(both[:1] + both[2:]), NOW + 3.0).talkativeness == 2
    assert with_learned(MIDDLE, learned_from(both[:1]), NOW + 3.0).talkativeness == 3


@pytest.mark.parametrize(
    ("learned", "wish"),
    [
        (Traits(talkativeness=2), "One short sentence."),
        (Traits(curiosity=2), "Ask them nothing."),
        (Traits(talkativeness=2, curiosity=2), "One short sentence."),
        (Traits(curiosity=4, humour=2, warmth=4), ""),
        (MIDDLE, ""),
    ],
)
def test_shorter_replies_and_fewer_questions_become_a_wish(learned: Traits, wish: str) -> None:
    assert learned_wish(MIDDLE, learned) == wish


def test_a_slider_that_the_person_set_low_is_no_learned_wish() -> None:
    quiet = Traits(talkativeness=1, curiosity=1)

    assert learned_wish(quiet, quiet) == ""


def test_the_likeliest_request_counts() -> None:
    likely = {Feedback.TOO_LONG: 0.05, Feedback.NO_QUESTIONS: 0.9, Feedback.CLOSED: 0.05}

    assert heard("You ask a lot.", remarks=likely) is Feedback.NO_QUESTIONS


def test_an_unlikely_request_does_not_count() -> None:
    assert heard("The film was too long.", remarks={Feedback.TOO_LONG: 0.6}) is None


def test_gratitude_counts_if_it_is_sure() -> None:
    assert heard("Thank you.", emotions=(Emotion("gratitude", 0.9, 0.5),)) is Feedback.THANKS
    assert heard("Well, thanks.", emotions=(Emotion("gratitude", 0.3, 0.5),)) is None


def test_blame_counts_more_than_gratitude() -> None:
    grateful = (Emotion("gratitude", 0.9, 0.5),)

    assert (
        heard("Thanks, but you got it wrong again.", emotions=grateful, wish=Wanted(blames=True))
        is Feedback.BLAME
    )


def test_only_a_question_is_answered_at_length() -> None:
    assert heard(LONG, QUESTION) is Feedback.DEEPER
    assert heard(LONG, "I see.") is None
    assert heard("It was lovely.", QUESTION) is None


def test_a_long_answer_is_as_long_in_japanese() -> None:
    answer = "楽しかったよ。湖で止まってパンを食べて、それから兄が道に迷ったときの話をしてくれたの。みんなで笑ったよ。"

    assert heard(answer, "旅行はどうだった？") is Feedback.DEEPER


def test_before_the_companion_has_said_anything_there_is_no_reaction() -> None:
    assert heard("Keep it short.", "", remarks={Feedback.TOO_LONG: 0.99}) is None
