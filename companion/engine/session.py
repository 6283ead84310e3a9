"""One running companion, from its store to its loudspeaker: opens the parts, joins them, and ends them in order.

The window's process, the terminal, the demonstration and the measurements all run a session; they differ in what
they listen with and speak through, and in who is shown what happens. Parts open at the same time, each in its own
thread: typing is answered as soon as the mind is ready, and listening begins as soon as the recogniser is.
"""

import asyncio
import logging
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Final, TypeVar, assert_never

from companion import __version__
from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.archivist import Archivist
from companion.engine.ear import TwofoldEar
from companion.engine.ear_watch import EarWatch
from companion.engine.engine import Engine, Observer, Parts, Tell
from companion.engine.equipment import Equipment
from companion.engine.face import Face
from companion.engine.feeler import (
    CALIBRATION,
    Calibrating,
    Feeler,
    FeelerWatch,
    Signs,
    SoFar,
)
from companion.engine.forgetter import Forgetter
from companion.engine.keeper import Keeper
from companion.engine.latency_card import LatencyCard
from companion.engine.listener import Listener
from companion.engine.memory_book import BookCommand, BookContent, BookQuery, MemoryBook, open_book
from companion.engine.mind import Mind
from companion.engine.mouth import Captions, SpokenMouth
from companion.engine.recogniser import Recogniser
from companion.engine.recorder import Recorder
from companion.engine.reminiscence import Reminiscence
from companion.engine.sleeper import Sleeper, asking
from companion.engine.sympathy import FeelingCommand, Sympathy
from companion.engine.threads import Threads
from companion.engine.turn_end_judge import TurnEndJudge
from companion.engine.warm_up import tell_warm_up
from companion.hearing.voice_activity import VoiceActivity
from companion.sound.clock import SampleClock
from companion.sound.duplex import Duplex, HeardFrame, Side, SoundRecovered, SoundTrouble
from companion.sound.echo import EchoCanceller, HalfDuplex
from companion.sound.errors import ComputerSlept, DeviceChanged, RateChanged
from companion.sound.player import Player, Progress
from companion.storage.feelings import POINTS_MAX
from companion.thinking.memory_notes import Recollection
from companion.values import Affect, CompanionError, Reading, Samples, Utterance

T = TypeVar("T")

logger = logging.getLogger(__name__)

REMEMBERED_UTTERANCES: Final = 60
"""How much of earlier talks the dialogue begins with: more than the starter model's context holds."""


_ROUNDS: Final = 0.1
"""Seconds in which the sound thread has gone through at least two rounds."""
_OPENING: Final = "The microphone is being opened."

_CALIBRATING: Final = "I am listening how you usually sound."
_CANNOT_CALIBRATE: Final = (
    "I cannot hear you now; turn the microphone and the reading of your voice on first."
)

ConversationCommand = (
    msg.Say
    | msg.Stop
    | msg.SetMuted
    | msg.DeleteTurn
    | msg.CorrectWords
    | msg.SayAgain
    | msg.SetTone
    | msg.CalibrateTone
    | msg.CancelCalibration
    | msg.SetOffRecord
    | FeelingCommand
    | BookCommand
)


