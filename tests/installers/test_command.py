import io
import sys
from pathlib import Path

from installers.command import ChildProcesses, clean_environment
from installers.progress import Progress


def children(tmp_path: Path) -> tuple[ChildProcesses, Path]:
    log = tmp_path / "logs" / "install.log"
    return ChildProcesses(Progress(io.StringIO(), lambda: 0.0), log), log


def test_what_a_long_program_prints_is_kept_and_logged(tmp_path: Path) -> None:
    runner, log = children(tmp_path)

    answer = runner.run(
        [sys.executable, "-c", "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"]
    )

    assert answer.status == 3
    assert set(answer.output.split()) == {"out", "err"}
    assert "out\n" in log.read_text()


def test_a_long_program_is_given_what_is_added_to_its_environment(tmp_path: Path) -> None:
    runner, _ = children(tmp_path)

    answer = runner.run(
        [sys.executable, "-c", "import os; print(os.environ['CMAKE_ARGS'])"], {"CMAKE_ARGS": "-DX=1"}
    )

    assert answer.output.strip() == "-DX=1"


def test_a_program_that_is_not_there_is_an_answer_too(tmp_path: Path) -> None:
    runner, _ = children(tmp_path)

    assert runner.run(["/nowhere/program"]).status == 127
    assert runner.ask(["/nowhere/program"]).status == 127


def test_foreign_packages_and_places_are_kept_out_but_a_persons_index_stays() -> None:
    cleaned = clean_environment(
        {"PYTHONPATH": "/x", "PIP_USER": "1", "PIP_INDEX_URL": "https://mirror"}, None
    )

    assert "PYTHONPATH" not in cleaned
    assert "PIP_USER" not in cleaned
    assert cleaned["PIP_INDEX_URL"] == "https://mirror"
