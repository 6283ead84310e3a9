"""Plays a scene with a session, on whatever stage it is given: a simulated room, or virtual sound devices."""

import asyncio
from collections.abc import Callable
from typing import Final, Protocol

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.engine import Threads
from companion.engine.equipment import Equipment
from companion.engine.session import Session
from companion.values import Audio, PartBroken, Phase
from tests.lab.bench.scenes.scene import Entry, Performance, Scene

READY_WITHIN: Final = 60.0
SETTLING: Final = 0.6
"""Seconds of quiet before the first line."""
SPOKEN_WITHIN: Final = 12.0
"""Seconds in which a line's cue must come; the line is left out otherwise."""
ANSWER_HEARD: Final = 0.5
"""Seconds of an answer that are waited for."""


class Stage(Protocol):
    """Where a scene takes place."""

    def now(self) -> float:
        """Return the second on tape."""
        ...

    def say(self, audio: Audio) -> float:
        """Let a sound begin now, and return the second on tape of its beginning, as far as that is known yet."""
        ...


class Play:
    """One session on a stage, and what is seen of it."""

    def __init__(self, stage: Stage, equipment: Equipment, threads: Threads | None = None) -> None:
        """Open nothing yet; to be made in a loop."""
        self._stage = stage
        self._entries: list[Entry] = []
        self._phases: list[tuple[float, Phase]] = []
        self._troubles: list[str] = []
        self._phase_changed = asyncio.Event()
        self._session = Session(equipment, self._see, (self,), threads=threads)

    async def open(self) -> None:
        """Return when it listens; ``PartBroken`` when it does not."""
        await self._session.open()
        if not await self._until(lambda phase: phase is Phase.LISTENING, READY_WITHIN):
            await self._session.close()
            raise PartBroken("Your companion could not start. Run `companion doctor`.")

    async def close(self) -> None:
        """Close the session."""
        await self._session.close()

    async def perform(self, scene: Scene, take_tape: Callable[[], Audio]) -> Performance:
        """Play the scene and return what came of it; ``take_tape`` gives what the loudspeaker played."""
        await asyncio.sleep(SETTLING)
        if scene.prompt:
            self._session.post(ev.Typed(scene.prompt))
        begins = []
        for line in scene.lines:
            if line.is_into_reply and not await self._until(_speaks, SPOKEN_WITHIN):
                break
            await asyncio.sleep(line.after)
            begins.append(self._stage.say(line.audio))
            await asyncio.sleep(line.audio.seconds)
        if not scene.is_over_when_answered:
            await asyncio.sleep(scene.tail)
        elif await self._until(_speaks, scene.tail):
            await asyncio.sleep(ANSWER_HEARD)
        return Performance(
            scene=scene,
            companion=take_tape(),
            begins=tuple(begins),
            entries=tuple(self._entries),
            phases=tuple(self._phases),
            seconds=self._stage.now(),
            troubles=tuple(self._troubles),
        )

    def observe(self, taken: Taken) -> None:
        """Keep the step; called by the session."""
        self._entries.append(Entry(self._stage.now(), taken.event, taken.effects))

    def _see(self, event: msg.Event) -> None:
        if isinstance(event, msg.PhaseChanged):
            self._phases.append((self._stage.now(), event.phase))
            self._phase_changed.set()
        elif isinstance(event, msg.Noticed) and event.is_error and event.sentence:
            self._troubles.append(str(event.sentence))

    async def _until(self, is_wanted: Callable[[Phase], bool], within: float) -> bool:
        """Wait for a phase; False when it does not come in time."""
        try:
            async with asyncio.timeout(within):
                while not self._phases or not is_wanted(self._phases[-1][1]):
                    self._phase_changed.clear()
                    await self._phase_changed.wait()
        except TimeoutError:
            return False
        return True


def _speaks(phase: Phase) -> bool:
    return phase is Phase.SPEAKING
