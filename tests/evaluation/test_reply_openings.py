from pathlib import Path

from companion.evaluation.reply_openings import figures


def test_both_kinds_of_error_are_counted_and_within_what_was_promised(tmp_path: Path) -> None:
    found = {figure.name: figure for figure in figures(tmp_path)}

    assert len(found) == 6
    for figure in found.values():
        assert figure.goal is not None
        is_reached = figure.value <= figure.goal if figure.is_less_better else figure.value >= figure.goal
        assert is_reached, figure
