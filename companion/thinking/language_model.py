"""Interface of a language model, for any engine.

The prompt is append-only (design rule 7): the persona and the facts about the person, then history, then volatile
notes, then the reply. An engine keeps the longest common prefix of what it has read. Calling ``read`` with the prompt
after a reply, in idle time, therefore makes the next reply quick. Calls come from one thread; a token cancels them from
any other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from companion.values import CancelToken, Speaker

JsonSchema: TypeAlias = Mapping[str, object]
"""A JSON Schema in its standard form (json-schema.org), of objects, arrays, strings, integers and enumerations."""


@dataclass(frozen=True, slots=True)
class Message:
    """One side's words in a prompt."""

    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """The text that a language model reads before it answers."""

    persona: str
    """Description of the companion and its manner of speaking; never changes during a session."""
    messages: tuple[Message, ...]
    """The conversation; the last message is the person's."""
    notes: str = ""
    """The turn note, read last and never kept in the cache."""
    known: str = ""
    """Facts about the person, read after the persona; changes only in idle time."""


@dataclass(frozen=True, slots=True)
class ReplyLimits:
    """Maximum length of a reply, and parameters of sampling."""

    max_tokens: int = 160
    temperature: float = 0.7
    seed: int = 0
    """Seed: the same prompt and seed give the same reply."""


class LanguageModel(Protocol):
    """A loaded language model with a cache of what it has read."""

    @property
    def name(self) -> str:
        """Name, such as "SmolLM2-135M-Instruct.Q4_1"."""

    @property
    def context_tokens(self) -> int:
        """Maximum tokens for prompt and reply together."""

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens of a text; an estimate for engines that cannot know."""

    @property
    def answers_beside(self) -> bool:
        """Tell whether ``complete`` may be called during a conversation: it is quick, and keeps what was read."""

    @property
    def was_cut_off(self) -> bool:
        """Tell whether the last reply ended at its maximum of tokens, or at the end of the context."""

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the reply piece by piece.

        Ends at the model's end of turn, at ``max_tokens``, at the end of the context, or within a few tokens of a
        cancellation, also while the prompt is still being read. Raises ``PartBroken`` if the engine fails; the next
        call starts afresh.
        """

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read persona and messages of a prompt, not the notes, into the cache without writing anything.

        The cache beyond the common prefix is cut off. May be cancelled like ``reply``.
        """

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Return one JSON value that fits a schema, while nobody waits: nothing else can be written.

        Its strings and arrays need a maximum length, or it may not end. An answer that was cancelled or reached
        ``max_tokens`` is cut short and no JSON, and a server without schemas may return any text: the caller checks it.
        Afterwards the cache may have lost its contents, until the next ``read``. Raises ``PartBroken``.
        """

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Write the state after reading the prompt to a file; does nothing if the engine cannot."""

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Restore the state of ``save_prefix``; return False if none fits prompt and model."""

    def forget(self) -> None:
        """Keep no text outside the cache; the cache loses it with the next ``read`` of a prompt without it."""

    def close(self) -> None:
        """Free the model."""
