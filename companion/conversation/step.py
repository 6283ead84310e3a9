"""Decides what happens next in a conversation: listen, prepare, speak, yield, or stay silent.

A turn goes LISTENING → PERSON_SPEAKING → DECIDING → PREPARING → SPEAKING → LISTENING. How long DECIDING takes is
``endpointing``'s, unless the person holds the talk key: then the turn is over when they let go. Meanwhile a reply to
the words so far is prepared, which is released when the turn ends with these words, and dropped unheard, unkept and
uncounted when more come. Speech into a reply contests the turn (``contest``): the reply goes on where it stopped, or is
silenced (INTERRUPTED) and remembered only as far as it was heard. What was said is kept before it is answered.
Pure: everything that matters is in the state and the event; replaying the events replays the decisions. Cutting
words into clauses is ``speaking``'s; what a clause sounds like, how silence is measured and which words a reply has,
are not decided here.
"""

import itertools
from dataclasses import replace
from typing import Final, assert_never

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.backchannel import spoken_words
from companion.conversation.contest import claims_turn, concede, go_on, hold, read_pause, suspect, trust
from companion.conversation.endpointing import had_ended, went_on
from companion.conversation.state import Reply, SpokenTurn, State, Step
from companion.guarding.kept import may_keep
from companion.speaking.clauses import can_be_said, cut, has_words
from companion.speaking.text.unspaced import joined
from companion.values import AS_PLANNED, NEUTRAL, Affect, Clause, Phase, Speaker, Transcript, Utterance

LOST_WORDS: Final = "I am sorry, I lost my words. Would you say that again?"
"""Said when the language model answers with nothing that can be spoken."""


def step(state: State, event: ev.Event, now: float) -> Step:
    """Return the state after the event and what is to be done, in order.

    Events of replies and utterances that are no longer of interest change nothing, so late answers from
    workers are harmless.
    """
    after, wanted = _react(state, event, now)
    after, early = _answer_early(after, now)
    after, due = _answer_if_due(after)
    wanted += early + due
    if (after.phase, after.why) != (state.phase, state.why):
        wanted += (do.ShowPhase(after.phase, after.why),)
    return after, wanted


def _react(state: State, event: ev.Event, now: float) -> Step:
    match event:
        case ev.EarOpened():
            return replace(state, has_ear=True, is_half_duplex=event.is_half_duplex, ear_trouble=""), ()
        case ev.EarClosed():
            return _finish_turn(replace(state, has_ear=False, ear_trouble=event.why))
        case ev.Muted():
            return _mute(state, now, is_muted=event.is_muted)
        case ev.TalkChosen():
            return _choose_talk(state, now, by_key=event.by_key)
        case ev.PatienceChosen():
            return _choose_patience(state, event.patience), ()
        case ev.TalkKeyMoved():
            return _press_key(state, now) if event.is_held else _let_go_of_key(state, now)
        case ev.SpeechSuspected():
            return suspect(state, now)
        case ev.SuspicionPassed():
            return trust(state)
        case ev.SpeechStarted():
            return _person_speaks(state, event.at, now)
        case ev.SpeechStopped():
            return _person_pauses(state, event.at, now)
        case ev.WordsRecognised():
            return _take_person_words(state, event, now)
        case ev.PauseRecognised():
            return _read_pause(state, event, now)
        case ev.TurnEndJudged():
            return _hear_pause(state, event, now)
        case ev.UtteranceRecognised():
            return _hear(state, event)
        case ev.VoiceJudged():
            return _judge_voice(state, event)
        case ev.Typed():
            return _read(state, event, now)
        case ev.ReplyWords():
            return _take_words(state, event)
        case ev.ReplyCompleted():
            return _complete_reply(state, event.reply)
        case ev.ReplyFailed():
            return _fail(state, event)
        case ev.ClauseReady():
            return state, ()  # of interest to those who measure
        case ev.ClauseStarted():
            return _clause_started(state, event)
        case ev.WordsSounded():
            return _words_sounded(state, event)
        case ev.ReplySounded():
            return _reply_sounded(state, event.reply, now)
        case ev.ReplySilenced():
            return _reply_silenced(state, event.reply, now)
        case ev.StopAsked():
            return _fall_silent(state)
        case ev.SayAgainAsked():
            return _say_again(state, event.text)
        case ev.VoiceTried():
            return _try_voice(state, event)
        case ev.Remarked():
            return _remark(state, event.text)
        case ev.UtteranceForgotten():
            return _forget(state, event)
        case ev.UtterancesForgotten():
            return _let_go(state, event)
        case ev.WordsCorrected():
            return _correct(state, event)
        case ev.OffRecord():
            return _set_off_record(state, now, is_on=event.is_on)
        case ev.TimePassed():
            return _time_passed(state, now)
        case _:
            assert_never(event)


