"""Runs a conversation: passes events to ``step`` one after the other and carries out its effects in order.

The engine's one asyncio loop runs here. Slow work happens elsewhere: recognising, thinking, speaking and storing
have a thread each, and report back as events. Messages of the channel are sent in the same way to a window, a
terminal or a measurement; ``TalkPresenter`` sends those of changes that no effect shows. A session runs in real threads
by default (``Threads``); a simulation passes in others, whose time is virtual.
"""

import asyncio
import contextlib
import functools
import logging
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol, TypeVarTuple, assert_never

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.latency import TurnWatch
from companion.conversation.state import Reply, State
from companion.conversation.step import Taken, step
from companion.engine.devices.mouth import Captions, SpokenMouth
from companion.engine.devices.recogniser import Recogniser
from companion.engine.keeper import Keeper
from companion.reply.generator import ReplyGenerator
from companion.sound.clock import monotonic_with_sleep
from companion.sound.duplex import Duplex
from companion.speaking.clauses import can_be_said
from companion.values import (
    CompanionError,
    Sentence,
    TalkWay,
    Told,
    Utterance,
)
from companion.values.worker import NewWorker, Worker

Given = TypeVarTuple("Given")

logger = logging.getLogger(__name__)

Tell = Callable[[msg.Event], None]

_SILENT_WITHIN: Final = 0.5
"""Seconds in which a working player reports what was heard (guess)."""
_LATE_S: Final = 1.0
"""Seconds by which the conversation's hour may differ from the clock on the wall (guess)."""
_FAILED: Final = Told("Something went wrong. If I don't answer, please say it again.")


@dataclass(frozen=True, slots=True)
class Threads:
    """Threads and clock of a session: each model in its worker, the sound in its thread, all with one clock."""

    new_worker: NewWorker = Worker
    start_sound: Callable[[Duplex], None] = Duplex.start
    """Runs rounds of the sound thread until it ``has_ended``."""
    monotonic: Callable[[], float] = time.monotonic
    monotonic_with_sleep: Callable[[], float] = monotonic_with_sleep
    """Returns the same clock, but counting the time that the computer slept."""
    unix_now: Callable[[], float] = time.time
    """Returns seconds since 1970-01-01 UTC."""
    new_session: Callable[[], str] = lambda: uuid.uuid4().hex
    """Returns a name for the session; the name seeds the random choices made in code."""


class Reporter:
    """Passes jobs and messages into the loop; safe from any thread. Create it in the loop's thread."""

    def __init__(self, tell: Tell) -> None:
        """Take the receiver of messages; it is called in the loop's thread alone."""
        self._tell = tell
        self._loop = asyncio.get_running_loop()

    def soon(self, job: Callable[[*Given], None], *given: *Given) -> None:
        """Run a job in the loop with these arguments; it is dropped if the loop has ended."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(job, *given)

    def tell(self, event: msg.Event) -> None:
        """Show a message."""
        self.soon(self._tell, event)

    def notice(self, key: str, sentence: Sentence) -> None:
        """Show a sentence about a part that does not work; "" withdraws it."""
        self.tell(msg.Noticed(key, sentence, is_error=bool(sentence)))

    def about(self, key: str) -> Callable[[Sentence], None]:
        """Return a function that shows sentences about a part, by its key; see ``notice``."""
        return functools.partial(self.notice, key)


class Observer(Protocol):
    """A part that only looks: it shows or measures a step, or notes it for itself, such as the face."""

    def observe(self, taken: Taken) -> None:
        """Note one step; called before its effects are carried out."""


class Actor(Protocol):
    """A part that acts on a step: it speaks, remembers, forgets, or changes settings."""

    def act(self, taken: Taken) -> None:
        """Act on one step; called after all observers have seen it, before its effects are carried out."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a conversation."""

    ear: Recogniser
    thinker: ReplyGenerator
    mouth: Captions | SpokenMouth
    keeper: Keeper
    now: Callable[[], float]
    """Returns seconds since the conversation began, never less than before; the computer's sleep does not count."""
    unix_now: Callable[[], float]
    """Returns the seconds of the clock on the wall."""
    on_kept: Callable[[Utterance], None] = lambda utterance: None
    """Called with each utterance once it is on disk; returns at once."""
    on_forgotten: Callable[[str, int], None] = lambda session, number: None
    """Called with session and number of each deleted utterance."""
    set_meanwhile: Callable[[], ev.BoundariesSet | None] = lambda: None
    """Called before each event; returns an event for settings changed since, which is handled first, or None."""
    actors: tuple[Actor, ...] = ()
    """The parts that act on each step, in order."""


