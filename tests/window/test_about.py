"""What the program tells of itself, and what goes into a report of a bug."""

import getpass
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion import __version__
from companion.values.shipped import CHANGES
from companion.window.settings.about_model import COMPONENTS, components, details, licence_of
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.settings_pages import PRIVACY
from tests.window.controls import Meet

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_package_that_the_program_needs_is_named() -> None:
    needed = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["engine"]]
    names = {re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needed}

    assert set(COMPONENTS) == names | {"pynput"}


def test_what_is_installed_names_its_version_and_its_licence() -> None:
    told = {each.name.lower(): each for each in components()}

    assert told["numpy"].version
    assert "BSD" in told["numpy"].licence
    assert all("\n" not in each.licence for each in told.values())


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License-Expression": ["MIT"], "License": ["other"]}, "MIT"),
        ({"License": ["BSD 3-Clause License\n\nCopyright"]}, "BSD 3-Clause License"),
        (
            {"License": ["All of a licence " * 20], "Classifier": ["License :: OSI Approved :: MIT License"]},
            "MIT License",
        ),
        ({"Classifier": ["Topic :: Software"]}, ""),
    ],
)
def test_a_licence_is_one_line(fields: dict[str, list[str]], licence: str) -> None:
    assert licence_of(fields) == licence


def test_a_report_names_versions_and_neither_folders_nor_names() -> None:
    told = details(__version__, "6.12.0", "xcb", "dark", "de_DE")

    assert f"Companion: {__version__}\n" in told
    assert "Qt: 6.12.0, xcb" in told
    assert str(Path.home()) not in told
    assert getpass.getuser() not in re.split(r"\W", told)


def test_this_version_stands_in_the_changes() -> None:
    assert f"\n## [{__version__}] " in CHANGES.read_text(encoding="utf-8")


@pytest.mark.window
@pytest.mark.parametrize(("before", "is_told"), [("0.1.9", True), (__version__, False), ("", False)])
def test_the_first_start_of_another_version_says_so(
    before: str,
    is_told: bool,
    open_window: Callable[..., "CompanionWindow"],
    tmp_path: Path,
) -> None:
    (tmp_path / "window.json").write_text(json.dumps({"version": before}), encoding="utf-8")

    window = open_window(state_file=tmp_path / "window.json")
    window.close()

    assert (f"Updated to version {__version__}." in str(window.notices.property("shown"))) is is_told
    assert json.loads((tmp_path / "window.json").read_text(encoding="utf-8"))["version"] == __version__


@pytest.mark.window
def test_details_are_copied_which_is_said_and_components_unfold_with_their_licences(meet: Meet) -> None:
    from PySide6.QtGui import QGuiApplication

    meeting = meet(WaitFor("ShowPrivacy"), Send((PRIVACY,)))
    meeting.person.opens_setting("about")
    meeting.sees(f"Companion {__version__}")
    meeting.sees(PRIVACY.folder)

    meeting.person.clicks("copyDetails")

    meeting.sees("Copied")
    assert QGuiApplication.clipboard().text().startswith(f"Companion: {__version__}")
    meeting.sees("General Public License")
    assert not meeting.person.items("component")

    meeting.person.clicks("components")

    meeting.wait_until(lambda: len(meeting.person.items("component")) > 10, "components")
