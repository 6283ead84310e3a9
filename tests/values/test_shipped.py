from pathlib import Path
from zipfile import BadZipFile

import pytest

from companion.values import CompanionError, PartBroken, PartMissing
from companion.values.shipped import shipped

FILE = Path("/home/anna/companion/orders.json")


def told(error: Exception) -> CompanionError:
    """Return what is said of a file whose reading raises something."""
    with pytest.raises(CompanionError) as raised, shipped(FILE):
        raise error
    return raised.value


def test_a_file_that_is_not_there_is_missing() -> None:
    missing = told(FileNotFoundError(2, "No such file", str(FILE)))

    assert isinstance(missing, PartMissing)
    assert "orders.json" in missing.sentence


@pytest.mark.parametrize("error", [ValueError("no order"), KeyError("stress"), BadZipFile("bad CRC-32")])
def test_whatever_a_damaged_file_makes_of_its_reading_is_told_of_it(error: Exception) -> None:
    broken = told(error)

    assert isinstance(broken, PartBroken)
    assert "orders.json" in broken.sentence
    assert str(error) in str(broken)


def test_where_a_file_lies_is_not_logged() -> None:
    unreadable = told(PermissionError(13, "Permission denied", str(FILE)))

    assert isinstance(unreadable, PartBroken)
    assert "anna" not in f"{unreadable} {unreadable.sentence}"
