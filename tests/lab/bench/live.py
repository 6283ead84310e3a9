"""Lets recordings of people be said to a real session through virtual devices, and times the answers from outside.

A recording is played in real time into a virtual microphone that also hears the loudspeaker, and both sides are
recorded on one time line. The wait is measured on that recording alone, from the end of the person's speech in the
microphone to the first audible sound of the loudspeaker; the stages in between are read off the program's events.
"""

import asyncio
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.latency import TurnTimes, turn_times
from companion.demo.performance import EventLog
from companion.engine.equipment import Equipment
from companion.engine.models.warm_up import READY_WITHIN, Readiness
from companion.engine.session import Session
from companion.values import Audio, PartBroken, Phase, Samples, resampled
from tests.lab.bench.recordings import Utterance, speech_end
from tests.support.virtual_sound import VirtualSound

ECHO_DELAYS: Final = (0.08, 0.14, 0.2)
ECHO_GAIN_DB: Final = 6.0
AUDIBLE_DB: Final = -50.0
"""10 ms of the loudspeaker's recording louder than this are audible; a null sink's silence is exact."""

_GAP: Final = 0.7
"""Seconds of quiet between two turns."""
_ANSWER_WITHIN: Final = 30.0
"""Far above any usual wait: a late answer is a figure too, and would else sound into the next recording."""
_LONGEST_ANSWER: Final = 90.0
_ANSWERING: Final = ("language model", "preparing", "voice", "turn end")
"""The parts, by the keys of what they tell, that the wait for an answer depends on beside the recogniser."""
_BEFORE_END: Final = 0.05
"""Sound of the companion in this stretch before the end of speech means that it cut in."""
ALONE: Final = (
    "When I was young I lived in a small house by the sea. Every morning I walked along the beach, looked for shells, "
    "and listened to the waves. My grandmother used to wait for me with warm bread and honey. We talked about "
    "everything that came to our minds. I still remember the smell of the kitchen and the sound of the rain."
)
"""Said over and over to see whether the companion interrupts itself."""

Entry = tuple[float, ev.Event, tuple[do.Effect, ...]]


@dataclass(frozen=True, slots=True)
class MeasuredTurn:
    """One recording and how soon it was answered."""

    utterance: Utterance
    wait: float | None
    """Seconds from the end of speech to the first sound; None when it was not answered, or cut in on."""
    is_cut_in: bool
    """The companion spoke before the recording had ended."""
    entries: tuple[Entry, ...]
    """What happened in the program: (now, event, effects)."""

    @property
    def dropped(self) -> int:
        """How many replies were prepared for it and given up unheard."""
        begun = {
            effect.reply
            for _, _, effects in self.entries
            for effect in effects
            if isinstance(effect, do.BeginReply)
        }
        heard = {event.reply for _, event, _ in self.entries if isinstance(event, ev.ClauseStarted)}
        return len(begun - heard)

    @property
    def times(self) -> TurnTimes | None:
        """The stages of the last answer."""
        turns = turn_times(self.entries)
        return turns[-1] if turns else None


@dataclass(frozen=True, slots=True)
class EchoFigures:
    """What became of talking with nobody but its own echo."""

    seconds: float
    """For how long it talked."""
    interruptions: int
    """How often it took its own voice for the person's."""


