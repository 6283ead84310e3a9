"""One running companion, from its store to its loudspeaker: opens the parts, connects them, and ends them in order.

The window's process, the terminal, the demonstration and the measurements all run a session; they differ in their
devices, and in who sees the messages. Parts open at the same time, each in its own thread: typing is answered as
soon as the generator is ready, and listening begins as soon as the recogniser is.
"""

import asyncio
import functools
from collections.abc import Callable, Sequence
from typing import Final, TypeVar, TypeVarTuple

from companion import __version__
from companion.catalog.catalog import read_catalog
from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.choices import carry_of
from companion.engine.companions.character import personality_of
from companion.engine.devices.devices import OPENING, Devices
from companion.engine.devices.mouth import Captions, SpokenMouth
from companion.engine.devices.own_voice import OwnVoice, keep_voice, take_up_voice
from companion.engine.devices.recogniser import Recogniser
from companion.engine.devices.turn_ends import TurnEndJudge
from companion.engine.engine import Engine, Observer, Parts, Reporter, TalkPresenter, Tell, Threads
from companion.engine.equipment import Equipment
from companion.engine.feeling.affect_service import make_affect
from companion.engine.feeling.face import Face
from companion.engine.handlers.calls import NameListener
from companion.engine.handlers.commands import CommandHandler
from companion.engine.handlers.talk import ConversationCommand, History, TalkHandler
from companion.engine.initiative import FirstWords, Initiative
from companion.engine.keeper import Archivist, Keeper
from companion.engine.learned_manner import MannerLearner
from companion.engine.live_settings import LOOK_EVERY, LivePart, LiveParts
from companion.engine.memory.book import Forgetter
from companion.engine.memory.known_person import KnownPerson
from companion.engine.memory.service import make_memory
from companion.engine.models.voice import voice_title
from companion.engine.models.warm_up import tell_warm_up
from companion.engine.running_talk import RunningTalk
from companion.engine.sample_lines import SampleLineBook
from companion.engine.watching import Watching
from companion.guarding.answers import read_answers
from companion.guarding.watch import read_disclosure
from companion.reply.boundary_response import numbers_named
from companion.reply.brief_maker import BriefMaker
from companion.reply.decision import Knowledge, ReplyDecider, ReplyDecision
from companion.reply.gate import Gate, read_rules
from companion.reply.generator import ReplyGenerator
from companion.reply.language_question import LanguageAsker
from companion.reply.ongoing import Replies, ReplyOutcomes
from companion.reply.talk_path import past_of
from companion.reply.talk_setup import TalkSetup
from companion.settings.sections import SoundSettings
from companion.sound.clock import SampleClock
from companion.sound.player import Player
from companion.speaking.voice import Voice
from companion.storage.lessons import Lesson
from companion.storage.store import Store
from companion.thinking.asked_text import asks_for_much
from companion.values import (
    Bearing,
    CompanionError,
    Samples,
    Sentence,
    TalkWay,
    Utterance,
    VocalSound,
)
from companion.values.worker import ENDS_WITHIN

T = TypeVar("T")
Given = TypeVarTuple("Given")

REMEMBERED_UTTERANCES: Final = 60
"""Number of earlier utterances at the start of the dialogue: more than SmolLM2's context holds."""

