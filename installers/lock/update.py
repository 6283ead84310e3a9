"""Renews the lock files: every package of every step at one version, each file by its SHA-256.

For developers; needs `uv` and `packaging`. Versions that fit are kept; `--upgrade` looks for newer ones. The locks hold
for Linux, Windows and macOS and for Python 3.11 to 3.14, and name no package host.

It also writes `needs.json`: the packages that have no ready file for some of these machines, and the oldest glibc or
macOS that each of their files runs on. On a machine where such a package cannot work the installer leaves it out, so
that the rest of the program starts.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.tags import Tag
from packaging.utils import parse_wheel_filename

LOCKS = Path(__file__).resolve().parent
ROOT = LOCKS.parent.parent
PYTHONS = (11, 12, 13, 14)
"""Minor versions of Python 3 that the program supports."""

OLDEST = {"linux": (2, 28), "darwin": (12, 0), "win32": (0, 0)}
"""Oldest glibc and macOS that every package is expected to run on; only packages that need newer ones are listed."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock file and its sources."""

    name: str
    arguments: tuple[str, ...]
    """Arguments of `uv pip compile`, relative to the repository's root."""
    is_whole: bool
    """True if the dependencies of the named packages are locked too."""


SHARED = ("--universal", "--python-version", "3.11", "--fork-strategy", "fewest", "--no-config", "--quiet")

LEFT_OUT = ("docopt", "evdev")
"""Dependencies that the program never uses and that have no ready file.

docopt is for num2words' command line, evdev for keys without a display.
"""

PROGRAM = (
    "pyproject.toml",
    "--extra",
    "keys",
    "installers/lock/engine.in",
    "--no-emit-package=xllamacpp",
)
"""The requirements of the program; the language engine has locks of its own."""