@dataclass(eq=False, repr=False)
class Engine:
    """One running conversation."""

    state: State
    parts: Parts
    """The rooms' edges, opened and closed by their owner."""
    tell: Tell
    observers: tuple[Observer, ...] = ()
    """See every step."""

    def __post_init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._events: asyncio.Queue[ev.Event | None] = asyncio.Queue()
        self._unkept: Sentence = ""
        """Current reason why utterances cannot be stored; "" for none."""

    def post(self, event: ev.Event) -> None:
        """Queue an event; safe from any thread, also after the conversation has ended."""
        self._put(event)

    def stop(self) -> None:
        """End ``run`` after the queued events; safe from any thread."""
        self._put(None)

    def _put(self, event: ev.Event | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._events.put_nowait, event)

    async def run(self) -> None:
        """Handle events until ``stop``, and until the heard part of a reply being silenced is known."""
        self.tell(msg.PhaseChanged(self.state.phase, self.state.why))
        while (event := await self._next_event()) is not None:
            await self._handle(event)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_SILENT_WITHIN):
                while self.state.silencing is not None:
                    if (event := await self._events.get()) is not None:
                        await self._handle(event)

    async def _handle(self, event: ev.Event) -> None:
        """Handle an event; a failure is reported, and the conversation goes on."""
        try:
            if (limits := self.parts.set_meanwhile()) is not None:
                await self._take(limits)
            await self._take(event)
        except Exception:
            logger.exception("event %s failed", type(event).__name__)
            self.tell(msg.Noticed("engine", _FAILED, is_error=True))

    async def _next_event(self) -> ev.Event | None:
        try:
            async with asyncio.timeout(self._seconds_left()):
                return await self._events.get()
        except TimeoutError:
            return ev.TimePassed()

    def _seconds_left(self) -> float | None:
        if self.state.deadline is None:
            return None
        return max(0.0, self.state.deadline - self.parts.now())

    async def _take(self, event: ev.Event) -> None:
        now = self.parts.now()
        before = self._on_time(now)
        self.state, effects = step(before, event, now)
        taken = Taken(now, event, before, self.state, effects)
        for observer in self.observers:
            observer.observe(taken)
        for actor in self.parts.actors:
            actor.act(taken)
        await self._do_all(effects)

    def _on_time(self, now: float) -> State:
        """Return the state with the present hour: after a sleep the conversation's own seconds lag behind."""
        epoch = self.parts.unix_now() - now
        is_late = abs(epoch - self.state.epoch) > _LATE_S
        return replace(self.state, epoch=epoch) if is_late else self.state

    async def _do_all(self, effects: tuple[do.Effect, ...]) -> None:
        has_failed = False
        for effect in effects:
            if has_failed and isinstance(effect, do.Accepted):
                continue  # an utterance that could not be stored is not reported as stored
            try:
                await self._do(effect)
            except CompanionError as error:
                has_failed = True
                logger.warning("effect %s failed: %s", type(effect).__name__, error)
                if isinstance(effect, do.Keep | do.KeepHabits):
                    self._tell_unkept(error.told)
                else:
                    self.tell(msg.Noticed("engine", error.told, is_error=True))

    def _tell_unkept(self, trouble: Sentence) -> None:
        """Report once why utterances cannot be stored, and withdraw the notice with ""."""
        if trouble != self._unkept:
            self._unkept = trouble
            self.tell(msg.Noticed("keeping", trouble, is_error=bool(trouble)))

    async def _do(self, effect: do.Effect) -> None:
        parts = self.parts
        match effect:
            case do.BeginUtterance():
                parts.ear.begin(effect.utterance, effect.since, is_contested=effect.is_contested)
            case do.Overhear():
                parts.ear.overhear(effect.utterance, effect.since)
            case do.ReadOverheard():
                parts.ear.read(effect.utterance, effect.pause)
            case do.JudgePause():
                parts.ear.judge(effect.utterance, effect.pause)
            case do.FinishUtterance():
                parts.ear.finish(effect.utterance)
            case do.AbandonUtterance():
                parts.ear.abandon(effect.utterance)
            case do.Keep():
                await parts.keeper.keep(effect.utterance, effect.key)
                self._tell_unkept("")
                self.tell(msg.HistoryChanged())
                parts.on_kept(effect.utterance)
            case do.Forget():
                await parts.keeper.forget(effect.session, effect.number)
                self.tell(msg.HistoryChanged())
                parts.on_forgotten(effect.session, effect.number)
            case do.Obey():
                pass  # an observer did it
            case do.KeepHabits():
                await parts.keeper.do(lambda store: store.habits.keep(effect.habits))
            case do.Anticipate():
                parts.thinker.settle(effect.dialogue)
            case do.BeginReply():
                parts.thinker.begin(effect.reply, effect.dialogue, effect.unlike)
            case do.CancelReply():
                parts.thinker.cancel(effect.reply)
            case do.Speak():
                parts.mouth.say(effect.reply, effect.clause)
            case do.Release():
                parts.mouth.release(effect.reply)
            case do.Duck():
                parts.mouth.duck(effect.reply)
            case do.Unduck():
                parts.mouth.unduck(effect.reply)
            case do.Hold():
                parts.mouth.hold(effect.reply)
            case do.Resume():
                parts.mouth.resume(effect.reply)
            case do.FinishSpeaking():
                parts.mouth.finish(effect.reply)
            case do.Silence():
                parts.mouth.silence(effect.reply)
            case do.Settle():
                parts.thinker.settle(effect.dialogue)
            case do.Accepted() | do.PhaseChanged() | do.PersonHeard() | do.CompanionSaid():
                self.tell(effect)
            case _:
                assert_never(effect)


