"""Windows on scripted engines, and no unexpected word from Qt or QML."""

import gc
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.channel.messages import HistoryEntry, LinesShown, MoodTraced
from companion.storage.paths import HOME_VARIABLE
from companion.values import Memory
from companion.window.companions.guide_model import DECLINED
from companion.window.talk.conversation import Link
from installers.problem import CannotInstall
from tests.fakes.engine_process import NO_LINES, NO_TRACE, FakeEngine, Run, Send, Step
from tests.fakes.pseudo_locale import LONG, MIRRORED, make_pseudo_locales
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import READY, Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from companion.window.window import CompanionWindow


@pytest.fixture(scope="module", autouse=True)
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Share no folder and no session bus with the person's desktop, nor with tests that run beside these."""
    folder = tmp_path_factory.mktemp("apart")
    folder.chmod(0o700)  # as a runtime folder has to be
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder}/no-bus")
        patch.setenv(HOME_VARIABLE, str(folder / "home"))
        yield


OF_QT_ITSELF = (
    "QUnifiedTimer::stopAnimationDriver: driver is not running",
    "DelegateModel::cancel: index out range",
)
"""Beginnings of warnings that tell of no fault of ours. The first was seen once as a window closed; nothing of ours
starts or stops an animation driver, and that Qt stops its own twice, in the frame in which the last animation ends, is
a guess. The second is about the list of files in Qt's own dialog, which is read while it is shown."""


@pytest.fixture
def quiet_qt(application: "QGuiApplication", monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail the test when Qt or QML says anything from a warning on; engines may take as long to end as they need."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    from tests.fakes.window_person import PATIENCE_S

    monkeypatch.setattr("companion.window.engine_link.CLOSE_SECONDS", PATIENCE_S)
    said: list[str] = []

    def collect(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        del context
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not text.startswith(OF_QT_ITSELF):
            said.append(text)

    former = qInstallMessageHandler(collect)
    yield
    qInstallMessageHandler(former)
    assert said == []


@pytest.fixture
def wait_until(application: "QGuiApplication") -> Callable[..., None]:
    """Return a function that lets Qt work until something is so, or fails."""
    from tests.fakes.window_person import await_in_qt

    return lambda is_so, what: await_in_qt(is_so, lambda: what)


@pytest.fixture
def open_window(
    real_display: str, quiet_qt: None, wait_until: Callable[..., None]
) -> Iterator[Callable[..., "CompanionWindow"]]:
    """Return a function that opens a window with the engine of this command, or with none for an empty one."""
    from PySide6.QtCore import QCoreApplication, QEvent, QSize
    from PySide6.QtTest import QTest

    from companion.window.window import CompanionWindow
    from tests.fakes.window_person import PATIENCE_S

    windows: list[CompanionWindow] = []

    def open_one(
        command: Sequence[str] = (),
        *,
        size: tuple[int, int] = (960, 700),
        scheme: str = "light",
        state_file: Path | None = None,
        guide: str = DECLINED,
    ) -> CompanionWindow:
        window = CompanionWindow(command, is_software=True, state_file=state_file, scheme=scheme, guide=guide)
        windows.append(window)
        window.show()
        assert QTest.qWaitForWindowExposed(window.view, round(PATIENCE_S * 1000))
        if state_file is None:
            asked = QSize(*size)
            window.view.resize(asked)
            possible = asked, asked.expandedTo(window.view.minimumSize())
            wait_until(lambda: window.view.size() in possible, f"a window of {size}")
        window.view.requestActivate()
        if command:  # what it tells is shown in a window of that size from the beginning
            window.link.start()
        return window

    gc.disable()  # as in the program: another thread that collects would destroy what is Qt's
    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(0)  # all that was made since
    gc.enable()


@pytest.fixture
def meet(
    tmp_path: Path,
    dressed: Callable[[Look], None],
    open_window: Callable[..., "CompanionWindow"],
    wait_until: Callable[..., None],
) -> Callable[..., Meeting]:
    """Return a function that opens a window on a scripted engine, and waits until the engine is ready.

    Language, letters and direction of a look are put on before; it brings its size and its colours.
    """

    def meet_one(
        *steps: Step,
        then: Sequence[Run] = (),
        history: Sequence[HistoryEntry] = (),
        trace: MoodTraced = NO_TRACE,
        lines: LinesShown = NO_LINES,
        memories: Sequence[Memory] = (),
        size: tuple[int, int] = (960, 700),
        look: Look | None = None,
        is_deaf: bool = False,
        guide: str = DECLINED,
    ) -> Meeting:
        if look is not None:
            dressed(look)
        worn = look or Look("usual", size=size)
        runs = [Run((Send(READY), *steps), is_deaf=is_deaf), *then]
        engine = FakeEngine(tmp_path, runs, history, trace, lines, memories)
        window = open_window(engine.command, size=worn.size, scheme=worn.scheme, guide=guide)
        meeting = Meeting(window, engine, wait_until)
        wait_until(lambda: meeting.window.link.link is not Link.STARTING, "an engine")
        return meeting

    return meet_one


@pytest.fixture(scope="session")
def pseudo_locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the made-up languages."""
    folder = tmp_path_factory.mktemp("pseudo-locales")
    try:
        make_pseudo_locales(folder)
    except CannotInstall as missing:
        pytest.skip(str(missing))
    return folder


@pytest.fixture
def spoken(application: "QGuiApplication", request: pytest.FixtureRequest) -> Iterator[Callable[[str], None]]:
    """Return a function that lets the window speak a language, made up or shipped."""
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    from companion.window.language import TRANSLATIONS, use_language

    locale, direction = QLocale(), application.layoutDirection()

    def speak(language: str) -> None:
        is_made_up = language in (LONG, MIRRORED)
        folder = request.getfixturevalue("pseudo_locales") if is_made_up else TRANSLATIONS
        use_language(application, language, folder)

    yield speak
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


@pytest.fixture
def dressed(
    application: "QGuiApplication", spoken: Callable[[str], None]
) -> Iterator[Callable[[Look], None]]:
    """Return a function that sets language, size of text and direction of writing for a look."""
    from PySide6.QtCore import Qt

    font = application.font()

    def dress(look: Look) -> None:
        if look.language != "en":
            spoken(look.language)
        larger = application.font()
        larger.setPointSizeF(font.pointSizeF() * look.font_scale)
        application.setFont(larger)
        if look.is_mirrored:
            application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    yield dress
    application.setFont(font)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A session bus of the test's own."""
    pytest.importorskip("jeepney", reason="needs jeepney")
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:path={tmp_path}/bus"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield
    daemon.terminate()
    daemon.communicate()
