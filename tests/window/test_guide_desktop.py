"""The guide in a window of its own process, by the keys of the desktop (xdotool) as a person presses them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.channel.messages import EngineReady, GetModels, SetSetting
from companion.window.companions.guide import DONE, Step
from tests.engine.running_engine import READY_WITHIN, await_that
from tests.fakes.engine_process import FakeEngine, Run, Send

BARE = (Step.WELCOME, Step.PERSONA, Step.YOU, Step.SOUND)
"""The steps where no models are offered."""

pytestmark = pytest.mark.window

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from companion.window.app import main
sys.exit(main(engine_command=sys.argv[1:], guide=""))
"""


def remembered(engine: FakeEngine) -> list[str | None]:
    return [
        message.value
        for message in engine.received(0)
        if isinstance(message, SetSetting) and message.key == "interface.guide"
    ]


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool presses the keys")
def test_return_alone_goes_through_all_of_it(tmp_path: Path, display: str | None) -> None:
    if display is None:
        pytest.skip("keys of the desktop need a display")
    engine = FakeEngine(tmp_path, [Run((Send((EngineReady("Robin", "0.1.0"),)),))])
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    window = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *engine.command], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    )
    try:
        search = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "Robin")
        subprocess.run(search, env=environment, check=True, stdout=subprocess.DEVNULL)
        for number in range(len(BARE)):
            _await(engine, [step.value for step in BARE[: number + 1]])
            subprocess.run(["xdotool", "key", "Return"], env=environment, check=True)
        _await(engine, [*(step.value for step in BARE), DONE])
    finally:
        window.terminate()
        _, said = window.communicate()

    assert not any(isinstance(message, GetModels) for message in engine.received(0))
    assert said == b""


def _await(engine: FakeEngine, values: list[str]) -> None:
    await_that(lambda: remembered(engine) == values, READY_WITHIN)
