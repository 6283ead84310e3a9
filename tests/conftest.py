"""What holds for all tests; for those that draw, a display and one Qt application in each process; a sound server."""

import functools
import inspect
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from companion.storage.paths import Paths
    from tests.support.virtual_sound import VirtualSound

if "PYTEST_XDIST_WORKER" in os.environ:  # as many threads as workers are enough
    os.environ.setdefault("OMP_NUM_THREADS", "1")

os.environ["LC_ALL"] = "C.UTF-8"  # commands speak English, whatever this computer's language is

# Machines are busy, so no test fails for its time; and the same examples each time, so none fails by chance.
settings.register_profile(
    "companion",
    deadline=None,
    max_examples=25,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("companion")


@pytest.fixture
def paths(tmp_path: Path) -> "Paths":
    """A companion's folders, in a temporary folder."""
    from companion.storage.paths import HOME_VARIABLE, find_paths

    found = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    found.make()
    return found


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a screen or a sound card made of software where there is none."""
    if sys.platform != "linux":
        return
    for marker, program, what in (
        ("window", "Xvfb", "a virtual display (Xvfb)"),
        ("device", "pulseaudio", "a virtual sound card (PulseAudio)"),
    ):
        if item.get_closest_marker(marker) is not None and shutil.which(program) is None:
            pytest.skip(f"needs {what}")


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Let an asynchronous test run in a loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    from tests.fakes.happenings import in_a_loop

    wanted = inspect.signature(pyfuncitem.obj).parameters
    in_a_loop(pyfuncitem.obj)(**{name: pyfuncitem.funcargs[name] for name in wanted})
    return True


@pytest.fixture(autouse=True)
def no_model_beside_program(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests find no model that set-up brought, unless they are marked to load real ones."""
    if request.node.get_closest_marker("model") is None:
        monkeypatch.setattr(
            "companion.catalog.installed.folder_beside_program", lambda: Path("no-such-folder")
        )


@pytest.fixture
def virtual_sound() -> "Iterator[VirtualSound]":
    """A loudspeaker and a microphone made of software, for tests marked ``device``."""
    from companion.sound import devices
    from tests.support.virtual_sound import VirtualSound, VirtualSoundMissing

    with ExitStack() as stack:
        try:
            sound = stack.enter_context(VirtualSound())
        except VirtualSoundMissing as missing:
            pytest.skip(missing.sentence)
        devices.rescan()
        yield sound


@pytest.fixture(scope="session", autouse=True)
def networks_loaded_once() -> Iterator[None]:
    """Make what reads sentences from its files once in each process: nothing that is read changes it."""
    from companion.encoder import felt, network, trunk

    load_tokenizer, load_network = network._tokenizer, functools.cache(network.session_of)
    shipped = functools.cache(load_tokenizer)
    with pytest.MonkeyPatch.context() as once:
        once.setattr(trunk, "session_of", load_network)
        once.setattr(felt, "session_of", load_network)
        once.setattr(
            network,
            "_tokenizer",
            lambda path: shipped(path) if path.parent == trunk.FOLDER else load_tokenizer(path),
        )
        yield


@pytest.fixture(scope="session")
def display() -> Iterator[str | None]:
    """The name of a virtual display such as ":83"; None where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def real_display(display: str | None) -> str:
    """The name of the virtual display; without one the test is skipped: it shows a window."""
    if display is None:
        pytest.skip("needs Xvfb")
    return display


@pytest.fixture(scope="session")
def application(display: str | None, tmp_path_factory: pytest.TempPathFactory) -> "QGuiApplication":
    """The one Qt application of the test process, on the virtual display or without any."""
    if display is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    else:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        os.environ["DISPLAY"] = display
        os.environ["QT_SCREEN_SCALE_FACTORS"] = "dense=1.5"
    os.environ["QML_DISK_CACHE_PATH"] = str(tmp_path_factory.mktemp("qml"))  # compiled once for all windows
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
    from PySide6.QtWidgets import QApplication

    from companion.window.qt_process import make_singletons_immortal

    make_singletons_immortal()
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QApplication(["companion"])


@pytest.fixture(autouse=True)
def log_level_of_its_own() -> Iterator[None]:
    """Give back the level of the log: a talk in the terminal raises it for its whole process."""
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)
