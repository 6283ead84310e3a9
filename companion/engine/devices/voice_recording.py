"""Records a voice for the companion to imitate, read aloud by someone who has the right to it.

Listening is suspended, because the recording uses the microphone. ``keep`` judges and stores the recording. A
cancelled recording is not stored.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Final, TypeAlias

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.sound.errors import MicrophoneMissing
from companion.sound.microphone import record
from companion.speaking.reference import RightNotConfirmed
from companion.values import Audio, CancelToken, CompanionError, Sentence, Told

logger = logging.getLogger(__name__)

LENGTH: Final = 20.0
"""Seconds: the text takes about as long to read aloud, and voices that clone need at least 6 of speech."""
_WHY: Final = Told("I'm recording your voice.")
_CRASHED: Final = Told("The recording stopped for an unknown reason. Please try again.")


Record: TypeAlias = Callable[[float, CancelToken, Callable[[float], None]], Audio | None]
"""Records for a number of seconds, None when cancelled; blocks. It reports the seconds so far, from any thread."""


def record_voice(
    equipment: Equipment, seconds: float, cancel: CancelToken, on_progress: Callable[[float], None]
) -> Audio | None:
    """Record through the microphone of a session, which is not in use; see ``sound.recording.record``.

    Raises ``SoundError`` or ``SoundSystemMissing`` if it cannot be used.
    """
    if equipment.microphone is None:
        raise MicrophoneMissing
    return record(equipment.microphone, seconds, cancel, on_progress=on_progress)


class VoiceRecording:
    """The recording as requested by the window; used from the loop's thread."""

    def __init__(
        self,
        record: Record,
        rest: Callable[[Told], AbstractAsyncContextManager[None]],
        keep: Callable[[Audio], Coroutine[None, None, None]],
        tell: Callable[[msg.Event], None],
    ) -> None:
        """Prepare.

        Args:
            record: records; raises ``CompanionError`` if there is no microphone.
            rest: releases the microphone, for the given reason, while it is entered.
            keep: receives the recording, and reports the result.
            tell: receives messages to show; safe from any thread.
        """
        self._record = record
        self._rest = rest
        self._keep = keep
        self._tell = tell
        self._cancel = CancelToken()
        self._running: asyncio.Task[None] | None = None

    def start(self, *, has_right: bool) -> None:
        """Start, unless a recording is running or the right to use the voice is not confirmed."""
        if not has_right:
            self._ended(RightNotConfirmed().told)
        elif self._running is None or self._running.done():
            self._cancel = CancelToken()
            self._running = asyncio.create_task(self._run(self._cancel))

    def cancel(self) -> None:
        """Cancel the recording; nothing is stored."""
        self._cancel.cancel()

    async def close(self) -> None:
        """Cancel the recording and wait for its end."""
        self.cancel()
        if self._running is not None:
            await self._running

    async def _run(self, cancel: CancelToken) -> None:
        self._moved(0.0)
        recorded: Audio | None = None
        sentence: Sentence = ""
        try:
            async with self._rest(_WHY):
                recorded = await asyncio.to_thread(self._record, LENGTH, cancel, self._moved)
        except CompanionError as error:
            logger.info("recording failed: %s", error)
            sentence = error.told
        except Exception:
            logger.exception("recording crashed")
            sentence = _CRASHED
        self._ended(sentence)
        if recorded is not None:
            await self._keep(recorded)

    def _moved(self, seconds: float) -> None:
        self._tell(msg.RecordingMoved(seconds, LENGTH, is_running=True))

    def _ended(self, sentence: Sentence) -> None:
        self._tell(msg.RecordingMoved(0.0, LENGTH, is_running=False, sentence=sentence))
