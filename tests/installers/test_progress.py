import io

from installers.progress import QUIET_SECONDS, Progress
from tests.fakes.terminal import Clock, Terminal


def test_a_terminal_shows_time_and_activity_on_one_live_line() -> None:
    terminal, clock = Terminal(), Clock()
    progress = Progress(terminal, clock)
    progress.begin("Packages")

    clock.now += 65
    progress.show("fetching numpy")

    assert terminal.getvalue().split("\r")[-1] == "   1 min 05 s  fetching numpy"
    assert terminal.getvalue().count("\n") == 1


def test_a_live_line_leaves_nothing_behind() -> None:
    terminal, clock = Terminal(), Clock()
    progress = Progress(terminal, clock)
    progress.begin("Packages")
    progress.show("fetching something with a long name")

    progress.end()

    last_line = terminal.getvalue().splitlines()[-1]
    assert last_line == "   done (0 s)"


def test_a_log_gets_a_line_only_now_and_then() -> None:
    log, clock = io.StringIO(), Clock()
    progress = Progress(log, clock)
    progress.begin("Build")

    for _ in range(int(QUIET_SECONDS) * 2):
        clock.now += 1
        progress.show("compiling")

    assert log.getvalue().splitlines() == ["1. Build", "   20 s  compiling", "   40 s  compiling"]


def test_steps_are_counted() -> None:
    log = io.StringIO()
    progress = Progress(log, Clock())

    for title in ("One", "Two"):
        progress.begin(title)
        progress.end()

    assert [line for line in log.getvalue().splitlines() if line[0].isdigit()] == ["1. One", "2. Two"]
