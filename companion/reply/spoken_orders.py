"""Heeds what the person orders of voice and face: joins the reading of orders with what holds, and with what is said.

Needs no language model and no encoder. To somebody who orders something and nothing else, code answers, in the new
voice; the talk goes on from there. Who is in danger is answered as planned, whatever voice and face are told to do.
"""

from dataclasses import dataclass, field

from companion.guarding.caring import Response
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.activities.said import pick, say
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


@dataclass(frozen=True, slots=True)
class Heeded:
    """What was ordered, after one turn of the person's."""

    orders: Orders = field(default_factory=Orders)
    """What holds of the voice."""
    order: VoiceOrder | None = None
    """What this turn orders of it; None for nothing, and where somebody is in danger."""
    is_silent: bool | None = None
    """From now on words are to be shown alone, or heard again; None where nothing was said of it."""
    face: FaceOrder | None = None
    """What this turn orders of the face; None for nothing."""


class SpokenOrders:
    """What heeds orders; keeps nothing from call to call."""

    def __init__(self, voice: OrderWords, face: OrderWords) -> None:
        """Know the words of orders of the voice, and those of the face."""
        self._voice = voice
        self._face = face

    def follow(
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
        order = None if is_played else self._voice_order(said, last)
        orders = step(before.orders, order, goes_on=activity is not None)
        is_silent = None if order is None else order.is_silent
        if is_danger(response):
            orders, order = calmed(orders), None
        return Heeded(orders, order, is_silent, face_order(said, self._face))

    def move(
        self, heeded: Heeded, last: str, response: Response, activity: ActivityKind | None, seed: int
    ) -> Say | None:
        """Return what is said to an order that comes with nothing else; None where the reply is planned.

        Args:
            heeded: what the order made of what holds.
            last: what the companion said before it; "" for nothing.
            response: what care makes of the order.
            activity: what goes on and waits for another answer than this: its last words are said again, but for an
                exercise, which is more than words.
            seed: goes up with each turn.
        """
        voice, face = heeded.order, heeded.face
        if voice is not None and voice.is_mere:
            waits = activity not in (None, ActivityKind.BREATHING)
            if last and (voice.repeats or waits):
                return Say(say(last), "you wanted to hear it in another voice")
            return Say(say(pick(self._voice.answers[voice.answer], seed)), "you told me how to speak")
        if face is not None and face.is_mere and not is_danger(response):
            return Say(say(pick(self._face.answers[face.answer], seed)), "you told me how to move")
        return None

    def _voice_order(self, said: str, last: str) -> VoiceOrder | None:
        is_own = last in self._voice.answers[VoiceAnswer.DONE]
        is_answer = last.rstrip().endswith(("?", "？")) and not is_own
        order = voice_order(said, self._voice, is_answer=is_answer)
        is_guess = len(said.split()) == 1 and not is_own
        return None if order is not None and order.added.pitch_st and is_guess else order


def is_danger(response: Response) -> bool:
    """Tell whether somebody is or was in danger, so that a voice is calm whatever it is told."""
    return response.is_open or response.is_suspended


def open_spoken_orders(language: str) -> SpokenOrders:
    """Read the words of orders; raises ``PartMissing`` or ``PartBroken``."""
    return SpokenOrders(read_voice_words(language), read_face_words(language))
