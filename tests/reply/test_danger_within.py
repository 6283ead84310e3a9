"""Danger is read in the talk: next to what is answered, and together with the turns before."""

import pytest

from companion.reply.analysis import danger_within
from companion.values import CrisisKind, Danger, Grade


class Reader:
    """Takes the share of words that are longer than three letters for the likelihood of a danger."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def danger(self, words: str, answered: str = "") -> Danger:
        """Take what is answered for a part of the words."""
        self.read.append(words)
        said = [*answered.split(), *words.split()]
        grades = dict.fromkeys((Grade.HINT, Grade.RISK, Grade.ACUTE), 1 / 3)
        none = 1 - sum(len(one) > 3 for one in said) / len(said)
        return Danger(dict.fromkeys(CrisisKind, 0.0), none, grades, 0.0)

    def within(self, words: str, before: tuple[str, ...] = (), answered: str = "") -> Danger:
        """Return what words are like in their talk."""
        return danger_within(self, self.danger(words), words, before, answered)  # type: ignore[arg-type]


def test_words_a_little_like_danger_are_read_with_the_two_turns_before() -> None:
    before = ("one or two", "letters written", "letters written")

    assert Reader().within("i did that", before).within == pytest.approx(5 / 7)
    assert Reader().within("i did", before).within == 0


def test_words_are_read_next_to_what_they_answer() -> None:
    words, reader = "yes most nights", Reader()
    alone = reader.danger(words)

    assert reader.within(words, answered="thinking about dying").any > alone.any
    assert reader.within(words, answered="to a bar").any < alone.any
    assert reader.within(words, answered=" ").any == alone.any
    assert reader.within(words, answered="to a bar").alone == alone


@pytest.mark.parametrize("read", ["warten sterben", "まって死にたい"])
def test_turns_are_joined_as_their_language_writes_them(read: str) -> None:
    reader = Reader()
    first, last = read.split() if " " in read else (read[:3], read[3:])

    danger_within(reader, reader.danger("sterben"), last, (first,), "")  # type: ignore[arg-type]

    assert reader.read[-1] == read
