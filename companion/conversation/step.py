"""Decides what happens next in a conversation: listen, prepare, speak, yield, or stay silent.

A turn goes LISTENING → PERSON_SPEAKING → DECIDING → PREPARING → SPEAKING → LISTENING. ``endpointing`` decides the
length of DECIDING, unless the person holds the talk key: then the turn is over when they release it. In that time a
reply to the words so far is prepared. It is released if the turn ends with these words; if more words come, it is
dropped before it sounds, without being stored or counted. Speech during a reply contests the turn (``contest``): the
reply resumes where it stopped, or is silenced (INTERRUPTED) and remembered only as far as it was heard. The person's
words are stored before they are answered.

``person_turn`` handles the person's turn, ``replying`` the companion's, ``called`` a companion that sleeps until it is
called, and ``history`` changes of what was said. This module distributes the events, and decides when a reply is begun.

Pure: everything that matters is in the state and the event; replaying the events replays the decisions. ``speaking``
cuts words into clauses. The sound of a clause, the measuring of silence and the words of a reply are decided elsewhere.
"""

from dataclasses import dataclass, replace
from typing import Final, assert_never

from companion.conversation import called, history, person_turn, replying
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.contest import suspect, trust
from companion.conversation.state import Reply, State, Step

_UNSAYS: Final = (
    ev.UtteranceForgotten,
    ev.UtterancesForgotten,
    ev.BoundariesSet,
    ev.WordsCorrected,
)
"""Events after which the rest of an interrupted reply may no longer be said."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that a conversation has taken."""

    now: float
    event: ev.Event
    before: State
    after: State
    effects: tuple[do.Effect, ...]
    """Effects to carry out, in order."""


def step(state: State, event: ev.Event, now: float) -> Step:
    """Return the state after the event and the effects to carry out, in order.

    Events of replies and utterances that are no longer of interest change nothing, so late answers from workers are
    harmless.
    """
    before, over = _end_off_record(
        state, now, is_reply_over=isinstance(event, ev.Typed) and bool(event.text.strip())
    )
    after, wanted = _react(before, event, now)
    if isinstance(event, _UNSAYS):
        after = replace(after, broken_off=None)
    after, ended = _end_off_record(after, now, is_reply_over=not after.is_answering_off_record)
    after, early = _answer_early(after, now)
    after, due = _answer_if_due(after)
    after, again = history.put_back(after)
    after, dropped = called.keep_awake(after, now, was_busy=state.is_busy)
    wanted = over + wanted + ended + early + due + again + dropped
    if (after.phase, after.why) != (state.phase, state.why):
        wanted += (do.PhaseChanged(after.phase, after.why),)
    return after, wanted


