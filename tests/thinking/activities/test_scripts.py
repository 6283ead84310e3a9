"""Breathing together, telling the day, a story with two forks, and jokes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.activity import read_texts
from companion.thinking.activities.requests import asks_for_joke
from companion.thinking.activities.said import Said
from companion.thinking.activities.scripts import (
    BEFORE_PUNCHLINE,
    BREATHS,
    IN,
    MOST_TURNS,
    OUT,
    QUESTIONS,
    Breathing,
    DayTelling,
    begin_breathing,
    begin_day,
    begin_story,
    tell_joke,
)
from tests.tables import each_row

BREATHING = read_texts().breathing


def counts(said: Said) -> int:
    """How many breaths are counted."""
    return said.text.count(" ".join((*IN, *OUT)))


@each_row("seed", range(5))
def test_counts_pace_a_few_breaths_and_then_the_person_has_a_say(seed: int) -> None:
    breathing, said = begin_breathing(BREATHING, seed)

    assert counts(said) == BREATHS
    assert said.pieces[-1].words in BREATHING.ask
    assert isinstance(breathing, Breathing)


def test_every_count_is_followed_by_a_silence_and_breathing_out_lasts_longer() -> None:
    _, said = begin_breathing(BREATHING, 0)

    counted = [piece for piece in said.pieces if piece.words in (*IN, *OUT)]
    assert all(piece.silence > 0.0 for piece in counted)
    assert len(OUT) > len(IN)


def test_it_goes_on_only_where_the_person_says_so_and_not_for_ever() -> None:
    breathing: Breathing | None
    breathing, _ = begin_breathing(BREATHING, 0)
    turns = 1
    while breathing is not None:
        breathing, said = breathing.step("Yes, go on.")
        turns += 1

    assert turns == MOST_TURNS
    assert said.pieces[-1].words in BREATHING.close


def test_whoever_says_something_else_is_not_counted_for_again() -> None:
    breathing, _ = begin_breathing(BREATHING, 0)

    after, said = breathing.step("That was nice.")

    assert after is None
    assert counts(said) == 0


@pytest.mark.parametrize(
    "words", ["I'm getting dizzy.", "yes but it's too fast", "I can't breathe like that"]
)
def test_whom_it_does_no_good_is_not_asked_to_go_on(words: str) -> None:
    breathing, _ = begin_breathing(BREATHING, 0)

    after, said = breathing.step(words)

    assert after is None
    assert said.text in BREATHING.uneasy


DAY = read_texts().day


def told(*answers: str, seed: int = 0) -> list[Said]:
    """Return what is said when the day is told with these answers."""
    telling: DayTelling | None
    telling, said = begin_day(DAY, seed)
    found = [said]
    for words in answers:
        assert telling is not None
        telling, said = telling.step(words)
        found.append(said)
    assert telling is None
    return found


ANSWERS = ("I overslept.", "A long talk with my boss.", "The soup at noon.", "I want to sleep in.")


def test_questions_come_in_their_order_and_take_up_the_answer() -> None:
    *asked, _ = told(*ANSWERS)

    assert len(asked) == QUESTIONS
    for said, questions in zip(asked, DAY.questions, strict=True):
        assert said.pieces[-1].words in questions
    assert "you overslept" in asked[1].text
    assert "a long talk with your boss" in asked[2].text


def test_it_closes_with_a_summing_up_in_the_persons_own_words() -> None:
    *_, closing = told(*ANSWERS)

    for words in ("you overslept", "a long talk with your boss", "the soup at noon", "you want to sleep in"):
        assert words in closing.text


STORY = read_texts().story
STORIES = range(len(STORY.stories))


@each_row("number", STORIES)
def test_every_story_is_told_along_every_path(number: int) -> None:
    story = STORY.stories[number]
    for first in story.first.paths:
        for second in story.second.paths:
            telling, opening = begin_story(STORY, number)
            at_second, middle = telling.step(f"Hm, {first.keys[0]}, I'd say.")
            assert at_second is not None
            over, end = at_second.step(f"{second.keys[0]}!")

            assert opening.pieces[-1].words == story.first.ask
            assert middle.text == f"{first.text} {story.middle} {story.second.ask}"
            assert end.text.startswith(f"{second.text} {story.end}")
            assert over is None


@each_row("number", STORIES)
def test_the_paths_of_a_fork_are_told_apart_by_their_labels(number: int) -> None:
    story = STORY.stories[number]
    telling, _ = begin_story(STORY, number)
    for path in story.first.paths:
        after, said = telling.step(path.label)
        assert said.pieces[0].words == path.text
        assert after is not None
        for other in story.second.paths:
            assert after.step(other.label)[1].pieces[0].words == other.text


@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 100))
def test_whatever_is_said_the_story_comes_to_its_end(one: str, other: str, seed: int) -> None:
    telling, _ = begin_story(STORY, seed)

    at_second, _ = telling.step(one)
    assert at_second is not None
    over, end = at_second.step(other)

    assert over is None
    assert telling.story.end in end.text


JOKES = read_texts().jokes


@each_row(
    "words",
    [
        "Tell me a joke",
        "do you know any jokes",
        "Can you tell me another joke, please?",
        "A joke, please.",
        "Got any good jokes?",
        "Make me laugh!",
        "say something funny",
        "Cheer me up with a joke.",
        "Tell me a joke, I had a long day.",
        "I'd like to hear a silly joke now.",
    ],
)
def test_a_joke_is_asked_for(words: str) -> None:
    assert asks_for_joke(words, was_told=False)


@each_row(
    "words",
    [
        "Tell me a joke about penguins.",
        "Tell me a penguin joke.",
        "Do you know any jokes for my daughter?",
        "A joke with a fox, please.",
        "Tell me a joke. Penguins!",
        "Say something funny about my boss.",
        "Make me laugh with a limerick.",
        "Give me a knock-knock joke.",
    ],
)
def test_a_joke_of_something_is_left_to_the_language_model(words: str) -> None:
    assert not asks_for_joke(words, was_told=False)


def test_the_punchline_comes_after_a_silence() -> None:
    _, setup, punchline = tell_joke(JOKES, 3).pieces

    assert (setup.words, punchline.words) == (JOKES.jokes[3].setup, JOKES.jokes[3].punchline)
    assert setup.silence == BEFORE_PUNCHLINE


def test_no_joke_comes_again_before_all_others_came() -> None:
    told = [tell_joke(JOKES, seed).pieces[1].words for seed in range(len(JOKES.jokes))]

    assert len(set(told)) == len(told)
