"""Lets the companion speak first when that is fitting: gathers the circumstances, and says or shows the words.

It acts on the conversation. ``initiative`` decides; the person's setting is off unless they change it. Words are
said if somebody was there in the last minutes, and shown in one quiet line otherwise. Without a word of the person's
kept, the topics that were spoken of are stored with what else was learned about them.

A strong language model words a reason in the companion's manner; it is lent as for a sleep, so whoever speaks comes
first. Its words are taken if they are one or two finished sentences in the talk's language, keep to what was told, and
pass the judge of spoken words; otherwise the written ones are said.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime, tzinfo
from typing import Final, TypeAlias

import msgspec

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.encoder.language import identified
from companion.engine.keeper import Keeper
from companion.engine.memory.sleeper import is_disturbing
from companion.engine.running_talk import RunningTalk
from companion.guarding.agreed import is_quiet
from companion.guarding.planned import may_bring_up
from companion.initiative.deciding import (
    AWAY,
    NIGHT,
    NOT_NOW,
    Circumstances,
    Kind,
    LastTalk,
    Often,
    Past,
    Reason,
    choose,
    reasons,
)
from companion.initiative.wording import read_wording, told
from companion.remembering.content_words import content_words
from companion.remembering.frames import is_promise, is_request
from companion.reply.talk_setup import TalkSetup
from companion.storage.feelings import Felt
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.prompt.turn_note import LANGUAGE_NAMES
from companion.thinking.reply_text.cleaner import SENTENCE_ENDS, ends_sentence
from companion.values import CancelToken, Command, CompanionError, Memory, Phase, Speaker

LONGEST: Final = 200
"""Maximum characters (guess)."""
PATIENCE: Final = 20.0
"""Seconds to wait for the language model; nobody waits for the words."""
_LIMITS: Final = ReplyLimits(max_tokens=60, temperature=0.3)
_NOTES: Final = {
    Kind.REMINDER: "They asked to be reminded of this: {words}. It is time.",
    Kind.DATED: "They told you this: {words}. That day is over. Ask how it went.",
    Kind.PROMISE: "You had said: {words}. Offer to come back to it.",
    Kind.HEAVY: "Your last talk was heavy for them. Ask gently how they are now, without guessing why.",
    Kind.THREAD: "They told you this: {words}. Ask how it stands.",
    Kind.RETURN: "They are back after {span}. Say so gladly, without reproach.",
}
_ASKED: Final = (Kind.DATED, Kind.THREAD, Kind.HEAVY)
"""Kinds that are to be a question."""
_TASK: Final = (
    "{note}\nBegin the talk with one short sentence in {language}, at most fifteen words, in your own manner. "
    "Invent nothing. Plainly it would be: {written}\nWrite only that sentence."
)


Lend: TypeAlias = Callable[[Callable[[LanguageModel], str], Callable[[str], None]], None]
"""Lends the language model to a function while nobody talks, and hands on its result in another thread."""


@dataclass(eq=False, repr=False)
class FirstWords:
    """Asks the language model for first words; fulfils ``engine.Observer``. Use it in the loop's thread."""

    lend: Lend
    talk: RunningTalk
    may_say: Callable[[str], bool]
    """Tells whether a sentence keeps the boundaries; called in the generator's thread."""

    def __post_init__(self) -> None:
        self._cancel = CancelToken()

    async def word(self, reason: Reason, written: str) -> str:
        """Return fit words for a reason; "" if the language model has none.

        A greeting needs none, and a small model has none: it copies the written words, or turns them round.
        """
        cancel, setup = CancelToken(), self.talk.setup
        if reason.kind is Kind.GREETING or not setup.is_strong:
            return ""
        self._cancel = cancel
        loop = asyncio.get_running_loop()
        words: asyncio.Future[str] = loop.create_future()

        def use(model: LanguageModel) -> str:
            said = "".join(model.reply(prompt_for(reason, written, setup), _LIMITS, cancel)).strip()
            is_taken = not cancel.is_cancelled and is_fit(said, reason, setup.language) and self.may_say(said)
            return said if is_taken else ""

        def take(said: str) -> None:
            if not words.done():
                words.set_result(said)

        def done(said: str) -> None:
            loop.call_soon_threadsafe(take, said)

        self.lend(use, done)
        try:
            return await asyncio.wait_for(words, PATIENCE)
        except TimeoutError:
            cancel.cancel()
            return ""

    def observe(self, taken: Taken) -> None:
        """Give up once somebody speaks."""
        if is_disturbing(taken.event, taken.after):
            self._cancel.cancel()


def prompt_for(reason: Reason, written: str, setup: TalkSetup) -> Prompt:
    """Return the prompt for first words."""
    span = read_wording("en").span(reason.away)
    note = _NOTES[reason.kind].format(words=told(reason.words), span=span)
    language = LANGUAGE_NAMES.get(setup.language, "English")
    persona = f"You are {setup.persona.name}. {setup.persona.description}"
    return Prompt(
        persona, (Message(Speaker.PERSON, _TASK.format(note=note, language=language, written=written)),)
    )


