"""The window as a process of its own: how it starts, how it ends, and what it says when it cannot start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from companion.channel.messages import EngineReady, SetSetting, Stop
from tests.engine.running_engine import READY_WITHIN, await_that
from tests.fakes.engine_process import FakeEngine, Run, Send

pytestmark = pytest.mark.window

ROOT = Path(__file__).parents[2]
PROGRAM = """
import contextlib, logging, os, sys
logging.basicConfig(level=logging.INFO)
from companion.window.app import main
with contextlib.suppress(ImportError):
    from companion.window import engine_link
    engine_link.CLOSE_SECONDS = 60.0  # a busy machine ends nothing at once
language, guide = os.environ.get("WORDS", "system"), os.environ.get("GUIDE", "declined")
sys.exit(main(engine_command=sys.argv[1:], language=language, guide=guide))
"""


def start(engine: FakeEngine, **environment: str) -> "subprocess.Popen[str]":
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *engine.command],
        cwd=ROOT,
        env=kept | environment,
        stderr=subprocess.PIPE,
        text=True,
    )


def read_until(process: "subprocess.Popen[str]", words: str) -> list[str]:
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line.rstrip())
        if words in line:
            return lines
    pytest.fail(f"{words!r} was not said: {lines}")


@pytest.fixture
def engine(tmp_path: Path) -> FakeEngine:
    return FakeEngine(tmp_path, [Run((Send((EngineReady("Robin", "0.1.0"),)),))])


def test_a_first_frame_is_drawn_and_control_c_ends_both_processes_in_order(
    engine: FakeEngine, display: str | None
) -> None:
    where = {"DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
    with start(engine, **where) as process:
        read_until(process, "first frame")
        await_that(lambda: engine.starts > 0, READY_WITHIN)
        process.send_signal(signal.SIGINT)
        status = process.wait()

    assert status == 0
    assert engine.has_ended_in_order(0)


def test_a_first_start_begins_with_the_guide(engine: FakeEngine, display: str | None) -> None:
    where = {"DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
    welcome = SetSetting("interface.guide", "welcome")
    with start(engine, GUIDE="", **where) as process:
        await_that(lambda: engine.starts > 0 and welcome in engine.received(0), READY_WITHIN)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()

    assert "Traceback" not in said


def test_where_the_graphics_card_fails_the_processor_draws(engine: FakeEngine, display: str | None) -> None:
    if display is None:
        pytest.skip("needs Xvfb")
    broken = {"DISPLAY": display, "QT_XCB_GL_INTEGRATION": "none", "QSG_RHI_BACKEND": "opengl"}
    with start(engine, **broken) as process:
        said = read_until(process, "first frame")
        process.send_signal(signal.SIGINT)
        status = process.wait()

    assert status == 0
    assert any("drawing anew without it" in line for line in said)
    assert engine.has_ended_in_order(engine.starts - 1), "that of the window that was drawn"


@pytest.mark.parametrize(
    ("display", "words"),
    [
        ({}, "there is no display"),
        ({"DISPLAY": ":399"}, "cannot be reached"),
        ({"WORDS": "de"}, "weil es keinen Bildschirm gibt"),
    ],
)
def test_without_a_display_it_says_so_in_one_sentence(
    engine: FakeEngine, display: dict[str, str], words: str
) -> None:
    process = start(engine, QT_QPA_PLATFORM="xcb", **display)
    _, said = process.communicate()

    assert process.returncode == 3
    assert said.count("\n") == 1
    assert words in said
    assert engine.starts == 0


def test_a_library_missing_from_the_system_is_named(engine: FakeEngine, tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')"
    )

    process = start(engine, PYTHONPATH=str(tmp_path))
    _, said = process.communicate()

    assert process.returncode == 3
    assert "sudo apt install libegl1" in said


def test_it_opens_without_what_only_a_persons_own_avatar_needs() -> None:
    program = "import sys, companion.window.window; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, timeout=60, check=True, text=True
    )

    assert not {"numpy", "companion.avatar.model"} & set(done.stdout.split())


def test_an_engine_that_does_not_end_is_killed(quiet_qt: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from companion.window import engine_link
    from companion.window.engine_link import EngineLink

    monkeypatch.setattr(engine_link, "CLOSE_SECONDS", 0.2)
    before = psutil.Process().children()
    link = EngineLink([sys.executable, "-c", "import time; time.sleep(100_000)"])
    link.start()
    link.send(Stop())

    link.close()

    assert psutil.Process().children() == before
