from pathlib import Path
from zipfile import BadZipFile

import pytest

from companion.values import CompanionError, PartBroken, PartMissing
from companion.values.shipped import ASSETS, MODELS, shipped, shipped_folder

FILE = Path("/home/anna/companion/orders.json")


def test_what_comes_with_the_program_lies_beside_its_package_in_a_clone(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()

    assert shipped_folder("models", tmp_path / "companion") == tmp_path / "models"


def test_what_comes_with_the_program_lies_in_its_package_in_a_wheel(tmp_path: Path) -> None:
    inside = tmp_path / "companion" / "models"
    inside.mkdir(parents=True)
    (tmp_path / "models").mkdir()  # another package's

    assert shipped_folder("models", tmp_path / "companion") == inside


@pytest.mark.parametrize("folder", [ASSETS, MODELS])
def test_this_program_has_it(folder: Path) -> None:
    assert folder.is_dir()


def told(error: Exception) -> CompanionError:
    """Return what is said of a file whose reading raises something."""
    with pytest.raises(CompanionError) as raised, shipped(FILE):
        raise error
    return raised.value


def test_a_file_that_is_not_there_is_missing() -> None:
    missing = told(FileNotFoundError(2, "No such file", str(FILE)))

    assert isinstance(missing, PartMissing)
    assert "orders.json" in str(missing.sentence)


@pytest.mark.parametrize("error", [ValueError("no order"), KeyError("stress"), BadZipFile("bad CRC-32")])
def test_whatever_a_damaged_file_makes_of_its_reading_is_told_of_it(error: Exception) -> None:
    broken = told(error)

    assert isinstance(broken, PartBroken)
    assert "orders.json" in str(broken.sentence)
    assert str(error) in str(broken)


def test_where_a_file_lies_is_not_logged() -> None:
    unreadable = told(PermissionError(13, "Permission denied", str(FILE)))

    assert isinstance(unreadable, PartBroken)
    assert "anna" not in f"{unreadable} {unreadable.sentence}"
