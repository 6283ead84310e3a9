"""Speech output: one worker around a voice, and the player that plays its clauses.

Clauses come in order. Each becomes sound at once and waits until its reply is released, because a reply may be
prepared before it is certain to be said. After that each becomes sound while the one before it plays. The heard
parts are reported as events of the conversation. Without a voice or loudspeaker, clauses count as heard as soon as
they are shown (``Captions``), so that a conversation in writing takes the same turns. The same applies to clauses
that waited for a loudspeaker that is lost. The silence behind a clause (``Clause.pause_after``) is then left out.
Replies have increasing numbers; requests for a finished reply are ignored.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Final, assert_never

from companion.conversation import events as ev
from companion.showing.reactions import ALOUD
from companion.sound.player import (
    ClauseEnded,
    ClauseResumed,
    ClauseStarted,
    Held,
    Player,
    Progress,
    ReadyClause,
    ReplyEnded,
    Stopped,
    WordsSounded,
)
from companion.speaking.clauses import can_be_said
from companion.speaking.voice import Voice
from companion.values import (
    UNCANCELLED,
    CancelToken,
    Clause,
    CompanionError,
    PartBroken,
    Sentence,
    SpokenClause,
    Told,
    VocalSound,
)
from companion.values.scripts import joined
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

DUCKED_DB: Final = -14.0
"""Gain in dB of a ducked reply: about two fifths as loud (10 dB halve loudness, Stevens 1955), which is heard as
giving way and leaves the words intelligible, and 14 dB less echo in the person's first words. Guess."""
_DUCKED_GAIN: Final = 10.0 ** (DUCKED_DB / 20.0)
BACKCHANNEL_DB: Final = -6.0
"""Gain in dB of a sound of listening, made 8 dB softer than speech: then it is as soft as a ducked reply. Guess."""
_BACKCHANNEL_GAIN: Final = 10.0 ** (BACKCHANNEL_DB / 20.0)

Post = Callable[[ev.Event], None]


@dataclass(slots=True)
class _Shown:
    """A reply in captions."""

    waiting: list[Clause] = field(default_factory=list)
    is_finished: bool = False
    is_released: bool = False
    is_held: bool = False


NO_LOUDSPEAKER: Final = Told("I can't play this: no speakers found.")
NO_VOICE: Final = Told("I can't play this: no voice is ready.")


@dataclass(eq=False, repr=False)
class Captions:
    """Output without sound: clauses count as heard as soon as their reply is released and not held."""

    post: Post
    now: Callable[[], float]
    on_shown: Callable[[Clause], None] = lambda clause: None

    def __post_init__(self) -> None:
        self._replies: dict[int, _Shown] = {}
        self._newest = -1

    def open(self) -> None:
        """Do nothing: captions need no preparation."""

    def say(self, reply: int, clause: Clause) -> None:
        """Report the clause as heard, once that is allowed."""
        if (shown := self._reply(reply)) is not None:
            self.post(ev.ClauseReady(reply, clause.index))
            shown.waiting.append(clause)
            self._go_on(reply, shown)

    def finish(self, reply: int) -> None:
        """Report the reply as heard, once that is allowed."""
        if (shown := self._reply(reply)) is not None:
            shown.is_finished = True
            self._go_on(reply, shown)

    def release(self, reply: int) -> None:
        """Report waiting clauses as heard."""
        if (shown := self._reply(reply)) is not None:
            shown.is_released = True
            self._go_on(reply, shown)

    def duck(self, reply: int) -> None:
        """Do nothing: captions have no loudness."""

    def unduck(self, reply: int) -> None:
        """Do nothing: captions have no loudness."""

    def hold(self, reply: int) -> None:
        """Stop reporting clauses as heard."""
        if (shown := self._reply(reply)) is not None:
            shown.is_held = True

    def resume(self, reply: int) -> None:
        """Report clauses that came in the meantime."""
        if (shown := self._reply(reply)) is not None:
            shown.is_held = False
            self._go_on(reply, shown)

    def silence(self, reply: int) -> None:
        """Drop the reply and confirm the silence."""
        self._newest = max(reply, self._newest)
        self._replies.pop(reply, None)
        self.post(ev.ReplySilenced(reply))

    def close(self) -> None:
        """Do nothing: there is nothing to end."""

    def show(self, reply: int, clause: Clause) -> None:
        """Report a clause as heard, whether or not its reply is known here; from any thread."""
        self.post(ev.ClauseStarted(reply, clause.index, self.now()))
        self.post(ev.WordsSounded(reply, clause.index, clause.text))
        self.on_shown(clause)

    def _reply(self, reply: int) -> _Shown | None:
        if reply > self._newest:
            self._newest = reply
            self._replies[reply] = _Shown()
        return self._replies.get(reply)

    def _go_on(self, reply: int, shown: _Shown) -> None:
        if not shown.is_released or shown.is_held:
            return
        for clause in shown.waiting:
            self.show(reply, clause)
        shown.waiting.clear()
        if shown.is_finished:
            del self._replies[reply]
            self.post(ev.ReplySounded(reply))


