"""Says clauses: one worker around a voice, and the player that lets them be heard.

Clauses come in order; each becomes sound while the one before it plays. What has been heard goes out as events of
the conversation. Where there is no voice or no loudspeaker, clauses count as heard as soon as they are shown
(``Captions``), so that a talk in writing takes the same turns; so do those that waited for a loudspeaker that is lost.
"""

import logging
import threading
from collections.abc import Callable
from typing import Protocol, assert_never

from companion.conversation import events as ev
from companion.engine.threads import NewWorker
from companion.engine.worker import Worker
from companion.sound.player import (
    ClauseEnded,
    ClauseStarted,
    Player,
    Progress,
    ReplyEnded,
    Stopped,
    WordsSounded,
)
from companion.speaking.clauses import has_words
from companion.speaking.voice import Voice
from companion.values import CancelToken, Clause, CompanionError, SpokenClause

logger = logging.getLogger(__name__)

Post = Callable[[ev.Event], None]


class Mouth(Protocol):
    """Whatever lets the person perceive a reply."""

    def open(self) -> None:
        """Get ready."""
        ...

    def say(self, reply: int, clause: Clause) -> None:
        """Say a clause after those before it."""
        ...

    def finish(self, reply: int) -> None:
        """No more clauses of this reply will come."""
        ...

    def silence(self, reply: int) -> None:
        """Stop within one block; ``ReplySilenced`` follows, also when nothing sounded."""
        ...

    def close(self) -> None:
        """End."""
        ...


class Captions:
    """A mouth without sound: clauses count as heard at once."""

    def __init__(self, post: Post, now: Callable[[], float]) -> None:
        self._post = post
        self._now = now

    def open(self) -> None:
        """Nothing is to be got ready."""

    def say(self, reply: int, clause: Clause) -> None:
        """Report the clause as heard."""
        self._post(ev.ClauseReady(reply, clause.index))
        self._post(ev.ClauseStarted(reply, clause.index, self._now()))
        self._post(ev.WordsSounded(reply, clause.index, clause.text))

    def finish(self, reply: int) -> None:
        """Report the reply as heard."""
        self._post(ev.ReplySounded(reply))

    def silence(self, reply: int) -> None:
        """Confirm the silence."""
        self._post(ev.ReplySilenced(reply))

    def close(self) -> None:
        """Nothing is to be ended."""


