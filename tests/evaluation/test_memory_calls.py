from pathlib import Path

import pytest

from companion.evaluation.memory_calls import calling, switchboard
from companion.evaluation.memory_cases import PARTS, small_talk
from companion.values import BadInput


def test_small_talk_of_switchboard_is_told_by_its_tags(tmp_path: Path) -> None:
    (tmp_path / "val_set.txt").write_text(
        "# 2012.txt\nA|Uh-huh.|b\nB|My son broke his leg.|sd\nA|Uh-huh.|b\nB|Nice talking to you.|fc\n"
    )

    assert switchboard(tmp_path) == ("Nice talking to you.", "Uh-huh.")


def test_a_folder_without_switchboard_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        switchboard(tmp_path)


def test_nothing_is_both_small_talk_and_calling() -> None:
    called = {text for texts in calling().values() for text in texts}

    assert len(called) == 80 + 130 + 46
    assert called.isdisjoint(text for part in PARTS for text in small_talk(part))
