import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage.doomed import folded, mentions
from companion.values import BadInput


@given(st.text(min_size=1), st.text(), st.text())
def test_words_are_found_between_any_other_words(words: str, before: str, after: str) -> None:
    if not folded(words):
        with pytest.raises(BadInput):
            mentions(words)
        return

    assert mentions(words)(f"{before} {words} {after}")


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.from_regex(r"\A[a-z]{1,8}\Z"), st.from_regex(r"\A[a-z0-9]{1,8}\Z"))
def test_a_longer_word_is_another_word(word: str, more: str) -> None:
    assert more == "s" or not mentions(word)(f"{word}{more}")
    assert not mentions(word)(f"{more}x{word}")


@pytest.mark.parametrize(
    ("words", "text", "is_named"),
    [
        ("peanuts", "No peanut for me.", True),
        ("Anna", "Annas Hund bellt.", True),
        ("old Anna", "Old Annas dog.", True),
        ("news", "My new flat.", False),
        ("new", "The news.", False),
        ("Anna", "Annabel came.", False),
    ],
)
def test_an_s_at_the_end_makes_no_other_word(words: str, text: str, is_named: bool) -> None:
    assert mentions(words)(text) is is_named


@pytest.mark.parametrize(
    ("words", "text", "is_named"),
    [
        ("みき", "右はみぎ", False),
        ("ゆか", "ゆがんだ鏡", False),
        ("さか", "さがすのは大変だ", False),
        ("수지", "수진이 왔다", False),
        ("ゆか", "ゆかと行った", True),
        ("ﾊﾅｺ", "ハナコが来た", True),
        ("수지", "수지가 왔다", True),
        ("José", "Jose came.", True),
    ],
)
def test_a_voicing_mark_or_a_final_letter_makes_another_word(words: str, text: str, is_named: bool) -> None:
    assert mentions(words)(text) is is_named
