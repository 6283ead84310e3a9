"""Handles the person's turn: their speech, their pauses, the talk key and typed text.

``endpointing`` decides how long a pause must last to end the turn; ``contest`` decides whose turn it is when they speak
during a reply. Pure, as ``step``.
"""

from dataclasses import replace

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.called import drop_overheard, sent_to_sleep
from companion.conversation.contest import claims_turn, concede, go_on, hold, read_pause, spoken_words
from companion.conversation.endpointing import went_on
from companion.conversation.replying import (
    answer_command,
    drop_draft,
    drop_reply,
    fall_silent,
    go_on_with,
    say_again,
    say_written,
)
from companion.conversation.state import SpokenTurn, State, Step
from companion.speaking.clauses import has_words
from companion.values import Command, Given, Sentence, Speaker, Utterance
from companion.values.scripts import parted


def hear_speech(state: State, at: float, now: float) -> Step:
    """Begin a turn, or continue the one whose pause was no end; during a reply, it is contested."""
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
    """Continue the turn after a pause that was no end; the judgement of that pause is discarded."""
    habits = state.habits
    if turn.stopped_at is not None and not turn.is_keyed:
        habits = went_on(habits, at - turn.stopped_at)
    turn = replace(
        turn,
        stopped_at=None,
        sound=None,
        ends_low=False,
        words=None,
        words_so_far=0.0,
        ends_in_quiet=False,
        may_be_answered_early=True,
        is_unclear=False,
        given=None,
    )
    return replace(state, turn=turn, habits=habits)


def hear_silence(state: State, at: float, now: float) -> Step:
    """Begin a pause, and request a judgement on whether it is an end."""
    if state.turn is None:
        return state, ()
    turn = replace(state.turn, stopped_at=at, pauses=state.turn.pauses + 1)
    state, wanted = time_passed(replace(state, turn=turn), now)
    if state.turn is None:  # the pause was noticed late
        return state, wanted
    return state, (*wanted, do.JudgePause(turn.number, turn.pauses))


def take_pause_words(state: State, event: ev.PauseRecognised, now: float) -> Step:
    """Add the words up to a pause, and their completeness."""
    turn = _pausing(state, event.utterance, event.pause)
    if turn is None:
        return state, ()
    turn = replace(turn, text=event.text.strip(), words=event.completeness, given=event.given)
    turn = read_pause(state, turn, now) if state.is_contested else turn
    state, dropped = _drop_outdated_draft(replace(state, turn=turn))
    state, wanted = time_passed(state, now)
    return state, dropped + wanted


def take_pause_sound(state: State, event: ev.TurnEndJudged, now: float) -> Step:
    """Add the completeness of the sound before a pause."""
    turn = _pausing(state, event.utterance, event.pause)
    if turn is None:
        return state, ()
    turn = replace(turn, sound=event.probability, ends_low=event.ends_low)
    return time_passed(replace(state, turn=turn), now)


def _pausing(state: State, utterance: int, pause: int) -> SpokenTurn | None:
    """Return the open turn, if it is in this pause."""
    turn = state.turn
    is_in_it = turn is not None and turn.stopped_at is not None
    return turn if turn and is_in_it and (turn.number, turn.pauses) == (utterance, pause) else None


def time_passed(state: State, now: float) -> Step:
    """End the turn, or its contest, when that is due."""
    turn = state.turn
    if turn is None or state.deadline is None or now < state.deadline:
        return state, ()
    if state.is_contested:
        return _yield_turn(state) if claims_turn(state, turn, now) else go_on(state, now)
    ends_at = state.turn_ends_at
    return (state, ()) if ends_at is None or now < ends_at else finish_turn(state)


def finish_turn(state: State) -> Step:
    """End the open turn, if there is one, as it is."""
    if state.turn is None:
        return state, ()
    state, wanted = _yield_turn(state) if state.is_contested else (state, ())
    turn = state.turn
    assert turn is not None
    ended = replace(state, turn=None, last_stop=None if turn.is_keyed else turn.stopped_at)
    if state.is_ignored(turn) and (turn.is_stranger or turn.words is not None):
        ended, shown = _ignore(replace(ended, last_stop=None), turn, _others_until(state, turn))
        return ended, (*wanted, do.AbandonUtterance(turn.number), *shown)
    if turn.words is not None:  # all words up to the pause are known, and no others followed
        ended, heard = _take_text(ended, turn, turn.text, turn.given)
        return ended, (*wanted, do.AbandonUtterance(turn.number), *heard)
    ended = replace(ended, recognising=(*ended.recognising, turn))
    return ended, (*wanted, do.FinishUtterance(turn.number))