class Talk:
    """An open session behind virtual devices; a context manager."""

    def __init__(self, sound: VirtualSound, equipment: Equipment) -> None:
        """Open nothing yet; to be made in a loop."""
        self._sound = sound
        self._log = EventLog()
        self._phase = Phase.IDLE
        self._readiness = Readiness(_ANSWERING)
        self._changed = asyncio.Event()
        self._session = Session(equipment, self._see, (self._log,))

    async def __aenter__(self) -> "Talk":
        """Wait until it listens and could answer at once; ``PartBroken`` when it does not get that far."""
        await self._session.open()
        try:
            await self._get_ready()
        except BaseException:
            await self._session.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the session."""
        await self._session.close()

    async def say(self, utterance: Utterance, *, echo_delay: float, noise: Audio | None) -> MeasuredTurn:
        """Say a recording and hear the answer to its end, with a noise in the room if one is given."""
        await asyncio.sleep(_GAP)
        first = len(self._log.entries)
        audio = utterance.audio()
        with (
            self._sound.echo(delay=echo_delay, gain_db=ECHO_GAIN_DB),
            going_on(self._sound, noise),
            self._sound.record() as recording,
        ):
            await asyncio.sleep(_GAP)
            playing = self._sound.say(audio)
            await asyncio.to_thread(playing.wait)
            if await self._until(Phase.SPEAKING, _ANSWER_WITHIN):
                await self._until(Phase.LISTENING, _LONGEST_ANSWER)
        wait, is_cut_in = waited(recording.tape.microphone, recording.tape.companion, audio)
        return MeasuredTurn(utterance, wait, is_cut_in, tuple(self._log.entries[first:]))

    async def talk_alone(self, seconds: float) -> EchoFigures:
        """Let it talk with its own echo, a third of the time with each of ``ECHO_DELAYS``."""
        first = len(self._log.entries)
        began = self._session.clock.now()
        for number, delay in enumerate(ECHO_DELAYS, start=1):
            until = began + seconds * number / len(ECHO_DELAYS)
            with self._sound.echo(delay=delay, gain_db=ECHO_GAIN_DB):
                while self._session.clock.now() < until:
                    self._session.post(ev.SayAgainAsked(ALONE))
                    await self._until(Phase.SPEAKING, _ANSWER_WITHIN)
                    await self._until(Phase.LISTENING, _LONGEST_ANSWER)
        entries = self._log.entries[first:]
        interruptions = sum(isinstance(event, ev.SpeechStarted) for _, event, _ in entries)
        return EchoFigures(self._session.clock.now() - began, interruptions)

    async def _get_ready(self) -> None:
        """Wait until it listens and all parts that an answer takes are ready."""
        if not await self._comes(
            lambda: self._readiness.is_whole and self._phase is Phase.LISTENING, READY_WITHIN
        ):
            raise PartBroken("Your companion could not start. Run `companion doctor`.")

    def _see(self, event: msg.Event) -> None:
        match event:
            case msg.PhaseChanged(phase):
                self._phase = phase
            case msg.Noticed():
                self._readiness.see(event)
            case _:
                return
        self._changed.set()

    async def _until(self, phase: Phase, within: float) -> bool:
        """Wait for a phase; False when it does not come in time."""
        return await self._comes(lambda: self._phase is phase, within)

    async def _comes(self, is_so: Callable[[], bool], within: float) -> bool:
        try:
            async with asyncio.timeout(within):
                while not is_so():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True


@contextmanager
def going_on(sound: VirtualSound, noise: Audio | None) -> Iterator[None]:
    """Let a noise, if one is given, sound in the room over and over, for as long as a turn may take."""
    if noise is None:
        yield
        return
    times = math.ceil((_ANSWER_WITHIN + _LONGEST_ANSWER) / noise.seconds)
    playing = sound.say(Audio(np.tile(noise.samples, times), noise.rate_hz))
    try:
        yield
    finally:
        playing.stop()


def waited(microphone: Audio, companion: Audio, said: Audio) -> tuple[float | None, bool]:
    """Return the seconds from the end of speech to the companion's first audible sound, and whether it cut in.

    The seconds are None without such a sound, or when it sounded already as the speech ended.

    Args:
        microphone: what the microphone heard, the person's recording in it.
        companion: what the loudspeaker played, on the same time line and at the same rate.
        said: the person's recording.
    """
    start = place_of(resampled(said.samples, said.rate_hz, microphone.rate_hz), microphone.samples)
    ended = start / microphone.rate_hz + speech_end(said)
    size = companion.rate_hz // 100
    windows = companion.samples[: len(companion.samples) // size * size].reshape(-1, size)
    level_db = 10.0 * np.log10(np.mean(windows.astype(np.float64) ** 2, axis=1) + 1e-12)
    audible = np.flatnonzero(level_db > AUDIBLE_DB) * 0.01
    is_cut_in = bool(np.any((audible > start / microphone.rate_hz) & (audible < ended)))
    if np.any((audible > ended - _BEFORE_END) & (audible <= ended)):
        return None, True
    after = audible[audible > ended]
    return (float(after[0] - ended) if len(after) else None), is_cut_in


def place_of(part: Samples, whole: Samples) -> int:
    """Return where a sound begins in a longer one, as an index: the highest cross-correlation."""
    size = 1 << (len(part) + len(whole)).bit_length()
    spectrum = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size))
    return int(np.argmax(np.fft.irfft(spectrum, size)[: len(whole)]))


async def say_all(
    sound: VirtualSound, equipment: Equipment, said: Sequence[Utterance], noises: Sequence[Audio] = ()
) -> list[MeasuredTurn]:
    """Say recordings one after the other to one session and return how soon each was answered.

    Args:
        sound: the virtual devices.
        equipment: what the companion is made of.
        said: the recordings.
        noises: one for each recording, as loud as it is to be; none for a quiet room.
    """
    turns = []
    async with Talk(sound, equipment) as talk:
        for number, utterance in enumerate(said):
            noise = noises[number] if noises else None
            delay = ECHO_DELAYS[number % len(ECHO_DELAYS)]
            turns.append(await talk.say(utterance, echo_delay=delay, noise=noise))
            print(f"{number + 1}/{len(said)}", end="\r", flush=True)
    return turns


async def talk_alone(sound: VirtualSound, equipment: Equipment, seconds: float) -> EchoFigures:
    """Let a session talk with nobody but its own echo."""
    async with Talk(sound, equipment) as talk:
        return await talk.talk_alone(seconds)
