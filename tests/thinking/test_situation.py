"""What the person likely wants."""

from pathlib import Path

import pytest

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


def test_missing_or_broken_examples_are_told(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        read_situations(tmp_path / "none.jsonl")
    broken = tmp_path / "broken.jsonl"
    for content in ('{"person": "Hi."}', "[1]", "{", '{"person": "Hi.", "want": "gold", "theme": "a find"}'):
        broken.write_text(content, "utf-8")
        with pytest.raises(PartBroken):
            read_situations(broken)
