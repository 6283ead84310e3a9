"""Makes the package for Linux, Windows or macOS: a folder with Python, libraries and program, and its installer.

    python3 installers/package.py --engine WHEEL [--system SYSTEM] [--models FOLDER] [--out FOLDER]
    python3 installers/package.py --system SYSTEM --without-python

Nothing is frozen: Python comes from Debian's packages or its publisher's archive, everything else from the hash-pinned
locks. The program lies in the package as in the repository, so that its own processes start in the same way. For people
who make packages. Needs `packaging`, and the tools named in `packaging/linux.py`, `windows.py` and `macos.py`. Folders
for Windows and macOS are examined even if they were made on another system. docs/packaging.md says what was tried.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from installers.layout import THIS  # noqa: E402
from installers.packaging import linux, macos, windows  # noqa: E402
from installers.packaging.examine import look_through  # noqa: E402
from installers.packaging.native import Damaged  # noqa: E402
from installers.packaging.system import LINUX, MACOS, SYSTEMS  # noqa: E402
from installers.packaging.tree import Tree, sha256, version  # noqa: E402
from installers.problem import CannotInstall  # noqa: E402


def main(arguments: Sequence[str]) -> int:
    """Make the packages; return 0, or 1 with a sentence."""
    here = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    parser = argparse.ArgumentParser(description="make the package for a system")
    parser.add_argument("--system", choices=SYSTEMS, default=here, help="for which; this one by default")
    parser.add_argument("--engine", type=Path, help="the wheel of llama-cpp-python to carry")
    parser.add_argument(
        "--without-python",
        action="store_true",
        help="leave Python and the engine out, to look the rest through on another system",
    )
    parser.add_argument(
        "--models", type=Path, help="a folder of downloaded models to carry: the full package"
    )
    parser.add_argument("--out", type=Path, default=THIS.build / "package")
    asked = parser.parse_args(arguments)
    if asked.engine is None and (asked.system == LINUX.name or not asked.without_python):
        parser.error("--engine is missing: a package that can think needs the engine's wheel")
    engine = asked.engine.resolve() if asked.engine else None
    tree = tree_for(asked.system, asked.out.resolve(), is_full=asked.models is not None)
    try:
        made = list(
            make(tree, engine, asked.models, asked.out.resolve(), with_python=not asked.without_python)
        )
        wrong = list(look_through(tree))
    except (subprocess.CalledProcessError, OSError, CannotInstall, Damaged) as error:
        print(f"The package could not be made: {error}", file=sys.stderr)
        return 1
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    for file in made:
        if file.is_file():
            print(f"{file.stat().st_size / 1e6:8.1f} MB  {sha256(file)}  {file}")
        else:
            size = sum(path.lstat().st_size for path in file.rglob("*"))
            print(f"{size / 1e6:8.1f} MB  {file}")
    return 1 if wrong else 0


def tree_for(system: str, out: Path, *, is_full: bool) -> Tree:
    """Return where the package is made."""
    folder = out / (f"companion-{version()}" + ("-full" if is_full else ""))
    if system != LINUX.name:
        folder = out / system / folder.name
    inside = "Companion.app/Contents/Resources" if system == MACOS.name else "."
    return Tree(SYSTEMS[system], folder / inside)


def make(
    tree: Tree, engine: Path | None, models: Path | None, out: Path, *, with_python: bool
) -> Iterator[Path]:
    """Yield the files of the package as they are made."""
    outermost = macos.app_of(tree).parent if tree.system is MACOS else tree.root
    shutil.rmtree(outermost, ignore_errors=True)
    if tree.system is LINUX:
        return linux.make(tree, engine, models, out)
    makes = macos.make if tree.system is MACOS else windows.make
    return makes(tree, engine, models, out, with_python=with_python)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
