"""What is read off the language model's state, and that a damaged file is told."""

from pathlib import Path

import numpy as np
import pytest

from companion.encoder.model_state import (
    DANGER,
    FELT,
    INTENSITY,
    NAMED,
    OUTPUTS,
    WIDTH,
    StateReader,
    open_state_reader,
)
from companion.feeling.emotions import LABELS
from companion.values import PartBroken


def reader(outputs: dict[int, float]) -> StateReader:
    """Return one that reads the same off every state."""
    bias = np.full(OUTPUTS, -5.0, np.float32)
    bias[FELT] = 0.0
    for output, value in outputs.items():
        bias[output] = value
    return StateReader(np.zeros((WIDTH, OUTPUTS), np.float32), bias, np.array([0.3, 0.3, 0.5], np.float32))


STATE = np.ones(WIDTH, np.float32)


def test_feeling_emotions_and_their_certainty_are_told() -> None:
    joy, love = (NAMED.start + LABELS.index(name) for name in ("joy", "love"))

    measures = reader({FELT.start: 0.7, FELT.start + 1: 1.4, INTENSITY: 0.6, joy: 2.0, love: 0.0}).measures(
        STATE
    )

    felt = measures.felt.affect
    assert felt.valence == pytest.approx(0.7)
    assert (felt.arousal, felt.dominance) == (1.0, 0.0)
    assert measures.felt.deviation.valence == pytest.approx(0.3)
    assert [LABELS[label] for label in measures.named] == ["joy", "love"]
    assert measures.intensity == pytest.approx(0.6)


def test_danger_is_told_in_log_odds() -> None:
    assert reader({DANGER: 1.5}).danger(STATE) == pytest.approx(1.5)


def test_a_file_that_holds_no_numbers_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "model_state.npz"
    np.savez(
        file,
        weights=np.full((WIDTH, OUTPUTS), np.nan, np.float16),
        bias=np.zeros(OUTPUTS, np.float32),
        deviations=np.ones(3, np.float32),
    )

    with pytest.raises(PartBroken):
        open_state_reader(file)
