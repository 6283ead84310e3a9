"""Takes to heart what was sensed: lets ``feeling.heart`` decide what it means, keeps it, and tells it.

One job after the other, in the conversation's loop but never awaited by it, so that no answer waits for a feeling.
What is learned of the person and the companion's mood outlast the session; a deleted utterance is forgotten here, too.
Times are seconds since 1970-01-01 UTC.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final, TypeVar, assert_never

import msgspec

from companion.channel import messages as msg
from companion.channel.messages.feelings import Command as FeelingCommand
from companion.engine.engine import Tell
from companion.engine.feeler import CALIBRATION, LOST, Calibrating, Feeler, Signs, SoFar
from companion.engine.keeper import Keeper
from companion.engine.mood_trace import mood_trace
from companion.feeling import effects as do
from companion.feeling import events as ev
from companion.feeling.forgetting import Keys, forgotten
from companion.feeling.fusion import CARRY, Carry, Track
from companion.feeling.heart import STEPS, begin, corrections_of, step
from companion.feeling.mood import DECAY, REST, passed
from companion.feeling.tone import trust_in_baseline
from companion.feeling.words import WordsReading
from companion.storage.feelings import CheckedIn, Felt
from companion.storage.felt_points import MOST
from companion.values import (
    Affect,
    CompanionError,
    MoodStep,
    Personality,
    Reading,
    Speaker,
    ToneBaseline,
    Utterance,
)

logger = logging.getLogger(__name__)

_PERSON: Final = "person"
_VOICE: Final = "voice"
_HEARD: Final = "I know now how you usually sound."
_HEARD_TOO_LITTLE: Final = (
    "I heard too little of your voice; speak a little louder or nearer to the microphone, and try again."
)

T = TypeVar("T")


class _Known(msgspec.Struct, frozen=True):
    """What of the person's feeling outlasts the session; no words."""

    track: Track
    heard_at: float | None


