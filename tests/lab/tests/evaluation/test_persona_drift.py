import numpy as np

from tests.lab.evaluation.persona import drift


def test_a_trait_that_moves_from_one_end_to_the_middle_drifts_by_half_its_scale() -> None:
    read = np.zeros((1, 30, 2))
    read[0, :10, 1] = -1.0

    assert drift(read).tolist() == [[0.0, 0.5]]
