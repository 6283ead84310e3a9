"""Generates replies: one worker around a language model.

Every reply begins from the same growing prompt, so most of it has been read already; in idle time the generator reads
the dialogue as it was heard, which removes from the cache the words that were never said, and while the person speaks,
their words so far. The instructions for one reply (``Brief``) come last, and are never kept.
"""

import functools
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Final, Protocol

from companion.conversation import events as ev
from companion.guarding.planned import next_note
from companion.reply.gate import ReplyFilter, continuing, ends_amid_sentence, instead_of
from companion.reply.help import helped
from companion.reply.ongoing import OngoingReply, Replies
from companion.reply.talk_setup import TalkSetup
from companion.thinking.asked_text import asks_for_own_words
from companion.thinking.language_model import LanguageModel
from companion.thinking.prompt.prompt import CountTokens, GrowingPrompt, build_prompt
from companion.thinking.prompt.turn_note import Brief
from companion.thinking.reply_text.answering import Spoken, answered, embodied, scripted, with_sum
from companion.thinking.reply_text.foreign_words import tongues_for
from companion.thinking.spoken_language import spoken_language
from companion.values import (
    Affect,
    Breach,
    CancelToken,
    CompanionError,
    Gesture,
    PartBroken,
    Sentence,
    Told,
    Utterance,
    VocalSound,
)
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

_COUNTED_TEXTS: Final = 256
"""Number of texts whose token counts are cached, because each prompt counts its parts again (guess)."""

Post = Callable[[ev.Event], None]
_CHARACTERS_A_TOKEN: Final = 4
"""Approximate characters of a token in English; used for counting if there is no language model."""


def _whole(words: str, brief: Brief) -> Iterator[Spoken]:
    """Return words of code that are said in one piece."""
    return iter((Spoken(words, brief.affect),))


def _guessed_tokens(text: str) -> int:
    return len(text) // _CHARACTERS_A_TOKEN


_NOT_LOADED: Final = Told(
    "That model could not be loaded. Download it again in Settings → Models, or choose another."
)
_DRAFTS: Final = 3
"""Maximum drafts of one reply (guess)."""
_FREER: Final = 0.8
"""Minimum temperature of a draft after an empty one: otherwise it comes out the same (guess)."""
_LATELY: Final = 8
"""Number of last utterances that a reply must not repeat word by word (guess)."""


