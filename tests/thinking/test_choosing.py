"""What a reply does is chosen: what hurts is barred, what fits is weighed, and nothing is done three times running."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.choosing import Circumstances, barred, choose, is_grave, weigh
from companion.thinking.strategy_weights import REFRAMES
from companion.values import Affect, Intent, Situation, Stage, Strategy, Want

SAD = Affect(-0.6, -0.2, -0.3)
GLAD = Affect(0.6, 0.4, 0.2)


def intent(
    want: Want, stage: Stage, family: frozenset[Strategy] = frozenset(Strategy), probability: float = 0.8
) -> Intent:
    return Intent(Situation(want, probability), stage, family)


ADVISED = intent(Want.ADVICE, Stage.ACTION)
SMALL = intent(Want.COMPANY, Stage.COMPANY, frozenset({Strategy.SMALL_TALK, Strategy.INFORMATION}))

circumstances = st.builds(
    Circumstances,
    said=st.lists(st.text(max_size=60), min_size=1, max_size=3).map(tuple),
    felt=st.none() | st.builds(Affect, *(st.floats(-1, 1) for _ in range(3))),
    is_met=st.booleans(),
    is_crisis=st.booleans(),
    is_suspended=st.booleans(),
    lately=st.lists(st.sampled_from(Strategy), max_size=12).map(tuple),
    wishes=st.dictionaries(st.sampled_from(Strategy), st.floats(-3, 3)),
    fitting=st.dictionaries(st.sampled_from(Strategy), st.floats(0, 1)),
    has_memories=st.booleans(),
)
intents = st.builds(
    intent,
    st.sampled_from(Want),
    st.sampled_from(Stage),
    st.frozensets(st.sampled_from(Strategy)),
    st.floats(0, 1),
)


def test_a_feeling_that_was_not_met_gets_no_advice_though_it_is_asked_for() -> None:
    asked = Circumstances(("I lost my job. What should I do?",), SAD)

    assert Strategy.SUGGESTION not in choose(ADVISED, asked)
    assert Strategy.SUGGESTION in choose(ADVISED, replace(asked, is_met=True))


@pytest.mark.parametrize(
    "words",
    ["Please don't tell me what to do.", "I don't want advice, just stay with me.", "No more advice."],
)
def test_who_refuses_advice_gets_none_even_after_the_feeling_was_met(words: str) -> None:
    said = Circumstances((words,), SAD, is_met=True)

    assert Strategy.SUGGESTION not in choose(ADVISED, said)


@pytest.mark.parametrize(
    "known",
    [
        Circumstances(("My father died last night.",), SAD, is_met=True),
        Circumstances(("My father died last night.", "It's so quiet here."), SAD, is_met=True),
        Circumstances(("I can't go on.",), SAD, is_met=True, is_crisis=True),
    ],
)
def test_in_crisis_and_fresh_grief_nothing_has_a_bright_side(known: Circumstances) -> None:
    wishes = replace(known, wishes=dict.fromkeys(REFRAMES, 3.0))

    assert is_grave(known)
    assert REFRAMES.isdisjoint(weigh(intent(Want.COMFORT, Stage.COMFORTING), wishes))


def test_for_some_time_after_a_crisis_nothing_is_light() -> None:
    said = ("Tell me something funny.",)
    light = REFRAMES | {Strategy.PLAY, Strategy.CELEBRATE}

    assert light <= barred(SMALL, Circumstances(said, is_suspended=True))
    assert not light <= barred(SMALL, Circumstances(said))
    assert Strategy.SMALL_TALK not in barred(SMALL, Circumstances(said, is_suspended=True))


def test_joy_is_shared() -> None:
    lead = choose(intent(Want.SHARE_JOY, Stage.COMPANY), Circumstances(("I got the job!",), GLAD))[0]

    assert lead in {Strategy.SHARE_JOY, Strategy.CELEBRATE}


def test_what_led_twice_does_not_lead_a_third_time() -> None:
    asked = Circumstances(("And why is that?",), lately=(Strategy.INFORMATION,) * 2)
    only = intent(Want.INFORMATION, Stage.COMPANY, frozenset({Strategy.INFORMATION}))

    assert choose(only, asked)[0] is not Strategy.INFORMATION


@given(intents, circumstances)
def test_whatever_is_known_one_to_three_strategies_come_of_it_that_are_not_barred(
    wanted: Intent, known: Circumstances
) -> None:
    chosen = choose(wanted, known)

    assert 1 <= len(chosen) <= 3
    assert len(set(chosen)) == len(chosen)
    assert chosen == (Strategy.OTHER,) or set(chosen) <= set(weigh(wanted, known))
    if known.is_crisis:
        assert REFRAMES.isdisjoint(chosen)
        assert Strategy.SUGGESTION not in chosen
