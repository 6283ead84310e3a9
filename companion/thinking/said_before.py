"""Knows sentences that a reply should not say word for word once more: those of earlier replies and of examples.

A small model copies what stands in its prompt, and any model falls into saying the same again. A question that is
asked again may be answered in the same words, and so may whoever did not hear. Short sentences come again in any
talk. Pure; whether somebody did not hear is known in English only.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from companion.thinking.language_model import Message
from companion.thinking.prompt_echo import bare
from companion.thinking.reply_end import ends_sentence
from companion.values import Speaker

FEWEST_WORDS: Final = 5
"""A sentence of fewer words may be said any number of times (guess)."""
_SAME: Final = 0.5
"""So large a share of a question's words of ``_TELLING`` letters or more makes another one the same (guess)."""
_TELLING: Final = 4
_DID_NOT_HEAR: Final = re.compile(
    r"^\W*(?:what|sorry|huh|pardon|excuse me|come again)\W*$|\b(?:i beg your )?pardon\b|\brepeat (?:that|it|what)\b|"
    r"\b(?:say|tell me|explain) (?:\w+ ){0,3}(?:again|once more)\b|\bwhat (?:did|was it) you (?:just )?(?:say|said)\b|"
    r"\b(?:did|could|can)(?: not|n['’]?t) (?:quite )?(?:hear|catch|get|understand) (?:you|that|it|what)\b",
    re.IGNORECASE,
)

_Words = tuple[str, ...]


def not_again(messages: Sequence[Message], words: str) -> tuple[str, ...]:
    """Return the replies that are not to be repeated to these words of the person's.

    Args:
        messages: What was said, or is shown as if it had been; oldest first.
        words: What is answered.
    """
    if _DID_NOT_HEAR.search(words):
        return ()
    return tuple(
        said.text
        for before, said in pairwise(messages)
        if said.speaker is Speaker.COMPANION and not _is_same_question(before.text, words)
    )


def _is_same_question(before: str, words: str) -> bool:
    known = _bare(words)
    asked = [word for word in _bare(before) if len(word) >= _TELLING] or _bare(before)
    return "?" in words and sum(word in known for word in asked) >= _SAME * len(asked)


class SaidBefore:
    """Follows a sentence word by word through sentences that were said before."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Know the sentences of these texts."""
        sentences = (sentence for text in texts for sentence in _sentences(text))
        self._known = {sentence for sentence in sentences if len(sentence) >= FEWEST_WORDS}
        self._begun = {sentence[:end] for sentence in self._known for end in range(1, len(sentence) + 1)}
        self._words: _Words = ()

    def begin(self) -> None:
        """Begin a sentence."""
        self._words = ()

    def add(self, word: str) -> None:
        """Take the next word, as ``bare`` gives it."""
        self._words = (*self._words, word)

    @property
    def may_be_known(self) -> bool:
        """Whether a sentence that was said before begins with the words so far."""
        return self._words in self._begun

    @property
    def is_known(self) -> bool:
        """Whether the words so far are a sentence that was said before."""
        return self._words in self._known


def _sentences(text: str) -> Iterator[_Words]:
    words: list[str] = []
    for word in text.split():
        words.append(word)
        if ends_sentence(word):
            yield _bare(" ".join(words))
            words = []
    yield _bare(" ".join(words))


def _bare(text: str) -> _Words:
    return tuple(filter(None, map(bare, text.split())))
