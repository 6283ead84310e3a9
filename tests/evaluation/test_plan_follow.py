from pathlib import Path

from companion.encoder.strategy import STRATEGIES, Judged
from companion.evaluation.part import Run
from companion.evaluation.plan_follow import FOLLOWED_AMONG, does_follow, figures


def test_a_plan_is_followed_where_its_strategy_is_among_the_likeliest() -> None:
    falling = [float(len(STRATEGIES) - at) for at in range(len(STRATEGIES))]
    judged = Judged(tuple(one / sum(falling) for one in falling))

    assert [does_follow(judged, strategy) for strategy in STRATEGIES[: FOLLOWED_AMONG + 1]] == [True] * 3 + [
        False
    ]


def test_the_judge_that_ships_tells_strategies_it_never_saw_far_better_than_chance(tmp_path: Path) -> None:
    found = {figure.name: figure for figure in figures(Run(tmp_path))}

    assert all(figure.of == 150 for figure in found.values())
    assert found["judge: the likeliest of 25 strategies is right"].value > 0.6
    assert found["judge: the family is right"].value > 0.75
    assert all(figure.low is not None and figure.low > (figure.baseline or 0) for figure in found.values())