def is_fit(said: str, reason: Reason, language: str) -> bool:
    """Tell whether words are one or two finished sentences in a language that name, or ask, what they are to."""
    sentences = sum(said.count(end) for end in SENTENCE_ENDS)
    if not said or len(said) > LONGEST or "\n" in said or not ends_sentence(said) or sentences > 2:
        return False
    if identified(said).code not in (language, None):
        return False
    if reason.kind is Kind.RETURN:
        return read_wording(language).span(reason.away).casefold() in said.casefold()
    if reason.kind in _ASKED and not said.endswith(("?", "？", "か。")):
        return False
    about = content_words(told(reason.words)) if reason.words else frozenset()
    return not about or not about.isdisjoint(content_words(said))


_log = logging.getLogger(__name__)

NOTICE: Final = "first words"
"""Key of the quiet line, and of what is kept."""
LOOKS: Final = 20.0
"""Seconds between two looks."""
SETTLED: Final = 4.0
"""Seconds after the start in which nothing is said first: whoever came to talk begins."""
THERE: Final = 180.0
"""Seconds after a voice or a key in which somebody is there (guess)."""
GONE: Final = 1800.0
"""Seconds without either after which the next one means that the person has come (guess)."""
TYPING: Final = 60.0
"""Seconds after a change of the draft in which the person types (guess)."""
WAITED: Final = 600.0
"""Seconds of silence after "wait"."""
_LAST_WORDS: Final = 5
_FREE: Final = frozenset({Phase.LISTENING, Phase.IDLE, Phase.ASLEEP})


