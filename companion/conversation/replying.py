"""Handles the companion's turn: a reply between generator and loudspeaker, and remarks outside the conversation.

Words are cut into clauses for the voice; the words that have sounded are remembered and shown. A reply may be dropped
at any time: before it sounds it leaves no trace, afterwards it is silenced. Pure, as ``step``.
"""

from dataclasses import replace
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.endpointing import had_ended
from companion.conversation.state import Reply, State, Step, Unsaid
from companion.speaking.clauses import can_be_said, cut, has_words
from companion.values import AS_PLANNED, NEUTRAL, Affect, Clause, Phase, Speaker, Utterance
from companion.values.scripts import joined_clauses

LOST_WORDS: Final = "I am sorry, I lost my words. Would you say that again?"
"""Fallback text if the language model answers with nothing that can be spoken."""


def drop_draft(state: State) -> Step:
    """Drop a reply that was only prepared: it was never heard, and nobody waits for it."""
    if state.reply is None or state.reply.is_released:
        return state, ()
    return replace(state, reply=None), (do.CancelReply(state.reply.id), do.Silence(state.reply.id))


def take_words(state: State, event: ev.ReplyWords) -> Step:
    """Add words from the generator, and pass on the clauses that they complete."""
    reply = state.reply
    if reply is None or reply.id != event.reply or reply.is_complete:
        return state, ()
    spoken: tuple[do.Effect, ...] = ()
    if has_words(reply.pending) and _begins_clause(event, reply):
        state, spoken = _speak_clauses(state, reply, is_finished=True)
        assert state.reply is not None
        reply = state.reply
    reply = replace(
        reply,
        pending=reply.pending + event.text,
        has_pauses=reply.has_pauses or event.pause_after > 0.0,
        affect=event.affect,
        delivery=event.delivery,
        sound=event.sound or reply.sound,
        gestures=(*reply.gestures, *event.gestures),
    )
    state = replace(state, delivery=event.delivery)
    is_finished = event.ends_clause or event.pause_after > 0.0
    state, more = _speak_clauses(state, reply, is_finished=is_finished, pause_after=event.pause_after)
    return state, spoken + more


def _begins_clause(event: ev.ReplyWords, reply: Reply) -> bool:
    """Tell whether words have another manner of speaking than those before them."""
    is_said_so = (event.affect, event.delivery) == (reply.affect, reply.delivery)
    return not is_said_so or event.sound is not None or bool(event.gestures)


def complete(state: State, id: int) -> Step:
    """Pass on the rest of a reply, because the generator has no more words for it."""
    reply = state.reply
    if reply is None or reply.id != id or reply.is_complete:
        return state, ()
    if not can_be_said(" ".join((*reply.clauses, reply.pending))):
        reply = replace(reply, pending=LOST_WORDS)
    state, wanted = _speak_clauses(state, replace(reply, is_complete=True), is_finished=True)
    return state, (*wanted, do.FinishSpeaking(id), do.Settle(_as_if_heard(state).dialogue))


def _as_if_heard(state: State) -> State:
    """Return the state as it will be once the reply has been heard to its end, so that it can be read in time."""
    reply = state.reply
    if reply is None:
        return state
    if reply.answers is not None:
        state = state.with_utterance(reply.answers)
    number = state.next_number if reply.number is None else reply.number
    said_at = state.epoch + reply.began_at
    text = joined_clauses(reply.clauses)
    return state.with_utterance(Utterance(state.session, number, Speaker.COMPANION, text, said_at))


def _speak_clauses(state: State, reply: Reply, *, is_finished: bool, pause_after: float = 0.0) -> Step:
    texts, rest = cut(reply.pending, is_first=not reply.clauses, is_finished=is_finished)
    first = len(reply.clauses)
    clauses = [Clause(first + i, text, reply.affect, delivery=reply.delivery) for i, text in enumerate(texts)]
    if clauses:
        clauses[0] = replace(clauses[0], sound=reply.sound, gestures=reply.gestures)
        clauses[-1] = replace(clauses[-1], pause_after=pause_after)
        reply = replace(reply, sound=None, gestures=())
    reply = replace(reply, pending=rest, clauses=(*reply.clauses, *texts))
    return replace(state, reply=reply), tuple(do.Speak(reply.id, clause) for clause in clauses)


