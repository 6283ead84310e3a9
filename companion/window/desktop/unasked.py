"""Tells what the companion says by itself from what it answers. Pure.

An answer comes after something of the person's; a reply that begins without anything new of theirs was not asked for.
"""

from dataclasses import dataclass, replace

from companion.channel.messages import CompanionSaid, PersonHeard


@dataclass(frozen=True, slots=True)
class Unasked:
    """How far it was told who spoke."""

    is_answer_due: bool = False
    """The person has said something since the last reply began."""
    number: int | None = None
    """The last reply, by its number."""
    words: str = ""
    """What was said by itself and has just been said whole; "" otherwise."""
    is_by_itself: bool = False
    """Whether the last reply was not asked for."""

    def with_event(self, event: PersonHeard | CompanionSaid) -> "Unasked":
        """Return the state once somebody spoke on."""
        if isinstance(event, PersonHeard):
            return replace(self, is_answer_due=True, words="")
        is_new = event.number != self.number
        is_by_itself = not self.is_answer_due if is_new else self.is_by_itself
        words = event.heard if is_by_itself and event.is_final else ""
        return Unasked(self.is_answer_due and not is_new, event.number, words, is_by_itself)
