"""The course of an installation: it installs the missing parts, step by step, then starts the program.

Each step can be interrupted and repeated: the stamp is removed first and written last, so that only a complete
installation has one. A second start reads the stamp and does nothing else.
"""

import argparse
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from installers import (
    coqui,
    engine,
    environment,
    machine,
    processor,
    start,
    starter_models,
    system_packages,
    uninstall,
)
from installers.alone import alone
from installers.command import ChildProcesses, Runner
from installers.layout import THIS, Layout
from installers.problem import CannotInstall
from installers.progress import Progress
from installers.stamp import Part, Stamp, Wanted, digest, parts_to_do, read_stamp, write_stamp

NEEDED_BYTES = 3_000_000_000
"""Bytes of free space for packages (1.3 GB), the engine's build (1.1 GB while it lasts) and a reserve."""

INTERRUPTED_STATUS = 130
"""Exit status that shells report for a program ended by Ctrl-C."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The user's options on the command line."""

    gpu: str | None = None
    """One of `engine.GPUS`; None leaves an installed engine as it is."""
    for_tests: bool = False
    """True to install the packages of the checks too."""
    with_system_packages: bool = True
    """True if the system's own installer may be used."""
    repair: bool = False
    """True to make a new environment, whatever the stamp says; an engine built before is used again."""
    with_models: bool = True
    """True to fetch the starter language model, here or in the window."""
    language_model: str = ""
    """Name of another model to fetch in its place, or `starter_models.BEST`; "" for none."""
    with_coqui: bool = False
    """True to install coqui-tts too, for downloaded voices."""
    is_built_now: bool = False
    """True to build a language engine at once, while the user waits; otherwise a ready one serves until quiet time."""


def wanted(layout: Layout, wishes: Wishes) -> Wanted:
    """Return the required state of the installation."""
    return Wanted(
        root=str(layout.root),
        run_lock=digest([layout.lock(name) for name in ("pip", "run", "files-only")]),
        test_lock=digest([layout.lock(name) for name in ("test", engine.XLLAMACPP)])
        if wishes.for_tests
        else "",
        engine_lock=digest([layout.lock(name) for name in ("build", "llama-cpp-python", "xllamacpp")]),
        gpu=wishes.gpu,
        processor=" ".join(processor.sets_for(machine.this_machine())[0].cmake_args),
        is_built_now=wishes.is_built_now,
    )


def set_up(layout: Layout, runner: Runner, progress: Progress, wishes: Wishes) -> None:
    """Install the missing parts; raises `CannotInstall` with a sentence if that fails."""
    if not what_to_do(layout, wishes):
        return

    def say_who_works() -> None:
        progress.say(
            "Something is being installed in this folder already; this goes on when that has ended (Ctrl-C: not)."
        )

    with alone(layout.set_up_lock, say_who_works):
        to_do = what_to_do(layout, wishes)
        if to_do:
            _set_up(layout, runner, progress, wishes, to_do)


def what_to_do(layout: Layout, wishes: Wishes) -> frozenset[Part]:
    """Return the missing parts, according to the stamp."""
    return parts_to_do(_stamp(layout, wishes), wanted(layout, wishes))


def _stamp(layout: Layout, wishes: Wishes) -> Stamp | None:
    return read_stamp(layout.stamp) if environment.is_usable(layout) and not wishes.repair else None