class SpokenMouth:
    """A voice in its own thread and a player; falls back to captions where one of them is missing."""

    def __init__(
        self,
        open_voice: Callable[[], Voice],
        player: Player,
        captions: Captions,
        post: Post,
        *,
        on_ready: Callable[[str], None],
        on_clause: Callable[[SpokenClause, float], None],
        new_worker: NewWorker = Worker,
    ) -> None:
        """Prepare; ``open`` starts the thread.

        Args:
            open_voice: loads the voice; called in the mouth's thread.
            player: what lets clauses be heard; its progress is to be handed to ``progressed``.
            captions: shows what cannot be spoken.
            post: takes the events of the conversation; safe from any thread.
            on_ready: told "" when it can speak, else the sentence that says why not; told again when that changes.
            on_clause: told each clause as it begins to sound, and when (for the face).
            new_worker: makes the thread that the voice lives in.
        """
        self._open_voice = open_voice
        self._player = player
        self._captions = captions
        self._post = post
        self._on_ready = on_ready
        self._on_clause = on_clause
        self._worker = new_worker("mouth", self._crashed)
        self._voice: Voice | None = None
        self._told: str | None = None
        self._at_hand: tuple[int, Clause] | None = None
        """What the mouth's thread works on."""
        self._lock = threading.Lock()
        self._tokens: dict[int, CancelToken] = {}
        self._silencing: set[int] = set()
        self._spoken: dict[tuple[int, int], SpokenClause] = {}
        """The clauses, by reply and index, that were handed to the player and whose reply has not ended."""
        self._finished: set[int] = set()
        """Replies that the player was told to finish."""
        self._has_loudspeaker = True
        self._shown: set[int] = set()
        """Replies that are shown from here on, because the loudspeaker was lost while they sounded."""

    def open(self) -> None:
        """Load the voice in the mouth's own thread."""
        self._worker.start()
        self._worker.submit(self._load)

    def say(self, reply: int, clause: Clause) -> None:
        """Turn a clause into sound and play it after those before it."""
        token = self._token(reply)
        self._worker.submit(lambda: self._say(reply, clause, token))

    def finish(self, reply: int) -> None:
        """Report the reply as heard once the last of its clauses has sounded."""
        token = self._token(reply)
        self._worker.submit(lambda: self._finish(reply, token))

    def silence(self, reply: int) -> None:
        """Drop what is being made into sound, and stop the player within one block."""
        self._token(reply).cancel()
        with self._lock:
            self._silencing.add(reply)
        can_sound = self._has_loudspeaker and not self._player.is_idle
        self._player.stop(reply)
        if not can_sound:
            self._confirm_silence()

    def loudspeaker_found(self) -> None:
        """Speak from the next reply on; safe from any thread."""
        with self._lock:
            self._has_loudspeaker = True

    def loudspeaker_lost(self) -> None:
        """Show what waits to be spoken, and what follows, until there is a loudspeaker again; from any thread."""
        with self._lock:
            self._has_loudspeaker = False
            waiting = [key for key in sorted(self._spoken) if not self._tokens[key[0]].is_cancelled]
            clauses = [self._spoken[key].clause for key in waiting]
            self._shown |= {reply for reply, _ in waiting}
            finished = sorted(self._finished & self._shown)
        if waiting:
            self._player.stop(max(waiting)[0])
        for (reply, _), clause in zip(waiting, clauses, strict=True):
            self._captions.say(reply, clause)
        for reply in finished:
            self._captions.finish(reply)
            self._drop(reply)

    def progressed(self, progress: Progress) -> None:
        """Take note of what has been heard; called by the sound thread."""
        match progress:
            case ClauseStarted(reply, clause, at):
                self._post(ev.ClauseStarted(reply, clause, at))
                self._on_clause(self._spoken[reply, clause], at)
            case WordsSounded(reply, clause, count):
                self._report_words(reply, clause, count)
            case ClauseEnded():
                pass
            case ReplyEnded(reply):
                self._drop(reply)
                self._post(ev.ReplySounded(reply))
                self._confirm_silence(only=reply)  # it came to its end just as it was to be silenced
            case Stopped(reply, clause, words):
                self._stopped(reply, clause, words)
            case _:
                assert_never(progress)

    def close(self) -> None:
        """Be silent and free the voice."""
        with self._lock:
            for token in self._tokens.values():
                token.cancel()
        self._player.stop()
        has_ended = self._worker.close()
        if has_ended and self._voice is not None:
            self._voice.close()
            self._voice = None

    def _token(self, reply: int) -> CancelToken:
        with self._lock:
            return self._tokens.setdefault(reply, CancelToken())

    def _report_words(self, reply: int, clause: int, count: int) -> None:
        words = self._spoken[reply, clause].words[:count]
        self._post(ev.WordsSounded(reply, clause, " ".join(word.text for word in words)))

    def _stopped(self, reply: int, clause: int | None, words: int) -> None:
        if reply not in self._shown:  # of what is shown now, more is known to the person than has sounded
            if clause is not None and (reply, clause) in self._spoken:
                self._report_words(reply, clause, words)
            self._drop(reply)
        self._confirm_silence()

    def _confirm_silence(self, *, only: int | None = None) -> None:
        with self._lock:
            silenced = {reply for reply in self._silencing if only is None or reply == only}
            self._silencing -= silenced
        for reply in sorted(silenced):
            self._post(ev.ReplySilenced(reply))

    def _drop(self, reply: int) -> None:
        with self._lock:
            self._tokens.pop(reply, None)
            self._finished.discard(reply)
            self._shown.discard(reply)
            self._spoken = {key: spoken for key, spoken in self._spoken.items() if key[0] != reply}

    # ---- in the mouth's thread ------------------------------------------------------------------------

    def _load(self) -> None:
        try:
            self._voice = self._open_voice()
        except CompanionError as error:
            logger.warning("voice could not be opened: %s", error)
            self._report(error.sentence)
            return
        self._report("")

    def _report(self, trouble: str) -> None:
        if trouble != self._told:
            self._told = trouble
            self._on_ready(trouble)

    def _say(self, reply: int, clause: Clause, token: CancelToken) -> None:
        if token.is_cancelled:
            return
        if self._voice is None or not self._may_sound(reply):
            self._captions.say(reply, clause)
            return
        self._at_hand = reply, clause
        try:
            spoken = self._voice.speak(clause, token)
        except CompanionError as error:
            logger.warning("voice failed: %s", error)
            self._report(error.sentence)
            self._captions.say(reply, clause)
        else:
            self._report("")
            self._play(reply, clause, spoken, token)
        self._at_hand = None

    def _may_sound(self, reply: int) -> bool:
        return self._has_loudspeaker and reply not in self._shown

    def _play(self, reply: int, clause: Clause, spoken: SpokenClause | None, token: CancelToken) -> None:
        with self._lock:  # a loss of the loudspeaker comes before or after, not in between
            if token.is_cancelled:
                return
            if spoken is not None and self._may_sound(reply):
                self._spoken[reply, clause.index] = spoken
                self._post(ev.ClauseReady(reply, clause.index))
                self._player.enqueue(reply, spoken)
                return
        if spoken is not None or has_words(clause.text):
            self._captions.say(reply, clause)

    def _finish(self, reply: int, token: CancelToken) -> None:
        if token.is_cancelled:
            return
        with self._lock:
            sounds = self._may_sound(reply) and any(key[0] == reply for key in self._spoken)
            if sounds:
                self._finished.add(reply)
                self._player.finish(reply)
        if not sounds:
            self._captions.finish(reply)
            self._drop(reply)

    def _crashed(self) -> None:
        if self._at_hand is not None:
            (reply, clause), self._at_hand = self._at_hand, None
            self._captions.say(reply, clause)
            self._report("Something went wrong while speaking; what was to be said is shown instead.")
        elif self._voice is None:
            self._report(
                "The voice could not be got ready; run `companion doctor`, replies are shown meanwhile."
            )
