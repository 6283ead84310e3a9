"""Checks the sound for the person: plays a few words through the loudspeaker, and measures how they come back.

The result about headphones is stored; that recording is not. Listening is suspended, because the test uses the devices.
The same holds while a voice is recorded for the companion to imitate: ``keep`` judges and stores that recording, unless
it was cancelled.
"""

import asyncio
import logging
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Final, TypeAlias

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.sound.echoes.echo import EchoCanceller, HalfDuplex
from companion.sound.echoes.echo_removal import EchoCancellerMissing, EchoRemoval
from companion.sound.echoes.echo_report import EchoReport, Verdict
from companion.sound.errors import LoudspeakerMissing, MicrophoneMissing
from companion.sound.headphones import EchoPaths, behind_the_server
from companion.sound.microphone import record
from companion.sound.plugged import InUse
from companion.sound.self_test import USUAL_LENGTH, SelfTest, run_self_test
from companion.speaking.reference import RightNotConfirmed
from companion.speaking.voice import Voice
from companion.values import Audio, CancelToken, Clause, CompanionError, Sentence, Told

logger = logging.getLogger(__name__)

WORDS: Final[Mapping[str, str]] = {
    "en": "This is how I sound in your room. If you can hear me well, we can begin to talk.",
    "de": "So klinge ich bei dir im Raum. Wenn du mich gut hörst, können wir gleich miteinander reden.",
    "fr": "Voilà ce que donne ma voix dans cette pièce. Si tu m’entends bien, on peut commencer à parler.",
    "es": "Así suena mi voz en tu habitación. Si me oyes bien, ya podemos empezar a hablar.",
    "ja": "私の声は、こんなふうに聞こえます。よく聞こえたら、お話を始めましょう。",
    "zh": "这就是我在你房间里的声音。如果听得清楚，我们就可以开始聊天了。",
}
"""Words played in the companion's own voice, by language: four to five seconds."""
_LENGTH: Final = USUAL_LENGTH + 1.0
"""Seconds that the check takes with these words at a usual pace, opening the voice included (measured: 9.8 to 10)."""
SHORTEST: Final = 3.0
"""Minimum seconds of speech; less does not allow a canceller to be judged."""

LENGTH: Final = 20.0
"""Seconds of a recording: reading the text aloud takes about as long, and cloning voices need at least 6 of speech."""

_CHECK_CRASHED: Final = Told("The sound test stopped for an unknown reason. Please report this.")
_RECORDING_CRASHED: Final = Told("The recording stopped for an unknown reason. Please try again.")

Record: TypeAlias = Callable[[float, CancelToken, Callable[[float], None]], Audio | None]
"""Records for a number of seconds, None when cancelled; blocks. It reports the seconds so far, from any thread."""


def measure_sound(
    equipment: Equipment,
    known: EchoPaths,
    cancel: CancelToken | None = None,
    *,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> SelfTest | None:
    """Run the test and remember whether there is an echo; None when cancelled. Blocks for about ten seconds.

    The devices must not be in use. Without a voice a hummed tune is played. Raises ``SoundError`` or
    ``SoundSystemMissing`` if a device cannot be used.
    """
    if equipment.microphone is None:
        raise MicrophoneMissing
    if equipment.loudspeaker is None:
        raise LoudspeakerMissing
    language = equipment.settings.now().conversation.language
    voice = _spoken(equipment.open_voice, WORDS.get(language, WORDS["en"]))
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


def _spoken(open_voice: Callable[[Callable[[Told], None]], Voice], words: str) -> Audio | None:
    try:
        voice = open_voice(lambda sentence: None)
        try:
            spoken = voice.speak(Clause(0, words), CancelToken())
        finally:
            voice.close()
    except CompanionError as error:
        logger.warning("self-test without a voice: %s", error)
        return None
    return spoken.audio if spoken is not None and spoken.audio.seconds >= SHORTEST else None


@dataclass(eq=False, repr=False)
class _Alone(ABC):
    """Work that has the devices for itself, as requested by the window; used from the loop's thread."""

    rest: Callable[[Told], AbstractAsyncContextManager[None]]
    """Releases the devices, for the given reason, while it is entered."""
    tell: Callable[[msg.Event], None]
    """Receives messages to show; safe from any thread."""

    def __post_init__(self) -> None:
        self._cancel = CancelToken()
        self._running: asyncio.Task[None] | None = None

    def _start(self) -> None:
        """Start, unless it is running."""
        if self._running is None or self._running.done():
            self._cancel = CancelToken()
            self._running = asyncio.create_task(self._run(self._cancel))

    def cancel(self) -> None:
        """Cancel it; nothing is stored."""
        self._cancel.cancel()

    async def close(self) -> None:
        """Cancel it and wait for its end."""
        self.cancel()
        if self._running is not None:
            await self._running

    @abstractmethod
    async def _run(self, cancel: CancelToken) -> None:
        """Do the work."""


@dataclass(eq=False, repr=False)
class SoundCheck(_Alone):
    """The test of the sound."""

    measure: Callable[[CancelToken], SelfTest | None]
    """Runs the test; blocks."""

    def start(self) -> None:
        """Start the test, unless one is running."""
        self._start()

    async def _run(self, cancel: CancelToken) -> None:
        self.tell(msg.SoundCheckBegan(_LENGTH))
        try:
            async with self.rest(Told("I'm testing the sound.")):
                done = await asyncio.to_thread(self.measure, cancel)
        except CompanionError as error:
            logger.info("sound test failed: %s", error)
            self.tell(msg.SoundChecked(is_good=False, sentence=error.told))
        except Exception:
            logger.exception("sound test crashed")
            self.tell(msg.SoundChecked(is_good=False, sentence=_CHECK_CRASHED))
        else:
            if done is not None:
                self.tell(checked(done.report))


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


def record_voice(
    equipment: Equipment, seconds: float, cancel: CancelToken, on_progress: Callable[[float], None]
) -> Audio | None:
    """Record through the microphone of a session, which is not in use; see ``sound.microphone.record``.

    Raises ``SoundError`` or ``SoundSystemMissing`` if it cannot be used.
    """
    if equipment.microphone is None:
        raise MicrophoneMissing
    return record(equipment.microphone, seconds, cancel, on_progress=on_progress)


@dataclass(eq=False, repr=False)
class VoiceRecording(_Alone):
    """The recording of a voice, read aloud by someone who has the right to it."""

    record: Record
    """Records; raises ``CompanionError`` if there is no microphone."""
    keep: Callable[[Audio], Coroutine[None, None, None]]
    """Receives the recording, and reports the result."""

    def start_if(self, *, has_right: bool) -> None:
        """Start, unless the right to use the voice is not confirmed."""
        if has_right:
            self._start()
        else:
            self._ended(RightNotConfirmed().told)

    async def _run(self, cancel: CancelToken) -> None:
        self._moved(0.0)
        recorded: Audio | None = None
        sentence: Sentence = ""
        try:
            async with self.rest(Told("I'm recording your voice.")):
                recorded = await asyncio.to_thread(self.record, LENGTH, cancel, self._moved)
        except CompanionError as error:
            logger.info("recording failed: %s", error)
            sentence = error.told
        except Exception:
            logger.exception("recording crashed")
            sentence = _RECORDING_CRASHED
        self._ended(sentence)
        if recorded is not None:
            await self.keep(recorded)

    def _moved(self, seconds: float) -> None:
        self.tell(msg.RecordingMoved(seconds, LENGTH, is_running=True))

    def _ended(self, sentence: Sentence) -> None:
        self.tell(msg.RecordingMoved(0.0, LENGTH, is_running=False, sentence=sentence))
