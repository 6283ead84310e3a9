import numpy as np
import pytest

from tests.lab.evaluation.memory_baselines import AT_FIRST, Combination, nearest


@pytest.mark.parametrize(
    ("combination", "first"), [(Combination.MEANING_FIRST, 0), (Combination.FEELING_FIRST, 1)]
)
def test_the_second_step_orders_what_the_first_left(combination: Combination, first: int) -> None:
    rising, falling = np.linspace(0, 1, 50), np.linspace(1, 0, 50)

    order = nearest(*((rising, falling) if first == 0 else (falling, rising)), combination)

    assert list(order) == list(range(AT_FIRST))[::-1]
