"""Keeps every step of a conversation in memory, for whoever measures it."""

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State


class EventLog:
    """An observer whose ``entries`` are (now, event, effects) in order."""

    def __init__(self) -> None:
        self.entries: list[tuple[float, ev.Event, tuple[do.Effect, ...]]] = []

    async def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Keep the step."""
        self.entries.append((now, event, effects))
