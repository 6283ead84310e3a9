from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from installers.environment import is_usable, left_out, lock_without, remove_half_installed
from installers.layout import Layout
from installers.machine import Machine
from tests.fakes.runner import make_fake_environment
from tests.tables import each_row

NEEDS = {
    "moonshine-voice": {"linux-x86_64": "2.34", "darwin-arm64": "15.0"},
    "av": {"linux-x86_64": "2.28", "darwin-arm64": "14.0", "darwin-x86_64": "11.0"},
}


@each_row(
    ("machine", "expected"),
    [
        (Machine("linux", "x86_64", (2, 36)), ()),
        (Machine("linux", "x86_64", (2, 34)), ()),
        (Machine("linux", "x86_64", (2, 31)), ("moonshine-voice",)),
        (Machine("linux", "x86_64", None), ()),
        (Machine("darwin", "arm64", (14, 5)), ("moonshine-voice",)),
        (Machine("darwin", "x86_64", (15, 0)), ("moonshine-voice",)),
        (Machine("linux", "riscv64", (2, 40)), ("av", "moonshine-voice")),
    ],
)
def test_what_has_no_file_for_a_machine_is_left_out(machine: Machine, expected: tuple[str, ...]) -> None:
    assert left_out(NEEDS, machine) == expected


def test_a_package_leaves_the_lock_with_its_hashes() -> None:
    lock = (
        "# made\n"
        "av==18.1 ; python_version < '3.14' \\\n    --hash=sha256:11 \\\n    --hash=sha256:12\n"
        "av-tools==1 \\\n    --hash=sha256:21\n"
    )

    assert lock_without(lock, ["av"]) == "# made\nav-tools==1 \\\n    --hash=sha256:21\n"


@given(st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("abcdef")))
def test_a_lock_without_some_packages_holds_exactly_the_others(there: set[str], unwanted: set[str]) -> None:
    entries = {name: f"{name}==1 \\\n    --hash=sha256:{name}\n" for name in sorted(there)}

    shortened = lock_without("".join(entries.values()), unwanted)

    assert shortened == "".join(entry for name, entry in entries.items() if name not in unwanted)


def test_a_package_cut_off_in_the_middle_is_forgotten_and_whole_ones_stay(tmp_path: Path) -> None:
    for name in ("whole-1.dist-info", "cut-2.dist-info", "~p-3.dist-info"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "METADATA").touch()
    (tmp_path / "whole-1.dist-info" / "RECORD").write_text("whole.py,,\n")

    forgotten = remove_half_installed(tmp_path)

    assert "cut-2" in forgotten
    assert [folder.name for folder in tmp_path.iterdir()] == ["whole-1.dist-info"]


def no_python(python: Path) -> None:
    python.unlink()


def another_python(python: Path) -> None:
    newer = python.with_name("python3.12")
    newer.touch()
    python.unlink()
    python.symlink_to(newer)


@pytest.mark.parametrize("befall", [no_python, another_python])
def test_an_environment_that_lost_its_python_is_not_usable(
    tmp_path: Path, befall: Callable[[Path], None]
) -> None:
    layout = Layout(tmp_path)
    assert not is_usable(layout)
    make_fake_environment(layout)
    assert is_usable(layout)

    befall(layout.python)

    assert not is_usable(layout)
