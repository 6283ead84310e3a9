"""Starting at log-in is written where each system looks for it, and taken away again."""

import plistlib
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.channel.messages import SettingsShown, ShownSetting
from companion.window.desktop.autostart import Autostart, desktop_entry
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet

COMMAND = ("/opt/My Programs/python", "-m", "companion", "--tray")


def autostart(home: Path, platform: str = "linux", **environment: str) -> Autostart:
    return Autostart(platform, environment, home, COMMAND)


def test_linux_starts_what_stands_in_the_autostart_folder(tmp_path: Path) -> None:
    autostart(tmp_path).switch(is_on=True)

    written = (tmp_path / ".config" / "autostart" / "companion.desktop").read_text()
    (line,) = (line for line in written.splitlines() if line.startswith("Exec="))
    assert tuple(shlex.split(line.removeprefix("Exec="))) == COMMAND


def test_the_folder_may_be_elsewhere(tmp_path: Path) -> None:
    there = autostart(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "mine"))

    there.switch(is_on=True)

    assert there.place == str(tmp_path / "mine" / "autostart" / "companion.desktop")
    assert Path(there.place).exists()


def test_macos_starts_what_stands_in_launch_agents(tmp_path: Path) -> None:
    there = autostart(tmp_path, "darwin")

    there.switch(is_on=True)

    agent = plistlib.loads(Path(there.place).read_bytes())
    assert (tuple(agent["ProgramArguments"]), agent["RunAtLoad"]) == (COMMAND, True)
    assert "LaunchAgents" in there.place


def test_windows_is_told_by_its_registry(tmp_path: Path) -> None:
    assert autostart(tmp_path, "win32").place.endswith(r"CurrentVersion\Run\Companion")


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_it_is_taken_away_again_however_often(tmp_path: Path, platform: str) -> None:
    there = autostart(tmp_path, platform)
    there.switch(is_on=True)

    for _ in range(2):
        there.switch(is_on=False)

    assert not Path(there.place).exists()


def test_what_is_special_in_such_a_file_is_written_so() -> None:
    assert "Exec=/a%%b --tray\n" in desktop_entry(("/a%b", "--tray"))


@pytest.mark.parametrize(
    "folder",
    ["My Programs", "o'neil", "$HOME", "a(b)", "R&D", "a`b", 'a"b', "a\\b", "a;b", "a*b", "a~b", "a#b"],
)
def test_a_launcher_reads_the_path_as_it_is(folder: str) -> None:
    program = f"/home/{folder}/python"

    written = desktop_entry((program, "--tray"))

    # the file's own escapes are read first, then those within the quotes
    (line,) = (line for line in written.replace("\\\\", "\\").splitlines() if line.startswith("Exec="))
    quoted = re.fullmatch(r'Exec="((?:\\["`$\\]|[^"`$\\])*)" --tray', line)
    assert quoted is not None
    assert re.sub(r"\\(.)", r"\1", quoted[1]) == program


def told(is_on: bool) -> SettingsShown:
    return SettingsShown({"interface.autostart": ShownSetting(str(is_on).lower(), "false")})


@pytest.fixture
def at_home(meet: Meet, tmp_path: Path) -> Iterator[Meeting]:
    """A window on a desktop at which it can be started at log-in."""
    from companion.window.desktop.desktop import Desktop

    meeting = meet()
    window = meeting.window
    desktop = Desktop(window.conversation, window.shapes, window.desktop, autostart=autostart(tmp_path))
    yield meeting
    desktop.close()


@pytest.mark.window
def test_a_change_is_written_and_told_with_its_place(at_home: Meeting, tmp_path: Path) -> None:
    place = Path(autostart(tmp_path).place)

    at_home.window.desktop.apply(told(is_on=False))
    assert not place.exists()
    at_home.window.desktop.apply(told(is_on=True))
    at_home.sees(f"Companion now starts at login. The entry is in {place}.")
    assert place.exists()
    at_home.window.desktop.apply(told(is_on=False))

    assert not place.exists()


@pytest.mark.window
def test_what_another_installation_has_written_is_left_alone(at_home: Meeting, tmp_path: Path) -> None:
    there = autostart(tmp_path)
    there.switch(is_on=True)

    at_home.window.desktop.apply(told(is_on=False))

    assert Path(there.place).exists()


@pytest.mark.window
def test_a_place_that_cannot_be_written_is_told(at_home: Meeting, tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("no folder")

    at_home.window.desktop.apply(told(is_on=True))

    place = autostart(tmp_path).place
    at_home.sees(f"Couldn't set up starting at login: {place} can't be written.")