def fail(state: State, event: ev.ReplyFailed) -> Step:
    """End a reply because the generator could not continue."""
    reply = state.reply
    if reply is None or reply.id != event.reply:
        return state, ()
    if not reply.is_released and not reply.clauses:  # it is tried again, and reported, when the turn is over
        turn = None if state.turn is None else replace(state.turn, may_be_answered_early=False)
        return replace(state, turn=turn, reply=None), ()
    if reply.clauses:  # clauses already passed on are spoken to their end
        finished = replace(state, failure=event.sentence, reply=replace(reply, pending="", is_complete=True))
        return finished, (do.FinishSpeaking(reply.id),)
    return replace(state, failure=event.sentence, reply=None), ()


def clause_started(state: State, event: ev.ClauseStarted) -> Step:
    """Record that a clause has begun to sound; with the first, the reply becomes an utterance."""
    reply = state.reply
    if reply is None or reply.id != event.reply or event.clause < len(reply.heard):
        return state, ()
    if not reply.is_sounding:
        reply, state = replace(reply, began_at=event.at), replace(state, others_until=0.0)
        if reply.is_kept:
            reply = replace(reply, number=state.next_number)
            unkept = state.unkept | {state.next_number} if reply.is_off_record else state.unkept
            state = replace(state, next_number=state.next_number + 1, unkept=unkept)
    reply = replace(reply, heard=(*reply.clauses[: event.clause], ""))
    return replace(state, reply=reply), _show_reply(reply, is_final=False)


def words_sounded(state: State, event: ev.WordsSounded) -> Step:
    """Record how much of a clause has sounded."""
    reply = _reply_of(state, event.reply)
    if reply is None or event.clause >= len(reply.heard):
        return state, ()
    heard = (*reply.heard[: event.clause], event.heard, *reply.heard[event.clause + 1 :])
    return _remember_heard(state, replace(reply, heard=heard), is_cut_off=True)


def reply_sounded(state: State, id: int, now: float) -> Step:
    """End the reply, because all of it was heard."""
    reply = state.reply
    if reply is None or reply.id != id:
        return state, ()
    state, kept = _remember_heard(state, replace(reply, heard=reply.clauses), is_cut_off=False)
    habits = state.habits if state.last_stop is None else had_ended(state.habits)
    over = replace(state, reply=None, deaf_until=now + state.rules.echo_tail, habits=habits, last_stop=None)
    state, learned = _keep_habits(over)
    return state, (*kept, *learned, do.Settle(state.dialogue))


def _keep_habits(state: State) -> Step:
    """Store the person's learned habits of pausing while nobody waits for anything."""
    if state.habits == state.kept_habits:
        return state, ()
    return replace(state, kept_habits=state.habits), (do.KeepHabits(state.habits),)


def reply_silenced(state: State, id: int, now: float) -> Step:
    """End a reply that was cut off: no more of it will sound."""
    reply = state.silencing
    if reply is None or reply.id != id:
        return state, ()
    state = replace(state, silencing=None, deaf_until=now + state.rules.echo_tail)
    return state, (*_show_reply(reply, is_final=True), do.Settle(state.dialogue))


def drop_reply(state: State) -> Step:
    """Drop the current reply: before it sounds it leaves no trace, afterwards it is silenced."""
    reply = state.reply
    if reply is None:
        return state, ()
    if reply.is_sounding:
        broken_off = state.broken_off
        if reply.is_kept and reply.number is not None and not reply.has_pauses:
            broken_off = Unsaid((state.session, reply.number), reply.unsaid_text, reply.affect)
        state = replace(state, reply=None, silencing=reply, broken_off=broken_off)
        return state, (do.CancelReply(reply.id), do.Silence(reply.id))
    is_owed = state.owes_reply or (reply.is_kept and reply.is_released)
    return replace(state, reply=None, owes_reply=is_owed), (do.CancelReply(reply.id), do.Silence(reply.id))


def fall_silent(state: State) -> Step:
    """Drop the reply, and owe none."""
    state, dropped = drop_reply(state)
    return replace(state, owes_reply=False), dropped


def go_on_with(state: State, rest: Unsaid) -> Step:
    """Say the rest of a reply that the person interrupted."""
    state, dropped = drop_reply(state)
    state, spoken = say_written(state, rest.text, rest.affect)
    return state, (*dropped, *spoken)


