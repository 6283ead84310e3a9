import numpy as np
import pytest

from tests.lab.evaluation import statistics


def test_correlation_is_that_of_numpy_for_each_draw() -> None:
    random = np.random.default_rng(0)
    one, other = random.normal(size=(2, 3, 40))

    found = statistics.pearson(one, other)

    assert found == pytest.approx([np.corrcoef(a, b)[0, 1] for a, b in zip(one, other, strict=True)])


def test_ties_share_their_mean_rank() -> None:
    assert statistics.spearman(np.array([[1.0, 1.0, 2.0]]), np.array([[1.0, 2.0, 3.0]])) == pytest.approx(
        [np.sqrt(3) / 2]
    )


def test_the_area_counts_how_often_a_true_one_scores_higher() -> None:
    truth = np.array([[True, True, False, False]])

    assert statistics.roc_area(truth, np.array([[0.9, 0.3, 0.5, 0.1]])) == pytest.approx([0.75])
    assert statistics.roc_area(truth, np.full((1, 4), 0.5)) == pytest.approx([0.5])


def test_recall_counts_each_class_the_same() -> None:
    truth = np.array([[0, 0, 0, 0, 1]])
    told = np.array([[0, 0, 0, 0, 0]])

    assert statistics.macro_recall(truth, told) == pytest.approx([0.5])


def test_f1_of_labels_is_averaged_over_them_or_counted_over_all() -> None:
    truth = np.array([[[True, False], [True, False], [False, True]]])
    told = np.array([[[True, False], [False, False], [True, True]]])

    assert statistics.macro_f1(truth, told) == pytest.approx([(0.5 + 1.0) / 2])
    assert statistics.micro_f1(truth, told) == pytest.approx([2 * 2 / (3 + 3)])


def test_calibration_error_is_the_mean_gap_of_equally_large_bins() -> None:
    probability = np.array([[0.1, 0.1, 0.9, 0.9]])
    truth = np.array([[False, True, True, True]])

    assert statistics.calibration_error(truth, probability, bins=2) == pytest.approx([(0.4 + 0.1) / 2])