# ---- the person's turn ------------------------------------------------------------------------------------


def _person_speaks(state: State, at: float, now: float) -> Step:
    if not state.can_listen or state.is_deaf(now):
        return state, ()
    if state.turn is not None:
        return _person_goes_on(state, state.turn, at), ()
    is_contested = state.reply is not None and state.reply.is_released
    turn = SpokenTurn(state.next_number, at, is_contested=is_contested)
    begun = replace(state, turn=turn, next_number=state.next_number + 1)
    begun, held = hold(begun) if is_contested else (begun, ())
    return begun, (*held, do.BeginUtterance(turn.number, since=at, is_contested=is_contested))


def _person_goes_on(state: State, turn: SpokenTurn, at: float) -> State:
    """The pause was no end; what it was judged to be is worth nothing any more."""
    habits = state.habits
    if turn.stopped_at is not None and not turn.is_keyed:
        habits = went_on(habits, at - turn.stopped_at)
    turn = replace(
        turn,
        stopped_at=None,
        sound=None,
        words=None,
        words_so_far=0.0,
        may_be_answered_early=True,
        is_unclear=False,
    )
    return replace(state, turn=turn, habits=habits)


def _person_pauses(state: State, at: float, now: float) -> Step:
    if state.turn is None:
        return state, ()
    turn = replace(state.turn, stopped_at=at, pauses=state.turn.pauses + 1)
    state, wanted = _time_passed(replace(state, turn=turn), now)
    if state.turn is None:  # it was noticed late
        return state, wanted
    return state, (*wanted, do.JudgePause(turn.number, turn.pauses))


def _read_pause(state: State, event: ev.PauseRecognised, now: float) -> Step:
    turn = _pausing(state, event.utterance, event.pause)
    if turn is None:
        return state, ()
    turn = replace(turn, text=event.text.strip(), words=event.completeness)
    turn = read_pause(state, turn, now) if state.is_contested else turn
    state, dropped = _drop_outdated_draft(replace(state, turn=turn))
    state, wanted = _time_passed(state, now)
    return state, dropped + wanted


def _hear_pause(state: State, event: ev.TurnEndJudged, now: float) -> Step:
    turn = _pausing(state, event.utterance, event.pause)
    if turn is None:
        return state, ()
    return _time_passed(replace(state, turn=replace(turn, sound=event.probability)), now)


def _pausing(state: State, utterance: int, pause: int) -> SpokenTurn | None:
    """The open turn, if it is in this pause."""
    turn = state.turn
    is_in_it = turn is not None and turn.stopped_at is not None
    return turn if turn and is_in_it and (turn.number, turn.pauses) == (utterance, pause) else None


def _time_passed(state: State, now: float) -> Step:
    turn = state.turn
    if turn is None or state.deadline is None or now < state.deadline:
        return state, ()
    if state.is_contested:
        return _yield_turn(state) if claims_turn(state, turn, now) else go_on(state, now)
    ends_at = state.turn_ends_at
    return (state, ()) if ends_at is None or now < ends_at else _finish_turn(state)


def _finish_turn(state: State) -> Step:
    if state.turn is None:
        return state, ()
    state, wanted = _yield_turn(state) if state.is_contested else (state, ())
    turn = state.turn
    assert turn is not None
    ended = replace(state, turn=None, last_stop=None if turn.is_keyed else turn.stopped_at)
    if turn.words is not None:  # all words up to the pause are known, and none came after it
        ended, heard = _take_text(ended, turn, turn.text)
        return ended, (*wanted, do.AbandonUtterance(turn.number), *heard)
    ended = replace(ended, recognising=(*ended.recognising, turn))
    return ended, (*wanted, do.FinishUtterance(turn.number))