def say_written(state: State, text: str, affect: Affect = NEUTRAL) -> Step:
    """Speak words that are known already as a turn of the companion's."""
    reply = Reply(
        state.next_reply,
        pending=text,
        affect=affect,
        delivery=state.delivery,
        is_complete=True,
        is_off_record=state.answers_off_record,
    )
    state, spoken = _speak_clauses(
        replace(state, owes_reply=False, next_reply=reply.id + 1), reply, is_finished=True
    )
    as_heard = do.Settle(_as_if_heard(state).dialogue)
    return state, (do.Release(reply.id), *spoken, do.FinishSpeaking(reply.id), as_heard)


def say_again(state: State, text: str) -> Step:
    """Speak earlier words again."""
    if not can_be_said(text):
        return state, ()
    state, dropped = drop_reply(state)
    state, spoken = say_beside(state, text)
    return state, (*dropped, *spoken)


def remark(state: State, text: str) -> Step:
    """Speak a remark of the companion's own, unless the conversation is busy."""
    return say_beside(state, text) if _is_free(state) and has_words(text) else (state, ())


def answer_command(state: State, text: str) -> Step:
    """Show the answer to a command as a line outside the dialogue, and speak it unless the conversation is busy."""
    if not has_words(text):
        return state, ()
    shown = do.CompanionSaid(state.next_number, text, "", is_final=True, is_turn=False)
    state = replace(state, next_number=state.next_number + 1)
    is_busy = state.turn or state.recognising or state.reply or state.owes_reply
    state, spoken = (state, ()) if is_busy else say_beside(state, text)
    return state, (shown, *spoken)


def speak_first(state: State, text: str) -> Step:
    """Begin a talk with these words, as a turn, unless the conversation is busy."""
    return say_written(state, text) if _is_free(state) and can_be_said(text) else (state, ())


def _is_free(state: State) -> bool:
    return state.phase in (Phase.LISTENING, Phase.IDLE, Phase.ASLEEP) and not state.owes_reply


def try_voice(state: State, tried: ev.TryVoice) -> Step:
    """Play a trial of the voice, unless the conversation is busy; it replaces an earlier trial."""
    is_nobody_at_it = state.turn is None and not state.recognising and not state.owes_reply
    is_free = is_nobody_at_it and (state.reply is None or state.reply.is_try)
    if not is_free or not can_be_said(tried.sentence):
        return state, ()
    state, dropped = drop_reply(state)
    state, spoken = say_beside(state, tried.sentence, affect=tried.affect, is_try=True)
    return state, (*dropped, *spoken)


def say_beside(state: State, text: str, *, affect: Affect = NEUTRAL, is_try: bool = False) -> Step:
    """Speak a text that is no turn of the conversation, and is not stored."""
    delivery = AS_PLANNED if is_try else state.delivery
    reply = Reply(
        state.next_reply,
        pending=text,
        affect=affect if delivery.feeling is None else delivery.feeling,
        delivery=delivery,
        is_complete=True,
        is_kept=False,
        is_try=is_try,
    )
    state, spoken = _speak_clauses(replace(state, next_reply=reply.id + 1), reply, is_finished=True)
    return state, (do.Release(reply.id), *spoken, do.FinishSpeaking(reply.id))


def _reply_of(state: State, id: int) -> Reply | None:
    return next(
        (reply for reply in (state.reply, state.silencing) if reply is not None and reply.id == id), None
    )


def _remember_heard(state: State, reply: Reply, *, is_cut_off: bool) -> Step:
    """Store and show the words of a reply that have sounded."""
    if state.reply is not None and state.reply.id == reply.id:
        state = replace(state, reply=reply)
    else:
        state = replace(state, silencing=reply)
    if not reply.is_kept or reply.number is None or not reply.heard_text:
        return state, ()
    utterance = Utterance(
        state.session,
        reply.number,
        Speaker.COMPANION,
        reply.heard_text,
        state.epoch + reply.began_at,
        is_cut_off=is_cut_off,
    )
    kept = (do.Keep(utterance),) if state.keeps(utterance) else ()
    return state.with_utterance(utterance), (*kept, *_show_reply(reply, is_final=not is_cut_off))


def _show_reply(reply: Reply, *, is_final: bool) -> tuple[do.Effect, ...]:
    if reply.number is None or not reply.is_kept:
        return ()
    ahead = "" if is_final else reply.ahead_text
    answer = reply.answer
    return (do.CompanionSaid(reply.number, reply.heard_text, ahead, is_final, answer, answer),)
