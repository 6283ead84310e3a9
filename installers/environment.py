"""Makes the Python environment `.venv`, repairs an interrupted one, and fills it from the locks.

Every package is checked by its hash and comes as a ready file; nothing is resolved or compiled here.
"""

import importlib.util
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from installers.command import Answer, Runner
from installers.layout import Layout
from installers.machine import Machine
from installers.pip_output import reason_in
from installers.problem import CannotInstall

LOCKED = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
"""Options of pip: the locks are complete and every package is a ready file, so pip decides nothing."""

SHOWN = ("--progress-bar", "raw")
"""Options that make pip print a download's progress line by line; the locked pip has them, older ones may not."""


def can_make_environments() -> bool:
    """Return True if this Python can fill a new environment; Debian keeps that in a package of its own."""
    return importlib.util.find_spec("ensurepip") is not None and importlib.util.find_spec("venv") is not None


def is_usable(layout: Layout) -> bool:
    """Return True if the environment's Python exists and is still the version that its packages are for."""
    packages = layout.site_packages()
    if packages is None or not layout.python.is_file() or not (packages / "pip").is_dir():
        return False
    if os.name == "nt":
        return base_of(layout.venv / "pyvenv.cfg")
    behind = re.search(r"3\.\d+", layout.python.resolve().name)
    return behind is None or f"python{behind[0]}" == packages.parent.name


def base_of(configuration: Path) -> bool:
    """Return True if the Python that an environment was made from still exists."""
    lines = configuration.read_text("utf-8").splitlines() if configuration.is_file() else []
    homes = [
        value.strip() for key, _, value in (line.partition("=") for line in lines) if key.strip() == "home"
    ]
    return any(Path(home).is_dir() for home in homes)


def make_environment(layout: Layout, runner: Runner) -> None:
    """Make a new `.venv`; raises `CannotInstall` if Python cannot."""
    made = runner.run([sys.executable, "-m", "venv", "--clear", str(layout.venv)])
    if not made.is_good or not is_usable(layout):
        raise CannotInstall(f"Python could not make the folder {layout.venv}; {_details(made, layout)}")


def remove_half_installed(site_packages: Path) -> tuple[str, ...]:
    """Forget packages whose installation was interrupted, so that pip installs them again; return their names.

    pip writes RECORD, the list of a package's files, last, but considers a package without one complete.
    """
    cut_off = [
        folder
        for folder in sorted(site_packages.glob("*.dist-info"))
        if not (folder / "RECORD").is_file() or (folder / "RECORD").stat().st_size == 0
    ]
    for remains in {*cut_off, *site_packages.glob("~*")}:  # "~" marks what pip was about to replace
        shutil.rmtree(remains) if remains.is_dir() else remains.unlink()
    return tuple(folder.name.removesuffix(".dist-info") for folder in cut_off)


def left_out(needs: Mapping[str, Mapping[str, str]], machine: Machine) -> tuple[str, ...]:
    """Return the locked packages that have no file for this machine, sorted.

    A machine of unknown age counts as new enough; pip then decides.
    """
    return tuple(sorted(name for name, where in needs.items() if not _runs(where.get(machine.name), machine)))


def _runs(oldest: str | None, machine: Machine) -> bool:
    if oldest is None:
        return False
    major, minor = oldest.split(".")
    return machine.age is None or machine.age >= (int(major), int(minor))


def read_needs(path: Path) -> dict[str, dict[str, str]]:
    """Read the system requirements of demanding packages."""
    needs: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    return needs


def lock_without(lock: str, names: Iterable[str]) -> str:
    """Return a lock's text without these packages and their hashes."""
    unwanted = set(names)
    kept: list[str] = []
    is_kept = True
    for line in lock.splitlines(keepends=True):
        if not line[:1].isspace():
            is_kept = line.partition("==")[0].strip() not in unwanted
        if is_kept:
            kept.append(line)
    return "".join(kept)


def install_locked(
    layout: Layout, runner: Runner, lock: str, without: Sequence[str] = (), flags: Sequence[str] = ()
) -> None:
    """Install one lock's packages, except those named; raises `CannotInstall` with pip's reason."""
    path = layout.lock(lock)
    if without:
        layout.build.mkdir(exist_ok=True)
        path = layout.build / f"{lock}-for-this-machine.txt"
        path.write_text(lock_without(layout.lock(lock).read_text("utf-8"), without), "utf-8")
    installed = run_pip(layout, runner, "install", *SHOWN, *LOCKED, *flags, "-r", str(path))
    if not installed.is_good:
        raise CannotInstall(
            f"The packages of {lock}.txt could not be installed; {_details(installed, layout)}"
        )


def update_pip(layout: Layout, runner: Runner) -> None:
    """Install the locked pip by means of the one that came with Python, which may know fewer options."""
    updated = run_pip(layout, runner, "install", *LOCKED, "-r", str(layout.lock("pip")))
    if not updated.is_good:
        raise CannotInstall(f"pip could not be brought up to date; {_details(updated, layout)}")


def run_pip(
    layout: Layout, runner: Runner, *arguments: str, added: Mapping[str, str] | None = None
) -> Answer:
    """Run the environment's pip, with its temporary files in a place that a later start clears."""
    passing: dict[str, str] = {}
    if os.name == "posix":  # on Windows the build's paths would grow too long there
        layout.passing.mkdir(parents=True, exist_ok=True)
        passing["TMPDIR"] = str(layout.passing)
    command = [str(layout.python), "-m", "pip", *arguments, "--disable-pip-version-check", "--no-input"]
    return runner.run(command, passing | dict(added or {}))


def _details(answer: Answer, layout: Layout) -> str:
    lines = answer.output.strip().splitlines()
    reason = reason_in(answer.output) or (
        lines[-1].strip() if lines else f"it ended with status {answer.status}"
    )
    advice = (
        "check the network and the free disk space, then run the same command again; it goes on from here"
    )
    return f"{advice}. The reason given was: {reason} (everything it said is in {layout.log})"


def link_program(layout: Layout) -> None:
    """Make the environment find the program in the repository, and add the command `companion` to it."""
    packages = layout.site_packages()
    assert packages is not None
    (packages / "companion.pth").write_text(f"{layout.root}\n", "utf-8")
    if os.name == "nt":
        command = f'@"{layout.python}" -m companion %*\r\n'
        (layout.scripts / "companion.cmd").write_text(command, "utf-8")
        return
    script = layout.scripts / "companion"
    script.write_text(f'#!/bin/sh\nexec "{layout.python}" -m companion "$@"\n', "utf-8")
    script.chmod(0o755)
