from pathlib import Path

import pytest

from companion.engine.voice_choice import SetManner
from companion.settings.sections import CompanionSettings
from companion.settings.writing import reset, set_value
from companion.speaking.expressive import Manner


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_what_is_set_counts_the_next_time_it_is_asked_for(file: Path) -> None:
    manner = SetManner(file)
    manner()

    set_value(CompanionSettings, file, "voice.expressiveness", "0.35")
    set_value(CompanionSettings, file, "voice.rate", "1.25")
    set_value(CompanionSettings, file, "voice.pitch", "2.0")
    changed = manner()
    reset(CompanionSettings, file)

    assert changed.expressiveness == 0.35
    assert (changed.own.rate, changed.own.pitch_st) == (1.25, 12.0)
    assert changed.own.pauses == pytest.approx(0.8)
    assert manner() == Manner(0.8)


def test_a_file_that_cannot_be_read_leaves_the_usual_manner(file: Path) -> None:
    file.write_bytes(b"\xff voice = ")

    assert SetManner(file)() == Manner(0.8)
