"""Says clauses: one worker around a voice, and the player that lets them be heard.

Clauses come in order; each becomes sound while the one before it plays. What has been heard goes out as events of
the conversation. Where there is no voice or no loudspeaker, clauses count as heard as soon as they are shown
(``Captions``), so that a talk in writing takes the same turns.
"""

import logging
import threading
from collections.abc import Callable
from typing import Protocol, assert_never

from companion.conversation import events as ev
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
    ) -> None:
        """Prepare; ``open`` starts the thread.

        Args:
            open_voice: loads the voice; called in the mouth's thread.
            player: what lets clauses be heard; its progress is to be handed to ``progressed``.
            captions: shows what cannot be spoken.
            post: takes the events of the conversation; safe from any thread.
            on_ready: told "" when it can speak, else the sentence that says why not.
            on_clause: told each clause as it begins to sound, and when (for the face).
        """
        self._open_voice = open_voice
        self._player = player
        self._captions = captions
        self._post = post
        self._on_ready = on_ready
        self._on_clause = on_clause
        self._worker = Worker("mouth", on_crash=lambda: None)
        self._voice: Voice | None = None
        self._lock = threading.Lock()
        self._tokens: dict[int, CancelToken] = {}
        self._silencing: set[int] = set()
        self._spoken: dict[tuple[int, int], SpokenClause] = {}
        self.has_loudspeaker = True
        """Cleared while there is none: clauses are then shown instead of spoken."""

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
        is_playing = not self._player.is_idle
        self._player.stop(reply)
        if not is_playing:
            self._confirm_silence()

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
            case Stopped(reply, clause, words):
                if clause is not None:
                    self._report_words(reply, clause, words)
                self._drop(reply)
                self._confirm_silence()
            case _:
                assert_never(progress)

    def close(self) -> None:
        """Be silent and free the voice."""
        with self._lock:
            for token in self._tokens.values():
                token.cancel()
        self._player.stop()
        self._worker.close()
        if self._voice is not None:
            self._voice.close()
            self._voice = None

    def _token(self, reply: int) -> CancelToken:
        with self._lock:
            return self._tokens.setdefault(reply, CancelToken())

    def _report_words(self, reply: int, clause: int, count: int) -> None:
        words = self._spoken[reply, clause].words[:count]
        self._post(ev.WordsSounded(reply, clause, " ".join(word.text for word in words)))

    def _confirm_silence(self) -> None:
        with self._lock:
            silenced, self._silencing = self._silencing, set()
        for reply in sorted(silenced):
            self._post(ev.ReplySilenced(reply))

    def _drop(self, reply: int) -> None:
        with self._lock:
            self._tokens.pop(reply, None)
            self._spoken = {key: spoken for key, spoken in self._spoken.items() if key[0] != reply}

    # ---- in the mouth's thread ------------------------------------------------------------------------

    def _load(self) -> None:
        try:
            self._voice = self._open_voice()
        except CompanionError as error:
            logger.warning("voice could not be opened: %s", error)
            self._on_ready(error.sentence)
            return
        self._on_ready("")

    def _say(self, reply: int, clause: Clause, token: CancelToken) -> None:
        if token.is_cancelled:
            return
        if self._voice is None or not self.has_loudspeaker:
            self._captions.say(reply, clause)
            return
        try:
            spoken = self._voice.speak(clause, token)
        except CompanionError as error:
            logger.warning("voice failed: %s", error)
            self._on_ready(error.sentence)
            self._captions.say(reply, clause)
            return
        if spoken is not None:
            self._play(reply, spoken, token)

    def _play(self, reply: int, spoken: SpokenClause, token: CancelToken) -> None:
        with self._lock:
            if token.is_cancelled:
                return
            self._spoken[reply, spoken.clause.index] = spoken
        self._post(ev.ClauseReady(reply, spoken.clause.index))
        self._player.enqueue(reply, spoken)

    def _finish(self, reply: int, token: CancelToken) -> None:
        if token.is_cancelled:
            return
        self._player.finish(reply)
