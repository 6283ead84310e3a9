"""Heeds what the person orders of the voice: joins the reading of orders with what holds, and with what is said to one.

Needs no language model and no encoder. To somebody who orders something of the voice and nothing else, code answers in
the new voice; the talk goes on from there. Who is in danger is answered as planned, whatever the voice is told to do.
"""

from dataclasses import dataclass, field

from companion.guarding.caring import Response
from companion.thinking.activities.kind import ActivityKind
from companion.thinking.activities.said import pick, say
from companion.thinking.leading import Say
from companion.thinking.order_reading import voice_order
from companion.thinking.order_words import LANGUAGES, OrderWords, read_order_words
from companion.thinking.voice_orders import Orders, VoiceOrder, calmed, step


@dataclass(frozen=True, slots=True)
class Heeded:
    """What was ordered of the voice, after one turn of the person's."""

    orders: Orders = field(default_factory=Orders)
    """What holds."""
    order: VoiceOrder | None = None
    """What this turn orders; None for nothing, and where somebody is in danger."""
    is_silent: bool | None = None
    """From now on words are to be shown alone, or heard again; None where nothing was said of it."""


class VoiceOrders:
    """What heeds orders of the voice; keeps nothing from call to call."""

    def __init__(self, words: OrderWords | None) -> None:
        """Know the words of orders; without any nothing is one."""
        self._words = words

    def after(
        self, before: Heeded, said: str, last: str, response: Response, activity: ActivityKind | None
    ) -> Heeded:
        """Return what holds after words of the person's.

        Args:
            before: what held.
            said: their words.
            last: what the companion said before them; "" for nothing.
            response: what care makes of them.
            activity: what goes on; where words are played with, one alone is played.
        """
        is_played = activity is ActivityKind.WORD_GAME and len(said.split()) == 1
        order = None if self._words is None or is_played else self._order(self._words, said, last)
        orders = step(before.orders, order, goes_on=activity is not None)
        is_silent = None if order is None else order.is_silent
        if is_danger(response):
            return Heeded(calmed(orders), is_silent=is_silent)
        return Heeded(orders, order, is_silent)

    def move(self, heeded: Heeded, last: str, activity: ActivityKind | None, seed: int) -> Say | None:
        """Return what is said to an order that comes with nothing else; None where the reply is planned.

        Args:
            heeded: what the order made of what holds.
            last: what the companion said before it; "" for nothing.
            activity: what goes on and waits for another answer than this: its last words are said again, but for an
                exercise, which is more than words.
            seed: goes up with each turn.
        """
        order = heeded.order
        if self._words is None or order is None or not order.is_mere:
            return None
        waits = activity not in (None, ActivityKind.BREATHING)
        if last and (order.repeats or waits):
            return Say(say(last), "you wanted to hear it in another voice")
        lines = self._words.restored if order.is_back else self._words.done
        if order.is_silent is not None:
            lines = self._words.silenced if order.is_silent else self._words.unsilenced
        return Say(say(pick(lines, seed)), "you told me how to speak")

    def _order(self, words: OrderWords, said: str, last: str) -> VoiceOrder | None:
        is_answer = last.rstrip().endswith(("?", "？")) and last not in words.done
        order = voice_order(said, words, is_answer=is_answer)
        is_guess = len(said.split()) == 1 and last not in words.done
        return None if order is not None and order.added.pitch_st and is_guess else order


def is_danger(response: Response) -> bool:
    """Tell whether somebody is or was in danger, so that a voice is calm whatever it is told."""
    return response.is_open or response.is_suspended


def open_voice_orders(language: str) -> VoiceOrders:
    """Read the words of orders; raises ``PartMissing`` or ``PartBroken``."""
    return VoiceOrders(read_order_words(language) if language in LANGUAGES else None)
