"""Builds the language engine that set-up left for quiet time, while the program runs; the next start uses it.

`start.py` runs it in a process of its own, which the system lets work only while the processor is free. It ends at once
if there is nothing to build or another process builds already. An installation takes precedence: the build is
interrupted and continues afterwards. `build/engine.log` records its steps.
"""

import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from installers.alone import after_all_others, alone, is_waited_for  # noqa: E402
from installers.command import ChildProcesses, Runner, SetAside  # noqa: E402
from installers.layout import THIS, Layout  # noqa: E402
from installers.progress import Progress  # noqa: E402
from installers.set_up import install_engine, interrupt  # noqa: E402
from installers.stamp import read_stamp, write_stamp  # noqa: E402

PARALLEL = "CMAKE_BUILD_PARALLEL_LEVEL"


def main() -> int:
    """Build the engine that set-up left."""
    signal.signal(signal.SIGTERM, interrupt)
    give_way()
    os.environ[PARALLEL] = str(os.cpu_count() or 1)
    with (
        alone(THIS.quiet_build_lock, sys.exit),
        (THIS.build / "engine.log").open("w", encoding="utf-8") as log,
    ):
        progress = Progress(log, time.monotonic)
        build(THIS, quiet_runner(THIS, progress), progress)
    return 0


def quiet_runner(layout: Layout, progress: Progress) -> ChildProcesses:
    """Return a runner whose programs are ended while another process waits to install something."""
    return ChildProcesses(
        progress, layout.build / "engine-output.log", lambda: is_waited_for(layout.set_up_lock)
    )


def build(layout: Layout, runner: Runner, progress: Progress) -> None:
    """Build the engine that the stamp leaves for later, and record the result in the stamp."""
    is_done = False
    while not is_done:
        with after_all_others(layout.set_up_lock), suppress(SetAside):
            _build(layout, runner, progress)
            is_done = True


def _build(layout: Layout, runner: Runner, progress: Progress) -> None:
    stamp = read_stamp(layout.stamp)
    if stamp is None or not stamp.to_build:
        return
    made = install_engine(layout, runner, progress, stamp.gpu, is_built_now=True)
    shutil.rmtree(layout.passing, ignore_errors=True)
    write_stamp(layout.stamp, replace(stamp, engine=made.name, instructions=made.instructions, to_build=""))


def give_way() -> None:
    """Let this process and its children work only while nothing else wants the processor.

    Some Linux kernels first divide the processor among sessions (sched(7), autogroups), so this process's session must
    give way as well.
    """
    if sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        with suppress(OSError):  # a kernel without autogroups
            Path("/proc/self/autogroup").write_text("19")
    elif sys.platform != "win32":  # there it gets its priority class at its start
        os.nice(19)


if __name__ == "__main__":
    sys.exit(main())