def _choose_talk(state: State, now: float, *, by_key: bool) -> Step:
    chosen = replace(state, rules=replace(state.rules, by_key=by_key))
    is_unheard = by_key and state.turn is not None and not state.turn.is_keyed
    return _drop_turn(chosen, now) if is_unheard else (chosen, ())


def _choose_patience(state: State, patience: float) -> State:
    """Let the next pause be as long; one that has begun is judged as before."""
    rules = state.rules
    return replace(state, rules=replace(rules, endpointing=replace(rules.endpointing, patience=patience)))


def _press_key(state: State, now: float) -> Step:
    """Give the person the turn at once, and as long as they hold the key."""
    if not state.has_ear or state.is_muted or state.is_key_held:
        return state, ()
    state, silenced = _yield_turn(state) if state.is_contested else (state, ())
    if state.turn is not None:
        return replace(state, turn=replace(state.turn, is_keyed=True, ends_at=None)), silenced
    state, silenced = _drop_reply(state)
    turn = SpokenTurn(state.next_number, now - state.rules.before_key, is_keyed=True)
    begun = replace(state, turn=turn, next_number=state.next_number + 1)
    begin = do.BeginUtterance(turn.number, since=turn.began_at, is_contested=False)
    return begun, (*silenced, begin)


def _let_go_of_key(state: State, now: float) -> Step:
    """End the turn: at once after a pause, else a moment later, when the last syllable is heard."""
    turn = state.turn
    if turn is None or not state.is_key_held:
        return state, ()
    after = 0.0 if turn.stopped_at is not None else state.rules.after_key
    return _time_passed(replace(state, turn=replace(turn, ends_at=now + after)), now)


def _mute(state: State, now: float, *, is_muted: bool) -> Step:
    muted = replace(state, is_muted=is_muted)
    return _drop_turn(muted, now) if is_muted else (muted, ())


def _drop_turn(state: State, now: float) -> Step:
    """Forget what the person is saying; a reply that they spoke into goes on."""
    if state.turn is None:
        return state, ()
    if state.is_contested:
        return go_on(state, now)
    without, dropped = _drop_draft(replace(state, turn=None))
    return without, (do.AbandonUtterance(state.turn.number), *dropped)


def _take_person_words(state: State, event: ev.WordsRecognised, now: float) -> Step:
    turn = state.turn
    if turn is None or turn.number != event.utterance or turn.words is not None:
        return state, ()  # in a pause whose words are known, silence read once more brings no new ones
    text = event.latest or event.transcript.text
    turn = replace(turn, text=text, settled=event.transcript.stable, words_so_far=event.completeness)
    state = replace(state, turn=turn)
    claimed: tuple[do.Effect, ...] = ()
    if state.is_contested:
        if not claims_turn(state, replace(turn, text=event.transcript.stable), now):
            return state, ()
        state, claimed = _yield_turn(state)
    state, dropped = _drop_outdated_draft(state)
    state, ahead = _anticipate(state, turn.text)
    shown = do.ShowPerson(event.utterance, event.transcript, is_final=False)
    return state, (*claimed, *dropped, shown, *ahead)


def _anticipate(state: State, text: str) -> Step:
    """Have the words so far read; those that change yet cost only what differs."""
    turn = state.turn
    count = len(text.split())
    is_free = state.reply is None and state.silencing is None
    if turn is None or not is_free or count < turn.anticipated + state.rules.anticipated_words:
        return state, ()
    so_far = (*state.dialogue, _as_said(state, turn, text))
    return replace(state, turn=replace(turn, anticipated=count)), (do.Anticipate(so_far),)


def _as_said(state: State, turn: SpokenTurn, text: str) -> Utterance:
    return Utterance(state.session, turn.number, Speaker.PERSON, text.strip(), state.epoch + turn.began_at)


def _hear(state: State, event: ev.UtteranceRecognised) -> Step:
    turn = next((turn for turn in state.recognising if turn.number == event.utterance), None)
    if turn is None:
        return state, ()
    others = tuple(other for other in state.recognising if other is not turn)
    return _take_text(replace(state, recognising=others), turn, event.text)


def _judge_voice(state: State, event: ev.VoiceJudged) -> Step:
    """Take note of whether somebody else is speaking, of whose words nothing is kept."""
    if event.is_stranger:
        return replace(state, unkept=state.unkept | {event.utterance}), ()
    if state.is_off_record:
        return state, ()
    return replace(state, unkept=state.unkept - {event.utterance}), ()


