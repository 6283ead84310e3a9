"""Fetches the Python that the packages for Windows and macOS carry: python-build-standalone, by Astral.

Their `install_only` archives need nothing of the system and run from any folder. Hashes are the publisher's own, as
its `uv` lists them (`crates/uv-python/download-metadata.json`).
"""

import shutil
import tarfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from installers.packaging.system import MACOS, WINDOWS
from installers.packaging.tree import Component, Tree, component, copy_folder, sha256
from installers.problem import CannotInstall

RELEASE = "20260814"
NUMBER = "3.13.15"
FOLDER = f"https://github.com/astral-sh/python-build-standalone/releases/download/{RELEASE}"


@dataclass(frozen=True, slots=True)
class Archive:
    """A file of the publisher."""

    machine: str
    sha256: str

    @property
    def name(self) -> str:
        """The file's name."""
        return f"cpython-{NUMBER}+{RELEASE}-{self.machine}-install_only_stripped.tar.gz"


ARCHIVES = {
    WINDOWS.name: Archive(
        "x86_64-pc-windows-msvc", "07c977bbe4abad07e3bbc314608633e6c74eab482a7bae81f4361cda970b45e6"
    ),
    MACOS.name: Archive(
        "aarch64-apple-darwin", "6d472fc49a4d95e58214a992c4c92aa73fe2a935837a01a9a36bab0bec6d72f3"
    ),
}
LEFT_OUT = (
    *("include", "share", "libs", "Scripts", "tcl", "lib/pkgconfig", "lib/tcl*", "lib/tk*", "lib/itcl*"),
    *("lib/thread*", "lib/libtcl*", "lib/libtk*", "DLLs/_tkinter.pyd", "DLLs/tcl*.dll", "DLLs/tk*.dll"),
    "DLLs/_test*.pyd",
)
LEFT_OUT_OF_STANDARD = (
    *("test", "tkinter", "idlelib", "turtledemo", "turtle.py", "ensurepip", "pydoc_data", "config-*"),
    *("site-packages", "lib-dynload/_tkinter*", "lib-dynload/_test*"),
)
"""Modules that the program does not need: it opens no Tk window, makes no environment and builds nothing."""


def fetched(tree: Tree, kept: Path) -> Path:
    """Return the unpacked folder `python` of the archive; raises `CannotInstall` if its hash is not the publisher's."""
    archive = ARCHIVES[tree.system.name]
    file = kept / archive.name
    if not file.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        address = f"{FOLDER}/{archive.name.replace('+', '%2B')}"
        with urllib.request.urlopen(address, timeout=60) as answer, unfinished.open("wb") as stream:
            shutil.copyfileobj(answer, stream)
        unfinished.rename(file)
    if sha256(file) != archive.sha256:
        raise CannotInstall(f"{file} is not what its publisher lists; delete it and try again.")
    unpacked = kept / tree.system.name
    shutil.rmtree(unpacked, ignore_errors=True)
    with tarfile.open(file) as content:
        content.extractall(unpacked, filter="data")
    return unpacked / "python"


def put_python(tree: Tree, unpacked: Path) -> list[Component]:
    """Put Python into the tree without the unused modules; return its entry of the list."""
    there = tree.root / "python"
    copy_folder(unpacked, there)
    for folder, patterns in ((there, LEFT_OUT), (tree.standard, LEFT_OUT_OF_STANDARD)):
        for path in (path for pattern in patterns for path in sorted(folder.glob(pattern))):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    tree.packages.mkdir()
    licence = next(iter(sorted(there.rglob("LICENSE.txt"))), None)
    if licence is not None:
        (tree.root / "licences").mkdir()
        shutil.copyfile(licence, tree.root / "licences" / "python")
    digest = ARCHIVES[tree.system.name].sha256
    return [component("python", f"{NUMBER}+{RELEASE}", "PSF-2.0", "generic", digest)]
