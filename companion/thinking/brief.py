"""What a language model is given for one reply, beside the persona and the dialogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.thinking.examples import put_before_last_words
from companion.thinking.language_model import Message, Prompt
from companion.thinking.tail import Tail
from companion.values import AS_PLANNED, NEUTRAL, Affect, Delivery, Gesture, PlannedClause, VocalSound


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Words of a reply that code chose."""

    words: str
    affect: Affect
    """What they are to show."""
    goes_on: bool = False
    """The language model finishes the sentence."""
    pause_after: float = 0.0
    """Seconds of silence that follow it; of what goes on there is none to be told."""
    clause: int = 0
    """To which planned clause they belong, from 0."""

    def __post_init__(self) -> None:
        if self.goes_on and self.pause_after:
            raise ValueError("words that go on are followed by words")


@dataclass(frozen=True, slots=True)
class Brief:
    """How one reply is to be made."""

    tail: Tail = field(default_factory=Tail)
    """Notes, for a model that makes sense of them."""
    shown: tuple[Message, ...] = ()
    """Exchanges that are laid before the person's last words, as if they had been said."""
    not_to_copy: tuple[str, ...] = ()
    """Replies among them that show how something is done, and are not to be said word for word."""
    opening: str = ""
    """What is said first, whatever follows; "" for nothing."""
    script: tuple[ScriptLine, ...] = ()
    """All that is said; the language model only finishes what is open in it. Without any, it answers freely."""
    is_care: bool = False
    """The script is for who is in danger, and is said whatever the person has closed."""
    begin: str = ""
    """The words with which a free answer begins; "" for any."""
    instead: str = ""
    """What is said where nothing that the language model answers freely is worth saying; "" for nothing."""
    bias: Mapping[str, float] = field(default_factory=dict)
    """Words that are favoured or avoided (``ReplyLimits.bias``)."""
    delivery: Delivery = AS_PLANNED
    """What the person ordered of the voice."""
    sound: VocalSound | None = None
    """What is uttered before the first words."""
    may_sound: bool = True
    """Where that is nothing, the first laugh or sigh that a language model writes of is uttered."""
    clauses: tuple[PlannedClause, ...] = ()
    """None where nothing was planned."""

    def target(self, sentence: int) -> Affect:
        """Return the feeling of a sentence of a free answer, counted from 0; neutral where nothing was planned."""
        return self.clauses[min(sentence, len(self.clauses) - 1)].target if self.clauses else NEUTRAL

    def gestures(self, clause: int) -> tuple[Gesture, ...]:
        """Return the gestures of a planned clause, counted from 0; none of one that was not planned."""
        return self.clauses[clause].gestures if clause < len(self.clauses) else ()

    def without_model(self) -> tuple[ScriptLine, ...]:
        """Return what is said where there is no language model: all that code chose, if nothing in it is open."""
        if self.script and not any(line.goes_on for line in self.script):
            return self.script
        return (ScriptLine(self.instead, self.target(0)),) if self.instead else ()

    def laid_into(self, prompt: Prompt) -> Prompt:
        """Return the prompt with the exchanges that are shown; see ``put_before_last_words``."""
        return put_before_last_words(prompt, self.shown) if self.shown else prompt
