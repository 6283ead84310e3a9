from pathlib import Path

import pytest

from companion.conversation.latency import STAGES
from companion.storage.new_file import NewFile
from tests.lab.bench.talk import draw_latency


@pytest.mark.parametrize("turns", [0, 40])
def test_a_picture_is_drawn_of_any_number_of_turns(turns: int, tmp_path: Path) -> None:
    file = tmp_path / "latency.png"

    draw_latency([dict.fromkeys(STAGES, 0.1)] * turns, NewFile(file), title="Waiting")

    assert file.read_bytes().startswith(b"\x89PNG")
