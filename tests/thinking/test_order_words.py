from pathlib import Path

import msgspec
import pytest

from companion.thinking.order_words import (
    FOLDER,
    LANGUAGES,
    Phrases,
    Role,
    adverb,
    comparative,
    read_order_words,
    tokens,
)
from companion.thinking.ordered_feelings import FEELINGS
from companion.thinking.voice_orders import WAYS
from companion.values import PartBroken, PartMissing
from tests.tables import each_row

MAIN = {"whisper", "quiet", "loud", "slow", "fast", "high", "low", "clear", "expressive"}


@each_row("language", LANGUAGES)
def test_every_language_names_only_feelings_and_ways_to_speak_that_there_are(language: str) -> None:
    phrases = read_order_words(language).phrases.does.values()

    assert {one.name for one in phrases if one.role is Role.FEELING} <= FEELINGS.keys()
    assert MAIN <= {one.name for one in phrases if one.role is Role.VOICE} <= WAYS.keys()


@each_row("language", LANGUAGES)
def test_every_language_has_more_than_one_way_to_say_that_an_order_is_followed(language: str) -> None:
    words = read_order_words(language)

    assert len(set(words.done)) > 1
    assert len(set(words.restored)) > 1


@pytest.mark.parametrize("phrases", [[("…", "do")], [("go on", "do"), ("Go on!", "stop")]])
def test_no_phrase_is_without_words_or_does_two_things(phrases: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="has no words, or two roles"):
        Phrases("en", phrases)


@each_row(
    ("word", "how", "more"),
    [
        ("happy", "happily", "happier"),
        ("sad", "sadly", "sadder"),
        ("gentle", "gently", "gentler"),
        ("enthusiastic", "enthusiastically", "enthusiasticer"),
        ("brave", "bravely", "braver"),
        ("slow", "slowly", "slower"),
        ("dull", "dully", "duller"),
        ("shy", "shyly", "shier"),
    ],
)
def test_english_forms_are_made_of_the_plain_word(word: str, how: str, more: str) -> None:
    assert (adverb(word), comparative(word)) == (how, more)


def test_a_text_is_covered_by_its_longest_phrases() -> None:
    words = read_order_words("en")

    found = words.phrases.cover(tokens("Say that again, a little bit slower", "en"))

    assert found is not None
    assert [one.role for one in found] == [Role.REPEAT, Role.LITTLE, Role.VOICE]


def test_a_text_with_any_other_word_is_not_covered() -> None:
    assert read_order_words("en").phrases.cover(tokens("slower than the train", "en")) is None


def test_a_longer_phrase_gives_way_where_it_would_leave_words_that_are_in_none() -> None:
    phrases = Phrases("en", [("do", "do"), ("do not", "not"), ("not so much", "less")])

    assert phrases.cover(("do", "not", "so", "much")) == ("do", "less")
    assert phrases.cover(("do", "not")) == ("not",)


def test_what_can_be_read_in_countless_ways_is_read_at_once() -> None:
    phrases = Phrases("en", [("no", "no"), ("more", "more"), ("no more", "less")])

    assert phrases.cover(("no", "more") * 50) == ("less",) * 50
    assert phrases.cover((*("no", "more") * 50, "xyz")) is None


def test_words_without_blanks_are_read_by_the_character() -> None:
    assert tokens("慢一点。", "zh") == ("慢", "一", "点")


def test_a_missing_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PartMissing) as error:
        read_order_words("en", tmp_path)

    assert error.value.sentence == "The file en.json is missing; run the installer again."


@pytest.mark.parametrize("change", [{"more": ["less"]}, {"voice": 3}, {"unheard": []}])
def test_a_file_that_does_not_hold_such_phrases_is_broken(change: dict[str, object], tmp_path: Path) -> None:
    whole = msgspec.json.decode((FOLDER / "en.json").read_bytes())
    (tmp_path / "en.json").write_bytes(msgspec.json.encode(whole | change))

    with pytest.raises(PartBroken):
        read_order_words("en", tmp_path)