OF_REPLIES: Final = ("persona", "face", "traits", "personality", "reply", "conversation", "models")
"""Sections that the settings of replies are made of, beside the limits on storing and saying."""
_OF_THE_LANGUAGE_MODEL: Final = (
    "server.enabled",
    "models.language_model",
    "server.url",
    "server.model",
    "server.key",
    "server.context_tokens",
    "server.read_ahead",
    "compute.gpu",
    "compute.threads",
)
"""Settings that choose the language model; the first one that changed goes back if it cannot be opened."""
_FIRST_WORDS: Final = 5.0
"""Seconds by which work that the first words do not need is delayed (guess)."""


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
        """Prepare; ``open`` starts it. Create it in the loop's thread. ``observers`` see every step."""
        threads = self._threads = threads or Threads()
        self._equipment = equipment
        self._tell = tell
        self._talk = RunningTalk(
            equipment.setup, equipment.settings, tell, threads.unix_now, equipment.privacy
        )
        self._observers = observers
        self._loop = asyncio.get_running_loop()
        self._opening: set[asyncio.Task[None]] = set()
        """Other parts that are being opened, such as a language model; the end gives them up."""
        self._reporter = Reporter(tell)
        self.clock = SampleClock(threads.monotonic, threads.monotonic_with_sleep)
        self._player = Player(self.clock)
        self.set_sound(equipment.sound)
        self._held = equipment.privacy()
        """Privacy limits that the parts know."""
        self._replies = Replies()
        self._memory = make_memory(equipment, tell, self._reporter, threads, self._replies, self.clock.now)
        self._affect = make_affect(
            equipment.feeling,
            self._tell_feeling,
            self._reporter,
            threads,
            on_read=self._memory.feel,
            on_calibrating=lambda why: self.devices.hears("calibration", why),
            is_tone_on=self._held.is_tone_on,
        )
        self._decider = self._make_decider()
        self._make_reply_parts()
        self._is_generator_ready = asyncio.Event()
        self._is_prepared = asyncio.Event()
        self._make_outer_parts()
        self._recogniser = self._make_recogniser()
        self._turn_ends = TurnEndJudge(
            equipment.open_turn_end,
            self.post,
            on_ready=self._reporter.about("turn end"),
            is_pitch_wanted=self._listens_aloud,
            new_worker=threads.new_worker,
        )
        self._keeper: Keeper | None = None
        self._store: Store | None = None
        self._archivist: Archivist | None = None
        self._handler: TalkHandler | None = None
        self._running: asyncio.Task[None] | None = None
        self._going_on: list[asyncio.Task[None]] = []
        self.live = LiveParts(equipment.settings, tell, lambda work: self._talk.attend(work, self._opening))
        self._subscribe()

    def _make_reply_parts(self) -> None:
        """Make what decides, writes and checks replies, and what learns of them."""
        equipment = self._equipment
        self._gate = Gate(
            self._talk.setup.language,
            read_rules(self._talk.setup.language),
            read_answers(self._talk.setup.language),
            self._decider.limit,
            numbers=lambda language: numbers_named(language, equipment.privacy().contacts),
            open_network=equipment.open_guard,
            expressed=self._decider.expressed,
            on_ready=self._reporter.about("boundaries"),
        )
        self._language_asker = LanguageAsker(self._talk.setup.language, self._tell, self._learn)
        self._manner = MannerLearner(self._talk, self._take_up_setup)
        equipment.lean_by(self._manner.with_learned)
        self._offer_better: Callable[[], None] = lambda: None
        self._outcomes = ReplyOutcomes(
            self._replies,
            self._tell,
            learn=self._learn,
            bear=self._bear,
            mute=self._mute,
            on_answer=self._answering,
        )
        self._brief_maker = BriefMaker(
            self._decider,
            equipment.planning,
            self._memory,
            unix_now=self._talk.unix_now,
            unsaid=lambda at: self._talk.state.unsaid(at),
            is_off_record=lambda: self._talk.state.is_off_record,
            setup=self._talk.setup,
            on_ready=self._reporter.about("preparing"),
        )
        self._generator = self._make_generator()

    def _make_outer_parts(self) -> None:
        """Make what shows and sounds, and what acts beside the replies: commands, names, first words, remarks."""
        equipment = self._equipment
        self._known = KnownPerson(self._generator.know)
        self.sample_lines = SampleLineBook(
            self._reporter.tell, on_lines=self._known.would_say, unix_now=self._talk.unix_now
        )
        self._face = Face(
            self._tell,
            self._reporter.soon,
            self.clock.now,
            mood=self._affect.mood,
            manner=equipment.manner,
            bearing=self._decider.bearing,
            utter=lambda sound: self._talk.attend(self._give_backchannel(sound)),
            repertoire=equipment.gestures,
            new_worker=self._threads.new_worker,
        )
        self._mouth = self._make_mouth()
        self._first_words = FirstWords(
            self._generator.lend,
            self._talk,
            lambda words: self._gate.may_begin(words, self._talk.boundaries),
        )
        self._initiative = Initiative(
            self._talk,
            self._memory.returnable,
            is_in_crisis=self._decider.path.is_in_crisis,
            zone=equipment.planning.zone,
            use=self._memory.use,
            word=self._first_words.word,
            is_screen_taken=equipment.is_screen_taken,
        )
        self._commands = CommandHandler(
            self._talk,
            book=lambda: self._memory.book,
            decider=self._decider,
            can_sound=self._can_sound,
            first_words=self._initiative.about,
            promised=lambda words: self._memory.promised(words),
        )
        self._names = NameListener(self._talk, self._reporter)
        self._watching = Watching(
            self._talk,
            equipment.disclosure,
            self._talk.setup.persona.name,
            has_voice=equipment.loudspeaker is not None,
            is_in_crisis=self._decider.path.is_in_crisis,
            zone=equipment.planning.zone,
        )
        self.devices = Devices(
            equipment,
            self._mouth,
            self._player,
            self.clock,
            self._reporter,
            self._threads,
            feed=self._feed,
            post=self.post,
        )
        self._own_voice = OwnVoice(
            self._talk,
            lambda learned: self._reporter.soon(self._keep_own_voice, learned),
            self._reporter.about("own voice"),
        )

    def _subscribe(self) -> None:
        """Take up changed settings; those that are read at each use need no subscription."""
        settings = self._equipment.settings
        settings.subscribe(("sound",), self._take_up_sound)
        settings.subscribe(("turn",), self._take_up_turns)
        settings.subscribe(("feeling", "personality"), self._take_up_temper)
        settings.subscribe(OF_REPLIES, self._take_up_setup)
        settings.subscribe(("traits",), lambda: self._talk.attend(self._manner.settle()))
        for part in (
            LivePart(("sound.echo_removal",), self._change_echo),
            LivePart(
                ("models.voice", "models.voice_name", "voice.speaker", "voice.sounds_like"),
                self._choose_voice,
                follow=("models.voice_name",),
                also=(
                    *("conversation.language", "persona.name", "persona.pronounced", "compute.gpu"),
                    *("face.hair", "face.avatar"),
                ),
            ),
            LivePart(
                ("models.recogniser",), self._change_recogniser, also=("conversation.language", "compute.gpu")
            ),
            LivePart(_OF_THE_LANGUAGE_MODEL, self._change_language_model, also=("conversation.language",)),
        ):
            self.live.add(part)

    def _make_decider(self) -> ReplyDecider:
        equipment, planning = self._equipment, self._equipment.planning
        knowledge = Knowledge(
            foresee=self._affect.predict,
            mood=self._affect.mood,
            returnable=self._memory.returnable,
            zone=planning.zone,
            boundaries=lambda: self._talk.boundaries,
            language=equipment.setup.language,
            contacts=lambda: equipment.privacy().contacts,
            bearing=self._equipment.settings.bearing,
            is_strong=equipment.setup.is_strong,
        )
        return ReplyDecider(equipment.setup.persona, planning.open_analyser, knowledge)

    def _make_generator(self) -> ReplyGenerator:
        equipment = self._equipment
        return ReplyGenerator(
            equipment.open_language_model,
            self._talk.setup,
            self.post,
            replies=self._replies,
            preparing=self._brief_maker,
            reply_filter=self._gate,
            on_adopted=self._adopted,
            on_refused=self._refused,
            on_ready=lambda trouble: self._reporter.soon(self._can_answer, trouble),
            new_worker=self._threads.new_worker,
        )

    def _make_mouth(self) -> Captions | SpokenMouth:
        captions = Captions(self.post, self.clock.now, self._face.clause_shown)
        if self._equipment.loudspeaker is None:
            return captions
        return SpokenMouth(
            self._open_voice,
            self._player,
            captions,
            self.post,
            on_ready=self._reporter.about("voice"),
            on_clause=self._face.clause_begins,
            on_spoken=self._face.get_ready,
            on_voice=self._voice_opened,
            listens_aloud=self._listens_aloud,
            new_worker=self._threads.new_worker,
        )

    def _make_recogniser(self) -> Recogniser:
        return Recogniser(
            self._equipment.open_transcriber,
            self._equipment.open_completeness,
            lambda event: self.post(self._commands.noted(self._names.noted(event))),
            on_ready=functools.partial(self.devices.hears, "recogniser"),
            on_failure=self._reporter.about("recogniser"),
            judge_voice=self._own_voice.judge,
            spellings=self._names.spellings,
            new_worker=self._threads.new_worker,
        )

    # ---- beginning and end ----------------------------------------------------------------------------

    async def open(self) -> None:
        """Open the store, then everything else at the same time; return when typed text is stored.

        Raises the errors of opening the store. Nothing is left open then, nor after an interrupt.
        """
        try:
            await self._open()
        except BaseException:
            await self.close()
            raise

    async def _open(self) -> None:
        keeper, forgetter, archivist = await self._in_thread(self._open_store)
        state = await self._beginning(keeper)
        self._tell(msg.Noticed("store", keeper.damage))
        engine = Engine(state, self._parts(keeper, forgetter), self._tell, self._watchers(archivist))
        self._talk.engine = engine
        self._handler = TalkHandler(
            self._talk,
            History(self._talk, keeper, self._replies),
            self._affect,
            self._memory,
            self.sample_lines,
            self._language_asker,
            self._manner,
            self._mouth,
            self._commands,
            self._names,
            self._initiative,
            self.devices,
            self._meet,
        )
        self._running = asyncio.create_task(engine.run())
        self._generator.open()
        self._known.open()
        self._generator.settle(state.dialogue)
        self._mouth.open()
        self._tell(msg.EngineReady(self._talk.setup.persona.name, __version__))
        shown = await keeper.do(lambda store: store.utterances.latest(msg.MOST_TOLD, with_set_aside=True))
        self._tell(msg.LeftOff(shown, await keeper.draft(), state.session))
        self._face.open()
        self._affect.start()
        self._watching.begin(state, self.clock.now(), is_first=not state.dialogue)
        archivist.open()
        self._going_on = [
            asyncio.create_task(self._face.live()),
            asyncio.create_task(self._tell_warm_up()),
            asyncio.create_task(archivist.watch(self.clock.now)),
            asyncio.create_task(self._memory.watch()),
            asyncio.create_task(self._watch_settings()),
            asyncio.create_task(self._warm_up_deciding()),
        ]
        await self._initiative.open(keeper)
        await self._in_thread(self.devices.open, self._open_ear)
        self._watching.say_what_waits()
        self._going_on.append(asyncio.create_task(self._initiative.watch()))

    async def _beginning(self, keeper: Keeper) -> State:
        """Return the initial state of the conversation, and let the parts load their data from earlier sessions."""
        dialogue = await keeper.do(lambda store: store.utterances.latest(REMEMBERED_UTTERANCES))
        habits = await keeper.do(lambda store: store.habits.load())
        session = self._threads.new_session()
        await self._affect.open(keeper, session)
        await self._take_up_lessons(keeper, session)
        await self._manner.open(keeper)
        await take_up_voice(keeper, self._own_voice)
        return State(
            session=session,
            epoch=self._threads.unix_now() - self.clock.now(),
            rules=self._equipment.rules,
            boundaries=self._held.boundaries,
            habits=habits,
            kept_habits=habits,
            kept_key=await keeper.do(lambda store: store.utterances.kept_key()),
            dialogue=dialogue,
            broken_off=await keeper.unsaid(),
            ear_trouble=OPENING if self._equipment.microphone is not None else "",
        )

    def _parts(self, keeper: Keeper, forgetter: Forgetter) -> Parts:
        return Parts(
            self._recogniser,
            self._generator,
            self._mouth,
            keeper,
            self.clock.now,
            self._threads.unix_now,
            self._was_kept,
            lambda session, number: self._were_forgotten(frozenset({(session, number)})),
            self._set_meanwhile,
            actors=(
                *self._memory.actors,
                self._outcomes,
                self._watching,
                self._commands,
                self._own_voice,
                self._initiative,
                forgetter,
            ),
        )

    def _watchers(self, archivist: Archivist) -> tuple[Observer, ...]:
        """Return all observers of every step, in order."""
        return (
            self._replies,
            self.devices,
            self._turn_ends,
            TalkPresenter(self._tell),
            self._face,
            *self._affect.observers,
            *self._memory.observers,
            self.sample_lines,
            self._first_words,
            archivist,
            *self._observers,
        )

    async def _in_thread(self, work: Callable[[*Given], T], *given: *Given) -> T:
        """Run blocking work in a thread; on an interrupt wait until it is done, as a thread cannot be interrupted."""
        done = self._loop.run_in_executor(None, work, *given)
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            await asyncio.wait([done])
            raise

    def _open_store(self) -> tuple[Keeper, Forgetter, Archivist]:
        store = self._equipment.open_store(
            lambda sentence: self._reporter.tell(msg.Noticed("store", sentence))
        )
        self._keeper = Keeper(store, lambda: self._equipment.privacy().remembers)
        self._store = store
        forgetter = Forgetter(store.forgetting, self.post, self._were_forgotten)
        self._archivist = Archivist(
            store,
            lambda: self._equipment.privacy().backups_kept,
            self._reporter.about("backups"),
            now=self.clock.now(),
            new_worker=self._threads.new_worker,
            unix_now=self._threads.unix_now,
        )
        self._memory.open(
            store,
            forgetter,
            self._generator,
            self._known.knows,
            self._decider,
        )
        self.sample_lines.open(store)
        return self._keeper, forgetter, self._archivist

    async def prepared(self) -> None:
        """Return once replies have everything that they need, such as lore, or will have to do without it."""
        await self._is_prepared.wait()

    async def close(self) -> None:
        """End in a fixed order: input, work and output, memory, store; heard words are stored.

        Another model that is still being loaded is given up.
        """
        if self._keeper is None:
            return
        engine = self._talk.engine
        if engine is None or self._running is None:  # opening did not get past the store
            await self._affect.close()
            await self._loop.run_in_executor(None, self._close_store)
            return
        for task in (*self._going_on, *self._opening):
            task.cancel()
        self._memory.stop()
        if self._talk.attended:
            await asyncio.wait(self._talk.attended)
        engine.post(ev.Stop())
        engine.stop()
        await self._running
        rest = engine.state.keepable_unsaid(self._threads.unix_now())
        self._talk.attend(self._keeper.keep_unsaid(rest))
        if self._talk.attended:
            await asyncio.wait(self._talk.attended)
        if self._opening:  # a model that loads in a thread cannot be interrupted
            await asyncio.wait(self._opening, timeout=ENDS_WITHIN)
        await self._loop.run_in_executor(None, self.devices.close)
        await self._close_models()
        await self._loop.run_in_executor(None, self._close_store)

    async def _close_models(self) -> None:
        """Close all models at the same time, since each waits for its thread: it takes no longer than the slowest."""
        models = self._recogniser, self._turn_ends, self._generator, self._mouth, self._face
        waiting = [self._loop.run_in_executor(None, model.close) for model in models]
        await asyncio.gather(self._affect.close(), *waiting)

    def _close_store(self) -> None:
        self._memory.close()
        self.sample_lines.close()
        if self._archivist is not None:
            self._archivist.close()
        assert self._keeper is not None
        self._keeper.close()

    def set_sound(self, sound: SoundSettings) -> None:
        """Apply the sound settings from now on; safe from any thread."""
        self._sound = sound
        self._player.set_volume(sound.heard_volume)

    def look_at_settings(self) -> None:
        """Take up changed settings even without an event; safe from any thread."""
        self.post(ev.TimePassed())

    @property
    def store(self) -> Store:
        """Return the store while the session is open; raises ``ValueError`` otherwise."""
        if self._store is None:
            raise ValueError("the session is not open")
        return self._store

    def change_voice(self) -> None:
        """Speak with the voice that is set now, once it is loaded; safe from any thread."""
        if isinstance(self._mouth, SpokenMouth):
            self._mouth.change_voice()

    def look_for_model(self, key: str) -> None:
        """Use the model that a setting, such as "models.language_model", means by now; safe from any thread."""
        self._reporter.soon(self.live.again, key)

    @property
    def lacks_language_model(self) -> bool:
        """Return whether no language model could be loaded."""
        return self._generator.lacks_model

    def open_language_model(self) -> None:
        """Load the language model that is now installed, or report the problem again; safe from any thread."""
        self._reporter.soon(self._open_language_model)

    def _open_language_model(self) -> None:
        self._generator.open_again()
        self._take_up_setup()
        self._known.open()
        self._generator.settle(self._talk.state.dialogue)

    # ---- changed settings ------------------------------------------------------------------------------

    async def _watch_settings(self) -> None:
        """Notice changed settings files while nothing else happens, until cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            if self._equipment.settings.look():
                self.post(ev.TimePassed())

    def _take_up_sound(self) -> None:
        self.set_sound(self._equipment.settings.program().sound)
        if self._equipment.devices_now is not None:
            self.devices.change(*self._equipment.devices_now())

    def _take_up_turns(self) -> None:
        turn = self._equipment.settings.now().turn
        self.post(ev.TalkChosen(TalkWay(turn.talk), turn.awake_for, ignores_others=turn.only_my_voice))
        self.post(ev.PatienceChosen(turn.patience))
        if self._keeper is not None:
            self._talk.attend(take_up_voice(self._keeper, self._own_voice))
        if isinstance(self._mouth, SpokenMouth):
            self._mouth.prepare_backchannels()

    def _take_up_temper(self) -> None:
        companion = self._equipment.settings.now()
        self._affect.adopt(personality_of(companion.personality), carry_of(companion.feeling))

    async def _change_echo(self, is_chosen: bool) -> None:
        await self._in_thread(self.devices.change_echo)

    async def _choose_voice(self, is_chosen: bool) -> None:
        mouth, open_chosen = self._mouth, self._equipment.open_chosen_voice
        if not isinstance(mouth, SpokenMouth):
            return
        if not is_chosen or open_chosen is None:  # another language may need another voice
            mouth.change_voice()
            return
        tell = self._reporter.about("other voice")
        await self._done(lambda done: mouth.choose_voice(lambda: open_chosen(tell), done))

    async def _change_recogniser(self, is_chosen: bool) -> None:
        if self._equipment.microphone is not None:
            completeness = await self._in_thread(self._equipment.open_completeness)
            self._recogniser.use(await self._in_thread(self._equipment.open_transcriber), completeness)

    async def _change_language_model(self, is_chosen: bool) -> None:
        other = await self._in_thread(self._equipment.open_other_model)
        if other is None:
            return
        if other.fits_beside:
            self._generator.use(await self._in_thread(other.open), other.setup_now)
        else:
            await self._done(lambda done: self._generator.replace(other.open, other.setup_now, done))
        self._known.open()

    async def _done(self, begin: Callable[[Callable[[CompanionError | None], None]], None]) -> None:
        """Wait for work in another thread, which reports None or the reason why it was not done; raise that."""
        result: asyncio.Future[CompanionError | None] = self._loop.create_future()

        def tell(error: CompanionError | None) -> None:
            if not result.done():  # it was given up
                result.set_result(error)

        begin(lambda error: self._reporter.soon(tell, error))
        error = await result
        if error is not None:
            raise error

    def _meet(self, name: str) -> None:
        """Keep the name that the person wrote in the guide, unless off the record, and greet them by it."""
        if not self._talk.state.is_off_record:
            self._talk.attend(self._memory.keep_name(name, self._talk.setup.language))
        self._initiative.greet(name, self._talk.setup.persona.name)

    def _take_up_setup(self) -> None:
        if self._equipment.setup_now is not None:
            self._generator.adopt(self._equipment.setup_now)

    def _adopted(self, setup: TalkSetup) -> None:
        """Let the parts that work on replies adopt other settings; called in the generator's thread."""
        self._decider.adopt(setup)
        self._gate.adopt(setup.language)
        self._brief_maker.adopt(setup)
        self._talk.setup = setup
        self._reporter.soon(self._has_adopted, setup)

    def _has_adopted(self, setup: TalkSetup) -> None:
        self._language_asker.adopt(setup.language)
        self._memory.adopt(setup)
        self._watching.adopt(read_disclosure(setup.language, setup.host), setup.persona.name)
        self._tell(msg.Renamed(setup.persona.name))

    def _refused(self, error: CompanionError) -> None:
        """Put back a language in which nothing can be answered; called in the generator's thread."""
        self._equipment.settings.put("conversation.language", self._talk.setup.language)
        self._reporter.tell(msg.SettingRefused("conversation.language", error.told))

    # ---- commands of the person -----------------------------------------------------------------------

    def post(self, event: ev.Event) -> None:
        """Queue an event of the conversation; safe from any thread."""
        self._talk.post(event)

    def handle(self, command: ConversationCommand) -> None:
        """Carry out a command of the window or the terminal; call it in the loop's thread."""
        self._opened_handler.handle(command)

    async def answer(self, query: msg.Query) -> msg.Answer:
        """Answer a query of the window's; an error is reported in the answer."""
        return await self._opened_handler.answer(query)

    # ---- storing -------------------------------------------------------------------------------------

    def _was_kept(self, said: Utterance) -> None:
        self._affect.record_utterance(said, expressed=self._outcomes.expressed(said))
        self._memory.write(said)

    def _set_meanwhile(self) -> ev.BoundariesSet | None:
        """Make parts apply limits changed since the last event; return None if replies are made as before."""
        self._equipment.settings.look()
        held, before = self._equipment.privacy(), self._held
        if held == before:
            return None
        self._held = held
        if held.is_tone_on != before.is_tone_on:
            self._affect.read_tone(is_on=held.is_tone_on)
        if self._archivist is not None and held.backups_kept < before.backups_kept:
            self._archivist.follow()
        if self._keeper is not None and held.boundaries.voices is not before.boundaries.voices:
            self._talk.attend(take_up_voice(self._keeper, self._own_voice))
        if held.replies_as(before):
            return None
        self._take_up_setup()
        self._were_forgotten(frozenset())
        return ev.BoundariesSet(held.boundaries)

    def _were_forgotten(self, gone: frozenset[tuple[str, int]]) -> None:
        self._affect.forget(gone)
        self._memory.forget(gone)
        self.sample_lines.were_forgotten()
        self._replies.forget()
        self._language_asker.forget(gone)
        self._decider.forget(gone)
        self._gate.forget()
        self._generator.forget()
        if self._keeper is not None:
            self._talk.attend(self._take_up_lessons(self._keeper, self._talk.state.session))
            self._talk.attend(self._manner.settle())

    async def _take_up_lessons(self, keeper: Keeper, session: str) -> None:
        """Start the decisions about replies with the lessons of earlier sessions."""
        learned = await keeper.do(lambda store: store.lessons.learned(without=session))
        self._language_asker.take_up(learned.languages)
        await self._in_thread(self._decider.take_up, past_of(learned))

    def _answering(self, decision: ReplyDecision, dialogue: Sequence[Utterance]) -> None:
        """Follow a stored reply that begins to sound."""
        self._language_asker.answering(decision, dialogue)
        self._manner.answering(decision)
        if self._is_too_much(decision):
            self._offer_better()

    def _is_too_much(self, decision: ReplyDecision) -> bool:
        """Tell whether a small language model on this computer answers a request for much, and no trouble is near."""
        is_small = not (self._talk.setup.is_strong or self._talk.setup.host)
        is_calm = decision.is_light and not decision.is_care and not self._decider.path.is_in_crisis()
        return is_small and is_calm and decision.step.leader == "" and asks_for_much(decision.step.said.text)

    def on_too_much(self, offer_better: Callable[[], None]) -> None:
        """Call ``offer_better`` whenever a reply begins to sound to a request beyond the small language model."""
        self._offer_better = offer_better

    def _learn(self, lesson: Lesson) -> None:
        if self._keeper is not None:
            self._talk.attend(self._keeper.do(lambda store: store.lessons.keep(lesson)))

    def _bear(self, bearing: Bearing) -> None:
        self._equipment.settings.order(bearing)
        self._talk.attend(asyncio.to_thread(self._equipment.settings.write))

    def _mute(self, is_silent: bool) -> None:
        self.set_sound(self._sound.model_copy(update={"captions_only": is_silent}))
        self._talk.attend(asyncio.to_thread(self._equipment.keep_captions_only, is_silent))

    @property
    def _opened_handler(self) -> TalkHandler:
        if self._handler is None:
            raise ValueError("the session is not open")
        return self._handler

    # ---- messages of the parts ------------------------------------------------------------------------

    def _tell_feeling(self, event: msg.Event) -> None:
        """Show a feeling, also on the face."""
        self._tell(event)
        self._face.heard(event)

    def _can_sound(self) -> bool:
        """Return whether words can be heard."""
        is_voice_there = isinstance(self._mouth, SpokenMouth) and not self._mouth.why_silent
        return is_voice_there and not self._sound.captions_only

    def _listens_aloud(self) -> bool:
        """Return whether the companion is to say "mhm" while it listens; any thread may call."""
        return self._equipment.settings.now().turn.listens_aloud

    async def _give_backchannel(self, sound: VocalSound) -> None:
        """Say "mhm" in the present pause, unless the person goes on, is in danger or has just told of one."""
        turn = self._talk.state.turn
        if not isinstance(self._mouth, SpokenMouth) or turn is None or self._decider.path.is_in_crisis():
            return
        if await self._in_thread(self._decider.path.tells_of_danger, turn.text):
            return
        if self.devices.is_quiet and self._talk.state.room_for_backchannel(self.clock.now()):
            self._mouth.give_backchannel(sound)

    # ---- from other threads ---------------------------------------------------------------------------

    def _feed(self, start: float, samples: Samples) -> None:
        self._recogniser.feed(start, samples)
        self._turn_ends.feed(start, samples)
        self._affect.feed(start, samples)

    def _open_ear(self) -> None:
        self._recogniser.open()
        self._turn_ends.open()

    def _open_voice(self) -> Voice:
        """Open the voice that is set now."""
        about = self._reporter.about("other voice")
        about("")
        return self._equipment.open_voice(about)

    def _voice_opened(self, name: str) -> None:
        self._reporter.tell(msg.VoiceOpened(voice_title(name, read_catalog())))

    def _keep_own_voice(self, learned: bytes) -> None:
        if self._keeper is not None:
            self._talk.attend(keep_voice(self._keeper, learned))

    def _can_answer(self, trouble: Sentence) -> None:
        """Report that the language model can answer, or why not, and record the program's starting time."""
        self._reporter.notice("language model", trouble)
        if not self._is_generator_ready.is_set():
            self._is_generator_ready.set()
            if not trouble and self._equipment.warm_up is not None:
                self._equipment.warm_up.note(self.clock.now())
            if not trouble and self._equipment.last_start is not None:
                self._equipment.last_start.note()

    async def _warm_up_deciding(self) -> None:
        try:
            await self._in_thread(self._gate.open)
            await self._in_thread(self._decider.warm)
            await self._in_thread(self._brief_maker.warm)
        finally:
            self._is_prepared.set()
        await asyncio.sleep(_FIRST_WORDS)
        await self._in_thread(self._decider.path.look_in_every_language)

    async def _tell_warm_up(self) -> None:
        if self._equipment.warm_up is not None:
            seconds = self._equipment.warm_up.estimate()
            await tell_warm_up(seconds, self._is_generator_ready, self._tell)
