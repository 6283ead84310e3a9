from pathlib import Path

import pytest

from companion.speaking.text.wording import FOLDER, Amount, read_wording, wording_of
from companion.values import LANGUAGES, PartBroken
from tests.tables import each_row


@each_row("language", sorted(LANGUAGES))
def test_each_language_has_a_table_whatever_its_region(language: str) -> None:
    wording = wording_of(f"{language}-XY")

    assert wording is not None
    assert wording.language == language
    assert len(wording.months) == 12


def test_mandarin_is_chinese_and_other_languages_have_none() -> None:
    assert wording_of("cmn") is wording_of("zh")
    assert wording_of("it") is None


def test_several_signs_may_share_a_name_and_a_name_may_have_a_plural_and_a_gender() -> None:
    wording = read_wording(FOLDER / "de.toml")

    assert wording.units["qm"] == wording.units["m²"] == Amount(one="Quadratmeter", many="Quadratmeter")
    assert wording.units["h"] == Amount(one="Stunde", many="Stunden", is_feminine=True)
    assert wording.currencies["€"].hundredth == "Cent"


@each_row(
    ("written", "miswritten"),
    [("\nminus = ", "\nmimus = "), ("\nt = ", "\nt = 3 # "), ("\nto = ", "\n# to = ")],
)
def test_a_table_with_other_fields_is_broken(written: str, miswritten: str, tmp_path: Path) -> None:
    table = (FOLDER / "de.toml").read_text("utf-8")
    file = tmp_path / "de.toml"
    file.write_text(table.replace(written, miswritten, 1), "utf-8")

    with pytest.raises(PartBroken):
        read_wording(file)
