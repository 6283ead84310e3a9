"""What a reply does is chosen: what hurts is barred, what fits is weighed, and nothing is done three times running."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.choosing import Circumstances, asks_advice, barred, choose, is_grave, weigh
from companion.thinking.leanings import MOST
from companion.thinking.strategy_weights import REFRAMES
from companion.values import Affect, Intent, Situation, Stage, Strategy, Want

SAD = Affect(-0.6, -0.2, -0.3)
GLAD = Affect(0.6, 0.4, 0.2)


def intent(
    want: Want, stage: Stage, family: frozenset[Strategy] = frozenset(Strategy), probability: float = 0.8
) -> Intent:
    return Intent(Situation(want, probability), stage, family)


HEARD = intent(Want.BE_HEARD, Stage.EXPLORATION)
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


def test_nobody_plays_with_what_only_sounds_like_joy() -> None:
    joyful = intent(Want.SHARE_JOY, Stage.COMPANY)
    wished = {Strategy.PLAY: MOST}
    told = Circumstances(("We'd painted the cot yellow.",), Affect(), temper=wished)

    assert Strategy.PLAY not in choose(joyful, told)
    assert Strategy.PLAY in weigh(joyful, replace(told, lately=(Strategy.PLAY,)))


def test_an_animal_that_did_not_wake_up_is_grieved_for() -> None:
    assert is_grave(Circumstances(("The old dog didn't wake up this morning.",)))
    assert not is_grave(Circumstances(("The children didn't wake up this morning until ten.",)))


def test_a_question_on_which_no_feeling_weighs_is_answered_with_a_suggestion() -> None:
    asked = Circumstances(("What would you wear to an interview?",), Affect())

    assert Strategy.SUGGESTION in choose(intent(Want.ADVICE, Stage.COMPANY), asked)


def test_who_tells_that_somebody_knew_what_to_do_asks_for_nothing() -> None:
    assert not asks_advice("He always knew what to do.")
    assert asks_advice("I don't know what to do.")


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


def test_after_grief_only_plain_joy_is_celebrated() -> None:
    earlier = ("I had a miscarriage.",)
    celebrating = {Strategy.SHARE_JOY, Strategy.CELEBRATE, Strategy.PLAY}
    pleasant = Circumstances(("I wanted this one.",), Affect(0.13), earlier=earlier)
    glad = Circumstances(("We're getting married!",), Affect(0.5), earlier=earlier)

    assert celebrating.isdisjoint(weigh(intent(Want.SHARE_JOY, Stage.COMPANY), pleasant))
    assert not celebrating.isdisjoint(weigh(intent(Want.SHARE_JOY, Stage.COMPANY), glad))


def test_who_asks_for_a_fact_hears_nothing_of_who_tells_it() -> None:
    asked = Circumstances(("How long do I boil an egg?",), Affect())

    assert choose(intent(Want.INFORMATION, Stage.COMPANY), asked)[0] is Strategy.INFORMATION
    assert Strategy.SELF_DISCLOSURE not in choose(intent(Want.INFORMATION, Stage.COMPANY), asked)


@pytest.mark.parametrize("want", [Want.ADVICE, Want.COMFORT, Want.BE_HEARD, Want.INFORMATION])
def test_nobody_who_wants_something_serious_is_joked_with_in_passing(want: Want) -> None:
    playful = Circumstances(("Who will I have coffee with now?",), temper={Strategy.PLAY: 1.5})

    assert Strategy.PLAY not in choose(intent(want, Stage.COMPANY), playful)[1:]


def test_joy_is_shared() -> None:
    lead = choose(intent(Want.SHARE_JOY, Stage.COMPANY), Circumstances(("I got the job!",), GLAD))[0]

    assert lead in {Strategy.SHARE_JOY, Strategy.CELEBRATE}


def test_what_led_twice_does_not_lead_a_third_time() -> None:
    asked = Circumstances(("And why is that?",), lately=(Strategy.INFORMATION,) * 2)
    only = intent(Want.INFORMATION, Stage.COMPANY, frozenset({Strategy.INFORMATION}))

    assert choose(only, asked)[0] is not Strategy.INFORMATION


def test_small_talk_may_go_on() -> None:
    chatting = Circumstances(("Grey again today.",), lately=(Strategy.SMALL_TALK,) * 5)

    assert choose(SMALL, chatting) == (Strategy.SMALL_TALK,)


def test_a_wish_in_the_profile_changes_what_is_done() -> None:
    said = Circumstances(("My boss tore my report to shreds.",), SAD)
    wanting_quiet = replace(said, wishes={Strategy.BE_SILENT: 2.5, Strategy.QUESTION: -1.5})

    assert Strategy.BE_SILENT not in choose(HEARD, said)
    assert choose(HEARD, wanting_quiet) == (Strategy.BE_SILENT,)


def test_leanings_that_add_up_to_more_than_they_may_count_no_further() -> None:
    said = Circumstances(("My boss tore my report to shreds.",), SAD, wishes={Strategy.BE_SILENT: MOST})

    assert weigh(HEARD, replace(said, wishes={Strategy.BE_SILENT: 5.0})) == weigh(HEARD, said)


def test_nothing_is_remembered_together_where_nothing_came_to_mind() -> None:
    said = Circumstances(("The lemon tree has a flower.",), GLAD)
    remembering = intent(Want.COMPANY, Stage.COMPANY, frozenset({Strategy.REMEMBER_TOGETHER}))

    assert choose(remembering, said) == (Strategy.OTHER,)
    assert choose(remembering, replace(said, has_memories=True))[0] is Strategy.REMEMBER_TOGETHER


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


@given(
    intents, st.lists(st.tuples(st.text(min_size=1, max_size=40), st.floats(-1, 1)), min_size=3, max_size=12)
)
def test_over_a_talk_nothing_but_small_talk_leads_three_turns_running(
    wanted: Intent, turns: list[tuple[str, float]]
) -> None:
    lately: tuple[Strategy, ...] = ()
    for said, valence in turns:
        lately = (*lately, choose(wanted, Circumstances((said,), Affect(valence), lately=lately))[0])

    threes = zip(lately, lately[1:], lately[2:], strict=False)
    assert all(len(set(three)) > 1 or three[0] in {Strategy.SMALL_TALK, Strategy.OTHER} for three in threes)


def test_a_reply_to_nothing_cannot_be_planned() -> None:
    with pytest.raises(ValueError, match="something that was said"):
        Circumstances(())


@pytest.mark.parametrize(
    "said", ["No, I am fine.", "Never mind.", "It's nothing, really.", "I'm okay, thanks."]
)
def test_who_lets_it_be_gets_neither_advice_nor_facts(said: str) -> None:
    left = Circumstances(("I fell out with my sister.", said), is_met=True)

    assert {Strategy.SUGGESTION, Strategy.INFORMATION} <= barred(ADVISED, left)
    assert Strategy.INFORMATION not in barred(
        ADVISED, replace(left, said=("Okay, what are the opening hours?",))
    )