def _take_text(state: State, turn: SpokenTurn, text: str) -> Step:
    """Take in the whole text of a turn that is over, and let the reply be heard if it was prepared for it."""
    if not has_words(text):
        state, dropped = _drop_draft(state)
        return state, (*dropped, do.ShowPerson(turn.number, Transcript(), is_final=True))
    utterance = _as_said(state, turn, text)
    reply = state.reply
    is_prepared = reply is not None and reply.answers is not None and _says_the_same(reply.answers, utterance)
    if reply is None or not is_prepared or state.turn is not None:
        state, dropped = _drop_draft(state)
        state, wanted = _take_in(_marked(state, utterance.number), utterance)
        return state, (*dropped, *wanted)
    state, wanted = _take_in(_marked(state, utterance.number), utterance)
    released = replace(reply, is_released=True, answers=None, is_off_record=_answers_off_record(state))
    return replace(state, owes_reply=False, reply=released), (*wanted, do.Release(reply.id))


def _says_the_same(said: Utterance, other: Utterance) -> bool:
    return said.key == other.key and spoken_words(said.text) == spoken_words(other.text)


def _read(state: State, event: ev.Typed, now: float) -> Step:
    acknowledged = (do.Acknowledge(event.key),) if event.key else ()
    if not event.text.strip():
        return state, acknowledged
    if _is_kept_already(state, event.text):
        return replace(state, owes_reply=True, failure=""), acknowledged
    state, dropped = _drop_reply(state)
    utterance = Utterance(
        state.session,
        state.next_number,
        Speaker.PERSON,
        event.text.strip(),
        state.epoch + now,
        is_typed=True,
    )
    state = _marked(replace(state, next_number=state.next_number + 1), utterance.number)
    state, wanted = _take_in(state, utterance)
    return state, (*dropped, *wanted, *acknowledged)


def _is_kept_already(state: State, text: str) -> bool:
    """Whether a typed text comes a second time, because the engine died after keeping and before acknowledging it."""
    return any(
        said.is_typed and said.session != state.session and said.text == text.strip()
        for said in state.dialogue[-1:]
    )


def _take_in(state: State, utterance: Utterance) -> Step:
    """Keep an utterance of the person's and owe an answer."""
    state = replace(_with_utterance(state, utterance), owes_reply=True, failure="")
    shown = do.ShowPerson(utterance.number, Transcript(stable=utterance.text), is_final=True)
    return state, (*_keep(state, utterance), shown)


def _keep(state: State, utterance: Utterance) -> tuple[do.Effect, ...]:
    return (do.Keep(utterance),) if _is_kept(state, utterance) else ()


def _is_kept(state: State, utterance: Utterance) -> bool:
    """Tell whether something that was said is kept: not off the record, nor where it speaks of what is kept out.

    Of a reply that comes to speak of that, the words before it stay.
    """
    is_unkept = utterance.session == state.session and utterance.number in state.unkept
    return not is_unkept and may_keep(utterance.text, state.boundaries) is None


def _answers_off_record(state: State) -> bool:
    """Tell whether a reply to the person's last words is not to be kept, as they are not."""
    last = itertools.takewhile(lambda said: said.speaker is Speaker.PERSON, reversed(state.dialogue))
    return state.is_off_record or not all(_is_kept(state, said) for said in last)


def _marked(state: State, number: int) -> State:
    """Take note of an utterance that is said now, where it is not to be kept."""
    return replace(state, unkept=state.unkept | {number}) if state.is_off_record else state


def _answer_early(state: State, now: float) -> Step:
    """Prepare a reply to what was said so far when the end of the turn may be near; nobody hears it yet."""
    turn, ends_at = state.turn, state.turn_ends_at
    if turn is None or not state.is_draft_wanted:
        return state, ()
    if ends_at is not None and not ends_at - state.rules.lead <= now < ends_at:
        return state, ()
    said = _as_said(state, turn, turn.text)
    reply = Reply(state.next_reply, answers=said, is_released=False)
    state = replace(state, reply=reply, next_reply=reply.id + 1)
    return state, (do.BeginReply(reply.id, (*state.dialogue, said)),)


