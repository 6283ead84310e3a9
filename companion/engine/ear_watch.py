"""Shows whether the companion hears and keeps what it hears, and tells its ear who has the floor."""

from collections.abc import Callable

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.engine import Tell


class EarWatch:
    """Shows whether it hears and whether it keeps what it hears; tells the listener when the person has the floor."""

    def __init__(self, tell: Tell, turn_is_open: Callable[[bool], None]) -> None:
        self._tell = tell
        self._turn_is_open = turn_is_open

    async def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Tell when something about the ear, the floor or the record has changed."""
        self._turn_is_open(after.turn is not None)
        if _ear(before) != _ear(after):
            self._tell(msg.EarChanged(*_ear(after)))
        if before.is_off_record != after.is_off_record:
            self._tell(msg.OffRecordChanged(after.is_off_record))


def _ear(state: State) -> tuple[bool, bool, bool, str, bool]:
    return state.has_ear, state.is_muted, state.is_half_duplex, state.ear_trouble, state.rules.by_key