def _set_up(
    layout: Layout, runner: Runner, progress: Progress, wishes: Wishes, to_do: frozenset[Part]
) -> None:
    stamp = _stamp(layout, wishes)
    aim = wanted(layout, wishes)
    progress.say("Setting Companion up. This may be interrupted (Ctrl-C) and goes on when started again.")
    if machine.disk_free_bytes(layout.root) < NEEDED_BYTES:
        raise CannotInstall(
            f"About {NEEDED_BYTES / 1e9:.0f} GB of free disk space are needed in {layout.root}; "
            "make room, then run the same command again."
        )
    layout.log.unlink(missing_ok=True)
    shutil.rmtree(layout.passing, ignore_errors=True)
    added = install_system_packages(runner, progress, wishes)
    layout.stamp.unlink(missing_ok=True)
    if Part.PACKAGES in to_do:
        if wishes.repair or not environment.is_usable(layout):
            progress.begin(f"Python environment in {layout.venv.name}")
            environment.make_environment(layout, runner)
            progress.end()
        install_packages(layout, runner, progress, "test" if wishes.for_tests else "run")
        if wishes.for_tests:  # the tests check that both engines keep the same contract
            install_ready_engine(layout, runner, progress)
    gpu = wishes.gpu or (stamp.gpu if stamp else "auto")
    if Part.ENGINE in to_do:
        installed = install_engine(layout, runner, progress, gpu, is_built_now=wishes.is_built_now)
    else:
        assert stamp is not None
        installed = InstalledEngine(stamp.engine, stamp.instructions, stamp.to_build)
    write_stamp(
        layout.stamp,
        Stamp(
            root=aim.root,
            run_lock=aim.run_lock,
            test_lock=aim.test_lock or (stamp.test_lock if stamp and Part.PACKAGES not in to_do else ""),
            engine_lock=aim.engine_lock,
            gpu=gpu,
            engine=installed.name,
            processor=aim.processor,
            instructions=installed.instructions,
            to_build=installed.to_build,
            system_packages=(*(stamp.system_packages if stamp else ()), *added),
        ),
    )
    shutil.rmtree(layout.passing, ignore_errors=True)
    progress.say("Companion is set up.")


def install_system_packages(runner: Runner, progress: Progress, wishes: Wishes) -> tuple[str, ...]:
    """Install the missing system packages, if that is allowed; return those that were installed."""
    if not system_packages.on_debian():
        return ()
    names = system_packages.wanted_packages(
        has_compiler=machine.has_compiler("linux", runner),
        with_pulse=system_packages.uses_pulse(os.environ),
        for_tests=wishes.for_tests,
        with_east_asian=system_packages.is_east_asian(os.environ),
    )
    missing = system_packages.missing_packages(names, runner)
    if not missing:
        return ()
    privilege = system_packages.find_privilege(runner).prefix if wishes.with_system_packages else None
    lacking = missing
    if privilege is not None:
        progress.begin(f"System packages: {', '.join(missing)}")
        lacking = system_packages.install(missing, privilege, runner)
        progress.end("done" if not lacking else "not all could be installed")
    if lacking:
        progress.say(
            "Some system packages are missing; it goes on with what works without them. To get them, type:\n"
            f"   {system_packages.line_to_type(lacking)}"
        )
    return tuple(name for name in missing if name not in lacking)


def install_packages(layout: Layout, runner: Runner, progress: Progress, lock: str) -> None:
    """Fill the environment with the packages of a lock, and repair interrupted ones."""
    packages = layout.site_packages()
    assert packages is not None
    cut_off = environment.remove_half_installed(packages)
    if cut_off:
        progress.say(f"Left over from an interruption, installed again: {', '.join(cut_off)}")
    here = machine.this_machine()
    without = environment.left_out(environment.read_needs(layout.needs), here)
    if without:
        progress.say(
            f"No files that run on this machine: {', '.join(without)}; what they do will be missing."
        )
    progress.begin("pip, at the locked version")
    environment.update_pip(layout, runner)
    progress.end()
    progress.begin("Packages: speech, window, sound, storage (0.5 GB; a few minutes the first time)")
    environment.install_locked(layout, runner, lock, without)
    environment.install_locked(layout, runner, "files-only")
    progress.end()
    environment.link_program(layout)


@dataclass(frozen=True, slots=True)
class InstalledEngine:
    """The installed language engine."""

    name: str
    """Name of the build, or "xllamacpp"."""
    instructions: str = ""
    to_build: str = ""
    """Name of the build that is to replace it later; "" for none."""