class Preparing(Protocol):
    """Prepares replies, in the generator's thread; fulfilled by ``BriefMaker``."""

    def consider(self, dialogue: tuple[Utterance, ...], model: LanguageModel, cancel: CancelToken) -> None:
        """Ask the model about the last words of a dialogue, if that helps to prepare the reply to them."""

    def as_read(self, dialogue: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """Return a dialogue as the model reads it.

        A danger that was taken back is left out. For a strong model each talk begins with a note of its time.
        """

    def prepare(self, reply: OngoingReply, count: CountTokens) -> Brief:
        """Return the brief for a reply, given the counter of the model's tokens; hardly waits."""

    def embodied(
        self, words: str, shown: Affect, is_first: bool
    ) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        """Return the gestures and the vocal sound of a clause before it is said."""

    def note_tokens(self, setup: TalkSetup) -> int:
        """Return the tokens that the prompt keeps free for the turn note."""


class ReplyGenerator:
    """A language model that opens in its own thread, and the replies that it is asked for."""

    def __init__(
        self,
        open_model: Callable[[], LanguageModel],
        setup: TalkSetup,
        post: Post,
        *,
        preparing: Preparing,
        reply_filter: ReplyFilter,
        replies: Replies | None = None,
        on_adopted: Callable[[TalkSetup], None] = lambda setup: None,
        on_refused: Callable[[CompanionError], None] = lambda error: None,
        on_ready: Callable[[Sentence], None] = lambda trouble: None,
        new_worker: NewWorker = Worker,
    ) -> None:
        """Create it; ``open`` starts it.

        Args:
            open_model: loads the model; called in the generator's thread.
            post: takes the events of the conversation; safe from any thread.
            reply_filter: judges words before they are said; called in the generator's thread.
            on_adopted: gets other settings of replies before the next reply; called in the generator's thread. If it
                raises ``CompanionError``, the earlier ones stay.
            on_refused: gets that error.
            on_ready: called with "" when the model is ready, otherwise with a sentence that says why not; called again
                when that changes.
        """
        self._open_model = open_model
        self._setup = setup
        self._post = post
        self._replies = replies or Replies()
        self._preparing = preparing
        self._filter = reply_filter
        self._on_adopted = on_adopted
        self._on_refused = on_refused
        self._on_ready = on_ready
        self._worker = new_worker("generator", self._crashed)
        self._model: LanguageModel | None = None
        self._prompts: GrowingPrompt | None = None
        self._forget_counted: Callable[[], None] = lambda: None
        """Clears the cache of token counts."""
        self._trouble = Told("The language model is not ready yet.")
        self._told: Sentence | None = None
        self._answering: OngoingReply | None = None
        """Reply that the generator's thread works on."""
        self.prompt_begins: tuple[str, int] | None = None
        """Session and number of the first utterance still in the prompt; None while it contains all."""
        self._settled: tuple[Utterance, ...] = ()
        """The dialogue that was last to be read in advance."""
        self._reading: tuple[tuple[tuple[str, int], str, bool], ...] | None = None
        """Words that are being read in advance; None if none are."""
        self._closing = CancelToken()
        self._lock = threading.Lock()
        self._token = CancelToken()
        self._reply: OngoingReply | None = None
        """Reply that was asked for last and is not finished."""

    @property
    def lacks_model(self) -> bool:
        """Return whether no model could be loaded."""
        return self._model is None and bool(self._told)

    def open(self) -> None:
        """Load the model and read the persona, in the generator's own thread."""
        self._worker.start()
        self._worker.submit(self._load)

    def open_again(self) -> None:
        """Load the present model if none could be loaded before."""
        self._worker.submit(self._load)

    def begin(self, reply: int, dialogue: tuple[Utterance, ...], unlike: tuple[str, ...] = ()) -> None:
        """Start generating a reply that is none of the ``unlike`` ones; its words come as events.

        Reading in idle time is given up.
        """
        begun = self._replies.begin(reply, dialogue, unlike)
        with self._lock:
            self._token.cancel()
            self._token, self._reply = begun.cancelled, begun
        self._worker.submit(lambda: self._think(begun))

    def cancel(self, reply: int) -> None:
        """Stop generating this reply."""
        with self._lock:
            if self._reply is not None and self._reply.id == reply:
                self._token.cancel()
                self._reply = None

    def settle(self, dialogue: tuple[Utterance, ...]) -> None:
        """Read the dialogue as it was heard, or as far as it is said: its last utterance may be unfinished.

        Does nothing while a reply is being generated, or the same is being read. Other unfinished reading is given up;
        the common beginning stays read.
        """
        words = tuple((one.key, one.text, one.is_cut_off) for one in dialogue)
        with self._lock:
            if self._reply is not None or (words == self._reading and not self._token.is_cancelled):
                return
            self._token.cancel()
            token = self._token = CancelToken()
            self._reading = words
        self._worker.submit(lambda: self._settle(dialogue, token))

    def forget(self) -> None:
        """Forget everything that was read before now and is no longer part of the dialogue."""
        self._worker.submit(self._forget)

    def know(self, known: Callable[[CountTokens], str]) -> None:
        """Include facts about the person in every prompt from now on, and read the dialogue again in idle time.

        The facts come before the dialogue. ``known`` returns them; it gets the counter of tokens, in the generator's
        thread.
        """
        self._worker.submit(lambda: self._know(known))

    def adopt(self, setup_now: Callable[[], TalkSetup]) -> None:
        """Reply with other settings from the next reply on; ``setup_now`` is called in the generator's thread."""
        self._worker.submit(lambda: self._adopt(setup_now))

    def use(self, model: LanguageModel, setup_now: Callable[[], TalkSetup]) -> None:
        """Answer with another loaded model, and the settings that suit it, from the next reply on; free the old one."""
        self._worker.submit(lambda: self._use(model, setup_now))

    def replace(
        self,
        open_model: Callable[[], LanguageModel],
        setup_now: Callable[[], TalkSetup],
        done: Callable[[CompanionError | None], None],
    ) -> None:
        """Free the model, and load another one, for which there is no room beside it; replies wait meanwhile.

        Args:
            done: gets None once it answers, otherwise the reason why the old one was loaded again; in that thread.
        """
        self._worker.submit(lambda: self._replace(open_model, setup_now, done))

    def lend(self, use: Callable[[LanguageModel], str], done: Callable[[str], None]) -> None:
        """Lend the language model to another use while nobody talks, and read the dialogue again after it.

        The borrower makes sure that its use ends when someone talks. ``done`` gets the result, in the generator's
        thread: "" if there is no language model, or if it failed.
        """
        self._worker.submit(lambda: self._lend(use, done))

    def close(self) -> None:
        """Stop generating and free the model."""
        self._closing.cancel()
        with self._lock:
            self._token.cancel()
        has_ended = self._worker.close()
        if has_ended and self._model is not None:
            self._model.close()
            self._model = None

    # ---- in the generator's thread -------------------------------------------------------------------------

    def _load(self) -> None:
        if self._model is not None:
            return
        try:
            self._model = self._open_model()
        except CompanionError as error:
            logger.warning("language model could not be opened: %s", error)
            self._trouble = error.told
            self._report(error.told)
            return
        self._begin_to_read(self._model, "")

    def _begin_to_read(self, model: LanguageModel, known: str) -> None:
        """Read the persona with a model that has read nothing."""
        count = functools.lru_cache(maxsize=_COUNTED_TEXTS)(model.count_tokens)
        self._forget_counted = count.cache_clear
        self._prompts = self._new_prompts(model, count, known)
        self._report(self._read_persona(model))

    def _new_prompts(self, model: LanguageModel, count: CountTokens, known: str) -> GrowingPrompt:
        prompts = GrowingPrompt(
            self._setup.persona,
            count,
            context_tokens=model.context_tokens,
            reserve_tokens=self._setup.limits.max_tokens,
            notes_tokens=self._preparing.note_tokens(self._setup),
        )
        prompts.know(known)
        return prompts

    def _read_persona(self, model: LanguageModel) -> Sentence:
        """Read the beginning of every prompt, or load its state; return the error sentence, or "".

        The file contains only the persona and what is set: for a strong model the closed topics and the contacts as
        well. What is remembered of the person is never written outside the database.
        """
        opening, prefix_file = build_prompt(self._setup.persona, ()), self._setup.prefix_file
        try:
            if prefix_file is None or not model.load_prefix(opening, prefix_file):
                model.read(opening, self._closing)
                if prefix_file is not None and not self._closing.is_cancelled:
                    model.save_prefix(opening, prefix_file)
        except CompanionError as error:
            logger.warning("reading the persona failed: %s", error)
            return error.told
        except OSError as error:  # the only effect is that the next start reads it all again
            logger.warning("what was read of the persona could not be kept: %s", type(error).__name__)
        finally:
            self._remove_earlier_states()
        return ""

    def _remove_earlier_states(self) -> None:
        """Remove the states of how the persona was before: they hold words that have been taken back since."""
        kept = self._setup.prefix_file
        if kept is None:
            return
        try:
            for file in kept.parent.glob(f"*{kept.suffix}"):
                if file != kept:
                    file.unlink(missing_ok=True)
        except OSError as error:  # the next start tries again
            logger.warning("an earlier state of the persona could not be removed: %s", type(error).__name__)

    def _report(self, trouble: Sentence) -> None:
        if trouble != self._told:
            self._told = trouble
            self._on_ready(trouble)

    def _think(self, reply: OngoingReply) -> None:
        if reply.cancelled.is_cancelled:
            return
        if self._model is None or self._prompts is None:
            self._say_without_model(reply)
            return
        self._answering = reply
        model, prompts = self._model, self._prompts
        preparing = self._preparing
        helped(
            "the model's own reading",
            lambda: preparing.consider(reply.dialogue, model, reply.cancelled),
            None,
        )
        reply.brief = helped("a plan", lambda: preparing.prepare(reply, prompts.count), Brief())
        try:
            if self._setup.can_extract and not self._setup.is_strong:
                reply.brief = with_sum(reply.brief, model, reply.dialogue[-1].text, reply.cancelled)
            self._answer(model, prompts, reply)
        except CompanionError as error:
            logger.warning("language model failed: %s", error)
            self._fail(reply, error.told)
        self._answering = None

    def _say_without_model(self, reply: OngoingReply) -> None:
        """Say the words that code says by itself, above all in a danger; everything else cannot be answered."""
        reply.brief = self._preparing.prepare(reply, _guessed_tokens)
        if not reply.brief.script:
            self._fail(reply, self._trouble)
            return
        self._say(reply, scripted(reply.brief))
        self._has_ended(reply)
        self._post(ev.ReplyCompleted(reply.id))

    def _fail(self, reply: OngoingReply, sentence: Sentence) -> None:
        self._has_ended(reply)
        self._post(ev.ReplyFailed(reply.id, sentence))

    def _has_ended(self, reply: OngoingReply) -> None:
        with self._lock:
            if self._reply is reply:
                self._reply = None

    def _answer(self, model: LanguageModel, prompts: GrowingPrompt, reply: OngoingReply) -> None:
        brief = reply.brief
        if brief.script:
            through = scripted(brief)
            self._say(reply, through if brief.is_judged else self._filter.let_through(reply, through))
            if reply.stopped is not None:
                self._end(reply, self._setup.language)
        else:
            self._draw(model, prompts, reply)
        if reply.cancelled.is_cancelled:
            return
        self._has_ended(reply)
        self._post(ev.ReplyCompleted(reply.id))
        self._report("")

    def _draw(self, model: LanguageModel, prompts: GrowingPrompt, reply: OngoingReply) -> None:
        """Say a reply of the model's: an acceptable draft, drafts that continue after heard words, or other words."""
        dialogue, unlike, brief = reply.dialogue, reply.unlike, reply.brief
        language = spoken_language(dialogue, self._setup.language)
        tongues = tongues_for(dialogue[-1].text, self._setup.language, language)
        lately = [*unlike, *(one.text for one in dialogue[-_LATELY:])]
        limits = self._setup.limits
        breach: Breach | None = None
        is_voiced = not dialogue[-1].is_typed and not asks_for_own_words(dialogue)
        if unlike:
            limits = replace(limits, temperature=max(limits.temperature, _FREER))
        if brief.first:
            self._say(reply, _whole(f"{brief.first} ", brief))
            reply.drafted = ""
        for attempt in range(_DRAFTS):
            is_last, heard = attempt == _DRAFTS - 1, reply.drafted
            is_to_end = is_last and ends_amid_sentence(heard)
            note = next_note(brief.note, breach, heard, is_to_end=is_to_end)
            draft = answered(
                model,
                prompts.answering(self._preparing.as_read(dialogue), note),
                brief,
                replace(limits, seed=limits.seed + _DRAFTS * reply.id + attempt),
                reply.cancelled,
                name=self._setup.persona.name,
                tongues=None if is_last else tongues,
                said_before=() if is_last else unlike if attempt else lately,
                keeps_form=self._setup.is_strong,
                is_voiced=is_voiced,
            )
            try:
                with closing(draft):
                    through = self._filter.let_through(reply, continuing(draft, heard))
                    has_ended = self._say(reply, through)
            except CompanionError:
                if is_last or not reply.drafted.strip():
                    raise
                continue
            if reply.cancelled.is_cancelled:
                return
            stopped = reply.stopped
            if stopped is not None:
                breach = stopped.breach
                if stopped.instead and attempt:
                    break
            elif has_ended:
                return
            elif reply.drafted.strip() and not ends_amid_sentence(reply.drafted):
                break
            else:
                limits = replace(limits, temperature=max(limits.temperature, _FREER))
        self._end(reply, language)

    def _end(self, reply: OngoingReply, language: str) -> None:
        """Say the words that end a reply of which no draft was acceptable."""
        words = instead_of(reply.brief, reply.stopped, reply.drafted, language)
        self._say(reply, _whole(words, reply.brief))

    def _embody(
        self, words: str, shown: Affect, is_first: bool
    ) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        nothing: tuple[tuple[Gesture, ...], VocalSound | None] = ((), None)
        return helped("gestures", lambda: self._preparing.embodied(words, shown, is_first), nothing)

    def _say(self, reply: OngoingReply, words: Iterator[Spoken]) -> bool:
        """Post words as they come, until the reply is cancelled; return whether there were any."""
        has_words = False
        for spoken in embodied(words, self._embody):
            if reply.cancelled.is_cancelled:
                break
            has_words = has_words or any(map(str.isalnum, spoken.text))
            reply.drafted += spoken.text
            self._post(
                ev.ReplyWords(
                    reply.id,
                    spoken.text,
                    spoken.affect,
                    spoken.pause_after,
                    spoken.ends_clause,
                    reply.brief.delivery,
                    spoken.sound,
                    spoken.gestures,
                )
            )
        return has_words

    def _settle(self, dialogue: tuple[Utterance, ...], token: CancelToken) -> None:
        try:
            self._read_ahead(dialogue, token)
        finally:
            with self._lock:
                if token is self._token:
                    self._reading = None

    def _read_ahead(self, dialogue: tuple[Utterance, ...], token: CancelToken) -> None:
        self._settled = dialogue  # even if it is not read now: an earlier one may hold words deleted since
        if self._model is None or self._prompts is None or token.is_cancelled:
            return
        read = self._preparing.as_read(dialogue)
        try:
            self._model.read(self._prompts.ahead(read), token)
        except CompanionError as error:  # the next reply reads it all again, and says so if it fails
            logger.warning("reading ahead failed: %s", error)
            return
        if not token.is_cancelled:
            self._prompts.was_read()
            first = self._prompts.first(read)
            self.prompt_begins = (read[first].session, read[first].number) if first else None

    def _know(self, known: Callable[[CountTokens], str]) -> None:
        if self._prompts is None:
            return
        told = known(self._prompts.count)
        if told == self._prompts.known:
            return
        self._prompts.know(told)
        self._settle_again()

    def _adopt(self, setup_now: Callable[[], TalkSetup]) -> None:
        try:
            setup = setup_now()
            if setup == self._setup:
                return
            self._take_up(setup)
        except CompanionError as error:
            logger.warning("settings not taken up: %s", error)
            self._on_refused(error)
            return
        if self._model is not None and self._prompts is not None:
            self._prompts = self._new_prompts(self._model, self._prompts.count, self._prompts.known)
            self._settle_again()

    def _take_up(self, setup: TalkSetup) -> None:
        self._on_adopted(setup)
        self._setup = setup
        self._remove_earlier_states()

    def _settle_again(self) -> None:
        """Read the dialogue again, unless a reply is wanted, which reads it by itself."""
        with self._lock:
            token, is_wanted = self._token, self._reply is not None
        if not is_wanted:
            self._settle(self._settled, token)

    def _use(self, model: LanguageModel, setup_now: Callable[[], TalkSetup], known: str = "") -> None:
        old = self._model
        if self._prompts is not None:
            known = self._prompts.known
        try:
            self._take_up(setup_now())
        except Exception:
            model.close()
            raise
        self._model = model
        self._begin_to_read(model, known)
        if old is not None:
            old.close()
        self._settle_again()

    def _replace(
        self,
        open_model: Callable[[], LanguageModel],
        setup_now: Callable[[], TalkSetup],
        done: Callable[[CompanionError | None], None],
    ) -> None:
        known = "" if self._prompts is None else self._prompts.known
        if self._model is not None:
            self._model.close()
            self._model = self._prompts = None
        try:
            self._use(open_model(), setup_now, known)
        except Exception as error:
            try:
                self._load()
                if self._prompts is not None:
                    self._prompts.know(known)
            finally:
                done(error if isinstance(error, CompanionError) else PartBroken(_NOT_LOADED))
            if not isinstance(error, CompanionError):
                raise
            return
        done(None)

    def _forget(self) -> None:
        self._settled = ()
        if self._model is not None and self._prompts is not None:
            self._forget_counted()
            self._prompts.forget()
            self._model.forget()

    def _lend(self, use: Callable[[LanguageModel], str], done: Callable[[str], None]) -> None:
        written = ""
        try:
            if self._model is not None and not self._closing.is_cancelled:
                written = use(self._model)
        except CompanionError as error:
            logger.warning("language model failed beside the talk: %s", error)
        finally:
            done(written)
        self._settle_again()

    def _crashed(self) -> None:
        if self._model is None or self._told is None:
            self._trouble = Told(
                "The language model could not be loaded. Download it again in Settings → Models, or choose another."
            )
            self._report(self._trouble)
        if self._answering is not None:
            reply, self._answering = self._answering, None
            self._fail(reply, Told("Something went wrong while I was thinking. Please say it again."))
