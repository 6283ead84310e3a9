"""Heeds what the person orders of the face: joins the reading of orders with what is said to one.

Needs no language model and no encoder. To somebody who orders something of the face and nothing else, code answers.
"""

from companion.engine.voice_orders import is_danger
from companion.guarding.caring import Response
from companion.thinking.activities.said import pick, say
from companion.thinking.face_order_reading import face_order
from companion.thinking.face_order_words import LANGUAGES, FaceOrderWords, read_face_order_words
from companion.thinking.face_orders import FaceOrder
from companion.thinking.leading import Say


class FaceOrders:
    """What heeds orders of the face; keeps nothing from call to call."""

    def __init__(self, words: FaceOrderWords | None = None) -> None:
        """Know the words of orders; without any nothing is one."""
        self._words = words

    def order(self, said: str) -> FaceOrder | None:
        """Return what somebody orders of the face; None for nothing."""
        return None if self._words is None else face_order(said, self._words)

    def move(self, order: FaceOrder | None, response: Response, seed: int) -> Say | None:
        """Return what is said to an order that comes with nothing else; None where the reply is planned.

        Who is in danger is obeyed, and answered as planned.

        Args:
            order: what the last words order.
            response: what care makes of them.
            seed: goes up with each turn.
        """
        if self._words is None or order is None or not order.is_mere or is_danger(response):
            return None
        return Say(say(pick(self._words.done[order.main], seed)), "you told me how to move")


def open_face_orders(language: str) -> FaceOrders:
    """Read the words of orders; raises ``PartMissing`` or ``PartBroken``."""
    return FaceOrders(read_face_order_words(language) if language in LANGUAGES else None)
