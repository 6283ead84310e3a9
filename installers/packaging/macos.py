"""Makes the package for macOS: `Companion.app` around the tree, thinned to Apple's processors, in a `.dmg`.

The tree lies in the app's `Contents/Resources`. On another system than macOS the app is made without its first program.
"""

import os
import plistlib
import struct
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from installers.layout import THIS
from installers.packaging.native import Format, only_for, read_native
from installers.packaging.standalone import fetched, put_python
from installers.packaging.tree import (
    Component,
    Tree,
    answer,
    put_packages,
    put_papers,
    put_program,
    run,
    settle,
    version,
)

HERE = Path(__file__).parent
OLDEST = "15.0"
"""Oldest macOS: moonshine's library needs it, the highest requirement of all wheels in the locks."""
IDENTITY = "COMPANION_SIGNING_IDENTITY"
"""Environment variable that names the certificate; without it the app is signed for this machine alone."""


def app_of(tree: Tree) -> Path:
    """Return the app that contains a tree."""
    return tree.root.parent.parent


def make(
    tree: Tree, engine: Path | None, models: Path | None, out: Path, *, with_python: bool
) -> Iterator[Path]:
    """Yield the disk image, or only the app if this is not macOS."""
    app = app_of(tree)
    beside: list[Component] = []
    is_here = with_python and sys.platform == "darwin"
    tree.root.mkdir(parents=True)
    if with_python:
        unpacked = fetched(tree, out / "python")
        beside = put_python(tree, unpacked)
        if is_here:
            put_first_program(app, unpacked)
    put_packages(tree, engine)
    mend_frameworks(tree)
    for file in sorted(tree.root.rglob("*")):
        if file.is_file() and not file.is_symlink():
            only_for(file, tree.system.processor)
    put_program(tree, models)
    (app / "Contents" / "Info.plist").write_bytes(information(version()))
    picture = (THIS.root / "companion" / "window" / "icon.png").read_bytes()
    (tree.root / "companion.icns").write_bytes(icon(picture))
    put_papers(tree, beside)
    if is_here:
        sign(programs_in(app))
    settle(tree, with_python=is_here)
    if is_here:
        sign([app])  # the signature covers the list of all files
    yield disk_image(tree, out) if is_here else app


def put_first_program(app: Path, python: Path) -> None:
    """Build the program that macOS starts.

    It runs the carried Python inside itself, so that rights and icon are the app's.
    """
    made = app / "Contents" / "MacOS" / "Companion"
    made.parent.mkdir()
    library = python / "lib" / "libpython3.13.dylib"
    source = ("-O2", f"-mmacosx-version-min={OLDEST}", "-arch", "arm64", str(HERE / "start.c"))
    run("clang", *source, "-I", str(python / "include" / "python3.13"), str(library), "-o", str(made))
    known_as = answer("otool", "-D", str(library)).splitlines()[-1]
    carried = "@executable_path/../Resources/python/lib/libpython3.13.dylib"
    run("install_name_tool", "-change", known_as, carried, str(made))


def mend_frameworks(tree: Tree) -> None:
    """Make the links of Qt's frameworks; a wheel cannot hold them, and without them the frameworks cannot be signed."""
    for framework in sorted((tree.packages / tree.system.qt / "lib").glob("*.framework")):
        for name in ("Resources", framework.stem):
            stale = framework / name
            if stale.is_dir():
                for path in sorted(stale.rglob("*"), reverse=True):
                    path.rmdir() if path.is_dir() else path.unlink()
                stale.rmdir()
            stale.unlink(missing_ok=True)
            stale.symlink_to(f"Versions/Current/{name}")
        current = framework / "Versions" / "Current"
        current.unlink(missing_ok=True)
        current.symlink_to("A")


def information(number: str) -> bytes:
    """Return the app's information file for macOS."""
    told = plistlib.loads((HERE / "Info.plist").read_bytes())
    told |= {
        "CFBundleVersion": number,
        "CFBundleShortVersionString": number,
        "LSMinimumSystemVersion": OLDEST,
    }
    return plistlib.dumps(told)


def icon(picture: bytes) -> bytes:
    """Return macOS's icon file with one square PNG of 128, 256 or 512 pixels."""
    (pixels,) = struct.unpack_from(">I", picture, 16)
    kind = {128: b"ic07", 256: b"ic08", 512: b"ic09"}[pixels]
    return struct.pack(">4sI4sI", b"icns", 16 + len(picture), kind, 8 + len(picture)) + picture


def programs_in(app: Path) -> list[Path]:
    """Return every program and framework in the app, the innermost first."""
    frameworks = sorted(app.rglob("*.framework"))
    files = [
        file
        for file in sorted(app.rglob("*"), key=lambda file: -len(file.parts))
        if file.is_file()
        and not file.is_symlink()
        and not any(framework in file.parents for framework in frameworks)
        and (native := read_native(file)) is not None
        and native.format is Format.MACH_O
    ]
    return [*files, *frameworks]


def sign(programs: Sequence[Path]) -> None:
    """Sign each program, with the certificate that the environment names."""
    identity = os.environ.get(IDENTITY, "-")
    signing = ["codesign", "--force", "--sign", identity]
    if identity != "-":
        signing += ["--timestamp", "--options", "runtime", "--entitlements", str(HERE / "entitlements.plist")]
    for one in programs:
        run(*signing, str(one))


def disk_image(tree: Tree, out: Path) -> Path:
    """Return a disk image with the app and a link to the folder of applications."""
    app = app_of(tree)
    (app.parent / "Applications").symlink_to("/Applications")
    file = out / f"{app.parent.name}-macos-arm64.dmg"
    making = ("hdiutil", "create", "-quiet", "-ov", "-volname", "Companion", "-format", "ULMO")
    run(*making, "-srcfolder", str(app.parent), str(file))
    return file
