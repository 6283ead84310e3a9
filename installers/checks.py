"""Runs the checks one after another, each to its end whatever the others found, and sums them up.

There are three extents: the quick one (for users), the quick one with the window's tests (for every change), and all.
The groups of tests of all do not overlap: a test that needs several things runs in the first group that names one of
them. Groups that need a screen or a sound card get simulated ones.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from installers import stage
from installers.alone import alone
from installers.command import ChildProcesses, clean_environment, end_with_its_children
from installers.layout import THIS, Layout
from installers.problem import CannotInstall
from installers.progress import Progress
from installers.set_up import INTERRUPTED_STATUS, Wishes, bring_up, interrupt

CHECK_SECONDS = 3600.0
"""Seconds after which a check counts as hung; it is ended and has failed.

The longest check takes a tenth of it if nothing else runs. A single test that hangs is ended sooner
(``faulthandler_timeout`` in pyproject.toml).
"""

NO_TESTS_STATUS = 5
"""Status of pytest if it found no tests."""

HEAVY_VARIABLE = "COMPANION_TEST_HEAVY"
"""Environment variable; set to 1, it adds the tests of the optional heavy parts to all, and installs coqui-tts for
them.
"""


@dataclass(frozen=True, slots=True)
class Check:
    """One program to run; it passes when its status is 0."""

    name: str
    arguments: tuple[str, ...]
    """Arguments of the environment's Python."""
    report: str = ""
    """For pytest: name of the file that gets the counts of its tests."""
    needs_stage: bool = False
    """True if it needs a screen and a sound card."""


@dataclass(frozen=True, slots=True)
class Count:
    """Numbers of passed, failed and skipped tests."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    @property
    def is_good(self) -> bool:
        """True if nothing failed."""
        return self.failed == 0

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


GROUPS = {
    "heavy": ("heavy",),
    "device": ("device",),
    "window": ("window",),
    "models": ("model", "slow"),
}
"""Markers of the tests of each group that needs more than the plain run.

A test belongs to the first group that names one of its markers.
"""
LABORATORY = "tests/lab"
"""Folder of the program's measurements, with tests of its own; the plain ones of these run with all."""
HEAVY = "heavy"
SMOKE = "smoke"
"""Marker of a short test of each real part, run by default; each of these tests belongs to a group as well."""


def marker_expression(group: str) -> str:
    """Return the pytest expression for the markers of a group."""
    if group == SMOKE:
        return SMOKE
    earlier = [marker for markers in list(GROUPS.values())[: list(GROUPS).index(group)] for marker in markers]
    own = " or ".join(GROUPS[group])
    return f"({own}) and not ({' or '.join(earlier)})" if earlier else own


def files_of(root: Path, group: str) -> tuple[str, ...]:
    """Return the files with tests of a group, so that no others are loaded: loading all takes half a minute."""
    marks = [f"mark.{marker}" for marker in GROUPS.get(group, (group,))]
    return tuple(
        str(file.relative_to(root))
        for file in sorted((root / "tests").rglob("test_*.py"))
        if any(mark in file.read_text("utf-8") for mark in marks)
    )


_PARALLEL = ("-n", "logical", "--max-worker-restart", "0", "--dist", "loadfile")
"""One worker for each thread of the processor; the tests of a file share a worker, and what they load.

A worker that dies is not replaced: the tests that it leaves would be waited for until the check is ended.
"""


def checks(
    *, all_of_them: bool = False, with_window: bool = False, with_heavy: bool = False
) -> tuple[Check, ...]:
    """Return the checks in order, the quick ones first."""
    static = (
        Check("ruff check", ("-m", "ruff", "check", ".")),
        Check("ruff format", ("-m", "ruff", "format", "--check", ".")),
        Check("mypy", ("-m", "mypy", "-p", "companion", "-p", "tests", "-p", "installers")),
        Check(
            "import-linter",
            ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
        ),
    )
    plain = [_pytest("tests", "plain", "-n", "logical", f"--ignore={LABORATORY}")]
    if all_of_them:
        plain.append(_pytest("tests: lab", "lab", "-n", "logical", LABORATORY))
    groups = ["window", "models", "device"] if all_of_them else [SMOKE, *(["window"] if with_window else [])]
    if with_heavy:
        groups.append(HEAVY)
    return (*static, *plain, *map(_group, groups))


def _group(name: str) -> Check:
    at_once = () if name == "device" else _PARALLEL  # one sound server, in real time
    arguments = ("-m", marker_expression(name), *at_once, *files_of(THIS.root, name))
    return _pytest(f"tests: {name}", name, *arguments, needs_stage=True)


def _pytest(name: str, report: str, *arguments: str, needs_stage: bool = False) -> Check:
    return Check(name, ("-m", "pytest", "-q", "-rs", *arguments), report, needs_stage)


def count_in(report: Path) -> Count | None:
    """Read pytest's counts from its JUnit file, or return None if it wrote none."""
    try:
        suites = ElementTree.parse(report).getroot().iter("testsuite")
    except (OSError, ElementTree.ParseError):
        return None
    whole = Count()
    for suite in suites:
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped = int(suite.get("skipped", 0))
        whole += Count(int(suite.get("tests", 0)) - failed - skipped, failed, skipped)
    return whole


