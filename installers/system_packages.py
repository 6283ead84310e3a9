"""Finds the missing Debian or Ubuntu packages, and installs them if that needs no password.

On other systems it prints the one line to type; an installation continues with what works. Nothing is ever removed.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.command import Runner

SOUND = ("libportaudio2",)
PULSE = ("libasound2-plugins",)
"""The bridge from PortAudio, which uses ALSA, to PulseAudio or PipeWire."""
WINDOW = (
    "libegl1",
    "libgl1",
    "libopengl0",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libdbus-1-3",
    "libfontconfig1",
    "libgssapi-krb5-2",
    "libwayland-cursor0",
    "libwayland-egl1",
    "fonts-dejavu-core",
)
"""Packages that Qt's window needs on X11 and Wayland, and one good font."""
EAST_ASIAN = ("fonts-noto-cjk",)
"""Font for Japanese and Chinese, 60 MB; installed where the system speaks one of them."""
COMPILER = ("g++",)
"""Compiler for the language engine; cmake and ninja come with the lock."""
TESTS = (
    "xvfb",
    "openbox",
    "trayer",
    "x11-utils",
    "xdotool",
    "pulseaudio",
    "pulseaudio-utils",
    "libasound2-plugins",
)
"""Simulated screen with a small desktop, and simulated sound card, for the checks."""


@dataclass(frozen=True, slots=True)
class Privilege:
    """The permission to install packages."""

    prefix: tuple[str, ...] | None
    """Prefix of the command; () as root, None if a password would be needed."""


def is_debian_like(os_release: str) -> bool:
    """Return True if the text of /etc/os-release names Debian, Ubuntu or a system made from them."""
    named = {
        word
        for line in os_release.splitlines()
        for key, _, value in [line.partition("=")]
        if key in ("ID", "ID_LIKE")
        for word in value.strip().strip("\"'").split()
    }
    return bool(named & {"debian", "ubuntu"})


def on_debian() -> bool:
    """Return True if this machine's packages come through apt."""
    try:
        return is_debian_like(Path("/etc/os-release").read_text("utf-8"))
    except OSError:
        return False


def uses_pulse(environment: Mapping[str, str]) -> bool:
    """Return True if sound goes through PulseAudio or PipeWire."""
    if environment.get("PULSE_SERVER"):
        return True
    runtime = environment.get("XDG_RUNTIME_DIR")
    return bool(runtime) and any(
        (Path(runtime or "") / name).exists() for name in ("pulse/native", "pipewire-0")
    )


def is_east_asian(environment: Mapping[str, str]) -> bool:
    """Return True if the system's texts are Japanese or Chinese: the first variable that is not empty counts."""
    chosen = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, chosen), "")[:2] in {"ja", "zh"}


def wanted_packages(
    *, has_compiler: bool, with_pulse: bool, for_tests: bool, with_east_asian: bool = False
) -> tuple[str, ...]:
    """Return the packages that the program (and its checks) use, each once."""
    groups = [SOUND, WINDOW]
    if with_east_asian:
        groups.append(EAST_ASIAN)
    if not has_compiler:
        groups.append(COMPILER)
    if with_pulse:
        groups.append(PULSE)
    if for_tests:
        groups.append(TESTS)
    return tuple(dict.fromkeys(name for group in groups for name in group))


def missing_packages(wanted: Sequence[str], runner: Runner) -> tuple[str, ...]:
    """Return the packages that dpkg does not report as installed."""
    listed = runner.ask(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *wanted])
    installed = {line.split()[0] for line in listed.output.splitlines() if line.split()[1:] == ["installed"]}
    return tuple(name for name in wanted if name not in installed)


def find_privilege(runner: Runner) -> Privilege:
    """Find out whether packages may be installed: as root, or by a sudo that asks for no password."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Privilege(())
    if runner.ask(["sudo", "-n", "true"]).is_good:
        return Privilege(("sudo", "-n"))
    return Privilege(None)


def line_to_type(packages: Sequence[str]) -> str:
    """Return the one line that installs these packages by hand."""
    return "sudo apt-get install " + " ".join(packages)


_APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=60")


def install(packages: Sequence[str], privilege: tuple[str, ...], runner: Runner) -> tuple[str, ...]:
    """Install packages, after one update of the package lists; return those that are still missing.

    A package that this release of the system does not have is left out, so that the others are installed.
    """
    runner.run([*privilege, *_APT, "update"])
    shown = runner.ask(["apt-cache", "show", "--no-all-versions", *packages])
    known = {line.split()[1] for line in shown.output.splitlines() if line.startswith("Package: ")}
    available = [name for name in packages if name in known]
    if available:
        runner.run([*privilege, *_APT, "install", "-y", "--no-install-recommends", *available])
    return missing_packages(packages, runner)
