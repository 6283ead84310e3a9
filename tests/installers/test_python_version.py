import ast
import tomllib
from pathlib import Path

import pytest

from installers.layout import THIS
from installers.python_version import SUPPORTED, sentence_for
from tests.tables import each_row


@each_row("version", SUPPORTED)
def test_supported_versions_are_not_remarked_upon(version: tuple[int, int]) -> None:
    assert sentence_for(version, None, "installers/run.py") is None


@pytest.mark.parametrize("version", [(3, 10), (3, 15)])
def test_others_are_told_which_one_to_use(version: tuple[int, int]) -> None:
    sentence = sentence_for(version, "python3.12", "installers/run.py")

    assert sentence is not None
    assert f"this is 3.{version[1]}" in sentence
    assert "python3.12 installers/run.py" in sentence


def test_without_a_fitting_one_it_says_where_to_get_it() -> None:
    sentence = sentence_for((3, 9), None, "installers/run.py")

    assert sentence is not None
    assert "python.org" in sentence


@pytest.mark.parametrize("name", ["run.py", "test.py", "python_version.py", "__init__.py"])
def test_an_old_python_can_read_far_enough_to_say_it(name: str) -> None:
    source = (THIS.root / "installers" / name).read_text("utf-8")

    ast.parse(source, feature_version=(3, 6))


def test_the_project_declares_the_same_versions() -> None:
    project = tomllib.loads(Path(THIS.root / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["requires-python"] == f">=3.{SUPPORTED[0][1]},<3.{SUPPORTED[-1][1] + 1}"
