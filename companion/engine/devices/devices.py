"""The microphone and the loudspeaker of one session, and the connection between them and the conversation.

One sound thread drives both. Problems with hearing are recorded for each part; the conversation treats hearing as
available only if there are none. Problems with speaking are reported to the speech output (``mouth``).
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import KW_ONLY, dataclass, replace
from typing import Final

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.devices.listener import Listener
from companion.engine.devices.mouth import Captions, SpokenMouth
from companion.engine.engine import Reporter, Threads
from companion.engine.equipment import Equipment
from companion.hearing.voice_activity import VoiceActivity
from companion.sound.clock import SampleClock
from companion.sound.devices import connected
from companion.sound.duplex import Duplex, HeardFrame, Side, SoundRecovered, SoundTrouble
from companion.sound.echoes.echo import EchoCanceller, HalfDuplex
from companion.sound.errors import (
    ComputerSlept,
    DeviceChanged,
    LoudspeakerMissing,
    MicrophoneMissing,
    RateChanged,
)
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.sound.player import Player, Progress
from companion.values import CompanionError, Samples, Sentence, Told

logger = logging.getLogger(__name__)

OPENING: Final = Told("Starting the microphone.")

_ROUNDS: Final = 0.1
"""Seconds in which the sound thread completes at least two rounds."""


@dataclass(eq=False, repr=False)
class Devices:
    """Listens and speaks for a session, and observes who has the floor.

    Use it in the loop's thread, except for ``open``, ``close`` and ``hears``.
    """

    equipment: Equipment
    """Parts with the devices that are in use."""
    mouth: Captions | SpokenMouth
    """Receives the playback progress, and whether there is a loudspeaker."""
    player: Player
    """Supplies the sound to play."""
    clock: SampleClock
    """Counts the samples."""
    reporter: Reporter
    """Passes the sound thread's reports into the loop."""
    threads: Threads
    """Starts the sound thread."""
    _: KW_ONLY
    feed: Callable[[float, Samples], None]
    """Receives all sound without echo, float32 (n,) at 16 kHz, and its start time; called in the sound thread."""
    post: Callable[[ev.Event], None]

    def __post_init__(self) -> None:
        self._troubles: dict[str, Sentence] = {"microphone": OPENING, "recogniser": OPENING}
        self._lent_for: Sentence = ""
        """Reason why the devices are lent out; "" if they are not."""
        self._is_hearing = False
        self._listener: Listener | None = None
        self._duplex: Duplex | None = None

    # ---- beginning and end ----------------------------------------------------------------------------

    def open(self, open_ear: Callable[[], None]) -> None:
        """Start the sound, after ``open_ear`` if there is a microphone; blocks while a model is loaded."""
        equipment = self.equipment
        if equipment.microphone is None and equipment.loudspeaker is None:
            return
        self._listener = self._make_listener()
        self._duplex = Duplex(
            microphone=equipment.microphone if self._listener is not None else None,
            loudspeaker=equipment.loudspeaker,
            echo=self._echo_canceller(),
            clock=self.clock,
            player=self.player,
            on_frame=self._heard,
            on_progress=self._progressed,
            on_trouble=self._sound_trouble,
            on_recovered=self._sound_recovered,
            monotonic=self.threads.monotonic,
        )
        if self._listener is not None:
            open_ear()
        self.threads.start_sound(self._duplex)

    def _make_listener(self) -> Listener | None:
        if self.equipment.microphone is None:
            return None
        try:
            activity = VoiceActivity(self.equipment.open_speech_probability())
        except CompanionError as error:
            self.hears("microphone", error.told)
            return None
        return Listener(activity, self.feed, self.post, self.reporter.tell)

    def _echo_canceller(self) -> EchoCanceller:
        try:
            return self.equipment.open_echo_canceller()
        except CompanionError as error:
            self.reporter.notice("echo", error.told)
            return HalfDuplex()

    def close(self) -> None:
        """Stop the sound and release the devices; blocks."""
        if self._duplex is not None:
            self._duplex.close()

    def change(self, microphone: Microphone, loudspeaker: Loudspeaker) -> None:
        """Use other devices from now on; a side that is switched off for a conversation in writing stays off."""
        ours = self.equipment
        self.equipment = replace(
            ours,
            microphone=None if ours.microphone is None else microphone,
            loudspeaker=None if ours.loudspeaker is None else loudspeaker,
        )
        for side in (Side.MICROPHONE, Side.LOUDSPEAKER):  # withdraw notices about the previous devices
            self.reporter.notice(str(side), "")
        if self._duplex is not None and not self._lent_for:  # otherwise opened when they are returned
            self._use_own(self._duplex)

    def change_echo(self) -> None:
        """Use the echo canceller that is set; blocks while it is loaded. Raises ``CompanionError``."""
        if self._duplex is not None:
            self._duplex.use_echo(self.equipment.open_echo_canceller())
            self.reporter.notice("echo", "")
            self.hears("echo", "")  # so that it is told whether one may speak into a reply

    def look_again(self) -> None:
        """Look for a missing device, because the person seems to want it."""
        if self._duplex is not None:
            self._duplex.look_again()

    def _use_own(self, duplex: Duplex) -> None:
        duplex.use(
            microphone=None if self._listener is None else self.equipment.microphone,
            loudspeaker=self.equipment.loudspeaker,
        )

    @asynccontextmanager
    async def rest(self, why: Told) -> AsyncIterator[None]:
        """Stop speaking and hearing and release the devices while entered; ``why`` is shown during that time.

        Waits up to 5 s for the devices to close, because opening one can take seconds, and afterwards up to 1 s
        until sound arrives again. Raises ``CompanionError`` if it is entered already.
        """
        if self._lent_for:
            told = Told("{what} Please try again in a moment.", {"what": self._lent_for})
            raise CompanionError(told, log="devices lent")
        self._lent_for = why
        try:
            async with self._given_free(why):
                yield
        finally:
            self._lent_for = ""

    @asynccontextmanager
    async def _given_free(self, why: Told) -> AsyncIterator[None]:
        self.post(ev.Stop())
        duplex, trouble = self._duplex, self._troubles["microphone"]
        if duplex is None:
            yield
            return
        duplex.use(microphone=None, loudspeaker=None)
        await _until(
            lambda: duplex.microphone_device is None and duplex.loudspeaker_device is None, within=5.0
        )
        self._is_hearing = False
        self.hears("microphone", why)
        try:
            yield
        finally:  # the first frame withdraws it; a problem that persists is not reported again
            self.hears("microphone", trouble or OPENING)
            self._use_own(duplex)
            if self._listener is not None:  # the caller reports only once hearing works again
                await _until(lambda: self._troubles["microphone"] not in (why, OPENING), within=1.0)

    # ---- hearing --------------------------------------------------------------------------------------

    @property
    def is_quiet(self) -> bool:
        """Return whether there is no sign of speech right now; True without a microphone."""
        return self._listener is None or self._listener.is_quiet

    def hears(self, part: str, trouble: Sentence) -> None:
        """Record a problem with hearing for one part; "" for none. Safe from any thread."""
        self.reporter.soon(self._note, part, trouble)

    def _note(self, part: str, trouble: Sentence) -> None:
        self._troubles[part] = trouble
        in_the_way = [sentence for sentence in self._troubles.values() if sentence]
        if in_the_way:
            self.post(ev.EarClosed(in_the_way[0]))
        elif self._duplex is not None:
            self.post(ev.EarOpened(self._duplex.is_half_duplex))

    def observe(self, taken: Taken) -> None:
        """Update the listener's view of who has the floor, and do not say "mhm" into the person's words."""
        if isinstance(taken.event, ev.SpeechSuspected | ev.SpeechStarted | ev.Stop):
            self.player.stop_backchannel()
        if self._listener is not None:
            self._listener.is_turn_open = taken.after.turn is not None or taken.after.overheard is not None

    # ---- from the sound thread ------------------------------------------------------------------------

    def _heard(self, frame: HeardFrame) -> None:
        if not self._is_hearing:
            self._is_hearing = True
            self.hears("microphone", "")
        assert self._listener is not None
        self._listener.is_companion_audible = self.player.is_audible
        self._listener.feed(frame)

    def _progressed(self, progress: Progress) -> None:
        if isinstance(self.mouth, SpokenMouth):
            self.mouth.progressed(progress)

    def _sound_trouble(self, trouble: SoundTrouble) -> None:
        logger.info("sound trouble on %s: %s", trouble.side, trouble.error)
        is_normal = isinstance(trouble.error, MicrophoneMissing | LoudspeakerMissing)
        if not is_normal:
            self.reporter.notice(str(trouble.side), "")  # so that one that was dismissed is shown again
        self.reporter.tell(msg.Noticed(str(trouble.side), trouble.error.told, is_error=not is_normal))
        has_thread_ended = trouble.side is Side.COMPUTER and not isinstance(trouble.error, ComputerSlept)
        if trouble.side is Side.MICROPHONE or has_thread_ended:  # the next frame, if one comes, withdraws it
            self._is_hearing = False
            self.hears("microphone", trouble.error.told)
        if trouble.side is Side.LOUDSPEAKER or has_thread_ended:
            self._has_loudspeaker(isinstance(trouble.error, DeviceChanged | RateChanged))

    def _sound_recovered(self, recovered: SoundRecovered) -> None:
        if recovered.side is not Side.COMPUTER:  # what was missed during sleep stays readable
            self.reporter.notice(str(recovered.side), "")
        if recovered.side is Side.LOUDSPEAKER:
            self._has_loudspeaker(True)

    def _has_loudspeaker(self, is_there: bool) -> None:
        if not isinstance(self.mouth, SpokenMouth):
            return
        if is_there:
            self.mouth.loudspeaker_found()
        else:
            self.mouth.loudspeaker_lost()


async def _until(is_so: Callable[[], bool], *, within: float) -> None:
    """Wait until the sound thread has made a condition true, at most ``within`` seconds."""
    for _ in range(round(within / _ROUNDS)):
        await asyncio.sleep(_ROUNDS)
        if is_so():
            return


def devices_shown() -> msg.DevicesShown:
    """List the devices, the default first; blocks. A problem is reported in a sentence."""
    try:
        return msg.DevicesShown(_sound_devices(is_microphone=True), _sound_devices(is_microphone=False))
    except CompanionError as error:
        return msg.DevicesShown((), (), error.told)


def _sound_devices(*, is_microphone: bool) -> tuple[msg.SoundDevice, ...]:
    """Return each device name once, because settings identify devices by name only."""
    devices = connected(is_microphone=is_microphone)
    names = dict.fromkeys(device.name for device in devices)
    default = next((device.name for device in devices if device.is_default), "")
    return tuple(msg.SoundDevice(name, name == default) for name in names)
