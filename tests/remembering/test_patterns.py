import re
from pathlib import Path

import pytest

from companion.remembering import patterns
from companion.remembering.patterns import Patterns, read_patterns
from companion.values import PartBroken, PartMissing


class Tea(Patterns, frozen=True):
    drinks: re.Pattern[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(patterns, "FOLDER", tmp_path)
    return tmp_path / "tea.en.toml"


def test_a_piece_may_hold_another_one_and_one_from_elsewhere(file: Path) -> None:
    file.write_text(
        "[pieces]\nwho = '(?:i|my <relation>)'\nsip = '<who> (?:drink|sip)s?'\n"
        "[patterns]\ndrinks = '<sip> (?P<what>tea)'"
    )

    found = read_patterns("tea.en", Tea, relation="(?:aunt|cat)").drinks.fullmatch("My cat sips tea")

    assert found is not None
    assert found["what"] == "tea"


@pytest.mark.parametrize(
    "text",
    [
        "[pieces]\n[patterns]\ndrinks = '<nobody> drinks'",
        "[pieces]\n[patterns]\ndrinks = '('",
        "[pieces]\n[patterns]\neats = 'cake'",
        "[pieces",
    ],
)
def test_a_file_that_cannot_be_meant_is_a_broken_part(file: Path, text: str) -> None:
    file.write_text(text)

    with pytest.raises(PartBroken):
        read_patterns("tea.en", Tea)


def test_a_file_that_is_not_there_is_a_missing_part(file: Path) -> None:
    with pytest.raises(PartMissing):
        read_patterns(file.stem, Tea)
