"""Follows the person's orders for voice and face: joins their reading with the orders that hold, and with an answer.

It needs no language model and no encoder. If the person orders something and says nothing more, code answers, in the
new voice; the talk continues from there. A person in danger gets the planned answer, whatever the orders for voice and
face are.
"""

from dataclasses import dataclass, field

from companion.guarding.caring import Response
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.activities.said import pick, say
from companion.thinking.asked_text import asks_for_text
from companion.thinking.leading import Say
from companion.thinking.orders.face import FaceOrder, face_order, read_face_words
from companion.thinking.orders.voice import (
    Orders,
    VoiceAnswer,
    VoiceOrder,
    calmed,
    read_voice_words,
    step,
    voice_order,
)
from companion.thinking.orders.words import OrderWords
from companion.values import Told
from companion.values.plain_text import is_asking


@dataclass(frozen=True, slots=True)
class Heeded:
    """State of the orders after one turn of the person's."""

    orders: Orders = field(default_factory=Orders)
    order: VoiceOrder | None = None
    """Order for the voice in this turn; None for none, and while someone is in danger."""
    is_silent: bool | None = None
    """Words are only shown from now on (True), or spoken again (False); None without an order about it."""
    face: FaceOrder | None = None
    """Order for the face in this turn; None for none."""
    is_text: bool = False
    """The reply to this turn is a text that the person asked for."""


@dataclass(frozen=True, slots=True)
class SpokenOrders:
    """Reads and applies orders; it keeps no state between calls."""

    voice: OrderWords
    face: OrderWords

    def follow(
        self, before: Heeded, said: str, last: str, response: Response, activity: ActivityKind | None
    ) -> Heeded:
        """Return the state of the orders after words of the person's.

        Args:
            last: what the companion said before them; "" for nothing.
        """
        order = self._voice_order(said, last)
        is_for_text = before.is_text and activity is None and order is not None and order.may_mean_text
        if is_for_text:  # "make it warmer": the card that was just written
            order = None
        orders = step(before.orders, order, goes_on=activity is not None)
        is_silent = None if order is None else order.is_silent
        if is_danger(response):
            orders, order = calmed(orders), None
        is_text = is_for_text or asks_for_text(said)
        return Heeded(orders, order, is_silent, face_order(said, self.face), is_text)

    def move(
        self, heeded: Heeded, last: str, response: Response, activity: ActivityKind | None, seed: int
    ) -> Say | None:
        """Return the answer to an order without other words; None if the reply is planned as usual.

        Args:
            last: the companion's words before it; "" for none.
            activity: current activity, which may wait for another answer than this: then its last words are said again,
                except in a breathing exercise, which is more than words.
            seed: number that rises with each turn.
        """
        voice, face = heeded.order, heeded.face
        if voice is not None and voice.is_mere:
            waits = activity not in (None, ActivityKind.BREATHING)
            if last and (voice.repeats or waits):
                return Say(say(last), Told("you wanted to hear it in another voice"))
            return Say(say(pick(self.voice.answers[voice.answer], seed)), Told("you told me how to speak"))
        if face is not None and face.is_mere and not is_danger(response):
            return Say(say(pick(self.face.answers[face.answer], seed)), Told("you told me how to move"))
        return None

    def _voice_order(self, said: str, last: str) -> VoiceOrder | None:
        is_own = last in self.voice.answers[VoiceAnswer.DONE]
        is_answer = is_asking(last) and not is_own
        order = voice_order(said, self.voice, is_answer=is_answer)
        is_guess = len(said.split()) == 1 and not is_own
        return None if order is not None and order.added.pitch_st and is_guess else order


def is_danger(response: Response) -> bool:
    """Tell whether someone is or was in danger, so that the voice is calm whatever the orders are."""
    return response.is_open or response.is_suspended


def open_spoken_orders(language: str) -> SpokenOrders:
    """Load the words of orders; raises ``PartMissing`` or ``PartBroken``."""
    return SpokenOrders(read_voice_words(language), read_face_words(language))
