"""What the person likely wants."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.situation import read_situations, understand
from companion.thinking.turn import Heard, Turn
from companion.values import (
    Affect,
    AffectEstimate,
    Deviation,
    PartBroken,
    PartMissing,
    Speaker,
    Want,
)
from tests.tables import each_row


def heard(text: str, valence: float = 0.0) -> Heard:
    felt = AffectEstimate(Affect(valence=valence), Deviation(0.2, 0.2, 0.2))
    return Heard(Turn(Speaker.PERSON, text), felt)


@each_row(
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
    read = Heard(turn, wants={Want.BE_HEARD: 3.0, Want.COMPANY: -1.0})
    plain = Heard(replace(turn, text="Let's play a word game."), wants={Want.BE_HEARD: 1.0})
    assert understand(read).situation.want is Want.BE_HEARD
    assert understand(plain).situation.want is Want.PLAY


@given(st.text(max_size=300), st.floats(-1, 1))
def test_of_anything_said_one_want_is_the_likeliest(text: str, valence: float) -> None:
    found = understand(heard(text, valence))
    assert found.situation.want_probability == found.wants[found.situation.want] == max(found.wants.values())
    assert 0.0 < found.situation.want_probability <= 1.0


def test_every_want_is_known_from_examples_that_differ() -> None:
    known = read_situations()
    assert min(Counter(one.want for one in known).values()) >= 15
    assert set(Want) == {one.want for one in known}
    assert len({one.person for one in known}) == len(known)
    assert all(one.theme for one in known)


def test_missing_or_broken_examples_are_told(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        read_situations(tmp_path / "none.jsonl")
    broken = tmp_path / "broken.jsonl"
    for content in ('{"person": "Hi."}', "[1]", "{", '{"person": "Hi.", "want": "gold", "theme": "a find"}'):
        broken.write_text(content, "utf-8")
        with pytest.raises(PartBroken):
            read_situations(broken)
