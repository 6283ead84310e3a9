"""Moves the face with what happens: mouth with the clauses, the rest with the phase of the conversation.

How a face moves is ``showing``'s; this only knows when. Times are seconds on the conversation's clock.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from companion.channel.messages import Event, FaceMoved
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.showing.attitude import attitude, phase_segments
from companion.showing.blinks import blink_segments
from companion.showing.mouth import closing_segments, mouth_segments
from companion.values import FaceSegment, Layer, SpokenClause

_BLINK_SEED: Final = 1
_BLINKS_AHEAD: Final = 20.0
"""Seconds of blinks that are told at a time."""


class Face:
    """An observer of the conversation that tells the window how the face moves."""

    def __init__(self, tell: Callable[[Event], None], now: Callable[[], float]) -> None:
        """Take where movements go (safe from any thread) and the conversation's clock."""
        self._tell = tell
        self._now = now

    def clause_begins(self, spoken: SpokenClause, at: float) -> None:
        """Let the mouth speak a clause that begins to sound at ``at``; called by the sound thread."""
        self._move(mouth_segments(spoken, at))

    async def saw(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Take on the attitude of the phase, and close the mouth when the reply falls silent."""
        if any(isinstance(effect, do.Silence | do.Hold) for effect in effects):
            self._tell(FaceMoved(self._now(), closing_segments(now), forgets=(Layer.LIPS,)))
        if before.phase is not after.phase:
            self._move(phase_segments(after.phase, now, attitude(before.phase)))

    async def blink(self) -> None:
        """Blink now and then, until cancelled."""
        while True:
            now = self._now()
            self._move(blink_segments(_BLINK_SEED, now, now + _BLINKS_AHEAD))
            await asyncio.sleep(_BLINKS_AHEAD)

    def _move(self, segments: tuple[FaceSegment, ...]) -> None:
        self._tell(FaceMoved(self._now(), segments))