def judge(check: Check, status: int, counted: Count | None) -> Count:
    """Return the count of a finished check: one for a tool, its tests for pytest; nothing fails silently."""
    if not check.report:
        return Count(passed=1) if status == 0 else Count(failed=1)
    if status == NO_TESTS_STATUS:
        return Count()
    if counted is None:
        return Count(failed=1)
    return counted if status == 0 or counted.failed else counted + Count(failed=1)


def run_check(layout: Layout, check: Check, leads_to_stage: Mapping[str, str]) -> Count:
    """Run one check and show its output."""
    report = layout.build / "reports" / f"{check.report}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    reporting = (f"--junitxml={report}",) if check.report else ()
    child = subprocess.Popen(
        [str(layout.python), *check.arguments, *reporting],
        cwd=layout.root,
        env=clean_environment(os.environ, leads_to_stage if check.needs_stage else None),
        start_new_session=os.name == "posix",
    )
    try:
        status = child.wait(CHECK_SECONDS)
    except subprocess.TimeoutExpired:
        print(f"{check.name} took longer than {CHECK_SECONDS:.0f} s and was ended.")
        status = 1
    finally:
        end_with_its_children(child)
    return judge(check, status, count_in(report))


def set_stage(stack: ExitStack, *, is_wanted: bool) -> dict[str, str]:
    """Start the simulated screen and sound card, and report which of them is missing."""
    if not is_wanted or sys.platform != "linux":
        return {}
    screen = stack.enter_context(stage.virtual_screen())
    sound = stack.enter_context(stage.virtual_sound())
    if not screen:
        print("There is no virtual screen (Xvfb): the tests of the window are skipped.")
    if not sound:
        print("There is no virtual sound card (PulseAudio): the tests of sound devices are skipped.")
    return screen | sound


def run_all(layout: Layout, chosen: Sequence[Check]) -> Count:
    """Run the checks one after another, then report the result of each one and, last, the total."""
    started = time.monotonic()
    results: list[tuple[Check, Count, float]] = []
    with ExitStack() as stack:
        leads_to_stage = set_stage(stack, is_wanted=any(check.needs_stage for check in chosen))
        for number, check in enumerate(chosen, start=1):
            print(f"\n--- {number} of {len(chosen)}: {check.name}", flush=True)
            begun = time.monotonic()
            count = run_check(layout, check, leads_to_stage)
            results.append((check, count, time.monotonic() - begun))
    print("\n--- summary")
    for check, count, seconds in results:
        print(f"{'ok    ' if count.is_good else 'FAILED'}  {check.name:<16} {count!s:<36} {seconds:6.1f} s")
    whole = sum((count for _, count, _ in results), Count())
    print(f"{whole} in {time.monotonic() - started:.1f}s", flush=True)
    return whole


def refuse() -> None:
    """Raise `CannotInstall`: two runs would write the same reports and slow each other down."""
    raise CannotInstall(
        "The checks are running in this folder already; start them again when they have ended."
    )


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    described = argparse.ArgumentParser(
        prog="installers/test.py",
        description="Install what the checks need, then run them: style, types, fast tests and a smoke test.",
    )
    described.add_argument(
        "--window", action="store_true", dest="with_window", help="also run the tests of the window"
    )
    described.add_argument("--all", action="store_true", dest="all_of_them", help="run all tests")
    described.add_argument(
        "--no-system-packages", action="store_true", help="do not install packages of the operating system"
    )
    described.add_argument(
        "--only", action="append", metavar="NAME", help="run only this check; may be repeated"
    )
    return described


def main(arguments: Sequence[str]) -> int:
    """Set up, run the checks, and return 0 only if all of them passed."""
    asked = parser().parse_args(arguments)
    with_heavy = os.environ.get(HEAVY_VARIABLE) == "1"
    chosen = checks(all_of_them=asked.all_of_them, with_window=asked.with_window, with_heavy=with_heavy)
    if asked.only is not None:
        there = {check.name: check for check in (*chosen, *map(_group, (SMOKE, *GROUPS)))}
        unknown = [name for name in asked.only if name not in there]
        if unknown:
            print(f"There is no check {', '.join(unknown)}; there are: {', '.join(there)}")
            return 2
        chosen = tuple(check for name, check in there.items() if name in asked.only)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    progress = Progress(sys.stdout, time.monotonic)
    wishes = Wishes(
        for_tests=True,
        is_built_now=True,  # continues an unfinished build
        with_system_packages=not asked.no_system_packages,
        with_coqui=any(check.report == HEAVY for check in chosen),
    )
    try:
        with alone(THIS.build / "checks.lock", refuse):
            bring_up(THIS, ChildProcesses(progress, THIS.log), progress, wishes)
            return 0 if run_all(THIS, chosen).is_good else 1
    except CannotInstall as problem:
        progress.say(str(problem))
        return 1
    except KeyboardInterrupt:
        progress.say("Interrupted.")
        return INTERRUPTED_STATUS
