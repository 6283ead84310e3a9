"""What is going on: what happened, what it means, what the person likely wants."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.want import MEANINGS
from companion.thinking.situation import (
    MOST_LINE_WORDS,
    MOST_MEANINGS,
    MOST_WORDS,
    line,
    read_situations,
    understand,
)
from companion.thinking.turn import Heard, Turn
from companion.values import (
    Affect,
    AffectEstimate,
    Deviation,
    PartBroken,
    PartMissing,
    Situation,
    Speaker,
    Want,
)


def heard(text: str, valence: float = 0.0) -> Heard:
    felt = AffectEstimate(Affect(valence=valence), Deviation(0.2, 0.2, 0.2))
    return Heard(Turn(Speaker.PERSON, text), felt)


@pytest.mark.parametrize(
    ("what", "want"),
    [
        (heard("Should I take the job in Leeds?"), Want.ADVICE),
        (heard("How far is it to the sun?"), Want.INFORMATION),
        (heard("Let's play a word game."), Want.PLAY),
        (heard("I don't want to talk about it."), Want.NOTHING),
        (heard("Good morning."), Want.COMPANY),
        (heard("I passed the exam!", 0.7), Want.SHARE_JOY),
        (heard("My brother died.", -0.6), Want.COMFORT),
        (heard("They never asked me, again.", -0.3), Want.BE_HEARD),
    ],
)
def test_wording_and_feeling_tell_what_is_wanted(what: Heard, want: Want) -> None:
    assert understand(what).situation.want is want


def test_other_wants_stay_possible() -> None:
    understood = understand(heard("My brother died.", -0.6))
    assert sum(understood.wants.values()) == pytest.approx(1.0)
    assert understood.likely(1.0) == {Want.COMFORT}
    assert understood.likely(0.0) == frozenset(Want)


def test_what_a_head_read_is_weighed_with_the_rules() -> None:
    turn = Turn(Speaker.PERSON, "Her coat still hangs there.")
    read = Heard(turn, wants={Want.BE_HEARD: 3.0, Want.COMPANY: -1.0}, meanings={"grief": 0.6, "joy": 0.01})
    plain = Heard(replace(turn, text="Let's play a word game."), wants={Want.BE_HEARD: 1.0})
    assert understand(read).situation.want is Want.BE_HEARD
    assert understand(read).situation.means == "grief"
    assert understand(plain).situation.want is Want.PLAY


def test_few_words_are_told_with_those_before() -> None:
    before = (
        Turn(Speaker.PERSON, "The twins are at their father's."),
        Turn(Speaker.COMPANION, "A quiet house."),
    )
    assert (
        understand(heard("Too quiet."), before).situation.what
        == "The twins are at their father's. Too quiet."
    )


def test_of_many_words_those_that_tell_the_cause_are_told() -> None:
    rambling = "and then " * MOST_WORDS
    cause = Heard(Turn(Speaker.PERSON, rambling), cause="the roof came down")
    assert understand(cause).situation.what == "the roof came down"
    assert understand(heard(rambling)).situation.what.endswith(" …")


def test_a_situation_is_said_in_one_line() -> None:
    told = Situation("The roof came down.", "fear", Want.COMFORT, 0.6)
    assert line(told) == "“The roof came down.”; perhaps fear; likely wants comfort"
    assert line(Situation("", "", Want.NOTHING, 0.6)) == "likely wants nothing just now"
    several = Situation("He left.", "hurt, anger, sadness", Want.BE_HEARD, 0.6)
    assert line(several) == "“He left.”; perhaps hurt, anger or sadness; likely wants to be heard"


def test_what_is_surely_heavy_is_not_called_joy_too() -> None:
    told = Turn(Speaker.PERSON, "He left on my birthday.")
    read = {"hurt": 0.5, "joy": 0.3, "nervousness": 0.2}

    sad = Heard(told, wants={Want.COMFORT: 6.0}, meanings=read)
    glad = Heard(told, wants={Want.SHARE_JOY: 6.0}, meanings=read | {"joy": 0.9})
    unsure = Heard(told, wants={Want.SHARE_JOY: 6.0}, meanings=read | {"hurt": 0.6, "joy": 0.25})

    assert understand(sad).situation.means == "hurt, nervousness"
    assert "hurt" not in understand(glad).situation.means
    assert understand(unsure).situation.means == "hurt, joy, nervousness"


@given(
    st.text(max_size=400), st.lists(st.sampled_from(MEANINGS), max_size=MOST_MEANINGS), st.sampled_from(Want)
)
def test_the_line_of_a_situation_is_one_and_short(what: str, means: list[str], want: Want) -> None:
    said = line(Situation(what, ", ".join(means), want, 0.5))
    assert len(said.split()) <= MOST_LINE_WORDS
    assert len(said.splitlines()) == 1
    assert want.value in said


def test_where_nothing_was_read_nothing_is_made_up() -> None:
    assert understand(Heard(Turn(Speaker.PERSON, "Hm."))).situation.means == ""


@given(st.text(max_size=300), st.floats(-1, 1))
def test_anything_said_has_a_situation(text: str, valence: float) -> None:
    found = understand(heard(text, valence)).situation
    assert 0.0 < found.want_probability <= 1.0
    assert "\n" not in found.what
    assert len(found.what.split()) <= MOST_WORDS + 1


def test_every_want_is_known_from_examples_that_differ() -> None:
    known = read_situations()
    assert min(Counter(one.want for one in known).values()) >= 15
    assert set(Want) == {one.want for one in known}
    assert len({one.person for one in known}) == len(known)
    assert all(1 <= len(one.means) <= 3 for one in known)


def test_missing_or_broken_examples_are_told(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        read_situations(tmp_path / "none.jsonl")
    broken = tmp_path / "broken.jsonl"
    for content in ('{"person": "Hi."}', "[1]", "{", '{"person": "Hi.", "want": "gold", "means": []}'):
        broken.write_text(content, "utf-8")
        with pytest.raises(PartBroken):
            read_situations(broken)