@dataclass(eq=False, repr=False)
class Initiative:
    """First words of one session; fulfils ``engine.Observer``. Use it in the loop's thread."""

    talk: RunningTalk
    threads: Callable[[], Sequence[Memory]]
    """Returns the open threads, among other memories."""
    _: KW_ONLY
    is_in_crisis: Callable[[], bool]
    zone: tzinfo
    use: Callable[[tuple[int, ...]], None] = lambda ids: None
    """Notes that memories, by their numbers, came up."""
    word: Callable[[Reason, str], Awaitable[str]] | None = None
    """Returns words for a reason that suit the talk, given the written ones; None to say those."""
    is_screen_taken: Callable[[], bool] = lambda: False
    """Returns True if another program fills the screen."""

    def __post_init__(self) -> None:
        self._keeper: Keeper | None = None
        self._past = Past()
        self._last: LastTalk | None = None
        """The talk before the last long silence."""
        self._began_at = self._present_at = self._spoke_at = self.talk.unix_now()
        """Instant of anyone's last word in this session."""
        self._typed_at = 0.0
        self._has_come = True
        self._said: Reason | None = None
        """Reason of the last first words, while nobody answered them."""
        self._is_shown = False
        """A quiet line is shown."""
        self._greeting = ""
        """Words to say as soon as nobody speaks; "" for none."""
        self._before = self._past
        """The past before them."""
        self._keeping: asyncio.Task[bool] | None = None

    async def open(self, keeper: Keeper) -> None:
        """Take up what was spoken of in earlier sessions."""
        self._keeper = keeper
        kept = await keeper.learned(NOTICE)
        try:
            self._past = Past() if kept is None else msgspec.json.decode(kept, type=Past)
        except msgspec.MsgspecError:
            _log.warning("what was said first is not known any more")
        dialogue = self.talk.state.dialogue
        if dialogue:
            self._last = LastTalk(dialogue[-1].said_at, await self._valence())

    async def watch(self) -> None:
        """Look now and then, until cancelled."""
        await asyncio.sleep(SETTLED)
        while True:
            try:
                await self.look()
            except CompanionError as error:
                _log.warning("nothing is said first: %s", error)
            await asyncio.sleep(LOOKS)

    async def look(self) -> None:
        """Speak first if that is fitting now."""
        if self._often is Often.OFF:
            return
        now = self.talk.unix_now()
        self._forget_the_future(now)
        if now - max(self._spoke_at, self._began_at) >= AWAY:  # a program that runs for days
            self._last = LastTalk(self._spoke_at, await self._valence())
        found = reasons(
            self.threads(),
            self._last,
            now,
            self.zone,
            kind_of,
            lambda text: may_bring_up(text, self.talk.boundaries),
        )
        reason = choose(found, self._circumstances(now), self._past)
        if reason is not None:
            self._has_come = False
            await self._begin(reason, now)

    @property
    def _often(self) -> Often:
        return Often(self.talk.settings.now().conversation.speaks_first)

    def greet(self, name: str, companion: str) -> None:
        """Greet the person by the name that they wrote, whatever the setting, as soon as nobody speaks."""
        self._greeting = read_wording(self.talk.setup.language).meeting.format(name=name, companion=companion)
        self._greet(self.talk.state)

    def _greet(self, state: State) -> None:
        if self._greeting and state.phase in _FREE and not state.owes_reply:
            self.talk.post(ev.SpokeFirst(self._greeting))
            self._greeting = ""

    async def _begin(self, reason: Reason, now: float) -> None:
        """Say or show first words, and keep that they were."""
        words = read_wording(self.talk.setup.language).first_words(reason, now, self.zone)
        if self.word is not None and self._is_there(now):
            words = await self.word(reason, words) or words
            if not self._circumstances(self.talk.unix_now()).is_free:
                return  # somebody spoke meanwhile
        self._before = self._past
        self._said, self._past = reason, self._past.said(reason, now)
        if not await self._keep():
            return
        if reason.memory:
            self.use((reason.memory,))
        if self._is_there(now):
            self.talk.post(ev.SpokeFirst(words))
        else:
            self._is_shown = True
            self.talk.tell(msg.Noticed(NOTICE, words))

    def _circumstances(self, now: float) -> Circumstances:
        state = self.talk.state
        clock = datetime.fromtimestamp(now, self.zone).time()
        is_typing = now - self._typed_at < TYPING
        return Circumstances(
            now,
            self._often,
            quiet_for=now - self._spoke_at,
            is_free=state.phase in _FREE and not state.owes_reply and not is_typing,
            is_quiet_hour=is_quiet(self.talk.boundaries.quiet, clock),
            is_in_care=self.is_in_crisis(),
            is_screen_taken=self.is_screen_taken(),
            has_come=self._has_come,
        )

    def _is_there(self, now: float) -> bool:
        return now - self._present_at < THERE

    def _forget_the_future(self, now: float) -> None:
        """Let nothing have happened later than now, if the clock was put back."""
        self._began_at, self._spoke_at = min(self._began_at, now), min(self._spoke_at, now)
        self._present_at, self._typed_at = min(self._present_at, now), min(self._typed_at, now)

    # ---- what happens ----------------------------------------------------------------------------------

    def present(self, *, is_typing: bool = False) -> None:
        """Note that the person is there: they pressed a key, or use the window."""
        now = self.talk.unix_now()
        if now - self._present_at >= GONE:
            self._has_come = True
        self._present_at = now
        if is_typing:
            self._typed_at = now

    def about(self) -> Reason | None:
        """Return the reason of the first words that wait for an answer; None for none. Any thread may ask."""
        return self._said

    def act(self, taken: Taken) -> None:
        """Follow both sides' words, and the wishes about first words."""
        if isinstance(taken.event, ev.SpeechStarted | ev.HoldTalkKey) and not taken.after.is_asleep:
            self.present()
        if isinstance(taken.event, ev.SpokeFirst) and not any(
            isinstance(effect, do.Speak) for effect in taken.effects
        ):
            self._said = None  # somebody began to speak just then
            self._set(self._before)
        self._greet(taken.after)
        commands = [effect.command for effect in taken.effects if isinstance(effect, do.Obey)]
        for effect in taken.effects:
            if isinstance(effect, do.CompanionSaid):
                self._spoke_at = self.talk.unix_now()
            if isinstance(effect, do.PersonHeard) and effect.is_final and effect.stable:
                self._was_answered()
                if not commands:
                    self._said = None
        for command in commands:
            self._obey(command)

    def _was_answered(self) -> None:
        self.present()
        self._spoke_at, self._typed_at, self._has_come, self._greeting = self.talk.unix_now(), 0.0, False, ""
        if self._is_shown:
            self._is_shown = False
            self.talk.tell(msg.Noticed(NOTICE, ""))
        if self._past.unanswered or self._past.is_hushed:
            self._set(self._past.answered())

    def _obey(self, command: Command) -> None:
        now, said = self.talk.unix_now(), self._said
        if command is not Command.WHY:
            self._said = None
        match command:
            case Command.QUIET:
                self._set(self._past.hushed())
            case Command.WAIT:
                self._set(self._past.hushed(now + WAITED))
            case Command.GOOD_NIGHT:
                self._set(self._past.hushed(now + NIGHT))
            case Command.NOT_NOW:
                self._set(self._past.hushed(now + NOT_NOW))
            case Command.NEVER if said is not None:
                self._set(self._past.never_about(said))

    def _set(self, past: Past) -> None:
        if past != self._past:
            self._past = past
            self._keeping = asyncio.get_running_loop().create_task(self._keep())

    async def _keep(self) -> bool:
        """Store what was spoken of; return whether that worked: what cannot be stored might be said again."""
        try:
            if self._keeper is not None:
                await self._keeper.keep_felt(Felt(learned={NOTICE: msgspec.json.encode(self._past)}))
        except CompanionError as error:
            _log.warning("what is said first cannot be kept: %s", error)
            return False
        return True

    async def _valence(self) -> float | None:
        """Return the mean valence of the person's last words; None if unknown."""
        if self._keeper is None:
            return None
        _, points, _ = await self._keeper.felt(None, self.talk.unix_now(), _LAST_WORDS)
        sure = [point.affect.valence for point in points[-_LAST_WORDS:] if not point.is_unsure]
        return sum(sure) / len(sure) if sure else None


def kind_of(thread: str) -> Kind:
    """Return the kind of reason that a dated thread is, from its text in any language."""
    return Kind.REMINDER if is_request(thread) else Kind.PROMISE if is_promise(thread) else Kind.DATED
