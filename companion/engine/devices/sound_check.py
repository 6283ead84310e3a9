"""Checks the sound for the person: plays a few words through the loudspeaker, and measures how they come back.

Listening is suspended, because the test uses the devices. The result about headphones is stored; the recording is
not.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Final

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.sound.echoes.echo import EchoCanceller, HalfDuplex
from companion.sound.echoes.echo_removal import EchoCancellerMissing, EchoRemoval
from companion.sound.echoes.echo_report import EchoReport, Verdict
from companion.sound.errors import LoudspeakerMissing, MicrophoneMissing
from companion.sound.headphones import EchoPaths, behind_the_server
from companion.sound.plugged import InUse
from companion.sound.self_test import USUAL_LENGTH, SelfTest, run_self_test
from companion.speaking.voice import Voice
from companion.values import Audio, CancelToken, Clause, CompanionError, Told

logger = logging.getLogger(__name__)

WORDS: Final = "This is how I sound in your room. If you can hear me well, we can begin to talk."
"""Words played in the companion's own voice, about five seconds."""
_LENGTH: Final = USUAL_LENGTH + 1.0
"""Seconds that the check takes with these words at a usual pace, opening the voice included (measured: 9.8 to 10)."""
SHORTEST: Final = 3.0
"""Minimum seconds of speech; less does not allow a canceller to be judged."""

_CRASHED: Final = Told("The sound test stopped for an unknown reason. Please report this.")


def measure_sound(
    equipment: Equipment,
    known: EchoPaths,
    cancel: CancelToken | None = None,
    *,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> SelfTest | None:
    """Run the test and remember whether there is an echo; None when cancelled. Blocks for about ten seconds.

    Args:
        equipment: the devices, not in use, and the voice; without a voice a hummed tune is played.
        known: stores the result.
        cancel: stops the test.
        monotonic: the clock of the devices.
        wait: lets time pass.

    Raises ``SoundError`` or ``SoundSystemMissing`` if a device cannot be used.
    """
    if equipment.microphone is None:
        raise MicrophoneMissing
    if equipment.loudspeaker is None:
        raise LoudspeakerMissing
    voice = _spoken(equipment.open_voice)
    echo = _canceller()
    try:
        done = run_self_test(
            equipment.microphone,
            equipment.loudspeaker,
            echo,
            voice=voice,
            cancel=cancel,
            monotonic=monotonic,
            wait=wait,
        )
    finally:
        echo.close()
    if done is not None:
        pair = behind_the_server(InUse(done.microphone.name, done.loudspeaker.name))
        known.note(pair.microphone, pair.loudspeaker, done.report.has_echo_path)
    return done


def _canceller() -> EchoCanceller:
    try:
        return EchoRemoval()
    except EchoCancellerMissing as error:
        logger.warning("self-test without an echo canceller: %s", error)
        return HalfDuplex()


def _spoken(open_voice: Callable[[Callable[[Told], None]], Voice]) -> Audio | None:
    try:
        voice = open_voice(lambda sentence: None)
        try:
            spoken = voice.speak(Clause(0, WORDS), CancelToken())
        finally:
            voice.close()
    except CompanionError as error:
        logger.warning("self-test without a voice: %s", error)
        return None
    return spoken.audio if spoken is not None and spoken.audio.seconds >= SHORTEST else None


class SoundCheck:
    """The test as requested by the window; used from the loop's thread."""

    def __init__(
        self,
        measure: Callable[[CancelToken], SelfTest | None],
        rest: Callable[[Told], AbstractAsyncContextManager[None]],
        tell: Callable[[msg.Event], None],
    ) -> None:
        """Prepare.

        Args:
            measure: runs the test; blocks.
            rest: releases the devices, for the given reason, while it is entered.
            tell: receives messages to show.
        """
        self._measure = measure
        self._rest = rest
        self._tell = tell
        self._cancel = CancelToken()
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Start the test, unless one is running."""
        if self._running is None or self._running.done():
            self._cancel = CancelToken()
            self._running = asyncio.create_task(self._run(self._cancel))

    async def close(self) -> None:
        """Stop the test and wait for its end."""
        self._cancel.cancel()
        if self._running is not None:
            await self._running

    async def _run(self, cancel: CancelToken) -> None:
        self._tell(msg.SoundCheckBegan(_LENGTH))
        try:
            async with self._rest(Told("I'm testing the sound.")):
                done = await asyncio.to_thread(self._measure, cancel)
        except CompanionError as error:
            logger.info("sound test failed: %s", error)
            self._tell(msg.SoundChecked(is_good=False, sentence=error.told))
        except Exception:
            logger.exception("sound test crashed")
            self._tell(msg.SoundChecked(is_good=False, sentence=_CRASHED))
        else:
            if done is not None:
                self._tell(checked(done.report))


def checked(report: EchoReport) -> msg.SoundChecked:
    """Return a report as a channel message."""
    told = report.verdict not in (Verdict.DEAF, Verdict.CLIPPING, Verdict.STUTTERING, Verdict.TOO_NOISY)
    has_echo = told and report.verdict is not Verdict.NO_ECHO
    return msg.SoundChecked(
        is_good=report.verdict in (Verdict.FREE, Verdict.NO_ECHO),
        sentence=report.sentence,
        echo_db=report.echo_path_db if has_echo else None,
        room_db=report.room_db if told else None,
        delay=report.delay if has_echo else None,
        subtracted_db=report.subtracted_db if has_echo else None,
        suppressed_db=report.suppressed_db if has_echo else None,
    )
