"""Measures the machine's resources for models: memory, cores, graphics processor, free disk.

Only looks, and runs no model; ``recommendation`` decides which models fit. A graphics processor is one that
``nvidia-smi`` lists, or Apple's own. Others work through Vulkan if the person builds the engine for it, but are not
found here.
"""

import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from companion.catalog.catalog import GpuKind
from companion.values import MeasuredSpeed, usable_cores

_NVIDIA_SMI_PATIENCE = 5.0
"""Maximum seconds for ``nvidia-smi``; a driver that wakes a sleeping card takes one or two (guess)."""
_METAL_SHARE = 2 / 3
"""Approximate share of a Mac's memory that its graphics processor may use (guess; the system reports it only to
Metal)."""


@dataclass(frozen=True, slots=True)
class Gpu:
    """A graphics processor that can run models."""

    name: str
    kind: GpuKind
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer's resources for models."""

    memory_bytes: int
    """Total memory, used or not."""
    cores: int
    """Cores that this process may use."""
    free_disk_bytes: int
    gpu: Gpu | None
    free_memory_bytes: int
    """Memory that programs may still take."""
    speed: MeasuredSpeed | None = None
    """Measured speed with a language model, if known."""

    @property
    def model_bytes(self) -> int:
        """Return the memory that models may use, including the graphics processor's own."""
        own = self.gpu.memory_bytes if self.gpu is not None and self.gpu.kind is not GpuKind.METAL else 0
        return self.memory_bytes + own


def measure_machine(models_folder: Path) -> Machine:
    """Measure this machine; takes up to five seconds if a graphics driver is slow."""
    import psutil

    memory = psutil.virtual_memory()
    disk = free_disk_bytes(models_folder)
    return Machine(memory.total, usable_cores(), disk, find_gpu(memory.total), memory.available)


def free_disk_bytes(folder: Path) -> int:
    """Return the bytes that may be written to a folder, which need not exist yet."""
    for existing in (folder, *folder.absolute().parents):
        if existing.is_dir():
            return shutil.disk_usage(existing).free
    return 0


def find_gpu(memory_bytes: int) -> Gpu | None:
    """Return the graphics processor with the most memory, or None if none is found."""
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return Gpu("Apple", GpuKind.METAL, int(memory_bytes * _METAL_SHARE))
    program = shutil.which("nvidia-smi")
    if program is None:
        return None
    command = [program, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_NVIDIA_SMI_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return max(read_nvidia_smi(done.stdout), key=lambda gpu: gpu.memory_bytes, default=None)


def read_nvidia_smi(listed: str) -> list[Gpu]:
    """Return the cards in a list of "name, memory in MiB"; other lines are ignored."""
    cards = []
    for line in listed.splitlines():
        name, _, mebibytes = line.rpartition(",")
        if name.strip() and mebibytes.strip().isdecimal():
            cards.append(Gpu(name.strip(), GpuKind.CUDA, int(mebibytes) * 1024 * 1024))
    return cards
