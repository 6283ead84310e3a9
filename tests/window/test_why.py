from dataclasses import replace
from itertools import product

import msgspec
import pytest

from companion.channel import messages as msg
from companion.values import NEVER, Affect, Breach, CrisisKind, Grade, Place, Rule, Want
from companion.window.talk.why import (
    LastReply,
    breach_words,
    rule_words,
    wanted_words,
    weighed_words,
    why_of,
)
from tests.fakes import readings
from tests.fakes.noting_engine import NotingEngine
from tests.fakes.readings import reading

WHY = "I kept to the boundary “overdone praise” (asks for praise)."
PLANNED = msg.Planned(6, Want.BE_HEARD, False, Affect(-0.3, -0.2), WHY)


SAD = reading(readings.SAD, "sadness", number=5)
EXAM = msg.Remembered(12, "You feared the exam.", 100.0, "It is about the exam.", is_told=True)


def said(number: int, *, is_final: bool = False) -> msg.CompanionSaid:
    return msg.CompanionSaid(number, "That hurts.", "", is_final)


def after(
    *events: msg.CompanionSaid | msg.Felt | msg.PersonHeard | msg.Planned | msg.Recalled | msg.Unsaid,
) -> LastReply:
    state = LastReply()
    for event in events:
        state = state.with_event(event)
    return state


def test_a_plan_is_told_in_words_with_the_feelings_in_which_the_reply_was_to_sound() -> None:
    why = why_of(PLANNED, "Robin", str)

    assert why["wanted"] == "You probably wanted to be heard."
    assert why["lead"] == ""
    assert why["tones"] == [{"words": "downcast", "pleasant": 1, "excited": 2}]
    assert why["reason"] == WHY


def test_of_a_free_reply_nothing_is_told_that_its_model_was_not() -> None:
    why = why_of(msg.Planned(6, None, False, Affect(0.2, 0.1)), "Robin", str)

    assert (why["wanted"], why["lead"], why["reason"]) == ("", "", "")
    assert why["tones"] == [{"words": "content", "pleasant": 2, "excited": 2}]


def test_every_want_but_company_can_be_told() -> None:
    said = [wanted_words(want) for want in Want if want is not Want.COMPANY]

    assert [words for words in said if not words.startswith("You probably wanted ")] == []


def test_the_plan_shown_is_that_of_the_reply_shown() -> None:
    before = LastReply().with_event(PLANNED)
    sounding = before.with_event(said(6))
    over = sounding.with_event(said(6, is_final=True))
    next_one = over.with_event(said(8))

    assert [reply.plan for reply in (before, sounding, over, next_one)] == [None, PLANNED, PLANNED, None]


def test_what_was_heard_and_recalled_is_told_with_the_reply_that_it_led_to() -> None:
    led = msg.PersonHeard(5, "I failed the exam.", "", is_final=True), msg.Felt(SAD), said(6), PLANNED
    later = (
        msg.PersonHeard(7, "And now", "", is_final=False),
        msg.PersonHeard(7, "And now?", "", is_final=True),
    )
    state = after(*led, msg.Recalled(6, (EXAM,)), *later)
    assert state.plan is not None

    why = why_of(state.plan, "Robin", str, heard=state.answered, recalled=state.came)

    assert why["heard"] == "I failed the exam."
    assert why["understood"] == "You seemed sad"
    assert [row["what"] for row in why["figures"]] == [
        "Pleasant",
        "Energetic",
        "Confident",
        "Sad",
        "From words",
    ]
    assert why["came"] == [
        {"number": 12, "text": "You feared the exam.", "when": "100.0", "reason": "It is about the exam."}
    ]
    assert why["unused"] == []


def test_a_reading_that_is_corrected_later_is_told_as_it_is_now() -> None:
    wrong = msg.Felt(replace(SAD, is_told=True, is_unsure=True))

    state = after(msg.PersonHeard(5, "Well.", "", is_final=True), msg.Felt(SAD), said(6), PLANNED, wrong)

    assert state.answered is not None
    assert state.plan is not None
    assert why_of(state.plan, "Robin", str, heard=state.answered)["understood"] == "You said this was wrong"


def test_what_may_quote_a_deleted_message_is_told_no_more() -> None:
    led = msg.PersonHeard(5, "I failed the exam.", "", is_final=True), msg.Felt(SAD), said(6), PLANNED
    earlier = after(*led, msg.Recalled(6, (EXAM,)), msg.Unsaid((("a" * 32, 3),)))

    assert (earlier.plan, earlier.came, earlier.answered) == (None, (), None)
    assert after(*led, msg.Unsaid((("a" * 32, 5),))).said is None


def test_very_many_words_are_told_from_their_beginning() -> None:
    why = why_of(PLANNED, "Robin", str, heard=msg.HeardWords("word " * 10_000))

    assert len(why["heard"]) <= 400
    assert why["heard"].endswith("…")


def test_a_draft_that_broke_a_boundary_is_told_with_what_became_of_it() -> None:
    drawn_again = Breach(Rule.FLATTERY, Place.SPOKEN, "overdone praise")
    said = replace(drawn_again, is_said=True)

    told = [
        why_of(msgspec.structs.replace(PLANNED, breach=each), "Robin", str) for each in (drawn_again, said)
    ]

    assert [why["boundary"] for why in told] == [
        "No flattery. Noticed in a draft, so I rewrote it: overdone praise.",
        "No flattery. Noticed in a draft. I rewrote it once, then said it anyway: overdone praise.",
    ]


@pytest.mark.window
def test_the_model_tells_of_the_reply_that_is_shown_and_forgets_with_the_engine(application: object) -> None:
    from companion.window.talk.why_model import WhyModel

    model = WhyModel(NotingEngine())
    told: list[bool] = []
    model.changed.connect(lambda: told.append(bool(model.property("isThere"))))

    model.apply(PLANNED)
    model.apply(said(6))
    why = model.property("why")
    model.forget()

    assert told == [True, False]
    assert why["wanted"] == "You probably wanted to be heard."
    assert why["tones"] == [{"words": "downcast", "pleasant": 1, "excited": 2}]
    assert model.property("why") == {}


def test_every_rule_has_words_of_its_own() -> None:
    assert len({rule_words(rule) for rule in Rule}) == len(Rule)


def test_what_nothing_switches_off_says_so() -> None:
    assert all(
        breach_words(Breach(rule, Place.HEARD, "…")).endswith("This can't be turned off.") == (rule in NEVER)
        for rule in Rule
    )


def test_every_danger_can_be_told() -> None:
    wrong = []
    for kind, grade, is_about_other in product(
        CrisisKind, (Grade.HINT, Grade.RISK, Grade.ACUTE), (True, False)
    ):
        words = weighed_words(msg.Weighed(kind, grade, is_about_other, moved_by=("a", "b")))
        is_told = ("someone else" in words) == is_about_other
        if not is_told or not words.endswith("Reason: a; b.") or "%" in words:
            wrong.append(words)

    assert wrong == []
