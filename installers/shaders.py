"""Compiles the avatar's shaders for all graphics systems: `python3 installers/shaders.py`, after a change of one.

Qt's qsb makes of each source a `.qsb` with GLSL, HLSL, MSL and SPIR-V, which the program loads. They are kept in the
repository beside their sources, with the sum of the sources they were made of. qsb comes with PySide6_Addons, which
nothing else needs: `pip install PySide6_Addons` in an environment of its own, and put its folder into PATH.
"""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent.parent / "companion" / "window" / "avatar" / "shaders"
SUM: Final = FOLDER / "sources.sha256"
_TARGETS: Final = ("--glsl", "300 es,150", "--hlsl", "50", "--msl", "12")
MADE: Final = {
    "avatar.vert": ("avatar.vert", ()),
    "plain.frag": ("avatar.frag", ()),
    "plain_masked.frag": ("avatar.frag", ("-DMASKED",)),
    "rich.frag": ("avatar.frag", ("-DRICH",)),
    "rich_masked.frag": ("avatar.frag", ("-DRICH", "-DMASKED")),
}
"""Source and definitions of each compiled shader."""


def main() -> int:
    """Compile all; return qsb's status, 0 if all went well."""
    for name, (source, definitions) in MADE.items():
        command = ("qsb", *_TARGETS, *definitions, "-o", str(FOLDER / f"{name}.qsb"), str(FOLDER / source))
        status = subprocess.run(command, check=False).returncode
        if status:
            return status
    SUM.write_text(sum_of_sources() + "\n", encoding="utf-8")
    return 0


def sum_of_sources() -> str:
    """Return the SHA-256 of all sources and of how they are compiled."""
    told = [
        repr((_TARGETS, MADE)),
        *(read(FOLDER / name) for name in sorted({each for each, _ in MADE.values()})),
    ]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def read(source: Path) -> str:
    """Return a source, with the same line ends on every system."""
    return source.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
