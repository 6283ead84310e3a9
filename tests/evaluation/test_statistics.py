import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from companion.evaluation import statistics


def test_correlation_is_that_of_numpy_for_each_draw() -> None:
    random = np.random.default_rng(0)
    one, other = random.normal(size=(2, 3, 40))

    found = statistics.pearson(one, other)

    assert found == pytest.approx([np.corrcoef(a, b)[0, 1] for a, b in zip(one, other, strict=True)])


def test_a_constant_correlates_with_nothing() -> None:
    assert np.isnan(statistics.pearson(np.ones((1, 5)), np.arange(5.0)[np.newaxis])).all()


def test_ranks_correlate_fully_when_the_order_is_the_same() -> None:
    values = np.array([[1.0, 2.0, 4.0, 3.0]])

    assert statistics.spearman(values, np.exp(values)) == pytest.approx([1.0])


def test_ties_share_their_mean_rank() -> None:
    assert statistics.spearman(np.array([[1.0, 1.0, 2.0]]), np.array([[1.0, 2.0, 3.0]])) == pytest.approx(
        [np.sqrt(3) / 2]
    )


def test_the_area_counts_how_often_a_true_one_scores_higher() -> None:
    truth = np.array([[True, True, False, False]])

    assert statistics.roc_area(truth, np.array([[0.9, 0.3, 0.5, 0.1]])) == pytest.approx([0.75])
    assert statistics.roc_area(truth, np.full((1, 4), 0.5)) == pytest.approx([0.5])


def test_without_one_of_the_two_kinds_there_is_no_area() -> None:
    assert np.isnan(statistics.roc_area(np.ones((1, 3), np.bool_), np.zeros((1, 3)))).all()


def test_recall_counts_each_class_the_same() -> None:
    truth = np.array([[0, 0, 0, 0, 1]])
    told = np.array([[0, 0, 0, 0, 0]])

    assert statistics.macro_recall(truth, told) == pytest.approx([0.5])


def test_a_class_that_was_not_drawn_does_not_count() -> None:
    truth = np.array([[0, 1], [0, 0]])
    told = np.array([[0, 0], [0, 0]])

    assert statistics.macro_recall(truth, told) == pytest.approx([0.5, 1.0])


def test_f1_of_labels_is_averaged_over_them_or_counted_over_all() -> None:
    truth = np.array([[[True, False], [True, False], [False, True]]])
    told = np.array([[[True, False], [False, False], [True, True]]])

    assert statistics.macro_f1(truth, told) == pytest.approx([(0.5 + 1.0) / 2])
    assert statistics.micro_f1(truth, told) == pytest.approx([2 * 2 / (3 + 3)])


def test_f1_of_classes_is_averaged_over_those_that_are_true() -> None:
    truth = np.array([[0, 0, 1]])
    told = np.array([[0, 1, 1]])

    assert statistics.class_f1(truth, told) == pytest.approx([2 / 3])


def test_probabilities_that_come_true_as_often_as_they_say_are_calibrated() -> None:
    probability = np.full((1, 100), 0.25)
    truth = np.array([[True] + [False] * 3] * 25).reshape(1, 100)

    assert statistics.calibration_error(truth, probability, bins=5) == pytest.approx([0.0], abs=1e-9)


def test_calibration_error_is_the_mean_gap_of_equally_large_bins() -> None:
    probability = np.array([[0.1, 0.1, 0.9, 0.9]])
    truth = np.array([[False, True, True, True]])

    assert statistics.calibration_error(truth, probability, bins=2) == pytest.approx([(0.4 + 0.1) / 2])


@given(arrays(np.float64, (2, 20), elements=st.floats(0, 1)), arrays(np.bool_, (2, 20)))
def test_calibration_error_lies_between_0_and_1(
    probability: statistics.Floats, truth: statistics.Bools
) -> None:
    error = statistics.calibration_error(truth, probability)

    assert ((error >= 0) & (error <= 1)).all()