class Session:
    """A running companion."""

    def __init__(
        self,
        equipment: Equipment,
        tell: Tell,
        observers: tuple[Observer, ...] = (),
        *,
        threads: Threads | None = None,
    ) -> None:
        """Prepare; ``open`` starts it. To be made in the loop's thread.

        Args:
            equipment: what the companion is made of.
            tell: takes what is to be shown; called in the loop's thread.
            observers: told of every step of the conversation.
            threads: where the parts live and what time it is there; real ones unless told otherwise.
        """
        threads = self._threads = threads or Threads()
        self._equipment = equipment
        self._tell = tell
        self._observers = observers
        self._loop = asyncio.get_running_loop()
        self._pending: set[asyncio.Task[None]] = set()
        self._ear_troubles = {"microphone": _OPENING, "recogniser": _OPENING}
        self.clock = SampleClock(threads.monotonic, threads.monotonic_with_sleep)
        self._player = Player(self.clock)
        self._face = Face(self._tell_soon, self.clock.now)
        self._ear = self._make_ear()
        self._reminiscence = self._make_reminiscence()
        memory = equipment.memory
        self._sleeper = self._make_sleeper()
        self._mind = Mind(
            equipment.open_language_model,
            equipment.persona,
            equipment.limits,
            self._post,
            prefix_file=equipment.prefix_file,
            recollect=self._recollect,
            notes_tokens=0 if memory is None else memory.notes_tokens,
            on_ready=lambda trouble: self._soon(lambda: self._mind_is_ready(trouble)),
            new_worker=threads.new_worker,
        )
        self._is_mind_ready = asyncio.Event()
        self._mouth = self._make_mouth()
        self._is_hearing = False
        self._listener: Listener | None = None
        self._duplex: Duplex | None = None
        self._keeper: Keeper | None = None
        self._book: MemoryBook | None = None
        self._archivist: Archivist | None = None
        self._feeler = self._make_feeler()
        self._sympathy: Sympathy | None = None
        self._engine: Engine | None = None
        self._running: asyncio.Task[None] | None = None
        self._going_on: list[asyncio.Task[None]] = []

    def _make_ear(self) -> TwofoldEar:
        recogniser = Recogniser(
            self._equipment.open_transcriber,
            self._equipment.open_completeness,
            self._post,
            on_ready=lambda trouble: self._hears("recogniser", trouble),
            on_failure=lambda sentence: self._notice("recogniser", sentence),
            new_worker=self._threads.new_worker,
        )
        turn_ends = TurnEndJudge(
            self._equipment.open_turn_end,
            self._post,
            on_ready=lambda trouble: self._notice("turn end", trouble),
            new_worker=self._threads.new_worker,
        )
        return TwofoldEar(recogniser, turn_ends)

    def _make_feeler(self) -> Feeler | None:
        parts = self._equipment.feeling
        if parts is None:
            return None
        feeler = Feeler(
            parts.open_reader,
            parts.open_tone,
            lambda sensed: self._soon(lambda: self._sensed(sensed)),
            on_trouble=self._notice,
            new_worker=self._threads.new_worker,
            monotonic=self._threads.monotonic,
        )
        feeler.is_tone_on = parts.is_tone_on
        return feeler

    def _make_reminiscence(self) -> Reminiscence | None:
        parts = self._equipment.memory
        if parts is None:
            return None
        return Reminiscence(
            parts,
            self._tell,
            waits_for_readings=self._equipment.feeling is not None,
            on_trouble=lambda sentence: self._notice("memory", sentence),
            prompt_begins=lambda: self._mind.prompt_begins,
            new_worker=self._threads.new_worker,
            unix_now=self._threads.unix_now,
        )

    def _make_sleeper(self) -> Sleeper | None:
        if self._reminiscence is None:
            return None
        return Sleeper(
            self._reminiscence.night,
            self._reminiscence.beside,
            lambda question, cancel, answered: self._mind.lend(asking(question, cancel), answered),
            now=self.clock.now(),
        )

    def _recollect(self, reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        if self._reminiscence is None:
            return Recollection()
        return self._reminiscence.recollect(reply, dialogue)

    def _make_mouth(self) -> Captions | SpokenMouth:
        captions = Captions(self._post, self.clock.now)
        if self._equipment.loudspeaker is None:
            return captions
        return SpokenMouth(
            self._equipment.open_voice,
            self._player,
            captions,
            self._post,
            on_ready=lambda trouble: self._notice("voice", trouble),
            on_clause=self._face.clause_begins,
            new_worker=self._threads.new_worker,
        )

    # ---- beginning and end ----------------------------------------------------------------------------

    async def open(self) -> None:
        """Open the store, then everything else at the same time; return when typing is kept.

        Raises what opening the store raises. Nothing is left open then, nor when it is interrupted.
        """
        try:
            await self._open()
        except BaseException:
            await self.close()
            raise

    async def _open(self) -> None:
        keeper, forgetter, archivist = await self._in_thread(self._open_store)
        dialogue = await keeper.latest(REMEMBERED_UTTERANCES)
        habits = await keeper.habits()
        sympathy = self._sympathy = await self._open_sympathy(keeper)
        state = State(
            session=uuid.uuid4().hex,
            epoch=self._threads.unix_now() - self.clock.now(),
            rules=self._equipment.rules,
            habits=habits,
            kept_habits=habits,
            dialogue=dialogue,
            ear_trouble=_OPENING if self._equipment.microphone is not None else "",
        )
        once = "" if state.dialogue else keeper.notice
        self._tell(msg.Noticed("store", keeper.damage or once))
        recorder = (Recorder(keeper),) if self._equipment.is_recorded else ()
        parts = Parts(
            self._ear, self._mind, self._mouth, keeper, self.clock, self._was_kept, self._was_forgotten
        )
        ear = EarWatch(self._tell, self._turn_is_open)
        feeler = (FeelerWatch(self._feeler),) if self._feeler is not None else ()
        memory = (self._reminiscence,) if self._reminiscence is not None else ()
        sleeper = (self._sleeper,) if self._sleeper is not None else ()
        watching = (
            ear,
            self._face,
            LatencyCard(self._tell),
            *feeler,
            *memory,
            *sleeper,
            archivist,
            forgetter,
            *recorder,
            *self._observers,
        )
        self._engine = Engine(state, parts, self._tell, watching)
        self._running = asyncio.create_task(self._engine.run())
        self._mind.open()
        self._mind.settle(state.dialogue)
        self._mouth.open()
        if self._feeler is not None:
            self._feeler.open()
        self._tell(msg.EngineReady(self._equipment.persona.name, __version__))
        if sympathy is not None:
            sympathy.show()
        self._going_on = [asyncio.create_task(self._face.blink()), asyncio.create_task(self._tell_warm_up())]
        archivist.open()
        self._going_on.append(asyncio.create_task(archivist.watch(self.clock.now)))
        if self._sleeper is not None:
            self._going_on.append(asyncio.create_task(self._sleeper.watch(self.clock.now)))
        await self._in_thread(self._open_ear)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Do what blocks in a thread; when interrupted, wait until it is done, for a thread cannot be."""
        done = self._loop.run_in_executor(None, work)
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            await asyncio.wait([done])
            raise

    def _open_store(self) -> tuple[Keeper, Forgetter, Archivist]:
        store = self._equipment.open_store(lambda sentence: self._tell_soon(msg.Noticed("store", sentence)))
        self._keeper = Keeper(store)
        forgetter = Forgetter(store.forgetting, self._post, self._were_forgotten)
        self._book = open_book(
            store,
            forgetter,
            self._tell,
            self._equipment.memory,
            on_imported=self._were_imported,
            unix_now=self._threads.unix_now,
        )
        self._archivist = Archivist(
            store,
            self._equipment.backups_kept,
            lambda sentence: self._notice("backups", sentence),
            now=self.clock.now(),
            new_worker=self._threads.new_worker,
            unix_now=self._threads.unix_now,
        )
        if self._reminiscence is not None:
            self._reminiscence.open(store)
        return self._keeper, forgetter, self._archivist

    async def _open_sympathy(self, keeper: Keeper) -> Sympathy | None:
        if self._feeler is None or self._equipment.feeling is None:
            return None
        sympathy = Sympathy(
            keeper,
            self._feeler,
            self._tell,
            self._equipment.feeling.personality,
            self._equipment.feeling.carry,
            on_calibrated=lambda: self._hears("calibration", ""),
            on_read=self._was_read,
            unix_now=self._threads.unix_now,
        )
        await sympathy.open()
        return sympathy

    def _open_ear(self) -> None:
        equipment = self._equipment
        if equipment.microphone is None and equipment.loudspeaker is None:
            return
        self._listener = self._make_listener()
        self._duplex = Duplex(
            microphone=equipment.microphone if self._listener is not None else None,
            loudspeaker=equipment.loudspeaker,
            echo=self._echo_canceller(),
            clock=self.clock,
            player=self._player,
            on_frame=self._heard,
            on_progress=self._progressed,
            on_trouble=self._sound_trouble,
            on_recovered=self._sound_recovered,
            monotonic=self._threads.monotonic,
        )
        if self._listener is not None:
            self._ear.open()
        self._threads.start_sound(self._duplex)

    def _make_listener(self) -> Listener | None:
        if self._equipment.microphone is None:
            return None
        try:
            activity = VoiceActivity(self._equipment.open_speech_probability())
        except CompanionError as error:
            self._hears("microphone", error.sentence)
            return None
        return Listener(activity, self._hear, self._post, self._tell_soon)

    def _hear(self, start: float, samples: Samples) -> None:
        self._ear.hear(start, samples)
        if self._feeler is not None:
            self._feeler.hear(start, samples)

    def _echo_canceller(self) -> EchoCanceller:
        try:
            return self._equipment.open_echo_canceller()
        except CompanionError as error:
            self._notice("echo", error.sentence)
            return HalfDuplex()

    async def close(self) -> None:
        """End in a stated order: input, work, output, store; what was heard is kept."""
        if self._keeper is None:
            return
        if self._engine is None or self._running is None:  # opening came no further than the store
            if self._sympathy is not None:
                await self._sympathy.close()
            await self._loop.run_in_executor(None, self._close_store)
            return
        for task in self._going_on:
            task.cancel()
        self._wake()
        self._open_book.stop()
        if self._pending:
            await asyncio.wait(self._pending)
        self._engine.post(ev.StopAsked())
        self._engine.stop()
        await self._running
        if self._duplex is not None:
            await self._loop.run_in_executor(None, self._duplex.close)
        await self._close_feeling()
        await self._loop.run_in_executor(None, self._close_parts)

    async def _close_feeling(self) -> None:
        if self._feeler is None or self._sympathy is None:
            return
        await self._loop.run_in_executor(None, self._feeler.close)
        await self._sympathy.close()

    def _close_parts(self) -> None:
        self._ear.close()
        self._mind.close()
        self._mouth.close()
        self._close_store()

    def _close_store(self) -> None:
        if self._book is not None:
            self._book.close()
        if self._reminiscence is not None:
            self._reminiscence.close()
        if self._archivist is not None:
            self._archivist.close()
        assert self._keeper is not None
        self._keeper.close()

    @asynccontextmanager
    async def rests(self, why: str) -> AsyncIterator[None]:
        """Fall silent, hear nothing and give the sound devices free while entered; ``why`` is told meanwhile.

        Waits for the devices to close, up to 5 s because opening one can take seconds, and afterwards up to 1 s to hear
        again.
        """
        self._post(ev.StopAsked())
        duplex, trouble = self._duplex, self._ear_troubles["microphone"]
        if duplex is None:
            yield
            return
        duplex.use(microphone=None, loudspeaker=None)
        await _until(
            lambda: duplex.microphone_device is None and duplex.loudspeaker_device is None, within=5.0
        )
        self._is_hearing = False
        self._hears("microphone", why)
        try:
            yield
        finally:  # the first frame takes it back; a trouble that is still there is not told again
            self._hears("microphone", trouble or _OPENING)
            has_ear = self._listener is not None
            duplex.use(
                microphone=self._equipment.microphone if has_ear else None,
                loudspeaker=self._equipment.loudspeaker,
            )
            if has_ear:  # so that whoever tells what came of the rest does not find it deaf
                await _until(lambda: self._ear_troubles["microphone"] not in (why, _OPENING), within=1.0)

    # ---- what the person asks for ---------------------------------------------------------------------

    def post(self, event: ev.Event) -> None:
        """Let something happen in the conversation; safe from any thread."""
        self._post(event)

    def take(self, command: ConversationCommand) -> None:
        """Do what the window or the terminal asks for; to be called in the loop's thread."""
        match command:
            case msg.Say(text, key):
                self._post(ev.Typed(text, key))
            case msg.Stop():
                self._post(ev.StopAsked())
            case msg.SetMuted(is_muted):
                self._post(ev.Muted(is_muted))
            case msg.SetOffRecord(is_on):
                self._post(ev.OffRecord(is_on))
            case msg.DeleteTurn(id):
                self._attend(self._running_engine.delete(id))
            case msg.CorrectWords(id, text):
                self._attend(self._running_engine.correct(id, text))
            case msg.SayAgain(id):
                self._attend(self._running_engine.say_again(id))
            case msg.SetTone(is_on):
                self._attend(self._set_tone(is_on))
            case msg.CalibrateTone():
                self._calibrate()
            case msg.CancelCalibration():
                self._cancel_calibration()
            case (
                msg.CorrectReading()
                | msg.UndoCorrection()
                | msg.CheckIn()
                | msg.UndoCheckIn()
                | msg.UndoMoodStep()
                | msg.ResetFeelings()
            ):
                if self._sympathy is not None:
                    self._sympathy.obey(command, self._running_engine.state.session)
            case (
                msg.CorrectMemory()
                | msg.PinMemory()
                | msg.MergeMemories()
                | msg.ForgetMemories()
                | msg.ForgetSince()
                | msg.ForgetAbout()
                | msg.ExportMemories()
                | msg.ImportMemories()
                | msg.CancelExchange()
            ):
                self._attend(self._open_book.obey(command))
            case _:
                assert_never(command)

    async def answer(self, query: msg.Query) -> msg.Answer:
        """Answer a query of the window's; what goes wrong is said in the answer."""
        try:
            return msg.Answer(query.number, await self._content(query.asked))
        except CompanionError as error:
            return msg.Answer(query.number, msg.Refused(error.sentence))

    async def _content(
        self, asked: msg.HistoryPage | msg.MoodTrace | BookQuery
    ) -> msg.HistoryShown | msg.MoodTraced | BookContent:
        match asked:
            case msg.HistoryPage():
                shown = await self._running_engine.history(asked)
                return shown if self._sympathy is None else await self._sympathy.understood(shown)
            case msg.MoodTrace(limit):
                if self._sympathy is None:
                    return msg.MoodTraced((), ())
                return await self._sympathy.trace(max(1, min(limit, POINTS_MAX)))
            case msg.MemoryPage() | msg.OneMemory() | msg.MemoryStatistics() | msg.ForgetPreview():
                return await self._open_book.answer(asked)
            case _:
                assert_never(asked)

    # ---- what is kept ---------------------------------------------------------------------------------

    def _was_kept(self, said: Utterance) -> None:
        if self._sympathy is not None:
            self._sympathy.said(said)
        if self._reminiscence is not None:
            self._reminiscence.was_kept(said)

    def _was_read(self, reading: Reading, mood: Affect) -> None:
        if self._reminiscence is not None:
            self._reminiscence.was_read(reading, mood)

    def _was_forgotten(self, session: str, number: int) -> None:
        self._were_forgotten(frozenset({(session, number)}))

    def _were_forgotten(self, gone: frozenset[tuple[str, int]]) -> None:
        if self._sympathy is not None:
            self._sympathy.forget(gone)
        if self._reminiscence is not None:
            self._reminiscence.were_forgotten(gone)
        self._wake()

    def _wake(self) -> None:
        if self._sleeper is not None:
            self._sleeper.wake(self.clock.now())

    def _were_imported(self) -> None:
        if self._reminiscence is not None:
            self._reminiscence.were_imported()

    # ---- feeling --------------------------------------------------------------------------------------

    def _sensed(self, sensed: Signs | SoFar | Calibrating) -> None:
        if self._sympathy is not None:
            self._sympathy.take(sensed, self._running_engine.state.session)

    async def _set_tone(self, is_on: bool) -> None:
        parts = self._equipment.feeling
        if self._sympathy is None or parts is None:
            return
        self._sympathy.set_tone(is_on=is_on)
        await self._loop.run_in_executor(None, lambda: parts.keep_tone_on(is_on))

    def _calibrate(self) -> None:
        """Listen how the person usually sounds; nothing that is said meanwhile is answered."""
        state = self._running_engine.state
        if self._feeler is None or not state.can_listen or not self._feeler.is_tone_on:
            self._tell(msg.Noticed("calibration", _CANNOT_CALIBRATE))
            return
        self._tell(msg.Noticed("calibration", ""))
        self._hears("calibration", _CALIBRATING)
        self._feeler.calibrate()

    def _cancel_calibration(self) -> None:
        if self._feeler is not None:
            self._feeler.cancel_calibration()
            self._hears("calibration", "")
            self._tell(msg.CalibrationMoved(0.0, CALIBRATION, is_running=False))

    @property
    def _open_book(self) -> MemoryBook:
        if self._book is None:
            raise ValueError("the session is not open")
        return self._book

    @property
    def _running_engine(self) -> Engine:
        if self._engine is None:
            raise ValueError("the session is not open")
        return self._engine

    def _attend(self, wish: Coroutine[None, None, None]) -> None:
        """Fulfil a wish beside the conversation, and say so when it cannot be."""

        async def fulfil() -> None:
            try:
                await wish
            except CompanionError as error:
                self._tell(msg.Noticed("wish", error.sentence))

        task = asyncio.create_task(fulfil())
        self._pending.add(task)
        task.add_done_callback(self._pending.discard)

    # ---- from other threads ---------------------------------------------------------------------------

    def _post(self, event: ev.Event) -> None:
        if self._engine is not None:
            self._engine.post(event)

    def _soon(self, job: Callable[[], None]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(job)

    def _tell_soon(self, event: msg.Event) -> None:
        self._soon(lambda: self._tell(event))

    def _notice(self, key: str, sentence: str) -> None:
        self._tell_soon(msg.Noticed(key, sentence, is_error=bool(sentence)))

    def _mind_is_ready(self, trouble: str) -> None:
        self._notice("language model", trouble)
        if not self._is_mind_ready.is_set():
            self._is_mind_ready.set()
            if not trouble and self._equipment.warm_up is not None:
                self._equipment.warm_up.note(self.clock.now())

    async def _tell_warm_up(self) -> None:
        if self._equipment.warm_up is not None:
            seconds = self._equipment.warm_up.estimate()
            await tell_warm_up(seconds, self._is_mind_ready, self._tell, part="language model")

    def _hears(self, part: str, trouble: str) -> None:
        """Take note of what is in the way of hearing: "" is nothing."""
        self._soon(lambda: self._ear_part(part, trouble))

    def _ear_part(self, part: str, trouble: str) -> None:
        self._ear_troubles[part] = trouble
        in_the_way = [sentence for sentence in self._ear_troubles.values() if sentence]
        if in_the_way:
            self._post(ev.EarClosed(in_the_way[0]))
        elif self._duplex is not None:
            self._post(ev.EarOpened(self._duplex.is_half_duplex))

    def _progressed(self, progress: Progress) -> None:
        if isinstance(self._mouth, SpokenMouth):
            self._mouth.progressed(progress)

    def _turn_is_open(self, is_open: bool) -> None:
        if self._listener is not None:
            self._listener.is_turn_open = is_open

    def _heard(self, frame: HeardFrame) -> None:
        if not self._is_hearing:
            self._is_hearing = True
            self._hears("microphone", "")
        assert self._listener is not None
        self._listener.is_companion_audible = self._player.is_audible
        self._listener.take(frame)

    def _sound_trouble(self, trouble: SoundTrouble) -> None:
        logger.info("sound trouble on %s: %s", trouble.side, trouble.error)
        self._notice(str(trouble.side), "")  # so that one that was dismissed is shown again
        self._notice(str(trouble.side), trouble.error.sentence)
        has_thread_ended = trouble.side is Side.COMPUTER and not isinstance(trouble.error, ComputerSlept)
        if trouble.side is Side.MICROPHONE or has_thread_ended:  # the next frame, if one comes, takes it back
            self._is_hearing = False
            self._hears("microphone", trouble.error.sentence)
        if trouble.side is Side.LOUDSPEAKER or has_thread_ended:
            self._has_loudspeaker(isinstance(trouble.error, DeviceChanged | RateChanged))

    def _sound_recovered(self, recovered: SoundRecovered) -> None:
        if recovered.side is not Side.COMPUTER:  # what was missed while it slept is still to be read
            self._notice(str(recovered.side), "")
        if recovered.side is Side.LOUDSPEAKER:
            self._has_loudspeaker(True)

    def _has_loudspeaker(self, is_there: bool) -> None:
        if not isinstance(self._mouth, SpokenMouth):
            return
        if is_there:
            self._mouth.loudspeaker_found()
        else:
            self._mouth.loudspeaker_lost()


async def _until(is_so: Callable[[], bool], *, within: float) -> None:
    """Wait until the sound thread has brought something about, or for so many seconds."""
    for _ in range(round(within / _ROUNDS)):
        await asyncio.sleep(_ROUNDS)
        if is_so():
            return
