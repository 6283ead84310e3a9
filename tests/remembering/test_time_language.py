import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.patterns import FOLDER
from companion.remembering.times.time_language import LANGUAGES, UNSPACED, folded, language
from companion.remembering.times.time_words import Tense, find_time
from tests.remembering.test_days_told import SAID_AT, ZONE, lines

PIECES = st.sampled_from(
    sorted({piece for text, _ in lines() for piece in re.findall(r"[^\W\d_]+|\d+|[^\w\s]", text)})
)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_name_in_a_pattern_has_a_value(name: str) -> None:
    table = (FOLDER / f"times.{name}.toml").read_text("utf-8")
    values = language(name).values

    for kind, names in re.findall(r"\(\?P<(\w+)>([^()\\]+)\)", table):
        for one in names.split("|") if kind in values else ():
            spelt = folded(one if name in UNSPACED else one.rstrip("?"))[0]
            assert any(pattern.fullmatch(spelt) for pattern, _ in values[kind]), (kind, one)


@given(st.lists(PIECES, max_size=8), st.sampled_from([" ", ""]), st.sampled_from(Tense))
def test_whatever_is_said_in_any_language_can_be_read(said: list[str], between: str, tense: Tense) -> None:
    text = between.join(said)

    found = find_time(text, SAID_AT, ZONE, tense, birthday=(2, 29))

    assert found is None or 0 <= found.start < found.end <= len(text)


def test_accents_width_and_spaces_do_not_matter() -> None:
    assert folded("  El  MIÉRCOLES\n１５ ")[0] == "el miercoles 15 "
    assert folded("が")[0] == "が"
