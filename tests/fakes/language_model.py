"""A language model that says what it is told to, at a pace on a virtual clock, and can fail on demand.

Its tokens are words. It keeps what it has read like the real ones, so that tests can tell what would be read again.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from companion.thinking.engines.chat_template import chat_messages
from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.thinking.prompt.prompt import fit_untrimmed
from companion.values import CancelToken, PartBroken

_WORD = re.compile(r"\S+\s*|\s+")


def _no_time(_seconds: float) -> None:
    """Pass no time."""


class FakeLanguageModel:
    """Fulfils ``LanguageModel``.

    Attributes:
        prompts: Every prompt that was asked for a reply, in order.
        completed: Every prompt that was asked for a completion, in order.
        evaluated_tokens: Words that the last call had to read.
    """

    def __init__(
        self,
        *replies: str,
        by_text: Mapping[str, str] | None = None,
        completions: Sequence[str] = (),
        seconds_per_token: float = 0.0,
        pass_time: Callable[[float], None] = _no_time,
        context_tokens: int = 4096,
        answers_beside: bool = False,
    ) -> None:
        """Prepare the script.

        Args:
            replies: Said in turn; the last one again when they are used up. "I see." when there are none.
            completions: Written in turn for ``complete``; the last one again when they are used up. "{}" when there
                are none.
            by_text: Replies to certain last messages; they go before ``replies``.
            seconds_per_token: Time for each word read or said.
            pass_time: Lets the virtual clock advance by seconds.
            context_tokens: Words that prompt and reply may have together.
            answers_beside: It may be asked beside the talk, as a server may.
        """
        self._replies = list(replies) or ["I see."]
        self._completions = list(completions) or ["{}"]
        self._by_text = dict(by_text or {})
        self._seconds_per_token = seconds_per_token
        self._pass_time = pass_time
        self._context_tokens = context_tokens
        self._answers_beside = answers_beside
        self._failures: list[str] = []
        self._held: list[str] = []
        self._was_cut_off = False
        self._call = 0
        self._is_closed = False
        self.prompts: list[Prompt] = []
        self.limits: list[ReplyLimits] = []
        self.completed: list[Prompt] = []
        """What it makes of words; nothing of others."""
        self.evaluated_tokens = 0

    def fail_next(self, sentence: str = "The language model failed; say it again.") -> None:
        """Let the next reply raise ``PartBroken`` after its first word."""
        self._failures.append(sentence)

    @property
    def name(self) -> str:
        return "fake"

    @property
    def answers_beside(self) -> bool:
        return self._answers_beside

    @property
    def was_cut_off(self) -> bool:
        return self._was_cut_off

    @property
    def context_tokens(self) -> int:
        return self._context_tokens

    def count_tokens(self, text: str) -> int:
        return len(_WORD.findall(text))

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        call = self._begin()
        if cancel.is_cancelled:
            return
        self.prompts.append(prompt)
        self.limits.append(limits)
        words = _WORD.findall(self._scripted(prompt))
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        if not self._read(self._words(prompt, with_notes=True), cancel):
            return
        for index, word in enumerate(words[: limits.max_tokens]):
            if cancel.is_cancelled or call != self._call or len(self._held) >= self._context_tokens:
                return
            if index == 1 and self._failures:
                self._held = []
                raise PartBroken(self._failures.pop(0), log="scripted failure")
            self._pass_time(self._seconds_per_token)
            yield word
            self._held.append(word)
        self._was_cut_off = len(words) > limits.max_tokens

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        self._begin()
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        if not cancel.is_cancelled:
            self._read(self._words(prompt, with_notes=False), cancel)

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        self._begin()
        self.completed.append(prompt)
        if not self._read(self._words(prompt, with_notes=False), cancel):
            return ""
        if self._failures:
            raise PartBroken(self._failures.pop(0), log="scripted failure")
        completion = self._completions.pop(0) if len(self._completions) > 1 else self._completions[0]
        written = []
        for word in _WORD.findall(completion)[: limits.max_tokens]:
            self._pass_time(self._seconds_per_token)
            written.append(word)
            if cancel.is_cancelled:
                break
        return "".join(written)

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        self.read(prompt, CancelToken())
        file.write_text(json.dumps(self._held), encoding="utf-8")

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        try:
            saved = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        words = self._words(prompt, with_notes=False)
        if saved != words:
            return False
        self._held = words
        return True

    def forget(self) -> None:
        """Hold no more beside the cache than the notes for its test."""

    def close(self) -> None:
        self._is_closed = True

    def _begin(self) -> int:
        if self._is_closed:
            raise ValueError("the language model is closed")
        self._call += 1
        self._was_cut_off = False
        self.evaluated_tokens = 0
        return self._call

    def _scripted(self, prompt: Prompt) -> str:
        last = prompt.messages[-1].text if prompt.messages else ""
        if last in self._by_text:
            return self._by_text[last]
        return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]

    def _words(self, prompt: Prompt, *, with_notes: bool) -> list[str]:
        messages = chat_messages(prompt, with_notes=with_notes)
        return [
            word for message in messages for word in (message["role"], *_WORD.findall(message["content"]))
        ]

    def _read(self, words: list[str], cancel: CancelToken) -> bool:
        common = 0
        while common < min(len(words), len(self._held)) and words[common] == self._held[common]:
            common += 1
        held = self._held[:common]
        for word in words[common:]:
            if cancel.is_cancelled:
                break
            self._pass_time(self._seconds_per_token)
            held.append(word)
            self.evaluated_tokens += 1
        self._held = held
        return len(held) == len(words)
