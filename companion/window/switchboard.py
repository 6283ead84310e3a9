"""Which message of the engine goes to which model: each says so itself."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.channel.messages import Noticed, ToWindow


class Taker(Protocol):
    """A model that is told what the engine says."""

    @property
    def takes(self) -> tuple[type[ToWindow], ...]:
        """The messages it is handed; an ``Answer`` goes to all that take answers: each knows its own by the number."""

    @property
    def notice(self) -> str:
        """The key of the ``Noticed`` that it is handed, and nobody else; "" for none."""

    @property
    def apply(self) -> Callable[..., None]:
        """The method that takes in one message of these types, or a ``Noticed`` of that key."""


class Switchboard:
    """Hands every message to those that take it; one that nobody takes is dropped."""

    def __init__(self, takers: Sequence[Taker]) -> None:
        self._by_type = {
            kind: tuple(taker for taker in takers if kind in taker.takes)
            for kind in {kind for taker in takers for kind in taker.takes}
        }
        self._by_notice = {taker.notice: (taker,) for taker in takers if taker.notice}

    @property
    def types(self) -> frozenset[type[ToWindow]]:
        """The types that somebody takes."""
        return frozenset(self._by_type)

    def hand_on(self, message: ToWindow) -> None:
        """Hand a message on, in the order of the takers."""
        takers = self._by_type.get(type(message), ())
        if isinstance(message, Noticed):
            takers = self._by_notice.get(message.key, takers)
        for taker in takers:
            taker.apply(message)
