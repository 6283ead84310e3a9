"""Plays a scripted conversation to a real session at speaking pace, and records the events with their times.

The person's recordings go into a paced microphone that also hears the loudspeaker, so voice activity, echo
cancellation, recogniser, language model and voice all work as in a conversation. Times are seconds on the session's
clock. At the end, two weeks later by that clock alone, the person returns and asks in writing what the companion
remembers.
"""

import asyncio
import time
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.latency import TurnTimes, turn_times
from companion.conversation.step import Taken
from companion.engine.engine import Threads
from companion.engine.equip import with_sound, without_sound
from companion.engine.equipment import Equipment
from companion.engine.models.warm_up import READY_WITHIN, Readiness
from companion.engine.session import Session
from companion.sound.paced import DelayedEcho, PacedLoudspeaker, PacedMicrophone
from companion.sound.wav import read_sound
from companion.values import Audio, BadInput, PartBroken, Phase
from companion.values.shipped import ASSETS

BUNDLED: Final = ASSETS / "demo" / "conversation.toml"
"""The conversation in the program's ``assets`` folder."""


class ScriptedTurn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One utterance of the person's."""

    file: Path
    """Recording, WAV or FLAC."""
    text: str
    """Words in the recording."""
    credit: str
    """Source and licence of the recording."""
    after: float = 0.8
    """Seconds of quiet after the companion has finished, before this begins."""
    into: float | None = None
    """Seconds into the companion's reply at which this begins, for an interruption; None for none."""


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Contents of the file, in which paths are relative to the file's own folder."""

    turn: tuple[ScriptedTurn, ...]


def load_script(file: Path = BUNDLED) -> tuple[ScriptedTurn, ...]:
    """Return the turns of a script; raises ``BadInput`` if the file is no script."""

    def beside(_: type, name: str) -> Path:
        return file.parent / name

    try:
        script = msgspec.convert(tomllib.loads(file.read_text("utf-8")), _Script, dec_hook=beside)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadInput(
            "The demonstration's script {file} cannot be read. Install the program again.",
            {"file": file.name},
            log=f"demo script unreadable: {type(error).__name__}",
        ) from error
    return script.turn


ECHO_DELAY: Final = 0.12
"""Seconds from loudspeaker to microphone: the middle of what laptops have, buffers included."""
ECHO_GAIN_DB: Final = -6.0
"""Change in level of the companion's voice at the microphone: a loudspeaker next to a microphone."""

_ANSWER_WITHIN: Final = 30.0
"""Seconds after which something is wrong, on a slow machine as well."""
_FADE_OUT: Final = 1.0
"""Seconds of silence at the end."""
QUESTION: Final = "When did Bruno die?"
AWAY: Final = 15 * 86_400.0
"""Seconds between the conversation and the person's return."""

_ANSWER_IN_WRITING_WITHIN: Final = 60.0


@dataclass(frozen=True, slots=True)
class SaidTurn:
    """A scripted turn with its times."""

    turn: ScriptedTurn
    audio: Audio
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Performance:
    """Record of the whole conversation."""

    companion: str
    said: tuple[SaidTurn, ...]
    shown: tuple[tuple[float, msg.Event], ...]
    """Events shown, each with its time."""
    times: tuple[TurnTimes, ...]
    """Times for each answer that sounded."""
    loudspeaker: Audio
    loudspeaker_start: float
    """Instant at which its first sample sounded."""
    ready_after: float
    """Seconds from the start of the session until it could answer."""

    @property
    def end(self) -> float:
        """Instant at which the last sound has faded."""
        return self.loudspeaker_start + self.loudspeaker.seconds


class EventLog:
    """An observer that keeps every step in memory for measurements: its ``entries`` are (now, event, effects)."""

    def __init__(self) -> None:
        self.entries: list[tuple[float, ev.Event, tuple[do.Effect, ...]]] = []

    def observe(self, taken: Taken) -> None:
        """Keep the step."""
        self.entries.append((taken.now, taken.event, taken.effects))


class _Audience:
    """Records the shown events, and lets the script wait for them."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.shown: list[tuple[float, msg.Event]] = []
        self._readiness = Readiness(parts)
        self.session: Session | None = None
        self._phase = Phase.IDLE
        self._changed = asyncio.Condition()
        self._latest_heard = 0
        self._latest_said = 0
        self._heard_before: int | None = None
        """Number of the person's last utterance at the start of the turn that needs an answer."""

    def see(self, event: msg.Event) -> None:
        now = self.session.clock.now() if self.session is not None else 0.0
        self.shown.append((now, event))
        match event:
            case msg.PhaseChanged():
                self._phase = event.phase
            case msg.Noticed():
                self._readiness.see(event)
            case msg.PersonHeard(is_final=True) if event.stable:
                self._latest_heard = event.number
            case msg.CompanionSaid(is_final=True):
                self._latest_said = event.number
            case _:
                return
        asyncio.get_running_loop().create_task(self._wake())

    async def _wake(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def expect_answer(self) -> None:
        """Wait, from now on, for an answer to the next words heard."""
        self._heard_before = self._latest_heard

    async def until_ready(self) -> None:
        await self._until(lambda: self._readiness.is_whole and self._phase is Phase.LISTENING, READY_WITHIN)

    async def until_phase(self, phase: Phase, within: float) -> None:
        await self._until(lambda: self._phase is phase, within)

    async def until_answered(self) -> None:
        def is_answered() -> bool:
            is_heard = self._heard_before is None or self._latest_heard > self._heard_before
            return is_heard and self._latest_said >= self._latest_heard and self._phase is Phase.LISTENING

        await self._until(is_answered, _ANSWER_WITHIN)

    async def _until(self, has_happened: Callable[[], bool], within: float) -> None:
        try:
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(has_happened)
        except TimeoutError:
            raise PartBroken(
                "The demonstration got no answer. Run `companion doctor` to see what is missing.",
                log=f"demonstration waited {within} s in vain in phase {self._phase}",
            ) from None


async def _wait_for_cue(turn: ScriptedTurn, audience: _Audience) -> None:
    if turn.into is None:
        await audience.until_answered()
        await asyncio.sleep(turn.after)
    else:
        await audience.until_phase(Phase.SPEAKING, _ANSWER_WITHIN)
        await asyncio.sleep(turn.into)


async def _say(
    turn: ScriptedTurn, audience: _Audience, microphone: PacedMicrophone, session: Session
) -> SaidTurn:
    audio = read_sound(turn.file)
    audience.expect_answer()
    said = microphone.say(audio)
    start, end = session.clock.at(said.start), session.clock.at(said.end)
    await asyncio.sleep(end - session.clock.now())
    return SaidTurn(turn, audio, start, end)


async def perform(
    script: tuple[ScriptedTurn, ...], equipment: Equipment, *, quiet: float = _FADE_OUT
) -> Performance:
    """Say the script's turns to a companion and return the record, with the ``quiet`` seconds after them.

    Raises:
        PartBroken: The companion does not answer.
    """
    began = time.monotonic()
    echo = DelayedEcho(delay=ECHO_DELAY, gain_db=ECHO_GAIN_DB)
    microphone = PacedMicrophone(echo=echo)
    loudspeaker = PacedLoudspeaker(echo=echo, record=True)
    audience, log = _Audience(("language model", "preparing")), EventLog()
    session = Session(with_sound(equipment, microphone, loudspeaker), audience.see, (log,))
    audience.session = session
    await session.open()
    try:
        await audience.until_ready()
        ready_after = time.monotonic() - began
        said = []
        for turn in script:
            await _wait_for_cue(turn, audience)
            said.append(await _say(turn, audience, microphone, session))
        await audience.until_answered()
        await asyncio.sleep(quiet)
        start = session.clock.at(loudspeaker.opened_at)
        recorded = loudspeaker.recorded
    finally:
        await session.close()
    return Performance(
        equipment.setup.persona.name,
        tuple(said),
        tuple(audience.shown),
        turn_times(log.entries),
        recorded,
        start,
        ready_after,
    )


@dataclass(frozen=True, slots=True)
class Later:
    """Question, answer and recalled memories of the later visit."""

    question: str
    answer: str
    memories: tuple[msg.Remembered, ...]
    """Memories, the best match first."""


async def come_back(equipment: Equipment, question: str = QUESTION) -> Later:
    """Ask a companion that talked before; raises ``PartBroken`` if it does not answer."""
    answered: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    memories: list[msg.Remembered] = []

    def see(event: msg.Event) -> None:
        match event:
            case msg.Recalled():
                memories.extend(event.memories)
            case msg.CompanionSaid(is_final=True) if not answered.done():
                answered.set_result(event.heard)

    session = Session(without_sound(equipment), see, threads=Threads(unix_now=lambda: time.time() + AWAY))
    await session.open()
    try:
        session.handle(msg.Say(question, key=""))
        async with asyncio.timeout(_ANSWER_IN_WRITING_WITHIN):
            answer = await answered
    except TimeoutError:
        raise PartBroken("Your companion did not answer. Run `companion doctor`.") from None
    finally:
        await session.close()
    return Later(question, answer, tuple(memories))
