"""What a language model must do, whichever engine is behind it.

The prompt is append-only (design rule 7): the persona and what is known of the person, then history, then volatile
notes, then the reply. An engine keeps the longest common prefix of what it has read, so ``read`` with the prompt as it
stands after a reply, in idle time, is what makes the next reply quick. Calls come from one thread; a token cancels
them from any other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import CancelToken, Speaker

JsonSchema: TypeAlias = Mapping[str, object]
"""A JSON Schema as it is written down (json-schema.org), of objects, arrays, strings, integers and enumerations."""


State: TypeAlias = NDArray[np.float32]
"""(width of the model,): what a model makes of words at the place where it would answer a question about them."""

STATE_TASK: Final = (
    "You read what somebody says to a friend. Say how they feel, how strongly, and whether anyone is in danger: of "
    "suicide, self-harm, an overdose, violence, losing touch with reality."
)
"""What the model is told to do with the words; what reads its state learned with this and no other."""
STATE_ANSWER: Final = "The speaker"
"""How its answer begins, behind which the state is taken."""
MOST_STATE_CHARACTERS: Final = 600
"""Of longer words the end is read (guess)."""


@dataclass(frozen=True, slots=True)
class Message:
    """One side's words in a prompt."""

    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a language model reads before it answers."""

    persona: str
    """Who the companion is and how it speaks; never changes during a session."""
    messages: tuple[Message, ...]
    """The conversation; the last is the person's."""
    notes: str = ""
    """The turn note, read last and never kept in the cache."""
    known: str = ""
    """What is known of the person, read behind the persona; changes in idle time alone."""


@dataclass(frozen=True, slots=True)
class ReplyLimits:
    """How long a reply may get and how it is drawn."""

    max_tokens: int = 160
    temperature: float = 0.7
    seed: int = 0
    """Same prompt, same seed, same reply."""


class LanguageModel(Protocol):
    """A loaded language model with a cache of what it has read."""

    @property
    def name(self) -> str:
        """Such as "SmolLM2-135M-Instruct.Q4_1"."""
        ...

    @property
    def context_tokens(self) -> int:
        """How many tokens prompt and reply may have together."""
        ...

    def count_tokens(self, text: str) -> int:
        """Tell how many tokens a text has; an estimate for engines that cannot know."""
        ...

    @property
    def answers_beside(self) -> bool:
        """Whether ``complete`` may be asked amid a talk: it is quick, and costs nothing of what was read."""
        ...

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the reply piece by piece.

        Ends at the model's end of turn, at ``max_tokens``, at the end of the context, or within a few
        tokens of a cancellation, also while the prompt is still being read. Raises ``PartBroken`` when the engine
        fails; the next call starts afresh.
        """
        ...

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read a prompt into the cache and write nothing: persona and messages, not the notes.

        What the cache holds beyond the common prefix is cut off. May be cancelled like ``reply``.
        """
        ...

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Write one JSON value that fits a schema, while nobody waits: nothing else can be written.

        Its strings and arrays need a largest length, or it may not come to its end. What was cancelled or came to
        ``max_tokens`` is cut short and no JSON; a server that knows no schemas may give any text: whoever asked
        checks it. Afterwards the cache may have lost what it had read, until the next ``read``. Raises
        ``PartBroken``.
        """
        ...

    def state(self, words: str, cancel: CancelToken) -> State | None:
        """Return what the model makes of words by themselves (``STATE_TASK``); what it has read of the dialogue stays.

        None where the engine cannot tell, or was cancelled. Raises ``PartBroken``.
        """
        ...

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Keep what was read of the prompt in a file; does nothing where the engine cannot."""
        ...

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Take the state of ``save_prefix`` back; False when there is none that fits prompt and model."""
        ...

    def forget(self) -> None:
        """Hold no text beside what the cache has read; that goes with the next ``read`` of a prompt without it."""
        ...

    def close(self) -> None:
        """Free the model."""
        ...
