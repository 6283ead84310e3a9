"""Examines the machine: system, architecture, age of its libraries, screen, compilers and graphics cards."""

import os
import platform
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installers.command import Runner

Version = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Machine:
    """The properties that decide which packages fit."""

    system: str
    """"linux", "win32" or "darwin", as in `sys.platform`."""
    architecture: str
    """The value of `platform.machine()`, in lower case."""
    age: Version | None
    """Version of glibc or macOS; None if it is unknown or does not matter."""

    @property
    def name(self) -> str:
        """The key used in `lock/needs.json`."""
        return f"{self.system}-{self.architecture}"


def this_machine() -> Machine:
    """Examine this machine."""
    architecture = platform.machine().lower()
    system: str = sys.platform
    if system == "linux":
        architecture = {"amd64": "x86_64", "arm64": "aarch64"}.get(architecture, architecture)
        name, version = platform.libc_ver()
        return Machine("linux", architecture, _version(version) if name == "glibc" else None)
    if system == "darwin":
        return Machine("darwin", architecture, _version(platform.mac_ver()[0]))
    return Machine(system, architecture, None)


def _version(text: str) -> Version | None:
    numbers = [int(part) for part in text.split(".")[:2] if part.isdigit()]
    return (numbers[0], numbers[1] if len(numbers) > 1 else 0) if numbers else None


def has_compiler(system: str, runner: Runner) -> bool:
    """Return True if C++ can be compiled here: g++ or clang++, Apple's tools, Microsoft's build tools."""
    if system == "darwin":  # /usr/bin/clang++ is always there and only offers an installation
        return runner.ask(["xcode-select", "-p"]).is_good
    if system == "win32":
        if shutil.which("cl"):
            return True
        base = Path(os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)"))
        vswhere = base / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
        tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
        found = runner.ask(
            [str(vswhere), "-products", "*", "-requires", tools, "-property", "installationPath"]
        )
        return found.is_good and bool(found.output.strip())
    return any(shutil.which(name) for name in ("c++", "g++", "clang++"))


@dataclass(frozen=True, slots=True)
class Graphics:
    """The graphics cards, and the tools to build an engine for them."""

    has_cuda_card: bool
    has_cuda_tools: bool
    """True if NVIDIA's compiler nvcc is there."""
    has_vulkan_card: bool
    has_vulkan_tools: bool
    """True if the shader compiler glslc and Vulkan's headers are there."""
    has_metal: bool
    """True on a Mac with Apple's own processor; its tools come with the compiler."""


def graphics_of(machine: Machine, runner: Runner, environment: Mapping[str, str]) -> Graphics:
    """Search for graphics cards and the tools to build for them."""
    listed = runner.ask(["nvidia-smi", "--list-gpus"])
    nodes = sorted(Path("/dev/dri").glob("renderD*")) if machine.system == "linux" else []
    sdk = environment.get("VULKAN_SDK", "")
    has_headers = bool(sdk) or Path("/usr/include/vulkan/vulkan.h").exists()
    return Graphics(
        has_cuda_card=listed.is_good and "GPU" in listed.output,
        has_cuda_tools=cuda_compiler(environment) is not None,
        has_vulkan_card=bool(nodes) or (machine.system == "win32" and shutil.which("vulkaninfo") is not None),
        has_vulkan_tools=shutil.which("glslc") is not None and has_headers,
        has_metal=machine.system == "darwin" and machine.architecture == "arm64",
    )


def cuda_compiler(environment: Mapping[str, str]) -> str | None:
    """Return the path of nvcc: from PATH, CUDA_PATH or CUDA_HOME, or its usual place; None if there is none."""
    on_path = shutil.which("nvcc")
    if on_path:
        return on_path
    homes = (environment.get("CUDA_PATH"), environment.get("CUDA_HOME"), "/usr/local/cuda")
    for home in homes:
        found = shutil.which("nvcc", path=str(Path(home) / "bin")) if home else None
        if found:
            return found
    return None


def disk_free_bytes(folder: Path) -> int:
    """Return the free bytes on the disk of a folder."""
    return shutil.disk_usage(folder).free
