"""Writes a session's events into its recording, where the person asked for one."""

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.recording import Beginning, Line, Moment, digest, encode_line
from companion.conversation.state import State
from companion.engine.keeper import Keeper
from companion.storage.recordings import RecordedEvent


class Recorder:
    """An observer that keeps every step before its effects are done."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._lines = 0

    async def saw(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Keep the event; the first time also the state that the session began from."""
        if self._lines == 0:
            await self._keep(before, now, Beginning(before))
        await self._keep(before, now, Moment(now, event, digest(effects)))

    async def _keep(self, state: State, now: float, line: Line) -> None:
        self._lines += 1
        recorded = RecordedEvent(self._lines, now, encode_line(line))
        await self._keeper.record(state.session, state.epoch, recorded)