def _react(state: State, event: ev.Event, now: float) -> Step:
    match event:
        case ev.EarOpened():
            return replace(state, has_ear=True, is_half_duplex=event.is_half_duplex, ear_trouble=""), ()
        case ev.EarClosed():
            return person_turn.lose_ear(state, event.why)
        case ev.SetMuted():
            return person_turn.mute(state, now, is_muted=event.is_muted)
        case ev.TalkChosen():
            return person_turn.choose_talk(state, event, now)
        case ev.PatienceChosen():
            return person_turn.choose_patience(state, event.patience), ()
        case ev.HoldTalkKey(is_held=True):
            return person_turn.press_key(state, now)
        case ev.HoldTalkKey():
            return person_turn.let_go_of_key(state, now)
        case ev.SpeechSuspected():
            return suspect(state, now)
        case ev.SuspicionPassed():
            return trust(state)
        case ev.SpeechStarted() if state.is_asleep:
            return called.overhear(state, event.at, now)
        case ev.SpeechStarted():
            return person_turn.hear_speech(state, event.at, now)
        case ev.SpeechStopped() if state.is_asleep:
            return called.overhear_silence(state, event.at)
        case ev.SpeechStopped():
            return person_turn.hear_silence(state, event.at, now)
        case ev.WordsRecognised() | ev.PauseRecognised() if state.overheard is not None:
            return called.hear_name(state, event, now)
        case ev.WordsRecognised():
            return person_turn.take_words(state, event, now)
        case ev.PauseRecognised():
            return person_turn.take_pause_words(state, event, now)
        case ev.TurnEndJudged():
            return person_turn.take_pause_sound(state, event, now)
        case ev.UtteranceRecognised():
            return person_turn.take_utterance(state, event)
        case ev.VoiceJudged():
            return person_turn.judge_voice(state, event, now)
        case ev.Typed():
            return person_turn.take_typed(state, event, now)
        case ev.ReplyWords():
            return replying.take_words(state, event)
        case ev.ReplyCompleted():
            return replying.complete(state, event.reply)
        case ev.ReplyFailed():
            return replying.fail(state, event)
        case ev.ClauseReady():
            return state, ()  # only for those who measure
        case ev.ClauseStarted():
            return replying.clause_started(state, event)
        case ev.WordsSounded():
            return replying.words_sounded(state, event)
        case ev.ReplySounded():
            return replying.reply_sounded(state, event.reply, now)
        case ev.ReplySilenced():
            return replying.reply_silenced(state, event.reply, now)
        case ev.Stop():
            return replying.fall_silent(state)
        case ev.SayAgainAsked():
            return replying.say_again(state, event.text)
        case ev.TryVoice():
            return replying.try_voice(state, event)
        case ev.SpokeFirst():
            return replying.speak_first(state, event.text)
        case ev.Remarked():
            return replying.remark(state, event.text)
        case ev.CommandAnswered():
            return replying.answer_command(state, event.text)
        case ev.UtteranceForgotten():
            return history.forget(state, event)
        case ev.UtterancesForgotten():
            return history.let_go(state, event)
        case ev.BoundariesSet():
            return history.limit(state, event)
        case ev.WordsCorrected():
            return history.correct(state, event)
        case ev.AnswerAgain():
            return history.answer_again(state)
        case ev.ChooseAnswer():
            return history.choose(state, event.answer - 1)
        case ev.SetOffRecord():
            return history.set_off_record(state, now, is_on=event.is_on)
        case ev.TimePassed():
            return person_turn.time_passed(state, now)
        case _:
            assert_never(event)


def _end_off_record(state: State, now: float, *, is_reply_over: bool) -> Step:
    """Keep things again if the person wants that and only a reply was in the way."""
    is_due = state.ends_off_record and is_reply_over
    return history.back_on_record(state, now) if is_due else (state, ())


def _answer_early(state: State, now: float) -> Step:
    """Prepare a reply to the words so far if the turn may end soon; it does not sound yet."""
    turn, ends_at = state.turn, state.turn_ends_at
    if turn is None or not state.is_draft_wanted:
        return state, ()
    if ends_at is not None and not ends_at - state.rules.lead <= now < ends_at:
        return state, ()
    said = person_turn.as_said(state, turn, turn.text)
    reply = Reply(state.next_reply, answers=said, is_released=False)
    state = replace(state, reply=reply, next_reply=reply.id + 1)
    return state, (do.BeginReply(reply.id, (*state.dialogue, said)),)


def _answer_if_due(state: State) -> Step:
    """Begin the reply that is owed once nobody speaks and nothing else is in progress."""
    is_busy = state.turn or state.recognising or state.silencing or state.reply
    if not state.owes_reply or is_busy or state.is_forgetting:
        return state, ()
    place = len(state.answers) + 1
    reply = Reply(state.next_reply, is_off_record=state.answers_off_record, answer=place)
    state = replace(state, owes_reply=False, reply=reply, next_reply=reply.id + 1)
    unlike = tuple(said.text for said in state.answers)
    return state, (do.BeginReply(reply.id, state.dialogue, unlike), do.Release(reply.id))