class Sympathy:
    """Both sides' feelings in one session; to be used in the loop's thread."""

    def __init__(
        self,
        keeper: Keeper,
        feeler: Feeler,
        tell: Tell,
        personality: Personality,
        carry: Carry = CARRY,
        *,
        on_calibrated: Callable[[], None] = lambda: None,
        on_read: Callable[[Reading, Affect], None] = lambda reading, mood: None,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Prepare; ``open`` starts it.

        Args:
            keeper: keeps what is felt.
            feeler: senses utterances; opened and closed by its owner.
            tell: takes what is to be shown.
            personality: the companion's.
            carry: how much of a feeling is expected to carry over.
            on_calibrated: told when a calibration is over, however it ended.
            on_read: told how an utterance was understood, or is after a correction, and what the companion feels since.
            unix_now: what time it is.
        """
        self._keeper = keeper
        self._feeler = feeler
        self._tell = tell
        self._on_calibrated = on_calibrated
        self._on_read = on_read
        self._unix_now = unix_now
        self._state = begin(personality, unix_now(), carry)
        self._so_far: SoFar | None = None
        """What was sensed last of an utterance that may still last."""
        self._gone: set[tuple[str, int]] = set()
        """Utterances that were deleted while they may still be sensed."""
        self._jobs: asyncio.Queue[Callable[[], Awaitable[None]] | None] = asyncio.Queue()
        self._working: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Take up what is known from earlier; raises the store's errors."""
        steps = await self._keeper.mood_steps(STEPS)
        known = _decoded(await self._keeper.learned(_PERSON), _Known)
        baseline = _decoded(await self._keeper.learned(_VOICE), ToneBaseline)
        if steps:
            self._state = replace(self._state, mood=steps[-1].after, steps=steps)
        if known is not None:
            self._state = replace(self._state, track=known.track, heard_at=known.heard_at)
        if baseline is not None:
            self._feeler.baseline = baseline
        self._working = asyncio.create_task(self._work())

    def show(self) -> None:
        """Tell the mood as it is by now, how much carries over, and whether the voice is read."""
        self._state, effects = step(self._state, ev.TimePassed(), self._unix_now())
        self._tell_moves(effects)
        self._tell(msg.CarryChanged(self._state.carry.inertia, self._state.carry.contagion))
        self._tell_tone()

    async def close(self) -> None:
        """Finish what has been begun."""
        self._jobs.put_nowait(None)
        if self._working is not None:
            await self._working

    # ---- what happens ---------------------------------------------------------------------------------

    def said(self, utterance: Utterance, *, expressed: Affect | None = None) -> None:
        """Take in an utterance of either side that was kept, and what one of the companion's was to show."""
        if utterance.speaker is Speaker.PERSON:
            self._feeler.read(utterance)
        else:
            self._do(lambda: self._step(ev.Said(utterance, expressed), utterance.said_at))

    def take(self, sensed: Signs | SoFar | Calibrating, session: str) -> None:
        """Take in what the feeler found in this session."""
        match sensed:
            case Signs():
                self._do(lambda: self._hear(sensed))
            case SoFar():
                self._show_so_far(sensed, session)
            case Calibrating():
                self._do(lambda: self._calibrate(sensed))
            case _:
                assert_never(sensed)

    def foresee(self, said: Utterance, words: WordsReading) -> Reading:
        """Return how an utterance of the person's is understood, or would be by what is sensed of it so far.

        Changes nothing; any thread may call.
        """
        state, so_far = self._state, self._so_far
        known = next((one for one in reversed(state.readings) if (one.session, one.number) == said.key), None)
        is_read = known is not None and (known.words is not None or words.estimate is None)
        if (
            known is not None
            and is_read
            and any(one.text == said.text for one in state.said if one.number == said.number)
        ):
            return known
        tone = so_far.tone if so_far is not None and so_far.number == said.number else None
        heard = ev.Heard(said, words.estimate, words.emotions, tone)
        _, effects = step(state, heard, said.said_at)
        return next(
            effect.reading
            for effect in effects
            if isinstance(effect, do.Read) and effect.reading.number == said.number
        )

    @property
    def mood(self) -> Affect:
        """How the companion feels by now: what moved it fades with time; any thread may ask."""
        state = self._state
        return passed(state.mood, state.personality, self._unix_now()).after.emotion

    def forget(self, gone: Keys) -> None:
        """Forget utterances that were deleted; the store has forgotten them by itself."""
        self._gone |= gone
        self._so_far = None
        self._do(lambda: self._forget(gone))

    def obey(self, command: FeelingCommand, session: str) -> None:
        """Do what the person asks for."""
        match command:
            case msg.CorrectReading():
                self._do(lambda: self._correct(command))
            case msg.UndoCorrection(of, number):
                self._do(lambda: self._step(ev.CorrectionUndone(of, number), self._unix_now()))
            case msg.UndoCheckIn():
                self._do(lambda: self._step(ev.CheckInUndone(), self._unix_now()))
            case msg.CheckIn(valence, arousal):
                self._do(lambda: self._step(ev.CheckedIn(session, valence, arousal), self._unix_now()))
            case msg.UndoMoodStep(of, number):
                self._do(lambda: self._undo(of, number))
            case msg.ResetFeelings():
                self._do(self._reset)
            case _:
                assert_never(command)

    def set_tone(self, *, is_on: bool) -> None:
        """Read the voice from now on, or do not."""
        self._feeler.is_tone_on = is_on
        self._tell_tone()

    async def trace(self, asked: msg.MoodTrace) -> msg.MoodTraced:
        """Return how both sides felt over time; raises the store's errors."""
        now = self._unix_now()
        self._state, _ = step(self._state, ev.TimePassed(), now)
        until = now if asked.until is None else asked.until
        since, person, companion = await self._keeper.felt(asked.since, until, max(1, min(asked.limit, MOST)))
        moved_by = {(one.session, one.number) for one in self._state.steps if one.number}
        return mood_trace(
            person,
            companion,
            self._state.mood if until >= now else None,
            since=since,
            until=until,
            can_take_back=lambda point: bool(corrections_of(self._state, point.session, point.number)),
            can_undo=lambda point: (point.session, point.number) in moved_by,
        )

    async def understood(self, shown: msg.HistoryShown) -> msg.HistoryShown:
        """Return a page of the history with how each utterance was understood; raises the store's errors."""
        readings = await self._keeper.readings_of([entry.id for entry in shown.entries])
        entries = (
            msgspec.structs.replace(entry, reading=reading, can_undo=self._can_undo(reading))
            if (reading := readings.get(entry.id)) is not None
            else entry
            for entry in shown.entries
        )
        return msgspec.structs.replace(shown, entries=tuple(entries))

    # ---- one after the other --------------------------------------------------------------------------

    def _do(self, job: Callable[[], Awaitable[None]]) -> None:
        self._jobs.put_nowait(job)

    async def _work(self) -> None:
        while (job := await self._jobs.get()) is not None:
            try:
                await job()
            except CompanionError as error:
                logger.warning("feeling could not be taken in: %s", error)
                self._tell(msg.Noticed("feeling", error.sentence, is_error=True))
            except Exception:
                logger.exception("feeling could not be taken in")
                self._tell(msg.Noticed("feeling", LOST, is_error=True))

    async def _hear(self, signs: Signs) -> None:
        said = signs.utterance
        key = said.key
        if key in self._gone:
            return
        if any((one.session, one.number) == key for one in self._state.steps):  # its words were corrected
            await self._undo(*key)
            self._state = forgotten(self._state, {key})
        heard = ev.Heard(said, signs.words.estimate, signs.words.emotions, signs.tone)
        if signs.baseline is not None:
            self._learn(signs.baseline)
        await self._step(heard, said.said_at, baseline=signs.baseline)

    def _learn(self, baseline: ToneBaseline) -> None:
        was_known = is_baseline_known(self._feeler.baseline)
        self._feeler.baseline = baseline
        if is_baseline_known(baseline) != was_known:
            self._tell_tone()

    def _show_so_far(self, so_far: SoFar, session: str) -> None:
        """Show how an unfinished utterance would be understood; nothing comes of it."""
        self._so_far = so_far
        now = self._unix_now()
        said = Utterance(session, so_far.number, Speaker.PERSON, so_far.text, now)
        heard = ev.Heard(said, so_far.words.estimate, so_far.words.emotions, so_far.tone)
        _, effects = step(self._state, heard, now)
        for effect in effects:
            if isinstance(effect, do.Read) and effect.reading.number == so_far.number:
                self._tell(msg.Felt(effect.reading, is_final=False))

    async def _step(self, event: ev.Event, now: float, *, baseline: ToneBaseline | None = None) -> None:
        self._state, effects = step(self._state, event, now)
        if effects:
            await self._keep(effects, now, baseline)
        for effect in effects:
            if isinstance(effect, do.Read) and effect.reading.number:
                self._tell_reading(effect.reading)
                self._on_read(effect.reading, self._state.mood.emotion)
        self._tell_moves(effects)
        if effects:
            self._tell(msg.MoodTraceChanged())

    async def _keep(self, effects: Sequence[do.Effect], now: float, baseline: ToneBaseline | None) -> None:
        readings = tuple(effect.reading for effect in effects if isinstance(effect, do.Read))
        steps = tuple(effect.step for effect in effects if isinstance(effect, do.Moved))
        dropped = next((effect.at for effect in effects if isinstance(effect, do.CheckInDropped)), None)
        told = next((one.affect.affect for one in readings if not one.number), None)
        learned = {_PERSON: msgspec.json.encode(_Known(self._state.track, self._state.heard_at))}
        if baseline is not None:
            learned[_VOICE] = msgspec.json.encode(baseline)
        await self._keeper.keep_felt(
            Felt(
                tuple(one for one in readings if one.number),
                None if told is None else CheckedIn(now, told.valence, told.arousal),
                steps,
                learned,
                dropped,
            )
        )

    async def _correct(self, command: msg.CorrectReading) -> None:
        """Correct a reading as it was kept, be it of an earlier session; one that is gone needs none."""
        wrong = await self._keeper.reading_at(command.session, command.number)
        if wrong is None:
            return
        told = (None, None) if command.affect is None else (command.affect.valence, command.affect.arousal)
        await self._step(ev.Corrected(wrong.reading, wrong.at, *told), self._unix_now())

    async def _forget(self, gone: Keys) -> None:
        self._state = forgotten(self._state, gone)
        self._tell(msg.MoodTraceChanged())

    async def _undo(self, session: str, number: int) -> None:
        before = self._state.steps
        place = next(
            (at for at, one in enumerate(before) if (one.session, one.number) == (session, number)), None
        )
        if place is None:
            return
        self._state, effects = step(self._state, ev.MoodUndone(session, number), self._unix_now())
        await self._keeper.replace_mood_steps(session, number, self._state.steps[place:])
        self._tell_moves(effects)
        self._tell(msg.MoodTraceChanged())

    async def _reset(self) -> None:
        self._state, effects = step(self._state, ev.ResetAsked(), self._unix_now())
        self._feeler.baseline = ToneBaseline()
        await self._keeper.reset_feelings()
        self._tell(msg.FeelingsReset())
        self._tell(msg.HistoryChanged())
        self._tell_moves(effects)
        self._tell_tone()

    async def _calibrate(self, found: Calibrating) -> None:
        if found.baseline is None:
            if self._feeler.is_calibrating:  # what comes after it was given up is not told
                self._tell_calibration(found, is_running=True)
            return
        self._on_calibrated()
        if not is_baseline_known(found.baseline):
            self._tell_calibration(found, _HEARD_TOO_LITTLE)
            return
        self._feeler.baseline = found.baseline
        await self._keeper.keep_felt(Felt(learned={_VOICE: msgspec.json.encode(found.baseline)}))
        self._tell_calibration(found, _HEARD)
        self._tell_tone()

    # ---- what is told ---------------------------------------------------------------------------------

    def _tell_reading(self, reading: Reading) -> None:
        self._tell(msg.Felt(reading, can_undo=self._can_undo(reading)))
        self._tell(msg.HistoryChanged())

    def _can_undo(self, reading: Reading) -> bool:
        return bool(corrections_of(self._state, reading.session, reading.number))

    def _tell_moves(self, effects: Sequence[do.Effect]) -> None:
        for effect in effects:
            if isinstance(effect, do.Moved):
                self._tell_mood(effect.step)

    def _tell_mood(self, moved: MoodStep) -> None:
        has_pushed = any(term.name not in (DECAY, REST) for term in moved.terms)
        can_undo = has_pushed and moved.number > 0 and moved in self._state.steps
        self._tell(msg.MoodMoved(moved, can_undo=can_undo))

    def _tell_tone(self) -> None:
        self._tell(msg.ToneChanged(self._feeler.is_tone_on, is_baseline_known(self._feeler.baseline)))

    def _tell_calibration(self, found: Calibrating, sentence: str = "", *, is_running: bool = False) -> None:
        self._tell(msg.CalibrationMoved(found.seconds, CALIBRATION, is_running, sentence))


def is_baseline_known(baseline: ToneBaseline) -> bool:
    """Tell whether enough is known of how the person usually sounds to trust what their voice says."""
    return trust_in_baseline(baseline) >= 1.0


def _decoded(value: bytes | None, kind: type[T]) -> T | None:
    """Return what was learned; None for nothing, and for what another version of the program has written."""
    if value is None:
        return None
    try:
        return msgspec.json.decode(value, type=kind)
    except msgspec.ValidationError as error:
        logger.warning("what was learned cannot be used: %s", type(error).__name__)
        return None
