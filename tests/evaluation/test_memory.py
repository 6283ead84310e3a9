from pathlib import Path

import pytest

from companion.evaluation.memory import PART
from companion.evaluation.part import Run


@pytest.mark.slow
def test_what_needs_no_data_is_measured_without_any(tmp_path: Path) -> None:
    names = {figure.name.partition(":")[0] for figure in PART.measure(Run(tmp_path, is_quick=True))}

    assert names.issuperset({"feeling matters, b", "causes, b", "small talk, own, b", "orders in a memory"})
    assert not [name for name in names if name.startswith(("locomo", "memorybank", "long talks"))]
    assert "small talk, Switchboard" not in names
