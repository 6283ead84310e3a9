from pathlib import Path

from tests.lab.bench.memory_exchange import measure


def test_all_ways_are_measured_and_what_came_of_them_is_told(tmp_path: Path) -> None:
    told: list[str] = []

    found = measure(300, tmp_path, told.append)

    assert [each.name for each in found] == ["new", "already there", "export"]
    assert all(0.0 < each.each.low <= each.each.value <= each.each.high for each in found)
    assert "297 memories added, 0 were there already, 3 are no memories" in told[1]
    assert "0 memories added, 297 were there already" in told[2]
