"""Holds what was not heard of a reply that was cut off, for whoever only wanted it said in another voice.

Words off the record, those that are not kept, and those with silences of their own, as in a breathing exercise, are
never held. Any thread may ask.
"""

from dataclasses import dataclass
from typing import Final

from companion.conversation import events as ev
from companion.conversation.state import State
from companion.values import Utterance


@dataclass(frozen=True, slots=True)
class Rest:
    """What was still to be said."""

    words: str = ""
    """From the clause on that sounded; "" for nothing."""
    is_whole: bool = True
    """False where more words were still to come."""


NO_REST: Final = Rest()


class Unsaid:
    """What is left of the reply that was cut off last."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._held: tuple[tuple[str, int], Rest] | None = None
        self._with_silences = -1
        """The reply that last had some."""

    def saw(self, event: ev.Event, before: State, after: State) -> None:
        """Take note of a reply that is cut off; called in the loop's thread."""
        if isinstance(event, ev.ReplyWords) and event.pause_after > 0.0:
            self._with_silences = event.reply
        cut = after.silencing
        if cut is None or before.silencing is not None or cut.number is None:
            return
        is_held = cut.is_kept and not cut.is_off_record and cut.id != self._with_silences
        words = cut.rest_text if cut.is_complete else cut.rest_text.rpartition(" ")[0]
        rest = Rest(words, cut.is_complete)
        self._held = ((after.session, cut.number), rest) if is_held else None

    def of(self, said: Utterance) -> Rest:
        """Return what was still to be said of an utterance."""
        held = self._held
        is_it = held is not None and said.is_cut_off and held[0] == said.key
        return held[1] if held is not None and is_it else NO_REST

    def forget(self) -> None:
        """Hold nothing any more."""
        self._held = None
