"""Changes what was said: another answer, a correction, and words that are forgotten or were off the record.

The person may have their last words answered once more, and choose among the answers they have heard. Only the chosen
one is part of the dialogue and stored; the others are remembered until the person goes on. Pure, as ``step``.
"""

from dataclasses import replace

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.contest import concede
from companion.conversation.person_turn import drop_turn, take_in
from companion.conversation.replying import drop_draft, drop_reply
from companion.conversation.state import Reply, State, Step
from companion.values import Speaker, Utterance


def answer_again(state: State) -> Step:
    """Take the last answer out of the dialogue, and owe another one.

    If the companion said more after the person's last words, such as first words of its own, nothing happens: only one
    utterance can be an answer among others, and the rest would be lost.
    """
    asked, answer = _parted(state)
    if not asked or len(answer) != 1 or not _is_free(state):
        return state, ()
    heard = heard_answers(state)
    state, dropped = drop_reply(state)
    state = replace(state, dialogue=asked, answers=heard, owes_reply=True, failure="")
    return state, (*dropped, *(do.Forget(*said.key) for said in answer))


def choose(state: State, place: int) -> Step:
    """Put another answer in the place of the last one, if the companion has said no more since."""
    asked, answer = _parted(state)
    heard = heard_answers(state)
    if not _is_free(state) or len(answer) > 1 or place not in range(len(heard)) or heard[place] in answer:
        return state, ()
    state, dropped = drop_reply(state)
    state, shown = _said(replace(state, dialogue=asked, answers=heard), place)
    return state, (*dropped, *(do.Forget(*said.key) for said in answer), *shown)


def put_back(state: State) -> Step:
    """Put the newest answer back if no other one came; why none came is still told."""
    is_answered = bool(state.dialogue) and state.dialogue[-1].speaker is Speaker.COMPANION
    if not state.answers or is_answered or state.owes_reply or not _is_free(state):
        return state, ()
    failure = state.failure
    state, shown = _said(state, len(state.answers) - 1)
    return replace(state, failure=failure), shown


def forget_answers(state: State) -> Step:
    """Drop the answers that were not chosen: they may tell what is forgotten now."""
    if not state.answers:
        return state, ()
    state = replace(state, answers=())
    _, answer = _parted(state)
    return state, tuple(do.CompanionSaid(each.number, each.text, "", is_final=True) for each in answer)


def heard_answers(state: State) -> tuple[Utterance, ...]:
    """Return all answers to the person's last words that were heard, oldest first."""
    _, answer = _parted(state)
    known = {each.key for each in state.answers}
    return (*state.answers, *(each for each in answer[-1:] if each.key not in known))


def _parted(state: State) -> tuple[tuple[Utterance, ...], tuple[Utterance, ...]]:
    """Return the dialogue up to the person's last words, and what the companion said after them."""
    end = len(state.dialogue)
    while end and state.dialogue[end - 1].speaker is Speaker.COMPANION:
        end -= 1
    return state.dialogue[:end], state.dialogue[end:]


def _is_free(state: State) -> bool:
    """Tell whether nobody says anything new; words that are read aloud again are nothing new."""
    is_answering = state.reply is not None and state.reply.is_kept
    return not (state.turn or state.recognising or state.silencing or is_answering)


def _said(state: State, place: int) -> Step:
    """Add an answer to the dialogue, as if it had been the only one."""
    number = state.next_number
    unkept = state.unkept | {number} if state.answers_off_record else state.unkept
    said = replace(state.answers[place], session=state.session, number=number)
    answers = (*state.answers[:place], said, *state.answers[place + 1 :])
    state = replace(state, answers=answers, next_number=number + 1, unkept=unkept, failure="")
    state = state.with_utterance(said)
    kept = (do.Keep(said),) if state.keeps(said) else ()
    shown = do.CompanionSaid(number, said.text, "", is_final=True, answer=place + 1, answers=len(answers))
    return state, (*kept, shown, do.Settle(state.dialogue))


def forget(state: State, event: ev.UtteranceForgotten) -> Step:
    """Drop one utterance that the person deleted, and the current reply, which may rely on it.

    If the reply had not sounded, a new one follows, provided that unanswered words of the person's are left.
    """
    key = (event.session, event.number)
    dialogue = tuple(said for said in state.dialogue if said.key != key)
    state, disowned = _disown(replace(state, dialogue=dialogue), frozenset({key}))
    state, dropped = drop_reply(state)
    is_answer_wanted = bool(dialogue) and dialogue[-1].speaker is Speaker.PERSON
    state = replace(state, owes_reply=state.owes_reply and is_answer_wanted)
    state, fewer = forget_answers(state)
    return state, (*disowned, *dropped, do.Forget(*key), *fewer, do.Settle(state.dialogue))


