import numpy as np
import pytest

from companion.evaluation.persona_drift import apart, drift, without_common


def test_a_trait_that_moves_from_one_end_to_the_middle_drifts_by_half_its_scale() -> None:
    read = np.zeros((1, 30, 2))
    read[0, :10, 1] = -1.0

    assert drift(read).tolist() == [[0.0, 0.5]]


def test_what_moves_all_personas_alike_is_no_drift() -> None:
    read = np.zeros((2, 30, 1))
    read[:, -10:] += 0.8
    read[0] += 0.3

    assert drift(without_common(read)) == pytest.approx(np.zeros((2, 1)))


def test_opposites_that_are_read_the_wrong_way_round_are_apart_by_less_than_nothing() -> None:
    told = np.array([[1.0, -1.0], [-1.0, 1.0]])
    read = np.stack([np.tile([0.4, 0.2], (5, 1)), np.tile([-0.4, -0.2], (5, 1))])

    assert apart(read, told, [(0, 1)]) == pytest.approx([0.4, -0.2])
