"""Installs coqui-tts, for downloaded voices, into an environment of its own: `.venv-coqui`.

Its 1.8 GB and its own pins never touch the program's environment; it speaks from a process of its own. On Linux the
common PyTorch is built for NVIDIA's cards and brings 4 GB of CUDA. On a machine without such a card, the build for
processors alone is used, if pip finds it: its publisher keeps it in another place, which pip has to be told.
"""

import os
import shutil
from pathlib import Path

from installers import environment, machine
from installers.command import Runner
from installers.environment import LOCKED, SHOWN, install_locked, run_pip
from installers.layout import Layout
from installers.problem import CannotInstall
from installers.progress import Progress
from installers.stamp import digest

LOCK = "coqui"
CPU_LOCK = "torch-cpu"
MACHINES = ("linux-x86_64", "win32-amd64", "darwin-arm64")
"""Kinds of machine for which every package of the lock has a ready file (Python 3.11 to 3.14)."""
CUDA_NAMES = ("nvidia-", "cuda-", "triton")
"""Prefixes of the packages that PyTorch needs for NVIDIA's cards alone."""

NEEDED_BYTES = {"cpu": 4_000_000_000, "cuda": 12_000_000_000}
"""Bytes of free space for the packages (1.8 GB; 6 with CUDA, a guess), temporary files, and a reserve."""


def install(layout: Layout, runner: Runner, progress: Progress, *, gpu: str | None, repair: bool) -> None:
    """Install the missing parts of coqui-tts; raises `CannotInstall` with a sentence if that fails.

    Args:
        layout: The program's layout.
        runner: Runs pip.
        progress: Shows the steps.
        gpu: The value of `--gpu`; None is "auto".
        repair: Make a new environment.
    """
    if machine.this_machine().name not in MACHINES:
        raise CannotInstall(
            "Some of coqui-tts's packages have no files that run on this machine; the other voices do."
        )
    its_own = layout.coqui
    device = _device(runner, gpu or "auto")
    aim = f"{device} {digest([layout.lock(name) for name in ('pip', LOCK, CPU_LOCK)])}\n"
    is_there = environment.is_usable(its_own)
    if is_there and not repair and _read(its_own.stamp) == aim:
        return
    if machine.disk_free_bytes(layout.root) < NEEDED_BYTES[device]:
        raise CannotInstall(
            f"About {NEEDED_BYTES[device] / 1e9:.0f} GB of free disk space are needed in {layout.root} for coqui-tts; "
            "make room, then run the same command again."
        )
    its_own.stamp.unlink(missing_ok=True)
    if repair or not is_there:
        progress.begin(f"Python environment in {its_own.venv.name}")
        environment.make_environment(its_own, runner)
        progress.end()
    _fill(its_own, runner, progress, device)
    its_own.stamp.write_text(aim, "utf-8")
    shutil.rmtree(layout.passing, ignore_errors=True)
    progress.say("coqui-tts is installed; its voices can now be chosen.")


def _device(runner: Runner, gpu: str) -> str:
    """Return the device for PyTorch, "cuda" or "cpu"."""
    here = machine.this_machine()
    if gpu == "auto" and here.system == "linux":
        return "cuda" if machine.graphics_of(here, runner, os.environ).has_cuda_card else "cpu"
    return "cuda" if gpu == "cuda" else "cpu"


def _fill(its_own: Layout, runner: Runner, progress: Progress, device: str) -> None:
    packages = its_own.site_packages()
    assert packages is not None
    environment.remove_half_installed(packages)
    progress.begin("pip, at the locked version")
    environment.update_pip(its_own, runner)
    progress.end()
    without: tuple[str, ...] = ()
    if device == "cpu" and machine.this_machine().system == "linux":
        progress.begin("PyTorch for processors (0.2 GB)")
        found = run_pip(its_own, runner, "install", *SHOWN, *LOCKED, "-r", str(its_own.lock(CPU_LOCK)))
        progress.end("done" if found.is_good else "not found")
        if found.is_good:
            without = ("torch", *cuda_packages(its_own.lock(LOCK).read_text("utf-8")))
        else:
            progress.say(
                "Its build for graphics cards takes its place, which works without one but takes 4 GB more."
            )
    progress.begin("coqui-tts and its packages (some minutes)")
    install_locked(its_own, runner, LOCK, without)
    progress.end()


def cuda_packages(lock: str) -> tuple[str, ...]:
    """Return the packages of a lock that are for NVIDIA's cards alone."""
    return tuple(line.partition("==")[0] for line in lock.splitlines() if line.startswith(CUDA_NAMES))


def _read(stamp: Path) -> str:
    return stamp.read_text("utf-8") if stamp.is_file() else ""