def _answer_if_due(state: State) -> Step:
    is_busy = state.turn or state.recognising or state.silencing or state.reply
    if not state.owes_reply or is_busy or state.is_forgetting:
        return state, ()
    reply = Reply(state.next_reply, is_off_record=_answers_off_record(state))
    state = replace(state, owes_reply=False, reply=reply, next_reply=reply.id + 1)
    return state, (do.BeginReply(reply.id, state.dialogue), do.Release(reply.id))


def _drop_draft(state: State) -> Step:
    """Give up a reply that was only prepared: it was never heard, and nobody waits for it."""
    if state.reply is None or state.reply.is_released:
        return state, ()
    return replace(state, reply=None), (do.CancelReply(state.reply.id), do.Silence(state.reply.id))


def _drop_outdated_draft(state: State) -> Step:
    """Give up a prepared reply when more was said than it answers."""
    reply, turn = state.reply, state.turn
    if reply is None or reply.answers is None or turn is None:
        return state, ()
    answered, said = spoken_words(reply.answers.text), spoken_words(turn.text)
    is_outdated = said != answered if turn.words is not None else len(said) > len(answered)
    return _drop_draft(state) if is_outdated else (state, ())


# ---- the companion's turn ---------------------------------------------------------------------------------


def _take_words(state: State, event: ev.ReplyWords) -> Step:
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
    """Tell whether words are said in another way than those before them."""
    is_said_so = (event.affect, event.delivery) == (reply.affect, reply.delivery)
    return not is_said_so or event.sound is not None or bool(event.gestures)


def _complete_reply(state: State, id: int) -> Step:
    reply = state.reply
    if reply is None or reply.id != id or reply.is_complete:
        return state, ()
    if not can_be_said(" ".join((*reply.clauses, reply.pending))):
        reply = replace(reply, pending=LOST_WORDS)
    state, wanted = _speak_clauses(state, replace(reply, is_complete=True), is_finished=True)
    return state, (*wanted, do.FinishSpeaking(id), do.Settle(_as_if_heard(state).dialogue))


def _as_if_heard(state: State) -> State:
    """The dialogue as it will be when the reply has been heard to its end, as most are: time to read it is now."""
    reply = state.reply
    if reply is None:
        return state
    if reply.answers is not None:
        state = _with_utterance(state, reply.answers)
    number = state.next_number if reply.number is None else reply.number
    said_at = state.epoch + reply.began_at
    text = joined(reply.clauses)
    return _with_utterance(state, Utterance(state.session, number, Speaker.COMPANION, text, said_at))


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


def _fail(state: State, event: ev.ReplyFailed) -> Step:
    reply = state.reply
    if reply is None or reply.id != event.reply:
        return state, ()
    if not reply.is_released and not reply.clauses:  # it is tried once more, and told, when the turn is over
        turn = None if state.turn is None else replace(state.turn, may_be_answered_early=False)
        return replace(state, turn=turn, reply=None), ()
    if reply.clauses:  # what is already on its way is said to its end
        finished = replace(state, failure=event.sentence, reply=replace(reply, pending="", is_complete=True))
        return finished, (do.FinishSpeaking(reply.id),)
    return replace(state, failure=event.sentence, reply=None), ()


def _clause_started(state: State, event: ev.ClauseStarted) -> Step:
    reply = state.reply
    if reply is None or reply.id != event.reply or event.clause < len(reply.heard):
        return state, ()
    if not reply.is_sounding:
        reply = replace(reply, began_at=event.at)
        if reply.is_kept:
            reply = replace(reply, number=state.next_number)
            unkept = state.unkept | {state.next_number} if reply.is_off_record else state.unkept
            state = replace(state, next_number=state.next_number + 1, unkept=unkept)
    before = reply.clauses[len(reply.heard) : event.clause]  # a clause without words never starts
    reply = replace(reply, heard=(*reply.heard, *before, ""))
    return replace(state, reply=reply), _show_reply(reply, is_final=False)


def _words_sounded(state: State, event: ev.WordsSounded) -> Step:
    reply = _reply_of(state, event.reply)
    if reply is None or event.clause >= len(reply.heard):
        return state, ()
    heard = (*reply.heard[: event.clause], event.heard, *reply.heard[event.clause + 1 :])
    return _remember_heard(state, replace(reply, heard=heard), is_cut_off=True)


