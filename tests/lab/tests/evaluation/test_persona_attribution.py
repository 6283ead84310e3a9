import numpy as np

from tests.lab.evaluation.persona_attribution import of_part, singly

TWO = (0, 1)


def scores(*first: float, other: float) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    """Return how much the first persona's replies are its own by more, and the other's own by ``other``."""
    turns = len(first)
    found = np.zeros((2, turns, 2))
    found[0, :, 0] = first
    found[1, :, 1] = other
    return found


def test_turns_of_one_part_are_judged_by_themselves() -> None:
    right = singly(scores(1.0, -1.0, 0.0, other=2.0), TWO)

    assert of_part(right, ["a", "b", "a"], "a").tolist() == [1, 1, 0.5, 1]
    assert of_part(right, ["a", "b", "a"], "b").tolist() == [0, 1]
