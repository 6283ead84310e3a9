"""The peers' own environments, outside the repository and apart from Companion's: made once, from pinned packages."""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

REQUIREMENTS: Final = Path(__file__).with_name("requirements.txt")
"""Of the voice agent."""
MEMORY_REQUIREMENTS: Final = Path(__file__).with_name("memory_requirements.txt")
"""Of the packages that remember."""
_COMPLETE: Final = "complete"
"""A file that is there once everything is installed."""


def default_cache() -> Path:
    """Return where environments are kept unless another folder is named."""
    return user_cache_path("companion-peers")


def environment_folder(
    cache: Path, requirements: bytes, python: tuple[int, int], name: str = "pipecat"
) -> Path:
    """Return the folder for these packages and this Python (major, minor); other packages get another."""
    digest = hashlib.sha256(requirements).hexdigest()[:12]
    return cache / f"{name}-{python[0]}.{python[1]}-{digest}"


def memory_python(cache: Path) -> Path:
    """Return the interpreter of the environment of the packages that remember; see ``peer_python``."""
    return peer_python(cache, MEMORY_REQUIREMENTS, "memory")


def peer_python(cache: Path, requirements: Path = REQUIREMENTS, name: str = "pipecat") -> Path:
    """Return the interpreter of a peer's environment; makes it first where it is missing (about a minute)."""
    folder = environment_folder(cache, requirements.read_bytes(), sys.version_info[:2], name)
    python = folder / "bin" / "python"
    if not (folder / _COMPLETE).is_file():
        print(f"Making the peer's environment in {folder} …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = ["-m", "pip", "install", "-qq", "--require-hashes", "-r", str(requirements)]
        subprocess.run([str(python), *install], check=True)
        (folder / _COMPLETE).touch()
    return python
