from pathlib import Path

import msgspec
import pytest

from companion.thinking.order_words import (
    FOLDER,
    Phrases,
    Role,
    read_order_words,
    tokens,
)
from companion.values import PartBroken


@pytest.mark.parametrize("phrases", [[("…", "do")], [("go on", "do"), ("Go on!", "stop")]])
def test_no_phrase_is_without_words_or_does_two_things(phrases: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="has no words, or two roles"):
        Phrases("en", phrases)


def test_a_text_is_covered_by_its_longest_phrases() -> None:
    words = read_order_words("en")

    found = words.phrases.cover(tokens("Say that again, a little bit slower", "en"))

    assert found is not None
    assert [one.role for one in found] == [Role.REPEAT, Role.LITTLE, Role.VOICE]


def test_what_can_be_read_in_countless_ways_is_read_at_once() -> None:
    phrases = Phrases("en", [("no", "no"), ("more", "more"), ("no more", "less")])

    assert phrases.cover(("no", "more") * 50) == ("less",) * 50
    assert phrases.cover((*("no", "more") * 50, "xyz")) is None


@pytest.mark.parametrize("change", [{"more": ["less"]}, {"voice": 3}, {"unheard": []}])
def test_a_file_that_does_not_hold_such_phrases_is_broken(change: dict[str, object], tmp_path: Path) -> None:
    whole = msgspec.json.decode((FOLDER / "en.json").read_bytes())
    (tmp_path / "en.json").write_bytes(msgspec.json.encode(whole | change))

    with pytest.raises(PartBroken):
        read_order_words("en", tmp_path)
