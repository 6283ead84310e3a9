import pytest

from tests.lab.bench.memory import ADD, OPEN, RECALL, Grown, Timing, measure, verdicts
from tests.lab.evaluation.bootstrap import Measured


def grown(*, recall: float) -> Grown:
    def took(name: str, seconds: float) -> Timing:
        return Timing(name, seconds, Measured(seconds, seconds, seconds, 9), seconds, seconds)

    timings = (took(RECALL, recall), took(ADD, 0.001), took(OPEN, 0.01))
    return Grown(100_000, timings, first_recall=0.05, resident_bytes=10**8, file_bytes=10**8)


def test_everything_is_timed() -> None:
    measured = measure(300, queries=5, added=3)

    assert all(0.0 < each.p50 <= each.most for each in measured.timings)
    assert measured.timing(RECALL).p95.of == 5
    assert measured.timing(ADD).p95.of == 3
    assert measured.first_recall > 0.0
    assert any(RECALL in line for line in measured.lines())


@pytest.mark.parametrize(("recall", "verdict"), [(0.029, "reached"), (0.031, "MISSED")])
def test_a_goal_is_reached_or_missed(recall: float, verdict: str) -> None:
    lines = [line for line in verdicts([grown(recall=recall)]) if "recall" in line]

    assert len(lines) == 1
    assert lines[0].endswith(verdict)
