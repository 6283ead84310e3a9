import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing import completeness as module
from companion.hearing.completeness import HEAD, UNSURE, completeness, load_completeness
from companion.values import PartBroken, PartMissing
from tests.tables import each_row

OPEN = [
    "I went to the",
    "I went to the store and",
    "I like it because",
    "I think that",
    "And then",
    "My birthday is on the fifth of",
    "Can you",
    "Um,",
    "Well, um",
    "I would like to...",
    "When I was young,",
    "I'm",
    "Because I",
    "If you want to come",
    "My phone number is five five five",
    "The code is 12",
    "I need milk, eggs, bread",
    "Let me see",
]
CLOSED = [
    "How are you?",
    "Yes.",
    "No",
    "Thank you.",
    "Well, thank you very much",
    "I don't know.",
    "What's today's weather forecast?",
    "Where are you from?",
    "What are you looking at?",
    "Tell me a joke.",
    "I'm feeling a bit sad today.",
    "I have lived in this house for twenty years now.",
]


@each_row("text", OPEN)
def test_what_breaks_off_reads_incomplete(text: str) -> None:
    assert completeness(text) < 0.25


@each_row("text", CLOSED)
def test_what_is_whole_reads_complete(text: str) -> None:
    assert completeness(text) > 0.7


def test_only_the_last_sentence_counts() -> None:
    whole, broken = "I had a long day.", "And then I went to the"

    assert completeness(f"{whole} {broken}") == completeness(broken)


def test_a_question_mark_makes_an_end_likelier() -> None:
    assert (
        completeness("You have seen it?")
        > completeness("You have seen it.")
        > completeness("You have seen it")
    )


@pytest.mark.parametrize(
    "text", ["My phone number is 555 1234.", "My phone number is five five five one two three four."]
)
def test_a_number_with_enough_digits_need_not_go_on(text: str) -> None:
    assert completeness(text) > completeness("My phone number is 555")


@pytest.mark.parametrize("text", ["", "  ", "...", "♪"])
def test_nothing_is_known_of_no_words(text: str) -> None:
    assert completeness(text) == UNSURE


@pytest.mark.parametrize("language", ["de", "fr-CA", "zh"])
def test_nothing_is_known_of_another_language(language: str) -> None:
    assert completeness("Ich ging in den", language=language) == UNSURE


def test_every_kind_of_english_is_known() -> None:
    assert completeness("I went to the", language="en-GB") < 0.25


@given(st.text())
def test_any_text_has_a_completeness(text: str) -> None:
    assert 0.0 <= completeness(text) <= 1.0


@given(
    st.lists(
        st.sampled_from(["I", "you", "the", "and", "want", "to", ",", ".", "?", "five", "um"]), max_size=60
    )
)
def test_any_words_have_a_completeness(words: list[str]) -> None:
    assert 0.0 <= completeness(" ".join(words)) <= 1.0


def test_the_head_is_small_and_says_where_it_comes_from() -> None:
    note = (module.HEAD.parent / "README.md").read_text("utf-8")

    assert module.HEAD.stat().st_size < 300_000
    assert "Apache-2.0" in note
    assert "MIT" in note


@pytest.fixture
def head_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "head.npz"
    monkeypatch.setattr(module, "HEAD", path)
    module._weights.cache_clear()
    yield path
    module._weights.cache_clear()


def test_a_head_that_is_not_there_is_named_when_it_is_loaded(head_at: Path) -> None:
    del head_at

    with pytest.raises(PartMissing):
        load_completeness("en-GB")


def test_a_language_that_is_not_known_needs_no_head(head_at: Path) -> None:
    del head_at

    assert load_completeness("de")("Guten Morgen.") == UNSURE


def test_what_was_loaded_judges_without_its_file(head_at: Path) -> None:
    head_at.write_bytes(HEAD.read_bytes())
    judge = load_completeness("en")
    head_at.unlink()

    assert judge("I like cheese.") == completeness("I like cheese.") != UNSURE


def other_weights() -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, weights=np.zeros(12, np.float16))
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 and no more",
        HEAD.read_bytes()[:100] + bytes(100) + HEAD.read_bytes()[200:],
        other_weights(),
    ],
    ids=["no archive", "with a hole", "of another size"],
)
def test_a_damaged_head_is_named(head_at: Path, content: bytes) -> None:
    head_at.write_bytes(content)

    with pytest.raises(PartBroken):
        completeness("Hello")