def let_go(state: State, event: ev.UtterancesForgotten) -> Step:
    """Drop the forgotten utterances and the current reply, which may rely on them; if unheard, it is made again.

    Utterances that are set aside leave the dialogue too.
    """
    state = replace(state, is_forgetting=not event.is_over)
    gone = frozenset((*event.said, *event.set_aside))
    left = tuple(said for said in state.dialogue if said.key not in gone)
    if left == state.dialogue and event.is_over:
        return _disown(state, gone)
    is_answer_wanted = bool(left) and left[-1] == state.dialogue[-1]
    if left != state.dialogue:
        state = _unkept_reply(replace(state, dialogue=left))
    state, disowned = _disown(state, gone)
    state, dropped = drop_reply(state)
    state = replace(state, owes_reply=state.owes_reply and is_answer_wanted)
    state, fewer = forget_answers(state)
    return state, (*disowned, *dropped, *fewer, do.Settle(state.dialogue))


def limit(state: State, event: ev.BoundariesSet) -> Step:
    """Apply the new boundaries, and drop the current reply, which may break them; a silent reply is made again."""
    state, dropped = drop_reply(replace(state, boundaries=event.boundaries))
    return state, (*dropped, do.Settle(state.dialogue))


def _unkept_reply(state: State) -> State:
    """Stop storing further words of a reply as they sound."""
    if state.reply is not None and state.reply.is_sounding:
        state = replace(state, reply=replace(state.reply, is_kept=False))
    if state.silencing is not None:
        state = replace(state, silencing=replace(state.silencing, is_kept=False))
    return state


def correct(state: State, event: ev.WordsCorrected) -> Step:
    """Replace the words, forget the answer to the old ones, and answer again.

    Words that were said in an earlier session, or may no longer be kept, are said again in this one.
    """
    keys = [said.key for said in state.dialogue]
    if (event.session, event.number) not in keys or not event.text.strip():
        return state, ()
    place = keys.index((event.session, event.number))
    if state.dialogue[place].speaker is not Speaker.PERSON:
        return state, ()
    said = state.dialogue[place]
    corrected, gone = replace(said, text=event.text.strip()), keys[place + 1 :]
    is_kept_no_more = state.keeps(said) and not state.keeps(corrected)
    if is_kept_no_more or said.session != state.session:
        corrected = replace(corrected, session=state.session, number=state.next_number)
        gone = keys[place:]
        state = replace(state, next_number=state.next_number + 1)
    state = replace(state, dialogue=state.dialogue[:place])
    state, dropped = _disown(state, frozenset(gone))
    state, more = drop_reply(state)
    state, wanted = take_in(state, corrected)
    forgotten = tuple(do.Forget(session, number) for session, number in gone)
    return state, (*dropped, *more, *forgotten, *wanted)


def set_off_record(state: State, now: float, *, is_on: bool) -> Step:
    """Stop keeping what is said, or keep it again and forget everything said in between.

    A reply off the record is heard to its end before that, unless the person asks again or says more; what they say
    then is kept.
    """
    if is_on:
        return replace(state, is_off_record=True, ends_off_record=False, broken_off=None), ()
    if not state.is_off_record:
        return state, ()
    is_person_silent = state.turn is None and not state.recognising
    if state.is_answering_off_record and is_person_silent and not state.ends_off_record:
        return replace(state, ends_off_record=True), ()
    return back_on_record(state, now)


def back_on_record(state: State, now: float) -> Step:
    """Forget all words said off the record, including those being spoken, so that no later reply can repeat them.

    What the person began to say after their wish is on the record.
    """
    turns = (state.turn, *state.recognising) if state.ends_off_record else ()
    later = frozenset(turn.number for turn in turns if turn is not None)
    gone = frozenset((state.session, number) for number in state.unkept - later)
    is_owed = state.owes_reply and not (state.dialogue and state.dialogue[-1].key in gone)
    dialogue = tuple(said for said in state.dialogue if said.key not in gone)
    state = replace(
        state,
        is_off_record=False,
        ends_off_record=False,
        unkept=state.unkept & later,
        dialogue=dialogue,
        recognising=state.recognising if later else (),
        owes_reply=is_owed,
    )
    state, fewer = forget_answers(state)
    state, dropped = drop_draft(state)
    abandoned: tuple[do.Effect, ...] = ()
    if not later:
        state, abandoned = drop_turn(state, now)
    elif state.is_contested:
        state = concede(state)
    silenced: tuple[do.Effect, ...] = ()
    if state.reply is not None and state.reply.is_off_record:
        state, silenced = drop_reply(replace(state, reply=replace(state.reply, is_kept=False)))
    if state.silencing is not None and state.silencing.is_off_record:
        state = replace(state, silencing=Reply(state.silencing.id, is_kept=False))
    state = replace(state, broken_off=None)
    return state, (*dropped, *abandoned, *silenced, *fewer, do.Settle(state.dialogue))


def _disown(state: State, keys: frozenset[tuple[str, int]]) -> Step:
    """Silence the sounding reply if it is among the deleted ones, so that it is not stored again."""
    silencing = state.silencing
    if silencing is not None and (state.session, silencing.number) in keys:
        return replace(state, silencing=replace(silencing, is_kept=False)), ()
    reply = state.reply
    if reply is None or (state.session, reply.number) not in keys:
        return state, ()
    return drop_reply(replace(state, reply=replace(reply, is_kept=False)))
