"""Makes the package for Windows: the launcher, Microsoft's libraries next to Python, and the Inno Setup installer.

Inno Setup is used because it installs for one user without an administrator, can ask a question while it removes, and
is on the build machines; WiX's `.msi` needs code of its own for that question. On another system than Windows only the
folder is made.
"""

import shutil
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from installers.layout import THIS
from installers.packaging.standalone import fetched, put_python
from installers.packaging.tree import (
    Component,
    Tree,
    put_packages,
    put_papers,
    put_program,
    run,
    settle,
    version,
)

MICROSOFT = ("msvcp140.dll", "msvcp140_1.dll", "vcomp140.dll")
"""Libraries that onnxruntime, ctranslate2, soxr, moonshine and the engine link and do not carry; Qt's binding does."""
LAUNCHER = '@"%~dp0python\\python.exe" -I -m companion %*\r\n'
SCRIPT = Path(__file__).with_name("companion.iss")


def make(
    tree: Tree, engine: Path | None, models: Path | None, out: Path, *, with_python: bool
) -> Iterator[Path]:
    """Yield the installer, or only the folder if this is not Windows."""
    beside: list[Component] = []
    if with_python:
        beside = put_python(tree, fetched(tree, out / "python"))
    put_packages(tree, engine)
    for name in MICROSOFT:
        shutil.copy2(tree.packages / "shiboken6" / name, tree.root / "python" / name)
    put_program(tree, models)
    (tree.root / "companion.cmd").write_bytes(LAUNCHER.encode("ascii"))
    picture = (THIS.root / "companion" / "window" / "icon.png").read_bytes()
    (tree.root / "companion.ico").write_bytes(icon(picture))
    put_papers(tree, beside)
    is_here = with_python and sys.platform == "win32"
    settle(tree, with_python=is_here)
    yield installer(tree, out) if is_here else tree.root


def installer(tree: Tree, out: Path) -> Path:
    """Return the installer that contains the tree."""
    said = (f"/DVersion={version()}", f"/DTree={tree.root}", f"/O{out}", f"/F{tree.root.name}-windows-x86_64")
    run("iscc", "/Q", *said, str(SCRIPT))
    return out / f"{tree.root.name}-windows-x86_64.exe"


def icon(picture: bytes) -> bytes:
    """Return Windows' icon file with one square PNG of up to 256 pixels."""
    (pixels,) = struct.unpack_from(">I", picture, 16)
    size = pixels % 256  # 0 stands for 256
    return (
        struct.pack("<3H", 0, 1, 1)
        + struct.pack("<4BHHII", size, size, 0, 0, 1, 32, len(picture), 22)
        + picture
    )
