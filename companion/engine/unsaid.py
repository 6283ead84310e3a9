"""Holds what was not heard of a reply that was cut off, for whoever only wanted it said in another voice.

Words off the record, those that are not kept, and those with silences of their own, as in a breathing exercise, are
never held. Any thread may ask.
"""

from companion.conversation import events as ev
from companion.conversation.state import State
from companion.thinking.reply_end import ends_sentence
from companion.values import Utterance


class Unsaid:
    """What is left of the reply that was cut off last."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._held: tuple[tuple[str, int], str] | None = None
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
        words = cut.rest_text if cut.is_complete else _whole_sentences(cut.rest_text)
        self._held = ((after.session, cut.number), words) if is_held else None

    def of(self, said: Utterance) -> str:
        """Return what was still to be said of an utterance, from the clause on that sounded; "" for nothing.

        Of a reply that was not thought to its end, the sentences that were.
        """
        held = self._held
        return held[1] if held is not None and said.is_cut_off and held[0] == said.key else ""

    def forget(self) -> None:
        """Hold nothing any more."""
        self._held = None


def _whole_sentences(text: str) -> str:
    words = text.split(" ")
    while words and not ends_sentence(words[-1]):
        words.pop()
    return " ".join(words)
