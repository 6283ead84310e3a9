from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import (
    CompanionSaid,
    Felt,
    Guessed,
    HeardWords,
    PersonHeard,
    Planned,
    Recalled,
    Remembered,
)
from companion.values import (
    Affect,
    AffectEstimate,
    Breach,
    Deviation,
    Emotion,
    Place,
    Reading,
    Rule,
    Stage,
    Strategy,
    Want,
)
from companion.window.feelings.feeling import STEPS, tapped
from companion.window.talk.why import (
    Came,
    Deed,
    LastReply,
    deed_words,
    nearest_tap,
    other_words,
    wanted_words,
    why_of,
)

PLANNED = Planned(
    6,
    "“I failed the exam”; grief; likely wants: comfort",
    Stage.COMFORTING,
    Want.COMFORT,
    0.72,
    False,
    (Strategy.VALIDATION, Strategy.QUESTION),
    (Affect(-0.3, -0.2), Affect(0.2, 0.0)),
    "I said why it makes sense and asked on, because you wanted comfort.",
)


FELT = AffectEstimate(Affect(-0.5, -0.3), Deviation(0.2, 0.2, 0.3))
SAD = Reading("a" * 32, 5, FELT, words=FELT, tone=None, emotions=(Emotion("sadness", 0.7, 0.5),))
EXAM = Remembered(12, "You feared the exam.", 100.0, "It is about the exam.", is_told=True)


def said(number: int, *, is_final: bool = False) -> CompanionSaid:
    return CompanionSaid(number, "That hurts.", "", is_final)


def test_a_plan_is_told_in_words_in_the_order_of_what_the_reply_does() -> None:
    why = why_of(PLANNED, "Robin")

    assert why.situation == PLANNED.situation
    assert why.wanted == "You probably wanted comfort."
    assert why.stage == "Time to comfort"
    assert why.deeds == (
        Deed("Say why the feeling makes sense", "downcast", 1, 2),
        Deed("Ask on", "content", 2, 2),
    )
    assert why.reason == PLANNED.why


def test_who_brought_something_up_is_told() -> None:
    led = Planned(6, "", Stage.COMPANY, Want.COMPANY, 0.9, True, (Strategy.PLAY,), (Affect(0.2, 0.1),), "…")

    assert why_of(led, "Robin").stage == "Robin brought this up"


def test_what_else_may_have_been_wanted_is_told_where_it_is_worth_a_word() -> None:
    others = (Guessed(Want.BE_HEARD, 0.2), Guessed(Want.ADVICE, 0.06), Guessed(Want.PLAY, 0.02))

    assert other_words(others) == "Less likely: to be heard, advice."
    assert other_words(others[2:]) == ""


@pytest.mark.parametrize(
    ("probability", "sentence"),
    [
        (0.97, "You almost certainly wanted to be heard."),
        (0.6, "You probably wanted to be heard."),
        (0.4, "Perhaps you wanted to be heard."),
        (0.2, "It was hard to tell what you wanted; perhaps to be heard."),
    ],
)
def test_how_likely_a_want_is_is_told_in_words(probability: float, sentence: str) -> None:
    assert wanted_words(Want.BE_HEARD, probability) == sentence


def test_every_strategy_has_words_of_its_own() -> None:
    assert len({deed_words(strategy) for strategy in Strategy}) == len(Strategy)


@pytest.mark.parametrize("want", list(Want))
@pytest.mark.parametrize("stage", list(Stage))
def test_every_want_and_stage_can_be_told(want: Want, stage: Stage) -> None:
    plan = Planned(1, "", stage, want, 0.5, False, (Strategy.OTHER,), (Affect(0.0, 0.0),), "…")

    assert why_of(plan, "Robin").stage


@given(st.floats(-1.0, 1.0))
def test_the_mark_shows_the_nearest_of_the_steps_that_a_feeling_is_told_in(coordinate: float) -> None:
    step = nearest_tap(coordinate)

    assert abs(tapped(step) - coordinate) <= 1.0 / (STEPS - 1) + 1e-9


def test_the_plan_shown_is_that_of_the_reply_shown() -> None:
    before = LastReply().after(PLANNED)
    sounding = before.after(said(6))
    over = sounding.after(said(6, is_final=True))
    next_one = over.after(said(8))

    assert [reply.plan for reply in (before, sounding, over, next_one)] == [None, PLANNED, PLANNED, None]


def test_what_was_heard_and_recalled_is_told_with_the_reply_that_it_led_to() -> None:
    state = LastReply()
    for event in (
        PersonHeard(5, "I failed the exam.", "", is_final=True),
        Felt(SAD),
        said(6),
        PLANNED,
        Recalled(6, (EXAM,)),
        PersonHeard(7, "And now", "", is_final=False),
        PersonHeard(7, "And now?", "", is_final=True),
    ):
        state = state.after(event)
    assert state.plan is not None

    why = why_of(state.plan, "Robin", heard=state.answered, recalled=state.came)

    assert why.heard == "I failed the exam."
    assert why.understood == "Seemed sad — from words"
    assert [row.what for row in why.figures] == ["Pleasant", "Excited", "In control", "Sad", "From words"]
    assert why.came == (Came(12, "You feared the exam.", 100.0, "It is about the exam.", is_told=True),)


def test_a_reading_that_is_corrected_later_is_told_as_it_is_now() -> None:
    state = LastReply()
    for event in (PersonHeard(5, "Well.", "", is_final=True), Felt(SAD), said(6), PLANNED):
        state = state.after(event)

    state = state.after(Felt(replace(SAD, is_told=True, is_unsure=True)))

    assert state.answered is not None
    assert state.plan is not None
    assert why_of(state.plan, "Robin", heard=state.answered).understood == "You said that this was wrong"


def test_very_many_words_are_told_from_their_beginning() -> None:
    why = why_of(PLANNED, "Robin", heard=HeardWords("word " * 10_000))

    assert len(why.heard) <= 400
    assert why.heard.endswith("…")


def test_what_was_left_unsaid_is_told_by_its_boundary_in_the_windows_language() -> None:
    breach = Breach(Rule.HARM_HELP, Place.SPOKEN, "a weapon")

    why = why_of(msgspec.structs.replace(PLANNED, breach=breach), "Robin")

    assert "left out: a weapon" in why.boundary
    assert why.reason == PLANNED.why


def test_a_plan_that_comes_after_the_first_words_is_shown_as_well() -> None:
    assert LastReply().after(said(6)).after(PLANNED).plan == PLANNED


@pytest.mark.window
def test_the_model_tells_of_the_reply_that_is_shown_and_forgets_with_the_engine(application: object) -> None:
    from companion.window.talk.why_model import WhyModel

    model = WhyModel()
    told: list[bool] = []
    model.changed.connect(lambda: told.append(bool(model.property("isThere"))))

    model.take(PLANNED)
    model.take(said(6))
    why = model.property("why")
    model.forget()

    assert told == [True, False]
    assert why["wanted"] == "You probably wanted comfort."
    assert why["deeds"][1] == {"words": "Ask on", "target": "content", "pleasant": 2, "excited": 2}
    assert model.property("why") == {}
