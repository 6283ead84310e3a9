"""Runs every check in order, each to its end whatever the others said, and sums them up.

The groups of tests do not overlap: a test that needs several things runs in the first group that names one of
them, and all groups but the plain one have a screen and a sound card made of software.
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
from installers.command import ChildProcesses, clean_environment
from installers.layout import THIS, Layout
from installers.problem import CannotInstall
from installers.progress import Progress
from installers.set_up import INTERRUPTED_STATUS, Wishes, bring_up

CHECK_SECONDS = 1500.0
"""A check that takes longer hangs; it is ended and has failed. The longest (real models) takes 570 s of two cores that
have nothing else to do."""

NO_TESTS_STATUS = 5
"""pytest's status when a group has no tests."""

HEAVY = "heavy"
"""The marker of the tests of the optional heavy parts."""
HEAVY_VARIABLE = "COMPANION_TEST_HEAVY"
"""Set to 1, it adds those, and installs coqui-tts for them."""


@dataclass(frozen=True, slots=True)
class Check:
    """One program to run; it passes when its status is 0."""

    name: str
    arguments: tuple[str, ...]
    """Of the environment's Python."""
    report: str = ""
    """For pytest: the name of the file it counts its tests in."""
    needs_stage: bool = False
    """Whether it wants a screen and a sound card."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many went how."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    @property
    def is_good(self) -> bool:
        """Whether nothing failed."""
        return self.failed == 0

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


GROUPS = ("device", "window", "model", "slow")
"""Markers of the tests that need more than the plain run, in the order of the groups."""


def marker_expression(group: str) -> str:
    """Say in pytest's words which tests belong to a group: those marked so and not in an earlier group."""
    earlier = [HEAVY, *GROUPS[: GROUPS.index(group)]] if group in GROUPS else []
    return group if not earlier else f"{group} and not ({' or '.join(earlier)})"


def checks(*, with_heavy: bool) -> tuple[Check, ...]:
    """List the checks in order, the quick ones first."""
    static = (
        Check("ruff check", ("-m", "ruff", "check", ".")),
        Check("ruff format", ("-m", "ruff", "format", "--check", ".")),
        Check("mypy", ("-m", "mypy", "-p", "companion", "-p", "tests", "-p", "installers")),
        Check(
            "import-linter",
            ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
        ),
    )
    groups = (*GROUPS, HEAVY) if with_heavy else GROUPS
    marked = (
        _pytest(f"tests: {group}", group, "-m", marker_expression(group), needs_stage=True)
        for group in groups
    )
    return (*static, _pytest("tests", "plain", "-n", "2"), *marked)


def _pytest(name: str, report: str, *arguments: str, needs_stage: bool = False) -> Check:
    return Check(name, ("-m", "pytest", "-q", "-rs", *arguments), report, needs_stage)


def count_in(report: Path) -> Count | None:
    """Read pytest's count from its JUnit file; None when it wrote none."""
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
    """Turn a check's end into a count: a tool counts as one, pytest by its tests; nothing fails silently."""
    if not check.report:
        return Count(passed=1) if status == 0 else Count(failed=1)
    if status == NO_TESTS_STATUS:
        return Count()
    if counted is None:
        return Count(failed=1)
    return counted if status == 0 or counted.failed else counted + Count(failed=1)


def run_check(layout: Layout, check: Check, leads_to_stage: Mapping[str, str]) -> Count:
    """Run one check with its output shown."""
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
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGKILL) if os.name == "posix" else child.kill()
            child.wait()
    return judge(check, status, count_in(report))


def set_stage(stack: ExitStack, *, is_wanted: bool) -> dict[str, str]:
    """Raise the screen and the sound card, and say which of them is missing."""
    if not is_wanted or sys.platform != "linux":
        return {}
    screen = stack.enter_context(stage.virtual_screen())
    sound = stack.enter_context(stage.virtual_sound())
    if not screen:
        print("There is no virtual screen (Xvfb); tests of the window may be skipped.")
    if not sound:
        print("There is no virtual sound card (PulseAudio); tests of sound may be skipped.")
    return screen | sound


def run_all(layout: Layout, chosen: Sequence[Check]) -> Count:
    """Run the checks one after another, then say what each one came to and, last, all together."""
    started = time.monotonic()
    results: list[tuple[Check, Count, float]] = []
    with ExitStack() as stack:
        leads_to_stage = set_stage(stack, is_wanted=any(check.needs_stage for check in chosen))
        for check in chosen:
            print(f"\n--- {check.name}", flush=True)
            begun = time.monotonic()
            count = run_check(layout, check, leads_to_stage)
            results.append((check, count, time.monotonic() - begun))
    print("\n--- summary")
    for check, count, seconds in results:
        print(f"{'ok    ' if count.is_good else 'FAILED'}  {check.name:<16} {count!s:<36} {seconds:6.1f} s")
    whole = sum((count for _, count, _ in results), Count())
    print(f"{whole} in {time.monotonic() - started:.1f}s", flush=True)
    return whole


def main(arguments: Sequence[str]) -> int:
    """Set up, run the checks, and return 0 only when all of them passed."""
    everything = checks(with_heavy=os.environ.get(HEAVY_VARIABLE) == "1")
    described = argparse.ArgumentParser(
        prog="installers/test.py", description="Sets up what the checks need and runs every one of them."
    )
    described.add_argument(
        "--no-system-packages", action="store_true", help="never call the system's installer"
    )
    described.add_argument(
        "--only", action="append", metavar="NAME", help="run only this check; may be repeated"
    )
    asked = described.parse_args(arguments)
    chosen = [check for check in everything if asked.only is None or check.name in asked.only]
    if not chosen:
        print("There is no such check; there are: " + ", ".join(check.name for check in everything))
        return 2
    progress = Progress(sys.stdout, time.monotonic)
    try:
        wishes = Wishes(
            for_tests=True,
            with_system_packages=not asked.no_system_packages,
            with_coqui=any(check.report == HEAVY for check in chosen),
        )
        bring_up(THIS, ChildProcesses(progress, THIS.log), progress, wishes)
        return 0 if run_all(THIS, chosen).is_good else 1
    except CannotInstall as problem:
        progress.say(str(problem))
        return 1
    except KeyboardInterrupt:
        progress.say("Interrupted.")
        return INTERRUPTED_STATUS