@dataclass(slots=True)
class _Reply:
    """State of a reply that is not over."""

    token: CancelToken = field(default_factory=CancelToken)
    """Token that is cancelled when the reply is over or to be silenced."""
    waiting: deque[ReadyClause | Clause] = field(default_factory=deque)
    """Clauses that are ready but may not be played, or shown without sound, yet; in order."""
    sounding: dict[int, SpokenClause] = field(default_factory=dict)
    """Clauses that were passed to the player, by index."""
    is_complete: bool = False
    """True once all of its clauses are ready."""
    is_released: bool = False
    is_held: bool = False
    is_ducked: bool = False
    is_shown: bool = False
    """True if it is shown from here on, because the loudspeaker was lost while it sounded."""


@dataclass(eq=False, repr=False)
class SpokenMouth:
    """A voice in its own thread and a player; falls back to captions if one of them is missing."""

    open_voice: Callable[[], Voice]
    """Loads the voice that is set at that time; called in the mouth's thread."""
    player: Player
    """Plays the clauses; its progress must be passed to ``progressed``."""
    captions: Captions
    """Shows clauses that cannot be spoken."""
    post: Post
    _: KW_ONLY
    on_ready: Callable[[Sentence], None]
    """Receives "" when it can speak, otherwise a sentence that says why not; called again after a change."""
    on_clause: Callable[[SpokenClause, float], None]
    """Receives each clause as it begins to sound, and the time (for the face). It is called again when an interrupted
    clause continues, with the time at which the clause would have begun without the interruption."""
    on_spoken: Callable[[SpokenClause], None] = lambda spoken: None
    """Receives each clause as soon as it has become sound, in the mouth's thread."""
    on_voice: Callable[[str], None] = lambda name: None
    """Receives the name of the voice after opening, "" for none, and again when another replaces it."""
    listens_aloud: Callable[[], bool] = lambda: False
    """Returns whether sounds of listening are wanted; called in the mouth's thread."""
    new_worker: NewWorker = Worker

    def __post_init__(self) -> None:
        self._worker = self.new_worker("mouth", self._crashed)
        self._voice: Voice | None = None
        self._told: Sentence | None = None
        self._told_voice: str | None = None
        self._backchannels: Mapping[VocalSound, ReadyClause] = {}
        """Sounds of listening in the voice that speaks; replaced as a whole."""
        self._at_hand: tuple[int, _Reply, Clause] | None = None
        """Clause that the mouth's thread is working on."""
        self._is_loading = False
        self._chosen: Callable[[CompanionError | None], None] | None = None
        """Receiver of the result while a chosen voice is being loaded; None otherwise."""
        self._lock = threading.Lock()
        """Guards everything below and orders what is passed to the player; taken before the player's own lock."""
        self._replies: dict[int, _Reply] = {}
        self._newest = -1
        """Highest reply number so far; all replies up to it are in ``_replies`` or over."""
        self._silencing: set[int] = set()
        self._has_loudspeaker = True

    def open(self) -> None:
        """Load the voice in the mouth's own thread."""
        self._worker.start()
        self._worker.submit(self._load)

    @property
    def why_silent(self) -> Sentence:
        """Return the reason why nothing can be played, so that replies are shown; "" if it can."""
        with self._lock:
            if not self._has_loudspeaker:
                return NO_LOUDSPEAKER
            return NO_VOICE if self._voice is None else ""

    def change_voice(self) -> None:
        """Load the voice that is set now; safe from any thread.

        Earlier clauses are still spoken by the previous voice. If the new one cannot be loaded, the previous one
        speaks the later clauses too.
        """
        self._worker.submit(self._load)

    def choose_voice(
        self, open_voice: Callable[[], Voice], done: Callable[[CompanionError | None], None]
    ) -> None:
        """Speak with another voice from the next clause on; safe from any thread.

        Args:
            open_voice: loads the voice; called in the mouth's thread.
            done: receives None once it speaks, otherwise the reason why the previous one goes on; in the same thread.
        """
        self._worker.submit(lambda: self._choose(open_voice, done))

    def prepare_backchannels(self) -> None:
        """Make the sounds of listening if they are wanted now; safe from any thread."""
        self._worker.submit(self._prepare_backchannels)

    def give_backchannel(self, sound: VocalSound) -> None:
        """Make a sound of listening softly, at once or not at all; it belongs to no reply. Safe from any thread."""
        if (ready := self._backchannels.get(sound)) is not None:
            self.player.play_backchannel(ready, _BACKCHANNEL_GAIN)

    def say(self, reply: int, clause: Clause) -> None:
        """Turn a clause into sound, to be played after those before it once its reply is released.

        ``ClauseReady`` follows.
        """
        with self._lock:
            known = self._reply(reply)
        if known is not None:
            self._worker.submit(lambda: self._say(reply, known, clause))

    def finish(self, reply: int) -> None:
        """Report the reply as heard once its last clause has sounded."""
        with self._lock:
            known = self._reply(reply)
        if known is not None:
            self._worker.submit(lambda: self._complete(reply, known))

    def release(self, reply: int) -> None:
        """Pass the ready clauses to the player, in this thread, and later ones as they become ready.

        Nothing of the reply is audible before this call.
        """
        with self._lock:
            known = self._reply(reply)
            if known is None or known.is_released:
                return
            known.is_released = True
            if known.is_held:
                self.player.hold(reply)
            self._set_ducked(reply, known, is_ducked=known.is_ducked)
            self._go_on(reply, known)

    def duck(self, reply: int) -> None:
        """Change to ``DUCKED_DB`` within one block; a reply that has not begun starts at that level."""
        with self._lock:
            if (known := self._reply(reply)) is not None:
                self._set_ducked(reply, known, is_ducked=True)

    def unduck(self, reply: int) -> None:
        """Change to full loudness within one block."""
        with self._lock:
            if (known := self._reply(reply)) is not None:
                self._set_ducked(reply, known, is_ducked=False)

    def hold(self, reply: int) -> None:
        """Fall silent within one block, or do not begin; clauses still become sound.

        The parts heard by then are reported as usual; they may be the whole reply.
        """
        with self._lock:
            known = self._reply(reply)
            if known is None or known.is_held:
                return
            known.is_held = True
            if known.is_released:
                self.player.hold(reply)

    def resume(self, reply: int) -> None:
        """Continue at full loudness with the first word not fully heard; it is passed to the player in this thread."""
        with self._lock:
            known = self._reply(reply)
            if known is None:
                return
            self._set_ducked(reply, known, is_ducked=False)
            known.is_held = False
            if known.is_released:
                self.player.resume(reply)
                self._go_on(reply, known)

    def silence(self, reply: int) -> None:
        """Stop turning this reply into sound, and silence its playback within one block.

        ``ReplySilenced`` follows, even if nothing sounded. If a part of this reply was passed to the player, nothing
        more of earlier replies is heard either.
        """
        with self._lock:
            known = self._reply(reply)
            if known is None or not known.sounding:
                self._forget(reply)
                self.post(ev.ReplySilenced(reply))
                return
            known.token.cancel()
            self._silencing.add(reply)
        can_sound = self._has_loudspeaker and not self.player.is_idle
        self.player.stop(reply)
        if not can_sound:
            self._confirm_silence()

    def loudspeaker_found(self) -> None:
        """Speak from the next reply on; safe from any thread."""
        with self._lock:
            self._has_loudspeaker = True

    def loudspeaker_lost(self) -> None:
        """Show the clauses that wait to be spoken, and later ones, until there is a loudspeaker again; from any thread.

        A reply that is held or not released is shown when it is resumed or released.
        """
        with self._lock:
            self._has_loudspeaker = False
            sounding = {
                reply: known
                for reply, known in sorted(self._replies.items())
                if known.sounding and not known.token.is_cancelled
            }
            if sounding:
                self.player.stop(max(sounding))
            for reply, known in sounding.items():
                known.is_shown = True
                known.waiting.extendleft(spoken.clause for spoken in reversed(known.sounding.values()))
                known.sounding.clear()
                self._go_on(reply, known)

    def progressed(self, progress: Progress) -> None:
        """Note which parts have been heard; called by the sound thread."""
        match progress:
            case ClauseStarted(reply, clause, at):
                self._clause_sounds(reply, clause, at)
            case WordsSounded(reply, clause, count):
                self._report_words(reply, clause, count)
            case ClauseResumed(reply, clause, position, at):
                if (spoken := self._spoken(reply, clause)) is not None:
                    self.on_clause(spoken, at - position)
            case ClauseEnded() | Held():
                pass
            case ReplyEnded(reply):
                with self._lock:
                    self._forget(reply)
                self.post(ev.ReplySounded(reply))
                self._confirm_silence(only=reply)  # it ended just as it was to be silenced
            case Stopped(reply, clause, words):
                if clause is not None:
                    self._report_words(reply, clause, words)
                self._stopped(reply)
            case _:
                assert_never(progress)

    def close(self) -> None:
        """Fall silent and free the voice."""
        with self._lock:
            for known in self._replies.values():
                known.token.cancel()
        self.player.stop()
        has_ended = self._worker.close()
        if has_ended and self._voice is not None:
            self._voice.close()
            self._voice = None

    # ---- with the lock held -----------------------------------------------------------------------------

    def _reply(self, reply: int) -> _Reply | None:
        """Return the state of a reply, created when it is first named; None if it is over."""
        if reply > self._newest:
            self._newest = reply
            self._replies[reply] = _Reply()
        return self._replies.get(reply)

    def _go_on(self, reply: int, known: _Reply) -> None:
        """Play or show the clauses that may be heard now."""
        if not known.is_released:
            return
        while known.waiting:
            first = known.waiting[0]
            if isinstance(first, ReadyClause) and self._may_sound(known):
                known.sounding[first.spoken.clause.index] = first.spoken
                self.player.play(reply, first)
            elif known.is_held:
                return
            else:
                self.captions.show(reply, first.spoken.clause if isinstance(first, ReadyClause) else first)
            known.waiting.popleft()
        if known.is_complete and known.sounding:
            self.player.finish(reply)
        elif known.is_complete and not known.is_held:
            self._forget(reply)
            self.post(ev.ReplySounded(reply))

    def _forget(self, reply: int) -> None:
        """Drop a reply that is over, and the work still being done for it."""
        if (known := self._replies.pop(reply, None)) is not None:
            known.token.cancel()

    def _set_ducked(self, reply: int, known: _Reply, *, is_ducked: bool) -> None:
        known.is_ducked = is_ducked
        if known.is_released:
            self.player.set_gain(reply, _DUCKED_GAIN if is_ducked else 1.0)

    def _may_sound(self, known: _Reply) -> bool:
        return self._has_loudspeaker and not known.is_shown

    # ---- in the sound thread ----------------------------------------------------------------------------

    def _spoken(self, reply: int, clause: int) -> SpokenClause | None:
        """Return the clause if it was passed to the player and is not shown since."""
        with self._lock:
            known = self._replies.get(reply)
            return None if known is None else known.sounding.get(clause)

    def _clause_sounds(self, reply: int, clause: int, at: float) -> None:
        if (spoken := self._spoken(reply, clause)) is not None:
            self.post(ev.ClauseStarted(reply, clause, at))
            self.on_clause(spoken, at)

    def _report_words(self, reply: int, clause: int, count: int) -> None:
        if (spoken := self._spoken(reply, clause)) is not None:
            heard = joined(word.text for word in spoken.words[:count])
            self.post(ev.WordsSounded(reply, clause, heard))

    def _stopped(self, reply: int) -> None:
        with self._lock:
            known = self._replies.get(reply)
            if known is not None and not known.is_shown:
                self._forget(reply)
        self._confirm_silence()

    def _confirm_silence(self, *, only: int | None = None) -> None:
        with self._lock:
            silenced = {reply for reply in self._silencing if only is None or reply == only}
            self._silencing -= silenced
        for reply in sorted(silenced):
            self.post(ev.ReplySilenced(reply))

    # ---- in the mouth's thread --------------------------------------------------------------------------

    def _load(self) -> None:
        self._is_loading = True
        try:
            new = self.open_voice()
        except CompanionError as error:
            logger.warning("voice could not be opened: %s", error)
            self._report(error.told)
        else:
            if self._voice is not None:
                self._voice.close()
            self._voice = new
            self._report("")
        self._loaded()

    def _choose(self, open_voice: Callable[[], Voice], done: Callable[[CompanionError | None], None]) -> None:
        self._chosen = done
        try:
            new = open_voice()
        except CompanionError as error:
            self._chosen = None
            done(error)
            return
        if self._voice is not None:
            self._voice.close()
        self._voice = new
        self._report("")
        self._chosen = None
        self._loaded()
        done(None)

    def _loaded(self) -> None:
        self._is_loading = False
        self._told_voice = None
        self._tell_voice()

    def _tell_voice(self) -> None:
        """Report the voice that speaks if it has changed: another may have replaced one that failed."""
        name = "" if self._voice is None else self._voice.name
        if name != self._told_voice:
            self._told_voice = name
            self._backchannels = {}
            self.prepare_backchannels()
            self.on_voice(name)

    def _prepare_backchannels(self) -> None:
        voice = self._voice if self.listens_aloud() else None
        made = {} if voice is None else {sound: self._uttered(voice, sound) for sound in ALOUD.values()}
        self._backchannels = {sound: ready for sound, ready in made.items() if ready is not None}

    def _uttered(self, voice: Voice, sound: VocalSound) -> ReadyClause | None:
        """Return a sound that is not a word; None if the voice cannot make it."""
        try:
            spoken = voice.speak(Clause(0, "", sound=sound), UNCANCELLED)
        except CompanionError as error:
            logger.warning("sound of listening could not be made: %s", error)
            return None
        return None if spoken is None else self.player.prepare(spoken)

    def _report(self, trouble: Sentence) -> None:
        if trouble != self._told:
            self._told = trouble
            self.on_ready(trouble)

    def _say(self, reply: int, known: _Reply, clause: Clause) -> None:
        if known.token.is_cancelled:
            return
        if self._voice is None or not self._may_sound(known):
            self._made(reply, known, clause)
            return
        self._at_hand = reply, known, clause
        try:
            spoken = self._voice.speak(clause, known.token)
        except CompanionError as error:
            logger.warning("voice failed: %s", error)
            self._report(error.told)
            self._made(reply, known, clause)
        else:
            self._report("")
            self._tell_voice()
            if spoken is not None:
                self.on_spoken(spoken)
                self._made(reply, known, self.player.prepare(spoken))
            elif can_be_said(clause.text):
                self._made(reply, known, clause)
        self._at_hand = None

    def _made(self, reply: int, known: _Reply, made: ReadyClause | Clause) -> None:
        with self._lock:
            if known.token.is_cancelled:
                return
            clause = made.spoken.clause if isinstance(made, ReadyClause) else made
            self.post(ev.ClauseReady(reply, clause.index))
            known.waiting.append(made)
            self._go_on(reply, known)

    def _complete(self, reply: int, known: _Reply) -> None:
        with self._lock:
            if not known.token.is_cancelled:
                known.is_complete = True
                self._go_on(reply, known)

    def _crashed(self) -> None:
        if self._at_hand is not None:
            (reply, known, clause), self._at_hand = self._at_hand, None
            self._made(reply, known, clause)
            self._report(Told("Something went wrong while I was speaking. I'm showing the text instead."))
        elif self._chosen is not None:
            done, self._chosen = self._chosen, None
            done(PartBroken("That voice could not be loaded. Choose another in Settings → Voice."))
        elif self._is_loading:
            self._report(
                Told(
                    "The voice could not start. Choose another in Settings → Voice. Replies are shown as text for now."
                )
                if self._voice is None
                else Told(
                    "The voice could not start. Choose another in Settings → Voice. The previous voice speaks for now."
                )
            )
            self._loaded()
