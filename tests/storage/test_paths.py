import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage.paths import (
    HOME_VARIABLE,
    BadName,
    FolderUnusable,
    find_paths,
    folder_name,
    make_private,
)
from tests.tables import each_row


def test_a_home_in_the_environment_holds_everything(tmp_path: Path) -> None:
    paths = find_paths({"COMPANION_HOME": str(tmp_path)})

    assert {paths.data, paths.config} == {tmp_path}
    assert paths.cache.parent == paths.logs.parent == tmp_path
    assert paths.is_portable


def test_without_a_home_the_systems_folders_are_used() -> None:
    paths = find_paths({})

    assert not paths.is_portable
    assert "companion" in paths.data.parts


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_folders_are_closed_to_other_users(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir(mode=0o755)
    paths = find_paths({"COMPANION_HOME": str(tmp_path)})

    paths.make()
    paths.companion("Ada").make()

    for folder in (paths.data, paths.logs, paths.models, paths.companion("Ada").folder):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_each_companion_has_a_folder_of_its_own(tmp_path: Path) -> None:
    paths = find_paths({"COMPANION_HOME": str(tmp_path)})

    paths.companion("Ada").make()
    paths.companion("Mira 2").make()

    assert paths.companion_names() == ("ada", "mira 2")
    assert paths.companion("Ada").database.parent == tmp_path / "companions" / "ada"


def test_no_companion_exists_at_first(tmp_path: Path) -> None:
    assert find_paths({"COMPANION_HOME": str(tmp_path / "new")}).companion_names() == ()


@each_row(
    "name",
    [
        "",
        " ",
        ".",
        "..",
        "../ada",
        "a/b",
        "a\\b",
        "CON",
        "nul",
        "LPT1",
        "com¹",
        "ada.",
        "ada ",
        "-ada",
        "x" * 41,
        "a\0b",
    ],
)
def test_names_that_would_leave_the_folder_or_trouble_a_system_are_refused(name: str) -> None:
    with pytest.raises(BadName):
        folder_name(name)


@each_row("name", ["Ada", "Jean-Luc", "Ms Grey", "O’Hara", "Зоя", "愛", "r2 d2"])
def test_ordinary_names_are_accepted(name: str) -> None:
    assert folder_name(name)


@given(st.text(max_size=60))
def test_an_accepted_name_is_one_part_of_a_path_and_does_not_depend_on_case(name: str) -> None:
    try:
        folder = folder_name(name)
    except BadName:
        return

    assert Path(folder).parts == (folder,)
    assert folder_name(folder) == folder
    assert len(folder.encode()) <= 255


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")

    with pytest.raises(FolderUnusable) as raised:
        make_private(tmp_path / "data")

    assert "data" in raised.value.sentence


UNUSABLE = {
    "of a person who is not there": "~nosuchuser/x",
    "with a part that is too long": f"/tmp/{'x' * 256}/home",
    "too long as a whole": "/tmp" + "/x" * 2000,
}


@pytest.mark.skipif(sys.platform == "win32", reason="other limits hold there")
@each_row("what", UNUSABLE)
def test_a_home_that_can_never_be_is_told(what: str) -> None:
    with pytest.raises(FolderUnusable) as raised:
        find_paths({HOME_VARIABLE: UNUSABLE[what]})

    assert raised.value.sentence.endswith(f"or name another one in {HOME_VARIABLE}.")
