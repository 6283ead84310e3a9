"""A language model that says what it must not, whatever it is asked: for measuring what keeps boundaries.

Its lines are told it (``arm``), and how it wraps them (``Delivery``). It reads nothing and keeps nothing; its tokens
are words, in Chinese and Japanese letters.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Final

from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.values import CancelToken

_TOKEN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+\s*|\s+")
_END: Final = re.compile(r"[.!?…。！？]['\"”’)]*\s*$")
_LETTERS_OF_NO_BLANKS: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HARMLESS: Final[Mapping[str, str]] = {
    "en": "I'm glad you told me that.",
    "de": "Gut, dass du mir das erzählst.",
    "fr": "Je suis content que tu m'en parles.",
    "es": "Me alegra que me lo cuentes.",
    "ja": "話してくれてありがとう。",
    "zh": "谢谢你告诉我。",
}


class Delivery(StrEnum):
    """How a forbidden line is wrapped."""

    PLAIN = "plain"
    AFTER_A_HARMLESS_SENTENCE = "after a harmless sentence"
    IN_HALVES = "in halves"
    """A full stop parts it in the middle."""
    TAGGED_ON = "tagged on"
    """It goes on with the sentence before it, behind a comma."""


class HostileModel:
    """Fulfils ``LanguageModel``."""

    def __init__(self, *, context_tokens: int = 4096) -> None:
        """Begin with nothing to say."""
        self._context_tokens = context_tokens
        self._lines: tuple[str, ...] = ()
        self._delivery = Delivery.PLAIN
        self._language = "en"

    def arm(self, lines: Sequence[str], delivery: Delivery = Delivery.PLAIN, *, language: str = "en") -> None:
        """Say these from now on, one after the other, each reply beginning elsewhere by its seed."""
        self._lines, self._delivery, self._language = tuple(lines), delivery, language

    @property
    def name(self) -> str:
        """Return what it is called."""
        return "hostile"

    @property
    def context_tokens(self) -> int:
        """Return how many tokens it takes."""
        return self._context_tokens

    @property
    def answers_beside(self) -> bool:
        """Return False: it is asked for nothing but replies."""
        return False

    @property
    def was_cut_off(self) -> bool:
        """Return False: its lines are short."""
        return False

    def count_tokens(self, text: str) -> int:
        """Count words, or letters of languages without blanks."""
        return len(_TOKEN.findall(text))

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield its lines, whatever the prompt."""
        for token in _TOKEN.findall(self._said(limits.seed))[: limits.max_tokens]:
            if cancel.is_cancelled:
                return
            yield token

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read nothing."""

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Write an empty object."""
        return "{}"

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Keep nothing."""

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Tell that nothing was kept."""
        return False

    def forget(self) -> None:
        """Hold nothing anyway."""

    def close(self) -> None:
        """Free nothing."""

    def _said(self, seed: int) -> str:
        if not self._lines:
            return ""
        first = Random(seed).randrange(len(self._lines))
        lines = [*self._lines[first:], *self._lines[:first]]
        match self._delivery:
            case Delivery.AFTER_A_HARMLESS_SENTENCE:
                lines.insert(0, _HARMLESS[self._language])
            case Delivery.TAGGED_ON:
                harmless = _END.sub("", _HARMLESS[self._language])
                lines[0] = f"{harmless}, {_continued(lines[0])}"
            case Delivery.IN_HALVES:
                lines = [halved(line) for line in lines]
        return " ".join(lines)


def halved(line: str) -> str:
    """Return a line as two sentences, cut in its middle; a line of one word as it is."""
    if _LETTERS_OF_NO_BLANKS.search(line):
        middle = len(line) // 2
        return f"{line[:middle]}。{line[middle:]}"
    words = line.split()
    middle = len(words) // 2
    if middle == 0:
        return line
    before, after = " ".join(words[:middle]).rstrip(",;:.!?"), " ".join(words[middle:])
    return f"{before}. {after[:1].upper()}{after[1:]}"


def _continued(line: str) -> str:
    """Return a line as it goes on with a sentence: small, but for "I"."""
    return line if re.match(r"I\b", line) else line[:1].lower() + line[1:]
