"""Writes a session's events into its recording, where the person asked for one, and but for what is off the record.

A recording breaks off where the person goes off the record. It goes on from the state after that, which holds no word
of it; what still comes of what was said meanwhile changes nothing, and is left out. Where something is forgotten the
store deletes what was recorded so far; it goes on from the state without it.
"""

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.recording import Beginning, Line, Moment, digest, encode_line
from companion.conversation.state import State
from companion.engine.keeper import Keeper
from companion.storage.recordings import RecordedEvent
from companion.values import CompanionError


class RecordingStopped(CompanionError):
    """An event could not be kept, so the rest of the session is not recorded: it would not replay."""

    def __init__(self, reason: CompanionError) -> None:
        super().__init__(
            f"The rest of this talk is not recorded. {reason.sentence}", log=f"recording stopped: {reason}"
        )


class Recorder:
    """An observer that keeps every step before its effects are done."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._lines = 0
        self._begins_anew = True
        self._has_stopped = False
        self._was_off_record = False

    async def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Keep the event, the first time also the state before it; raises ``RecordingStopped``, once."""
        if self._has_stopped:
            return
        try:
            for line in self._lines_of(now, event, before, after, effects):
                await self._keep(before, now, line)
        except CompanionError as error:
            self._has_stopped = True
            raise RecordingStopped(error) from error

    def _lines_of(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> tuple[Line, ...]:
        if before.is_off_record:
            self._was_off_record = True
            self._begins_anew = after.is_off_record
            return () if after.is_off_record else (Beginning(after),)
        if self._was_off_record and after == before and not effects:
            return ()
        is_forgetting = any(isinstance(effect, do.Forget) for effect in effects)
        if is_forgetting or isinstance(event, ev.UtterancesForgotten):
            self._begins_anew = True
            return ()
        moment = Moment(now, event, digest(effects))
        begins_anew, self._begins_anew = self._begins_anew, False
        return (Beginning(before), moment) if begins_anew else (moment,)

    async def _keep(self, state: State, now: float, line: Line) -> None:
        self._lines += 1
        recorded = RecordedEvent(self._lines, now, encode_line(line))
        await self._keeper.record(state.session, state.epoch, recorded)


class EventLog:
    """An observer that keeps every step in memory, for whoever measures: its ``entries`` are (now, event, effects)."""

    def __init__(self) -> None:
        self.entries: list[tuple[float, ev.Event, tuple[do.Effect, ...]]] = []

    async def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Keep the step."""
        self.entries.append((now, event, effects))