def install_engine(
    layout: Layout, runner: Runner, progress: Progress, gpu: str, *, is_built_now: bool
) -> InstalledEngine:
    """Install the best language engine that works on this machine; a build of minutes runs now or later."""
    here = machine.this_machine()
    can_build = machine.has_compiler(here.system, runner)
    choice = engine.choose_gpu(gpu, machine.graphics_of(here, runner, os.environ))
    progress.say(choice.sentence)
    if not can_build:
        progress.say("There is no C++ compiler here; the ready-made engine xllamacpp takes its place.")
    builds = engine.candidates(engine.read_builds(layout.catalog), choice.gpu, has_compiler=can_build)
    for build in builds:
        for variant in engine.built_with(build, processor.sets_for(here)):
            if variant.kind == "source" and not is_built_now and not engine.built_wheel(layout, variant):
                progress.say(
                    "A faster engine is built for this computer in quiet time; a ready-made one serves until then."
                )
                engine.remove_engine(layout, runner)
                install_ready_engine(layout, runner, progress)
                return InstalledEngine(engine.XLLAMACPP, to_build=build.name)
            made_for = f", for {variant.instructions}" if variant.instructions else ""
            progress.begin(
                f"Language engine {build.name}{made_for} (built here: about 3 minutes on two cores)"
            )
            folder = engine.install_engine(layout, runner, variant)
            if folder is None:
                progress.end("this did not work")
                break  # a build with fewer instructions would fail as well
            if engine.prove_engine(layout, runner, folder):
                engine.use_engine(layout, runner, folder)
                progress.end()
                return InstalledEngine(build.name, variant.instructions)
            progress.end("it is built, but does not decode here")
        progress.say(
            f"The language engine {build.name} could not be had (see {layout.log}); the next best is tried."
        )
    engine.remove_engine(layout, runner)
    install_ready_engine(layout, runner, progress)
    return InstalledEngine(engine.XLLAMACPP)


def install_ready_engine(layout: Layout, runner: Runner, progress: Progress) -> None:
    """Install the engine that comes as a ready file."""
    progress.begin("Language engine xllamacpp")
    environment.install_locked(layout, runner, engine.XLLAMACPP)
    progress.end()