def choose_talk(state: State, event: ev.TalkChosen, now: float) -> Step:
    """Listen to the person at any time, only by the talk key, or when called; to others as well, or not."""
    rules = replace(
        state.rules, way=event.way, awake_for=event.awake_for, ignores_others=event.ignores_others
    )
    chosen, dropped = drop_overheard(replace(state, rules=rules))
    is_unheard = event.way.is_by_key and state.turn is not None and not state.turn.is_keyed
    chosen, unheard = drop_turn(chosen, now) if is_unheard else (chosen, ())
    return chosen, (*dropped, *unheard)


def choose_patience(state: State, patience: float) -> State:
    """Set the patience for the next pause; one that has begun is judged as before."""
    rules = state.rules
    return replace(state, rules=replace(rules, endpointing=replace(rules.endpointing, patience=patience)))


def press_key(state: State, now: float) -> Step:
    """Give the person the turn at once, for as long as they hold the key."""
    if not state.has_ear or state.is_muted or state.is_key_held:
        return state, ()
    state, dropped = drop_overheard(state)
    state, silenced = _yield_turn(state) if state.is_contested else (state, ())
    if state.turn is not None:
        return replace(state, turn=replace(state.turn, is_keyed=True, ends_at=None)), silenced
    state, silenced = drop_reply(state)
    turn = SpokenTurn(state.next_number, now - state.rules.before_key, is_keyed=True)
    begun = replace(state, turn=turn, next_number=state.next_number + 1)
    begin = do.BeginUtterance(turn.number, since=turn.began_at, is_contested=False)
    return begun, (*dropped, *silenced, begin)


def let_go_of_key(state: State, now: float) -> Step:
    """End the turn: at once after a pause, otherwise a moment later, when the last syllable has been heard."""
    turn = state.turn
    if turn is None or not state.is_key_held:
        return state, ()
    after = 0.0 if turn.stopped_at is not None else state.rules.after_key
    return time_passed(replace(state, turn=replace(turn, ends_at=now + after)), now)


def mute(state: State, now: float, *, is_muted: bool) -> Step:
    """Stop listening, and drop the words being spoken; or listen again."""
    muted, unheard = drop_overheard(replace(state, is_muted=is_muted))
    muted, dropped = drop_turn(muted, now) if is_muted else (muted, ())
    return muted, (*unheard, *dropped)


def lose_ear(state: State, why: Sentence) -> Step:
    """End the open turn, because there is no microphone any more."""
    state, dropped = drop_overheard(replace(state, has_ear=False, ear_trouble=why))
    state, ended = finish_turn(state)
    return state, (*dropped, *ended)


def drop_turn(state: State, now: float) -> Step:
    """Drop the words that the person is speaking; a reply that they interrupted resumes."""
    if state.turn is None:
        return state, ()
    if state.is_contested:
        return go_on(state, now)
    without, dropped = drop_draft(replace(state, turn=None))
    return without, (do.AbandonUtterance(state.turn.number), *dropped)


def take_words(state: State, event: ev.WordsRecognised, now: float) -> Step:
    """Add the words so far, while the person speaks."""
    turn = state.turn
    if turn is None or turn.number != event.utterance or turn.words is not None:
        return state, ()  # in a pause whose words are known, another reading of silence brings no new ones
    text = event.latest or event.transcript.text
    turn = replace(
        turn,
        text=text,
        settled=event.transcript.stable,
        words_so_far=event.completeness,
        ends_in_quiet=event.ends_in_quiet,
    )
    state = replace(state, turn=turn)
    if state.is_ignored(turn):
        return state, ()
    claimed: tuple[do.Effect, ...] = ()
    if state.is_contested:
        if not claims_turn(state, replace(turn, text=event.transcript.stable), now):
            return state, ()
        state, claimed = _yield_turn(state)
    state, dropped = _drop_outdated_draft(state)
    state, ahead = _anticipate(state, turn.text)
    shown = do.PersonHeard(
        event.utterance, event.transcript.stable, event.transcript.changing, is_final=False
    )
    return state, (*claimed, *dropped, shown, *ahead)


