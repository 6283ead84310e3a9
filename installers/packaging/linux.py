"""Puts Debian's Python and libraries into the package for Linux, and makes its `.tar.zst` and `.deb`.

Needs Debian 12 with apt, dpkg-dev, patchelf and zstd, no root.
"""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from installers.layout import THIS
from installers.packaging.tree import (
    CARD_PARTS,
    Component,
    Tree,
    answer,
    component,
    copy_folder,
    packed,
    put_packages,
    put_papers,
    put_program,
    run,
    settle,
    sha256,
    version,
)
from installers.system_packages import WINDOW

PYTHON = "3.11"
PYTHON_DEBS = (f"python{PYTHON}-minimal", f"libpython{PYTHON}-minimal", f"libpython{PYTHON}-stdlib")
LIBRARY_DEBS = (
    "libssl3",
    "libffi8",
    "libsqlite3-0",
    "libexpat1",
    "zlib1g",
    "liblzma5",
    "libbz2-1.0",
    "libuuid1",
)
"""Debian packages of the libraries that Python's own modules link."""
ENGINE_DEBS = ("libgomp1", "libstdc++6", "libgcc-s1")
SOUND_DEBS = ("libportaudio2", "libjack-jackd2-0", "libdb5.3")
_OF_X11 = ("libxcb-", "libxkbcommon")
QT_DEBS = (*(name for name in WINDOW if name.startswith(_OF_X11)), "libxcb-util1", "libxcb-xkb1")
"""Debian packages of the libraries that Qt's part for X11 links; they lie next to Qt's own libraries."""
DEPENDS = (
    "libc6 (>= 2.35)",
    "libasound2",
    "libasound2-plugins",
    *(name for name in WINDOW if not name.startswith(_OF_X11)),
)
"""Dependencies on the system: the driver of the screen, fonts, and the connection to its sound."""
RECOMMENDS = ("libvulkan1", "fonts-noto-cjk")
"""Recommended packages: the connection to graphics cards, and a font for Japanese and Chinese."""
NOT_CARRIED = ("readline", "_curses", "_curses_panel", "_dbm", "nis", "_tkinter")
"""Modules of Python that the program does not use and that need libraries of their own."""
LAUNCHER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
case "$(getconf GNU_LIBC_VERSION 2>&1)" in
    "glibc 2.3"[5-9] | "glibc 2."[4-9][0-9] | "glibc 2."[1-9][0-9][0-9] | "glibc "[3-9]*) ;;
    *) echo "Companion needs Linux with glibc 2.35 or newer, such as Debian 12 or Ubuntu 22.04." >&2; exit 1 ;;
esac
if [ "$1" = --uninstall ]; then exec "$here/bin/python3" -I "$here/app/installers/run.py" "$@"; fi
exec "$here/bin/python3" -I -m companion "$@"
"""
FIND_CARRIED = '''"""Lets ctypes find the libraries that the package carries, before the system's."""

import ctypes.util
import sys
from pathlib import Path

_of_the_system = ctypes.util.find_library


def _find(name: str) -> str | None:
    carried = sorted((Path(sys.prefix) / "lib").glob(f"lib{name}.so*"))
    return str(carried[0]) if carried else _of_the_system(name)