def check_environments_can_be_made(runner: Runner, progress: Progress, wishes: Wishes) -> None:
    """Ensure that Python can make environments, on Debian by its extra package; otherwise raise with what to type."""
    if environment.can_make_environments():
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if system_packages.on_debian() and wishes.with_system_packages:
        privilege = system_packages.find_privilege(runner).prefix
        if privilege is not None:
            progress.begin(f"System package {package}")
            lacking = system_packages.install([package], privilege, runner)
            progress.end("done" if not lacking else "it could not be installed")
            if not lacking:
                return
    raise CannotInstall(
        "This Python cannot make environments, because `ensurepip` is missing. On Debian and Ubuntu type\n"
        f"   {system_packages.line_to_type([package])}\n"
        "and run this again; elsewhere install Python from https://www.python.org/downloads/."
    )


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    described = argparse.ArgumentParser(
        prog="installers/run.py",
        description="Install Companion if needed, then start it.",
        epilog="Example: `installers/run.py -- talk --text` starts `companion talk --text`.",
    )
    described.add_argument(
        "--gpu", choices=engine.GPUS, help="graphics card to use for the language model; at first: auto"
    )
    described.add_argument("--repair", action="store_true", help="reinstall the Python packages")
    described.add_argument(
        "--with",
        dest="extras",
        choices=(coqui.LOCK,),
        action="append",
        default=[],
        help="also install coqui-tts, for the voice XTTS (1.8 GB)",
    )
    models = described.add_mutually_exclusive_group()
    models.add_argument(
        "--model",
        default="",
        metavar="NAME",
        help="download this language model instead of the default; “best”: the best one for this computer",
    )
    models.add_argument(
        "--no-models",
        action="store_true",
        help="do not download the language model (1.1 GB) and the voices (0.2 GB)",
    )
    described.add_argument(
        "--set-up-only", action="store_true", help="install only; do not start the program"
    )
    described.add_argument(
        "--no-system-packages", action="store_true", help="do not install packages of the operating system"
    )
    described.add_argument("--uninstall", action="store_true", help="remove Companion; asks what to keep")
    described.add_argument(
        "--keep",
        choices=("ask", "all", "nothing"),
        default="ask",
        help="with --uninstall: keep all your data and models, or nothing; default: ask",
    )
    described.add_argument("program", nargs="*", metavar="-- ARGUMENT", help="arguments for the program")
    return described


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; return the exit status."""
    asked = parser().parse_args(arguments)
    progress = Progress(sys.stdout, time.monotonic)
    runner = ChildProcesses(progress, THIS.log)
    signal.signal(signal.SIGTERM, interrupt)
    try:
        if asked.uninstall:
            return _uninstall(runner, progress, asked.keep)
        wishes = Wishes(
            gpu=asked.gpu,
            with_system_packages=not asked.no_system_packages,
            repair=asked.repair,
            with_models=not asked.no_models,
            language_model=asked.model,
            with_coqui=coqui.LOCK in asked.extras,
            is_built_now=asked.set_up_only,
        )
        is_left = bring_up(
            THIS, runner, progress, wishes, is_window_next=lambda: _is_window_next(asked, runner)
        )
    except CannotInstall as problem:
        progress.say(str(problem))
        return 1
    except KeyboardInterrupt:
        progress.say("Interrupted. Nothing is lost: run the same command again and it goes on from here.")
        return INTERRUPTED_STATUS
    if asked.set_up_only:
        return 0
    start.begin_quiet_build(THIS)
    mode = start.find_mode(THIS, runner, os.environ, sys.platform)
    arguments = start.arguments_for(mode, asked.program, THIS.root / "out" / "demo")
    if is_left:
        arguments = (starter_models.FOR_THE_WINDOW, *arguments)
    if not asked.program:
        progress.say(mode.value)
    return start.start(THIS, arguments)


def bring_up(
    layout: Layout,
    runner: Runner,
    progress: Progress,
    wishes: Wishes,
    *,
    is_window_next: Callable[[], bool] = lambda: False,
) -> bool:
    """Check that the set-up is possible and run it; return True if the window will fetch the models.

    `is_window_next` is called after the packages are installed; it returns True if the window opens next.
    """
    is_left = False
    if not environment.is_usable(layout):
        check_environments_can_be_made(runner, progress, wishes)
    set_up(layout, runner, progress, wishes)
    if wishes.language_model:
        starter_models.fetch_chosen(layout, runner, progress, wishes.language_model)
    if wishes.with_models:
        is_needed = wishes.for_tests or (wishes.repair and not wishes.language_model)
        if is_window_next():
            is_left = starter_models.leave_to_window(layout, progress, is_needed=is_needed)
        else:
            starter_models.fetch(layout, runner, progress, is_needed=is_needed)
    if wishes.with_coqui:
        coqui.install(layout, runner, progress, gpu=wishes.gpu, repair=wishes.repair)
    return is_left


def _is_window_next(asked: argparse.Namespace, runner: Runner) -> bool:
    if asked.set_up_only or asked.program:
        return False
    return start.find_mode(THIS, runner, os.environ, sys.platform) is start.Mode.WINDOW


def interrupt(_number: int, _frame: FrameType | None) -> None:
    """End the program as Ctrl+C does; a signal handler."""
    raise KeyboardInterrupt


def _uninstall(runner: Runner, progress: Progress, keep: str) -> int:
    folders = uninstall.find_folders(os.environ, sys.platform, Path.home())
    if keep == "ask":
        if not sys.stdin.isatty():
            progress.say("Say what to keep: --keep all or --keep nothing.")
            return 2
        kept = uninstall.ask_what_to_keep(THIS, folders, input)
        also = "" if THIS.is_packaged else f", also {THIS.venv}"
        if uninstall.is_no(input(f"Remove the rest now{also}? [y/N] ") or "no"):
            progress.say("Nothing was removed.")
            return 0
    else:
        kept = frozenset(uninstall.Keepsake) if keep == "all" else frozenset()
    uninstall.uninstall(THIS, runner, progress, kept)
    return 0
