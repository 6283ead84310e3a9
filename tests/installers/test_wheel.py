import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

from installers.layout import THIS
from installers.packaging.tree import NOT_IN_APP

READ = ("companion", "assets", "models")


@cache
def carried() -> dict[str, Path]:
    """Return what a wheel would carry: each file by its place there."""
    files = WheelBuilder(str(THIS.root)).recurse_included_files()
    return {Path(file.distribution_path).as_posix(): Path(file.path) for file in files}


def test_a_wheel_carries_the_program_and_all_that_it_reads() -> None:
    listed = subprocess.run(
        ["git", "-C", str(THIS.root), "ls-files", "-z", "--", *READ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    read = [name for name in listed if name and not name.startswith(NOT_IN_APP)]

    missing = {name if name.startswith("companion/") else f"companion/{name}" for name in read} - set(
        carried()
    )

    assert not missing


def test_a_wheel_carries_neither_what_models_learned_from_nor_downloads() -> None:
    assert not [name for name in carried() if "training" in name or "downloaded" in name]


def test_the_program_finds_its_files_in_a_wheels_folder(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    for place, file in carried().items():
        (packages / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, packages / place)

    listed = subprocess.run(
        [sys.executable, "-P", "-m", "companion", "models", "list"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(packages), "COMPANION_HOME": str(tmp_path / "home")},
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert "qwen2.5-coder-1.5b" in listed