ctypes.util.find_library = _find
'''
DESKTOP = """[Desktop Entry]
Type=Application
Name=Companion
Comment=Talk with your companion, offline
Exec=companion
Icon=companion
Categories=Utility;Accessibility;
Terminal=false
"""


def make(tree: Tree, engine: Path | None, models: Path | None, out: Path) -> Iterator[Path]:
    """Yield the files of the package as they are made."""
    put_python(tree, out / "debs")
    put_packages(tree, engine)
    put_libraries(tree, out / "debs")
    put_program(tree, models)
    put_launcher(tree)
    put_papers(tree, licences(tree, out / "debs"))
    settle(tree, with_python=True)
    yield packed(tree, out / f"{tree.root.name}-linux-x86_64.tar.zst")
    if models is None:
        yield debian_package(tree, out)


def put_python(tree: Tree, debs: Path) -> None:
    """Put Debian's Python and the libraries that it links into the tree."""
    debs.mkdir(parents=True, exist_ok=True)
    names = (*PYTHON_DEBS, *LIBRARY_DEBS, *ENGINE_DEBS, *SOUND_DEBS, *QT_DEBS)
    missing = [name for name in names if not any(debs.glob(f"{name}_*.deb"))]
    if missing:
        run("apt-get", "download", *missing, folder=debs)
    for name in names:
        (deb,) = debs.glob(f"{name}_*.deb")
        (debs / "files" / name).mkdir(parents=True, exist_ok=True)
        run("dpkg-deb", "-x", str(deb), str(debs / "files" / name))
    for name in PYTHON_DEBS[1:]:
        copy_folder(debs / "files" / name / "usr" / "lib" / f"python{PYTHON}", tree.standard)
    (tree.root / "bin").mkdir()
    shutil.copy2(
        debs / "files" / PYTHON_DEBS[0] / "usr" / "bin" / f"python{PYTHON}", tree.root / "bin" / "python3"
    )
    for module in NOT_CARRIED:
        for file in (tree.standard / "lib-dynload").glob(f"{module}.cpython*"):
            file.unlink()
    for name in (*LIBRARY_DEBS, *SOUND_DEBS):
        _copy_libraries(debs / "files" / name, tree.root / "lib")
    run("patchelf", "--set-rpath", "$ORIGIN/../lib", str(tree.root / "bin" / "python3"))
    for file in (tree.standard / "lib-dynload").glob("*.so"):
        run("patchelf", "--set-rpath", "$ORIGIN/../..", str(file))
    for file in (tree.root / "lib").glob("*.so*"):
        if not file.is_symlink():
            run("patchelf", "--set-rpath", "$ORIGIN", str(file))


def put_libraries(tree: Tree, debs: Path) -> None:
    """Put the libraries that the engine and Qt link next to them."""
    beside = tree.engine
    for file in sorted(beside.glob("*.so.*.*")):  # a wheel has copies in place of these links
        for link in (file.name.rpartition(".so")[0] + ".so", re.sub(r"(\.so\.\d+).*", r"\1", file.name)):
            (beside / link).unlink(missing_ok=True)
            (beside / link).symlink_to(file.name)
    for name in ENGINE_DEBS:
        _copy_libraries(debs / "files" / name, beside)
    for kernels in beside.glob("libggml-cpu-*.so"):
        run("patchelf", "--set-rpath", "$ORIGIN", str(kernels))
    for part in (beside / CARD_PARTS).glob("*.so"):
        run("patchelf", "--set-rpath", "$ORIGIN/..", str(part))
    of_qt = tree.packages / "PySide6" / "Qt" / "lib"
    for name in QT_DEBS:
        _copy_libraries(debs / "files" / name, of_qt)
    for file in (*of_qt.glob("libxcb-*.so*"), *of_qt.glob("libxkbcommon*.so*")):
        run("patchelf", "--set-rpath", "$ORIGIN", str(file))


def put_launcher(tree: Tree) -> None:
    """Write the launcher of the program, and make it find the carried libraries."""
    customise = tree.standard / "sitecustomize.py"
    customise.unlink(missing_ok=True)  # a link to the system's
    customise.write_text(FIND_CARRIED, "utf-8")
    launcher = tree.root / "companion"
    launcher.write_text(LAUNCHER, "utf-8")
    launcher.chmod(0o755)
    (tree.root / "companion.desktop").write_text(DESKTOP, "utf-8")
    shutil.copyfile(THIS.root / "companion" / "window" / "icon.png", tree.root / "companion.png")


def licences(tree: Tree, debs: Path) -> list[Component]:
    """Copy the licences of Debian's packages; return their entries of the list."""
    papers = tree.root / "licences"
    components = []
    for deb in sorted(debs.glob("*.deb")):
        name, number, _ = deb.stem.split("_")
        number = number.replace("%3a", ":")
        components.append(component(name, number, "see licences/" + name, "deb/debian", sha256(deb)))
        copyright_file = debs / "files" / name / "usr" / "share" / "doc" / name / "copyright"
        if copyright_file.is_file():
            papers.mkdir(exist_ok=True)
            shutil.copyfile(copyright_file, papers / name)
    return components


def debian_package(tree: Tree, out: Path) -> Path:
    """Return the tree as a Debian package, installed under /opt."""
    made = out / "deb"
    shutil.rmtree(made, ignore_errors=True)
    inside = made / "opt" / "companion"
    inside.parent.mkdir(parents=True)
    shutil.copytree(tree.root, inside, symlinks=True, copy_function=os.link)
    for link, to in (
        ("usr/bin/companion", "/opt/companion/companion"),
        ("usr/share/applications/companion.desktop", "/opt/companion/companion.desktop"),
        ("usr/share/icons/hicolor/256x256/apps/companion.png", "/opt/companion/companion.png"),
    ):
        (made / link).parent.mkdir(parents=True, exist_ok=True)
        (made / link).symlink_to(to)
    size = sum(path.lstat().st_size for path in inside.rglob("*")) // 1024
    (made / "DEBIAN").mkdir()
    (made / "DEBIAN" / "control").write_text(control(version(), size), "utf-8")
    file = out / f"companion_{version()}_amd64.deb"
    run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z19", "--build", str(made), str(file))
    shutil.rmtree(made)
    return file


def control(number: str, kilobytes: int) -> str:
    """Return the control file of the Debian package."""
    return (
        f"Package: companion\nVersion: {number}\nArchitecture: amd64\nMaintainer: Companion's makers\n"
        f"Installed-Size: {kilobytes}\nDepends: {', '.join(DEPENDS)}\n"
        f"Recommends: {', '.join(RECOMMENDS)}\nSection: utils\nPriority: optional\n"
        "Description: desktop companion that one talks to, offline\n"
        " It hears words and tone, remembers, and speaks with feeling, on your own computer.\n"
    )


def _copy_libraries(unpacked: Path, there: Path) -> None:
    """Copy the shared libraries of an unpacked package into one folder, under the names that programs link."""
    there.mkdir(parents=True, exist_ok=True)
    for file in sorted(unpacked.rglob("*.so*")):
        if file.is_symlink() or not re.search(r"\.so(\.\d+)*$", file.name):
            continue
        name = answer("patchelf", "--print-soname", str(file)).strip() or file.name
        shutil.copy2(file, there / name)