SOMEBODY_SPEAKS: Final = Told("I'm answering just now. Try again in a moment.")
ANSWERS_FIRST: Final = Told("After this answer, what we said is deleted and saving begins again.")
IS_GONE: Final = Told("What we said off the record is deleted.")
LONGEST: Final = 300
"""Maximum letters of a trial sentence; about twenty seconds of speech."""
TOO_LONG: Final = Told("Please try a sentence of at most {most} characters.", {"most": LONGEST})
NO_WORDS: Final = Told("There is nothing to say in it. Please write some words.")


def why_not_tried(sentence: str, why_silent: Sentence) -> Sentence:
    """Return why a sentence cannot be tried; "" if it can. ``why_silent``: reason why nothing sounds; "" for none."""
    if why_silent:
        return why_silent
    if len(sentence) > LONGEST:
        return TOO_LONG
    return "" if can_be_said(sentence) else NO_WORDS


class TalkPresenter:
    """Follows a conversation as an observer and shows changes. Use it in the loop's thread."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._watch = TurnWatch()

    def observe(self, taken: Taken) -> None:
        """Show the changes of a step."""
        if _ear(taken.before) != _ear(taken.after):
            self._tell(msg.EarChanged(*_ear(taken.after)))
        if taken.before.is_off_record != taken.after.is_off_record:
            self._tell(msg.OffRecordChanged(taken.after.is_off_record))
        unsaid = _unsaid(taken.before, taken.after)
        self._show_unsaid(taken.event, unsaid)
        if taken.after.ends_off_record and not taken.before.ends_off_record:
            self._tell(msg.Noticed("wish", ANSWERS_FIRST))
        if unsaid and taken.before.is_off_record and not taken.after.is_off_record:
            self._tell(msg.Noticed("wish", IS_GONE))
        elif taken.before.ends_off_record and not taken.after.ends_off_record:
            self._tell(msg.Noticed("wish", ""))
        turn = self._watch.see(taken.now, taken.event, taken.effects)
        if turn is not None and turn.whole is not None:
            self._tell(msg.AnswerTimed(turn.whole, turn.stages))
        self._show_try(taken.event, _try_of(taken.before), _try_of(taken.after))

    def _show_unsaid(self, event: ev.Event, unsaid: Sequence[tuple[str, int]]) -> None:
        """Show what has left the dialogue: no more of it, or that it stays in the history alone."""
        set_aside = event.set_aside if isinstance(event, ev.UtterancesForgotten) else ()
        is_forgotten = isinstance(event, ev.UtterancesForgotten | ev.UtteranceForgotten)
        if stays := tuple(key for key in unsaid if key in set_aside):
            self._tell(msg.SetAside(stays))
        if leaves := tuple(key for key in unsaid if key not in set_aside):
            self._tell(msg.Unsaid(leaves, is_forgotten))

    def _show_try(self, event: ev.Event, old: Reply | None, new: Reply | None) -> None:
        """Show that a trial begins to sound, is over, or was not said."""
        if old is not None and (new is None or new.id != old.id):
            self._tell(msg.TryEnded())
        if isinstance(event, ev.TryVoice) and not _is_new(old, new):
            self._tell(msg.TryEnded(SOMEBODY_SPEAKS))
        if new is not None and new.is_sounding and not (old is not None and old.is_sounding):
            self._tell(msg.TryStarted(new.affect))


def _ear(state: State) -> tuple[bool, bool, bool, Sentence, TalkWay]:
    return state.has_ear, state.is_muted, state.is_half_duplex, state.ear_trouble, state.rules.way


def _unsaid(before: State, after: State) -> tuple[tuple[str, int], ...]:
    """Return what is no longer in the dialogue, by session and number."""
    if after.dialogue is before.dialogue:
        return ()
    left = {said.key for said in after.dialogue}
    return tuple(said.key for said in before.dialogue if said.key not in left)


def _try_of(state: State) -> Reply | None:
    return state.reply if state.reply is not None and state.reply.is_try else None


def _is_new(old: Reply | None, new: Reply | None) -> bool:
    return new is not None and (old is None or new.id != old.id)
