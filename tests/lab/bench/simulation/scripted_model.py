"""A language model that says what the scene wants and takes as long as SmolLM2 would.

In a scene about taking turns it does not matter what is answered, only when; and some scenes need a long story.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.values import CancelToken
from tests.lab.bench.simulation.costs import pay

BEFORE: Final = 0.04
"""Seconds before the first token, however little is to be read."""
PER_WORD_READ: Final = 0.010
"""Seconds for each word that is not in the cache."""
PER_WORD_SAID: Final = 0.015
"""Seconds for each word of a reply; these three are SmolLM2-135M's on one core (docs/latency.md)."""
_CONTEXT_WORDS: Final = 4096

_WORD = re.compile(r"\S+\s*")


class ScriptedModel:
    """Fulfils ``LanguageModel``; its tokens are words."""

    def __init__(self, answer: Callable[[str], str]) -> None:
        """Take what is answered to the person's last words."""
        self._answer = answer
        self._cache: list[str] = []

    @property
    def name(self) -> str:
        """It is none."""
        return "scripted"

    @property
    def context_tokens(self) -> int:
        """In words."""
        return _CONTEXT_WORDS

    @property
    def answers_beside(self) -> bool:
        """It does not."""
        return False

    @property
    def was_cut_off(self) -> bool:
        """Its answers are short."""
        return False

    def count_tokens(self, text: str) -> int:
        """Count the words."""
        return len(text.split())

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the answer word by word."""
        if not self._read(prompt, cancel) or not pay(BEFORE, cancel):
            return
        last = prompt.messages[-1].text if prompt.messages else ""
        for word in _WORD.findall(self._answer(last))[: limits.max_tokens]:
            if not pay(PER_WORD_SAID, cancel):
                return
            self._cache.append(word.strip())
            yield word

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read what is new."""
        self._read(prompt, cancel)

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Extract nothing."""
        return "{}"

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Keep nothing."""

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Take the persona as read: a real session starts with it in the cache."""
        self._cache = _words(prompt)
        return True

    def forget(self) -> None:
        """Hold nothing beside the cache, as ever."""

    def close(self) -> None:
        """Free nothing."""

    def _read(self, prompt: Prompt, cancel: CancelToken) -> bool:
        words = _words(prompt)
        known = 0
        while known < min(len(words), len(self._cache)) and words[known] == self._cache[known]:
            known += 1
        self._cache = self._cache[:known]
        for word in words[known:]:
            if not pay(PER_WORD_READ, cancel):
                return False
            self._cache.append(word)
        return True


def _words(prompt: Prompt) -> list[str]:
    return [
        word for text in (prompt.persona, *(said.text for said in prompt.messages)) for word in text.split()
    ]
