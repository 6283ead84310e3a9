import errno
import io
import os
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest

from companion.storage.paths import find_paths
from companion.window.desktop.autostart import Autostart
from installers.alone import alone
from installers.layout import PACKAGE_LIST, Layout
from installers.progress import Progress
from installers.uninstall import (
    Folders,
    Keepsake,
    ask_what_to_keep,
    find_folders,
    keyring_names,
    log_in_file,
    uninstall,
)
from tests.fakes.runner import FakeRunner, make_fake_environment
from tests.tables import each_row


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of a person who has talked, set something and downloaded a model."""
    everything = tmp_path / "companion"
    monkeypatch.setenv("COMPANION_HOME", str(everything))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (everything / "companions" / "ann").mkdir(parents=True)
    (everything / "companions" / "ann" / "database.key").write_text("keyring " + "0a" * 16 + "\n")
    (everything / "archive" / "bea").mkdir(parents=True)
    (everything / "archive" / "bea" / "database.key").write_text("keyring " + "0b" * 16 + "\n")
    (everything / "models" / "brain").mkdir(parents=True)
    (everything / "settings.toml").touch()
    (everything / "cache").mkdir()
    return everything


def remove(tmp_path: Path, kept: frozenset[Keepsake]) -> tuple[FakeRunner, str]:
    layout = Layout(tmp_path / "repository")
    make_fake_environment(layout)
    make_fake_environment(layout.coqui)
    layout.build.mkdir()
    (layout.models / "brain").mkdir(parents=True)
    runner, shown = FakeRunner(), io.StringIO()
    uninstall(layout, runner, Progress(shown, lambda: 0.0), kept)
    assert not layout.venv.exists()
    assert not layout.coqui.venv.exists()
    assert not layout.build.exists()
    return runner, shown.getvalue()


@pytest.mark.parametrize(
    "variables", [(), ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")]
)
def test_the_folders_are_those_that_the_program_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: tuple[str, ...]
) -> None:
    monkeypatch.delenv("COMPANION_HOME", raising=False)
    for number, variable in enumerate(variables):
        monkeypatch.setenv(variable, str(tmp_path / str(number)))

    found = find_folders(os.environ, sys.platform, Path.home())

    paths = find_paths(os.environ)
    assert found == Folders(paths.data, paths.config, paths.cache, paths.logs)


def test_a_portable_home_is_found_as_the_program_finds_it(tmp_path: Path) -> None:
    environment = {"COMPANION_HOME": str(tmp_path)}

    found = find_folders(environment, "linux", Path("/home/ann"))

    paths = find_paths(environment)
    assert found == Folders(paths.data, paths.config, paths.cache, paths.logs)


def test_what_is_kept_stays_and_caches_go(home: Path, tmp_path: Path) -> None:
    runner, shown = remove(tmp_path, frozenset(Keepsake))

    assert (home / "companions" / "ann").is_dir()
    assert (home / "archive" / "bea").is_dir()
    assert (home / "models" / "brain").is_dir()
    assert (home / "settings.toml").exists()
    assert not (home / "cache").exists()
    assert runner.commands == []
    assert f"Kept: {home / 'models'}" in shown
    assert (tmp_path / "repository" / "models" / "downloaded" / "brain").is_dir()


def test_what_is_still_being_installed_is_removed_once_that_has_ended(home: Path, tmp_path: Path) -> None:
    layout = Layout(tmp_path / "repository")
    make_fake_environment(layout)
    installing = ExitStack()
    installing.enter_context(alone(layout.set_up_lock, lambda: None))

    class Screen(io.StringIO):
        def write(self, text: str) -> int:
            if "still being installed" in text:
                assert layout.venv.exists()
                installing.close()
            return super().write(text)

    uninstall(layout, FakeRunner(), Progress(Screen(), lambda: 0.0), frozenset())

    assert not layout.venv.exists()
    assert not layout.build.exists()


def test_a_build_in_quiet_time_that_made_room_puts_nothing_back(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = Layout(tmp_path / "repository")
    make_fake_environment(layout)
    layout.stamp.write_text("{}")
    building = ExitStack()
    building.enter_context(alone(layout.quiet_build_lock, lambda: None))

    def go_by(_seconds: float) -> None:
        assert layout.venv.exists()
        assert not layout.stamp.exists()
        building.close()

    monkeypatch.setattr("installers.alone.time", SimpleNamespace(sleep=go_by))
    uninstall(layout, FakeRunner(), Progress(io.StringIO(), lambda: 0.0), frozenset())

    assert not layout.venv.exists()


@pytest.mark.skipif(os.name == "nt", reason="there a file in use cannot be removed either")
@each_row(
    ("number", "told"),
    [
        (errno.EACCES, "sudo rm -r"),
        (errno.EROFS, "sudo rm -r"),
        (errno.ENOTEMPTY, "end Companion"),
    ],
)
def test_what_cannot_be_removed_is_told_with_its_true_cause(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    removed = shutil.rmtree

    def refuse(place: Path) -> None:
        if place == home / "cache":
            raise OSError(number, os.strerror(number), place)
        removed(place)

    monkeypatch.setattr(shutil, "rmtree", refuse)
    _, shown = remove(tmp_path, frozenset(Keepsake))

    (line,) = [line for line in shown.splitlines() if str(home / "cache") in line]
    assert told in line


def test_what_is_not_kept_goes_with_its_keys_and_what_the_program_notes_for_itself(
    home: Path, tmp_path: Path
) -> None:
    paths = find_paths(os.environ)
    for note in (paths.connections, paths.data / "window.json", paths.data / "echo-paths.json"):
        note.touch()

    runner, _ = remove(tmp_path, frozenset())

    assert not home.exists()
    assert not (tmp_path / "repository" / "models" / "downloaded").exists()
    assert runner.ran("keyring", "0a" * 16, "0b" * 16)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a value of the registry")
def test_the_system_starts_it_at_log_in_no_more(home: Path, tmp_path: Path) -> None:
    autostart = Autostart(sys.platform, os.environ, tmp_path, ("companion",))
    autostart.switch(is_on=True)
    assert log_in_file(os.environ, sys.platform, tmp_path) == Path(autostart.place)

    remove(tmp_path, frozenset(Keepsake))

    assert not Path(autostart.place).exists()


def test_a_package_is_removed_as_it_was_installed(home: Path, tmp_path: Path) -> None:
    (tmp_path / PACKAGE_LIST).touch()

    _, shown = remove(tmp_path, frozenset(Keepsake))

    assert f"{tmp_path}; remove it as it was installed" in shown


def test_a_keyring_that_refuses_is_said(home: Path, tmp_path: Path) -> None:
    layout = Layout(tmp_path / "repository")
    runner, shown = FakeRunner(), io.StringIO()
    runner.answers("keyring", status=1)

    uninstall(layout, runner, Progress(shown, lambda: 0.0), frozenset())

    assert "keyring did not let go" in shown.getvalue()


def test_other_things_in_a_persons_folder_are_left_alone(home: Path, tmp_path: Path) -> None:
    (home / "diary.txt").touch()

    remove(tmp_path, frozenset())

    assert [entry.name for entry in home.iterdir()] == ["diary.txt"]


def test_only_a_clear_no_gives_something_up(home: Path, tmp_path: Path) -> None:
    layout = Layout(tmp_path / "repository")
    folders = find_folders(os.environ, sys.platform, Path.home())
    answers = iter(["", "no", "perhaps"])

    kept = ask_what_to_keep(layout, folders, lambda _question: next(answers))

    assert kept == {Keepsake.CONVERSATIONS, Keepsake.MODELS}


def test_nothing_is_asked_about_what_is_not_there(tmp_path: Path) -> None:
    folders = Folders(tmp_path, tmp_path, tmp_path, tmp_path)

    def refuse(question: str) -> str:
        raise AssertionError(question)

    assert ask_what_to_keep(Layout(tmp_path), folders, refuse) == frozenset()


def test_a_key_kept_in_a_file_has_no_name_in_the_keyring(home: Path) -> None:
    (home / "companions" / "ann" / "database.key").write_text("key " + "0a" * 32)

    assert keyring_names(find_folders(os.environ, sys.platform, Path.home())) == ("0b" * 16,)


@each_row("system", ("linux", "darwin", "win32"))
def test_the_page_names_every_folder_for_those_who_remove_it_without_the_installer(system: str) -> None:
    page = Path("docs/installing.md").read_text("utf-8").partition("## Removing it")[2]

    found = find_folders({}, system, Path("~"))

    for folder in (found.data, found.config, found.cache, found.logs):
        there = folder.parent if folder.name in ("log", "Cache", "Logs") else folder
        named = there.as_posix().replace("~/AppData/Local/", "%LOCALAPPDATA%\\")
        assert f"`{named}`" in page
