"""The peer's own environment, outside the repository and apart from Companion's: made once, from pinned packages."""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

REQUIREMENTS: Final = Path(__file__).with_name("requirements.txt")
_COMPLETE: Final = "complete"
"""A file that is there once everything is installed."""


def default_cache() -> Path:
    """Return where environments are kept unless another folder is named."""
    return user_cache_path("companion-peers")


def environment_folder(cache: Path, requirements: bytes, python: tuple[int, int]) -> Path:
    """Return the folder for these packages and this Python (major, minor); other packages get another."""
    digest = hashlib.sha256(requirements).hexdigest()[:12]
    return cache / f"pipecat-{python[0]}.{python[1]}-{digest}"


def peer_python(cache: Path) -> Path:
    """Return the interpreter of the peer's environment; makes it first where it is missing (about a minute)."""
    folder = environment_folder(cache, REQUIREMENTS.read_bytes(), sys.version_info[:2])
    python = folder / "bin" / "python"
    if not (folder / _COMPLETE).is_file():
        print(f"Making the peer's environment in {folder} …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = ["-m", "pip", "install", "-qq", "--require-hashes", "-r", str(REQUIREMENTS)]
        subprocess.run([str(python), *install], check=True)
        (folder / _COMPLETE).touch()
    return python
