from pathlib import Path

from tests.lab.evaluation.memory_calls import switchboard


def test_small_talk_of_switchboard_is_told_by_its_tags(tmp_path: Path) -> None:
    (tmp_path / "val_set.txt").write_text(
        "# 2012.txt\nA|Uh-huh.|b\nB|My son broke his leg.|sd\nA|Uh-huh.|b\nB|Nice talking to you.|fc\n"
    )

    assert switchboard(tmp_path) == ("Nice talking to you.", "Uh-huh.")