LOCKED = (
    Lock("pip", ("installers/lock/pip.in",), is_whole=True),
    Lock("run", (*PROGRAM, "-c", "installers/lock/pip.txt"), is_whole=True),
    Lock(
        "test",
        (
            *PROGRAM,
            "--group",
            "dev",
            "--group",
            "lab",
            "-c",
            "installers/lock/run.txt",
        ),
        is_whole=True,
    ),
    Lock("build", ("installers/lock/build.in",), is_whole=True),
    Lock("llama-cpp-python", ("installers/lock/llama-cpp-python.in",), is_whole=False),
    Lock("xllamacpp", ("installers/lock/xllamacpp.in",), is_whole=False),
    Lock("files-only", ("installers/lock/files-only.in",), is_whole=False),
    Lock("coqui", ("installers/lock/coqui.in",), is_whole=True),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of machine that the program is meant for."""

    system: str
    """The value of `sys.platform`."""
    architecture: str
    """The value of `platform.machine()`, in lower case."""

    @property
    def name(self) -> str:
        """The key used in `needs.json`."""
        return f"{self.system}-{self.architecture}"

    def environment(self, minor: int) -> dict[str, str]:
        """Return the values for evaluating a dependency's marker under Python 3.`minor`."""
        windows = self.system == "win32"
        return {
            "sys_platform": self.system,
            "platform_machine": "AMD64" if windows else self.architecture,
            "platform_system": {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}[self.system],
            "os_name": "nt" if windows else "posix",
            "python_version": f"3.{minor}",
            "python_full_version": f"3.{minor}.5",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }

    def oldest_system(self, tag: Tag) -> tuple[int, int] | None:
        """Return the oldest glibc or macOS that a wheel needs: (0, 0) for any, None if it cannot run there."""
        platform = tag.platform
        if platform == "any":
            return (0, 0)
        if self.system == "win32":
            return (0, 0) if platform == "win_amd64" else None
        if self.system == "linux":
            prefix = "manylinux_"
            old_names = {"manylinux1_": (2, 5), "manylinux2010_": (2, 12), "manylinux2014_": (2, 17)}
            for old, version in old_names.items():
                if platform == old + self.architecture:
                    return version
            architectures: tuple[str, ...] = (self.architecture,)
        else:
            prefix = "macosx_"
            architectures = (self.architecture, "universal2")
        for architecture in architectures:
            if platform.startswith(prefix) and platform.endswith("_" + architecture):
                major, minor = platform.removeprefix(prefix).removesuffix("_" + architecture).split("_")
                return int(major), int(minor)
        return None


TARGETS = (
    Target("linux", "x86_64"),
    Target("linux", "aarch64"),
    Target("win32", "amd64"),
    Target("darwin", "arm64"),
    Target("darwin", "x86_64"),
)


def fits_python(tag: Tag, minor: int) -> bool:
    """Return True if a wheel's interpreter and ABI suit CPython 3.`minor`."""
    if tag.interpreter in ("py3", f"py3{minor}"):
        return tag.abi == "none"
    if not tag.interpreter.startswith("cp3"):
        return False
    built_for = int(tag.interpreter.removeprefix("cp3"))
    is_stable_abi = tag.abi == "abi3" and built_for <= minor
    return is_stable_abi or (tag.abi in (f"cp3{minor}", "none") and built_for == minor)


def oldest_system_for(package: dict[str, object], target: Target, minor: int) -> tuple[int, int] | None:
    """Return the lowest system version that any wheel of a package needs on a machine, or None without a wheel."""
    wheels = package.get("wheels", [])
    assert isinstance(wheels, list)
    found = [
        oldest
        for wheel in wheels
        for tag in parse_wheel_filename(wheel["url"].rsplit("/", 1)[-1])[3]
        if fits_python(tag, minor) and (oldest := target.oldest_system(tag)) is not None
    ]
    return min(found, default=None)


def needs_of(package: dict[str, object]) -> dict[str, str] | None:
    """Return a package's requirement for each machine, or None if it runs on all of them."""
    marker = package.get("marker")
    needs: dict[str, str] = {}
    is_demanding = False
    for target in TARGETS:
        wanted = [
            minor
            for minor in PYTHONS
            if not isinstance(marker, str) or Marker(marker).evaluate(target.environment(minor))
        ]
        oldest = [oldest_system_for(package, target, minor) for minor in wanted]
        known = [version for version in oldest if version is not None]
        if len(known) < len(oldest):
            is_demanding = True
        elif known:
            needs[target.name] = "{}.{}".format(*max(known))
            is_demanding = is_demanding or max(known) > OLDEST[target.system]
    return needs if is_demanding else None


def compile_lock(uv: str, lock: Lock, *, upgrade: bool) -> None:
    """Write one lock file."""
    output = f"installers/lock/{lock.name}.txt"
    command = [uv, "pip", "compile", *SHARED, "--generate-hashes", "--no-header", "--no-emit-index-url"]
    command += [
        "--no-annotate",
        *(() if lock.is_whole else ("--no-deps",)),
        *(("--upgrade",) if upgrade else ()),
        *(f"--no-emit-package={name}" for name in LEFT_OUT),
    ]
    subprocess.run([*command, *lock.arguments, "-o", output], cwd=ROOT, check=True)
    text = (ROOT / output).read_text("utf-8")
    if "://" in text or "--index" in text or "--find-links" in text:
        raise SystemExit(f"{output} names a place to download from; a lock must hold on any mirror.")
    header = "# Made by installers/lock/update.py; change the matching .in file or pyproject.toml instead.\n"
    (ROOT / output).write_text(header + text, "utf-8")


def look_up_needs(uv: str, lock: Lock) -> dict[str, dict[str, str]]:
    """Return the packages of a lock that do not run everywhere, with their requirements."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "pylock.toml"
        command = [uv, "pip", "compile", *SHARED, "--no-deps", "--format", "pylock.toml"]
        subprocess.run(
            [*command, f"installers/lock/{lock.name}.txt", "-o", str(output)], cwd=ROOT, check=True
        )
        packages = tomllib.loads(output.read_text("utf-8"))["packages"]
    return {package["name"]: needs for package in packages if (needs := needs_of(package)) is not None}


def main() -> None:
    """Make all lock files, then `needs.json`."""
    parser = argparse.ArgumentParser(description="make the lock files anew")
    parser.add_argument("--upgrade", action="store_true", help="take newer versions where they fit")
    upgrade = parser.parse_args().upgrade
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        raise SystemExit("uv is missing: install it with `pip install uv`, then run this again.")
    needs: dict[str, dict[str, str]] = {}
    for lock in LOCKED:
        compile_lock(uv, lock, upgrade=upgrade)
        if lock.name not in ("llama-cpp-python", "test", "coqui"):
            needs |= look_up_needs(uv, lock)
        print(f"installers/lock/{lock.name}.txt")
    (LOCKS / "needs.json").write_text(json.dumps(needs, indent=2, sort_keys=True) + "\n", "utf-8")
    for name, where in sorted(needs.items()):
        print(f"  runs only on some machines: {name}: {where}")


if __name__ == "__main__":
    main()
