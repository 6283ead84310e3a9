from dataclasses import replace

from companion.feeling import events as ev
from companion.feeling.heart import State, begin, forgotten, step
from companion.values import Affect, AffectEstimate, Deviation, Emotion, Personality, Speaker, Utterance

SESSION = "a" * 32
SAD = AffectEstimate(Affect(-0.7, -0.2, -0.2), Deviation(0.1, 0.2, 0.3))


def heard(state: State, number: int, text: str) -> State:
    said = Utterance(SESSION, number, Speaker.PERSON, text, 1e9 + number)
    state, _ = step(state, ev.Heard(said, SAD, (Emotion("sadness", 0.8, 0.7),)), said.said_at)
    return state


def told() -> State:
    state = heard(begin(Personality(), 1e9), 1, "I failed the exam at the university yesterday.")
    return heard(state, 3, "I am so sad.")


def test_of_a_forgotten_utterance_nothing_is_left_that_quotes_it() -> None:
    before = told()
    assert any(cause.number == 1 for reading in before.readings for cause in reading.causes)

    after = forgotten(before, {(SESSION, 1)})

    assert "university" not in repr(after)
    assert [one.number for one in after.said] == [3]
    assert [one.number for one in after.readings] == [3]


def test_a_correction_of_a_later_utterance_keeps_no_quote_to_come_back() -> None:
    state = told()
    before, _ = step(state, ev.Corrected(state.readings[-1], 1e9 + 3, 0.2, 0.2), 2e9)

    after = forgotten(before, {(SESSION, 1)})
    back, _ = step(after, ev.UndoCorrection(SESSION, 3), 2e9)

    assert after.corrections != ()
    assert "university" not in repr(after)
    assert "university" not in repr(back)


def test_what_it_did_to_the_mood_stays_without_the_link() -> None:
    before = told()

    after = forgotten(before, {(SESSION, 1)})

    assert after.mood == before.mood
    assert after.track == before.track
    assert after.steps == (replace(before.steps[0], session="", number=0), before.steps[1])


def test_an_utterance_that_is_not_known_changes_nothing() -> None:
    before = told()

    assert forgotten(before, {(SESSION, 7)}) == before
    assert forgotten(before, {("b" * 32, 1)}) == before