def _anticipate(state: State, text: str) -> Step:
    """Have the words so far read ahead; later changes cost only the difference."""
    turn = state.turn
    count = len(parted(text))
    is_free = state.reply is None and state.silencing is None
    if turn is None or not is_free or count < turn.anticipated + state.rules.anticipated_words:
        return state, ()
    so_far = (*state.dialogue, as_said(state, turn, text))
    return replace(state, turn=replace(turn, anticipated=count)), (do.Anticipate(so_far),)


def as_said(state: State, turn: SpokenTurn, text: str) -> Utterance:
    """Return a turn as an utterance of the dialogue."""
    return Utterance(state.session, turn.number, Speaker.PERSON, text.strip(), state.epoch + turn.began_at)


def take_utterance(state: State, event: ev.UtteranceRecognised) -> Step:
    """Add the whole text of a turn that ended before its text was known."""
    turn = next((turn for turn in state.recognising if turn.number == event.utterance), None)
    if turn is None:
        return state, ()
    state = replace(state, recognising=tuple(other for other in state.recognising if other is not turn))
    if state.is_ignored(turn):
        return _ignore(state, turn, _others_until(state, turn))
    return _take_text(state, turn, event.text, event.given)


def judge_voice(state: State, event: ev.VoiceJudged, now: float) -> Step:
    """Note whose voice it is so far; a stranger's words are not stored, and perhaps not answered."""

    def judged(turn: SpokenTurn) -> SpokenTurn:
        is_it = turn.number == event.utterance
        return replace(turn, is_stranger=event.is_stranger and not event.is_introduced) if is_it else turn

    turn = None if state.turn is None else judged(state.turn)
    state = replace(state, turn=turn, recognising=tuple(map(judged, state.recognising)))
    if event.is_stranger:
        state = replace(state, unkept=state.unkept | {event.utterance})
    elif not state.is_off_record:
        state = replace(state, unkept=state.unkept - {event.utterance})
    if turn is None or not state.is_ignored(turn):
        return state, ()
    if turn.stopped_at is None or turn.stopped_at - turn.began_at < state.rules.surely_other:
        return drop_draft(state)
    return go_on(state, now) if state.is_contested else finish_turn(state)


def _ignore(state: State, turn: SpokenTurn, until: float) -> Step:
    """Take no notice of others' words; ``turn`` is over."""
    state, dropped = drop_draft(replace(state, others_until=until, unkept=state.unkept - {turn.number}))
    return state, (*dropped, do.PersonHeard(turn.number, "", "", is_final=True))


def _others_until(state: State, turn: SpokenTurn) -> float:
    return (turn.began_at if turn.stopped_at is None else turn.stopped_at) + state.rules.others_for


def _take_text(state: State, turn: SpokenTurn, text: str, given: Given | None) -> Step:
    """Add the whole text of a finished turn, and release the reply if one was prepared for it."""
    if not has_words(text):
        state, dropped = drop_draft(state)
        return state, (*dropped, do.PersonHeard(turn.number, "", "", is_final=True))
    utterance = as_said(state, turn, text)
    if given is not None and (obeyed := obey(state, given, utterance)) is not None:
        return obeyed
    reply = state.reply
    is_prepared = reply is not None and reply.answers is not None and _says_the_same(reply.answers, utterance)
    if reply is None or not is_prepared or state.turn is not None:
        state, dropped = drop_draft(state)
        state, wanted = take_in(_marked(state, utterance.number), utterance)
        return state, (*dropped, *wanted)
    state, wanted = take_in(_marked(state, utterance.number), utterance)
    released = replace(reply, is_released=True, answers=None, is_off_record=state.answers_off_record)
    return replace(state, owes_reply=False, reply=released), (*wanted, do.Release(reply.id))


def _says_the_same(said: Utterance, other: Utterance) -> bool:
    return said.key == other.key and spoken_words(said.text) == spoken_words(other.text)


