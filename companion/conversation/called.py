"""Handles speech while the companion is asleep, and when it wakes and falls asleep.

Asleep, the beginning of speech is overheard: a turn of the person's only once it calls the companion by name. Anything
else is dropped as soon as that is known, and talk that goes on after it is not overheard. Awake, the companion listens
until nothing has been said for ``TurnRules.awake_for``, or until it is told to be quiet. ``hearing.called`` finds the
name. Pure, as ``step``.
"""

import math
from dataclasses import replace

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import SpokenTurn, State, Step
from companion.values import Call


def overhear(state: State, at: float, now: float) -> Step:
    """Listen to the beginning of speech for the name, unless it is other talk that goes on after a short pause."""
    if not state.has_ear or state.is_muted or state.is_deaf(now):
        return state, ()
    before = state.overheard
    if before is not None and (
        before.stopped_at is None or at < before.stopped_at + state.rules.uncalled_pause
    ):
        return replace(state, overheard=replace(before, stopped_at=None)), ()
    if at < state.uncalled_until:
        return replace(state, uncalled_until=math.inf), ()
    state, dropped = drop_overheard(state)
    turn = SpokenTurn(state.next_number, at, is_called=True)
    begun = replace(state, overheard=turn, next_number=turn.number + 1)
    return begun, (*dropped, do.Overhear(turn.number, since=at))


def overhear_silence(state: State, at: float) -> Step:
    """Have the words up to a pause read; or note that other talk has paused."""
    turn = state.overheard
    if turn is None:
        goes_on = state.uncalled_until == math.inf
        return (replace(state, uncalled_until=at + state.rules.uncalled_pause) if goes_on else state), ()
    turn = replace(turn, stopped_at=at, pauses=turn.pauses + 1)
    return replace(state, overheard=turn), (do.ReadOverheard(turn.number, turn.pauses),)


def hear_name(state: State, event: ev.WordsRecognised | ev.PauseRecognised, now: float) -> Step:
    """Wake if overheard words call the companion; drop them if they surely do not."""
    turn = state.overheard
    if turn is None or turn.number != event.utterance:
        return state, ()
    match event.call:
        case Call.YES:
            return _wake(state, turn)
        case Call.NO if now - turn.began_at < state.rules.overheard_least:
            return state, ()
        case Call.NO:
            stopped_at = turn.stopped_at
            until = math.inf if stopped_at is None else stopped_at + state.rules.uncalled_pause
            return drop_overheard(replace(state, uncalled_until=until))
        case Call.MAYBE:
            return state, ()


def _wake(state: State, turn: SpokenTurn) -> Step:
    """Take what is overheard as a turn of the person's."""
    state = replace(state, overheard=None, turn=turn)
    begin = do.BeginUtterance(turn.number, since=turn.began_at, is_contested=False)
    if turn.stopped_at is None:
        return state, (begin,)
    return state, (begin, do.JudgePause(turn.number, turn.pauses))


def drop_overheard(state: State) -> Step:
    """Drop what is overheard, without a trace."""
    if state.overheard is None:
        return state, ()
    return replace(state, overheard=None), (do.AbandonUtterance(state.overheard.number),)


def keep_awake(state: State, now: float, *, was_busy: bool) -> Step:
    """Stay awake while someone is being heard or answered and for a while after it; otherwise fall asleep.

    ``was_busy`` tells whether someone was, before this event.
    """
    if not state.sleeps:
        return state, ()
    if state.is_sent_to_sleep and not state.is_busy:
        return replace(state, awake_until=None, is_sent_to_sleep=False), ()
    if state.is_busy or was_busy:
        state, dropped = drop_overheard(state)
        is_sent = state.is_sent_to_sleep and state.turn is None
        return replace(state, awake_until=now + state.rules.awake_for, is_sent_to_sleep=is_sent), dropped
    if state.awake_until is not None and now >= state.awake_until:
        return replace(state, awake_until=None, uncalled_until=0.0), ()
    if state.overheard_until is not None and now >= state.overheard_until:
        return drop_overheard(state)
    return state, ()


def sent_to_sleep(state: State) -> State:
    """Return the state in which the companion falls asleep once it has finished; no effect if it never sleeps."""
    return replace(state, is_sent_to_sleep=state.sleeps)
