import json
from pathlib import Path

import pytest

from companion.bench.memory_exchange import measure, run
from companion.storage.new_file import NewFile


def test_all_ways_are_measured_and_what_came_of_them_is_told(tmp_path: Path) -> None:
    told: list[str] = []

    found = measure(300, tmp_path, told.append)

    assert [each.name for each in found] == ["new", "already there", "export"]
    assert all(0.0 < each.each.low <= each.each.value <= each.each.high for each in found)
    assert "297 memories added, 0 were there already, 3 are no memories" in told[1]
    assert "0 memories added, 297 were there already" in told[2]


def test_figures_go_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "figures.json"

    assert run(1100, is_quick=True, json_file=NewFile(file)) == 0

    assert [each["name"] for each in json.loads(file.read_text())] == ["new", "already there", "export"]
    assert "µs a line" in capsys.readouterr().out
