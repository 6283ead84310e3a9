"""What the person does not speak of: opened once, and never pushed."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.texts import read_texts
from companion.thinking.unspoken import (
    MOST,
    Noticed,
    OpenedBefore,
    Sign,
    Unspoken,
    followed,
    is_known,
    opened,
)

HEAVY = Noticed("My sister and I have fallen out.", valence=-0.5, weighs=True)
PLAIN = Noticed("We had soup for lunch today, with leek in it.")


def signs(*turns: Noticed) -> list[Sign | None]:
    """Return what each turn opens."""
    unspoken, found = Unspoken(), []
    for turn in turns:
        unspoken, sign = opened(followed(unspoken, turn), turn)
        found.append(sign)
    return found


def test_a_voice_lower_than_the_words_opens_it_once() -> None:
    fine = Noticed("I'm doing well.", sounds_lower=True)

    assert signs(fine, PLAIN, fine, PLAIN, fine) == [Sign.VOICE, None, None, None, None]


@pytest.mark.parametrize(
    "words", ["Never mind.", "It's nothing.", "Oh, it's fine.", "Forget it.", "It doesn't matter."]
)
def test_never_mind_opens_it_after_something_heavy_and_not_otherwise(words: str) -> None:
    assert signs(HEAVY, Noticed(words)) == [None, Sign.BRUSHED_ASIDE]
    assert signs(PLAIN, Noticed(words)) == [None, None]


def test_whoever_speaks_of_it_needs_no_opening() -> None:
    assert signs(Noticed("My sister and I have fallen out.", weighs=True, sounds_lower=True)) == [None]


def test_a_feeling_that_was_met_needs_no_opening() -> None:
    assert signs(HEAVY, Noticed("Never mind.", is_met=True)) == [None, None]


def test_a_sentence_that_is_broken_off_opens_it() -> None:
    assert signs(Noticed("It's just that I … no, never mind.")) == [Sign.BRUSHED_ASIDE]


def test_a_heavy_topic_that_was_left_is_opened_when_the_next_one_dries_up() -> None:
    other = Noticed("By the way, the bakery has closed.", has_shifted=True)
    dry = Noticed("Hm.", is_dry=True)

    assert signs(HEAVY, other, dry, dry) == [None, None, Sign.LEFT, None]


@pytest.mark.parametrize(
    "answer",
    [
        Noticed("No, I'm fine."),
        Noticed("I don't want to talk about it."),
        Noticed("There's nothing."),
        Noticed("Anyway, what about the match?", has_shifted=True),
    ],
)
def test_after_a_no_or_a_turn_away_nothing_is_opened_in_this_session(answer: Noticed) -> None:
    opens = Noticed("I'm doing well.", sounds_lower=True)
    later = (Noticed("The bus was late again.", has_shifted=True), opens, HEAVY, Noticed("Never mind."))

    assert signs(opens, answer, *later) == [Sign.VOICE, *[None] * 5]


def test_whoever_tells_more_may_be_asked_about_something_else_later() -> None:
    opens = Noticed("I'm doing well.", sounds_lower=True)
    other = Noticed("The bus was late again.", has_shifted=True)

    assert signs(opens, HEAVY, other, opens) == [Sign.VOICE, None, None, Sign.VOICE]


@pytest.mark.parametrize(
    "words",
    [
        "Nothing I do is ever good enough for him.",
        "I'm fine with the money, but he hits me.",
        "No, it is not about work at all, it is my mother.",
    ],
)
def test_whoever_goes_into_it_is_not_taken_to_turn_away_by_how_they_begin(words: str) -> None:
    other = Noticed("By the way, the cat has been run over.", has_shifted=True, weighs=True)
    told = Noticed(words, weighs=True, is_met=True)

    assert signs(HEAVY, Noticed("Never mind."), told, other, Noticed("It's nothing.")) == [
        None,
        Sign.BRUSHED_ASIDE,
        None,
        None,
        Sign.BRUSHED_ASIDE,
    ]


def test_every_sentence_is_tentative() -> None:
    texts = read_texts().unspoken
    outs = ("have to", "needn't", "may be wrong", " if ", "if you", "perhaps", "yours to tell", "don't need")

    for sign in Sign:
        assert len(set(texts.of(sign))) >= 5
        assert all(any(out in line.casefold() for out in outs) for line in texts.of(sign))


TURNS = st.lists(
    st.builds(
        Noticed,
        st.sampled_from(
            [
                "Never mind.",
                "It's nothing.",
                "No.",
                "I don't want to talk about it.",
                "Yes, there is.",
                "My dog died.",
                "",
            ]
        )
        | st.text(max_size=30),
        valence=st.floats(-1.0, 1.0),
        sounds_lower=st.booleans(),
        weighs=st.booleans(),
        is_met=st.booleans(),
        has_shifted=st.booleans(),
        is_dry=st.booleans(),
    ),
    max_size=40,
)


@given(TURNS)
def test_no_topic_is_opened_twice_and_nothing_after_a_refusal(turns: list[Noticed]) -> None:
    unspoken, topics, topic_of, topic = Unspoken(), [], {}, 0
    has_refused = was_opened = False
    for number, turn in enumerate(turns, start=1):
        topic += turn.has_shifted
        topic_of[number] = topic
        has_refused |= was_opened and (
            turn.has_shifted or turn.words in {"No.", "It's nothing.", "Never mind."}
        )
        has_refused |= turn.words == "I don't want to talk about it."
        turn = replace(turn, number=number)
        unspoken, sign = opened(followed(unspoken, turn), turn)
        was_opened = sign is not None
        if sign is not None:
            assert not has_refused
            topics.append(topic_of[unspoken.opened[-1]])

    assert len(topics) == len(set(topics)) == len(unspoken.opened) <= MOST


def test_what_was_opened_in_an_earlier_session_is_not_opened_again() -> None:
    heavy = replace(HEAVY, number=1)
    aside = Noticed("Never mind.", number=3)
    known = frozenset({1})

    assert signs(heavy, aside) == [None, Sign.BRUSHED_ASIDE]
    assert signs(replace(heavy, opened_before=known), replace(aside, opened_before=known)) == [None, None]


def test_what_was_opened_is_told_by_the_words_that_weighed() -> None:
    unspoken = Unspoken()
    for turn in (replace(HEAVY, number=1), Noticed("Never mind.", number=3)):
        unspoken, _ = opened(followed(unspoken, turn), turn)

    assert unspoken.opened == (1,)


WEEK = 7 * 86400.0
SISTER = np.array([1.0, 0.0], np.float32)
SISTER_AGAIN = np.array([0.8, 0.6], np.float32)
BAKERY = np.array([0.0, 1.0], np.float32)


def test_a_problem_is_known_again_by_its_meaning() -> None:
    before = OpenedBefore("My sister and I have fallen out.", SISTER, at=0.0)

    assert is_known("I still don't speak to my sister.", SISTER_AGAIN, [before], 10 * WEEK)
    assert not is_known("The bakery has closed.", BAKERY, [before], 0.0)
    assert not is_known("The bakery has closed.", None, [before], 0.0)
    assert not is_known("My sister called.", SISTER, [], 0.0)


def test_words_that_name_no_problem_tell_of_another_after_a_week() -> None:
    before = OpenedBefore("I'm fine.", BAKERY, at=0.0)

    assert is_known("I'm fine.", BAKERY, [before], WEEK - 1.0)
    assert not is_known("I'm fine.", BAKERY, [before], WEEK)
