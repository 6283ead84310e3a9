"""Shows changes of a running conversation that no effect shows: hearing, response times, and voice trials."""

from collections.abc import Sequence
from typing import Final

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.latency import TurnWatch
from companion.conversation.state import Reply, State
from companion.engine.engine import Tell
from companion.speaking.clauses import can_be_said
from companion.values import Sentence, TalkWay, Told

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

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Show the changes of a step."""
        if _ear(before) != _ear(after):
            self._tell(msg.EarChanged(*_ear(after)))
        if before.is_off_record != after.is_off_record:
            self._tell(msg.OffRecordChanged(after.is_off_record))
        unsaid = _unsaid(before, after)
        self._show_unsaid(event, unsaid)
        if after.ends_off_record and not before.ends_off_record:
            self._tell(msg.Noticed("wish", ANSWERS_FIRST))
        if unsaid and before.is_off_record and not after.is_off_record:
            self._tell(msg.Noticed("wish", IS_GONE))
        elif before.ends_off_record and not after.ends_off_record:
            self._tell(msg.Noticed("wish", ""))
        turn = self._watch.see(now, event, effects)
        if turn is not None and turn.whole is not None:
            self._tell(msg.AnswerTimed(turn.whole, turn.stages))
        self._show_try(event, _try_of(before), _try_of(after))

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
        if isinstance(event, ev.VoiceTried) and not _is_new(old, new):
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
