"""How a reply of one to three clauses is made with a language model that only continues: a script of steps.

Each step has words that are said as they are, and tells whether the model then finishes the sentence. So a plan of
"say why it makes sense, then ask" becomes two steps, such as "No wonder, after" (open) and "What would make it a little
easier tonight?" (whole). Whoever thinks of a reply follows it so:

1. For each step in order, say ``step.words`` at once, behind a blank where something was said before.
2. Where ``step.goes_on``, ask the model for a reply with all that was said so far as ``Prompt.opening`` and at most one
   sentence (``ReplyLimits.max_sentences``); say what it writes, with a full stop where it ends without any mark.
3. After the last step the reply is complete. Where no step goes on, the model is asked for nothing.

What was said only grows, so each call of the model begins with what it has read and written already: nothing but the
words of the next step is new to it. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.thinking.leads import FilledLead, is_open


@dataclass(frozen=True, slots=True)
class Step:
    """Words that are said as they are."""

    words: str
    goes_on: bool
    """The language model finishes the sentence."""


@dataclass(frozen=True, slots=True)
class Script:
    """A reply, as far as it is decided before the model writes."""

    steps: tuple[Step, ...]

    @property
    def needs_model(self) -> bool:
        """Whether anything of it is for the model to write."""
        return any(step.goes_on for step in self.steps)


def script_of(leads: Sequence[FilledLead]) -> Script:
    """Return the steps of a reply whose clauses begin with these leads, in the order of the clauses."""
    parts = [words for one in leads for words in (one.text, one.then) if words]
    return Script(tuple(Step(words, is_open(words)) for words in parts))
