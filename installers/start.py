"""Chooses the way to start the program on this machine, and starts it in place of the installer.

With a screen it opens the window. Without a screen but with sound it runs `companion talk`, with neither `companion
demo`. If no package of the window fits this machine, the user talks in the terminal, or types if there is no sound
either.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from installers.command import Runner
from installers.layout import Layout
from installers.stamp import read_stamp
from installers.system_packages import uses_pulse


class Mode(Enum):
    """The way to start the program; the value is a sentence for the user."""

    WINDOW = "Starting the window."
    TALK = "Starting in the terminal: talk to it."
    TYPE = "Starting in the terminal: type to it."
    DEMO = "There is neither a screen nor a sound device here; it shows a spoken conversation instead."


def choose_mode(*, has_screen: bool, has_window: bool, has_sound: bool) -> Mode:
    """Choose the way to start; `has_window` is True if the window's packages are installed."""
    if has_screen and has_window:
        return Mode.WINDOW
    if has_sound:
        return Mode.TALK
    return Mode.TYPE if has_screen else Mode.DEMO


def arguments_for(mode: Mode, extra: Sequence[str], demo_folder: Path) -> tuple[str, ...]:
    """Return the arguments of the program; an extra command replaces the chosen one."""
    if extra and not extra[0].startswith("-"):
        return tuple(extra)
    chosen = {
        Mode.WINDOW: (),
        Mode.TALK: ("talk",),
        Mode.TYPE: ("talk", "--text"),
        Mode.DEMO: ("demo", "--force", "--out", str(demo_folder)),
    }
    return (*chosen[mode], *extra)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The screen and sound of this machine."""

    has_screen: bool
    may_have_sound: bool
    """A quick guess; only the program's own sound library knows for certain."""


def surroundings(environment: Mapping[str, str], system: str, sound_cards: str) -> Surroundings:
    """Examine the surroundings; `sound_cards` is the text of /proc/asound/cards, "" if there is none."""
    if system != "linux":
        return Surroundings(has_screen=True, may_have_sound=True)
    has_screen = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    has_card = bool(sound_cards.strip()) and "no soundcards" not in sound_cards
    return Surroundings(has_screen, has_card or uses_pulse(environment))


def sound_cards() -> str:
    """Read the kernel's list of sound cards; "" if there is none."""
    try:
        return Path("/proc/asound/cards").read_text("utf-8")
    except OSError:
        return ""


_PROBE = """
import sounddevice
devices = sounddevice.query_devices()
listens = any(device["max_input_channels"] for device in devices)
raise SystemExit(0 if listens and any(device["max_output_channels"] for device in devices) else 1)
"""


def has_sound(layout: Layout, runner: Runner) -> bool:
    """Return True if the installed sound library finds a device to record and one to play with."""
    return runner.ask([str(layout.python), "-c", _PROBE]).is_good


def find_mode(layout: Layout, runner: Runner, environment: Mapping[str, str], system: str) -> Mode:
    """Examine the machine and choose; the sound library is asked only if its answer matters."""
    around = surroundings(environment, system, sound_cards())
    packages = layout.site_packages()
    has_window = packages is not None and (packages / "PySide6").is_dir()
    if around.has_screen and has_window:
        return Mode.WINDOW
    sound = around.may_have_sound and has_sound(layout, runner)
    return choose_mode(has_screen=around.has_screen, has_window=has_window, has_sound=sound)


def begin_quiet_build(layout: Layout) -> None:
    """Start the build of the language engine in parallel to the program, if set-up left it for later."""
    stamp = read_stamp(layout.stamp)
    if stamp is None or not stamp.to_build:
        return
    idle = 0
    if sys.platform == "win32":
        idle = subprocess.IDLE_PRIORITY_CLASS | subprocess.CREATE_NEW_PROCESS_GROUP
    subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("quiet_build.py"))],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
        creationflags=idle,
    )


def start(layout: Layout, arguments: Sequence[str]) -> int:
    """Start the program in place of this process if the system can, otherwise wait and return its status."""
    command = [str(layout.python), "-m", "companion", *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode
