"""The feelings of both sides in one session: sensed, decided by ``feeling.heart``, stored and sent to the window.

The companion's mood and the knowledge about the person outlast the session. A deleted utterance is forgotten here,
too. Times are seconds since 1970-01-01 UTC.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Final, TypeVar, assert_never

import msgspec

from companion.channel import messages as msg
from companion.engine.engine import Observer, Reporter, Tell, Threads
from companion.engine.equipment import FeelingParts
from companion.engine.feeling.affect_sensor import CALIBRATION, LOST, AffectSensor, Calibrating, Signs, SoFar
from companion.engine.keeper import Keeper
from companion.feeling import events as ev
from companion.feeling.emotions import UNREAD, WordsReading
from companion.feeling.fusion import Carry, Track
from companion.feeling.heart import (
    STEPS,
    CheckInDropped,
    Effect,
    Keys,
    Moved,
    Read,
    begin,
    corrections_of,
    foreseen,
    forgotten,
    step,
)
from companion.feeling.mood import DECAY, REST, relaxed
from companion.feeling.tone import trust_in_baseline
from companion.storage.feelings import MOST, CheckedIn, Felt
from companion.values import (
    NEUTRAL,
    Affect,
    CompanionError,
    FeltPoint,
    MoodStep,
    Personality,
    Reading,
    Samples,
    Sentence,
    Speaker,
    Told,
    ToneBaseline,
    Utterance,
)

logger = logging.getLogger(__name__)

_PERSON: Final = "person"
_VOICE: Final = "voice"
_CALIBRATING: Final = Told("I'm learning your normal voice.")
_CANNOT_CALIBRATE: Final = Told("I can't hear you. First turn on the microphone and mood from your voice.")
_HEARD: Final = Told("I know your normal voice now.")
_HEARD_TOO_LITTLE: Final = Told(
    "I couldn't hear you well. Speak a little louder or closer to the microphone, then try again."
)

_NOTHING: Final = SoFar(0, "", UNREAD, None)
"""Value that belongs to no utterance, since utterances count from 1."""

T = TypeVar("T")


class AffectService:
    """The feelings of both sides in a session in which nobody's feeling is read: the companion feels nothing either.

    Use it in the loop's thread unless a method says otherwise.
    """

    observers: tuple[Observer, ...] = ()
    """Parts that observe every step of the conversation."""

    def __init__(self, tell: Tell) -> None:
        """Prepare; ``tell`` receives messages to show."""
        self._tell = tell

    async def open(self, keeper: Keeper, session: str) -> None:
        """Load the knowledge from earlier sessions for a session of this name; raises the store's errors."""

    def start(self) -> None:
        """Start sensing, and report the companion's present feeling and whether the voice is read; after ``open``."""

    async def close(self) -> None:
        """Stop sensing, and finish the work in progress."""

    def feed(self, start: float, samples: Samples) -> None:
        """Sense the next stretch of sound, float32 (n,) at 16 kHz, starting at ``start``; for the sound thread."""

    def record_utterance(self, utterance: Utterance, *, expressed: Affect | None) -> None:
        """Note a stored utterance of either side, and the feeling that one of the companion's was to express."""

    def predict(self, utterance: Utterance, words: WordsReading) -> Reading | None:
        """Return how an utterance of the person's is understood, or would be from the signs so far.

        Changes nothing; any thread may call. Returns None if nobody's feeling is read.
        """
        return None

    def mood(self) -> Affect:
        """Return how the companion feels now, with fading applied; any thread may call."""
        return NEUTRAL

    def forget(self, gone: Keys) -> None:
        """Forget deleted utterances; the store has deleted them itself."""

    def handle(self, command: msg.FeelingCommand) -> None:
        """Carry out a command of the person's."""

    def adopt(self, personality: Personality, carry: Carry) -> None:
        """Feel with another personality, and expect another amount of a feeling to carry over, from now on."""

    def read_tone(self, *, is_on: bool) -> None:
        """Switch reading of the voice on or off."""

    async def set_tone(self, *, is_on: bool) -> None:
        """Switch reading of the voice on or off, and store that choice; raises ``CompanionError``."""

    def calibrate(self, *, can_listen: bool) -> None:
        """Learn how the person usually sounds; speech during that time gets no answer."""
        self._tell(msg.Noticed("calibration", _CANNOT_CALIBRATE))

    def cancel_calibration(self) -> None:
        """Cancel a calibration; the earlier baseline stays."""

    async def annotate(self, shown: msg.HistoryShown) -> msg.HistoryShown:
        """Return a page of the history with the reading of each utterance; raises the store's errors."""
        return shown

    async def trace(self, asked: msg.MoodTrace) -> msg.MoodTraced:
        """Return the feelings of both sides over time; raises the store's errors."""
        return msg.MoodTraced((), ())


def make_affect(
    parts: FeelingParts | None,
    tell: Tell,
    reporter: Reporter,
    threads: Threads,
    *,
    on_read: Callable[[Reading, Affect], None],
    on_calibrating: Callable[[Sentence], None],
    is_tone_on: bool,
) -> AffectService:
    """Create the service in the loop's thread; ``open`` and then ``start`` begin it.

    Args:
        parts: the sensing parts and the companion's personality; None if nobody's feeling is read.
        on_read: receives the reading of an utterance, also after a correction, and the companion's feeling after it.
        on_calibrating: receives the reason why nothing else is heard during a calibration, and "" when it is over.
    """
    if parts is None:
        return AffectService(tell)
    return _SensedAffect(parts, tell, reporter, threads, on_read, on_calibrating, is_tone_on=is_tone_on)


class _Known(msgspec.Struct, frozen=True):
    """State of the person's feeling that outlasts the session, without any words."""

    track: Track
    heard_at: float | None


class _SensedAffect(AffectService):
    """Feelings of both sides, driven by what is sensed of the person.

    Jobs run one after the other in the loop, but the conversation never awaits them, so no answer waits for a
    feeling.
    """

    def __init__(
        self,
        parts: FeelingParts,
        tell: Tell,
        reporter: Reporter,
        threads: Threads,
        on_read: Callable[[Reading, Affect], None],
        on_calibrating: Callable[[Sentence], None],
        *,
        is_tone_on: bool,
    ) -> None:
        super().__init__(tell)
        self._reporter = reporter
        self._unix_now = threads.unix_now
        self._on_read = on_read
        self._on_calibrating = on_calibrating
        self._keep_tone_on = parts.keep_tone_on
        self._sensor = AffectSensor(
            parts.open_reader,
            parts.open_tone,
            self._deliver,
            on_trouble=reporter.notice,
            new_worker=threads.new_worker,
            monotonic=threads.monotonic,
        )
        self._sensor.is_tone_on = is_tone_on
        self.observers = (self._sensor,)
        self._keeper: asyncio.Future[Keeper] = asyncio.get_running_loop().create_future()
        """Keeper that stores feelings, available once its store is open."""
        self._session = ""
        self._state = begin(parts.personality, threads.unix_now(), parts.carry)
        self._so_far = _NOTHING
        """Latest signs of an utterance that may still be going on."""
        self._gone: set[tuple[str, int]] = set()
        """Utterances that were deleted while they may still be sensed."""
        self._jobs: asyncio.Queue[Callable[[], Awaitable[None]] | None] = asyncio.Queue()
        self._trouble: Sentence = ""
        """Current reason why feelings cannot be stored; "" for none."""
        self._begun = AsyncExitStack()
        """Parts to close, last started first."""

    # ---- beginning and end ----------------------------------------------------------------------------

    async def open(self, keeper: Keeper, session: str) -> None:
        self._session = session
        steps = await keeper.do(lambda store: store.feelings.steps(limit=STEPS))
        known = _decoded(await keeper.learned(_PERSON), _Known(self._state.track, self._state.heard_at))
        self._sensor.baseline = _decoded(await keeper.learned(_VOICE), self._sensor.baseline)
        mood = steps[-1].after if steps else self._state.mood
        self._state = replace(self._state, mood=mood, steps=steps, track=known.track, heard_at=known.heard_at)
        self._keeper.set_result(keeper)
        self._begun.push_async_callback(self._finish, asyncio.create_task(self._work()))

    def start(self) -> None:
        self._sensor.open()
        self._begun.push_async_callback(asyncio.to_thread, self._sensor.close)
        self._state, effects = step(self._state, ev.TimePassed(), self._unix_now())
        self._tell_moves(effects)
        self._tell_tone()

    async def close(self) -> None:
        await self._begun.aclose()

    async def _finish(self, working: asyncio.Task[None]) -> None:
        self._jobs.put_nowait(None)
        await working

    # ---- events ---------------------------------------------------------------------------------------

    def feed(self, start: float, samples: Samples) -> None:
        self._sensor.feed(start, samples)

    def record_utterance(self, utterance: Utterance, *, expressed: Affect | None) -> None:
        if utterance.speaker is Speaker.PERSON:
            self._sensor.sense(utterance)
        else:
            self._do(lambda: self._step(ev.Said(utterance, expressed), utterance.said_at))

    def predict(self, utterance: Utterance, words: WordsReading) -> Reading | None:
        state, so_far = self._state, self._so_far
        number = utterance.number
        known = next((one for one in reversed(state.readings) if _key(one) == utterance.key), None)
        if (
            known is not None
            and (known.words is not None or words.estimate is None)
            and any(one.text == utterance.text for one in state.said if one.number == number)
        ):
            return known
        tone = so_far.tone if so_far.number == number else None
        heard = ev.Heard(utterance, words.estimate, words.emotions, tone)
        return foreseen(state, heard, utterance.said_at)

    def mood(self) -> Affect:
        state = self._state
        return relaxed(state.mood, state.personality, self._unix_now()).emotion

    def forget(self, gone: Keys) -> None:
        self._gone |= gone
        self._so_far = _NOTHING
        self._do(lambda: self._forget(gone))
        self._sensor.forget()

    def _deliver(self, sensed: Signs | SoFar | Calibrating) -> None:
        """Pass signs into the loop; called in the sensor's thread."""
        self._reporter.soon(self._apply, sensed)

    def _apply(self, sensed: Signs | SoFar | Calibrating) -> None:
        match sensed:
            case Signs():
                self._do(lambda: self._apply_signs(sensed))
            case SoFar():
                self._show_so_far(sensed)
            case Calibrating():
                self._do(lambda: self._apply_calibration(sensed))
            case _:
                assert_never(sensed)

    # ---- commands of the person -----------------------------------------------------------------------

    def handle(self, command: msg.FeelingCommand) -> None:
        match command:
            case msg.CorrectReading():
                self._do(lambda: self._correct(command))
            case msg.UndoCorrection() | msg.UndoCheckIn():
                self._do(lambda: self._step(command, self._unix_now()))
            case msg.CheckIn(valence, arousal):
                told = ev.CheckedIn(self._session, valence, arousal)
                self._do(lambda: self._step(told, self._unix_now()))
            case msg.UndoMoodStep(of, number):
                self._do(lambda: self._undo(of, number))
            case msg.ResetFeelings():
                self._do(self._reset)
            case _:
                assert_never(command)

    def adopt(self, personality: Personality, carry: Carry) -> None:
        async def adopted() -> None:
            self._state = replace(self._state, personality=personality, carry=carry)

        self._do(adopted)

    def read_tone(self, *, is_on: bool) -> None:
        self._sensor.is_tone_on = is_on
        self._tell_tone()

    async def set_tone(self, *, is_on: bool) -> None:
        self.read_tone(is_on=is_on)
        await asyncio.to_thread(self._keep_tone_on, is_on)

    def calibrate(self, *, can_listen: bool) -> None:
        if not can_listen or not self._sensor.is_tone_on:
            self._tell(msg.Noticed("calibration", _CANNOT_CALIBRATE))
            return
        self._tell(msg.Noticed("calibration", ""))
        self._on_calibrating(_CALIBRATING)
        self._sensor.calibrate()

    def cancel_calibration(self) -> None:
        self._sensor.cancel_calibration()
        self._on_calibrating("")
        self._tell_calibration(0.0)

    async def annotate(self, shown: msg.HistoryShown) -> msg.HistoryShown:
        keeper = await self._keeper
        ids = [entry.id for entry in shown.entries]
        readings = await keeper.do(lambda store: store.feelings.readings_of(ids))
        entries = (
            msgspec.structs.replace(entry, reading=reading, can_undo=self._can_undo(reading))
            if (reading := readings.get(entry.id)) is not None
            else entry
            for entry in shown.entries
        )
        return msgspec.structs.replace(shown, entries=tuple(entries))

    async def trace(self, asked: msg.MoodTrace) -> msg.MoodTraced:
        now = self._unix_now()
        self._state, _ = step(self._state, ev.TimePassed(), now)
        until = now if asked.until is None else asked.until
        keeper = await self._keeper
        since, person, companion = await keeper.felt(asked.since, until, max(1, min(asked.limit, MOST)))
        told = [_point(one, can_undo=self._can_undo(one)) for one in person]
        moved_by = {_key(one) for one in self._state.steps if one.number}
        moved = [_point(one, can_undo=_key(one) in moved_by) for one in companion]
        mood = self._state.mood
        if until >= now and moved and moved[-1].at < mood.at:
            moved.append(FeltPoint(mood.at, mood.emotion))
        if not told and not moved:
            return msg.MoodTraced((), ())
        begins = min(since, *(point.at for point in (*told, *moved)))
        return msg.MoodTraced(tuple(told), tuple(moved), begins, until)

    # ---- jobs, one after the other --------------------------------------------------------------------

    def _do(self, job: Callable[[], Awaitable[None]]) -> None:
        self._jobs.put_nowait(job)

    async def _work(self) -> None:
        while (job := await self._jobs.get()) is not None:
            try:
                await job()
            except CompanionError as error:
                logger.warning("feeling could not be taken in: %s", error)
                self._tell_trouble(error.told)
            except Exception:
                logger.exception("feeling could not be taken in")
                self._tell_trouble(LOST)

    def _tell_trouble(self, sentence: Sentence) -> None:
        """Report once why feelings cannot be stored, and withdraw the notice with ""."""
        if sentence != self._trouble:
            self._trouble = sentence
            self._tell(msg.Noticed("feeling", sentence, is_error=bool(sentence)))

    async def _apply_signs(self, signs: Signs) -> None:
        said = signs.utterance
        if said.key in self._gone:
            return
        if any(_key(one) == said.key for one in self._state.steps):  # its words were corrected
            await self._undo(*said.key)
            self._state = forgotten(self._state, {said.key})
        heard = ev.Heard(said, signs.words.estimate, signs.words.emotions, signs.tone, signs.occurrences)
        if signs.baseline is not None:
            self._learn(signs.baseline)
        await self._step(heard, said.said_at, baseline=signs.baseline)

    def _learn(self, baseline: ToneBaseline) -> None:
        was_known = _is_known(self._sensor.baseline)
        self._sensor.baseline = baseline
        if _is_known(baseline) != was_known:
            self._tell_tone()

    def _show_so_far(self, so_far: SoFar) -> None:
        """Show how an unfinished utterance would be understood; this has no further effect."""
        self._so_far = so_far
        now = self._unix_now()
        said = Utterance(self._session, so_far.number, Speaker.PERSON, so_far.text, now)
        heard = ev.Heard(said, so_far.words.estimate, so_far.words.emotions, so_far.tone)
        self._tell(msg.Felt(foreseen(self._state, heard, now), is_final=False))

    async def _step(self, event: ev.Event, now: float, *, baseline: ToneBaseline | None = None) -> None:
        self._state, effects = step(self._state, event, now)
        if not effects:
            return
        await self._keep(effects, now, baseline)
        for effect in effects:
            if isinstance(effect, Read) and effect.reading.number:
                self._tell(msg.Felt(effect.reading, can_undo=self._can_undo(effect.reading)))
                self._tell(msg.HistoryChanged())
                self._on_read(effect.reading, self._state.mood.emotion)
        self._tell_moves(effects)
        self._tell(msg.MoodTraceChanged())

    async def _keep(self, effects: Sequence[Effect], now: float, baseline: ToneBaseline | None) -> None:
        readings = tuple(effect.reading for effect in effects if isinstance(effect, Read))
        steps = tuple(effect.step for effect in effects if isinstance(effect, Moved))
        dropped = next((effect.at for effect in effects if isinstance(effect, CheckInDropped)), None)
        told = next((one.affect.affect for one in readings if not one.number), None)
        learned = {_PERSON: msgspec.json.encode(_Known(self._state.track, self._state.heard_at))}
        if baseline is not None:
            learned[_VOICE] = msgspec.json.encode(baseline)
        keeper = await self._keeper
        await keeper.keep_felt(
            Felt(
                tuple(one for one in readings if one.number),
                None if told is None else CheckedIn(now, told.valence, told.arousal),
                steps,
                learned,
                dropped,
            )
        )
        self._tell_trouble("")

    async def _correct(self, command: msg.CorrectReading) -> None:
        """Correct a stored reading, even one of an earlier session; a deleted reading needs no correction."""
        keeper = await self._keeper
        wrong = await keeper.do(lambda store: store.feelings.reading_at(command.session, command.number))
        if wrong is None:
            return
        told = (None, None) if command.affect is None else (command.affect.valence, command.affect.arousal)
        await self._step(ev.Corrected(wrong.reading, wrong.at, *told), self._unix_now())

    async def _forget(self, gone: Keys) -> None:
        self._state = forgotten(self._state, gone)
        self._tell(msg.MoodTraceChanged())

    async def _undo(self, session: str, number: int) -> None:
        steps = self._state.steps
        place = next((at for at, one in enumerate(steps) if _key(one) == (session, number)), None)
        if place is None:
            return
        self._state, effects = step(self._state, ev.UndoMoodStep(session, number), self._unix_now())
        keeper = await self._keeper
        later = self._state.steps[place:]
        await keeper.do(lambda store: store.feelings.replace_steps(session, number, later))
        self._tell_moves(effects)
        self._tell(msg.MoodTraceChanged())

    async def _reset(self) -> None:
        self._state, effects = step(self._state, ev.ResetFeelings(), self._unix_now())
        self._sensor.baseline = ToneBaseline()
        keeper = await self._keeper
        await keeper.do(lambda store: store.feelings.reset())
        self._tell(msg.FeelingsReset())
        self._tell(msg.HistoryChanged())
        self._tell_moves(effects)
        self._tell_tone()

    async def _apply_calibration(self, found: Calibrating) -> None:
        if found.baseline is None:
            if self._sensor.is_calibrating:  # progress after a cancellation is not reported
                self._tell_calibration(found.seconds, is_running=True)
            return
        self._on_calibrating("")
        if not _is_known(found.baseline):
            self._tell_calibration(found.seconds, _HEARD_TOO_LITTLE)
            return
        self._sensor.baseline = found.baseline
        keeper = await self._keeper
        await keeper.keep_felt(Felt(learned={_VOICE: msgspec.json.encode(found.baseline)}))
        self._tell_calibration(found.seconds, _HEARD)
        self._tell_tone()

    # ---- messages ------------------------------------------------------------------------------------

    def _can_undo(self, felt: Reading | FeltPoint) -> bool:
        return bool(corrections_of(self._state, felt.session, felt.number))

    def _tell_moves(self, effects: Sequence[Effect]) -> None:
        for moved in (effect.step for effect in effects if isinstance(effect, Moved)):
            has_pushed = any(term.name not in (DECAY, REST) for term in moved.terms)
            can_undo = has_pushed and moved.number > 0 and moved in self._state.steps
            self._tell(msg.MoodMoved(moved, can_undo=can_undo))

    def _tell_tone(self) -> None:
        self._tell(msg.ToneChanged(self._sensor.is_tone_on, _is_known(self._sensor.baseline)))

    def _tell_calibration(self, seconds: float, sentence: Sentence = "", *, is_running: bool = False) -> None:
        self._tell(msg.CalibrationMoved(seconds, CALIBRATION, is_running, sentence))


def _key(one: Reading | MoodStep | FeltPoint) -> tuple[str, int]:
    """Return the session and number of the utterance."""
    return one.session, one.number


def _point(felt: FeltPoint, *, can_undo: bool) -> FeltPoint:
    """Return the point as the person sees it; an aggregated one has no utterance."""
    return replace(felt, can_undo=can_undo) if felt.count == 1 else replace(felt, session="", number=0)


def _is_known(baseline: ToneBaseline) -> bool:
    """Return whether the baseline is known well enough to trust the voice."""
    return trust_in_baseline(baseline) >= 1.0


def _decoded(value: bytes | None, unknown: T) -> T:
    """Return the decoded value; ``unknown`` if there is none, or if another version of the program wrote it."""
    if value is None:
        return unknown
    try:
        return msgspec.json.decode(value, type=type(unknown))
    except msgspec.ValidationError as error:
        logger.warning("what was learned cannot be used: %s", type(error).__name__)
        return unknown
