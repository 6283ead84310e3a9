"""The settings that replies are made with: the persona, the language, and the abilities of the language model.

A setup is adopted between two replies, in the generator's thread, so that a reply ends as it began.
"""

from dataclasses import dataclass
from pathlib import Path

from companion.thinking.language_model import ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA, Persona


@dataclass(frozen=True, slots=True)
class TalkSetup:
    """The settings of replies at one moment."""

    persona: Persona = DEFAULT_PERSONA
    """Persona as the language model reads it."""
    limits: ReplyLimits = ReplyLimits()  # noqa: RUF009 - a frozen value
    language: str = "en"
    is_strong: bool = False
    """True if the language model finds its own words in a danger, about its own nature, and in play."""
    can_extract: bool = False
    """True if the language model can extract facts into a schema, and put a sum into figures (asked of a small one)."""
    host: str = ""
    """Computer whose server the words go to; "" if they stay here."""
    prefix_file: Path | None = None
    """File that keeps the language model's state after reading the persona across restarts; None for no file."""
    learned_wish: str = ""
    """Wish of the person's that was learned from their reactions, as a turn note for a small model; "" for none."""