def take_typed(state: State, event: ev.Typed, now: float) -> Step:
    """Add typed text; it takes the turn from a reply."""
    acknowledged = (do.Accepted(event.key),) if event.key else ()
    if not event.text.strip():
        return state, acknowledged
    if event.key and event.key == state.kept_key:  # the engine ended between storing and acknowledging it
        is_owed = state.owes_reply or _is_unanswered(state)
        return replace(state, owes_reply=is_owed, failure=""), acknowledged
    state, dropped = drop_reply(state)
    utterance = Utterance(
        state.session,
        state.next_number,
        Speaker.PERSON,
        event.text.strip(),
        state.epoch + now,
        is_typed=True,
    )
    state = replace(state, next_number=state.next_number + 1)
    obeyed = None if event.given is None else obey(state, event.given, utterance)
    state, wanted = obeyed or take_in(_marked(state, utterance.number), utterance, event.key)
    return state, (*dropped, *wanted, *acknowledged)


def _is_unanswered(state: State) -> bool:
    """Return whether an earlier session ended with words of the person's, and nothing was said since."""
    last = state.dialogue[-1] if state.dialogue else None
    return last is not None and last.speaker is Speaker.PERSON and last.session != state.session


def take_in(state: State, utterance: Utterance, key: str = "") -> Step:
    """Store an utterance of the person's, with the key of a typed one, and owe an answer."""
    state = replace(state.with_utterance(utterance), owes_reply=True, failure="", answers=())
    kept = (do.Keep(utterance, key),) if state.keeps(utterance) else ()
    return state, (*kept, do.PersonHeard(utterance.number, utterance.text, "", is_final=True))


def obey(state: State, given: Given, utterance: Utterance) -> Step | None:
    """Carry out a command, or return None if it is to be answered like any other words.

    The words of a command and its answer are shown, but neither stored nor part of the dialogue, except for a good
    night and a wish to remember. What comes along with a wish that nothing be kept is answered and not stored.
    """
    match given.command:
        case Command.DELIVERY:
            return None
        case Command.GO_ON | Command.REPEAT | Command.GOOD_NIGHT | Command.REMEMBER if state.turn is not None:
            return None
        case Command.STOP | Command.QUIET | Command.WAIT:
            state, dropped = fall_silent(state)
            state = sent_to_sleep(state) if given.command is Command.QUIET else state
            done = (*dropped, do.Obey(given.command))
        case Command.GO_ON:
            rest = state.unsaid(utterance.said_at)
            if rest is None:
                return None
            state, done = go_on_with(state, rest)
        case Command.REPEAT:
            said = next(
                (one.text for one in reversed(state.dialogue) if one.speaker is Speaker.COMPANION), ""
            )
            if not said:
                return None
            state, done = say_again(state, said)
        case Command.GOOD_NIGHT if not given.answer:
            state, dropped = drop_draft(sent_to_sleep(state))
            state, kept = take_in(_marked(state, utterance.number), utterance)
            return state, (*dropped, *kept, do.Obey(given.command))
        case Command.OFF_RECORD if not given.answer:
            state, dropped = drop_draft(replace(state, is_off_record=True, ends_off_record=False))
            state, wanted = take_in(_marked(state, utterance.number), utterance)
            return state, (*dropped, *wanted, do.Obey(given.command))
        case Command.GOOD_NIGHT | Command.REMEMBER:
            state, dropped = fall_silent(state)
            state = sent_to_sleep(state) if given.command is Command.GOOD_NIGHT else state
            state, kept = take_in(_marked(state, utterance.number), utterance)
            state, spoken = say_written(state, given.answer)
            return replace(state, owes_reply=False), (*dropped, *kept, do.Obey(given.command), *spoken)
        case _:
            state, dropped = fall_silent(state)
            state, answered = answer_command(state, given.answer)
            done = (*dropped, do.Obey(given.command, given.subject), *answered)
    shown = do.PersonHeard(utterance.number, utterance.text, "", is_final=True)
    return replace(state, failure=""), (shown, *done)


def _marked(state: State, number: int) -> State:
    """Mark a new utterance as not to be stored, if that applies: not after the wish that things be kept again."""
    is_off_record = state.is_off_record and not state.ends_off_record
    return replace(state, unkept=state.unkept | {number}) if is_off_record else state


def _drop_outdated_draft(state: State) -> Step:
    """Drop a prepared reply if the person has said more than it answers."""
    reply, turn = state.reply, state.turn
    if reply is None or reply.answers is None or turn is None:
        return state, ()
    answered, said = spoken_words(reply.answers.text), spoken_words(turn.text)
    is_outdated = said != answered if turn.may_be_over else len(said) > len(answered)
    return drop_draft(state) if is_outdated else (state, ())


def _yield_turn(state: State) -> Step:
    return drop_reply(concede(state))
