"""The prompts of one dialogue as it grows, each beginning with what the language model has in its cache.

Trimming takes the model seconds of reading, so it belongs into time in which nobody waits. Two kinds of prompt are
therefore made. One is read ahead, while the person or the companion speaks, and trimmed by the rule of ``prompt.fit``
with a sixteenth of the context to spare. The other is answered, and begins where the last prompt began that was
read to its end; it may use what was spared, and is trimmed by the rule only when that does not suffice.

Only the utterances from that beginning on are gone through, so a prompt costs as much after a thousand turns as
after twenty. Replaying the rule from there gives what replaying it from the first utterance would give: whatever it
kept at a later place was, with less before it, within its limit at every earlier one.

The turn note comes with the prompt to answer alone. Room for it is kept free in both kinds, so what is said in it never
moves the place of trimming.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from companion.thinking.language_model import Prompt
from companion.thinking.persona import Persona
from companion.thinking.prompt import (
    CountTokens,
    build_prompt,
    first_kept_utterance,
    fit,
    fit_without_dropping,
)
from companion.values import Utterance

SPARED_SHARE: Final = 16
"""One part in so many of the context is for words that come before trimming was read to its end. A guess."""

LEAST_RESERVE_SHARE: Final = 32
"""One part in so many of the context is always kept free for a reply: engines trim by themselves beyond it."""

_Key: TypeAlias = tuple[str, int]
"""Session and number of an utterance."""


class GrowingPrompt:
    """Makes the prompts of one dialogue and remembers from where on the model has read it."""

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
            persona: Who answers.
            count: Tells the tokens of a text; called often for the same texts.
            context_tokens: What prompt and reply may have together.
            reserve_tokens: Kept free for the reply, but no more than half of the context.
            notes_tokens: Kept free for the turn note of a prompt to answer.
        """
        self._persona = persona
        self.count = count
        """Tells the tokens of a text, as it was handed in."""
        self._context_tokens = context_tokens
        wished = min(reserve_tokens, context_tokens // 2)
        self._reserve_tokens = max(wished, context_tokens // LEAST_RESERVE_SHARE) + notes_tokens
        self.known = ""
        """What the prompts tell of the person, as ``know`` was told it last."""
        self._begins: _Key | None = None
        """The first utterance of the prompt that was last read to its end; None where nothing was left out of it."""
        self._would_begin: _Key | None = None
        """The same for the prompt that ``ahead`` gave last."""

    def know(self, known: str) -> None:
        """Let the prompts from now on tell this of the person, behind the persona; the dialogue is then read anew."""
        self.known = known

    def play(self, persona: Persona) -> None:
        """Begin the prompts from now on with this persona; the dialogue is then read anew."""
        self._persona = persona

    def ahead(self, dialogue: Sequence[Utterance]) -> Prompt:
        """Give the prompt to read when nobody waits; ``was_read`` tells that it was. Raises ``PersonaTooLong``."""
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
        """Take note that the model has read the last prompt of ``ahead`` to its end."""
        self._begins = self._would_begin

    def forget(self) -> None:
        """Find anew where the next prompt begins."""
        self._begins = self._would_begin = None

    def answering(self, dialogue: Sequence[Utterance], note: str = "") -> Prompt:
        """Give the prompt to answer, trimmed only when it must be. Raises ``PersonaTooLong``."""
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
        """Tell at which utterance the prompt that was last read begins; 0 when that one is no longer there."""
        return next((place for place, said in enumerate(dialogue) if said.key == self._begins), 0)
