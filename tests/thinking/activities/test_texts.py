"""What code says by itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from companion.thinking.activities.texts import read_texts
from companion.values import PartBroken

_CLINICAL = re.compile(
    r"\b(?:heal\w*|cure\w*|therap\w*|treat\w*|anxiety|depress\w*|disorder|symptom\w*|proven|stud(?:y|ies)|stress\w*|"
    r"diagnos\w*|clinical\w*|medical\w*|nervous system|vagus)\b",
    re.IGNORECASE,
)
_SLOTS = {
    "{words}",
    "{title}",
    "{label}",
    "{word}",
    "{letter}",
    "{thing}",
    "{things}",
    "{missing}",
    "{clue}",
    "{who}",
    "{memory}",
}


def lines(value: object) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from lines(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from lines(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from lines(getattr(value, field.name))


ALL = tuple(lines(read_texts()))


def test_nothing_clinical_is_claimed() -> None:
    assert [line for line in ALL if _CLINICAL.search(line)] == []


def test_what_is_filled_in_is_known() -> None:
    assert {slot for line in ALL for slot in re.findall(r"\{\w*\}", line)} <= _SLOTS


def test_nothing_but_spoken_words_is_said() -> None:
    assert [line for line in ALL if re.search(r"[*_#<>\[\]|`]|\s\s|\n", line)] == []


@pytest.mark.parametrize("content", ["{", "{}", '{"begin": []}'])
def test_a_broken_file_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "breathing.json").write_text(content)

    with pytest.raises(PartBroken, match="breathing"):
        read_texts(tmp_path)