def _reply_sounded(state: State, id: int, now: float) -> Step:
    reply = state.reply
    if reply is None or reply.id != id:
        return state, ()
    state, kept = _remember_heard(state, replace(reply, heard=reply.clauses), is_cut_off=False)
    habits = state.habits if state.last_stop is None else had_ended(state.habits)
    over = replace(state, reply=None, deaf_until=now + state.rules.echo_tail, habits=habits, last_stop=None)
    state, learned = _keep_habits(over)
    return state, (*kept, *learned, do.Settle(state.dialogue))


def _keep_habits(state: State) -> Step:
    """Keep what was learned of the person's pauses while nobody waits for anything."""
    if state.habits == state.kept_habits:
        return state, ()
    return replace(state, kept_habits=state.habits), (do.KeepHabits(state.habits),)


def _reply_silenced(state: State, id: int, now: float) -> Step:
    reply = state.silencing
    if reply is None or reply.id != id:
        return state, ()
    state = replace(state, silencing=None, deaf_until=now + state.rules.echo_tail)
    return state, (*_show_reply(reply, is_final=True), do.Settle(state.dialogue))


def _drop_reply(state: State) -> Step:
    """Give up the reply at hand: unheard it leaves no trace, sounding it is silenced."""
    reply = state.reply
    if reply is None:
        return state, ()
    if reply.is_sounding:
        state = replace(state, reply=None, silencing=reply)
        return state, (do.CancelReply(reply.id), do.Silence(reply.id))
    is_owed = state.owes_reply or (reply.is_kept and reply.is_released)
    return replace(state, reply=None, owes_reply=is_owed), (do.CancelReply(reply.id), do.Silence(reply.id))


def _yield_turn(state: State) -> Step:
    return _drop_reply(concede(state))


def _fall_silent(state: State) -> Step:
    state, dropped = _drop_reply(state)
    return replace(state, owes_reply=False), dropped


def _say_again(state: State, text: str) -> Step:
    if not can_be_said(text):
        return state, ()
    state, dropped = _drop_reply(state)
    state, spoken = _say_beside(state, text)
    return state, (*dropped, *spoken)


def _remark(state: State, text: str) -> Step:
    is_free = state.phase in (Phase.LISTENING, Phase.IDLE) and not state.owes_reply
    return _say_beside(state, text) if is_free and has_words(text) else (state, ())


def _try_voice(state: State, tried: ev.VoiceTried) -> Step:
    is_nobody_at_it = state.turn is None and not state.recognising and not state.owes_reply
    is_free = is_nobody_at_it and (state.reply is None or state.reply.is_try)
    if not is_free or not can_be_said(tried.text):
        return state, ()
    state, dropped = _drop_reply(state)
    state, spoken = _say_beside(state, tried.text, affect=tried.affect, is_try=True)
    return state, (*dropped, *spoken)


def _say_beside(state: State, text: str, *, affect: Affect = NEUTRAL, is_try: bool = False) -> Step:
    """Say something that is no turn of the talk, and is not kept."""
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
    """Keep what has sounded of a reply, and show it."""
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
    shown = _show_reply(reply, is_final=not is_cut_off)
    return _with_utterance(state, utterance), (*_keep(state, utterance), *shown)


def _show_reply(reply: Reply, *, is_final: bool) -> tuple[do.Effect, ...]:
    if reply.number is None or not reply.is_kept:
        return ()
    ahead = "" if is_final else reply.ahead_text
    return (do.ShowCompanion(reply.number, reply.heard_text, ahead, is_final),)


# ---- history ----------------------------------------------------------------------------------------------


def _forget(state: State, event: ev.UtteranceForgotten) -> Step:
    key = (event.session, event.number)
    dialogue = tuple(said for said in state.dialogue if said.key != key)
    state, outdated = _drop_draft(replace(state, dialogue=dialogue))
    state, dropped = _disown(state, frozenset({key}))
    return state, (*outdated, *dropped, do.Forget(*key), do.Settle(state.dialogue))


