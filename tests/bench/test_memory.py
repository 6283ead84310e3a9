from dataclasses import replace
from pathlib import Path

import pytest

from companion.bench.memory import ADD, OPEN, RECALL, Grown, Timing, fill, measure, verdicts
from companion.bench.memory_picture import draw_growth
from companion.evaluation.bootstrap import Measured
from companion.storage.database import open_database
from companion.storage.memories import Memories
from companion.storage.new_file import NewFile
from companion.storage.utterances import Utterances


def grown(*, recall: float) -> Grown:
    def took(name: str, seconds: float) -> Timing:
        return Timing(name, seconds, Measured(seconds, seconds, seconds, 9), seconds, seconds)

    timings = (took(RECALL, recall), took(ADD, 0.001), took(OPEN, 0.01))
    return Grown(100_000, timings, first_recall=0.05, resident_bytes=10**8, file_bytes=10**8)


def test_each_made_memory_rests_on_its_utterance(tmp_path: Path) -> None:
    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        fill(database, 60)
        memories = Memories(database).page(limit=100)
        said = {kept.utterance.text for kept in Utterances(database).page(limit=100)}

    assert len(memories) == 60
    assert all(memory.text in said for memory in memories)


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


def test_too_much_memory_misses_its_goal() -> None:
    assert not any("MISSED" in line for line in verdicts([grown(recall=0.01)]))
    assert any("MISSED" in line for line in verdicts([replace(grown(recall=0.01), resident_bytes=2 * 10**8)]))


@pytest.mark.parametrize("sizes", [(10_000,), (10_000, 100_000, 1_000_000)])
def test_a_picture_is_drawn_of_any_number_of_sizes(sizes: tuple[int, ...], tmp_path: Path) -> None:
    file = tmp_path / "growth.png"

    draw_growth(
        sizes, {RECALL: [(0.01, 0.02)] * len(sizes), ADD: [(0.001, 0.002)] * len(sizes)}, {}, NewFile(file)
    )

    assert file.read_bytes().startswith(b"\x89PNG")
