from collections.abc import Iterator

import pytest
from companion.thinking.first_words import worth_saying
from companion.thinking.openings import FormulaHabit
from hypothesis import given
from hypothesis import strategies as st

NOT_DUE = FormulaHabit(0)
FILLER = "I'm here to help you with anything."
GOOD = "Two weeks of waiting would wear anyone out."


class Draws:
    """Draws scripted replies in turn; the last one again when they are used up."""

    def __init__(self, *replies: str, cut_every: int = 4) -> None:
        self._replies = replies
        self._cut_every = cut_every
        self.unwanted: list[tuple[str, ...]] = []
        self.drawn = ""
        self.closed = 0

    def __call__(self, unwanted: tuple[str, ...]) -> Iterator[str]:
        self.unwanted.append(unwanted)
        reply = self._replies[min(len(unwanted), len(self._replies) - 1)]
        try:
            for at in range(0, len(reply), self._cut_every):
                piece = reply[at : at + self._cut_every]
                self.drawn += piece
                yield piece
        finally:
            self.closed += 1


def said(
    *replies: str, begun: str = "", instead: str = "", habit: FormulaHabit = NOT_DUE, most: int = 3
) -> str:
    return "".join(worth_saying(Draws(*replies), habit, begun=begun, instead=instead, most=most))


def test_a_reply_that_begins_well_is_said_as_it_is() -> None:
    assert said(GOOD) == GOOD


def test_a_reply_that_begins_badly_is_drawn_anew_without_that_beginning() -> None:
    draws = Draws(FILLER, "As an AI, I cannot feel.", GOOD)

    assert "".join(worth_saying(draws, NOT_DUE)) == GOOD
    assert draws.unwanted == [
        (),
        ("I'm here to help you with",),
        ("I'm here to help you with", "As an AI, I cannot feel."),
    ]


def test_no_more_is_drawn_of_a_bad_beginning_than_it_is_known_by() -> None:
    draws = Draws(FILLER + " word" * 100, GOOD, cut_every=1)

    list(worth_saying(draws, NOT_DUE))

    assert draws.drawn == "I'm here to help you with " + GOOD
    assert draws.closed == 2


def test_an_interjection_is_judged_with_what_follows_it() -> None:
    assert said("Sure! Here is a list of things.", GOOD) == GOOD
    assert said("I see. I'm here to help.", GOOD) == GOOD
    assert said("Yes! Two weeks of waiting.", GOOD) == "Yes! Two weeks of waiting."


def test_a_first_clause_is_not_kept_waiting_for_more() -> None:
    let_through = iter(worth_saying(Draws("Two weeks of waiting, that would wear", cut_every=1), NOT_DUE))

    assert next(let_through) == "Two weeks of waiting, "


def test_a_reply_that_nobody_wants_any_more_is_closed() -> None:
    draws = Draws(GOOD * 2, cut_every=1)
    spoken = worth_saying(draws, NOT_DUE)
    next(iter(spoken))

    spoken.close()  # type: ignore[attr-defined]  # it is a generator

    assert draws.closed == 1


def test_a_formula_is_said_when_one_is_due_and_only_once() -> None:
    sorry = "I'm sorry to hear that you lost it."

    assert said(sorry, GOOD, habit=FormulaHabit()) == sorry
    assert said(sorry, GOOD) == GOOD
    assert said(f"{sorry} {sorry} {GOOD}", habit=FormulaHabit()) == f"{sorry} {GOOD}"


def test_after_the_last_try_what_follows_the_bad_sentence_is_said() -> None:
    assert said(f"{FILLER} {GOOD}") == GOOD


def test_a_clause_that_can_stand_alone_is_left_of_a_bad_sentence() -> None:
    assert said("I'm sorry to hear that, but you're not the only one.") == "You're not the only one."
    assert said("I'm sorry to hear that, and all the rest.") == "I'm sorry to hear that, and all the rest."


def test_a_later_sentence_that_says_nothing_is_left_out() -> None:
    assert said(f"{GOOD} {FILLER} What did they say?") == f"{GOOD} What did they say?"


def test_something_is_always_said() -> None:
    assert said(FILLER) == FILLER


def test_nothing_more_need_be_said_behind_a_whole_sentence() -> None:
    assert said(FILLER, begun="That is a long wait.") == ""


def test_a_sentence_that_was_begun_is_judged_as_a_whole() -> None:
    assert (
        said(" to hear that.", " enough to ask, I hope.", begun="Oh. I'm sorry") == " enough to ask, I hope."
    )
    assert said(" to hear that.", begun="Oh. I'm sorry") == " to hear that."
    assert said(" to hear about it all.", begun="After such a week it is a joy") == " to hear about it all."


def test_a_model_that_says_nothing_is_asked_again_while_there_is_time() -> None:
    assert said("", GOOD) == GOOD
    assert said("", GOOD, most=0) == ""


def test_what_is_to_be_said_instead_comes_where_nothing_is_worth_saying() -> None:
    instead = "That's a long wait."

    assert said("", instead=instead) == instead
    assert said(FILLER, instead=instead) == instead
    assert said(FILLER, begun="Oh no.", instead=f" {instead}") == f" {instead}"
    assert said(f"{FILLER} {GOOD}", instead=instead) == GOOD


class Clock:
    """Moves on whenever a reply is drawn from."""

    def __init__(self) -> None:
        self.time = 0.0

    def passing(self, draws: Draws, seconds: float) -> "PassingDraw":
        return PassingDraw(self, draws, seconds)


class PassingDraw:
    def __init__(self, clock: Clock, draws: Draws, seconds: float) -> None:
        self._clock, self._draws, self._seconds = clock, draws, seconds

    def __call__(self, unwanted: tuple[str, ...]) -> Iterator[str]:
        self._clock.time += self._seconds
        return self._draws(unwanted)


@pytest.mark.parametrize(("until", "draws"), [(0.4, 1), (0.5, 2), (0.75, 3), (1.0, 4), (9.0, 4)])
def test_no_draw_is_begun_that_would_come_too_late(until: float, draws: int) -> None:
    clock, filler = Clock(), Draws(FILLER)

    spoken = "".join(worth_saying(clock.passing(filler, 0.25), NOT_DUE, now=lambda: clock.time, until=until))

    assert len(filler.unwanted) == draws
    assert spoken == FILLER


sentences = st.lists(
    st.sampled_from(
        [
            FILLER,
            GOOD,
            "I'm sorry to hear that, but you came back.",
            "Yes.",
            "Oh no, how so?",
            "It's okay to cry",
            "…",
        ]
    ),
    max_size=5,
).map(" ".join)


@given(sentences, st.integers(1, 40), st.sampled_from(["", "I'm sorry", "Yes. "]), st.integers(0, 10))
def test_where_the_stream_is_cut_makes_no_difference(
    reply: str, cut_every: int, begun: str, since: int
) -> None:
    def spoken(every: int) -> str:
        return "".join(worth_saying(Draws(reply, cut_every=every), FormulaHabit(since), begun=begun, most=0))

    assert spoken(cut_every) == spoken(1)


@given(st.text(alphabet="Ia'm sory.!, but", max_size=60))
def test_a_reply_is_never_lost(reply: str) -> None:
    assert bool(said(reply).strip()) == bool(reply.strip())
