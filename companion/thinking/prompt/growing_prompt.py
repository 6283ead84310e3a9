"""The prompts of a growing dialogue, each beginning with what the language model has in its cache.

Trimming costs the model seconds of reading, so it happens while nobody waits. Two kinds of prompt are therefore made.
One is read ahead, while the person or the companion speaks, and trimmed by the rule of ``prompt.fit`` with a sixteenth
of the context to spare. The other is answered, and begins where the last completely read prompt began; it may use the
spared part, and is trimmed by the rule only if that does not suffice.

Only the utterances from that beginning on are examined, so a prompt costs as much after a thousand turns as after
twenty. Applying the rule from there gives the same result as applying it from the first utterance: everything that it
kept at a later place was, with less before it, within its limit at every earlier one.

The turn note is only part of the prompt to answer. Both kinds keep room free for it, so its length never moves the
place of trimming.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from companion.thinking.language_model import Prompt
from companion.thinking.persona import Persona
from companion.thinking.prompt.prompt import (
    CountTokens,
    build_prompt,
    first_kept_utterance,
    fit,
    fit_without_dropping,
)
from companion.values import Utterance

SPARED_SHARE: Final = 16
"""Divisor for the part of the context that is spared for words that come before trimming was read. A guess."""

LEAST_RESERVE_SHARE: Final = 32
"""Divisor for the part of the context that is always kept free for a reply: engines trim by themselves beyond it."""

_Key: TypeAlias = tuple[str, int]
"""Session and number of an utterance."""


class GrowingPrompt:
    """Makes the prompts of one dialogue and remembers where the model's cache begins."""

    def __init__(
        self,
        persona: Persona,
        count: CountTokens,
        *,
        context_tokens: int,
        reserve_tokens: int,
        notes_tokens: int = 0,
    ) -> None:
        """Begin with a model that has read nothing of the dialogue.

        Args:
            count: Function that counts the tokens of a text; called often for the same texts.
            context_tokens: Maximum for prompt and reply together.
            reserve_tokens: Tokens kept free for the reply, but no more than half of the context.
            notes_tokens: Tokens kept free for the turn note of a prompt to answer.
        """
        self._persona = persona
        self.count = count
        """Function that counts the tokens of a text, as passed in."""
        self._context_tokens = context_tokens
        wished = min(reserve_tokens, context_tokens // 2)
        self._reserve_tokens = max(wished, context_tokens // LEAST_RESERVE_SHARE) + notes_tokens
        self.known = ""
        """Facts about the person in the prompts, as last set by ``know``."""
        self._begins: _Key | None = None
        """First utterance of the last completely read prompt; None if the prompt was untrimmed."""
        self._would_begin: _Key | None = None
        """First utterance of the prompt that ``ahead`` returned last; None if it was untrimmed."""

    def know(self, known: str) -> None:
        """Set the facts about the person in later prompts, after the persona; the dialogue is then read again."""
        self.known = known

    def ahead(self, dialogue: Sequence[Utterance]) -> Prompt:
        """Return the prompt to read while nobody waits; call ``was_read`` afterwards. Raises ``PersonaTooLong``."""
        first = self.first(dialogue)
        prompt = fit(
            build_prompt(self._persona, dialogue[first:], known=self.known),
            self.count,
            context_tokens=self._context_tokens - self._context_tokens // SPARED_SHARE,
            reserve=self._reserve_tokens,
        )
        first += first_kept_utterance(dialogue[first:], len(prompt.messages))
        self._would_begin = dialogue[first].key if 0 < first < len(dialogue) else None
        return prompt

    def was_read(self) -> None:
        """Record that the model has read the last prompt of ``ahead`` to its end."""
        self._begins = self._would_begin

    def forget(self) -> None:
        """Determine the start of the next prompt again."""
        self._begins = self._would_begin = None

    def answering(self, dialogue: Sequence[Utterance], note: str = "") -> Prompt:
        """Return the prompt to answer, trimmed only if necessary. Raises ``PersonaTooLong``."""
        untrimmed = fit_without_dropping(
            build_prompt(self._persona, dialogue[self.first(dialogue) :], known=self.known),
            self.count,
            context_tokens=self._context_tokens,
            spared=self._context_tokens // SPARED_SHARE,
            reserve=self._reserve_tokens,
        )
        prompt = self.ahead(dialogue) if untrimmed is None else untrimmed
        return replace(prompt, notes=note)

    def first(self, dialogue: Sequence[Utterance]) -> int:
        """Return the index of the utterance that begins the last prompt read; 0 if it no longer exists."""
        return next((place for place, said in enumerate(dialogue) if said.key == self._begins), 0)