def _let_go(state: State, event: ev.UtterancesForgotten) -> Step:
    """Drop what is forgotten, and the reply at hand, which may be made of it: unheard it is thought of anew later."""
    state = replace(state, is_forgetting=not event.is_over)
    gone = frozenset(event.said)
    left = tuple(said for said in state.dialogue if said.key not in gone)
    if left == state.dialogue and event.is_over:
        return _disown(state, gone)
    is_answer_wanted = bool(left) and left[-1] == state.dialogue[-1]
    if left != state.dialogue:
        state = _unkept_reply(replace(state, dialogue=left))
    state, disowned = _disown(state, gone)
    state, dropped = _drop_reply(state)
    state = replace(state, owes_reply=state.owes_reply and is_answer_wanted)
    return state, (*disowned, *dropped, do.Settle(state.dialogue))


def _unkept_reply(state: State) -> State:
    """Keep no more of what is heard of a reply."""
    if state.reply is not None and state.reply.is_sounding:
        state = replace(state, reply=replace(state.reply, is_kept=False))
    if state.silencing is not None:
        state = replace(state, silencing=replace(state.silencing, is_kept=False))
    return state


def _correct(state: State, event: ev.WordsCorrected) -> Step:
    """Replace the words, forget what was answered to the old ones, and answer anew."""
    keys = [said.key for said in state.dialogue]
    if (event.session, event.number) not in keys or not event.text.strip():
        return state, ()
    place = keys.index((event.session, event.number))
    if state.dialogue[place].speaker is not Speaker.PERSON:
        return state, ()
    said = state.dialogue[place]
    corrected, gone = replace(said, text=event.text.strip()), keys[place + 1 :]
    if _is_kept(state, said) and not _is_kept(state, corrected):  # said anew, and what was kept of it goes
        corrected = replace(corrected, session=state.session, number=state.next_number)
        gone = keys[place:]
        state = replace(state, next_number=state.next_number + 1)
    state = replace(state, dialogue=state.dialogue[:place])
    state, dropped = _disown(state, frozenset(gone))
    state, more = _drop_reply(state)
    state, wanted = _take_in(state, corrected)
    forgotten = tuple(do.Forget(session, number) for session, number in gone)
    return state, (*dropped, *more, *forgotten, *wanted)


def _set_off_record(state: State, now: float, *, is_on: bool) -> Step:
    if is_on == state.is_off_record:
        return state, ()
    return (replace(state, is_off_record=True), ()) if is_on else _back_on_record(state, now)


def _back_on_record(state: State, now: float) -> Step:
    """Forget all that was said off the record, what is being said included, so that no later reply can repeat it."""
    gone = frozenset((state.session, number) for number in state.unkept)
    is_owed = state.owes_reply and not (state.dialogue and state.dialogue[-1].key in gone)
    dialogue = tuple(said for said in state.dialogue if said.key not in gone)
    state = replace(
        state, is_off_record=False, unkept=frozenset(), dialogue=dialogue, recognising=(), owes_reply=is_owed
    )
    state, dropped = _drop_draft(state)
    state, abandoned = _drop_turn(state, now)
    silenced: tuple[do.Effect, ...] = ()
    if state.reply is not None and state.reply.is_off_record:
        state, silenced = _drop_reply(replace(state, reply=replace(state.reply, is_kept=False)))
    if state.silencing is not None and state.silencing.is_off_record:
        state = replace(state, silencing=Reply(state.silencing.id, is_kept=False))
    return state, (*dropped, *abandoned, *silenced, do.Settle(state.dialogue))


def _disown(state: State, keys: frozenset[tuple[str, int]]) -> Step:
    """Silence the sounding reply if it is among those that were deleted, so that it is not kept again."""
    silencing = state.silencing
    if silencing is not None and (state.session, silencing.number) in keys:
        return replace(state, silencing=replace(silencing, is_kept=False)), ()
    reply = state.reply
    if reply is None or (state.session, reply.number) not in keys:
        return state, ()
    return _drop_reply(replace(state, reply=replace(reply, is_kept=False)))


def _with_utterance(state: State, utterance: Utterance) -> State:
    """Put an utterance into the dialogue: in place of its earlier form, or at its number's place."""
    others = tuple(said for said in state.dialogue if said.key != utterance.key)
    later = 0
    while later < len(others) and _comes_after(others[-1 - later], utterance):
        later += 1
    place = len(others) - later
    return replace(state, dialogue=(*others[:place], utterance, *others[place:]))


def _comes_after(said: Utterance, other: Utterance) -> bool:
    return said.session == other.session and said.number > other.number
